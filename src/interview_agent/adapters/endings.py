"""Why interviews end, as far as it may be told to logs and metrics."""

_OURS = frozenset({"completed", "covered", "question_limit", "time_over", "candidate_request"})


def told(reason: str) -> str:
    """The reason if it is one of ours; a caller may give any text, which is told as `other`."""
    return reason if reason in _OURS else "other"
