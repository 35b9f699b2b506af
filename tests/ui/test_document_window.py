"""One document in the real window: the light in three views, findings, neighbours, notes, putting off, long papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPointF, QStandardPaths, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.desk_types import DocumentDetail, TimelineChange, TimelineEntry, X12Element, X12Line, X12View
from acucleo_desktop.sync.fact_types import Element, Fact, Facts, RecordField, RecordForm, RecordGroup
from acucleo_desktop.ui.components.directions import natural_direction
from acucleo_desktop.ui.document.document_header import pills_of
from acucleo_desktop.ui.document.document_page import DocumentPage
from acucleo_desktop.ui.document.findings_view import FindingsView
from acucleo_desktop.ui.document.handling_sheets import HandOverSheet, PutOffSheet, usual_moments
from acucleo_desktop.ui.document.paper_view import PaperView
from acucleo_desktop.ui.document.record_view import RecordView
from acucleo_desktop.ui.document.timeline_view import TimelineView, when_words
from acucleo_desktop.ui.document.x12_list import X12ListView
from acucleo_desktop.ui.theme.style import theme

pytestmark = pytest.mark.timeout(120)
INVOICE = DocumentQuery(directions=(Direction.OUT,), flows=(Flow.INVOICE,))
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
FAILING = QAbstractItemModelTester.FailureReportingMode.Fatal


def lit_in(page: DocumentPage) -> tuple[str, frozenset[tuple[int, int]], frozenset[str]]:
    """What is lit: the fact, the elements of X12, and the fields of the record."""
    return page.lights.name, page.x12.segments.lit, page.record.fields.lit


def test_a_fact_lights_up_in_all_three_views_whichever_is_pressed(desktop: Any) -> None:
    row = desktop.first(INVOICE)
    desktop.open_document(row)
    page, facts = desktop.window.document, desktop.desk.document(row.id).facts
    fact = facts.by_name["lines.0.unit"]
    place = (fact.elements[0].line, fact.elements[0].number)
    expected = ("lines.0.unit", frozenset({place}), frozenset({"Details.0.UOM"}))
    page.lights.light("lines.0.unit")
    rect = page.paper.browser.lit[0]
    page.lights.light("number")
    scrolled = page.paper.browser.verticalScrollBar().value()
    point = QPointF(rect.center().x(), rect.center().y() - scrolled).toPoint()
    QTest.mouseClick(page.paper.browser.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert lit_in(page) == expected, "pressed on paper"
    page.lights.light("number")
    page.x12.element_chosen.emit(*place)
    assert lit_in(page) == expected, "pressed in X12"
    page.lights.light("number")
    model = page.record.fields
    index = next(i for i in range(model.rowCount()) if model.entry(i).path == "Details.0.UOM")
    page.record.scrollTo(model.index(index, 0))
    spot = page.record.visualRect(model.index(index, 0)).center()
    QTest.mouseClick(page.record.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert lit_in(page) == expected, "pressed in Acumatica"
    rule = model.entry(model.caret + 1)
    assert (rule.kind, rule.label, rule.value) == ("rule", "Moved by rule", fact.rule)


def test_tab_walks_through_the_fields_and_the_status_line_counts_them(desktop: Any) -> None:
    desktop.open_document(desktop.first(INVOICE))
    page = desktop.window.document
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert page.paper.browser.hasFocus()
    order = page.paper.fact_names()
    page.lights.light(order[0])
    QTest.keyClick(page.paper.browser, Qt.Key.Key_Tab)
    assert page.lights.name == order[1]
    QTest.keyClick(page.paper.browser, Qt.Key.Key_Down)
    assert page.lights.name == order[2]
    said = desktop.window.status_line._field.text()
    assert said.startswith("Field 3 of ")
    QTest.keyClick(page.paper.browser, Qt.Key.Key_Backtab)
    assert page.lights.name == order[1]
    QTest.keyClick(page.paper.browser, Qt.Key.Key_F3)
    assert page.x12.hasFocus()
    QTest.keyClick(page.x12, Qt.Key.Key_Home)
    QTest.keyClick(page.x12, Qt.Key.Key_Down)
    QTest.keyClick(page.x12, Qt.Key.Key_Right)
    assert page.x12.segments.caret == (2, 2), "the second element of GS"
    QTest.keyClick(page.x12, Qt.Key.Key_F4)
    assert page.record.hasFocus()
    QTest.keyClick(page.record, Qt.Key.Key_Down)
    assert page.record.fields.lit, "the caret is in a field"
    QTest.keyClick(page.record, Qt.Key.Key_Tab)
    assert page.lights.name in page.lights._order
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)
    desktop.until(lambda: desktop.shown_id() == 0)
    assert not desktop.window.status_line._field.text(), "no field is lit where no document is"


def test_the_light_lies_behind_the_text(desktop: Any) -> None:
    row = desktop.first(INVOICE)
    desktop.open_document(row)
    page = desktop.window.document
    page.lights.light("number")
    [rect] = page.paper.browser.lit
    assert rect.width() > 30, "the whole number is lit, not its first letter"
    picture = page.paper.browser.viewport().grab().toImage()
    y = rect.center().y() - page.paper.browser.verticalScrollBar().value()
    colors = {picture.pixelColor(round(x), round(y)).name().upper() for x in range(int(rect.left()), int(rect.right()))}
    assert theme().light_bg in colors
    assert theme().paper not in colors
    assert len(colors) > 1, "and the number is written over it"
    selection = page.paper.browser.extraSelections()[0]
    assert selection.format.foreground().color().name().upper() == theme().light_ink


def test_f8_answers_a_question_first_and_walks_the_findings_when_none_waits(desktop: Any) -> None:
    row = next(row for row in desktop.desk.documents(DocumentQuery(flows=(Flow.SALES_ORDER,))) if row.finding_count)
    desktop.open_document(row)
    window, page = desktop.window, desktop.window.document
    two = tuple(
        Finding(f"x12.{n}", Severity.WARNING, f"Finding {n}", Location("", "PO1", _po1(page, n), 3)) for n in (0, 1)
    )
    page.show_detail(replace(page.detail, findings=two))
    page.findings.choose(0)
    assert page.lights.name == "lines.0.unit"
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert page.findings.currentIndex().row() == 1
    assert page.lights.name == "lines.1.unit", "the finding lights what it is about"
    assert "lines.0.unit" in page.paper._warned, "the other one has its line of a warning"
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert page.findings.currentIndex().row() == 0, "after the last one it begins again"


def _po1(page: DocumentPage, number: int) -> int:
    assert page.detail is not None
    return [line.position for line in page.detail.x12.lines if line.segment == "PO1"][number]


def test_neighbours_of_the_list_and_the_way_back(desktop: Any) -> None:
    desktop.open_folder("sent")
    browser = desktop.window.browser
    ids = [browser.model.row(number).id for number in range(browser.model.rowCount())]
    assert len(ids) > 2
    desktop.window.open_document(ids[1])
    desktop.until(lambda: desktop.shown_id() == ids[1])
    page = desktop.window.document
    assert desktop.window.top_bar.count.text() == f"2 of {len(ids)}"
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    desktop.until(lambda: desktop.shown_id() == ids[2])
    QTest.keyClick(page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desktop.until(lambda: desktop.shown_id() == ids[1])
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    desktop.until(lambda: desktop.shown_id() == ids[0])
    QTest.keyClick(page, Qt.Key.Key_PageUp)
    desktop.until(desktop.window.banner.isVisible)
    assert desktop.shown_id() == ids[0]
    desktop.window.go_back()
    desktop.until(lambda: desktop.window.pages.currentWidget() is browser)
    assert desktop.window.place == "sent"


def test_notes_drafts_putting_off_and_handing_over(desktop: Any) -> None:
    row, other = desktop.desk.documents(INVOICE)[:2]
    desktop.open_document(row)
    window, page = desktop.window, desktop.window.document
    QTest.keyClick(page, Qt.Key.Key_N)
    assert page.notes.field.hasFocus()
    QTest.keyClicks(page.notes.field, "asked the buy")
    draft = page.draft()
    assert (draft["document"], draft["note"]) == (str(row.id), "asked the buy")
    window.open_document(other.id)
    desktop.until(lambda: desktop.shown_id() == other.id)
    assert page.notes.draft() == ""
    window.open_document(row.id)
    desktop.until(lambda: desktop.shown_id() == row.id)
    assert page.notes.draft() == "asked the buy", "half a note is not lost by looking elsewhere"
    page.notes.set_draft("")
    page.restore(draft)
    assert page.notes.draft() == "asked the buy"
    QTest.keyClicks(page.notes.field, "er")
    page.notes.field.moveCursor(page.notes.field.textCursor().MoveOperation.End)
    QTest.keyClick(page.notes.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: bool(desktop.desk.document(row.id).notes))
    assert "asked the buy" in desktop.desk.document(row.id).notes[0].text
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_H)
    sheet = window.findChild(HandOverSheet)
    QTest.keyClicks(sheet.field, "Robin")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.desk.handling.of([row.id]).get(row.id) is not None)
    assert desktop.desk.handling.of([row.id])[row.id].who == "Robin"
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Z)
    sheet = window.findChild(PutOffSheet)
    QTest.keyClick(sheet, Qt.Key.Key_1)
    desktop.until(lambda: desktop.desk.handling.asleep([row.id]) == {row.id})
    desktop.until(lambda: page.detail.handling is not None and page.detail.handling.until is not None)


def test_print_is_the_light_column_and_pdf_says_what_paper_says(
    desktop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    row = desktop.first(INVOICE)
    desktop.open_document(row)
    QTest.keyClick(
        desktop.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    desktop.until(lambda: bool(list(tmp_path.glob("*.pdf"))) and desktop.window.banner.isVisible())
    [path] = tmp_path.glob("*.pdf")
    text = "".join("".join(page.extract_text() for page in PdfReader(path).pages).split())
    assert row.number in text
    assert f"{row.amount:,.2f}" in text


def test_a_pdf_from_a_list_is_of_the_document_that_it_stands_on(
    desktop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    window = desktop.window
    desktop.open_folder("sent")
    page = window.browser
    page.table.setFocus()
    desktop.until(lambda: window.preview.isVisible() and window.preview.detail is not None)
    before = window.preview.detail.row
    QTest.keyClick(page.table, Qt.Key.Key_Space)  # nothing is previewed any more
    desktop.until(page.preview.isHidden)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    desktop.until(lambda: page.current_row() is not None and page.current_row().number != before.number)
    row = page.current_row()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desktop.until(lambda: bool(list(tmp_path.glob("*.pdf"))) and window.banner.isVisible())
    [path] = tmp_path.glob("*.pdf")
    assert row.number in path.stem
    assert row.number in "".join("".join(each.extract_text() for each in PdfReader(path).pages).split())


# Views by themselves


def big_detail(lines: int) -> DocumentDetail:
    """A document with very many lines, as the desk would give it."""
    x12 = tuple(
        X12Line(n, "PO1", tuple(X12Element(e, f"{n}-{e}", f"Element {e}") for e in range(1, 8)), "Line", n, f"line {n}")
        for n in range(1, lines + 1)
    )
    facts = {
        f"lines.{n}.quantity": Fact(f"lines.{n}.quantity", (Element(n + 1, 2),), (), (f"Details.{n}.OrderQty",), "Same")
        for n in range(lines)
    }
    by_element = {(fact.elements[0].line, 2): name for name, fact in facts.items()}
    by_record = {fact.records[0]: name for name, fact in facts.items()}
    groups = tuple(
        RecordGroup(str(n), (RecordField(f"Details.{n}.OrderQty", "Quantity", str(n), "text", f"lines.{n}.quantity"),))
        for n in range(lines)
    )
    cells = [f'<tr><td>Item</td><td><a name="fact:lines.{n}.quantity">{n}</a></td></tr>' for n in range(lines)]
    pages = tuple("<table>" + "".join(cells[start : start + 40]) + "</table>" for start in range(0, lines, 40))
    findings = tuple(
        Finding(
            f"x12.{n}",
            Severity.WARNING,
            f"Finding number {n} of many",
            Location("Line", "PO1", n + 1, 2),
            "Why",
            "Do",
            fixes=(Fix("waive", "Let it pass"),),
        )
        for n in range(300)
    )
    row = DocumentRow(
        id=1,
        direction=Direction.IN,
        flow=Flow.SALES_ORDER,
        partner="P",
        partner_name="Partner",
        set_id="850",
        number="4711",
        order_number="4711",
        sender="",
        interchange_control="1",
        group_control="1",
        set_control="1",
        amount=None,
        currency="",
        check=_check(),
        delivery=Delivery.REVIEW,
        answer=Answer.NONE,
        finding_count=300,
        cause="",
        cause_text="",
        file_id=1,
        file_name="f",
        position=(0, 0, 0),
        fingerprint="",
        acumatica_entity="",
        acumatica_key="",
        acumatica_stamp="",
        created_at=NOW,
        updated_at=NOW,
        reason="",
        is_read=True,
        is_test=False,
        replaces=None,
    )
    return DocumentDetail(
        row,
        findings,
        (),
        X12View(x12),
        {},
        {},
        (),
        (),
        (),
        "".join(pages),
        RecordForm("Sales order", groups=groups),
        Facts(facts, by_element, by_record),
        None,
        pages,
    )


def _check() -> Any:
    from acucleo_desktop.documents.status import Check

    return Check.WARNINGS


def test_a_document_of_thousands_of_lines_is_laid_out_page_by_page(themed: Any, qtbot: Any) -> None:
    page = DocumentPage()
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    detail = big_detail(4000)
    page.show_detail(big_detail(5))
    themed.processEvents()
    page.show_detail(replace(detail, row=replace(detail.row, id=2)))
    assert page.paper.browser.document().blockCount() < 200, "only the page that is seen is laid out"
    qtbot.waitUntil(lambda: page.lights.is_complete)
    assert page.x12.segments.rowCount() >= 4000
    page.lights.light("lines.3999.quantity")
    assert page.paper.page == 99
    assert page.paper.browser.lit
    QTest.keyClick(page.paper.browser, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.paper.page == 98


def test_models_keep_the_rules_of_qt(themed: Any, qtbot: Any) -> None:
    detail = big_detail(30)
    x12, record, findings, timeline = X12ListView(), RecordView(), FindingsView(), TimelineView()
    for view in (x12, record, findings, timeline):
        qtbot.addWidget(view)
        QAbstractItemModelTester(view.model(), FAILING, view)
        view.resize(500, 400)
        view.show()
    x12.show_view(detail.x12, {(2, 3): "amber"})
    for place in ((3, 2), (30, 1), (1, 7), (0, 0), (5, 5)):
        x12.show_light((Element(*place),) if place[0] else ())
        assert x12.segments.rowCount() == 30 + (3 if place[0] else 0)
    assert x12.segments.line_of(x12.segments.row_of(20)) == (19, 0)
    record.show_form(detail.form, detail.facts, "")
    for path in ("Details.3.OrderQty", "Details.29.OrderQty", "", "Details.0.OrderQty"):
        record.show_light((path,) if path else ())
    assert record.fields.entry(1).kind == "rule"
    findings.show_findings(detail.findings)
    timeline.show_entries(
        (TimelineEntry(NOW, "One", changes=(TimelineChange("Line 1", "Quantity", "5", "4", "red"),)),), NOW
    )
    timeline.show_entries((), NOW)
    themed.processEvents()


def test_findings_scroll_by_keys_and_their_buttons_are_pressed(themed: Any, qtbot: Any) -> None:
    view = FindingsView()
    qtbot.addWidget(view)
    view.resize(900, 200)
    view.show()
    view.show_findings(big_detail(2).findings)
    taken: list[Any] = []
    view.fix_chosen.connect(taken.append)
    view.setFocus()
    view.choose(0)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1
    QTest.keyClick(view, Qt.Key.Key_Return)
    place = view.visualRect(view.items.index(0, 0))
    button = view.laid_out(0, float(place.width())).buttons[0]
    spot = button.place.center().toPoint() + place.topLeft()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert len(taken) == 2
    assert "1: Let it pass." in view.items.data(view.items.index(0, 0), 12)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = view.laid_out(0, 800.0)
    assert mirrored.buttons[0].place.left() < 100 < mirrored.what.left(), "the buttons stand at the left"


def test_a_file_that_is_no_x12_marks_its_bytes(themed: Any, qtbot: Any) -> None:
    view = X12ListView()
    qtbot.addWidget(view)
    view.resize(600, 200)
    line = X12Line(1, "ISA\\x00broken", (), "", marks=((3, 4),))
    view.show_view(X12View((line,), "", "", is_raw=True), {})
    view.show()
    picture: QImage = view.viewport().grab().toImage()
    row = view.visualRect(view.segments.index(0, 0))
    colors = {picture.pixelColor(x, row.center().y() + 6).name().upper() for x in range(row.left(), row.right())}
    assert theme().red.dot in colors or theme().red.soft in colors


def test_pills_carry_state_and_time(themed: Any) -> None:
    row = replace(
        big_detail(1).row,
        direction=Direction.OUT,
        delivery=Delivery.SENT,
        answer=Answer.REJECTED,
        sent_at=NOW,
        answered_at=NOW,
    )
    words = [text for _look, text in pills_of(row, NOW)]
    clock = f"{NOW.astimezone():%H:%M}"
    assert words == ["Warnings", f"Sent {clock}", f"Rejected {clock}"]
    waiting = replace(row, answer=Answer.WAITING, answer_due=NOW)
    assert pills_of(waiting, NOW)[-1][1] == f"Waiting, due {clock}"


def test_clocks_and_usual_moments(themed: Any) -> None:
    entry = TimelineEntry(NOW, "Due", is_done=False)
    assert when_words(entry, NOW.replace(hour=11, minute=40)) == "in 20 min"
    assert when_words(entry, NOW.replace(hour=9, minute=30)) == "in 2 h 30 min"
    assert when_words(entry, NOW.replace(hour=13)) == "overdue"
    moments = [moment for _text, moment in usual_moments(NOW)]
    assert moments == sorted(moments)
    assert all(moment > NOW for moment in moments)


def test_paper_shows_one_page_and_finds_the_others(themed: Any, qtbot: Any) -> None:
    view = PaperView()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_pages(('<p><a name="fact:a">Eins &amp; zwei</a></p>', '<p><a name="fact:b">drei</a></p>'))
    assert view.fact_names() == ["a", "b"]
    view.show_light("a")
    first = view.browser.lit[0].width()
    view.show_light("b")
    assert view.page == 1
    assert first > view.browser.lit[0].width() > 10
    view.show_light("nothing")
    assert view.browser.lit == []


def test_an_address_reads_the_same_where_the_window_is_read_from_the_right(themed: QApplication, qtbot: Any) -> None:
    """A number before the street and the stop behind it stay where they are written."""

    def painted(text: str, direction: Qt.LayoutDirection) -> list[int]:
        themed.setLayoutDirection(direction)
        view = RecordView()
        qtbot.addWidget(view)
        group = RecordGroup("", (RecordField("street", "Street", text, "text", "", ""),))
        view.show_form(RecordForm("Order", "1", is_written=True, groups=(group,)), Facts(), "")
        view.resize(320, 60)
        image = view.grab().toImage()
        themed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        labels = 16 + 116
        value = image.copy(labels, 0, 320 - labels - 12, 40)
        if direction is Qt.LayoutDirection.RightToLeft:
            value = image.copy(12, 0, 320 - labels - 12, 40)
        return ink(value)

    for text in ("400 Depot Road, Gate 12.", "PO Box 7 (north)"):
        shown = [painted(text, each) for each in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight)]
        apart = sum(abs(one - other) for one, other in zip(*shown, strict=False))
        assert apart < sum(shown[0]) * 0.2, f"{text}: the letters stand in another order"
    assert natural_direction("12 שדרה") is Qt.LayoutDirection.RightToLeft
    assert natural_direction("12-34") is Qt.LayoutDirection.LeftToRight


def ink(image: QImage) -> list[int]:
    """Return how much is painted in each stretch of 8 pixels, from the first letter to the last."""
    ground = image.pixelColor(0, 0).lightness()
    columns = [
        sum(abs(ground - image.pixelColor(x, y).lightness()) for y in range(image.height()))
        for x in range(image.width())
    ]
    first = next(x for x, amount in enumerate(columns) if amount > 100)
    last = max(x for x, amount in enumerate(columns) if amount > 100)
    return [sum(columns[x : x + 8]) for x in range(first, last + 1, 8)]
