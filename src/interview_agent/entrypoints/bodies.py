"""The body of a request, read before anybody looks at it, up to a limit."""

from dataclasses import dataclass

from starlette.types import Message, Receive

_READ_ON = 4
"""Times the limit that is still read and dropped: a client that is cut off while it sends never sees the reply."""


async def body_of(receive: Receive, most: int) -> bytes | None:
    """The whole body; None if it is larger than so many bytes."""
    parts: list[bytes] = []
    size = 0
    while size <= most * _READ_ON:
        message = await receive()
        part = message.get("body", b"")
        size += len(part)
        if size <= most:
            parts.append(part)
        if not message.get("more_body", False):
            return b"".join(parts) if size <= most else None
    return None


@dataclass(slots=True)
class Replayed:
    """The body that was read, then whatever comes."""

    body: bytes
    receive: Receive
    given: bool = False

    async def __call__(self) -> Message:
        if self.given:
            return await self.receive()
        self.given = True
        return {"type": "http.request", "body": self.body, "more_body": False}
