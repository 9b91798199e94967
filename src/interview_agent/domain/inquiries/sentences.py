"""The sentences of a role that can be read out to somebody who asks about the job."""

import re
from collections.abc import Iterator
from functools import lru_cache

from interview_agent.domain import unlawful

FEWEST_WORDS = 3
WRAPPED = 60
"""A line of so many characters that ends without a stop goes on in the next one."""

_HIDDEN = re.compile(r"\{%-?\s*comment\b.*?endcomment\b[^%]*%\}|<!--.*?-->|\{[%{].*?[%}]\}", re.DOTALL)
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
_MARKUP = re.compile(r"\*\*|__|`|^#{2,}\s*", re.MULTILINE)
_ITEM = re.compile(r"^\s*(?:[-*\u2022\u25cf\u25aa\u2013]|\d+[.)])\s+|\s+[\u2022\u25cf\u25aa]\s+")
_REMARK = re.compile(r"^\s*#(?!#)")
_LABEL = re.compile(r"^(?:[A-Z][\w/&-]*)(?: [\w/&-]+){0,3}:$")
_STOP = re.compile(r"(?<=[.!?;])(?<!\b[A-Z]\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\betc\.)(?<!\bapprox\.)\s+")
_UNREADABLE = re.compile(r"[?<>{}|\[\]\"\u201c\u201d]|://|@")
_NO_STATEMENT = re.compile(
    r"\b(?:if|whether|unless|for example|e\.g|r[e\u00e9]sum[e\u00e9]s?|cv|you (?:held|worked|have (?:\w+ )?(?:worked|led|built|used)))(?!\w)|:$",
    re.IGNORECASE,
)
"""What holds only under a condition, is an example, or tells how to apply, says nothing of the job. Nor does a heading."""


@lru_cache(maxsize=32)  # a turn lays out what to say if something is asked, whatever is heard then
def sentences(role: str) -> tuple[str, ...]:
    """Whole sentences that state something and touch nothing unlawful."""
    whole = (" ".join(part.split()) for line in _lines(role) for part in _STOP.split(line))
    return tuple(one for one in whole if _readable(one))


def _lines(role: str) -> Iterator[str]:
    """Paragraphs and items of lists, each in one line; a label that stands alone goes with what it is a label of."""
    line, open_end = "", False
    for raw in _MARKUP.sub("", _LINK.sub(r"\1", _HIDDEN.sub("", role))).splitlines():
        text, begins = raw.strip(), _ITEM.match(raw) is not None
        if text and not begins and (open_end or (line and text[0].islower()) or _LABEL.match(line)):
            line = f"{line} {text}"
        else:
            yield from _ITEM.split(line)
            line = "" if _REMARK.match(raw) else text
        open_end = len(text) >= WRAPPED and text[-1] not in ".!?:;"
    yield from _ITEM.split(line)


def _readable(sentence: str) -> bool:
    words = len(sentence.split())
    return (
        (words >= FEWEST_WORDS or (words > 1 and ": " in sentence))
        and not _UNREADABLE.search(sentence)
        and not _NO_STATEMENT.search(sentence)
        and unlawful.topic(sentence) is None
    )
