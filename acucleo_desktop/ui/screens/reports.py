"""Reports: how quickly partners acknowledge, why documents stop, volume, and what other tolerances would let pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QT_TR_NOOP, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from acucleo_desktop.sync.reports import PERIODS, Report
from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.text_table import TextTable
from acucleo_desktop.ui.theme.style import theme

TITLES: Mapping[str, str] = {
    "lag": str(QT_TR_NOOP("Time to acknowledgment")),
    "causes": str(QT_TR_NOOP("Causes")),
    "volume": str(QT_TR_NOOP("Volume")),
    "tolerances": str(QT_TR_NOOP("Tolerances: what if")),
}
_HEADINGS = (
    *(QT_TR_NOOP("Partner"), QT_TR_NOOP("Median"), QT_TR_NOOP("Longest"), QT_TR_NOOP("Answered"), QT_TR_NOOP("Late")),
    *(QT_TR_NOOP("Waiting"), QT_TR_NOOP("Overdue"), QT_TR_NOOP("Cause"), QT_TR_NOOP("Documents")),
    *(QT_TR_NOOP("Share"), QT_TR_NOOP("Id"), QT_TR_NOOP("Day"), QT_TR_NOOP("In"), QT_TR_NOOP("Out")),
    *(QT_TR_NOOP("Together"), QT_TR_NOOP("Field"), QT_TR_NOOP("Tolerance"), QT_TR_NOOP("Within")),
    *(QT_TR_NOOP("Would have passed"), QT_TR_NOOP("Compared")),
)
"""Headings of the reports, for translation; `sync.reports` names them."""
_USUAL_PERIOD = PERIODS.index(30)


class ReportsPage(QWidget):
    """One report at a time.

    Signals:
        wanted: name of the report and days that it looks back.
        export_wanted: the `Report` that is shown, and whether a person chooses where it goes.
        opened: name of the report and the key of the pressed row.
    """

    wanted = Signal(str, int)
    export_wanted = Signal(object, bool)
    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.report: Report | None = None
        self._name = "lag"
        self.title = label(tr(TITLES["lag"]), "title")
        self.subline = label("", "body", theme().text_2, wraps=True)
        self.period = Choice(tr("Period"), [tr("Last %n day(s)", "", days) for days in PERIODS])
        self.period.setCurrentIndex(_USUAL_PERIOD)
        self.period.currentIndexChanged.connect(self.ask)
        self.export_button = KeyButton(tr("Export CSV"), "Ctrl S", icon_name="outbox")
        self.export_button.clicked.connect(self._export)
        self.table = TextTable(tr("Report"))
        self.table.row_opened.connect(self._open)
        self.buttons: dict[str, KeyButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools())
        layout.addWidget(line())
        head = QFrame()
        head.setObjectName("surface")
        words = QVBoxLayout(head)
        words.setContentsMargins(20, 16, 16, 12)
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.subline)
        layout.addWidget(head)
        layout.addWidget(self.table, 1)
        row = [*self.buttons.values(), self.period, self.export_button, self.table]
        for first, second in pairwise(row):
            self.setTabOrder(first, second)

    def _tools(self) -> QWidget:
        tools = QFrame()
        tools.setObjectName("surface")
        row = BarLayout(tools, spacing=4)
        row.setContentsMargins(17, 8, 13, 8)
        for number, (name, title) in enumerate(TITLES.items(), 1):
            button = KeyButton(tr(title), str(number), "flat")
            button.setCheckable(True)
            button.setProperty("report", name)
            button.clicked.connect(self._chosen)
            self.buttons[name] = button
            row.addWidget(button)
        self._mark("lag")
        row.turn()
        row.addWidget(self.period)
        row.addWidget(self.export_button)
        return tools

    def _chosen(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.choose(str(pressed.property("report")))

    def choose(self, name: str) -> None:
        """Show another report."""
        self._name = name
        self._mark(name)
        self.period.setEnabled(name != "tolerances")
        why = tr("It looks at everything that was compared, whatever the period.")
        self.period.setToolTip(why if name == "tolerances" else "")
        self.ask()

    def _mark(self, name: str) -> None:
        """Let the button of the report that is shown look pressed."""
        for known, button in self.buttons.items():
            button.kind = "normal" if known == name else "flat"
            button.setChecked(known == name)
            button.update()

    def ask(self) -> None:
        """Ask for the report that is chosen."""
        self.wanted.emit(self._name, PERIODS[self.period.currentIndex()])

    def show_report(self, report: Report) -> None:
        """Show a report."""
        self.report = report
        self.title.setText(tr(TITLES[report.name]))
        self.subline.setText(said(report.summary))
        self.export_button.setEnabled(bool(report.rows))
        self.export_button.setToolTip("" if report.rows else tr("There is nothing to export."))
        rows = [self._told(report, row) for row in report.rows]
        self.table.texts.show_rows([tr(each) for each in report.headings], rows, report.numbers)

    @staticmethod
    def _told(report: Report, row: Sequence[str]) -> tuple[str, ...]:
        """Return a row in the person's language: the day, or the words of the engine; names and figures stay."""
        if report.name == "volume":
            day = formats.day(date.fromisoformat(row[0].partition(" ")[0]), weekday=True, year=True, padded=True)
            return (day, *row[1:])
        return (said(row[0]), *row[1:]) if report.name in {"causes", "tolerances"} else tuple(row)

    def _export(self, *, asks: bool = False) -> None:
        if self.report is not None and self.report.rows:
            self.export_wanted.emit(self.report, asks)

    def _open(self, place: int) -> None:
        if self.report is not None and place < len(self.report.keys) and self.report.keys[place]:
            self.opened.emit(self.report.name, self.report.keys[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a report by its number; export by Ctrl+S, with Shift where one chooses."""
        number = event.key() - Qt.Key.Key_0
        ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and 1 <= number <= len(TITLES):
            self.choose(list(TITLES)[number - 1])
        elif event.key() == Qt.Key.Key_S and event.modifiers() in {ctrl, ctrl | shift}:
            self._export(asks=event.modifiers() != ctrl)
        else:
            super().keyPressEvent(event)
