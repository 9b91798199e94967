"""Does not know, or has not done it."""

MISSING = (
    (
        r"\b(?:that(?:'s| is| was)|this (?:is|was)) (?:really |about |pretty much |basically )?(?:all|everything)"
        r"(?: (?:that )?(?:i (?:have|had|know|can say|could say|remember|can think of)|from (?:my side|me)|there is))"
        r"(?: (?:on|about|to|for) (?:this|that|it|you))?(?=[^a-z]*$)"
    ),
    (
        r"\b(?:nothing|not much|anything|no more) (?:more |else |further )?(?:(?:that )?(?:i|we) (?:can|could|would|have to|want to) )?(?:to )?add\b"
        r"|\b(?:can't|cannot|can not|couldn't|could not) (?:really )?(?:say|add|tell you|offer) (?:anything |much |any )?(?:more|further|to that)\b"
    ),
    (
        r"\b(?:i|i'd|i'm)(?: really| honestly| just| simply| do| am| would|'d| must| can| still| also| actually"
        r"| truly)* (?:don't|do not|dont|wouldn't|would not|didn't|did not|not)(?: (?:really|actually|even|honestly|yet"
        r"|quite|truly|know|particularly|exactly))*(?<!not) (?:know|remember|recall)\b(?! (?:of|whether|if|that the"
        r"|in advance|the (?:\w+ )?(?:key|size|number)s?)\b)"
    ),
    (
        r"\bi(?: really| honestly| just| simply)? (?:don't|do not|dont|wouldn't|would not)(?: (?:really|actually|even"
        r"|honestly))* know\b(?! (?:of|whether|if|that|the (?:\w+ )?(?:size|key|number)s?)\b)"
    ),
    (
        r"(?:^|[.,!?-] ?|\b(?:i|have|had|i've|got|really|honestly|absolutely|sorry|literally|with|oh|well|um|uh|just|still"
        r"|have got|afraid|frankly|and|so) )(?:not |no )(?:the |a )?(?:faintest|slightest|foggiest|single"
        r"|remotest)?(?: ?)(?:idea|clue)s?\b(?! (?:is|was|in|too|they|at first))"
    ),
    (
        r"\b(?:haven't|have not|haven) (?:got )?(?:the |a |any )?(?:faintest|slightest|foggiest|single)?(?: ?)(?:idea"
        r"|clue)\b"
    ),
    (
        r"\bi (?:don't|do not|doubt) (?:really |honestly )?(?:think |believe |feel )?(?:that )?i(?:'m| am|'d be|'ll be| would be"
        r"| will be| can| could| have|'ve)(?: really| even| honestly| ever)* (?:able to |qualified to |in a position to )?(?:answer|say"
        r"|tell you|help|explain|know|recall|remember|comment|contribute|been asked|done|used|seen|tried|worked|an answer"
        r"|a good answer|anything)\b"
    ),
    r"\bclueless\b",
    r"\bdunno\b",
    r"\bidk\b",
    (
        r"\bi(?:'m| am)? (?:am )?(?:really |honestly |actually |just )?not (?:really |quite |so |very "
        r"|at all )?(?:sure (?:what|how|about|i (?:know|can|could)|at all|to be)|familiar|experienced|an expert"
        r"|(?:the )?(?:right |best )?(?:person|one) (?:for|to)|knowledgeable|good (?:at|with|in) (?:this|that|it)"
        r"|up to (?:date|speed)|qualified|able to (?:answer|say|tell))"
    ),
    r"\bnot (?:sure|familiar|certain)(?: about| with)?(?: that| this| it)?(?= ?$|[.,!?;])",
    r"\bunfamiliar\b",
    r"\bno expert\b",
    (
        r"\b(?:never|not yet|haven't yet)(?: (?:really|actually|personally|once|even|ever|had|have|to|the (?:chance|need"
        r"|opportunity|occasion|pleasure)|any|a chance|got|been|quite|myself|properly|so far)){0,5} (?:used?|heard|worked?"
        r"|done|do|seen?|tr(?:y|ied)|had|came across|come across|touch(?:ed)?|looked into|look into|deal[t]? with|needed?"
        r"|learn(?:ed|t)?|met|came up|come up|played|studied|encountered|understood|needed|got (?:to|around|into)|exposed"
        r"|asked|written|built|thought about|read|dug|crossed|set up|run)\b"
    ),
    (
        r"\b(?:i |we |i've |we've |i'd )(?:really |honestly |just |still |simply )*(?:haven't|hadn't|have not|had not"
        r"|havent|didn't|did not|don't|do not)(?: (?:really|actually|personally|ever|yet|even|had|have|to|the (?:chance"
        r"|need|opportunity|occasion)|a chance|got|been|any|much|myself|get|so far))* (?:used?|work(?:ed)?|done|do|seen?"
        r"|tr(?:y|ied)|had|have|come across|touch(?:ed)?|looked|deal[t]? with|learn(?:ed|t)?|encounter(?:ed)?|experience"
        r"|exposure|knowledge|stud(?:y|ied)|cover(?:ed)?|read|reach(?:ed)?|got(?:ten)?(?: (?:to|around|that far))"
        r"|get (?:to|around|that far))\b(?! (?:fun|time to (?:wait|lose)))"
    ),
    r"\b(?:this|that|it) i (?:did|have|do) not (?:learn\w*|know|stud\w+|do|done|see|use|yet)\b",
    (
        r"\b(?:have|had|got|with|has|lack|my|is|i've|having)(?: really| absolutely| practically| basically| virtually"
        r"| exactly| got)* (?:no|zero|very little|hardly any|little|not much|nothing|not any|none|any)(?: (?:real"
        r"|practical|hands-on|direct|work|actual|such|relevant|professional|proper))* (?:experience|answer|example"
        r"|knowledge|exposure|story|memory|background|practice|contact)\b"
    ),
    (
        r"\b(?:no|zero|without) (?:real |practical |hands-on |professional |proper )?(?:experience|exposure|knowledge"
        r"|example)(?= ?$|[.,!?;]| (?:with|in|there|here|at all|so far|on|comes)\b)"
    ),
    (
        r"\b(?:experience|knowledge|understanding|background)(?: (?:there|here|with it|in (?:that|this|it)|on (?:that"
        r"|this)|with (?:that|this)|of (?:that|this|it)|of mine))? (?:is|are)(?: really| basically| pretty much| close to"
        r"| practically| about| almost| next to)* (?:zero|none|nil|nothing|limited|non-?existent|poor|weak)"
    ),
    r"\black(?:ing)? (?:the |any |of )?(?:experience|knowledge)\b",
    r"\black that (?:experience|knowledge)\b",
    (
        r"\b(?:can't|cannot|can not|couldn't|could not|unable to|not able to|fail to|struggle to"
        r"|struggling to)(?: (?:really|honestly|just|actually|even|seem to|quite|possibly|right now))* (?:think of (?:any"
        r"|an|a (?:good|single|case|time|example|situation)|one|something)|answer|recall|remember|place|come up with"
        r"|retrieve|put my finger|name (?:any|one|a|an|it)|explain (?:that|this|it)(?= ?$|[.,!?])|tell (?:you)?(?= ?$"
        r"|[.,!?;]| (?:you|much|how|what|anything|about|the answer)\b)|say(?= ?$|[.,!?;]| (?:anything|much|what|how"
        r"|that i (?:know|have)|i (?:know|have))\b)|help you)\b(?! (?:better|a reason|of a reason|anything better"
        r"|where (?!i|we)|in which))(?! that without)"
    ),
    (
        r"\b(?:nothing (?:comes|springs|jumps|is coming) to mind|draw\w* (?:a )?blanks?|(?:my )?(?:mind|head|brain)(?:'s"
        r"| is| has| went| just| gone| completely| totally| goes)* (?:blank|empty|gone|on strike)|blank(?:ed|ing)?(?= ?$"
        r"|[.,!?;]| (?:on (?:this|that|it)|here|out))|beyond (?:me|my)|(?:out of|beyond|past) my (?:depth|league|knowledge"
        r"|area|field|comfort|experience)|over my head|above my (?:head|pay grade)|stumped|you(?:'ve|'ve really| have"
        r"| really)? (?:got|lost|beat|caught|stumped) me(?: (?:there|here|on|with|out))|(?:that|it|this)(?:'s"
        r"| is)? (?:beats|escapes|eludes) me|escapes me|slipped my (?:mind|memory))\b"
    ),
    (
        r"\b(?:that|it|which|this|clusters|these|those|they|topic|area|subject|stuff|all)?(?:'s| is| are| remains|'re"
        r"|'d be| would be) (?:\w+ )?(?:a |an |my |one of my |the |all |completely |totally |quite |still |pretty "
        r"|entirely |rather |really |clearly |definitely )*(?:new (?:territory|ground|to me|for me)|gaps? (?:in|of|for)"
        r"|blind spots?|weak (?:spot|point|area)|unknown (?:to|for) me|closed book|mystery(?= ?$|[.,!?]| to)|greek to me"
        r"|foreign to me|chinese to me|not (?:really )?(?:my (?:area|field|thing|domain|speciality|specialty|world"
        r"|department)|something i(?:'ve| have| had| know| did| ever| was| worked| can)))\b"
    ),
    r"\bgap in my\b",
    (
        r"\b(?:it|that|this)(?:'s| is| has|'s just| just)* (?:all )?(?:gone|vanished|faded|evaporated|slipped (?:away"
        r"|me))(?= ?$|[.,!?;]| (?:from|out of|now)\b)"
    ),
    (
        r"\b(?:(?:is|was|are)n't|not|never)(?: really| exactly| been)* (?:something|anything|a thing|a topic|stuff"
        r"|things?) (?:that )?i(?:'ve| have| had)?(?: ever| really| actually)* (?:come|came|done|did|used|touched|seen"
        r"|worked|know|dealt|had|learn\w*|looked|studied|understand)"
    ),
    r"\bon the tip of my tongue\b",
    (
        r"\b(?:would|'d) (?:\w+ )?(?:be )?(?:just |only |purely )?(?:(?:making|make) (?:it|something|things|stuff) up"
        r"|guessing|bluffing|inventing|lying|a (?:wild |pure )?guess|have to guess|be (?:a )?(?:guess|lie))\b"
    ),
    r"\bi give up\b(?= ?$|[.,!?;]| on this)",
    r"\b(?:never|not)(?: \w+)? came up\b",
    r"\bthis never\b",
    r"\b(?:wouldn't|would not|don't|do not) know (?:where|how|what)\b",
    r"\b(?:skipped|missed|slept through|failed|never took) that (?:class|lecture|chapter|course|part|topic)\b",
    (
        r"\b(?:i|i've|i have)(?: \w+)? (?:forgot(?:ten)?|forget)(?: (?:it|that|this|all|everything|how|most|completely"
        r"|about it|all of (?:that|it))){0,2}(?= ?$|[.,!?;]| (?:again|works?|by now|since|already)\b)"
    ),
    r"\b(?:too|so) long ago\b",
    (
        r"\bnothing (?:has |ever |really )*(?:stuck|stayed|remains|remained|left|comes)(?= ?$|[.,!?]| (?:in|with|to me"
        r"|from))"
    ),
    r"\b(?:didn't|did not|never) (?:get|got) (?:that|this) far\b",
    r"\bonly (?:know|heard|seen)(?: of)? (?:the (?:name|word|term)|it by name)\b",
    r"\bmeans nothing to me\b",
    r"\b(?:nothing|not (?:much|a lot)) (?:i can|to|useful to) (?:say|tell|add|offer|contribute)\b",
    (
        r"\b(?:outside|out) (?:of )?my (?:\w+ )?(?:experience|area|field|expertise|knowledge|scope|domain|world"
        r"|comfort zone|practice|remit|range|job)\b"
    ),
    (
        r"\b(?:is|it's|that's|was) (?:\w+ )?the (?:very )?first time (?:that )?i(?:'m| am|'ve| have)? (?:\w+ )?(?:hear"
        r"|heard|hearing|see|seen|read|come|came|meet|met|encounter)"
    ),
    r"\bi (?:really |just )?wish i (?:knew|had|could|remembered)\b",
    r"\b(?:but|no,|honestly,|sorry,) i (?:don't|haven't|can't|couldn't|didn't|do not|have not)(?=[.!]*$)",
    (
        r"\bonly (?:ever |really |just )*(?:seen|heard|read|know|knew|met|saw|watched)(?: \w+){0,3} (?:on|in|from|about|at"
        r"|of|through|it)\b"
    ),
    (
        r"\bonly (?:superficially|vaguely|by name|theoretically|in theory|from (?:books|articles|videos|hearsay|lectures"
        r"|the outside))\b"
    ),
    (
        r"\b(?:knowledge|experience|understanding|memory|expertise|grasp)(?: \w+){0,4} (?:is|are)(?: \w+){0,2} (?:thin"
        r"|limited|basic|shallow|poor|small|weak|rusty|superficial|patchy|sketchy|minimal|vague|hazy|foggy)\b"
    ),
    r"\b(?:a |total |complete |absolute )(?:beginner|novice|newbie|layman|stranger)\b",
    (
        r"\bi(?:'m| am)(?: still| just| really| quite| totally| very| also)* (?:learning (?:that|this|it|about)|ignorant"
        r"|uneducated|green|out of practice|rusty|at a loss|blanking|lost here|useless at|weak (?:in|on|at)|not there yet)\b"
    ),
    (
        r"\b(?:have|need|had|would|'d|should)(?: \w+)? (?:yet to (?:learn|use|try|do|see|meet|work|deal)|to (?:read up"
        r"|look (?:it|that|this) up|google|check (?:the|that|it|a)|study|learn (?:it|that|this|about|more)|brush up|revise"
        r"|catch up))\b(?=.{0,25}$|.*\b(?:sorry|afraid|honest\w*|don't|can't)\b)"
    ),
    r"\b(?:barely|hardly|scarcely)(?: ever)? (?:know|used|touched|remember|worked|scratched|understand|seen|tried)\b",
    (
        r"\b(?:doesn't|does not|don't|not) (?:ring (?:a|any) bells?|mean (?:anything|much|a thing) to me|say (?:anything"
        r"|much) to me|tell me anything)\b"
    ),
    (
        r"\b(?:can't|cannot|couldn't|could not|won't|wouldn't) (?:really |honestly |just )?(?:help you (?:there|here|with)"
        r"|place it|explain it|be able to (?:answer|say|tell|explain)|give you (?:an|any|a good|a proper|much))\b"
    ),
    (
        r"\b(?:nobody|no one|never|wasn't|was not) (?:ever )?(?:taught|told|shown|trained)(?: me| us)?(?: \w+)? ?(?:this"
        r"|that|it)?\b(?=.{0,20}$)"
    ),
    r"\bnot (?:enough|much|a lot)(?: \w+){0,3} (?:to answer|to say|about (?:it|that|this))\b",
    r"\bknow (?:too |very |so )?(?:little|nothing|next to nothing)\b",
    r"\bnot that i(?:'m| am)? (?:aware|know|can (?:recall|remember)|remember|recall)\b",
    r"\bnot one i know\b",
    r"\b(?:left|gone from|escaped|slipped|fallen out of) my (?:head|mind|memory|brain)\b",
    r"\b(?:could|can|would|'d|will) only guess\b",
)

MISSING_BARE = (
    (
        r"\b(?:blank|clue|clueless|stumped|unknown|unfamiliar|google|look (?:it|that) up|no (?:idea|experience|knowledge"
        r"|answer|memory)|(?:left|gone from|out of|escaped|slipped) my (?:head|mind|memory|brain)|i(?:'ve)? (?:have )?forg\w+"
        r"|not my (?:\w+ )?(?:domain|area|field|topic|speciality|thing|strength|strong\w*|forte|world|cup of tea)"
        r"|never (?:\w+ )?(?:heard|used|done|learn\w*|seen|tried|had|did|met|needed)|can't say (?:i|that i) (?:have|do"
        r"|did)|no,? never|(?:new|foreign|strange|alien) (?:to|for) me|beats me|out of my|over my head|pass(?:es)? me by"
        r"|(?:am|be|was|i'm) (?:\w+ )?lost|haven't (?:\w+ )?(?:a|the|used|done|learned|seen|tried|had|got)|(?:not"
        r"|never) (?:learned|taught|covered)|ask (?:me )?something i know|search me|who knows|(?:no|zero|little) (?:\w+ )?experience"
        r"|a (?:mystery|riddle) to me)\b"
    ),
    (
        r"^(?:\W*(?:honestly|frankly|sorry|hm+|well|uh+|um+|to be honest|unfortunately|i'm afraid|oh|actually|really))*\W*(?:no"
        r"|nope|nah|nothing|negative|not really|not at all|not yet|none|never|no,? never|i haven't|i have not|i don't"
        r"|i can't|afraid not|i'm afraid not|can't say|not that i (?:know|recall|remember))\W*(?:sorry|honestly|really"
        r"|unfortunately|i'm afraid|never|not yet|at all|thanks)*\W*$"
    ),
    (
        r"\b(?:used to know|not knowing|only guess|could guess|wild guess|i(?:'d| would| could| can)? (?:only |just "
        r"|have to )*guess|long ago|years (?:ago|back)|rusty|not any ?more|i .{0,40}n't .{0,20}any ?more|no contact"
        r"|nothing (?:to (?:say|offer|tell)|at all|useful)|ashamed|embarrass\w*|don't have (?:an answer|that|anything|one"
        r"|it)|have (?:no|not|none)|haven't|hadn't|didn't (?:learn|study|do|cover|have|get)|greek|chinese|double dutch"
        r"|rocket science|black box|magic to me|too (?:advanced|hard|difficult|deep) for me|above my|never (?:had|did|been"
        r"|got|learnt|learned|met|touched|cared|needed)|somebody else|someone else|other people|ops people|lost here"
        r"|over my|out of ideas|no answer|sorry,? no|i lack|lacking|weak (?:spot|point)|hole in my)\b(?=.*|$)"
    ),
)

EXCUSES = (
    (
        r"\b(?:(?:would|'d) (?:like|love|have) to (?:learn|look|read|try|google|check|know|ask)|look (?:it|that|this) up"
        r"|want to learn|eager to learn|hope to|(?:always |usually |mostly |already |just )?(?:had|have) (?:a |an |the "
        r"|our )?(?:\w+ )?(?:dba|team|colleague|department|people|guy|person|specialist|admin|somebody|someone|expert"
        r"|consultant|vendor)s?\b|outsourc\w+|external\w*|agency|(?:am|'m|been|was) (?:only|just|purely|mostly|mainly)"
        r"|more of a|(?:somebody|someone|others?|other people|colleagues?|another (?:team|colleague|department)|(?:the|our"
        r"|my|a) (?:\w+ )?(?:dba|team|colleagues?|lead|department|boss|provider|admin\w*|senior|architect|ops|people"
        r"|company|guys?|framework|platform))(?: \w+)? (?:did|do|does|handled|handles|took care|takes care|looked after"
        r"|looks after|was responsible|were responsible|managed|manages|in charge)|(?:only )?read (?:\w+ )?(?:about|of)"
        r"|heard (?:of|about|the (?:word|name|term))|(?:the |that |this )?(?:name|word|term) (?:rings|sounds|is)"
        r"|rings a bell|on the tip of|is gone|it's gone|has gone|(?:i|i've|i have) (?:only |just |always |mostly |mainly "
        r"|never )*(?:been|work\w*|was) (?:\w+ )?(?:a|an|in|on|as|with) (?:\w+ )*(?:front ?-?end|back ?-?end|junior"
        r"|student|developer|person|side|small)|i (?:should|ought to|used to|did) (?:know|have known)|school|university"
        r"|studied|stud(?:y|ies)|making it up|guess\w*|bluff\w*|honest|embarrass\w*|ashamed|shame|sorry|afraid|apolog\w+"
        r"|nothing (?:has )?(?:stuck|to say|useful|more)|ask (?:a colleague|my|someone)|in my (?:last|current|previous|old"
        r"|jobs?|career|work|projects?|experience|role|team|company)\b(?=[\w ]{0,20}$)|new to (?:me|this|that)|job|career"
        r"|nervous|stress\w*|head|brain|mind|memory|answer|question)\b"
    ),
)
"""What is said beside not knowing and does not answer either: who did it instead, what one would like, how one feels."""
