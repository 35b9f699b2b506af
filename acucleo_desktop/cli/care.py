"""Proof and care: audit, evidence, backup, support bundle."""

from __future__ import annotations

from pathlib import Path

import click

from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import EXIT_NEEDS_PERSON, guarded, print_json, say


@click.group()
def audit() -> None:
    """Verify and export the audit trail."""


@audit.command("verify")
@home_option
@json_option
@guarded
def verify(*, home_folder: str | None, as_json: bool) -> None:
    """Walk the chain of audit events; any event that was changed afterwards breaks it.

    Example: acucleo audit verify

    Exit code 0: the chain holds; 1: it is broken, and the event was named.
    """
    with opened_home(home_folder) as opened:
        result = opened.desk.verify_audit()
    if as_json:
        print_json(result)
    else:
        click.echo(result.said)
    if not result.ok:
        raise SystemExit(EXIT_NEEDS_PERSON)


@audit.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@guarded
def export(*, file: Path, home_folder: str | None) -> None:
    """Write every audit event to a file, one JSON object on each line.

    Example: acucleo audit export audit.jsonl
    """
    with opened_home(home_folder) as opened:
        count = opened.desk.export_audit(file)
    say(f"{count} events are in {file}.")


@click.command()
@click.argument("document_id", metavar="ID", type=int)
@click.argument("file", metavar="FILE.zip", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@guarded
def evidence(*, document_id: int, file: Path, home_folder: str | None) -> None:
    """Write the evidence pack of a document: raw files, paper, record, attempts, audit events.

    Example: acucleo evidence 17 invoice-20817.zip
    """
    with opened_home(home_folder) as opened:
        opened.desk.evidence(document_id, file)
    say(f"The evidence pack is in {file}.")


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@guarded
def backup(*, file: Path, home_folder: str | None) -> None:
    """Copy the whole ledger to a file while it is in use.

    Example: acucleo backup ledger-2026-11-24.sqlite3
    """
    with opened_home(home_folder) as opened:
        opened.desk.backup(file)
    say(f"The copy is in {file}.")


@click.command("support-bundle")
@click.argument("file", metavar="FILE.zip", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@guarded
def support_bundle(*, file: Path, home_folder: str | None) -> None:
    """Write what support needs: versions, settings without secrets, last runs, log lines. No documents.

    Example: acucleo support-bundle support.zip
    """
    with opened_home(home_folder) as opened:
        opened.desk.support_bundle(file)
    say(f"The bundle is in {file}.")


COMMANDS = (evidence, backup, support_bundle)
