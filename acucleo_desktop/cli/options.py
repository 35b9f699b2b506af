"""Options that several commands share, and the opening of a home for them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from acucleo_desktop import logs
from acucleo_desktop.home import Home
from acucleo_desktop.sync.opening import Opened, open_home, user_name

Command = Callable[..., Any]


def home_option(command: Command) -> Command:
    """Add `--home`."""
    return click.option(
        "--home",
        "home_folder",
        metavar="DIR",
        default=None,
        help="Folder of settings, ledger and logs; else ACUCLEO_HOME, else the system's usual place.",
    )(command)


def json_option(command: Command) -> Command:
    """Add `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print data as JSON on standard output.")(command)


def otp_option(command: Command) -> Command:
    """Add `--otp`."""
    return click.option(
        "--otp",
        metavar="CODE",
        default="",
        help="Code of the authenticator app, for a Cleo account with a second factor; asked for at a terminal.",
    )(command)


CODE_PROMPT = "Code of the authenticator app for Cleo"


def code_asker(given: str) -> Callable[[], str] | None:
    """Return what gives the code of an authenticator app: the given one once, then a question at a terminal.

    None when there is neither, so that nothing waits for a person who is not there.
    """
    codes = [given] if given else []
    at_terminal = sys.stdin.isatty()

    def ask() -> str:
        if codes:
            return codes.pop()
        return str(click.prompt(CODE_PROMPT, err=True)) if at_terminal else ""

    return ask if codes or at_terminal else None


@contextmanager
def opened_home(home_folder: str | None) -> Iterator[Opened]:
    """Open the home that was asked for; secrets are asked for only at a terminal."""
    home = Home.locate(home_folder)
    home.prepare()
    logs.start(home.logs)
    try:
        with open_home(home, actor=acting_name(), ask=ask_passphrase if sys.stdin.isatty() else None) as opened:
            logs.start(home.logs, opened.settings.log_level)
            yield opened
    finally:
        logs.stop()


def acting_name() -> str:
    """Return who acts, for the audit trail: the name given by `--as` with the sign-in name behind it, else that one."""
    context = click.get_current_context(silent=True)
    given = str((context.find_root().params.get("acting_as") if context is not None else "") or "").strip()
    login = user_name()
    return f"{given} ({login})" if given and given != login else login


def ask_passphrase(reason: str) -> str:
    """Ask for the vault's passphrase at the terminal."""
    return str(click.prompt(reason, hide_input=True, err=True))


def ask_secret(name: str) -> str:
    """Ask for one secret at the terminal."""
    return str(click.prompt(name.replace("_", " ").capitalize(), hide_input=True, err=True))
