"""What may be asked in German. A role may be written in another language than the question, so both are looked for in it."""

from interview_agent.domain.inquiries import conditions, work
from interview_agent.domain.inquiries.theme import Theme

_NUMBER = r"(?:\d[\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig)"
_MONEY = r"(?:[\u20ac$]\s?\d|\d[\d.,]*\s?(?:\u20ac|eur\b|euro\b|chf\b|tsd\b|k\b))"
_PEOPLE = r"(?:personen|menschen|leuten?|kolleg\w+|entwickler\w*|ingenieur\w*|mitglieder\w*)"
_OF_OTHERS = r"\b(?:kund\w+|nutzer\w*|anwender\w*|gäste|patient\w+|produkte?|erfahrung\w*)\b"
"""What is said of those that the work is done for says nothing of those who do it."""


def _theme(asks: str, tells: str, *english: Theme, besides: str = _OF_OTHERS) -> Theme:
    """Asked in German; told in German, or in English as the themes there have it."""
    told = "|".join((tells, *(one.tells for one in english)))
    return Theme(asks, told, "|".join((besides, *(one.besides for one in english))))


THEMES = (
    _theme(
        r"\b(?:gehalt\w*|vergütung|verguetung|lohn|bezahlung|gehaltsspanne)\b|\bwie viel\b.{0,20}\bverdien\w+\b|\bwas verdien\w+\b",
        rf"\b(?:gehalt|jahresgehalt|vergütung|bruttogehalt)\b.{{0,60}}{_MONEY}|{_MONEY}.{{0,30}}\b(?:brutto|im jahr|jährlich|gehalt)\b",
        conditions.PAY[0],
    ),
    _theme(
        r"\b(?:urlaub\w*|urlaubstage)\b",
        rf"\b{_NUMBER} (?:tage|urlaubstage)\b.{{0,15}}(?:\burlaub\b|$)|\b{_NUMBER} urlaubstage\b",
        conditions.PAY[3],
    ),
    _theme(
        r"\bhome-?office\b|\b(?:von )?zu ?hause (?:aus )?arbeiten\b|\bremote\b|\bvor ort\b|\bim büro\b|\bins büro\b|\bhybrid\b",
        r"\bhome-?office\b|\bvon zu ?hause\b|\b(?:vollständig|komplett|teilweise|100 ?%|überwiegend) remote\b|\bmobil(?:es)? arbeiten\b|\bremote möglich\b"
        r"|\b(?:tage?|mal)\b.{0,20}\bim büro\b|\bhybrid(?:es)? arbeit\w*\b",
        conditions.PLACE[0],
    ),
    _theme(
        r"\b(?:wo|welche[rmn]? (?:ort|stadt|standort))\b.{0,25}\b(?:büro|standort|sitz|stelle|team|arbeit\w*|ort|stadt)\b",
        r"^(?:arbeitsort|standort|einsatzort|ort|dienstort):|\bunser (?:büro|standort) (?:ist|liegt|befindet sich)\b",
        conditions.PLACE[1],
    ),
    _theme(
        r"\b(?:arbeitszeit\w*|kernzeit\w*|wochenstunden|stunden (?:pro|in der|die) woche|wie viele stunden)\b",
        rf"\b{_NUMBER} (?:wochen)?stunden\b|\bkernzeit\w*\b|^arbeitszeit\w*:|\bin (?:vollzeit|teilzeit)\b",
        conditions.TIME[0],
    ),
    _theme(r"\bteilzeit\b", r"\bteilzeit\b", conditions.TIME[1]),
    _theme(r"\büberstunden\b|\bueberstunden\b", r"\büberstunden\b", conditions.TIME[3]),
    _theme(
        r"\b(?:rufbereitschaft|bereitschaft(?:sdienst\w*)?|on-?call)\b",
        r"\b(?:rufbereitschaft|bereitschaftsdienst\w*)\b",
        conditions.TIME[5],
    ),
    _theme(
        r"\b(?:dienstreisen?|geschäftsreisen?|reisetätigkeit|reisebereitschaft)\b|\b(?:muss|müsste|soll|viel|oft) (?:man |ich )?reisen\b|\bgereist\b",
        r"\b(?:dienstreisen?|geschäftsreisen?|reisetätigkeit)\b|^reisen:",
        conditions.TIME[7],
    ),
    _theme(
        r"\b(?:eintritt\w*|starttermin|startdatum)\b|\bwann\b.{0,25}\b(?:anfangen|beginnen|starten|los)\b|\bab wann\b",
        r"^(?:start|beginn|eintritt\w*):|\bab sofort\b|\bzum nächstmöglichen\b|\b(?:beginn|start) (?:ist|am|zum|ab)\b",
        conditions.TIME[8],
    ),
    _theme(
        r"\b(?:unbefristet|befristet|befristung|festanstellung)\b",
        r"\b(?:unbefristet|befristet)\w*\b|\bfestanstellung\b",
        conditions.CONTRACT[0],
    ),
    _theme(
        r"\b(?:probezeit)\b",
        r"\bprobezeit\b",
        conditions.CONTRACT[2],
    ),
    _theme(
        r"\bwie (?:groß|gross) (?:ist|wäre)\b.{0,20}\bteam\b|\bwie viele\b.{0,30}\b(?:im team|arbeiten)\b|\bteamgröße\b|\bteamgroesse\b",
        rf"\bteam (?:von|aus|mit) {_NUMBER}\b|\b{_NUMBER}(?:-köpfig\w*| köpfig\w*|er-team)\b|\b{_NUMBER} {_PEOPLE}\b.{{0,30}}\bteam\b",
        work.TEAM[0],
    ),
)
