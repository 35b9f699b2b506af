"""What a mailbox remembers from one opening to the next within a process: its token, and how files grew."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from acucleo_desktop.transport.redaction import forget_secret

if TYPE_CHECKING:
    from acucleo_desktop.cleo.connection import CleoConnection
    from acucleo_desktop.cleo.growing import StillGrowing
    from acucleo_desktop.documents.clock import Clock


@dataclass(frozen=True, slots=True)
class Token:
    """A token in memory.

    Attributes:
        value: the token.
        refresh: token for renewal, empty when there is none.
        expires_at: end by the server's clock, the safety margin taken off.
        server_time: the server's clock when it came.
        monotonic: our seconds when it came.
    """

    value: str
    refresh: str
    expires_at: datetime
    server_time: datetime
    monotonic: float

    def __repr__(self) -> str:
        return f"Token(until {self.expires_at:%H:%M:%S})"


class MailboxMemory:
    """Kept by whoever opens mailboxes again and again, so that an opening costs no sign-in while a token lasts.

    Without it every opening signs in anew, which an account with a second factor cannot do by itself. Nothing of it is
    ever written to disk.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tokens: dict[tuple[str, ...], Token] = {}
        self._growing: dict[tuple[str, ...], StillGrowing] = {}

    def token(self, connection: CleoConnection) -> Token | None:
        """Return the token of a connection."""
        with self._lock:
            return self._tokens.get(_key(connection))

    def keep(self, connection: CleoConnection, token: Token | None) -> None:
        """Keep the token of a connection; None forgets it."""
        with self._lock:
            old = self._tokens.pop(_key(connection), None)
            if token is not None:
                self._tokens[_key(connection)] = token
        if old is not None:
            _unmask(old, token)

    def growing(self, connection: CleoConnection, clock: Clock) -> StillGrowing:
        """Return what is remembered of the sizes of files."""
        from acucleo_desktop.cleo.growing import StillGrowing

        youngest = connection.profile.number("poll.min_age_s")
        with self._lock:
            return self._growing.setdefault((*_key(connection), str(youngest)), StillGrowing(clock, youngest))

    def forget(self) -> None:
        """Forget everything."""
        with self._lock:
            tokens = list(self._tokens.values())
            self._tokens.clear()
            self._growing.clear()
        for token in tokens:
            _unmask(token)


def _unmask(old: Token, new: Token | None = None) -> None:
    """Stop masking what no request sends any more: a program that runs for weeks would search every text for it."""
    still = {new.value, new.refresh} if new is not None else set()
    for value in {old.value, old.refresh} - still - {""}:
        forget_secret(value)


def _key(connection: CleoConnection) -> tuple[str, ...]:
    """Return what makes a sign-in another one: where and as whom."""
    return connection.preset, connection.address, connection.username, connection.profile.text("auth.path")
