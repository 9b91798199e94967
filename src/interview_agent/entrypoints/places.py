"""Where a command looks for a stored interview."""

from interview_agent.settings import Settings, load


def places(settings: Settings) -> list[Settings]:
    """Where chat keeps interviews and where servers do, unless the environment says which; no model is needed."""
    if "interview_store" in settings.model_fields_set:
        return [load(interview_model="builtin")]
    found = [load(interview_model="builtin", interview_store=name) for name in ("file", "redis")]
    return found if settings.file.exists() else found[1:]
