"""A walk through all places, a document, the palette and a sync: the main thread is never away for long.

The ordinary run walks only; `BLOCK_REPORT=1` prints the longest blocks with the code that made them, and judges them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from watchdog import Watchdog, watched

from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.manual.screens import page_of_finding
from acucleo_desktop.ui.bridge.warm_up import MODULES
from acucleo_desktop.ui.frame.memory import Restorable

MOST_SECONDS = 0.05
# Coverage and other tools that trace every line make all of it several times slower.
TRACED = 4 if sys.gettrace() is not None else 1


@pytest.fixture
def quick_switching() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.001)  # as the program does
    yield
    sys.setswitchinterval(before)


def idle(desktop: Any) -> None:
    lane = desktop.window.context.lane
    desktop.until(lambda: not lane._then)
    desktop.settle()  # what is painted belongs to what was done
    desktop.until(lambda: not lane._then)


def walk(desktop: Any, dog: Watchdog) -> None:
    window = desktop.window

    def do(what: str, action: Callable[[], object]) -> None:
        dog.during = what
        action()
        idle(desktop)

    for place in window.offered():
        do(f"first show of {place}", lambda name=place: window.show_place(name))
    for place in window.offered():
        do(f"second show of {place}", lambda name=place: window.show_place(name))
    row = desktop.first(DocumentQuery(limit=1))
    do("first document", lambda: window.open_document(row.id))
    for number, each in enumerate(desktop.desk.documents(DocumentQuery(limit=6))):
        do(f"document {number}", lambda document_id=each.id: window.open_document(document_id))
    do("back", window.go_back)
    do("palette", window.open_find)
    for letter in "4711":
        do("typing", lambda text=letter: QTest.keyClicks(window.sheet.field, text))
    do("palette down", lambda: QTest.keyClick(window.sheet.field, Qt.Key.Key_Down))
    do("palette closed", window.go_back)
    do("keys", window.open_keys)
    do("keys closed", window.go_back)
    do("manual", window.open_manual)
    for address in (page_of_finding("partner.item-unknown"), "manual/it/command-line.md", "manual/clerk/keys.md"):
        do(f"manual {address}", lambda wanted=address: window.manual.show(wanted))
    do("manual searched", lambda: window.manual.page.search.setText("take back"))
    do("manual left", window.go_back)
    do("fold", window.toggle_fold)
    do("sync", window.sync_now)
    desktop.until(lambda: not desktop.application.loop.is_busy)
    idle(desktop)


def test_the_main_thread_is_never_away_for_long(desktop: Any, quick_switching: None) -> None:
    desktop.until(lambda: all(name in sys.modules for name in MODULES))
    with watched() as dog:
        walk(desktop, dog)
    assert dog.during != "start", "nothing was walked through"
    if not os.environ.get("BLOCK_REPORT"):
        return  # times mean something only where nothing else runs
    print("\n" + dog.report(25))
    blocks = dog.over(MOST_SECONDS * TRACED)
    assert not blocks, "\n".join(block.told() for block in blocks)


def test_the_pages_can_say_where_a_person_is(desktop: Any) -> None:
    assert all(isinstance(page, Restorable) for page in (desktop.window.today, desktop.window.browser))
