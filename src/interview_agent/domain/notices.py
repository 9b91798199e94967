"""Things a caller should know although the call succeeded."""

from enum import StrEnum

from interview_agent.domain.brief import Brief
from interview_agent.domain.interview import Interview
from interview_agent.domain.speech import same
from interview_agent.domain.voices import ENGLISH, Voice


class Notice(StrEnum):
    STARTED = "A new interview was started: nothing was stored under this session id, or it had expired."
    STARTED_WITH_ANSWER = (
        "A new interview was started: nothing was stored under this session id, or it had expired. "
        "The answer that came with the call is kept for the interviewer to read; it is not scored."
    )
    TAKEN_FOR_REPEAT = (
        "The answer equals the last one and came right after the question, so it was taken for a repeated call. "
        "If it was meant as an answer, send it again with answer_to."
    )
    NO_HURRY = ENGLISH.no_hurry
    PAUSED = ENGLISH.paused
    ADDED = ENGLISH.text_added
    OTHER_ROLE = "The stored role description differs from the one in this call, and stands."
    OTHER_RESUME = "The stored résumé differs from the one in this call, and stands."
    ENGLISH_ONLY = (
        "The built-in interviewer speaks and understands English only; a language model can ask in other languages."
    )
    NOT_EXAMINED = (
        "The language model of this interview was not examined; run `interview-agent examine` to see what it may do."
    )
    UNFIT = (
        "The language model of this interview was examined and is unfit, so the built-in interviewer hears the answers; "
        "the operator should choose another model."
    )
    OTHER_DURATION = (
        "What was settled when the interview began about its duration stands; the one in this call was not used."
    )


def told(notice: Notice, voice: Voice) -> str:
    """A notice in words: those that a candidate is meant to read in the language of the interview, those for programs in English."""
    theirs = {Notice.NO_HURRY: voice.no_hurry, Notice.PAUSED: voice.paused, Notice.ADDED: voice.text_added}
    return theirs.get(notice, notice.value)


def of_language(language: str, spoken: frozenset[str] | None) -> tuple[Notice, ...]:
    """What whoever chooses a language should know of the interviewer, which speaks these; None: perhaps any."""
    return (Notice.ENGLISH_ONLY,) if spoken is not None and language not in spoken else ()


def differences(interview: Interview, brief: Brief, duration_minutes: int | None) -> tuple[Notice, ...]:
    """Where a call disagrees with what is stored."""
    found = {
        Notice.OTHER_ROLE: not same(brief.role_description, interview.brief.role_description),
        Notice.OTHER_RESUME: not same(brief.resume_content, interview.brief.resume_content),
        Notice.OTHER_DURATION: duration_minutes not in (None, interview.duration_minutes),
    }
    return tuple(notice for notice, differs in found.items() if differs)
