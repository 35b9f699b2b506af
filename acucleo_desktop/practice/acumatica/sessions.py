"""Tokens, cookies and seats of the practice site, kept in its state so that they outlive a restart."""

from __future__ import annotations

import base64
import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Any

from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults


class NoSeat(Exception):
    """All licensed sessions are taken."""


class Sessions:
    """Who is signed in."""

    def __init__(self, store: Store, settings: AcumaticaSettings, faults: Faults) -> None:
        self._store = store
        self._settings = settings
        self._faults = faults

    def _all(self) -> dict[str, Any]:
        now = self._store.clock.now()
        known: dict[str, Any] = self._store.state("sessions", {})
        return {token: entry for token, entry in known.items() if datetime.fromisoformat(entry["ends"]) > now}

    def open(self, kind: str) -> str:
        """Open a session and return its token.

        Raises:
            NoSeat: the limit is reached.
        """
        with self._store.transaction():
            known = self._all()
            seats = int(self._faults.number("seats"))
            if seats and len(known) >= seats:
                raise NoSeat
            token = secrets.token_urlsafe(24)
            known[token] = {"kind": kind, "ends": self._end().isoformat()}
            self._store.set_state("sessions", known)
        return token

    def _end(self) -> datetime:
        return self._store.clock.now() + timedelta(seconds=self._settings.token_seconds)

    def is_open(self, token: str) -> bool:
        """Whether a token belongs to an open session."""
        return token in self._all()

    def close(self, token: str) -> None:
        """Close a session and free its seat."""
        with self._store.transaction():
            known = self._all()
            known.pop(token, None)
            self._store.set_state("sessions", known)

    def close_all(self) -> None:
        """Close every session, as when all tokens expire."""
        self._store.set_state("sessions", {})

    def count(self) -> int:
        """Return how many sessions are open."""
        return len(self._all())

    def new_refresh(self, token: str) -> str:
        """Return a refresh token for a session; each works once."""
        refresh = secrets.token_urlsafe(24)
        with self._store.transaction():
            known = self._store.state("refresh", {})
            known[refresh] = token
            self._store.set_state("refresh", known)
        return refresh

    def use_refresh(self, refresh: str) -> str | None:
        """Use a refresh token up; return its old session's token, None when it is not known or used."""
        with self._store.transaction():
            known = self._store.state("refresh", {})
            token: str | None = known.pop(refresh, None)
            self._store.set_state("refresh", known)
        return token

    def new_code(self, challenge: str) -> str:
        """Return an authorization code bound to a PKCE challenge."""
        code = secrets.token_urlsafe(16)
        with self._store.transaction():
            known = self._store.state("codes", {})
            known[code] = challenge
            self._store.set_state("codes", known)
        return code

    def use_code(self, code: str, verifier: str) -> bool:
        """Use a code up; return whether it was good and the verifier fits its challenge (S256)."""
        with self._store.transaction():
            known = self._store.state("codes", {})
            challenge = known.pop(code, None)
            self._store.set_state("codes", known)
        if challenge is None:
            return False
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        return not challenge or secrets.compare_digest(digest, challenge)
