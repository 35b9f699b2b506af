"""Small things: labels in a named style, lines, empty pages, banners."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.announcing import announce
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import font, scaled, theme

Offer = tuple[str, str, Callable[[], object]]
"""Words of a button, the key in its cap, what it does."""
_MOST_OFFERS = 2


def label(text: str, style: str = "body", color: str = "", *, weight: int | None = None, wraps: bool = False) -> QLabel:
    """Return a label in a style of the visual language; `color` is a hex token value, empty for plain text."""
    made = QLabel(text)
    made.setFont(font(style, weight=weight))
    made.setWordWrap(wraps)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if color:
        palette = made.palette()
        palette.setColor(QPalette.ColorRole.WindowText, color)
        made.setPalette(palette)
    return made


def line(*, vertical: bool = False) -> QFrame:
    """Return a one-pixel separator."""
    made = QFrame()
    made.setObjectName("line")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def icon_label(name: str, color: str, size: int = 20) -> QLabel:
    """Return an icon as a label."""
    made = QLabel()
    made.setPixmap(pixmap(name, color, scaled(size)))
    made.setFixedSize(scaled(size), scaled(size))
    return made


class EmptyPage(QWidget):
    """Empty is a message: what is empty, when it was last looked at, and one way on."""

    def __init__(self, icon_name: str, title: str, text: str, button: KeyButton | None = None) -> None:
        super().__init__()
        self.setObjectName("surface")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, scaled(112), 40, 40)
        layout.setSpacing(8)
        picture = QLabel()
        picture.setPixmap(pixmap(icon_name, theme().text_3, scaled(48)))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(picture)
        self.title = label(title, "title")
        self.text = label(text, "body", theme().text_2, wraps=True)
        for part in (self.title, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(part)
        if button is not None:
            row = QHBoxLayout()
            row.addStretch()
            row.addWidget(button)
            row.addStretch()
            layout.addLayout(row)
        layout.addStretch()


class Banner(QFrame):
    """One line under the top bar that says what is wrong, or was done, and offers a way on; the page moves down for it.

    It goes by its cross, when the page is left, and when the next sync ends.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(20, 8, 13, 8)
        self._layout.setSpacing(12)
        self._icon = QLabel()
        self._title = QLabel()
        self._text = QLabel()
        for part in (self._title, self._text):
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._layout.addWidget(self._icon)
        self._layout.addLayout(words, 1)
        self.close_button = KeyButton("", "", "flat", "close")
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.setToolTip(tr("Close this message"))
        self.close_button.clicked.connect(self.hide)
        self._layout.addWidget(self.close_button)
        self._buttons: list[KeyButton] = []
        self.hide()

    def say(self, family: str, icon_name: str, title: str, text: str = "", offers: Sequence[Offer] = ()) -> None:
        """Show the banner in a colour family.

        Args:
            family: of colours: green, amber, red, blue, violet or grey.
            icon_name: at its beginning.
            title: first line.
            text: second line; empty for none.
            offers: at most two ways on, each with the key that it shows.
        """
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [KeyButton(words, key) for words, key, _action in offers[:_MOST_OFFERS]]
        for button, (_words, _key, action) in zip(self._buttons, offers, strict=False):
            button.clicked.connect(action)
            self._layout.insertWidget(self._layout.count() - 1, button)
        shades = theme().family(family)
        self._icon.setPixmap(pixmap(icon_name, shades.ink, scaled(20)))
        self._title.setText(title)
        self._title.setFont(font("body", weight=500))
        self._text.setText(text)
        self._text.setFont(font("small"))
        self._text.setVisible(bool(text))
        border = f"border-bottom: 1px solid {shades.ink};" if theme().name == "contrast" else ""
        self.setStyleSheet(f"Banner {{ background: {shades.soft}; {border} }} QLabel {{ color: {shades.ink}; }}")
        self.setAccessibleName(f"{title} {text}".strip())
        self.show()
        announce(self, self.accessibleName())
