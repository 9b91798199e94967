"""One simulated interview for a person who wants to see why a number is what it is."""

from collections.abc import Iterator

from interview_bench.transcript import Transcript, Turn


def lines(transcript: Transcript) -> Iterator[str]:
    """Role, truth and turns, in plain lines."""
    person = transcript.person
    yield from (person.role.text, f"Style: {person.style}", "")
    wanted = (*person.role.must_haves, *person.role.nice_to_haves)
    yield from (f"True level in {subject}: {person.level(subject):.1f} of 4" for subject in wanted)
    for _, role, turn in transcript.with_roles():
        yield ""
        yield from _turn(role, turn)
    yield from ("", f"Closed: {transcript.reason or 'no reason given'}" if transcript.complete else "Never closed.")


def _turn(role: str, turn: Turn) -> Iterator[str]:
    taken = " ".join(part for part in (turn.taken.kind, turn.taken.skill, turn.taken.topic, turn.taken.fact) if part)
    yield f"Q ({role}, taken for: {taken}) {turn.question}"
    beside = f" with {turn.said.beside}" if turn.said.beside else ""
    yield f"A ({turn.said.act}{beside}) {turn.said.text}"
    how = {one.fact: one.how for one in turn.said.told}
    marks = turn.marks or {}
    for fact in (*turn.held, *(point for point in marks if point not in turn.held)):
        yield f"    {fact}: {turn.held.get(fact, 'not of this topic')}, said: {how.get(fact, '-')}, marked: {marks.get(fact, '-')}"
