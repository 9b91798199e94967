"""Fences around strangers' text, which that text cannot close.

A fence is a pair of tags of a name that nobody uses otherwise: `<fenced-answer>` … `</fenced-answer>`. In the text, the
bracket of whatever resembles such a tag is replaced by an angled quotation mark; everything else, code and markup
included, stays as it is, so that a quote from the text is still found in it.
"""

import re

_HIDDEN = r"\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
"""White space and characters that cannot be seen: a model may read past them."""

BLUNT = "\u2039"
_NAME = f"[{_HIDDEN}]*".join("fenced")
_TAG = re.compile(rf"[<\uff1c\ufe64](?=[{_HIDDEN}/\\\uff0f]*{_NAME}[{_HIDDEN}_\u2010-\u2015-])", re.IGNORECASE)


def fence(text: str, name: str) -> str:
    """The text between the tags of a fence, on lines of its own."""
    return f"<fenced-{name}>\n{neutral(text)}\n</fenced-{name}>"


def line(text: str) -> str:
    """A short text in one line, for a place within a sentence or a list."""
    return " ".join(neutral(text).split())


def neutral(text: str) -> str:
    """The text without anything that could be taken for a tag of a fence, opening or closing."""
    if text.isascii() and "<" not in text:
        return text  # as almost all of it: a late turn shows hundreds of texts
    return _TAG.sub(BLUNT, text)
