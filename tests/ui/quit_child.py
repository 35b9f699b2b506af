"""A whole window in a process of its own, closed at a moment that is given: what `test_random_quit.py` starts.

    python tests/ui/quit_child.py HOME WHAT MILLISECONDS

The practice servers run in this process, too, as they do with `--practice`. Everything that ends badly is told by the
exit code: 3 for a thread that is left, 4 for a close that took too long.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home
from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.start import qt_application

LEFT, SLOW = 3, 4
MOST_SECONDS = 12.0  # five of the sync, five of the rest, and a machine with other work


def load(window: Any, opened: Opened) -> None:
    """Go through places and documents as quickly as they can be asked for."""
    for place in ("inbox", "all", "sent", "today", "partners", "preferences"):
        window.show_place(place)
    for row in opened.desk.documents(DocumentQuery(limit=3)):
        window.open_document(row.id)


def type_letters(window: Any, _opened: Opened) -> None:
    window.open_find()
    QTest.keyClicks(window.sheet.field, "4711 fresh mart")


def sync(window: Any, _opened: Opened) -> None:
    window.sync_now()


def plan(window: Any, _opened: Opened) -> None:
    window.dry_run()


def write_papers(window: Any, opened: Opened) -> None:
    """Draw papers as PDF in the lane, as printing several does."""
    from acucleo_desktop.ui.document.printing import write_pdf

    folder = opened.home.data / "papers"
    folder.mkdir(exist_ok=True)
    desk = opened.desk
    for row in desk.documents(DocumentQuery(limit=5)):
        path = folder / f"{row.id}.pdf"
        window.context.lane.submit(f"pdf {row.id}", lambda i=row.id, p=path: write_pdf(desk.document(i).paper, p))


def change_look(window: Any, opened: Any) -> None:
    """Ask for pages, and have the window built anew under them."""
    load(window, opened)
    opened.change_settings(theme="dark")
    opened.window_of_test._look_changed()


DOING = {
    "load": load,
    "type": type_letters,
    "sync": sync,
    "plan": plan,
    "print": write_papers,
    "look": change_look,
}


def close(application: Application) -> None:
    """Close the window that is there at this moment."""
    application.window.close()


def main(home: Path, what: str, milliseconds: int) -> int:
    """Do it, close, and look at what is left."""
    clock = SystemClock()
    world = PracticeWorld(home.parent / "servers", 1, clock, cleo_per_second=50)
    facts = world.start()
    code = 0
    try:
        with open_home(Home.below(home), clock=clock, actor="test") as opened:
            opened.change_settings(theme="light", sync_by_itself=False)
            set_up_home(opened, facts, world.stock.partner_files())
            app = qt_application("test")
            app.setQuitOnLastWindowClosed(True)
            application = Application(app, WindowSurroundings(opened))
            opened.window_of_test = application  # type: ignore[attr-defined]
            application.start()
            QTimer.singleShot(30, lambda: DOING[what](application.window, opened))
            QTimer.singleShot(30 + milliseconds, partial(close, application))
            app.exec()
            started = time.perf_counter()
            ended = application.close()
            if not ended or time.perf_counter() - started > MOST_SECONDS:
                code = SLOW
            left = [thread.name for thread in threading.enumerate() if thread.name.startswith("acucleo")]
            if left:
                sys.stderr.write(f"left: {left}\n")
                code = LEFT
            gc.collect()
    finally:
        world.stop()
    return code


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))
