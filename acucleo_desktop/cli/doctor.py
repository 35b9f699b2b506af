"""`acucleo doctor`: whether everything is in order on this computer, in this home and on both lines."""

from __future__ import annotations

import sys
from dataclasses import replace

import click

from acucleo_desktop import logs
from acucleo_desktop.cli.options import acting_name, ask_passphrase, home_option, json_option
from acucleo_desktop.cli.output import EXIT_COULD_NOT, EXIT_DONE, EXIT_NEEDS_PERSON, Progress, guarded, print_json, say
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.sync.health.examine import admitted, examine
from acucleo_desktop.sync.health.rows import Level, Row, as_plain, as_text, counted, worst

_EXITS = {Level.GOOD: EXIT_DONE, Level.OPEN: EXIT_DONE, Level.LOOK: EXIT_NEEDS_PERSON, Level.BAD: EXIT_COULD_NOT}


@click.command()
@click.option("--live", is_flag=True, help="Test both connections with a sign-in; it only reads.")
@click.option("--offline", is_flag=True, help="Ask nobody; certificates and clocks stay open.")
@click.option("--thorough", is_flag=True, help="Read a large database whole.")
@home_option
@json_option
@guarded
def doctor(*, live: bool, offline: bool, thorough: bool, home_folder: str | None, as_json: bool) -> None:
    """Look whether everything is in order: programs, disk, history, passwords, certificates, clock, connections.

    Nobody signs in without --live, and nothing is changed; a home that cannot be opened is examined as far as it goes.

    Example: acucleo doctor

    Exit code 0: all is in order; 1: something needs a look; 2: something needs mending.
    """
    if live and offline:
        raise click.UsageError("--live signs in and --offline asks nobody: say one of them.")
    home = Home.locate(home_folder)
    rows = _rows(home, live=live, offline=offline, thorough=thorough)
    level = worst(rows)
    if as_json:
        print_json({"level": level.name.lower(), "rows": as_plain(rows)})
    else:
        click.echo(as_text(rows), nl=False)
        say("; ".join(f"{word}: {count}" for word, count in counted(rows).items() if count) + ".")
    raise SystemExit(_EXITS[level])


def _rows(home: Home, *, live: bool, offline: bool, thorough: bool) -> list[Row]:
    try:
        home.prepare()
        logs.start(home.logs)
    except Problem as problem:
        return [Row("home", "Opening of the home", Level.BAD, (problem.what, problem.why), problem.todo)]
    progress = Progress()
    ask = ask_passphrase if sys.stdin.isatty() else None
    try:
        with admitted(home, SystemClock(), acting_name(), ask) as (patient, before):
            wanted = replace(patient, asks_lines=not offline, asks_live=live, is_thorough=thorough)
            rows = list(before)
            for row in examine(wanted):
                progress(row.title)
                rows.append(row)
            return rows
    finally:
        progress.done()
        logs.stop()
