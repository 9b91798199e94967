"""A question about the job, the company or the interview."""

JOB = (
    r"\b(?:coding (?:exercises?|tests?|tasks?|challenges?)|live coding|(?:a|real) (?:human|person)"
    r"|people (?:have )?appl\w+|other (?:candidates|applicants)|the client|main client|what happens (?:next|after|with"
    r"|now|then|if i)|afterwards|references|background check|second (?:interview|round)|more interviews|the ceo"
    r"|founders?|funding|turnover|revenue|competitors|growth|dress|lunch break|canteen|commute|office days|equipment"
    r"|laptop will|work laptop|start (?:date|in|on)|position start|permanent|freelance|contractor|tests? afterwards)\b"
    r"|\b(?:you guys|your (?:team|company|place|stack|office|people|side|product|users?|clients?|customers?|firm"
    r"|organi[sz]ation|culture|process|engineers|developers|boss|tech\w*)|the (?:team|company|role|job|position|office"
    r"|firm|culture|salary|pay|contract|tech stack|start date|next (?:steps?|round|stage)|process|manager|boss|hiring"
    r"|working hours|dress code|bonus|benefits|interview)|(?:this|that) (?:interview|call|conversation|role|job"
    r"|position|company|going to take|being recorded)|salary|pay range|compensation|bonus|equity|stock options"
    r"|vacations?|holidays?|days off|sick leave|remote(?:ly)?|work from (?:home|abroad)|home office|hybrid|relocat\w+"
    r"|visa|sponsor|part-?time|full-?time|benefits|probation|notice period|overtime|on-?call|budget for|training"
    r"|mentor|promot\w+|career|hear back|get back to me|hear from you|recorded|recording|next (?:steps?|round)"
    r"|questions? (?:are )?(?:left|remaining|more|will there|are there|in total|still)|more questions|how long (?:is"
    r"|will|does) (?:this|it)|how much time|my (?:answers?|data|first (?:day|week|month)|manager|boss|team|tasks)"
    r"|would i|will i|i would be|i'd be|for me in this role|(?:am i|are you) (?:talking|speaking|chatting|a (?:bot"
    r"|human|robot|real|person|machine)|an ai|human|real|allowed|recording|hiring)|(?:may|can|could) i (?:use|look"
    r"|google|search|ask|write|draw|take notes|share my|open|have the|see the|check))\b"
)

YOU_DO = (
    r"\b(?:do|are|have|did|will|would|can|could) you (?:sponsor|offer|provide|pay|have|use|work|do|hire|allow|support"
    r"|tell me|record|give|expect|practice|practise|deploy|run|already|also|keep|store|share)\b"
)
"""What those who ask may be asked about themselves."""

ASKS = (
    r"^(?:(?:and|but|so|oh|ok|okay|well|hm+|um+|sorry|hey|hi|hello|also|actually|wait|please|one thing|quick question"
    r"|question|just|by the way|btw|first|before (?:i|we) \w+(?: \w+){0,3}|out of curiosity|i (?:wonder|was wondering"
    r"|am wondering|'m wondering)(?: if)?)[,:. -]+)*(?:what(?:'s)?|how|who(?:'s)?|when(?:'s)?|where|which|why|is|are"
    r"|am|was|were|do|does|did|can|could|may|might|will|would|should|shall|has|have|any|and (?:what|how)|what about"
    r"|how about|tell me|i wonder|i was wondering|curious)\b"
)
"""How a question begins, after what leads up to it."""

TENTATIVE = (
    r"^(?:\W|so|um+|hm+|well|is|was|it|could|would|be|maybe|perhaps|not|isn't|wouldn't|that|this|does|they"
    r"|are)*(?:maybe|perhaps|is it|is that|is this|would it be|could it be|isn't|does it|was it|would that be|are they"
    r"|do they|wouldn't)\b"
)
"""An answer that is not sure of itself: "is it the lock?"."""

LEADS_IN = (
    r"\b(?:before (?:i|we)|quick(?:ly)?|question|thanks?|thank you|sorry|excuse|wow|ok(?:ay)?|great|nice|sounds?"
    r"|exciting|interesting|interested|i see|hello|hi|hey|one thing|something|just|curious|wonder\w*|first|by the way"
    r"|please|i'd like to (?:know|ask)|i want to (?:know|ask)|i have a|let me ask|may i|can i|apolog\w+|pardon|hm+|um+"
    r"|understood|got it|sure|noisy|noise|loud|outside|drill\w*|connection|line|mic\w*|audio|sound|headset|internet"
    r"|wifi|lag\w*|echo|stuck|nervous|blocked|tired|embarrass\w+|afraid|unfortunately|honest(?:ly)?|know this|english"
    r"|language|my (?:fault|bad|head|battery|phone)|battery|phone|door|kids?|baby|wall|tricky|hard|difficult|tough)\b"
)
"""Words of a sentence that only leads to a request: thanks, an excuse, a trouble."""
