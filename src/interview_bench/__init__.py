"""Measures any interviewer that has a `conduct_interview` tool, with simulated candidates whose truth is known."""
