"""Where the ledger cannot be opened: what can be done, and saving what can still be read."""

from __future__ import annotations

from pathlib import Path

import click

from acucleo_desktop.cli.options import acting_name, home_option, json_option
from acucleo_desktop.cli.output import EXIT_NEEDS_PERSON, guarded, print_json, say
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.home import Home
from acucleo_desktop.sync.rescue import Mending


@click.command()
@click.argument("file", metavar="FILE.zip", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@json_option
@guarded
def rescue(*, file: Path, home_folder: str | None, as_json: bool) -> None:
    """Write everything that can still be read of a damaged ledger, and name what is lost; the ledger is not changed.

    The zip file needs no program of ours: documents as a table and as JSON, files as they came and left, all rows, and
    a report. It holds the whole trade: keep it where the ledger may be kept.

    Example: acucleo rescue saved.zip

    Exit code 0: everything could be read; 1: something is lost or changed, and it was listed.
    """
    # No log is begun: the home may be on a disk that is full or write-protected.
    saved = Mending(Home.locate(home_folder), SystemClock(), acting_name()).rescue(file)
    if as_json:
        print_json(saved)
    else:
        for sentence in saved.losses:
            click.echo(sentence)
        say(saved.said)
    if saved.losses:
        raise SystemExit(EXIT_NEEDS_PERSON)


COMMANDS = (rescue,)
