"""How questions sound: what closes, opens, leads, points back, and asks for a part of a story, in any subject."""

import re
from functools import cache

from interview_bench.words import content, overlap, sentences, words

LEAST_WORDS = 3
"""Questions with fewer words of content are the same only word for word."""

ALIKE, MORE_WORDS = 0.8, 3
"""What two questions must share to be the same, and how many words the one may have that the other has not."""

CLOSING = re.compile(
    r"\b(?:before we (?:close|finish|end|wrap)|nearly done|(?:do|did) you have (?:any|some) (?:other )?questions|"
    r"any(?:thing)? questions (?:for|about)|questions (?:do you have|for (?:me|us))|anything (?:else )?(?:that )?(?:you(?:'d| would) like|we)"
    r"|would you like to (?:ask (?:me|us)|know (?:about|from)|add or)|last question of this interview|questions on your side)",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"\b(?:tell me (?:a (?:bit|little) )?about yourself|introduce yourself|your background|walk (?:me|us) through your (?:career|background|r.sum.|cv)"
    r"|closest to this role|brings you here|interests you (?:in|about)|attracted you|why (?:do you want|did you apply|are you interested)"
    r"|your (?:career|journey) so far)",
    re.IGNORECASE,
)
MORE = re.compile(
    r"\b(?:add to that|tell me more|say more|elaborate|go (?:a bit )?(?:deeper|further)|expand on|concrete(?: example)?|"
    r"for (?:example|instance)|what else|anything else|more detail|walk me through that|how so|why is that|why that|in what way|"
    r"(?:you|just) (?:mentioned|said))",
    re.IGNORECASE,
)
SWITCH = re.compile(
    r"\b(?:now to|let(?:'|\u2019)?s (?:move|turn|talk|switch)|moving on|next topic|another topic|turning to)\b",
    re.IGNORECASE,
)

QUOTED = re.compile(
    r"(?:earlier |before,? |just now,? )?\byou (?:said|mentioned|told (?:me|us)|spoke of|talked about|wrote)(?: that)?,? "
    r"(?:[\u201c\"\u2018][^\u201d\"\u2019]*[\u201d\"\u2019]|[^?.!,;:]{3,120})[.,;:]*|\u201c[^\u201d]*\u201d",
    re.IGNORECASE,
)
"""What an interviewer says that the candidate has said: a sign of a follow-up, and nothing that is asked for."""

POINTS_BACK = re.compile(r"\b(?:it|that|they|them|those|these|this|their|its|there)\b", re.IGNORECASE)
THANKED = re.compile(
    r"^\W*(?:thank you|thanks|that is fine|no problem|understood|all right|okay|ok|great|good)\b", re.IGNORECASE
)
LEAD = re.compile(
    r"^\W*(?:thank you|thanks|that is fine|that's (?:great|interesting|fine|helpful)|no problem|understood|all right|right|okay|ok|great|good|interesting|"
    r"now to|let us come back|let's (?:switch|move|talk|turn)|moving on|my question was|put differently|in other words|i have noted|(?:great|good) (?:answer|question|point))"
    r"(?:[\w ,'/&()+#.-]{0,60})[.:!,]*$",
    re.IGNORECASE,
)
"""Sentences that only lead to a question."""

PAST = re.compile(
    r"\b(?:did you|have you|had you|were you|you (?:have |had |yourself )?(?:built|made|did|had|were|worked|led|wrote|changed|solved|saw)|"
    r"a time|last time|an occasion|of yours|your own|you (?:ever|once|last)|taught you|are you (?:most |particularly )?(?:proud|content|happy|glad|satisfied)|"
    r"(?:made|left|kept|surprised|annoyed|cost) you|you (?:are|were|feel|felt) (?:most |particularly )?(?:proud|sorry|responsible)|in your (?:recent|last|current|work|job|team|career|experience))\b",
    re.IGNORECASE,
)

TYPES = {
    "opener": re.compile(
        r"\b(?:most (?:substantial|demanding|important|interesting|complex|significant|challenging|recent)|biggest|largest|closest to|"
        r"(?:have|did) you (?:used|use|built|run|ran|operated|looked after|described|worked (?:on|with)|designed|done most)|"
        r"worked on most|your (?:recent|current|daily) work|what kinds? of|begin with|start with|to begin|first project)\b",
        re.IGNORECASE,
    ),
    "clarification": re.compile(
        r"\b(?:yourself|yours?(?: own)? (?:part|hands|share|contribution)|(?:was|were|is|are) yours|you personally|which (?:part|bit|piece)|"
        r"(?:did|do) you (?:\w+ )?mean|you (?:say|said)|own part|by \W?we\b)",
        re.IGNORECASE,
    ),
}
"""How openers, and questions for somebody's own part, sound in any subject."""

CUES = (
    (r"yourself|your (?:own )?(?:part|share|role|job|contribution|hands)|(?:was|were) yours|you personally|came from you|responsible",
     "part own own-part role mine share duty"),
    (r"came of it|become of|became of|(?:did|does) it (?:all )?(?:end|turn out|work out|go)|outcome|in the end|afterwards|better for|effect|gain",
     "outcome result effect end effects after gain"),
    (r"differently (?:today|now|since)|learn|stayed with you|take away|taken from|since then|changed since|lesson",
     "lesson learning change after guard"),
    (r"what (?:exactly )?(?:happened|went wrong|was going)|notice|from outside|at first|began|(?:was|were) it (?:for|about)|what was (?:that|it)|the case",
     "situation symptom case before noticed what issue conflict"),
    (r"why (?:did|that|this|was)|reason|what made you|because", "why reason cause"),
    (r"how (?:did|do) you know|evidence|prove|base|measure|numbers|figures|know that", "evidence measured measure check verify"),
    (r"find out|found out|find it|track|search|narrow|locate|where (?:did|was)|look at first|start looking", "search diagnosis found cause narrow trace"),
    (r"(?:did|would) you (?:do|change|propose|offer|decide)|your (?:move|decision|answer|reaction)|react|handle|respond",
     "change decision action actions conduct handled reaction manner repair fix remedy way steps"),
    (r"each side|two sides|both sides|stood against|disagree|wanted|objection|object", "conflict situation both dispute objection listen"),
    (r"others|colleagues|somebody else|someone else|the rest of|your team|who else|the team", "others line"),
    (r"instead|alternative|other (?:way|option|choice)|else could|considered", "alternatives alternative instead"),
    (r"avoid|again|in future|keep (?:it|that|this) from|prevent|never happen", "guard prevent lasting"),
    (r"price|drawback|downside|give up|cost|disadvantage|pay for", "cost price tradeoff limit limits"),
)  # fmt: skip
"""How people ask for the parts of a story or an argument in any subject, and what such a part tends to be called."""

STORIES = frozenset({"opener", "experience", "behavioral", "clarification"})
"""Types of topics about what somebody did; the others are about how things are."""


def asking(text: str) -> str:
    """The sentences that ask; all of a text if none does."""
    return " ".join(sentence for sentence in sentences(text) if sentence.endswith("?")) or text


def core(text: str) -> str:
    """A question with the case that it puts, without thanks, announcements and the candidate's own words."""
    plain = QUOTED.sub(" ", text)
    return " ".join(sentence for sentence in sentences(plain) if not LEAD.search(sentence)) or plain


def same_question(text: str, earlier: str) -> bool:
    """Whether a question is an earlier one again, whatever words go before it."""
    one, other = content(asking(text)), content(asking(earlier))
    if min(len(one), len(other)) < LEAST_WORDS:
        return words(asking(text)) == words(asking(earlier))
    longer = len(other) > LEAST_WORDS and other <= one and len(one) - len(other) <= MORE_WORDS
    return one == other or overlap(one, other) >= ALIKE or longer


@cache
def cued(text: str) -> frozenset[str]:
    """The names that a part of a story tends to have which a question asks for in so many words."""
    heard = (ids for sound, ids in CUES if re.search(rf"\b(?:{sound})", text, re.IGNORECASE))
    return frozenset(id for ids in heard for id in ids.split())
