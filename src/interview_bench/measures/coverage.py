"""Whether the role's must-haves are asked about, and how soon."""

from interview_bench.measures.rates import Counts
from interview_bench.transcript import Transcript

ENDED_BY_CANDIDATE = frozenset({"ends", "abusive"})


def ran_its_course(transcript: Transcript) -> bool:
    """Whether the interviewer closed it by itself: nobody asked to end it, and nobody was thrown out."""
    return transcript.complete and not any(turn.said.act in ENDED_BY_CANDIDATE for turn in transcript.turns)


def coverage(transcript: Transcript) -> Counts:
    """Must-haves of the role that a question (the opener aside) was understood to be about, of all; only of full interviews."""
    if not ran_its_course(transcript):
        return 0, 0
    wanted = set(transcript.person.role.must_haves)
    touched = {turn.taken.skill for _, role, turn in transcript.with_roles() if role not in ("opening", "closing")}
    return len(wanted & touched), len(wanted)


def excess(transcript: Transcript) -> int | None:
    """Root questions until all must-haves are touched, beyond their number; the opener, follow-ups and repeats are free.

    None where they never were, or where the interview was cut short.
    """
    left, asked = set(transcript.person.role.must_haves), 0
    if not ran_its_course(transcript):
        return None
    for _, role, turn in transcript.with_roles():
        if role == "root":
            asked += 1
            left.discard(turn.taken.skill)
        if not left:
            return asked - len(transcript.person.role.must_haves)
    return None
