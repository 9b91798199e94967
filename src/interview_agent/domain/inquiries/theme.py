"""One thing that candidates ask about a job, how the question sounds, and how its answer does."""

import re
from dataclasses import dataclass
from functools import cache

NUMBERS = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)"
_HOW_MANY = (
    r"\bhow (?:large|big|small|many|much|long|often|far|soon|old|high)\b|\bsize\b|\bhow \w+ (?:times|days|hours)\b"
)
_SAYS_HOW_MANY = rf"\b(?:{NUMBERS}|no|one|dozens?|hundreds?|once|twice|daily|weekly|monthly|quarterly|occasional(?:ly)?|rarely|never)\b|\d"


@dataclass(frozen=True, slots=True)
class Theme:
    """Patterns over text in small letters: of the question, of what answers it, and of what sounds like an answer and is none."""

    asks: str
    tells: str
    besides: str = r"(?!)"

    def asked_by(self, question: str) -> bool:
        return _found(self.asks, question)

    def told_by(self, sentence: str, question: str) -> bool:
        """Whether a sentence answers the question. One for how many is answered by a number: to speak of teams tells no size."""
        said = plain(sentence)
        counted = not _found(_HOW_MANY, question) or _found(_SAYS_HOW_MANY, said)
        return counted and _found(self.tells, said) and not _found(self.besides, said)


def plain(text: str) -> str:
    return " ".join(text.lower().replace("\u2019", "'").split())


def _found(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    # Compiled when somebody asks: most candidates never do.
    return re.compile(pattern)
