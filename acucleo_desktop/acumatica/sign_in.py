"""Signing in to Acumatica: OAuth with password or refresh token, or the older cookie; the seat is always given back."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.errors import login_limit, redirected
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.problems import ServiceProblem, SignInRefused, UnexpectedAnswer
from acucleo_desktop.transport.redaction import forget_secret, remember_secret
from acucleo_desktop.transport.session import ServiceSession

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

_LOG = logging.getLogger("acucleo.acumatica")
_RENEW_BEFORE_SECONDS = 60
# What the sign-in reads itself; a 429 or a failing server goes through the retry table like everywhere.
_EVERY = (200, 204, 302, 400, 401, 403, 404, 410, 500)


class AcumaticaSignIn:
    """Gets, renews and applies the sign-in of one connection. The session calls it one at a time."""

    def __init__(
        self, connection: AcumaticaConnection, secrets: Secrets, session: ServiceSession, clock: Clock
    ) -> None:
        self._connection = connection
        self._secrets = secrets
        self._session = session
        self._clock = clock
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
        if not self.is_signed_in:
            return
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
        self._forget()

    def _forget(self) -> None:
        if self._token:
            forget_secret(self._token)
        self._token = self._refresh = ""
        self._has_cookie = False
        self._session.forget_cookies()

    def _sign_in(self) -> None:
        if self._refused is not None:
            raise self._refused.with_traceback(None)
        if self._connection.sign_in == "cookie":
            self._cookie()
            return
        self._compare_tenant()
        fields = {
            "grant_type": "password",
            "client_id": self._connection.client_id,
            "client_secret": self._secrets.get("client_secret"),
            "username": self._connection.username,
            "password": self._secrets.get("password"),
            "scope": "api offline_access",
        }
        remember_secret(fields["password"], fields["client_secret"])
        self._take(self._ask_token(fields))

    def _compare_tenant(self) -> None:
        """Refuse a tenant that the client id contradicts: with OAuth the client id alone decides who is written to."""
        decided, wanted = self._connection.client_id.rpartition("@")[2], self._connection.tenant
        if "@" not in self._connection.client_id or not wanted or decided.casefold() == wanted.casefold():
            return
        raise SignInRefused(
            "acumatica.tenant-differs",
            f"The tenant is {wanted}, and the client id belongs to the tenant {decided}.",
            where="Connections, Acumatica.",
            why="The client id decides which tenant is read and written, so the other name cannot be meant.",
            todo=f"Write {decided} as the tenant, or copy the client id from the Connected Applications of {wanted}.",
            field="tenant",
            service="acumatica",
        )

    def _renew(self) -> None:
        """Use the refresh token, which rotates; when it is refused, sign in with the password once."""
        refresh, self._refresh = self._refresh, ""
        self._token = ""
        if refresh:
            fields = {
                "grant_type": "refresh_token",
                "client_id": self._connection.client_id,
                "client_secret": self._secrets.get("client_secret"),
                "refresh_token": refresh,
            }
            answer = self._ask_token(fields)
            if answer.status == 200:  # noqa: PLR2004
                self._take(answer)
                return
            _LOG.info("renewing the session was refused, signing in with the password")
        self._sign_in()

    def _ask_token(self, fields: Mapping[str, str]) -> Answer:
        return self._session.request(
            "POST",
            "identity/connect/token",
            data=dict(fields),
            expect=_EVERY,
            authorize=False,
            path_template="identity/connect/token",
        )

    def _take(self, answer: Answer) -> None:
        body = self._json(answer)
        token = body.get("access_token")
        if answer.status != 200 or not isinstance(token, str):  # noqa: PLR2004
            raise self._not_taken(answer, body)
        self._token = token
        self._refresh = str(body.get("refresh_token") or "")
        remember_secret(token, *([self._refresh] if self._refresh else []))
        lifetime = float(str(body.get("expires_in") or 3600))
        self._ends = self._clock.monotonic() + max(lifetime - _RENEW_BEFORE_SECONDS, lifetime / 2)

    def _cookie(self) -> None:
        password = self._secrets.get("password")
        remember_secret(password)
        body = {"name": self._connection.username, "password": password}
        if self._connection.tenant:
            body["tenant"] = self._connection.tenant
            body["company"] = self._connection.tenant
        if self._connection.branch:
            body["branch"] = self._connection.branch
        answer = self._session.request(
            "POST", "entity/auth/login", json=body, expect=_EVERY, authorize=False, path_template="entity/auth/login"
        )
        # Acumatica answers without a body; a page or anything else comes from somebody else.
        if answer.status not in {200, 204} or (answer.content.strip() and not self._json(answer)):
            raise self._not_taken(answer, self._json(answer))
        self._has_cookie = True

    def _json(self, answer: Answer) -> Mapping[str, Any]:
        try:
            body = answer.json()
        except UnexpectedAnswer:
            return {}
        return body if isinstance(body, Mapping) else {}

    def _not_taken(self, answer: Answer, body: Mapping[str, Any]) -> ServiceProblem:
        """Tell the refusals apart: wrong user or password, wrong client, unknown tenant, no seat, wrong address."""
        said = str(body.get("error_description") or body.get("exceptionMessage") or body.get("message") or "")
        error = str(body.get("error") or "")
        if "login limit" in said.lower() or "concurrent api logins" in said.lower():
            return login_limit(answer, said)
        if answer.status == 302:  # noqa: PLR2004
            return redirected(answer)
        user, url = self._connection.username, self._connection.instance_url
        if answer.status in {200, 204, 404, 410}:
            return UnexpectedAnswer(
                "acumatica.sign-in-address",
                f"There is no Acumatica sign-in at {url}.",
                why="The virtual directory is missing or wrong, or another program answers there.",
                todo="Open the site in a browser and copy its address up to the virtual directory.",
                service="acumatica",
                status=answer.status,
                request_id=answer.request_id,
                field="instance_url",
            )
        if error == "invalid_client":
            return self._refuse(
                "acumatica.client-refused",
                f"Acumatica does not know the client {self._connection.client_id}.",
                "The client id or secret is wrong, or belongs to another tenant.",
                "Copy both from the Connected Applications form.",
                "client_id",
                answer,
            )
        if "company" in said.lower() or "PXUndefinedCompany" in str(body.get("exceptionType")):
            return self._refuse(
                "acumatica.tenant-unknown",
                f"Acumatica does not know the tenant {self._connection.tenant}.",
                "The name is misspelled, or the site has only one tenant.",
                "Write the tenant as the sign-in page lists it.",
                "tenant",
                answer,
            )
        return self._refuse(
            "acumatica.sign-in-refused",
            f"Acumatica refuses to sign in {user} at {url}.",
            "User or password is wrong, the account is locked or must change its password, or has no API rights.",
            "Try the same user and password in a browser, then type them here again. It is not tried again by"
            " itself, so that the account is not locked.",
            "password",
            answer,
        )

    def _refuse(self, code: str, what: str, why: str, todo: str, field: str, answer: Answer) -> SignInRefused:
        self._refused = SignInRefused(
            code,
            what,
            where="Connections, Acumatica.",
            why=why,
            todo=todo,
            field=field,
            service="acumatica",
            status=answer.status,
            request_id=answer.request_id,
            excerpt=answer.excerpt(),
        )
        return self._refused
