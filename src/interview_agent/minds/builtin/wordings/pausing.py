"""Asks for a break."""

from interview_agent.minds.builtin.wordings.parts import FEW, MAY

MINUTES = (
    r"(?:a few|a couple(?: of)?|some|two|three|four|five|ten|fifteen|twenty|thirty|[2-9]|\d\d|several|one or two"
    r"|half an|an|a quarter of an)"
)

PAUSE = (
    r"\b(?:can|could|may|shall) (?:we|i) (?:please |just |quickly |maybe )*(?:pause|interrupt)(?= ?$|[.,!?])",
    (
        r"\b(?:need to|have to|let me|must|i'll|i will|gotta) (?:just |quickly |first )*(?:restart|reboot|reconnect|rejoin"
        r"|charge|reload|re-?enter|reopen)(?: (?:the|my|this))? ?(?:computer|laptop|browser|router|pc|phone|call|tablet"
        r"|internet|modem|meeting|room|tab)?(?= ?$|[.,!?]| (?:first|quickly|it|please))"
    ),
    r"\bbrb\b",
    r"\bbe (?:right )?back (?:in|soon|shortly|after|asap|at once|with you in)\b",
    r"\bbe right (?:back|there)\b",
    (
        r"\bback in (?:a|one|two|five|ten|\d+|no|few) ?(?:\w+ )?(?:sec\w*|minute?s?|min|mins|moment|tick|jiffy)?\b(?= ?$"
        r"|[.,!?])"
    ),
    r"\btake (?:five|ten)(?= ?$|[.,!?]| (?:please|minutes|here|now))",
    r"\bhold that thought\b",
    r"\bafk\b",
    (
        rf"\b{MAY}\b{FEW} (?:(?:take|have|make|do|need|get|for|like|want|a|an|another) )+(?:very |really |short |quick "
        r"|little |small |tiny |brief |five|ten|two|minute|minutes|coffee|toilet|bathroom|[\d]+|-| )*(?:break|pause"
        r"|breather|time-?out|recess|rest|breath of (?:fresh )?air|intermission)\b(?! (?:in|from|between|into|the"
        r"|down) (?!a moment|here|now))"
    ),
    (
        rf"\b(?:can|could|may|shall|let's|would|please|like to|want to|need to|must|have to|possible to|gotta)\b(?: [\w']+){{0,3}}? (?:pause"
        r"|interrupt|stop|halt|break|freeze|suspend)(?: (?:here|this|it|the (?:interview|call|session|clock|timer"
        rf"|conversation)|things|everything|quickly))*(?: for)? (?:(?:just |about |maybe )?(?:a|one|an?|{MINUTES}) ?(?:\w+ )?(?:moment"
        r"|min\w*|sec\w*|bit|while|hour|little)|until i|while i|till i|because (?:my|the|someone))"
    ),
    (
        r"\b(?:can|could|may|might|shall|let's|let us|would|like to|want to|please|possible to|prefer to|ok(?:ay)? (?:to"
        r"|if)|okay if we|able to)\b(?: [\w']+){0,4}? (?:carry on|continue|resume|go on|proceed|pick (?:this|it"
        r"|things) (?:back )?up|finish|reconvene|come back(?: to (?:this|it))?|do (?:this|it|the rest)|postpone|reschedule"
        r"|start again|keep going|move this|delay|restart)(?: (?:this|it|here|the (?:interview|rest|call|conversation"
        r"|session)|where we (?:left|stopped)\w*|off|with (?:this|it)))*(?: (?:in (?:a|an|one|two|three|five|ten|half"
        r"|about|like|\d+|some)|later|after (?:lunch|dinner|the|my|that|i|a)|tomorrow|another (?:time|day)|once (?:i|my"
        r"|the)|when (?:i|my)|tonight|this (?:evening|afternoon)|next week|as soon as|on monday|at \d|in the (?:morning"
        r"|afternoon|evening)))"
    ),
    (
        r"\b(?:i|i'm|im|me|we|we'll|i'll|i've|gotta|can|may|let me|must|need|quickly|just|have) (?:[\w']+ ){0,7}?(?:(?:the "
        r"|a )?(?:bathroom|toilet|restroom|loo|washroom|wc|ladies|gents|pee)\b|(?:take|answer|get|make|accept) (?:this"
        r"|that|a|an|my|the)(?: \w+)? (?:phone )?call\b|(?:grab|fetch|get|find|plug in|drink|pour)(?: (?:myself|me|quickly"
        r"|in|for))*(?: (?:my|a|some|a glass of|another|the))* (?:charger|adapter|power cable|cable|water|coffee|tea|drink"
        r"|headphones|headset|glass of water|tissue|jumper|glasses|snack|inhaler|medicine|sweater)\b|(?:fresh |some )?air\b(?= ?$"
        r"|[.,!?]| please| first)|stretch (?:my legs|a bit)|step (?:out|outside|away)\b|(?:open|answer|get|see to"
        r"|check on) (?:the )?(?:door|baby|kids?|kid|oven|stove|dog|phone)\b|(?:change|switch|move to another"
        r"|move into another|close the|shut the) (?:rooms?|window|door|seats?)\b(?= ?$|[.,!?]| (?:first|for|it|quickly"
        r"|because|please)))"
    ),
    (
        r"\b(?:some(?:body|one)|the postman|a courier|a delivery|the delivery|my (?:landlord|neighbou?r|parcel|delivery"
        r"|flatmate|roommate|wife|husband|boss|mum|mother))(?:'s|'s just| is| has| just| was)* (?:\w+ )?(?:at the door"
        r"|knocking|ringing|calling|here|shouting|walked in|came in)\b"
    ),
    r"\bdoor ?bell\b",
    r"\b(?:rang|ring(?:s|ing)|knock\w*)(?: at| on)? (?:the|my) (?:front )?(?:door|bell|window)\b",
    r"\b(?:my |the )?(?:phone|mobile|telephone)(?:'s| is| keeps| just)* (?:ringing|rang|buzzing)\b",
    r"\bfire (?:alarm|drill)\b",
    r"\bsmoke (?:alarm|detector)\b",
    (
        r"\b(?:my|the|our) (?:\w+ )?(?:battery|laptop|computer|charger|headset|pc|phone|baby|kid|kids|son|daughter|toddler"
        r"|child|dog|cat|power|kettle|oven|screen|tablet|contact lens|nose)(?:'s| is| has| just|'re| are| started| wants"
        r"| needs| woke| went| about| to| going| almost| nearly| running| run| at| having| being| trying)* (?:die|dying"
        r"|dead|low|empty|out|restart\w*|reboot\w*|updat\w*|woke|up|cry\w*|crashing|hurt|hungry|bark\w*|scream\w*|sick"
        r"|escap\w*|bleed\w*|boil\w*|burn\w*|two percent|overheat\w*|flat|shut(?:ting)? down)\b(?!.{0,30}\bso (?:we|i) (?:\w+ed"
        r"|wrote|built|made))"
    ),
    (
        r"\b(?:feel|feeling|i'm|i am|getting|bit|little)(?: [\w']+){0,3}? (?:dizzy|faint|unwell|sick|nauseous"
        r"|light-?headed|overwhelmed|a migraine|panicky|shaky|ill)\b"
    ),
    (
        r"\b(?:need|want|like|have|take|get|give me)(?: to)?(?: [\w']+){0,3}? (?:moment|minute|minutes|second|break"
        r"|pause) (?:to|for) (?:breathe|calm|myself|recover|rest|drink|stretch|cool|compose|relax|my)\b"
    ),
    (
        r"\b(?:give me|spare me|let's take|gone for|away for|back in|(?:i|we)(?:'d| would|'ll| will| just| only| really"
        r"| have to)* (?:need|want|like|take)|(?:can|could|may|might) (?:i|we)(?: please| just| maybe)? (?:have|take"
        rf"|get))(?: just| maybe| about| please| like| only| another| for| to take)* {MINUTES} (?:more )?(?:min\w*|hour)\b(?! of (?!your"
        r"|patience|peace|quiet))"
    ),
)
"""A pause that is asked for, or a reason from outside: the door, the battery, a child."""

PAUSE_BARE = (
    (
        r"\b(?:a|an|another|short|quick|little|small|brief|need|have|take|coffee) (?:\w+ )?(?:pause|break|breather|recess"
        r"|intermission|time-?out|rest)\b(?=.*(?:\?|please|sorry)|.{0,20}$)"
    ),
    (
        r"\b(?:can|could|may|might|shall|let's|please|need|want|like)\b.*\b(?:pause|break|breather|interrupt|recess"
        r"|lie down|sit down|breathe|stretch|smoke|cigarette|later|afternoon|tomorrow|tonight|evening|another (?:day|time)"
        r"|other day|next week|reconnect|rejoin|dial (?:in|back))\b(?<!to interrupt)(?!.*\b(?:hear back|get back|result"
        r"|decision)\b)"
    ),
    (
        r"\b(?:please|sorry|excuse|me|i need|need|i'll|i will|i'm|can i|may i|back|just)\b.*\b(?:two|three|four|five|ten"
        r"|fifteen|few|couple of|[2-9]|1\d|some) (?:more )?min\w*\b(?!.*\bthink)"
    ),
    (
        r"\b(?:two|three|four|five|ten|fifteen|few|couple of|[2-9]|1\d|some) (?:more )?min\w*\b(?=,? (?:please|sorry|ok"
        r"|okay))(?!.*\bthink)"
    ),
    r"\bback (?:in|soon|shortly)\b",
    r"\b(?:back|there|with you|ready) in (?:five|ten|two|a (?:minute|second|sec|moment))(?=[.!,]|$)",
    (
        r"\b(?:delivery|courier|postman|parcel|package|plumber|electrician|the door|door ?bell|(?:rang|ringing"
        r"|rings) (?:the|at the|my)? ?(?:bell|door|phone)?|knock(?:s|ed|ing)?|bathroom|restroom|toilet|loo|socket|charger"
        r"|plug|power (?:cut|outage|cable)|battery|medicine|tablet|pills?|inhaler|headache|migraine|dizzy|nose ?bleed"
        r"|bleeding|cough\w*|sneez\w*|hiccups|throat|glass of water|drink|spilled|spilt|fire|smoke|alarm|ambulance"
        r"|too loud here|other room|switch rooms|evacuat\w*|earthquake|crying|throwing up|sick|unwell|not well"
        r"|don't feel (?:so |very |too )?(?:well|good)|kettle|oven|stove|bath|emergency)\b(?=.*(?:\b(?:i|me|we|sorry"
        r"|please|sec|second|moment|minutes?|wait|excuse|back|hold|hang|quick\w*|brief\w*|one)\b))"
    ),
)
