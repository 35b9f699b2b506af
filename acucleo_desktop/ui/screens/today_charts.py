"""The side of Today: volume, time to acknowledgment and causes, shown anew without being made anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.sync.desk_types import TodayFigures
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.charts import CauseBars, LagChart, VolumeChart, hours_words
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

WIDTH = 328


class ChartSide(QScrollArea):
    """Three charts under each other.

    Signals:
        cause_pressed: id of the cause whose documents are wanted.
    """

    cause_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(scaled(WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side = QFrame()
        side.setObjectName("surface")
        self._layout = QVBoxLayout(side)
        self._layout.setContentsMargins(24, 16, 24, 16)
        self._layout.setSpacing(8)
        self.volume, self.lag, self.causes = VolumeChart(), LagChart(), CauseBars()
        self.causes.cause_pressed.connect(self.cause_pressed)
        self._volume_figure, self._volume_words = self._add(tr("Documents"), Legend())
        self._layout.addWidget(self.volume)
        self._separate()
        self._lag_figure, self._lag_words = self._add(tr("Time to acknowledgment"), None)
        self._layout.addWidget(self.lag)
        self._separate()
        self._add_head(tr("Why documents stopped"), label(tr("last 7 days"), "small", theme().text_3))
        self._layout.addWidget(self.causes)
        self._no_causes = label(tr("No document stopped."), "small", theme().text_3, wraps=True)
        self._no_causes.hide()  # nobody knows yet
        self._layout.addWidget(self._no_causes)
        self._layout.addStretch()
        self.setWidget(side)

    def _separate(self) -> None:
        self._layout.addSpacing(scaled(12))
        self._layout.addWidget(line())
        self._layout.addSpacing(scaled(8))

    def _add_head(self, title: str, more: QWidget | None) -> None:
        row = QHBoxLayout()
        row.addWidget(label(title, "heading", wraps=True), 1)
        if more is not None:
            row.addWidget(more)
        self._layout.addLayout(row)

    def _add(self, title: str, more: QWidget | None) -> tuple[QLabel, QLabel]:
        self._add_head(title, more)
        row = QHBoxLayout()
        row.setSpacing(12)
        figure, words = label("", "number"), label("", "small", theme().text_2, wraps=True)
        words.setContentsMargins(0, 0, 0, 6)
        row.addWidget(figure)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignBottom)
        self._layout.addLayout(row)
        return figure, words

    def show_figures(self, figures: TodayFigures) -> None:
        """Show what was counted."""
        self.volume.show_days(figures.volume)
        today = figures.volume[-1] if figures.volume else None
        received, sent = (today.received, today.sent) if today is not None else (0, 0)
        self._volume_figure.setText(f"{received + sent}")
        self._volume_words.setText(tr("since midnight, {received} in and {sent} out", received=received, sent=sent))
        self.lag.show_days(figures.lag_days, figures.lag_limit)
        known = [day for day in figures.lag_days if day.hours is not None]
        late, answered = sum(day.late for day in figures.lag_days), sum(day.answered for day in figures.lag_days)
        last = known[-1] if known else None
        self._lag_figure.setText(hours_words(last.hours) if last is not None and last.hours is not None else "")
        self._lag_figure.setVisible(last is not None)
        self._lag_words.setText(self._lag_said(figures, late, answered))
        self.causes.show_causes(figures.causes)
        self._no_causes.setVisible(not figures.causes)

    def _lag_said(self, figures: TodayFigures, late: int, answered: int) -> str:
        known = [day for day in figures.lag_days if day.hours is not None]
        if not known:
            return tr("Nothing was acknowledged in the last 14 days.")
        is_today = figures.lag_days[-1].hours is not None
        when = tr("today") if is_today else formats.day(known[-1].day, weekday=True, padded=True)
        return tr("median {when}, {late} late of {answered}", when=when, late=late, answered=answered + late)


class Legend(QWidget):
    """Which bar is which: the colour of each beside its word."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for words, token in ((tr("in"), "chart_in"), (tr("out"), "chart_out")):
            layout.addSpacing(scaled(6))
            layout.addWidget(_Patch(token))
            layout.addWidget(label(words, "small", theme().text_2))


class _Patch(QWidget):
    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        self.setFixedSize(scaled(8), scaled(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(theme(), self._token)))
        painter.drawRoundedRect(self.rect(), 2, 2)
        painter.end()
