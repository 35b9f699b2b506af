"""The same place after a restart and after a change of look: page, filter, selection, half-typed words, panes, fold."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter

from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.lists import GroupBy
from acucleo_desktop.sync.place_file import PlaceFile
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.frame.drafts import Drafts
from acucleo_desktop.ui.frame.recent import Recent
from acucleo_desktop.ui.screens.list_filter import ListFilter
from acucleo_desktop.ui.theme.style import theme

BLOCKED = ListFilter(checks=("blocked",))


def kept(desktop: Any) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((desktop.opened.home.state / "window.json").read_text("utf-8"))
    return content


def shown_rows(window: Any) -> list[Any]:
    model = window.browser.model
    return [row for number in range(model.rowCount()) if (row := model.row(number)) is not None]


def ask_why(desktop: Any, text: str) -> None:
    """Ask why the document is set aside, and type the half of an answer."""
    QTest.keyClick(desktop.window.document, Qt.Key.Key_S)
    desktop.until(lambda: isinstance(desktop.window.sheet, ReasonSheet))
    desktop.window.sheet.field.clear()
    QTest.keyClicks(desktop.window.sheet.field, text)


def test_everything_is_where_it_was_after_a_restart(desktop: Any) -> None:
    window = desktop.window
    desktop.open_folder("inbox")
    window.browser.filters.show_state(BLOCKED, GroupBy.NOTHING, "")
    window.browser.filters.changed.emit()
    desktop.until(lambda: (rows := shown_rows(window)) != [] and all(row.check is Check.BLOCKED for row in rows))
    window.browser.table.selectRow(len(shown_rows(window)) - 1)
    chosen = window.browser.current_row().id
    splitter = window.browser.findChild(QSplitter)
    QTest.keyClick(window.browser.table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    sizes = splitter.sizes()
    window.toggle_fold()
    is_folded = window.left_bar.is_folded
    row = desktop.first(DocumentQuery(checks=(Check.BLOCKED,)))
    desktop.open_document(row)
    QTest.keyClick(window.document, Qt.Key.Key_N)
    QTest.keyClicks(window.document.notes.field, "half a note")
    window.document.setFocus()
    ask_why(desktop, "ask Jo about line")
    window.resize(1280, 820)

    desktop.start_again()
    window = desktop.window
    assert kept(desktop)["geometry"]  # Qt fits it into the screen that is there
    assert window.place == "inbox"
    assert window.left_bar.is_folded is is_folded
    desktop.until(lambda: desktop.shown_id() == row.id)
    desktop.until(lambda: isinstance(window.sheet, ReasonSheet))
    assert window.sheet.field.text() == "ask Jo about line"
    assert window.document.notes.draft() == "half a note"
    window.go_back()
    window.go_back()
    desktop.until(lambda: window.pages.currentWidget() is window.browser)
    assert window.browser.filters.filter == BLOCKED
    desktop.until(lambda: (now := window.browser.current_row()) is not None and now.id == chosen)
    assert len(sizes) == len(window.browser.findChild(QSplitter).sizes())
    assert window.recent.documents[0] == row.id
    no_names = json.dumps({key: value for key, value in kept(desktop).items() if key != "drafts"})
    assert row.number not in no_names  # ids, and no business data
    assert row.partner_name not in no_names


def test_what_was_given_is_no_draft_any_more(desktop: Any) -> None:
    row = desktop.first(DocumentQuery(checks=(Check.BLOCKED,)))
    desktop.open_document(row)
    ask_why(desktop, "half a")
    desktop.window.go_back()
    ask_again(desktop)
    assert desktop.window.sheet.field.text() == "half a"
    QTest.keyClicks(desktop.window.sheet.field, " note")
    QTest.keyClick(desktop.window.sheet.field, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.desk.document(row.id).row.delivery is Delivery.SET_ASIDE)
    assert not desktop.window.drafts.texts


def ask_again(desktop: Any) -> None:
    QTest.keyClick(desktop.window.document, Qt.Key.Key_S)
    desktop.until(lambda: isinstance(desktop.window.sheet, ReasonSheet))


def test_another_look_keeps_the_place(desktop: Any) -> None:
    row = desktop.first(DocumentQuery(checks=(Check.BLOCKED,)))
    desktop.open_document(row)
    ask_why(desktop, "before the change")
    old = desktop.window
    desktop.change_look("theme", "dark")
    desktop.until(lambda: desktop.window is not old)
    assert theme().name == "dark"
    desktop.until(lambda: desktop.shown_id() == row.id)
    desktop.until(lambda: isinstance(desktop.window.sheet, ReasonSheet))
    assert desktop.window.sheet.field.text() == "before the change"
    desktop.change_look("theme", "light")
    desktop.until(lambda: theme().name == "light")


def test_the_desktop_is_followed_only_where_the_preferences_say_so(
    desktop: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("acucleo_desktop.ui.application", "acucleo_desktop.ui.theme.style"):
        monkeypatch.setattr(f"{module}.system_theme", lambda _hints: "contrast")
    old = desktop.window
    desktop.application._desktop_look.changed.emit()
    desktop.settle()
    assert desktop.window is old
    desktop.opened.change_settings(theme="system")
    desktop.application._desktop_look.changed.emit()
    desktop.until(lambda: desktop.window is not old)
    assert theme().name == "contrast"
    again = desktop.window
    desktop.application._desktop_look.changed.emit()  # nothing has changed
    desktop.settle()
    assert desktop.window is again
    desktop.change_look("theme", "light")
    desktop.until(lambda: theme().name == "light")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version": 99}', b"\xff\xfe", b'{"version": 1, "place": 7}'])
def test_what_is_not_understood_is_forgotten(desktop: Any, content: bytes, caplog: pytest.LogCaptureFixture) -> None:
    (desktop.opened.home.state / "window.json").write_bytes(content)
    with caplog.at_level(logging.WARNING, "acucleo.window"):
        store = PlaceFile(desktop.opened.home.state / "window.json")
        if b'"place"' not in content:
            assert store.read() == {}
            assert len(caplog.records) == 1
    memory = desktop.window.memory
    memory._kept = dict(store.read())
    memory.restore()
    assert desktop.window.place == "today"


def test_odd_states_do_nothing(desktop: Any) -> None:
    memory = desktop.window.memory
    odd: dict[str, Any] = {
        "geometry": "not base 64",
        "place": "inbox",
        "document": 10**9,
        "fold": "yes",
        "recent": [1, "two", -3, True, 1],
        "drafts": {"1:Note": 5},
        "parts": {"lists": {"folder": "inbox", "kind": "x", "row": "y"}, "today": [1]},
        "splitters": {"Lists": [[1, "a"]], "Document": 3},
    }
    memory._kept = odd
    memory.restore()
    desktop.until(lambda: not desktop.window.context.lane._then)
    assert desktop.window.place == "inbox"
    assert desktop.window.recent.documents == [1]
    assert desktop.window.pages.currentWidget() is desktop.window.browser


def test_a_file_that_cannot_be_written_is_told_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with caplog.at_level(logging.WARNING, "acucleo.window"):
        PlaceFile(blocked / "window.json").write({"place": "inbox"})
        PlaceFile(tmp_path / "window.json").write({"drafts": {"1": "x" * 300_000}})
    assert len(caplog.records) == 2
    assert not (tmp_path / "window.json").exists()


def test_recent_and_drafts_stay_small() -> None:
    recent, drafts = Recent(), Drafts()
    for number in range(1, 30):
        recent.opened(number)
        recent.searched(f"PO {number}")
        drafts.keep(f"{number}:Note", "text")
    recent.searched(">sync")
    assert recent.documents[0] == 29
    assert len(recent.documents) == 8
    assert recent.searches[0] == "PO 29"
    assert len(drafts.texts) == 20
    drafts.keep("29:Note", "  ")
    assert not drafts.of("29:Note")


def test_a_long_list_is_scrolled_where_it_was(desktop: Any) -> None:
    desktop.window.resize(1280, 480)
    desktop.open_folder("all")
    table = desktop.window.browser.table
    last = desktop.window.browser.model.rowCount() - 1
    table.go_to(last // 2)
    bar = table.verticalScrollBar()
    desktop.until(lambda: bar.maximum() > 2)
    bar.setValue(last // 2 - 2)  # the focus is the third row of the screen, neither first nor last
    top, chosen = bar.value(), desktop.window.browser.current_row().id
    assert 0 < top < bar.maximum()
    desktop.start_again()
    window = desktop.window
    desktop.until(lambda: (now := window.browser.current_row()) is not None and now.id == chosen)
    desktop.settle()
    assert window.browser.table.verticalScrollBar().value() == top
    window.browser.refresh()  # and what arrives later leaves it there
    desktop.until(lambda: not window.context.lane._then)
    assert window.browser.table.verticalScrollBar().value() == top
