"""The one place where real things meet: settings become a store, a mind and an interviewer."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

from interview_agent.application.events import Event
from interview_agent.application.interviewer import Interviewer
from interview_agent.application.ports import InterviewStore, LanguageModel, Mind, Observer
from interview_agent.domain.bank import Bank
from interview_agent.minds.builtin import BuiltinMind
from interview_agent.settings import BadSettings, Settings

if TYPE_CHECKING:
    from interview_agent.adapters.direct_model import DirectModel

# The adapters are imported where they are chosen: a terminal without Redis and without a model starts without either library.


def interviewer(
    settings: Settings,
    *,
    store: InterviewStore | None = None,
    model: LanguageModel | None = None,
    observers: Iterable[Observer] = (),
) -> Interviewer:
    """An interviewer as the settings describe it. `model` is what INTERVIEW_MODEL=mesh stands for in this process.

    Raises BadSettings for a combination that cannot work.
    """
    builtin = BuiltinMind()
    return Interviewer(
        store=store or open_store(settings),
        mind=_mind(settings, builtin, model),
        bank=bank(),
        limits=settings.limits,
        patience=settings.patience,
        observe=_to_all(tuple(observers)),
        fallback=builtin if settings.interview_fallback == "builtin" and settings.model != "builtin" else None,
    )


@cache
def bank() -> Bank:
    """The question bank, read once in a process."""
    from interview_agent.adapters.bank_files import load_bank

    return load_bank()


def open_store(settings: Settings) -> InterviewStore:
    """The store of the settings; it connects when it is first used."""
    limit = settings.interview_document_bytes
    if settings.interview_store == "memory":
        from interview_agent.adapters.memory_store import MemoryStore

        return MemoryStore(settings.time_to_live, document_limit=limit)
    if settings.interview_store == "file":
        from interview_agent.adapters.file_store import FileStore

        return FileStore(settings.file, settings.time_to_live, document_limit=limit)
    from interview_agent.adapters.redis_store import RedisAddress, RedisStore

    address = RedisAddress(
        host=settings.redis_host,
        port=settings.redis_port,
        password=settings.redis_password.get_secret_value(),
        db=settings.redis_db,
        url=settings.redis_url.get_secret_value(),
    )
    return RedisStore(address, settings.time_to_live, document_limit=limit)


def model_seconds(settings: Settings) -> float:
    """A model's own deadline: a little before that of the turn, so that the model itself knows that it was too slow."""
    return settings.patience.first * 0.95


def direct_model(settings: Settings) -> "DirectModel":
    """The model that `provider:model` names."""
    from interview_agent.adapters.direct_model import DirectModel

    return DirectModel(settings.model, settings.interview_model_base_url or None, timeout=model_seconds(settings))


def _mind(settings: Settings, builtin: Mind, model: LanguageModel | None) -> Mind:
    if settings.model == "builtin":
        return builtin
    if settings.model == "mesh" and model is None:
        raise BadSettings("INTERVIEW_MODEL: mesh works in `interview-agent serve` with MCP_MESH_REGISTRY_URL set")
    if settings.model != "mesh" and ":" not in settings.model:
        raise BadSettings("INTERVIEW_MODEL: must be mesh, builtin or provider:model, such as openai:gpt-5-mini")
    from interview_agent.minds.llm import LlmMind
    from interview_agent.minds.paired import PairedMind

    phrasing = LlmMind(model or direct_model(settings))
    return PairedMind(builtin, phrasing) if settings.interview_hearing == "builtin" else phrasing


def _to_all(observers: tuple[Observer, ...]) -> Callable[[Event], None]:
    def observe(event: Event) -> None:
        for observer in observers:
            observer(event)

    return observe
