"""Where the parts of a finding stand in its row: the sentences, and the buttons of its fixes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from acucleo_desktop.documents.finding import Finding, Fix
from acucleo_desktop.ui.components.button import key_cap_width
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, scaled

_LEFT, _RIGHT, _ICON, _TOP, _CAPTION = 20, 16, 32, 12, 52
_BUTTON, _BUTTON_GAP, _RING = 34, 2, 3
_LEAST_TEXT = 420
MOST_NUMBERED = 9
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_FAR = 100_000.0


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence with its caption; `leads` where the caption leads to the manual."""

    caption: str
    text: str
    place: QRectF
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A fix as a button; `number` counts through all findings, from 1."""

    fix: Fix
    text: str
    number: int
    place: QRectF

    @property
    def key(self) -> str:
        """The key in its cap, empty where the number keys do not reach."""
        return str(self.number) if self.number <= MOST_NUMBERED else ""


@dataclass(frozen=True, slots=True)
class FindingLayout:
    """A finding laid out at a width; the places count from the row's upper corner."""

    what: QRectF
    parts: tuple[Part, ...]
    buttons: tuple[Button, ...]
    height: float


def caption_place(part: Part, what: QRectF, *, is_mirrored: bool) -> QRectF:
    """Return where the caption of a part stands: beside it, where the first sentence begins."""
    place = QRectF(part.place)
    if is_mirrored:
        place.setLeft(part.place.right())
        place.setRight(what.right())
    else:
        place.setLeft(what.left())
        place.setRight(part.place.left() - 4)
    return place


def where_of(finding: Finding) -> str:
    """Return the place of a finding: on paper first, its element second."""
    location = finding.location
    place = said(location.paper)
    if not location.segment:
        return place
    element = tr("{segment}, element {number}", segment=location.segment, number=location.element)
    technical = element if location.element else location.segment
    return f"{place}. {technical}" if place else technical


def layout_of(finding: Finding, first_number: int, width: float, *, is_mirrored: bool = False) -> FindingLayout:
    """Lay a finding out.

    Args:
        finding: what to lay out.
        first_number: number of its first fix, counted through all findings.
        width: of the row, in pixels.
        is_mirrored: whether people read from the right.
    """
    left, inner = float(scaled(_LEFT) + scaled(_ICON)), width - scaled(_RIGHT)
    sizes = [(fix, said(fix.label)) for fix in finding.fixes]
    widths = [_button_width(text, first_number + number) for number, (_fix, text) in enumerate(sizes)]
    widest = max(widths, default=0.0)
    below = bool(sizes) and inner - left - widest < scaled(_LEAST_TEXT)
    room = inner - left - (0.0 if below or not sizes else widest + scaled(16))
    what = QRectF(left, scaled(_TOP), room, _height(said(finding.what), font("body", weight=600), room))
    top = what.bottom() + 4
    parts: list[Part] = []
    captions = ((tr("Where"), where_of(finding)), (tr("Why"), said(finding.why)), (tr("To do"), said(finding.todo)))
    metrics = QFontMetricsF(font("small"))
    indent = max(scaled(_CAPTION), *(metrics.horizontalAdvance(caption) + scaled(8) for caption, _text in captions))
    for number, (caption, text) in enumerate(captions):
        if text:
            place = QRectF(left + indent, top, room - indent, 0)
            place.setHeight(_height(text, font("small"), place.width()))
            parts.append(Part(caption, text, place, number == 1))
            top = place.bottom() + 4
    first = top + 4 if below else float(scaled(_TOP) - 4)
    places = _rows(widths, left, inner, first) if below else _stack(widths, left, inner, first)
    buttons = tuple(
        Button(fix, text, first_number + number, place)
        for number, ((fix, text), place) in enumerate(zip(sizes, places, strict=True))
    )
    height = max(top, places[-1].bottom() + 2 if places else 0.0) + scaled(_TOP) - 4
    made = FindingLayout(what, tuple(parts), buttons, height)
    return _mirrored(made, width) if is_mirrored else made


def _rows(widths: list[float], left: float, right: float, top: float) -> list[QRectF]:
    """Return places of buttons below the sentences: side by side, the first where the words begin."""
    places: list[QRectF] = []
    at = left - _RING
    for wanted in widths:
        width = min(wanted, right - left + 2 * _RING)
        if places and at + width > right + _RING:
            at, top = left - _RING, top + scaled(_BUTTON) + _BUTTON_GAP
        places.append(QRectF(at, top, width, scaled(_BUTTON)))
        at += width + _BUTTON_GAP
    return places


def _stack(widths: list[float], left: float, right: float, top: float) -> list[QRectF]:
    """Return places of buttons beside the sentences, one below the other, ending together."""
    step, edge = scaled(_BUTTON) + _BUTTON_GAP, right + _RING
    sizes = [min(wanted, edge - left) for wanted in widths]
    return [QRectF(edge - size, top + number * step, size, scaled(_BUTTON)) for number, size in enumerate(sizes)]


def _mirrored(made: FindingLayout, width: float) -> FindingLayout:
    def over(place: QRectF) -> QRectF:
        return QRectF(width - place.right(), place.top(), place.width(), place.height())

    parts = tuple(Part(part.caption, part.text, over(part.place), part.leads) for part in made.parts)
    buttons = tuple(Button(each.fix, each.text, each.number, over(each.place)) for each in made.buttons)
    return FindingLayout(over(made.what), parts, buttons, made.height)


def _height(text: str, face: QFont, width: float) -> float:
    bounds = QFontMetricsF(face).boundingRect(QRectF(0, 0, max(40.0, width), _FAR), _WRAPPED, text)
    return bounds.height()


def _button_width(text: str, number: int) -> float:
    cap = key_cap_width(str(number)) + scaled(6) if number <= MOST_NUMBERED else 0.0
    return 2 * scaled(10) + QFontMetricsF(font("body", weight=500)).horizontalAdvance(text) + cap + 8
