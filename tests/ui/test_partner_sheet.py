"""The partner sheet in the window: typed, told, stored, taken back, by real key presses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QWidget

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Check
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.partners.files import load
from acucleo_desktop.partners.requirements import RequiredReference
from acucleo_desktop.ui.partner.practice_sheet import PracticeSheet
from acucleo_desktop.ui.screens.partners import PartnersPage

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def opened(desktop: Any, code: str = "FRESHMART") -> PartnersPage:
    page: PartnersPage = desktop.application.partners
    desktop.window.show_place("partners")
    desktop.until(lambda: page.list.partners_model.rowCount() > 0)
    page.choose(code)
    page.sheet.build_all()
    desktop.until(lambda: page.sheet.view is not None and page.sheet.view.facts is not None)
    assert page.draft is not None
    assert page.draft.before.code == code
    return page


def type_into(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(widget, text)


def test_a_sheet_is_typed_told_stored_and_taken_back(desktop: Any) -> None:
    page = opened(desktop)
    before = desktop.desk.partner("FRESHMART")
    QTest.keyClick(page.sheet, Qt.Key.Key_4, ALT)
    form = page.sheet.cards["ids"].form
    assert form is not None, "Alt 4 opens the ids"
    field = form.parts["isa", "id"]
    type_into(field.edit, "MORE THAN FIFTEEN")
    assert "15" in words(field)
    assert not page.sheet.save_bar.save_button.isEnabled()
    assert desktop.desk.partner("FRESHMART") == before
    type_into(field.edit, "9251119999")
    assert "not saved" in words(page.sheet.save_bar)
    page.choose("HILLTOP")
    page.choose("FRESHMART")
    assert page.draft.is_changed, "what is typed is kept while another sheet is looked at"
    QTest.keyClick(page.sheet, Qt.Key.Key_S, CTRL)
    desktop.until(lambda: desktop.desk.partner("FRESHMART").them.isa_id == "9251119999")
    desktop.until(page.sheet.save_bar.undo_button.isVisible)
    desktop.until(lambda: any("Changed" in row[2].text for row in page.sheet.cards["history"].table.rows_model.rows))
    page.sheet.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    page.choose("FRESHMART")
    QTest.keyClick(page.sheet, Qt.Key.Key_Z, CTRL)
    desktop.until(lambda: desktop.desk.partner("FRESHMART") == before)


def test_folders_are_checked_and_the_nearest_is_taken_by_its_number(desktop: Any) -> None:
    page = opened(desktop)
    page.draft.put(("flows", "sales-order", "folder"), "download/FRESHMARTS")
    QTest.keyClick(page.sheet, Qt.Key.Key_F9)
    card = page.sheet.cards["documents"]
    desktop.until(lambda: "download/FRESHMARTS is not at Cleo" in words(card))
    assert "Use download/FRESHMART" in [button.text() for button in card.bands.findChildren(type(card.press))]
    QTest.keyClick(page.sheet, Qt.Key.Key_1)
    assert page.draft.preview().flows[Flow.SALES_ORDER].folder == "download/FRESHMART"
    page.sheet.check_folders()
    desktop.until(lambda: "every folder is there" in words(card))
    QAbstractItemModelTester(card.table.rows_model)
    QAbstractItemModelTester(page.list.partners_model)
    QTest.keyClick(page.sheet, Qt.Key.Key_1, ALT)
    assert card.form is not None
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_Down)
    assert ("flows", card.flow.value, "folder") in card.form.parts, "the fields follow the row"


def test_rules_are_added_changed_and_removed(desktop: Any) -> None:
    page = opened(desktop)
    card = page.sheet.cards["rules"]
    QTest.keyClick(page.sheet, Qt.Key.Key_2, ALT)
    QTest.keyClick(card.add_button, Qt.Key.Key_Insert)
    assert page.draft.faults, "a rule without its reference does not fit"
    field = card.form.parts["qualifier"]
    type_into(field.edit, "DP")
    assert not page.draft.faults
    flow = card._all()[0][0]
    assert page.draft.partner().flows[flow].rules[0].severity.value == "warning"
    QTest.keyClick(card.table, Qt.Key.Key_B, CTRL)
    page.sheet.save()
    desktop.until(lambda: bool(desktop.desk.partner("FRESHMART").flows[flow].rules))
    rule = desktop.desk.partner("FRESHMART").flows[flow].rules[0]
    assert isinstance(rule, RequiredReference)
    assert (rule.qualifier, rule.severity.value) == ("DP", "info")
    if not card.is_open:
        card.toggle()
    card.table.select(0)
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    assert page.draft.partner().flows[flow].rules == ()


def test_a_sheet_is_made_of_a_file_duplicated_exported_and_deleted(desktop: Any, tmp_path: Path) -> None:
    page = opened(desktop)
    page.export_file(tmp_path / "fresh.toml")
    assert load((tmp_path / "fresh.toml").read_text("utf-8")) == desktop.desk.partner("FRESHMART")
    file = next(file for file in desktop.world.cleo.store.files() if file.folder.startswith("download/"))
    code = file.folder.rpartition("/")[2]
    path = tmp_path / "known.x12"
    path.write_bytes(file.content)
    page.file_chosen.emit(str(path))
    desktop.until(page.told.isVisible)
    assert "has a sheet already" in page.told.text()
    assert page.draft.before.code == code
    path.write_bytes(file.content.replace(page.draft.before.them.isa_id.ljust(15).encode(), b"NEWBUYER".ljust(15)))
    page.file_chosen.emit(str(path))
    desktop.until(lambda: page.draft.is_new)
    assert page.origin.isVisible()
    assert page.draft.preview().them.isa_id == "NEWBUYER"
    page.discard()
    page.choose("FRESHMART")
    page.word_wanted.emit("duplicate", "FRESHMART")
    desktop.until(lambda: page.draft.is_new)
    page.sheet.save()
    assert "empty" in words(page.sheet.save_bar), "a new sheet lacks its name, and says so"
    for place, value in ((("name",), "Twin"), (("code",), "TWIN"), (("isa", "id"), "TWIN")):
        assert page.draft.put(place, value) == ""
    page.sheet.save()
    desktop.until(lambda: desktop.desk.partner("TWIN") is not None)
    page.word_wanted.emit("disable", "TWIN")
    desktop.until(lambda: desktop.desk.partner("TWIN").disabled)
    page.word_wanted.emit("delete", "TWIN")
    desktop.until(lambda: desktop.window.sheet is not None)
    QTest.keyClicks(desktop.window.sheet.field, "begun by mistake")
    QTest.keyClick(desktop.window.sheet.field, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.desk.partner("TWIN") is None)
    page.word_wanted.emit("delete", "FRESHMART")
    desktop.until(desktop.window.banner.isVisible)
    assert "belong to it" in words(desktop.window.banner)


def test_a_fix_opens_the_sheet_of_an_unknown_sender(desktop: Any) -> None:
    desktop.window.decisions.partner_wanted.emit({"qualifier": "ZZ", "isa_id": "NEWBUYER", "gs_id": "NEWBUYER"})
    page = desktop.application.partners
    desktop.until(lambda: page.draft is not None and page.draft.value(("isa", "id")) == "NEWBUYER")
    assert page.draft.is_new
    assert len(page.draft.preview().flows) == 7


def test_the_documents_of_a_partner_are_a_key_away(desktop: Any) -> None:
    page = opened(desktop)
    assert page.sheet.head.documents_button.isVisible()
    page.sheet.setFocus()
    QTest.keyClick(page.sheet, Qt.Key.Key_D)
    desktop.until(lambda: desktop.window.place == "all")
    query = desktop.window.browser.query()
    assert query.partners == ("FRESHMART",)
    expected = desktop.desk.lists.total(query)
    assert expected
    desktop.until(lambda: desktop.window.browser.model.document_count() == expected)


def test_weights_of_findings_and_what_happens_to_bills_are_fields_of_the_sheet(desktop: Any) -> None:
    assert not opened(desktop).sheet.cards["matches"].isVisibleTo(desktop.window), "a customer sends no bills"
    code = next(each.code for each in desktop.desk.partners() if Flow.BILL in each.flows)
    page = opened(desktop, code)
    card = page.sheet.cards["severities"]
    card.press.click()
    card.finding.choose("rules.price-differs")
    card.documents.choose(Flow.BILL.value)
    QTest.keyClick(card.finding, Qt.Key.Key_Insert)
    assert card.entries() == [(Flow.BILL, "rules.price-differs", "warning")]
    QTest.keyClick(card.table, Qt.Key.Key_B, CTRL)
    matches = page.sheet.cards["matches"]
    matches.press.click()
    part = matches.form.parts["flows", "bill", "match_actions", "terms-differ"]
    assert part.choice.currentText() == "as usual"
    part.choice.choose("together")
    part.edited.emit()
    QTest.keyClick(page.sheet, Qt.Key.Key_S, CTRL)

    def stored() -> tuple[dict[str, str], dict[str, str]]:
        flows = desktop.desk.partner(code).flows
        return dict(flows[Flow.BILL].severities), dict(flows[Flow.BILL].match_actions)

    desktop.until(lambda: stored() == ({"rules.price-differs": "info"}, {"terms-differ": "together"}))
    desktop.until(page.sheet.save_bar.undo_button.isVisible)
    matches = page.sheet.cards["matches"]
    assert "wait to be approved together" in words(matches)
    if not card.is_open:
        card.press.click()
    QTest.keyClick(card.table, Qt.Key.Key_Delete)
    assert card.entries() == []
    QTest.keyClick(page.sheet, Qt.Key.Key_S, CTRL)
    desktop.until(lambda: stored()[0] == {})


@pytest.mark.timeout(240)
def test_a_practice_run_examines_the_last_documents_under_the_sheet_as_it_stands(desktop: Any) -> None:
    page = opened(desktop)
    last = desktop.opened.ledger.audit.anchor().id
    before = desktop.desk.documents(DocumentQuery(partners=("FRESHMART",)))
    page.sheet.setFocus()
    QTest.keyClick(page.sheet, Qt.Key.Key_P)
    desktop.until(lambda: isinstance(desktop.window.sheet, PracticeSheet) and bool(desktop.window.sheet.documents))
    sheet = desktop.window.sheet
    assert not any(one.is_changed for one in sheet.documents), "the saved sheet against itself"
    assert "All as under the saved sheet." in sheet.summary.text()
    QTest.keyClick(sheet.list, Qt.Key.Key_Escape)
    flow = sheet.documents[0].row.flow
    rule = RequiredReference(qualifier="QQ", severity=Severity.BLOCK)
    assert flow is not Flow.SALES_ORDER
    for each in (flow, Flow.SALES_ORDER):  # what we send is drafted by the sheet, what comes in is judged by it
        assert page.draft.put_rules(each, [rule]) == ""
    QTest.keyClick(page.sheet, Qt.Key.Key_P)
    desktop.until(lambda: isinstance(desktop.window.sheet, PracticeSheet) and bool(desktop.window.sheet.documents))
    sheet = desktop.window.sheet
    changed = [one for one in sheet.documents if one.is_changed]
    assert changed
    assert {one.row.flow for one in changed} == {flow, Flow.SALES_ORDER}
    assert all(one.check is Check.BLOCKED for one in changed)
    assert sheet.documents[0].is_changed, "what changes stands first"
    assert "against the saved sheet" in sheet.summary.text()
    shown = sheet.documents[0].row.id
    noted = [event for event in desktop.opened.ledger.audit.recent(50) if event.id > last]
    assert not [event.kind for event in noted if event.document_id is not None or "partner" in event.kind]
    assert desktop.desk.documents(DocumentQuery(partners=("FRESHMART",))) == before
    assert desktop.desk.partner("FRESHMART").flows[flow].rules == ()
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.shown_id() == shown)


def test_coming_back_a_sheet_stands_as_it_was_left(desktop: Any) -> None:
    window, page = desktop.window, desktop.application.partners
    window.show_place("partners")
    desktop.until(lambda: page.sheet.view is not None and page.sheet.view.facts is not None)
    page.sheet.build_all()
    desktop.settle()
    bar, view = page.sheet.area.verticalScrollBar(), page.sheet.view
    desktop.until(lambda: bar.maximum() > 100)
    bar.setValue(100)
    window.show_place("today")
    window.show_place("partners")
    lane = window.context.lane
    desktop.until(lambda: not lane._then)
    assert page.sheet.view is view, "nothing was built anew, and no figure went away"
    assert bar.value() == 100
    partner = desktop.desk.partner(page.draft.before.code)
    desktop.desk.save_partner(replace(partner, name="Another Name"))
    window.show_place("today")
    window.show_place("partners")
    desktop.until(lambda: page.sheet.head.name.text() == "Another Name")
