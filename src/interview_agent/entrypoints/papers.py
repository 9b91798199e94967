"""What a chat is given to read: documents, and a plan."""

from pathlib import Path

from interview_agent.domain.plan import Plan
from interview_agent.entrypoints import samples
from interview_agent.settings import Settings


def text(path: Path | None, settings: Settings) -> str | None:
    """The text of a document, if one was named. Raises InvalidInput."""
    if path is None:
        return None
    from interview_agent.adapters.documents import read_file

    return read_file(path, max_bytes=settings.interview_upload_bytes, max_pages=settings.interview_upload_pages)


def plan(file: Path | None, keep: bool, role: str | None, settings: Settings) -> Plan | None:
    """The plan that was named, for this role, and kept for it if wanted. Raises InvalidInput."""
    if file is None and not keep:
        return None
    from interview_agent.entrypoints.plan import given

    return given(file, keep, role or samples.sample(samples.ROLE), settings)
