"""An orderly end: a signal ends the work at its next safe place instead of in the middle of a write."""

from __future__ import annotations

import signal
import threading
from types import FrameType

from acucleo_desktop.cli.output import say


def stop_on_signal() -> threading.Event:
    """Return an event that Ctrl+C and SIGTERM set."""
    stop = threading.Event()

    def handler(_number: int, _frame: FrameType | None) -> None:
        say("Stopping after the current step.")
        stop.set()

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, handler)
        signal.signal(signal.SIGTERM, handler)
    return stop
