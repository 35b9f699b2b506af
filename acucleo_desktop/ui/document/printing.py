"""Printing and PDF of the paper, from the same HTML that the screen shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from acucleo_desktop.ui.theme.style import load_fonts

_MARGIN_MM = 15.0


def page_size() -> QPageSize:
    """Return Letter where people use it, A4 elsewhere."""
    letter = QLocale.system().territory() in {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
    }
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def write_pdf(html: str, path: Path) -> None:
    """Write a paper as PDF, with the light colours that paper has.

    Args:
        html: of `sync.paper.render_paper`, in its light column.
        path: the file to write.

    Raises:
        OSError: when the file cannot be written.
    """
    app = QGuiApplication.instance() or QGuiApplication(["acucleo-desktop"])
    load_fonts()
    path.touch()
    writer = QPdfWriter(str(path))
    writer.setPageSize(page_size())
    writer.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM), QPageLayout.Unit.Millimeter)
    writer.setResolution(96)
    writer.setTitle("Acucleo Desktop")
    document = paper_document(html)
    document.documentLayout().setPaintDevice(writer)
    size = writer.pageLayout().paintRectPixels(writer.resolution()).size()
    document.setPageSize(QSizeF(size))
    document.print_(writer)
    del app


def paper_document(html: str) -> QTextDocument:
    """Return the paper as a text document in the window's own type."""
    document = QTextDocument()
    document.setDefaultStyleSheet("body, td, th, p { font-family: Inter; }")
    document.setDocumentMargin(0)
    document.setHtml(html)
    return document
