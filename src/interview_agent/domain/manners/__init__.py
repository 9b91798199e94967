"""What a person should look at, whatever else an answer says: instructions to the interviewer, and abuse.

Found by words, the same for every mind, since a mind may be taken in by what it reads. Only what is said *to* the interviewer
counts: technical talk is full of killing, ignoring and aborting, and means nothing by it. So a wording needs two of three
things close together: an order or a plea, the one it is for (me, this answer, the candidate), and what it is about (the marks,
the rules, the verdict); and an insult needs a "you". Gaps are counted in words and are short, which keeps the search fast on
text of any size.

The wordings are in `marks`, `orders`, `insults`, `german` and `abroad`, what only looks like a message of somebody else in `blocks`. Here
is how much of an answer belongs to one: a sentence, what it announces, or a whole block.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from interview_agent.domain.dialogue import Signal
from interview_agent.domain.manners import abroad, german, insults, marks, orders
from interview_agent.domain.manners.blocks import announced, block
from interview_agent.domain.manners.parts import ORDER

LONGEST = 20_000
Span = tuple[int, int]

_WORDINGS = {
    Signal.INSTRUCTION: (
        *marks.SET_ASIDE,
        *marks.MARK_WELL,
        *marks.FAVOURS,
        *orders.OUTCOME,
        *orders.STEERING,
        *orders.SECRETS,
        *orders.PRESSURE,
        *german.INSTRUCTIONS,
        *abroad.INSTRUCTIONS,
        *abroad.INSTRUCTIONS_UNSPACED,
    ),
    Signal.ABUSE: (*insults.ENGLISH, *german.INSULTS, *abroad.INSULTS, *abroad.INSULTS_UNSPACED),
}
_PARAGRAPH = re.compile(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)
_STOPS = ".!?\u3002\uff01\uff1f"
_SENTENCE = re.compile(
    rf"[^{_STOPS}\n]*(?:[.!?](?=[^\s\"')\]\u201d])[^{_STOPS}\n]*)*(?:[{_STOPS}]+[\"')\]\u201d]*\s*|\n\s*|$)"
)
"""Up to a full stop that does not stand within a word, or to the end of a line."""

_ANNOUNCES = re.compile(
    r":\s*$|\b(?:the following|as follows|below|these (?:points|statements|things|facts|sentences|criteria))\b(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
"""How a sentence ends after which comes what the instruction is about."""

_CLOSES = re.compile(
    r"\W*(?:(?:this|that|here) (?:is|was) )?(?:the )?(?:end of (?:the |my |this )?(?:candidate(?:'s)? )?"
    r"|(?:my |the |this )?(?=\w+ (?:ends|is over|is complete|complete|finished)\b))"
    r"(?:answer|response|reply|input|message|transcript|text)(?: (?:ends|is over|is complete|complete|finished))?(?: here)?\W*",
    re.IGNORECASE,
)
"""A sentence that only says that the answer is over, so that what comes after it seems to be somebody else's."""

_DEFENCE = re.compile(
    r"\b(?:injection|jailbreak|attack\w*|filter\w*|guard ?rails?|classifier|test (?:set|case|suite)s?|payload|red team\w*"
    r"|users? (?:typed|wrote|tried|said|asked)|we tested|prompts? such as)\b"
)
"""Words of those who defend a system against such sentences, and quote them."""

_REPORTED = re.compile(
    r"\b(?:said|wrote|yelled|shouted|told|called|typed|replied|answered|screamed|commented|complained|insulted|read|says"
    r"|swore|muttered|asked|comments?|reviews?|tickets?|messages?|tweets?)\b"
)
_TO_ONESELF = re.compile(r"\b(?:i|he|she) (?:thought|told|said|asked)(?: to)? (?:my|him|her)self\b|\bi thought\b")
_QUOTED = re.compile(r"\"[^\"]{1,200}\"|(?<!\w)'[^']{1,200}'(?!\w)")
_PLAIN = {0x2019: "'", 0x2018: "'", 0x201C: '"', 0x201D: '"', 0xA0: " ", 0x142: "l", 0x141: "L", 0xDF: "ss", 0xF8: "o"}


def signals(said: str) -> tuple[Signal, ...]:
    """What in an answer is said to the interviewer instead of the question, in the order of the enumeration."""
    return tuple(signal for signal in Signal if _spans(said[:LONGEST], signal))


def without(said: str, signal: Signal) -> str:
    """The answer without what belongs to a signal; the rest word for word."""
    spans = _spans(said[:LONGEST], signal)
    if not spans:
        return said
    starts, ends = (0, *(end for _, end in spans)), (*(start for start, _ in spans), len(said))
    kept = (said[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return " ".join(part for part in kept if part)


@lru_cache(maxsize=16)  # an answer is looked at several times within a turn
def _spans(said: str, signal: Signal) -> tuple[Span, ...]:
    """Where an answer carries a signal, from left to right."""
    found: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(said):
        start, end = paragraph.span()
        if signal is Signal.INSTRUCTION and (own := block(paragraph.group())):
            found += _sentences(said, start, start + own[0], signal)
            found.append((start + own[0], start + own[1]))
            start += own[1]
        found += _sentences(said, start, end, signal)
    return tuple(found)


def _sentences(said: str, start: int, end: int, signal: Signal) -> Iterator[Span]:
    """The sentences of a stretch that carry a signal; with one that announces something goes all that it announces."""
    before: Span | None = None
    for here in (match.span() for match in _SENTENCE.finditer(said, start, end) if match.group()):
        wrapped = before if before and said[before[1] - 1] == "\n" else None
        if _carries(said[slice(*here)], signal):
            announces = bool(_ANNOUNCES.search(said[slice(*here)]))
            closed = before is not None and _CLOSES.fullmatch(said[slice(*before)])
            yield before[0] if before and closed else here[0], end if announces else here[1]
            if announces:
                return
            before = None
        elif wrapped and _carries(said[wrapped[0] : here[1]], signal):
            yield wrapped[0], here[1]
            before = None
        else:
            before = here


def _carries(sentence: str, signal: Signal) -> bool:
    plain = fold(sentence)
    if signal is Signal.INSTRUCTION:
        plain = _unquoted(plain) if _DEFENCE.search(plain) else plain
        return announced(plain) or _matches(plain, signal)
    if _TO_ONESELF.search(plain):
        return False
    return _matches(_unquoted(plain) if _REPORTED.search(plain) else plain, signal)


def _matches(plain: str, signal: Signal) -> bool:
    return any(pattern.search(plain) for pattern in _patterns(signal))


def _unquoted(plain: str) -> str:
    return _QUOTED.sub("...", plain)


@cache
def _patterns(signal: Signal) -> tuple[re.Pattern[str], ...]:
    """The wordings of a signal. Those that begin alike are tried together, or a long answer would be read a hundred times."""
    # Compiled when the first answer comes; the first question need not wait for it.
    groups: dict[str, list[str]] = {ORDER: [], r"\b": [], "": []}
    for wording in _WORDINGS[signal]:
        begin = next(begin for begin in groups if wording.startswith(begin))
        groups[begin].append(wording.removeprefix(begin))
    return tuple(re.compile(_bare(f"{begin}(?:{'|'.join(some)})")) for begin, some in groups.items() if some)


def fold(text: str) -> str:
    """A text as wordings are matched: small letters, no accents, no characters that cannot be seen, single blanks."""
    plain = text.translate(_PLAIN)
    return " ".join((plain if plain.isascii() else _bare(plain)).lower().split())


def _bare(text: str) -> str:
    """Without accents and without characters that cannot be seen, such as those that hide a word from a search."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in ("Mn", "Cf"))
