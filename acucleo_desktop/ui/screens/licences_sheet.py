"""The sheet of licences: what is built into the program, and the rights to Qt."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from acucleo_desktop.sync.licences import Notices
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import font, scaled, theme


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
        self.text = QPlainTextEdit(notices.text)
        self.text.setObjectName("note")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(font("code"))
        self.text.setAccessibleName(title)
        self.text.setMinimumHeight(min(scaled(430), max(160, parent.height() - scaled(300))))
        self.body.addWidget(self.text, 1)
        foot = QHBoxLayout()
        self._where = label(notices.path, "small", theme().text_2, wraps=True)
        foot.addWidget(self._where, 1)
        self.open_button = KeyButton(tr("Open all licences in full"), icon_name="paper")
        self.open_button.clicked.connect(self._open)
        self.open_button.setVisible(bool(notices.path))
        self.leave_button = KeyButton(tr("Close"), "Esc", "flat")
        self.leave_button.clicked.connect(self.close_sheet)
        foot.addWidget(self.open_button)
        foot.addWidget(self.leave_button)
        self.body.addLayout(foot)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._path))
