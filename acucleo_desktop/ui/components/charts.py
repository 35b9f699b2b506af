"""Small charts, painted natively: volume by day, causes, time to acknowledgment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from acucleo_desktop.sync.desk_types import CauseCount, DayVolume, PartnerLag
from acucleo_desktop.ui.theme.style import font, scaled, theme


class VolumeChart(QWidget):
    """Documents in and out by day."""

    def __init__(self, days: tuple[DayVolume, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = days
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            "Documents by day: " + "; ".join(f"{d.day:%a} {d.received} in, {d.sent} out" for d in days)
        )

    def sizeHint(self) -> QSize:
        """Return the room for bars and labels."""
        return QSize(240, scaled(92))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - scaled(22)
        most = max([1, *(max(day.received, day.sent) for day in self._days)])
        step = self.width() / max(1, len(self._days))
        bar = min(scaled(12), step / 3)
        painter.setPen(QPen(QColor(tokens.border)))
        painter.drawLine(0, base, self.width(), base)
        for index, day in enumerate(self._days):
            left = index * step + step / 2 - bar - 1
            for offset, value, color in ((0.0, day.received, tokens.chart_in), (bar + 2, day.sent, tokens.chart_out)):
                height = (base - 8) * value / most
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(color))
                if value:
                    painter.drawRoundedRect(QRectF(left + offset, base - height, bar, height), 2, 2)
            last = index == len(self._days) - 1
            painter.setFont(font("caption", weight=600 if last else 500))
            painter.setPen(QColor(tokens.text if last else tokens.text_3))
            text = "Today" if last else f"{day.day:%a}"
            painter.drawText(QRectF(index * step, base + 4, step, scaled(16)), int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()


class BarList(QWidget):
    """Names with a bar and a figure each."""

    def __init__(
        self, rows: list[tuple[str, float, str, str]], parent: QWidget | None = None, *, least: float = 1.0
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._least = least  # the value of a full bar at the least, so that tiny values do not fill it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{name}: {figure}" for name, _value, figure, _family in rows))

    def sizeHint(self) -> QSize:
        """Return one line for each row."""
        return QSize(240, scaled(26) * max(1, len(self._rows)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max([self._least, *(value for _name, value, _figure, _family in self._rows)])
        bar_left, figure_width = self.width() * 0.6, scaled(52)
        for index, (name, value, figure, family) in enumerate(self._rows):
            top = index * scaled(26)
            painter.setFont(font("small"))
            painter.setPen(QColor(tokens.text))
            shown = QFontMetricsF(font("small")).elidedText(name, Qt.TextElideMode.ElideRight, bar_left - 8)
            painter.drawText(QRectF(0, top, bar_left, scaled(26)), int(Qt.AlignmentFlag.AlignVCenter), shown)
            room = self.width() - bar_left - figure_width
            track = QRectF(bar_left, top + scaled(10), room, scaled(6))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.grey.soft))
            painter.drawRoundedRect(track, 3, 3)
            painter.setBrush(QColor(tokens.family(family).dot))
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), max(3.0, room * value / most), track.height()), 3, 3
            )
            painter.setPen(QColor(tokens.text))
            place = QRectF(self.width() - figure_width, top, figure_width, scaled(26))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), figure)
        painter.end()


def cause_bars(causes: tuple[CauseCount, ...]) -> BarList:
    """Return the chart of why documents stopped."""
    return BarList([(cause.text, float(cause.count), str(cause.count), cause.family) for cause in causes])


def _span(hours: float) -> str:
    """Return a time in hours in the unit people would say it in."""
    if hours * 60 < 1:
        return "< 1 min"
    return f"{hours:.1f} h" if hours >= 1 else f"{hours * 60:.0f} min"


def lag_bars(lags: tuple[PartnerLag, ...]) -> BarList:
    """Return the chart of how long partners take to acknowledge."""
    rows = []
    for lag in lags:
        if lag.hours is not None:
            rows.append((lag.partner, lag.hours, _span(lag.hours), "blue"))
        elif lag.waiting or lag.overdue:
            rows.append((lag.partner, 0.01, "overdue" if lag.overdue else "waiting", "red" if lag.overdue else "grey"))
    return BarList(rows[:6])
