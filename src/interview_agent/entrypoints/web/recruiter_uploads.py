"""A text that a recruiter has pasted or uploaded."""

from fastapi import UploadFile

from interview_agent.entrypoints import inputs
from interview_agent.entrypoints.web.recruiter_forms import Form
from interview_agent.entrypoints.web.uploads import text_of
from interview_agent.settings import Settings


async def document(form: Form, field: str, settings: Settings, most: int) -> str:
    """The text of the field, or of the file beside it. Raises InvalidInput."""
    upload = form.upload("file")
    if upload is None:
        return inputs.text(form[field], "The text", most)
    text = await text_of(UploadFile(upload.file, filename=upload.filename), settings)
    return inputs.text(text, "The file's text", most)
