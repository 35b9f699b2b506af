"""The top bar: where we are, search from anywhere, dry run, sync."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.theme.style import scaled, theme

FIND_WIDTH = 312


class TopBar(QFrame):
    """The bar over every page.

    Signals:
        find_pressed, dry_run_pressed, sync_pressed.
    """

    find_pressed = Signal()
    dry_run_pressed = Signal()
    sync_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setFixedHeight(scaled(48))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 0, 13, 0)
        layout.setSpacing(4)
        self.title = label("Today", "section")
        self.count = label("", "body", theme().text_3)
        layout.addWidget(self.title)
        layout.addSpacing(8)
        layout.addWidget(self.count)
        layout.addStretch()
        self.find_button = KeyButton("Find any number, item or partner", "Ctrl K", icon_name="search")
        self.find_button.show_as_field(FIND_WIDTH)
        self.dry_run_button = KeyButton("Dry run", "F5", icon_name="dry-run")
        self.sync_button = KeyButton("Sync", "Ctrl F5", "primary", "sync")
        self.find_button.clicked.connect(self.find_pressed)
        self.dry_run_button.clicked.connect(self.dry_run_pressed)
        self.sync_button.clicked.connect(self.sync_pressed)
        for button in (self.find_button, self.dry_run_button, self.sync_button):
            layout.addWidget(button)

    def show_place(self, title: str, count: str) -> None:
        """Say where we are."""
        self.title.setText(title)
        self.count.setText(count)

    def show_syncing(self, *, is_busy: bool) -> None:
        """Say on the button that a sync runs."""
        self.sync_button.setEnabled(not is_busy)
        self.sync_button.setText("Syncing" if is_busy else "Sync")
        self.sync_button.setToolTip("A sync is running; it is shown in the status bar." if is_busy else "")
