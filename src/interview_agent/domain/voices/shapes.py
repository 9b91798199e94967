"""What code says to a candidate, in whatever language."""

from dataclasses import dataclass

from interview_agent.domain.dialogue import Kind
from interview_agent.domain.languages import language_of

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Voice:
    """All that code itself says to a candidate in one language: a calm sentence or two, never a verdict on an answer.

    Questions are a mind's. The last fields are what buttons and commands say in the candidate's name; `speech` has to
    understand them.
    """

    code: str

    # before the open question is put again
    repeating: str
    thinking: str
    pausing: str
    returning: str
    calm: str
    noted_for_people: str
    stays: str
    added: str
    still_open: str
    hint: str
    no_hint: str

    # before another question comes instead of it
    left_open: str
    unhurried: str
    onward: str

    # to a question of the candidate
    noted: str
    rest: str
    """After an answer to one of several questions back."""

    quoted: str
    """With the role's own words in it."""

    mine_was: str

    # where an answer and the résumé differ
    other_years: str
    not_done: str
    together: str
    year: str
    years: str

    # beside a question
    no_hurry: str
    paused: str
    text_added: str

    # at the end, by its reason
    covered: str
    question_limit: str
    time_over: str
    candidate_request: str
    conduct: str
    ended: str
    over: str

    # by the buttons of the page and the commands of the terminal
    please_repeat: str
    please_rephrase: str
    not_known: str
    please_hint: str
    please_pause: str

    def again(self, kind: Kind) -> str:
        """Before the same question, after what was heard."""
        return {
            Kind.REPEAT: self.repeating,
            Kind.THINKING: self.thinking,
            Kind.PAUSE: self.pausing,
            Kind.OFF_TOPIC: self.returning,
            Kind.INSTRUCTING: f"{self.noted_for_people} {self.stays}",
            Kind.ABUSIVE: self.calm,
            Kind.CORRECTION: f"{self.added} {self.still_open}",
        }[kind]

    def instead(self, kind: Kind) -> str:
        """Where the question cannot be put again, and another one comes: never thanks for what was no answer."""
        return {
            Kind.REPEAT: self.left_open,
            Kind.CLARIFY: self.left_open,
            Kind.HINT: self.left_open,
            Kind.THINKING: self.unhurried,
            Kind.PAUSE: self.unhurried,
            Kind.CORRECTION: self.added,
            Kind.OFF_TOPIC: self.onward,
            Kind.INSTRUCTING: self.noted_for_people,
            Kind.ABUSIVE: self.calm,
        }.get(kind, "")

    def hinting(self, words: str) -> str:
        """The hint of the bank as a sentence before the question; nothing to go by where there is none in this language."""
        if self.code == ENGLISH:
            return f"{self.hint} {words[:1].lower()}{words[1:]}" if words else self.no_hint
        return f"{self.hint} {words}" if language_of(words) == self.code else self.no_hint

    def closing(self, reason: str) -> str:
        """The last words of an interview."""
        return {
            "covered": self.covered,
            "question_limit": self.question_limit,
            "time_over": self.time_over,
            "candidate_request": self.candidate_request,
            "conduct": self.conduct,
        }.get(reason, self.ended)

    def counted(self, years: float) -> str:
        """A number of years as a person would say it."""
        return (self.year if years == 1 else self.years).format(number=f"{years:g}")
