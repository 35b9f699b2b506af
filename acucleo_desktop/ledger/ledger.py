"""The ledger: the one local database. Open it, use its stores, close it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.ledger.archive import Archive, archive_folder, copy_archives
from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.backup import BackupReport, back_up
from acucleo_desktop.ledger.core import Core
from acucleo_desktop.ledger.database import APPLICATION_ID, LedgerDatabase
from acucleo_desktop.ledger.document_lists import DocumentLists
from acucleo_desktop.ledger.documents import Documents
from acucleo_desktop.ledger.files import Files
from acucleo_desktop.ledger.handling import Handling
from acucleo_desktop.ledger.health import check_health, refuse_foreign, refuse_vanished
from acucleo_desktop.ledger.late_stores import LateStores
from acucleo_desktop.ledger.marks import Marks
from acucleo_desktop.ledger.migrate import migrate
from acucleo_desktop.ledger.owed import Owed
from acucleo_desktop.ledger.partners import Partners
from acucleo_desktop.ledger.questions import Questions
from acucleo_desktop.ledger.restore import finish_restore
from acucleo_desktop.ledger.runs import Runs
from acucleo_desktop.ledger.search import Search
from acucleo_desktop.ledger.stopping import IsStopped, never
from acucleo_desktop.ledger.trouble import in_words, os_problem

OWNER_ONLY = 0o600


class Ledger(LateStores):
    """The open database with one store for each kind of thing.

    All stores may be used from any thread; each thread gets a connection of its own at its first use. Several
    ledgers, such as the real one and the practice one, may be open at once.

    Attributes:
        path: the file.
        made_copy: the copy that was made before the database was brought to a new form; None when it was not.
    """

    def __init__(self, core: Core, made_copy: Path | None = None) -> None:
        super().__init__(core)
        self.path = core.database.path
        self.made_copy = made_copy
        self.audit = Audit(core)
        self.marks = Marks(core)
        self.archive = Archive(core, self.audit)
        self.files = Files(core, self.audit, self.archive)
        self.partners = Partners(core, self.audit)
        self.search = Search(core, self.partners)
        self.documents = Documents(core, self.audit, self.partners, self.files, self.search, self.archive)
        self.handling = Handling(core, self.audit)
        self.lists = DocumentLists(core, self.partners, self.search, self.documents, self.handling)
        self.runs = Runs(core, self.audit)
        self.owed = Owed(core, self.partners)
        self.questions = Questions(core, self.audit, self.marks)

    @classmethod
    def open(cls, path: Path, clock: Clock, actor: str = "sync") -> Ledger:
        """Open the database at `path`, or create it; bring it to the present form, with a copy first.

        Args:
            path: the file; missing folders are made. It is readable by this user alone.
            clock: where the times of all rows come from.
            actor: who acts, for the audit trail, where nothing else is said (see `acting_as`).

        Raises:
            Problem: `ledger.newer-database`, `ledger.upgrade-failed`, `ledger.gone`, `ledger.damaged`,
                `ledger.not-a-ledger`, `ledger.locked`, `ledger.read-only`, `ledger.disk-full`, `ledger.disk-trouble`
                or `ledger.cannot-open`.
        """
        with in_words(path):
            finish_restore(path)
            refuse_vanished(path)
            refuse_foreign(path)
        _prepare_file(path)
        database = LedgerDatabase(path)
        try:
            database.connect()
            made_copy = migrate(database, clock)
            core = Core(database, clock, actor)
            check_health(core)
            if database.pragma("application_id") != APPLICATION_ID:
                database.pragma("application_id", APPLICATION_ID)
            return cls(core, made_copy)
        except BaseException:
            database.shut()
            raise

    def close(self) -> None:
        """Close the connections of all threads; closing twice is fine."""
        self._core.database.shut()

    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._core.database.is_shut

    def release(self) -> None:
        """Close this thread's connection, as a worker may do before it ends; the next use opens one again."""
        if not self._core.database.is_closed():
            self._core.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that happens inside is stored as a whole or not at all; see `Core.transaction`."""
        with self._core.transaction():
            yield

    def acting_as(self, actor: str) -> AbstractContextManager[None]:
        """Record what this thread does inside as done by `actor`."""
        return self._core.acting_as(actor)

    def now(self) -> datetime:
        """Return the time by the clock of this ledger, UTC."""
        return self._core.clock.now()

    @property
    def actor(self) -> str:
        """Who acts in this thread."""
        return self._core.actor

    def backup(self, path: Path, archives: Path | None = None, is_stopped: IsStopped = never) -> BackupReport:
        """Copy the whole history to `path` while the program runs, and check the copy; see `backup.back_up`.

        Args:
            path: the copy.
            archives: folder to which the archives are brought; None for one beside the copy, with its name.
            is_stopped: asked now and then whether to give up.

        Raises:
            WorkStopped: `is_stopped` said so; there is no copy.
        """
        report = back_up(self.path, path, is_stopped)
        copy_archives(archive_folder(self.path), archives or archive_folder(path))
        self.audit.record("backed-up", data={"file": str(path), "events": report.events})
        return report

    def compact(self) -> int:
        """Give the room of what was archived back to the disk; return how many bytes. Nobody can write meanwhile."""
        before = self.path.stat().st_size
        self._core.database.execute_sql("VACUUM")
        self._core.database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return before - self.path.stat().st_size


def _prepare_file(path: Path) -> None:
    """Create the file for this user alone, or take other users' rights away; SQLite's side files follow it.

    A file that exists is never opened here: closing it would drop the locks that other connections of this process
    hold (POSIX locks belong to the process), and another program could then damage the database.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, OWNER_ONLY))
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(OWNER_ONLY)
    except OSError as error:
        raise os_problem(error, path) from error
