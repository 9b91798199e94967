"""The recruiter's pages: server-rendered forms, each of which leads back to a page by a redirect."""

from fastapi import APIRouter

from interview_agent.entrypoints.web import (
    recruiter_acts,
    recruiter_compare,
    recruiter_interviews,
    recruiter_roles,
    recruiter_sign_in,
)

router = APIRouter()
for part in (recruiter_sign_in, recruiter_roles, recruiter_compare, recruiter_interviews, recruiter_acts):
    router.include_router(part.router)
