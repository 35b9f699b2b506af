"""The palette of Ctrl+K by real key presses: documents, commands, partners, items, what was opened last."""

from __future__ import annotations

import threading
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.ui.frame.keys_sheet import KeysSheet
from acucleo_desktop.ui.palette.entries import Entry, Group, fitting
from acucleo_desktop.ui.palette.model import EntryModel
from acucleo_desktop.ui.palette.palette import Palette

GROUPS = (
    Group("Orders", (Entry("PO 4711, Fresh Mart", "Order", "timeline"), Entry("PO 14711, Quickbasket"))),
    Group("Do", (Entry("Sync now", keys="Ctrl+F5", why_not="A sync is running."),)),
)


def opened(desktop: Any) -> Palette:
    QTest.keyClick(desktop.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: isinstance(desktop.window.sheet, Palette))
    sheet = desktop.window.sheet
    assert isinstance(sheet, Palette)
    desktop.until(sheet.field.hasFocus)
    return sheet


def type_into(desktop: Any, palette: Palette, text: str) -> None:
    palette.field.clear()
    QTest.keyClicks(palette.field, text)


def titles(palette: Palette) -> list[str]:
    return [str(palette.model.index(row, 0).data()) for row in range(palette.model.rowCount())]


def test_the_model_keeps_the_rules_of_models_and_passes_over_captions() -> None:
    model = EntryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_groups(GROUPS)
    assert model.rowCount() == 5
    assert [model.next_entry(at, 1) for at in (-1, 1, 2, 4)] == [1, 2, 4, 1]
    assert model.next_entry(1, -1) == 4
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Sync now, Ctrl F5"
    assert model.index(4, 0).data(Qt.ItemDataRole.ToolTipRole) == "A sync is running."
    model.show_groups(())
    assert model.next_entry(-1, 1) == -1


def test_entries_fit_by_the_beginnings_of_their_words() -> None:
    entries = [entry for group in GROUPS for entry in group.entries]
    assert [entry.title for entry in fitting(entries, "fre mart")] == ["PO 4711, Fresh Mart"]
    assert [entry.title for entry in fitting(entries, "471")] == ["PO 4711, Fresh Mart"]
    assert not fitting(entries, "resh")


def test_an_order_is_found_with_its_timeline_and_opened(desktop: Any) -> None:
    row = desktop.first(DocumentQuery(flows=(Flow.SALES_ORDER,)))
    palette = opened(desktop)
    type_into(desktop, palette, row.number)
    desktop.until(lambda: (entry := palette.current()) is not None and entry.row is not None)
    assert titles(palette)[0] == "Orders"
    wanted = palette.current()
    assert wanted is not None
    assert wanted.row is not None
    assert row.number in {wanted.row.number, wanted.row.order_number}
    found = wanted.row.id
    timeline = desktop.desk.document(found).timeline
    desktop.until(lambda: palette.side.timeline.steps.entries == timeline)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.shown_id() == found)

    again = opened(desktop)
    desktop.until(lambda: "Opened last" in titles(again))
    first = again.current()
    assert first is not None
    assert first.row is not None
    assert first.row.id == found
    assert row.number in titles(again)  # what it was searched by
    QTest.keyClick(again.field, Qt.Key.Key_Escape)
    desktop.until(lambda: desktop.window.sheet is None)


def test_commands_run_and_say_why_not(desktop: Any) -> None:
    palette = opened(desktop)
    type_into(desktop, palette, ">timeline")
    entry = palette.current()
    assert entry is not None
    assert entry.title == "Timeline"
    assert "Document" in entry.why_not
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert desktop.window.sheet is palette  # it stays and has said why

    type_into(desktop, palette, ">go to fail")
    QTest.keyClick(palette.field, Qt.Key.Key_Tab)
    assert palette.field.text() == ">Go to Failed"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.window.place == "failed")

    desktop.until(lambda: desktop.window.browser.model.rowCount() > 0)
    palette = opened(desktop)
    type_into(desktop, palette, ">set aside")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)  # a key of the screen, pressed there
    desktop.until(lambda: desktop.window.sheet is not None and not isinstance(desktop.window.sheet, Palette))
    desktop.window.go_back()

    palette = opened(desktop)
    type_into(desktop, palette, ">go to conn")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.window.place == "connections")


def test_every_place_and_every_single_key_is_a_command(desktop: Any) -> None:
    from acucleo_desktop.ui.keys import KEYS

    palette = opened(desktop)
    type_into(desktop, palette, ">")
    shown = titles(palette)
    left_out = {"find", "down", "up", "menus"}
    assert not {key.does for key in KEYS if key.alternatives and key.name not in left_out} - set(shown)
    for place in desktop.window.offered():
        assert f"Go to {desktop.window.left_bar.title_of(place)}" in shown


def test_a_partner_opens_its_sheet_and_an_item_lists_its_documents(desktop: Any) -> None:
    partner = desktop.desk.partners()[1]
    palette = opened(desktop)
    type_into(desktop, palette, f"@{partner.name}")
    desktop.until(lambda: (entry := palette.current()) is not None and entry.title == partner.name)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.window.place == "partners")

    document = desktop.desk.document(desktop.first(DocumentQuery(flows=(Flow.INVOICE,))).id)
    item = document.fields["lines"][0]["our_item"]
    palette = opened(desktop)
    type_into(desktop, palette, f"#{item}")
    desktop.until(lambda: titles(palette)[:1] == [f"Documents with the item {item}"])
    assert palette.current() is not None


def test_the_manual_is_found_and_opened_at_the_place(desktop: Any) -> None:
    desktop.window.finder.show("?take back")
    palette = desktop.window.sheet
    desktop.until(lambda: palette.model.rowCount() > 1)
    assert palette.model.entry(1).title == "Holds: take back in time"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    manual = desktop.window.manual.page
    desktop.until(lambda: manual.opened is not None and manual.opened.address == "manual/clerk/sync.md#holds")
    assert desktop.window.sheet is None
    assert desktop.window.pages.currentWidget() is manual


def test_a_keystroke_does_not_wait_for_what_is_looked_up(desktop: Any) -> None:
    palette, answers = opened(desktop), threading.Event()
    desktop.window.context.lane.submit("another question", answers.wait)
    for letter in "4 711 no such number":
        QTest.keyClicks(palette.field, letter)
    assert palette.field.text() == "4 711 no such number"
    assert "Nothing has this" not in palette._nothing.text(), "nothing can be looked up yet"
    answers.set()
    desktop.until(lambda: "Nothing has this" in palette._nothing.text())


def test_f1_shows_this_screen_first_and_is_narrowed_by_typing(desktop: Any) -> None:
    desktop.open_folder("inbox")
    QTest.keyClick(desktop.window, Qt.Key.Key_F1)
    sheet = desktop.window.sheet
    assert isinstance(sheet, KeysSheet)
    QAbstractItemModelTester(sheet.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert sheet.model.index(0, 0).data() == "On this screen: Lists"
    assert "Note" not in {key.does for key in sheet.shown()}
    QTest.keyClicks(sheet.field, "take ba")
    assert [key.keys for key in sheet.shown()] == ["U", "U", "Ctrl+Z"]
    QTest.keyClicks(sheet.field, " nonsense")
    assert not sheet.shown()
