"""What the trade needs: secrets that can be read, both connections, and a next sync."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from acucleo_desktop.connections import usual_secret
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.contacts import last_contact
from acucleo_desktop.sync.health.patient import KINDS, Patient
from acucleo_desktop.sync.health.rows import Level, Press, Row, when
from acucleo_desktop.vault import PassphraseVault

if TYPE_CHECKING:
    from acucleo_desktop.sync.opening import Opened

_LONG: Final = timedelta(days=1)
_OUTCOMES: Final = {
    "needs-person": "Something in it needs a person.",
    "stopped": "It was stopped before its end.",
    "failed": "It failed; what the syncs did tells why.",
}
_NOT_OPENED: Final = "The history was not opened, so that this is not known."


def not_opened(key: str, title: str) -> Row:
    """Return the row of what only the open ledger tells."""
    return Row(key, title, Level.OPEN, (_NOT_OPENED,))


def secrets(patient: Patient) -> Iterator[Row]:
    """Open the place of the passwords and read those that a sync needs; none of them is shown."""
    key, title, opened = "secrets", "Place of the passwords", patient.opened
    if opened is None:
        yield not_opened(key, title)
        return
    kinds = [kind for kind in KINDS if opened.connections.exists(kind)]
    at = next(iter(kinds), KINDS[0])
    try:
        if not patient.opens_vault:
            yield Row(key, title, Level.OPEN, ("Passwords were not read for this report.",))
            return
        seen = [_place(opened, is_used=bool(kinds))]
        for at in kinds:
            name = usual_secret(opened.connections.load(at))
            if name:
                opened.secrets(at).get(name)
                seen.append(f"The password for {at.capitalize()} can be read.")
    except Problem as problem:
        told = tuple(part for part in (problem.what, problem.why) if part)
        yield Row(key, title, Level.BAD, told, problem.todo, Press.CONNECTIONS, at)
        return
    yield Row(key, title, Level.GOOD, tuple(seen))


def _place(opened: Opened, *, is_used: bool) -> str:
    """Open the vault, and say where it is."""
    vault = opened.vault()
    if not isinstance(vault, PassphraseVault):
        return f"Passwords are kept in {vault.place}."
    if not opened.home.vault.exists():
        return "There is no keyring here; a vault file is made with the first password."
    if is_used:
        vault.unlock()
        return "The vault file opens with its passphrase."
    return "Passwords are kept in the vault file."


def connections(patient: Patient) -> Iterator[Row]:
    """Say of both connections whether they are set up, when they last worked, and, where asked, how a test goes."""
    for kind in KINDS:
        key, title = f"connection.{kind}", f"Connection to {kind.capitalize()}"
        if patient.opened is None:
            yield not_opened(key, title)
        else:
            yield _connection(patient, patient.opened, kind, key, title)


def _connection(patient: Patient, opened: Opened, kind: str, key: str, title: str) -> Row:
    name = kind.capitalize()
    if not opened.connections.exists(kind):
        todo = f"Set the connection to {name} up."
        return Row(key, title, Level.LOOK, (f"There is no connection to {name} yet.",), todo, Press.CONNECTIONS, kind)
    try:
        opened.connections.load(kind)
    except Problem as problem:
        return Row(key, title, Level.BAD, (problem.what,), problem.todo, Press.CONNECTIONS, kind)
    if patient.asks_live:
        return _tested(opened, kind, key, title)
    stop = opened.stops.get(kind)
    if stop is not None:
        seen = (stop.what, f"Since {when(stop.since)} nothing signs in there by itself.")
        return Row(key, title, Level.BAD, seen, stop.todo, Press.CONNECTIONS, kind)
    look = patient.line(kind)
    if look is not None and look.status is None:
        told = f"{look.origin} does not answer: {look.cause}."
        return Row(key, title, Level.BAD, (told,), "Test the connection; it names the step that fails.", Press.TEST)
    return _last_contact(patient, opened, kind, key, title)


def _last_contact(patient: Patient, opened: Opened, kind: str, key: str, title: str) -> Row:
    last = last_contact(opened.ledger, kind)
    todo = "Test the connection now."
    if last is None:
        return Row(key, title, Level.OPEN, ("No sync has worked with it yet.",), todo, Press.TEST)
    seen = f"A sync worked with it last on {when(last)}."
    if patient.clock.now() - last > _LONG and patient.settings.sync_by_itself:
        return Row(key, title, Level.LOOK, (seen,), todo, Press.TEST)
    return Row(key, title, Level.GOOD, (seen,))


def _tested(opened: Opened, kind: str, key: str, title: str) -> Row:
    """Let the connection's own test run; it only reads."""
    count = 0
    for step in opened.desk.test_connection(kind):
        count += 1
        problem = step.problem
        if problem is not None:
            seen = (f"The test ended at the step {step.name}.", problem.what)
            return Row(key, title, Level.BAD, seen, problem.todo, Press.CONNECTIONS, kind)
    return Row(key, title, Level.GOOD, (f"All {count} steps of the test work.",))


def next_run(patient: Patient) -> Iterator[Row]:
    """Say when the next sync is, and what keeps it back."""
    key, title, opened = "next-sync", "Next sync", patient.opened
    if opened is None:
        yield not_opened(key, title)
        return
    status = opened.desk.status()
    last = status.last_run
    seen = [] if last is None else [f"The last sync began on {when(last.started_at)}."]
    seen += [_OUTCOMES[last.outcome]] if last is not None and last.outcome in _OUTCOMES else []
    if status.next_run is not None:
        seen.append(f"The next one is planned for {when(status.next_run)}.")
    if status.why_not:
        seen.append(status.why_not)
    pauses = opened.desk.schedule.pauses
    if not any(opened.connections.exists(kind) for kind in KINDS):
        yield Row(key, title, Level.OPEN, ("Syncs begin once a connection is set up.",))
    elif pauses.by_person() is not None:
        yield Row(key, title, Level.LOOK, tuple(seen), "Let regular syncs run again.", Press.RESUME)
    elif pauses.refused():
        todo = "Change or test the connection, or press Sync now."
        yield Row(key, title, Level.BAD, tuple(seen), todo, Press.CONNECTIONS, next(iter(pauses.refused())))
    elif status.questions:
        yield Row(key, title, Level.LOOK, tuple(seen), "Answer the question that waits.", Press.TODAY)
    elif not opened.sync_times().is_on:
        told = (*seen, "Regular syncs are switched off; a sync runs when somebody presses Sync now.")
        yield Row(
            key,
            title,
            Level.LOOK,
            told,
            "Switch regular syncs on, if they are wanted.",
            Press.PREFERENCES,
            "sync_by_itself",
        )
    elif status.next_run is None:
        told = (*seen, "Nothing plans the next sync now: neither a window nor acucleo run is open.")
        yield Row(key, title, Level.OPEN, told)
    else:
        yield Row(key, title, Level.GOOD, tuple(seen))
