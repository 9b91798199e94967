"""Simulated candidates: what they know, how they talk, and what else they do in an interview. Pure, and settled by a seed."""
