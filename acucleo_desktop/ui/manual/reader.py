"""Reads the manual for the window, in the lane: pages as HTML, pictures at the size in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen

from acucleo_desktop.manual.contents import Chapter, Manual
from acucleo_desktop.manual.html import render, whole_picture
from acucleo_desktop.manual.pages import Page
from acucleo_desktop.manual.search import Hit, ManualIndex

_NOWHERE = QSize(0, 0)


@dataclass(frozen=True, slots=True)
class Frame:
    """The room for a page and what its pictures need to know of the screen.

    Attributes:
        column: width of the page in pixels.
        ratio: pixels of the screen for each of these.
        line: colour of the line around a picture.
    """

    column: int
    ratio: float
    line: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A page as it is shown.

    Attributes:
        address: by which it was asked for.
        mark: the mark to go to; empty for the beginning.
        page: the page.
        html: its text.
        pictures: by the names that the text has for them.
        chapter: caption of the contents under which it stands.
        parts: title and address of all parts of its file, where there are several.
        column: width for which it was made.
    """

    address: str
    mark: str
    page: Page
    html: str
    pictures: dict[str, QImage] = field(default_factory=dict)
    chapter: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    column: int = 0


class Reader:
    """Reads; everything it does is done in the lane of clicks, one piece after the other.

    Args:
        folder: of the documents.
        language: two letters.
    """

    def __init__(self, folder: Path, language: str) -> None:
        self._manual = Manual(folder, language)
        self._index: ManualIndex | None = None

    def contents(self) -> tuple[Chapter, ...]:
        """Return the contents."""
        return self._manual.chapters

    def search(self, text: str) -> list[Hit]:
        """Return the sections with all words of a text; the first search reads every page."""
        if self._index is None:
            self._index = ManualIndex(self._manual)
        return self._index.search(text)

    def open(self, address: str, frame: Frame) -> Opened:
        """Return a page ready to be shown.

        Raises:
            FileNotFoundError: there is no such page.
        """
        page, mark = self._manual.find(address)
        made = render(self._manual, page, lambda path: _fitted(self._size(path), frame.column))
        pictures = {path: self._picture(path, frame) for path in made.pictures}
        return Opened(
            address,
            mark,
            page,
            f"{made.html}{self._onward(page)}",
            pictures,
            self._chapter_of(page.path),
            tuple((part.title, part.address) for part in self._manual.pages_of(page.path)) if page.count > 1 else (),
            frame.column,
        )

    def _onward(self, page: Page) -> str:
        """Return the end of a page: where it goes on, and where it came from."""
        before, after = self._manual.neighbour(page, -1), self._manual.neighbour(page, 1)
        links = [
            f'<a href="{escape(each.address)}">{escape(sign.format(each.title))}</a>'
            for sign, each in (("← {}", before), ("{} →", after))
            if each is not None
        ]
        return f'<hr><p class="onward">{("&nbsp;" * 12).join(links)}</p>'

    def neighbour(self, address: str, step: int) -> str:
        """Return the address of the page after one or before it; empty at the end."""
        page, _mark = self._manual.find(address)
        found = self._manual.neighbour(page, step)
        return found.address if found is not None else ""

    def open_picture(self, path: str, of: Opened, frame: Frame) -> Opened:
        """Return a picture at its own size as a page."""
        size = self._size(path)
        shown = size if size.width() else _NOWHERE
        html = whole_picture(path, (shown.width(), shown.height()))
        image = self._picture(path, Frame(max(1, shown.width()), frame.ratio, frame.line))
        return Opened(of.address, "", of.page, html, {path: image}, of.chapter, of.parts, frame.column)

    def _chapter_of(self, path: str) -> str:
        for chapter in self._manual.chapters:
            if any(entry.path == path for entry in chapter.entries):
                return chapter.title
        return ""

    def _size(self, path: str) -> QSize:
        return QImageReader(str(self._manual.folder / path)).size()

    def _picture(self, path: str, frame: Frame) -> QImage:
        """Return a picture as wide as it is shown, with a thin line around it."""
        image = QImage(str(self._manual.folder / path))
        width, height = _fitted(image.size(), frame.column)
        wanted = QSize(max(1, round(width * frame.ratio)), max(1, round(height * frame.ratio)))
        if wanted.width() < image.width():
            image = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
                wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        else:
            image = image.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setPen(QPen(QColor(frame.line)))
        painter.drawRect(QRectF(0, 0, image.width() - 1, image.height() - 1))
        painter.end()
        return image


def _fitted(size: QSize, column: int) -> tuple[int, int]:
    """Return width and height of a picture in a column: never larger than it is."""
    if size.width() <= 0:
        return 0, 0
    width = min(size.width(), column)
    return width, round(size.height() * width / size.width())
