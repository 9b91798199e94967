"""A proxy between a store and its server that counts what passes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass


@dataclass(slots=True)
class Traffic:
    """A round trip is something sent, and the reply that was waited for before more was sent."""

    round_trips: int = 0
    sent: int = 0
    received: int = 0
    port: int = 0
    _waiting: bool = False

    def take(self) -> tuple[int, int, int]:
        """What has passed since the last taking: round trips, bytes sent, bytes received."""
        counted = (self.round_trips, self.sent, self.received)
        self.round_trips = self.sent = self.received = 0
        return counted

    def note_sent(self, size: int) -> None:
        self.sent += size
        self.round_trips += not self._waiting
        self._waiting = True

    def note_received(self, size: int) -> None:
        self.received += size
        self._waiting = False


@asynccontextmanager
async def counting(server_port: int) -> AsyncIterator[Traffic]:
    """The traffic of whoever connects to `port` instead of the server; meant for one caller at a time."""
    traffic = Traffic()

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", server_port)
        there = asyncio.create_task(_pass_on(reader, far_writer, traffic.note_sent))
        back = asyncio.create_task(_pass_on(far_reader, writer, traffic.note_received))
        try:
            await asyncio.wait((there, back), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (there, back):
                task.cancel()
            writer.close()
            far_writer.close()

    listening = await asyncio.start_server(carry, "127.0.0.1", 0)
    traffic.port = listening.sockets[0].getsockname()[1]
    try:
        yield traffic
    finally:
        listening.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, note: Callable[[int], None]) -> None:
    with suppress(OSError):
        while data := await reader.read(1 << 20):
            note(len(data))
            writer.write(data)
            await writer.drain()
