"""The steps of a sync while it runs: a panel over the status bar that is in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.step_list import StageProgress, StepList
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

WIDTH, MARGIN = 496, 12


class SyncPanel(QFrame):
    """A card at the trailing lower corner of the window; nothing waits for it.

    Args:
        frame: the window it lies in.
        below: the bar it stands on.

    Signals:
        stop_pressed: the sync is to end.
        happened_pressed: what the sync did is to be shown.
    """

    stop_pressed = Signal()
    happened_pressed = Signal()

    def __init__(self, frame: QWidget, below: QWidget) -> None:
        super().__init__(frame)
        self._below = below
        self.setObjectName("card")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 13, 10)
        layout.setSpacing(8)
        self.title = label(tr("No sync is running"), "heading")
        self.text = label("", "small", theme().text_2, wraps=True)
        self.steps = StepList()
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addWidget(self.steps)
        foot = QWidget()
        row = BarLayout(foot)
        row.turn()
        self.stop_button = KeyButton(tr("Stop"), "Ctrl .", icon_name="close")
        self.happened_button = KeyButton(tr("What happened"), "Shift F7", icon_name="timeline")
        self.close_button = KeyButton(tr("Close"), "Esc")
        self.stop_button.clicked.connect(self.stop_pressed)
        self.happened_button.clicked.connect(self.happened_pressed)
        self.close_button.clicked.connect(self.hide)
        for button in (self.stop_button, self.happened_button, self.close_button):
            row.addWidget(button)
        layout.addWidget(foot)
        self.setAccessibleName(tr("Steps of the sync"))
        self.hide()
        frame.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def open(self) -> None:
        """Show the panel."""
        self.show()
        self._place()
        self.raise_()
        (self.stop_button if self.stop_button.isVisible() else self.happened_button).setFocus()

    def _place(self) -> None:
        frame = self.parentWidget()
        if frame is None:
            return
        width = min(scaled(WIDTH), frame.width() - 2 * MARGIN)
        layout = self.layout()
        high = layout.heightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        height = min(max(high, self.sizeHint().height()), frame.height() - self._below.height() - 2 * MARGIN)
        left = MARGIN if self.isRightToLeft() else frame.width() - width - MARGIN
        self.setGeometry(left, frame.height() - self._below.height() - height - MARGIN, width, height)

    def show_running(self, title: str, text: str, *, is_running: bool) -> None:
        """Say what runs, or what came of it."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.stop_button.setVisible(is_running)
        if self.isVisible():
            self._place()

    def show_progress(self, progress: StageProgress, now: float) -> None:
        """Show how far it is."""
        self.steps.show_progress(progress, now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)
