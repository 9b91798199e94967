"""What people have put beside a report goes with it, in every format."""

import jsonschema
import pytest

from interview_agent.adapters.report_schema import schema
from interview_agent.domain.report.review import WITHHELD
from support.api import held
from support.sites import Site

pytestmark = pytest.mark.requirement("web.reviewed")


@pytest.mark.parametrize("format", ["json", "md", "html"])
def test_overrides_and_remarks_are_in_every_export_and_views_in_none_that_is_passed_on(site: Site, format: str) -> None:
    made, candidate = held(site)
    path = f"/interviews/{made['id']}"
    competency = site.api.get(f"{path}/report").json()["competencies"][0]["id"]
    candidate.post("/remarks", {"turn": 1, "text": "I meant the second index."}).raise_for_status()
    changed = {"competency": competency, "level": 3.5, "why": "Saw the portfolio."}
    site.api.post(f"{path}/overrides", json=changed).raise_for_status()
    site.api.post(f"{path}/view", json={"view": "yes", "why": "Clear words."}).raise_for_status()
    other = {"Authorization": f"Bearer {site.run(site.whole.keys.add('other'))}"}
    mine, theirs = (
        site.api.get(f"{path}/report", params={"format": format}, headers=headers).text for headers in ({}, other)
    )
    for told in ("3.5", "test", "Saw the portfolio.", "I meant the second index."):
        assert told in mine
        assert told in theirs
    assert ("Clear words." in mine) == (format == "json")
    assert "Clear words." not in theirs


def test_the_json_has_the_published_schema_with_everything_beside_the_report(site: Site) -> None:
    made, candidate = held(site)
    path = f"/interviews/{made['id']}"
    before = site.api.get(f"{path}/report").json()
    candidate.post("/remarks", {"turn": 1, "text": "I meant the second index."}).raise_for_status()
    changed = {"competency": before["competencies"][0]["id"], "level": 3.5, "why": "Saw the portfolio."}
    site.api.post(f"{path}/overrides", json=changed).raise_for_status()
    site.api.post(f"{path}/view", json={"view": "yes"}).raise_for_status()
    after = site.api.get(f"{path}/report").json()
    for report in (before, after):
        jsonschema.validate(report, schema())
    assert before["review"] == {"overrides": [], "remarks": [], "views": []}
    (override,), (remark,), (view,) = (after["review"][name] for name in ("overrides", "remarks", "views"))
    assert {name: override[name] for name in (*changed, "by")} == {**changed, "by": "test"}
    assert (remark["turn"], remark["text"]) == (1, "I meant the second index.")
    assert (view["by"], view["view"]) == ("test", "yes")
    assert after["competencies"] == before["competencies"]
    assert before["total"]["basis"] == WITHHELD != after["total"]["basis"]
