"""How many things a text asks for, in English, German, French and Spanish. Patterns are for lower case.

"A job fails; how would you proceed?" asks one, and so does "How do you decide what to keep and what to drop?", whose last
words belong to what is decided. "How did it fail, and why was that?" asks two, and so does "Do you prefer A or B, and why?".
"""

import re
from collections.abc import Iterator

_PIECES = re.compile(r"[,;:]\s+|\s+(?=(?:and|or|but|und|oder|aber|sowie|et|ou|mais|ainsi que|y|e|o|u|pero)\s)")
_LINK = re.compile(
    r"^(?:(?:and|or|but|also|then|so|please|und|oder|aber|dann|auch|sowie|et|ou|mais|puis|aussi|y|e|o|u|pero|luego|tambien|también|if so|if not|if yes)\s+)+",
)
_AUXILIARY = r"(?:do|does|did|is|are|was|were|would|will|can|could|should|have|has|had|might|may)"
_PRONOUN = r"(?:you|it|they|we|he|she|i|there|this|that|these|those|your)"
_WH_DE = (
    r"(?:wie|warum|was|welche[rsnm]?|wer|wen|wem|wo|wann|wieso|weshalb|womit|wodurch|woran|worauf|wozu|woher|wohin)"
)
_VERB_DE = r"(?:w[üu]e?rden?|w[üu]rdest|haben?|hast|hatten?|h[äa]tten?|sind|ist|waren?|wird|werden|k[öo]e?nnen|k[öo]nnten?|kann|sollten?|soll|m[üu]ssen|muss|machen|gehen|tun|finden|nutzen|w[äa]hlen|passiert|geschieht|entscheiden|l[öo]sen|pr[üu]fen|testen|messen|sorgen|halten|sehen|bedeutet|unterscheide[nt]|hilft|spricht)"
_WH_FR = r"(?:comment|pourquoi|quand|où|combien|qui|que|quoi|quels?|quelles?|qu['’]est-ce|est-ce)"
_WH_ES = r"(?:cómo|por qué|qué|cuándo|cuál(?:es)?|quién(?:es)?|dónde|cuánt[oa]s?|para qué)"
_DIRECT = re.compile(
    rf"^(?P<wh>how|why|what|which|who|whom|where|when)(?! to\b)(?:\s+(?!{_PRONOUN}\b)[\w'-]+){{0,4}}?\s+{_AUXILIARY}\b"
    r"|^(?P<subject>what|who|which)\s+(?:happen|came|went|made|led|chang|drove|caus|decid|saw|help|follow|gave|kept)"
    rf"|^{_AUXILIARY}(?:n't)?\s+{_PRONOUN}\b"
    r"|^(?P<bare>why(?: not| so)?|how(?: so| much| many| often| come)?|when|where|who|what for|which(?: ones?)?|warum(?: nicht)?|wieso|weshalb|wie(?: oft| lange| viel)?|wann|pourquoi(?: pas)?|comment|quand|combien|por qué(?: no)?|cómo|cuándo|cuánto|dónde)\s*[?.!]*$"
    r"|^(?:explain|describe|tell|discuss|justify|elaborate|(?:walk|talk) (?:me|us)|give (?:me|us|an example))\b"
    rf"|^(?P<de>{_WH_DE})(?:\s+(?!sie\b|du\b)[\w-]+){{0,3}}?\s+{_VERB_DE}\s+(?![?.!])"
    rf"|^(?:{_VERB_DE}|\w{{3,14}}en)\s+sie\b|^(?:erkl[äa]re|beschreibe|nenne|begr[üu]nde)\b"
    rf"|^(?P<fr>{_WH_FR})\b.{{0,80}}\w-(?:t-)?(?:vous|tu|il|elle|ils|elles|on|ce|je|nous)\b|^(?:pourquoi|comment|quand|où|combien)\b.{{0,20}}\best-ce\b|^qu['’]est-ce\b|^est-ce\b|^\w+-(?:t-)?(?:vous|tu|il|elle|ils|elles|on|ce)\b|^(?:expliquez|décrivez|donnez|justifiez|précisez|racontez)\b"
    rf"|^¿?(?P<es>{_WH_ES})\s+(?!(?:guardar|hacer|borrar|usar|elegir|\w+[aei]r)\b)\w|^(?:explique|describa|justifique|cuente|explica|describe)\b",
)
_EMBEDS = re.compile(
    r"\b(?:decide|know|find out|figure out|tell|see|learn|determine|check|understand|explain|show|say|work out|judge|measure|agree on|choose)\s+(?:\w+\s+){0,3}?(?:what|who|which|whom|where|when|why|how|whether|if)\b",
)
_CHOICE = re.compile(rf"^(?:or|oder|ou|o|u) {_AUXILIARY}\b")
_YES_OR_NO = re.compile(rf"(?:^|[:;,.] ?)\s*{_AUXILIARY} ")
_INVERTED = re.compile(rf"\b{_AUXILIARY}\s+{_PRONOUN}\b")
_CLAUSE = re.compile(r"^(?:how|why|what|which|who|whom|where|when)\s+(?!to\b|or\b|and\b)[\w'-]+\s+\w")
_INVITES = re.compile(
    r"^(?:please |can you |could you |would you )?(?:tell|describe|explain|walk|talk|outline|discuss|give|share|compare|show|name|list)\b"
)
_MORE = re.compile(
    r"^(?:please |also |then |and )*(?:include|mention|explain|describe|elaborate|justify|discuss|specify|cover|give (?:me |us )?(?:an? |some )?(?:example|reason|detail)|add|compare|outline|touch on|tell|walk|name|be sure to|make sure to|provide"
    r"|nennen sie|erkl[äa]ren sie|beschreiben sie|begr[üu]nden sie|gehen sie auch|expliquez|d[ée]crivez|pr[ée]cisez|justifiez|donnez|mentionnez|explique|describa|incluya|mencione|justifique)\b",
)
_TOGETHER = re.compile(
    r"\b(how|why|when|where|what|which|who|wie|warum|wann|wo|was|comment|pourquoi|quand|où|cómo|por qué|cuándo|dónde) (?:and|or|und|oder|et|ou|y|o) (?:how|why|when|where|what|which|who|wie|warum|wann|wo|was|comment|pourquoi|quand|où|cómo|por qué|cuándo|dónde)\b(?!\s*[?.])"
)
"""Two words that ask about one and the same: "how and why do daemons drop privileges"."""

_FIRST = re.compile(
    r"^(?:please |can you |could you |would you )?(?:describe|explain|discuss|outline|(?:tell|walk|talk|give) (?:me|us))\b|^(?:bitte )?(?:beschreiben|erklären|erzählen) sie\b|^(?:décrivez|expliquez|parlez)\b|^(?:describa|explique|cuénteme)\b",
)
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|etc|vs|z\.\s?b|p\. ex)\.")


def asks(text: str) -> int:
    """How many things a text asks for; at least one, as whoever calls has seen that it is a question."""
    low = text.strip().lower().replace("\u2019", "'")
    sentences = _SENTENCES.split(_TOGETHER.sub(r"\1", _ABBREVIATED.sub("such as", low)))
    return max(sum(_requests(sentences)), _asks(sentences[-1]), 1)


def _requests(sentences: list[str]) -> Iterator[int]:
    """Which sentences ask. After one that does, "Please include Y" asks as well; before it, "Name one" only helps."""
    asked = False
    for sentence in sentences:
        asking = sentence.endswith("?") or bool(_FIRST.match(sentence)) or (asked and bool(_MORE.match(sentence)))
        asked = asked or asking
        yield asking


def _asks(sentence: str) -> int:
    """How many direct questions a sentence puts; "Do you fix it, or do you leave it?" puts one choice."""
    count, before = 0, ""
    invites = _INVITES.match(sentence) is not None
    for piece in _PIECES.split(sentence):
        bare = _LINK.sub("", piece).lstrip("¿ ")
        direct = _DIRECT.match(bare)
        if direct and not (_CHOICE.match(piece) and _YES_OR_NO.search(before)):
            count += not _belongs(direct, bare, before)
        elif invites and before and _CLAUSE.match(bare) and _clauses(before):
            count += not _parallel(bare.split()[0], before)
        before += f" {bare}"
    return count


def _belongs(direct: re.Match[str], bare: str, before: str) -> bool:
    """Whether words that look like a question of their own belong to what was asked before."""
    word = direct["wh"] or direct["subject"] or direct["de"] or direct["fr"] or direct["es"] or ""
    if not before or not word:
        return False
    embedded = _EMBEDS.search(before) is not None and _INVERTED.search(bare) is None
    return _parallel(word, before) or (embedded and bool(direct["wh"] or direct["subject"]))


def _parallel(word: str, before: str) -> bool:
    return re.search(rf"\w\s+{re.escape(word)}\b", before) is not None


def _clauses(before: str) -> bool:
    """Whether an invitation has named a thing to explain already: "Explain what a mutex is"."""
    return re.search(r"\b(?:how|why|what|which|who|where)\s+(?!to\b)\w+", before) is not None
