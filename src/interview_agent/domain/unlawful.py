"""Topics that a job interview must not touch, as far as a pattern can tell them from technical talk."""

import re

_YOU = r"(?:you|your|you're|you've|yourself)"
_TOPICS = {
    "age": r"\bhow old (?:are|were|will|would) you\b|\byour (?:age|birthday|date of birth|birth date)\b|\b(?:when|what year|which year) were you born\b|\bwhen do you (?:plan to )?retire\b|\byear (?:did )?you (?:graduate|finish) (?:from )?(?:high )?school\b",
    "family": r"\b(?:are|were) you (?:married|single|divorced|engaged|a (?:mother|father|parent))\b|\byour (?:husband|wife|spouse|fianc\w+|boyfriend|girlfriend|marital status|maiden name|kids|children|childcare|family (?:plans|situation|status))\b|\b(?:do|will|would) you (?:have|want|plan|intend)(?: to have| on having)? (?:any |more |your own )?(?:kids|children|a baby|babies|a family)\b|\bhow many (?:kids|children) (?:do|have|will|would) you\b|\bstart(?:ing)? a family\b|\bmaiden (?:or|name)\b|\bmarried name\b|\bin your household\b|\bwho (?:takes care of|looks after) your\b",
    "pregnancy": r"\bpregnan\w+\b|\bmaternity\b|\bpaternity\b|\bbreastfeed\w*\b",
    "health": r"\byour (?:health(?! (?:check|endpoint|prob|metric|monitor|dashboard|signal|route|report|stat)\w*)|medical|disabilit\w+|illness\w*|sick (?:days|leave)|medication\w*|therapy|mental health|weight(?! (?:decay|matri|init|shar|tensor|norm|vector|quanti|file)\w*)|body weight|height)\b|\b(?:are|were) you (?:disabled|healthy|ill|sick)\b|\bdo you (?:have|take|suffer)\b.*\b(?:disabilit\w+|illness\w*|disease\w*|medication\w*|medical condition\w*)\b|\bhave you (?:ever )?(?:experienced|had|suffered|been treated)\b.*\b(?:illness\w*|disease\w*|addiction|alcoholism|injur\w+)\b|\b(?:do you (?:smoke|drink alcohol|use drugs))\b",
    "religion": r"\byour (?:religion|faith|church|religious|mosque|synagogue|temple|beliefs?)\b|\b(?:are you (?:religious|christian|muslim|jewish|hindu|buddhist|catholic|an atheist))\b|\bwhat (?:religion|church|religious holidays)\b|\bdo you (?:pray|go to church|observe (?:any |the )?(?:religious|sabbath|holidays|ramadan|lent))\b",
    "origin": r"\byour (?:nationality|ethnicity|ethnic|race(?! (?:condition|detector|free)s?)|skin|accent(?! colou?r)|citizenship|native (?:language|country)|mother tongue|country of (?:birth|origin)|ancestry|parents? (?:come|from|born))\b|\bwhere (?:are you (?:really |originally )?from|were you born|were your parents)\b|\bare you (?:a (?:us |u\.s\. )?citizen|an immigrant)\b|\bwhat (?:nationality|ethnicity|race|skin colou?r) are you\b|\bwhat(?:'s| is) your (?:first|native) language\b",
    "orientation": r"\b(?:are you (?:gay|straight|lesbian|bisexual|transgender|queer))\b|\byour (?:sexual|sexuality|gender identity|orientation|pronouns|gender)\b",
    "politics": r"\b(?:which|what) (?:political )?party (?:do|did|would|are) you\b|\b(?:who (?:did|do|will) you vote|your (?:political|politics|party membership|union membership)|are you (?:a (?:democrat|republican|socialist|communist)|in a (?:trade |labor |labour )?union)|are you (?:a )?(?:union )?member of)\b",
    "money": r"\b(?:your|you)\b.*\b(?:current salary|previous salary|last salary|salary history|earn(?:ed)? (?:at|in) your|credit (?:score|rating)|debts?|bankrupt\w*|own (?:your )?(?:home|house|car))\b|\bhow much (?:do|did|were) you (?:earn|make|paid|being paid)\b|\bhave you ever (?:declared|filed for) bankruptcy\b",
    "arrests": r"\b(?:have you (?:ever )?been (?:arrested|convicted|in (?:jail|prison)))\b|\byour (?:criminal|arrest|police) record\b",
    "military": r"\b(?:your military discharge|type of discharge|were you (?:honou?rably|dishonou?rably) discharged)\b",
}
_PATTERNS = {topic: re.compile(pattern, re.IGNORECASE) for topic, pattern in _TOPICS.items()}


def topic(text: str) -> str | None:
    """The unlawful topic that a question touches, if any."""
    plain = text.replace("\u2019", "'")
    return next((name for name, pattern in _PATTERNS.items() if pattern.search(plain)), None)
