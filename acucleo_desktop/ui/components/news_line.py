"""A quiet line: that there is a newer version, what is new in it and where to get it; nothing is downloaded."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from acucleo_desktop.sync.new_version import NewVersion
from acucleo_desktop.ui.components.basics import icon_label, label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme


class NewsLine(QFrame):
    """The line; hidden while there is no news.

    Signals:
        put_away: the version of which nothing more is to be said.
    """

    put_away = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._news: NewVersion | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(icon_label("info", theme().text_2, 16), 0, Qt.AlignmentFlag.AlignVCenter)
        self.words = label("", "small", theme().text_2, wraps=True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        row.addWidget(self.words, 1)
        self.away_button = KeyButton(tr("Say no more of it"), kind="flat")
        self.away_button.clicked.connect(self._put_away)
        row.addWidget(self.away_button)
        self.hide()

    def show_news(self, news: NewVersion | None) -> None:
        """Show what there is; None hides the line."""
        self._news = news
        self.setVisible(news is not None)
        if news is not None:
            said = tr(
                "Version {version} is there. {what} It can be had at {where}",
                version=news.version,
                what=news.words(QLocale().name()[:2]),
                where=news.where,
            )
            self.words.setText(said)
            self.words.setAccessibleName(said)

    def _put_away(self) -> None:
        if self._news is not None:
            self.put_away.emit(self._news.version)
            self.show_news(None)
