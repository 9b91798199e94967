"""The one place where real things meet: settings become a store, a mind and an interviewer."""

import secrets
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interview_agent.adapters.kept_plans import KeptPlans
from interview_agent.adapters.memory_shelf import MemoryShelf
from interview_agent.application.events import Event
from interview_agent.application.interviewer import Interviewer
from interview_agent.application.planning import PlanMaker, Planner
from interview_agent.application.ports import Examined, InterviewStore, LanguageModel, Mind, Observer, Shelf
from interview_agent.domain.bank import Bank
from interview_agent.domain.plan import Plan
from interview_agent.domain.standing import KIND
from interview_agent.errors import InvalidInput
from interview_agent.minds.builtin import BuiltinMind, meaning
from interview_agent.settings import BadSettings, Settings

if TYPE_CHECKING:
    from interview_agent.adapters.direct_model import DirectModel
    from interview_agent.adapters.redis_server import RedisAddress
    from interview_agent.application.host_ports import Agent
    from interview_agent.application.hosting import Host

# The adapters are imported where they are chosen: a terminal without Redis and without a model starts without either library.

ID_BYTES = 18
"""So many random bytes nobody guesses."""


def interviewer(
    settings: Settings,
    *,
    store: InterviewStore | None = None,
    shelf: Shelf | None = None,
    model: LanguageModel | None = None,
    planning: LanguageModel | None = None,
    plan: Plan | None = None,
    observers: Iterable[Observer] = (),
) -> Interviewer:
    """An interviewer as the settings describe it. `model` is what INTERVIEW_MODEL=mesh stands for in this process.

    `planning` is the same model with a longer deadline. A store that is passed in comes with a shelf of its own, in memory.
    `plan` is that of every interview which begins here.

    Raises BadSettings for a combination that cannot work.
    """
    builtin, observe = BuiltinMind(meaning=meaning.installed()), _to_all(tuple(observers))
    questions = bank(settings.interview_bank)
    maker = plan_maker(settings, questions, planning or model) if settings.plans_by_model else None
    shelf = shelf or (MemoryShelf() if store else open_shelf(settings))
    mind = _mind(settings, builtin, model, shelf)
    may_plan = mind.hears if isinstance(mind, Examined) else None
    return Interviewer(
        store=store or open_store(settings),
        mind=mind,
        bank=questions,
        limits=settings.limits,
        patience=settings.patience,
        observe=observe,
        planner=Planner(KeptPlans(shelf), questions, observe, maker, settings.patience.planning, plan, may_plan),
        fallback=builtin if settings.interview_fallback == "builtin" and settings.model != "builtin" else None,
    )


@cache
def bank(brought: str = "") -> Bank:
    """The question bank, with what a team has brought to it; read once in a process. Raises BadSettings."""
    from interview_agent.adapters import bank_files

    ours = bank_files.load_bank()
    if not brought:
        return ours
    try:
        return bank_files.brought(Path(brought).expanduser(), ours)
    except InvalidInput as wrong:
        raise BadSettings(f"INTERVIEW_BANK: {wrong}") from None


def planner(settings: Settings, bank: Bank) -> Planner:
    """For finding and keeping plans outside of an interview."""
    return Planner(KeptPlans(open_shelf(settings)), bank, lambda event: None)


def host(
    settings: Settings,
    agent: "Agent",
    *,
    shelf: Shelf | None = None,
    store: InterviewStore | None = None,
    planner: Planner | None = None,
) -> "Host":
    """What holds roles and invitations around an agent. `store` and `planner` are the agent's own where it is in this process."""
    from interview_agent.adapters.hosted import Hosted
    from interview_agent.adapters.storing import utc_now
    from interview_agent.application.hosting import Host

    questions = bank(settings.interview_bank)
    return Host(
        registry=Hosted(shelf or open_shelf(settings), settings.stays),
        agent=agent,
        planner=planner or _reader(settings, questions),
        bank=questions,
        clock=utc_now,
        new_id=lambda: secrets.token_urlsafe(ID_BYTES),
        interviews=store or open_store(settings),
    )


def _reader(settings: Settings, bank: Bank) -> Planner:
    """Finds what an agent elsewhere has kept, its model's plans too where the settings name that model."""
    from interview_agent.minds.planning import PlansElsewhere

    maker = PlansElsewhere(settings.model) if settings.plans_by_model else None
    return Planner(KeptPlans(open_shelf(settings)), bank, lambda event: None, maker)


def plan_maker(settings: Settings, bank: Bank, model: LanguageModel | None) -> PlanMaker:
    """Whoever plans by the model of the settings. Raises BadSettings where none is set."""
    if settings.model == "builtin":
        raise BadSettings("INTERVIEW_PLANNING: a model can plan only where INTERVIEW_MODEL names one")
    from interview_agent.minds.planning import ModelPlans

    _named(settings, model)
    return ModelPlans(model or direct_model(settings, settings.patience.planning), bank, settings.model)


def open_store(settings: Settings) -> InterviewStore:
    """The store of the settings; it connects when it is first used."""
    limit = settings.interview_document_bytes
    if settings.interview_store == "memory":
        from interview_agent.adapters.memory_store import MemoryStore

        return MemoryStore(settings.time_to_live, document_limit=limit)
    if settings.interview_store == "file":
        from interview_agent.adapters.file_store import FileStore

        return FileStore(settings.file, settings.time_to_live, document_limit=limit)
    from interview_agent.adapters.redis_store import RedisStore

    return RedisStore(_redis(settings), settings.time_to_live, document_limit=limit)


def open_shelf(settings: Settings) -> Shelf:
    """The shelf beside the store of the settings; it connects when it is first used."""
    if settings.interview_store == "memory":
        return MemoryShelf()
    if settings.interview_store == "file":
        from interview_agent.adapters.file_shelf import FileShelf

        return FileShelf(settings.file)
    from interview_agent.adapters.redis_shelf import RedisShelf

    return RedisShelf(_redis(settings))


def _redis(settings: Settings) -> "RedisAddress":
    from interview_agent.adapters.redis_server import RedisAddress

    return RedisAddress(
        host=settings.redis_host,
        port=settings.redis_port,
        password=settings.redis_password.get_secret_value(),
        db=settings.redis_db,
        url=settings.redis_url.get_secret_value(),
    )


def model_seconds(settings: Settings) -> float:
    """A model's own deadline: a little before that of the turn, so that the model itself knows that it was too slow."""
    return settings.patience.first * 0.95


def direct_model(settings: Settings, seconds: float | None = None) -> "DirectModel":
    """The model that `provider:model` names, with the deadline of a turn unless told otherwise."""
    from interview_agent.adapters.direct_model import DirectModel

    timeout = seconds or model_seconds(settings)
    return DirectModel(settings.model, settings.interview_model_base_url or None, timeout=timeout)


def _mind(settings: Settings, builtin: Mind, model: LanguageModel | None, shelf: Shelf) -> Mind:
    if settings.model == "builtin":
        return builtin
    _named(settings, model)
    from interview_agent.minds.examined import ExaminedMind
    from interview_agent.minds.llm import LlmMind
    from interview_agent.minds.paired import PairedMind

    phrasing = LlmMind(model or direct_model(settings))
    if settings.interview_hearing:
        return PairedMind(builtin, phrasing) if settings.interview_hearing == "builtin" else phrasing
    return ExaminedMind(phrasing, builtin, partial(shelf.find, KIND))


def _named(settings: Settings, model: LanguageModel | None) -> None:
    """Refuse a name that leads to no model here."""
    if settings.model == "mesh" and model is None:
        raise BadSettings("INTERVIEW_MODEL: mesh works in `interview-agent serve` with MCP_MESH_REGISTRY_URL set")
    if settings.model != "mesh" and ":" not in settings.model:
        raise BadSettings("INTERVIEW_MODEL: must be mesh, builtin or provider:model, such as openai:gpt-5-mini")


async def find_examination(settings: Settings, key: str) -> Mapping[str, Any] | None:
    """What is kept under a key, for who looks once. May raise StoreUnavailable."""
    shelf = open_shelf(settings)
    try:
        return await shelf.find(KIND, key)
    finally:
        await shelf.close()


def _to_all(observers: tuple[Observer, ...]) -> Callable[[Event], None]:
    def observe(event: Event) -> None:
        for observer in observers:
            observer(event)

    return observe
