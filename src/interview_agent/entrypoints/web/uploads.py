"""Reading an uploaded document in a process of its own, which is stopped when it takes too long.

A document that was made to do harm can exhaust time or memory of that process alone.
"""

import asyncio
from contextlib import suppress

from anyio import BrokenWorkerProcess, CapacityLimiter, to_process
from anyio.lowlevel import RunVar
from fastapi import UploadFile

from interview_agent.errors import InvalidInput
from interview_agent.settings import Settings

MEMORY_BYTES = 1_500_000_000
AT_ONCE = 2
_limiter: RunVar[CapacityLimiter] = RunVar("uploads")


async def text_of(file: UploadFile, settings: Settings) -> str:
    """The text of an uploaded document. Raises InvalidInput, which holds none of it."""
    data = await file.read(settings.interview_upload_bytes + 1)
    work = to_process.run_sync(
        _read,
        data,
        (file.filename or "")[-100:],
        settings.interview_upload_bytes,
        settings.interview_upload_pages,
        cancellable=True,
        limiter=_at_once(),
    )
    try:
        return await asyncio.wait_for(work, settings.interview_upload_seconds)
    except TimeoutError:
        raise InvalidInput("Reading the file takes too long: send a simpler one, or paste the text.") from None
    except (BrokenWorkerProcess, MemoryError):
        raise InvalidInput("The file cannot be read: save it anew and send that, or paste the text.") from None


def _read(data: bytes, name: str, most_bytes: int, most_pages: int) -> str:
    """In the other process."""
    from interview_agent.adapters.documents import read_document

    with suppress(ImportError, ValueError, OSError):  # not every system can set a limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    return read_document(data, name, max_bytes=most_bytes, max_pages=most_pages)


def _at_once() -> CapacityLimiter:
    try:
        return _limiter.get()
    except LookupError:
        _limiter.set(CapacityLimiter(AT_ONCE))
        return _limiter.get()
