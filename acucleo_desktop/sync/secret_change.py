"""Changing a password without losing the old one until the new one has signed in, whatever happens in between."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
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
    """The secrets of a connection with one of them replaced."""

    def __init__(self, secrets: Secrets, name: str, value: str) -> None:
        self._secrets = secrets
        self._name = name
        self._value = value

    def get(self, name: str) -> str:
        """Return the new secret, or another one as stored."""
        return self._value if name == self._name else self._secrets.get(name)

    def keep(self, name: str, value: str) -> None:
        """Keep a token that the test was given in the place of the one it used up."""
        self._secrets.keep(name, value)

    def alone(self) -> AbstractContextManager[None]:
        """Keep others out as the stored secrets do."""
        return self._secrets.alone()


def change_secret(
    connections: ConnectionStore,
    kind: str,
    name: str,
    new: str,
    test: Tester,
    tell: Callable[[StepResult], None] = lambda _step: None,
) -> str:
    """Put a new secret in the place of the old one, once it has signed in.

    The new secret is tried at the service first and only then stored; it is read back, tried once more as it was read,
    and only then the old one is forgotten. When this is cut short, what works is found out of what is stored by the
    next use (`ConnectionStore.settle_change`).

    Args:
        connections: where the secrets are.
        kind: `acumatica` or `cleo`.
        name: `password` or `client_secret`.
        new: the new secret.
        test: runs the connection's test.
        tell: is told of every step.

    Returns:
        Where the secret is kept, for a person.

    Raises:
        Problem: the new secret does not sign in, or cannot be kept; the old one is still in its place.
    """
    _check(connections, kind, name, new)
    remember_secret(new)
    connections.settle_change(kind, name)
    stored = connections.secrets(kind)
    _sign_in(test, _WithNew(stored, name, new), tell, kind)
    place = connections.begin_change(kind, name, new)
    try:
        _sign_in(test, _WithNew(stored, name, connections.kept(kind, name)), tell, kind)
    except Problem:
        connections.undo_change(kind, name)
        raise
    connections.settle_change(kind, name)
    return place


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
