"""Every key of the table does something where it says so, no two collide, and letters rest while something is typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import chain
from typing import Any

import pytest
from key_presses import PATIENCE_MS, calm, press, presses, settle, state
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QSplitter

from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.questions import NewQuestion, Scope
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.keys import KEYS, cap, caps, of_name, of_screen
from acucleo_desktop.ui.language.words import tr

SHORT_CALM = 0.1
"""Seconds without a change before a press: what was asked for before it must not be taken for its effect."""
QUESTION = NewQuestion(
    *("more", "in/sales-order/FRESHMART", Scope("in", "sales-order", "FRESHMART"), 412),
    *("412 orders from Fresh Mart today: is that right?", ("Usual: 38.",), "They are written.", "All wait.", {}),
)


def screens() -> list[str]:
    return sorted({name for key in KEYS for name in key.screens})


def show_today(desktop: Any) -> None:
    desktop.window.show_place("today")
    desktop.until(lambda: bool(desktop.window.today.rows()))
    desktop.window.today.focus_first()


def show_lists(desktop: Any) -> None:
    desktop.open_folder("inbox")
    window = desktop.window
    window.browser.table.selectRow(3)
    window.browser.table.setFocus()
    desktop.until(lambda: window.preview.isVisible() and window.preview.detail is not None)


def show_document(desktop: Any) -> None:
    row = next(row for row in desktop.desk.documents(DocumentQuery(checks=(Check.BLOCKED,))) if fixes(desktop, row.id))
    desktop.open_document(row)
    desktop.window.document.setFocus()  # not in the note, where letters are text


def fixes(desktop: Any, document_id: int) -> bool:
    return any(finding.fixes for finding in desktop.desk.document(document_id).findings)


def show_closed_group(desktop: Any) -> None:
    """A list with the focus on a group that is folded."""
    desktop.window.browser.table.go_to(0)
    press("Left")


def show_clean_document(desktop: Any) -> None:
    """A document that waits with nothing against it: what may be approved."""
    rows = desktop.desk.documents(DocumentQuery(deliveries=(Delivery.REVIEW,)))
    desktop.open_document(next(row for row in rows if row.check in {Check.CLEAN, Check.WARNINGS}))
    desktop.window.document.setFocus()


def show_held_document(desktop: Any) -> None:
    """A document that was approved and has not left."""
    show_clean_document(desktop)
    desktop.desk.approve([desktop.shown_id()])
    desktop.window.refresh()
    desktop.until(lambda: desktop.window.document.detail.row.delivery is not Delivery.REVIEW)


# How a screen of the table is shown so that its keys have something to work with; other screens: test_screen_keys.py.
SHOWN: dict[str, Callable[[Any], None]] = {"today": show_today, "lists": show_lists, "document": show_document}
# On which screen a key that counts everywhere is tried, where it is not a list.
# What counts in a state of its own only: while a service does not answer (test_today_window.py); in a view with the
# focus and in a document that was opened from a list (test_document_window.py).
ONLY_THEN = {
    "": {"W"},
    "document": {"Up", "Down", "Left", "Right", *("PgDown", "PgUp", "Alt+Down", "Alt+Up", "Ctrl+PgDown", "Ctrl+PgUp")},
}
PREPARED = {
    ("lists", "Right"): show_closed_group,
    ("document", "A"): show_clean_document,
    ("document", "U"): show_held_document,
}
TRIED_ON = {"back": "document"}


def show(desktop: Any, screen: str) -> None:
    window = desktop.window
    for dialog in window.findChildren(QFileDialog):
        dialog.close()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    if window.sheet is not None:
        window.sheet.close_sheet()
    if window.has_made("browser") and not window.browser.wants_preview:
        window.browser.show_preview(is_wanted=True)
    window.menus.hide()
    SHOWN[screen](desktop)
    settle(desktop)
    assert window.screen_name().lower() == screen


@pytest.fixture
def watched(desktop: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    desktop.asked = Counter()
    monkeypatch.setattr(desktop.application.loop, "stop_pass", lambda: desktop.asked.update(["stop"]))
    desktop.application.loop._ask_sync.disconnect()
    desktop.application.loop._ask_sync.connect(lambda _word: desktop.asked.update(["sync"]))

    of_document = "acucleo_desktop.ui.controllers.document"
    monkeypatch.setattr(f"{of_document}.write_pdf", lambda *_given: desktop.asked.update(["pdf"]))
    return desktop


@pytest.mark.parametrize("screen", ["", *SHOWN])
def test_every_key_does_something_on_its_screen(watched: Any, screen: str) -> None:
    desktop = watched
    keys = of_screen(screen) if screen else tuple(key for key in KEYS if not key.screens and key.name != "quit")
    idle = []
    for key in keys:
        for sequence in presses(key):
            if sequence in ONLY_THEN.get(screen, ()):
                continue
            show(desktop, screen or TRIED_ON.get(key.name, "lists"))
            if (screen, sequence) in PREPARED:
                PREPARED[screen, sequence](desktop)
                settle(desktop)
            if key.name == "undo":
                desktop.window.undo_bar.offer("Done.", lambda: desktop.asked.update(["undo"]))
            if key.name in {"split-up", "split-down"}:  # panes lie below each other where the text is large
                splitter = desktop.window.browser.findChild(QSplitter)
                splitter.setOrientation(Qt.Orientation.Vertical)
                splitter.setSizes([400, 300])  # a message below the list may take its last room
                settle(desktop)
            desktop.application.loop.is_looking = key.name == "stop"  # there is something to stop
            if key.name == "answer":
                desktop.opened.ledger.questions.ask(QUESTION)
                desktop.window.questions.load()
                desktop.until(desktop.window.questions.bar.isVisible)
                settle(desktop)
            if key.name == f"go:{desktop.window.place}":
                desktop.window.show_place("today")
                settle(desktop)
            desktop.window.activateWindow()
            desktop.until(desktop.window.isActiveWindow)
            before = calm(desktop, lambda: state(desktop), SHORT_CALM)
            press(sequence)
            try:
                desktop.qtbot.waitUntil(lambda was=before: state(desktop) != was, timeout=PATIENCE_MS)
            except Exception:  # noqa: BLE001 - all that do nothing are told together
                idle.append(f"{sequence}: {key.does}")
            settle(desktop)
    assert not idle, "\n".join(idle)


def test_ctrl_q_closes(watched: Any) -> None:
    press("Ctrl+Q")
    watched.until(lambda: not watched.window.isVisible())


@pytest.mark.parametrize("screen", ["", *screens()])
def test_no_two_keys_collide(screen: str) -> None:
    """The same press twice, or a press that is the beginning of another one, would never be sure."""
    counted = [key for key in KEYS if key.counts_on(screen)] if screen else [key for key in KEYS if not key.screens]
    own = {each for key in counted if key.screens for each in key.alternatives}
    # What a screen uses itself rests in the frame while it is shown.
    active = [each for key in counted for each in key.alternatives if key.screens or each not in own]
    assert not [each for each, count in Counter(active).items() if count > 1]
    first_steps = {each.split(", ")[0] for each in active if ", " in each} - own  # a G of the screen takes what follows
    assert not first_steps & set(active)


def test_every_button_shows_the_key_that_the_table_has(desktop: Any) -> None:
    known = set(chain.from_iterable(caps(key.keys, is_mac=False) for key in KEYS))
    known |= {"1", "2", "3", "4", "5", "6", "7", "8", "9", "Enter", "Esc", "Ctrl Enter", "Tab"}
    strange = {}
    for place in ("today", "inbox", "outbox"):
        desktop.window.show_place(place)
        settle(desktop)
        for button in desktop.window.findChildren(KeyButton):
            if button.isVisible() and button.key and cap(button.key, is_mac=False) not in known:
                strange[button.text()] = button.key
    assert not strange


def test_letters_rest_while_something_is_typed(desktop: Any) -> None:
    desktop.open_folder("all")
    window = desktop.window
    window.browser.search.setFocus()
    QTest.keyClicks(window.browser.search, "gi jk/?")
    assert window.browser.search.text() == "gi jk/?"
    assert window.place == "all"
    choice = window.browser.findChild(QComboBox)
    if choice is not None:
        choice.setFocus()
        QTest.keyClicks(choice, "gi")
        assert window.place == "all"
    window.browser.table.setFocus()
    QTest.keyClick(window.browser.table, Qt.Key.Key_G)  # the list offers to group, and knows where the letters go
    panel = QApplication.activePopupWidget() or QApplication.focusWidget()
    QTest.keyClick(panel, Qt.Key.Key_I)
    desktop.until(lambda: window.place == "inbox")
    window.show_place("today")
    desktop.until(window.today.list.hasFocus)
    QTest.keyClicks(window.today.list, "gf")
    desktop.until(lambda: window.place == "failed")


def test_a_letter_beside_a_button_reaches_the_page(desktop: Any) -> None:
    desktop.open_folder("all")
    window = desktop.window
    window.top_bar.dry_run_button.setFocus()
    QTest.keyClicks(window.top_bar.dry_run_button, "/")
    desktop.until(window.browser.search.hasFocus)


def test_alt_by_itself_shows_the_menus_and_with_another_key_it_does_not(desktop: Any) -> None:
    desktop.open_folder("all")
    window, table = desktop.window, desktop.window.browser.table
    QTest.keyPress(table, Qt.Key.Key_Alt)
    QTest.keyClick(table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(table, Qt.Key.Key_Alt)
    assert not window.menus.is_shown()
    press("Alt")
    assert window.menus.is_shown()
    menus = {action.text().replace("&", ""): action.menu() for action in window.menuBar().actions()}
    assert list(menus) == ["File", "Go", "This screen", "View", "Help"]
    menus["This screen"].aboutToShow.emit()
    shown = {action.text().split("\t")[0]: action for action in menus["This screen"].actions()}
    assert set(shown) == {key.does for key in of_screen("Lists") if key.alternatives}
    go = {action.text().split("\t")[0]: action for action in menus["Go"].actions()}
    assert {window.left_bar.title_of(name) for name in window.offered()} <= set(go)
    go["Failed"].trigger()
    desktop.until(lambda: window.place == "failed")
    assert not window.menus.is_shown()


def test_caps_show_the_signs_of_the_mac_there() -> None:
    assert cap("Ctrl+F5", is_mac=False) == "Ctrl F5"
    assert cap("G, I", is_mac=False) == "G I"
    assert cap("Ctrl+,", is_mac=False) == "Ctrl ,"
    assert cap("Alt+Left", is_mac=True) == "⌥←"
    assert caps("Ctrl+1 / G, T", is_mac=True) == ("⌘1", "G T")
    assert cap("1 to 9", is_mac=True) == "1 to 9"


def test_all_that_is_bound_by_name_is_in_the_table(desktop: Any) -> None:
    assert all(of_name(name) is not None for name in desktop.window.commands._named)
    unbound = [key.name for key in KEYS if key.name and key.name not in desktop.window.commands._named]
    assert not unbound
    assert all(tr(key.does) for key in KEYS)
    with pytest.raises(KeyError):
        desktop.window.commands.bind_name("no such name", lambda: None)
