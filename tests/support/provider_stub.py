"""A provider of language models on loopback that speaks OpenAI's chat completions, and fails on request."""

import json
import threading
from collections import deque
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Canned:
    """One reply. `drop` closes the connection without a word; `hang` holds it until the stub stops."""

    body: bytes = b"{}"
    status: int = 200
    content_type: str = "application/json"
    drop: bool = False
    hang: bool = False


def completion(text: str | None, finish_reason: str = "stop", tool_calls: list[dict[str, Any]] | None = None) -> Canned:
    message: dict[str, Any] = {"role": "assistant", "content": text}
    if tool_calls:
        message["tool_calls"] = tool_calls
    body = {
        "id": "completion-1",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": "stub-model-2",
        "choices": [{"index": 0, "message": message, "finish_reason": finish_reason}],
        "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18},
    }
    return Canned(json.dumps(body).encode())


def refusal(status: int, words: str) -> Canned:
    return Canned(json.dumps({"error": {"message": words, "type": "stub"}}).encode(), status)


@dataclass(frozen=True, slots=True)
class Received:
    path: str
    headers: dict[str, str]
    body: dict[str, Any] = field(repr=False)


class ProviderStub:
    """Gives the queued replies in order, and keeps what was asked."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self._queue: deque[Canned] = deque()
        self._released = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.base_url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._released.set()
        self._server.shutdown()
        self._server.server_close()

    def hold(self) -> None:
        """The next call waits until `let_go`, and gets no reply."""
        self._released.clear()
        self.will(Canned(hang=True))

    def let_go(self) -> None:
        self._released.set()

    def will(self, *replies: Canned) -> None:
        self._queue.extend(replies)

    def _take(self, path: str, headers: dict[str, str], body: bytes) -> Canned:
        self.received.append(Received(path, headers, json.loads(body)))
        canned = self._queue.popleft() if self._queue else refusal(500, "nothing was queued")
        if canned.hang:
            self._released.wait(30)
        return canned

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                canned = stub._take(self.path, dict(self.headers), body)
                if canned.drop or canned.hang:
                    self.close_connection = True
                    return
                self.send_response(canned.status)
                self.send_header("Content-Type", canned.content_type)
                self.send_header("Content-Length", str(len(canned.body)))
                self.end_headers()
                self.wfile.write(canned.body)

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet: a test that fails shows what was received."""

        return Handler
