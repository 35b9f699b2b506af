"""Putting a document off, and handing it over: a few usual answers by number, and a field for any other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from acucleo_desktop.sync.handling import ME, ROLES
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.hint_field import HintField
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.document.document_header import time_words
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme

_WIDTH = 520
_MORNING, _AFTERNOON = time(8), time(13)
_MONDAY = 7
Answer = tuple[str, object]


class _ChoiceSheet(Overlay):
    """A sheet of numbered answers."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, title: str, hint: str, answers: Sequence[Answer]) -> None:
        super().__init__(parent, _WIDTH)
        self._answers = list(answers)
        self.add_title(label(title, "section", wraps=True))
        if hint:
            self.body.addWidget(label(hint, "small", theme().text_2, wraps=True))
        self.buttons: list[KeyButton] = []
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for number, (text, value) in enumerate(self._answers, 1):
            button = KeyButton(text, str(number), "primary" if number == 1 else "normal")
            button.clicked.connect(self._taker(value))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.buttons.append(button)
            rows.addWidget(button)
        self.body.addLayout(rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take an answer by its number."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._answers):
            self.take(self._answers[number][1])
            return
        super().keyPressEvent(event)

    def take(self, value: object) -> None:
        """Give an answer and close."""
        self.close_sheet()
        self.chosen.emit(value)

    def _taker(self, value: object) -> Callable[[], None]:
        def taken() -> None:
            self.take(value)

        return taken


class PutOffSheet(_ChoiceSheet):
    """Until when is a document put off?

    Signals:
        chosen: the moment, UTC; None to have it back at once.
    """

    def __init__(self, parent: QWidget, now: datetime, *, is_asleep: bool) -> None:
        answers: list[Answer] = [(text, moment) for text, moment in usual_moments(now)]
        if is_asleep:
            answers.append((tr("Back at once"), None))
        hint = tr("It leaves Today and Inbox until then, and comes back by itself.")
        super().__init__(parent, tr("Put off until when?"), hint, answers)
        self.moment = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(int((now + timedelta(days=2)).timestamp())))
        self.moment.setCalendarPopup(False)
        self.moment.setLocale(formats.locale())
        self.moment.setDisplayFormat(formats.MOMENT_TO_TYPE)
        self.moment.lineEdit().setTextMargins(6, 0, 6, 0)
        self.moment.setMinimumDateTime(QDateTime.fromSecsSinceEpoch(int(now.timestamp()) + 60))
        self.moment.setAccessibleName(tr("Another day and time"))
        row = QHBoxLayout()
        row.addWidget(self.moment, 1)
        other = KeyButton(tr("Until then"), "Enter")
        other.clicked.connect(self._take_moment)
        row.addWidget(other)
        self.body.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the day and time of the field with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take_moment()
            return
        super().keyPressEvent(event)

    def _take_moment(self) -> None:
        seconds = self.moment.dateTime().toSecsSinceEpoch()
        self.take(datetime.fromtimestamp(seconds).astimezone())


def usual_moments(now: datetime) -> list[tuple[str, datetime]]:
    """Return the moments that people usually put something off to, with their words."""
    here = now.astimezone()
    tomorrow = here + timedelta(days=1)
    monday = here + timedelta(days=_MONDAY - here.weekday())
    found = [(tr("In an hour"), here + timedelta(hours=1))]
    if here.time() < _AFTERNOON:
        found.append((tr("This afternoon"), _at(here, _AFTERNOON)))
    found.append((tr("Tomorrow morning"), _at(tomorrow, _MORNING)))
    if monday.date() != tomorrow.date():
        found.append((tr("Monday morning"), _at(monday, _MORNING)))
    found.append((tr("In a week"), _at(here + timedelta(days=7), _MORNING)))
    return [(tr("{when}, {time}", when=text, time=time_words(moment, now)), moment) for text, moment in found]


def _at(day: datetime, hour: time) -> datetime:
    """Return an hour of a local day; a summer time that begins in between does not move it."""
    return datetime.combine(day.date(), hour).astimezone()


class HandOverSheet(_ChoiceSheet):
    """Who must act on a document?

    Signals:
        chosen: a role or a name; `me` to take it back.
    """

    def __init__(self, parent: QWidget, *, who: str) -> None:
        names = {"buyer": tr("The buyer"), "warehouse": tr("The warehouse"), "IT": tr("IT")}
        answers: list[Answer] = [(names[role], role) for role in ROLES if role != who]
        if who:
            answers.insert(0, (tr("Me again"), ME))
        hint = (
            tr("Today shows who must act. It is with {name} now.", name=who) if who else tr("Today shows who must act.")
        )
        super().__init__(parent, tr("Who takes it?"), hint, answers)
        self.field = HintField(tr("A colleague's name"))
        self.field.setAccessibleName(tr("A colleague's name"))
        self.field.returnPressed.connect(self._take_name)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        other = KeyButton(tr("Hand over"), "Enter")
        other.clicked.connect(self._take_name)
        row.addWidget(other)
        self.body.addLayout(row)

    def _take_name(self) -> None:
        if self.field.text().strip():
            self.take(self.field.text().strip())
