"""The steps of a guided diagnosis as they end: outcome, what was seen, what follows; the one under way is marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from acucleo_desktop.documents.diagnosis import Outcome, StepReport
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.step_joint import StepJoint, indent
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme

OUTCOMES: Mapping[Outcome, tuple[str, str, str]] = {
    Outcome.FOUND: ("approve", "green", str(QT_TR_NOOP("as expected"))),
    Outcome.DIFFERS: ("compare", "blue", str(QT_TR_NOOP("differs from the usual"))),
    Outcome.UNKNOWN: ("info", "amber", str(QT_TR_NOOP("not known"))),
    Outcome.FAILED: ("error", "red", str(QT_TR_NOOP("did not work"))),
    Outcome.LEFT_OUT: ("set-aside", "grey", str(QT_TR_NOOP("left out"))),
}
"""Icon, family of colours and words of each outcome."""


class StepRow(StepJoint):
    """One step."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.step_name = name
        self.report: StepReport | None = None
        self.name = label(said(name), "body", theme().text_3, weight=500, wraps=True)
        self.outcome = label("", "small", theme().text_3)
        self._words = QVBoxLayout()
        self._words.setSpacing(1)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.outcome, 0, Qt.AlignmentFlag.AlignTop)
        self._words.addLayout(head)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(indent(), 0, 0, 12)
        layout.addLayout(self._words, 1)
        self.show_running(is_running=False)

    def show_running(self, *, is_running: bool) -> None:
        """Mark the step that is under way."""
        is_marked = is_running and self.report is None
        _color(self.name, theme().text if is_marked else theme().text_3)
        self.outcome.setText(tr("under way") if is_marked else "")
        self.show_joint("sync" if is_marked else "", theme().accent_ink)
        self.setAccessibleName(f"{said(self.step_name)}: {tr('under way') if is_marked else tr('to come')}")

    def show_report(self, report: StepReport) -> None:
        """Show what the step came to."""
        self.report = report
        icon, family, words = OUTCOMES[report.found.outcome]
        ink = theme().family(family).ink
        _color(self.name, theme().text)
        seconds = tr("{seconds} s", seconds=formats.number(report.seconds, 1))
        self.outcome.setText(f"{tr(words)}   {seconds}")
        _color(self.outcome, ink)
        self.show_joint(icon, ink)
        for sentence in report.found.evidence:
            self._add(said(sentence), theme().text_2)
        for sentence in report.found.follows:
            arrow = "→" if self.isLeftToRight() else "←"
            self._add(f"{arrow} {said(sentence)}", theme().text)
        told = " ".join(said(sentence) for sentence in (*report.found.evidence, *report.found.follows))
        self.setAccessibleName(f"{said(report.name)}: {tr(words)}. {told}")

    def _add(self, text: str, color: str) -> None:
        made = label(text, "small", color, wraps=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.addWidget(made)


def _color(part: QLabel, color: str) -> None:
    palette = part.palette()
    palette.setColor(part.foregroundRole(), QColor(color))
    part.setPalette(palette)


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
