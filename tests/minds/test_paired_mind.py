"""Two minds as one: the first hears, the second phrases."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.application.ports import Draft, Repair
from interview_agent.domain.conversation import Turn
from interview_agent.domain.course import Course
from interview_agent.domain.dialogue import Kind
from interview_agent.domain.interview import Interview
from interview_agent.domain.rubric import Mark, Verdict
from interview_agent.errors import ModelInvalid, ModelUnavailable
from interview_agent.minds.llm import LlmMind
from interview_agent.minds.paired import PairedMind
from support.dialogues import (
    ABOUT_TUPLES,
    BRANCHES,
    CLOSE,
    HEARD,
    OPEN,
    TUPLES,
    answered,
    in_the_middle,
    interview,
    open_course,
)

pytestmark = pytest.mark.anyio

HEARING = {"heard": "thin", "marks": [], "branch": "b", "question": "Nobody shall see this question?"}
PHRASED = {"question": "How is an entry found again?"}
REPAIR = Repair("What is a tuple? And why?", ("It holds more than one question; ask exactly one.",))


@dataclass
class Pair:
    """A paired mind with the models behind its halves."""

    heard: Any = field(default_factory=lambda: HEARING)
    phrased: Any = field(default_factory=lambda: PHRASED)

    def __post_init__(self) -> None:
        self.hearing = ScriptedModel([self.heard], name="ears")
        self.phrasing = ScriptedModel([self.phrased], name="mouth")
        self.mind = PairedMind(LlmMind(self.hearing), LlmMind(self.phrasing))


async def test_it_hears_with_the_one_and_phrases_with_the_other() -> None:
    pair = Pair()
    draft = await pair.mind.next_turn(in_the_middle(), open_course())
    assert draft.heard is not None
    assert (draft.heard.kind, draft.heard.by) == (Kind.THIN, "ears")
    assert (draft.question, draft.branch) == ("How is an entry found again?", "b")
    assert list(pair.phrasing.calls[0][1].schema["properties"]) == ["question"]


async def test_the_label_follows_from_what_was_heard_whatever_the_hearing_mind_chose() -> None:
    draft = await Pair({**HEARING, "heard": "strong", "branch": "d"}).mind.next_turn(in_the_middle(), open_course())
    assert draft.branch == "a"


@pytest.mark.parametrize("course", [Course(None, None, (OPEN,)), open_course(heard=HEARD)], ids=["opener", "heard"])
async def test_nothing_is_heard_where_the_branch_is_settled(course: Course) -> None:
    pair = Pair(ModelUnavailable("Must not be asked."))
    told = interview() if course.turn is None else in_the_middle()
    draft = await pair.mind.next_turn(told, course)
    assert (draft.heard, draft.question) == (None, "How is an entry found again?")
    assert not pair.hearing.calls


async def test_no_question_is_phrased_for_a_branch_that_closes() -> None:
    pair = Pair({**HEARING, "heard": "off_topic", "branch": "b"})
    draft = await pair.mind.next_turn(in_the_middle(), open_course(BRANCHES[0], CLOSE))
    assert (draft.question, draft.branch) == ("", "b")
    assert not pair.phrasing.calls


async def test_a_repair_goes_to_the_phrasing_mind() -> None:
    pair = Pair()
    await pair.mind.next_turn(in_the_middle(), open_course(), REPAIR)
    assert REPAIR.reasons[0] in pair.phrasing.prompts[0].user
    assert REPAIR.reasons[0] not in pair.hearing.prompts[0].user


class Deaf(PairedMind):
    """A mind that phrases without saying what it heard."""

    async def next_turn(self, interview: Interview, course: Course, repair: Repair | None = None) -> Draft:
        return Draft(None, "What else?")


async def test_a_hearing_mind_that_says_nothing_is_invalid() -> None:
    pair = Pair()
    mind = PairedMind(Deaf(pair.mind, pair.mind), LlmMind(pair.phrasing))
    with pytest.raises(ModelInvalid, match="heard"):
        await mind.next_turn(in_the_middle(), open_course())
    assert not pair.phrasing.calls


@pytest.mark.parametrize("half", ["heard", "phrased"])
async def test_either_half_may_be_away(half: str) -> None:
    with pytest.raises(ModelUnavailable, match="away"):
        await Pair(**{half: ModelUnavailable("The model is away.")}).mind.next_turn(in_the_middle(), open_course())


async def test_the_hearing_mind_marks() -> None:
    pair = Pair({"answer_1": [{"point": "hash", "verdict": "met", "quote": "hashable"}]})
    turns: tuple[Turn, ...] = (answered(TUPLES, ABOUT_TUPLES),)
    assert await pair.mind.mark(in_the_middle(), turns) == ((Mark("hash", Verdict.MET, "hashable", "ears"),),)
    assert not pair.phrasing.calls


async def test_the_phrasing_mind_sums_up_and_gives_its_name_and_health() -> None:
    pair = Pair(phrased={"overview": "Python was covered, SQL was not."})
    assert await pair.mind.summarise(in_the_middle(), {}) == "Python was covered, SQL was not."
    assert pair.mind.source == "mouth"
    assert pair.mind.health() == pair.phrasing.health()
    assert not pair.hearing.calls
