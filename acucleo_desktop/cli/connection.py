"""`acucleo connection`: set, sign in, export, test, show."""

from __future__ import annotations

import os
import sys
import webbrowser
from pathlib import Path

import click

from acucleo_desktop.acumatica.browser_sign_in import PATIENCE_SECONDS, BrowserSignIn
from acucleo_desktop.cli.options import ask_secret, code_asker, home_option, json_option, opened_home, otp_option
from acucleo_desktop.cli.output import EXIT_COULD_NOT, guarded, print_json, read_text, say, say_problem
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.sync.opening import Opened
from acucleo_desktop.transport.redaction import remember_secret

KINDS = ("acumatica", "cleo")
NEW_SECRET = "ACUCLEO_NEW_SECRET"  # noqa: S105 - the name of a variable


@click.group()
def connection() -> None:
    """Set up, sign in to, test and show the connections to Acumatica and Cleo."""


@connection.command("set")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@home_option
@guarded
def set_connection(*, kind: str, file: Path | None, home_folder: str | None) -> None:
    """Store a connection from a TOML file; secrets come from the variables its [secret_env] names, or are asked for.

    A file that holds nothing but a preset for Cleo (preset and [profile]) changes the settings of the stored connection
    and leaves address, user and password alone. Without FILE the connection is taken that IT has prepared on this
    computer.

    Example: ACUMATICA_PASSWORD=... acucleo connection set acumatica acumatica.toml
    """
    with opened_home(home_folder) as opened:
        ask = ask_secret if sys.stdin.isatty() else None
        text = read_text(file) if file is not None else _prepared_text(opened, kind)
        stored, place = opened.connections.import_file(kind, text, ask)
        opened.ledger.audit.record("connection-set", new=f"{kind} {stored.name}")
        opened.desk.connection_changed(kind)
    if not place:
        say(f"The preset is taken over into the connection {stored.name}; address, user and secrets are as they were.")
        return
    say(f"Connection {stored.name} to {kind.capitalize()} is stored; its secrets are in {place}.")


def _prepared_text(opened: Opened, kind: str) -> str:
    text = opened.roll_out.connection_text(kind)
    if not text:
        raise Problem(
            "connection.none-prepared",
            f"No connection to {kind.capitalize()} is prepared on this computer.",
            where=str(opened.roll_out.connection_path(kind)),
            todo=f"Name a file: acucleo connection set {kind} FILE",
        )
    return text


@connection.command("sign-in")
@click.argument("kind", type=click.Choice(KINDS[:1]))
@click.option("--no-browser", is_flag=True, help="Only print the address; open it by hand on this computer.")
@click.option(
    "--wait",
    "seconds",
    type=click.FloatRange(1, 3600),
    default=PATIENCE_SECONDS,
    show_default=True,
    help="Seconds to wait for the person at the browser.",
)
@home_option
@guarded
def sign_in(*, kind: str, no_browser: bool, seconds: float, home_folder: str | None) -> None:
    """Sign in to Acumatica in the browser, for a connection with sign_in = "oauth-code".

    Example: acucleo connection sign-in acumatica

    Afterwards syncs sign in by themselves, for 30 days where the connected application says nothing else.
    """
    with opened_home(home_folder) as opened:
        stored = opened.connections.acumatica()
        secrets, proxies = opened.secrets(kind), opened.settings.proxies

        def show(address: str) -> None:
            say(f"Sign in here, in a browser on this computer:\n{address}")
            if not no_browser:
                webbrowser.open(address)

        BrowserSignIn(stored, secrets, opened.clock, show, proxies=proxies, patience_seconds=seconds).run()
        opened.ledger.audit.record("signed-in", new=f"{kind} {stored.name}")
    say("You are signed in; syncs go on by themselves from here.")


@connection.command("export")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--preset", "only_preset", is_flag=True, help="Only preset and settings of Cleo: no address and no user.")
@home_option
@guarded
def export_connection(*, kind: str, file: Path, only_preset: bool, home_folder: str | None) -> None:
    """Write a connection to a TOML file without secrets, to be read by `connection set` here or elsewhere.

    Example: acucleo connection export cleo cleo-preset.toml --preset
    """
    if only_preset and kind != "cleo":
        raise Problem("connection.no-preset", "Only the connection to Cleo has presets.", todo="Leave out --preset.")
    with opened_home(home_folder) as opened:
        known = opened.connections
        text = known.cleo().preset_toml() if only_preset else known.load(kind).to_toml()
        opened.ledger.audit.record("connection-exported", new=f"{kind} {file.name}")
    file.write_text(text, "utf-8")
    say(f"Written to {file}; it holds no secrets.")


@connection.command("test")
@click.argument("name", type=click.Choice(KINDS), required=False)
@otp_option
@home_option
@json_option
@guarded
def test_connection(*, name: str | None, otp: str, home_folder: str | None, as_json: bool) -> None:
    """Test one connection, or both, step by step; nothing is uploaded or written.

    Example: acucleo connection test cleo

    Exit code 0: all steps worked; 2: one did not, and the reason was said.
    """
    with opened_home(home_folder) as opened:
        opened.one_time_code = code_asker(otp)
        results = {kind: list(_steps(opened, kind, quiet=as_json)) for kind in ([name] if name else KINDS)}
    if as_json:
        print_json({kind: [_step_data(step) for step in steps] for kind, steps in results.items()})
    if any(not step.ok for steps in results.values() for step in steps):
        raise SystemExit(EXIT_COULD_NOT)


def _steps(opened: Opened, kind: str, *, quiet: bool) -> list[StepResult]:
    steps = []
    if not quiet:
        say(kind.capitalize())
    for step in opened.desk.test_connection(kind):
        steps.append(step)
        if quiet:
            continue
        say_step(step)
        if step.problem is not None:
            say_problem(step.problem)
    return steps


def say_step(step: StepResult) -> None:
    """Say how one step of a test ended."""
    mark = "ok  " if step.ok else "FAIL"
    say(f"  {mark} {step.name} ({step.seconds:.1f} s)" + (f": {step.said}" if step.said else ""))


def _step_data(step: StepResult) -> dict[str, object]:
    problem = step.problem
    told = None
    if problem is not None:
        told = {
            "code": problem.code,
            "what": problem.what,
            "why": problem.why,
            "todo": problem.todo,
            "field": problem.field,
        }
    return {"name": step.name, "ok": step.ok, "seconds": round(step.seconds, 3), "said": step.said, "problem": told}


@connection.command("password")
@click.argument("kind", type=click.Choice(KINDS))
@click.option("--secret", "name", default="password", help="Which secret: password, or client_secret of Acumatica.")
@home_option
@guarded
def change_password(*, kind: str, name: str, home_folder: str | None) -> None:
    """Change a stored password: the new one signs in first, and the old one is kept until it has.

    The new one comes from ACUCLEO_NEW_SECRET or is asked for; it is never a word of the command line.

    Example: acucleo connection password cleo
    """
    with opened_home(home_folder) as opened:
        new = os.environ.get(NEW_SECRET, "") or (ask_secret(f"new {name}") if sys.stdin.isatty() else "")
        if new:
            remember_secret(new)
        place = opened.change_secret(kind, name, new, say_step)
    say(f"The new {name.replace('_', ' ')} works and is in {place}; the old one is forgotten.")


@connection.command("show")
@home_option
@json_option
@guarded
def show_connections(*, home_folder: str | None, as_json: bool) -> None:
    """Show both connections; secrets are never shown.

    Example: acucleo connection show
    """
    with opened_home(home_folder) as opened:
        texts = {kind: _text(opened, kind) for kind in KINDS}
    if as_json:
        print_json(texts)
        return
    for kind, text in texts.items():
        click.echo(f"# {kind}")
        click.echo(text or "not set up")


def _text(opened: Opened, kind: str) -> str:
    try:
        return opened.connections.load(kind).to_toml()
    except Problem as problem:
        if problem.code == "connection.none":
            return ""
        raise
