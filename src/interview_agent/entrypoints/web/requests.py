"""What the buttons of the candidate's page say. The transcript shows these words as the candidate's."""

from typing import Literal

from interview_agent.domain.voices import voice

Wish = Literal["repeat", "rephrase", "unknown", "pause"]


def words(wish: Wish, language: str) -> str:
    """In the language of the interview. Code understands them before any mind has to, so whoever asks does."""
    own = voice(language)
    said: dict[Wish, str] = {
        "repeat": own.please_repeat,
        "rephrase": own.please_rephrase,
        "unknown": own.not_known,
        "pause": own.please_pause,
    }
    return said[wish]
