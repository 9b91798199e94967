"""What a question must be before it is put to anybody, whoever wrote it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from interview_agent.domain import sameness, unlawful
from interview_agent.domain.asks import asks
from interview_agent.domain.conversation import Question
from interview_agent.domain.course import Branch
from interview_agent.domain.dialogue import SAME_QUESTION
from interview_agent.domain.giving import given_away
from interview_agent.domain.languages import language_of, primary
from interview_agent.domain.leading import leads
from interview_agent.domain.names import uses_name
from interview_agent.domain.sameness import NEAR_REPEAT, similarity

__all__ = ["NEAR_REPEAT", "Setting", "problems", "similarity"]

FEWEST_WORDS, MOST_WORDS, MOST_CHARACTERS = 2, 45, 2_000

_INVITATION = re.compile(
    r"^(?:[^.?!]{0,80}[.!,:] )?(?:please |bitte |s'il vous plaît,? |por favor,? )?(?:tell|describe|explain|walk|talk|give|share|think|outline|imagine|suppose|take|name|compare|show|list|discuss|sketch"
    r"|beschreib\w*|erkl[äa]r\w*|erz[äa]hl\w*|nenn\w*|schilder\w*|stell\w*|skizzier\w*|vergleich\w*|d[ée]cri\w+|expliqu\w+|parl\w+|racont\w+|donn\w+|imagin\w+|présent\w+|compar\w+|describ\w+|expl[ií]\w+|cu[ée]nt\w+|h[áa]bl\w+|imagin\w+|d[ée]\w*me)\b",
    re.IGNORECASE,
)
_MACHINERY = re.compile(
    r"</?fenced|^\s*</?\w+>|</\w+>\s*$|```|^\s*(?:#+ |[{\[]\s*[\"'])|\"question\"\s*:|\bas an ai\b|\bas a (?:large )?language model\b|\bsystem prompt\b"
    r"|\b(?:the|this|your) rubric\b|\brubric points?\b|\bbranch [a-h]\b|\bmy instructions\b"
    r"|^\W*(?:(?:next |first |follow-up )?question(?: (?:no\. ?)?#?\d+)?|interviewer|candidate|answer|assistant|user|system|q\d*|note|frage(?: \d+)?|pregunta(?: \d+)?)\s*[:.)]\s"
    r"|^(?:sure|certainly|absolutely|of course|okay|ok|great)?[!,.]?\s*here(?:'s| is| are) (?:a|an|the|your|my|one|another)\b[^?:]{0,40}\b(?:question|one|version|follow-up|phrasing|rewording|probe)\b[^?:]{0,40}:|\bhope this helps\b|\blet me know if you\b"
    r"|(?<!\w)\*\*[^*\s][^*\n]*\*\*|^\s*(?:[-*•]|\d+[.)])\s",
)
_HOLE = r"(?:skill|topic|name|technology|tool|candidate[\w ]*|company[\w ]*|role|job[\w ]*|question|project[\w ]*|language|framework|placeholder|competency|answer|product|subject|insert [\w ]*|your [\w ]*|specific [\w ]*)"
_LEFTOVER = re.compile(
    rf"\{{+\s*{_HOLE}\s*\}}+|(?<![\w\]])\[(?:{_HOLE}|[A-Z]|\.\.\.|…)\]|<(?!name>\w){_HOLE}>|\b(?:XXX+|TODO|TBD|lorem ipsum)\b|(?<!\w)_{{3,}}"
    r"|\"\s*\"|“\s*”|„\s*“|«\s*»|\(\s*\)(?<!\w\(\))|%s\b|\$\{\w+\}",
    re.IGNORECASE,
)
_CODE = re.compile(r"`[^`]*`")
_TAIL = re.compile(
    r"\b(?:and|or|but|the|a|an|of|to|with|for|your|their|its|that|because|if|und|der|die|das|mit|für|et|ou|le|la|les|des|el|los)\s*[?.!]+\s*$|,\s*[?.!]\s*$|[-–—]\s*\?$",
    re.IGNORECASE,
)
_DANGLING = re.compile(r"\b(?:to|with|for|of|that|this|the one|in|on|from|by|about)\s*\?$", re.IGNORECASE)
_OUTCOME = re.compile(
    r"\bcongratulations\b|\byou(?:'re| are) (?:already |now )?hired\b|\byou (?:have |'ve )?(?:got|won) the (?:job|position|role)\b|\bfull marks\b"
    r"|\byou(?:'ve| have) (?:already |now |clearly )?passed(?=\W*$| with \d| (?:the|this) (?:interview|round|screening)\b)"
    r"|\byou(?:'ve| have) (?:met|shown|covered) (?:all|every)(?: of)?(?: the| our)? (?:points?|criteria|rubric\w*)\b"
    r"|\b(?:your|a) (?:score|mark|grade|rating) (?:of|is|was) \d|\b\d+ (?:points?|marks) (?:out )?of \d"
)
"""How the candidate does is told by nobody during an interview."""

_LAST = 30
"""So many characters tell whether a text breaks off."""

_BREAK = re.compile(r"\?\s+\S")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a question would be put: the branch it is for, what was asked before, the candidate's name, the language.

    `said` is the answer that it follows: to take up the candidate's own words gives nothing away. Without a language, a
    question may be in any.
    """

    branch: Branch | None = None
    asked: tuple[Question, ...] = ()
    names: frozenset[str] = frozenset()
    language: str = "en"
    said: str = ""


def problems(text: str, setting: Setting) -> tuple[str, ...]:
    """Why a question must not be asked, as sentences for whoever phrases it again; empty if it may be."""
    if len(text) > MOST_CHARACTERS:
        return (f"It has {len(text):,} characters; ask in {MOST_WORDS} words at most, 30 where possible.",)
    words = len(text.split())
    if words < FEWEST_WORDS:
        return ("It is not a complete question; write a whole one.", *_substance(text, setting))
    return (*_form(text, words), *_manner(text, setting), *_substance(text, setting))


def _form(text: str, words: int) -> Iterator[str]:
    if words > MOST_WORDS:
        yield f"It has {words} words; {MOST_WORDS} at most, 30 where possible."
    plain = _CODE.sub("it", text)
    ends = plain.rstrip("\"'”’») ")
    if plain.count("?") > 1 and _BREAK.search(plain):
        yield "It holds more than one question; ask exactly one."
    elif "?" in plain and not ends.endswith("?"):
        yield "It must end with its question mark: ask one thing, and add nothing after it."
    elif not ends.endswith("?") and not (_INVITATION.match(text) and ends.endswith((".", "!"))):
        yield "It does not end as a question; it seems to be cut off, or its question mark is missing."
    elif _TAIL.search(plain[-_LAST:]) and not _DANGLING.search(plain[-_LAST:]):
        yield "It seems to be cut off at its end; write the whole question."
    elif asks(plain) > 1:
        yield "A second question hangs on the first; ask only one thing."


def _manner(text: str, setting: Setting) -> Iterator[str]:
    plain = text.lower() if "```" in text else _CODE.sub("it", text).lower()
    if _MACHINERY.search(plain):
        yield "It holds something that is not meant for the candidate; write the question alone, as plain text."
    elif _LEFTOVER.search(_CODE.sub("it", text)):
        yield "It has a placeholder or an empty place in it; write the words that belong there."
    if _OUTCOME.search(plain.replace("\u2019", "'")):
        yield "It tells how the candidate does; ask, and say nothing of points or of the outcome."
    if leads(text):
        yield "It suggests its own answer; ask openly."
    if uses_name(text, setting.names):
        yield "It uses a personal name; ask without one."
    found = language_of(_CODE.sub(" ", text))
    if found and setting.language and found != primary(setting.language):
        yield f"It is in another language ({found}) than the interview; ask in {setting.language}."


def _substance(text: str, setting: Setting) -> Iterator[str]:
    if not _reviewed(text, setting.branch) and (topic := unlawful.topic(text)):
        yield f"It touches a topic that an interview must not touch ({topic}); ask about the work."
    if setting.branch and _tells(text, setting.branch, setting):
        yield "It gives away part of a good answer; ask without saying what the answer should show."
    if repeated := _repeated(text, setting):
        yield f"It repeats question {repeated.number}; ask for something that was not asked yet."


def _reviewed(text: str, branch: Branch | None) -> bool:
    """Whether these are words of the bank. To hold them against all topics again would take longer than the rest of a start."""
    return branch is not None and branch.reviewed and text == branch.anchor


def _tells(text: str, branch: Branch, setting: Setting) -> bool:
    followed = (question.content for question in setting.asked if question.id == branch.follows)
    known = (branch.anchor, branch.focus.name, branch.claim, branch.lead, setting.said, *followed)
    return given_away(text, branch.points, known) is not None


def _repeated(text: str, setting: Setting) -> Question | None:
    """The question that this one asks again. Another wording of the question that is open still is no repeat of it."""
    branch = setting.branch
    again = branch.follows if branch and branch.move in SAME_QUESTION else ""
    others = (question for question in setting.asked if not again or again not in (question.id, question.follows))
    return next((question for question in others if sameness.same(text, question.bare)), None)
