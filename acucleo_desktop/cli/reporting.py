"""`acucleo report`: numbers over what the ledger holds."""

from __future__ import annotations

import click

from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import guarded, print_json, print_table, say
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.money import plain
from acucleo_desktop.rules.what_if import WhatIf
from acucleo_desktop.sync.tolerance_report import COMPARED

_UNITS = {"money": "", "percent": " %", "units": "", "days": " days"}


@click.group()
def report() -> None:
    """Numbers over what the ledger holds."""


@report.command()
@click.option("--partner", metavar="CODE", default="", help="Only documents of this partner.")
@click.option("--flow", type=click.Choice([flow.value for flow in COMPARED]), help="Only this kind of document.")
@home_option
@json_option
@guarded
def tolerances(*, partner: str, flow: str | None, home_folder: str | None, as_json: bool) -> None:
    """Show how many bills and vendor answers other tolerances would have let pass.

    Example: acucleo report tolerances --partner ORCHARD --flow bill
    """
    with opened_home(home_folder) as opened:
        found = opened.desk.tolerance_report(Flow(flow) if flow else None, partner)
    if as_json:
        print_json(found)
        return
    print_table(
        ("Field", "Tolerance", "Within", "Would have passed", "Of"),
        [(each.field, _limit(each), each.within, each.passed, each.of) for each in found.tried],
        right=(1, 2, 3, 4),
    )
    say(f"{found.documents} documents were compared; {found.passed_now} pass as the partner sheets are now")


def _limit(each: WhatIf) -> str:
    return f"{plain(each.limit)}{_UNITS[each.unit]}"
