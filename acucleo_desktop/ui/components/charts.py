"""Small charts, painted natively: volume by day, time to acknowledgment, causes; each says its figures in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from acucleo_desktop.sync.desk_types import CauseCount, DayLag, DayVolume
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, scaled, theme

_HALF_HOUR = 0.5


class _Chart(QWidget):
    """A chart of days: hover shows the figures of one, the accessible text lists them all."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = height
        self._hovered = -1
        self._figures: tuple[str, ...] = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for drawing and labels."""
        return QSize(scaled(200), scaled(self._high))

    def figures(self, place: int) -> str:
        """Return the figures of one day in words."""
        return self._figures[place]

    def _count(self) -> int:
        return len(self._figures)

    def _place(self, x: float) -> int:
        count = self._count()
        if not count:
            return -1
        along = self.width() - x if self.isRightToLeft() else x
        return min(count - 1, max(0, int(along / (self.width() / count))))

    def x_of(self, place: float) -> float:
        """Return the middle of a day's room; time runs towards the end of reading."""
        count = max(1, self._count())
        x = (place + 0.5) * self.width() / count
        return self.width() - x if self.isRightToLeft() else x

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the day under the mouse."""
        place = self._place(event.position().x())
        if place != self._hovered:
            self._hovered = place
            self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the figures of the day under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place(event.pos().x())
            if place >= 0:
                QToolTip.showText(event.globalPos(), self.figures(place), self)
            return True
        return super().event(event)


class VolumeChart(_Chart):
    """Documents in and out by day."""

    def __init__(self, days: Sequence[DayVolume] = (), parent: QWidget | None = None) -> None:
        super().__init__(92, parent)
        self.show_days(days)

    def show_days(self, days: Sequence[DayVolume]) -> None:
        """Show other days, the last of which is today."""
        self._days = tuple(days)
        self._figures = tuple(_volume_words(day) for day in self._days)
        self.setAccessibleName(tr("Documents by day"))
        self.setAccessibleDescription("; ".join(self._figures))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - scaled(24)
        most = max([1, *(max(day.received, day.sent) for day in self._days)])
        step = self.width() / max(1, len(self._days))
        bar = min(float(scaled(12)), step / 3)
        last = len(self._days) - 1
        for index, day in enumerate(self._days):
            middle = self.x_of(index)
            if index == self._hovered:
                painter.fillRect(QRectF(middle - step / 2, 0, step, base), QColor(tokens.hover))
            pair = [(day.received, tokens.chart_in), (day.sent, tokens.chart_out)]
            for offset, (value, color) in zip(
                (-bar - 1, 1.0), reversed(pair) if self.isRightToLeft() else pair, strict=True
            ):
                height = max(2.0, (base - 8) * value / most)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(color))
                if value:
                    painter.drawRoundedRect(QRectF(middle + offset, base - height, bar, height), 2, 2)
            painter.setFont(font("caption", weight=600 if index == last else 500))
            painter.setPen(QColor(tokens.text if index == last else tokens.text_3))
            text = tr("Today") if index == last else formats.weekday(day.day)
            place = QRectF(middle - step / 2 - 4, base + 4, step + 8, scaled(18))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.setPen(QPen(QColor(tokens.border)))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        painter.end()


class LagChart(_Chart):
    """The median time to acknowledgment by day, under the line that it should stay below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(96, parent)
        self._days: tuple[DayLag, ...] = ()
        self._limit: float | None = None

    def show_days(self, days: Sequence[DayLag], limit: float | None) -> None:
        """Show other days, the last of which is today; `limit` in hours is drawn as a dashed line."""
        self._days, self._limit = tuple(days), limit
        self._figures = tuple(_lag_words(day) for day in self._days)
        listed = [
            words for words, day in zip(self._figures, self._days, strict=True) if day.hours is not None or day.late
        ]
        self.setAccessibleName(tr("Time to acknowledgment by day"))
        self.setAccessibleDescription("; ".join(listed))
        self.update()

    def _known(self) -> list[tuple[int, float]]:
        return [(place, day.hours) for place, day in enumerate(self._days) if day.hours is not None]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint area, line, limit and the last value."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, base = float(scaled(18)), float(self.height() - scaled(22))
        known = self._known()
        most = max([_HALF_HOUR, self._limit or 0.0, *(hours for _place, hours in known)])
        points = [QPointF(self.x_of(place), base - (base - top) * hours / most) for place, hours in known]
        self._paint_area(painter, points, base)
        painter.setPen(QPen(QColor(tokens.border)))
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        if self._limit:
            self._paint_limit(painter, base - (base - top) * self._limit / most)
        painter.setPen(QPen(QColor(tokens.chart_in), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.chart_in))
        shown = [points[-1]] if points else []
        shown += [point for (place, _hours), point in zip(known, points, strict=True) if place == self._hovered]
        for point in shown:
            painter.drawEllipse(point, 3.5, 3.5)
        self._paint_days(painter, base)
        painter.end()

    def _paint_area(self, painter: QPainter, points: list[QPointF], base: float) -> None:
        if not points:
            return
        path = QPainterPath(QPointF(points[0].x(), base))
        for point in points:
            path.lineTo(point)
        path.lineTo(points[-1].x(), base)
        path.closeSubpath()
        painter.fillPath(path, QColor(theme().accent_soft))

    def _paint_limit(self, painter: QPainter, y: float) -> None:
        pen = QPen(QColor(theme().amber.dot), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        painter.setPen(QColor(theme().text_3))
        painter.setFont(font("caption"))
        side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        words = tr("due in {span}", span=hours_words(self._limit or 0.0))
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignBottom)
        painter.drawText(QRectF(0, y - scaled(18), self.width(), scaled(17)), flags, words)

    def _paint_days(self, painter: QPainter, base: float) -> None:
        if not self._days:
            return
        painter.setFont(font("caption"))
        painter.setPen(QColor(theme().text_3))
        place = QRectF(0, base + 5, self.width(), scaled(18))
        first, last = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self.isRightToLeft():
            first, last = last, first
        for side, words in ((first, formats.day(self._days[0].day, padded=True)), (last, tr("today"))):
            painter.drawText(place, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop), words)


class CauseBar(QAbstractButton):
    """One cause with its bar and count; a press lists its documents."""

    def __init__(self, cause: CauseCount, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cause = cause
        self._most = max(1, most)
        self.setText(said(cause.text))
        self.setAccessibleName(tr("{cause}: %n document(s)", "", cause.count, cause=said(cause.text)))
        self.setToolTip(tr("{cause}: %n document(s)", "", cause.count, cause=said(cause.text)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return one line."""
        return QSize(scaled(200), scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, bar and count."""
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(place.adjusted(-6, 1, 6, -1), 6, 6)
        figure, bar = float(scaled(30)), min(float(scaled(70)), place.width() * 0.3)
        name = place.width() - figure - bar - scaled(8)
        self._text(painter, self._rect(0, name), self.text(), trails=False)
        self._text(painter, self._rect(place.width() - figure, figure), f"{self.cause.count}", trails=True)
        track = self._rect(name + scaled(8), bar)
        track = QRectF(track.left(), place.center().y() - scaled(3), track.width(), scaled(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.grey.soft))
        painter.drawRoundedRect(track, 3, 3)
        painter.setBrush(QColor(tokens.family(self.cause.family).dot))
        filled = max(6.0, track.width() * self.cause.count / self._most)
        left = track.right() - filled if self.isRightToLeft() else track.left()
        painter.drawRoundedRect(QRectF(left, track.top(), filled, track.height()), 3, 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _rect(self, left: float, width: float) -> QRectF:
        x = self.width() - left - width if self.isRightToLeft() else left
        return QRectF(x, 0, width, self.height())

    def _text(self, painter: QPainter, place: QRectF, words: str, *, trails: bool) -> None:
        style = font("small")
        painter.setFont(style)
        painter.setPen(QColor(theme().text))
        shown = QFontMetricsF(style).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignRight if trails != self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown)


class CauseBars(QWidget):
    """Why documents stopped, the most frequent causes first.

    Signals:
        cause_pressed: id of the cause whose documents are wanted.
    """

    cause_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._causes: tuple[CauseCount, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_causes(self, causes: Sequence[CauseCount]) -> None:
        """Show other causes; nothing is made anew where they are the same."""
        if tuple(causes) == self._causes:
            return
        self._causes = tuple(causes)
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        most = max((cause.count for cause in causes), default=1)
        for cause in self._causes:
            bar = CauseBar(cause, most)
            bar.clicked.connect(self._clicked)
            self._layout.addWidget(bar)
        self.setAccessibleName(tr("Why documents stopped"))

    def _clicked(self) -> None:
        bar = self.sender()
        if isinstance(bar, CauseBar):
            self.cause_pressed.emit(bar.cause.cause)


def hours_words(hours: float) -> str:
    """Return a time in hours in the unit people would say it in."""
    if hours * 60 < 1:
        return tr("< 1 min")
    if hours < 1:
        return tr("{minutes} min", minutes=formats.number(hours * 60))
    return tr("{hours} h", hours=formats.number(hours, 0 if f"{hours:.1f}".endswith(".0") else 1))


def _volume_words(day: DayVolume) -> str:
    return tr(
        "{day}: {received} in, {sent} out",
        day=formats.day(day.day, weekday=True, padded=True),
        received=day.received,
        sent=day.sent,
    )


def _lag_words(day: DayLag) -> str:
    name = formats.day(day.day, weekday=True, padded=True)
    if day.hours is None:
        said_late = tr("{day}: nothing acknowledged, {late} late", day=name, late=day.late)
        return said_late if day.late else tr("{day}: nothing acknowledged", day=name)
    return tr(
        "{day}: median {span}, {answered} acknowledged, {late} late",
        day=name,
        span=hours_words(day.hours),
        answered=day.answered,
        late=day.late,
    )
