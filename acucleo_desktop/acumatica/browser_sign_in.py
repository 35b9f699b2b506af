"""Signing in through the person's own browser: OAuth authorization code with PKCE (RFC 7636) and a loopback address.

Sites with a second factor accept nothing else. The browser comes back to a small server on this computer, which lives
for this one sign-in; the code that it brings is good once, for a minute or so, and only with our proof.
"""

from __future__ import annotations

import base64
import hashlib
import secrets as randomness
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

from acucleo_desktop.acumatica.browser_answer import BrowserAnswer, Listener
from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.sign_in import compare_tenant
from acucleo_desktop.acumatica.sign_in_words import refusal
from acucleo_desktop.acumatica.tokens import SCOPE, RefreshChain, Token, ask_token, read_token
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.problems import ServiceProblem
from acucleo_desktop.transport.redaction import remember_secret
from acucleo_desktop.transport.session import ServiceSession, Ways

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

PATIENCE_SECONDS: Final = 300.0
OpenBrowser = Callable[[str], object]
"""Opens an address in the browser, such as `webbrowser.open`; what it returns does not matter."""


@dataclass(frozen=True, slots=True)
class _Proof:
    """The secrets of one sign-in: `state` ties the answer to it, `verifier` proves to Acumatica who asked."""

    state: str
    verifier: str

    @classmethod
    def fresh(cls) -> _Proof:
        proof = cls(randomness.token_urlsafe(24), randomness.token_urlsafe(48))
        remember_secret(proof.state, proof.verifier)
        return proof

    @property
    def challenge(self) -> str:
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


class BrowserSignIn:
    """One sign-in by a person.

    Args:
        connection: with `oauth-code` as its sign-in.
        secrets: holds `client_secret`, where there is one, and keeps the refresh token.
        clock: measures the patience.
        open_browser: shows an address to the person.
        stop: set when the person cancels.
        proxies: `system`, `none` or the address of a proxy.
        patience_seconds: how long the person has.
    """

    def __init__(
        self,
        connection: AcumaticaConnection,
        secrets: Secrets,
        clock: Clock,
        open_browser: OpenBrowser,
        *,
        stop: threading.Event | None = None,
        proxies: str = "system",
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        connection.check()
        if connection.sign_in != "oauth-code":
            raise refusal(
                "no-browser-sign-in",
                f"This connection signs in with {connection.sign_in}, which needs no browser.",
                "Only the sign-in oauth-code goes through the browser.",
                "Choose oauth-code as the sign-in, or test the connection as it is.",
                "sign_in",
            )
        compare_tenant(connection)
        self._connection = connection
        self._secrets = secrets
        self._clock = clock
        self._open_browser = open_browser
        self._stop = stop or threading.Event()
        self._proxies = proxies
        self._patience = patience_seconds

    def run(self) -> None:
        """Let the person sign in, and keep what lets the sync go on by itself.

        Raises:
            Problem: it was cancelled, refused, took too long, or could not be stored.
        """
        proof = _Proof.fresh()
        ends = self._clock.monotonic() + self._patience
        with Listener(self._connection.redirect_uri, proof.state) as listener:
            self._open_browser(self._address(proof))
            answer = self._wait_for(listener, ends)
        session = ServiceSession(
            "acumatica",
            self._connection.instance_url,
            self._clock,
            ways=Ways(proxies=self._proxies, in_flight=1),
            stop=self._stop,
        )
        try:
            self._exchange(answer, proof, session)
        finally:
            session.close()

    def _address(self, proof: _Proof) -> str:
        asked = {
            "response_type": "code",
            "client_id": self._connection.client_id,
            "redirect_uri": self._connection.redirect_uri,
            "scope": SCOPE,
            "state": proof.state,
            "code_challenge": proof.challenge,
            "code_challenge_method": "S256",
        }
        return f"{self._connection.instance_url.rstrip('/')}/identity/connect/authorize?{urlencode(asked)}"

    def _wait_for(self, listener: Listener, ends: float) -> BrowserAnswer:
        while (answer := listener.answer(0.05)) is None:
            if self._stop.is_set():
                raise _cancelled()
            if self._clock.monotonic() >= ends:
                raise _too_late(self._patience, listener)
        if not answer.code:
            raise _denied(answer)
        return answer

    def _exchange(self, answer: BrowserAnswer, proof: _Proof, session: ServiceSession) -> None:
        fields = {
            "grant_type": "authorization_code",
            "code": answer.code,
            "redirect_uri": self._connection.redirect_uri,
            "code_verifier": proof.verifier,
        }
        remember_secret(answer.code)
        token = read_token(self._connection, ask_token(session, self._connection, self._secrets, fields))
        if not token.refresh:
            raise refusal(
                "no-refresh-token",
                "Acumatica lets the sync in, but not by itself later.",
                "It gave no refresh token: the connected application lacks the scope offline_access.",
                "Allow offline_access on the Connected Applications form, then sign in again.",
                "client_id",
            )
        RefreshChain(self._connection, self._secrets, session).begin(token.refresh)
        self._give_back(token, session)

    def _give_back(self, token: Token, session: ServiceSession) -> None:
        """End the session that came with the sign-in, so that it holds no seat until its token ends."""
        if not self._connection.ends_session:
            return
        headers = {"Content-Length": "0", "Authorization": f"Bearer {token.access}"}
        try:
            session.request(
                "POST", "entity/auth/logout", headers=headers, data=b"", expect=(200, 204, 401), authorize=False
            )
        except ServiceProblem:
            return  # the sign-in is stored, and the session ends by itself with its token


def _cancelled() -> Problem:
    return Problem(
        "acumatica.sign-in-cancelled",
        "The sign-in was cancelled.",
        why="Cancel was pressed before the browser came back.",
        todo="Sign in again when you are ready; nothing was changed.",
        field="sign_in",
    )


def _too_late(seconds: float, listener: Listener) -> Problem:
    why = "The page was closed, or the browser cannot come back to this computer."
    if listener.strangers:
        why = "The browser came back with the answer to another sign-in, which was not taken."
    return Problem(
        "acumatica.sign-in-too-late",
        f"Nobody signed in within {seconds / 60:.0f} minutes.",
        why=why,
        todo="Sign in again; the address of return must stand on the Connected Applications form exactly as in the "
        "connection.",
        field="redirect_uri",
    )


def _denied(answer: BrowserAnswer) -> Problem:
    if answer.error == "access_denied":
        return refusal(
            "access-denied",
            "The sync was not allowed to use Acumatica.",
            "Deny was pressed in the browser, or the user may not allow it.",
            "Sign in again and press Allow.",
            "sign_in",
        )
    return refusal(
        "browser-refused",
        f"Acumatica refused the sign-in: {answer.description or answer.error or 'no reason given'}.",
        "The connected application does not fit the connection.",
        "Compare client id, flow, scopes and the address of return with the Connected Applications form.",
        "client_id",
    )
