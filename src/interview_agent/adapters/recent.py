"""The interviews that a process has had in hand last, so that one that nobody else has touched is not decoded again."""

import threading
from collections import OrderedDict

from interview_agent.adapters import session_json
from interview_agent.adapters.session_json import Loaded
from interview_agent.domain.conversation import Answer, Question
from interview_agent.domain.interview import Interview, Status

INTERVIEWS, LARGEST = 256, 250_000


class Recent:
    """Remembers, by the digest of its document, what decoding the document would give.

    It holds what candidates wrote, so it has bounds: 256 interviews, of each the last state alone, and none whose document
    is larger than 250,000 bytes. An interview that is over, deleted or found to have expired is forgotten at once; the
    others when newer ones come, and with the process.
    """

    def __init__(self) -> None:
        # Calls may come from several event loops in several threads.
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, tuple[str, Loaded]] = OrderedDict()

    def read(self, session_id: str, document: bytes | None, digest: str) -> Loaded | None:
        """The interview of a document that was just read; none where there is no document."""
        if document is None:
            self.keep(session_id, None, digest, None)
            return None
        with self._lock:
            known, loaded = self._kept.get(session_id, ("", None))
        if loaded is None or known != digest:
            loaded = session_json.load(document, session_id)
            self.keep(session_id, document, digest, loaded)
        return loaded

    def keep(self, session_id: str, document: bytes | None, digest: str, loaded: Loaded | None) -> None:
        """Remember this state of an interview in place of an earlier one, if it is worth it and safe."""
        with self._lock:
            self._kept.pop(session_id, None)
            if document and loaded and len(document) <= LARGEST and _safe(loaded.interview):
                self._kept[session_id] = (digest, loaded)
                if len(self._kept) > INTERVIEWS:
                    self._kept.popitem(last=False)


def _safe(interview: Interview) -> bool:
    """Whether the document says all of the interview, and nobody who was given the interview can change it.

    Free mappings can be changed. And a key of another program that has given way to one of ours is in the interview still
    but not in its document.
    """
    free = (interview.extras, interview.late, interview.summary, interview.evaluation)
    ours = all(isinstance(entry, Question | Answer) and not entry.extras for entry in interview.conversation)
    return interview.status is Status.ACTIVE and ours and not any(free)
