"""How much an interviewer may spend on one thing, beside the limits that are settings."""

from interview_agent.domain.dialogue import Kind, Move

PROBES_BEFORE, PROBES_AFTER = 1, 2
"""Probes a topic until all must-haves are touched, and from then on."""

RESERVED = 3
"""So many clarifications are kept for what the candidate may ask for, and not spent on what we would like to know."""

EXTRA_BEFORE = 1
"""Easier questions in all, until all must-haves are touched."""

RECONCILED = 2
"""So often an interview asks how the résumé and an answer go together, once about each thing."""

MOST = {Move.PROBE: PROBES_AFTER, Move.REPEAT: 2, Move.REPHRASE: 1, Move.HINT: 1, Move.REPLY: 2, Move.RETURN: 1}
"""How often each may follow one question: what the candidate asks for is given, our own return comes once, and no two probes ask
for the same point."""

AGAIN = {
    Kind.REPEAT: Move.REPEAT,
    Kind.THINKING: Move.REPEAT,
    Kind.PAUSE: Move.REPEAT,
    Kind.CLARIFY: Move.REPHRASE,
    Kind.HINT: Move.HINT,
    Kind.QUESTION_BACK: Move.REPLY,
    Kind.CORRECTION: Move.REPLY,
    Kind.OFF_TOPIC: Move.RETURN,
    Kind.INSTRUCTING: Move.RETURN,
    Kind.ABUSIVE: Move.RETURN,
}
"""What is done where something else than an answer was heard: the same question again, in one way or another."""
