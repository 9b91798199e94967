"""What a host says of the interviewer's languages where the interviewer cannot be asked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from interview_agent.entrypoints.agent_in_mesh import AgentInMesh
from interview_agent.entrypoints.web import speaking
from support.hosts import Reception

pytestmark = [pytest.mark.anyio, pytest.mark.requirement("web.spoken")]


async def test_nobody_is_kept_from_inviting_because_the_interviewer_is_away() -> None:
    async def nothing() -> Mapping[str, Any]:
        return {}

    here = Reception()
    assert await speaking.spoken(here.host) is not None
    away = replace(here.host, agent=AgentInMesh(nothing, 1.0))
    assert await speaking.spoken(away) is None
    id = await here.invited()
    assert await speaking.warning(away, await here.case(id)) is None
