"""The interviewer that needs no model: it asks from the bank and listens for known signs."""

from interview_agent.minds.builtin.mind import BuiltinMind

__all__ = ["BuiltinMind"]
