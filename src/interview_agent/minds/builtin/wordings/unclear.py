"""Asks what the question means, or for other words."""

CLARIFY = (
    r"\bwhat (?:exactly |precisely |specifically )?(?:do|did|would|does) you mean\b",
    (
        r"\bwhat (?:exactly |precisely |kind of \w+ |sort of \w+ )?are you (?:getting at|asking|after|looking for"
        r"|driving at|referring|hinting|expecting|trying|wanting|aiming)\b"
    ),
    r"\b(?:is|was|are) meant (?:by|with|here)\b",
    r"\bmeant by\b.*\?",
    r"\bin (?:what|which) (?:sense|way|context|respect)\b",
    (
        r"\b(?:what does \S+(?: \S+)? mean|what (?:counts|qualifies) as|how do you define|what is your definition|by (?:\S+ ){1,4}do you mean"
        r"|which (?:\S+ )?(?:do|did) you mean|(?:do|did) you mean|when you say|if you say|you mean (?:like|the|a|an|in|as"
        r"|how|what|whether|by)\b.*\?)"
    ),
    r"\b(?:are|were) you (?:asking|talking|referring|interested in|looking for|thinking (?:of|about))\b",
    (
        r"\b(?:is|was) (?:that|this|it|the question|your question) (?:\w+ )?(?:about|meant|referring|aimed|asking|on"
        r"|regarding|specifically|just|more|a question about|related|in general)\b.*(?:\?|\bor\b)"
    ),
    (
        r"\b(?:which|what) (?:part|aspect|kind|sort|one|of (?:these|those|them)|side|direction|level|type|case|scenario"
        r"|version|area|angle|scope|perspective|language|environment)(?: [\w']+){0,4}? (?:should i|do you|you (?:want|mean"
        r"|like|have in mind)|would you|are you|are we|shall i|am i|did you|is meant|you're)\b"
    ),
    (
        r"\b(?<!how )(?:should|shall|can|may|do|am) i (?:to )?(?:focus|assume|suppose|concentrate|limit|restrict|supposed"
        r"|describe|talk about|explain|speak about|have to (?:write|name|give)|start with|cover|think of this"
        r"|answer (?:for|about|from|in))\b"
    ),
    r"\bdo you want (?:me to|a|an|the|to (?:hear|know)|code|an example)\b",
    r"\bwould you (?:like|want|prefer)(?: me)? (?:to (?:hear|focus|describe|talk|explain|know)|a|an|the)\b",
    (
        r"\bwhat (?:you(?:'d| would)? (?:want|would like|like|expect|need)|(?:exactly |precisely )?(?:do|would|did"
        r"|should) you (?:want|like|expect|need|wish))\b.{0,40}(?:\?|hear|know|me|answer|from)"
    ),
    (
        r"\b(?:(?<!say )(?<!get )(?<!is )(?<!do )what|not sure what|don't know what|no idea what|unsure what) (?:you(?:'re| are| were)? (?:after|asking"
        r"|getting|looking|want|mean|expect|trying|driving|referring|aiming)|(?:the|this|that|your) question"
        r"|is (?:being )?(?:asked|meant|wanted|expected)|this means|that means|i(?:'m| am) (?:being |supposed to )(?:asked"
        r"|answer|say))"
    ),
    (
        r"\b(?:be|bit|little|make it|make that|explain)(?: (?:a|an|bit|little|more|somewhat"
        r"|slightly)){0,3} (?:more (?:specific|precise|concrete|detailed|explicit|clear)|specific|clearer|precise|simpler"
        r"|easier)\b"
    ),
    (
        r"\b(?:(?:can|could|would|will|might) (?:you|u|we)|please|mind|(?:want|need|like|ask) you to|if you|possible to"
        r"|be able to|be good to)\b(?: [\w']+){0,5}? (?:elaborat\w+|clarif\w+|rephras\w+|reword\w*|simplif\w+|paraphras\w+"
        r"|specif(?:y|ying)|explain(?:ing)? (?:what|the|that|this|it|your|me|to|a)|formulat\w+|narrow|unpack|break"
        r"|expand on|use (?:simple|easy|other|simpler|easier|different))\b(?! (?:it|that|this|the \w+) with)(?!.{0,20}\b(?:team"
        r"|company|role|position|job)\b)"
    ),
    (
        r"(?=.*(?:[?]|\b(?:please|can|could|would|sorry|need)\b))^.*\b(?:in|with|use|using|other|some) (?:\w+ )?(?:simpler|easier|easy|simple|plain|other|different|basic"
        r"|normal) (?:words|english|terms|language|way)\b"
    ),
    (
        r"\b(?:you|u|please|to|mind|and|or|we) (?:\w+ ){0,2}?(?:put(?:ting)?|say(?:ing)?|phras(?:e|ing)|ask(?:ing)?"
        r"|word(?:ing)?|explain(?:ing)?|formulate|express) (?:\w+ ){0,3}?(?:differently|another way|in another way|(?:more"
        r"|a bit) simply|a different way|simpler|easier)\b"
    ),
    (
        r"\b(?:don't|do not|didn't|did not|not|can't|cannot|couldn't|dont|hardly|doesn't|never) (?:\w+ )?(?:quite |really "
        r"|fully |sure (?:that |if |whether )?i |totally |exactly |completely |properly |even |able to )*(?:understand"
        r"|understood|understanding|follow|follows|get|got|grasp|comprehend|see)(?:ing)? (?:the|your|this|that"
        r"|that) question\b"
    ),
    (
        r"\b(?:i|i'm|am|im) (?:\w+ )?(?:don't|do not|didn't|did not|not|can't|cannot|couldn't|dont)(?: (?:quite|really"
        r"|fully|totally|exactly|completely|properly|even|sure|i|that|if|able|to))* (?:understand(?:ing)?|follow(?:ing)?"
        r"|get(?:ting)?|grasp|see)(?: (?:what (?:you|this|that|is|exactly|it|the|do)|you\b|where you|how you|what's|it"
        r"|this|that|your))?(?= ?$|[.,?!]| (?:at all|correctly|mean|want|asking|are|question|here|properly|the question"
        r"|'re|is|means|sorry|going|exactly|ask|point|should|wants?)\b)"
    ),
    (
        r"^(?:sorry,? |hm+,? |well,? )*not (?:quite |really |fully |totally )?(?:sure|certain|clear)(?: that| if"
        r"| whether)? i (?:understand|understood|follow|get|got)"
    ),
    r"\bnot (?:entirely |really |quite |fully |very |so )?clear (?:to me|what|which|how|whether|,|$)",
    (
        r"\b(?:lost|confus\w+|puzzled)(?: \w+){0,3} (?:by|about|with|what|at) (?:the|your|that|this|what"
        r"|which) (?:question|phras\w+|word\w*|term|you|is)"
    ),
    (
        r"\b(?:question|that|it|this|phrasing|wording)(?:'s| is| was| sounds| seems| feels| looks)? (?:\w+ )?(?:makes? no sense"
        r"|(?:does not|doesn't) make (?:any )?sense|sounds like nonsense)(?= ?$|[.,!?]| (?:to me|sorry|as))"
    ),
    (
        r"\b(?:question|that|it|this|phrasing|wording)(?:'s| is| was| sounds| seems| feels| looks)? (?:\w+ )?(?:(?:rather "
        r"|too |quite |very |a bit |pretty |really |so |awfully |a little |kind of |somewhat )*(?:broad|vague|complicated"
        r"|unclear|confusing|ambiguous|general|abstract|open|wide|long for me|cryptic))\b(?! to )"
    ),
    (
        r"\b(?:give|have|make|get|see|show)(?: me)? (?:an|some|one) (?:\w+ )?examples? (?:of|for) (?:what|the kind"
        r"|the sort|how you|such|an answer)"
    ),
    r"\bfor (?:example|instance) what\b",
    r"\blike what\?",
    r"\bmeaning what\b",
    r"\bwhat exactly\?$",
    r"\bsuch as\?$",
    r"\bas in\b.*\?$",
    r"\bcould mean (?:a lot|many|several|anything|two|different)",
    r"\bwhat do you understand (?:by|under)\b",
    r"\bwhat (?:kind|sort|type) of answer\b",
    r"\b(?:wording|phrasing|question|term) confuses me\b",
)

CLARIFY_BARE = (
    (
        r"\b(?:mean|meaning|meant|unclear|ambiguous|vague|specific|specify|clarif\w+|rephrase|reword|simpler|simplify"
        r"|confus\w+|interpret|elaborate|narrow|scope|context)\b(?=.*(?:\?|\bplease|\bquestion\b|\byou\b))"
    ),
    (
        r"\b(?:please|question|you)\b.*\b(?:mean|meaning|unclear|ambiguous|vague|specific|specify|clarif\w+|rephrase"
        r"|reword|simpler|simplify|confus\w+|narrow)\b"
    ),
    (
        r"\b(?:not|n't|hard|difficult|barely|hardly|trouble|struggl\w+)(?: \w+){0,4} (?:understand\w*|follow\w*|grasp"
        r"|comprehend|get (?:the|what|your)|make sense|see what)\b"
    ),
    (
        r"\b(?:the|your|this) question\b.*\b(?:about|understand|mean|strange|odd|long|broad|general|words|weird"
        r"|difficult words)\b"
    ),
    (
        r"\b(?:what|which|how)\b.{0,40}\b(?:do you (?:want|expect|need|wish|prefer)|you (?:want|would like|expect"
        r"|need) (?:me |to |from |here|exactly)|want to (?:know|hear)|you(?:'re| are) (?:asking|after|looking|driving"
        r"|aiming|interested)|should i|shall i|am i (?:supposed|meant|expected|to))\b"
    ),
    r"\bdo you (?:want|mean|need|expect|prefer|refer|think of)\b.*(?:\?|\bor\b)",
    r"\b(?:as in|as opposed to|in general or|theory or|or (?:do you|just|rather|more))\b.*\?",
    r"\b\w+s as in\b",
    r"\b(?:please|you) explain (?:me )?(?:the|your|this|what|that)\b",
    r"\bfor (?:dummies|beginners|a child)\b",
    (
        r"\b(?:meaning what|what kind of (?:answer|thing|example|detail)|what sort of|how (?:detailed|deep|long should"
        r"|much detail|specific)|trick question|do(?:es)? (?:this|that|it) (?:include|mean|cover|count|refer|have to|apply"
        r"|matter|need)|which (?:one|kind|of|sense|part|language|way)|in particular|compared to what|relative to what"
        r"|(?:in|under|with) which [^?]*\?|(?:wording|phrasing|formulation|terminology|term|expression|sentence|word)s?\b.*\b(?:confus\w+"
        r"|strange|unclear|odd|know|understand|mean|new|difficult|hard)|point of the question|what's the (?:point|question"
        r"|context|goal)|what you (?:expect|want|mean|need|ask|are|would)|you (?:expect|want) (?:from|of) me|(?:can|could"
        r"|please|would)\b.*\b(?:other|different|another|simpler|easier) (?:way|words?|terms?)|too (?:abstract|general"
        r"|vague|broad|complex|complicated)|concrete|be more|in (?:plain|simple|easy) )\b"
    ),
)
