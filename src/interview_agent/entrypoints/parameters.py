"""What the tools accept, as JSON schemas for those who call them.

The schemas are for the callers only. The tools check each value themselves, because a refusal of the MCP library would
repeat the value, which may be somebody's résumé, and would write it to a log.
"""

from typing import Any

Schema = dict[str, Any]

_ID = {"type": "string", "minLength": 1, "maxLength": 128, "pattern": r"^[A-Za-z0-9._:-]{1,128}$"}


def _optional(schema: Schema, description: str) -> Schema:
    return {"anyOf": [schema, {"type": "null"}], "default": None, "description": description}


def _object(required: list[str], **properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


_SESSION = _object(["session_id"], session_id=_ID | {"description": "The user_session_id of the interview."})

SCHEMAS: dict[str, Schema] = {
    "conduct_interview": _object(
        ["resume_content", "role_description", "user_session_id"],
        resume_content={"type": "string", "minLength": 1, "description": "The candidate's résumé as text."},
        role_description={"type": "string", "minLength": 1, "description": "The description of the role as text."},
        user_session_id=_ID | {"description": "Names the interview: any new id starts one, the same id continues it."},
        candidate_answer=_optional(
            {"type": "string", "minLength": 1},
            "The candidate's own words in answer to the open question; left out, the open question is given again.",
        ),
        duration_minutes=_optional(
            {"type": "integer", "minimum": 1, "maximum": 240},
            "The time limit, set by the first call of an interview; left out, there is none.",
        ),
        answer_to=_optional(
            _ID, "The question_id of the question that the answer belongs to. Send it, so that a repeat is recognised."
        ),
        language=_optional(
            {"type": "string", "pattern": r"^[a-z]{2,3}(-[a-z0-9]{2,8})*$"},
            "The language of the interview, such as en or de, set by the first call; left out, it follows the role.",
        ),
    ),
    "get_interview_session": _SESSION,
    "end_interview_session": _object(
        ["session_id"],
        session_id=_ID | {"description": "The user_session_id of the interview."},
        reason={
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "default": "completed",
            "description": "Why it ends.",
        },
    ),
    "get_session_status": _SESSION,
    "finalize_interview": _SESSION,
    "get_agent_status": _object([]),
}
