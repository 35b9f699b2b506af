"""A profile: the settings of one tenant over the defaults of its preset, checked and typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from acucleo_desktop.cleo.presets import SETTINGS, Setting, Value
from acucleo_desktop.transport.connection_file import refuse_unknown, wrong_value

_OPERATION = re.compile(r"^(GET|POST|PUT|DELETE)\s+(/?[^\s?#]*)\s+(\d{3}(?:,\d{3})*)$")
_PLACEHOLDER = re.compile(r"\{(\w*)\}")
_PLACEHOLDERS: Final = frozenset({"p", "f", "i", "m"})


@dataclass(frozen=True, slots=True)
class Operation:
    """One call of the interface: method, path template with {f} {i} {m}, statuses that count as success."""

    method: str
    path: str
    expect: tuple[int, ...]


class Profile:
    """The settings in force.

    Args:
        preset: `cic` or `harmony`.
        changes: settings that differ from the preset, by key; nested tables are accepted as well as dotted keys.

    Raises:
        Problem: a key is not known (`file.unknown-key`) or a value does not fit (`file.wrong-value`).
    """

    def __init__(self, preset: str, changes: Mapping[str, Any] | None = None) -> None:
        given = dict(_flatten(changes or {}))
        refuse_unknown(given, SETTINGS, "the Cleo profile")
        self.preset = preset
        self.changes: dict[str, Value] = {key: _checked(key, SETTINGS[key], value) for key, value in given.items()}
        for key in SETTINGS:
            if key.startswith("operations."):
                self.operation(key.removeprefix("operations."))

    def _value(self, key: str) -> Value:
        return self.changes[key] if key in self.changes else SETTINGS[key].default_for(self.preset)

    def text(self, key: str) -> str:
        """Return a setting that is text; {p} is filled in."""
        return str(self._value(key)).replace("{p}", str(self._value("api_prefix")).rstrip("/"))

    def number(self, key: str) -> float:
        """Return a setting that is a number."""
        value = self._value(key)
        return float(value) if isinstance(value, int | float) else 0.0

    def switch(self, key: str) -> bool:
        """Return a setting that is on or off."""
        return self._value(key) is True

    def names(self, key: str) -> tuple[str, ...]:
        """Return a setting that is a list of names, best first."""
        value = self._value(key)
        return value if isinstance(value, tuple) else ()

    def fields(self, key: str) -> Mapping[str, str]:
        """Return a setting that is a table."""
        value = self._value(key)
        return value if isinstance(value, Mapping) else {}

    def operation(self, name: str) -> Operation | None:
        """Return the operation called `name`, None when it is not offered.

        Raises:
            Problem: it is not written as method, path and statuses.
        """
        key = f"operations.{name}"
        value = self.text(key)
        if value == "off":
            return None
        match = _OPERATION.match(value)
        if match is None or not {found[1] for found in _PLACEHOLDER.finditer(match[2])} <= _PLACEHOLDERS:
            raise wrong_value(key, value, "a method, a path and statuses such as 'GET {p}/folders/{f}/files 200'")
        return Operation(match[1], match[2], tuple(int(status) for status in match[3].split(",")))


def _flatten(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield dotted keys; a table that is itself the value of a setting stays whole."""
    for name, value in values.items():
        key = f"{prefix}{name}"
        is_table_setting = key in SETTINGS and isinstance(SETTINGS[key].default, Mapping)
        if isinstance(value, Mapping) and not is_table_setting:
            yield from _flatten(value, f"{key}.")
        else:
            yield key, value


def _checked(key: str, setting: Setting, value: object) -> Value:
    """Return `value` in the type of its setting."""
    default = setting.default
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise wrong_value(key, value, "true or false")
        return value
    if isinstance(default, int | float):
        return _checked_number(key, setting, value)
    if isinstance(default, tuple):
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list | tuple) or not names or not all(isinstance(name, str) for name in names):
            raise wrong_value(key, value, "a name or a list of names in quotes")
        return tuple(names)
    if isinstance(default, Mapping):
        if not isinstance(value, Mapping) or not all(isinstance(item, str) for item in value.values()):
            raise wrong_value(key, value, "a table of texts")
        return dict(value)
    if not isinstance(value, str):
        raise wrong_value(key, value, "a text in quotes")
    if setting.choices and value not in setting.choices:
        raise wrong_value(key, value, "one of " + ", ".join(repr(choice) for choice in setting.choices))
    return value


def _checked_number(key: str, setting: Setting, value: object) -> Value:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise wrong_value(key, value, "a number")
    if value < setting.minimum:
        raise wrong_value(key, value, f"a number of at least {setting.minimum:g}")
    if isinstance(setting.default, int) and not isinstance(value, int):
        raise wrong_value(key, value, "a whole number")
    return value
