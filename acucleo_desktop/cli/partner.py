"""`acucleo partner`: import, export, list."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import guarded, print_json, print_table, read_text, say
from acucleo_desktop.cli.partner_templates import COMMANDS as TEMPLATE_COMMANDS
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.files import dump, load
from acucleo_desktop.partners.profile import Partner


@click.group()
def partner() -> None:
    """Bring trading partners in from files, write them out, list them, begin new ones from templates."""


@partner.command("import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@home_option
@guarded
def import_partners(*, files: tuple[Path, ...], home_folder: str | None) -> None:
    """Store partners from TOML files; one that exists is replaced, all files are checked before the first is stored.

    Example: acucleo partner import fresh-mart.toml
    """
    loaded: list[Partner] = []
    for file in files:
        try:
            loaded.append(load(read_text(file)))
        except Problem as problem:
            problem.where = " ".join(part for part in (f"File {file.name}.", problem.where) if part)
            raise
    with opened_home(home_folder) as opened:
        for found in loaded:
            opened.desk.save_partner(found)
            say(f"Partner {found.name} ({found.code}) is stored.")


@partner.command("export")
@click.argument("name", required=False)
@click.option(
    "--folder",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write each partner to a file of its own there, as import reads it, instead of printing.",
)
@home_option
@guarded
def export_partners(*, name: str | None, folder: Path | None, home_folder: str | None) -> None:
    """Print a partner as TOML, or all of them one after another.

    Example: acucleo partner export FRESHMART > fresh-mart.toml
    """
    with opened_home(home_folder) as opened:
        found = opened.desk.partners()
        opened.ledger.audit.record("partners-exported", new=name or "all")
    if name:
        found = [one for one in found if name.casefold() in {one.code.casefold(), one.name.casefold()}]
        if not found:
            raise Problem("partner.unknown", f"There is no partner {name}.", todo="See acucleo partner list.")
    if folder is not None:
        _write_files(found, folder)
        return
    for index, one in enumerate(found):
        if index:
            click.echo()
        click.echo(dump(one), nl=False)


def _write_files(partners: Iterable[Partner], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for one in partners:
        path = folder / f"{one.code.lower()}.toml"
        path.write_text(dump(one), "utf-8")
        say(f"{path} is written.")


@partner.command("list")
@home_option
@json_option
@guarded
def list_partners(*, home_folder: str | None, as_json: bool) -> None:
    """List the trading partners with their flows.

    Example: acucleo partner list
    """
    with opened_home(home_folder) as opened:
        found = opened.desk.partners()
    if as_json:
        print_json([_data(one) for one in found])
        return
    print_table(
        ("Code", "Name", "ISA id", "Customer", "Vendor", "Flows"),
        [
            (
                one.code,
                one.name,
                f"{one.them.qualifier}/{one.them.isa_id}",
                one.customer_id,
                one.vendor_id,
                ", ".join(flow.value for flow, options in one.flows.items() if options.enabled),
            )
            for one in found
        ],
    )


def _data(one: Partner) -> dict[str, object]:
    return {
        "code": one.code,
        "name": one.name,
        "customer_id": one.customer_id,
        "vendor_id": one.vendor_id,
        "test": one.test,
        "isa": {"qualifier": one.them.qualifier, "id": one.them.isa_id},
        "gs": {"id": one.them.gs_id},
        "flows": [flow.value for flow, options in one.flows.items() if options.enabled],
        "cross_references": len(one.cross_references),
    }


for command in TEMPLATE_COMMANDS:
    partner.add_command(command)
