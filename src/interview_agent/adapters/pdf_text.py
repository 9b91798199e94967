"""The text of a PDF, read with pypdf.

A PDF knows where each piece of text stands, not what a line is. pypdf's plain extraction follows the order in which the
file draws, which keeps columns apart and serves most files; some exporters draw each word on its own, and then the lines
are put together again from the heights of the words. Layout extraction comes last: it reads across columns, and it
glues words together where they stand close.
"""

import io
import logging
import re
import struct
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, Any

from interview_agent.adapters.pdf_lines import reflow
from interview_agent.adapters.plain_text import tidy
from interview_agent.errors import InvalidInput

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_SECONDS = 20.0
_MAX_STREAM = 20_000_000
_MAX_OPERATIONS = 500_000
_MAX_OBJECTS_LOOKED_AT = 500
_SCAN_LETTERS = 30
_UNREADABLE = 0.6

_DAMAGED = "The PDF is damaged or incomplete; export it again, or paste the text."
_PROTECTED = "The PDF is protected by a password; save a copy without one and send that, or paste the text."
_ONLY_PICTURES = (
    "The PDF contains only pictures of pages, such as a scan; export it as PDF with text or paste the text."
)
_EMPTY = "The PDF has no text on its pages; export it as PDF with text or paste the text."
_TOO_COMPLEX = "The PDF is too complex to read; export it in a simpler form, or paste the text."

_FOREIGN_ERRORS = (
    zlib.error,
    struct.error,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    OSError,
    EOFError,
    MemoryError,
)
"""What pypdf lets through from damaged files, beside its own errors. Its documentation says to expect it."""


class _OutOfTime(Exception):
    """Reading took longer than it may."""


def pdf_text(data: bytes, max_pages: int, max_text: int, seconds: float = _SECONDS) -> str:
    """The text of all pages, a blank line between them. Raises InvalidInput.

    A PDF that needs no password to be opened is read even if it forbids copying: its owner sent it.
    """
    from pypdf import apply_configuration
    from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

    # pypdf's warnings quote the document.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
    try:
        with apply_configuration(zlib_maximum_output_length=_MAX_STREAM, lzw_maximum_output_length=_MAX_STREAM,
                                 array_based_stream_maximum_output_length=_MAX_STREAM,
                                 stream_parsing_work_maximum_count=_MAX_OPERATIONS):  # fmt: skip
            return _text(_opened(data), max_pages, max_text, time.monotonic() + seconds)
    except (_OutOfTime, LimitReachedError):
        raise InvalidInput(_TOO_COMPLEX) from None
    except DependencyError:
        raise InvalidInput(_PROTECTED) from None
    except (PyPdfError, *_FOREIGN_ERRORS):
        raise InvalidInput(_DAMAGED) from None


def _opened(data: bytes) -> "PdfReader":
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise InvalidInput(_PROTECTED)
    return reader


def _text(reader: "PdfReader", max_pages: int, max_text: int, deadline: float) -> str:
    if len(reader.pages) > max_pages:
        raise InvalidInput(f"The PDF has more than {max_pages} pages; send only the pages that matter.")
    pages: list[str] = []
    for page in reader.pages:
        pages.append(tidy(_with_ligatures(_page_text(page, deadline))))
        if sum(map(len, pages)) > max_text:
            break
    text = reflow(_one_text(pages), hyphenated=_hyphenates(reader))
    if sum(map(str.isalnum, text)) < _SCAN_LETTERS and any(map(_has_picture, reader.pages)):
        raise InvalidInput(_ONLY_PICTURES)
    if not text:
        raise InvalidInput(_EMPTY)
    return text


def _one_text(pages: list[str]) -> str:
    """A page that begins within a sentence goes on with the page before."""
    return "".join(("\n" if page[:1].islower() else "\n\n") + page for page in pages)


@dataclass
class _Pieces:
    """The pieces of text that a page draws, each with the height of its baseline and of its letters."""

    deadline: float
    drawn: list[tuple[str, float, float]] = field(default_factory=list)

    def operation(self, *_: Any) -> None:
        """Is asked before each drawing operation, which is the one place where a slow page can be stopped.

        pypdf swallows what is raised inside a form; the next operation around it then raises again.
        """
        if time.monotonic() > self.deadline:
            raise _OutOfTime

    def text(self, text: str, page: Any, line: Any, _font: Any, size: float) -> None:
        if text.strip():
            baseline = line[4] * page[1] + line[5] * page[3] + page[5]
            self.drawn.append((text.strip(), baseline, abs(size * line[3] * page[3])))

    def lines(self) -> str:
        """Pieces drawn one after another at one height are a line; a wider step than usual is a paragraph's end."""
        lines: list[str] = []
        steps: list[float] = []
        last = None
        for text, baseline, height in self.drawn:
            if last is not None and abs(baseline - last) < 0.4 * max(height, 1.0):
                lines[-1] += " " + text
            else:
                steps.append(abs(baseline - last) if last is not None else 0.0)
                lines.append(text)
            last = baseline
        usual = median(steps[1:] or [0.0])
        return "\n".join("\n" * (step > 1.35 * usual) + line for line, step in zip(lines, steps, strict=True))


def _page_text(page: "PageObject", deadline: float) -> str:
    """The first way of reading that gives lines of words; failing that, the one that comes nearest."""
    pieces = _Pieces(deadline)
    pieces.operation()
    plain = page.extract_text(visitor_operand_before=pieces.operation, visitor_text=pieces.text)
    pieces.operation()
    if _disorder(plain) < _UNREADABLE:
        return plain
    ways: tuple[Callable[[], str], ...] = (pieces.lines, lambda: page.extract_text(extraction_mode="layout"))
    texts = [plain]
    for way in ways:
        texts.append(way())
        if _disorder(texts[-1]) < _UNREADABLE:
            return texts[-1]
    return min(texts, key=_disorder)


def _disorder(text: str) -> float:
    """The share of lines with only one word and of words with only one letter; none on a page with few words."""
    lines = [words for words in map(str.split, text.splitlines()) if words]
    words = [word for line in lines for word in line]
    if len(words) < 20:
        return 0.0
    return sum(len(line) == 1 for line in lines) / len(lines) + sum(len(word) == 1 for word in words) / len(words)


def _with_ligatures(text: str) -> str:
    """Browsers embed ligatures without saying what they stand for; pypdf then gives a NUL inside the word.

    What it was is guessed from its neighbours: `Pro·le`, `con·ict`, `e·cient`.
    """
    text = re.sub(r"(?<=\b[eo])\0(?=c)", "ffi", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=[a-z])\0(?=[aiouy]|e[cwx])", "fl", text)
    return re.sub(r"(?<=[A-Za-z])\0(?=[a-z])|\b\0(?=[a-z])", "fi", text)


def _hyphenates(reader: "PdfReader") -> bool:
    """Whether the program that made the file divides words at line ends; browsers and word processors do not."""
    about = reader.metadata
    made_by = f"{about.producer} {about.creator}" if about else ""
    return re.search(r"tex\b|typst|indesign|groff", made_by, re.IGNORECASE) is not None


def _has_picture(page: "PageObject") -> bool:
    """Whether a page shows pictures, without decoding any: a small one may unpack to gigabytes."""
    waiting: list[Any] = [page.get("/Resources")]
    for _ in range(_MAX_OBJECTS_LOOKED_AT):
        if not waiting:
            return False
        shown = waiting.pop()
        shown = shown.get_object() if shown is not None else {}
        if shown.get("/Subtype") == "/Image":
            return True
        resources = shown.get("/Resources", shown)
        inner = resources.get_object().get("/XObject") if resources else None
        waiting.extend(inner.get_object().values() if inner is not None else ())
    return False
