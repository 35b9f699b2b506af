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
_BUTTON, _BUTTON_GAP, _TEXT_SHARE = 34, 4, 0.45
_LEAST_TEXT = 300
MOST_NUMBERED = 9
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_FAR = 100_000.0


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence with its caption."""

    caption: str
    text: str
    place: QRectF


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
    widest = max((_button_width(text, first_number + n) for n, (_fix, text) in enumerate(sizes)), default=0.0)
    below = bool(sizes) and (widest > (inner - left) * _TEXT_SHARE or inner - left - widest < scaled(_LEAST_TEXT))
    room = inner - left - (0.0 if below or not sizes else widest + scaled(16))
    what = QRectF(left, scaled(_TOP), room, _height(said(finding.what), font("body", weight=600), room))
    top = what.bottom() + 2
    parts: list[Part] = []
    captions = ((tr("Where"), where_of(finding)), (tr("Why"), said(finding.why)), (tr("To do"), said(finding.todo)))
    metrics = QFontMetricsF(font("small"))
    indent = max(scaled(_CAPTION), *(metrics.horizontalAdvance(caption) + scaled(8) for caption, _text in captions))
    for caption, text in captions:
        if text:
            place = QRectF(left + indent, top, room - indent, 0)
            place.setHeight(_height(text, font("small"), place.width()))
            parts.append(Part(caption, text, place))
            top = place.bottom() + 2
    button_top = top + 4 if below else float(scaled(_TOP) - 4)
    buttons: list[Button] = []
    for number, (fix, text) in enumerate(sizes):
        size = min(_button_width(text, first_number + number), inner - left)
        at = left if below else inner - size
        buttons.append(Button(fix, text, first_number + number, QRectF(at, button_top, size, scaled(_BUTTON))))
        button_top += scaled(_BUTTON) + _BUTTON_GAP
    height = max(top, button_top if buttons else 0.0) + scaled(_TOP) - 2
    made = FindingLayout(what, tuple(parts), tuple(buttons), height)
    return _mirrored(made, width) if is_mirrored else made


def _mirrored(made: FindingLayout, width: float) -> FindingLayout:
    def over(place: QRectF) -> QRectF:
        return QRectF(width - place.right(), place.top(), place.width(), place.height())

    parts = tuple(Part(part.caption, part.text, over(part.place)) for part in made.parts)
    buttons = tuple(Button(each.fix, each.text, each.number, over(each.place)) for each in made.buttons)
    return FindingLayout(over(made.what), parts, buttons, made.height)


def _height(text: str, face: QFont, width: float) -> float:
    bounds = QFontMetricsF(face).boundingRect(QRectF(0, 0, max(40.0, width), _FAR), _WRAPPED, text)
    return bounds.height()


def _button_width(text: str, number: int) -> float:
    cap = key_cap_width(str(number)) + scaled(6) if number <= MOST_NUMBERED else 0.0
    return 2 * scaled(10) + QFontMetricsF(font("body", weight=500)).horizontalAdvance(text) + cap + 8
