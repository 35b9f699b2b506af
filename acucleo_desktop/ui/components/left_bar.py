"""The left bar: pages and folders with their counts, groups under captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.mark import Mark
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

WIDTH, FOLDED_WIDTH = 208, 48
_FOLD_KEY = "Ctrl \\"
_MANUAL_KEY = "Shift F1"
_UNLIMITED = 16_777_215  # Qt's own greatest height


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the left bar."""

    name: str
    title: str
    icon: str
    is_alarming: bool = False


VIEWS = QT_TR_NOOP("Saved views")

GROUPS: tuple[tuple[str, tuple[Place, ...]], ...] = (
    ("", (Place("today", QT_TR_NOOP("Today"), "today"),)),
    (
        "",
        (
            Place("inbox", QT_TR_NOOP("Inbox"), "inbox"),
            Place("handled", QT_TR_NOOP("Handled"), "handled"),
            Place("outbox", QT_TR_NOOP("Outbox"), "outbox"),
            Place("sent", QT_TR_NOOP("Sent"), "sent"),
            Place("failed", QT_TR_NOOP("Failed"), "failed", is_alarming=True),
            Place("duplicates", QT_TR_NOOP("Duplicates"), "duplicate"),
            Place("set-aside", QT_TR_NOOP("Set aside"), "set-aside"),
            Place("put-off", QT_TR_NOOP("For later"), "put-off"),
        ),
    ),
    (
        QT_TR_NOOP("Work"),
        (
            Place("updates", QT_TR_NOOP("PO updates"), "compare"),
            Place("bills", QT_TR_NOOP("Bills"), "bill"),
            Place("acknowledgments", QT_TR_NOOP("Acknowledgments"), "clock", is_alarming=True),
            Place("all", QT_TR_NOOP("All documents"), "search"),
        ),
    ),
    (VIEWS, ()),
    (
        QT_TR_NOOP("Set up"),
        (
            Place("partners", QT_TR_NOOP("Partners"), "partners"),
            Place("cross-references", QT_TR_NOOP("Cross-references"), "cross-reference"),
            Place("corrections", QT_TR_NOOP("Remembered fixes"), "check"),
            Place("reports", QT_TR_NOOP("Reports"), "reports"),
            Place("connections", QT_TR_NOOP("Connections"), "cloud"),
            Place("preferences", QT_TR_NOOP("Preferences"), "settings"),
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
        self._is_folded = False

    def sizeHint(self) -> QSize:
        return QSize(FOLDED_WIDTH, scaled(28) + 1)

    def fold(self, *, is_folded: bool) -> None:
        self._is_folded = is_folded
        self._tell()

    def show_count(self, count: int) -> None:
        if count != self.count:  # all are counted again with every look, and few have changed
            self.count = count
            self._tell()

    def _tell(self) -> None:
        title = tr(self.place.title)
        told = f"{title}, {self.count:,}" if self.count else title
        self.setAccessibleName(told)
        self.setToolTip(told if self._is_folded else "")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows as in a list; Enter shows the place."""
        match event.key():
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case _:
                super().keyPressEvent(event)

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
        icon = QRectF(place.left() + scaled(8), place.center().y() - size / 2, size, size)
        if self._is_folded:
            icon.moveCenter(place.center())
        at = self._mirrored(icon).topLeft()
        painter.drawPixmap(round(at.x()), round(at.y()), pixmap(self.place.icon, ink, size))
        if not self._is_folded:
            self._paint_words(painter, place)
        elif self.count and self.place.is_alarming:
            dot = QRectF(icon.right() - scaled(3), icon.top() - scaled(3), scaled(8), scaled(8))
            painter.setPen(QPen(QColor(tokens.window), 1.5))
            painter.setBrush(QColor(tokens.red.dot))
            painter.drawEllipse(self._mirrored(dot))
        painter.end()

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        tokens, is_marked = theme(), self.isChecked()
        count = f"{self.count:,}" if self.count else ""
        is_alarming = self.place.is_alarming
        figures = font("small", weight=600 if is_alarming else 400, figures=True)
        width = QFontMetricsF(figures).horizontalAdvance(count)
        face = font("body", weight=500 if is_marked else 400)
        room = place.adjusted(scaled(34), 0, -(width + scaled(16)), 0)
        painter.setPen(QColor(tokens.text if is_marked else tokens.text_2))
        painter.setFont(face)
        title = QFontMetricsF(face).elidedText(tr(self.place.title), Qt.TextElideMode.ElideRight, room.width())
        painter.setLayoutDirection(self.layoutDirection())
        first, last = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        painter.drawText(self._mirrored(room), int(Qt.AlignmentFlag.AlignVCenter | first), title)
        painter.setFont(figures)
        painter.setPen(QColor(tokens.red.ink if is_alarming else tokens.text_3))
        end = place.adjusted(0, 0, -scaled(8), 0)
        painter.drawText(self._mirrored(end), int(Qt.AlignmentFlag.AlignVCenter | last), count)

    def _mirrored(self, part: QRectF) -> QRectF:
        if self.isLeftToRight():
            return part
        return QRectF(self.width() - part.right(), part.top(), part.width(), part.height())


class _Face(QWidget):
    """Who is signed in: two letters in a circle."""

    def __init__(self, user: str) -> None:
        super().__init__()
        words = [word for word in user.replace(".", " ").replace("_", " ").split() if word]
        self._letters = "".join(word[0] for word in words[:2]).upper() if len(words) > 1 else user[:2].upper()
        self.setFixedSize(scaled(24), scaled(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme().border)))
        painter.setBrush(QColor(theme().grey.soft))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(theme().grey.ink))
        painter.setFont(font("caption", weight=600))
        painter.drawText(QRectF(self.rect()), int(Qt.AlignmentFlag.AlignCenter), self._letters)
        painter.end()


class _Caption(QLabel):
    """The caption over a group; without words, or folded, only its distance."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._words = text
        self.setFont(font("caption", weight=600))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme().text_2))
        self.setPalette(palette)
        self.fold(is_folded=False)

    def fold(self, *, is_folded: bool) -> None:
        has_words = bool(self._words) and not is_folded
        self.setText(self._words if has_words else "")
        self.setContentsMargins(16, 16 if has_words else 0, 0, 4 if has_words else 0)
        self.setMinimumHeight(0 if has_words else 8)
        self.setMaximumHeight(_UNLIMITED if has_words else 12)


class LeftBar(QFrame):
    """Pages and folders.

    Signals:
        chosen: name of the entry.
        keys_pressed: the keys are to be shown.
        manual_pressed: the manual is to be shown.
        fold_pressed: the bar is to be folded or unfolded.
    """

    chosen = Signal(str)
    keys_pressed = Signal()
    manual_pressed = Signal()
    fold_pressed = Signal()

    def __init__(self, company: str, user: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAccessibleName(tr("Places"))
        self.is_folded = False
        self._entries: dict[str, _Entry] = {}
        self._captions: list[_Caption] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 12, 0, 12)
        outer.setSpacing(0)
        self.company = label(company, "body", theme().text, weight=600)
        self.company.setToolTip(company)
        self.company.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(Mark())
        self._head.addWidget(self.company, 1)
        outer.addLayout(self._head)
        outer.addWidget(self._make_list(), 1)
        self._bottom = self._make_foot(user)
        outer.addLayout(self._bottom)
        self.fold(is_folded=False)

    def _make_list(self) -> QScrollArea:
        """Return the entries; they scroll where large text makes them higher than the window."""
        inner = QWidget()
        inner.setObjectName("bar")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._views = QVBoxLayout()
        self._views.setSpacing(0)
        self._views_caption = QLabel()
        for caption, places in GROUPS:
            words = _Caption(tr(caption) if caption else "")
            self._captions.append(words)
            layout.addWidget(words)
            for place in places:
                entry = self._add(place, layout)
                entry.hide()
            if caption == VIEWS:
                self._views_caption = words
                words.hide()
                layout.addLayout(self._views)
        layout.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def _make_foot(self, user: str) -> QVBoxLayout:
        self._fold_button = KeyButton(tr("Fold"), _FOLD_KEY, "flat", "chevron-right")
        self._fold_button.clicked.connect(self.fold_pressed)
        self._manual = KeyButton(tr("Manual"), _MANUAL_KEY, "flat", "manual")
        self._manual.clicked.connect(self.manual_pressed)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        self._face = _Face(user)
        self.user = label(user, "body", theme().text, weight=500)
        self.user.setToolTip(user)
        self.user.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._keys = KeyButton("", "F1", "flat")
        self._keys.setToolTip(tr("The keys of this screen"))
        self._keys.clicked.connect(self.keys_pressed)
        self._foot.addWidget(self._face)
        self._foot.addWidget(self.user, 1)
        self._foot.addWidget(self._keys)
        made = QVBoxLayout()
        made.setSpacing(4)
        made.addWidget(self._manual)
        made.addWidget(self._fold_button)
        made.addLayout(self._foot)
        return made

    def fold(self, *, is_folded: bool) -> None:
        """Fold the bar to its icons, or unfold it."""
        self.is_folded = is_folded
        self.setFixedWidth(scaled(FOLDED_WIDTH if is_folded else WIDTH))
        self.company.setVisible(not is_folded)
        self.user.setVisible(not is_folded)
        side = (scaled(FOLDED_WIDTH) - scaled(24)) // 2
        self._head.setContentsMargins(side if is_folded else 16, 0, side if is_folded else 12, 8)
        self._face.setVisible(not is_folded)
        self._foot.setContentsMargins(0 if is_folded else 12, 0, 0 if is_folded else 8, 0)
        self._foot.setAlignment(
            self._keys, Qt.AlignmentFlag.AlignHCenter if is_folded else Qt.AlignmentFlag.AlignTrailing
        )
        self._keys.setAccessibleName(tr("Keys of this screen (F1)"))
        said = tr("Unfold the left bar") if is_folded else tr("Fold the left bar to icons")
        self._fold_button.key = "" if is_folded else _FOLD_KEY
        self._fold_button.setText("" if is_folded else tr("Fold"))
        self._fold_button.turn_icon(is_turned=not is_folded)
        self._fold_button.setToolTip(f"{said} ({_FOLD_KEY})")
        self._fold_button.setAccessibleName(said)
        self._manual.key = "" if is_folded else _MANUAL_KEY
        self._manual.setText("" if is_folded else tr("Manual"))
        self._manual.setToolTip(tr("What the manual says about this screen"))
        self._manual.setAccessibleName(tr("Manual (Shift F1)"))
        where = Qt.AlignmentFlag.AlignHCenter if is_folded else Qt.AlignmentFlag.AlignLeading
        for button in (self._manual, self._fold_button):
            self._bottom.setAlignment(button, where)
        self._bottom.setContentsMargins(0 if is_folded else 4, 4, 0, 0)
        for words in self._captions:
            words.fold(is_folded=is_folded)
        for entry in self._entries.values():
            entry.fold(is_folded=is_folded)

    def _add(self, place: Place, layout: QVBoxLayout) -> _Entry:
        entry = _Entry(place)
        entry.clicked.connect(self._clicked)
        entry.fold(is_folded=self.is_folded)
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
        return tr(self._entries[name].place.title)

    def icon_of(self, name: str) -> str:
        """Return the icon of an entry."""
        return self._entries[name].place.icon

    def names(self) -> list[str]:
        """Return the names of all entries, top to bottom."""
        return list(self._entries)

    def select(self, name: str) -> None:
        """Mark an entry as the one that is shown."""
        for known, entry in self._entries.items():
            entry.setChecked(known == name)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many documents lie in each folder."""
        for name, entry in self._entries.items():
            entry.show_count(counts.get(name, 0))
