"""Strangers' text in a Markdown document, where it may say anything and structure nothing.

Punctuation is escaped in the ways of CommonMark, so that a rendered page shows the text as it was written.
"""

import re

_BRACKETS = str.maketrans({"<": "&lt;", ">": "&gt;"})
_ENTITY = re.compile(r"&(?=#?\w+;)")
_INLINE = re.compile(r"[\\`*_\[\]|~$]")
_HEADING = re.compile(r"(?<!\S)#")
_ADDRESS = re.compile(r"(?<=:)//|(?<=\bwww)\.", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-+=:]|\d{1,9}(?=[.)](?:\s|$)))")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of whatever follows, which would not end with the text they stand in."""


def line(text: str) -> str:
    """The text in one line."""
    return escape(" ".join(text.split()))


def lines(text: str, prefix: str) -> str:
    """The text with its own lines and their indentation, each after a prefix."""
    parts = [_indented(part) for part in text.strip("\n").splitlines()]
    return f"\\\n{prefix}".join(parts) if parts else ""


def escape(text: str) -> str:
    text = _ENTITY.sub("&amp;", text).translate(_BRACKETS)
    text = _INLINE.sub(r"\\\g<0>", text)
    text = _ADDRESS.sub(lambda found: rf"\{found[0]}", _HEADING.sub(r"\#", text))
    text = _BULLET.sub(_harmless_start, text)
    return _DIRECTION.sub(lambda found: f"&#x{ord(found[0]):X};", text)


def _harmless_start(found: re.Match[str]) -> str:
    """A list or an underline begins with a sign that can be escaped, a numbered list with digits that cannot."""
    start = found[0]
    return f"&#{ord(start[0])};{start[1:]}" if start.isdigit() else rf"\{start}"


def _indented(part: str) -> str:
    bare = part.expandtabs(4).lstrip(" ")
    return "&nbsp;" * (len(part.expandtabs(4)) - len(bare)) + line(bare)
