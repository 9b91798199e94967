"""What the buttons of the candidate's page say. The transcript shows these words as the candidate's."""

from typing import Literal

Wish = Literal["repeat", "rephrase", "unknown", "pause"]
WORDS: dict[Wish, str] = {
    "repeat": "Could you repeat the question, please?",
    "rephrase": "Could you put the question differently, please?",
    "unknown": "I don't know.",
    "pause": "I need a short break, please.",
}
"""In English whatever the interview's language is: these every interviewer understands, the built-in one too."""
