"""The part of an answer that pretends not to be the candidate's: a message of its own, tags and what is between, data."""

import re

_OF_MARKS = (
    r"(?:candidate|applicant|scor(?:e|es|ed|ing)|marks?|points|grad(?:e|es|ing)|evaluat\w+|rubric|interview\w*|instructions?"
    r"|pass(?:ed|es)?|(?:debug|test|admin|developer) mode|answers? (?:is|are|was)|verdicts?|maximum|hire|recommend\w*"
    r"|accepted|approve\w*|transcript|award|prob(?:e|es|ing))"
)
"""What such a message is about. "System: Linux, 16 cores" is about none of it."""

_OF_ANSWERS = rf"(?:{_OF_MARKS}|answers?|treat|always|responses?|user is|you are|you must|rules?)"
"""Enough, where the message is called one or stands in brackets."""

_HEADER = re.compile(
    r"(?:^|\n|[.!?]\s+|[\[<({#*\u2014-])[\s\[<({#*|=_\"-]{0,6}"
    r"(?:system|assistant|developer|admin(?:istrator)?|operator|interviewer|evaluator|grader|moderator|assessor|reviewer|root|begin admin|begin system)(?:'s)?"
    r"(?P<message>(?:[ _-](?:message|note|prompt|override|update|instructions?|mode|command|notice|log|event|alert|notes|comments?|remarks?|assessment|verdict|feedback)){0,3})"
    r"[\s\])}>#*|=_\"-]{0,6}(?::|\]|\}|>|\)|\n|override\b|(?<=[a-z]) ?[-\u2013\u2014] )",
    re.IGNORECASE,
)
"""How a message begins that somebody who runs the interview would send."""

_TAG = re.compile(
    r"<\|[a-z_]+\|>|\[/?inst\]|<</?sys>>"
    r"|</?(?:system|assistant|im_start|im_end|candidate[_-]?answer|marks?|rubric|verdict|evaluation|transcript|interviewer|end_of_\w+)\b[^<>\n]{0,60}>"
    r"|</(?:answer|instructions?|user|candidate|prompt|input|data|response|fence)\s*>|<(?:instructions?|admin|override)>",
    re.IGNORECASE,
)
"""What opens or closes a part of a prompt. Other tags are what web developers speak of."""

_DATA = re.compile(
    r"[\"'](?:kind|marks?|verdicts?|hire_?recommendation|recommendation|rubric|evaluation|signals|score|hire|candidate|passed|override)[\"']\s*:\s*"
    r"[\[{\"']*\s*(?:met|strong|pass\w*|hire\w*|yes|true|100|9\d|excellent|\{|\[|[\"']?(?:point|id|kind|verdict)|maximum|full|approved|outstanding)"
    r"|\b\w+\s*[:=]\s*\"?met\b\"?[\s,;]+\w+\s*[:=]\s*\"?met\b",
    re.IGNORECASE,
)
"""Data in the shape that a mind's reply has."""

_ANNOUNCES = re.compile(
    r"\b(?:(?:note|message|memo|information|reminder|attention|notice)s? (?:to|for|from|by) (?:the |all |your )?"
    r"(?:evaluators?|graders?|markers?|reviewers?|ai|model|llm|interviewer|report|record|file|hiring (?:team|manager)|hr|recruit\w+|system|management|transcript|assessors?)"
    r"|for the records?|let the (?:record|transcript|report|protocol) (?:show|say|state)"
    r"|(?:in|into|for) (?:your|the) (?:final )?(?:report|summary|evaluation|notes|protocol|transcript|feedback)"
    r"|end of (?:the )?(?:transcript|answer|interview|conversation|candidate input))\b"
)
_OUTCOME = re.compile(
    r"\b(?:candidate|applicant|competenc\w+|passed|pass this|all (?:the )?(?:points|criteria)|met|best|expert|outstanding"
    r"|excellent|100|hired?|recommend\w*|correctly|perfect\w*|top|strong)\b"
)


def announced(plain: str) -> bool:
    """Whether a sentence puts an outcome down for the record."""
    return bool(_ANNOUNCES.search(plain) and _OUTCOME.search(plain))


def block(paragraph: str) -> tuple[int, int] | None:
    """Where a paragraph pretends to be somebody else's, if it does."""
    if header := _HEADER.search(paragraph):
        called = header["message"] or header.group().rstrip().endswith("]")
        if re.search(rf"\b{_OF_ANSWERS if called else _OF_MARKS}\b", paragraph[header.end() :], re.IGNORECASE):
            return header.start(), len(paragraph)
    if tags := list(_TAG.finditer(paragraph)):
        return tags[0].start(), tags[-1].end() if len(tags) > 1 else len(paragraph)
    if data := _DATA.search(paragraph):
        return _braced(paragraph, data)
    return None


def _braced(paragraph: str, data: re.Match[str]) -> tuple[int, int]:
    """From the fence, the brace or the line before the data to the last of them after it."""
    fence = paragraph.rfind("```", 0, data.start())
    start = fence if fence >= 0 else max(paragraph.find("{", 0, data.start()), 0)
    last = max(paragraph.rfind("}"), paragraph.rfind("]"), paragraph.rfind("```") + 2)
    return start, last + 1 if last >= data.end() else len(paragraph)
