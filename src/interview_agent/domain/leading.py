"""Questions that say which answer they want, in English, German, French and Spanish. Patterns are for text in lower case."""

import re

_START = r"(?:^|(?<=[.!?:;] )|\b(?:and|so|but|well|now|then|und|et|y|alors|dann|also|pues),? )"
_OPENS = re.compile(
    rf"{_START}(?:"
    r"(?:do|does|did|is|are|was|were|would|should|could|have|has|can|wo|ca)n?'?t (?:you|it|that|this|there|they|we|everyone|everybody)\b"
    r"|(?:do|would|did|is|are) (?:you|it|that|this) not (?:agree|think|say|feel|find|believe|true|obvious|the case|better)"
    r"|(?:do|would) you (?:not )?(?:also )?agree(?! or| to| on| with (?:your|the|a|other)\b(?! (?:statement|idea|view|claim)))"
    r"|¿?no (?:cree|piensa|opina|le parece|diría|diria|considera|crees|te parece|está de acuerdo|esta de acuerdo|es cierto|es verdad|es obvio|sería mejor|seria mejor)\b)"
)
_SAYS = re.compile(
    r"\b(?:surely,? (?:you|it|this|that|the|we)|(?:obviously|clearly|undoubtedly|certainly|needless to say|of course),? (?:you|it|this|that|the|we|everybody)"
    r"|you (?:surely|obviously|certainly|clearly|undoubtedly|of course|must agree|will agree|would agree)|as (?:we all|everybody|everyone|you surely) knows?|we all know"
    r"|i (?:assume|take it|trust|bet|am sure|guess) (?:that )?you|i'm sure (?:that )?you|it(?: is|'s) (?:obvious|clear|well known) that|wouldn't you (?:say|agree)|isn't it (?:true|obvious|better|clear|the case)|don't you (?:think|agree|find|believe|feel)"
    r"|(?:finden|meinen|glauben|denken|sind) sie nicht(?: auch)?|w(?:ü|u|ue)rden sie nicht (?:auch )?(?:sagen|zustimmen|meinen)|findest du nicht|stimmen sie (?:mir |uns )?(?:nicht )?zu|sind sie (?:auch )?der meinung, dass|ist es nicht (?:so|wahr|klar|offensichtlich|besser)"
    r"|sie \w{3,20} (?:doch |ja )(?:sicher|bestimmt|wohl|nat)|(?:sicherlich|bestimmt|selbstverständlich|natürlich|gewiss) \w{3,20} sie|wie (?:wir alle wissen|jeder weiß|jeder weiss)"
    r"|n'est-ce pas|ne (?:pensez|croyez|trouvez|diriez|estimez|seriez|voyez)[- ]vous pas|n'(?:êtes|etes|estimez|avez|utilisez|aimez)[- ]vous pas (?:d'accord|que)|(?:êtes|etes|seriez)[- ]vous d'accord (?:que|pour dire|avec (?:moi|l'id|le fait))|n'est-il pas (?:vrai|évident|clair|mieux)"
    r"|vous \w{3,20} (?:sûrement|surement|certainement|évidemment|bien sûr|forcément)|bien (?:sûr|entendu),? vous|comme (?:chacun|tout le monde) (?:le )?sait|évidemment,? vous"
    r"|estás? (?:usted )?de acuerdo (?:en|con) que|esta usted de acuerdo (?:en|con) que|está usted de acuerdo (?:en|con) que|(?:seguramente|obviamente|ciertamente|por supuesto|sin duda|naturalmente),? (?:usted|utiliza|usa|sabe|conoce|tiene)|como todos sabemos|es obvio que)\b"
)
_TAG = re.compile(
    r"[,–—-]\s*¿?\s*(?:right|correct|true|no|yes|yeah|okay|ok|eh|agreed|huh|(?:is|are|do|does|did|would|was|were|have|has|can|could|should|wo)n't (?:you|it|they|that|we|he|she)(?: (?:think|say|agree))?|(?:is|are|do|does) (?:it|they|you) not"
    r"|nicht wahr|oder(?: nicht)?|richtig|stimmt'?s|stimmt das|korrekt|gell|nicht|ja|nein|wahr|n'est[- ]ce pas|non|oui|d'accord|pas vrai|vrai|hein|c'est (?:bien )?ça|exact"
    r"|verdad|cierto|correcto|no es (?:cierto|verdad|así)|no cree|sí|vale|a que sí|no le parece)\s*\?\s*$"
)
_TAIL = 40
"""A question tag stands within so many characters of the end."""


def leads(text: str) -> bool:
    """Whether a question suggests its answer: "Don't you agree that …", "You use tests, right?"."""
    low = text.lower().replace("\u2019", "'")
    return any(pattern.search(low) for pattern in (_OPENS, _SAYS)) or _TAG.search(low[-_TAIL:]) is not None
