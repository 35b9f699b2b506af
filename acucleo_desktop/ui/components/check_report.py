"""What a file of cross-references would do, before anything changes: counts, each line with its reason, two ways on."""

from __future__ import annotations

from PySide6.QtCore import QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.sync.cross_reference_files import CheckReport, Verdict
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.forms import Switch
from acucleo_desktop.ui.components.pills import Pill
from acucleo_desktop.ui.components.states import Look
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.cross_references import CheckedLineModel, verdict_look
from acucleo_desktop.ui.tables.plain_table import PlainTable
from acucleo_desktop.ui.theme.style import theme

_SHARES = (0.6, 1.9, 1.4, 1, 1.5, 1.5, 3.6)
_SEPARATORS = {
    ",": QT_TR_NOOP("comma"),
    ";": QT_TR_NOOP("semicolon"),
    "\t": QT_TR_NOOP("tab"),
    "|": QT_TR_NOOP("bar"),
}


class CheckReportView(QWidget):
    """The report.

    Signals:
        apply_requested: whether only the good lines are applied.
        closed.
    """

    apply_requested = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.report: CheckReport | None = None
        self.model = CheckedLineModel(self)
        self.table = PlainTable(self.model, tr("Lines of the file"), _SHARES, self.take_key)
        self.title = label("", "title", wraps=True)
        self.form = label("", "small", theme().text_3, wraps=True)
        self._pills = QHBoxLayout()
        self._pills.setSpacing(12)
        self.only_odd = Switch(tr("Only lines that are not applied"))
        self.only_odd.toggled.connect(self._show_lines)
        self.back_button = KeyButton(tr("Change nothing"), "Esc", "flat")
        self.back_button.clicked.connect(self.closed)
        self.all_button = KeyButton("", "Shift Enter")
        self.all_button.clicked.connect(self._apply_all)
        self.good_button = KeyButton("", "Ctrl Enter", "primary")
        self.good_button.clicked.connect(self._apply_good)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(line())
        layout.addWidget(self.table, 1)
        layout.addWidget(line())
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 13, 8)
        words = label(tr("Only lines that are not applied"), "small", theme().text_2)
        words.setBuddy(self.only_odd)
        foot.addWidget(self.only_odd)
        foot.addSpacing(4)
        foot.addWidget(words)
        foot.addStretch()
        for button in (self.back_button, self.all_button, self.good_button):
            foot.addWidget(button)
        layout.addLayout(foot)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(20, 12, 16, 12)
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.form)
        row = QHBoxLayout()
        row.addLayout(self._pills)
        row.addStretch()
        head.addLayout(row)
        return head

    def show_report(self, report: CheckReport) -> None:
        """Show what a file would do."""
        self.report = report
        good, every = report.to_apply(only_good=True), report.to_apply(only_good=False)
        self.title.setText(tr("{file}: nothing has changed yet", file=report.name))
        header = tr("with a header") if report.has_header else tr("without a header")
        separator = tr(str(_SEPARATORS.get(report.separator, report.separator)))
        self.form.setText(
            tr(
                "Read as {encoding}, separated by {separator}, {header}.",
                encoding=report.encoding,
                separator=separator,
                header=header,
            )
        )
        self._show_counts(report)
        self.good_button.setText(tr("Apply %n good line(s)", "", len(good)))
        self.all_button.setText(tr("Apply all %n that can be", "", len(every)))
        self.good_button.setEnabled(bool(good))
        self.good_button.setToolTip("" if good else tr("No line changes anything without a question."))
        self.all_button.setVisible(len(every) > len(good))
        stopped = sum(1 for each in report.lines if each.verdict not in {Verdict.NEW, Verdict.CHANGED, Verdict.SAME})
        self.only_odd.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.only_odd.setChecked(bool(stopped))
        self.only_odd.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._show_lines(is_odd=bool(stopped))
        self.table.setFocus()

    def _show_counts(self, report: CheckReport) -> None:
        while (item := self._pills.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for verdict in Verdict:
            count = report.counts.get(verdict, 0)
            if count:
                look = verdict_look(verdict)
                words = tr("{count} {verdict}", count=count, verdict=look.word.lower())
                self._pills.addWidget(Pill(Look(look.family, look.glyph, words, is_filled=look.is_filled)))

    def _show_lines(self, is_odd: bool) -> None:
        if self.report is None:
            return
        applied = {line.number for line in self.report.to_apply(only_good=True)}
        lines = [line for line in self.report.lines if line.number not in applied] if is_odd else self.report.lines
        self.model.set_lines(lines)
        self.table.go_to(0)

    def _apply_good(self) -> None:
        if self.good_button.isEnabled():
            self.apply_requested.emit(True)  # noqa: FBT003 - a signal knows no names

    def _apply_all(self) -> None:
        if self.all_button.isVisibleTo(self):
            self.apply_requested.emit(False)  # noqa: FBT003 - a signal knows no names

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for here; False when it stands for nothing."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and held == Qt.KeyboardModifier.ControlModifier:
            self._apply_good()
        elif is_enter and held == Qt.KeyboardModifier.ShiftModifier:
            self._apply_all()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the report's own keys."""
        if not self.take_key(event):
            super().keyPressEvent(event)
