"""Empty is a message: what is empty, when last and next looked, and what is open elsewhere."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from acucleo_desktop.sync.lists import Elsewhere
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import scaled, theme

_CARD, _ABOVE = 480, 88


class EmptyList(QScrollArea):
    """The page of a list in which nothing is.

    Signals:
        check_pressed: the services are to be looked at now.
        place_pressed: name of a place where something is open.
        clear_pressed: the filter is to be taken away.
    """

    check_pressed = Signal()
    place_pressed = Signal(str)
    clear_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("surface")
        self.setWidget(inside)
        self.picture = _Picture()
        self.title = label("", "title", wraps=True)
        self.text = label("", "body", theme().text_2, wraps=True)
        self.text.setMinimumHeight(scaled(20))
        for part in (self.title, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.checked = label("", "body", theme().text_2)
        self.check_button = KeyButton(tr("Check now"), "Ctrl F5", icon_name="sync")
        self.check_button.clicked.connect(self.check_pressed)
        self.clear_button = KeyButton(tr("Take the filters away"), "", "primary")
        self.clear_button.clicked.connect(self.clear_pressed)
        self._card = QFrame()
        self._card.setObjectName("card")
        self._card.setFixedWidth(scaled(_CARD))
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        check = QHBoxLayout()
        check.setSpacing(8)
        check.addStretch()
        check.addWidget(_Dot())
        for shown in (self.checked, self.check_button, self.clear_button):
            check.addWidget(shown)
        check.addStretch()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(24, scaled(_ABOVE), 24, 24)
        layout.setSpacing(8)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(16)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addSpacing(4)
        layout.addLayout(check)
        layout.addSpacing(24)
        layout.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        self._card.hide()

    def show_empty(self, icon_name: str, title: str, text: str, *, is_narrowed: bool) -> None:
        """Say what is empty."""
        self.picture.show_icon(icon_name)
        self.title.setText(title)
        self.text.setText(text)
        self.clear_button.setVisible(is_narrowed)
        self.setAccessibleName(f"{title}. {text}")

    def show_elsewhere(self, facts: Elsewhere, place: str) -> None:
        """Say when last and next looked, and what is open elsewhere."""
        if place == "inbox" and facts.came_today and facts.last_came is not None:
            came = tr("%n document(s) today, the last at {time}.", "", facts.came_today, time=_clock(facts.last_came))
            self.text.setText(f"{self.text.text().splitlines()[0]}\n{came}")
        self.checked.setText(checked_words(facts.last_check, facts.next_check))
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        rows = [row for row in open_elsewhere(facts) if row[0] != place]
        caption = label(
            tr("Still open elsewhere") if rows else tr("Nothing is open elsewhere"), "small", theme().text_2
        )
        caption.setContentsMargins(16, 10, 16, 10)
        self._rows.addWidget(caption)
        for name, icon_name, first, second, key in rows:
            self._rows.addWidget(line())
            row = _Row(icon_name, first, second, key)
            row.clicked.connect(partial(self._go, name))
            self._rows.addWidget(row)
        for part in self._card.findChildren(QWidget):
            part.show()  # at once: what is hidden is not measured
        # What a layout only aligns is not as high as its wrapped words ask for.
        self._card.setMinimumHeight(max(0, self._card.heightForWidth(self._card.width())))
        self._card.show()

    def _go(self, name: str, _checked: object = None) -> None:
        self.place_pressed.emit(name)


def checked_words(last: datetime | None, following: datetime | None) -> str:
    """Return when was last and will next be looked."""
    parts = [tr("Last checked {time}.", time=_clock(last)) if last is not None else tr("Never checked yet.")]
    if following is not None:
        parts.append(tr("Next check {time}.", time=_clock(following)))
    return " ".join(parts)


def open_elsewhere(facts: Elsewhere) -> list[tuple[str, str, str, str, str]]:
    """Return place, icon, two lines and key of what is open."""
    found = []
    if facts.failed:
        words = tr("%n (document|documents) failed", "", facts.failed)
        found.append(("failed", "failed", words, tr("Grouped by cause, to be run again together"), "G F"))
    if facts.outbox:
        words = tr("%n document(s) (waits|wait) in the Outbox", "", facts.outbox)
        found.append(("outbox", "outbox", words, tr("%n ready to leave", "", facts.outbox_ready), "G O"))
    if facts.undecided:
        words = tr("%n (update|updates) of vendors (needs|need) a decision", "", facts.undecided)
        found.append(("updates", "compare", words, tr("Answers, ship notices and bills"), "G P"))
    if facts.overdue:
        words = tr("%n (acknowledgment is|acknowledgments are) overdue", "", facts.overdue)
        found.append(("sent", "clock", words, tr("%n more may still come in time", "", facts.waiting), "G S"))
    elif facts.waiting:
        words = tr("Nothing is overdue")
        found.append(
            ("sent", "clock", words, tr("%n (acknowledgment|acknowledgments) may still come", "", facts.waiting), "G S")
        )
    return found


def _clock(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M}"


class _Row(QPushButton):
    """One thing that is open elsewhere; pressing goes there."""

    def __init__(self, icon_name: str, first: str, second: str, key: str) -> None:
        super().__init__()
        self.setFlat(True)
        self.setAccessibleName(f"{first}. {second}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(14)
        layout.addWidget(icon_label(icon_name, theme().text_2))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(first, "body", weight=500, wraps=True))
        words.addWidget(label(second, "small", theme().text_2, wraps=True))
        layout.addLayout(words, 1)
        layout.addWidget(KeyCap(key))
        self.setMinimumHeight(scaled(52))
        # As high as its wrapped words, and not as high as a button is.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row under the mouse, and the ring of the one with the focus."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(theme().hover))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme().focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)
        painter.end()


class _Dot(QWidget):
    """The green dot before when was looked."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(scaled(8), scaled(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().green.dot))
        painter.drawEllipse(QRectF(self.rect()))
        painter.end()


class _Picture(QWidget):
    """A tray with a paper in it and a tick, in thin lines; or with the icon of the list on the paper."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = "inbox"
        self.setFixedSize(scaled(96), scaled(72))

    def show_icon(self, name: str) -> None:
        """Show another icon on the paper."""
        self._icon = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 96, self.height() / 72)
        line = QPen(QColor(tokens.grey.dot), 1.5)
        line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(line)
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(27, 3, 42, 52), 4, 4)
        painter.drawPixmap(38, 11, pixmap(self._icon, tokens.text_3, 20))
        tray = QPainterPath(QPointF(20, 32))
        for x, y in ((10, 44), (10, 64), (14, 68), (82, 68), (86, 64), (86, 44), (76, 32)):
            tray.lineTo(x, y)
        front = QPainterPath(QPointF(10, 44))
        for x, y in ((32, 44), (37, 52), (59, 52), (64, 44), (86, 44), (86, 64), (82, 68), (14, 68), (10, 64)):
            front.lineTo(x, y)
        front.closeSubpath()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(tray)
        painter.setBrush(QColor(tokens.sunken))
        painter.drawPath(front)
        painter.setPen(QPen(QColor(tokens.surface), 3))
        painter.setBrush(QColor(tokens.green.soft))
        painter.drawEllipse(QPointF(76, 58), 10, 10)
        painter.drawPixmap(70, 52, pixmap("check", tokens.green.ink, 12))
        painter.end()
