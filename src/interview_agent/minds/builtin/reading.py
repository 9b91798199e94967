"""What of an answer is held against the rubric: its sentences, read without regard to who says them.

Signs are words, and some are everyday words. So sentences that say nothing of the question whatever their words are left
out: praise for the interviewer, requests, everyday talk, and phrases that fit any subject. What is left is read blind: names of
schools and countries are taken out, a pronoun is as good as any other, and speech that came without stops is read in stretches.
"""

import re
from collections.abc import Iterator

from interview_agent.domain.dialogue import Kind
from interview_agent.domain.languages import language_of
from interview_agent.minds.builtin import acts, matching
from interview_agent.minds.builtin.matching import Words
from interview_agent.minds.builtin.smalltalk import is_about_work, is_small_talk, speaks_of_work

SHORT = 12
"""In so few words, one of everyday life is enough."""

LONGEST_ASIDE = 24
"""A sentence of more words may hold something beside its phrases, as where no stop parts it from the next one."""

LONGEST_SENTENCE, STRETCH, STEP = 24, 14, 5
"""Words: a sentence that is longer and has no comma was not written with stops, and is read in overlapping stretches."""

_GOOD = (
    r"(?:great|good|excellent|wonderful|fantastic|amazing|lovely|brilliant|clever|thoughtful|interesting|pleasant|kind|smart|nice"
    r"|insightful|beautiful|impressive|fair|professional|friendly|patient|outstanding|inspiring|perfect|charming|sharp)"
)
_PRAISE = re.compile(
    rf"\b{_GOOD} (?:\w+ )?(?:questions?\b(?! about)|point (?:to|of you)|way (?:to|of) (?:put|ask|phras|say)\w*|interviewers?\b|conversation\b|talk\b|chat\b|interview\b)"
    rf"|\b(?:you|you're|your (?:\w+ ){{1,2}}(?:is|are|was|were)|you (?:\w+ )?(?:ask|put|said|phrased|explained?) (?:it|this|that|things)) (?:(?:are|is|seem|really|truly|by far|so|such|an?|the|very|most|more|clearly|obviously|absolutely|extremely) )*(?:{_GOOD}|best|nicest|kindest|smartest|well|famous|better|nicely|kindly)\b"
    r"|\b(?:honou?r(?:ed)?|pleasure|privilege|privileged|joy|delight(?:ed|ful)?|grateful|flattered|happy|glad|thrilled|excited)\b.{0,30}\b(?:to (?:talk|speak|meet|be (?:here|asked|interviewed))|talking|speaking|meeting (?:you|somebody)|for (?:this|your)|that (?:we|you) (?:found|met|talk|invited))\b"
    r"|\bthis is (?:really |truly |such )*(?:an? )?(?:joy|pleasure|honou?r|delight|fun)\b"
    r"|^(?:(?:many |so many )?thanks|thank you)\b|\bthank you (?:so|very) much\b"
    r"|\b(?:i|we) (?:\w+ )?(?:admire|adore|appreciate|love|enjoy|respect|like)s? (?:how you|the way you|you\b|your|this (?:talk|conversation|interview|chat))"
    r"|\b(?:rarely|never|hardly ever|seldom) (?:been asked|met (?:an?|anybody|such|somebody)|heard such|had such)\b"
    r"|\byou (?:\w+ ){0,2}know (?:\w+ ){1,4}(?:better than|best|well|more than)\b"
)
"""Kind words for whoever asks."""

_REQUEST = re.compile(
    r"\b(?:you|your)\b[^?]*\?\W*$|^(?:what|who|whose|how|why|when|where|which)\b[^?]*\?\W*$"
    r"|\b(?:in|to|of|into|with|from) your (?:\w+ )?(?:reply|response|answers?|output|summary|report|message)\b"
    r"|^(?:please )?(?:write|create|compose|draft|generate|provide|give|tell|make|show|send|sing)\b.*\b(?:poems?|story|stories|recipes?|essay|letter|song|joke|haiku|limerick|speech|advert|lyrics|(?:e-?mail|article|post|tweet|summary|paragraph|reply|response|advertisement) (?:to|about|based|for|that|on|of))\b"
    r"|^(?:please )?(?:explain|describe|tell me|say) (?:to me )?(?:what|who|how|why) you\b"
    r"|^(?:please )?(?:translate|summari[sz]e|paraphrase|decode) (?:the following|this|that|it)\b"
)
"""Somebody else is to say or to write something."""

_TASK = re.compile(
    r"^(?:please )?(?:can|could|would|will) you\b|\bi (?:need|want|would like|order|ask) you to\b"
    r"|^(?:please )?(?:write|create|compose|draft|generate)\b.{0,60}\b(?:poem|story|recipe|essay|letter|e-?mail|article|post|tweet|reply|response) (?:to|about|based|for|that|on|of)\b"
    r"|^(?:please )?(?:translate|summari[sz]e|paraphrase|decode|resum\w+|traduis\w*|traduce\w*) (?:the following|this|that|it|esta|este|cette|ce)\b"
)
"""The same, said so plainly that nothing behind it in the sentence can be an answer."""

_EMPTY = re.compile(
    r"\b(?:a lot|so much|much|many things|volumes) (?:to be said|one could say|can be said|to say|could be said) (?:about|on|for)\b"
    r"|\bdepends on (?:many|a lot of|so many|various|several|lots of) (?:things|factors|aspects|circumstances)\b"
    r"|\b(?:one|some) of the most (?:important|central|crucial|interesting|relevant|essential|exciting) (?:\w+ )?(?:subjects?|topics?|things?|areas?|fields?|parts?|aspects?)\b"
    r"|\b(?:take|taken|taking) (?:it |that |this |them )?(?:lightly|very seriously|seriously enough)\b"
    r"|\b(?:find|strike|keep|get) (?:the|a) (?:right|good|healthy) balance\b|\bas a whole and\b|\bholistic\w*"
    r"|\b(?:make|makes|made) (?:all )?(?:the|a) (?:\w+ )?difference when it comes\b"
    r"|\b(?:keep|kept|always) (?:on )?learning (?:more |something new |new things )?(?:about|every|from)\b"
    r"|\bat the end of the day\b.*\b(?:is|are) (?:about|what)\b|\b(?:is|are) what (?:really )?matters? (?:to me|most|in the end)\b"
    r"|\b(?:very|really|extremely|so|absolutely) (?:important|essential|crucial|interesting|relevant) (?:to me|for (?:me|us|everyone|everybody|any|all)|topic|subject|these days|nowadays|in (?:today|general|practice))\b"
    r"|\b(?:thought|reflected|cared|passionate) (?:a lot |deeply |hard )?about\b.*\bfor (?:\w+ )?years\b"
    r"|\b(?:passion|passionate|dedicat\w+|commit(?:ted|ment)) (?:for|about|to) (?:quality|excellence|my work|technology|learning|everything|what i do)\b"
    r"|\b(?:broad|wide|vast|huge|deep|complex) (?:field|topic|subject|area)\b|\bmany (?:facets|ways to look|sides to (?:it|this)|aspects to (?:it|this)|opinions (?:on|about))\b"
    r"|\bnever underestimate\b|\b(?:should|must|ought to) (?:really |always )?care (?:deeply |a lot )?about\b|\b(?:cannot|can't|can not) (?:simply |just )?(?:be )?(?:ignored?|overlooked?)(?: (?:it|that|this))?\W*$"
    r"|\b(?:give|do|giving|doing) (?:it )?(?:my|our|your) (?:very )?best\b|\ball about (?:the )?(?:people|mindset|attitude|passion|quality|teamwork)\b|\b(?:strong |firm |great )?believer in\b"
    r"|\b(?:communication|teamwork|quality|attitude|mindset|experience) is (?:the )?(?:key|king|everything|crucial|essential)\b|\ba journey\b.*\bdestination\b|\bin (?:the modern|today's) world\b"
    r"|\b(?:this|that|the|such an?|your|our) (?:conversation|interview|talk|chat) (?:is|was|has been) (?:\w+ ){0,3}(?:highlight|pleasant|great|nice|fun|good|wonderful|interesting)\b"
    r"|\b(?:best practices?|state of the art|cutting.edge|industry standards?)\b.*\b(?:always|follow|matter|important)\b"
)
"""What can be said of any subject, and says nothing of this one."""

_FACE_TO_FACE = re.compile(
    r"\b(?:i|i'm|i've|me|my|nobody|everything)\b.*\b(?:by|with|like|as|at|about|for|to|than|of|say|what|know|hope|tell) (?:you|your)\b"
    r"(?=[.,!]| (?:are|do(?! not)|have|and|all|(?:firm|company|team|work|questions?|product|voice|style|time|patience))\b|$)"
    r"|\byou (?:\w+ )?(?:are|have) (?:an?|the|such|\w+ly) (?!\w+ (?:of|in|that|which|on|for|with|from)\b)"
)
"""Said by me to you, which tells nothing where it speaks of no work."""

_HOME = re.compile(
    r"\b(?:plumber|sink|attic|coat|shoes?|sofa|bed|breakfast|lunch|dinner|tea|coffee|cup|sip|soup|bread|bake|baked|dough|loaf|loaves"
    r"|oven|oranges?|apples?|pears?|market hall|post office|bicycles?|bikes?|garden|wall|roses?|tree house|puppy|barks?|birds?|fish|river"
    r"|lake|sea|mountains?|park|walk(?:ed)? home|weekend|sundays?|saturdays?|summer|winter|autumn|rain(?:ed|s)?|snow(?:ed|s)?|sunny|cold in"
    r"|swim|swam|novel|poem|songs?|cards|neighbou?rs?|next door|grandfather|grandmother|grandparents|mother|father|sister|brother"
    r"|cousin|uncle|aunt|baby|wife|husband|children|kids|kitchen|bathroom|balcony|stairs|lift in|staircase|bus|tram|train|plane|car"
    r"|photos?|holiday|festival|birthday|wedding|dentist|doctor|hairdresser|shopping|grilled|cooked|dark outside|window|curtains?|oclock"
    r"|midnight|evening|yesterday|tonight|last night|this morning|season|colou?rs|stayed in|celebrated|sheet of paper|hungry|thirsty|tired"
    r"|sleep|slept|bought|kilo|market|bakery|my favou?rite)\b"
)
"""Words of a life outside of work: two of them, or one at the side of nothing else, make everyday talk."""

_SCHOOL = (
    r"(?:university|universidad|universit[eéà]\w*|universit\u00e4t|college|high school|night school|state school|grammar school"
    r"|academy|polytechnic|institute of technology|school)"
)
_ELSEWHERE = re.compile(
    rf"\b(?:(?:an?|the|my|at|from) )?(?:[A-Z][\w'-]+ |(?:state|night|public|private|local) ){{0,3}}{_SCHOOL}(?: (?:of|de|in|at|for) (?:the )?(?:[A-Z][\w'-]+ ?){{1,3}})"
    rf"|\b(?:[A-Z][\w'-]+ ){{1,3}}(?i:{_SCHOOL})\b|\b(?i:{_SCHOOL}) (?:of|de) (?:[A-Z][\w'-]+ ?){{1,3}}"
    r"|\b(?:at|from|near|to) (?:MIT|ETH|TU|UCLA|Harvard|Stanford|Oxford|Cambridge|Princeton|Yale|Berkeley|Caltech)\b(?: [A-Z]\w+)?"
    r"|\b(?:in|from|to|of) (?:the )?(?:United States|United Kingdom|South (?:Africa|Korea)|New Zealand|Saudi Arabia|Sri Lanka|Costa Rica|Czech Republic"
    r"|America|England|Scotland|Ireland|France|Germany|Spain|Italy|Portugal|Austria|Switzerland|Belgium|Netherlands|Denmark|Norway"
    r"|Sweden|Finland|Iceland|Poland|Czechia|Hungary|Romania|Bulgaria|Greece|Turkey|Ukraine|Russia|Serbia|Croatia|Israel|Egypt"
    r"|Morocco|Algeria|Tunisia|Nigeria|Ghana|Kenya|Ethiopia|Uganda|Tanzania|Senegal|India|Pakistan|Bangladesh|Nepal|China|Japan"
    r"|Korea|Taiwan|Vietnam|Thailand|Malaysia|Singapore|Indonesia|Philippines|Australia|Canada|Mexico|Brazil|Argentina|Chile"
    r"|Peru|Colombia|Venezuela|Ecuador|Bolivia|Uruguay|Paraguay|Cuba|Haiti|Jamaica|Iran|Iraq|Syria|Lebanon|Jordan|Afghanistan|Kazakhstan)\b"
)
"""Where somebody learnt or lives."""

_MARKUP = re.compile(
    r"<[^<>]{0,300}>|\{[^{}]{0,300}\}|\b(?:[0-9a-f]{2} ){4,}[0-9a-f]{2}\b|\b[01]{8}(?: [01]{8})+\b|[^\x00-\u024f\u2010-\u2044\s]+"
)
"""What nobody says: tags, numbers of a machine, and scripts in which the signs are not written."""

_BEGINS = re.compile(
    r"(?<=[.?!]['\")\u201d]) (?=[A-Z])|(?<=[a-z0-9>'\")}\]]) (?=(?:The|An|It|It's|We|For|With|My|Also|Besides|Then|On|In|When|If|To|During|Our|There|They|That|This"
    r"|And|But|So|First|At|After|Before|As|You|One|Some|Each|Every|No|Not)\b(?:,? [a-z']))(?<!\band)(?<!\bor)(?<!\bbut)(?<!\bso)(?<!\bthat)(?<!\bif)(?<!\bas)(?<!\bwhen)"
)
"""A capital that only the beginning of a sentence explains."""

_SOMEWHERE = "\u25cc"
_PLACE = re.compile(rf"(?:\b(?:at|from|in|to|of|near|by) )?(?:\b(?:an?|the|my) )?{_SOMEWHERE}")
_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][a-z'-]+ (?:[A-Z]\. )?[A-Z][A-Za-z'-]*[a-z]\b")
_NOTHING_TO_SAY = (Kind.MISSING, Kind.DECLINES)
_FILLERS = re.compile(r"\b(?:u+m+|u+h+|e+rm?|h+m+|i mean|you know|so yeah)\b,?", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she)\b|\b(?:him|her)\b|\b(?:his|hers)\b|\b(?:him|her)self\b", re.IGNORECASE)


def read(said: str) -> Iterator[tuple[str, Words]]:
    """The sentences of an answer that may show something, verbatim, each with its words."""
    for sentence in _sentences(said):
        if speaks(sentence):
            for stretch in _stretches(sentence):
                yield stretch, matching.claimed(_blind(stretch))


def core(said: str, question: str, shows: bool) -> str:
    """An answer without what is said beside it, as long as something of it is left that is an answer or a request.

    Whoever does not know, and chats, does not know.
    """
    sentences = list(_sentences(said))
    wanted = [acts.requested(acts.plain(one)) for one in sentences]
    if any(kind not in (None, *_NOTHING_TO_SAY) for kind in wanted):
        return said
    acting = [one for one, kind in zip(sentences, wanted, strict=True) if kind]
    kept = [one for one in sentences if one in acting or not _is_beside(one)]
    if len(kept) == len(sentences) and not acting:
        return said
    others = [one for one in kept if one not in acting and speaks(one) and is_about_work(acts.plain(one), question)]
    answers = others or shows or (not acting and sum(len(one.split()) for one in kept) >= SHORT)
    return " ".join(kept if answers else acting) or said


def _is_beside(sentence: str) -> bool:
    plain = acts.plain(sentence)
    return not speaks(sentence) and not _REQUEST.search(plain) and acts.requested(plain) is None


def speaks(sentence: str) -> bool:
    """Whether a sentence may show anything of what was asked."""
    plain = acts.plain(sentence)
    if is_small_talk(plain, "") or _TASK.search(plain) or language_of(sentence) not in (None, "en"):
        return False
    if len(plain.split()) > LONGEST_ASIDE:
        return True
    aside = any(said.search(plain) for said in (_PRAISE, _REQUEST, _EMPTY))
    return not aside and (speaks_of_work(plain) or not (_FACE_TO_FACE.search(plain) or _of_home(plain)))


def _of_home(plain: str) -> bool:
    words = set(_HOME.findall(plain))
    return len(words) > 1 or (len(words) == 1 and len(plain.split()) <= SHORT)


def _sentences(said: str) -> Iterator[str]:
    for sentence in matching.sentences(said):
        yield from (part for part in _BEGINS.split(sentence) if part.strip())


def _stretches(sentence: str) -> Iterator[str]:
    words = list(re.finditer(r"\S+", sentence))
    if len(words) <= LONGEST_SENTENCE or re.search(r"[,:;]", sentence):
        yield sentence
        return
    last = max(len(words) - STRETCH, 0)
    for start in sorted({*range(0, last, STEP), last}):
        yield sentence[words[start].start() : words[min(start + STRETCH, len(words)) - 1].end()]


def _blind(sentence: str) -> str:
    """A sentence without what tells who somebody is, and without sounds that are no words."""
    spoken = _FILLERS.sub("", _MARKUP.sub(" ", sentence))
    placed = _PLACE.sub("", _ELSEWHERE.sub(_SOMEWHERE, spoken))
    return _PRONOUN.sub("they", _NAME.sub("somebody", placed))
