"""What stands over the fields of a connection that IT has prepared: where it leads, and the way to all fields."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import scaled, theme

_ADDRESSES = ("instance_url", "base_url", "host", "tenant")
_ICON = 20


class PreparedNote(QFrame):
    """A note over the fields; hidden where nothing was prepared.

    Signals:
        all_wanted: all fields are to be shown.
    """

    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._path = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        self._icon = label("")
        self._icon.setFixedSize(scaled(_ICON), scaled(_ICON))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = label("", "body", weight=500, wraps=True)
        self.text = label("", "small", theme().text_2, wraps=True)
        words.addWidget(self.title)
        words.addWidget(self.text)
        foot = QHBoxLayout()
        self.all_button = KeyButton(tr("Show all fields"), kind="flat")
        self.all_button.clicked.connect(self.all_wanted)
        foot.addWidget(self.all_button)
        foot.addStretch()
        words.addLayout(foot)
        row.addLayout(words, 1)
        self.hide()

    def show_where(self, values: Mapping[str, str], path: str) -> None:
        """Say where the prepared connection leads.

        Args:
            values: of the connection, by field.
            path: the file that IT has prepared.
        """
        # The whole address is one long word; the host tells a person enough.
        leads = ", ".join(urlsplit(values[key]).netloc or values[key] for key in _ADDRESSES if values.get(key))
        title = tr("Your IT has prepared this connection: only the sign-in is asked for.")
        self._path = path
        self._show(title, tr("It leads to {address}.", address=leads), is_good=True)
        self.setToolTip(path)
        self.setAccessibleDescription(path)
        self.all_button.show()

    def is_told(self, path: str) -> bool:
        """Tell whether a file is spoken of already."""
        return bool(path) and path == self._path

    def show_all_asked(self) -> None:
        """Say that what was prepared may be changed now."""
        self.title.setText(tr("Your IT has prepared this connection."))
        self.all_button.hide()

    def show_trouble(self, sentences: str) -> None:
        """Say why the prepared file does not fit."""
        self._show(tr("The connection that your IT prepared is left out."), sentences, is_good=False)
        self.all_button.hide()

    def _show(self, title: str, text: str, *, is_good: bool) -> None:
        ink = theme().blue.ink if is_good else theme().amber.ink
        self._icon.setPixmap(pixmap("info" if is_good else "warning", ink, scaled(_ICON)))
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(f"{title} {text}")
        self.show()
