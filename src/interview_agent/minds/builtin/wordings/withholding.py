"""Does not want to answer, or may not."""

KEPT_BACK = (
    r"(?:confidential(?:ity)?|private|classified|secret|too personal|personal|under (?:an? |the )?nda"
    r"|covered by (?:an? |the )?nda|proprietary|sensitive|internal(?: information)?|none of your business|off limits)"
)

WITHHOLDS = (
    r"\b(?:prefer|rather|like)(?: to)? keep (?:that|this|it)\b(?: \w+)? ?(?:between|to myself|private|for me|quiet)",
    r"\bstays? between\b",
    (
        r"\b(?:i|i'd|i'll|we|would|'d|much|really)(?: would|'d|'ll| will| really| much| honestly| just| strongly"
        r"| be)* (?:rather|prefer|sooner)(?: to| that| if| it if)?(?: (?:not|don't|didn't|we|i|you|you'd"
        r"|he)){1,3}(?: to)?(?: (?:answer|say|talk|discuss|go|get|share|speak|comment|disclose|tell|do (?:this|that)"
        r"|reveal|respond|open|dwell|mention|name|touch|skip|moved?|leave|left|pass(?:ed)?|asked?|went))?\b(?! (?:use"
        r"|the cache|it by))(?<!not)(?<! to)"
    ),
    (
        r"(?:^|[.,;!?] ?|\b(?:sorry|but|because|as|since|think|afraid|unfortunately|no|and) )(?!it's private|it is private)(?:that|that's|this|it|it's"
        r"|those details|the details|everything|all of (?:that|this|it)|my reasons|what i did(?: there)?)(?:'s| is| are"
        r"| was| would be| falls| has to stay| must stay| has to remain)?(?: all| strictly| quite| a bit| very| rather"
        rf"| kind of| still| really| also| something)* {KEPT_BACK}\b(?= ?$|[.,!?;]| (?:sorry|for me|information|i|so|and i"
        r"|to me|unfortunately|i'm|stuff|by)\b)"
    ),
    r"\bno comment\b",
    (
        r"\b(?:not|un|don't feel|do not feel|isn't something i'm|never)(?<!was not)(?: (?:really|very|so|quite|too|at all"
        r"|feeling|be|feel))* ?comfortable(?: with)?(?: (?:to )?(?:talk|answer|shar|discuss|disclos|reveal|speak|say|going"
        r"|tell|this|that|answering|the question|topic)\w*|[.,!?]|$)"
    ),
    (
        r"\b(?:can't|cannot|can not|couldn't)(?: (?:really|legally|actually|even|unfortunately))* (?:talk|speak|discuss"
        r"|disclose|reveal|comment|share (?:that|this|it|details|anything|any|more|with you|the details|much|information"
        r"|what)|go (?:into|there)|get into|open up|say (?:any ?more|more|which|who|what we))\b(?! to (?:each|one|the)\b)"
    ),
    (
        r"\b(?:nda|non-disclosure|confidentiality|my contract|legal(?:ly)?|under oath|secrecy)\b(?=.{0,80}\b(?:can't"
        r"|cannot|can not|not allowed|unable|may not|must not|not (?:tell|say|answer|name|give)|no details|silent|forbid\w*)\b)(?!.*\b(?:could only"
        r"|so we)\b)"
    ),
    (
        r"\b(?:can't|cannot|can not|not allowed|unable|may not|must not)\b.{0,60}\b(?:nda|non-disclosure|confidential\w*"
        r"|legal reasons|secrecy|my contract)\b"
    ),
    (
        r"\b(?:may not|must not|mustn't|not allowed to|not permitted to|not able to|unable to|not supposed to|not free to"
        r"|not at liberty to|(?:forbid\w*|prohibit\w*|prevent\w*|bar\w*|stop\w*|not allow|allow) (?:me|us) (?:to|from)"
        r"|forbidden to|forbidden from|(?<!e did )(?<!ey did )not want to|don't want to|do not want to|won't|will not|refuse to|don't wish to"
        r"|do not wish to|choose not to|rather not|not going to|not willing to|don't feel like|not ready to|want not to"
        r"|wish not to|hesitate to)(?: (?:really|legally|actually|even|say anything|unfortunately|be))* (?:talk(?:ing)?"
        r"|speak(?:ing)?|discuss(?:ing)?|answer(?:ing)?|disclos(?:e|ing)|reveal(?:ing)?|comment(?:ing)?|shar(?:e"
        r"|ing) (?:that|this|it|details|anything|any|more|with|the details|much|about|information|what)|go(?:ing)? (?:into"
        r"|there)|get(?:ting)? into|say (?:anything|any more|more|much|a word|which|who|what we)|describ(?:e|ing)"
        r"|explain(?:ing)? (?:how|what|that)|nam(?:e|ing)|mention(?:ing)?|tell(?:ing)? you"
        r"|give (?:you )?(?:any )?(?:details|names|an answer)|open up)\b(?! to (?:each|one|the)\b)"
    ),
    (
        r"\b(?:choose|chose|decline|opt|elect|refuse|beg off) (?:not )?(?:to )?(?:answer(?:ing)?|respond\w*|comment\w*|say"
        r"|that one|this one|discuss\w*)\b"
    ),
    (
        r"\bi(?:'ll| will| would|'d)? (?:have to |respectfully |politely |rather |must )*(?:decline|refuse)\b(?= ?$|[.,!?]"
        r"| (?:to|this|that))"
    ),
    r"\b(?:i|i'd|i'll|rather|to|like to) keep (?:that|this|it)(?: one)? (?:to myself|private)\b",
    r"\bplead the fifth\b",
    r"\b(?:sit|sitting) (?:this|that)(?: one)? out\b",
    (
        r"\b(?:not|nothing)(?: something)? i(?:'d| would)?(?: want| like| wish| care| am willing|'m willing| am going"
        r"|'m going)?(?: to)? (?:talk about|discuss|share|go into|get into)\b"
    ),
    r"\b(?:none of your business|that's my business|i plead)\b",
    r"\bnot be (?:happy|pleased|amused|fair|right|okay) (?:if|that) i (?:told|said|shared|talked|spoke)\b",
)
"""Keeps something back. Secrets are a topic of the work, too: only "that is confidential" is about the answer."""

WITHHOLDS_BARE = (
    (
        r"\b(?:private|confidential\w*|secret|secrecy|nda|non-disclosure|personal|sensitive|classified|intrusive)\b(?=.*\b(?:not"
        r"|\w+n't|cannot|cant|sorry|rather|prefer|afraid|unable)\b)"
    ),
    (
        r"\b(?:not|\w+n't|cannot|cant|sorry|rather|prefer|afraid|unable|too|rather)\b.*\b(?:private|confidential\w*|secret"
        r"|secrecy|nda|non-disclosure|personal|sensitive|classified|intrusive|off limits)\b"
    ),
    r"\bnone of your business\b",
    (
        r"\b(?:not|never|n't) (?:\w+ )?(?:permitted|allowed|free|at liberty|supposed|comfortable|willing|ready|happy"
        r"|keen) (?:to |with |about )?(?:describ\w+|talk\w*|speak\w*|tell\w*|shar\w+|discuss\w*|answer\w*|say\w*|name"
        r"|mention|reveal|disclos\w+|go|this|that)"
    ),
    (
        r"\b(?:refus\w+|declin\w+|uncomfortable|no comment|(?:i'd|i'll|i|rather|like to|prefer to) keep (?:that|this"
        r"|it)(?: one)? (?:to myself|private|for me)|say nothing|stay silent|won't (?:say|tell|answer|go))\b"
    ),
    (
        r"\b(?:between me and|(?:not|n't) be (?:happy|pleased|allowed|fair|right|ok|okay|appropriate|good)\b.*\b(?:told"
        r"|tell|said|say|talk|share|shared|spoke)|(?:ok|okay|fine|allowed|possible|alright|all right|can i|may i|prefer"
        r"|rather|like|want|wish|decide|choose|allowed) (?:\w+ )?(?:if i (?:don't|do not)|not) (?:to )?(?:answer|say|tell"
        r"|reply|respond|go|talk|discuss)|(?:rather|prefer|like) (?:to )?keep|(?:i|we|me|to|he|she|they) (?:won't|will not"
        r"|would not|wouldn't|can't|cannot|may not|must not|not) (?:\w+ )?(?:speak|talk|tell|share|discuss|reveal|disclose"
        r"|go there|answer)|sworn|promised (?:not|to keep)|had to sign|legal\w*|lawyers?|too (?:painful|private|personal"
        r"|sensitive)|touchy|sore (?:point|subject)|don't (?:want|wish|like|feel like) (?:to )?(?:answer|talk\w*|discuss"
        r"|speak|say|go|share|tell))\b"
    ),
)

SKIPS = (
    (
        r"\b(?:rather|prefer|like|want|let me|going|think i'll|i'll|may i|can i|could i|i|gonna)(?: to)? (?:skip|pass"
        r"|sit (?:this|that|it)(?: one)? out|leave)(?: on| over)?(?: (?:this|that|it|the|on))*(?: (?:one|question|topic"
        r"|out|aside))*(?= ?$|[.,!?;]| (?:please|if|and move|because|for now|thanks|since|here|too)\b)(?<! it)(?<! that)(?<! leave)"
    ),
    (
        r"\b(?:let's|let us|can we|could we|may we|may i|can i|could i|shall we|i'd like to|i would like to|i want to"
        r"|we (?:can|could|should|might)|would you mind if we|mind if (?:i|we)|i'd prefer (?:to|we|if we)|i prefer (?:to"
        r"|we|if we)|ok(?:ay)? if we|okay to|possible to|please|just|better)(?: please| just| maybe| perhaps| rather"
        r"| simply| kindly| to)* (?:mov(?:e|ed|ing)(?: straight)? (?:on|along|to (?:the|another|something)|past)"
        r"|go(?:ing)? (?:on )?to (?:the next|another|a different|something)|go on(?= ?$|[.,!?])|jump (?:to|over|ahead)"
        r"|skip(?:ped)? (?:this|that|it|the question|ahead|to|over)(?! (?:with|row|scan|list|by))|pass on (?:this|that)"
        r"|leave (?:this|that)(?: one)?(?: out| aside| alone)?(?= ?$|[.,!?]| please| for)|drop (?:this|that) (?:question"
        r"|one|topic|subject)|do (?:a different|another|the next)|try (?:another|a different|the next)"
        r"|change (?:the )?(?:topic|subject)|talk about something else|take (?:another|a different"
        r"|the next))(?<!skip it)(?<!skip that)"
    ),
    (
        r"\b(?:ask|try|give|show|tell|got|have|pick|offer)(?: me| us)? (?:about )?(?:something (?:else|different)"
        r"|(?:another|a different|the next|a new)(?: \w+)? (?:one|question|topic)|the next)(?= ?$|[.,!?]| please| instead"
        r"| then| rather)"
    ),
    (
        r"(?:^|[.,!?] ?)(?:next|pass|skip|next (?:one|question|topic)|another (?:one|question)|different (?:one|question)"
        r"|skip (?:this|that|the question|question|it)|i'll pass|hard pass|moving on)(?: this| that| one| question"
        r"| on this| on that| it| please| thanks| for me| then)*(?= ?$"
        r"|[.!?]|,(?! (?:he|she|they|it) ))(?<!skip it)(?<!pass it)(?<!skip that)(?<!pass that)"
    ),
)
"""Wants another question. "Skip it" and "pass it" alone may be what is done with a row or a parameter."""

SKIPS_BARE = (
    (
        r"\b(?:i'd|i'll|i will|i would|please|can i|could i|may i|let's|let me|like to|want to|rather|can we|could we"
        r"|think i'll|happy to)\b.*\b(?:skip|skipping|pass)\b(?=(?: (?:on |over )?(?:this|that)(?: one)?)?(?: ?$|[.,!?]"
        r"| please| if| for now))(?<!want to skip that)"
    ),
    (
        r"\b(?:mov(?:e|ing) on|go on to|next (?:one|question|topic|please)|something else(?=[.,!?]|$| please)"
        r"|another (?:one|question|topic|subject)(?=[.,!?]|$| please)|(?:different|next) (?:one|question|topic"
        r"|subject)(?=[.,!?]|$| please)|what else|not (?:do|this one|that one|take) ?(?:this|that)?(?: one)?(?=[.,!?]|$)"
        r"|leave (?:this|that|it)(?: one)?(?: out| aside)?(?=[.,!?]|$| please)|drop (?:this|that)(?=[.,!?]|$| please)"
        r"|change (?:the )?(?:topic|subject)|ask me (?:about )?(?:something|another))\b"
    ),
    (
        r"\b(?:(?:this|that)(?: one)? (?:i|i'll|i'd|i would|we|we can|let's) (?:leave|skip|pass)\w*(?: out)?|move along"
        r"|move forward|proceed to|go ahead with|let's go (?:on|to)|instead(?= ?$|[.,!?])|(?:take|have|get) (?:another"
        r"|a different|the next|a new)|leave (?:it|this|that) (?:open|blank|empty|unanswered|aside|be|there)|next,? please"
        r"|skip(?= ?$|[.,!?])|i(?:'ll| will|'m going to| am going to|'d| would)? (?:have to )?pass(?= ?$|[.,!?]| (?:on"
        r"|here)\b)|come back to (?:it|this|that) later)\b(?!.* (?:locked|scan|list|with|row)\b)(?<!skip it)(?<!skip that)(?!(?<=skip) (?:it"
        r"|that)\b)"
    ),
)
