"""Where a client gets its secrets from: it asks when it needs one, and keeps none longer than it must.

A sign-in through the browser leaves a token that is replaced each time it is used: that one is kept here as well.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.redaction import remember_secret


class Secrets(Protocol):
    """The secrets of one connection, by name: `password`, `client_secret`."""

    def get(self, name: str) -> str:
        """Return the secret called `name`, never an empty text.

        Raises:
            Problem: it is not there (`vault.gone`), or the place where it is kept is locked or refuses.
        """
        ...

    def keep(self, name: str, value: str) -> None:
        """Keep the secret called `name` durably; an empty value removes it.

        Raises:
            Problem: the place where it is kept is locked or refuses.
        """
        ...

    def alone(self) -> AbstractContextManager[None]:
        """Return a context in which nobody else, in this process or another, replaces a secret of this connection."""
        ...


class PlainSecrets:
    """Secrets held in memory, for the practice world, tests, and a connection test before anything is stored."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = dict(values)
        self._lock = threading.RLock()
        remember_secret(*self._values.values())

    def get(self, name: str) -> str:
        """Return the secret called `name`.

        Raises:
            Problem: it is not there.
        """
        value = self._values.get(name, "")
        if not value:
            raise Problem(
                "vault.gone",
                f"The {name.replace('_', ' ')} of this connection is not known.",
                why="It was never typed in, or it was removed.",
                todo="Open the connection and type it in.",
                field=name,
            )
        return value

    def keep(self, name: str, value: str) -> None:
        """Keep the secret called `name`, in memory; an empty value removes it."""
        if value:
            remember_secret(value)
        self._values[name] = value

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other threads out."""
        with self._lock:
            yield

    def __repr__(self) -> str:
        return f"PlainSecrets({', '.join(sorted(self._values))})"
