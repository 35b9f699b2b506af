"""What the manual says of a finding, at the command line: `acucleo explain`."""

from __future__ import annotations

import difflib
from typing import Any

import click

from acucleo_desktop.cli.options import json_option
from acucleo_desktop.cli.output import guarded, print_json, print_table
from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.rules.catalogue import SEVERITY_WORDS, every_cause


@click.command()
@click.argument("name", metavar="[ID]", required=False)
@json_option
@guarded
def explain(*, name: str | None, as_json: bool) -> None:
    """Say what a finding means, by its name; without a name, list all of them.

    Example: acucleo explain rules.total-differs
    """
    if name is None:
        _list(as_json=as_json)
        return
    cause = _cause(name)
    if as_json:
        print_json(_data(cause))
        return
    finding = cause.as_example()
    click.echo(f"{cause.title}\n{cause.id}: {SEVERITY_WORDS[cause.severity]}.\n\nFor example:")
    for label, text in (
        ("What", finding.what),
        ("Where", finding.location.paper),
        ("Why", finding.why),
        ("To do", finding.todo),
    ):
        click.echo(f"  {label}: {text}")
    if cause.more:
        click.echo(f"\n{cause.more}")


def _list(*, as_json: bool) -> None:
    causes = every_cause()
    if as_json:
        print_json([_data(cause) for cause in causes.values()])
        return
    print_table(("ID", "SEVERITY", "FINDING"), [(c.id, c.severity.value, c.title) for c in causes.values()])


def _cause(name: str) -> Cause:
    causes = every_cause()
    found = causes.get(name.strip().lower())
    if found is not None:
        return found
    tails = {each.partition(".")[2]: each for each in causes}
    near = difflib.get_close_matches(name.lower(), [*causes, *tails], 1)
    meant = tails.get(near[0], near[0]) if near else ""
    raise Problem(
        "finding.unknown",
        f"There is no finding {name}.",
        why="The name was mistyped, or it is that of a problem and not of a finding.",
        todo=f"Perhaps {meant} is meant." if meant else "See acucleo explain for all names.",
    )


def _data(cause: Cause) -> dict[str, Any]:
    finding = cause.as_example()
    return {
        "id": cause.id,
        "severity": cause.severity.value,
        "title": cause.title,
        "what": finding.what,
        "where": finding.location.paper,
        "why": finding.why,
        "todo": finding.todo,
        "more": cause.more,
    }


COMMANDS = (explain,)
