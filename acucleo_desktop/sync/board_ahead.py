"""The board of Today counted ahead, while the program loads its window: the larger of the two hides the other."""

from __future__ import annotations

import threading

from acucleo_desktop.sync import today, today_standing
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.desk_types import TodayBoard

LOADED = (today, today_standing)
"""What a desk loads when it is first asked. It is loaded here: two threads that load one ring could meet in it."""


class BoardAhead:
    """The board, counted in a thread of its own that begins at once.

    Args:
        desk: who counts it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._counted: TodayBoard | Exception
        self._thread = threading.Thread(target=self._count, name="acucleo-board-ahead", daemon=True)
        self._thread.start()

    def _count(self) -> None:
        try:
            self._counted = self._desk.today()
        except Exception as error:  # noqa: BLE001 - whoever takes the board gets it
            self._counted = error

    def wait(self) -> None:
        """Wait until nothing reads the ledger any more."""
        self._thread.join()

    def take(self) -> TodayBoard:
        """Return the board, as soon as it is there.

        Raises:
            Problem: the ledger could not be read.
        """
        self._thread.join()
        if isinstance(self._counted, Exception):
            raise self._counted
        return self._counted
