"""What was asked and why, how long it took, and how the interviewer did."""

from collections import Counter
from collections.abc import Iterable
from statistics import median

from interview_agent.domain import sameness
from interview_agent.domain.conversation import Question, Turn
from interview_agent.domain.dialogue import Move
from interview_agent.domain.exchange import Exchange, exchanges
from interview_agent.domain.interview import Interview
from interview_agent.domain.report import basis
from interview_agent.domain.report.shapes import Asked, Conduct, FollowUp

_PUT_AGAIN = frozenset({Move.REPEAT, Move.REPLY, Move.RETURN})


def questions(interview: Interview) -> list[Asked]:
    return [_asked(one, interview) for one in exchanges(interview.turns)]


def _asked(one: Exchange, interview: Interview) -> Asked:
    root, share = one.root, one.share
    return {
        "turn": root.number,
        "type": root.type.value,
        "difficulty": root.difficulty,
        "competency": root.focus.name,
        "question": root.content,
        "why": root.strategy,
        "heard": one.quality.value if one.quality and root.points else None,
        "shown": None if share is None else round(share, 2),
        "follow_ups": [_follow_up(turn.question) for turn in one.turns[1:]],
        "began_seconds": basis.whole((root.timestamp - interview.created_at).total_seconds()),
        "took_seconds": sum(_took(turn) or 0 for turn in one.turns),
        "source": root.source,
    }


def _follow_up(question: Question) -> FollowUp:
    return {
        "turn": question.number,
        "move": question.move.value,
        "question": question.content,
        "why": question.strategy,
    }


def _took(turn: Turn) -> int | None:
    """Seconds from the question to its last answer; None without one."""
    if not turn.answers:
        return None
    return basis.whole((turn.answers[-1].timestamp - turn.question.timestamp).total_seconds())


def conduct(interview: Interview) -> Conduct:
    """How the interviewer did, for whoever wonders whether the interview was a fair one."""
    asked, plan = list(interview.questions), basis.competencies(interview)
    touched = {turn.question.focus.competency for turn in interview.turns if turn.answers and not turn.question.follows}
    moves = Counter(question.move for question in asked)
    took = [seconds for turn in interview.turns if (seconds := _took(turn)) is not None]
    marks = sum(len(turn.heard.marks) for turn in interview.turns if turn.heard)
    end = interview.ending.at if interview.ending else interview.last_updated
    return {
        "questions": len(asked),
        "answers": basis.answers(interview),
        "must_haves": sum(c.must_have for c in plan),
        "must_haves_touched": sum(c.must_have and c.id in touched for c in plan),
        "competencies": len(plan),
        "competencies_touched": sum(c.id in touched for c in plan),
        "types": dict(sorted(Counter(question.type.value for question in asked).items())),
        "probes": moves[Move.PROBE],
        "rephrasings": moves[Move.REPHRASE],
        "hints": moves[Move.HINT],
        "put_again": sum(moves[move] for move in _PUT_AGAIN),
        "repeats": _repeats(asked),
        "longest_question_words": max((len(question.content.split()) for question in asked), default=0),
        "failed_questions": interview.failures,
        "drafts_refused": interview.drafts_refused,
        "marks": marks,
        "marks_thrown_away": basis.thrown_away(interview),
        "marks_pending": len(basis.pending(interview)),
        "seconds": basis.whole((end - interview.created_at).total_seconds()),
        "seconds_allowed": _allowed(interview),
        "median_seconds_an_answer": int(median(took)) if took else None,
    }


def _repeats(asked: Iterable[Question]) -> int:
    """Questions that had been asked before in the same sense, though nobody had asked for it."""
    before: list[str] = []
    found = 0
    for question in asked:
        if question.move not in _PUT_AGAIN and question.move not in (Move.REPHRASE, Move.HINT):
            found += any(sameness.same(one, question.bare) for one in before)
            before.append(question.bare)
    return found


def _allowed(interview: Interview) -> int | None:
    return int((interview.deadline - interview.created_at).total_seconds()) if interview.deadline else None
