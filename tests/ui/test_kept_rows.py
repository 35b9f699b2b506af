"""Rows that are kept as pictures look as if they were painted anew, and are painted once."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPicture
from PySide6.QtWidgets import QListView

from acucleo_desktop.sync.desk_types import X12Element, X12Line, X12View
from acucleo_desktop.sync.fact_types import Element, Facts, RecordField, RecordForm, RecordGroup
from acucleo_desktop.ui.components.kept_rows import Draw, KeptRows
from acucleo_desktop.ui.document.record_view import RecordView
from acucleo_desktop.ui.document.x12_list import X12ListView
from acucleo_desktop.ui.theme.style import theme

ROW = QRectF(0, 0, 40, 10)
SEGMENTS = (
    "ISA*00*          *00*          *ZZ*FRESHMART      *ZZ*ACUCLEO        *261126*0930*U*00401*000000047*0*P*>",
    "BEG*00*SA*4711**20261124",
    "N1*ST*Fresh Mart Springfield*92*0042",
    "PO1*1*12*EA*9.95**UP*012345678905*VN*A-1*PD*Crème fraîche",
    "PO1*2*12*EA*9.95**UP*012345678905*VN*A-2",
)


class Anew(KeptRows):
    """Keeps nothing."""

    def paint(self, painter: QPainter, place: QRectF, name: Hashable, ground: str, draw: Draw) -> None:
        painter.save()
        draw(painter, place)
        painter.restore()


class Drawn:
    """Fills a row, and counts how often it was asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, painter: QPainter, place: QRectF) -> None:
        self.times += 1
        painter.fillRect(place, QColor("#204060"))


def painted(kept: KeptRows, draw: Draw, name: str = "row", place: QRectF = ROW, scale: float = 1.0) -> QImage:
    image = QImage(round(80 * scale), round(20 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    kept.paint(painter, place, name, "#ffffff", draw)
    painter.end()
    return image


def test_a_row_is_drawn_once_for_each_look_and_size(qapp: Any) -> None:
    kept, draw = KeptRows(), Drawn()
    first = painted(kept, draw)
    assert painted(kept, draw) == first
    assert first.pixelColor(39, 9) == QColor("#204060")
    assert first.pixelColor(40, 9) == QColor("#ffffff")
    assert draw.times == 1
    painted(kept, draw, "another one")
    painted(kept, draw, place=QRectF(0, 0, 50, 10))
    painted(kept, draw, scale=2.0)
    assert draw.times == 4


def test_the_oldest_picture_goes_first(qapp: Any) -> None:
    kept, draw = KeptRows(most=2), Drawn()
    for name in "abcbc":
        painted(kept, draw, name)
    assert draw.times == 3
    painted(kept, draw, "a")
    assert draw.times == 4


@pytest.mark.parametrize("scale", [1.25, 1.5])
def test_between_two_pixels_a_row_is_drawn_anew(qapp: Any, scale: float) -> None:
    kept, draw = KeptRows(), Drawn()
    for _ in range(2):
        painted(kept, draw, scale=scale)
    assert draw.times == 2


def test_paper_takes_letters_and_no_pictures(qapp: Any) -> None:
    kept, draw, paper = KeptRows(), Drawn(), QPicture()
    painter = QPainter(paper)
    for _ in range(2):
        kept.paint(painter, ROW, "row", "#ffffff", draw)
    painter.end()
    assert draw.times == 2


def test_x12_looks_as_if_it_were_painted_anew(qtbot: Any) -> None:
    lines = tuple(line_of(number, text.split("*")) for number, text in enumerate(SEGMENTS, 1))
    marks = {(2, 3): "amber", (4, 0): "red"}
    kept, anew = X12ListView(), X12ListView()
    keep_nothing(anew)
    for view in (kept, anew):
        view.show_view(X12View(lines), marks)
    same_pictures(qtbot, kept, anew)
    for view in (kept, anew):
        view.show_light((Element(4, 2), Element(5, 2)))
    same_pictures(qtbot, kept, anew)
    for view in (kept, anew):
        view.show_view(X12View(lines), {(4, 4): "red"})
        view.show_light(())
    same_pictures(qtbot, kept, anew)
    for view in (kept, anew):
        view.show_view(X12View(lines, element_separator="|"), {})
    same_pictures(qtbot, kept, anew)


def line_of(number: int, parts: list[str]) -> X12Line:
    elements = tuple(X12Element(place, text, "Name") for place, text in enumerate(parts[1:], 1))
    return X12Line(number, parts[0], elements, "Segment", meaning=f"Line {number}")


def test_a_record_looks_as_if_it_were_painted_anew(qtbot: Any) -> None:
    fields = tuple(RecordField(f"Field{n}", f"Label {n}", f"Value {n}") for n in range(6))
    form = RecordForm("Sales order", groups=(RecordGroup("", fields),))
    kept, anew = RecordView(), RecordView()
    keep_nothing(anew)
    for warned in (frozenset[str](), frozenset({"Field2"})):
        for view in (kept, anew):
            view.show_form(form, Facts(), "", warned)
        same_pictures(qtbot, kept, anew)
        for view in (kept, anew):
            view.show_light(("Field1",))
        same_pictures(qtbot, kept, anew)


def keep_nothing(view: QListView) -> None:
    delegate: Any = view.itemDelegate()
    assert isinstance(delegate._kept, KeptRows)
    delegate._kept = Anew()


def same_pictures(qtbot: Any, kept: QListView, anew: QListView) -> None:
    """Look at both twice: the first look makes the pictures, the second one takes them."""
    for view in (kept, anew):
        qtbot.addWidget(view)
        view.resize(520, 300)
        view.show()
    for _ in range(2):
        first, second = kept.grab().toImage(), anew.grab().toImage()
        assert first == second
    ground = QColor(theme().surface).rgb()
    inked = sum(first.pixel(x, y) != ground for x in range(0, 520, 3) for y in range(0, 150, 3))
    assert inked > 100, "there is something to compare"
