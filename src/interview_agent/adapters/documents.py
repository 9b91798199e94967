"""A role description or a résumé, read from a file that somebody has: plain text, Markdown, PDF or Word.

What the bytes say counts, not the name: people rename files, and browsers send them without an ending. The sentences of
the errors never hold a word of the document.
"""

from pathlib import Path

from interview_agent.adapters.docx_text import docx_text
from interview_agent.adapters.pdf_text import pdf_text
from interview_agent.adapters.plain_text import decode, tidy, without_template_comments
from interview_agent.errors import InvalidInput

MAX_BYTES = 10_000_000
MAX_PAGES = 50
MAX_TEXT = 1_000_000
"""Bytes of UTF-8 that may come out of one document."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"\x00\x00\x00\x18ftyphei", b"8BPS")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")

_WANTED = "plain text, Markdown, PDF or DOCX"


def read_document(
    data: bytes, name: str = "", *, max_bytes: int = MAX_BYTES, max_pages: int = MAX_PAGES, max_text: int = MAX_TEXT
) -> str:
    """The readable text of a document. `name` only helps to say what is wrong. Raises InvalidInput, nothing else."""
    if len(data) > max_bytes:
        raise InvalidInput(f"The file is larger than {_size(max_bytes)}; send a smaller one or paste the text.")
    if not data.strip():
        raise InvalidInput(f"The file is empty; send a {_WANTED} file that has text in it.")
    text = _text_of(data, name, max_pages, max_text)
    if not any(map(str.isalnum, text)):
        raise InvalidInput("The file has no text in it; send one that has, or paste the text.")
    if len(text.encode()) > max_text:
        raise InvalidInput(f"The file holds more than {_size(max_text)} of text; send only the part that matters.")
    return text


def read_file(path: Path, *, max_bytes: int = MAX_BYTES, max_pages: int = MAX_PAGES, max_text: int = MAX_TEXT) -> str:
    """The readable text of a file on this machine. The sentence of the error begins with the file's name."""
    shown = "".join(filter(str.isprintable, path.name))[:80] or "The path"
    try:
        data = _first_bytes(path, max_bytes + 1)
    except FileNotFoundError:
        raise InvalidInput(f"{shown}: there is no such file; check the path.") from None
    except IsADirectoryError:
        raise InvalidInput(f"{shown}: this is a folder; name a file in it.") from None
    except PermissionError:
        raise InvalidInput(f"{shown}: the file may not be read; change its permissions or copy it.") from None
    except (OSError, ValueError):
        raise InvalidInput(f"{shown}: the file cannot be opened; check the path.") from None
    try:
        return read_document(data, path.name, max_bytes=max_bytes, max_pages=max_pages, max_text=max_text)
    except InvalidInput as error:
        raise InvalidInput(f"{shown}: {error.sentence}") from None


def _first_bytes(path: Path, count: int) -> bytes:
    """Not `read_bytes`: a device or a pipe may never end."""
    with path.open("rb") as file:
        return file.read(count)


def _text_of(data: bytes, name: str, max_pages: int, max_text: int) -> str:
    if _is_pdf(data):
        return pdf_text(data, max_pages, max_text)
    if data.startswith(b"PK\x03\x04"):
        return docx_text(data, max_text)
    _refuse_known_binaries(data)
    text = decode(data)
    if text is None:
        raise InvalidInput(_unreadable(name))
    return tidy(without_template_comments(tidy(text)))


def _is_pdf(data: bytes) -> bool:
    """The header may stand behind some bytes of junk; a text that only mentions it has no trailer."""
    return data.lstrip()[:5] == b"%PDF-" or (b"%PDF-" in data[:1024] and b"startxref" in data)


def _refuse_known_binaries(data: bytes) -> None:
    if data.startswith(_OLD_OFFICE):
        if _ENCRYPTED_OFFICE in data:
            raise InvalidInput("The document is protected by a password; save a copy without one and send that.")
        raise InvalidInput("The file is in an old Office format such as .doc; save it as DOCX or PDF and send that.")
    if data.startswith(b"{\\rtf"):
        raise InvalidInput("The file is in Rich Text Format; save it as DOCX or PDF and send that.")
    if data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        raise InvalidInput("The file is a picture; send the document with its text, as PDF or DOCX, or paste the text.")


def _unreadable(name: str) -> str:
    ending = Path(name).suffix.lower()
    if ending in (".pdf", ".docx"):
        return f"The file is named {ending} but is none, or it is damaged; export the document again and send that."
    return f"The file is not a text document; send {_WANTED}."


def _size(count: int) -> str:
    return f"{count / 1_000_000:g} MB" if count >= 100_000 else f"{count:,} bytes"
