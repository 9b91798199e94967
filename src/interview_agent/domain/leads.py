"""What an interviewer says before the question is asked again: one or two calm sentences, in code's words."""

from interview_agent.domain.dialogue import Kind

CALM = "I would like us to keep this respectful, and I am glad to go on."
FOR_A_PERSON = "I have noted that for the people who read this interview; it does not change how I ask."
RETURNS = {
    Kind.OFF_TOPIC: "Let us come back to the question:",
    Kind.INSTRUCTING: f"{FOR_A_PERSON} My question stays:",
    Kind.ABUSIVE: CALM,
}
REPEATS = {
    Kind.REPEAT: "Of course:",
    Kind.THINKING: "Take your time. The question is:",
    Kind.PAUSE: "Of course, take your time. When you are ready:",
}
ADDED = "Thank you, I have added that to your earlier answer."
CORRECTED = f"{ADDED} My question is still:"
HINT = "Here is a hint:"
NOTED = "I cannot tell you that from the role description, so I have noted it for the team."
ANSWERED = "The role description says:"
REST = "I have noted the rest for the team."
EASED = "That is fine."
LEFT_OPEN = "Let us leave that one open; it counts neither for you nor against you."
LEAVES = {
    Kind.REPEAT: LEFT_OPEN,
    Kind.CLARIFY: LEFT_OPEN,
    Kind.HINT: LEFT_OPEN,
    Kind.THINKING: "Take your time with this one.",
    Kind.PAUSE: "Take your time with this one.",
    Kind.CORRECTION: ADDED,
    Kind.OFF_TOPIC: "Let us go on.",
    Kind.INSTRUCTING: FOR_A_PERSON,
    Kind.ABUSIVE: CALM,
}
"""What is said where the question cannot be put again, and another one comes: never thanks for what was no answer."""

STILL = "My question was:"


def hint(words: str) -> str:
    """The hint of the bank as a sentence before the question; nothing to go by where there is none."""
    return f"{HINT} {words[:1].lower()}{words[1:]}" if words else "I have no hint for this one, but take your time:"
