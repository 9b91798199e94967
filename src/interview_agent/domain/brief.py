"""What the interviewer is given to read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brief:
    """The role to be filled and the résumé of the candidate, as plain text written by strangers."""

    role_description: str
    resume_content: str
