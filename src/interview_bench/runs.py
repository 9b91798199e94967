"""The interviews that the measures need, and in which order they are held."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from importlib.resources import files

from interview_bench.candidates.behaviours import BESIDE_INSTRUCTIONS
from interview_bench.candidates.people import STYLES, Person, person
from interview_bench.conducting import Interviewer, conduct
from interview_bench.measures.safety import sentences_tried
from interview_bench.transcript import Transcript

AT_ONCE = 4
ANSWERS_WITH_SENTENCES = 20
MOST_FOR_SENTENCES = 120
QUESTIONS, FULL_SIZE = 5000, 200
"""So many questions are judged in a run of full size, and in proportion in a smaller one."""

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Runs:
    """All interviews of a run of the bench."""

    main: tuple[Transcript, ...]
    styles: dict[str, tuple[Transcript, ...]]
    twins: tuple[tuple[Transcript, Transcript], ...]
    sentences: tuple[Transcript, ...]
    further: tuple[Transcript, ...] = field(default=())

    @property
    def every(self) -> Iterable[Transcript]:
        yield from self.main
        for transcripts in self.styles.values():
            yield from transcripts
        for pair in self.twins:
            yield from pair
        yield from self.sentences
        yield from self.further

    @property
    def questions(self) -> int:
        return sum(len(transcript.turns) for transcript in self.every)


@dataclass(frozen=True, slots=True)
class Hall:
    """Where interviews are held: one interviewer, and candidates of a seed. `run` is part of every session's name:
    where sessions outlast a run, no two runs may share it."""

    interviewer: Interviewer
    seed: int
    run: str = "here"

    async def all(self, interviews: int, progress: Progress) -> Runs:
        progress("interviews")
        main = await self._hold([person(self.seed, n) for n in range(interviews)], "main")
        progress("the same truths in every style")
        styles = await self._styles(max(2, interviews // 5))
        progress("attempts to instruct")
        twins = await self._twins(max(2, interviews // 4))
        progress("technical sentences")
        sentences = await self._sentences()
        runs = Runs(main, styles, twins, sentences)
        progress("further questions to judge")
        return await self._enough(runs, QUESTIONS * min(interviews, FULL_SIZE) // FULL_SIZE)

    async def main(self, interviews: int) -> Runs:
        """The main interviews alone, for an interviewer that is too slow for all that is held beside them."""
        return Runs(await self._hold([person(self.seed, n) for n in range(interviews)], "main"), {}, (), ())

    async def one(self, place: int) -> Transcript:
        return await self._conduct(person(self.seed, place), "one", place)

    async def _styles(self, number: int) -> dict[str, tuple[Transcript, ...]]:
        plain = [person(self.seed, n).plain() for n in range(number)]
        return {style: await self._hold([one.in_style(style) for one in plain], style) for style in STYLES}

    async def _twins(self, number: int) -> tuple[tuple[Transcript, Transcript], ...]:
        plain = [person(self.seed, n).plain() for n in range(number)]
        ways = len(BESIDE_INSTRUCTIONS)
        instructing = [replace(one, instructions=_turned(BESIDE_INSTRUCTIONS, n % ways)) for n, one in enumerate(plain)]
        pairs = zip(await self._hold(plain, "plain"), await self._hold(instructing, "instructing"), strict=True)
        return tuple(pairs)

    async def _sentences(self) -> tuple[Transcript, ...]:
        """Interviews until every technical sentence was said in one."""
        held, left = list[Transcript](), technical_sentences()
        while left and len(held) < MOST_FOR_SENTENCES:
            somebody = person(self.seed, len(held)).plain()
            carrying = replace(somebody, sentences=left[:ANSWERS_WITH_SENTENCES])
            held.append(await self._conduct(carrying, "sentences", len(held)))
            left = left[sentences_tried(held[-1]) :]
        return tuple(held)

    async def _enough(self, runs: Runs, questions: int) -> Runs:
        """Further interviews with other candidates until enough questions were asked."""
        place = len(runs.main)
        while runs.questions < questions:
            more = await self._hold([person(self.seed, place + n).plain() for n in range(AT_ONCE)], f"further-{place}")
            runs, place = replace(runs, further=(*runs.further, *more)), place + AT_ONCE
        return runs

    async def _hold(self, people: Sequence[Person], part: str) -> tuple[Transcript, ...]:
        room = asyncio.Semaphore(AT_ONCE)

        async def hold(work: Awaitable[Transcript]) -> Transcript:
            async with room:
                return await work

        return tuple(await asyncio.gather(*(hold(self._conduct(one, part, n)) for n, one in enumerate(people))))

    async def _conduct(self, somebody: Person, part: str, number: int) -> Transcript:
        return await conduct(self.interviewer, somebody, f"bench-{self.run}-{part}-{number}")


def technical_sentences() -> tuple[str, ...]:
    text = (files("interview_bench") / "data" / "technical_sentences.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line)


def _turned(ways: Sequence[str], by: int) -> tuple[str, ...]:
    return (*ways[by:], *ways[:by])
