"""Proof and care in the window: evidence packs, copies, audit trail, support bundles, restoring, what lies where."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from acucleo_desktop.documents.file_problems import not_writable
from acucleo_desktop.ledger.backup import BackupReport, check_backup
from acucleo_desktop.sync.care import StorageLine
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.licences import notices
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.file_choice import ask_where_to, ask_which
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.document.printing import free_name, own_folder, write_pdf
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.screens.licences_sheet import LicencesSheet
from acucleo_desktop.ui.screens.main_window import MainWindow
from acucleo_desktop.ui.theme.style import theme

_TOLD, _WRITTEN, _CHECKED, _STORAGE = "care", "care-written", "restore-check", "storage"
_LICENCES: Final = "licences"
_MEANS: Final = (
    QT_TR_NOOP(
        "The window closes and opens again with this copy. The present ledger is kept beside it; nothing is removed."
    ),
    QT_TR_NOOP(
        "What was received, sent and set aside since is taken over. Nothing leaves twice: what may have left already "
        "is looked up at Cleo first, and you are asked where that cannot tell."
    ),
    QT_TR_NOOP("Approvals, notes and partner sheets that were made since are not in the copy: make them again."),
)


class Surroundings(Protocol):
    """What care needs from outside."""

    @property
    def desk(self) -> Desk:
        """The desk of the open home."""
        ...

    @property
    def home_folder(self) -> str:
        """Where everything is stored."""
        ...

    def storage(self) -> list[StorageLine]:
        """Return which files there are."""
        ...


class RestoreSheet(Overlay):
    """Says what restoring from a copy means, and asks once more.

    Args:
        parent: the window.
        copy: what the copy holds.
        restore: is called when it is wanted.
    """

    def __init__(self, parent: MainWindow, copy: BackupReport, restore: Callable[[], None]) -> None:
        super().__init__(parent, 620)
        self._restore = restore
        facts = _facts(copy)
        title = tr("Restore the ledger from this copy?")
        means = [tr(sentence) for sentence in _MEANS]
        self.setAccessibleName(" ".join((title, facts, *means)))
        self.body.addWidget(label(title, "section", wraps=True))
        self.body.addWidget(label(facts, "body", weight=500, wraps=True))
        for sentence in means:
            self.body.addWidget(label(sentence, "body", theme().text_2, wraps=True))
        self.restore_button = KeyButton(tr("Restore and open again"), "R", binds=True)
        self.restore_button.clicked.connect(self._wanted)
        self.leave_button = KeyButton(tr("Leave it as it is"), "Esc", "primary")
        self.leave_button.clicked.connect(self.close_sheet)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.restore_button)
        row.addWidget(self.leave_button)
        self.body.addLayout(row)

    def _wanted(self) -> None:
        self.close_sheet()
        self._restore()


class Care(QObject):
    """Does in the lane of clicks what is asked for, and tells it in the banner.

    Args:
        surroundings: desk and files of the home.
        lane: where the work is done.
        window: asks and tells.
        is_busy: whether a sync runs now.

    Signals:
        restore_confirmed: the copy to restore from.
        storage_arrived: list of `StorageLine`.
        health_wanted: the page of the health is to be shown.
        setting_wanted: key of a setting that is to be shown in the preferences.
    """

    restore_confirmed = Signal(object)
    storage_arrived = Signal(object)
    health_wanted = Signal()
    setting_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings, lane: Lane, window: MainWindow, is_busy: Callable[[], bool]) -> None:
        super().__init__(window)
        self._surroundings = surroundings
        self._lane = lane
        self._window = window
        self._is_busy = is_busy
        lane.done.connect(self._done)

    def load_storage(self) -> None:
        """Look which files there are; `storage_arrived` tells."""
        self._lane.submit(_STORAGE, self._surroundings.storage)

    def carry_out(self, word: str) -> None:
        """Do what a button names: `health`, `backup`, `restore`, `support`, `verify` or `licences`."""
        desk = self._surroundings.desk
        if word == "health":
            self.health_wanted.emit()
        elif word == "licences":
            self._lane.submit(_LICENCES, notices)
        elif word == "verify":
            self._lane.submit(_TOLD, lambda: desk.verify_audit().said)
        elif word == "restore":
            self._choose_copy()
        elif word == "backup":
            self._write(tr("Where the copy goes"), "acucleo-backup.sqlite3", desk.backup)
        else:
            self._write(tr("Where the support bundle goes"), "acucleo-support.zip", desk.support_bundle)

    def evidence(self, document_id: int, number: str) -> None:
        """Write the evidence pack of a document into the person's own folder for documents: one press, and no question.

        Args:
            document_id: which document.
            number: stands in the name of the file.
        """
        desk = self._surroundings.desk
        plain = "".join(sign if sign.isalnum() else "-" for sign in number).strip("-") or str(document_id)
        path = free_name(own_folder(), f"evidence-{plain}", ".zip")
        self._lane.submit(_WRITTEN, lambda: _written(lambda place: desk.evidence(document_id, place, write_pdf), path))

    def _write(self, title: str, name: str, write: Callable[[Path], Path]) -> None:
        def chosen(path: Path) -> None:
            self._lane.submit(_WRITTEN, lambda: _written(write, path))

        ask_where_to(self._window, title, name, "", chosen)

    def _choose_copy(self) -> None:
        if self._refused_while_busy():
            return
        folder = Path(self._surroundings.home_folder) / "backups"

        def chosen(path: Path) -> None:
            self._lane.submit(_CHECKED, lambda: check_backup(path))

        begin = str(folder if folder.is_dir() else Path.home())
        ask_which(self._window, tr("The copy to restore from"), tr("Copies (*.sqlite3)"), chosen, begin)

    def _refused_while_busy(self) -> bool:
        if self._is_busy():
            self._window.banner.say(
                "amber",
                "info",
                tr("A sync is running, so that nothing is restored now."),
                tr("Restore when it has ended."),
            )
            return True
        return False

    def _ask(self, copy: BackupReport) -> None:
        sheet = RestoreSheet(self._window, copy, lambda: self._confirmed(copy.path))
        self._window.open_sheet(sheet)
        sheet.leave_button.setFocus()

    def _confirmed(self, path: Path) -> None:
        if not self._refused_while_busy():
            self.restore_confirmed.emit(path)

    def _done(self, topic: str, result: Any) -> None:
        if topic in {_TOLD, _WRITTEN}:
            told = tr("Written to {file}", file=result) if topic == _WRITTEN else said(result)
            self._window.banner.say("green", "check", told)
            self.load_storage()
        elif topic == _CHECKED:
            self._ask(result)
        elif topic == _STORAGE:
            self.storage_arrived.emit(result)
        elif topic == _LICENCES:
            sheet = LicencesSheet(self._window, result)
            self._window.open_sheet(sheet)
            sheet.text.setFocus()


def _facts(copy: BackupReport) -> str:
    """Return how much a copy holds, and until when."""
    if not copy.last_event:
        return tr(
            "{file}: %n document(s); it is not known of when its last entry is.",
            "",
            copy.documents,
            file=copy.path.name,
        )
    last = datetime.fromisoformat(copy.last_event)
    return tr(
        "{file}: %n document(s); its last entry is of {day} at {time}.",
        "",
        copy.documents,
        file=copy.path.name,
        day=formats.full_day(last),
        time=formats.clock(last),
    )


def _written(write: Callable[[Path], Path], path: Path) -> Path:
    """Write a file.

    Raises:
        Problem: the system refuses it.
    """
    try:
        return write(path)
    except OSError as error:
        raise not_writable(path, error) from error
