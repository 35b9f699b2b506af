"""`acucleo cross-references`: the tables of codes as CSV, out and in, with a check before anything changes."""

from __future__ import annotations

from pathlib import Path

import click

from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import EXIT_NEEDS_PERSON, guarded, print_json, print_table, say
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.sync.cross_reference_files import KINDS, CheckedLine, CheckReport, Verdict

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_partner = click.option("--partner", default="", metavar="CODE", help="Partner of lines that name none.")
_kind = click.option("--kind", default="", type=click.Choice(("", *KINDS)), help="Kind of lines that name none.")


@click.group("cross-references")
def cross_references() -> None:
    """Write the partners' codes for ours to a CSV file, check such a file, bring it in."""


@cross_references.command("export")
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--partner", default="", metavar="CODE", help="Of one partner only.")
@home_option
@guarded
def export_file(*, file: Path, partner: str, home_folder: str | None) -> None:
    """Write all cross-references to a CSV file for spreadsheets.

    Example: acucleo cross-references export codes.csv
    """
    with opened_home(home_folder) as opened:
        count = opened.desk.cross_references.export(file, partner)
    say(f"{count} cross-references are in {file}.")


@cross_references.command("check")
@click.argument("file", metavar="FILE", type=_FILE)
@_partner
@_kind
@home_option
@json_option
@guarded
def check_file(*, file: Path, partner: str, kind: str, home_folder: str | None, as_json: bool) -> None:
    """Say what a CSV file would change, line by line; nothing is changed.

    Columns: partner, kind, theirs, qualifier, ours; a header may name them in any order.

    Example: acucleo cross-references check codes.csv

    Exit code 0: every line can be brought in or is there already; 1: some cannot.
    """
    with opened_home(home_folder) as opened:
        report = opened.desk.cross_references.check(file, partner=partner, kind=kind)
    _tell(report, as_json=as_json)
    if any(line.reason and line.verdict not in {Verdict.CHANGED, Verdict.SAME} for line in report.lines):
        raise SystemExit(EXIT_NEEDS_PERSON)


@cross_references.command("import")
@click.argument("file", metavar="FILE", type=_FILE)
@_partner
@_kind
@click.option("--good-only", is_flag=True, help="Bring the good lines in although others cannot be.")
@home_option
@json_option
@guarded
def import_file(
    *, file: Path, partner: str, kind: str, good_only: bool, home_folder: str | None, as_json: bool
) -> None:
    """Bring a CSV file in, as a whole or, with --good-only, its good lines; see `acucleo remembered` for undoing it.

    Example: acucleo cross-references import codes.csv
    """
    with opened_home(home_folder) as opened:
        desk = opened.desk.cross_references
        report = desk.check(file, partner=partner, kind=kind)
        stopped = [line for line in report.lines if line.reason and line.verdict not in {Verdict.CHANGED, Verdict.SAME}]
        if stopped and not good_only:
            _tell(report, as_json=as_json)
            raise Problem(
                "cross-references.lines-stopped",
                f"{len(stopped)} line{'' if len(stopped) == 1 else 's'} of {file.name} cannot be brought in.",
                why="Nothing was changed.",
                todo="Mend them, or bring in the good ones with --good-only.",
            )
        entry = desk.apply(report)
    say(f"{entry.what}. Undo it with: acucleo remembered undo {entry.id}")


def _tell(report: CheckReport, *, as_json: bool) -> None:
    if as_json:
        print_json(report)
        return
    shown = [line for line in report.lines if line.verdict is not Verdict.SAME]
    print_table(
        ("Line", "Verdict", "Partner", "Kind", "Theirs", "Ours", "Reason"), [_cells(line) for line in shown], right=(0,)
    )
    say(report.sentence)


def _cells(line: CheckedLine) -> tuple[object, ...]:
    reference = line.reference
    kind, theirs, ours = (reference.kind, reference.theirs, reference.ours) if reference is not None else ("", "", "")
    return (line.number, line.verdict.value, line.partner, kind, theirs, ours, line.reason)


@click.group("remembered", invoke_without_command=True)
@home_option
@json_option
@click.pass_context
@guarded
def remembered(context: click.Context, *, home_folder: str | None, as_json: bool) -> None:
    """List what fixes and imports taught the partner sheets; `undo` takes one back.

    Example: acucleo remembered
    """
    if context.invoked_subcommand:
        return
    with opened_home(home_folder) as opened:
        rows = opened.desk.remembered.all()
    if as_json:
        print_json(rows)
        return
    print_table(
        ("Id", "When (UTC)", "By", "What", "From", "Waiting", "Taken back by"),
        [
            (row.id, f"{row.at:%Y-%m-%d %H:%M}", row.by, row.what, row.document, row.waiting, row.undone_by)
            for row in rows
        ],
        right=(0, 5),
    )


@remembered.command("undo")
@click.argument("entry_id", metavar="ID", type=int)
@home_option
@guarded
def undo(*, entry_id: int, home_folder: str | None) -> None:
    """Take a remembered fix or an import off the partner sheets again; later changes stay.

    Example: acucleo remembered undo 3
    """
    with opened_home(home_folder) as opened:
        decision = opened.desk.remembered.undo(entry_id)
    say(decision.said)


GROUPS = (cross_references, remembered)
