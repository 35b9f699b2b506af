"""Papers of many documents on one printer or in one PDF, each beginning a new page."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from acucleo_desktop.ui.document.printing import page_size, paper_document

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
    """

    def __init__(self, device: QPagedPaintDevice) -> None:
        self._device = device
        self._painter = QPainter()
        self.pages = 0

    def add(self, html: str) -> None:
        """Draw a paper on pages of its own."""
        if not self._painter.isActive() and not self._painter.begin(self._device):
            raise OSError("nothing can be drawn there")
        document = paper_document(html)
        # Laid out for the device itself: else letters stand where those of the screen would, and cannot be found.
        document.documentLayout().setPaintDevice(self._device)
        size = QSizeF(self._device.pageLayout().paintRectPixels(RESOLUTION).size())
        document.setPageSize(size)
        for page in range(document.pageCount()):
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
