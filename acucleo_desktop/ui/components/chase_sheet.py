"""The drafted mail to a partner who owes an answer: read, changed, copied, or handed to the mail program."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from acucleo_desktop.sync.chasing import Chase
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme


class _MailText(QPlainTextEdit):
    """Tall enough for a mail: the style sheet of notes would give it one line."""

    def sizeHint(self) -> QSize:
        return QSize(scaled(400), scaled(300))


class ChaseSheet(Overlay):
    """Shows a draft.

    Signals:
        mail_wanted: the `Chase` as it stands in the fields, for the mail program.
        copied: the draft was put into the clipboard.
        all_wanted: the draft is to be about all that is overdue.
    """

    mail_wanted = Signal(object)
    copied = Signal()
    all_wanted = Signal()

    def __init__(self, parent: QWidget, chase: Chase, overdue: int = 0) -> None:
        """Show a draft about one document; `overdue` is how many like it of the partner are overdue."""
        super().__init__(parent, 720)
        self._chase = chase
        title = tr("Ask {partner}", partner=chase.partner)
        self.setAccessibleName(title)
        self.body.addWidget(label(title, "section"))
        who = tr("To {address}", address=chase.to)
        if not chase.to:
            who = tr("The partner sheet names no mail address: your mail program asks for it.")
        elif chase.contact:
            who = tr("To {name}, {address}", name=chase.contact, address=chase.to)
        self.body.addWidget(label(who, "small", theme().text_2, wraps=True))
        self.subject = QLineEdit(chase.subject)
        self.subject.setAccessibleName(tr("Subject"))
        self.text = _MailText(chase.body)
        self.text.setObjectName("note")
        self.text.setAccessibleName(tr("Text of the mail"))
        self.text.setTabChangesFocus(True)
        self.body.addWidget(self.subject)
        self.body.addWidget(self.text)
        said = tr("Nothing is sent by itself: your mail program opens with this draft.")
        self.body.addWidget(label(said, "small", theme().text_3, wraps=True))
        row = QHBoxLayout()
        self.all_button = KeyButton(tr("Ask for all %n overdue", "", overdue), "Alt A", binds=True)
        self.all_button.setVisible(overdue > 1)
        self.all_button.clicked.connect(self.all_wanted)
        row.addWidget(self.all_button)
        row.addStretch()
        self.close_button = KeyButton(tr("Close"), "Esc")
        self.copy_button = KeyButton(tr("Copy"), "Alt C", binds=True)
        self.mail_button = KeyButton(tr("Open in mail program"), "Ctrl Enter", "primary", "mail")
        self.mail_button.setShortcut(QKeySequence("Ctrl+Return"))
        self.close_button.clicked.connect(self.close_sheet)
        self.copy_button.clicked.connect(self._copy)
        self.mail_button.clicked.connect(self._mail)
        for button in (self.close_button, self.copy_button, self.mail_button):
            row.addWidget(button)
        self.body.addLayout(row)

    def draft(self) -> Chase:
        """Return the draft as it stands in the fields."""
        return replace(self._chase, subject=self.subject.text(), body=self.text.toPlainText())

    def _copy(self) -> None:
        draft = self.draft()
        QApplication.clipboard().setText(f"{draft.subject}\n\n{draft.body}")
        self.copy_button.setText(tr("Copied"))
        self.copied.emit()

    def _mail(self) -> None:
        draft = self.draft()
        QApplication.clipboard().setText(draft.body)  # a link that is too long for the program leaves the text out
        self.mail_wanted.emit(draft)
        self.close_sheet()
