"""How much an interviewer may spend on one thing, beside the limits that are settings."""

from interview_agent.domain.dialogue import Move

PROBES_BEFORE, PROBES_AFTER = 1, 2
"""Probes a topic until all must-haves are touched, and from then on."""

RESERVED = 3
"""So many clarifications are kept for what the candidate may ask for, and not spent on what we would like to know."""

EXTRA_BEFORE = 1
"""Easier questions in all, until all must-haves are touched."""

MOST = {Move.PROBE: PROBES_AFTER, Move.REPEAT: 2, Move.REPHRASE: 1, Move.HINT: 1, Move.REPLY: 2, Move.RETURN: 1}
"""How often each may follow one question: what the candidate asks for is given, our own return comes once, and no two probes ask
for the same point."""
