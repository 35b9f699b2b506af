"""The status bar: both connections in words, last and next sync, what happens next."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from acucleo_desktop.sync.desk_types import SyncStatus
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.key_cap import KeyCap
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

_FAMILY = {
    "connected": "green",
    "not reached": "amber",
    "sign-in refused": "red",
    "not set up": "grey",
    "not tried yet": "grey",
}


class _Dot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._family = "grey"
        self.setFixedSize(scaled(8), scaled(8))

    def show_family(self, family: str) -> None:
        self._family = family
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(8), scaled(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().family(self._family).dot))
        painter.drawEllipse(QRectF(self.rect()))
        painter.end()


class StatusLine(QFrame):
    """One line at the bottom of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setFixedHeight(scaled(28))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(8)
        self._status: SyncStatus | None = None
        self._dots = {name: _Dot() for name in ("acumatica", "cleo")}
        self._words: dict[str, QLabel] = {}
        for name, dot in self._dots.items():
            words = label(f"{name.capitalize()} not tried yet", "small", theme().text_2)
            self._words[name] = words
            layout.addWidget(dot)
            layout.addWidget(words)
            layout.addWidget(_separator())
        self._last = label("No sync yet", "small", theme().text_2)
        self._next = label("", "small", theme().text_2)
        layout.addWidget(self._last)
        layout.addWidget(_separator())
        layout.addWidget(self._next)
        layout.addStretch()
        self._now = label("", "small", theme().text_2)
        layout.addWidget(self._now)
        self._field = label("", "small", theme().text_2)
        self._field_key, self._field_next = KeyCap("Tab"), label(tr("next field"), "small", theme().text_2)
        for part in (self._field, self._field_key, self._field_next):
            layout.addWidget(part)
        self.show_field(0, 0)

    def show_status(self, status: SyncStatus, next_run: datetime | None) -> None:
        """Show connections, last and next sync, and what leaves next."""
        for name in ("acumatica", "cleo"):
            word = getattr(status, name)
            self._dots[name].show_family(_FAMILY.get(word, "grey"))
            self._words[name].setText(f"{name.capitalize()} {word}")
        last = status.last_run
        if last is not None and last.finished_at is not None:
            seconds = (last.finished_at - last.started_at).total_seconds()
            self._last.setText(f"Last sync {last.finished_at.astimezone():%H:%M}, {seconds:.0f} s")
        self.show_next(next_run, status)
        if status.held and status.next_hold_ends is not None:
            noun = "document leaves" if status.held == 1 else "documents leave"
            self._now.setText(
                f"{status.held} {noun}, the first at {status.next_hold_ends.astimezone():%H:%M:%S}. U takes it back"
            )
        else:
            self._now.setText("")

    def show_next(self, next_run: datetime | None, status: SyncStatus | None = None) -> None:
        """Show when the next sync is, and in a word what keeps it back; the whole sentence is its tip."""
        said = f"Next sync {next_run.astimezone():%H:%M}" if next_run else "No regular syncs"
        known = status or self._status
        self._status = known
        if known is not None and next_run is not None:
            word = known.why_word or ("no answer" if known.away else "")
            if known.paused_since is not None:
                said = f"Regular syncs wait since {known.paused_since.astimezone():%H:%M}"
            said += f": {word}" if word else ""
        self._next.setText(said)
        whole = " ".join(part for part in (known.why_not, known.away) if part) if known is not None else ""
        self._next.setToolTip(whole)
        self._next.setAccessibleName(f"{said}. {whole}".strip())

    def show_field(self, place: int, count: int) -> None:
        """Show which field of a document is lit; place 0 when none is."""
        self._field.setText(tr("Field {place} of {count}", place=place, count=count) if place else "")
        for part in (self._field, self._field_key, self._field_next):
            part.setVisible(bool(place))

    def show_progress(self, sentence: str) -> None:
        """Show the step that is going on."""
        self._now.setText(sentence)


def _separator() -> QWidget:
    made = line(vertical=True)
    made.setFixedHeight(scaled(16))
    return made
