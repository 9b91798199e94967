"""Everything that can go wrong, each with the one who must act.

    InterviewError
    ├── CallerError                 the caller sends something else
    │   ├── InvalidInput            invalid_input
    │   ├── SessionNotFound         session_not_found
    │   ├── QuestionNotOpen         question_not_open
    │   ├── AnswerConflict          answer_conflict
    │   ├── InterviewCompleted      interview_completed
    │   └── InterviewExpired        interview_expired
    ├── PassingError                the caller repeats the same call a little later
    │   ├── TurnInProgress          turn_in_progress
    │   ├── StoreBusy               store_busy
    │   ├── StoreUnavailable        store_unavailable       the operator looks at the store
    │   ├── ModelUnavailable        model_unavailable       the operator looks at the model
    │   ├── ModelInvalid            model_invalid           the operator looks at the model
    │   └── EvaluationUnavailable   evaluation_unavailable
    ├── SessionUnreadable           session_unreadable      the operator looks at the stored document
    └── Defect                      internal                we do

The sentence of an error is for a person: it says what is wrong and what to do. It never holds what a candidate wrote, a
résumé, a key or a password.
"""

from typing import ClassVar


class InterviewError(Exception):
    """The root: a sentence, a stable `code` for programs, and whether the same call may succeed later."""

    code: ClassVar[str] = "internal"
    retryable: ClassVar[bool] = False

    @property
    def sentence(self) -> str:
        return str(self)


class CallerError(InterviewError):
    """The call cannot succeed as it stands; another one can."""


class InvalidInput(CallerError):
    code = "invalid_input"


class SessionNotFound(CallerError):
    code = "session_not_found"


class QuestionNotOpen(CallerError):
    code = "question_not_open"


class AnswerConflict(CallerError):
    code = "answer_conflict"


class InterviewCompleted(CallerError):
    code = "interview_completed"


class InterviewExpired(CallerError):
    """The interview's time is over and nothing is open that could still be answered."""

    code = "interview_expired"


class PassingError(InterviewError):
    """The same call may succeed later."""

    retryable = True


class TurnInProgress(PassingError):
    code = "turn_in_progress"


class StoreBusy(PassingError):
    code = "store_busy"


class StoreUnavailable(PassingError):
    code = "store_unavailable"


class ModelUnavailable(PassingError):
    """The model did not answer: away, refused, overloaded or out of time."""

    code = "model_unavailable"


class ModelInvalid(PassingError):
    """The model answered, twice, with something that cannot be used."""

    code = "model_invalid"


class EvaluationUnavailable(PassingError):
    code = "evaluation_unavailable"


class SessionUnreadable(InterviewError):
    """A document is stored under this id that is not an interview. It is left as it is."""

    code = "session_unreadable"


class Defect(InterviewError):
    """Something that should be impossible; the log has the details."""


def told(code: str, sentence: str) -> InterviewError:
    """The error that a reply told of with its code, as it was before it was told."""
    kinds = [InterviewError]
    for kind in kinds:
        if kind.code == code and not kind.__subclasses__():
            return kind(sentence)
        kinds.extend(kind.__subclasses__())
    return Defect(sentence)
