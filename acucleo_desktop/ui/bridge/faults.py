"""Faults of the program's own that nobody has caught, in whatever thread: brought to the main thread, told once."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal, Slot

from acucleo_desktop.sync.fault_reports import FaultReport

_LOG = logging.getLogger("acucleo.window")
Place = tuple[str, str, int]


class Faults(QObject):
    """Watches for faults while the window is open.

    Args:
        report: writes what happened.
        tell: tells a report in the window.
        parent: owner.
    """

    _met = Signal(object)

    def __init__(
        self, report: Callable[[BaseException], FaultReport], tell: Callable[[FaultReport], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._report = report
        self._tell = tell
        self._seen: set[Place] = set()
        self._is_telling = False
        self._met.connect(self.meet)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self.hook
        threading.excepthook = self._thread_hook

    def close(self) -> None:
        """Watch no more."""
        sys.excepthook, threading.excepthook = self._before

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an exception that nobody has caught; in whatever thread."""
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        _LOG.error("an exception was not caught", exc_info=(kind, error, trace))
        self._met.emit(error)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):  # by which a thread may end
            self.hook(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(object)
    def meet(self, error: BaseException) -> None:
        """Write a report and tell it; each place of the program once, and none while one is being told.

        Where telling or painting fails too, each fault would bring the next without end.
        """
        if self._is_telling:
            return
        place = place_of(error)
        if place in self._seen:
            return
        self._seen.add(place)
        self._is_telling = True
        try:
            self._tell(self._report(error))
        except Exception:  # noqa: BLE001 - it would come back here as the next fault
            _LOG.exception("a fault could not be told in the window")
        finally:
            self._is_telling = False

    def forget(self) -> None:
        """Tell faults again that were told before: a person has closed what told them."""
        self._seen.clear()


def place_of(error: BaseException) -> Place:
    """Return what kind of fault it is and where it was met, so that the same one is known again."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__, "", 0
    return type(error).__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno
