"""MCP over standard input and output, with nothing on standard output that is not the protocol.

The transport of the MCP library drops lines that it cannot read, and their senders wait for ever; and whatever a library
prints would land amid its messages. Here every line gets a reply, and prints go to standard error.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from fastmcp import FastMCP
from mcp.server.lowlevel.server import NotificationOptions
from mcp.shared.message import SessionMessage
from mcp.types import INVALID_REQUEST, PARSE_ERROR, ErrorData, JSONRPCError, JSONRPCMessage
from pydantic import ValidationError

Writing = MemoryObjectSendStream[SessionMessage | Exception]
Outgoing = MemoryObjectReceiveStream[SessionMessage]


@contextmanager
def protocol_only() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Standard input, and what was standard output; from here on, prints go to standard error."""
    sys.stdout.flush()
    with os.fdopen(os.dup(0), "rb") as lines, os.fdopen(os.dup(1), "wb") as replies:
        os.dup2(2, 1)
        yield lines, replies


async def converse(app: FastMCP, lines: BinaryIO, replies: BinaryIO, most: int) -> None:
    """Serve until the input ends. A message may have `most` bytes."""
    into, incoming = anyio.create_memory_object_stream[SessionMessage | Exception](0)
    outgoing, out = anyio.create_memory_object_stream[SessionMessage](0)
    server = app._mcp_server
    options = server.create_initialization_options(NotificationOptions())
    async with app._lifespan_manager(), anyio.create_task_group() as tasks:
        tasks.start_soon(_listen, lines, into, outgoing.clone(), most)
        tasks.start_soon(_speak, out, replies)
        await server.run(incoming, outgoing, options)


async def _listen(lines: BinaryIO, into: Writing, back: MemoryObjectSendStream[SessionMessage], most: int) -> None:
    async with into, back:
        while line := await anyio.to_thread.run_sync(lines.readline, abandon_on_cancel=True):
            if not line.strip():
                continue
            message = read(line, most)
            await (back if isinstance(message.root, JSONRPCError) else into).send(SessionMessage(message))


def read(line: bytes, most: int) -> JSONRPCMessage:
    """The message in a line, or the refusal of one that cannot be read, which repeats nothing of it."""
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError):  # the latter for one that is nested too deeply to be read
        return _refusal(None, PARSE_ERROR, "The line is no JSON: send one JSON-RPC message in each line.")
    if len(line) > most:
        sentence = f"The request is larger than {most} bytes: shorten the texts in it to the parts that matter."
        return _refusal(raw, INVALID_REQUEST, sentence)
    try:
        if _may_be_repeated(raw):
            return JSONRPCMessage.model_validate(raw)
        sentence = "The id of the request is no text that can be written: send another one."
        return _refusal(None, INVALID_REQUEST, sentence)
    except ValidationError:
        sentence = "The request is no JSON-RPC message of MCP: send one as the MCP specification describes it."
        return _refusal(raw, INVALID_REQUEST, sentence)


def _refusal(raw: object, code: int, sentence: str) -> JSONRPCMessage:
    """The library has no null for the id of a message whose id is not known, and says this instead."""
    known = raw.get("id") if isinstance(raw, dict) else None
    id = known if isinstance(known, int | str) and _may_be_repeated(raw) else "server-error"
    return JSONRPCMessage(JSONRPCError(jsonrpc="2.0", id=id, error=ErrorData(code=code, message=sentence)))


def _may_be_repeated(raw: object) -> bool:
    """Whether a reply can carry the id of the message: half of a surrogate pair cannot be written."""
    known = raw.get("id") if isinstance(raw, dict) else None
    return not isinstance(known, str) or not any("\ud800" <= letter <= "\udfff" for letter in known)


async def _speak(out: Outgoing, replies: BinaryIO) -> None:
    async with out:
        async for message in out:
            line = message.message.model_dump_json(by_alias=True, exclude_none=True)
            await anyio.to_thread.run_sync(_write, replies, line.encode() + b"\n")


def _write(replies: BinaryIO, line: bytes) -> None:
    replies.write(line)
    replies.flush()
