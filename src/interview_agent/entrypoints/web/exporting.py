"""All that is stored about a candidate, in one document."""

from datetime import datetime
from typing import Any

from interview_agent.application.hosting import Case, Host
from interview_agent.domain.hosting import Invitation, Role
from interview_agent.domain.moments import stamp
from interview_agent.domain.report.review import WITHHELD
from interview_agent.entrypoints.web import api_models as models
from interview_agent.entrypoints.web.reading import withheld


async def exported(host: Host, case: Case, by: str) -> models.Export:
    """For the reader who is named `by`: what the interview recommends, and the total, come with their own view."""
    kept, whole = await host.export(case), host.has_viewed(case, by)
    return models.Export(
        role=_plain(case.role),
        invitation=_plain(case.invitation),
        notes=models.noted_for(by, case.notes),
        session=kept["session"] if whole else _without_evaluation(kept["session"]),
        report=kept["report"] if whole or not kept["report"] else dict(withheld(kept["report"])),
    )


def _without_evaluation(session: dict[str, Any] | None) -> dict[str, Any] | None:
    evaluated = session is not None and session.get("evaluation")
    return {**session, "evaluation": {"withheld": WITHHELD}} if session and evaluated else session


def _plain(value: Role | Invitation) -> dict[str, Any]:
    """All fields, with times as text."""
    fields = ((name, getattr(value, name)) for name in value.__dataclass_fields__)
    return {name: stamp(one) if isinstance(one, datetime) else one for name, one in fields}
