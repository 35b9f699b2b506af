"""A question of a diagnosis as part of the page: what would happen, what may be chosen or typed, a yes and a no."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from acucleo_desktop.documents.diagnosis import Question
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.choice import Choice
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.components.forms import Field
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

YES_KEY, NO_KEY = "Alt Y", "Alt N"
_WIDEST_FIELD = 360


class QuestionCard(QFrame):
    """One question.

    Signals:
        answered: the answer; an empty one is a no.
    """

    answered = Signal(str)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.setObjectName("question")
        shades = theme().amber
        self.setStyleSheet(
            f"QFrame#question {{ border: 1px solid {shades.dot}; border-radius: 8px; margin-bottom: 12px; }}"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(label(said(question.text), "body", weight=500, wraps=True))
        layout.addWidget(label(said(question.why), "small", theme().text_2, wraps=True))
        yes = said(question.yes) if question.yes else tr("Yes, do that")
        no = said(question.no) if question.no else tr("No, leave it out")
        self.yes_button = KeyButton(yes, YES_KEY, "primary", "check", binds=True)
        self.no_button = KeyButton(no, NO_KEY, binds=True)
        self.choice: Choice | None = None
        self.field: Field | None = None
        if len(question.choices) > 1:
            self.choice = Choice(said(question.text), question.choices)
            # Nothing is chosen beforehand, so that a press by habit agrees to nothing.
            self.choice.setPlaceholderText(tr("Choose"))
            self.choice.setCurrentIndex(-1)
            if question.suggested:
                self.choice.choose(question.suggested)
            self.choice.currentIndexChanged.connect(self._chosen)
            layout.addWidget(self.choice)
        elif question.choices and question.choices[0] != "yes":
            layout.addWidget(label(question.choices[0], "body"))
        elif not question.choices:
            self.field = Field(said(question.typed) if question.typed else tr("Name"))
            self.field.drop_line_below()
            self.field.setMaximumWidth(scaled(_WIDEST_FIELD))
            self.field.edit.textChanged.connect(self._chosen)
            self.field.edit.returnPressed.connect(self.yes_button.click)
            layout.addWidget(self.field)
        presses = FlowLayout(spacing=8)
        layout.addLayout(presses)
        self.yes_button.clicked.connect(self._yes)
        self.no_button.clicked.connect(self._no)
        presses.addWidget(self.yes_button)
        presses.addWidget(self.no_button)
        self.setAccessibleName(f"{said(question.text)} {said(question.why)}")
        self._chosen()

    def _chosen(self, _what: object = None) -> None:
        """Let a yes be said once something is chosen or typed."""
        is_chosen = self.choice is None or self.choice.currentIndex() >= 0
        is_typed = self.field is None or bool(self.field.text.strip())
        self.yes_button.setEnabled(is_chosen and is_typed)

    def take_focus(self) -> None:
        """Put the focus where an answer is given, never on the yes."""
        if self.field is not None:
            self.field.take_focus()
        elif self.choice is not None:
            self.choice.setFocus()
        else:
            self.no_button.setFocus()

    def _yes(self) -> None:
        if self.field is not None:
            self.answered.emit(self.field.text.strip())
        elif self.choice is not None:
            self.answered.emit(self.choice.value)
        else:
            self.answered.emit(self.question.choices[0])

    def _no(self) -> None:
        self.answered.emit("")
