"""Python's garbage collection in the main thread only.

Python collects garbage in whatever thread happens to allocate. A worker would then destroy widgets that lie in a cycle,
outside the thread they live in, and Qt ends the process for that. So the window collects by itself, between events.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500


class GarbageCollection(QObject):
    """Collects garbage in the thread it lives in while it is on.

    Args:
        parent: owner in Qt; the main thread's.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = False
        self._leaves_out = True
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Take collection over from Python."""
        self._was_on = gc.isenabled()
        # Python takes back all that was ever left out or nothing: what others have left out must stay so.
        self._leaves_out = gc.get_freeze_count() == 0
        gc.disable()
        self.leave_out()
        self._timer.start(_EVERY_MS)

    def leave_out(self) -> None:
        """Leave out of all looks what is there now: modules and pages that stay as long as the window.

        To look through half a million things of which none is garbage takes longer than a press may wait.
        """
        if self._leaves_out:
            gc.freeze()

    def stop(self) -> None:
        """Collect what is left, here, and give collection back to Python."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        if self._leaves_out:
            gc.unfreeze()
        gc.collect()
        if self._was_on:
            gc.enable()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that has reached its threshold, as Python itself would."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if thresholds[generation] and counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return
