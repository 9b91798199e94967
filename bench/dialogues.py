"""Random dialogues: whatever is said, an interview ends, asks nothing a third time and loses no open question.

    python -m bench.dialogues --dialogues 100000

Each dialogue draws a role, limits, a duration and how likely each act is, and then acts by chance: answers of every
quality, requests, abuse, instructions, talk of something else. No mind takes part: what is heard is drawn, and the policy
lays out what follows, as it does for every mind.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import repeat
from os import cpu_count

from bench.reporting import Figure, add_json_option, report
from interview_agent.bootstrap import bank
from interview_agent.domain.asking import Words, ask
from interview_agent.domain.brief import Brief
from interview_agent.domain.budgets import MOST
from interview_agent.domain.conversation import Question
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Heard, Kind, Move, Signal
from interview_agent.domain.interview import Interview, Status
from interview_agent.domain.lexicon import plan_of
from interview_agent.domain.limits import Limits
from interview_agent.domain.outcomes import Ask, Call
from interview_agent.domain.plan import Plan
from interview_agent.domain.policy import lay_out
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.domain.turn import hear

ROLES = (
    "Senior backend engineer\nRequirements:\n- Python and SQL\n- Redis\nNice to have:\n- Kubernetes",
    "Frontend developer\nYou must know React and TypeScript. Accessibility is a plus.",
    "Rust engineer\nRust is required. Haskell would be nice.",
    "Platform lead\nKubernetes, Terraform, Linux and observability are essential; on-call experience is desired.",
    "Somebody who makes things work.",
)
BEGAN = datetime(2026, 1, 1, 10, 0, tzinfo=UTC)
ENDLESS = 400
"""More turns than any interview can have."""

SAYS = {
    "dialogues": "held",
    "turns": "in all of them",
    "loops": "dialogues that did not end",
    "third_askings": "in which the same was asked more often than it may be",
    "probed_twice": "in which a point was asked for twice",
    "lost_questions": "in which a question was left without its answer, or followed up out of its place",
    "over_limits": "with more questions or clarifications than allowed",
}
AIMS = dict.fromkeys(("loops", "third_askings", "probed_twice", "lost_questions", "over_limits"), 0.0)
VERDICTS = {Kind.STRONG: Verdict.MET, Kind.PARTIAL: Verdict.PARTLY, Kind.WRONG: Verdict.CONTRADICTED}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.dialogues", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--dialogues", type=int, default=5_000, help="how many to hold")
    parser.add_argument("--seed", type=int, default=1)
    add_json_option(parser)
    options = parser.parse_args()
    found = run(options.dialogues, options.seed)
    report(
        "Random dialogues",
        [Figure(name, found[name], says, AIMS.get(name)) for name, says in SAYS.items()],
        options.json,
    )


def run(dialogues: int, seed: int, workers: int | None = None) -> dict[str, int]:
    """How many dialogues and turns there were, and how often each fault; on all cores, the same for the same seed."""
    workers = workers or cpu_count() or 1
    parts = [range(start, dialogues, workers * 4) for start in range(min(workers * 4, dialogues))]
    total: Counter[str] = Counter()
    with ProcessPoolExecutor(workers) as pool:
        for part in pool.map(_part, repeat(seed), parts):
            total.update(part)
    return {name: total[name] for name in SAYS}


def _part(seed: int, numbers: range) -> Counter[str]:
    plans = [plan_of(role, bank()) for role in ROLES]
    total: Counter[str] = Counter()
    for number in numbers:
        total.update(dialogue(random.Random(f"{seed}-{number}"), plans))
    return total


def dialogue(chance: random.Random, plans: list[Plan]) -> Counter[str]:
    """One dialogue, and what was wrong with it."""
    limits = Limits(questions=chance.randint(1, 14), clarifications=chance.randint(0, 10))
    weights = [chance.random() ** 3 for _ in Kind]
    plan, minutes = chance.choice(plans), chance.choice((None, None, 15, 45))
    brief = Brief("role", chance.choice(("resume", "Ten years of Python and Redis.")))
    call = Call("s", brief, "incarnation-0", duration_minutes=minutes, language="en")
    interview, outcome = hear(call, limits)(None, BEGAN)
    now, turns = BEGAN, 0
    while interview and interview.status is Status.ACTIVE and turns < ENDLESS:
        turns += 1
        if isinstance(outcome, Ask):
            interview = _ask(interview, outcome, plan, limits, now, chance.choices(list(Kind), weights)[0])
        now += timedelta(seconds=chance.randint(20, 240))
        if question := interview.open_question:
            said = Call(
                "s",
                brief,
                f"token-{turns}",
                f"Answer number {turns}, in more than forty characters.",
                answer_to=question.id,
            )
            interview, outcome = hear(said, limits)(interview, now)
    return Counter({"dialogues": 1, "turns": turns}) + faults(interview, limits, turns)


def _ask(interview: Interview, floor: Ask, plan: Plan, limits: Limits, now: datetime, kind: Kind) -> Interview:
    """What the holder of the floor does, with a mind that hears what was drawn."""
    course = lay_out(interview, plan, bank(), limits, now)
    heard = course.settle(_heard(kind, course)) if course.turn else None
    branch = course.branch(heard)
    target = next(iter(course.wanting(heard, branch.points)), None) if branch.move is Move.PROBE else None
    text = (
        branch.words
        or branch.anchor
        or f"What about {target.id if target else 'that'}, in turn {interview.next_number}?"
    )
    words = Words(heard, branch, text, "drawn", "covered", branch.lead, target.id if target else "")
    token = interview.floor.token if interview.floor else ""
    asked, _ = ask(token, words, plan)(interview, now)
    return asked or interview


def _heard(kind: Kind, course: Course) -> Heard:
    points = course.turn.question.points if course.turn else ()
    shown = points if kind is Kind.STRONG else points[:1]
    marks = (
        tuple(Mark(point.id, VERDICTS[kind], "Answer number", "drawn") for point in shown) if kind in VERDICTS else ()
    )
    return Heard(kind, marks, "drawn", signals=(Signal.ABUSE,) if kind is Kind.ABUSIVE else ())


def faults(interview: Interview | None, limits: Limits, turns: int) -> Counter[str]:
    if interview is None:
        return Counter(lost_questions=1)
    questions = tuple(interview.questions)
    own = sum(question.move in (Move.OPEN, Move.ADVANCE, Move.EASE) for question in questions)
    follow_ups = sum(bool(question.follows) for question in questions)
    return Counter(
        loops=turns >= ENDLESS or interview.status is Status.ACTIVE,
        third_askings=_asked_too_often(questions),
        probed_twice=_repeated((question.follows, question.aim) for question in questions if question.aim),
        lost_questions=_lost(interview, questions),
        over_limits=own > limits.questions or follow_ups > limits.clarifications,
    )


def _asked_too_often(questions: tuple[Question, ...]) -> bool:
    moves = Counter((question.follows, question.move) for question in questions if question.follows)
    return any(times > MOST.get(move, 1) for (_, move), times in moves.items()) or _repeated(
        question.bank_id for question in questions if question.bank_id and not question.follows
    )


def _lost(interview: Interview, questions: tuple[Question, ...]) -> bool:
    """Whether a question has no answer, or something follows a question that was not the open one any more."""
    answered, open_ = {answer.answer_to for answer in interview.answers}, ""
    for question in questions:
        if question.id not in answered or question.follows not in ("", open_):
            return True
        open_ = question.follows or question.id
    return False


def _repeated(values: Iterable[object]) -> bool:
    return any(times > 1 for times in Counter(values).values())


if __name__ == "__main__":
    main()
