"""Finding out how a tenant works: steps as they end, questions among them, and at the end what is done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from acucleo_desktop.documents.diagnosis import Question, StepReport
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.diagnosis_steps import DiagnosisSteps
from acucleo_desktop.ui.components.page_parts import lay_out, scroll
from acucleo_desktop.ui.components.question_card import QuestionCard
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

STOP_KEY, REPORT_KEY, PRESET_KEY, USE_KEY = "Alt S", "Alt R", "Alt P", "Ctrl Enter"
_WIDEST = 760
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DiagnosisPage(QWidget):
    """The page of one diagnosis.

    Signals:
        answered: the answer to the question that is shown; an empty one is a no.
        stop_pressed: it is to end.
        back_pressed: the page is to be left.
        use_pressed, preset_pressed, report_pressed: what is to be done with what was found.
    """

    answered = Signal(str)
    stop_pressed = Signal()
    back_pressed = Signal()
    use_pressed = Signal()
    preset_pressed = Signal()
    report_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = label("", "title", wraps=True)
        self.subline = label("", "body", theme().text_2, wraps=True)
        self.steps = DiagnosisSteps()
        self.card: QuestionCard | None = None
        self.stop_button = KeyButton(tr("Stop"), STOP_KEY, icon_name="close", binds=True)
        self.report_button = KeyButton(tr("Save report..."), REPORT_KEY, icon_name="paper", binds=True)
        self.preset_button = KeyButton(tr("Save preset..."), PRESET_KEY, icon_name="outbox", binds=True)
        self.use_button = KeyButton(tr("Use these settings"), USE_KEY, "primary", "check")
        self.close_button = KeyButton(tr("Close"), "Esc")
        self.stop_button.clicked.connect(self.stop_pressed)
        self.report_button.clicked.connect(self.report_pressed)
        self.preset_button.clicked.connect(self.preset_pressed)
        self.use_button.clicked.connect(self.use_pressed)
        self.close_button.clicked.connect(self.back_pressed)
        self._area = QScrollArea()
        self._build()

    def _build(self) -> None:
        self.steps.setMaximumWidth(scaled(_WIDEST))
        scroll(self._area, self.steps)
        # The room of a new row is known only when the range follows it.
        self._area.verticalScrollBar().rangeChanged.connect(self._bring_into_view)
        buttons = (self.use_button, self.preset_button, self.report_button, self.stop_button, self.close_button)
        lay_out(self, (self.title, self.subline), buttons, self._area)

    def begin(self, kind: str, names: Sequence[str]) -> None:
        """Show the steps that will come."""
        self._drop_card()
        is_cleo = kind == "cleo"
        self.title.setText(tr("How this Cleo tenant works") if is_cleo else tr("How this Acumatica site works"))
        self.subline.setText(
            tr(
                "Each step only reads. A file is fetched or sent, and a record written, only after you have said yes"
                " here. A refused password is tried once."
            )
        )
        self.steps.expect(names)
        self._show_buttons(is_running=True, is_usable=False, has_preset=is_cleo)

    def show_step(self, report: StepReport) -> None:
        """Show what a step came to."""
        self._drop_card()
        self.steps.add(report)
        QTimer.singleShot(0, self._bring_into_view)

    def ask(self, question: Question) -> None:
        """Show a question under the step that asks it."""
        self._drop_card()
        self.card = QuestionCard(question)
        self.card.answered.connect(self._answer)
        self.steps.put_below_running(self.card)
        self.card.take_focus()
        QTimer.singleShot(0, self._bring_into_view)

    def end(self, *, is_usable: bool, has_preset: bool, differs: bool, has_report: bool = True) -> None:
        """Say what it came to, and offer what can be done with it; nothing where it could not begin."""
        self._drop_card()
        self.steps.end()
        if not is_usable:
            text = tr("It ended before settings that work were found. The report says how far it came.")
        elif differs:
            text = tr("Settings that work were found. They differ from those that are set.")
        else:
            text = tr("What is set works as it is.")
        self.subline.setText(text)
        self._show_buttons(is_running=False, is_usable=is_usable and differs, has_preset=has_preset and is_usable)
        self.report_button.setVisible(has_report)
        offered = (self.use_button, self.report_button, self.close_button)
        next(button for button in offered if not button.isHidden()).setFocus()

    def _bring_into_view(self) -> None:
        """Scroll to the question, else to the step under way."""
        if not isValid(self.stop_button):
            return  # the page goes, and what is left of it has another height
        part = self.card or self.steps.running
        if part is not None and self.stop_button.isVisible():
            self._area.ensureWidgetVisible(part, 0, scaled(24))

    def say(self, text: str) -> None:
        """Say what came of a press."""
        self.subline.setText(text)

    def _show_buttons(self, *, is_running: bool, is_usable: bool, has_preset: bool) -> None:
        self.stop_button.setVisible(is_running)
        self.use_button.setVisible(is_usable and not is_running)
        self.preset_button.setVisible(has_preset and not is_running)
        self.report_button.setVisible(not is_running)

    def _answer(self, answer: str) -> None:
        self._drop_card()
        self.setFocus()
        self.answered.emit(answer)

    def _drop_card(self) -> None:
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
        self.card = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use the settings by Ctrl Enter."""
        is_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_ctrl and event.key() in _ENTER and self.use_button.isVisible():
            self.use_pressed.emit()
            return
        super().keyPressEvent(event)
