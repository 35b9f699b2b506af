"""Work on files without storing anything: check, render, preview."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import EXIT_COULD_NOT, EXIT_NEEDS_PERSON, guarded, print_json, say, say_problem
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.file_problems import not_readable
from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.rules.file_check import check_file
from acucleo_desktop.sync.detail import finding_lines
from acucleo_desktop.sync.previewing import preview_file, render_record
from acucleo_desktop.x12.inspection import FileReport, SetReport


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--partner", metavar="CODE", help="Also judge by this partner's sheet: ids, version, test flag, rules.")
@home_option
@json_option
@guarded
def check(*, files: tuple[Path, ...], partner: str | None, home_folder: str | None, as_json: bool) -> None:
    """Check X12 files without storing anything.

    Example: acucleo check order.edi

    Exit code 0: clean; 1: there are findings; 2: a file could not be read as X12.
    """
    sheet = None
    if partner:
        with opened_home(home_folder) as opened:
            sheet = opened.desk.partner(partner)
        if sheet is None:
            raise Problem("partner.unknown", f"There is no partner {partner}.", todo="See acucleo partner list.")
    today = SystemClock().now().date()
    results = []
    code = 0
    for file in files:
        try:
            content = file.read_bytes()
        except OSError as error:
            say_problem(not_readable(file, error))
            results.append({"file": str(file), "readable": False, "sets": [], "findings": []})
            code = EXIT_COULD_NOT
            continue
        report = check_file(content)
        if sheet is not None:
            from acucleo_desktop.sync.previewing import compare_with_partner

            report = compare_with_partner(report, sheet, content, today)
        results.append(_report_data(file, report))
        if not as_json:
            _print_report(file, report)
        code = max(code, _code(report))
    if as_json:
        print_json(results)
    raise SystemExit(code)


def _code(report: FileReport) -> int:
    if not report.is_readable:
        return EXIT_COULD_NOT
    return 0 if report.is_clean else EXIT_NEEDS_PERSON


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return a finding in the words that scripts rely on."""
    place = finding.location
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "what": finding.what,
        "where": place.paper,
        "why": finding.why,
        "todo": finding.todo,
        "segment": place.segment,
        "segment_position": place.segment_position,
        "element": place.element,
        "component": place.component,
        "value": finding.value,
        "text": finding.what,
        "fix": to_plain(finding.fixes[0]) if finding.fixes else None,
        "fixes": [to_plain(fix) for fix in finding.fixes],
    }


def _report_data(file: Path, report: FileReport) -> dict[str, Any]:
    return {
        "file": str(file),
        "readable": report.is_readable,
        "clean": report.is_clean,
        "findings": [finding_data(finding) for finding in report.findings],
        "sets": [
            {
                "set": one.set_id,
                "control_number": one.control_number,
                "number": one.number,
                "version": one.version,
                "sender": one.sender,
                "receiver": one.receiver,
                "findings": [finding_data(finding) for finding in one.findings],
            }
            for one in report.sets
        ],
    }


def _print_report(file: Path, report: FileReport) -> None:
    click.echo(f"{file}: {_verdict(report)}")
    for line in finding_lines(report.findings):
        click.echo(f"  {line}")
    for one in report.sets:
        click.echo(f"  {one.set_id} {one.number or one.control_number}, version {one.version}: {_set_verdict(one)}")
        for line in finding_lines(one.findings):
            click.echo(f"    {line}")


def _verdict(report: FileReport) -> str:
    if not report.is_readable:
        return "not readable as X12"
    return f"{len(report.sets)} documents, " + ("clean" if report.is_clean else "with findings")


def _set_verdict(one: SetReport) -> str:
    counts = {severity: sum(f.severity is severity for f in one.findings) for severity in Severity}
    words = [f"{count} {severity.value}" for severity, count in counts.items() if count]
    return ", ".join(words) or "clean"


@click.command()
@click.argument("file", metavar="RECORD.json", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--flow",
    type=click.Choice([Flow.INVOICE.value, Flow.PURCHASE_ORDER.value]),
    required=True,
    help="What the record is.",
)
@click.option("--partner", metavar="CODE", required=True, help="Whose ids, version and codes are used.")
@home_option
@guarded
def render(*, file: Path, flow: str, partner: str, home_folder: str | None) -> None:
    """Turn an Acumatica record, as its REST API returns it, into X12 on standard output. Nothing is stored or sent.

    Example: acucleo render invoice.json --flow invoice --partner FRESHMART

    Exit code 0: clean; 1: written, with findings; 2: it could not be written.
    """
    try:
        record = json.loads(file.read_text("utf-8"), parse_float=Decimal)
    except ValueError as error:
        raise Problem("file.not-json", f"{file} is not JSON: {error}.") from error
    if not isinstance(record, dict):
        raise Problem(
            "file.not-a-record",
            f"{file} does not hold one Acumatica record.",
            why="A record is one JSON object in braces; a list of records is not taken.",
            todo="Save one record as the REST API returns it, with its Details expanded.",
        )
    with opened_home(home_folder) as opened:
        sheet = opened.desk.partner(partner)
        if sheet is None:
            raise Problem("partner.unknown", f"There is no partner {partner}.", todo="See acucleo partner list.")
        text, findings = render_record(record, Flow(flow), sheet, opened.desk.services)
    click.echo(text, nl=not text.endswith("\n"))
    for line in finding_lines(findings):
        say(line)
    if any(finding.severity is not Severity.INFO for finding in findings):
        raise SystemExit(EXIT_NEEDS_PERSON)


@click.command()
@click.argument("file", metavar="FILE.x12", type=click.Path(exists=True, path_type=Path))
@home_option
@guarded
def preview(*, file: Path, home_folder: str | None) -> None:
    """Turn an X12 file into its documents as JSON, with the Acumatica writes they would cause. Nothing is stored.

    Where Acumatica is set up and can be reached, items, prices and orders are compared as in a sync; otherwise the
    documents are shown as sent.

    Example: acucleo preview order.edi

    Exit code 0: read; 1: read, with findings that stop a document; 2: not readable.
    """
    with opened_home(home_folder) as opened:
        result = preview_file(file.read_bytes(), opened.desk.services)
    print_json(result)
    documents = result["documents"]
    if not documents:
        raise SystemExit(EXIT_COULD_NOT)
    if any(finding["severity"] == "block" for document in documents for finding in document["findings"]):
        raise SystemExit(EXIT_NEEDS_PERSON)


COMMANDS = (check, render, preview)
