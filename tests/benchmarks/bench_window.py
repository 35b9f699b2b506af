"""How long the window takes to a usable Today, beside a bare window of PySide6: each in a fresh process.

The goal is at most one and a half times the bare window and 0.4 s.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figure import Figure, median

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.home import Home
from acucleo_desktop.sync.opening import open_home

ROUNDS = 5
FACTOR, ALLOWED_SECONDS = 1.5, 0.4
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtTest import QTest
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1280, 800)
window.show()
assert QTest.qWaitForWindowExposed(window)
print("stands", flush=True)
"""
OURS = """
import gc, sys
from pathlib import Path
from PySide6.QtTest import QTest
from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.home import Home
from acucleo_desktop.sync.opening import open_home
gc.disable()  # as `app._run` does
from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.start import qt_application
with open_home(Home.below(Path(sys.argv[1]))) as opened:
    app = qt_application("benchmark")
    application = Application(app, WindowSurroundings(opened))
    application.start()
    window = application.window
    assert QTest.qWaitForWindowExposed(window)
    while window.context.lane._then or not window.today.isVisible():
        app.processEvents()
    app.processEvents()
    print("stands", flush=True)
    application.close()
"""


def stands_after(script: str, home: Path) -> float:
    """Return the seconds from the start of a process until its window stands."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, str(home)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environ,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - started
        _, trouble = process.communicate()
    if line.strip() != "stands" or process.returncode:
        raise RuntimeError(f"the window did not stand: {trouble}")
    return seconds


def set_up(home: Path) -> None:
    """Store connections that lead nowhere: a home without any begins with the wizard instead."""
    with open_home(Home.below(home)) as opened:
        opened.change_settings(sync_by_itself=False)
        nowhere = AcumaticaConnection("Nowhere", "http://127.0.0.1:9", "edi", client_id="id@Company")
        opened.connections.save("acumatica", nowhere)
        opened.connections.save("cleo", CleoConnection("Nowhere", "edi", base_url="http://127.0.0.1:9"))


def measure() -> list[Figure]:
    """Measure both in turns, after one round each that fills the caches of the system."""
    ours: list[float] = []
    peers: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        set_up(home)
        for number in range(ROUNDS + 1):
            for script, times in ((BARE, peers), (OURS, ours)):
                seconds = stands_after(script, home)
                if number:
                    times.append(seconds)
    limit = FACTOR * median(peers) + ALLOWED_SECONDS
    note = f"{ROUNDS} starts each; at most {limit * 1000:.0f} ms"
    return [Figure("Today is usable", median(ours), "bare PySide6 window", median(peers), note)]
