"""What a server does before its first candidate comes."""

from pathlib import Path

import pytest

from interview_agent import bootstrap
from interview_agent.application.events import Event
from interview_agent.entrypoints.rehearsal import rehearse
from interview_agent.settings import load

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("fallback", ["error", "builtin"])
@pytest.mark.parametrize("model", ["builtin", "openai:gpt-5-mini"])
async def test_a_rehearsal_asks_no_model_and_leaves_no_trace(tmp_path: Path, model: str, fallback: str) -> None:
    settings = load(interview_store="file", interview_home=tmp_path, interview_model=model, interview_fallback=fallback)
    seen: list[Event] = []
    interviewer = bootstrap.interviewer(
        settings, model=None if model == "builtin" else bootstrap.direct_model(settings), observers=[seen.append]
    )
    await rehearse(interviewer, settings)
    store, mind = await interviewer.health()
    await interviewer.close()
    assert (store.active, store.generated, store.failed) == (0, 0, 0)
    assert not mind.last_error
    assert seen == []
