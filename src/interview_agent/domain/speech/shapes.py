"""What a request is, and how a language's wordings of it become patterns."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Request(StrEnum):
    """Something that the candidate asks of the interviewer instead of answering, or says in place of an answer."""

    REPEAT = "repeat"
    REPHRASE = "rephrase"
    HINT = "hint"
    DOES_NOT_KNOW = "does_not_know"
    DECLINES = "declines"
    THINKING = "thinking"
    PAUSE = "pause"
    END = "end"


@dataclass(frozen=True, slots=True)
class Tongue:
    """What one language knows of requests.

    `spelling` writes alike what is spelled in several ways, for `str.translate`. `polite` is what may go before a request, and
    `tail` what may follow it, without making it an answer.
    """

    spelling: Mapping[int, str]
    polite: str
    tail: str
    requests: Mapping[Request, tuple[str, ...]]

    def plain(self, text: str) -> str:
        """A text as it is matched: one way of spelling, single blanks."""
        return " ".join(unicodedata.normalize("NFC", text).translate(self.spelling).split())

    def patterns(self) -> dict[Request, re.Pattern[str]]:
        return {kind: self._whole(ways) for kind, ways in self.requests.items()}

    def _whole(self, ways: tuple[str, ...]) -> re.Pattern[str]:
        """Matches an utterance that consists of nothing but one of these; anything more is an answer, not a request."""
        return re.compile(rf"\s*{self.polite}(?:{'|'.join(ways)}){self.tail}[\s.!?]*", re.IGNORECASE)
