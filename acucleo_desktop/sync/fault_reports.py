"""Reports of faults of the program's own: written without secrets, bounded in number, and told once to a person.

A fault that Python sees is written when it is met. An end that nobody can catch (a crash of a library, an abort) is
written by `faulthandler` into a file that lies ready while the window is open; the next start finds it. A report that
was not told yet is called `crash-TIME.new.txt`, and `crash-TIME.txt` afterwards.
"""

from __future__ import annotations

import contextlib
import faulthandler
import io
import logging
import os
import platform
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from acucleo_desktop import __version__
from acucleo_desktop.home import make_private_folder, write_private
from acucleo_desktop.transport.redaction import redact_text

_LOG = logging.getLogger("acucleo.faults")
KEPT: Final = 20
"""Reports that are kept; the oldest make room for a new one."""
LARGEST: Final = 200_000
"""Characters of a report; of a longer one the end is kept, where the fault itself stands."""
_STAMP: Final = "crash-%Y%m%dT%H%M%S"
_NEW: Final = ".new.txt"
_READY: Final = "hard-end.txt"
_PRIVATE: Final = 0o600
_WRITING: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class FaultReport:
    """One report.

    Attributes:
        path: the file; None when it could not be written.
        at: when, UTC.
        name: of the fault, such as `ValueError` or `Segmentation fault`.
        is_hard_end: whether the program ended by it without having been able to do anything.
        text: what happened, for support; without secrets.
    """

    path: Path | None
    at: datetime
    name: str
    is_hard_end: bool
    text: str


def write_report(folder: Path, error: BaseException, at: datetime, *, is_told: bool = False) -> FaultReport:
    """Write what happened; nothing is raised, as there is trouble enough.

    Args:
        folder: of the logs.
        error: what nobody has caught.
        at: when, UTC.
        is_told: whether a person is told at once, as on the command line.
    """
    frames = redact_text("".join(traceback.format_exception(error)))[-LARGEST:]
    return _keep(folder, _head(type(error).__name__, at) + frames, at, type(error).__name__, is_told=is_told)


def _head(name: str, at: datetime) -> str:
    return (
        f"Acucleo Desktop {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"{at:%Y-%m-%d %H:%M:%S} UTC: {name}\n\n"
    )


def _keep(
    folder: Path, text: str, at: datetime, name: str, *, is_told: bool = False, is_hard_end: bool = False
) -> FaultReport:
    try:
        with _WRITING:
            make_private_folder(folder)
            path = _free(folder, at, ".txt" if is_told else _NEW)
            write_private(path, text.encode("utf-8", "backslashreplace"))
            _make_room(folder)
    except OSError as trouble:
        _LOG.warning("the report of a fault could not be written: %s", trouble)
        return FaultReport(None, at, name, is_hard_end, text)
    return FaultReport(path, at, name, is_hard_end, text)


def _free(folder: Path, at: datetime, ending: str) -> Path:
    """Return a name that no report has: several faults of one second are several reports."""
    stem = f"{at.strftime(_STAMP)}Z"
    taken = {path.name.partition(".")[0] for path in folder.glob("crash-*.txt")}
    number = 2
    name = stem
    while name in taken:
        name, number = f"{stem}-{number}", number + 1
    return folder / f"{name}{ending}"


def _make_room(folder: Path) -> None:
    """Let the oldest reports go beyond the number that is kept."""
    for path in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
        with contextlib.suppress(OSError):
            path.unlink()


def told(report: FaultReport) -> None:
    """Note that a person was told of a report."""
    path = report.path
    if path is not None and path.name.endswith(_NEW):
        with contextlib.suppress(OSError):
            path.replace(path.with_name(path.name.removesuffix(_NEW) + ".txt"))


def untold(folder: Path) -> FaultReport | None:
    """Return the newest report of which no person was told; None without one.

    What `faulthandler` has left behind of the last window becomes a report first. Older ones count as told with it.
    """
    _take_hard_end(folder)
    found = sorted(folder.glob(f"crash-*{_NEW}"), reverse=True)
    for path in found[1:]:
        told(FaultReport(path, datetime.now(UTC), "", is_hard_end=False, text=""))
    return _read(found[0]) if found else None


def _read(path: Path) -> FaultReport | None:
    try:
        text = redact_text(path.read_text("utf-8", "replace")[-LARGEST:])
        at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        return None
    second = next(iter(text.splitlines()[1:2]), "")
    name = second.partition(" UTC: ")[2] or "unknown"
    return FaultReport(path, at, name, name.startswith(_HARD), text)


# Ends that nobody can catch

_HARD: Final = "hard end: "


def _take_hard_end(folder: Path) -> None:
    """Make a report of what was written while the last window died; an empty file is one that was merely killed."""
    ready = folder / _READY
    try:
        text = ready.read_text("utf-8", "replace")
        at = datetime.fromtimestamp(ready.stat().st_mtime, UTC)
        ready.unlink()
    except OSError:
        return
    if text.strip():
        kind = text.strip().splitlines()[0].removeprefix("Fatal Python error: ").partition("\n")[0]
        name = f"{_HARD}{redact_text(kind)[:80]}"
        _keep(folder, _head(name, at) + redact_text(text)[:LARGEST], at, name, is_hard_end=True)


@contextmanager
def watching_hard_ends(folder: Path) -> Iterator[None]:
    """Let the place of a crash be written while the window is open; an orderly end leaves no file behind.

    `untold` is asked before, as the file of the last window would be lost.
    """
    ready = folder / _READY
    try:
        make_private_folder(folder)
        file = os.fdopen(os.open(ready, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE), "w", encoding="utf-8")
    except OSError as trouble:
        _LOG.warning("a crash could not be written down: %s", trouble)
        yield
        return
    was_watching = faulthandler.is_enabled()
    with file:
        faulthandler.enable(file, all_threads=True)
        try:
            yield
        finally:
            faulthandler.disable()
            if was_watching:
                with contextlib.suppress(io.UnsupportedOperation, RuntimeError, AttributeError):
                    faulthandler.enable()
    with contextlib.suppress(OSError):
        ready.unlink()
