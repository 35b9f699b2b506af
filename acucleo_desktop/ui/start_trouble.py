"""A window for a start that meets trouble: what it is in four parts, and the ways out as buttons.

There is no main window then, and a clerk who has pressed an icon sees no terminal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.backup import BackupReport, check_backup
from acucleo_desktop.sync.rescue import READABLE, RESTORABLE, Mending, Rescued
from acucleo_desktop.ui.bridge.garbage import GarbageCollection
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.file_choice import ask_where_to, ask_which
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

_LOOK, _CHECK, _RESTORE, _RESCUE = "look", "check", "restore", "rescue"
_MOST_LOSSES: Final = 12
_FOLDER_END: Final = re.compile(r"([/\\_])(?=\w)")


class StartTrouble(QWidget):
    """Says why the program cannot start on this home, and offers what helps.

    Args:
        problem: what was met.
        mending: what can be done for the home.

    Attributes:
        again: whether to start once more when it has closed.
        told: sentences of what a restore did.
    """

    def __init__(self, problem: Problem, mending: Mending) -> None:
        super().__init__()
        self._problem = problem
        self._mending = mending
        self._copy: BackupReport | None = None
        self._is_busy = False
        self.again = False
        self.told: Sequence[str] = ()
        self.setObjectName("surface")
        self.setWindowTitle("Acucleo Desktop")
        self.setMinimumWidth(scaled(600))
        self._garbage = GarbageCollection(self)
        self._garbage.start()
        self._lane = Lane("trouble", self)
        self._lane.done.connect(self._done)
        self._lane.failed.connect(self._failed)
        self._build()
        if problem.code in RESTORABLE:
            self._say(tr("Looking for copies..."))
            self._lane.submit(_LOOK, lambda: mending.best_copy(problem))

    def _build(self) -> None:
        problem = self._problem
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 20)
        outer.setSpacing(16)
        outer.addWidget(icon_label("error", theme().red.ink, 24), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(12)
        outer.addLayout(column, 1)
        title = _wrapped(said(problem.what), "section", theme().text)
        title.setAccessibleName(said(problem.sentences()))
        column.addWidget(title)
        for text in (problem.where, problem.why, problem.todo):
            if text:
                column.addWidget(_wrapped(said(text), "body", theme().text_2))
        column.addWidget(line())
        self._state = label("", "body", weight=500, wraps=True)
        self._more = label("", "small", theme().text_2, wraps=True)
        for part in (self._state, self._more):
            part.hide()
            column.addWidget(part)
        self.restore_button = KeyButton(tr("Restore this copy"), "R", "primary", binds=True)
        self.restore_button.clicked.connect(self._restore_newest)
        self.other_button = KeyButton(tr("Restore another copy"), "O", binds=True)
        self.other_button.clicked.connect(self._choose)
        self.rescue_button = KeyButton(tr("Save what can be read"), "S", binds=True)
        self.rescue_button.clicked.connect(self._choose_place)
        self.again_button = KeyButton(tr("Try again"), "T", binds=True)
        self.again_button.clicked.connect(self.try_again)
        self.leave_button = KeyButton(tr("Close"), "Esc")
        self.leave_button.clicked.connect(self.close)
        buttons = FlowLayout()
        for button in self._buttons():
            buttons.addWidget(button)
        self.restore_button.hide()
        self.other_button.setVisible(problem.code in RESTORABLE)
        self.rescue_button.setVisible(problem.code in READABLE)
        column.addLayout(buttons)
        place = tr("Everything is stored in {folder}", folder=str(self._mending.home.data))
        column.addWidget(_wrapped(place, "small", theme().text_3))
        column.addStretch(1)

    def _buttons(self) -> tuple[KeyButton, ...]:
        return self.restore_button, self.other_button, self.rescue_button, self.again_button, self.leave_button

    def _say(self, words: str, more: str = "") -> None:
        """Say what goes on or came of it."""
        for part, text in ((self._state, words), (self._more, more)):
            part.setText(breakable(text))
            part.setAccessibleName(text)
            part.setVisible(bool(text))
        self.adjustSize()

    def _begin(self, words: str) -> None:
        """Say that something is under way, which cannot be left half done."""
        self._is_busy = True
        for button in self._buttons():
            button.setEnabled(False)
        self._say(words)

    # What the buttons do

    def try_again(self) -> None:
        """Start once more: the disk may have room again, or the other program be gone."""
        self.again = True
        self.close()

    def _restore_newest(self) -> None:
        if self._copy is not None:
            self._restore(self._copy.path)

    def _choose(self) -> None:
        folder = self._mending.home.backups
        begin = str(folder if folder.is_dir() else Path.home())
        ask_which(self, tr("The copy to restore from"), tr("Copies (*.sqlite3)"), self._chosen, begin)

    def _chosen(self, path: Path) -> None:
        self._begin(tr("Reading the copy..."))
        self._lane.submit(_CHECK, lambda: check_backup(path))

    def _restore(self, path: Path) -> None:
        self._begin(tr("The ledger is being restored. Please do not switch off."))
        self._lane.submit(_RESTORE, lambda: self._mending.restore(path))

    def _choose_place(self) -> None:
        ask_where_to(self, tr("Where it goes"), "acucleo-saved.zip", "", self._save)

    def _save(self, path: Path) -> None:
        self._begin(tr("Reading what can be read..."))
        self._lane.submit(_RESCUE, lambda: self._mending.rescue(path))

    # What came of it

    def _rest(self) -> None:
        self._is_busy = False
        for button in self._buttons():
            button.setEnabled(True)

    def _done(self, topic: str, result: Any) -> None:
        if topic == _LOOK and self._is_busy:
            self._copy = result  # something else was begun meanwhile: it is offered when that has ended
            self.restore_button.setVisible(result is not None)
            return
        self._rest()
        if topic == _LOOK:
            self._offer(result, tr("There is no copy in this home that could be restored."))
        elif topic == _CHECK:
            self._offer(result, "")
        elif topic == _RESCUE:
            self._show_saved(result)
        elif topic == _RESTORE:
            self.told = result
            self.try_again()

    def _offer(self, copy: BackupReport | None, otherwise: str) -> None:
        self._copy = copy
        self.restore_button.setVisible(copy is not None)
        if copy is None:
            self._say(otherwise)
            return
        self._say(
            copy_words(copy, is_itself=copy.path == self._mending.home.ledger),
            tr(
                "The present ledger is kept beside it. What was received and sent since is taken over where it can be "
                "read, and nothing leaves twice."
            ),
        )
        self.restore_button.setFocus()

    def _show_saved(self, saved: Rescued) -> None:
        more = len(saved.losses) - _MOST_LOSSES
        lines = [*saved.losses[:_MOST_LOSSES], *([tr("and %n more, in REPORT.txt", "", more)] if more > 0 else [])]
        self._say(said(saved.said), "\n".join(map(said, lines)))

    def _failed(self, topic: str, error: object) -> None:
        if topic == _LOOK and self._is_busy:
            return
        self._rest()
        if isinstance(error, Problem):
            self._say(said(error.what), said(f"{error.why} {error.todo}".strip()))
        else:
            self._say(
                tr("The program met a fault of its own; nothing that was stored is lost."),
                tr("{kind}. What happened is in the log.", kind=type(error).__name__),
            )

    # Coming and leaving

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at what helps where nothing better is offered."""
        super().showEvent(event)
        if self._copy is None:
            self.again_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay while a restore or a saving goes on."""
        if self._is_busy:
            event.ignore()
            return
        self._lane.close()
        self._garbage.stop()
        super().closeEvent(event)


def _wrapped(text: str, style: str, color: str) -> QLabel:
    made = label(breakable(text), style, color, wraps=True)
    made.setAccessibleName(text)
    return made


def breakable(text: str) -> str:
    """Return a text whose paths may be broken where a folder ends: they are often longer than a line."""
    return _FOLDER_END.sub("\\1\u200b", text)


def copy_words(copy: BackupReport, *, is_itself: bool) -> str:
    """Return how much a copy holds, and until when; the ledger itself may be taken as one."""
    if is_itself:
        return tr(
            "The ledger is whole apart from that: %n document(s). It can be restored from itself.", "", copy.documents
        )
    if not copy.last_event:
        return tr("The copy {file} is good: %n document(s).", "", copy.documents, file=copy.path.name)
    last = datetime.fromisoformat(copy.last_event)
    return tr(
        "The copy {file} is good: %n document(s); its last entry is of {day} at {time}.",
        "",
        copy.documents,
        file=copy.path.name,
        day=formats.full_day(last),
        time=formats.clock(last),
    )
