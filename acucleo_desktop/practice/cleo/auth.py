"""Signing in to the practice Cleo: password, refresh, one-time codes, lock-out after five refusals."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import struct
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from flask import Response, jsonify, request

from acucleo_desktop.practice.cleo.dialect import pairs_of
from acucleo_desktop.practice.cleo.settings import CleoSettings
from acucleo_desktop.practice.cleo.store import Store
from acucleo_desktop.practice.faults import Faults

_LOCKED_FOR = timedelta(minutes=15)
_STEP = 30
_USED_KEPT = 5


class SignIn:
    """Tokens of the practice Cleo, kept in its state."""

    def __init__(self, store: Store, settings: CleoSettings, faults: Faults) -> None:
        self._store = store
        self._settings = settings
        self._faults = faults

    def answer(self) -> Response:
        """Answer `POST /api/authentication`."""
        form = self._given()
        if isinstance(form, Response):
            return form
        if form.get("grant_type") == "refresh_token":
            if self._faults.text("refresh_word"):
                return refusal(400, "Tokens are not renewed here.")
            return self._refresh(str(form.get("refresh_token", "")))
        if not form.get("username"):
            return refusal(400, "The field username is required.")
        locked = self._store.state("locked_until")
        now = self._store.clock.now()
        if locked and datetime.fromisoformat(locked) > now:
            return refusal(401, "The account is locked.")
        known = (self._settings.username, self._settings.password)
        good = (form.get("username"), form.get("password")) == known and not self._faults.flag("reject_login")
        if not good:
            self._count_refusal(now)
            return refusal(401, "Invalid username or password.")
        if self._faults.flag("password_expired"):
            return refusal(401, "Your password has expired and must be changed.")
        secret = self._faults.text("totp") or self._settings.totp_secret
        code = str(form.get("totp") or request.headers.get("totp", ""))
        if secret and not self._takes_code(secret, code, now):
            return refusal(401, "TOTP code required.")
        self._store.set_state("refusals", 0)
        return self._token()

    def renew(self, word: str) -> Response:
        """Answer a renewal at a path of its own, where there is one."""
        if not word or word != self._faults.text("refresh_word"):
            return refusal(404, "There is nothing here.")
        form = self._given()
        return form if isinstance(form, Response) else self._refresh(str(form.get("refresh_token", "")))

    def _given(self) -> Mapping[str, Any] | Response:
        """Return the fields under their usual names, or the answer to something that cannot be read."""
        encoding = self._faults.text("auth_encoding")
        body = request.get_json(silent=True)
        if (encoding == "json" and not isinstance(body, dict)) or (encoding == "form" and request.is_json):
            return refusal(415, "The sign-in is not written as it should be.")
        given: Mapping[str, Any] = request.form or (body if isinstance(body, dict) else {})
        names = pairs_of(self._faults.text("auth_fields"))
        if given.get("grant_type") == "refresh_token" or not names:
            return given
        missing = next((shown for shown in names.values() if shown not in given), "")
        if missing:
            return refusal(400, f"The field {missing} is required.")
        return {usual: given[shown] for usual, shown in names.items()} | {"grant_type": given.get("grant_type", "")}

    def _takes_code(self, secret: str, code: str, now: datetime) -> bool:
        """Whether a code counts now and was not used before, as RFC 6238 demands; a good one is used up."""
        used = list(self._store.state("used_codes", []))
        if code in used or code not in one_time_codes(secret, now):
            return False
        # The last ones suffice: older ones do not count any more.
        self._store.set_state("used_codes", [*used[-_USED_KEPT:], code])
        return True

    def _count_refusal(self, now: datetime) -> None:
        count = int(self._store.state("refusals", 0)) + 1
        self._store.set_state("refusals", count)
        if 0 < self._faults.number("lock_after") <= count:
            self._store.set_state("locked_until", (now + _LOCKED_FOR).isoformat())

    def _refresh(self, refresh: str) -> Response:
        known = self._store.state("refresh", [])
        if refresh not in known or self._faults.flag("refuse_refresh"):
            return refusal(401, "The refresh token is not valid.")
        if not self._faults.flag("rotate_refresh"):
            return self._token(gives_refresh=False)
        self._store.set_state("refresh", [token for token in known if token != refresh])
        return self._token()

    def _token(self, *, gives_refresh: bool = True) -> Response:
        token, refresh = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        lifetime = int(self._faults.number("token_seconds")) or self._settings.token_seconds
        ends = self._store.clock.now() + timedelta(seconds=lifetime)
        tokens = self._store.state("tokens", {})
        self._store.set_state("tokens", {**tokens, token: ends.isoformat()})
        kind = self._faults.text("auth_scheme")
        kind = "bearer" if kind == "Bearer" else kind
        body: dict[str, Any] = {"access_token": token, "token_type": kind, "user_id": self._settings.username}
        if not self._faults.flag("no_expires_in"):
            body["expires_in"] = lifetime
        if gives_refresh and not self._faults.flag("no_refresh_token"):
            body["refresh_token"] = refresh
            self._store.set_state("refresh", [*self._store.state("refresh", []), refresh])
        return jsonify(body)

    def is_signed_in(self) -> bool:
        """Whether the request carries a token that has not expired."""
        word, _, token = request.headers.get("Authorization", "").partition(" ")
        if word != self._faults.text("auth_scheme"):
            return False
        token = token.strip()
        ends = self._store.state("tokens", {}).get(token)
        return bool(ends) and datetime.fromisoformat(ends) > self._store.clock.now()


def refusal(status: int, text: str) -> Response:
    """Return a body with a message."""
    reply = jsonify({"message": text})
    reply.status_code = status
    return reply


def one_time_codes(secret: str, now: datetime) -> set[str]:
    """Return the codes that count now: of this half minute and its neighbours (RFC 6238, SHA-1, six digits)."""
    counter = int(now.timestamp()) // _STEP
    return {_code(secret, counter + shift) for shift in (-1, 0, 1)}


def _code(secret: str, counter: int) -> str:
    key = base64.b32decode(secret, casefold=True)
    digest = hmac.new(key, struct.pack(">Q", counter), hashlib.sha1).digest()
    start = digest[-1] & 0x0F
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"
