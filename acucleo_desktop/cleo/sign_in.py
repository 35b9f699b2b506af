"""Signing in to Cleo: password, renewal, expiry by the server's clock, one-off codes. A refused password is final."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.listing import value_at
from acucleo_desktop.cleo.memory import MailboxMemory, Token
from acucleo_desktop.cleo.refusals import code_needed, refused_in_words
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.problems import (
    NotFound,
    NotPermitted,
    RequestRefused,
    SignInRefused,
    UnexpectedAnswer,
)
from acucleo_desktop.transport.redaction import remember_secret
from acucleo_desktop.transport.session import ServiceSession

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.secrets import Secrets

_LOG = logging.getLogger("acucleo.cleo")
_REFUSED_STATUSES: Final = frozenset({400, 401, 403})

OneTimeCode = Callable[[], str]
"""Asks a person for the code of the authenticator app; an empty text means that nobody is there."""


class CleoSignIn:
    """Gets, renews and applies the token of one connection. The session calls it one at a time.

    Args:
        connection: whom to sign in as, and how.
        secrets: holds `password`.
        session: used for the sign-in calls themselves.
        clock: measures the age of the token.
        one_time_code: asks for the code of an authenticator app.
        memory: keeps the token from one opening to the next; None forgets it with this one.
    """

    def __init__(
        self,
        connection: CleoConnection,
        secrets: Secrets,
        session: ServiceSession,
        clock: Clock,
        one_time_code: OneTimeCode | None = None,
        memory: MailboxMemory | None = None,
    ) -> None:
        self._connection = connection
        self._profile = connection.profile
        self._secrets = secrets
        self._session = session
        self._clock = clock
        self._one_time_code = one_time_code
        self._is_shared = memory is not None
        self._memory = memory or MailboxMemory()
        self._refused: SignInRefused | None = None

    @property
    def _token(self) -> Token | None:
        return self._memory.token(self._connection)

    def apply(self, headers: dict[str, str]) -> None:
        """Add the token to `headers`, signing in or renewing first where needed.

        Raises:
            SignInRefused: refused now or before; asked once only.
            ServiceProblem: no sign-in for another reason.
        """
        token = self._token
        if token is None:
            token = self._sign_in()
        elif self._is_old(token):
            token = self._renew(token)
        headers["Authorization"] = f"{self._profile.text('auth.scheme')} {token.value}"

    def anew(self) -> None:
        """Sign in with the password, whatever token there is: a person wants to see that it works."""
        self._drop()
        self._sign_in()

    def renew(self, answer: Answer) -> bool:  # noqa: ARG002 - the agreed face
        """Get another token after a 401; return True, as a replay then makes sense."""
        token = self._token
        if token is None:
            self._sign_in()
        else:
            self._renew(token)
        return True

    def forget(self) -> None:
        """Forget the token, and a refusal: a person has acted."""
        self._drop()
        self._refused = None

    def end(self) -> None:
        """Forget the token at the end, unless the next opening is to have it."""
        if not self._is_shared:
            self.forget()

    def lifetime_said(self) -> str:
        """Say how long the token lasts and whether it can be renewed without the password."""
        token = self._token
        if token is None:
            return "no token"
        seconds = (token.expires_at - token.server_time).total_seconds()
        renewable = token.refresh and self._profile.text("auth.refresh") != "never"
        return f"for {seconds / 60:.0f} min, " + (
            "renewed without the password" if renewable else "then signs in again"
        )

    def _drop(self) -> None:
        self._memory.keep(self._connection, None)

    def _is_old(self, token: Token) -> bool:
        """Judge by the server's clock, carried on by our seconds, so that a wrong clock here does not matter."""
        age = timedelta(seconds=self._clock.monotonic() - token.monotonic)
        return token.server_time + age >= token.expires_at

    def _renew(self, token: Token) -> Token:
        """Renew without the password where possible, else sign in again."""
        mode = self._profile.text("auth.refresh")
        self._drop()
        if mode == "always" or (mode == "auto" and token.refresh):
            try:
                return self._refresh(token)
            except (SignInRefused, NotPermitted, RequestRefused, NotFound, UnexpectedAnswer) as problem:
                _LOG.info("renewing the token was refused (%s), signing in with the password", problem.code)
        return self._sign_in()

    def _refresh(self, token: Token) -> Token:
        fields = self._filled("auth.refresh_fields", {"refresh_token": token.refresh, "access_token": token.value})
        answer = self._ask(self._profile.text("auth.refresh_path"), fields, {})
        return self._take(answer, token.refresh)

    def _sign_in(self) -> Token:
        if self._refused is not None:
            raise self._refused.with_traceback(None)
        try:
            return self._try_password(self._code() if self._profile.text("auth.otp.mode") != "off" else "")
        except SignInRefused as problem:
            # A password that was taken and lacks a code is no refused password: with the code it is asked once more.
            code = self._code() if problem.code == "cleo.code-needed" and problem.status is not None else ""
            if not code:
                self._refused = problem
                raise
        try:
            return self._try_password(code)
        except SignInRefused as problem:
            self._refused = problem
            raise

    def _try_password(self, code: str) -> Token:
        """Sign in once with the password, and with the code if there is one."""
        password = self._secrets.get("password")
        remember_secret(password)
        fields = self._filled("auth.fields", {"username": self._connection.username, "password": password})
        headers: dict[str, str] = {}
        self._add_code(code, fields, headers)
        try:
            answer = self._ask(self._profile.text("auth.path"), fields, headers)
        except NotFound as problem:
            raise self._wrong_address(problem) from None
        except (SignInRefused, NotPermitted, RequestRefused) as problem:
            if problem.status not in _REFUSED_STATUSES:
                raise
            raise refused_in_words(problem, self._connection, has_code=bool(code)) from None
        return self._take(answer, "")

    def _filled(self, key: str, values: Mapping[str, str]) -> dict[str, str]:
        """Fill the placeholders of a table of fields; a value that is a placeholder is replaced as a whole."""
        filled = {}
        for name, value in self._profile.fields(key).items():
            inner = value.removeprefix("{").removesuffix("}")
            filled[name] = values[inner] if value == f"{{{inner}}}" and inner in values else value
        return filled

    def _code(self) -> str:
        """Ask for a code; nobody may be there."""
        return self._one_time_code().strip() if self._one_time_code is not None else ""

    def _add_code(self, code: str, fields: dict[str, str], headers: dict[str, str]) -> None:
        mode, name = self._profile.text("auth.otp.mode"), self._profile.text("auth.otp.name")
        if not code:
            if mode != "off":
                raise code_needed(self._connection)
            return
        remember_secret(code)
        # Where the setting says nothing, the form is the likelier place.
        (headers if mode == "header" else fields)[name] = code

    def _ask(self, path: str, fields: Mapping[str, str], headers: Mapping[str, str]) -> Answer:
        is_form = self._profile.text("auth.encoding") == "form"
        return self._session.request(
            "POST",
            path,
            headers=headers,
            data=dict(fields) if is_form else None,
            json=None if is_form else dict(fields),
            expect=(200, 201),
            path_template=path,
            authorize=False,
        )

    def _take(self, answer: Answer, previous_refresh: str) -> Token:
        """Take the token out of an answer; a renewal token stays unless a new one came."""
        body = answer.json()
        value = value_at(body, self._profile.text("auth.token_field"))
        if not isinstance(value, str) or not value:
            names = ", ".join(sorted(body)) if isinstance(body, dict) else "no fields"
            raise UnexpectedAnswer(
                "cleo.no-token",
                f"Cleo answered the sign-in of {self._connection.username} without a token.",
                why="The answer may have another form than expected, or ask for a second factor.",
                todo="Compare the setting auth.token_field with the fields below.",
                service="cleo",
                status=answer.status,
                request_id=answer.request_id,
                details=f"fields of the answer: {names}",
                field="profile.auth.token_field",
            )
        refresh = value_at(body, self._profile.text("auth.refresh_field"))
        refresh = refresh if isinstance(refresh, str) and refresh else previous_refresh
        remember_secret(value, refresh)
        lifetime = seconds_of(value_at(body, self._profile.text("auth.expires_field")))
        lifetime = lifetime or self._profile.number("auth.default_lifetime_s")
        # A margin as long as the lifetime itself would ask for a new token at every call.
        margin = min(self._profile.number("auth.renew_before_s"), lifetime / 5)
        server_time = answer.date or self._clock.now()
        token = Token(
            value=value,
            refresh=refresh,
            expires_at=server_time + timedelta(seconds=lifetime - margin),
            server_time=server_time,
            monotonic=self._clock.monotonic(),
        )
        kind = value_at(body, self._profile.text("auth.type_field"))
        if isinstance(kind, str) and kind.lower() != self._profile.text("auth.scheme").lower():
            _LOG.warning("Cleo calls its token %r; the setting auth.scheme sends another word", kind)
        self._memory.keep(self._connection, token)
        return token

    def _wrong_address(self, problem: NotFound) -> NotFound:
        path = self._profile.text("auth.path")
        return NotFound(
            "cleo.sign-in-address",
            f"There is no sign-in at {self._connection.address}{path}.",
            why="The tenant, the address or the path of the interface (api_prefix) is not right.",
            todo="Compare the address with the one the Cleo administrator gave you.",
            service="cleo",
            status=problem.status,
            request_id=problem.request_id,
            excerpt=problem.excerpt,
            details=problem.details,
            field="base_url" if self._connection.base_url else "tenant",
        )


def seconds_of(value: object) -> float:
    """Read a lifetime that may come as number or text; 0 when it cannot be read."""
    try:
        seconds = float(str(value))
    except ValueError:
        return 0.0
    return seconds if 0 < seconds < 10**9 else 0.0
