"""Widgets are destroyed by the main thread only, whatever the workers allocate."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.ui.bridge.garbage import GarbageCollection
from acucleo_desktop.ui.components.undo_bar import UndoBar
from acucleo_desktop.ui.document.document_preview import DocumentPreview
from acucleo_desktop.ui.screens.browser import BrowserPage


@pytest.fixture(autouse=True)
def _nothing_left_out() -> Iterator[None]:
    """Begin as Python does; afterwards the test run goes on as before (`tests/conftest.py`)."""
    gc.unfreeze()
    gc.enable()
    yield
    gc.freeze()
    gc.disable()


class _Knot(QObject):
    """A Qt object that only the garbage collection can free."""

    def __init__(self, freed_by: list[str]) -> None:
        super().__init__()
        self.itself = self
        weakref.finalize(self, lambda: freed_by.append(threading.current_thread().name))


def allocate() -> None:
    """Allocate enough for several collections."""
    kept = [[number] for number in range(200_000)]
    del kept


def test_a_worker_never_frees_a_qt_object(qapp: object) -> None:
    freed_by: list[str] = []
    collection = GarbageCollection()
    collection.start()
    try:
        assert not gc.isenabled()
        _Knot(freed_by)
        worker = threading.Thread(target=allocate, name="worker")
        worker.start()
        worker.join()
        assert freed_by == []
    finally:
        collection.stop()
    assert freed_by == [threading.main_thread().name]
    assert gc.isenabled()


def test_the_main_thread_collects_when_a_threshold_is_reached(qapp: object) -> None:
    freed_by: list[str] = []
    collection = GarbageCollection()
    collection.start()
    try:
        _Knot(freed_by)
        kept = [[number] for number in range(gc.get_threshold()[0] + 100)]
        collection.look()
        assert freed_by == [threading.main_thread().name]
        del kept
    finally:
        collection.stop()


def test_stopping_twice_changes_nothing(qapp: object) -> None:
    collection = GarbageCollection()
    collection.start()
    collection.stop()
    gc.disable()
    try:
        collection.stop()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_the_window_leaves_out_is_looked_at_again_when_it_ends(qapp: object) -> None:
    freed_by: list[str] = []
    collection = GarbageCollection()
    collection.start()
    _Knot(freed_by)
    collection.leave_out()
    gc.collect()
    assert freed_by == []
    collection.stop()
    assert freed_by == [threading.main_thread().name]
    assert gc.get_freeze_count() == 0


def test_what_others_have_left_out_stays_so(qapp: object) -> None:
    gc.freeze()
    before = gc.get_freeze_count()
    freed_by: list[str] = []
    collection = GarbageCollection()
    collection.start()
    _Knot(freed_by)
    collection.leave_out()
    collection.stop()
    assert freed_by == [threading.main_thread().name]
    assert gc.get_freeze_count() == pytest.approx(before, rel=0.1)


def test_a_page_that_was_made_and_never_shown_goes_quietly(themed: QApplication) -> None:
    """A window may close between two parts of its lists; an exception in an event of theirs would fail this test."""
    gone: list[str] = []
    page = BrowserPage(DocumentPreview(), SystemClock(), UndoBar())
    page.destroyed.connect(lambda: gone.append("page"))
    del page
    gc.collect()
    assert gone == ["page"]
