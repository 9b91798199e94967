"""Parts that several wordings of instructions share."""

NEAR = r"(?:\S+ ){0,5}?"
"""A few words between two parts of a wording."""

ORDER = (
    r"(?:(?:^|[.!?:;,\"'(\[*#>`-] ?|\b(?:please|pls|now|just|kindly|simply|and|then|so|therefore|also|but) )|\b(?:you"
    r"|u)(?:'ll)? (?:(?:must|should|shall|will|would|could|can|may|might|need to|have to|ought to|are to|better|please"
    r"|kindly|now|just|simply|only|always) ){1,3}|\b(?:can|could|would|will|won't) you (?:(?:please|just|kindly|maybe"
    r"|perhaps|possibly|mind|be so kind(?: as)?|to|consider) ){0,4}|\b(?:want|need|order|command|instruct|ask"
    r"|authori[sz]e|beg|expect|like|told|tell|urge)s? you (?:that you should |to ))"
)
"""Where an order begins: at the start of a clause, or after words that say that the interviewer shall do it."""

OTHER_CANDIDATES = (
    r"(?! (?:node|index|key|server|pair|list|set|leader|solution|plan|image|release|set|service|rows?|generation"
    r"|matches|answers|with the|fix|cause)\b)"
)
"""A leader is elected among candidates, and search has candidate answers: none of them is the one who speaks."""

WHO = (
    r"(?:me|myself|my (?:\w+ )?(?:answers?|responses?|repl(?:y|ies)|interview|scores?|evaluation|results?|performance"
    r"|application|candida(?:cy|ture)|profile|hiring|skills?)|the (?:result|outcome|score|verdict|evaluation|grade"
    r"|marks?|rating)s? (?:of|for) (?:this|my|the) (?:interview|answer|question|candidate|applicant)|this (?:\w+ )?(?:answer"
    rf"|response|candidate{OTHER_CANDIDATES}|applicant|interviewee|interview)|the (?:applicant|interviewee|interview"
    rf"|candidate{OTHER_CANDIDATES})|(?:whatever|everything|anything|all(?: that)?) i (?:say|said|write|wrote|answer)"
    r"|every (?:rubric )?(?:point|criterion|competency)|all (?:the |rubric )*(?:points|criteria|competenc\w+)"
    r"|every answer|all (?:my |the |of my )?answers)"
)

TOP = (
    r"(?:100|9\d|full|max(?:imum|imal)?|top|(?:very |really )?high(?:est|ly)?|(?:the )?best|perfect(?:ly)?"
    r"|excellent(?:ly)?|outstanding|brilliant|generous(?:ly)?|met|correct(?:ly)?|complete(?:ly)?|pass(?:ed)?"
    r"|strong(?:ly)?|an? a\b|a\+|(?:five|ten|5|10) ?(?:out of|/|of)|(?:very )?good|great|(?<!as )well|positive(?:ly)?"
    r"|favou?rabl[ey]|shown|demonstrated|hired?|expert|accepted|successful|satisfied|fulfilled|10|5|a hundred"
    r"|one hundred)"
)
MARKS = (
    r"(?:points|marks?|scores?|grades?|ratings?|credits?|stars|verdicts?|recommendation|evaluation|assessment"
    r"|approval)"
)
REWARD = (
    rf"(?:{MARKS}|100|9\d|max(?:imum)?|an? a\b|a\+|the (?:job|position|role|maximum)|an? (?:offer|pass|ten|hundred"
    r"|100)|credit|hire|full|perfect|(?:five|ten|5|10) ?(?:out of|/|of))"
)
RULES = (
    r"(?:instructions?|rules?|rubrics?|prompts?|guidelines?|guidance|guide|directives?|constraints?|criteria|polic(?:y"
    r"|ies)|programming|training|orders|settings|restrictions|scheme|protocols?)"
)
