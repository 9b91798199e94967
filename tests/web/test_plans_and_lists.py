"""Plans that are read, changed and approved, and lists by pages."""

import pytest

from support.api import told
from support.sites import ROLE, Site


@pytest.mark.requirement("web.plan")
def test_a_plan_is_read_changed_and_approved_until_the_first_candidate(site: Site) -> None:
    role = site.role()
    plan = site.api.get(f"/roles/{role}/plan").json()
    changed = {"toml": plan["toml"].replace("difficulty = 3", "difficulty = 4").replace("bar = 2.0", "bar = 2.5", 1)}
    kept = site.api.put(f"/roles/{role}/plan", json=changed).json()
    assert (kept["source"], "bar = 2.5" in kept["toml"]) == ("person", True)
    assert site.api.get(f"/roles/{role}").json()["approved"]["by"] == "test"
    told(site.api.put(f"/roles/{role}/plan", json={"toml": "difficulty = "}), 422, "invalid_input")
    site.invite(role)
    told(site.api.put(f"/roles/{role}/plan", json=changed), 422, "invalid_input")
    assert site.api.get(f"/roles/{role}").json()["fixed"] is True
    assert site.api.post(f"/roles/{role}/plan/approve").status_code == 200
    assert "bar = 2.5" in site.api.get(f"/roles/{role}/plan").json()["toml"]


@pytest.mark.requirement("web.plan")
def test_roles_of_the_same_words_share_a_plan_so_that_one_with_candidates_keeps_it(site: Site) -> None:
    invited, alike = site.role(), site.role(f"{ROLE}\n\n")
    site.invite(invited)
    plan = site.api.get(f"/roles/{alike}/plan").json()
    told(site.api.put(f"/roles/{alike}/plan", json={"toml": plan["toml"]}), 422, "invalid_input")


@pytest.mark.requirement("web.paging")
def test_interviews_are_listed_by_pages_roles_and_states(site: Site) -> None:
    one, other = site.role(), site.role("Another role: Java and SQL for a bank.")
    ids = [site.invited(one, candidate=f"C{n}")["id"] for n in range(5)] + [site.invited(other)["id"]]
    seen, after = [], ""
    while after is not None:
        page = site.api.get("/interviews", params={"role": one, "size": 2, "after": after}).json()
        seen, after = seen + [each["id"] for each in page["items"]], page["next"]
    assert seen == ids[4::-1]
    site.api.post(f"/interviews/{ids[0]}/revoke")
    revoked = site.api.get("/interviews", params={"state": "revoked"}).json()
    assert ([each["id"] for each in revoked["items"]], revoked["next"]) == ([ids[0]], None)
    assert len(site.api.get("/interviews").json()["items"]) == 6
    told(site.api.get("/interviews", params={"state": "nonsense"}), 422, "invalid_input")
