"""The description of the API against the API: schemathesis sends what the description allows, and what it does not."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import count
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import one_of
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from support.served import ROLE, Served
from support.sites import Site

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EXAMPLES = 12
"""For each operation; each runs in a few milliseconds."""


REFUSED = frozenset({"GET /api/v1/candidate/{token}/events"})
"""Never called with a link that is good: the stream would not end. Its own test is in test_events.py."""


OVER = ("/feedback", "/report", "/view", "/overrides")
"""What there is only after the interview."""


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    site = Site(tmp_path_factory.mktemp("described"))
    yield site
    site.close()


@pytest.fixture(scope="module")
def description(described: Site) -> Any:
    """Many of the calls speak of roles and interviews that there are, so that not everything is refused."""
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", described.whole.app)
    calls, bodies, places, role = count(), count(), count(), described.role()
    plan = described.api.get(f"/roles/{role}/plan").json()
    known = {"role": role, "toml": plan["toml"], "competency": plan["competencies"][0]["id"]}
    known |= {"why": "A reason.", "level": 2}

    @schema.hook
    def map_path_parameters(context: Any, path_parameters: Any) -> Any:
        path = context.operation.path
        if not path_parameters or next(calls) % 2 or context.operation.label in REFUSED:
            return path_parameters
        if "/roles/" in path:
            return {**path_parameters, "id": described.role(f"{ROLE}\n\nPlace {next(places)}")}
        made = described.invited(role, feedback=True, minutes=30)
        _bring(described, made["id"], path)
        return {**path_parameters, "id": made["id"], "token": made["link"].rpartition("/")[2]}

    @schema.hook
    def map_body(context: Any, body: Any) -> Any:
        if not isinstance(body, dict) or next(bodies) % 4 == 0:
            return body
        return body | {name: value for name, value in known.items() if name in body}

    return schema


def _bring(site: Site, id: str, path: str) -> None:
    """As far as the operation needs it."""
    if path.endswith("/refuse"):
        return
    site.run(site.host.consent(site.run(site.host.case(id))))
    if path.endswith(OVER):
        site.run(site.host.end(site.run(site.host.case(id)), "completed"))


@pytest.mark.requirement("web.described")
def test_every_reply_is_described(described: Site, description: Any) -> None:
    replies: defaultdict[str, set[int]] = defaultdict(set)
    headers = {"Authorization": f"Bearer {described.key}"}
    for operation in (found.ok() for found in description.get_all_operations()):

        @given(one_of(*(operation.as_strategy(generation_mode=mode) for mode in GenerationMode)))
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def agrees(case: Any) -> None:
            reply = case.call_and_validate(checks=CHECKS, headers=headers)
            replies[case.operation.label].add(reply.status_code // 100)

        agrees()
    assert {label for label, found in replies.items() if 2 not in found} == REFUSED
    assert all(4 in found for found in replies.values())


@pytest.mark.requirement("web.described")
def test_the_description_is_openapi_31_and_needs_no_key(served: Served) -> None:
    document = httpx.get(f"{served.url}/api/v1/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    guarded = {
        path for path, operations in document["paths"].items() if all("security" in o for o in operations.values())
    }
    assert guarded == {path for path in document["paths"] if "/candidate/" not in path}
