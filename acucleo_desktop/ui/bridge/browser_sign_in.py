"""A sign-in in the browser from the window: it waits in a lane of its own, can be cancelled, ends with the window."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.components.connection_fields import ConnectionFields


class SignInSurroundings(Protocol):
    """What a sign-in needs from outside."""

    def sign_in_with_browser(self, values: Mapping[str, str], stop: threading.Event) -> None:
        """Let the person sign in to Acumatica in the browser, then store the connection."""
        ...


class BrowserSignInRun(QObject):
    """The sign-ins of one window, one at a time.

    Signals:
        stored: a sign-in worked, and the connection is stored.
    """

    stored = Signal()

    def __init__(self, surroundings: SignInSurroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._lane = Lane("sign-in", self)
        self._lane.done.connect(self._done)
        self._lane.failed.connect(self._failed)
        self._parts: ConnectionFields | None = None
        self._stop = threading.Event()

    def attach(self, parts: ConnectionFields) -> None:
        """Serve the fields of a connection; those that were served before are gone with their window."""
        self._parts = parts
        parts.sign_in_wanted.connect(self._start)
        parts.sign_in_cancelled.connect(self.cancel)

    def cancel(self) -> None:
        """End the sign-in under way."""
        self._stop.set()

    def close(self) -> bool:
        """End everything; return whether the lane ended in time."""
        self.cancel()
        return self._lane.close()

    def _start(self, values: Mapping[str, str]) -> None:
        surroundings, stop = self._surroundings, threading.Event()
        self._stop = stop
        self._lane.submit("sign-in", lambda: surroundings.sign_in_with_browser(values, stop))

    def _done(self, _topic: str, _result: object) -> None:
        if self._parts is not None:
            self._parts.sign_in_ended(None)
        self.stored.emit()

    def _failed(self, _topic: str, error: object) -> None:
        problem = error if isinstance(error, Problem) else _fault(error)
        if self._parts is not None:
            self._parts.sign_in_ended(problem)


def _fault(error: object) -> Problem:
    return Problem(
        "program.fault",
        "The program met a fault of its own; nothing that was stored is lost.",
        why=type(error).__name__,
        todo="What happened is in the log.",
    )
