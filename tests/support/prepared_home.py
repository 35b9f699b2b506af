"""A stocked practice world and a home that knows all its partners: made once for each process, copied for each test."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from acucleo_desktop.documents.clock import Clock, ManualClock
from acucleo_desktop.home import Home
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import open_home
from acucleo_desktop.sync.practice_setup import set_up_home

SEED = 1


def copy_prepared(folder: Path, clock: Clock) -> None:
    """Put `servers` and `home` into a folder, as if both had just been set up.

    Stocking a world and storing fourteen partners took a quarter of a second, three times as long as this. The
    addresses in the home are of servers that are gone: `connect_home` tells it the new ones.

    Args:
        folder: below which they are put.
        clock: of the world that will run there; a clock of the computer's time gets what was made earlier that day.
    """
    now = clock.now()
    is_set_by_hand = isinstance(clock, ManualClock)
    made = _prepared(now if is_set_by_hand else now.replace(hour=0, minute=0, second=0, microsecond=0))
    shutil.copytree(made, folder, dirs_exist_ok=True)


@lru_cache(maxsize=8)
def _prepared(moment: datetime) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="acucleo-prepared-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    clock = ManualClock(moment)
    world = PracticeWorld(folder / "servers", SEED, clock)
    facts = world.start()
    try:
        with open_home(Home.below(folder / "home"), clock=clock, actor="test") as opened:
            set_up_home(opened, facts, world.stock.partner_files())
    finally:
        world.stop()
    return folder
