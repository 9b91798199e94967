"""Corrects an earlier answer, or adds to it."""

EARLIER = (
    r"(?:earlier|before|previous(?:ly)?|prior|last|first|second|other|a (?:moment|minute|while|bit|second|few minutes"
    r"|couple of (?:questions|minutes)) (?:ago|back|earlier)|just now|two questions ago|at the (?:start|beginning)"
    r"|above)"
)
I_SAID = (
    r"(?:i(?:'d|'ve| had| have| just)? (?:said|told you|answered|mentioned|claimed|stated|explained|gave (?:you|as)"
    r"|described|wrote|called|named|talked about)|my (?:\w+ )?(?:answer|statement|reply|explanation|response|example"
    r"|number|figure)s?|you (?:asked|wanted)(?: me)?)"
)
TOPIC = r"(?:[\w'-]+ ){0,3}?"

CORRECTION = (
    (
        r"\b(?:let me|i(?:'d| would)? (?:need|want|have|must|like|ought|wish|should)(?: to)?|i (?:must|should|have to)"
        r"|can i|may i|could i|to|i'd better|allow me to|if i may|is it possible to|quickly|just|i will|i'll) (?:just "
        r"|quickly |please |briefly |also )*(?:correct|revise|change|amend|fix|rectify|take back|retract|complete"
        r"|supplement|revisit|clarify|clear up|add(?: (?:something|one thing|a (?:point|detail|thing|bit|word|note"
        r"|sentence)|that|more|some\w*))?|go back|come back|return|jump back|step back|get back|switch back|update|undo"
        r"|put right|expand)(?: (?:something|one thing|a bit|on|to|about|in|from|what|that|for a moment"
        rf"|quickly)){{0,3}} (?:{I_SAID}|(?:the|my|your|that|our)(?: \w+)? ?(?:{EARLIER}) {TOPIC}(?:answer|question"
        rf"|point|topic|one|statement|example|thing)|the {TOPIC}(?:question|answer|topic|thing|one) (?:from )?(?:before"
        r"|earlier|you asked)|myself|(?:the|that|those|your) [\w-]+(?: [\w-]+)? (?:question|answer|topic|for a (?:moment"
        r"|second|minute|sec)|again|once more|(?:from )?(?:before|earlier)))\b"
    ),
    (
        rf"\b(?:what|something|one thing|the (?:thing|part|number|example|bit|story)(?: that)?|everything) {I_SAID}(?: [\w'-]+){{0,8}}? (?:wrong(?:ly)?"
        r"|not (?:right|correct|quite|true|accurate|complete|exact)|isn't|wasn't|incorrect|false|incomplete|nonsense"
        r"|inaccurate|mistaken|a mistake|half the|misleading|rubbish|backwards)\b"
    ),
    (
        r"\b(?:scratch|strike|forget|ignore|disregard|delete|erase|cancel|withdraw|drop) (?:that|what|the (?:thing|part"
        rf"|bit)|everything)(?: that)? (?:part |bit )?{I_SAID}"
    ),
    r"\b(?:scratch|strike) that\b",
    r"\b(?:i )?take (?:that|it|this) back\b(?= ?$|[.,!?;:])",
    r"\btake back (?:what|that|my|the (?:thing|part))\b",
    (
        r"\bi (?:just |have |think i |may have |might have |must have |probably |actually |had |accidentally "
        r"|also )*(?:gave|given|told|tell) you (?:\w+ )?(?:the |a |some )?(?:wrong|incorrect|false|incomplete|mistaken"
        r"|only half)"
    ),
    (
        r"\bi(?: \w+)? (?:misspoke|mis-?spoke|misremembered|misstated|said (?:it |that |this |something |them "
        r"|those )?(?:the wrong|wrong|incorrectly|the other way|backwards|earlier|before,)|(?:mixed|mix|swapped|confused"
        rf"|switched)(?: up)? (?:\w+ ){{0,4}}?(?:up )?(?:{EARLIER})|got (?:\w+ ){{0,3}}?(?:wrong|confused|mixed up"
        rf"|backwards) (?:{EARLIER})|made a mistake (?:earlier|before(?= ?$|[.,!?])|in my (?:answer|last|first|previous)"
        r"|when i (?:said|answered)))\b"
    ),
    (
        rf"(?:^|[.,;:!?-] ?|\b(?:and|but|so|that|oh|actually|sorry|because|when|well) )(?:{EARLIER}"
        rf"|in my (?:{EARLIER}) (?:answer|reply|response|example))(?: on| today)?,? i(?:'d|'ve| had| have| also| only"
        r"| just)* (?:said|mentioned|told you|claimed|meant|forgot|should have|answered|stated|left out|talked|confused"
        r"|mixed|gave)\b(?! (?:yes|no) to)(?! to (?:the|my|our|him|her))"
    ),
    (
        r"^(?:(?:oh|ah|wait|sorry|also|and|actually|well|right|ok|okay|so|hm+|just|before (?:we|i) (?:go on|move on|answer"
        r"|continue)|please)[,. ]+)*(?:one|another|a) (?:more |last |small |quick |further |little |other )*(?:thing|point"
        r"|detail|addition|correction|note|remark|word|comment|update|footnote|thought)(?: i (?:forgot|missed"
        r"|left out))? (?:on|about|regarding|to|for|concerning|from) (?:the|those|that|my|your|this|these|what|before"
        r"|earlier|our|a)\b"
    ),
    (
        r"\b(?:i )?(?:forgot|forgotten|failed|neglected|omitted|should have|didn't|did not)(?: to)? (?:mention(?:ed)?|say"
        r"|said|tell|told|add(?:ed)?|include)(?: (?:you|that|it|this|one|something|earlier|in|also|there"
        rf"|the))*(?: (?:{EARLIER}))\b"
    ),
    (
        rf"^(?:about|regarding|on|concerning|to|as for|for|in) (?:the|your|my|that|what) {TOPIC}(?:question|answer|topic"
        rf"|one|example|story|thing|part)(?: (?:about|on|of|with) [\w -]{{1,30}}?)?(?:,| (?:from )?(?:before|earlier"
        rf"|previously)|:)(?=.{{0,40}}\b(?:forgot|add|should have|wrong|correct|mention|also|actually|mistake|meant"
        r"|left out|one more|before|earlier|remember)\b)"
    ),
    (
        r"(?:^|[.,;!?] ?|\b(?:to|let me|let's|can we|could we|may we|can you|shall we|can i|may i|could i|i'd like to"
        r"|i want to|like to|want to|and|so|but|again|back|now|quickly|just) )(?:(?:coming|come|going|go|getting|get|jump"
        r"|jumping|circle|circling|referring|turn|turning|switching|skip|hop)(?: for a \w+| quickly| just)? back|back"
        rf"|return(?:ing)?)(?: for a \w+| quickly| once more| again)? to (?:(?:the|my|your|that|our|what)(?: \w+)? ?(?:{EARLIER}) {TOPIC}(?:answer"
        r"|question|point|topic|one|statement)|what (?:i said|you asked|we (?:said|talked|discussed))|(?:the|your|that"
        rf"|my) (?:[\w-]+ ){{1,3}}(?:question|answer|topic)|(?:the|that|those) [\w-]+(?: [\w-]+)? (?:for a (?:moment|second"
        r"|minute)|from (?:before|earlier)|again))\b"
    ),
    (
        rf"\b(?:about|regarding|on|concerning|with|as to) (?:the|my|your|that)(?: \w+)? ?(?:{EARLIER}) (?:question|answer"
        r"|topic|point|one|example|thing)\b"
    ),
    (
        rf"\bmy (?:\w+ )?(?:{EARLIER}) (?:answer|reply|response|explanation|example|statement)s? (?:was|were|is|has|missed"
        r"|left|lacked|needs?|contained|had|about [\w ]+ was)\b"
    ),
    r"\b(?:to|in|on) (?:the|my) (?:answer|question|one|point|topic) (?:from )?(?:before|earlier)\b",
    (
        r"\b(?:finish|complete|continue) (?:my|the|that) (?:thought|answer|story|point|sentence) (?:from|about"
        r"|on) (?:before|earlier|the)"
    ),
    r"\b(?:correction|addition|addendum|erratum|ps|p\.s\.) ?(?::|to (?:my|the|what|that|your)|on|about|regarding)",
    r"^(?:a )?(?:small |quick |little |one )*(?:correction|addition)\b",
    r"\bcorrect myself\b",
    (
        r"\bi (?:(?:just|now|only now|have just|'ve just) )+(?:realis|realiz|notic|remember|see|saw|recall)\w*(?: now)?(?: that"
        r"| what)? (?:i (?:said|told|mixed|gave|made a mistake|forgot|was wrong|left|answered|confused|had|misspoke|got)"
        r"|my (?:\w+ )?answer|what i)"
    ),
    (
        rf"\bi (?:think i )?(?:was|got (?:it|that|this|them)) (?:\w+ )?wrong (?:{EARLIER}|about (?:what i said"
        rf"|that (?:earlier|before)|the [\w ]{{1,30}}(?:earlier|before|a moment ago)))\b"
    ),
    r"\b(?:earlier|before|previously),? when you asked\b",
    (
        rf"\bwhen you asked (?:me )?(?:{EARLIER}|about|for|how|what|why|which)\b(?=.{{0,80}}\b(?:i said|i (?:forgot|should"
        r"|meant|told)|wrong|correct|add|actually|mistake)\b)"
    ),
    r"\bi meant (?:to say )?[\w ]{1,30},? not\b",
    r"\bremember now\b(?=.*)(?<=question\? i remember now)",
    (
        r"\bi said [\w' -]{1,40} (?:earlier|before|a (?:moment|minute|while) ago|just now|back then"
        r"|the first time),? (?:but|that|it|actually|and|which|i)\b"
    ),
)

REFERS = (
    (
        r"\b(?:told you|gave you|my (?:very )?(?:last|first|previous|earlier|other|second|original) (?:answer|reply"
        r"|response|statement|example|point)|my (?:answer|reply|response|explanation)s? (?:to|on|about|for|from|regarding"
        r"|before|earlier)|(?:that|the|my) (?:answer|question|point|topic|one|part|bit|thing) (?:before|earlier"
        r"|from before|from earlier|just now)|(?:that|the|my|your) (?:earlier|previous|prior|preceding) (?:question|answer"
        r"|bit|part|point|topic|one|thing|statement)|the (?:last|first|second|other) (?:question|answer|topic)(?! of)"
        r"|what i (?:just )?(?:said|told|answered|claimed|mentioned|described)|as i said|(?:the|your|that) [\w-]+ (?:answer"
        r"|question)(?! (?:of|whether|is|was whether))|one question (?:back|ago|before)|in the answer before)\b"
    ),
    (
        r"(?:^|[.,;!?:] ?|\b(?:sorry|and|but|so|oh|wait|that|where|when|because|think) )i (?:just |had |have )?(?:said"
        r"|told you|claimed|answered|mentioned|stated)\b(?! (?:no|yes|so|that my|it before|to|in the|something like)\b)"
    ),
    (
        r"\b(?:earlier|before|previously|a (?:moment|minute|while|second) ago|just now)\b.{0,20}\bi (?:said|told|claimed"
        r"|answered|mentioned|stated|forgot|confused|mixed|meant)\b"
    ),
    (
        r"\bi (?:made a mistake|misspoke|was wrong|was mistaken|got (?:it|that|something) wrong) (?:earlier|before(?= ?$"
        r"|[.,!?])|just now|a (?:moment|minute) ago|previously|there)"
    ),
)
"""Speaks of what was said before in this interview."""

CHANGES = (
    (
        r"\b(?:correct(?:ion|ing|ed)?|wrong|mistake|mistaken|confused|mixed|mix|missing|missed|forgot(?:ten)?|add|adding"
        r"|addition|strike|scratch|delete|take back|the other way|reversed|backwards|actually|should have|instead of"
        r"|(?:come|go|going|get|coming|jump|look|turn|circle) back|return|revise|revisit|change|replace|fix|amend|left out"
        r"|omitted|incomplete|not (?:right|true|correct|quite|complete|accurate|exact)|isn't|wasn't|meant|misspoke"
        r"|nonsense|rubbish|rather than|(?:but|,) it (?:was|is|were)|one more|another thing|also|in fact|the opposite|swap\w*"
        r"|mislead\w*|inaccurate|imprecise|untrue|retract|withdraw|supplement|too (?:high|low|strong|general))\b"
    ),
)
"""Changes something: a correction where it is about what was said before."""
