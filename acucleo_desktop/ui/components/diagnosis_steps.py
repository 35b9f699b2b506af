"""The steps of a guided diagnosis as they end: outcome, what was seen, what follows; the one under way is marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from acucleo_desktop.documents.diagnosis import Outcome, StepReport
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import scaled, theme

_ICON, _RING = 20, 8
OUTCOMES: Mapping[Outcome, tuple[str, str, str]] = {
    Outcome.FOUND: ("approve", "green", str(QT_TR_NOOP("as expected"))),
    Outcome.DIFFERS: ("compare", "blue", str(QT_TR_NOOP("differs from the usual"))),
    Outcome.UNKNOWN: ("info", "amber", str(QT_TR_NOOP("not known"))),
    Outcome.FAILED: ("error", "red", str(QT_TR_NOOP("did not work"))),
    Outcome.LEFT_OUT: ("set-aside", "grey", str(QT_TR_NOOP("left out"))),
}
"""Icon, family of colours and words of each outcome."""


class StepRow(QWidget):
    """One step."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.step_name = name
        self.report: StepReport | None = None
        self._is_running = False
        self._is_last = False
        self.name = label(said(name), "body", theme().text_3, weight=500, wraps=True)
        self.outcome = label("", "small", theme().text_3)
        self._lines: list[QLabel] = []
        self._words = QVBoxLayout()
        self._words.setSpacing(1)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.outcome, 0, Qt.AlignmentFlag.AlignTop)
        self._words.addLayout(head)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(scaled(_ICON) + 12, 0, 0, 12)
        layout.addLayout(self._words, 1)
        self.setAccessibleName(f"{said(name)}: {tr('to come')}")

    def show_last(self, *, is_last: bool) -> None:
        """Draw no line down from the last row."""
        self._is_last = is_last

    def show_running(self, *, is_running: bool) -> None:
        """Mark the step that is under way."""
        self._is_running = is_running and self.report is None
        self._ink(self.name, theme().text if self._is_running else theme().text_3)
        self.outcome.setText(tr("under way") if self._is_running else "")
        self.update()

    def show_report(self, report: StepReport) -> None:
        """Show what the step came to."""
        self.report = report
        self._is_running = False
        _icon, family, words = OUTCOMES[report.found.outcome]
        self._ink(self.name, theme().text)
        seconds = tr("{seconds} s", seconds=formats.number(report.seconds, 1))
        self.outcome.setText(f"{tr(words)}   {seconds}")
        self._ink(self.outcome, theme().family(family).ink)
        for sentence in report.found.evidence:
            self._add(said(sentence), theme().text_2)
        for sentence in report.found.follows:
            arrow = "→" if self.isLeftToRight() else "←"
            self._add(f"{arrow} {said(sentence)}", theme().text)
        told = " ".join(said(sentence) for sentence in (*report.found.evidence, *report.found.follows))
        self.setAccessibleName(f"{said(report.name)}: {tr(words)}. {told}")
        self.update()

    def _add(self, text: str, color: str) -> None:
        made = label(text, "small", color, wraps=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines.append(made)
        self._words.addWidget(made)

    def _ink(self, part: QLabel, color: str) -> None:
        palette = part.palette()
        palette.setColor(part.foregroundRole(), QColor(color))
        part.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and line."""
        del event
        tokens, size = theme(), scaled(_ICON)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0 if self.isLeftToRight() else self.width() - size
        middle = left + size / 2
        if not self._is_last:
            painter.setPen(QPen(QColor(tokens.border_strong), 1))
            painter.drawLine(round(middle), size + 3, round(middle), self.height() - 2)
        if self.report is not None:
            icon, family, _words = OUTCOMES[self.report.found.outcome]
            painter.drawPixmap(left, 0, pixmap(icon, tokens.family(family).ink, size))
        elif self._is_running:
            painter.drawPixmap(left, 0, pixmap("sync", tokens.accent_ink, size))
        else:
            ring = scaled(_RING)
            painter.setPen(QPen(QColor(tokens.text_3), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(middle - ring / 2, (size - ring) / 2, ring, ring))
        painter.end()


class DiagnosisSteps(QWidget):
    """All steps below each other; a widget may stand under the one that is under way, such as a question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[StepRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setAccessibleName(tr("Steps"))

    def expect(self, names: Sequence[str]) -> None:
        """Show the steps that will come."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [StepRow(name) for name in names]
        for row in self.rows:
            row.show_last(is_last=row is self.rows[-1])
            self._layout.addWidget(row)
        self._mark_next()

    def add(self, report: StepReport) -> None:
        """Show what a step came to, and mark the next."""
        row = next((row for row in self.rows if row.step_name == report.name), None)
        if row is not None:
            row.show_report(report)
        self._mark_next()

    def end(self) -> None:
        """Take the mark off: nothing is under way any more."""
        for row in self.rows:
            if row.report is None:
                row.show_running(is_running=False)

    @property
    def running(self) -> StepRow | None:
        """The step under way."""
        return next((row for row in self.rows if row.report is None), None)

    def put_below_running(self, part: QWidget) -> None:
        """Put a widget under the step that is under way."""
        row = self.running
        place = self._layout.indexOf(row) + 1 if row is not None else self._layout.count()
        self._layout.insertWidget(place, part)
        part.show()  # its keys count from now on, not from the next turn of the loop

    def _mark_next(self) -> None:
        running = self.running
        for row in self.rows:
            if row.report is None:
                row.show_running(is_running=row is running)
