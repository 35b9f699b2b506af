"""Signing in to Acumatica: OAuth by password, browser or refresh token, or the older cookie; the seat is given back."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.sign_in_words import body_of, not_taken, tenant_differs
from acucleo_desktop.acumatica.tokens import EVERY, SCOPE, RefreshChain, Token, ask_token, read_token
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.problems import ServiceProblem, SignInRefused
from acucleo_desktop.transport.redaction import forget_secret, remember_secret
from acucleo_desktop.transport.session import ServiceSession

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

_LOG = logging.getLogger("acucleo.acumatica")
_RENEW_BEFORE_SECONDS = 60


class AcumaticaSignIn:
    """Gets, renews and applies the sign-in of one connection. The session calls it one at a time."""

    def __init__(
        self, connection: AcumaticaConnection, secrets: Secrets, session: ServiceSession, clock: Clock
    ) -> None:
        self._connection = connection
        self._secrets = secrets
        self._session = session
        self._clock = clock
        self._chain = RefreshChain(connection, secrets, session)
        self._token = ""
        self._refresh = ""
        self._ends = 0.0
        self._has_cookie = False
        self._refused: SignInRefused | None = None

    @property
    def is_signed_in(self) -> bool:
        """Whether a session is held at Acumatica."""
        return bool(self._token) or self._has_cookie

    def apply(self, headers: dict[str, str]) -> None:
        """Add the sign-in to `headers`, signing in or renewing first where needed."""
        if self._connection.sign_in == "cookie":
            if not self._has_cookie:
                self._sign_in()
            return
        if not self._token:
            self._sign_in()
        elif self._clock.monotonic() >= self._ends:
            self._renew()
        headers["Authorization"] = f"Bearer {self._token}"

    def renew(self, answer: Answer) -> bool:  # noqa: ARG002 - the agreed face
        """Get another session after a 401; return True, as a replay then makes sense."""
        if self._connection.sign_in == "cookie":
            self._has_cookie = False
            self._session.forget_cookies()
            self._sign_in()
        else:
            self._renew()
        return True

    def sign_out(self) -> None:
        """Give the seat back; trouble with that is noted and stops nothing, as the session ends by itself in time."""
        self._chain.store_late()
        if self.is_signed_in and self._connection.ends_session:
            self._log_out()
        self._forget()

    def _log_out(self) -> None:
        headers = {"Content-Length": "0"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        try:
            self._session.request(
                "POST",
                "entity/auth/logout",
                headers=headers,
                data=b"",
                expect=(200, 204, 401),
                authorize=False,
                path_template="entity/auth/logout",
            )
        except ServiceProblem as problem:
            _LOG.warning("the seat could not be given back: %s", problem.code)

    def _forget(self) -> None:
        if self._token:
            forget_secret(self._token)
        if self._refresh and self._connection.sign_in == "oauth-password":
            # Each pass signs in anew: what was never forgotten would grow for weeks. A browser's token lives on.
            forget_secret(self._refresh)
        self._token = self._refresh = ""
        self._has_cookie = False
        self._session.forget_cookies()

    def _sign_in(self) -> None:
        if self._refused is not None:
            raise self._refused.with_traceback(None)
        try:
            self._sign_in_as_set()
        except SignInRefused as refused:
            self._refused = refused
            raise

    def _sign_in_as_set(self) -> None:
        if self._connection.sign_in == "cookie":
            self._cookie()
            return
        compare_tenant(self._connection)
        if self._connection.sign_in == "oauth-code":
            self._take(self._chain.renew())
            return
        fields = {
            "grant_type": "password",
            "username": self._connection.username,
            "password": self._secrets.get("password"),
            "scope": SCOPE,
        }
        remember_secret(fields["password"])
        answer = ask_token(self._session, self._connection, self._secrets, fields)
        self._take(read_token(self._connection, answer))

    def _renew(self) -> None:
        """Use the refresh token, which rotates; when it is refused, sign in with the password once."""
        refresh, self._refresh = self._refresh, ""
        self._token = ""
        if refresh and self._connection.sign_in == "oauth-password":
            fields = {"grant_type": "refresh_token", "refresh_token": refresh}
            answer = ask_token(self._session, self._connection, self._secrets, fields)
            if answer.status == 200:  # noqa: PLR2004
                self._take(read_token(self._connection, answer))
                return
            _LOG.info("renewing the session was refused, signing in with the password")
        self._sign_in()

    def _take(self, token: Token) -> None:
        self._token, self._refresh = token.access, token.refresh
        self._ends = self._clock.monotonic() + max(token.seconds - _RENEW_BEFORE_SECONDS, token.seconds / 2)

    def _cookie(self) -> None:
        password = self._secrets.get("password")
        remember_secret(password)
        body = {"name": self._connection.username, "password": password}
        if self._connection.tenant:
            # Older documents and sites call it company.
            body["tenant"] = self._connection.tenant
            body["company"] = self._connection.tenant
        if self._connection.branch:
            body["branch"] = self._connection.branch
        if self._connection.locale:
            body["locale"] = self._connection.locale
        answer = self._session.request(
            "POST", "entity/auth/login", json=body, expect=EVERY, authorize=False, path_template="entity/auth/login"
        )
        # Acumatica answers without a body; a page or anything else comes from somebody else.
        if answer.status not in {200, 204} or (answer.content.strip() and not body_of(answer)):
            raise not_taken(self._connection, answer)
        self._has_cookie = True


def compare_tenant(connection: AcumaticaConnection) -> None:
    """Refuse a tenant that the client id contradicts: with OAuth the client id alone decides who is written to.

    Raises:
        SignInRefused: the two differ.
    """
    decided, wanted = connection.client_id.rpartition("@")[2], connection.tenant
    if "@" in connection.client_id and wanted and decided.casefold() != wanted.casefold():
        raise tenant_differs(decided, wanted)
