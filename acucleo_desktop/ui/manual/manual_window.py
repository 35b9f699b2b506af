"""The manual in a window of its own: for the first run, which has no main window yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.manual.manual_page import ManualPage
from acucleo_desktop.ui.manual.walk import ManualWalk
from acucleo_desktop.ui.theme.style import scaled

_WIDTH, _HEIGHT = 1000, 760


class ManualWindow(QWidget):
    """A window that stands beside the one for which it was opened; Escape puts it away."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.setWindowTitle(tr("Manual"))
        self.resize(scaled(_WIDTH), scaled(_HEIGHT))
        self.page = ManualPage()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        # Of its own: a test of a connection, which may take long, would keep a page waiting.
        self._lane = Lane("manual", self)
        self.walk = ManualWalk(self.page, self._lane, self)
        self.walk.arrived.connect(self._say_title)
        for sequence, action in (("Esc", self.hide), ("Shift+F1", self.walk.begin)):
            QShortcut(QKeySequence(sequence), self).activated.connect(action)

    def show_at(self, address: str) -> None:
        """Come to the front, at an address."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.view.setFocus()
        self.walk.begin(address)

    def end(self) -> bool:
        """Go for good; return whether the lane ended in time."""
        self.hide()
        self.deleteLater()
        return self._lane.close()

    def _say_title(self) -> None:
        self.setWindowTitle(tr("{title}, manual", title=self.walk.title))
