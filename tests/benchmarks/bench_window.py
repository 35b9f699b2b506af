"""How long the window takes to a usable Today, beside a bare window of PySide6: each in a fresh process.

Usable is: the rows of Today are painted, and Enter would do what the first one says. The goal is at most one and a half
times the bare window and 0.4 s. Both run from bytecode, as an installed program does. The processor's seconds stand in
a line of their own: on a machine with other work the clock tells more of that work than of the window.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figure import Figure, median
from many_documents import SIZES, fill_many

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.home import Home
from acucleo_desktop.sync.opening import open_home

ROUNDS = 7
FACTOR, ALLOWED_SECONDS = 1.5, 0.4
BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtTest import QTest
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1440, 900)
window.show()
assert QTest.qWaitForWindowExposed(window)
print("stands", time.process_time(), flush=True)
"""
OURS = """
import gc, sys, time
from pathlib import Path
gc.disable()  # as `app._run` does
from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.home import Home
from acucleo_desktop.sync.opening import open_home
with open_home(Home.below(Path(sys.argv[1]))) as opened:
    surroundings = WindowSurroundings(opened)
    surroundings.look_ahead()
    from acucleo_desktop.ui.application import Application
    from acucleo_desktop.ui.start import SWITCH_SECONDS, qt_application
    from PySide6.QtCore import QEventLoop
    from PySide6.QtTest import QTest
    sys.setswitchinterval(SWITCH_SECONDS)
    app = qt_application("benchmark")
    application = Application(app, surroundings)
    application.start()
    page = application.window.today
    faults = []
    application.lane.failed.connect(lambda topic, error: faults.append(error))
    while page.board is None:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if faults:
            raise faults[0]
    assert QTest.qWaitForWindowExposed(application.window)
    app.processEvents()
    assert page.model.rowCount() and page.list.currentIndex().isValid() and app.focusWidget() is page.list
    print("stands", time.process_time(), flush=True)
    application.close()
"""


def stands_after(script: str, home: Path, bytecode: Path) -> tuple[float, float]:
    """Return the seconds from the start of a process until its window stands, and those of the processor."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(bytecode)}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, str(home)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environ,
    ) as process:
        assert process.stdout is not None
        word, _, busy = process.stdout.readline().partition(" ")
        seconds = time.perf_counter() - started
        _, trouble = process.communicate()
    if word != "stands" or process.returncode:
        raise RuntimeError(f"the window did not stand: {trouble}")
    return seconds, float(busy)


def set_up(home: Path, documents: int = SIZES[0]) -> None:
    """Fill a ledger, and store connections that lead nowhere: a home without any begins with the wizard instead."""
    Home.below(home).prepare()
    fill_many(Home.below(home).ledger, documents)
    with open_home(Home.below(home)) as opened:
        opened.change_settings(sync_by_itself=False)
        nowhere = AcumaticaConnection("Nowhere", "http://127.0.0.1:9", "edi", client_id="id@Company")
        opened.connections.save("acumatica", nowhere)
        opened.connections.save("cleo", CleoConnection("Nowhere", "edi", base_url="http://127.0.0.1:9"))


def measure() -> list[Figure]:
    """Measure both in turns over ledgers of several sizes, after one round each that fills the caches of the system."""
    return [figure for size in SIZES for figure in _at(size)]


def _at(size: int) -> list[Figure]:
    ours: list[tuple[float, float]] = []
    bare: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as bytecode:
        home = Path(folder)
        set_up(home, size)
        for number in range(ROUNDS + 1):
            for script, times in ((BARE, bare), (OURS, ours)):
                taken = stands_after(script, home, Path(bytecode))
                if number:
                    times.append(taken)
    figures = []
    for at, name in enumerate(("Today is usable", "processor until then")):
        mine, peers = (median([taken[at] for taken in times]) for times in (ours, bare))
        note = f"{size:,}; {ROUNDS} starts each; at most {(FACTOR * peers + ALLOWED_SECONDS) * 1000:.0f} ms"
        figures.append(Figure(name, mine, "bare PySide6 window", peers, note))
    return figures
