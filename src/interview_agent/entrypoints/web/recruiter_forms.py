"""What a recruiter's form brings, and what is wrong with it, field by field."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData, UploadFile

from interview_agent.entrypoints import inputs
from interview_agent.errors import InvalidInput


class Faults(dict[str, str]):
    """A sentence, or a few lines, for each field that has to be changed."""

    @contextmanager
    def about(self, field: str) -> Iterator[None]:
        """What is found wrong in this block is wrong with this field."""
        try:
            yield
        except InvalidInput as wrong:
            self[field] = wrong.sentence


@dataclass(frozen=True, slots=True)
class Form:
    """The fields by name. What is not there is empty, as a field that was left empty is."""

    data: FormData

    def __getitem__(self, name: str) -> str:
        value = self.data.get(name, "")
        return value if isinstance(value, str) else ""

    def words(self) -> dict[str, str]:
        """The fields as they were sent, to be shown again beside what is wrong with them."""
        return {name: value for name, value in self.data.items() if isinstance(value, str) and name != "csrf"}

    def under(self, prefix: str, *names: str) -> "Form":
        """Only some fields, under the names that they have on a page with the same form for many things."""
        return Form(FormData([(f"{name}:{prefix}", self[name]) for name in names]))

    def upload(self, name: str) -> UploadFile | None:
        """The chosen file; browsers send an empty one where none was chosen."""
        value = self.data.get(name)
        return value if isinstance(value, UploadFile) and value.filename else None

    def number(self, name: str, low: float, high: float) -> float:
        """Raises InvalidInput."""
        try:
            value = float(self[name].strip().replace(",", "."))
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise InvalidInput(f"Enter a number from {low:g} to {high:g}.")
        return value

    def some_minutes(self, name: str) -> int:
        """Raises InvalidInput, also where the field is empty."""
        return self._whole(name, *inputs.MINUTES)

    def minutes(self, name: str) -> int | None:
        """None where the field is empty. Raises InvalidInput."""
        return self._whole(name, *inputs.MINUTES, ", or leave it empty for no limit") if self[name].strip() else None

    def _whole(self, name: str, least: int, most: int, otherwise: str = "") -> int:
        given = self[name].strip()
        if not (given.isascii() and given.isdigit() and len(given) <= 4 and least <= int(given) <= most):
            raise InvalidInput(f"Enter a whole number from {least} to {most}{otherwise}.")
        return int(given)

    def language(self, name: str) -> str:
        """The tag of a language, or nothing. Raises InvalidInput."""
        return inputs.language(self[name].strip() or None) or ""

    def id(self, name: str) -> str:
        """The id that the page drew for what the form creates, so that sending it twice creates one thing."""
        return self[name] if len(self[name]) >= 20 and inputs.SESSION_ID.fullmatch(self[name]) else ""


async def _form(request: Request) -> Form:
    return Form(await request.form())


TheForm = Annotated[Form, Depends(_form)]


def shown(form: Form | None, **otherwise: str) -> Mapping[str, str]:
    """What stands in the fields: what was sent, else what they begin with."""
    return otherwise | (form.words() if form else {})
