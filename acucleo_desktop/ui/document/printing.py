"""PDF of the paper, from the same HTML that the screen shows; printing draws it likewise (`controllers/papers.py`)."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QLocale, QMarginsF, QSizeF, QStandardPaths
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication

from acucleo_desktop.ui.theme.style import UI_FAMILY, load_fonts, set_figures, set_weight

_MARGIN_MM = 15.0
PLAIN_WEIGHT = 400
_NUMBER = re.compile(r"[\u2212$€£]{0,2}[\d.,]+( %)?")


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
    app = QApplication.instance() or QApplication(["acucleo-desktop"])  # the one that a window could use too
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


def free_name(folder: Path, name: str, suffix: str = ".pdf") -> Path:
    """Return a path that no file has, with what is no name of a file left out."""
    plain = "".join(letter if letter.isalnum() or letter in " -_." else "-" for letter in name).strip() or "document"
    path, number = folder / f"{plain}{suffix}", 2
    while path.exists():
        path, number = folder / f"{plain} ({number}){suffix}", number + 1
    return path


def own_folder() -> Path:
    """Return the person's own folder for documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()


def paper_document(html: str) -> QTextDocument:
    """Return the paper as a text document in the window's own type."""
    document = QTextDocument()
    # Without the window's figure features: their glyphs have no characters, so numbers could not be found or copied.
    document.setDefaultFont(QFont(UI_FAMILY))
    document.setDefaultStyleSheet("body, td, th, p { font-family: Inter; }")
    document.setDocumentMargin(0)
    document.setHtml(html)
    apply_weights(document)
    return document


def apply_weights(document: QTextDocument, *, lines_up: bool = False) -> None:
    """Give every stretch of text that is not of plain weight its weight on the type's axis; HTML cannot say it.

    Args:
        document: laid out from HTML.
        lines_up: whether the figures of numbers are made equally wide.
    """
    found = []
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            face = fragment.charFormat().font()
            is_number = lines_up and _NUMBER.fullmatch(fragment.text()) is not None
            if is_number:
                set_figures(face)
            if face.weight() != PLAIN_WEIGHT:
                set_weight(face, int(face.weight()))
            if is_number or face.weight() != PLAIN_WEIGHT:
                found.append((fragment.position(), fragment.length(), face))
            pieces += 1
        block = block.next()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # laid out once, not after each
    for position, length, face in found:
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setFont(face)
        cursor.mergeCharFormat(style)
    cursor.endEditBlock()
