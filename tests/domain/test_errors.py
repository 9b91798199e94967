"""The tree of errors: a stable code each, and who may try again."""

import pytest

from interview_agent.errors import InterviewError

CODES = {
    "invalid_input", "session_not_found", "session_unreadable", "question_not_open", "answer_conflict",
    "interview_completed", "interview_expired", "turn_in_progress", "store_unavailable", "store_busy",
    "model_unavailable", "model_invalid", "evaluation_unavailable", "internal",
}  # fmt: skip
PASSING = {
    "turn_in_progress", "store_unavailable", "store_busy", "model_unavailable", "model_invalid", "evaluation_unavailable",
}  # fmt: skip


def _all(kind: type[InterviewError]) -> list[type[InterviewError]]:
    return [kind, *(one for child in kind.__subclasses__() for one in _all(child))]


@pytest.mark.requirement("errors.codes")
def test_the_codes_are_those_of_the_contract() -> None:
    assert {kind.code for kind in _all(InterviewError)} == CODES


@pytest.mark.requirement("errors.codes")
def test_no_two_errors_that_are_raised_share_a_code() -> None:
    leaves = [kind.code for kind in _all(InterviewError) if not kind.__subclasses__()]
    assert len(set(leaves)) == len(leaves) == len(CODES)


@pytest.mark.requirement("errors.retryable")
def test_what_passes_by_itself_is_retryable_and_nothing_else() -> None:
    assert {kind.code for kind in _all(InterviewError) if kind.retryable and not kind.__subclasses__()} == PASSING


def test_an_error_is_its_sentence() -> None:
    assert all(kind("Do this.").sentence == "Do this." for kind in _all(InterviewError))
