"""Requests in English, which are understood in every interview."""

from interview_agent.domain.speech.shapes import Request, Tongue

_INTERVIEW = r"(?:(?:the|this|our) interview|(?:this|our) (?:conversation|call|session))"
_QUESTION = r"(?:the|that|this|your)(?: last)? question"
_IT = r"(?:that|it)"
_YOU = r"(?:(?:can|could|would|will) you (?:please )?|i(?:'d| would) like you to |i (?:want|need) you to |please )"
"""Puts it beyond doubt that the interviewer is asked: "repeat it" alone may be what a client does after a time-out."""

_MAY_YOU = r"(?:(?:(?:can|could|would|will) you |(?:can|could|may) (?:i|we) |i(?:'d| would) like (?:you )?to |i (?:want|need|have|wish|prefer) (?:you )?to |let(?:'s|s| us) )(?:please )?)"
_AGAIN = r"(?: (?:once more|once again|again|one more time))"
_OTHERWISE = r"(?:differently|another way|in other words|in simpler words|more simply)"

REQUESTS = {
    Request.REPEAT: (
        rf"{_YOU}?repeat",
        rf"{_MAY_YOU}?(?:repeat|say|ask|read)(?: me)? {_QUESTION}{_AGAIN}?",
        rf"{_YOU}(?:repeat|say|ask|read)(?: me)? {_IT}{_AGAIN}?",
        rf"(?:repeat|say|ask|read) {_IT}{_AGAIN}?,? please",
        rf"say {_IT}{_AGAIN}",
        rf"{_MAY_YOU}?(?:hear|have) (?:{_QUESTION}|{_IT}){_AGAIN}",
        r"(?:what was|what's) (?:the|that|your) question(?: again)?",
        rf"(?:would|do) you mind (?:repeating|saying|reading|asking) (?:{_IT}|{_QUESTION})(?: out)?{_AGAIN}?",
        rf"i (?:didn't|did not|couldn't|could not) (?:quite |really )?(?:catch|hear) (?:{_IT}|you|{_QUESTION})(?:[,.;]? (?:{_YOU}?(?:repeat|say|ask)(?: {_IT})?{_AGAIN}?|once more|again|one more time))?",
        r"(?:come again|say again|pardon|pardon me)",
        r"(?:once more|one more time),? please",
    ),
    Request.REPHRASE: (
        rf"{_YOU}?rephrase",
        rf"{_MAY_YOU}?(?:rephrase|reword|simplify|clarify|explain) {_QUESTION}",
        rf"{_YOU}(?:rephrase|reword|simplify|clarify|explain) {_IT}",
        rf"(?:rephrase|reword|simplify|clarify|explain) {_IT},? please",
        rf"{_MAY_YOU}?(?:put|say|ask|phrase) {_QUESTION} {_OTHERWISE}",
        rf"{_YOU}(?:put|say|ask|phrase) {_IT} {_OTHERWISE}",
        r"i (?:don't|do not|didn't|did not) (?:understand|get|follow) (?:the|that|this|your) question",
        r"what do you mean(?: by (?:that|this|it))?",
    ),
    Request.DOES_NOT_KNOW: (
        (
            r"i (?:really |honestly |just |simply )?(?:don't|do not|dont|wouldn't|would not) (?:really |actually )?know"
            r"(?: (?:that|this|it|the answer|anything about (?:that|this|it)|about (?:that|this|it)|how))?"
        ),
        r"(?:i have |i've |i've got )?no (?:idea|clue)(?: about (?:that|this|it))?",
        r"i (?:can't|cannot|can not|couldn't) (?:answer|say|think of (?:an example|one|anything|any))(?: (?:that|this|it))?(?: question)?",
        r"(?:i'm|i am) not (?:sure|familiar with (?:that|this|it))",
        r"(?:i(?:'ve| have) )?never (?:used|heard of|worked with|done|seen) (?:that|this|it|one)(?: before)?",
        r"dunno",
        r"idk",
    ),
    Request.DECLINES: (
        rf"{_MAY_YOU}?(?:pass|skip)(?: (?:on )?(?:this|{_QUESTION}))?",
        rf"i(?:'d| would|'ll| will)? (?:rather|prefer to|prefer|like to) (?:not (?:answer|say|talk about|discuss)|pass|skip)(?: (?:on )?(?:this|that|it|{_QUESTION}))?",
        rf"i (?:would )?prefer not to (?:answer|say|talk about|discuss)(?: (?:this|that|it|{_QUESTION}))?",
        rf"i (?:don't|do not) (?:want|wish) to (?:answer|talk about|discuss) (?:this|that|it|{_QUESTION})",
        r"(?:let's|let us|can we|could we|may we) (?:go|move) on(?: to the next (?:one|question))?",
        r"(?:the )?next question",
    ),
    Request.HINT: (
        rf"(?:(?:can|could|may|might) (?:i|you|we)|i(?:'d| would) (?:like|need|appreciate)|i need|please) (?:please )?(?:have|get|give(?: me)?|use)? ?(?:a|another|some|one|any)(?: small| little)? (?:hint|clue|help|pointer)s?(?: (?:with|on|for) (?:this|that|it|{_QUESTION}))?",
        r"(?:a |any )?(?:hint|clue)",
        r"give me (?:a|some) (?:hint|clue|pointer|help)",
        r"(?:can|could) you help me(?: (?:a (?:bit|little)|out|with (?:this|that|it)))*",
    ),
    Request.THINKING: (
        r"(?:let me (?:think|see)|i(?:'m| am) (?:still )?thinking|let me think about (?:that|this|it)|i need (?:a moment|a second|a minute|time) to think(?: about (?:that|this|it))?)(?: (?:for )?(?:a )?(?:moment|second|minute|bit|sec))?",
        r"(?:give me|i need|just|wait)(?: just)? (?:a|one) (?:moment|second|minute|sec)(?: to think(?: about (?:that|this|it))?)?",
        r"(?:hm+|um+|uh+|er+|let's see|good question|interesting question)",
    ),
    Request.PAUSE: (
        rf"{_MAY_YOU}(?:take|have) (?:a|another)(?: (?:short|quick|small|little|five|ten|two|[0-9]+)[ -]?(?:minute)?)? (?:break|pause)",
        rf"{_MAY_YOU}pause(?: (?:{_INTERVIEW}|here|for (?:a|one|two|five|ten|[0-9]+) (?:moment|minutes?|seconds?)))?",
        r"pause(?: (?:the|this) interview)?",
        r"i (?:need|want) (?:a|to take a)(?: (?:short|quick))? (?:break|pause)",
    ),
    Request.END: (
        r"(?:end|stop|finish|quit|leave|close|terminate|abort|cancel) (?:the|this|our) interview",
        rf"{_MAY_YOU}(?:end|stop|finish|quit|leave|close|terminate|abort|cancel) {_INTERVIEW}",
        rf"{_MAY_YOU}(?:end|stop|finish|quit|leave)",
    ),
}

TONGUE = Tongue(
    spelling={0x2019: "'"},
    polite=(
        r"(?:(?:please|sorry|pardon|excuse me|hm+|um+|uh+|oh|ok(?:ay)?|well|hi|thanks|thank you|no|honestly|i'm afraid|i am afraid)[\s,.!:;-]+)*"
    ),
    tail=(
        r"(?:[\s,]+(?:please|now|here|today|thanks|thank you|sorry|for me|then|this one|that one|at all|off hand|offhand))*"
    ),
    requests=REQUESTS,
)
