"""What the holder of the floor does with it, and what those who wait may see: pure changes and readings."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from interview_agent.domain.conversation import Question
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import Heard, Move
from interview_agent.domain.interview import Failure, Interview, Status
from interview_agent.domain.moments import whole
from interview_agent.domain.outcomes import Closed, Failed, Hearing, Outcome, Present, Wait
from interview_agent.domain.plan import Plan
from interview_agent.domain.recall import pared
from interview_agent.domain.voices import speaking
from interview_agent.errors import SessionNotFound


def note(token: str, heard: Heard) -> Callable[[Interview | None, datetime], tuple[Interview | None, None]]:
    """Store what was heard as soon as it is valid, whatever becomes of the question."""

    def change(found: Interview | None, now: datetime) -> tuple[Interview | None, None]:
        mine = found is not None and found.holds_floor(token) and found.last_turn and found.last_turn.answers
        return (found.hearing(heard) if found and mine else found), None

    return change


@dataclass(frozen=True, slots=True)
class Words:
    """What is to be put to the candidate: a branch in a mind's words, or the end of the interview for a reason.

    `lead` goes before the text; `aim` is the point that a probe asks for, as far as it is known; `refused` counts the drafts
    that could not be used before these.
    """

    heard: Heard | None
    branch: Branch
    text: str = ""
    source: str = ""
    reason: str = ""
    lead: str = ""
    aim: str = ""
    refused: int = 0


def ask(token: str, words: Words, plan: Plan) -> Callable[[Interview | None, datetime], Hearing]:
    """Put the question and give up the floor; or drop it, and reply with the present state, if the floor was lost."""

    def change(found: Interview | None, now: datetime) -> Hearing:
        if found is None:
            raise SessionNotFound(
                "The session disappeared from the store while its question was written. Call again to start anew."
            )
        if found.ended_by(token):
            return found, Closed(found, now, fresh=True)
        if (question := found.open_question) and question.token == token:
            return found, Present(found, question, now, fresh=True)
        if not _may_ask(found, token):
            return found, standing(found, now)
        heard = found.hearing(words.heard) if words.heard and found.last_turn else found
        refused = found.drafts_refused + words.refused
        planned = replace(heard.adopt(plan), floor=None, failure=None, drafts_refused=refused)
        if words.branch.move is Move.CLOSE:
            closing = f"{words.lead} {speaking(planned).closing(words.reason)}".strip()
            over = planned.completed(words.reason, closing, now, token)
            return over, Closed(over, now, fresh=True)
        question = _question(found, token, words, now)
        return (asked := planned.recorded(question, at=now)), Present(asked, question, now, fresh=True)

    return change


def _may_ask(interview: Interview, token: str) -> bool:
    floor = interview.floor
    mine = floor is not None and floor.token == token and floor.turn == interview.next_number
    return mine and interview.status is Status.ACTIVE


def _question(interview: Interview, token: str, words: Words, now: datetime) -> Question:
    """The question with its metadata, which code assigns and no mind."""
    number, branch = interview.next_number, words.branch
    return Question(
        content=f"{words.lead} {words.text}".strip(),
        timestamp=whole(now),
        id=f"{interview.incarnation}-{number}",
        number=number,
        type=branch.type,
        difficulty=branch.difficulty,
        focus=branch.focus,
        move=branch.move,
        strategy=branch.strategy,
        expects=branch.expects,
        source=words.source,
        points=pared(branch.points) if branch.bank_id else branch.points,
        bank_id=branch.bank_id,
        follows=branch.follows,
        aim=words.aim,
        lead=words.lead,
        claim=branch.claim,
        token=token,
    )


def give_up(
    token: str, code: str, sentence: str
) -> Callable[[Interview | None, datetime], tuple[Interview | None, None]]:
    """Let go of the floor after a failure, so that a retry need not wait until it lapses."""

    def change(found: Interview | None, now: datetime) -> tuple[Interview | None, None]:
        if found is None or not found.holds_floor(token) or found.floor is None:
            return found, None
        failure = Failure(code, sentence, found.floor.turn)
        return replace(found, floor=None, failure=failure, failures=found.failures + 1), None

    return change


def standing(interview: Interview, now: datetime) -> Outcome:
    """What a call that may only read has to reply."""
    if interview.status is Status.COMPLETED:
        return Closed(interview, now)
    if question := interview.open_question:
        return Present(interview, question, now)
    if interview.failure and not interview.floor:
        return Failed(interview.failure)
    return Wait(interview.next_number)
