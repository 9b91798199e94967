"""The text of a Word document, read with python-docx.

The XML is walked here, because python-docx's own iterators leave out content controls, text boxes and inserted
revisions, which résumé templates are full of.
"""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from interview_agent.adapters.plain_text import tidy
from interview_agent.errors import InvalidInput

_MAX_UNPACKED = 60_000_000
_MAX_XML = 10_000_000
_MAX_MEMBERS = 5_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REPEATED = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SILENT = {_W + "del", _W + "moveFrom", _W + "instrText", _REPEATED}
_MARKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}

_DAMAGED = "The Word document is damaged or of an unknown kind; save it again as DOCX or PDF and send that."
_FOREIGN_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    SyntaxError,  # lxml's XMLSyntaxError is one
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
"""What zipfile, lxml and python-docx were seen to raise on damaged files, beside python-docx's own errors."""


def docx_text(data: bytes, max_text: int) -> str:
    """Headers, body and footers, a paragraph a line and a table row a line. Raises InvalidInput."""
    from docx.opc.exceptions import OpcError

    try:
        _check_package(data)
        return tidy("\n".join(_within(_lines(data), max_text)))
    except (*_FOREIGN_ERRORS, OpcError):
        raise InvalidInput(_DAMAGED) from None


def _check_package(data: bytes) -> None:
    """Refuse what is no Word document, and what would unpack to something huge."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        members = package.infolist()
    if not any(member.filename.startswith("word/") for member in members):
        raise InvalidInput("The file is an archive or another kind of Office file; send text, PDF or DOCX.")
    xml = sum(member.file_size for member in members if member.filename.endswith((".xml", ".rels")))
    unpacked = sum(member.file_size for member in members)
    if xml > _MAX_XML or unpacked > _MAX_UNPACKED or len(members) > _MAX_MEMBERS:
        raise InvalidInput("The Word document is too large when unpacked; save it as PDF or paste the text.")


def _within(lines: Iterator[str], max_text: int) -> Iterator[str]:
    """Pass lines on until there are more than anybody wants; the caller refuses what is over the limit."""
    left = max_text + 1
    for line in lines:
        if left <= 0:
            return
        yield line
        left -= len(line) + 1


def _lines(data: bytes) -> Iterator[str]:
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE

    document = docx.Document(io.BytesIO(data))
    yield from _story_lines(document, RELATIONSHIP_TYPE.HEADER)
    yield from _block(document.element.body)
    yield from _story_lines(document, RELATIONSHIP_TYPE.FOOTER)


def _story_lines(document: Any, kind: str) -> Iterator[str]:
    """Names and addresses often stand in a header. The same line of several headers is given once."""
    parts = [rel.target_part for rel in document.part.rels.values() if rel.reltype == kind and not rel.is_external]
    lines = (line for part in parts for line in _block(part.element))
    yield from dict.fromkeys(line for line in lines if line.strip())


def _block(parent: Any) -> Iterator[str]:
    """The lines of everything that may hold paragraphs: a body, a cell, a content control, a text box."""
    for child in parent:
        if child.tag == _W + "p":
            yield from _paragraph(child)
        elif child.tag == _W + "tr":
            yield from _row(child)
        elif child.tag not in _SILENT:
            yield from _block(child)


def _row(row: Any) -> Iterator[str]:
    """Cells of one line each stand side by side; longer ones are columns of a layout and come one after another."""
    cells = [[line for line in _block(cell) if line.strip()] for cell in row]
    cells = [cell for cell in cells if cell]
    if all(len(cell) == 1 and "\n" not in cell[0] for cell in cells):
        yield " | ".join(cell[0].strip() for cell in cells)
    else:
        yield from (line for cell in cells for line in cell)


def _paragraph(paragraph: Any) -> Iterator[str]:
    boxes: list[Any] = []
    text = "".join(_inline(paragraph, boxes)).strip()
    yield f"- {text}" if text and _is_item(paragraph) else text
    for box in boxes:
        yield from _block(box)


def _inline(parent: Any, boxes: list[Any]) -> Iterator[str]:
    for child in parent:
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag == _W + "txbxContent":
            boxes.append(child)
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag not in _SILENT and child.tag != _W + "pPr":
            yield from _inline(child, boxes)


def _is_item(paragraph: Any) -> bool:
    """Numbered or with a bullet, by itself or by its style. Headings may be numbered too, and are left as they are."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    named = style.get(_W + "val", "") if style is not None else ""
    numbered = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return named.startswith("List") or (numbered and not named.startswith("Heading"))
