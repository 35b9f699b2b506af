"""The document browser in the real window: narrowing, grouping, many at once with undo, views, columns, files."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, Folder, Order
from acucleo_desktop.sync.lists import CLEAN, GroupBy
from acucleo_desktop.ui.components.overlay import ReasonSheet
from acucleo_desktop.ui.components.panel import MenuPanel, Panel
from acucleo_desktop.ui.controllers import bulk
from acucleo_desktop.ui.frame.splitters import STEP
from acucleo_desktop.ui.screens.filter_panel import AmountPanel, ChoicePanel
from acucleo_desktop.ui.screens.list_filter import Field
from acucleo_desktop.ui.tables.columns import COLUMNS

K, CTRL, SHIFT, ALT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
INBOX = DocumentQuery(folder=Folder.INBOX, include_acknowledgments=False)


class Browser:
    """The browser of a window, driven by keys."""

    def __init__(self, desktop: Any) -> None:
        self.desktop = desktop
        self.page = desktop.window.browser
        self.table = self.page.table
        self.model = self.page.model
        self.lists = desktop.desk.lists

    def open(self, place: str) -> None:
        self.desktop.open_folder(place)
        self.desktop.until(lambda: self.table.hasFocus() or not self.model.document_count())

    def press(self, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.table, key, modifier)

    def panel(self, kind: type[Panel]) -> Any:
        found = [panel for panel in self.desktop.window.findChildren(kind) if panel.isVisible()]
        assert len(found) == 1
        return found[0]

    def write(self, text: str) -> None:
        """Answer the sheet that asks for a sentence."""
        sheet = self.desktop.window.findChild(ReasonSheet)
        assert sheet is not None
        QTest.keyClicks(sheet.field, text)
        QTest.keyClick(sheet.field, K.Key_Return)

    def shows(self, count: int) -> None:
        self.desktop.until(lambda: self.model.document_count() == count)

    def until(self, is_so: Any) -> None:
        self.desktop.until(is_so)

    def group_row(self, key: str) -> int:
        sections = self.model.sections
        return next(sections.start_of(i) for i, one in enumerate(sections.all) if one.group and one.group.key == key)

    def deliveries(self, ids: list[int]) -> set[Delivery]:
        return {row.delivery for row in self.lists.some(ids)}


@pytest.fixture
def browser(desktop: Any) -> Browser:
    return Browser(desktop)


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_list_is_narrowed_by_keys_alone(browser: Browser) -> None:
    browser.open("all")
    total, page = browser.model.document_count(), browser.page
    browser.press(K.Key_F)
    assert browser.panel(MenuPanel).list.hasFocus()
    browser.press(K.Key_5)  # check
    panel = browser.panel(ChoicePanel)
    assert panel.choices.hasFocus()
    browser.press(K.Key_Space)
    browser.press(K.Key_Down)
    browser.press(K.Key_Space)
    browser.press(K.Key_Escape)
    assert page.filters.filter.checks == (Check.BLOCKED.value, Check.WARNINGS.value)
    expected = browser.lists.total(DocumentQuery(checks=(Check.BLOCKED, Check.WARNINGS)))
    browser.shows(expected)
    assert page.filters.chips[Field.CHECK].text() == "Blocked and 1 more"
    browser.until(lambda: f"{expected} documents" in words(browser.desktop.window.top_bar))
    page.filters.chips[Field.CHECK].setFocus()
    browser.press(K.Key_Delete)
    browser.shows(total)
    page.filters.chips[Field.AMOUNT].setFocus()
    browser.press(K.Key_Return)
    amounts = browser.panel(AmountPanel)
    QTest.keyClicks(amounts.least, "lots")
    browser.press(K.Key_Return)
    assert amounts.isVisible(), "what is no number is told there"
    amounts.least.setText("$1,000")
    browser.press(K.Key_Return)
    browser.shows(browser.lists.total(DocumentQuery(minimum_amount=Decimal(1000))))
    assert page.filters.chips[Field.AMOUNT].text() == "1,000 and more"
    browser.press(K.Key_Escape)
    page.filters.choose(Field.PARTNER)
    browser.until(lambda: any(one.isVisible() for one in browser.desktop.window.findChildren(ChoicePanel)))
    browser.press(K.Key_Return)
    (code,) = page.filters.filter.partners
    browser.shows(browser.lists.total(DocumentQuery(minimum_amount=Decimal(1000), partners=(code,))))
    page.clear_filters()
    browser.shows(total)
    browser.press(K.Key_Slash)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "4715")
    browser.until(lambda: 0 < browser.model.document_count() < total)
    browser.press(K.Key_Escape)
    browser.shows(total)
    assert browser.table.hasFocus()
    page.search_for("nothing like this")
    browser.until(page.empty.isVisible)
    assert "Nothing in this list fits" in words(page.empty)
    browser.desktop.press("Take the filters away", page)
    browser.shows(total)


def test_groups_fold_and_are_approved_and_taken_back(browser: Browser) -> None:
    browser.open("inbox")
    assert browser.page.filters.group is GroupBy.CHECK
    clean = browser.model.group(browser.group_row(CLEAN))
    assert clean is not None
    assert clean.approvable
    waiting = list(browser.lists.ids(browser.lists.approvable(INBOX)))
    row = browser.group_row(CLEAN)
    browser.table.go_to(row)
    before = browser.model.rowCount()
    browser.press(K.Key_Left)
    assert browser.model.rowCount() == before - clean.count
    browser.press(K.Key_Right)
    browser.press(K.Key_Down)
    browser.press(K.Key_Left)
    assert browser.table.currentIndex().row() == row, "from a document to its group"
    browser.press(K.Key_A)
    browser.until(browser.page.undo_bar.isVisible)
    assert f"{len(waiting)} order" in browser.page.undo_bar.text.text()
    assert browser.deliveries(waiting) == {Delivery.RECEIVED}
    browser.press(K.Key_Z, CTRL)
    browser.until(lambda: browser.deliveries(waiting) == {Delivery.REVIEW})
    browser.until(lambda: "taken back" in words(browser.page.work_bar))
    browser.press(K.Key_G)
    assert browser.panel(MenuPanel).accessibleName() == "Group by"
    browser.press(K.Key_5)  # day
    browser.until(lambda: {section.group.by for section in browser.model.sections.all} == {GroupBy.DAY})
    browser.press(K.Key_G)
    browser.press(K.Key_O)
    browser.until(lambda: browser.desktop.window.place == "outbox")
    browser.open("inbox")
    assert browser.page.filters.group is GroupBy.DAY, "the list looks as it was left"


def test_many_at_once_in_portions_with_stop_and_undo(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "PORTION", 2)
    browser.open("inbox")
    everything = list(browser.lists.ids(INBOX))
    browser.press(K.Key_A, CTRL)
    browser.until(browser.page.selection_bar.isVisible)
    assert browser.page.selection_bar.count.text() == f"All {len(everything)} selected"
    browser.press(K.Key_S)
    assert f"{len(everything)} documents" in words(browser.desktop.window.findChild(ReasonSheet))
    browser.write("by mistake")
    browser.until(browser.page.undo_bar.isVisible)
    assert browser.deliveries(everything) == {Delivery.SET_ASIDE}
    assert f"{len(everything)} documents set aside" in browser.page.undo_bar.text.text()
    browser.until(browser.page.empty.isVisible)
    browser.until(lambda: "open elsewhere" in words(browser.page.empty))
    assert "Inbox is empty" in words(browser.page.empty)
    browser.page.undo_bar.undo()
    browser.shows(len(everything))
    browser.table.setFocus()
    browser.press(K.Key_Home)
    browser.press(K.Key_End, SHIFT)
    browser.press(K.Key_A, CTRL)
    browser.press(K.Key_R)
    work = browser.desktop.window.lists.bulk
    browser.until(lambda: work.work is not None)
    assert browser.page.work_bar.is_working
    browser.press(K.Key_Escape)
    browser.until(lambda: work.work is None)
    told = browser.page.work_bar.text.text()
    assert "not undone" in told
    assert "Stopped; " in told
    browser.until(browser.page.selection_bar.isVisible)
    browser.press(K.Key_Escape)
    assert browser.page.selection_bar.isHidden(), "Escape leaves one document selected"


def test_views_are_kept_renamed_deleted_and_brought_back(browser: Browser) -> None:
    browser.open("all")
    browser.page.filters.set_filter(browser.page.filters.filter.with_values(Field.PERIOD, ["7"]))
    browser.table.columns.order_asked.emit(COLUMNS.index("amount"))
    browser.until(lambda: browser.page.query().order is Order.LARGEST)
    browser.table.setFocus()
    browser.press(K.Key_D, CTRL)
    browser.write("Over $10,000")
    bar, window = browser.desktop.window.left_bar, browser.desktop.window
    browser.until(lambda: "view:Over $10,000" in bar._entries)
    browser.until(lambda: bar._entries["view:Over $10,000"].count == browser.model.document_count() > 0)
    views = window.lists.views
    browser.open("inbox")
    window.show_place("view:Over $10,000")
    browser.until(lambda: browser.page.query().order is Order.LARGEST)
    assert browser.page.filters.filter.period == "7", "a period moves with the day"
    views.rename_view()
    browser.write("Large")
    browser.until(lambda: window.place == "view:Large" and views.current is not None)
    views.delete_view()
    browser.until(lambda: "view:Large" not in bar._entries)
    assert "deleted" in browser.page.undo_bar.text.text()
    browser.page.undo_bar.undo()
    browser.until(lambda: "view:Large" in bar._entries)


def test_columns_are_chosen_moved_and_kept_and_no_amount_is_cut(browser: Browser) -> None:
    browser.open("all")
    header = browser.table.columns
    browser.press(K.Key_L)
    browser.press(K.Key_Down)
    browser.press(K.Key_Space)  # without the document's kind
    browser.press(K.Key_Up)
    browser.press(K.Key_Down, ALT)  # partner after number
    browser.press(K.Key_Escape)
    assert header.shown()[:3] == ("number", "partner", "amount") or "document" not in header.shown()
    shown = header.shown()
    browser.open("inbox")
    browser.open("all")
    assert header.shown() == shown
    amount = COLUMNS.index("amount")
    widest = max(browser.table.delegate.width_of(row, amount) for row in browser.model.sections.loaded())
    header.resizeSection(amount, 50)
    browser.page._share()
    assert header.sectionSize(amount) >= widest
    browser.press(K.Key_Space)
    assert browser.page.preview.isHidden()
    browser.press(K.Key_Space)
    browser.until(browser.page.preview.isVisible)
    state = browser.page.state()
    browser.page.clear_filters()
    browser.page.restore(state)
    browser.until(lambda: browser.page.current_row() is not None and browser.page.current_row().id == state["row"])


def test_lists_and_papers_leave_as_files(browser: Browser, tmp_path: Path) -> None:
    browser.open("all")
    exports, total = browser.desktop.window.lists.menu.exports, browser.model.document_count()
    exports.write_table(tmp_path / "list.csv")
    browser.until(lambda: "list.csv" in words(browser.page.work_bar))
    with (tmp_path / "list.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    assert len(read) == total
    newest = browser.lists.page(DocumentQuery(), bulk_cut(1))[0]
    assert read[0]["Numbers"].lstrip("'") == newest.number
    browser.press(K.Key_E, CTRL)
    dialog = browser.desktop.window.findChild(QFileDialog)
    assert not dialog.isModal(), "the rest of the window goes on"
    dialog.selectFile(str(tmp_path / "list.xlsx"))
    dialog.accept()
    browser.until(lambda: "list.xlsx" in words(browser.page.work_bar))
    assert (tmp_path / "list.xlsx").read_bytes().startswith(b"PK")
    browser.open("inbox")
    browser.table.go_to(browser.model.first_document())
    browser.press(K.Key_Down, SHIFT)
    browser.desktop.window.lists.menu.write_pdf(tmp_path / "papers.pdf")
    browser.until(lambda: "papers.pdf" in words(browser.page.work_bar))
    import pypdf

    pages = pypdf.PdfReader(tmp_path / "papers.pdf").pages
    assert len(pages) >= 2
    numbers = [row.number for row in browser.lists.some(browser.model.sections.ids_of(browser.page.selected()[0]))]
    text = "".join("".join(page.extract_text() for page in pages).split())
    assert all(number in text for number in numbers), text[:300]


def bulk_cut(limit: int) -> Any:
    from acucleo_desktop.ledger.document_lists import Cut

    return Cut(limit)


def test_a_click_on_the_button_of_a_group_and_on_its_row(browser: Browser) -> None:
    browser.open("inbox")
    row = browser.group_row(CLEAN)
    table = browser.table
    place = table.row_place(row)
    rows = browser.model.rowCount()
    table.scrollTo(browser.model.index(row, 0))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, int(place.center().y())))
    assert browser.model.rowCount() < rows
    waiting = list(browser.lists.ids(browser.lists.approvable(INBOX)))
    button = table._button(row).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=button)
    browser.until(lambda: browser.deliveries(waiting) == {Delivery.RECEIVED})
    for name in ("bills", "updates", "duplicates"):
        browser.open(name)


def test_large_text_leaves_the_list_five_rows_and_the_preview_gives_way(desktop: Any) -> None:
    """At the largest text on a screen of 1024 by 768 pixels, under the strip of the practice world."""
    before = desktop.window
    desktop.change_look("text_size", 300)
    desktop.until(lambda: desktop.window is not before)
    window = desktop.window
    window.resize(1024, 768)
    desktop.open_folder("all")
    page = window.browser
    rows = page.table.verticalHeader()
    desktop.until(lambda: page.table.viewport().height() >= 5 * rows.defaultSectionSize())
    assert window.height() == 768
    assert page.preview.isHidden(), "there is no room for both"
    window.resize(1024, 1250)
    desktop.until(lambda: page.preview.isVisible() and window.preview.detail is not None)
    desktop.until(lambda: page.preview.height() > 300)
    assert page.table.viewport().height() >= 5 * rows.defaultSectionSize()
    window.resize(1024, 768)
    desktop.until(page.preview.isHidden)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    desktop.until(page.preview.isVisible)  # a person may want it all the same
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    desktop.until(page.preview.isHidden)
    before = window
    desktop.change_look("text_size", 150)
    desktop.until(lambda: desktop.window is not before)
    window = desktop.window
    window.resize(1440, 900)
    desktop.open_folder("inbox")
    desktop.until(lambda: window.browser.current_row() is not None)
    window.browser.show_preview(is_wanted=True)
    desktop.until(lambda: window.browser.preview.isVisible() and window.browser.preview.height() > 150)
    assert window.browser.table.viewport().height() > 5 * window.browser.table.verticalHeader().defaultSectionSize()


def test_a_line_that_keys_have_drawn_stays_where_it_is(desktop: Any) -> None:
    window = desktop.window
    desktop.open_folder("all")
    desktop.until(lambda: window.preview.isVisible() and window.preview.detail is not None)
    before = window.preview.width()
    window.browser.table.setFocus()
    for _time in range(3):
        QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    drawn = window.preview.width()
    assert drawn == before + 3 * STEP
    window.resize(window.width() - 8, window.height())
    desktop.settle()
    assert window.preview.width() == drawn
