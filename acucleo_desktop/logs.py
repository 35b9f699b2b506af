"""The log: one JSON object a line, without secrets, in files that take turns, each line with its run."""

from __future__ import annotations

import contextlib
import json
import logging
import logging.handlers
import os
import sys
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Final

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import make_private_folder
from acucleo_desktop.transport.redaction import is_secret_name, redact_text

LOG_NAME: Final = "acucleo.log"
_FILE_BYTES: Final = 2_000_000
_FILES: Final = 5
_LARGEST_TIMES: Final = 4
"""So many times as large as usual the present file may grow while it cannot take its turn."""
_LONGEST: Final = 20_000
_STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "run", "taskName"}

_run: ContextVar[str] = ContextVar("acucleo_run", default="")


def new_run_id() -> str:
    """Return a short mark that tells the lines of one run apart."""
    return os.urandom(4).hex()


@contextlib.contextmanager
def run(run_id: str = "") -> Iterator[str]:
    """Mark all lines written inside with a run id; drawn when empty."""
    mark = run_id or new_run_id()
    token = _run.set(mark)
    try:
        yield mark
    finally:
        _run.reset(token)


class RedactingFilter(logging.Filter):
    """Masks secrets in the message of every record before any handler formats it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Replace the message by its masked form; every record passes."""
        try:
            message = record.getMessage()
        except (TypeError, ValueError):
            message = f"{record.msg} (its values did not fit)"
        record.msg = redact_text(message[:_LONGEST])
        record.args = None
        for name in vars(record).keys() - _STANDARD:
            value = getattr(record, name)
            setattr(record, name, "***" if is_secret_name(name) else redact_text(str(value)[:_LONGEST]))
        return True


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return time, level, logger, thread, run, message, further fields and the traceback without secrets."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "thread": record.threadName,
            "run": _run.get(),
            "said": redact_text(record.getMessage()),
        }
        line.update({name: str(value) for name, value in vars(record).items() if name not in _STANDARD})
        if record.exc_info:
            line["traceback"] = redact_text(self.formatException(record.exc_info)[-_LONGEST:])
        return json.dumps(line, ensure_ascii=False)


class PlainWords(logging.Formatter):
    """Writes only the message, for a person at a terminal; tracebacks stay in the file."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the message without secrets."""
        return redact_text(record.getMessage())


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """A log file that only this person can read.

    Where the files cannot take their turn, as on Windows while another program of ours has one of them open, the
    present one grows on and it is tried again later; the standard library would lose every line from then on. One that
    has grown far too large begins anew.
    """

    _next_try = 0

    def shouldRollover(self, record: logging.LogRecord) -> bool:
        """Tell whether the files take their turn before this line; not at every line while they cannot."""
        return bool(super().shouldRollover(record)) and self._size() >= self._next_try

    def doRollover(self) -> None:
        """Let the files take their turn, or go on with the present one."""
        try:
            super().doRollover()
        except OSError:
            size = self._size()
            if size > _LARGEST_TIMES * self.maxBytes:
                Path(self.baseFilename).write_bytes(b"")
                size = 0
            self._next_try = size + self.maxBytes // 10
        else:
            self._next_try = 0

    def _size(self) -> int:
        try:
            return Path(self.baseFilename).stat().st_size
        except OSError:
            return 0

    def close(self) -> None:
        """Close the file; on a full disk the last lines are lost, and nothing else."""
        with contextlib.suppress(OSError):
            super().close()

    def handleError(self, record: logging.LogRecord) -> None:
        """Let a line go that the disk does not take: nobody at a terminal has any use for the place in the source."""
        if not isinstance(sys.exception(), OSError):
            super().handleError(record)

    def _open(self) -> IO[str]:  # type: ignore[override] # the base class promises a narrower type
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")


def start(folder: Path, level: str = "info", *, echo: IO[str] | None = None) -> Path:
    """Begin to log into `folder`; calling it again replaces the earlier log.

    Args:
        folder: folder of the log files.
        level: `debug`, `info` or `warning` for our own words; others are heard from `warning` on.
        echo: stream that gets warnings in plain words too, such as standard error.

    Returns:
        The log file.

    Raises:
        Problem: `home.not-writable`.
    """
    stop()
    make_private_folder(folder)
    path = folder / LOG_NAME
    handlers: list[logging.Handler] = [_log_file(path)]
    handlers[0].setFormatter(JsonLines())
    if echo is not None:
        spoken = logging.StreamHandler(echo)
        spoken.setLevel(logging.WARNING)
        spoken.setFormatter(PlainWords())
        handlers.append(spoken)
    root = logging.getLogger()
    for handler in handlers:
        handler.addFilter(RedactingFilter())
        handler.set_name(f"acucleo-{handlers.index(handler)}")
        root.addHandler(handler)
    logging.getLogger("acucleo").setLevel(level.upper())
    return path


def _log_file(path: Path) -> logging.Handler:
    """Return what writes to the log file.

    Raises:
        Problem: it cannot be written, as when it belongs to somebody else.
    """
    try:
        return _PrivateFile(path, maxBytes=_FILE_BYTES, backupCount=_FILES - 1)
    except OSError as error:
        raise Problem(
            "home.not-writable",
            f"The log {path} cannot be written: {error.strerror or error}.",
            why="It lies on a full or read-only disk, or belongs to somebody else.",
            todo="Make the disk or the file writable again, or choose another folder with --home or ACUCLEO_HOME. "
            "Nothing was changed.",
        ) from error


def stop() -> None:
    """End logging and close the file."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if (handler.get_name() or "").startswith("acucleo-"):
            root.removeHandler(handler)
            handler.close()
