"""Whether two questions ask the same, in other words if need be: by what they are about, without how they ask."""

import re
from functools import lru_cache

_LEADS = re.compile(
    r"^(?:thank you|thanks|great|okay|ok|alright|good|understood|i see|got it|now|next|moving on|let us|let's|to begin|going back|coming back|you (?:mentioned|said)|that is (?:fine|helpful))\b[^?:]{0,80}?[.!:]\s+(?=\S)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+(?:[+#'’.-][^\W_]+)*[+#]*")
_ASKING = frozenset(
    "a an the and or but nor if whether in on at of to for from with without within by as is are was were be been being am do does did done"
    " doing have has had having can could would should will may might must shall you your yours yourself i me my mine we us our it its this that these those there here"
    " he she they them their his her what which who whom whose how why when where tell describe explain please about one ones some any so not no more most very"
    " just then than into over out up down off again also too such own same other another else each every all both few many much lot something anything someone anyone"
    " everything thing things way ways go goes going went gone come comes came get gets got getting make makes made making take takes took taken give gives gave given put"
    " approach approaches strategy strategies method methods step steps process handle handles handling handled deal dealing dealt manage managing tackle tackling"
    " walk talk through let lets let's say imagine suppose picture consider assume think like want need usually typically normally generally commonly often ever first last"
    " example examples instance time times situation situations case cases occasion experience experiences example specific particular concrete real recent personally yourself"
    " actually really exactly quite rather still yet already only even good best well better right sure able kind kinds sort sorts type types use uses using used"
    " work works working worked look looks looking happen happens happened view opinion thoughts thought mind share outline discuss name mention part role use"
    " proceed i'd you'd you've don't doesn't didn't isn't can't while during after before until since because between across per via against toward towards under".split()
)
_ALIKE = {
    group.split()[0]: group.split()
    for group in (
        "reach hit exceed",
        "slow sluggish latency lag slowdown slowness",
        "bug defect fault error issue problem trouble flaw",
        "fix repair resolve solve remedy correct",
        "find debug locate identify detect track trace discover spot diagnose pinpoint hunt determine search investigate",
        "choose decide pick select decision choice prefer opt",
        "prevent avoid stop protect guard keep",
        "improve optimise optimize speed tune accelerate faster enhance",
        "big large huge massive",
        "crash die fail break failure outage dies died death dead down",
        "build create develop implement write written construct produce",
        "test verify check validate",
        "ensure guarantee assure",
        "team teammate colleague coworker co-worker peer",
        "disagree conflict disagreement dispute argue argument clash",
        "deploy release ship rollout deployment roll",
        "database db",
        "production prod live",
        "reduce decrease lower cut shrink minimise minimize",
        "increase grow raise expand growth",
        "learn study teach taught learnt",
        "difference differ distinguish different distinction",
        "proud pride proudest",
        "hard difficult tough challenging challenge demanding",
        "mistake wrong error-prone",
        "memory ram",
        "config configuration settings",
        "secret credential password",
        "documentation document docs",
        "user customer client",
        "schedule plan planning",
        "purpose goal aim point benefit advantage",
        "query queries",
        "index indices indexes",
        "retry retries",
        "dependency dependencies",
    )
}
_SAME = {word: head for head, words in _ALIKE.items() for word in words}
_SUFFIXES = (
    "ations",
    "ation",
    "ingly",
    "ings",
    "ing",
    "ments",
    "ment",
    "ies",
    "ied",
    "edly",
    "ers",
    "ed",
    "es",
    "er",
    "ly",
    "s",
    "e",
    "y",
)
NEAR_REPEAT, FEWEST = 0.65, 3
FEWEST_CONTAINED = 4


def same(one: str, other: str) -> bool:
    """Whether two questions ask the same thing: they share most of what they are about, or one is all in the other."""
    return alike(subject(one), subject(other))


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Two words in common are no more than a topic; three of four, or all four of more, are a question."""
    shared = len(a & b)
    whole = FEWEST_CONTAINED <= shared == min(len(a), len(b))
    return a == b or whole or (shared >= FEWEST and shared / len(a | b) >= NEAR_REPEAT)


def similarity(one: str, other: str) -> float:
    """The share of what two questions are about that they have in common, 0 to 1."""
    a, b = subject(one), subject(other)
    return len(a & b) / len(a | b) if a or b else 1.0


@lru_cache(maxsize=512)
def subject(text: str) -> frozenset[str]:
    """The stems of the words that say what a text is about."""
    bare = _LEADS.sub("", text[:2_000])
    words = _TOKEN.findall(bare.lower().replace("\u2019", "'"))
    stems = frozenset(stem(word) for word in words if word not in _ASKING)
    return stems or frozenset(words)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its inflection, and one word for those that mean the same in a question."""
    word = word.removesuffix("'s")
    return _SAME.get(word) or _HEADS.get(_bare(word)) or _bare(word)


def _bare(word: str) -> str:
    for suffix in _SUFFIXES:
        if len(word) - len(suffix) >= 3 and word.endswith(suffix):
            word = word.removesuffix(suffix)
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] != "s" else word


_HEADS = {_bare(word): head for word, head in _SAME.items() if len(_bare(word)) > 2}
