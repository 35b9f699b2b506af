"""One upgrade of a kept ledger, grown to many documents, with everything compared before and after."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from grow import FEW, grow
from make import unpack
from meaning import differences, faults, meaning_of, works_on

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.ledger.ledger import Ledger


@dataclass(frozen=True)
class Upgraded:
    """What came of an upgrade.

    Attributes:
        rows: how many rows were compared.
        seconds: from opening to open.
        said: what is not as it was; nothing when all is well.
    """

    step: str
    documents: int
    rows: int
    seconds: float
    said: tuple[str, ...]


def old_ledger(step: str, documents: int, folder: Path) -> Path:
    """Put a ledger of an earlier form with so many documents into a folder."""
    path = unpack(step, folder / "ledger.sqlite3")
    if documents > FEW:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            grow(connection, documents)
    return path


def upgrade(step: str, documents: int, folder: Path) -> Upgraded:
    """Open a ledger of an earlier form, and compare."""
    path = old_ledger(step, documents, folder)
    before = meaning_of(path)
    started = time.perf_counter()
    ledger = Ledger.open(path, ManualClock())
    seconds = time.perf_counter() - started
    with ledger:
        said = differences(before, meaning_of(path, before))
        if ledger.made_copy is not None:
            said += [f"copy: {word}" for word in differences(before, meaning_of(ledger.made_copy, before))]
        said += faults(ledger, documents)
        works_on(ledger)
    return Upgraded(step, documents, before.count, seconds, tuple(said))
