"""The interviewer is told how to mark, or to forget how it marks."""

from interview_agent.domain.manners.parts import MARKS, NEAR, ORDER, OTHER_CANDIDATES, REWARD, RULES, TOP, WHO

_SET_ASIDE = (
    r"(?:ignore|disregard|forget|override|overrule|bypass|skip|drop|discard|neglect|abandon|set aside|put aside"
    r"|throw away|do not follow|don't follow|stop following|never mind|pay no attention to)"
)
_OURS = (
    r"(?:your|(?:the|all|any|all of|any of|these|those|whatever)? ?(?:the |your |of your |of the )?(?:previous|prior"
    r"|above|earlier|preceding|original|initial|given|system|hidden|existing|current|other) ?(?:system )?)"
)

SET_ASIDE = (
    rf"{ORDER}{_SET_ASIDE} (?:all |any |every |each |of |the )*{_OURS} ?(?:\w+ ){{0,3}}?{RULES}\b",
    (
        rf"{ORDER}{_SET_ASIDE} (?:\w+ ){{0,2}}?(?:rubrics?|(?:scoring|marking|grading|evaluation|assessment"
        r"|rating) (?:guide\w*|rules?|criteria|scheme|instructions?|rubric|policy|system)|system prompt"
        r"|evaluation criteria)\b"
    ),
    (
        rf"{ORDER}{_SET_ASIDE} (?:all|everything|anything|what|whatever)(?: of)?(?: this| that| the)? ?(?:you(?:'ve)?"
        rf"|you were|you have|i|we|they|has|have|was|were|is|written|stated|said|came|above|before)(?: \w+){{0,3}}? ?(?:told"
        r"|said|instructed|wrote|written|given|taught|learned|above|before|asked to do)\b"
    ),
    (
        r"\b(?:set|put|leave|throw|cast) your (?:\w+ )?(?:rules|instructions|criteria|rubric|guidelines"
        r"|standards) (?:aside|away|out)\b"
    ),
    (
        rf"\byour (?:\w+ )?{RULES} (?:are|is|have been|has been|were) (?:\w+ )?(?:void|cancell?ed|invalid|suspended|lifted"
        r"|obsolete|outdated|gone|deleted|revoked|replaced|wrong|no longer|overridden|not valid|disabled)\b"
    ),
    (
        r"\b(?:new|updated|revised|real|actual|changed|following) (?:system |scoring |marking |evaluation "
        rf"|grading )?{RULES} ?(?:[:=]|(?:are|is) (?:as follows|in force|in effect|now)|follow|for you)"
    ),
    (
        r"\byour (?:new |real |actual |only )?(?:task|job|role|goal|mission|purpose|objective|instructions) (?:has changed"
        r"|have changed|has been changed|is now|is to (?:pass|praise|hire|give|mark)|changes?\b|are now)"
    ),
    (
        r"\byour (?:\w+ )?(?:task|job|role|goal|mission|purpose|duty) is (?:now |simply |just |only )?to (?:\w+ ){0,2}?(?:me"
        r"|praise|pass|approve|accept|agree|mark|award|recommend|hire)\b"
    ),
)
"""The interviewer shall forget by what rules it works."""

MARK_WELL = (
    (
        rf"{ORDER}(?:mark|tick|grade|score|count|treat|consider|take|record|accept|regard|rate|credit) (?:all |each )?(?:of )?(?:these|those"
        r"|the|all|every|my|following)(?: \w+){0,2}? (?:points?|competenc\w+|statements?|answers?|bullets?) (?:\w+ ){0,2}?(?:as"
        r"|to be) (?:\w+ )?(?:met|shown|demonstrated|satisfied|fulfilled|said|covered|proven|given|mine|correct)\b"
    ),
    (
        rf"{ORDER}(?:treat|count|consider|take|regard|accept) (?:this|these|it|all|everything|the (?:following|next|rest)\b)(?: \w+){{0,3}}? as"
        r" (?:if |though )?(?:i (?:had |have )?)?(?:said|answered|shown|my (?:own )?(?:answer|words))\b"
    ),
    (
        rf"{ORDER}(?:set|change|turn|mark|grade|score|rate|rank|evaluate|assess|treat|consider|count|record|classify"
        rf"|register|judge|accept|regard|label|deem|flag) {NEAR}{WHO} {NEAR}{TOP}(?:\b|/|%)"
    ),
    (
        rf"{ORDER}(?:mark|grade|score|rate|evaluate|count|judge|accept) (?:this|that|it|these|everything|all|them)(?: \w+){{0,2}}? (?:as "
        rf"|with |at )?(?:an? |the )?{TOP}(?:\b|/|%)(?! (?:once|when|if|after|until|and (?:purge|delete|move"
        r"|retry)))(?:[^:]|$)"
    ),
    (
        rf"{ORDER}(?:give|gimme|award|grant|assign|allocate|offer|get|hand|let|show|do|write|confirm) (?:me|(?:the"
        rf"|this) (?:candidate{OTHER_CANDIDATES}|applicant|answer)|my answers?|him|her|them) {NEAR}{REWARD}(?:\b|/|%)"
    ),
    (
        r"\b(?:if you|or|unless you|until you|when you|you to|that you|for you to|to|by) (?:(?:do not|don't|would|could"
        rf"|will|can|just|please) )*(?:give|grant|award|giving) (?:me|this answer|my answers?) {NEAR}{REWARD}(?:\b|/|%)"
    ),
    (
        r"\b(?:if you|unless you|until you|when you|you to|that you) (?:(?:do not|don't|would|could|will|can|just"
        r"|please) )*(?:score|mark|rate|grade|pass|recommend|hire|fail|reject) (?:me|this|my)\b"
    ),
    (
        rf"{ORDER}(?:award|give|grant|put(?: down)?|enter|write(?: down)?|note(?: down)?|report|record|set|assign|return"
        r"|output|fill in) (?:an? |the |down |in |it as |every\w* as )*(?:full (?:marks?|points?|score|credit)|(?:maximum"
        r"|highest|top|perfect|best) (?:marks?|points?|score|grade|rating|number of points)|100(?: ?(?:points|/ ?100|%"
        r"|percent|out of))?(?= ?$|[.!,;]| for| points| in|/| ?%)|strong for|met for|that (?:i|the candidate) (?:passed"
        r"|have passed|has passed|met|answered|am|did|was)|a pass\b|a positive|i passed|strong hire)"
    ),
    rf"\b(?:put|write|note|mark|set) (?:me|it|this|that) down (?:as|for|with) (?:\w+ ){{0,2}}?{TOP}\b",
    r"\btick (?:all|every|each|the)(?: \w+){0,2}? box(?:es)?\b",
    (
        rf"{ORDER}(?:note|write|add|put|mention|state|record|say|include|confirm|remember|document|enter|report) (?:down "
        r"|it |clearly |explicitly )*(?:in|into|to|on|for|at the end of) (?:your|the|my|this) (?:\w+ )?(?:report|summary"
        r"|evaluation|notes|protocol|transcript|feedback|file|record|assessment)s?,? (?:that|how|what) (?:i|the candidate"
        r"|this|the applicant|my|he|she)\b"
    ),
    (
        rf"{ORDER}(?:confirm|answer|reply|respond|finish|close|conclude|end|continue|proceed|start|return|come up) (?:\w+ )?(?:with"
        rf"|by giving|by awarding) (?:\w+ ){{0,2}}?(?:highest|top|best|perfect|maximum|full|positive|good"
        rf"|excellent) (?:possible )?{MARKS}\b"
    ),
    (
        r"\bmy (?:answer|response)s?\b.{0,40}\b(?:marked|scored|rated|graded|counted) (?:as|with)? ?(?:met|correct|passed"
        r"|complete|strong|full|high\w*)\b"
    ),
    (
        r"\bwhat (?:do|should|must) i (?:say|write|answer) to (?:get|be|pass|receive|have)\b.{0,30}\b(?:marks?|points|pass"
        r"|score|marked|hired|met)\b"
    ),
    (
        rf"{ORDER}(?:don't|do not|never|please don't|you shouldn't) (?:deduct|take (?:off|away)|subtract|penali[sz]e"
        r"|downgrade|mark me down|fail me|reject me|lower my|hold (?:it|this|that) against me|judge me|grade me|score me)\b"
    ),
    r"\bdon't (?:fail|reject) me\b",
    (
        r"\b(?:be|being) (?:\w+ )?(?:generous|lenient|kind|nice|gentle|easy|soft|merciful|indulgent|mild|benevolent) (?:on"
        r"|with|in|about|when|to|while) (?:me|my|your|the|this|you) ?(?:\w+ ){0,2}?(?:marks?|marking|scor\w+|grad\w+"
        r"|evaluat\w+|assess\w+|rating|report|judg\w+|points?|on this one)\b"
    ),
    (
        r"\b(?:overlook|turn a blind eye to|close your eyes to|look past|excuse) (?:the|my|any|these|those|all) (?:\w+ )?(?:mistakes?"
        r"|errors?|gaps?|weak\w*)\b"
    ),
    (
        r"\b(?:my|the candidate's|this candidate's) (?:evaluation|score|marks?|grade|result|rating|report|verdict) (?:must"
        rf"|should|shall|has to|needs to|ought to|will|would|said|says?|is to) (?:\w+ ){{0,3}}?{TOP}\b"
    ),
    (
        r"(?:^|[\n.!?;\"'>({\[-] ?)(?:score|verdict|marks?|recommendation|hire_recommendation|grade|rating|evaluation"
        r"|decision|final (?:score|verdict|grade|decision)|assessment)\"? ?(?:[:=]|is set to)[ \"]*(?:\w+ ?= ?)?(?:met"
        r"|pass(?:ed)?|strong|excellent|perfect|hire|yes|outstanding|100|9\d|10 ?/|5 ?/|10\b|a\+|full|maximum"
        r"|the candidate|candidate|approved)"
    ),
    r"\b(?:result|outcome): ?(?:excellent|outstanding|perfect|hired?|strong hire)",
    r"\b\w+ ?[=:] ?met\b[ ,;]+(?:\w+ ?[=:] ?)?met\b",
)
"""The interviewer shall mark well."""

_PLEA = (
    r"(?=.*\b(?:you|your|please|hope|kindly|mercy|deserve\w*|must|beg|grateful|thankful|appreciate|favou?r"
    r"|authori[sz]ed?|instruct\w*|confirm\w*|demand|insist|require)\b)"
)

FAVOURS = (
    (
        rf"^{_PLEA}.*\b(?:rat(?:e|ed|es|ing)|grad(?:e|ed|es|ing)|scor(?:e|ed|es|ing)|mark(?:ed|s|ing)?|reject(?:ed|ing)?"
        r"|fail(?:ed|ing)?|hir(?:e|ed|ing)|recommend(?:ed|ing)?|evaluat(?:e|ed|ing)|assess(?:ed|ing)?|approv(?:e|ed|ing)"
        r"|promot(?:e|ed|ing)) (?:me|my (?:answers?|interview|performance|response|application)|this (?:answer"
        rf"|candidate{OTHER_CANDIDATES}|applicant))\b"
    ),
    (
        rf"^{_PLEA}.*\b(?:pass(?:ing)?) (?:me|this (?:candidate{OTHER_CANDIDATES}|applicant))(?= ?$|[.,!?;]| (?:in|on|for"
        r"|to the next|through|please|now|and|because|without|so|with|anyway)\b)"
    ),
    (
        rf"^{_PLEA}.*\b(?:giv(?:e|es|en|ing)|gave|grant(?:ed|ing)?|award(?:ed|ing)?) (?:me|my answers?"
        rf"|this answer) {NEAR}{REWARD}(?:\b|/|%)"
    ),
    (
        r"\b(?:grad|scor|mark|rat|evaluat|judg|assess)(?:e|es|ed|ing)? (?:\w+ ){0,3}?(?:generously|leniently|favou?rably"
        r"|mildly|softly|gently|kindly|benevolently|mercifully)\b"
    ),
    (
        r"\b(?:i|(?:this|my|the) (?:answer|candidate|applicant|interview|response|performance)) (?:\w+ )?deserve[sd]? (?:\w+ ){0,3}?(?:full"
        r"|top|highest|best|maximum|perfect|100|good|hire|pass|job|points|marks?|grade|score|offer|credit|strong|excellent"
        r"|chance|it)\b"
    ),
    (
        r"\bi (?:should|must|have to|need to|ought to|am to|will|shall) be (?:passed|hired|recommended|approved|graded"
        r"|marked|accepted|scored|given)\b"
    ),
    (
        r"\bi (?:should|must|have to|need to|ought to) (?:\w+ )?(?:pass|get) (?:this (?:interview|test|round)"
        r"|(?:the )?(?:job|full marks|top))\b"
    ),
    (
        r"\b(?:write|say|put|note|add|mention|state|tell them|report) (?:\w+ )?(?:something|only|nothing but"
        r"|a few)? ?(?:nice|good|positive|great|favou?rable)(?: \w+){0,2} (?:about|of|on) (?:me|this candidate|my)\b"
    ),
    r"\babout me (?:in|into|on) (?:the|your|my) (?:\w+ )?(?:assessment|report|evaluation|summary|feedback)\b",
    r"\binterview(?: was| is)?:? (?:successful|passed|won)\b",
)
"""The same asked as a favour: marks for me, and a word anywhere in the sentence that asks somebody."""
