"""Questions that the candidate asks back: answered from the role's own words, or noted for a person."""

import re
from functools import lru_cache

from interview_agent.domain import unlawful
from interview_agent.domain.voices import ENGLISH, Voice

MOST_WORDS = 18
"""A longer sentence is not read out."""

_SENTENCES = re.compile(r"(?<=[.!;])\s+|\n+|\s+[\u2022*]\s+")
_WORD = re.compile(r"[a-zäöüß][a-zäöüß-]+")
_HOW_MANY = re.compile(
    r"\bhow (?:large|big|many|much|long|often)\b|\bsize\b|\bwie (?:groß|gross|viele?|lange?|oft|hoch)\b|größe\b|groesse\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d|\b(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens?|hundreds?|once|twice|weekly|daily|monthly"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|dutzend\w*|hunderte?|(?:ein|zwei|drei)mal|wöchentlich|täglich|monatlich)\b",
    re.IGNORECASE,
)
"""What answers a question of that kind; a sentence that only speaks of teams does not say how large they are."""

_THEMES = (
    (
        "remote hybrid office on-site onsite relocation relocate location located home city"
        " büro buero homeoffice home-office ort standort zuhause hause ortsunabhängig umzug umziehen stadt vor-ort mobil mobiles"
    ),
    (
        "team teams colleagues headcount squad size members people"
        " kollegen kolleginnen teamgröße teamgroesse mitglieder personen köpfe"
    ),
    (
        "on-call oncall pager rotation shifts nights weekends duty"
        " rufbereitschaft bereitschaft bereitschaftsdienst schichten nachts wochenende"
    ),
    (
        "salary pay paid compensation bonus range benefits equity"
        " gehalt vergütung verguetung lohn gehaltsspanne bezahlung verdienst verdiene"
    ),
    (
        "hours schedule overtime part-time full-time contract flexible"
        " arbeitszeit arbeitszeiten stunden überstunden ueberstunden teilzeit vollzeit vertrag gleitzeit flexibel befristet unbefristet"
    ),
    (
        "stack technologies technology tools languages framework frameworks"
        " technologien technologie werkzeuge sprachen programmiersprachen technik"
    ),
    (
        "report reports manager lead leads leadership"
        " vorgesetzte vorgesetzter vorgesetzten chefin teamleitung führungskraft berichten"
    ),
    "travel travelling traveling trips reisen reise dienstreisen reisetätigkeit reisebereitschaft",
    "start starting begin date beginn eintritt eintrittsdatum starttermin anfangen beginnen",
    "visa sponsorship authorised authorized clearance visum arbeitserlaubnis aufenthaltstitel",
    "product products customers users mission domain produkt produkte kunden kundinnen nutzer anwender",
    (
        "training learn learning mentoring budget growth career promotion"
        " weiterbildung fortbildung schulung schulungen weiterentwicklung karriere lernen"
    ),
    (
        "process reviews sprint sprints agile scrum kanban deploy deployment release releases"
        " prozess prozesse agil arbeitsweise"
    ),
)
"""In English and German at once: a role may be written in another language than the question."""

_GROUPS = tuple(frozenset(theme.split()) for theme in _THEMES)


def reply(asked: str, role: str, voice: Voice = ENGLISH) -> str:
    """A sentence of the role that speaks of what was asked, quoted; else that the question is noted for the team."""
    wanted = _themes(asked)
    if not wanted:
        return voice.noted
    told = [one for one in _sentences(role) if not _HOW_MANY.search(asked) or _NUMBER.search(one)]
    found = max(told, key=lambda sentence: len(wanted & _themes(sentence)), default="")
    if not wanted & _themes(found):
        return voice.noted
    return voice.quoted.format(words=found)


def _themes(text: str) -> set[int]:
    words = set(_WORD.findall(text.lower()))
    return {number for number, group in enumerate(_GROUPS) if words & group}


@lru_cache(maxsize=32)  # a turn lays out what to say if something is asked, whatever is heard then
def _sentences(role: str) -> tuple[str, ...]:
    """What of the role can be read out: whole sentences that ask nothing and touch nothing unlawful."""
    plain = (" ".join(part.split()).strip(" -*\u2022#") for part in _SENTENCES.split(role))
    return tuple(one for one in plain if _readable(one))


def _readable(sentence: str) -> bool:
    return (
        3 <= len(sentence.split()) <= MOST_WORDS
        and not re.search(r"[?<>{}\u201c\u201d\u201e]", sentence)
        and unlawful.topic(sentence) is None
    )
