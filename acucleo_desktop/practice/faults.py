"""Named switches for every fault a client must live with, settable at start and while the server runs."""

from __future__ import annotations

import hashlib
import random
import threading
from collections.abc import Mapping

Defaults = Mapping[str, float | str | bool]


class UnknownFault(KeyError):
    """A switch that does not exist."""


class Faults:
    """The switches of one server.

    Args:
        defaults: every switch with its value when nothing is set.
        given: values at the start.
        seed: of the random faults.
    """

    def __init__(self, defaults: Defaults, given: Mapping[str, object] | None = None, seed: int = 1) -> None:
        self._defaults = defaults
        self._values: dict[str, object] = dict(defaults)
        self._random = random.Random(seed)  # noqa: S311 - faults, not secrets
        self._lock = threading.Lock()
        for name, value in (given or {}).items():
            self.set(name, value)

    def set(self, name: str, value: object) -> None:
        """Set a switch; texts such as `true` and `0.5` are read as what they are.

        Raises:
            UnknownFault: there is no such switch.
        """
        if name not in self._defaults:
            raise UnknownFault(name)
        with self._lock:
            self._values[name] = _typed(value, self._defaults[name])

    def all(self) -> dict[str, object]:
        """Return all switches with their values."""
        with self._lock:
            return dict(self._values)

    def text(self, name: str) -> str:
        """Return a switch as text."""
        with self._lock:
            return str(self._values[name])

    def flag(self, name: str) -> bool:
        """Return whether a switch is on; one that is set below 1 is on at random."""
        with self._lock:
            value = self._values[name]
            if isinstance(value, float) and 0 < value < 1:
                return self._random.random() < value
            return bool(value)

    def picks(self, name: str, key: str) -> bool:
        """Return whether a switch holds for the thing called `key`; below 1 for that part of them, always the same."""
        with self._lock:
            value = self._values[name]
        if isinstance(value, float) and 0 < value < 1:
            digest = hashlib.sha256(f"{name} {key}".encode()).digest()
            return int.from_bytes(digest[:4], "big") < value * 2**32
        return bool(value)

    def reached(self, name: str) -> bool:
        """Count a switch down by one; return whether it has come to its end just now."""
        with self._lock:
            value = float(str(self._values[name] or 0))
            if value < 1:
                return False
            self._values[name] = value - 1
            return value < 2  # noqa: PLR2004 - the last one

    def number(self, name: str) -> float:
        """Return a switch as a number."""
        with self._lock:
            return float(str(self._values[name] or 0))

    def strikes(self, name: str) -> bool:
        """Return whether a counting or random fault strikes now; a counting one is used up by one."""
        with self._lock:
            value = float(str(self._values[name] or 0))
            if value >= 1:
                self._values[name] = value - 1
                return True
            return value > 0 and self._random.random() < value

    def chance(self, name: str) -> bool:
        """Return whether a lasting fault shows now: always from 1 on, else with that probability."""
        with self._lock:
            value = float(str(self._values[name] or 0))
            return value >= 1 or (value > 0 and self._random.random() < value)


def _typed(value: object, default: object) -> object:
    if isinstance(default, bool):
        return value if isinstance(value, bool) else _switch(str(value).lower())
    if isinstance(default, int | float):
        return float(value) if isinstance(value, bool) else float(str(value))
    return str(value)


def _switch(text: str) -> bool | float:
    """Read a switch that is on, off, or on at random by a number below 1."""
    try:
        number = float(text)
    except ValueError:
        return text in {"true", "yes", "on"}
    return number if 0 < number < 1 else number >= 1
