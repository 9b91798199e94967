"""Asks for help, to hear the question again, or what it means."""

from interview_agent.minds.builtin.wordings.parts import FEW, MAY

HINT = (
    (
        rf"\b{MAY}\b{FEW} (?:hints?|clues?|tips?|pointers?|nudge|lifeline|push|starting point|hand|leg[- ]up|steer"
        r"|direction|bit of (?:help|guidance|support)|(?:some|any|little|small|more|your|a bit of|an? (?:little|small"
        r"|tiny)) (?:help|guidance|assistance|support))\b(?<!have a clue)(?<!got a clue)(?<!have any clue)(?! (?:when"
        r"|to the (?:optimi|compil|plann)))"
    ),
    (
        r"(?:^|[.,!?] ?|\b(?:maybe|perhaps|please|just|for|get|use|appreciate|or) )(?:a|any|some|another|one) (?:small "
        r"|little |tiny |quick |kind of )*(?:hint|clue|tip|pointer|nudge|push)s?\b(?= ?$|[.?!,]| (?:please|would|could"
        r"|might|maybe|to (?:start|get)|in the right|for me|here|on|about|with this))"
    ),
    rf"\bgive (?:me|us)\b{FEW} (?:hint|clue|pointer|nudge|help|start|push|direction|something to (?:start|go|work))",
    (
        r"\b(?:nudge|steer|push|point|guide|put|set|lead|direct) me\b(?= ?$|[.?!,]| (?:a|in|into|on|toward|to|there|please"
        r"|just|along|right|somewhere|with))"
    ),
    (
        r"\b(?:(?:can|could|would|will|please|you|to) help me|help me)(?: out| get| a| start| with (?:this|it|that"
        r"|the first)| here| along| going| think| remember|,| please|[.?!]|$)"
    ),
    r"\b(?:get|getting) me (?:going|started|there|on track|unstuck)\b",
    r"\bsomething to (?:start|go|work) (?:from|with|on|off)\b",
    (
        r"\bneed (?:a |some |a little |a bit of |your )?(?:hand|help|push|assistance)\b(?= ?$|[.?!,]| (?:with (?:this|that"
        r"|it)|here|please|on this|to (?:start|answer|get)))"
    ),
    r"\bif you (?:\w+ )?(?:gave|give|told|tell|showed|show|start|started|helped|help|could) (?:me|us)\b",
    r"\b(?:anything|something) (?:that )?you (?:can|could) (?:tell|give|say)(?: to)? (?:me )?",
    r"\bwhat(?:'s| is| would be) the first (?:step|letter|word|thing to)",
    r"\bhow (?:does|would) (?:it|the answer) (?:start|begin)\b",
    r"\bam i (?:on the right track|warm|getting warm|close|allowed (?:a|any|some) )",
    r"\bcould do with (?:some |a bit of |a little |your )?help\b",
    r"\bthrow me a\b",
    r"\b(?:support|help|assistance|guidance) would be (?:appreciated|nice|great|good|welcome|lovely)\b",
)

HINT_BARE = (
    (
        r"(?=.*(?:\?|\b(?:please|me|my|need|would|could|maybe|perhaps|any|got|some|your)\b))^.*\b(?:hints?|clues?|tips?"
        r"|nudge|lifeline|leg-?up|guidance|starting point|pointers?|head start)\b(?! of)(?<!have a clue)(?<!got a clue)(?<!have any clue)(?<!not a clue)"
    ),
    (
        r"\b(?:help|assist|rescue|steer|guide)\b(?=.{0,3}$|,| me| please| would| with (?:this|that|it)| here| out"
        r"| from you| i )"
    ),
    r"\b(?:your|some|any|little) (?:help|support|assistance)\b",
    r"(?:^|\b(?:i'm|am|bit|get|got|being|little|totally|completely) )stuck\b",
    r"\bpoint me\b",
    r"\bget me (?:started|going)\b",
    r"\bwarm or cold\b",
    (
        r"\b(?:first (?:thing|step|word|letter)|where to (?:look|start|begin|dig)|other half|right track|joker"
        r"|phone a friend|spoon-?feed|keyword|kick-?start|jog my memory|remind me|some direction|small direction"
        r"|right direction|set me off|give me something|multiple choice|am i (?:close|near|warm)|unblock"
        r"|rephrase it as a hint|leading question|half ?way there|support)\b(?=.*(?:\?|please|\bme\b|\bi\b|would|could))"
    ),
    r"\b(?:can|could|would|will) (?:you|i|we)\b.*\bhelp\b",
    r"\bthrow me\b",
)

THE_QUESTION = (
    r"(?:(?:the|that|this|your|ur)(?: (?:last|whole|entire|same))? (?:question|bit|part|sentence|thing)|that|it"
    r"|this(?: one)?)"
)
AGAIN = (
    r"(?:again|once more|one more time|once again|another time|a second time|a bit slower|more slowly|slower|slowly"
    r"|louder)"
)

REPEAT = (
    (
        r"\b(?:(?:can|could|would|will|may|might|should) (?:you|i|we|u)|please|mind|want you to|like you to|need you to"
        rf"|like to (?=hear|have)|ask you to|possible to|kindly)\b{FEW} (?:repeat(?:ing)?|sa(?:y|ying)|ask(?:ing)?"
        r"|read(?:ing)?|go(?:ing)? (?:over|through)|run(?:ning)? (?:through|past)|state|tell|hear(?:ing)?|have|get"
        rf"|give)(?: me| us| out| to me)* {THE_QUESTION}(?: to me| for me| out| by me| aloud| out loud| past me"
        rf"| me)*,? (?:[\w']+ ){{0,3}}?{AGAIN}\b"
    ),
    (
        r"\b(?:(?:can|could|would|will) (?:you|u)|please|mind|want you to|like you to|need you to|ask you to|possible to"
        r"|kindly)(?: [\w']+){0,3}? (?:repeat(?:ing)?(?! (?:the (?:request|measure|test|call|read))\b)|say(?:ing)? again"
        r"|start over|re-?state|re-?read|rewind|speak up|go back over)\b"
    ),
    (
        rf"\b(?:{AGAIN},? (?:with )?(?:the|your|that) question|(?:the|your|that) question,? (?:please,? )?{AGAIN}"
        rf"|(?:repeat|say|ask|read)(?: me)? {THE_QUESTION}(?: out)?(?: to me)?,? (?:{AGAIN})(?=,? (?:please|for me|sorry"
        r"|would|could|can)|[?])|(?:repeat|say|ask|read) (?:the|that|your|this) question)\b"
    ),
    (
        r"\bwhat (?:was|is|were|did) (?:it|that|the|your|you|this)(?: (?:last|first|second|whole))?(?: (?:question|bit"
        r"|part|sentence|thing))?(?: (?:again|you|that you|exactly|just|like|to|were|are|want(?:ed)?|ask(?:ed|ing)?|sa(?:y"
        r"|id)|know|me|from|i|should|for)){0,8}(?: ?$|[?,.!])(?<!mean[?.,!])"
    ),
    r"\bhow (?:did|does|was) (?:it|that|the question|your question)(?: go)?(?: again)?(?= ?$|[?.!,])",
    (
        r"\b(?:forgot|forgotten|forget|lost|don't remember|can't remember|already lost)(?: (?:already|completely|just|now"
        r"|what))? (?:the|your|what the|what your|what you)(?: exact| original| whole)? (?:question|asked|wanted|said)\b"
    ),
    (
        r"(?:^|[.,!?] ?)(?:come again|say again|pardon(?: me)?|huh|eh|what|sorry|excuse me|hm|again|once more"
        r"|one more time|say what)(?: please| for me)?\?+$"
    ),
    r"^(?:come again|say that again|(?:i )?beg your pardon|pardon)(?= ?$|[.,!?])",
)
"""Asks for the question again: a "you" or "please" must be there, for servers are asked again as well."""

NOT_HEARD = (
    (
        r"\b(?:did not|didn't|didnt|couldn't|could not|haven't|have not|can't|cannot|can not|not|don't|do not|hardly"
        r"|barely|could barely|can barely)(?: (?:quite|really|fully|properly|even|well|able to|all"
        r"|be able to)){0,2} (?:catch|caught|hear|heard|hearing|listen|got|make out|made out|pick up|get (?:all"
        r"|the (?:last|first|end|second|beginning|whole|question)|half|any|a (?:word|single)|everything))\b(?! (?:of|about"
        r"|from) (?!(?:that|it|you|what|your|the question)))"
    ),
    (
        r"\b(?:you|(?:the|your|my) (?:line|audio|sound|connection|call|video|voice|stream|wifi|wi-fi|internet|network|mic\w*"
        r"|signal|speakers?|headset|headphones))(?:'re| are| is| was| were| just| has| have| had| got"
        r"| keeps?)* (?:cut(?:ting)? (?:out|off)|drop(?:ped|ping)|fr[oe]ez?\w*|broke\w*|breaking\w*|lagg\w*|glitch\w*"
        r"|muted|garbled|gone|chopp\w+|stutter\w*|hiccup\w*|distorted|crackl\w*|disappear\w*|went (?:silent|dead|quiet"
        r"|off)|bad\b)"
    ),
    (
        r"\b(?:lost you|(?:i|we|totally|completely|just) (?:\w+ )?missed (?:that|your|the question|the (?:last|first|end"
        r"|second|beginning)|what|part|half|it all|everything|some)|only (?:got|heard|caught|hear|get"
        r"|understood) (?:about )?(?:the |every )?(?:['\"]|first|last|half|part|second|beginning|end|a few|some)|(?:wasn't"
        r"|was not|am not|not) (?:really |properly |fully )*(?:listening|paying attention|with you|concentrating)"
        r"|(?:drifted|zoned|dozed|spaced|switched|nodded) (?:off|out|away)|my mind (?:wandered|was (?:elsewhere"
        r"|somewhere else))|(?:got|was|been) distracted|lost my (?:focus|concentration))\b(?! by the)"
    ),
)
"""Did not hear it, which asks for the same."""

REPEAT_BARE = (
    (
        r"\b(?:repeat|again|once more|one more time|come again|rewind|repetition)\b(?=.*\b(?:please|sorry|could you"
        r"|can you|would you|question|you)\b)(?!.*\b(?:think|thinking|hint)\b)"
    ),
    (
        r"\b(?:please|sorry|could you|can you|would you)\b.*\b(?:repeat|again|once more|one more time|louder|slower"
        r"|speak up)\b(?!.*\bthink)"
    ),
    (
        r"\b(?:hear|heard|catch|caught|listening|audible|loud|muted|noise|noisy|cutting|distract\w*|attention)\b.*\b(?:you"
        r"|question|that|said|what|it|last)\b(?!.*\b(?:minutes?|break|pause|switch|close|move)\b)"
    ),
    r"\bwhat did (?:you|u) (?:just )?(?:say|ask)\b",
    r"\bwhat (?:was|were) (?:you|that|the|it)\b(?!.*\bmean)",
    (
        r"(?=.*\b(?:sorry|you|your|please|my|hello|excuse|apolog\w+)\b)^.*\b(?:connection|sound|audio|line|voice|mic\w*"
        r"|headset|headphones?|internet|wi-?fi|signal|speakers?|earphones|volume|call dropped|hiccup\w*|static|robotic"
        r"|choppy|lag\w*)\b(?!.*\b(?:minutes?|break|pause|switch|close|move|reconnect|reboot|restart|rejoin|back|plug"
        r"|fetch|find|grab)\b)"
    ),
    r"\bare you (?:still )?there\b",
    (
        r"\b(?:didn't|did not|couldn't|not) (?:\w+ )?(?:get|catch|hear|pick up) (?:it|that|all|any|half|the end|the start"
        r"|most|everything)\b"
    ),
    r"^(?:\W*(?:sorry|pardon|excuse me|hello|hm+|oh))*\W*(?:what|huh|eh|pardon|sorry|again|hello)\W*$",
    r"\bonly (?:got|heard|caught|hear)\b",
    (
        r"\b(?:read|ask|say|hear|tell)\b.*\b(?:a second time|another time|second time|anew|from the (?:start|beginning"
        r"|top)|afresh)\b"
    ),
)
