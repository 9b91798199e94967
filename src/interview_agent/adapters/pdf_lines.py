"""Lines as they stood on a page, made into paragraphs again."""

import re
from collections.abc import Iterator

_BULLET = re.compile(r"^(?:[^\w\s]|\(?\d{1,2}[.)])(?=\s|$)")
_WORD = re.compile(r"[^\W\d_]+")
_DIVIDED = re.compile(r"([^\W\d_]+)-$")
_ADDRESS = re.compile(r"^\S*(?:@|://|^www\.)")
_OPEN_END = re.compile(
    r"(?:,|\b(?:and|or|of|the|an?|to|in|for|with|by|on|at|from|using|via|as|our|your|their|its|such|including|into|is))$"
)
"""After a comma or one of these words a sentence is not over, whatever the next line begins with."""

_ENDS = ".!?:"
_FEW_WORDS = 4
_FULL = 0.85


def reflow(text: str, *, hyphenated: bool) -> str:
    """Join the lines that only the width of the page or the column has broken.

    `hyphenated` says that words may have been divided at line ends. A hyphen stays if both its sides are words of the
    text on their own, as in `cloud-native`.
    """
    lines = [" ".join(line.split()) for line in text.splitlines()]
    words = _whole_words(lines)
    full = _FULL * _usual_width(lines)
    return "\n".join(_paragraphs(lines, full, words, hyphenated)).strip("\n")


def _usual_width(lines: list[str]) -> int:
    """The width that one line in ten reaches."""
    widths = sorted(len(line) for line in lines if line)
    return widths[len(widths) * 9 // 10] if widths else 0


def _whole_words(lines: list[str]) -> set[str]:
    """The words of the text, without the halves that stand at line ends and beginnings."""
    words: set[str] = set()
    for before, line in zip(["", *lines], lines, strict=False):
        whole = line[line.find(" ") :] if _DIVIDED.search(before) else line
        words.update(_WORD.findall(_DIVIDED.sub("", whole).lower()))
    return words


def _paragraphs(lines: list[str], full: float, words: set[str], hyphenated: bool) -> Iterator[str]:
    paragraph: list[str] = []
    for line in lines:
        if paragraph and _continues(paragraph[-1], line, full):
            paragraph.append(line)
            continue
        if paragraph:
            yield _joined(paragraph, words, hyphenated)
        paragraph = [line]
    if paragraph:
        yield _joined(paragraph, words, hyphenated)


def _continues(before: str, line: str, full: float) -> bool:
    """Whether a line goes on with the sentence of the one before; when in doubt, it does not."""
    if not line or not before or _BULLET.match(line) or _ADDRESS.match(line):
        return False
    if _BULLET.fullmatch(before) or (_DIVIDED.search(before) and line[0].islower()):
        return True
    if before[-1] in _ENDS or line.isupper() or len(before.split()) < _FEW_WORDS:
        return False
    return line[0].islower() or _OPEN_END.search(before) is not None or (line[0] == "(" and len(before) >= full)


def _joined(paragraph: list[str], words: set[str], hyphenated: bool) -> str:
    text = paragraph[0]
    for line in paragraph[1:]:
        divided = _DIVIDED.search(text)
        if not divided or not line[0].islower():
            text += " " + line
        elif hyphenated and not _is_compound(divided[1], line, words):
            text = text[:-1] + line
        else:
            text += line
    return text


def _is_compound(first: str, line: str, words: set[str]) -> bool:
    second = _WORD.match(line)
    return first.lower() in words and second is not None and second[0].lower() in words
