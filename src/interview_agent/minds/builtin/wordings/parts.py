"""Parts that several wordings share."""

MAY = (
    r"(?:(?:can|could|may|might|shall|should|would|will|won't) (?:we|i|you|u)|(?:i|we)(?:'d| would) (?:like|need|love"
    r"|appreciate|prefer|be glad)|(?:i|we)(?:'ll)? (?:need|want|have|must|wish|prefer|got|gotta)|let(?:'s|s| us| me)"
    r"|please|pls|mind if|(?:is it|would it be|it would be|be) (?:ok|okay|possible|alright|all right|fine|nice|great"
    r"|good)|if possible|allow(?:ed)?(?: me)?|do you mind|would you mind|any chance|is there|i(?:'m| am) going)"
)
"""What makes a request of a verb: somebody who works says "we pause", somebody who asks says "can we pause"."""

FEW = r"(?: [\w'-]+){0,6}?"
