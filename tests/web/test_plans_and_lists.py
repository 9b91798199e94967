"""Plans that are read, changed and approved, and lists by pages."""

import asyncio
from pathlib import Path

import pytest

from interview_agent import bootstrap
from interview_agent.adapters.scripted_model import ScriptedModel
from interview_agent.domain.plan import LEXICON
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import load
from support import plans
from support.api import told
from support.served import Served, another_role


@pytest.mark.requirement("web.plan")
def test_a_plan_is_read_changed_and_approved_until_the_first_candidate(served: Served) -> None:
    role = served.role()
    plan = served.api.get(f"/roles/{role}/plan").json()
    changed = {"toml": plan["toml"].replace("difficulty = 3", "difficulty = 4").replace("bar = 2.0", "bar = 2.5", 1)}
    kept = served.api.put(f"/roles/{role}/plan", json=changed).json()
    assert (kept["source"], "bar = 2.5" in kept["toml"]) == ("person", True)
    assert served.api.get(f"/roles/{role}").json()["approved"]["by"] == "test"
    told(served.api.put(f"/roles/{role}/plan", json={"toml": "difficulty = "}), 422, "invalid_input")
    served.invite(role)
    told(served.api.put(f"/roles/{role}/plan", json=changed), 422, "invalid_input")
    assert served.api.get(f"/roles/{role}").json()["fixed"] is True
    assert served.api.post(f"/roles/{role}/plan/approve").status_code == 200
    assert "bar = 2.5" in served.api.get(f"/roles/{role}/plan").json()["toml"]


@pytest.mark.requirement("web.plan")
def test_roles_of_the_same_words_share_a_plan_so_that_one_with_candidates_keeps_it(served: Served) -> None:
    words = another_role()
    invited, alike = served.role(words), served.role(f"{words}\n\n")
    served.invite(invited)
    plan = served.api.get(f"/roles/{alike}/plan").json()
    told(served.api.put(f"/roles/{alike}/plan", json={"toml": plan["toml"]}), 422, "invalid_input")


@pytest.mark.anyio
@pytest.mark.requirement("web.plan", "web.mesh")
async def test_the_plan_that_an_agent_elsewhere_got_from_its_model_is_the_one_that_is_shown(tmp_path: Path) -> None:
    """No model of a test makes such a plan in the mesh of processes; here the two share a file."""
    joined = {"mcp_mesh_registry_url": "http://127.0.0.1:9", "interview_store": "file", "interview_home": tmp_path}
    settings = load(**joined, interview_hearing="model")
    interviewer = bootstrap.interviewer(settings, model=ScriptedModel([plans.GOOD]))
    host = bootstrap.host(settings, Tools(interviewer, settings))
    role = await host.add_role(plans.ROLE)
    assert (await host.plan(role)).source == LEXICON
    interviewer.planner.begin(role.text, role.language)
    await asyncio.gather(*interviewer.planner.under_way)
    assert (await host.plan(role)).source == "scripted"
    for one in (interviewer, host.planner, host.registry):
        await one.close()


@pytest.mark.requirement("web.paging")
def test_interviews_are_listed_by_pages_roles_and_states(served: Served) -> None:
    one, other = served.role(), served.role("Another role: Java and SQL for a bank.")
    ids = [served.invited(one, candidate=f"C{n}")["id"] for n in range(5)] + [served.invited(other)["id"]]
    seen, after = [], ""
    while after is not None:
        page = served.api.get("/interviews", params={"role": one, "size": 2, "after": after}).json()
        seen, after = seen + [each["id"] for each in page["items"]], page["next"]
    assert seen == ids[4::-1]
    served.api.post(f"/interviews/{ids[0]}/revoke")
    revoked = served.api.get("/interviews", params={"role": one, "state": "revoked"}).json()
    assert ([each["id"] for each in revoked["items"]], revoked["next"]) == ([ids[0]], None)
    everywhere = [each["id"] for each in served.api.get("/interviews", params={"size": 100}).json()["items"]]
    assert set(ids) <= set(everywhere)
    told(served.api.get("/interviews", params={"state": "nonsense"}), 422, "invalid_input")
