"""Connections as the world has them: one that loses a reply, and a server that never says anything."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Wire:
    """What passes between a client and a server: counts round trips, and can lose the reply to a command once."""

    def __init__(self, server_port: int) -> None:
        self.port = 0
        self.round_trips = 0
        self.lost = 0
        self._server_port = server_port
        self._command_to_lose: bytes | None = None
        self._carried: set[asyncio.Task[None]] = set()

    def lose_reply_to(self, command: bytes) -> None:
        """Let the next use of a command reach the server, and cut the connection instead of passing its reply on."""
        self._command_to_lose = command

    async def cut(self) -> None:
        """End all connections."""
        for task in self._carried:
            task.cancel()
        await asyncio.gather(*self._carried, return_exceptions=True)

    async def connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._carry(reader, writer))
        self._carried.add(task)
        await task

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._server_port)
        losing = asyncio.Event()
        there = asyncio.create_task(self._there(reader, far_writer, losing))
        back = asyncio.create_task(self._back(far_reader, writer, losing))
        try:
            await asyncio.wait((there, back), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (there, back):
                task.cancel()
            await asyncio.gather(there, back, return_exceptions=True)
            for end in (writer, far_writer):
                end.close()
                with contextlib.suppress(OSError):
                    await end.wait_closed()

    async def _there(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, losing: asyncio.Event) -> None:
        while data := await reader.read(1 << 20):
            if self._command_to_lose and self._command_to_lose in data:
                self._command_to_lose = None
                losing.set()
            writer.write(data)
            await writer.drain()

    async def _back(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, losing: asyncio.Event) -> None:
        while data := await reader.read(1 << 20):
            if losing.is_set():
                self.lost += 1
                return
            self.round_trips += 1
            writer.write(data)
            await writer.drain()


@asynccontextmanager
async def wire_to(server_port: int) -> AsyncIterator[Wire]:
    wire = Wire(server_port)
    listening = await asyncio.start_server(wire.connect, "127.0.0.1", 0)
    wire.port = listening.sockets[0].getsockname()[1]
    try:
        yield wire
    finally:
        listening.close()
        await wire.cut()


@asynccontextmanager
async def silent_port() -> AsyncIterator[int]:
    """A port where every connection is accepted and nothing is ever said."""

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.closing(writer):
            while await reader.read(1 << 16):
                pass

    listening = await asyncio.start_server(listen, "127.0.0.1", 0)
    try:
        yield listening.sockets[0].getsockname()[1]
    finally:
        listening.close()
