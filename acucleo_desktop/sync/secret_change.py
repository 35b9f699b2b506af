"""Changing a password without losing the old one until the new one has signed in, whatever happens in between."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Final

from acucleo_desktop.connections import SECRET_NAMES, ConnectionStore, StoredSecrets
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.transport.redaction import remember_secret
from acucleo_desktop.transport.secrets import Secrets

SIGN_IN_STEP: Final = "Sign in"
Tester = Callable[[Secrets], Iterable[StepResult]]
"""Runs the steps of a connection's test with these secrets."""


class _WithNew:
    """The secrets of a connection with some of them replaced."""

    def __init__(self, secrets: Secrets, new: Mapping[str, str]) -> None:
        self._secrets = secrets
        self._new = dict(new)

    def get(self, name: str) -> str:
        """Return the new secret, or another one as stored."""
        return self._new[name] if name in self._new else self._secrets.get(name)

    def keep(self, name: str, value: str) -> None:
        """Keep a token that the test was given in the place of the one it used up."""
        self._secrets.keep(name, value)

    def alone(self) -> AbstractContextManager[None]:
        """Keep others out as the stored secrets do."""
        return self._secrets.alone()


def change_secrets(
    connections: ConnectionStore,
    kind: str,
    new: Mapping[str, str],
    test: Tester,
    tell: Callable[[StepResult], None] = lambda _step: None,
    *,
    twice: bool = True,
) -> str:
    """Put new secrets in the place of the old ones, once they have signed in together.

    The new secrets are tried at the service first and only then stored; they are read back, tried once more as they
    were read, and only then the old ones are forgotten. When this is cut short, what works is found out of what is
    stored by the next use (`ConnectionStore.settle_change`).

    Args:
        connections: where the secrets are.
        kind: `acumatica` or `cleo`.
        new: the new secrets by name: `password`, `client_secret`, `private_key`.
        test: runs the connection's test.
        tell: is told of every step.
        twice: False when the test needs a code that counts once: what was stored is read back then, and not tried.

    Returns:
        Where the secrets are kept, for a person.

    Raises:
        Problem: the new secrets do not sign in, or cannot be kept; the old ones are still in their place.
    """
    for name, value in new.items():
        _check(connections, kind, name, value)
    remember_secret(*new.values())
    for name in new:
        connections.settle_change(kind, name)
    stored = connections.secrets(kind)
    _sign_in(test, _WithNew(stored, new), tell, kind)
    begun: list[str] = []
    place = ""
    try:
        for name, value in new.items():
            place = connections.begin_change(kind, name, value)
            begun.append(name)
        kept = {name: connections.kept(kind, name) for name in new}
        if twice or kept != dict(new):
            _sign_in(test, _WithNew(stored, kept), _again(tell), kind)
    except Problem:
        for name in begun:
            connections.undo_change(kind, name)
        raise
    for name in new:
        connections.settle_change(kind, name)
    return place


def _again(tell: Callable[[StepResult], None]) -> Callable[[StepResult], None]:
    """Tell the steps of the second time by another name."""
    return lambda step: tell(replace(step, name=f"{step.name}, as it is stored now"))


def _check(connections: ConnectionStore, kind: str, name: str, new: str) -> None:
    if name not in SECRET_NAMES.get(kind, ()):
        raise Problem(
            "connection.no-such-secret",
            f"The connection to {kind.capitalize()} has no {name}.",
            todo=f"It has: {', '.join(SECRET_NAMES.get(kind, ()))}.",
        )
    if not new:
        raise Problem("connection.empty-secret", f"The new {name.replace('_', ' ')} is empty.", todo="Type it in.")
    secrets: StoredSecrets = connections.secrets(kind)
    variable = secrets.variable_of(name)
    if variable:
        raise Problem(
            "connection.secret-from-environment",
            f"The {name.replace('_', ' ')} comes from the environment variable {variable}, not from the vault.",
            why="The connection file names that variable, and it is set.",
            todo=f"Change {variable} where it is set, or take it out of [secret_env] of the connection file.",
            field=name,
        )


def _sign_in(test: Tester, secrets: Secrets, tell: Callable[[StepResult], None], kind: str) -> None:
    """Test until the sign-in; what comes after it says nothing about a secret.

    Raises:
        Problem: it was refused, or the service could not be asked.
    """
    for step in test(secrets):
        tell(step)
        if step.problem is not None:
            raise step.problem
        if step.name.startswith(SIGN_IN_STEP):
            return
    raise Problem(
        "connection.not-tested",
        f"{kind.capitalize()} was not asked whether the new secret is right.",
        todo="Try again.",
    )
