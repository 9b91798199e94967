"""Interviews as recruiters see them."""

from typing import Annotated, Any

from fastapi import APIRouter, BackgroundTasks, Depends, File, Query, Request, Response, UploadFile

from interview_agent.adapters.report_views import entries
from interview_agent.application.hosting import Case, Host
from interview_agent.domain import hosting
from interview_agent.domain.hosting import NAME, REASON, Invitation, State, What
from interview_agent.entrypoints import inputs
from interview_agent.entrypoints.web import api_models as models
from interview_agent.entrypoints.web import openapi, reading, speaking
from interview_agent.entrypoints.web.api_models import Id, IdempotencyKey, InterviewDetails
from interview_agent.entrypoints.web.exporting import exported
from interview_agent.entrypoints.web.once import Once
from interview_agent.entrypoints.web.problems import Problem, succeeded
from interview_agent.entrypoints.web.roles_api import After, Size
from interview_agent.entrypoints.web.security import Recruiter, TheHost, TheSettings, cookie_checked, link, on_the_spot
from interview_agent.entrypoints.web.uploads import text_of
from interview_agent.errors import InvalidInput

router = APIRouter(
    prefix="/interviews", tags=["interviews"], responses=openapi.RECRUITER, dependencies=[Depends(cookie_checked)]
)
OneOnly = Annotated[Once, on_the_spot(Once)]


async def the_case(_: Recruiter, host: TheHost, id: Id) -> Case:
    return await host.case(id)


TheCase = Annotated[Case, Depends(the_case)]


@router.post("", status_code=201)
async def create(
    request: Request,
    by: Recruiter,
    host: TheHost,
    settings: TheSettings,
    new: models.NewInterview,
    once: OneOnly,
    idempotency_key: IdempotencyKey = None,
) -> InterviewDetails:
    """Invite a candidate to an interview for a role. `link` is what to send them."""
    inputs.text(new.resume, "resume", settings.interview_resume_bytes)
    inputs.text(new.candidate, "candidate", 4 * NAME)
    role = await host.role(new.role)
    id, now = once.id("interview", by, idempotency_key), host.clock()
    terms = new.model_dump(exclude={"link_days", "language", "candidate"})
    language, candidate = new.language or role.language, " ".join(new.candidate.split())
    until = hosting.until(now, new.link_days)
    sent = Invitation(**terms, id=id, candidate=candidate, language=language, created_at=now, link_until=until)
    stands = await host.invite(role, sent)
    once.must_be_same(_terms(stands), _terms(sent))
    made = await _details(request, host, stands.id, by)
    return made.model_copy(update={"notice": await speaking.warning(host, await host.case(stands.id))})


@router.post("/file", status_code=201)
async def create_from_file(
    request: Request,
    by: Recruiter,
    host: TheHost,
    settings: TheSettings,
    terms: Annotated[models.InvitationTerms, Depends(models.terms_of_form)],
    file: Annotated[UploadFile, File(description="The résumé: text, Markdown, PDF or DOCX.")],
    once: OneOnly,
    idempotency_key: IdempotencyKey = None,
) -> InterviewDetails:
    """Invite a candidate, with the résumé as a document."""
    new = models.NewInterview(**terms.model_dump(), resume=await text_of(file, settings))
    return await create(request, by, host, settings, new, once, idempotency_key)


@router.get("")
async def listed(
    request: Request,
    _: Recruiter,
    host: TheHost,
    role: Annotated[str, Query(pattern=r"^[A-Za-z0-9_-]{0,64}$")] = "",
    state: State | None = None,
    after: After = "",
    size: Size = 50,
) -> models.Interviews:
    """The interviews, the newest first."""
    cases, next = await host.page(role, state, after, size)
    return models.Interviews(items=[models.summary(one, link(request, one.invitation)) for one in cases], next=next)


@router.get("/{id}")
async def read(request: Request, case: TheCase, by: Recruiter, host: TheHost) -> InterviewDetails:
    """One interview, with all that was noted about it."""
    return models.details(case, link(request, case.invitation), await host.goes(case), by)


@router.get("/{id}/transcript")
async def transcript(case: TheCase, host: TheHost) -> models.Transcript:
    """What was said; nothing, before it has begun."""
    if case.status is None:
        return models.Transcript(entries=[])
    interview = reading.interview_in(succeeded(await host.stored(case)))
    return models.Transcript(entries=[models.Entry(**one._asdict()) for one in entries(interview)])


@router.get("/{id}/report", response_class=Response, responses=openapi.REPORTS)
async def report(case: TheCase, by: Recruiter, host: TheHost, format: reading.Format = "json") -> Response:
    """The report of an interview that is over, with what people have put beside it. What it recommends, and the total, are withheld until you have entered your own view."""
    _must_be_over(case)
    succeeded(await host.evaluated(case))
    interview = reading.interview_in(succeeded(await host.stored(case)))
    text = reading.written(interview, format, case, whole=host.has_viewed(case, by))
    # As a file: a page of strangers' words has no place among the pages of this site.
    headers = {} if format == "json" else {"Content-Disposition": f'attachment; filename="report.{format}"'}
    return Response(text, headers=headers, media_type=reading.MEDIA_TYPES[format])


@router.post("/{id}/view", status_code=201)
async def view(request: Request, case: TheCase, by: Recruiter, host: TheHost, given: models.View) -> InterviewDetails:
    """Enter what you think of an interview that is over, before you see what is recommended."""
    _must_be_over(case)
    _storable(given.why)
    before = next((one for one in reversed(case.notes) if one.what is What.VIEW and one.by == by), None)
    if before is None or dict(before.data) != given.model_dump():
        await host.enter_view(case, by, given.view, given.why)
    return await _details(request, host, case.invitation.id, by)


@router.post("/{id}/overrides", status_code=201)
async def override(
    request: Request, case: TheCase, by: Recruiter, host: TheHost, given: models.Override
) -> InterviewDetails:
    """Another level than the computed one, with the reason. Both are kept, as is every override before."""
    _must_be_over(case)
    _storable(given.why)
    report = succeeded(await host.evaluated(case))["report"]
    if given.competency not in {one["id"] for one in report["competencies"]}:
        raise InvalidInput("The report has no competency of this id. Take one of its `competencies`.")
    before = hosting.overrides(case.notes).get(given.competency)
    if before is None or before.by != by or dict(before.data) != given.model_dump():
        await host.override(case, by, given.competency, given.level, given.why)
    return await _details(request, host, case.invitation.id, by)


@router.post("/{id}/allowance", status_code=201)
async def allow(
    request: Request,
    case: TheCase,
    by: Recruiter,
    host: TheHost,
    given: models.Allowance,
    once: OneOnly,
    idempotency_key: IdempotencyKey = None,
) -> InterviewDetails:
    """More time for a candidate who needs it, before the interview or during it. Send an Idempotency-Key: without one, a repeated call adds twice."""
    id = case.invitation.id
    note = await host.allow(case, by, given.minutes, once.id(f"allowance {id}", by, idempotency_key))
    once.must_be_same(note.data, given.model_dump())
    request.app.state.changes.tell(id)
    return await _details(request, host, id, by)


@router.post("/{id}/end")
async def end(
    request: Request,
    case: TheCase,
    by: Recruiter,
    host: TheHost,
    later: BackgroundTasks,
    given: models.Ending | None = None,
) -> InterviewDetails:
    """End an interview that is under way. Repeating it changes nothing."""
    if case.status is None:
        raise InvalidInput("The interview has not begun: revoke its link instead.")
    succeeded(await host.end(case, (given or models.Ending()).reason))
    request.app.state.changes.tell(case.invitation.id)
    later.add_task(host.evaluate, case)
    return await _details(request, host, case.invitation.id, by)


@router.post("/{id}/revoke")
async def revoke(request: Request, case: TheCase, by: Recruiter, host: TheHost) -> InterviewDetails:
    """Take the link back. Repeating it changes nothing."""
    if hosting.last(case.notes, What.REVOKED) is None:
        await host.revoke(case, by)
        request.app.state.changes.tell(case.invitation.id)
    return await _details(request, host, case.invitation.id, by)


@router.get("/{id}/export")
async def export(case: TheCase, by: Recruiter, host: TheHost) -> models.Export:
    """Everything that is stored about the candidate. What the interview recommends, and the total, come with your own view."""
    return await exported(host, case, by)


@router.delete("/{id}", status_code=204)
async def erase(request: Request, case: TheCase, host: TheHost) -> None:
    """Take away everything that is stored about the candidate. It cannot be brought back."""
    await host.erase(case)
    request.app.state.changes.tell(case.invitation.id)


async def _details(request: Request, host: Host, id: str, by: str) -> InterviewDetails:
    case = await host.case(id)
    return models.details(case, link(request, case.invitation), await host.goes(case), by)


def _must_be_over(case: Case) -> None:
    """To read a report must not end an interview. Raises Problem 409 while it goes on."""
    if case.state is State.STARTED:
        raise Problem(409, "not_over", "The interview is still going on: there is a report once it is over, or ended.")
    if case.status is None:
        raise InvalidInput("The interview has not begun: there is nothing to report on.")


def _terms(one: Invitation) -> tuple[Any, ...]:
    asked = (one.role, one.candidate, one.resume.strip(), one.language, one.minutes)
    return (*asked, one.feedback, one.feedback_levels, (one.link_until - one.created_at).days)


def _storable(words: str) -> None:
    if words:
        inputs.text(words, "why", 4 * REASON)
