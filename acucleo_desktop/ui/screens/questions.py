"""The guard's questions in the window: a bar that says one waits, and a sheet that tells what is known and asks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from acucleo_desktop.ledger.questions import QuestionRow
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.overlay import Overlay, ReasonSheet
from acucleo_desktop.ui.components.told_bar import ToldBar
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme

KEY = "F8"
_ASKED, _ANSWERED = "questions", "answered"
_YES, _NO = QT_TR_NOOP("Yes, it is right"), QT_TR_NOOP("No, it is not")


class QuestionBar(ToldBar):
    """One line under the top bar, on every page, while a question waits.

    Signals:
        answer_pressed: the sheet is to be opened.
    """

    answer_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.build("red", "warning")
        self.button = KeyButton(tr("Answer", "a press"), KEY)
        self.button.clicked.connect(self.answer_pressed)
        self.row.addWidget(self.button)

    def show_questions(self, rows: list[QuestionRow]) -> None:
        """Show the oldest question and how many more there are; hide when there is none."""
        if rows:
            others = len(rows) - 1
            sentences = [tr("Nothing of it is written or sent, and regular syncs wait, until it is answered.")]
            if others:
                sentences.append(tr("%n more (question waits|questions wait).", "", others))
            self.say(said(rows[0].title), " ".join(sentences))
        self.setVisible(bool(rows))


class QuestionSheet(ReasonSheet):
    """A question with what is known, what each answer leads to, and a field for the reason."""

    def __init__(self, parent: QWidget, row: QuestionRow, answers: dict[str, Callable[[str], None]]) -> None:
        super().__init__(parent, said(row.title), tr("Why, in one sentence: for example, promotion week"), answers)
        self.row = row
        parts = [label(said(sentence), "body", theme().text_2, wraps=True) for sentence in row.known]
        parts += [
            label(tr("Yes. {consequence}", consequence=said(row.yes)), "body", wraps=True),
            label(tr("No. {consequence}", consequence=said(row.no)), "body", wraps=True),
        ]
        for number, part in enumerate(parts, 1):
            self.body.insertWidget(number, part)
        self.body.insertWidget(len(row.known) + 1, line())
        self.setAccessibleName(" ".join(map(said, (row.title, *row.known))))


class Questions(QObject):
    """Brings questions from the desk to the window, and answers back.

    Args:
        desk: returns the desk of the open home.
        lane: where the work is done.
        window: over which the sheet is shown.
        open_sheet: shows a sheet.

    Signals:
        answered: a sentence; and whether no further question waits.
    """

    answered = Signal(str, bool)

    def __init__(
        self, desk: Callable[[], Desk], lane: Lane, window: QWidget, open_sheet: Callable[[Overlay], None]
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._lane = lane
        self._window = window
        self._open_sheet = open_sheet
        self._rows: list[QuestionRow] = []
        self._shows_next = False
        self.bar = QuestionBar()
        self.bar.answer_pressed.connect(self.show_first)
        lane.done.connect(self._lane_done)

    def load(self, *, shows: bool = False) -> None:
        """Ask the desk what is open; `shows` opens the sheet when there is something."""
        self._shows_next = self._shows_next or shows
        self._lane.submit(_ASKED, self._desk().questions)

    def show_first(self) -> bool:
        """Open the sheet of the oldest question; return whether there is one."""
        if self._rows:
            self.show_one(self._rows[0].id)
        return bool(self._rows)

    def show_one(self, question_id: int) -> None:
        """Open the sheet of a question."""
        row = next((known for known in self._rows if known.id == question_id), None)
        if row is None:
            self.load(shows=True)
            return
        answers: dict[str, Callable[[str], None]] = {
            tr(_YES): partial(self._answer, row, True),  # noqa: FBT003 - what partial can give
            tr(_NO): partial(self._answer, row, False),  # noqa: FBT003
        }
        sheet = QuestionSheet(self._window, row, answers)
        self._open_sheet(sheet)
        sheet.field.setFocus()

    def _answer(self, row: QuestionRow, is_right: bool, reason: str) -> None:
        desk = self._desk()

        def work() -> tuple[str, list[QuestionRow]]:
            desk.answer(row.id, is_right=is_right, reason=reason)
            return row.yes if is_right else row.no, desk.questions()

        self._lane.submit(_ANSWERED, work)

    def _lane_done(self, topic: str, result: Any) -> None:
        if topic == _ASKED:
            self._rows = result
            self.bar.show_questions(result)
            if self._shows_next and result:
                self.show_first()
            self._shows_next = False
        elif topic == _ANSWERED:
            sentence, self._rows = result
            self.bar.show_questions(self._rows)
            self.answered.emit(sentence, not self._rows)
