"""The examination: all checks in the order in which people read them; a check that fails itself is a row as well."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Final

from acucleo_desktop import settings as settings_module
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.settings import Settings
from acucleo_desktop.sync.health import computer, history, lines, trade
from acucleo_desktop.sync.health.patient import Patient
from acucleo_desktop.sync.health.rows import Level, Press, Row

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.home import Home
    from acucleo_desktop.sync.opening import AskPassphrase, Opened

_LOG = logging.getLogger("acucleo.health")
Check = Callable[[Patient], Iterable[Row]]

CHECKS: Final[tuple[tuple[str, str, Check], ...]] = (
    ("versions", "Program and system", computer.versions),
    ("connection", "Both connections", trade.connections),
    ("next-sync", "Next sync", trade.next_run),
    ("secrets", "Place of the passwords", trade.secrets),
    ("database", "Database of the history", history.database),
    ("backup", "Last backup", history.backup),
    ("disk", "Room on the disk", computer.disk),
    ("folders", "Folders of the home", computer.folders),
    ("certificates", "Certificates", lines.certificates),
    ("clock", "Clock of this computer", lines.clocks),
    ("proxy", "Way to the services", computer.proxy),
    ("logs", "Logs and fault reports", computer.logs),
    ("sign-in-start", "Start at sign-in", computer.sign_in_start),
)
"""Key, title and work of each check."""


def examine(patient: Patient) -> Iterator[Row]:
    """Yield the rows of every check as it ends. Nothing is raised: whoever asks has trouble enough."""
    for key, title, check in CHECKS:
        try:
            yield from check(patient)
        except Problem as problem:
            yield _refused(key, title, problem)
        except Exception as error:  # noqa: BLE001 - a doctor who falls ill helps nobody
            _LOG.exception("the check %s met a fault of its own", key)
            told = f"This could not be looked at, by a fault of the program's own: {type(error).__name__}."
            yield Row(key, title, Level.OPEN, (told,), "Send the support bundle, so that it is mended.", Press.SUPPORT)


def patient_of(opened: Opened, *, asks_live: bool = False, is_quiet: bool = False) -> Patient:
    """Return what is examined of a home that is open.

    Args:
        opened: the home.
        asks_live: whether both connections are tested with a sign-in.
        is_quiet: whether no service and no person is asked anything, as for a report made beside other work.
    """
    return Patient(
        opened.home,
        opened.clock,
        opened.settings,
        opened,
        os.environ,
        asks_lines=not is_quiet,
        asks_live=asks_live,
        opens_vault=not is_quiet,
    )


@contextmanager
def admitted(
    home: Home, clock: Clock, actor: str, ask: AskPassphrase | None = None
) -> Iterator[tuple[Patient, list[Row]]]:
    """Open a home for the examination as far as it can be opened without changing it.

    Yields:
        What is examined, and rows about what kept the home from being opened.
    """
    from acucleo_desktop.sync.opening import open_home

    rows: list[Row] = []
    settings = _settings(home, rows)
    if not history.can_be_opened(home.ledger):
        yield Patient(home, clock, settings, None, os.environ), rows
        return
    with ExitStack() as stack:
        try:
            patient = patient_of(stack.enter_context(open_home(home, clock=clock, actor=actor, ask=ask)))
        except Problem as problem:
            if not rows:
                rows.append(_refused("home", "Opening of the home", problem))
            patient = Patient(home, clock, settings, None, os.environ)
        yield patient, rows


def _settings(home: Home, rows: list[Row]) -> Settings:
    """Read the settings; where they cannot be, the usual ones are examined by, and a row says so."""
    try:
        return settings_module.load(home.settings)
    except Problem as problem:
        rows.append(_refused("settings", "Settings file", problem))
        return Settings()


def _refused(key: str, title: str, problem: Problem) -> Row:
    return Row(key, title, Level.BAD, tuple(part for part in (problem.what, problem.why) if part), problem.todo)
