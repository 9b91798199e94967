"""What the résumé claims, whether it was asked about, and where an answer says otherwise. None of it enters a number."""

import re
from collections.abc import Iterator

from interview_agent.domain.conversation import Turn
from interview_agent.domain.exchange import Exchange, exchanges
from interview_agent.domain.interview import Interview
from interview_agent.domain.plan import Competency
from interview_agent.domain.report import basis
from interview_agent.domain.report.shapes import Claim, Difference, Said
from interview_agent.domain.rubric import Verdict

MOST = 200
"""Characters of a line that are quoted, cut at a word."""

FIRST_WORDS = 40

_PARTS = re.compile(r"[\r\n]+|(?<=[.!?;])\s+|\s+[\u2022|]\s+")
_NAMES = re.compile(r"[A-Z][\w+#./-]*(?: [A-Z][\w+#./-]*)*|\S*[+#.]\S*")
_NUMBERS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve fifteen twenty".split(),
        (*range(1, 13), 15, 20),
        strict=True,
    )
)
_YEARS = re.compile(rf"\b(\d{{1,2}}(?:\.\d)?|{'|'.join(_NUMBERS)})\s*\+?[\s-]*(?:years?|yrs?)\b", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:never|not|haven't|hasn't|didn't|don't|no)\b", re.IGNORECASE)
_DONE = r"\b(?:used?|work(?:ed)?|touch(?:ed)?|done|written|built|experience|run|ran|programmed|know)(?: (?:with|in|on|of|any|the|much|at))* "
"""What somebody has not done, before the name of it."""

_OTHERS = re.compile(r"\b(?:we|they|he|she|nobody|colleagues?|team)\b", re.IGNORECASE)
_IT = r"(?:it|that|this)\b"
_TAKEN_BACK = re.compile(
    r"\b(?:cv|r[\u00e9e]sum[\u00e9e])\b.*\b(?:generous|exaggerat\w*|overstat\w*|inflat\w*|stretch\w*|whatever|more of|more than|too much|wrong|outdated)\b"
    r"|\b(?:generous|exaggerat\w*|overstat\w*|whatever)\b.*\b(?:cv|r[\u00e9e]sum[\u00e9e])\b|\bonly (?:ever )?read about\b",
    re.IGNORECASE,
)
"""Ways to say that the r\u00e9sum\u00e9 says more than there was."""

LIKE = 1.0
"""Years that two statements may lie apart and still say the same."""


def claims(interview: Interview) -> list[Claim]:
    """One for each competency of the role that the résumé speaks of."""
    asked = exchanges(interview.turns)
    found = ((c, _lines(interview.brief.resume_content, c)) for c in basis.competencies(interview))
    return [_claim(c, lines[0], asked) for c, lines in found if lines]


def _claim(competency: Competency, line: str, asked: tuple[Exchange, ...]) -> Claim:
    about = [one for one in asked if one.root.focus.competency == competency.id and one.answered]
    turns = [turn.question.number for one in about for turn in one.turns if turn.answers]
    return {
        "competency": competency.name,
        "resume_quote": _cut(line),
        "probed": bool(about),
        "turns": turns,
        "said": [said for one in about for said in _said(one)][:3],
    }


def _said(one: Exchange) -> Iterator[Said]:
    """The words that showed something; without any, how the first answer begins."""
    shown = [(mark, question) for mark, question in one.marks if mark.verdict in (Verdict.MET, Verdict.PARTLY)]
    for mark, question in shown:
        yield {"about": one.root.focus.name, "quote": mark.quote, "turn": question.number}
    first = next((turn for turn in one.turns if turn.answers), None)
    if not shown and first:
        yield {"about": one.root.focus.name, "quote": _begins(first.said), "turn": first.question.number}


def differences(interview: Interview) -> list[Difference]:
    """Other numbers of years than in the résumé, and things that it names and the candidate says not to have done."""
    found = [
        difference
        for competency in basis.competencies(interview)
        if (lines := _lines(interview.brief.resume_content, competency))
        for turn in interview.turns
        for difference in _of(turn, competency, lines)
    ]
    return sorted(found, key=lambda one: one["turn"])


def _of(turn: Turn, competency: Competency, lines: list[str]) -> Iterator[Difference]:
    about_it = turn.question.focus.competency == competency.id
    for sentence in _parts(turn.said):
        if re.search(_names(competency), sentence, re.IGNORECASE):
            line = _other_years(sentence, lines) or (lines[0] if _takes_back(sentence, _names(competency)) else "")
        else:
            line = lines[0] if about_it and _takes_back(sentence, _IT) else ""
        if line:
            yield _difference(competency, line, sentence, turn)


def _takes_back(sentence: str, name: str) -> bool:
    """Whether somebody says of themselves not to have done what is named so, or that the r\u00e9sum\u00e9 says more than there was."""
    undone = re.search(_DONE + name, sentence, re.IGNORECASE)
    never = undone is not None and _NEVER.search(sentence[: undone.start()]) and not _OTHERS.search(sentence)
    return bool(never or (name is not _IT and _TAKEN_BACK.search(sentence)))


def _other_years(sentence: str, lines: list[str]) -> str | None:
    """The line of the résumé that gives another number of years than the sentence."""
    said = _years(sentence)
    written = [(years, line) for line in lines if (years := _years(line)) is not None]
    if said is None or not written or any(abs(years - said) <= LIKE for years, _ in written):
        return None
    return written[0][1]


def _years(text: str) -> float | None:
    found = _YEARS.findall(text)
    # Two numbers in one sentence may belong to two things, and then nothing can be said.
    return (_NUMBERS.get(found[0].lower()) or float(found[0])) if len(found) == 1 else None


def _difference(competency: Competency, line: str, sentence: str, turn: Turn) -> Difference:
    return {
        "about": competency.name,
        "resume_quote": _cut(line),
        "answer_quote": _cut(sentence),
        "turn": turn.question.number,
    }


def _lines(resume: str, competency: Competency) -> list[str]:
    return [part for part in _parts(resume) if re.search(_names(competency), part, re.IGNORECASE)]


def _names(competency: Competency) -> str:
    """A pattern of the names in a competency's name, such as Redis in "caching with Redis"; without any, of the whole name."""
    names = _NAMES.findall(re.sub(r"[(),]", " , ", competency.name)) or [competency.name]
    whole = (r"(?<![\w.])" + re.escape(name.strip(".")) + r"(?![\w+#])" for name in names)
    return f"(?:{'|'.join(whole)})"


def _parts(text: str) -> list[str]:
    return [part for one in _PARTS.split(text) if (part := " ".join(one.split()).strip("-*\u2022# "))]


def _cut(text: str) -> str:
    return text if len(text) <= MOST else text[:MOST].rsplit(" ", 1)[0]


def _begins(text: str) -> str:
    return " ".join(text.split()[:FIRST_WORDS])
