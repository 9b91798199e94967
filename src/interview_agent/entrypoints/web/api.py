"""The API under /api/v1."""

from fastapi import APIRouter

from interview_agent.entrypoints.web import candidate_api, comparison_api, interviews_api, openapi, roles_api

router = APIRouter(prefix=openapi.PREFIX)
for part in (roles_api, comparison_api, interviews_api, candidate_api):
    router.include_router(part.router)
