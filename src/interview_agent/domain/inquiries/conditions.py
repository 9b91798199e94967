"""What may be asked about pay, place, time and contract."""

from interview_agent.domain.inquiries.theme import NUMBERS, Theme

_MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_MONEY = r"(?:[$\u20ac\u00a3]\s?\d|\d[\d,.]*\s?(?:k\b|[$\u20ac\u00a3]|eur|usd|gbp|chf|dollars|euros?|pounds))"
_OF_OTHERS = r"\b(?:customers?|clients?|users?|guests|patients|programs?|products?|accounts?|devices|robots?|warehouses?|our app|insurers?)\b"
"""What is said of those that the work is done for says nothing of those who do it."""
_ANYWHERE = r"\banywhere (?:in|within)\b|\b(?:remote|work\w*|live|based)\b.{0,15}\b(?:within|across|in) (?:europe|the (?:eu|us|u\.s\.|uk)|germany|north america)\b"
_FULL_TIME = r"\b(?:full|part)[- ]time (?:position|role|job|employment|possible)\b|\b(?:full|part)[- ]time\W*$|\b(?:is|or|in) (?:full|part)[- ]time\b"

PAY = (
    Theme(
        r"\b(?:salary|pay range|pay ?scale|wages?|compensation)\b(?! for on)|\bhow much (?:does|do|would|will|is)\b.{0,25}\b(?:pay|paid|earn|make|get)\b"
        r"|\bwhat (?:does|would|do|is)\b.{0,20}\b(?:pay|paid)\b",
        rf"\b(?:salar(?:y|ies)|pay|paid|compensation|wages?|earn|gross)\b.{{0,60}}{_MONEY}"
        rf"|{_MONEY}.{{0,40}}\b(?:salary|pay|gross|(?:a|per) (?:year|annum|month|hour))\b",
        rf"\b(?:on[- ]?call|budget|bonus(?:es)?|payroll|pay(?:s|ing) (?:us|for)|payments?|revenue|millions?)\b|{_OF_OTHERS}",
    ),
    Theme(r"\bbonus(?:es)?\b", r"\bbonus(?:es)?\b", rf"\bbonus (?:for|points?|if)\b|\(bonus|\ba bonus\b(?! of)|{_OF_OTHERS}"),
    Theme(
        r"\b(?:stock|share|equity)\b(?: options?)?",
        r"\b(?:(?:stock|share) options?|virtual shares|employee shares?|equity (?:package|grant|stake|compensation)|[ve]sop|rsus?)\b",
        _OF_OTHERS,
    ),
    Theme(
        r"\b(?:vacations?|holidays?|days off|paid leave|time off|annual leave|pto)\b",
        rf"\b{NUMBERS} (?:\w+ ){{0,2}}(?:days|weeks)\b.{{0,25}}\b(?:vacation|holiday|leave|off|pto)\b"
        r"|\bunlimited (?:paid )?(?:vacation|holidays?|leave|time off|pto)\b"
        rf"|\b(?:vacation|annual leave|paid leave|paid time off|holidays?)\b.{{0,15}}\b{NUMBERS} (?:\w+ )?(?:days|weeks)\b",
        _OF_OTHERS,
    ),
    Theme(
        r"\bperks\b|\b(?:what|which|any|the|other) (?:\w+ )?benefits\b|\bbenefits (?:do|would|will|are|does)\b",
        r"\b(?:our|your|the) benefits (?:include|are|comprise)|^(?:perks|benefits):|\bbenefits such as\b"
        r"|\bwe offer\b.{0,80}\b(?:insurance|pension|vacation|leave|ticket|allowance|bonus)\b",
        rf"\bpublic benefits\b|{_OF_OTHERS}",
    ),
    Theme(
        r"\b(?:health|dental|medical)[- ](?:insurance|plan|cover)",
        r"\b(?:health|dental|medical)[- ](?:\w+ )?(?:insurance|plan|cover)",
        _OF_OTHERS,
    ),
    Theme(
        r"\bpensions?\b|\b401\(?k\b|\bretirement\b",
        r"\b(?:company|private|employer) pension\b|\bpension (?:plan|scheme|contribution)|\b401\(?k\b",
        rf"\bfunds\b|{_OF_OTHERS}",
    ),
)  # fmt: skip

PLACE = (
    Theme(
        r"\b(?:remote(?:ly)?|home office|work(?:ing)? from home|wfh|hybrid|on-?site|telework\w*)\b"
        r"|\b(?:in|come (?:in)?to|go to|at) (?:the|an|your) office\b",
        r"\b(?:fully|100%|100 percent|completely|partly|partially|mostly) remote\b|\bremote(?:-| )(?:first|friendly|only)\b|\(remote\b|\bremote\)"
        r"|\bremote (?:work|position|role|job)(?:ing)?\b|\b(?:as a|we are a|is a) distributed\b.{0,20}\bteam\b"
        r"|\b(?:role|position|job|team|you|opportunity)\b.{0,25}\b(?:is|are|can|may|be|works?|working)\b.{0,20}\b(?:remote(?:ly)?|hybrid|on-?site|from home|from anywhere|in (?:the|our) office)\b"
        r"|\b(?:days?|once|twice)\b.{0,15}\b(?:in|at|from) (?:the|our) (?:\w+ )?office\b|\bhome office\b|\bwork(?:ing)? from home\b|\btelework\w*\b"
        r"|\bhybrid (?:work|model|role|position|working|set-?up)\b",
        r"\bremote (?:procedure|sens|desktop|server|control|device|site|access|code|user|repositor|patient|monitor)\w*|\bexperience\b|\b(?:customers?|clients?|users?|guests|patients)\b",
    ),
    Theme(
        r"\bwhere\b.{0,30}\b(?:office|based|located|job|role|position|team|sit)\b|\b(?:which|what) (?:city|office|country|location|town|site)\b|\blocation\b",
        rf"^(?:\w+ )?(?:location|place of work|office|workplace|duty station)s?:|\b(?:from|in) our office in\b|{_ANYWHERE}|\bour (?:\w+ )?offices? (?:is|are|in)\b"
        r"|\b(?:role|position|job|you(?:'ll| will be)|team is|we are) (?:is )?(?:based|located) (?:in|at)\b",
        r"\b(?:located|based) (?:in|at) (?:the|a|our) .{0,60}\b(?:team|division|department|unit|portfolio|organi[sz]ation|group)\b|\bbased on\b|\bdata (?:location|cent\w+)\b",
    ),
    Theme(
        r"\brelocat\w*|\b(?:have|need) to move\b|\bwork(?:ing)? from (?:abroad|another country|outside|a different country|anywhere)\b",
        rf"{_ANYWHERE}|\brelocation (?:support|package|is)\b|\bfrom abroad\b",
    ),
)  # fmt: skip

TIME = (
    Theme(
        r"^(?!.*\bflexible\b).*(?:\b(?:working|office|core|weekly) (?:hours|time)\b|\bwork(?:ing)? schedule\b|\bhow many hours\b|\bhours (?:a|per) week\b|\bfull[- ]time\b)",
        rf"\b{NUMBERS}[- ]hours? (?:a|per|each)? ?week\b|\bcore (?:working )?hours\b|^(?:work(?:ing)? )?(?:schedule|hours|time|workload):|{_FULL_TIME}",
        rf"\breal[- ]?time\b|\bexperience\b|\bstudents\b|{_OF_OTHERS}",
    ),
    Theme(r"\bpart[- ]time\b", _FULL_TIME, rf"\bexperience\b|\bstudents\b|{_OF_OTHERS}"),
    Theme(
        r"\bhours\b.{0,15}\bflexible\b|\bflexible\b.{0,15}\b(?:hours|time|schedule)\b|\bflexi?time\b",
        r"\bflexible (?:working )?(?:hours|time|schedules?)\b|\bflexi?time\b|\bchoose (?:your|their) (?:own )?hours\b|\bcore (?:working )?hours\b",
    ),
    Theme(r"\bovertime\b", r"\bovertime\b"),
    Theme(
        r"\b(?:weekends?|nights|night shifts?|work(?:ing)? (?:in )?shifts)\b(?!.*\bon[- ]call\b)",
        r"\b(?:weekend|night|shift) (?:work|duty|duties)\b|\bnight shifts?\b|\bwork(?:ing)? (?:in shifts|shifts|(?:on|at) (?:weekends|night))\b|\b(?:on|at) weekends?\b",
        _OF_OTHERS,
    ),
    Theme(
        r"^(?!.*\b(?:paid|pay|compensat\w+|extra)\b).*\b(?:on[- ]?call|pagers?|rota)\b",
        r"\bon[- ]call\b|\bpagers?\b|\bmaintenance rotations?\b",
        rf"\bexperienced?\b|\bcall (?:cent|volume)|{_OF_OTHERS}",
    ),
    Theme(
        r"^(?=.*\b(?:paid|pay|compensat\w+|extra)\b).*\b(?:on[- ]?call|pagers?)\b",
        r"\bon[- ]call\b.{0,60}\b(?:paid|compensat\w+|extra|allowance)\b|\bpaid on[- ]call\b|\bcompensat\w+ for on[- ]call\b",
    ),
    Theme(
        r"\b(?:i|to|there|any|much|business|often|you|require\w*|the) travel\w*|\btravel\w* (?:is|will|would|involved|required|requirements?)\b|\bbusiness trips?\b",
        r"^travel\b[\w ]*:|\b(?:no|some|little|occasional|frequent|regular|domestic|international|rare|business|minimal) travel(?:l?ing)?\b|\bbusiness trips\b"
        r"|\btravel(?:l?ing)? (?:is|may|will|up to|about|required|expected|a few|to (?:our|clients?|customers?))\b|\d+ ?% (?:of the time )?travel|\btrips? (?:a|per|each|every)\b|\byou(?:'ll| will)(?: \w+)? travel\b",
        r"\btravel(?:l?ers?|l?ing public)\b|\btravel (?:industry|compan|agenc|booking|app|platform|insurance)\w*|\bexperience\b|\b(?:customers|users) travel|\bour (?:customers|users)\b",
    ),
    Theme(
        r"\bstart(?:ing)? date\b|\bwhen\b.{0,20}\b(?:would|will|could|can|should|do) i (?:start|begin)\b|\bhow soon\b.{0,20}\bstart\b|\bwhen (?:would|does|will) (?:it|the (?:job|position|role)) (?:start|begin)\b",
        rf"\b(?:start(?:ing|s)?|begin(?:ning|s)?|available|entry)(?: date)?\b[^.]{{0,25}}\b(?:{_MONTHS}|immediate(?:ly)?|as soon as|asap|20\d\d)\b|^start(?:ing)?(?: date)?:|\bimmediate start\b",
        r"\b(?:founded|created|began|compan(?:y|ies)|projects?|programs?|applications?|salar(?:y|ies)|pilot|customers?)\b",
    ),
)  # fmt: skip

CONTRACT = (
    Theme(
        r"\b(?:permanent|fixed[- ]term|temporary|term appointment|freelance|kind of contract|type of contract)\b",
        r"\b(?:permanent|fixed[- ]term|temporary|indefinite|unlimited|freelance) (?:position|role|contract|job|employment|appointment|basis)\b"
        r"|\b(?:contract|position|role|job|appointment) is (?:permanent|limited|temporary|indefinite|freelance)\b|^(?:contract|appointment|employment)(?: type)?:",
        r"\bcontract (?:test|law|management)|\bsmart contracts?\b",
    ),
    Theme(
        r"\bhow long\b.{0,20}\bcontract\b|\bcontract\b.{0,20}\b(?:last|long|duration)\b",
        r"\bcontract\b.{0,20}\b(?:for|runs|lasts|limited to|of|duration)\b.{0,20}\b(?:years?|months?)\b|\b(?:years?|months?)[- ](?:long )?contract\b",
    ),
    Theme(r"\bprobation\w*", r"\bprobation\w*"),
    Theme(
        r"\bvisas?\b|\bsponsor\w*|\bwork permits?\b",
        r"\bvisas?\b|\bsponsorship\b|\bwork permits?\b|\b(?:right|authori[sz](?:ed|ation)|eligible|permission) to work\b",
        r"\b(?:executive|event|cards?|mastercard|payments?|product)\b",
    ),
    Theme(r"\bclearance\b", r"\bclearance\b", rf"\bcustoms\b|\blevels of\b|{_OF_OTHERS}"),
    Theme(
        r"\bbackground (?:check|investigation|screening)\b|\bvetting\b",
        r"\bbackground (?:checks?|investigation|screening)\b|\bvetting\b",
        _OF_OTHERS,
    ),
    Theme(
        r"\bhow many (?:positions|openings|vacancies)\b|\bhow many (?:people|engineers|developers) (?:are|do|will) (?:you|be) (?:hir|look)\w*",
        rf"^(?:number of )?(?:vacancies|openings|positions)\b[\w ]*:|\b{NUMBERS} (?:open )?(?:positions|openings|vacancies)\b|\b(?:hiring|looking for) {NUMBERS}\b",
    ),
    Theme(
        r"\bhow many (?:\w+ )?(?:rounds|stages|interviews)\b|\b(?:hiring|selection|application) process\b|\bnext (?:steps?|rounds?|stages?)\b|\bwhat happens (?:next|after(?:wards)?|now|then)\b",
        rf"\b{NUMBERS} (?:\w+ )?(?:rounds|interviews|stages)\b|\b(?:hiring|interview|selection|application) process (?:is|has|consists|takes|includes|starts)\b|\bnext step is\b",
    ),
    Theme(
        r"\b(?:when|how soon|how long)\b.{0,25}\b(?:hear (?:back|from)|get back to me|know the result|get a reply|get an answer)\b|\bwhen (?:will|do|would|can) i (?:hear|know)\b",
        r"\bhear (?:back )?(?:from us )?within\b|\bwe (?:\w+ )?(?:reply|decide|answer|get back)\b.{0,25}\b(?:within|in)\b.{0,12}\b(?:days?|weeks?)\b",
    ),
)  # fmt: skip
