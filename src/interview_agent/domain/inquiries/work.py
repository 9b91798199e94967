"""What may be asked about the team, the work and those it is done for."""

from interview_agent.domain.inquiries.theme import NUMBERS, Theme

_PEOPLE = (
    r"(?:people|persons|engineers|developers|designers|researchers|analysts|scientists|testers|administrators|architects|managers"
    r"|experts|specialists|technologists|colleagues|members|programmers|owners)"
)
_WE = r"(?:we|our teams?|the (?:[\w.]+ )?team|you(?:'ll| will)|teams|everybody|everyone)"
_NOBODY_ELSE = r"(?!(?:you|it|this|there|they|that|here|who|what|we|our|as|in|with|for|at|from)\b)"

TEAM = (
    Theme(
        r"\bhow (?:large|big|small) (?:is|will|would) (?:the|your|that|this|my)\b.{0,20}\bteam\b|\b(?:size|headcount) of (?:the|your|my) team\b|\bteam size\b"
        r"|\bhow many (?:people|engineers|developers|colleagues|members|of you|others)\b.{0,25}\b(?:(?:in|on) (?:the|your|my) team|work(?:ing)? with)\b",
        rf"\bteam of (?:about |around |roughly |some |up to |currently )?{NUMBERS}\b|\b{NUMBERS}(?: \w+){{0,2}} {_PEOPLE}\b.{{0,30}}\b(?:team|squad)\b"
        rf"|\bteam\b.{{0,30}}\b(?:has|is|are|counts|consists of|includes)\b.{{0,15}}\b{NUMBERS}(?: \w+){{0,2}} {_PEOPLE}\b|\b{NUMBERS}-(?:person|people|strong) team\b",
        r"\byears?\b|\bmanaged\b|\byou have\b",
    ),
    Theme(
        r"\bwho(?: else)?(?: is|'s| are| will be| would be| works?| sits)\b.{0,12}\b(?:on|in|part of) (?:the|your|my|this) team\b|\bwho(?: else)? (?:would|will|do) i (?:be )?(?:work|collaborat)\w* with\b"
        r"|\bwhat (?:kinds? of )?(?:roles|people|skills|disciplines) (?:are|make)\b.{0,15}\bteam\b|\bhow is (?:the|your) team (?:organi[sz]ed|structured|set up|composed|made up)\b"
        r"|\b(?:structure|composition|make-?up) of (?:the|your) team\b|\bwho (?:are|will be|would be) (?:my|the) (?:colleagues|team ?mates|coworkers)\b|\bwhat does the team consist of\b",
        rf"\bteam\b.{{0,20}}\b(?:is|are) (?:composed|made up|comprised) of\b|\bteam (?:consists|is made) (?:up )?of\b|\bteam (?:includes|comprises)\b|\bteam with skills\b|\bteam of {NUMBERS}[:,(] "
        rf"|\b(?:is|are|join|joining|part of) (?:an?|our|the) (?:[\w-]+ ){{0,3}}team of (?:[\w-]+ ){{0,3}}{_PEOPLE}\b"
        rf"|\byou(?:'ll| will) (?:work|collaborate|sit|be working) (?:\w+ )?(?:with|alongside|next to)\b.{{0,40}}\b{_PEOPLE}\b|\b{NUMBERS}(?: \w+){{0,2}} {_PEOPLE} (?:in|on) (?:the|our) team\b",
    ),
    Theme(
        r"\bwho (?:would|will|do|does) (?:i|this|the)\b.{0,15}\breport to\b|\bwho (?:is|'s|will be|would be) (?:my|the) (?:line |direct )?(?:boss|manager|supervisor|team lead)\b|\breporting line\b",
        r"\b(?:you|you'll|role|position|job)(?: will| would| directly)? reports?(?: directly)? to\b|^(?:reports to|manager|supervisor|line manager):"
        r"|\breport(?:ing|s)? (?:directly )?to (?:the|our) (?:\w+ ){0,3}(?:head|lead|manager|director|cto|ceo|vp|chief|supervisor)\b",
    ),
    Theme(
        r"\b(?:would|will|do|does|is|am) (?:i|this|the|it)\b.{0,25}\b(?:manage|supervise|lead) (?:people|others|a team|anybody|anyone|somebody|someone|engineers)\b"
        r"|\b(?:people responsibility|direct reports|(?:leadership|supervisory|management) (?:position|role|job|responsibilit\w+))\b",
        rf"^supervisory status:|\bdirect reports\b|\b(?:supervise|manage|lead) (?:a team of|{NUMBERS} {_PEOPLE})\b|\bnon-supervisory\b|\bindividual contributor\b|\bpeople (?:management|responsibility)\b",
        r"\bexperience\b|\bpart of a\b",
    ),
    Theme(
        r"\b(?:which|what) language\b.{0,20}\b(?:spoken|speak|talk)\b|\b(?:office|working|company) language\b",
        r"\b(?:working|office|company|team|our) language is\b|\bwe (?:all )?speak\b",
    ),
)  # fmt: skip

WORK = (
    Theme(
        r"\bteam\b.{0,15}\b(?:distributed|spread|in one place)\b",
        r"\bdistributed\b.{0,20}\bteam\b|\bteam\b.{0,20}\b(?:distributed|spread|remote|across)\b|\banywhere (?:in|within)\b.{0,20}\bremote\b",
        r"\bacross (?!(?:the|europe|several|many|\w+ (?:countries|cities|offices|time zones)))|\bcomposed of\b(?!.*\bremote)",
    ),
    Theme(
        r"\b(?:tech(?:nology|nical)?|your) stack\b|\bwhat (?:is|'s) the stack\b|\b(?:what|which)(?: \w+){0,2} (?:languages?|technolog(?:y|ies)|frameworks?)\b(?!.*\b(?:for|spoken|speak)\b).{0,25}\b(?:use|using|work with|written|rely)\b"
        r"|\bwhat (?:is|'s) (?:it|the (?:\w+ )?(?:product|service|code|back-?end|front-?end)) (?:written|built) (?:in|with)\b",
        r"\b(?:core|main|primary|principal) (?:programming )?(?:languages?|technolog(?:y|ies)) (?:is|are)\b|\b(?:our|the|tech(?:nology)?|current) stack(?: is| are| includes| consists|:)"
        r"|^(?:tech(?:nology)? )?stack:|^(?:technologies|languages|tech):|\bwe (?:mainly |mostly |currently )?(?:use|work with|program in|write|code in|develop in) (?:\w+ in )?(?:python|java\w*|typescript|go\b|golang|rust|ruby|c\+\+|c#|kotlin|scala|php|swift|elixir|react)"
        r"|\b(?:is|are) (?:mainly |mostly |all )?(?:written|built|implemented) (?:in|with|on)\b",
        r"\bexperience\b",
    ),
    Theme(
        r"\b(?:which|what) cloud\b|\bwhere (?:do|does) (?:you|it|the \w+) (?:run|host)\b|\bwhat do you (?:run|host) (?:on|it on)\b",
        r"\b(?:we|it|everything|services|platform|systems|infrastructure)\b.{0,30}\b(?:runs?|hosted|based|deployed?|built) (?:on|in)\b.{0,20}\b(?:aws|amazon|azure|gcp|google cloud|heroku|hetzner|own (?:servers|data ?cent\w+))\b"
        r"|\b(?:automate|operate|run|maintain) .{0,20}\b(?:aws|azure|gcp|google cloud) infrastructure\b",
        r"\bexperienced?\b",
    ),
    Theme(
        r"\bopen[- ]sourced?\b(?! (?:tool|librar|project))",
        r"\b(?:product|work on|code|software|platform|everything|it|projects?)\b.{0,12}\b(?:is|are|will be)\b.{0,12}\bopen source\b(?! (?:tool|librar))",
        r"\bexperience\b|\bskill|\bbased on\b",
    ),
    Theme(
        r"\bwhat (?:does|do) (?:the|your|this) (?:company|firm|organi[sz]ation|product|platform|service|startup)\b.{0,12}\b(?:do|make|build|sell|offer)\b|\bwhat do you (?:build|make|sell)\b"
        r"|\bwhat (?:is|'s|are) (?:the|your) (?:products?|platform|service|business)\b(?: about)?(?= ?\?|$)",
        r"^we (?:build|make|develop|operate|sell|produce) (?!up\b|sure\b|use\b|on\b|an? (?:difference|culture))|^our (?:product|platform|software|service|app|company) (?:\w+ )?(?:is|helps|lets|makes|connects|builds|provides|allows|enables)\b"
        rf"|^{_NOBODY_ELSE}[\w.-]+(?: [\w.-]+)? (?:provides|develops|sells|makes|connects|is an? (?:[\w-]+ ){{0,6}}(?:company|platform|service|startup|agency|provider|maker|manufacturer|bank|insurer|software house|program))\b",
        r"\byou\b|\b(?:employees|candidates?|salary|workplace|open source)\b",
    ),
    Theme(
        r"\b(?:mission|purpose|goal) of (?:the|your) (?:team|company|organi[sz]ation|product)\b|\bwhat (?:is|'s) (?:the|your)(?: \w+)? mission\b",
        r"\bmission (?:is|of)\b|^(?:our )?mission:",
        r"\bcritical\b",
    ),
    Theme(
        r"\bwho (?:are|is) (?:your|the) (?:users?|customers?|clients?|audience)\b|\bwho uses (?:it|the|your)\b",
        r"\bour (?:users|customers|clients) (?:are|include)\b|\b(?:is|are) used by\b|\bused every day by\b",
    ),
    Theme(
        r"\bhow many (?:users|customers|clients)\b.{0,12}\b(?:do you|have|are there|does|use)\b",
        rf"\b(?:has|have|serves?|serving|used by|with)\b.{{0,20}}\b{NUMBERS}(?: \w+){{0,2}} (?:users|customers|clients|people|businesses|hospitals|schools)\b",
        r"\bteam of\b|\bexperience\b|\bemployees\b",
    ),
    Theme(
        r"\b(?:do|does|are|is|will) (?:you|we|the team|your team)\b.{0,20}\bagile\b|\bhow (?:do you|does (?:the|your) team|do your teams) work\b(?! (?:with|on|from))",
        rf"\b{_WE}\b.{{0,40}}\b(?:works?|plans?|follows?|delivers?|practi[sc]es?)\b.{{0,60}}\b(?:agile|scrum|kanban|sprints?)\b|\b(?:one|two|three|four)-week (?:sprints?|iterations?|cycles?)\b",
        r"\bcandidates?\b|\bexperienced?\b|\bknowledge\b|\bunderstand\b|\bacross\b",
    ),
    Theme(
        r"\b(?:scrum|kanban|sprints?|iterations?)\b",
        rf"\b{_WE}\b.{{0,40}}\b(?:works?|plans?|runs?|uses?|follows?|delivers?|practi[sc]es?)\b.{{0,60}}\b(?:scrum|kanban|sprints?|iterations?)\b|\b(?:one|two|three|four)-week (?:sprints?|iterations?|cycles?)\b",
        r"\bcandidates?\b|\bexperienced?\b|\bknowledge\b|\bunderstand\b|\bscrum master",
    ),
    Theme(
        r"\b(?:code|peer) reviews?\b|\breview (?:the |your |each other's )?code\b",
        r"\b(?:every|all|each) (?:\w+ )?(?:changes?|code|commits?|pull requests?|lines?|merge requests?)\b.{0,20}\breview|\bwe\b.{0,20}\breview\b.{0,20}\b(?:code|changes?|requests?)\b|\bcode reviews? (?:is|are)\b",
        r"\bexperience\b|\bunderstand\b|\bcompliance\b",
    ),
    Theme(
        r"\bhow (?:often|many times) do you (?:deploy|release|ship)\b|\bwhat (?:does|is) (?:your|the) (?:release|deployment) (?:process|cycle|cadence)\b",
        r"\b(?:we|our team|the team|every team) (?:deploys?|releases?|ships?)\b|\b(?:releases?|deployments?) (?:happen|go out|are made)\b",
    ),
    Theme(
        r"\b(?:training|learning|education|conference)s?\b.{0,15}\b(?:budget|days|allowance|leave|offered|paid|possible)\b|\bbudget for (?:training|learning|conferences|books|courses)\b",
        r"\b(?:training|learning|conference|education|development)s? (?:\w+ )?(?:budget|allowance|days|stipend|leave)\b|\bbudget for (?:\w+ )?(?:training|learning|conferences|books|courses)\b"
        r"|\b(?:days|hours)\b.{0,15}\b(?:for|of) (?:training|learning|conferences)\b|\bconferences? (?:of your choice|a year|per year)\b",
        r"\bmodels?\b|\bmachine learning\b|\btraining data\b",
    ),
    Theme(
        r"\b(?:mentor|buddy|onboard(?:ing)?|mentoring)\b",
        r"\b(?:you(?:'ll| will) (?:get|have|be given)|gets?|assigned) (?:a|an experienced|your own) (?:\w+ )?(?:mentor|buddy)\b|\bonboarding (?:takes|lasts|plan|program|period|is)\b|\bmentoring (?:program|scheme)",
    ),
    Theme(
        r"\bpromot(?:ion|ed)\b|\bcareer\b",
        r"\bpromotion (?:potential|path|rounds?)\b|^promotion(?: potential)?:|\bcareer (?:ladder|path|framework|levels|track)s?\b",
    ),
    Theme(
        r"\b(?:laptop|notebook|macbook)\b|\bequipment\b",
        r"\b(?:laptop|notebook|macbook)s?\b|\b(?:hardware|equipment) (?:of your choice|is provided|you need|budget|allowance)\b",
        r"\b(?:experience|support|customers?|jupyter|fleet|manage)\b",
    ),
)  # fmt: skip
