"""What code itself says to a candidate, one file a language. A language without one is spoken to in English."""

from interview_agent.domain.interview import Interview
from interview_agent.domain.languages import language_of, primary
from interview_agent.domain.voices import english, german
from interview_agent.domain.voices.shapes import Voice

__all__ = ["ENGLISH", "VOICES", "Voice", "speaking", "voice"]

ENGLISH = english.VOICE
VOICES = {voice.code: voice for voice in (ENGLISH, german.VOICE)}


def voice(language: str) -> Voice:
    return VOICES.get(primary(language), ENGLISH)


def speaking(interview: Interview) -> Voice:
    """The voice that goes with the questions of an interview, so that no sentence of code stands between others like a stranger.

    That is the language's own, unless whoever asks surely does so in another language, as the built-in mind does.
    """
    own = voice(interview.language)
    if own is ENGLISH:
        return own
    asked = language_of(" ".join(question.bare for question in interview.questions))
    return voice(asked) if asked else own
