"""Where the ledger ended, noted outside it: a ledger that ends earlier has lost what it knew, and says nothing of it.

SQLite cannot tell that the write-ahead log was taken away, or that somebody put an older copy in the place of the
ledger by hand. Going on with such a ledger would send everything again that had left since.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home, write_private
from acucleo_desktop.ledger.ledger import Ledger

_LOG = logging.getLogger("acucleo.ledger")


class LedgerEnd:
    """The note of one home.

    Args:
        path: the file of the note.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @classmethod
    def of(cls, home: Home) -> LedgerEnd:
        """Return the note of a home."""
        return cls(home.state / "ledger-end.json")

    def note(self, ledger: Ledger) -> None:
        """Note where the ledger ends now; a note that cannot be made is left out, as it guards and does no work."""
        if ledger.is_closed:
            return
        try:
            end = ledger.audit.anchor()
            if end.id > self._noted()[0]:
                write_private(self._path, json.dumps({"event": end.id, "hash": end.hash, "at": end.at}).encode())
        except (Problem, OSError) as error:
            _LOG.warning("where the ledger ends could not be noted: %s", error)

    def forget(self) -> None:
        """Forget the note, as before the ledger is replaced on purpose."""
        self._path.unlink(missing_ok=True)

    def check(self, ledger: Ledger) -> None:
        """Refuse a ledger that has forgotten events.

        Raises:
            Problem: `ledger.behind`.
        """
        number, stored = self._noted()
        if not number or _hash_of(ledger, number) == stored:
            return
        end = ledger.audit.anchor()
        raise Problem(
            "ledger.behind",
            f"The ledger {ledger.path} has forgotten what it knew: it ends with event {end.id}, and event {number} "
            "was noted before.",
            why="Its log (the file that ends with -wal) was taken away or damaged, or an older copy was put in its "
            "place by hand. Going on would send again what has left since.",
            todo="Restore it, even from itself: that looks up what may have left before anything leaves again. "
            f"On the command line: acucleo restore {ledger.path}",
            details=f"{number} {stored}",
        )

    def _noted(self) -> tuple[int, str]:
        try:
            read = json.loads(self._path.read_bytes())
            return int(read["event"]), str(read["hash"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0, ""


def _hash_of(ledger: Ledger, number: int) -> str:
    """Return the hash of an event; empty when it is not there."""
    found = ledger.audit.recent(1, number + 1)
    return found[0].hash if found and found[0].id == number else ""
