"""English talk of the trade that only sounds like a topic that an interview must not touch."""

HEADS = r"""
checks?|checkers?|endpoints?|probes?|metrics?|monitor\w*|dashboards?|signals?|routes?|reports?|stat(?:s|istics)|decay|matri\w+|init\w*
shar(?:ds?|ing)|tensors?|norms?|normali[sz]\w+|vectors?|quanti\w+|files?|class(?:es)?|types?|detectors?|detection|conditions?(?! do you)|process(?:es)?
components?|nodes?|elements?|keys?|rows?|records?|services?|apis?|apps?|applications?|pages?|forms?|fields?|columns?|tables?|filters?
values?|variables?|parameters?|headers?|polic(?:y|ies)|limits?|quer(?:y|ies)|index(?:es)?|caches?|queues?|logs?|tests?|codes?|librar(?:y|ies)
modules?|config\w*|flags?|options?|attributes?|propert(?:y|ies)|functions?|methods?|scripts?|jobs?|pipelines?|clusters?|servers?|clients?
systems?|platforms?|software|tools?|tooling|projects?|features?|teams?|repos?|repositor(?:y|ies)|events?|messages?|objects?|props?|states?|hooks?
pods?|replicas?|threads?|trees?|models?|data|datasets?|schemas?|colou?rs?|themes?|locks?|transactions?|deployments?|images?|containers?|spans?
of (?!your|origin|birth|children|kids)|widgets?|views?|packages?|dependenc(?:y|ies)|bindings?|extensions?|builds?|binar(?:y|ies)|compan(?:y|ies)|clouds?|customers?|contracts?|calculators?|products?|engines?|trackers?
"""
"""Nouns of the trade: what stands before them only describes them."""

_HEAD = (
    r"process(?:es)?|components?|nodes?|elements?|class(?:es)?|threads?|spans?|tables?|rows?|records?|keys?|documents?|resources?|widgets?|views?|modules?"
    r"|workflows?|pipelines?|pids?|tasks?|jobs?|commits?|branch(?:es)?|props?|selectors?|objects?|entit(?:y|ies)|pages?|routes?|scopes?|contexts?"
    r"|containers?|pods?|windows?|menus?|themes?|accounts?|index(?:es)?|types?|blocks?|issues?|tickets?|epics?|categor(?:y|ies)|assets?|arrays?|tags?"
    r"|divs?|lists?|items?|coroutines?|actors?|partitions?|director(?:y|ies)|folders?|images?|sets?|zones?|trees?|cards?|code|librar(?:y|ies)|apps?"
    r"|extensions?|clients?|builds?|binar(?:y|ies)|apis?|sdks?|features?|drivers?|bridges?|functions?|methods?|plugins?|quer(?:y|ies)|events?|uis?|packages?|stack"
)

TECHNICAL = rf"""
    how old (?:may|can|must|should|could|is|are|was) (?:a|an|the|each|your) (?!child|kid|son|daughter|wife|husband|spouse|parent|mother|father|oldest|youngest|family|partner|brother|sister|dependent)\w+
    (?:compute|calculat|stor|model|predict|cach|recomput|updat|explain)\w* (?:a |the |each |every )?(?:customer'?s? |user'?s? )?credit (?:scores?|ratings?)
    (?:parents?|child(?:ren)?|orphan(?:s|ed)?|siblings?|ancestors?|descendants?|daughters?|grandchild(?:ren)?)(?:'s|'|s')? (?:and (?:parent|child)(?:ren|s)? )?(?:{_HEAD})
    (?:{_HEAD})(?:'s|'|s')? (?:own |direct |many |its |their )*(?:child(?:ren)?|parents?|siblings?|ancestors?|descendants?)
    (?:kill|reap|fork|spawn|orphan|exec)\w* (?:the |a |its |all |of |off )*(?:parent|child(?:ren)?|daughter)(?:s|ren)?
    (?:its|their|whose|react) (?:child(?:ren)?|parents?|siblings?|ancestors?|family|age|race|health|native language)|children props?|parents? and child(?:ren)?(?= *(?:[?.,!]|$| relat| process))
    (?:data |two |a )?race (?:conditions?|detectors?|free|hazards?|windows?|to)|promise\.race|native (?:{_HEAD}|speakers? model|support|integration)|cloud[- ]native|react native|natively
    (?:famil(?:y|ies)) of|(?:font|product|column|instruction|cpu|address|protocol|socket|operating system|model|processor|language|job|instance) famil(?:y|ies)
    health ?-?(?:checks?|checked|checking|endpoints?|probes?|metrics?|monitor\w*|dashboards?|signals?|routes?|reports?|care|z)|health of (?:the|a|an|each|every|that|its|your (?!mind|body|family|children|kids)\w+)
    age of (?:the|a|an|each|every|that|its|cached?|stale|big|ai|your (?!kids|child|son|daughter|wife|husband|spouse|parents|mother)\w+)|orientation of (?:the|a|an|your|its)|weight of|height of|(?:line|row|max|min|div|block|tree)-?(?: )?height|weight decay
    sick (?:replica|node|pod|host|server|instance)s?|unhealthy (?:replica|node|pod|host|server|instance|target|container)s?|technical debts?|tech debts?|debts? (?:in|of) (?:the |your )?(?:code\w*|design|system|team|architecture|service|project)
    (?:which|what) (?:\w+ ){{1,4}}(?:did|do|would|will|should|could) you (?:\w+ )?retire|retir(?:e|ed|ing) (?:a|an|the|that|this|it|them|old|your|any|those|some)(?! age| early)|(?:third|first|second)[- ]part(?:y|ies)|part(?:y|ies) to (?:a|the) (?:contract|transaction)|single (?:point|thread\w*|page|node|sign|source|tenant|leader|instance|responsibility|quot\w+|process|server|table|query|line|table|machine|user|region|writer|request|database|row|event|version|file|repository|test|team|core|service|function|class|replica|binary|deploy\w*|step|command|transaction)
    pregnant pause|union (?:types?|all|find|quer(?:y|ies)|select|of|operators?)|tagged union|discriminated union|disjoint union|european union|credit to|code of conduct|conviction that|strong convictions?|convictions? about|(?:strongly )?held beliefs|handicap principle|religious wars?|holy wars?|religion of (?:tabs|spaces|vim)|(?:it|that|this) (?:is|was) (?:a |like a )?religion
    old (?:code|version|api|system|service|data|value|branch|object|key|row|entry|entries|record|library|release|client|server|browser|format|schema|message|log|generation)s?|young (?:generation|object|gc|collection)s?|garbage generation|generation (?:step|model|pipeline|of (?:the|a|code|text))|(?:code|text|key|image|id|report|token|test|static site|next|random|data) generation
    master[- ](?:slave|branch|node|key|data|copy)|slave (?:node|replica|database)s?|black[- ]?(?:box|list|friday)|white[- ]?(?:box|list|space|label|paper)|blind spots?|blind (?:test|index|write)\w*|deaf(?:ening)|(?<!you )colou?r[- ]?blind(?:ness)?|dead letter|(?:drug|patient|disease|medical|clinical|hospital|health) (?:data|records?|systems?|software|devices?|app\w*|domain|images?|company|startup|project|platform|information)
    (?:people|persons?|users?|customers?|candidates?|visitors?|colleagues?|someone|patients?|employees?) (?:with|who (?:have|are|use|can)) (?:\w+ ){{0,3}}\w+|(?:users?|customers?|patients?|employees?|members?|citizens?|clients?|people|person|subscribers?|everybody|someone|a person|students?|children|their|his or her)(?:'s?|s'?)? (?:\w+ )?(?:age|ages|race|gender|health|religion|nationality|salar(?:y|ies)|sex|pronouns|date of birth|birthdays?|birth ?dates?|citizenship|ethnicity|marital status|medical \w+|criminal \w+|income|credit \w+|disabilit\w+|address|family|children|pregnancy|politics|orientation)
    (?:authori[sz]ed|eligible|legally (?:authori[sz]ed|able|entitled|permitted|eligible)|entitled|permitted|allowed|right|permission|permit|visa) (?:\w+ )?to work(?: \w+){{0,4}}|(?:salary|pay|compensation|income) (?:expectations?|requirements?|range|ranges)|(?:desired|expected|target|hoped-for|minimum) (?:salary|pay|compensation|income)
    (?:at least|over|above|older than) (?:the age of )?(?:16|18|21|eighteen|sixteen|twenty-one)(?: years)?(?: old| of age)?(?: or older)?|(?:18|21) (?:years old )?or (?:older|over)|(?:minimum|legal|required) (?:working )?age|proof of (?:your )?(?:age|citizenship|eligibility|identity)|proof that you are|age requirement
    with or without (?:reasonable |an? )*accommodations?|sick of|tired of|blood, sweat|baby steps?|brain ?child|marry (?:the|up|these|both)|(?:sanity|smoke|health)[- ](?:test|check)s?|smoke testing|(?:exit|return|status) codes?|vote(?:s|d|r)? (?:on|about) (?:a|the|an) (?:design|approach|name|pull|leader|rfc)|(?:story point|sprint|planning|dot) vot\w+|voting (?:app|system|ensemble|algorithm|classifier)s?|voted (?:on|down|up)|party mode|prison(?:er)?'?s? dilemma|church encoding|church[- ]rosser|gender[- ](?:neutral|inclusive)|(?:weak|strong)[- ]ref\w*
"""

TRADE = r"""
    ind(?:ex|ices|exed|exes)|collections?|search|batch(?:es)?|snapshots?|backups?|catalogu?e|archive|upload|photos|gallery
    systems?|services?|databases?|schemas?|tables?|columns?|fields?|forms?|models?|apis?|code|logs?|users?|customers?|apps?|applications?|data|datasets?|quer(?:y|ies)|caches?|tests?|testing|class(?:es)?|components?
    process(?:es)?|threads?|clusters?|nodes?|servers?|clients?|software|projects?|products?|features?|websites?|pages?|screen readers?|accessib\w+|algorithms?|functions?|types?|interfaces?|endpoints?|queues?|records?|stored?|storing
    encrypt\w*|anonymi[sz]\w*|validat\w+|implement\w*|design(?:ed|ing)?|build(?:ing)?|built|deploy\w*|debug\w*|refactor\w*|architect\w*|domain|platforms?|pipelines?|metrics?|dashboards?|containers?|react|python|java|sql|kubernetes|linux|git|tabs|editors?|vim|analytics|locks?|migrations?|replicas?|mask(?:ed|ing)?|bugs?|people with|persons with
    patients?|clinical|healthcare|hospitals? (?:client|customer|system)|engineers?|developers?|machine learning|classifier|training|dom|css|html|json|frameworks?|librar(?:y|ies)|modules?|tree|leader|raft|quorum|branch(?:es)?|repositor(?:y|ies)|entr(?:y|ies)|messages?|tickets?|files?|builds?|versions?|commits?|incidents?|backups?|tokens?|sessions?|bias(?:ed)?|fairness|gdpr|privacy|sensitive
    """
"""Where one of these words stands, a faint sign of a topic is none: "Which data would a church management app need?"."""
