"""`acucleo setting`: list, show and set."""

from __future__ import annotations

import click

from acucleo_desktop import settings as settings_module
from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import guarded, print_json, print_table, say, say_problem
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.setting_rules import NO_LAYERS, Origin
from acucleo_desktop.settings import SettingInfo
from acucleo_desktop.sync.opening import Opened


@click.group()
def setting() -> None:
    """Show and change settings such as the poll interval."""


@setting.command("list")
@home_option
@json_option
@guarded
def list_settings(*, home_folder: str | None, as_json: bool) -> None:
    """List every setting with its value, where that comes from, and what it does.

    Example: acucleo setting list

    A value is the usual one, prepared by IT as a starting value, your own, or fixed by IT; later ones win.
    """
    with opened_home(home_folder) as opened:
        values, origins, roll_out = opened.settings, opened.origins(), opened.roll_out
    for trouble in roll_out.troubles:
        say_problem(trouble)
    if as_json:
        print_json(values.values())
        return
    rows = [(info.key, getattr(values, info.key), origins[info.key], info.help) for info in settings_module.describe()]
    print_table(("Setting", "Value", "From", "What it does"), rows)
    if roll_out.layers != NO_LAYERS:
        say(f"What IT has set stands in {roll_out.path}.")


@setting.command("show")
@click.argument("key")
@home_option
@json_option
@guarded
def show_setting(*, key: str, home_folder: str | None, as_json: bool) -> None:
    """Show one setting: its value, where that comes from, and what else was said of it.

    Example: acucleo setting show hold_seconds
    """
    with opened_home(home_folder) as opened:
        told = _facts(opened, key)
    if as_json:
        print_json(told)
        return
    for name, value in told.items():
        if value is not None:
            click.echo(f"{name.replace('_', ' ')}: {value}")


def _facts(opened: Opened, key: str) -> dict[str, object]:
    """Return what is known of a setting; None for what nobody has set."""
    info = _known(key)
    layers, own = opened.roll_out.layers, settings_module.own_values(opened.home.settings)
    origin = layers.origin(key, own)
    return {
        "setting": key,
        "value": getattr(opened.settings, key),
        "from": origin.value,
        "file": _file_of(opened, origin),
        "fixed_by_it": layers.fixed.get(key),
        "own": own.get(key),
        "prepared_by_it": layers.prepared.get(key),
        "usual": info.default,
        "what_it_does": info.help,
    }


def _file_of(opened: Opened, origin: Origin) -> str | None:
    if origin is Origin.USUAL:
        return None
    return str(opened.home.settings if origin is Origin.OWN else opened.roll_out.path)


def _known(key: str) -> SettingInfo:
    for info in settings_module.describe():
        if info.key == key:
            return info
    raise Problem("setting.unknown", f"There is no setting {key}.", todo="See acucleo setting list.")


@setting.command("set")
@click.argument("key")
@click.argument("value")
@home_option
@guarded
def set_setting(*, key: str, value: str, home_folder: str | None) -> None:
    """Change one setting; one that IT has fixed is refused.

    Example: acucleo setting set poll_minutes 10
    """
    with opened_home(home_folder) as opened:
        info = _known(key)
        opened.roll_out.refuse_fixed([key])
        opened.change_settings(**{key: _typed(key, value, type(info.default))})
    say(f"{key} is now {value}.")


def _typed(key: str, value: str, kind: type) -> object:
    if kind is bool:
        words = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}
        if value.lower() not in words:
            raise Problem("setting.not-a-switch", f"{key} is a switch; {value} is neither yes nor no.")
        return words[value.lower()]
    if kind is int:
        if not value.lstrip("-").isdecimal():
            raise Problem("setting.not-a-number", f"{key} is a number; {value} is none.")
        return int(value)
    return value
