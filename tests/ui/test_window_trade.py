"""The clerk's day in the real window, against real servers: look, approve, mend, find, set aside, dry run."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import requests
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, Folder
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.frame.keys_sheet import KeysSheet
from acucleo_desktop.ui.palette.palette import Palette

pytestmark = pytest.mark.timeout(120)
CLEAN_OUT = DocumentQuery(directions=(Direction.OUT,), deliveries=(Delivery.REVIEW,), checks=(Check.CLEAN,))


def test_today_says_who_must_act(desktop: Any) -> None:
    board = desktop.desk.today()
    shown = desktop.window.today.rows()
    assert [row.title for row in shown] == [row.title for row in (*board.needs_me, *board.due_soon, *board.waiting)]
    assert any("4715" in row.title for row in shown), "the order with an unknown item needs the clerk"


def test_a_row_of_today_is_opened_by_its_number(desktop: Any) -> None:
    second = desktop.window.today.rows()[1]
    desktop.window.today.focus_first()
    QTest.keyClick(desktop.window.today, Qt.Key.Key_2)
    page = desktop.window.compare.page  # what is decided field by field opens beside ours
    desktop.until(lambda: second.document_id in {desktop.shown_id(), page.view.row.id if page.view is not None else 0})


def test_an_approved_invoice_leaves_for_cleo(desktop: Any) -> None:
    row = desktop.first(CLEAN_OUT)
    desktop.open_document(row)
    QTest.keyClick(desktop.window.document, Qt.Key.Key_A)
    desktop.until(lambda: desktop.desk.document(row.id).row.delivery is Delivery.SENT)
    name = desktop.desk.document(row.id).row.file_name
    assert name in {file.name for file in desktop.world.cleo.store.files()}


def test_take_back_stops_a_held_document(desktop: Any) -> None:
    row = desktop.first(CLEAN_OUT)
    partner = desktop.desk.partner(row.partner)
    held = {flow: replace(options, hold_seconds=60) for flow, options in partner.flows.items()}
    desktop.desk.save_partner(replace(partner, flows=held))
    desktop.desk.approve([row.id])
    assert desktop.desk.document(row.id).row.delivery is Delivery.HELD
    desktop.open_document(row)
    QTest.keyClick(desktop.window.document, Qt.Key.Key_U)
    desktop.until(lambda: desktop.desk.document(row.id).row.delivery is Delivery.REVIEW)


def test_a_held_document_leaves_by_itself_when_its_wait_is_over(desktop: Any) -> None:
    row = desktop.first(CLEAN_OUT)
    partner = desktop.desk.partner(row.partner)
    held = {flow: replace(options, hold_seconds=1) for flow, options in partner.flows.items()}
    desktop.desk.save_partner(replace(partner, flows=held))
    desktop.open_document(row)
    QTest.keyClick(desktop.window.document, Qt.Key.Key_A)
    desktop.until(lambda: desktop.desk.document(row.id).row.delivery is Delivery.SENT)


def test_one_press_mends_an_unknown_item_and_the_order_is_written(desktop: Any) -> None:
    row = desktop.first(DocumentQuery(flows=(Flow.SALES_ORDER,), text="4715"))
    assert row.check is Check.BLOCKED
    desktop.open_document(row)
    QTest.keyClick(desktop.window.document, Qt.Key.Key_1)
    desktop.until(desktop.window.banner.isVisible)
    desktop.sync()
    desktop.until(lambda: desktop.desk.document(row.id).row.check is not Check.BLOCKED)
    if desktop.desk.document(row.id).row.delivery is Delivery.REVIEW:
        desktop.desk.approve([row.id])
        desktop.sync()
    after = desktop.desk.document(row.id).row
    assert after.delivery is Delivery.WRITTEN
    orders = desktop.world.acumatica.store.all("SalesOrder")
    assert [order["CustomerOrder"] for order in orders].count("4715") == 1


def test_setting_aside_asks_why(desktop: Any) -> None:
    row = desktop.first(DocumentQuery(flows=(Flow.SALES_ORDER,), checks=(Check.BLOCKED,), folder=Folder.INBOX))
    desktop.open_document(row)
    QTest.keyClick(desktop.window.document, Qt.Key.Key_S)
    sheet = desktop.window.findChild(ReasonSheet)
    assert sheet is not None
    assert not sheet.buttons[0].isEnabled(), "no reason, no setting aside"
    QTest.keyClicks(sheet.field, "keyed by hand this morning")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.desk.document(row.id).row.delivery is Delivery.SET_ASIDE)
    said = [event.why for event in desktop.opened.ledger.audit.of(row.id)]
    assert "keyed by hand this morning" in said


def test_a_doubt_is_settled_by_the_clerk_with_the_facts_before_her(desktop: Any) -> None:
    row = desktop.first(CLEAN_OUT)
    desktop.world.cleo.faults.set("consume_uploads", value=True)
    desktop.world.cleo.faults.set("drop_after_upload", 1)
    desktop.open_document(row)
    QTest.keyClick(desktop.window.document, Qt.Key.Key_A)
    desktop.until(lambda: desktop.desk.document(row.id).row.delivery is Delivery.IN_DOUBT)
    name = desktop.opened.ledger.attempts.of(row.id)[-1].reference
    page = desktop.window.document
    desktop.until(lambda: any(name in found.what + found.why for found in page.findings.items.findings))
    QTest.keyClick(page, Qt.Key.Key_1)
    sheet = desktop.window.findChild(ReasonSheet)
    assert sheet is not None
    QTest.keyClicks(sheet.field, "seen in Cockpit")
    desktop.press("It arrived", sheet)
    desktop.until(lambda: desktop.desk.document(row.id).row.delivery is Delivery.SENT)
    assert len([file for file in desktop.world.cleo.store.files(origin="us") if file.name == name]) == 1


def test_where_is_po_4711(desktop: Any) -> None:
    number = desktop.first(DocumentQuery(flows=(Flow.SALES_ORDER,))).number
    desktop.window.open_find()
    sheet = desktop.window.findChild(Palette)
    assert sheet is not None
    QTest.keyClicks(sheet.field, number)
    desktop.until(lambda: sheet.current() is not None)
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.shown_id() > 0)
    shown = desktop.window.document.detail
    assert shown is not None
    assert number in {shown.row.number, shown.row.order_number}
    assert shown.timeline


def test_nothing_found_is_said(desktop: Any) -> None:
    desktop.window.open_find()
    sheet = desktop.window.findChild(Palette)
    assert sheet is not None
    QTest.keyClicks(sheet.field, "no such number")
    desktop.until(lambda: any("Nothing has this" in text for text in texts(sheet)))
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    desktop.until(lambda: desktop.window.findChild(Palette) is None)


def texts(widget: object) -> list[str]:
    from PySide6.QtWidgets import QLabel, QWidget

    assert isinstance(widget, QWidget)
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


LOOKING = {"signed-in", "signed-out", "audit-verified", "backed-up"}
"""A look needs a sign-in, and the loop may care for the ledger meanwhile."""


def trade_events(desktop: Any) -> int:
    """Count what was recorded of the trade."""
    events = desktop.opened.ledger.audit.recent(100_000)
    return sum(event.kind not in LOOKING for event in events)


def test_a_dry_run_writes_nothing_anywhere(desktop: Any) -> None:
    desktop.world.partners.step()
    events = trade_events(desktop)
    store = desktop.world.acumatica.store
    before = {entity: len(store.all(entity)) for entity in ("SalesOrder", "Bill", "PurchaseOrder", "Customer")}
    desktop.window.dry_run()
    desktop.until(lambda: desktop.window.plan.plan is not None)
    plan = desktop.window.plan.plan
    assert plan is not None
    assert plan.sections, "the partners have just sent something"
    assert trade_events(desktop) == events
    assert {entity: len(store.all(entity)) for entity in before} == before


def test_sync_now_brings_in_what_partners_sent(desktop: Any) -> None:
    known = desktop.desk.count(DocumentQuery())
    assert desktop.world.partners.step() > 0
    desktop.sync()
    assert desktop.desk.count(DocumentQuery()) > known
    desktop.until(lambda: "connected" in " ".join(texts(desktop.window.status_line)))


def test_all_folders_list_what_the_ledger_counts(desktop: Any) -> None:
    counts = desktop.desk.folder_counts()
    for folder in Folder:
        desktop.open_folder(folder.value)
        assert desktop.window.browser.model.document_count() <= counts[folder]


def test_the_list_is_filtered_by_what_is_typed(desktop: Any) -> None:
    desktop.open_folder("all")
    total = desktop.window.browser.model.document_count()
    desktop.window.browser.search.setText("4715")
    desktop.until(lambda: 0 < desktop.window.browser.model.document_count() < total)


def test_f1_shows_the_keys(desktop: Any) -> None:
    desktop.window.open_keys()
    sheet = desktop.window.findChild(KeysSheet)
    assert sheet is not None
    assert "Sync now" in {key.does for key in sheet.shown()}


def test_a_lost_cleo_is_said_and_the_window_goes_on(desktop: Any) -> None:
    desktop.world.cleo.stop()
    desktop.sync()
    desktop.until(desktop.window.offline.isVisible)
    assert "Cleo" in " ".join(texts(desktop.window.offline))
    desktop.open_folder("inbox")
    with pytest.raises(requests.ConnectionError):
        requests.get(desktop.world.cleo.url, timeout=2)
