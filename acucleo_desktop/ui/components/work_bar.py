"""A bar at the bottom of a list: what is selected and can be done with it, how far a long work is, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.fitting import fit
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

_HEIGHT, _MARGIN, _RADIUS = 44, 12, 8
_SECONDS = 12
_LEADS, _TRAILS, _GAP = 16, 8, 12


class _Raised(QFrame):
    """A raised bar with a line round it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme().raised))
        painter.setPen(QPen(QColor(theme().border_strong)))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()


class WorkBar(QWidget):
    """Says how far a long work is and stops it; afterwards what came of it, where that cannot be undone.

    Signals:
        stopped: the work is to stop at its next safe place.
    """

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        body = _Raised()
        body.setMinimumHeight(scaled(_HEIGHT))
        self.text = label("", wraps=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(scaled(160))
        self.stop_button = KeyButton(tr("Stop"), "Esc")
        self.stop_button.clicked.connect(self._stop)
        self.close_button = KeyButton("", "", "flat", "close")
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(body)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        for part in (self.progress, self.stop_button, self.close_button):
            row.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        layout.addWidget(body)
        self._goes = QTimer(self)
        self._goes.setSingleShot(True)
        self._goes.setInterval(_SECONDS * 1000)
        self._goes.timeout.connect(self.hide)
        self.is_working = False
        self.hide()

    def show_progress(self, text: str, done: int, of: int) -> None:
        """Show how far a work is."""
        self._goes.stop()
        self.is_working = True
        self._show(text)
        self.progress.setRange(0, max(1, of))
        self.progress.setValue(done)
        self.progress.setAccessibleName(text)
        self.progress.show()
        self.stop_button.show()
        self.close_button.hide()

    def say(self, text: str) -> None:
        """Say what came of a work; it goes by itself."""
        self.is_working = False
        self._show(text)
        for part in (self.progress, self.stop_button):
            part.hide()
        self.close_button.show()
        self._goes.start()

    def dismiss(self) -> None:
        """Go away after a work."""
        self.is_working = False
        self.hide()

    def _show(self, text: str) -> None:
        self.text.setText(text)
        self.setAccessibleName(text)
        self.show()

    def _stop(self) -> None:
        self.text.setText(tr("Stopping after this portion"))
        self.stopped.emit()


class SelectionBar(QWidget):
    """Says how many documents are selected, and what can be done with all of them.

    Args:
        actions: action, text, key and icon of each.

    Signals:
        pressed: the action.
    """

    pressed = Signal(str)

    def __init__(self, actions: Sequence[tuple[str, str, str, str]]) -> None:
        super().__init__()
        body = _Raised()
        self.count = label("", weight=600)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=0)
        flow.setContentsMargins(0, 0, 0, 0)
        self.buttons: dict[str, KeyButton] = {}
        for action, text, key, icon_name in actions:
            button = KeyButton(text, key, "flat", icon_name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._press, action))
            self.buttons[action] = button
            flow.addWidget(button)
        row = QHBoxLayout(body)
        row.setContentsMargins(_LEADS, 4, _TRAILS, 4)
        row.setSpacing(_GAP)
        row.addWidget(self.count)
        row.addWidget(buttons, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, _MARGIN)
        layout.addWidget(body)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the presses in one line: what is at the end goes without its key, and then without its words, first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _MARGIN - _LEADS - _TRAILS - _GAP - self.count.sizeHint().width()
        fit(list(reversed(self.buttons.values())), room, 0)

    def _press(self, action: str) -> None:
        self.pressed.emit(action)

    def show_count(self, count: int, *, is_all: bool) -> None:
        """Show how many are selected; a single one needs no bar."""
        words = tr("All %n selected", "", count) if is_all else tr("%n selected", "", count)
        self.count.setText(words)
        self._fit()
        self.setAccessibleName(words)
        self.setVisible(count > 1)
