"""`acucleo setting`: list and set."""

from __future__ import annotations

import click

from acucleo_desktop import settings as settings_module
from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import guarded, print_json, print_table, say
from acucleo_desktop.documents.problem import Problem


@click.group()
def setting() -> None:
    """Show and change settings such as the poll interval."""


@setting.command("list")
@home_option
@json_option
@guarded
def list_settings(*, home_folder: str | None, as_json: bool) -> None:
    """List every setting with its value and what it does.

    Example: acucleo setting list
    """
    with opened_home(home_folder) as opened:
        values = opened.settings
    if as_json:
        print_json(values.values())
        return
    rows = [(info.key, getattr(values, info.key), info.help) for info in settings_module.describe()]
    print_table(("Setting", "Value", "What it does"), rows)


@setting.command("set")
@click.argument("key")
@click.argument("value")
@home_option
@guarded
def set_setting(*, key: str, value: str, home_folder: str | None) -> None:
    """Change one setting.

    Example: acucleo setting set poll_minutes 10
    """
    with opened_home(home_folder) as opened:
        known = {info.key: type(getattr(opened.settings, info.key)) for info in settings_module.describe()}
        if key not in known:
            raise Problem("setting.unknown", f"There is no setting {key}.", todo="See acucleo setting list.")
        opened.change_settings(**{key: _typed(key, value, known[key])})
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
