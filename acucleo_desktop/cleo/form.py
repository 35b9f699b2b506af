"""A connection as texts in a form, and its settings as rows that a person can read, change and reset."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from acucleo_desktop.cleo.connection import CleoConnection, read_preset
from acucleo_desktop.cleo.presets import PRESETS, SETTINGS, Setting, Value, applies
from acucleo_desktop.cleo.profile import Profile
from acucleo_desktop.transport.connection_file import wrong_value

FIELDS: Final = ("name", "tenant", "base_url", "host", "port", "host_key", "preset", "username", "mailbox_id")
"""Fields of the form beside the secrets and `profile`, which holds the changed settings as JSON of texts."""

_BARE: Final = re.compile(r"^[A-Za-z0-9_-]+$")


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting as a person sees it.

    Attributes:
        help: what it does, one sentence.
        choices: what it may be; empty when any text will do.
        preset_text: value of the preset.
        text: value in force.
    """

    key: str
    help: str
    choices: tuple[str, ...]
    preset_text: str
    text: str


def values_of(connection: CleoConnection) -> dict[str, str]:
    """Return a stored connection as texts, without secrets."""
    found = {name: str(getattr(connection, name)) for name in FIELDS}
    texts = {key: text_of_value(value) for key, value in connection.profile.changes.items()}
    return found | {"profile": json.dumps(texts) if texts else ""}


def connection_of(values: Mapping[str, str], stored: CleoConnection | None) -> CleoConnection:
    """Return the connection of a form.

    Args:
        values: what was typed, by key; a key that the form does not have keeps the stored value.
        stored: what was stored before, for what the form does not show.

    Raises:
        Problem: a value cannot be read; its `field` is the key to mend.
    """
    made = stored or CleoConnection(name="Cleo", username="")
    given: dict[str, Any] = {name: values[name].strip() for name in FIELDS if name in values}
    given["name"] = given.get("name") or made.name
    given["base_url"] = given.get("base_url", made.base_url).rstrip("/")
    if "port" in given:
        port = given["port"] or "22"
        if not (port.isascii() and port.isdigit()):
            raise wrong_value("port", port, "a number such as 22")
        given["port"] = int(port)
    preset = given.get("preset") or made.preset
    given["preset"] = preset
    if "profile" in values:
        texts = json.loads(values["profile"]) if values["profile"] else {}
        given["changes"] = changes_of(preset, texts)
    return replace(made, **given)


def rows_of(preset: str, texts: Mapping[str, str]) -> list[SettingRow]:
    """Return the settings that have an effect with `preset`, in the order of the table.

    Args:
        preset: `cic`, `harmony` or `sftp`.
        texts: the changed ones.
    """
    rows = []
    for key, setting in SETTINGS.items():
        if applies(key, preset):
            usual = text_of_value(setting.default_for(preset))
            rows.append(SettingRow(key, setting.help, _choices(setting), usual, texts.get(key, usual)))
    return rows


def changes_of(preset: str, texts: Mapping[str, str]) -> dict[str, Value]:
    """Return changed settings in their types; a text that says what the preset says is no change.

    Raises:
        Problem: a text cannot be read; its `field` is the key.
    """
    given = {
        key: _value_of(key, SETTINGS[key], text)
        for key, text in texts.items()
        if key in SETTINGS and applies(key, preset) and text.strip() != text_of_value(SETTINGS[key].default_for(preset))
    }
    return Profile(preset, given).changes


def read_preset_file(text: str) -> tuple[str, dict[str, str]]:
    """Return the preset of a file and its changed settings as texts; raises as `read_preset` does."""
    preset, changes = read_preset(text)
    return preset, {key: text_of_value(value) for key, value in changes.items()}


def write_preset_file(preset: str, texts: Mapping[str, str]) -> str:
    """Return a preset file.

    Raises:
        Problem: a text cannot be read.
    """
    return CleoConnection(name="", username="", preset=preset, changes=changes_of(preset, texts)).preset_toml()


def text_of_value(value: Any) -> str:
    """Return a value as a person writes it: lists with commas, tables as `{name = "value"}`."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        names = {name: name if _BARE.match(name) else json.dumps(name) for name in value}
        return "{" + ", ".join(f"{names[name]} = {json.dumps(text)}" for name, text in value.items()) + "}"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _choices(setting: Setting) -> tuple[str, ...]:
    return ("yes", "no") if isinstance(setting.default, bool) else setting.choices


def _value_of(key: str, setting: Setting, text: str) -> object:
    """Return a text in the type of its setting; what it may be is judged by the profile."""
    text = text.strip()
    default = setting.default
    if isinstance(default, bool):
        if text.lower() not in {"yes", "no"}:
            raise wrong_value(key, text, "yes or no")
        return text.lower() == "yes"
    if isinstance(default, int | float):
        return _number(key, text, is_whole=isinstance(default, int))
    if isinstance(default, tuple):
        return [name.strip() for name in text.split(",") if name.strip()]
    if isinstance(default, Mapping):
        try:
            return tomllib.loads(f"value = {text or '{}'}")["value"]
        except tomllib.TOMLDecodeError:
            raise wrong_value(key, text, 'a table such as {name = "value"}') from None
    return text


def _number(key: str, text: str, *, is_whole: bool) -> float:
    try:
        return int(text) if is_whole else float(text)
    except ValueError:
        raise wrong_value(key, text, "a whole number" if is_whole else "a number") from None


def render_table() -> str:
    """Return all settings as a table in Markdown, for the documentation."""
    lines = ["| setting | cic | harmony | sftp | does |", "| --- | --- | --- | --- | --- |"]
    for key, setting in SETTINGS.items():
        cells = [f"`{text_of_value(setting.default_for(p)) or ' '}`" if applies(key, p) else "" for p in PRESETS]
        choices = f" One of {', '.join(f'`{choice}`' for choice in setting.choices)}." if setting.choices else ""
        lines.append(f"| `{key}` | {' | '.join(cells)} | {setting.help}{choices} |")
    return "\n".join(lines) + "\n"
