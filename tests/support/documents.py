"""Small documents made for tests: PDF pages with text at given places, pictures, passwords, Word files."""

import io
import zipfile
from collections.abc import Iterable, Sequence

from docx import Document
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
)

Line = tuple[float, float, str]
"""Where a piece of text begins, in points from the lower left corner, and the text."""


def pdf(*pages: Iterable[Line], password: str = "", algorithm: str = "AES-256", producer: str = "") -> bytes:
    """A PDF that draws each line as a piece of text of its own."""
    writer = PdfWriter()
    for lines in pages:
        _draw(writer, [f"BT /F1 11 Tf {x} {y} Td ({_escaped(text)}) Tj ET" for x, y, text in lines])
    if producer:
        writer.add_metadata({"/Producer": producer})
    if password:
        writer.encrypt(password, algorithm=algorithm)
    return _saved(writer)


def column(*lines: str, x: float = 50, top: float = 740, step: float = 14) -> list[Line]:
    """Lines under one another."""
    return [(x, top - step * number, line) for number, line in enumerate(lines)]


def words_drawn_one_by_one(*lines: str) -> list[Line]:
    """Lines whose words are placed singly, in a grid wide enough for every word."""
    return [
        (50 + 60 * place, 740 - 14 * number, word)
        for number, line in enumerate(lines)
        for place, word in enumerate(line.split())
    ]


def pdf_of_operations(*operations: str) -> bytes:
    """A page drawn by the given operations."""
    writer = PdfWriter()
    _draw(writer, operations)
    return _saved(writer)


def pdf_of_nested_forms(depth: int, width: int) -> bytes:
    """A page whose form draws another form several times, and so on: a small file with very much to draw."""
    writer = PdfWriter()
    _draw(writer, ["/Fm Do"])
    inner: IndirectObject | None = None
    for _ in range(depth):
        form = DecodedStreamObject()
        form.set_data(b"BT /F1 9 Tf 50 50 Td (a) Tj ET " + b"/Fm Do " * width)
        form[NameObject("/Subtype")] = NameObject("/Form")
        resources = DictionaryObject({NameObject("/Font"): DictionaryObject()})
        if inner is not None:
            resources[NameObject("/XObject")] = DictionaryObject({NameObject("/Fm"): inner})
        form[NameObject("/Resources")] = resources
        inner = writer._add_object(form)
    shown = DictionaryObject({NameObject("/XObject"): DictionaryObject({NameObject("/Fm"): inner or NullObject()})})
    writer.pages[0][NameObject("/Resources")] = shown
    return _saved(writer)


def scanned_pdf() -> bytes:
    """A page that shows one picture and no text."""
    writer = PdfWriter()
    page = writer.add_blank_page(612, 792)
    picture = DecodedStreamObject()
    picture.set_data(b"\x80" * 16)
    picture.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Image"),
            NameObject("/Width"): NumberObject(4),
            NameObject("/Height"): NumberObject(4),
            NameObject("/ColorSpace"): NameObject("/DeviceGray"),
            NameObject("/BitsPerComponent"): NumberObject(8),
        }
    )
    shown = DictionaryObject({NameObject("/Im1"): writer._add_object(picture)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): shown})
    _set_content(writer, ["q 612 0 0 792 0 0 cm /Im1 Do Q"])
    return _saved(writer)


def docx(
    paragraphs: Sequence[str] = (),
    *,
    bullets: Sequence[str] = (),
    table: Sequence[Sequence[str]] = (),
    header: str = "",
    footer: str = "",
) -> bytes:
    """A Word document in this order, as python-docx writes it."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    for bullet in bullets:
        document.add_paragraph(bullet, style="List Bullet")
    if table:
        rows = document.add_table(rows=len(table), cols=len(table[0]))
        for row, cells in zip(rows.rows, table, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def docx_with_body(body: str) -> bytes:
    """A Word document whose body is the given XML, for what python-docx cannot write."""
    names = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:document {names}><w:body>{body}</w:body></w:document>'
    return with_member(docx(), "word/document.xml", xml.encode())


def with_member(package: bytes, name: str, content: bytes) -> bytes:
    """A copy of a ZIP archive in which one member is replaced or added."""
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)
    return copy.getvalue()


def _draw(writer: PdfWriter, operations: Iterable[str]) -> None:
    page = writer.add_blank_page(612, 792)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    _set_content(writer, operations)


def _set_content(writer: PdfWriter, operations: Iterable[str]) -> None:
    content = DecodedStreamObject()
    content.set_data("\n".join(operations).encode("cp1252"))
    writer.pages[-1][NameObject("/Contents")] = ArrayObject([writer._add_object(content.flate_encode())])


def _saved(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    assert len(PdfReader(io.BytesIO(file.getvalue())).trailer) > 0
    return file.getvalue()


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
