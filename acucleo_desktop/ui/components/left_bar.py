"""The left bar: pages and folders with their counts, groups under captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

WIDTH = 208


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the left bar."""

    name: str
    title: str
    icon: str
    is_alarming: bool = False


VIEWS = "Saved views"

GROUPS: tuple[tuple[str, tuple[Place, ...]], ...] = (
    ("", (Place("today", "Today", "today"),)),
    (
        "",
        (
            Place("inbox", "Inbox", "inbox"),
            Place("handled", "Handled", "handled"),
            Place("outbox", "Outbox", "outbox"),
            Place("sent", "Sent", "sent"),
            Place("failed", "Failed", "failed", is_alarming=True),
            Place("duplicates", "Duplicates", "duplicate"),
            Place("set-aside", "Set aside", "set-aside"),
        ),
    ),
    (
        "Work",
        (
            Place("updates", "PO updates", "compare"),
            Place("bills", "Bills", "bill"),
            Place("acknowledgments", "Acknowledgments", "clock"),
            Place("all", "All documents", "search"),
        ),
    ),
    (VIEWS, ()),
    (
        "Set up",
        (
            Place("partners", "Partners", "partners"),
            Place("cross-references", "Cross-references", "cross-reference"),
            Place("corrections", "Remembered fixes", "check"),
            Place("reports", "Reports", "reports"),
            Place("connections", "Connections", "cloud"),
            Place("preferences", "Preferences", "settings"),
        ),
    ),
)


class _Entry(QAbstractButton):
    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.count = 0
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setText(place.title)
        self.setAccessibleName(place.title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(160, scaled(28) + 1)

    def show_count(self, count: int) -> None:
        self.count = count
        self.setAccessibleName(f"{self.place.title}, {count}" if count else self.place.title)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tokens = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(8, 0, -8, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if self.isChecked() else tokens.hover))
            painter.drawRoundedRect(place, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        ink = tokens.accent_ink if self.isChecked() else tokens.text_2
        size = scaled(18)
        painter.drawPixmap(
            round(place.left() + 8), round(place.center().y() - size / 2), pixmap(self.place.icon, ink, size)
        )
        painter.setPen(QColor(tokens.text if self.isChecked() else tokens.text_2))
        painter.setFont(font("body", weight=500 if self.isChecked() else 400))
        room = place.adjusted(scaled(34), 0, -scaled(30), 0)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.place.title)
        if self.count:
            alarming = self.place.is_alarming
            painter.setFont(font("small", weight=600 if alarming else 400))
            painter.setPen(QColor(tokens.red.ink if alarming else tokens.text_3))
            aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(place.adjusted(0, 0, -8, 0), int(aligned), f"{self.count:,}")
        painter.end()


class _Mark(QWidget):
    """The mark of the program: two letters on the accent."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(scaled(24), scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().accent))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setPen(QColor(theme().on_accent))
        painter.setFont(font("caption", weight=600))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), "AC")
        painter.end()


def _caption(text: str) -> QLabel:
    """Return the caption over a group; without words only its distance."""
    words = label(text, "caption", theme().text_2, weight=600)
    if text:
        words.setContentsMargins(16, 16, 0, 4)
    else:
        words.setFixedHeight(8)
    return words


class LeftBar(QFrame):
    """Pages and folders.

    Signals:
        chosen: name of the entry.
        keys_pressed: the keys are to be shown.
    """

    chosen = Signal(str)
    keys_pressed = Signal()

    def __init__(self, company: str, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setFixedWidth(scaled(WIDTH))
        self._entries: dict[str, _Entry] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(0)
        self.company = label(company, "body", theme().text, weight=600)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 12, 8)
        head.setSpacing(8)
        head.addWidget(_Mark())
        head.addWidget(self.company, 1)
        layout.addLayout(head)
        self._views = QVBoxLayout()
        self._views.setSpacing(0)
        self._views_caption = QLabel()
        for caption, places in GROUPS:
            words = _caption(caption)
            layout.addWidget(words)
            for place in places:
                entry = self._add(place, layout)
                entry.hide()
            if caption == VIEWS:
                self._views_caption = words
                words.hide()
                layout.addLayout(self._views)
        layout.addStretch()
        layout.addLayout(self._foot(user))

    def _foot(self, user: str) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 10, 0)
        foot.addWidget(label(user, "body", theme().text_2), 1)
        keys = KeyButton("Keys", "F1", "flat")
        keys.clicked.connect(self.keys_pressed)
        foot.addWidget(keys)
        return foot

    def _add(self, place: Place, layout: QVBoxLayout) -> _Entry:
        entry = _Entry(place)
        entry.clicked.connect(self._clicked)
        self._entries[place.name] = entry
        layout.addWidget(entry)
        return entry

    def offer(self, name: str) -> None:
        """Show an entry, because there is a page for it now."""
        if name in self._entries:
            self._entries[name].show()

    def show_views(self, views: Sequence[Place]) -> None:
        """Show the saved views under a caption of their own; none hides it."""
        while (item := self._views.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, _Entry):
                self._entries.pop(widget.place.name)
                widget.hide()
                widget.deleteLater()
        for place in views:
            self._add(place, self._views)
        self._views_caption.setVisible(bool(views))

    def _clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Entry):
            self.select(sender.place.name)
            self.chosen.emit(sender.place.name)

    def title_of(self, name: str) -> str:
        """Return the title of an entry."""
        return self._entries[name].place.title

    def select(self, name: str) -> None:
        """Mark an entry as the one that is shown."""
        for known, entry in self._entries.items():
            entry.setChecked(known == name)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many documents lie in each folder."""
        for name, entry in self._entries.items():
            entry.show_count(counts.get(name, 0))
