"""The stages of a sync or a dry run as they happen: what is read or written, how many, and how long it took."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TR_NOOP, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from acucleo_desktop.sync.steps import PassStep, Stage
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

TITLES: Mapping[Stage, str] = {
    Stage.CLEO_IN: str(QT_TR_NOOP("Cleo: what has come in")),
    Stage.CHECK: str(QT_TR_NOOP("Acumatica: read and check")),
    Stage.WRITE: str(QT_TR_NOOP("Acumatica: write")),
    Stage.ACUMATICA_OUT: str(QT_TR_NOOP("Acumatica: what is to be sent")),
    Stage.CLEO_OUT: str(QT_TR_NOOP("Cleo: send")),
    Stage.CLOCKS: str(QT_TR_NOOP("What is due")),
}
OF_SYNC = tuple(Stage)
OF_DRY_RUN = (Stage.CLEO_IN, Stage.CHECK, Stage.ACUMATICA_OUT)
_ROW = 44


@dataclass(slots=True)
class StageState:
    """How far a stage is.

    Attributes:
        state: `to come`, `running`, `done`, or `left out`.
        seconds: how long it has taken.
        count, of: documents or files that were worked on, and how many there are; 0 where it is not known.
        sentence: its last step.
    """

    stage: Stage
    state: str = "to come"
    seconds: float = 0.0
    count: int = 0
    of: int = 0
    sentence: str = ""


class StageProgress:
    """Adds the steps of one pass up to stages. Seconds are of any steady clock.

    Args:
        stages: those that are shown, in order.
    """

    def __init__(self, stages: Sequence[Stage] = OF_SYNC) -> None:
        self._states = {stage: StageState(stage) for stage in stages}
        self._running: StageState | None = None
        self._since = 0.0

    @property
    def states(self) -> list[StageState]:
        """The stages in order."""
        return list(self._states.values())

    @property
    def running(self) -> StageState | None:
        """The stage that is going on."""
        return self._running

    def note(self, step: object, now: float) -> None:
        """Take note of a step; one that does not say its stage belongs to the one that is going on."""
        state = self._states.get(step.stage) if isinstance(step, PassStep) else self._running
        if state is None:
            return
        if state is not self._running:
            self._leave(now)
            self._running, self._since = state, now
            state.state = "running"
        state.sentence = str(step)
        if isinstance(step, PassStep) and step.counts:
            state.count += 1
            state.of = max(step.of, state.of)

    def seconds(self, state: StageState, now: float) -> float:
        """Return how long a stage has taken until now."""
        return state.seconds + (now - self._since if state is self._running else 0.0)

    def end(self, now: float) -> None:
        """Take note that the pass has ended: what was not reached was not needed."""
        self._leave(now)
        for state in self._states.values():
            if state.state == "to come":
                state.state = "left out"

    def _leave(self, now: float) -> None:
        if self._running is not None:
            self._running.seconds += now - self._since
            self._running.state = "done"
        self._running = None


def stage_words(state: StageState) -> str:
    """Return how far a stage is, in words."""
    if state.state == "to come":
        return tr("to come")
    if state.state == "left out":
        return tr("nothing to do")
    if state.state == "running":
        return said(state.sentence)
    if state.count:
        return tr("%n document(s) or file(s)", "", state.count)
    return tr("done")


class StepList(QWidget):
    """Paints the stages; its accessible description lists them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = StageProgress()
        self._now = 0.0
        self.setAccessibleName(tr("Steps"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a row for each stage."""
        return QSize(scaled(320), scaled(_ROW) * max(1, len(self._progress.states)))

    def show_progress(self, progress: StageProgress, now: float) -> None:
        """Show how far a pass is; `now` is of the clock of its steps."""
        if len(progress.states) != len(self._progress.states):
            self.updateGeometry()
        self._progress, self._now = progress, now
        rows = [f"{tr(TITLES[state.stage])}: {stage_words(state)}" for state in progress.states]
        self.setAccessibleDescription("; ".join(rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, state in enumerate(self._progress.states):
            self._paint_row(painter, QRectF(0, place * scaled(_ROW), self.width(), scaled(_ROW)), state)
        painter.end()

    def _paint_row(self, painter: QPainter, place: QRectF, state: StageState) -> None:
        tokens = theme()
        size = scaled(20)
        mark = self._at(place, 0, size)
        mark = QRectF(mark.left(), place.center().y() - size / 2, size, size)
        if state.state == "done":
            painter.drawPixmap(round(mark.left()), round(mark.top()), pixmap("approve", tokens.green.ink, size))
        elif state.state == "running":
            painter.drawPixmap(round(mark.left()), round(mark.top()), pixmap("sync", tokens.accent_ink, size))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.grey.dot), 1.5))
            painter.drawEllipse(mark.center(), scaled(4), scaled(4))
        seconds = self._progress.seconds(state, self._now)
        took = tr("{seconds} s", seconds=formats.number(seconds, 1)) if state.state in {"done", "running"} else ""
        figures = f"{state.count} / {state.of}" if state.of else f"{state.count}" if state.count else ""
        trailing = "   ".join(part for part in (figures, took) if part)
        width = QFontMetricsF(font("small")).horizontalAdvance(trailing) + 2
        left, end = size + scaled(12), place.width() - width
        self._text(painter, self._at(place, end, width), trailing, ("small", 400), tokens.text_3)
        half = place.height() / 2
        upper = self._at(place, left, end - left - 8).adjusted(0, 3, 0, -half)
        lower = self._at(place, left, end - left - 8).adjusted(0, half - 1, 0, -4)
        is_quiet = state.state in {"to come", "left out"}
        ink = tokens.text_3 if is_quiet else tokens.text
        self._text(painter, upper, tr(TITLES[state.stage]), ("body", 500), ink)
        self._text(painter, lower, stage_words(state), ("small", 400), tokens.text_3 if is_quiet else tokens.text_2)

    def _at(self, place: QRectF, left: float, width: float) -> QRectF:
        x = place.right() - left - width if self.isRightToLeft() else place.left() + left
        return QRectF(x, place.top(), max(0.0, width), place.height())

    def _text(self, painter: QPainter, place: QRectF, words: str, style: tuple[str, int], color: str) -> None:
        face = font(style[0], weight=style[1])
        painter.setFont(face)
        painter.setPen(QColor(color))
        shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown)
