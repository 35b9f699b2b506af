"""Printing and PDF, of one document and of many: a sheet of the window, beside which everything goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.ui.controllers import papers, printing
from acucleo_desktop.ui.document.print_sheet import PrintChoice, Printers, PrintSheet, pages_of
from acucleo_desktop.ui.language.choice import install_language

pytestmark = pytest.mark.timeout(120)
CTRL = Qt.KeyboardModifier.ControlModifier
INVOICE = DocumentQuery(directions=(Direction.OUT,), flows=(Flow.INVOICE,))
TWO = Printers(("Office", "Warehouse"), "Warehouse")


def words(widget: QWidget) -> str:
    return " ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisible())


def text_of(path: Path) -> str:
    return "".join("".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[Path, list[PrintChoice]]:
    """Printers whose paper is a file: where it is, and what was chosen."""
    path, chosen = tmp_path / "printed.pdf", []

    def printer_of(choice: PrintChoice) -> QPrinter:
        chosen.append(choice)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printer

    monkeypatch.setattr(printing, "find_printers", lambda: TWO)
    monkeypatch.setattr(papers, "printer_of", printer_of)
    return path, chosen


def sheet_of(desktop: Any) -> PrintSheet:
    desktop.until(lambda: isinstance(desktop.window.sheet, PrintSheet))
    assert QApplication.activeModalWidget() is None
    return desktop.window.sheet


def test_pages_are_read_as_people_write_them() -> None:
    assert pages_of("") is None
    assert pages_of("1-3, 5") == {1, 2, 3, 5}
    for text in ("0", "3-1", "x", "1-2-3"):
        with pytest.raises(ValueError, match=r".*"):
            pages_of(text)


def test_a_document_is_printed_by_keys_while_a_sync_goes_on(
    desktop: Any, printed: tuple[Path, list[PrintChoice]]
) -> None:
    row = desktop.first(INVOICE)
    desktop.open_document(row)
    QTest.keyClick(desktop.window.document, Qt.Key.Key_P, CTRL)
    sheet = sheet_of(desktop)
    assert row.number in words(sheet)
    assert sheet.printer.text == "Warehouse", "the usual one is proposed"
    desktop.sync()
    assert desktop.window.sheet is sheet, "a sync neither waits for the sheet nor closes it"
    sheet.pages.edit.setFocus()
    QTest.keyClicks(sheet.pages.edit, "one")
    QTest.keyClick(sheet.pages.edit, Qt.Key.Key_Return)
    assert "names no pages" in sheet.pages.error
    sheet.pages.edit.selectAll()
    QTest.keyClicks(sheet.pages.edit, "1")
    sheet.copies.set_text("2")
    QTest.keyClick(sheet.pages.edit, Qt.Key.Key_Return)
    path, chosen = printed
    desktop.until(lambda: "Handed to Warehouse: 1 page." in words(desktop.window.banner))
    assert chosen == [PrintChoice("Warehouse", 2, frozenset({1}))]
    assert row.number in text_of(path)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desktop.window.pages.currentWidget().isAncestorOf(focused) or focused is desktop.window.document


def test_without_a_printer_there_is_the_pdf(desktop: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "find_printers", lambda: Printers(()))
    asked: list[str] = []
    monkeypatch.setattr(
        "acucleo_desktop.ui.controllers.document.write_pdf", lambda _html, path: asked.append(path.name)
    )
    row = desktop.first(INVOICE)
    desktop.open_document(row)
    QTest.keyClick(desktop.window.document, Qt.Key.Key_P, CTRL)
    sheet = sheet_of(desktop)
    assert "There is no printer" in words(sheet)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    desktop.until(lambda: bool(asked))
    assert row.number in asked[0]


def test_many_are_printed_in_one_go_and_saved_as_one_pdf(
    desktop: Any, printed: tuple[Path, list[PrintChoice]], tmp_path: Path
) -> None:
    desktop.open_folder("sent")
    page = desktop.window.browser
    page.table.setFocus()
    page.table.go_to(page.model.first_document())
    for _ in range(2):
        QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    [span] = page.selected()
    numbers = [row.number for row in desktop.desk.lists.some(page.model.sections.ids_of(span))]
    assert len(numbers) == 3
    QTest.keyClick(page.table, Qt.Key.Key_P, CTRL)
    sheet = sheet_of(desktop)
    assert "3 documents" in words(sheet)
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    path, chosen = printed
    desktop.until(lambda: "3 documents written: Warehouse" in words(page.work_bar))
    assert [choice.printer for choice in chosen] == ["Warehouse"], "one work of the printer for all"
    text = text_of(path)
    assert all(number in text for number in numbers)
    assert len(pypdf.PdfReader(path).pages) >= len(numbers), "each begins a page of its own"
    QTest.keyClick(page.table, Qt.Key.Key_P, CTRL)
    QTest.keyClick(sheet_of(desktop), Qt.Key.Key_Return, CTRL)
    desktop.until(lambda: any(each.isVisible() for each in desktop.window.findChildren(QFileDialog)))
    [dialog] = [each for each in desktop.window.findChildren(QFileDialog) if each.isVisible()]
    assert not dialog.isModal()
    dialog.selectFile(str(tmp_path / "many.pdf"))
    dialog.accept()
    desktop.until(lambda: "many.pdf" in words(page.work_bar))
    text = text_of(tmp_path / "many.pdf")
    assert all(number in text for number in numbers)


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")


def test_papers_of_a_spanish_window_are_spanish_on_the_screen_and_english_on_paper(
    english_again: None,
    desktop: Any,
    printed: tuple[Path, list[PrintChoice]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    old = desktop.window
    desktop.change_look("language", "es")
    desktop.until(lambda: desktop.window is not old)
    rows = desktop.desk.documents(INVOICE)
    row = next(row for row in rows if "INVOICE" in desktop.desk.document(row.id).paper.upper())  # no credit memo
    desktop.open_document(row)
    shown = desktop.window.document.paper.browser.toPlainText().upper()
    assert "FACTURA" in shown
    assert "INVOICE" not in shown
    of_document = "acucleo_desktop.ui.controllers.document"
    monkeypatch.setattr(f"{of_document}.free_name", lambda _folder, name: tmp_path / f"{name}.pdf")
    QTest.keyClick(desktop.window.document, Qt.Key.Key_P, CTRL)
    QTest.keyClick(sheet_of(desktop), Qt.Key.Key_Return)
    desktop.until(lambda: "Warehouse" in words(desktop.window.banner))
    QTest.keyClick(desktop.window.document, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    desktop.until(lambda: "PDF" in words(desktop.window.banner))
    [saved] = tmp_path.glob("810*.pdf")
    for path in (printed[0], saved):
        text = text_of(path).upper()
        assert "INVOICE" in text, path.name
        assert "FACTURA" not in text, path.name
