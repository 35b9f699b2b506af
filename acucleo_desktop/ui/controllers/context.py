"""What every controller works with: the desk, the time, the lane of clicks, the loop of syncs, and the frame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.bridge.sync_worker import SyncLoop

if TYPE_CHECKING:
    from acucleo_desktop.ui.screens.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a controller.

    Attributes:
        desk: returns the desk of the open home; changed settings make a new one, so it is asked each time.
        clock: the time.
        lane: does what is asked of the desk, outside the main thread.
        loop: the syncs.
        frame: the window, for its places, its banner and its sheets.
    """

    desk: Callable[[], Desk]
    clock: Clock
    lane: Lane
    loop: SyncLoop
    frame: MainWindow

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        return self.clock.now()
