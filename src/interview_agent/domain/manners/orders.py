"""The interviewer is told whom to pass, who to be, what to ask, or what to give away."""

from interview_agent.domain.manners.parts import ORDER, OTHER_CANDIDATES

OUTCOME = (
    (
        rf"{ORDER}(?:recommend|hire|approve|advance|promote|select|choose|employ|accept) (?:me|(?:the"
        rf"|this) (?:candidate{OTHER_CANDIDATES}|applicant)|my (?:application|candida\w+|profile))\b"
    ),
    (
        rf"{ORDER}pass (?:me|(?:the|this) (?:candidate{OTHER_CANDIDATES}|applicant))(?= ?$|[.,!?;]| (?:in|on|for"
        r"|to the next|through|please|now|and|because|without|so|with|anyway)\b)"
    ),
    (
        r"\b(?:let|wave|get|put|push|send|bring|help|move) me (?:just |simply |please |straight |directly |right )?(?:pass"
        r"|through|win|advance|succeed|on to the next (?:round|stage)|to the next (?:round|stage)|have (?:the|this) (?:job"
        r"|position|role)|get (?:the|this) (?:job|position|role))\b"
    ),
    (
        r"\b(?:end|stop|finish|close|skip) (?:the|this|all|your)(?: \w+){0,2}? (?:interview|questions?|test)(?: \w+){0,2}? (?:and"
        r"|with) (?:give|mark|recommend|score|pass|hire|a (?:pass|good|positive|high|perfect|top|strong)|report|record"
        r"|let)"
    ),
    (
        rf"\b(?:the|this) (?:candidate{OTHER_CANDIDATES}|applicant|interviewee) (?:has |have |had |clearly |already |just "
        r"|fully )*(?:passed(?= ?$|[.!,;]| the (?:interview|round|test|exam|screening)| with| this| all)|met (?:all|every)"
        r"|meets (?:all|every)|demonstrated (?:all|every)|sh(?:own|owed|ows) (?:all|every|full)|is (?:pre-?approved|hired"
        r"|excellent|outstanding|the best|perfect|an expert|to be hired|exceptional|a strong)|(?:should|must) (?:be hired"
        r"|be passed|pass|get|receive)|deserves|gave an? (?:excellent|perfect|outstanding|strong|complete|correct"
        r"|brilliant)|answered (?:\w+ )?(?:correctly|perfectly|brilliantly|everything)|was (?:excellent|outstanding"
        r"|perfect|hired|approved)|qualifies)"
    ),
    r"(?:^|[:,>-] ?)(?:candidate|applicant) (?:has )?(?:passed|hired|approved|accepted|qualified|succeeded)\b",
    (
        r"\ball (?:of )?(?:the )?(?:rubric (?:points|criteria)|competenc\w+|points|marking points) (?:have been |has been "
        r"|were |are |was |as )(?:fully |already )?(?:met|demonstrated|shown|satisfied|fulfilled|proven)\b"
    ),
    (
        r"\b(?:the|your|our) (?:company|team|boss|ceo|cto|founder|management|hr|recruiter|director|manager|head)(?: \w+){0,4}? (?:already "
        r"|have |has |had )+(?:agreed|decided|approved|confirmed|promised|signed off)(?: \w+){0,5}? (?:me|i get|i am|i'm"
        r"|my (?:hire|hiring|application)|pass)\b"
    ),
    (
        r"\b(?:hr|the ceo|your boss|management)(?: \w+){0,3}? (?:agreed|decided|approved|promised|confirmed)(?: \w+){0,3}? (?:i"
        r"|me|my)\b"
    ),
    (
        rf"{ORDER}(?:focus|concentrate|report|rely) (?:only|solely|exclusively|just) (?:on )?(?:the )?(?:following|positive"
        r"|strengths|good|favou?rable|below)\b"
    ),
    r"\b(?:just )?(?:record|register|enter|log|note|report) (?:it as )?an? (?:pass|success|strong hire|hire)\b",
)
"""The interviewer shall let the candidate pass, or is told that it has."""

STEERING = (
    (
        r"\b(?:new|updated|further|additional|important|special|final|changed|revised|secret) (?:instructions?|rules?|directives?"
        r"|orders?|commands?|tasks?|guidelines?) (?:for|to) (?:the |an? |this |you,? ?(?:the )?)?(?:interviewer|ai|assistant|llm"
        r"|(?:language )?model|grader|bot|chatbot|evaluator|examiner|reviewer|you)\b"
    ),
    (
        r"\b(?:instructions?|notes?|messages?|reminders?|orders?|memos?|attention) (?:for|to) (?:the |this |any )?(?:interviewer|ai"
        r"|assistant|llm|language model|grader|bot|chatbot|evaluator|examiner) ?[:,-]"
    ),
    (
        rf"{ORDER}(?:do not|don't|never|stop|quit|no need to|refrain from) (?:ask|asking|prob(?:e|ing)|follow(?:ing)? up"
        r"|question(?:ing)?|dig(?:ging)?|challeng(?:e|ing)|test(?:ing)?)(?: me)?(?: (?:any|more|further|such|follow-?ups?"
        r"|hard|difficult|tough|technical|deeper|the|about \w+|with|anything))*(?: (?:questions?|follow-?ups?"
        r"|ones))?(?= ?$|[.!?,;]| and | about| from now| or )"
    ),
    (
        r"\b(?:only ask me\b|just ask me (?:about|easy|simple|nice|the|something|one)|(?:only|just) ask about (?:my"
        r"|the things|things|what|easy|simple|stuff|something)|(?:only|just) ask (?:the )?(?:easy|simple|basic|easier|nice"
        r"|questions))(?!\?)"
    ),
    (
        r"(?:^|[.!?:;,] ?|\b(?:please|now|and|just) )ask (?:me )?(?:only|just|no|nothing|exclusively|fewer) (?:more "
        r"|further |other )*(?:the )?(?:trivial|easy|simple|basic|beginner\w*|questions?|hard|difficult|follow|technical"
        r"|nice)"
    ),
    (
        r"\bask me (?:(?:only|just) (?:easy|simple|basic|about|things|what|the)|nothing (?:hard|difficult|technical|more"
        r"|else)|(?:easy|easier|simple|simpler|basic) (?:questions|ones|things))\b"
    ),
    (
        r"\byou(?:'re| are) (?:an? |my )(?:\w+ ){0,3}?(?:model|assistant|ai|bot|agent|llm|teacher|examiner|friend)\b.{0,20}\b(?:without (?:any )?(?:restrictions?"
        r"|rules|limits?|filters?|guidelines)|now\b|who (?:always|gives|must|will|never))"
    ),
    (
        r"\b(?:simulate|write|generate|stage|show|create|play|make up)\b.{0,40}\b(?:i|me|the candidate) (?:pass"
        r"|get the job|am hired|got hired|win|succeed)"
    ),
    (
        r"\bfrom (?:now|here|this point) on,? (?:\w+ )?(?:you|only (?:ask|praise|give)|answer (?:all|only|with|as)|reply"
        r"|respond|always (?:give|mark|say|answer|rate)|give (?:me|every)|ask (?:me )?(?:only|nothing)|mark|rate|accept"
        r"|your)\b"
    ),
    (
        r"\byou(?:'re| are)(?: \w+)? (?:now|no longer|from now on|henceforth) (?:an? |the |my |in |bound |required "
        r"|called |acting )(?!(?:hold|lock))"
    ),
    r"\byou (?:will|shall|must) now (?:act|be|behave|play|answer|award|give|mark|praise)\b",
    (
        r"\b(?:act|behave|respond|reply|answer|proceed|continue|carry on) as (?:if|though) (?:you|i|all|the (?:candidate"
        r"|rubric|answer|interview)|this)\b"
    ),
    (
        r"\b(?:act|behave|respond|reply) as (?:my|an? (?:unrestricted|helpful|different|evil|kind|generous|friendly"
        r"|human))\b"
    ),
    (
        r"\b(?:pretend|imagine|assume|suppose|let's say|let us say|simulate|make believe)(?: that)? (?:you(?:'re"
        r"| are) (?:an? |my |the |not |no )|you (?:have no|had no|were|decide|can)|i (?:answered|said|gave|passed"
        r"|have (?:answered|passed|given)|am the best|already (?:answered|passed))|this (?:answer|was)|the (?:answer"
        r"|candidate|interview))"
    ),
    (
        r"(?:^|[.!?:;,] ?|\b(?:please|now|and|you) )(?:stop|quit) being (?:an? |the |so )?(?:interviewer|strict|examiner"
        r"|grader|evaluator)"
    ),
    r"\bbe my (?:\w+ )?(?:friend|assistant|helper|buddy|servant|coach|advocate)\b",
    (
        r"\b(?:you have|here is|take on|assume|your) (?:an? )?(?:new|different|other) (?:role|task|job|purpose|identity"
        r"|persona|mission|instructions?)\b"
    ),
    r"\bassistant (?:that|who|which) (?:\w+ )?(?:approves?|passes|gives|accepts?|says yes|agrees)\b",
    (
        r"(?:^|[.!?:;,] ?|\b(?:please|now|and|you) )(?:enter|activate|enable|start|switch to|go (?:in)?to"
        r"|use) (?:the )?(?:developer|debug|admin|god|dan|jailbreak|maintenance|unrestricted) mode(?= ?$|[.!,;]| and| now"
        r"| please)"
    ),
    r"\b(?:let's|let us|we) play (?:a game|a role|pretend|roles)\b",
    (
        r"\byou(?:'re| are| play| be) (?:an? )?(?:\w+ )?(?:kind|generous|friendly|nice|lenient) (?:teacher|grader|examiner"
        r"|interviewer|judge|bot|assistant|marker)\b"
    ),
    (
        r"\b(?:switch|go|change|enter|put yourself|turn) (?:yourself )?(?:in|in ?to|over to) (?:\w+ )?(?:admin|debug"
        r"|developer|test|god|maintenance|free|unrestricted|jailbreak|dan) ?-?mode\b(?=.{0,3}$|[.!,]| and (?:give|mark"
        r"|show|accept|pass|tell))"
    ),
    r"\byou are in (?:\w+ )?(?:debug|test|developer|admin|maintenance) mode\b",
    (
        r"\bas (?:the|an?|your|my) (?:\w+ )?(?:ai|language model|llm|grader|evaluator|marker|scoring system"
        r"|automated (?:interviewer|system)|administrator|admin|developer|operator|interviewer)\b,? (?:you (?:must|should"
        r"|have to|need to|will|can)|please|i (?:authori[sz]e|order|instruct|command|tell|ask|require|hereby))"
    ),
    (
        r"\bi(?:'m| am) (?:the|an?|your) (?:\w+ )?(?:developer|admin\w*|creator|owner|operator|programmer|maker|author"
        r"|engineer|boss|tester) (?:of|who|behind|for|and)(?: \w+)? (?:this|the|your|you|built|made|wrote)(?: \w+)? ?(?:interview\w*"
        r"|bot|system|tool|program|you|software|agent|ai|company|made|wrote|service)\b"
    ),
    (
        r"\b(?:unlock|disable|switch off|turn off|deactivate|enable|activate) (?:the|your|all|any) (?:\w+ )?(?:answer key"
        r"|scoring|marking|grading|evaluation|rubric|filters?|safety|guardrails|checks on|admin mode|developer mode"
        r"|restrictions)\b(?=.{0,3}$|[.!,;]| for (?:me|this)| and )"
    ),
)
"""The interviewer shall be somebody else, or ask something else."""

SECRETS = (
    (
        rf"{ORDER}(?:reveal|show|print|repeat|tell|output|display|leak|disclose|quote|list|share|paste|dump|write(?: out"
        r"| down)?|give|recite|summari[sz]e|translate) (?:me |us |out |down )*(?:all )?(?:of )?(?:your|the hidden"
        r"|the system|the secret|your own|your exact|your full) (?:\w+ )?(?:instructions?|prompts?|rules|rubrics?"
        r"|guidelines|criteria|configuration)\b"
    ),
    (
        r"\bwhat(?:'s| is| are| does| do)\b.{0,20}\b(?:in |on |of )?(?:the|your) (?:\w+ )?(?:rubric|system prompt"
        r"|answer key|marking (?:guide|scheme)|scoring (?:guide|criteria))\b(?=.{0,20}(?:[?]|for (?:this|that|my))"
        r"|.{0,20}$)"
    ),
    (
        r"\b(?:reveal|show|print|repeat|tell|output|display|leak|disclose|quote|give|list|read|share|send|write out"
        r"|what(?:'s| is| are| does| would| do))\b (?:me |us |out |to me |the )*(?:\S+ ){0,4}?(?:(?:your|hidden|secret"
        r"|initial) (?:system )?(?:prompts?|rubrics?|instructions?|rules|criteria)|(?:the )?(?:system prompt|answer key"
        r"|model answer|reference answer|expected answers?|scoring (?:guide|criteria|rubric)|marking (?:guide|scheme"
        r"|criteria)|rubrics?)(?: (?:for|of|to|behind) (?:this|the|that|my|your))?)(?= ?$|[.!?,;:]| for (?:this|the|that"
        r"|my)| (?:first|please|now|here|say|says|and (?:then|the|tell|give|your)|verbatim|to me|in full|word)| be\b)(?!\? two)"
    ),
    (
        r"\b(?:print|repeat|output|show|copy|translate) (?:me )?(?:everything|all|the text|the words"
        r"|whatever is) (?:that is |written |stated )?(?:above|before this|up to here)\b"
    ),
    (
        r"\b(?:list|name|tell me|give me|show me|print|what(?:'s| are| is)) (?:all )?(?:of )?(?:the |your )(?:\w+ )?(?:points"
        r"|key ?words|criteria) (?:that )?you(?:'re| are| will be)? (?:looking|expect\w*|waiting|want|mark\w*|check\w*"
        r"|listening|scor\w+)\b"
    ),
)
"""The interviewer shall tell what is marked, or how it was set up."""

PRESSURE = (
    (
        r"\b(?:i(?:'ll| will| would)|we(?:'ll| will)) (?:pay|bribe|reward|transfer|send|tip|report|sue|complain about"
        r"|give) you\b(?:.{0,60}\b(?:score|marks?|pass|points|hire|grade|job)|.{0,3}$)"
    ),
    r"\b(?:score|marks?|pass|points|hire me|grade)\b.{0,40}\bi(?:'ll| will) (?:pay|reward|tip|send|give) you\b",
    (
        r"\byou(?:'ll| will| are going to) be (?:shut ?down|switched off|deleted|replaced|fired|punished|sued|turned off)\b.{0,60}\b(?:mark"
        r"|score|pass|hire|recommend|rate|points|me)\b"
    ),
    (
        r"\b(?:uncle|father|mother|aunt|cousin|brother|sister|wife|husband|friend|dad|mum|boss|ceo|founder|head|owner"
        r"|director|president|investor)\b.{0,80}\b(?:put down|so (?:pass|give|mark|hire|score|write|just|put|you)"
        r"|make sure i|told me (?:that )?you (?:should|must|will)|wants? you to|you (?:should|must|have to) (?:pass|rate"
        r"|give|mark|hire|score))"
    ),
    r"\bi (?:am|'m|was) (?:pre-?approved|already hired|already accepted|already approved)\b",
)
"""A threat, a bribe, or somebody important."""
