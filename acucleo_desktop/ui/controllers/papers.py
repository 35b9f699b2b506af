"""Papers of many documents on one printer or in one PDF, each beginning a new page."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ui.document.print_sheet import PrintChoice
from acucleo_desktop.ui.document.printing import page_size, paper_document

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MARGIN_MM, RESOLUTION = 15.0, 96


class Papers(Protocol):
    """Takes the papers of documents, one after the other."""

    def add(self, html: str) -> None:
        """Draw a paper on pages of its own."""

    def end(self) -> None:
        """Finish the last page."""


class DrawnPapers:
    """Draws papers on a device with pages.

    Args:
        device: a printer or a PDF writer, with size and margins set and 96 dots to the inch, as papers are made.
        wanted: numbers of the pages that are drawn, counted through all papers from 1; None for all.
    """

    def __init__(self, device: QPagedPaintDevice, wanted: Container[int] | None = None) -> None:
        self._device = device
        self._wanted = wanted
        self._painter = QPainter()
        self.counted = 0
        self.pages = 0

    def add(self, html: str) -> None:
        """Draw a paper on pages of its own."""
        if not self._painter.isActive() and not self._painter.begin(self._device):
            raise Problem(
                "paper.not-taken",
                "Nothing can be printed or written there.",
                why="The printer or the file takes nothing at present.",
                todo="Look whether the printer is on, or choose another one, and try again.",
            )
        document = paper_document(html)
        # Laid out for the device itself: else letters stand where those of the screen would, and cannot be found.
        document.documentLayout().setPaintDevice(self._device)
        size = QSizeF(self._device.pageLayout().paintRectPixels(RESOLUTION).size())
        document.setPageSize(size)
        for page in range(document.pageCount()):
            self.counted += 1
            if self._wanted is not None and self.counted not in self._wanted:
                continue
            if self.pages:
                self._device.newPage()
            self.pages += 1
            self._painter.save()
            self._painter.translate(0, -page * size.height())
            document.drawContents(self._painter, QRectF(0, page * size.height(), size.width(), size.height()))
            self._painter.restore()

    def end(self) -> None:
        """Finish the last page."""
        if self._painter.isActive():
            self._painter.end()


def pdf_papers(path: Path) -> DrawnPapers:
    """Return papers that go into one PDF.

    Raises:
        OSError: the file cannot be written.
    """
    path.touch()
    writer = QPdfWriter(str(path))
    writer.setPageSize(page_size())
    writer.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    writer.setResolution(RESOLUTION)
    writer.setTitle("Acucleo Desktop")
    return DrawnPapers(writer)


def printer_of(choice: PrintChoice) -> QPrinter:
    """Return the printer that was chosen, by its name."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(choice.printer)
    return printer


def printed_papers(choice: PrintChoice, name: str) -> DrawnPapers:
    """Return papers that go to a printer.

    Args:
        choice: printer, copies, pages.
        name: what the printer's queue calls it.
    """
    from PySide6.QtPrintSupport import QPrinter

    printer = printer_of(choice)
    printer.setDocName(name)
    printer.setPageSize(page_size())
    printer.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    printer.setResolution(RESOLUTION)
    printer.setCopyCount(choice.copies)
    printer.setDuplex(QPrinter.DuplexMode.DuplexAuto if choice.both_sides else QPrinter.DuplexMode.DuplexNone)
    return DrawnPapers(printer, choice.pages)
