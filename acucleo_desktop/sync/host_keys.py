"""The keys that SFTP servers showed at the first contact, kept in the ledger with an audit event each."""

from __future__ import annotations

from typing import Final

from acucleo_desktop.ledger.ledger import Ledger

_PREFIX: Final = "sftp-host-key."


class LedgerHostKeys:
    """Implements `cleo.sftp_session.HostKeys`.

    Args:
        ledger: keeps them.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def get(self, place: str) -> str:
        """Return the key of a server (`host:port`); empty when it was never met."""
        return self._ledger.marks.get(_PREFIX + place)

    def pin(self, place: str, key: str) -> None:
        """Remember the key of a server that was met for the first time."""
        with self._ledger.transaction():
            self._ledger.marks.set(_PREFIX + place, key)
            self._ledger.audit.record("host-key-pinned", new=f"{place} {key}")
