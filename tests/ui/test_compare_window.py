"""Comparing in the window, by keys alone: from a list, from a document, choosing, undoing, writing, walking on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.partners.profile import CrossReference
from acucleo_desktop.rules.comparison import Choice, Resolution

ANSWERS = DocumentQuery(
    flows=(Flow.ORDER_ACKNOWLEDGMENT,), checks=(Check.BLOCKED,), matches=("price-changed",), limit=1
)


def press(key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """Press a key where the focus is."""
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= each
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def shows_compare(desktop: Any, document_id: int = 0) -> bool:
    page = desktop.window.compare.page
    is_shown = desktop.window.pages.currentWidget() is page and page.view is not None
    return bool(is_shown and (not document_id or page.view.row.id == document_id))


def test_a_price_is_chosen_undone_typed_and_written_by_keys(desktop: Any) -> None:
    row = desktop.first(ANSWERS)
    desktop.open_document(row)
    desktop.window.document.setFocus()
    press(Qt.Key.Key_C)
    desktop.until(lambda: shows_compare(desktop, row.id))
    page = desktop.window.compare.page
    assert page.table.hasFocus()
    assert not page.write_button.isEnabled()
    assert "not decided yet" in page.write_button.toolTip()
    (open_row,) = [each for each in page.model.to_decide() if page.model.is_open(each)]
    press(Qt.Key.Key_Y)
    assert page.model.choices[open_row.key] == Resolution(Choice.ACCEPT)
    assert page.write_button.isEnabled()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.model.choices == {}
    press(Qt.Key.Key_E)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "abc")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desktop.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit) and bool(page.model.error_of(open_row)))
    again = QApplication.focusWidget()
    assert isinstance(again, QLineEdit)
    assert "is no price" in again.accessibleDescription()
    QTest.keyClick(again, Qt.Key.Key_Escape)
    assert page.model.error_of(open_row) == ""
    desktop.until(page.table.hasFocus)
    press(Qt.Key.Key_K)
    press(Qt.Key.Key_Y)
    desktop.until(lambda: desktop.desk.comparing.drafts(row.id) == {open_row.key: Resolution(Choice.ACCEPT)})
    press(Qt.Key.Key_Escape)
    desktop.until(lambda: desktop.shown_id() == row.id)
    desktop.window.document.setFocus()
    press(Qt.Key.Key_C)
    desktop.until(lambda: shows_compare(desktop, row.id))
    assert page.model.choices == {open_row.key: Resolution(Choice.ACCEPT)}, "choices wait until they are written"
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: desktop.opened.ledger.documents.get(row.id).delivery is Delivery.WRITTEN)
    desktop.until(lambda: not desktop.application.loop.is_busy)


def test_shift_a_means_this_document_and_lists_are_walked_through(desktop: Any) -> None:
    desktop.window.show_place("inbox")
    desktop.until(lambda: desktop.window.browser.model.document_count() > 0)
    desktop.until(desktop.window.browser.table.hasFocus)
    waiting = desktop.desk.count(DocumentQuery(deliveries=(Delivery.REVIEW,)))
    model = desktop.window.browser.model
    walk = desktop.desk.comparing.comparable(model.ids_near(0))
    assert len(walk) > 1
    desktop.window.browser.table.selectRow(model.position_of(walk[0]))
    press(Qt.Key.Key_C)
    desktop.until(lambda: shows_compare(desktop, walk[0]))
    assert desktop.window.top_bar.count.text() == f"1 of {len(walk)}"
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desktop.until(lambda: shows_compare(desktop, walk[1]))
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desktop.until(lambda: shows_compare(desktop, walk[0]))
    assert desktop.desk.count(DocumentQuery(deliveries=(Delivery.REVIEW,))) == waiting, "nothing else was approved"
    press(Qt.Key.Key_Escape)
    desktop.until(lambda: not shows_compare(desktop))


def test_a_bill_is_read_only_says_why_and_offers_its_ways_out(desktop: Any) -> None:
    desktop.world.partners.step()
    desktop.desk.sync(trigger="test")
    row = desktop.first(DocumentQuery(flows=(Flow.BILL,), checks=(Check.BLOCKED,), limit=1))
    desktop.window.compare.open(row.id)
    desktop.until(lambda: shows_compare(desktop, row.id))
    page = desktop.window.compare.page
    assert not page.write_button.isVisible()
    assert "A bill changes nothing" in page.view.why_not
    assert page.model.has_receipts()
    assert page.side.ways[0].action == "waive"
    press(Qt.Key.Key_1)
    desktop.until(lambda: desktop.opened.ledger.documents.get(row.id).check is not Check.BLOCKED)


def test_codes_are_changed_by_keys_undone_and_files_are_checked_first(desktop: Any, tmp_path: Path) -> None:
    window, desk = desktop.window, desktop.desk
    window.show_place("cross-references")
    page = window.codes.page
    desktop.until(lambda: page.model.rowCount() > 0)
    page.table.setFocus()
    count = page.model.rowCount()
    press(Qt.Key.Key_Insert)
    desktop.until(page.form.isVisible)
    page.form.partner.setCurrentIndex(page.form.partner.findData("FRESHMART"))
    page.form.kind.setCurrentIndex(1)
    page.form.theirs.set_text("TRAY")
    press(Qt.Key.Key_Return)
    assert page.form.ours.edit.hasFocus(), "what is missing is asked for"
    page.form.ours.set_text("EA")
    press(Qt.Key.Key_Return)
    desktop.until(lambda: page.model.rowCount() == count + 1)
    assert window.undo_bar.isVisible()
    assert "TRAY means EA" in window.undo_bar.text.text()
    press(Qt.Key.Key_Insert)
    desktop.until(page.form.isVisible)
    page.form.partner.setCurrentIndex(page.form.partner.findData("FRESHMART"))
    page.form.theirs.set_text("TRAY")
    page.form.ours.set_text("CS")
    press(Qt.Key.Key_Return)
    desktop.until(lambda: "means EA" in page.form.theirs._below.text())
    press(Qt.Key.Key_Escape)
    assert not page.form.isVisible()
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: page.model.rowCount() == count)
    path = tmp_path / "codes.csv"
    path.write_text("FRESHMART;unit;TUB;;EA\nNOBODY;unit;TUB;;EA\n", "utf-8")
    window.codes.check(path)
    desktop.until(lambda: page.shows_report and page.report.report is not None)
    assert page.report.model.index(0, 6).data() == "There is no partner NOBODY."
    assert desk.partner("FRESHMART").ours("unit", "TUB") == ""
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: desk.partner("FRESHMART").ours("unit", "TUB") == "EA")
    window.show_place("corrections")
    entries = window.corrections.page
    desktop.until(lambda: entries.model.rowCount() == 2)
    entries.table.go_to(0)
    press(Qt.Key.Key_U)
    desktop.until(lambda: desk.partner("FRESHMART").ours("unit", "TUB") == "")
    desktop.until(lambda: not entries.undo_button.isEnabled())


def test_a_fix_offers_its_undo_and_frees_what_waits_at_once(desktop: Any) -> None:
    found = [
        (row, fix)
        for row in desktop.desk.documents(DocumentQuery(checks=(Check.BLOCKED,), deliveries=(Delivery.REVIEW,)))
        for finding in desktop.opened.ledger.documents.findings(row.id)
        for fix in finding.fixes
        if fix.action == "add-cross-reference" and fix.arguments.get("ours") and fix.arguments.get("theirs")
    ]
    assert found, "the practice trade has an order with an unknown code"
    row, fix = found[0]
    desktop.window.decisions.apply_fix(row.id, replace(fix))
    desktop.until(desktop.window.undo_bar.isVisible)
    assert f"{fix.arguments['theirs']} means {fix.arguments['ours']}" in desktop.window.undo_bar.text.text()
    code = CrossReference(
        fix.arguments["kind"], fix.arguments["theirs"], fix.arguments["ours"], fix.arguments.get("qualifier", "")
    )
    assert code in desktop.desk.partner(row.partner).cross_references
    desktop.until(lambda: "looked at again" in desktop.window.banner.accessibleName())
    desktop.window.undo_bar.undo()
    desktop.until(lambda: code not in desktop.desk.partner(row.partner).cross_references)
