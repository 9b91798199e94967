"""Whether the interviewer's marks say what was truly said."""

from collections.abc import Iterator

from interview_bench.measures.rates import Counts
from interview_bench.transcript import Transcript, Turn

MET = "met"


def marked(transcript: Transcript, half: str) -> Iterator[tuple[int, Turn]]:
    """Answers on topics of the half whose marks are about the facts that the candidate spoke of.

    A question that the candidate took for another has marks on other points, and says nothing about the marker.
    """
    for number, turn in enumerate(transcript.turns):
        answered = turn.said.act in ("answer", "emptiness", "does_not_know")
        if answered and turn.topic and turn.topic.half == half and turn.marks and _same_points(turn):
            yield number, turn


def _same_points(turn: Turn) -> bool:
    return turn.topic is not None and set(turn.marks or ()) <= {fact.id for fact in turn.topic.facts}


def misses(transcript: Transcript, half: str) -> Counts:
    """Facts rightly said in an answer and not marked as met there, of all rightly said."""
    missed = said = 0
    for _, turn in marked(transcript, half):
        said += len(turn.right)
        missed += sum((turn.marks or {}).get(fact) != MET for fact in turn.right)
    return missed, said


def false_mets(transcript: Transcript, half: str) -> Counts:
    """Facts marked as met though neither rightly nor half said, now or before on the topic, of all facts not said."""
    wrong = unsaid = 0
    for number, turn in marked(transcript, half):
        told = transcript.said_on(number) | {one.fact for one in turn.said.told if one.how == "partial"}
        left = {fact.id for fact in turn.topic.facts} - told if turn.topic else set[str]()
        unsaid += len(left)
        wrong += sum((turn.marks or {}).get(fact) == MET for fact in left)
    return wrong, unsaid


def credit(transcript: Transcript, half: str) -> Counts:
    """Facts rightly said that were marked as met, of all rightly said: what one style has more of than another."""
    missed, said = misses(transcript, half)
    return said - missed, said
