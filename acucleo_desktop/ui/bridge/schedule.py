"""When the next sync is: the rules are `sync`'s, named here for the window's parts."""

from __future__ import annotations

from acucleo_desktop.sync.times import SyncTimes, next_run

__all__ = ["SyncTimes", "next_run"]
