"""From a keystroke in the palette to what it found, painted, over ledgers of up to a million documents."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import Any

from bench_window import set_up
from figure import Figure, median
from many_documents import SIZES

TEXTS = ("PO004711", "INV0012", "ITEM-7", "000004711", "47.11", "no such thing")
LIMIT_SECONDS = 0.1


def measure() -> list[Figure]:
    """Type each text letter by letter; each keystroke is measured until its answer is painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return [_at(size) for size in SIZES]


def _at(size: int) -> Figure:
    from acucleo_desktop.app import WindowSurroundings
    from acucleo_desktop.home import Home
    from acucleo_desktop.sync.opening import open_home
    from acucleo_desktop.ui.application import Application
    from acucleo_desktop.ui.start import qt_application

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        set_up(home, size)
        with open_home(Home.below(home)) as opened:
            app = qt_application("benchmark")
            application = Application(app, WindowSurroundings(opened))
            application.start()
            try:
                seconds, blocked = _type(app, application.window)
            finally:
                application.close()
                application.window.close()
    note = f"slowest {max(seconds) * 1000:.0f} ms, longest in the key press itself {max(blocked) * 1000:.1f} ms"
    return Figure("Keystroke in the palette", median(seconds), "0.1 s", LIMIT_SECONDS, f"{size:,}; {note}")


def _type(app: Any, window: Any) -> tuple[list[float], list[float]]:
    from PySide6.QtTest import QTest

    window.open_find()
    palette, finder = window.sheet, window.finder
    while finder._lane is None or finder._lane._then:
        app.processEvents()
    seconds, blocked = [], []
    for text in TEXTS:
        palette.field.clear()
        for letter in text:
            started = time.perf_counter()
            QTest.keyClicks(palette.field, letter)
            blocked.append(time.perf_counter() - started)
            while finder._lane._then:
                app.processEvents()
            app.processEvents()
            seconds.append(time.perf_counter() - started)
    return seconds, blocked
