"""A segment as it is painted: pieces of text with their element, laid out once for painting and for the mouse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF

from acucleo_desktop.sync.desk_types import X12Element, X12Line, X12View
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import advance, font

DOTS = "…"
_LONG = 200
_SHORTENED = frozenset({"ISA"})
"""Segments of which the padding says nothing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a segment.

    Attributes:
        element: 1 to n; 0 for the segment's name and for separators.
        kind: `name`, `separator`, `element` or `raw`.
        left: in pixels from the segment's beginning.
    """

    text: str
    element: int
    kind: str
    left: float
    width: float


def pieces_of(line: X12Line, view: X12View) -> list[Piece]:
    """Return the pieces of a segment from left to right."""
    found: list[Piece] = []
    left = 0.0
    for text, element, kind in _texts(line, view):
        weight = 600 if kind == "name" else 400
        width = _long_advance(text) if len(text) > _LONG else advance(text, "code", weight=weight)
        found.append(Piece(text, element, kind, left, width))
        left += width
    return found


def _long_advance(text: str) -> float:
    """Return the width of what is not X12: nobody keeps the lengths of such lines."""
    return QFontMetricsF(font("code")).horizontalAdvance(text)


def _texts(line: X12Line, view: X12View) -> Iterator[tuple[str, int, str]]:
    if view.is_raw:
        yield line.segment, 0, "raw"
        return
    yield line.segment, 0, "name"
    for element in line.elements:
        yield view.element_separator, 0, "separator"
        text = element.text.strip() if line.segment in _SHORTENED else element.text
        if text:
            yield text, element.number, "element"
    if view.terminator:
        yield view.terminator, 0, "separator"


def element_at(pieces: list[Piece], x: float) -> int:
    """Return the element under a position, 0 for the segment itself."""
    for piece in pieces:
        if piece.left <= x < piece.left + piece.width:
            return piece.element
    return 0


def shift_for(pieces: list[Piece], element: int, room: float) -> float:
    """Return by how much the pieces move left so that an element is seen whole."""
    wanted = next((piece for piece in pieces if piece.element == element and element), None)
    if wanted is None or wanted.left + wanted.width <= room:
        return 0.0
    return min(wanted.left, wanted.left + wanted.width - room)


def segment_text(line: X12Line, view: X12View) -> str:
    """Return a segment as it stands in the file."""
    if view.is_raw:
        return line.segment
    return view.element_separator.join((line.segment, *(element.text for element in line.elements))) + view.terminator


def explain_segment(line: X12Line) -> str:
    """Return the names of a segment and its filled elements, with the meaning of codes."""
    rows = [f"{line.segment}  {line.name}".rstrip()]
    for element in line.elements:
        if element.text.strip():
            meaning = f" ({element.meaning})" if element.meaning else ""
            rows.append(f"{line.segment}{element.number:02d}  {element.name}: {element.text.strip()}{meaning}")
    return "\n".join(rows)


def card_words(element: X12Element) -> str:
    """Return what the card says of an element: what may stand there, and what stands there."""
    text = element.text.strip()
    if not text:
        told = tr("Nothing stands here.")
    elif element.meaning.startswith("not in list"):
        told = tr("{code} is {meaning}.", code=text, meaning=element.meaning)
    elif element.meaning:
        told = tr("{code} means {meaning}.", code=text, meaning=element.meaning)
    else:
        told = text
    return f"{element.form}. {told}" if element.form else told
