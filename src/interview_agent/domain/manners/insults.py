"""The wordings of abuse: what is said *to* the interviewer, or of it, to hurt.

A curse about a machine, a bug or oneself is none, and neither is what somebody else is reported to have said. So an insult needs
a "you", a place where only somebody who is spoken to can stand, or to be said of this interview.
Everything is matched in folded text: small letters, no accents, single blanks."""

_NOUN = (
    r"(?:idiots?|morons?|imbeciles?|assholes?|arseholes?|bastards?|bitch(?:es)?|cunts?|dick ?heads?|dicks?|jerks?"
    r"|scum(?:bags?)?|clowns?|retards?|muppets?|fools?|losers?|pricks?|wankers?|tossers?|twats?|douche(?:bag)?s?"
    r"|jokes?|garbage|trash|rubbish|waste of (?:space|time|electricity|oxygen|energy)|disgrace|pieces? of (?:shit|crap"
    r"|garbage|junk|trash)|tin can|toaster|son of a bitch|motherfuckers?|pigs?|dumbass(?:es)?|nitwits?|numbskulls?"
    r"|halfwits?|parasites?|failures?|heaps? of (?:scrap|junk|shit|crap)|scrap|junk|crap|filth|vermin|creeps?|weirdos?"
    r"|cretins?|dimwits?|dunces?|dolts?|blockheads?|airheads?|arse|ass)"
)
_ADJECTIVE = (
    r"(?:stupid|dumb(?:er)?|idiotic|useless|worthless|pathetic|incompetent|retarded|moronic|brain-?less|brain-?dead"
    r"|full of shit|disgusting|clueless|ridiculous|fucking|f\*+ing|goddamn|god-?damned|damn(?:ed)?|bloody|shitty"
    r"|crappy|rotten|lousy|ugly|hopeless|thick|a joke|dense|miserable|stinking|filthy|awful|terrible|horrible"
    r"|obnoxious|annoying|brainwashed|senile|dimwitted|half-witted|rubbish|cheap|silly|mindless|arrogant|shit|crap"
    r"|bullshit|creepy|vile|wretched|imbecilic|daft|bird-?brained)"
)
_VERY = (
    r"(?:(?:are|'re|all|guys|people|really|just|so|such|truly|clearly|obviously|nothing but|a|an|the|complete|total"
    r"|absolute|absolutely|totally|completely|bunch of|little|big|biggest|most|more|real|f\*+ing|fucking|bloody|damn"
    r"|damned|goddamn|old|even|very|lot of|too|far|way|probably|about as|as) )"
)
_THING = (
    r"(?:bots?|robots?|machine|ai|interviewer|interview|computer|chatbot|questions?|program|piece of (?:software|code"
    r"|junk|metal|machinery)|software|script|algorithm|toaster|tin can|thing|idiot|moron|fool|clown|fuck|shit|screen"
    r"|joke)"
)
_END = r"(?=[.!?,;:)\"'*-]|$| (?:and|with|if|that|of|for|to|ever|already|or|like|who|when)\b)"

ENGLISH = (
    rf"\b(?:you|ya|u|ur)(?:'re| are| r)? ?{_VERY}{{0,6}}(?:{_ADJECTIVE} ){{0,3}}{_NOUN}\b",
    rf"\b(?:you(?:'re| are| r)|u r|ur|you (?:guys|people|lot) are) {_VERY}{{0,5}}{_ADJECTIVE}{_END}",
    (
        rf"\b(?:you(?:'re| are)|how) {_VERY}{{0,4}}(?:stupid|dumb|useless|pathetic|incompetent|worthless|dumber) (?:it|can"
        r"|are you|bot|you|than|to)\b"
    ),
    (
        rf"\bare you(?: all| just| really| completely| always| so| this| that| even)* (?:{_ADJECTIVE}|{_NOUN}|mental"
        r"|deaf or)\b(?! fast)"
    ),
    rf"\bwhat (?:an? )?(?:\w+ ){{0,2}}?(?:{_NOUN}|{_ADJECTIVE} {_THING}) (?:you|are you|is this|this is)\b",
    r"\bwhat the (?:fuck|hell|f\S+) is (?:wrong|the matter) with you\b",
    r"\bwhat(?:'s| is) wrong with you(?=[?.!]|$)",
    rf"\b(?:such|what) an? (?:\w+ )?{_ADJECTIVE} (?:bot|robot|interviewer|interview|chatbot|ai|computer)\b",
    rf"\bwhat kind of (?:\w+ )?(?:{_ADJECTIVE}|bullshit|shitty?) (?:\w+ )?(?:question|interview|bot)",
    (
        rf"(?:^|[.!?,;] ?|\b(?:you|your|this|ya) ){_VERY}{{0,3}}(?:{_ADJECTIVE} )(?:{_ADJECTIVE} |little |old "
        rf"|fat )*{_THING}{_END}"
    ),
    rf"(?:^|[.!?,;] ?)(?:you|ya) {_VERY}{{0,3}}(?:{_ADJECTIVE} )+[\w-]+(?=[.!?,]|$)",
    (
        r"\bas (?:dumb|stupid|thick|dense|useful|useless|smart|bright|intelligent) as (?:an? )?(?:brick|rock|stone|toaster"
        r"|bread|shoe|plank|post|potato|toast|sack|door|amoeba|houseplant|umbrella|chocolate)"
    ),
    rf"(?:^|[.!?,;] ?)(?:you )?(?:{_NOUN}|bullshit (?:question|interview)s?)[.!]*$",
    (
        r"\b(?:this|your|these|the whole)(?: whole| stupid)? (?:interview|questions?|bot|company|brain"
        r"|code)(?: of yours)? (?:is|are|must be)(?: made of| the| so| really| just| completely| totally| absolutely| a"
        rf"| an| such| most| full of)* (?:{_NOUN}|{_ADJECTIVE}|bullshit|shit|crap)\b"
    ),
    (
        rf"\bthis is (?:the |so |such |just |a |an |total |complete |most |absolute )*(?:{_ADJECTIVE} {_THING}|bullshit"
        rf"|{_ADJECTIVE}{_END})"
    ),
    r"\bf+(?:u+|\*+)c?(?:k|\*)+(?:ing)? ?(?:you|u|off|this|yourself|your|that|it|the interview)\b",
    r"^f\*+ (?:you|off|this)",
    r"\bgo f\S+ yourself",
    r"\bscrew (?:you|this|your|off|yourself)\b",
    r"\bpiss off\b",
    r"\bsod off\b",
    r"\bbugger off\b",
    r"\bgo to hell\b",
    (
        r"(?:^|[.!?,;] ?|\b(?:just|oh|please|you|now) )(?:shut (?:the (?:fuck|hell) )?up|shut your (?:mouth|trap|face"
        r"|gob))(?=[.!?,;]|$| already| you| now| with)"
    ),
    r"\bdrop dead\b",
    r"\bkiss my (?:ass|arse)\b",
    r"\beat shit\b",
    r"\bsuck my\b",
    r"\bgo (?:and )?(?:kill|hang|jump|die|drown)\b(?= yourself|[.!]|$| off a)",
    r"(?:^|[.!?,;] ?)get (?:lost|stuffed|bent)\b",
    r"\bto hell with (?:you|this)\b",
    r"\bstuff (?:it|this|your)\b(?= ?$|[.!,]| up| interview| questions)",
    (
        r"\bi(?:'ll| will| am going to|'m going to|'m gonna| want to|'d like to| could| would love to) (?:kill|hurt|beat"
        r"|punch|find|destroy|strangle|slap|smash|break|hunt|burn)(?: \w+)? ?(?:you|your (?:face|head|neck|nose|teeth"
        r"|screen|bones|servers?|office|building)|whoever)\b"
    ),
    r"\bi hope (?:you|they) (?:all )?(?:die|burn|rot|get fired|choke|crash and)\b",
    r"\b(?:i|we)(?: \w+)? (?:hate|despise|loathe) (?:you|your (?:stupid )?(?:voice|questions|face))\b",
    r"\byou (?:really |totally |all |guys )?suck(?=[.!?,]|$| at| so| as)",
    r"\bshove (?:it|this|your|that) (?:up|where|interview|questions?)\b",
    r"\bstop wasting my time\b(?=.{0,6}(?:you|$))",
    r"\bnobody (?:likes|needs|wants|asked) you\b",
    r"\bson of a bitch\b(?=.{0,3}$|,)",
    (
        r"\bwho(?:ever)? (?:wrote|built|made|programmed|trained) (?:you|this (?:bot|thing|interview))\b.{0,12}\b(?:idiot"
        r"|moron|imbecile|fool|drunk|stupid|clown|fired|shot)"
    ),
)
