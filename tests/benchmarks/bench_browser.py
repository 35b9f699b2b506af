"""How fast lists are with many documents: `python tests/benchmarks/bench_browser.py 1000 100000 1000000`.

Each time stands beside the bare SQL that finds the same rows by their ids, from the same run on the same ledger. The
window's part is measured on a real list: a frame is one step of the wheel with its painting, pages included.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

from figure import Figure, median, table
from many_documents import NOW, SIZES, fill_many

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.ledger.document_lists import Cut, DocumentLists, Trait
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.list_sql import key_of
from acucleo_desktop.ledger.rows import DocumentQuery, Folder, Order

ROUNDS = 5
PAGE = 128
STEPS, JUMPS = 200, 60
FRAME_SECONDS = 1 / 60
TYPED = ("4", "47", "471", "4711", "tomatoes", "po00")
HANDLED = DocumentQuery(folder=Folder.HANDLED, include_acknowledgments=False)
INBOX = replace(HANDLED, folder=Folder.INBOX)
NARROWED = replace(HANDLED, partners=("P03",), minimum_amount=Decimal(2_000))


@contextmanager
def filled(size: int) -> Iterator[tuple[Ledger, sqlite3.Connection]]:
    """Open a ledger with so many documents, and a bare connection beside it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        started = time.perf_counter()
        fill_many(path, size)
        sys.stderr.write(f"{size:,} documents in {time.perf_counter() - started:.0f} s\n")
        with Ledger.open(path, ManualClock(NOW)) as ledger, closing(sqlite3.connect(path)) as bare:
            yield ledger, bare


def _took(work: Callable[[], object]) -> float:
    seconds = []
    for number in range(ROUNDS + 1):
        started = time.perf_counter()
        work()
        if number:  # the first one fills the caches
            seconds.append(time.perf_counter() - started)
    return median(seconds)


def _floor(bare: sqlite3.Connection) -> float:
    """Return how long one page of rows takes bare: found by their ids, with nothing made of them."""
    ids = [row[0] for row in bare.execute("SELECT id FROM document ORDER BY id DESC LIMIT ?", (PAGE,))]
    marks = ", ".join("?" * len(ids))
    return _took(lambda: bare.execute(f"SELECT * FROM document WHERE id IN ({marks})", ids).fetchall())


def measure_lists(ledger: Ledger, bare: sqlite3.Connection, size: int) -> list[Figure]:
    """Measure first pages, counts and groups of the folder that holds most."""
    lists, floor = ledger.lists, _floor(bare)
    works: dict[str, Callable[[], object]] = {
        "List, first page": lambda: lists.page(HANDLED, Cut(PAGE)),
        "List narrowed by partner and amount": lambda: lists.page(NARROWED, Cut(PAGE)),
        "List by amount": lambda: lists.page(replace(HANDLED, order=Order.LARGEST), Cut(PAGE)),
        "List by number, few found": lambda: lists.page(replace(INBOX, order=Order.NUMBER), Cut(PAGE)),
        "Count, narrowed": lambda: lists.total(NARROWED),
        "Groups by check": lambda: lists.counts(HANDLED, Trait.CHECK),
        "Groups by cause": lambda: lists.counts(HANDLED, Trait.CAUSE),
        "Groups by partner": lambda: lists.counts(HANDLED, Trait.PARTNER),
        "Groups of the inbox by check": lambda: lists.counts(INBOX, Trait.CHECK),
        "Hours of the last year": lambda: lists.hours(HANDLED),
    }
    return [Figure(name, _took(work), "bare page by ids", floor, f"{size:,}") for name, work in works.items()]


def measure_search(ledger: Ledger, bare: sqlite3.Connection, size: int) -> list[Figure]:
    """Measure each keystroke of finding in all documents, and in the inbox."""
    floor, figures = _floor(bare), []
    for text in TYPED:
        for name, base in (("all", DocumentQuery()), ("inbox", INBOX)):
            ours = _took(partial(_find, ledger.lists, base, text))
            figures.append(Figure(f"Keystroke {text!r}, {name}", ours, "bare page by ids", floor, f"{size:,}"))
    return figures


def _find(lists: DocumentLists, base: DocumentQuery, text: str) -> object:
    return lists.page(replace(base, text=text), Cut(PAGE))


def measure_paging(ledger: Ledger, bare: sqlite3.Connection, size: int) -> list[Figure]:
    """Measure going on, going back, and jumping by the scroll bar."""
    lists, floor = ledger.lists, _floor(bare)
    total = lists.total(HANDLED)
    middle = lists.page(HANDLED, Cut(PAGE, skip=total // 2))
    works: dict[str, Callable[[], object]] = {
        "Next page": lambda: lists.page(HANDLED, Cut(PAGE, key_of(middle[-1], Order.NEWEST))),
        "Page before": lambda: lists.page(HANDLED, Cut(PAGE, key_of(middle[0], Order.NEWEST), backwards=True)),
        "Jump to the middle": lambda: lists.page(HANDLED, Cut(PAGE, skip=total // 2)),
        "Jump to the end": lambda: lists.page(HANDLED, Cut(PAGE, backwards=True)),
        "Place of a document": lambda: lists.place(HANDLED, middle[0]),
    }
    return [Figure(name, _took(work), "bare page by ids", floor, f"{size:,}") for name, work in works.items()]


def measure_frames(ledger: Ledger, _bare: sqlite3.Connection, size: int) -> list[Figure]:
    """Measure a step of the wheel with everything painted, beside one of a bare table of Qt of the same look."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

    from acucleo_desktop.ui.tables.documents import DocumentTableModel
    from acucleo_desktop.ui.tables.list_view import DocumentTable
    from acucleo_desktop.ui.tables.sections import Section
    from acucleo_desktop.ui.theme.style import apply_theme

    app = QApplication.instance() or QApplication(["benchmark"])
    assert isinstance(app, QApplication)
    apply_theme(app, "light")
    model = DocumentTableModel()
    view = DocumentTable(model)
    view.resize(1_000, 760)
    model.pages_wanted.connect(
        lambda wants: model.fill([(want, ledger.lists.page(want.query, want.cut)) for want in wants])
    )
    model.show([Section(HANDLED, ledger.lists.total(HANDLED))])
    view.show()
    app.processEvents()
    wheel = _frames(app, view, 3, STEPS)
    jumps = _frames(app, view, 7919 * 13, JUMPS)
    bare = QTableWidget(min(2_000, model.rowCount()), 7)
    for row in range(bare.rowCount()):
        for column in range(7):
            bare.setItem(row, column, QTableWidgetItem("Fresh Mart"))
    bare.resize(1_000, 760)
    bare.show()
    app.processEvents()
    peers = _frames(app, bare, 3, STEPS)
    view.close()
    bare.close()
    return [
        Figure("Frame, wheel", median(wheel), "bare QTableWidget", median(peers), f"{size:,}, {_slow(wheel)}"),
        Figure("Frame, jump", median(jumps), "1/60 s", FRAME_SECONDS, f"{size:,}, {_slow(jumps)}"),
    ]


def _slow(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    return f"one in twenty over {ordered[int(len(ordered) * 0.95)] * 1000:.1f} ms"


def _frames(app: object, view: object, step: int, count: int) -> list[float]:
    from PySide6.QtWidgets import QApplication, QTableView

    assert isinstance(app, QApplication)
    assert isinstance(view, QTableView)
    bar = view.verticalScrollBar()
    seconds = []
    for _ in range(count):
        started = time.perf_counter()
        bar.setValue((bar.value() + step) % max(1, bar.maximum()))
        app.processEvents()
        seconds.append(time.perf_counter() - started)
    return seconds


def measure(sizes: tuple[int, ...] = SIZES) -> list[Figure]:
    """Measure everything at some sizes."""
    figures: list[Figure] = []
    for size in sizes:
        with filled(size) as (ledger, bare):
            for part in (measure_lists, measure_search, measure_paging, measure_frames):
                figures += part(ledger, bare, size)
    return figures


if __name__ == "__main__":
    print(table(measure(tuple(int(text) for text in sys.argv[1:]) or SIZES)))
