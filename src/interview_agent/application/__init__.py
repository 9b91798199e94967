"""The interviewer at work: what it needs from the world, and how a call runs."""
