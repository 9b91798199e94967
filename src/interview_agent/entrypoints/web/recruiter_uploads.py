"""A text that a recruiter has pasted or uploaded."""

from interview_agent.adapters.documents import read_document
from interview_agent.entrypoints import inputs
from interview_agent.entrypoints.web.recruiter_forms import Form
from interview_agent.settings import Settings


async def document(form: Form, field: str, settings: Settings, most: int) -> str:
    """The text of the field, or of the file beside it. Raises InvalidInput."""
    upload = form.upload("file")
    if upload is None:
        return inputs.text(form[field], "The text", most)
    data = await upload.read(settings.interview_upload_bytes + 1)
    text = read_document(data, upload.filename or "", max_bytes=settings.interview_upload_bytes)
    return inputs.text(text, "The file's text", most)
