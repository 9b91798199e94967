"""Thinks aloud."""

THINKING = (
    (
        r"\blet me (?:just |quickly |first |please |maybe |try to |have (?:a )?|take (?:a |some )?|see if i can )*(?:think"
        r"|thought|ponder|reflect|collect|gather|sort|recall|remember|consider|process|organi[sz]e|moment|minute|second"
        r"|time|digest|see|find|work (?:it|this|that) out|put (?:it|this|that) together|order|arrange|formulate"
        r"|breathe)(?:ing)?(?= ?$|[.,!?]| (?:about (?:it|that|this|how|what)|how (?:i|to|best)|what i|where|for|through|my"
        r"|myself|a|again|this|that|it|on (?:that|it|this)|over|here|if i|to|first|back)\b)(?! (?:the|of it as))(?!.{0,12}\b(?:query"
        r"|plan|logs?|graph)\b)"
    ),
    (
        r"\b(?:i'm|i am|am|still|just|im|ok|okay|right|hm+|um+|well)[, ]*(?:still |just |really )*(?:thinking|pondering"
        r"|gathering|mulling|considering|reflecting|processing|sorting|turning (?:it|this|that) over|working (?:it|this"
        r"|that) out|collecting|searching|trying to (?:remember|think|recall|find|put|formulate|work|order|sort))(?= ?$"
        r"|[.,!?]| (?:about|out|aloud|my|how|it|this|that|where|what|which|here|hard|through|for|back|of (?:a good"
        r"|an example|how|the right|where|what|which))\b)"
    ),
    r"\bthinking (?:out loud|aloud)\b",
    r"^(?:\W*(?:thinking|pondering))\b",
    (
        r"\bgive me (?:just )?(?:a|one|another|half a|some|two|a few)(?: \w+)? ?(?:moments?|seconds?|minutes?|secs?|time"
        r"|bit|while)\b(?! of)(?= ?$|[.,!?]| (?:to|please|here|for|and|i|more|so|on)\b)"
    ),
    (
        r"\b(?:i|i'd|i'll|i would|may i|can i|could i)(?: just| also| really)? ?(?:need|like|want|have|take|get"
        r"|require)(?: just| only| maybe)? (?:a |one |some |another |a little |a few |a bit (?:of|more) |more "
        r"|half a )+(?:\w+ )?(?:moments?|seconds?|minutes?|secs?|time)\b(?= ?$|[.,!?]| (?:to (?:think|sort|collect|gather"
        r"|remember|put|find|recall|reflect|consider|order|formulate)|please|for (?:this|that|it)|here|i|on|with)\b)"
    ),
    r"\bwhere (?:do|should|shall|would|can|could|to)(?: i| we)?(?: even| best| really)? (?:start|begin)\b",
    (
        r"(?:^|[.,!?-] ?|\b(?:uh+|um+|ok|okay|please|just|so|oh|hm+|well|ah) )(?:hold on|hang on|bear with me"
        r"|wait(?:,? wait)*|one (?:moment|second|sec|minute)|just a (?:moment|second|sec|minute)|a (?:moment"
        r"|second),? please|moment please|give me time|patience)(?= ?$|[.,!?]| (?:please|a|for|while|let|i|here|it|there"
        r"|just|one|wait|now|on)\b)(?! (?:to|for) (?:the|it|a replica))"
    ),
    (
        r"\b(?:have|need|got) to (?:think|reflect|ponder|remember|consider|concentrate|sort|dig)(?: (?:about (?:it|that"
        r"|this|how)|how|for|a|what|where|hard|back|first|in my|it|this|that|on))"
    ),
    (
        r"(?:^|[.,!?] ?|\b(?:an?|really|very|quite|pretty|oh|that's|such a) )(?:good|great|tricky|interesting|tough|hard|nice|difficult) (?:question|one)\b(?=[.!, ]*(?:hm+|um+|well|let|so"
        r"|okay|ok|uh+|give|i|$))(?!.{40})"
    ),
    r"\b(?:how|what) (?:do|should|can|would|shall) i (?:put|say|explain|phrase|word|describe|express) (?:it|this|that)\b",
    r"\bi(?:'ve| have)? (?:got |had )?(?:it|an idea|something)(?: is)? (?:somewhere|nearly|almost|coming|forming)\b",
    r"\b(?:it's|it is) coming\b",
    r"\bturning it over\b",
    r"\bin my (?:head|mind)(?= ?$|[.,!?])",
)

FILLERS = (
    r"\W*(?:(?:so+|ok(?:ay)?|well|hm+|mm+|um+|uh+|er+m*|ehm*|ah+|oh|right|yeah|yes|like|let's see|let me see|now|alright"
    r"|good question|interesting|tricky|wow|phew|oof|then|and|the|i|it's|that's|you know)\b\W*)+"
)
"""Nothing but sounds that fill a silence."""
