"""The thread of the syncs is one thread to Python, from its start to its end."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import Any

from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.ui.bridge.schedule import SyncTimes
from acucleo_desktop.ui.bridge.sync_worker import SyncLoop


def test_what_is_kept_for_the_thread_is_there_again_at_the_next_call(qtbot: QtBot) -> None:
    # The ledger keeps its connection so: a thread that forgot it opened the database anew every second.
    clock = ManualClock(datetime(2026, 11, 23, 12, tzinfo=UTC))
    desk: Any = object()
    loop = SyncLoop(lambda: desk, clock, lambda: SyncTimes(False, 5, lambda _now: False))
    kept, found = threading.local(), []

    def call() -> int:
        kept.calls = getattr(kept, "calls", 0) + 1
        return int(kept.calls)

    loop.start()
    for _ in range(3):
        loop.work_now(call, found.append)
    qtbot.waitUntil(lambda: len(found) == 3)
    assert loop.close()
    assert found == [1, 2, 3]
