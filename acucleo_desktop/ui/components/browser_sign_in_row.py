"""The press that opens the browser for a sign-in, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme

_USUAL = QT_TR_NOOP(
    "Opens Acumatica's own sign-in page, with its second factor. It lasts 30 days where nothing else is set."
)
_PRESS, _CANCEL = QT_TR_NOOP("Sign in with the browser"), QT_TR_NOOP("Cancel the sign-in")


class BrowserSignInRow(QWidget):
    """A button and a sentence. While the browser is open, the button cancels.

    Signals:
        wanted: a sign-in is to begin.
        cancelled: the one under way is to end.
    """

    wanted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_open = False
        self.button = KeyButton(tr(_PRESS), icon_name="lock")
        self.button.clicked.connect(self._pressed)
        self.told = label(tr(_USUAL), "small", theme().text_2, wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        layout.addWidget(self.button)
        layout.addWidget(self.told)

    def _pressed(self) -> None:
        if self._is_open:
            self.button.setEnabled(False)
            self.cancelled.emit()
            return
        self._is_open = True
        self.button.setText(tr(_CANCEL))
        self.told.setText(tr("The browser is open: sign in there. This page goes on by itself."))
        self.wanted.emit()

    def ended(self, sentence: str) -> None:
        """Show what came of it."""
        self._is_open = False
        self.button.setEnabled(True)
        self.button.setText(tr(_PRESS))
        self.told.setText(said(sentence))
