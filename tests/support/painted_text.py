"""What a window paints by itself: every text that Python code draws, with its room, while a window is rendered.

Components that paint their words have no label that could be asked. Each `drawText` is recorded with the widget that
paints it, the room that it was given, and the whole text where `elidedText` has shortened it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from acucleo_desktop.ui.components.kept_rows import Draw, KeptRows

DOTS = "…"
_NO_CLIP = Qt.TextFlag.TextDontClip.value
_BLEED = 1.5
"""Pixels by which a measure in floats may differ from one in whole pixels."""


@dataclass(frozen=True)
class Painted:
    """One text that was painted.

    Attributes:
        widget: who painted it: a widget, or the viewport of a list or table.
        text: as it stands there.
        full: before it was shortened; the same where it was not.
        glyphs: where the text lies, in pixels of the widget.
        room: what it must not leave; None where it was drawn at a point.
        clip: what is cut off beside it; None for nothing.
        ink: the colour of the pen.
        others: further texts that look the same once they are shortened, such as two that begin alike.
    """

    widget: QWidget
    text: str
    full: str
    glyphs: QRectF
    room: QRectF | None
    clip: QRectF | None
    ink: QColor
    others: tuple[str, ...] = ()

    @property
    def is_shortened(self) -> bool:
        """Whether it was shortened by dots."""
        return self.text != self.full

    @property
    def is_cut(self) -> bool:
        """Whether a part of it cannot be seen: its room, or what is painted at all, ends before it does."""
        edges = [self.room] if self.room is not None else []
        edges += [self.clip] if self.clip is not None else []
        return any(_leaves(self.glyphs, edge) for edge in edges)


def _leaves(glyphs: QRectF, room: QRectF) -> bool:
    """Whether a text leaves its room; its line may be higher than the room where its letters are not."""
    wide = glyphs.left() < room.left() - _BLEED or glyphs.right() > room.right() + _BLEED
    return wide or glyphs.height() > room.height() + 0.3 * glyphs.height() + _BLEED


class Recorder:
    """Collects what is painted."""

    def __init__(self) -> None:
        self.texts: list[Painted] = []
        self.is_on = False
        self._whole: dict[str, dict[str, None]] = {}
        self._vanished = ""

    def take(self) -> list[Painted]:
        """Return what was painted since the last call, each text once."""
        taken, self.texts = self.texts, []
        found: dict[tuple[int, str, int, int], Painted] = {}
        for each in taken:
            key = (id(each.widget), each.text, round(each.glyphs.left()), round(each.glyphs.top()))
            found.setdefault(key, each)
        return list(found.values())

    def shortened(self, full: str, shown: str) -> None:
        """Keep which text some dots stand for: delegates remember a shortened text longer than one rendering.

        Where there is no room at all, nothing is left of a text; what is drawn next is that nothing.
        """
        self._vanished = full if not shown else ""
        if shown and shown != full:
            self._whole.setdefault(shown, {})[full] = None

    def drew(self, painter: QPainter, arguments: tuple[Any, ...]) -> None:
        """Keep one text."""
        device = painter.device()
        if not isinstance(device, QWidget):
            return
        text = next((each for each in arguments if isinstance(each, str)), "")
        vanished, self._vanished = self._vanished, ""
        known = [*self._whole.get(text, ())] if DOTS in text else []
        whole = vanished if not text else known[-1] if known else text
        if not whole.strip():
            return
        room, flags = _room(arguments)
        metrics = QFontMetricsF(painter.font())
        if room is not None:
            glyphs = metrics.boundingRect(room, flags & ~Qt.AlignmentFlag.AlignAbsolute.value, text)
            glyphs = _aligned(glyphs, room, flags, painter)
        else:
            at = _point(arguments)
            glyphs = metrics.boundingRect(text).translated(at)
        to = painter.worldTransform()
        clips = room is not None and not flags & _NO_CLIP
        clip = to.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        self.texts.append(
            Painted(
                device,
                text,
                whole,
                to.mapRect(glyphs),
                to.mapRect(room) if room is not None and clips else None,
                clip,
                painter.pen().color(),
                tuple(known[:-1]),
            )
        )


def _room(arguments: tuple[Any, ...]) -> tuple[QRectF | None, int]:
    first = arguments[0]
    if isinstance(first, QRect | QRectF):
        flags = arguments[1] if isinstance(arguments[1], int) else 0
        return QRectF(first), flags
    if len(arguments) == 6:
        return QRectF(*arguments[:4]), int(arguments[4])
    return None, 0


def _point(arguments: tuple[Any, ...]) -> QPointF:
    first = arguments[0]
    return QPointF(first) if isinstance(first, QPoint | QPointF) else QPointF(arguments[0], arguments[1])


def _aligned(glyphs: QRectF, room: QRectF, flags: int, painter: QPainter) -> QRectF:
    """Return where the text lies in a room: metrics know nothing of a painter's direction."""
    side = flags & Qt.AlignmentFlag.AlignHorizontal_Mask.value
    turned = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    turned = turned and not flags & Qt.AlignmentFlag.AlignAbsolute.value
    is_right = bool(side & Qt.AlignmentFlag.AlignRight.value)
    if side & Qt.AlignmentFlag.AlignHCenter.value:
        left = room.center().x() - glyphs.width() / 2
    elif is_right != turned:
        left = room.right() - glyphs.width()
    else:
        left = room.left()
    return QRectF(left, glyphs.top(), glyphs.width(), glyphs.height())


@contextmanager
def recording() -> Iterator[Recorder]:
    """Record what is painted while `is_on` is set, and every shortening."""
    recorder = Recorder()
    draw = QPainter.drawText

    def drawn(painter: QPainter, *arguments: Any) -> Any:
        if recorder.is_on:
            recorder.drew(painter, arguments)
        return draw(painter, *arguments)

    def listening(shorten: Callable[..., str]) -> Callable[..., str]:
        def shortened(metrics: Any, text: str, *more: Any) -> str:
            shown = shorten(metrics, text, *more)
            recorder.shortened(text, shown)
            return shown

        return shortened

    kept = KeptRows.paint

    def drawn_anew(rows: KeptRows, painter: QPainter, place: QRectF, name: Hashable, ground: str, draw: Draw) -> None:
        if recorder.is_on:
            draw(painter, place)
        else:
            kept(rows, painter, place, name, ground, draw)

    kinds: tuple[Any, ...] = (QFontMetricsF, QFontMetrics)
    before = [kind.elidedText for kind in kinds]
    QPainter.drawText = drawn  # type: ignore[method-assign,assignment]
    KeptRows.paint = drawn_anew  # type: ignore[method-assign]
    for kind, shorten in zip(kinds, before, strict=True):
        kind.elidedText = listening(shorten)
    try:
        yield recorder
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]
        KeptRows.paint = kept  # type: ignore[method-assign]
        for kind, shorten in zip(kinds, before, strict=True):
            kind.elidedText = shorten
