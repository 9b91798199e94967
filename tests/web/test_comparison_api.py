"""Candidates side by side over the API."""

from typing import Any

import pytest

from support.api import told
from support.held import Candidate, knows_little
from support.served import ROLE
from support.sites import Site

pytestmark = pytest.mark.requirement("web.comparison")


@pytest.fixture
def compared(site: Site) -> tuple[str, list[str]]:
    """A role, of which the first knew everything, the second little, and the third has not begun."""
    role = site.role()
    made = [site.invited(role, candidate=f"Candidate {number}") for number in (7, 8, 9)]
    knowing = Candidate(site, made[0]["link"])
    knowing.hold(knowing.knows)
    Candidate(site, made[1]["link"]).hold(knows_little)
    return role, [one["id"] for one in made]


def comparison(site: Site, role: str, *interviews: str) -> dict[str, Any]:
    reply = site.api.get(f"/roles/{role}/comparison", params={"interview": list(interviews)})
    assert reply.status_code == 200, reply.text
    found: dict[str, Any] = reply.json()
    return found


def row(found: dict[str, Any], competency: str | None) -> dict[str, Any]:
    (group,) = found["groups"]
    (wanted,) = (one for one in group["rows"] if one["competency"] == competency)
    return dict(wanted)


def test_levels_stand_in_the_order_of_invitation_with_the_pairs_that_can_be_told_apart(
    site: Site, compared: tuple[str, list[str]]
) -> None:
    role, ids = compared
    found = comparison(site, role)
    assert [one["id"] for one in found["groups"][0]["interviews"]] == ids[:2]
    assert [(one["id"], one["state"]) for one in found["absent"]] == [(ids[2], "invited")]
    rows = [one for one in found["groups"][0]["rows"] if one["competency"]]
    report = site.api.get(f"/interviews/{ids[0]}/report").json()
    assert [one["competency"] for one in rows] == [one["id"] for one in report["competencies"]]
    assert [one["levels"][0]["level"] for one in rows] == [one["level"] for one in report["competencies"]]
    for one in rows:
        low, high = (each["level"] for each in one["levels"])
        apart = bool(low and high) and (low["low"] > high["high"] or high["low"] > low["high"])
        assert one["distinguishable"] == ([ids[:2]] if apart else [])
        assert ("can be told apart" in one["in_words"]) == apart
    assert any(one["distinguishable"] for one in rows)
    assert any(not one["distinguishable"] for one in rows)


def test_the_total_is_withheld_until_the_reader_has_a_view_of_each(site: Site, compared: tuple[str, list[str]]) -> None:
    role, ids = compared

    def totals() -> tuple[list[bool], list[bool], int]:
        total = row(comparison(site, role), None)
        levels = total["levels"]
        shown = [one["level"] is not None for one in levels]
        return [one["withheld"] for one in levels], shown, len(total["distinguishable"])

    assert totals() == ([True, True], [False, False], 0)
    for count, id in enumerate(ids[:2]):
        site.api.post(f"/interviews/{id}/view", json={"view": "maybe"}).raise_for_status()
        withheld, shown, _ = totals()
        assert withheld == [False] * (count + 1) + [True] * (1 - count)
        assert shown == [not one for one in withheld]
    assert totals()[2] == 1
    other = {"Authorization": f"Bearer {site.run(site.whole.keys.add('other'))}"}
    theirs = site.api.get(f"/roles/{role}/comparison", headers=other).json()
    assert all(one["withheld"] for one in row(theirs, None)["levels"])
    assert "recommendation" not in str(theirs)


def test_an_override_stands_beside_the_computed_level(site: Site, compared: tuple[str, list[str]]) -> None:
    role, ids = compared
    competency = site.api.get(f"/interviews/{ids[0]}/report").json()["competencies"][0]["id"]
    before = row(comparison(site, role), competency)["levels"]
    changed = {"competency": competency, "level": 1.5, "why": "Portfolio."}
    site.api.post(f"/interviews/{ids[0]}/overrides", json=changed).raise_for_status()
    first, second = row(comparison(site, role), competency)["levels"]
    assert (first["override"]["by"], first["override"]["data"]) == ("test", changed)
    assert [first["level"], second] == [before[0]["level"], before[1]]


def test_some_interviews_can_be_chosen_and_those_of_other_plans_stand_apart(
    site: Site, compared: tuple[str, list[str]]
) -> None:
    role, ids = compared
    chosen = comparison(site, role, ids[1], ids[0], ids[1])
    assert [one["id"] for one in chosen["groups"][0]["interviews"]] == ids[:2]
    assert chosen["absent"] == []
    assert comparison(site, role, ids[2])["groups"] == []
    elsewhere = site.invited(site.role(f"{ROLE}\n\nElsewhere."))["id"]
    told(site.api.get(f"/roles/{role}/comparison", params={"interview": elsewhere}), 404, "session_not_found")
    told(site.api.get(f"/roles/{role}/comparison", params={"interview": "none"}), 404, "session_not_found")
    told(site.api.get("/roles/none/comparison"), 404, "session_not_found")
