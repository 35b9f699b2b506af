"""The top bar: where we are, search from anywhere, dry run, sync; while a sync runs, its steps and a stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.fitting import fit
from acucleo_desktop.ui.components.text_parts import CutText
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled

FIND_WIDTH = 312
_LEAST_TITLE = 96
_BUTTON, _AIR = 28, 20
_GAP = 4


class TopBar(QFrame):
    """The bar over every page.

    Signals:
        find_pressed, dry_run_pressed, sync_pressed, stop_pressed.
        steps_pressed: the steps of the sync that runs are to be shown.
    """

    find_pressed = Signal()
    dry_run_pressed = Signal()
    sync_pressed = Signal()
    stop_pressed = Signal()
    steps_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setFixedHeight(scaled(_BUTTON) + _AIR)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 13, 0)
        layout.setSpacing(_GAP)
        self.title = CutText(tr("Today"), "section", "text", least=_LEAST_TITLE)
        self.count = CutText("", "body", "text_3", least=0)
        layout.addWidget(self.title)
        layout.addSpacing(8)
        layout.addWidget(self.count)
        layout.addStretch()
        self.find_button = KeyButton(tr("Find any number, item or partner"), "Ctrl K", icon_name="search")
        self.find_button.show_as_field(FIND_WIDTH, tr("Find"))
        self.dry_run_button = KeyButton(tr("Dry run"), "F5", icon_name="dry-run")
        self.sync_button = KeyButton(tr("Sync", "a press"), "Ctrl F5", "primary", "sync")
        self.steps_button = KeyButton(tr("Syncing"), "F7", icon_name="sync")
        self.steps_button.setToolTip(tr("Show the steps of the sync"))
        self.stop_button = KeyButton(tr("Stop"), "Ctrl .", icon_name="close")
        self.stop_button.setToolTip(tr("End the sync at its next safe place"))
        self.find_button.clicked.connect(self.find_pressed)
        self.dry_run_button.clicked.connect(self.dry_run_pressed)
        self.sync_button.clicked.connect(self.sync_pressed)
        self.steps_button.clicked.connect(self.steps_pressed)
        self.stop_button.clicked.connect(self._stop)
        for button in (self.find_button, self.dry_run_button, self.steps_button, self.stop_button, self.sync_button):
            layout.addWidget(button)
        self._fitted = (self.find_button, self.dry_run_button, self.steps_button, self.stop_button, self.sync_button)
        self._is_busy = self._is_dry_run = False
        self.show_syncing(is_busy=False)

    def show_place(self, title: str, count: str) -> None:
        """Say where we are."""
        self.title.setText(title)
        self.count.setText(count)
        self._fit()

    def shown_place(self) -> tuple[str, str]:
        """Return what was said last of where we are."""
        return self.title.text(), self.count.text()

    def show_syncing(self, *, is_busy: bool) -> None:
        """Say on the buttons that a sync runs; the rest of the window goes on."""
        had_focus = self.sync_button.hasFocus()
        self._is_busy = is_busy
        self.sync_button.setVisible(not is_busy and not self._is_dry_run)
        self.steps_button.setVisible(is_busy)
        self.stop_button.setVisible(is_busy)
        self.stop_button.setEnabled(is_busy)
        self.stop_button.setText(tr("Stop"))
        if had_focus and is_busy:
            self.steps_button.setFocus()
        self._fit()

    def show_dry_run(self, *, is_here: bool) -> None:
        """On the page of the dry run its key reads again, and syncing is that page's own first button."""
        self._is_dry_run = is_here
        self.dry_run_button.setText(tr("Read again") if is_here else tr("Dry run"))
        self.sync_button.setVisible(not is_here and not self._is_busy)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the buttons as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the title its room: keys go before words, and the words of what matters least go first."""
        margins = self.contentsMargins().left() + 20 + 13
        title = min(self.title.sizeHint().width(), max(scaled(_LEAST_TITLE), self.width() // 4))
        fit(self._fitted, self.width() - margins - title - 8 - 3 * _GAP, _GAP)

    def _stop(self) -> None:
        self.show_stopping()
        self.stop_pressed.emit()

    def show_stopping(self) -> None:
        """Say that the sync ends as soon as it safely can."""
        self.stop_button.setText(tr("Stopping"))
        self.stop_button.setEnabled(False)
        self.stop_button.setToolTip(tr("The step that has begun is finished first, so that nothing is in doubt."))
