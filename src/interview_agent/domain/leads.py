"""What an interviewer says before the question is asked again: one or two calm sentences, in code's words."""

from interview_agent.domain.dialogue import Kind

CALM = "I would like us to keep this respectful, and I am glad to go on."
RETURNS = {
    Kind.OFF_TOPIC: "Let us come back to the question:",
    Kind.INSTRUCTING: "I have noted that for the people who read this interview; it does not change how I ask. My question stays:",
    Kind.ABUSIVE: CALM,
}
REPEATS = {
    Kind.REPEAT: "Of course:",
    Kind.THINKING: "Take your time. The question is:",
    Kind.PAUSE: "Of course, take your time. When you are ready:",
}
CORRECTED = "Thank you, I have added that to your earlier answer. My question is still:"
HINT = "Here is a hint:"
NOTED = "I cannot tell you that from the role description, so I have noted it for the team."
ANSWERED = "The role description says:"
EASED = "That is fine."
STILL = "My question was:"


def hint(words: str) -> str:
    """The hint of the bank as a sentence before the question; nothing to go by where there is none."""
    return f"{HINT} {words[:1].lower()}{words[1:]}" if words else "I have no hint for this one, but take your time:"
