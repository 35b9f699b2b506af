"""Tokens, cookies and seats of the practice site, kept in its state so that they outlive a restart.

A sign-in gives a token; the session behind it, and its licence seat, begins with the first call. Refreshed tokens go on
with the same session. Logging out ends the session; revoking a token does not.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from acucleo_desktop.practice.acumatica.settings import AcumaticaSettings
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Entry = dict[str, Any]
_CODE_SECONDS = 300


class NoSeat(Exception):
    """All licensed sessions are taken."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What a refresh token stands for: its session, its scope, and when the chain ends."""

    session: str
    scope: str
    ends: str


class Sessions:
    """Who is signed in."""

    def __init__(self, store: Store, settings: AcumaticaSettings, faults: Faults) -> None:
        self._store = store
        self._settings = settings
        self._faults = faults

    def _alive(self, name: str) -> dict[str, Entry]:
        now = self._store.clock.now()
        known: dict[str, Entry] = self._store.state(name, {})
        return {key: entry for key, entry in known.items() if datetime.fromisoformat(entry["ends"]) > now}

    def _in(self, seconds: float) -> str:
        return (self._store.clock.now() + timedelta(seconds=seconds)).isoformat()

    def grant(self, session: str = "") -> tuple[str, str]:
        """Return a new access token and the session it belongs to: a given one, or one that begins with its use."""
        token = secrets.token_urlsafe(24)
        session = session or secrets.token_hex(8)
        with self._store.transaction():
            ends = self._in(self._settings.token_seconds)
            self._store.set_state("tokens", self._alive("tokens") | {token: {"session": session, "ends": ends}})
            seats = self._alive("seats")
            if session in seats:
                seats[session]["ends"] = ends
                self._store.set_state("seats", seats)
        return token, session

    def open_cookie(self) -> str:
        """Begin a cookie session and return its cookie.

        Raises:
            NoSeat: the limit is reached.
        """
        token, session = self.grant()
        try:
            self._take_seat(session, {"kind": "cookie", "ends": self._in(self._settings.cookie_idle_seconds)})
        except NoSeat:
            self.close(token)
            raise
        return token

    def enter(self, token: str) -> str:
        """Return the session of a token, begun now if need be; empty when the token is unknown or its time is over.

        Raises:
            NoSeat: the limit is reached.
        """
        entry = self._alive("tokens").get(token)
        if entry is None:
            return ""
        session = str(entry["session"])
        with self._store.transaction():
            seats = self._alive("seats")
            seat = seats.get(session)
            if seat is None:
                known: Mapping[str, Entry] = self._store.state("seats", {})
                if known.get(session, {}).get("kind") == "cookie":
                    return ""
                self._take_seat(session, {"kind": "token", "ends": entry["ends"]})
            elif seat["kind"] == "cookie":
                seat["ends"] = self._in(self._settings.cookie_idle_seconds)
                self._store.set_state("seats", seats)
        return session

    def _take_seat(self, session: str, entry: Entry) -> None:
        with self._store.transaction():
            seats = self._alive("seats")
            limit = int(self._faults.number("seats"))
            if limit and len(seats) >= limit:
                raise NoSeat
            # Cookie sessions that ended stay known, so that their cookie does not begin another.
            ended = {key: old for key, old in self._store.state("seats", {}).items() if old["kind"] == "cookie"}
            self._store.set_state("seats", ended | seats | {session: entry})

    def close(self, token: str) -> None:
        """End the session of a token and free its seat."""
        with self._store.transaction():
            tokens: dict[str, Entry] = self._store.state("tokens", {})
            entry = tokens.get(token)
            if entry is None:
                return
            session = entry["session"]
            self._store.set_state("tokens", {key: old for key, old in tokens.items() if old["session"] != session})
            seats: dict[str, Entry] = self._store.state("seats", {})
            seats.pop(session, None)
            self._store.set_state("seats", seats)

    def close_all(self) -> None:
        """End every session, as when all tokens expire; refresh tokens stay good."""
        with self._store.transaction():
            self._store.set_state("tokens", {})
            self._store.set_state("seats", {})

    def count(self) -> int:
        """Return how many seats are taken."""
        return len(self._alive("seats"))

    def new_refresh(self, session: str, scope: str, ends: str = "") -> str:
        """Return a refresh token for a session; each works once, and the chain ends at a fixed time."""
        refresh = secrets.token_urlsafe(24)
        entry = {"session": session, "scope": scope, "ends": ends or self._in(self._settings.refresh_days * 86400)}
        with self._store.transaction():
            self._store.set_state("refresh", self._alive("refresh") | {refresh: entry})
        return refresh

    def use_refresh(self, refresh: str) -> Chain | None:
        """Use a refresh token up; return what it stands for, None when it is not known, used or too old."""
        with self._store.transaction():
            known = self._alive("refresh")
            entry = known.pop(refresh, None)
            self._store.set_state("refresh", known)
        return Chain(entry["session"], entry["scope"], entry["ends"]) if entry else None

    def new_code(self, challenge: str, redirect_uri: str, scope: str) -> str:
        """Return an authorization code bound to a PKCE challenge and a redirect address."""
        code = secrets.token_urlsafe(16)
        entry = {"challenge": challenge, "redirect": redirect_uri, "scope": scope, "ends": self._in(_CODE_SECONDS)}
        with self._store.transaction():
            self._store.set_state("codes", self._alive("codes") | {code: entry})
        return code

    def use_code(self, code: str, verifier: str, redirect_uri: str) -> str | None:
        """Use a code up; return its scope, None when it is not good or the verifier does not fit (PKCE, S256)."""
        with self._store.transaction():
            known = self._alive("codes")
            entry = known.pop(code, None)
            self._store.set_state("codes", known)
        if entry is None or entry["redirect"] != redirect_uri:
            return None
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        fits = not entry["challenge"] or secrets.compare_digest(digest, entry["challenge"])
        return str(entry["scope"]) if fits else None
