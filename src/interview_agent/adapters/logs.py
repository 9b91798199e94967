"""Logs: one event a line on standard error, JSON where nobody is watching, without anybody's words.

Libraries log what they are given, and some of them whole arguments. Of their records only those of a few loggers that
are known to hold no arguments keep their words; of the others the place in the code is kept, if it is a warning.
"""

import logging
import sys
from collections.abc import MutableMapping
from dataclasses import asdict
from typing import Any, TextIO

import structlog

from interview_agent.adapters.endings import told
from interview_agent.application.events import Event, InterviewEnded, PlanFailed, QuestionFailed

_WORDS_KEPT = ("uvicorn.error", "mesh.", "_mcp_mesh.pipeline.", "_mcp_mesh.shared.")
_QUIET = ("fastmcp", "mcp", "uvicorn.access", "httpx", "httpcore", "sse_starlette")
_QUIET_UNLESS_DEBUGGING = ("mesh", "_mcp_mesh")
_WITHHELD = "a library has something to report; its words are withheld"


def configure(level: str, stream: TextIO | None = None) -> None:
    """Send all logs to `stream` (standard error). To be repeated after an import that changes logging for everybody."""
    out = stream or sys.stderr
    rendered = structlog.dev.ConsoleRenderer(colors=True) if out.isatty() else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _without_traceback,
            rendered,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.WriteLoggerFactory(file=out),
        cache_logger_on_first_use=False,
    )
    _take_over(level)


def _without_traceback(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """The text of an exception may hold what a candidate wrote."""
    event.pop("exc_info", None)
    event.pop("stack_info", None)
    return event


def _take_over(level: str) -> None:
    """Make the standard library's loggers, whoever set them up, write through us, and nothing below INFO."""
    root = logging.getLogger()
    root.handlers = [Foreign()]
    root.setLevel(max(logging.getLevelNamesMapping()[level], logging.INFO))
    logging.captureWarnings(True)
    for logger in list(logging.Logger.manager.loggerDict.values()):
        if isinstance(logger, logging.Logger):
            logger.handlers, logger.propagate = [], True
            logger.setLevel(logging.NOTSET)
    for name in _QUIET if level == "DEBUG" else (*_QUIET, *_QUIET_UNLESS_DEBUGGING):
        logging.getLogger(name).setLevel(logging.WARNING)
    withhold_words()


def withhold_words() -> None:
    """From now on, no library's record holds words that could be arguments, whatever handler writes it."""
    logging.setLogRecordFactory(_Record)


class _Record(logging.LogRecord):
    """A record whose words are withheld from the beginning, so that no handler that a library brings can write them."""

    def __init__(self, name: str, level: int, *others: Any, **more: Any) -> None:
        super().__init__(name, level, *others, **more)
        self.kind = self.exc_info[0].__name__ if self.exc_info and self.exc_info[0] else ""
        self.exc_info = self.exc_text = self.stack_info = None
        if level < logging.INFO or not name.startswith(_WORDS_KEPT):
            self.msg, self.args = _WITHHELD, ()


class Foreign(logging.Handler):
    """Writes the records of libraries in our form."""

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg == _WITHHELD and record.levelno < logging.WARNING:
            return
        values = {"logger": record.name, "place": f"{record.filename}:{record.lineno}"}
        if kind := getattr(record, "kind", ""):
            values["kind"] = kind
        structlog.get_logger().log(record.levelno, record.getMessage(), **values)


class EventLog:
    """An observer that writes every event as a line."""

    def __call__(self, event: Event) -> None:
        values = asdict(event)
        if isinstance(event, InterviewEnded):
            values["reason"] = told(event.reason)
        level = logging.WARNING if isinstance(event, QuestionFailed | PlanFailed) else logging.INFO
        structlog.get_logger().log(level, _snake(type(event).__name__), **values)


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
