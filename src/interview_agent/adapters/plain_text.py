"""Text out of bytes, and text made readable: encodings, invisible characters, blank lines, template comments."""

import re
import unicodedata

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Soft hyphens, marks of direction and width, tag characters: what a reader cannot see shall not reach a model."""

_UNKNOWN = re.compile("[\ud800-\udfff\ue000-\uf8ff\ufffc-\uffff\U000f0000-\U0010ffff]")
"""Icons of private fonts, lone surrogates and replacement characters. A blank is left, so that words stay apart."""

_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_BULLETS = re.compile("[\uf0b7\uf0a7\uf076\uf0d8]")
"""Where the Symbol and Wingdings fonts keep the bullets that word processors use."""

_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n{3,}")

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<inner>.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
_YAML_COMMENT = re.compile(r"^[ \t]*#.*\n", re.MULTILINE)
_LIQUID_COMMENT = re.compile(r"\{%-?\s*comment\b[^%]*%\}.*?\{%-?\s*endcomment\b[^%]*%\}[ \t]*\n?", re.DOTALL)
_ENOUGH_WORDS = 20


def decode(data: bytes) -> str | None:
    """The text that the bytes hold in UTF-8, UTF-16, UTF-32 or Windows-1252; None if they hold no text."""
    text = _decoded(data)
    binary = text.count("\0") > 2 + len(text) // 10 or len(_CONTROLS.findall(text)) > 2 + len(text) // 50
    return None if binary else text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if encoding := _utf16_without_mark(data):
        return data.decode(encoding, "replace")
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _utf16_without_mark(data: bytes) -> str:
    """Western text in UTF-16 is NUL in every second byte, and nearly only there."""
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    many, few = len(sample) // 4, len(sample) // 50
    if odd > many and even <= few:
        return "utf-16-le"
    return "utf-16-be" if even > many and odd <= few else ""


def tidy(text: str) -> str:
    """The same text without what a reader cannot see, with at most one blank line in a row.

    Compatibility forms are resolved for Latin ligatures only: elsewhere they carry meaning (x² is not x2).
    """
    text = _BULLETS.sub("•", _NEWLINES.sub("\n", text))
    text = _SPACES.sub(" ", _UNKNOWN.sub(" ", _INVISIBLE.sub("", text)))
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _TRAILING.sub("", unicodedata.normalize("NFC", text))
    return _BLANK_LINES.sub("\n\n", text).strip("\n")


def without_template_comments(text: str) -> str:
    """A job advert without the instructions of the template it was written in.

    These are comment lines in YAML front matter and Liquid comment blocks. Where next to nothing would be left, the text
    stays as it is: somebody chose to send it.
    """
    matter = _FRONT_MATTER.match(text)
    kept = _YAML_COMMENT.sub("", matter["inner"]) + "\n" + text[matter.end() :] if matter else text
    kept = _LIQUID_COMMENT.sub("", kept)
    return kept if len(kept.split()) >= _ENOUGH_WORDS else text
