"""`acucleo connection`: set, test, show."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from acucleo_desktop.cli.options import ask_secret, home_option, json_option, opened_home
from acucleo_desktop.cli.output import EXIT_COULD_NOT, guarded, print_json, say, say_problem
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.sync.opening import Opened

KINDS = ("acumatica", "cleo")


@click.group()
def connection() -> None:
    """Set up, test and show the connections to Acumatica and Cleo."""


@connection.command("set")
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@home_option
@guarded
def set_connection(*, kind: str, file: Path, home_folder: str | None) -> None:
    """Store a connection from a TOML file; secrets come from the variables its [secret_env] names, or are asked for.

    Example: ACUMATICA_PASSWORD=... acucleo connection set acumatica acumatica.toml
    """
    with opened_home(home_folder) as opened:
        ask = ask_secret if sys.stdin.isatty() else None
        stored, place = opened.connections.import_file(kind, file.read_text("utf-8"), ask)
        opened.ledger.audit.record("connection-set", new=f"{kind} {stored.name}")
        opened.desk.connection_changed(kind)
    say(f"Connection {stored.name} to {kind.capitalize()} is stored; its secrets are in {place}.")


@connection.command("test")
@click.argument("name", type=click.Choice(KINDS), required=False)
@home_option
@json_option
@guarded
def test_connection(*, name: str | None, home_folder: str | None, as_json: bool) -> None:
    """Test one connection, or both, step by step; nothing is uploaded or written.

    Example: acucleo connection test cleo

    Exit code 0: all steps worked; 2: one did not, and the reason was said.
    """
    with opened_home(home_folder) as opened:
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
        mark = "ok  " if step.ok else "FAIL"
        say(f"  {mark} {step.name} ({step.seconds:.1f} s)" + (f": {step.said}" if step.said else ""))
        if step.problem is not None:
            say_problem(step.problem)
    return steps


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
