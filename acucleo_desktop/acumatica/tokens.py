"""The token address of Acumatica (`identity/connect/token`), and the chain of refresh tokens that outlives a run.

Acumatica: a refresh token is good for one use and is replaced with each use; the chain lives 30 days unless the
connected application says otherwise. The new one is stored before anything else is done with the answer.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.acumatica.sign_in_words import body_of, not_taken, sign_in_again, sign_in_needed
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.answer import Answer
from acucleo_desktop.transport.redaction import remember_secret
from acucleo_desktop.transport.secrets import Secrets
from acucleo_desktop.transport.session import ServiceSession

_LOG = logging.getLogger("acucleo.acumatica")
_PATH = "identity/connect/token"
NAME = "refresh_token"
"""What the chain is called among the secrets."""
SCOPE = "api offline_access"
# What the sign-in reads itself; a 429 or a failing server goes through the retry table like everywhere.
EVERY = (200, 204, 302, 400, 401, 403, 404, 410, 500)


@dataclass(frozen=True, slots=True)
class Token:
    """What a grant gave.

    Attributes:
        access: for the header of every call.
        refresh: for the next grant; empty where the site gave none.
        seconds: lifetime of `access`.
    """

    access: str
    refresh: str
    seconds: float

    def __repr__(self) -> str:
        return f"Token({self.seconds:.0f} s)"


def ask_token(
    session: ServiceSession, connection: AcumaticaConnection, secrets: Secrets, fields: Mapping[str, str]
) -> Answer:
    """Ask for a token; the client's id and secret are added.

    Raises:
        Problem: a secret is missing, or Acumatica could not be reached.
    """
    form = {"client_id": connection.client_id, **fields}
    secret = _client_secret(connection, secrets)
    if secret:
        remember_secret(secret)
        form["client_secret"] = secret
    return session.request("POST", _PATH, data=form, expect=EVERY, authorize=False, path_template=_PATH)


def _client_secret(connection: AcumaticaConnection, secrets: Secrets) -> str:
    """Return the client secret; a connected application for the browser may be without one."""
    try:
        return secrets.get("client_secret")
    except Problem as problem:
        if connection.sign_in == "oauth-code" and problem.code == "vault.gone":
            return ""
        raise


def read_token(connection: AcumaticaConnection, answer: Answer) -> Token:
    """Return the token of an answer.

    Raises:
        ServiceProblem: it holds none, with the reason.
    """
    body = body_of(answer)
    access = body.get("access_token")
    if answer.status != 200 or not isinstance(access, str) or not access:  # noqa: PLR2004
        raise not_taken(connection, answer)
    refresh = str(body.get("refresh_token") or "")
    remember_secret(access, *([refresh] if refresh else []))
    return Token(access, refresh, float(str(body.get("expires_in") or 3600)))


class RefreshChain:
    """The stored refresh token of a sign-in through the browser, used by one process at a time.

    Args:
        connection: whose sign-in it is.
        secrets: where the token is kept.
        session: the way to the site.
    """

    def __init__(self, connection: AcumaticaConnection, secrets: Secrets, session: ServiceSession) -> None:
        self._connection = connection
        self._secrets = secrets
        self._session = session
        self._unstored = ""

    def renew(self) -> Token:
        """Use the stored token for another; the new one is stored at once.

        A token that was refused is removed, so that it is never tried again. When the program is killed between the
        answer and the storing, the stored token is a used one: the next run is refused once and asks for a person.

        Raises:
            SignInRefused: there is none, or the chain has ended.
            Problem: the vault or Acumatica could not be reached.
        """
        with self._secrets.alone():
            refresh = self._unstored or self._stored()
            if not refresh:
                raise sign_in_needed()
            fields = {"grant_type": "refresh_token", "refresh_token": refresh}
            answer = ask_token(self._session, self._connection, self._secrets, fields)
            if answer.status == 400 and body_of(answer).get("error") == "invalid_grant":  # noqa: PLR2004
                self._unstored = ""
                self._secrets.keep(NAME, "")
                raise sign_in_again(answer)
            token = read_token(self._connection, answer)
            # Some sites let a refresh token be used again (sliding): then the stored one stays good.
            self._keep(token.refresh or refresh)
            return token

    def begin(self, refresh: str) -> None:
        """Store the first token of a chain.

        Raises:
            Problem: the vault refuses.
        """
        with self._secrets.alone():
            self._secrets.keep(NAME, self._labelled(refresh))

    def store_late(self) -> None:
        """Try once more to store a token that the vault did not take when it came."""
        if self._unstored:
            with self._secrets.alone():
                self._keep(self._unstored)

    def _keep(self, refresh: str) -> None:
        """Store a token; a vault that refuses just now does not end this run, whose token is good."""
        try:
            self._secrets.keep(NAME, self._labelled(refresh))
            self._unstored = ""
        except Problem as problem:
            self._unstored = refresh
            _LOG.warning("the renewed sign-in could not be stored yet: %s", problem.sentences())

    @property
    def _owner(self) -> str:
        return f"{self._connection.client_id} {self._connection.instance_url}"

    def _labelled(self, refresh: str) -> str:
        """Return a token with whose it is, so that a changed connection never uses up the token of another."""
        return json.dumps({"of": self._owner, "token": refresh})

    def _stored(self) -> str:
        """Return the stored token, empty where there is none for this client and site."""
        try:
            kept = json.loads(self._secrets.get(NAME))
        except Problem as problem:
            if problem.code == "vault.gone":
                return ""
            raise
        except ValueError:
            return ""
        is_ours = isinstance(kept, dict) and kept.get("of") == self._owner
        token = str(kept.get("token") or "") if is_ours else ""
        remember_secret(*([token] if token else []))
        return token
