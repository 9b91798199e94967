"""An interviewer for technical roles: one question at a time, and a report that stands on the candidate's own words."""

__version__ = "0.1.0"
