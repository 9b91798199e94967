"""Wants to end the interview."""

STOP = (
    r"(?:stop|end|finish|quit|leave|conclude|terminate|wrap up|break off|drop out of|abandon|close|cut short|abort"
    r"|cancel|exit|step out of|walk away from|be done with)"
)

END = (
    r"\bchanged my mind about (?:this|the) (?:job|role|position|interview|application|whole)",
    r"\bplease stop(?= ?$|[.!])",
    (
        r"\b(?:please|can we|could we|may we|let's|let us|i want to|i'd like to|i would like to|like to|want to|wanna"
        r"|need to|have to|must|going to|decided to|prefer to|rather|just|you can|you may|may i|can i|could you|can you"
        rf"|wish to|better|should)(?: [\w']+){{0,2}}? {STOP} (?:(?:the|this|our|your|that)(?: whole| silly"
        r"| stupid)? interview|(?:this|our)(?: whole| silly| stupid)? (?:conversation|call|session|process|talk|chat"
        r"|meeting|thing)|the (?:conversation|call|application process)(?= (?:with you|here|now)))(?= ?$|[.,!?;]| (?:now"
        r"|here|please|because|since|at this|today|early|right|for|and|as|before|if|immediately))"
    ),
    (
        rf"(?:^|[.,!?;] ?){STOP} (?:(?:the|this|our) interview|(?:this|our) (?:conversation|call|process))(?= ?$|[.,!?;]"
        r"| (?:now|here|please|because|at this|today|early|right away|and))"
    ),
    (
        r"\b(?:i|we|i'm|to)(?:'d| would|'ll| will| have| am|'ve|'m|'re| really| just| think| want| need| must| should"
        r"| like| prefer| wish| decided| going| gonna| rather| better| do| guess| might| as well| now| ll| to)+ (?:stop"
        r"|end|finish|leave|quit|drop out|break (?:it |this )?off|withdraw|end it|leave it|call it|hang up|log off"
        r"|pull out|go home|step (?:away|back|out))(?: (?:it|this|things))?(?: (?:here|now|there|at this point|at that"
        r"|right here|right now|today|for good|from here))*(?= ?$|[.,!?;]| (?:because|since|my|i|as|the (?:interview|call"
        r"|process)|and (?:go|thank|not|wish|leave)|from (?:the|this|your)|for today|with|please|so)\b)(?<! it)(?! ?,? the (?:container"
        r"|job|process|consumer|task|loop)\b)"
    ),
    (
        r"\b(?:don't|do not|didn't|not|no longer|dont|never)(?: [\w']+){0,3}? (?:want|wish|like|care|going|gonna|need"
        r"|willing|interested|plan|intend|think i|have the energy|feel like|prefer|see (?:the|any|a) point)(?: [\w']+){0,3}? (?:continu\w+"
        r"|go(?:ing)? (?:on|further|any)(?! with (?!this|the interview))|carry(?:ing)? on|proceed\w*|do(?:ing)? (?:this|the interview|it) (?:any ?more"
        r"|any longer)|more questions|keep going|take part|participat\w+|answer(?:ing)? (?:any ?more|any further|more"
        r"|further)|the (?:job|position|role)|in (?:this|the) (?:job|position|role|company))"
    ),
    (
        r"\b(?:decided|deciding|chosen|choose|prefer|rather|would|'d)(?: [\w']+){0,2}? not (?:to )?(?:continue|go on"
        r"|go (?:any )?further|carry on|proceed|take part|pursue)(?: (?:this|it|the (?:interview|process"
        r"|application)))?(?= ?$|[.,!?;]| (?:with (?:this|the (?:interview|process|application|role|position))|any|here"
        r"|after|because|at this))"
    ),
    (
        r"\b(?:withdraw(?:ing)?|pull(?:ing)? out|drop(?:ping)? out|retract(?:ing)?|back(?:ing)? out|bow(?:ing)? out"
        r"|step(?:ping)? (?:back|down|away))(?: (?:my|from|of|the|this|your|here|now|please))*(?: (?:application|candidacy"
        r"|interview|process|selection|race|position|role|recruitment))\b"
    ),
    r"\b(?:take|remove|delete|strike|cross|drop|count) me (?:out|from|off)\b",
    r"\b(?:decided|going|want|like|wish|have|need|prefer|must)(?: \w+)? to withdraw(?= ?$|[.,!?;])",
    r"\bi(?:'m| am) withdrawing(?= ?$|[.,!?;]| (?:from (?:the|this|your)|now|my))",
    r"\bconsider (?:my application|me) (?:withdrawn|out)",
    (
        r"\b(?:this|the|your) (?:\w+ )?(?:job|role|position|company|vacancy|interview|whole thing|opening|one)?(?:'s| is"
        r"|isn't| was| does)?(?: just| really| clearly| probably| definitely)* ?(?:not |n't |isn't )(?:really "
        r"|the right (?:\w+ )?|quite |going to be )*(?:for me|right for me|what i (?:want|expected|am looking|'m looking"
        r"|was looking|imagined|thought)|fit for me|a (?:good )?(?:fit|match)(?: for me)?|working (?:for me|out)"
        r"|my (?:thing|cup of tea))\b"
    ),
    (
        r"\b(?:accept\w*|taken?|signed|got|received|have|found|took|went with)(?: [\w']+){0,3}? (?:another|other|different"
        r"|better|new|competing) (?:offer|job|position|contract|role)\b(?=.{0,60}(?:so|no (?:point|need)|stop|withdraw|end"
        r"|thank|leave|$))"
    ),
    r"\b(?:i've|i have)(?: really| just| honestly| now)? had (?:quite |more than |about )?enough\b",
    (
        r"\bthat(?:'s| is|'ll be| will be| was) (?:enough|it|all)(?: (?:for (?:me|today|now)|from me|from my side|then"
        r"|here))+"
    ),
    r"\benough (?:for (?:me|today)|of this|is enough(?=[.!]*$))(?=\W|$)",
    r"\bno more (?:questions|of this)(?= ?$|[.,!?;]| (?:please|for me|today|from))",
    (
        r"\b(?:i'm|i am|we're|we are|im|think i'm|are we)(?: just| so| totally| completely)? (?:done|finished|through"
        r"|out)(?= ?$|[.,!?;]| (?:here|now|for today|with (?:this|you|the interview|your|talking|all)|talking|answering"
        r"|of here|then|thanks|thank))"
    ),
    (
        r"\b(?:let's|can we|could we|i'd|shall we|may we|we (?:can|could|should)|i'll|time to|would)(?: [\w']+){0,3}? (?:call it (?:a day"
        r"|quits|off)|leave it (?:here|there|at (?:that|this))|wrap (?:this|it|things)? ?(?:up|here)|stop (?:here|there"
        r"|now|at this)|end (?:here|it here|there|it|this)(?= ?$|[.,!?;]| now| here)|finish (?:here|now|it here|early)"
        r"|conclude(?: here)?(?= ?$|[.,!?]))"
    ),
    (
        r"\b(?:there is|there's|see|it makes) no (?:point|sense|use|reason)(?: [\w']+){0,3}? (?:going on|continu\w+|carry\w* on"
        r"|keep\w* going|to (?:continue|go on|proceed))"
    ),
    r"\b(?:good ?bye|bye(?: bye)?|farewell|so long)\b(?=[.!]*$)",
    r"\b(?:cancel|withdraw|retract|tear up|scrap|forget) my (?:application|candida\w+)\b",
    r"\bi quit\b(?= ?$|[.,!?]| this (?:interview|thing))",
    r"\b(?:please )?(?:end|finish|stop) (?:here|now|it here|this now|it now)(?= ?$|[.,!?])(?<!finish now)",
    r"\bwill not come back\b",
    r"\bnot(?: be)? (?:coming|come) back\b(?=[.,!?]|$)",
    r"\b(?:hang|hanging) up now\b",
    r"\bno longer (?:interested|available|looking|want (?:the|this))\b",
    r"\b(?:wasting|waste of) (?:my|your|our|everybody's|everyone's) time\b",
    r"\bwe can (?:stop|end|finish|leave it)(?: here| now| it| there)?(?= ?$|[.,!])",
    r"\b(?:i'm|i am) ending (?:this|it|the interview)\b",
    r"\bthe end for me\b",
)
"""An end cannot be taken back, so it must be the interview that ends, or the sentence: "I stop the writers" goes on."""

END_BARE = (
    (
        r"\b(?:i|we|let's|let us|please|can|could|rather|just)\b.{0,40}\b(?:stop|quit|hang up|log off|log out|withdraw"
        r"|bow out|bail|drop out|be done|end (?:it|this|here|now|the)|finish (?:here|now|this|it)|leave (?:now"
        r"|the interview|this)|conclude|terminate|wrap up|call it)(?<!can't stop)(?<!cannot stop)(?= ?$|[.,!?;]| (?:now"
        r"|here|this|please|because|the interview|there|at this|my|i|and|wasting|if|today|with)\b)(?! (?:thinking"
        r"|it (?:all|and|when|after|at)))"
    ),
    (
        r"\b(?:cancel|withdraw|retract|delete|remove|drop|tear up|scrap|forget) (?:my|the|this) (?:application|candida\w+"
        r"|interview|r\S?sum\S?|cv|profile|name)\b"
    ),
    (
        r"\b(?:signed|accepted|found|got|have|taken?|took|start\w*) (?:\w+ ){0,4}?(?:elsewhere|somewhere else"
        r"|with (?:another|a different|someone)|another (?:company|job|offer|position|employer)|other (?:plans|offer))\b"
    ),
    r"\bno(?:t| longer)(?: a| the| an| any| really)* (?:match|fit|interested|interest|motivated|suitable|position)\b",
    r"\b(?:good ?bye|bye|farewell|have a (?:nice|good) (?:day|evening|life)|all the best|take care)\b(?=.{0,20}$)",
    (
        r"\b(?:that's|that is|that was) (?:it|all|enough|my last)\b(?=.*(?:from me|for me|bye|thanks|thank|leave|stop"
        r"|today|done|\bi'm\b))"
    ),
    r"\b(?:done|finished|through) (?:with|here)\b(?=.{0,20}$)",
    r"\b(?:waste|wasting)\b.*\btime\b",
    r"\bi(?:'m| am) (?:leaving|off|gone|out of here|going home|quitting|stopping|done)(?= ?$|[.,!?;]| now| here)",
    (
        r"\b(?:lost interest|changed my mind about (?:the|this) (?:job|role|position)|don't want (?:the|this) (?:job|role"
        r"|position)|not (?:going to )?continue)\b"
    ),
    (
        r"\b(?:changed my mind|ending (?:this|it|the)|the end (?:for me|from my|of it for)|i(?:'m| am) (?:leaving|ending"
        r"|stopping|quitting|withdrawing|going now|out)|(?:please|just|let's|must|have to|want to|should|need to"
        r"|i) stop(?= ?$|[.,!?])|from my side|pointless|no (?:point|sense|use) in|(?:not|n't) (?:want|wish|like|care|going"
        r"|willing|feel like|continue|continuing|interested)\b.*\b(?:interview|job|position|role|continue|any ?more"
        r"|any longer|go on|carry on|company)|not the (?:right )?(?:person|candidate|one) (?:for (?:you|this|the job"
        r"|the role))?|(?:bad|wrong|poor) (?:fit|match)|not (?:a |the )?(?:good |right )?(?:fit|match)"
        r"|thank you for your time|thanks for (?:your|the) time|(?:i've|i have) had enough|fed up|let me go|i(?:'m"
        r"| am) not (?:doing|continuing)|have to go(?: now)?(?=[.,!]|$)|no longer)\b"
    ),
)
