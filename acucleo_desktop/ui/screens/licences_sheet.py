"""The sheet of licences: what is built into the program, and the rights to Qt."""

from __future__ import annotations

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from acucleo_desktop.sync.licences import Notices
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, scaled, theme


class _Text(QPlainTextEdit):
    """A text that is read and copied, as high as the window leaves room for."""

    def __init__(self, text: str, height: int) -> None:
        super().__init__(text)
        self._height = height
        self.setObjectName("note")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(font("code"))

    def sizeHint(self) -> QSize:
        """Return the height that is wished; the style sheet has its own mind about the least."""
        return QSize(super().sizeHint().width(), self._height)


class LicencesSheet(Overlay):
    """Shows the notices; all licences in full are one press away, in the file that is delivered with the program.

    Args:
        parent: the window.
        notices: what is shown.
    """

    def __init__(self, parent: QWidget, notices: Notices) -> None:
        super().__init__(parent, 900)
        self._path = notices.path
        title = tr("Licences")
        self.setAccessibleName(title)
        self.add_title(label(title, "section"))
        self.text = _Text(notices.text, min(scaled(520), max(160, parent.height() - scaled(300))))
        self.text.setAccessibleName(title)
        self.body.addWidget(self.text, 1)
        foot = QHBoxLayout()
        self._where = label(notices.path, "small", theme().text_2, wraps=True)
        foot.addWidget(self._where, 1)
        self.open_button = KeyButton(tr("Open all licences in full"), icon_name="paper")
        self.open_button.clicked.connect(self._open)
        if not notices.path:
            self.open_button.hide()  # made visible before it has a parent it would be a window of its own
        self.leave_button = KeyButton(tr("Close"), "Esc", "flat")
        self.leave_button.clicked.connect(self.close_sheet)
        foot.addWidget(self.open_button)
        foot.addWidget(self.leave_button)
        self.body.addLayout(foot)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._path))
