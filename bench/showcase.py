"""Three whole interviews with their reports, for a person to read: a strong, a mixed and a weak candidate, each for a real role.

    python -m bench.showcase --data DIR --out docs/interviews

DIR holds job postings under roles/, as text, Markdown or PDF. The candidates are simulated, with the same level in everything;
what they say stands in the fact banks of interview-bench. The interviewer is that of the environment: built-in, unless
INTERVIEW_MODEL names a model.
"""

import argparse
import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from interview_agent import bootstrap
from interview_agent.adapters.documents import read_file
from interview_agent.entrypoints.report import as_html, as_markdown
from interview_agent.entrypoints.tools import Tools
from interview_agent.settings import Settings, load
from interview_bench.candidates.people import Person
from interview_bench.candidates.roles import Role
from interview_bench.conducting import Reply, conduct

RESUME = """{name}

Engineer, six years: two at a weather service, four at a toy maker

- Built and ran services in Python and Go, with PostgreSQL and Redis
- Moved three products into containers on Kubernetes, with Terraform
- Looked after security reviews, monitoring and the on-call rota
"""


@dataclass(frozen=True, slots=True)
class Level(Person):
    """Somebody who is as good in everything."""

    everywhere: float = 2.0

    def level(self, subject: str) -> float:
        return self.everywhere


CANDIDATES = (("strong", 3.9, "Robin Vale"), ("mixed", 2.3, "Sam Okri"), ("weak", 0.6, "Kim Adair"))


class Interviewer:
    """The interviewer of the environment, over the memory store."""

    name = "environment"

    def __init__(self, settings: Settings) -> None:
        self.interviewer = bootstrap.interviewer(settings)
        self._tools = Tools(self.interviewer, settings)

    async def conduct_interview(
        self, resume: str, role: str, session: str, answer: str | None, answer_to: str | None
    ) -> Reply:
        return await self._tools.conduct_interview(resume, role, session, answer, None, answer_to)

    async def session(self, session: str) -> Reply | None:
        """Ended and evaluated first, so that the report is whole."""
        await self._tools.end_interview_session(session)
        await self._tools.finalize_interview(session)
        reply: Reply = await self._tools.get_interview_session(session)
        return reply.get("session_data")


def postings(data: Path) -> Iterator[Path]:
    """Postings with something in them, the longest texts first by name."""
    return (path for path in sorted((data / "roles").iterdir()) if "template" not in path.name.lower())


async def show(data: Path, out: Path, settings: Settings) -> None:
    """Hold and write them one after another: a small model answers one call at a time."""
    interviewer = Interviewer(settings)
    for (kind, level, name), posting in zip(CANDIDATES, postings(data), strict=False):
        text = read_file(posting)
        person = Level(
            kind, Role(text, posting.stem, (), ()), RESUME.format(name=name), behaves=False, everywhere=level
        )
        session = f"{kind}-{settings.model.partition(':')[2] or settings.model}"
        held = await conduct(interviewer, person, session)
        print(f"{session}: {posting.name}, {len(held.turns)} questions, {held.reason}", flush=True)
        interview, _ = await interviewer.interviewer.get(session)
        (out / f"{session}.md").write_text(as_markdown(interview), encoding="utf-8")
        (out / f"{session}.html").write_text(as_html(interview), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="a folder with job postings under roles/")
    parser.add_argument("--out", type=Path, default=Path("docs/interviews"), help="where the reports are written")
    wanted = parser.parse_args()
    wanted.out.mkdir(parents=True, exist_ok=True)
    settings = load().model_copy(update={"interview_store": "memory", "mcp_mesh_registry_url": ""})
    asyncio.run(show(wanted.data, wanted.out, settings))


if __name__ == "__main__":
    main()
