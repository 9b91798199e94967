"""Which plan an interview follows, and when a model is asked for one."""

import asyncio
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from interview_agent.adapters.kept_plans import KeptPlans
from interview_agent.adapters.memory_shelf import MemoryShelf
from interview_agent.application.events import Event, PlanFailed, PlanMade
from interview_agent.application.planning import Planner
from interview_agent.application.ports import Shelf
from interview_agent.domain.plan import Plan
from interview_agent.errors import InterviewError, ModelInvalid, ModelUnavailable, StoreUnavailable
from support.banks import small_bank
from support.plans import ROLE, plan_with_own
from support.rooms import BRIEF, Room

pytestmark = [pytest.mark.anyio, pytest.mark.requirement("plans.in-the-background")]
PLAN = plan_with_own()


@dataclass
class Maker:
    """Makes the plan of the test, when it is let go."""

    plan_: Plan | Exception = PLAN
    source: str = "openai:any"
    version: str = "1.1"
    asked: list[tuple[str, str]] = field(default_factory=list)
    free: asyncio.Event = field(default_factory=asyncio.Event)
    entered: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.free.set()

    async def plan(self, role: str, language: str) -> Plan:
        self.asked.append((role, language))
        self.entered.set()
        await self.free.wait()
        if isinstance(self.plan_, Exception):
            raise self.plan_
        return self.plan_


class Away:
    """A shelf that cannot be reached."""

    async def find(self, kind: str, key: str) -> Any:
        raise StoreUnavailable("away")

    async def keep(self, kind: str, key: str, document: Any, *, replace: bool) -> Any:
        raise StoreUnavailable("away")

    async def close(self) -> None:
        pass


@dataclass
class Office:
    """A planner, the maker and the shelf behind it, and a room in which interviews follow its plans."""

    maker: Maker | None = field(default_factory=Maker)
    shelf: Shelf = field(default_factory=MemoryShelf)
    seconds: float = 5.0
    given: Plan | None = None

    def __post_init__(self) -> None:
        self.room, self.events, self._ended = Room(), list[Event](), asyncio.Event()
        self.planner = Planner(KeptPlans(self.shelf), small_bank(), self._observe, self.maker, self.seconds, self.given)
        self.room.interviewer = replace(self.room.interviewer, planner=self.planner)

    async def told(self) -> Event:
        """What came of the call that is under way."""
        await asyncio.wait_for(self._ended.wait(), 5)
        return self.events[-1]

    def _observe(self, event: Event) -> None:
        self.events.append(event)
        self._ended.set()

    @property
    def source(self) -> str:
        plan = self.room.interview.plan
        assert plan is not None
        return plan.source


@pytest.fixture
def office() -> Office:
    return Office()


async def test_the_opener_does_not_wait_for_the_plan_and_the_second_turn_takes_it(office: Office) -> None:
    assert office.maker
    office.maker.free.clear()
    await office.room.asks()
    assert office.source == "lexicon"
    office.maker.free.set()
    assert isinstance(await office.told(), PlanMade)
    await office.room.asks("I build things.")
    assert office.source == "scripted"


async def test_a_plan_that_comes_after_the_second_turn_changes_nothing(office: Office) -> None:
    assert office.maker
    office.maker.free.clear()
    await office.room.asks()
    await office.room.asks("I build things.")
    office.maker.free.set()
    await office.told()
    await office.room.asks("I build other things.")
    assert office.source == "lexicon"


async def test_the_next_interview_for_the_role_begins_with_the_plan_and_asks_no_model(office: Office) -> None:
    await office.room.asks()
    await office.told()
    later = Office(office.maker, office.shelf)
    await later.room.asks()
    assert later.source == "scripted"
    assert office.maker
    assert len(office.maker.asked) == 1


async def test_interviews_that_begin_at_once_ask_the_model_once(office: Office) -> None:
    for _ in range(5):
        office.planner.begin(ROLE, "en")
    await office.told()
    assert office.maker
    assert office.maker.asked == [(ROLE, "en")]


async def test_of_two_plans_for_one_role_the_first_that_is_kept_stays() -> None:
    first, second, shelf = Maker(PLAN), Maker(replace(PLAN, difficulty=1)), MemoryShelf()
    offices = [Office(first, shelf), Office(second, shelf)]
    first.free.clear()
    second.free.clear()
    for office in offices:
        office.planner.begin(ROLE, "en")
    await asyncio.gather(first.entered.wait(), second.entered.wait())
    second.free.set()
    await offices[1].told()
    first.free.set()
    await offices[0].told()
    kept = await offices[0].planner.at_hand(ROLE, "en")
    assert kept is not None
    assert kept.difficulty == 1


@pytest.mark.requirement("plans.role-alone")
@pytest.mark.parametrize(
    ("role", "language", "maker", "same"),
    [
        (ROLE, "en", Maker(), True),
        ("  " + ROLE.replace("\n", "\r\n   "), "en", Maker(), True),
        (ROLE + "Rust.", "en", Maker(), False),
        (ROLE, "de", Maker(), False),
        (ROLE, "en", Maker(version="1.2"), False),
        (ROLE, "en", Maker(source="openai:other"), False),
    ],
)
async def test_a_plan_is_kept_by_the_role_the_language_and_who_made_it_how(
    role: str, language: str, maker: Maker, same: bool
) -> None:
    office = Office()
    office.planner.begin(ROLE, "en")
    await office.told()
    assert (await Office(maker, office.shelf).planner.at_hand(role, language) is not None) is same


@pytest.mark.parametrize("error", [ModelUnavailable("away"), ModelInvalid("nonsense")])
async def test_a_model_that_fails_is_told_and_the_interview_goes_on(error: InterviewError) -> None:
    office = Office(Maker(error))
    await office.room.asks()
    assert await office.told() == PlanFailed(error.code)
    await office.room.asks("I build things.")
    assert office.source == "lexicon"


async def test_a_model_that_takes_too_long_is_given_up() -> None:
    office = Office(seconds=0.01)
    assert office.maker
    office.maker.free.clear()
    office.planner.begin(ROLE, "en")
    assert await office.told() == PlanFailed("model_unavailable")


async def test_a_defect_of_the_maker_ends_nothing_but_its_plan() -> None:
    office = Office(Maker(ZeroDivisionError()))
    await office.room.asks()
    assert await office.told() == PlanFailed("internal")


async def test_a_store_of_plans_that_is_away_fails_no_turn() -> None:
    office = Office(shelf=Away())
    await office.room.asks()
    await office.told()
    await office.room.asks("I build things.")
    assert office.source == "lexicon"


@pytest.mark.requirement("plans.by-person")
async def test_a_plan_that_a_person_kept_serves_every_mind_and_is_preferred() -> None:
    office = Office()
    office.planner.begin(BRIEF.role_description, "en")
    await office.told()
    await office.planner.keep(BRIEF.role_description, PLAN)
    for maker in (None, Maker()):
        other = Office(maker, office.shelf)
        await other.room.asks()
        assert other.source == "person"


@pytest.mark.requirement("plans.by-person")
async def test_a_person_may_replace_the_plan_that_is_kept() -> None:
    office = Office(maker=None)
    await office.planner.keep(ROLE, PLAN)
    await office.planner.keep(ROLE, replace(PLAN, difficulty=1))
    kept = await office.planner.at_hand(ROLE, "en")
    assert kept is not None
    assert (kept.difficulty, kept.source) == (1, "person")


@pytest.mark.requirement("plans.by-person")
async def test_a_kept_plan_comes_back_as_it_was() -> None:
    office = Office(maker=None)
    await office.planner.keep(ROLE, PLAN)
    assert await office.planner.at_hand(ROLE, "en") == replace(PLAN, source="person")


async def test_without_a_model_nothing_is_begun(office: Office) -> None:
    quiet = Office(maker=None)
    await quiet.room.asks()
    await quiet.room.asks("I build things.")
    assert quiet.source == "lexicon"
    assert quiet.events == []


@pytest.mark.requirement("plans.by-person")
async def test_a_given_plan_is_that_of_the_interview_whatever_is_kept() -> None:
    office = Office(given=replace(PLAN, source="person", difficulty=5))
    await office.room.asks()
    await office.room.asks("I build things.")
    plan = office.room.interview.plan
    assert plan is not None
    assert (plan.source, plan.difficulty) == ("person", 5)
    assert office.maker
    assert office.maker.asked == []


async def test_closing_gives_up_what_is_under_way(office: Office) -> None:
    assert office.maker
    office.maker.free.clear()
    before = asyncio.all_tasks()
    office.planner.begin(ROLE, "en")
    await office.maker.entered.wait()
    assert asyncio.all_tasks() > before
    await office.planner.close()
    assert asyncio.all_tasks() == before
    assert office.events == []


async def test_a_model_that_may_only_phrase_is_not_asked_for_a_plan(office: Office) -> None:
    """Nobody would recognise the points of its questions in an answer."""

    async def no() -> bool:
        return False

    planner = Planner(KeptPlans(office.shelf), small_bank(), office._observe, office.maker, may_plan=no)
    office.room.interviewer = replace(office.room.interviewer, planner=planner)
    await office.room.asks()
    await asyncio.gather(*planner.under_way)
    assert office.maker
    assert (office.source, office.maker.asked) == ("lexicon", [])
