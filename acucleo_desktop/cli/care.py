"""Proof and care: audit, evidence, backup, restore, archive, storage, support bundle."""

from __future__ import annotations

import importlib.util
from datetime import UTC, datetime
from pathlib import Path

import click

from acucleo_desktop import logs
from acucleo_desktop.cli.options import acting_name, home_option, json_option, opened_home
from acucleo_desktop.cli.output import EXIT_NEEDS_PERSON, guarded, print_json, print_table, say
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.sync.evidence import WritePdf
from acucleo_desktop.sync.restoring import restore_home


@click.group()
def audit() -> None:
    """Verify and export the audit trail, and note where it ends."""


@audit.command("verify")
@click.option(
    "--expect", default="", metavar="NOTED", help="What audit anchor said earlier: number and hash, or the hash."
)
@home_option
@json_option
@guarded
def verify(*, expect: str, home_folder: str | None, as_json: bool) -> None:
    """Walk the chain of audit events; any event that was changed afterwards breaks it.

    With --expect also a trail whose end was cut off is found.

    Example: acucleo audit verify

    Exit code 0: the chain holds; 1: it is broken, and it was said where, when, and what still holds.
    """
    with opened_home(home_folder) as opened:
        result = opened.desk.verify_audit(expect)
    if as_json:
        print_json(result)
    else:
        click.echo(result.said)
    if not result.ok:
        raise SystemExit(EXIT_NEEDS_PERSON)


@audit.command("anchor")
@home_option
@json_option
@guarded
def anchor(*, home_folder: str | None, as_json: bool) -> None:
    """Print number and hash of the last event, to be noted outside this computer and given to verify --expect later.

    Example: acucleo audit anchor
    """
    with opened_home(home_folder) as opened:
        found = opened.desk.audit_anchor()
    if as_json:
        print_json(found)
    else:
        click.echo(found.text)


@audit.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@guarded
def export(*, file: Path, home_folder: str | None) -> None:
    """Write every audit event to a file: JSON lines with all hashes, or a table when its name ends with .csv.

    Example: acucleo audit export audit.jsonl
    """
    with opened_home(home_folder) as opened:
        count = opened.desk.export_audit(file)
    say(f"{count} events are in {file}.")


@click.command()
@click.argument("document_id", metavar="ID", type=int)
@click.argument("file", metavar="FILE.zip", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--no-pdf", is_flag=True, help="Papers as HTML only; quicker.")
@home_option
@guarded
def evidence(*, document_id: int, file: Path, no_pdf: bool, home_folder: str | None) -> None:
    """Write the evidence pack of a document: raw files, papers, record, answers, attempts, audit events, checksums.

    Example: acucleo evidence 17 invoice-20817.zip
    """
    with opened_home(home_folder) as opened:
        opened.desk.evidence(document_id, file, None if no_pdf else _pdf_writer())
    say(f"The evidence pack is in {file}.")


def _pdf_writer() -> WritePdf | None:
    """Return what draws papers as PDF, None where the window's library is not installed."""
    if importlib.util.find_spec("PySide6") is None:
        say("The papers are in the pack as HTML only: what draws PDF is not installed here.")
        return None
    from acucleo_desktop.app import write_pdf

    return write_pdf


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@home_option
@guarded
def backup(*, file: Path, home_folder: str | None) -> None:
    """Copy the whole ledger to a file while it is in use, and check the copy; archives go into a folder beside it.

    Example: acucleo backup ledger-2026-11-24.sqlite3
    """
    with opened_home(home_folder) as opened:
        opened.desk.backup(file)
    say(f"The copy is in {file}.")


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--newest", is_flag=True, help="Take the newest copy in this home that is whole.")
@click.option("--accept-changed", is_flag=True, help="Take the copy although its audit trail was changed.")
@home_option
@guarded
def restore(*, file: Path | None, newest: bool, accept_changed: bool, home_folder: str | None) -> None:
    """Put a backup in the place of the ledger; the present one is kept beside it, and nothing is sent twice.

    Close every window and command on this home first. What was sent since the backup is found out from the present
    ledger and from Cleo; where neither can tell, the document is in doubt, and you say by resolve whether it had left.

    Example: acucleo restore ledger-2026-11-24.sqlite3
    """
    home = Home.locate(home_folder)
    home.prepare()
    logs.start(home.logs)
    try:
        copy = _copy_to_restore(home, file, newest=newest)
        report = restore_home(home, copy, SystemClock(), acting_name(), accept_changed=accept_changed)
    finally:
        logs.stop()
    for sentence in report.said:
        say(sentence)


def _copy_to_restore(home: Home, file: Path | None, *, newest: bool) -> Path:
    """Return the copy that was named, or the newest good one.

    Raises:
        Problem: there is none.
    """
    if (file is None) is not newest:
        raise click.UsageError("Name the copy, or say --newest.")
    if file is not None:
        return file
    from acucleo_desktop.sync.rescue import good_copies

    copy = next(good_copies(home), None)
    if copy is None:
        raise Problem(
            "ledger.no-copy",
            f"There is no copy in {home.backups} that could be restored.",
            why="None was made yet, or all of them are damaged or of a newer version.",
            todo="Name a copy that is kept elsewhere: acucleo restore FILE. To save what can still be read: acucleo "
            "rescue FILE.zip",
        )
    say(f"The newest good copy is {copy.path}.")
    return copy.path


@click.command()
@click.option("--before", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="Only what was done before this day.")
@click.option("--check", is_flag=True, help="Move nothing; look whether everything that was moved can be read.")
@click.option("--compact", is_flag=True, help="Give the room back to the disk afterwards; others wait meanwhile.")
@home_option
@guarded
def archive(*, before: datetime | None, check: bool, compact: bool, home_folder: str | None) -> None:
    """Move files and records of documents that are done out of the ledger into archives by year; nothing is deleted.

    Lists, search and show find them as before. Without --before the age of the settings counts (archive_after_months).

    Example: acucleo archive --before 2025-01-01

    Exit code 0: done; 1: with --check, something that was moved cannot be read.
    """
    missing: list[str] = []
    with opened_home(home_folder) as opened:
        if check:
            count, missing = opened.ledger.archive.verify()
            say(f"{count} parts are archived; {len(missing)} of them cannot be read.")
        else:
            say(opened.desk.care.archive(None if before is None else before.replace(tzinfo=UTC)))
        if compact:
            say(f"{opened.ledger.compact()} bytes were given back to the disk.")
    for sentence in missing:
        click.echo(sentence)
    if missing:
        raise SystemExit(EXIT_NEEDS_PERSON)


@click.command()
@home_option
@guarded
def care(*, home_folder: str | None) -> None:
    """Do what is due once a day: the daily backup, the archive, a look at the audit trail and for a newer version.

    The window does it by itself; where none is open, let the system's scheduler call this.

    Example: acucleo care
    """
    with opened_home(home_folder) as opened:
        said = opened.desk.daily_care()
        opened.look_for_news()
    for sentence in said or ["Nothing is due."]:
        say(sentence)


@click.command()
@home_option
@json_option
@guarded
def storage(*, home_folder: str | None, as_json: bool) -> None:
    """List the files of this home: what each is for, and how large it is.

    Example: acucleo storage
    """
    with opened_home(home_folder) as opened:
        lines = opened.storage()
    if as_json:
        print_json(lines)
        return
    print_table(("Size", "What", "File"), [(_size(line.size), line.what, line.path) for line in lines], right=(0,))
    click.echo(f"{_size(sum(line.size for line in lines))} in {len(lines)} files")


def _size(count: int) -> str:
    amount = float(count)
    for unit in ("bytes", "KB", "MB"):
        if amount < 1000:  # noqa: PLR2004 - decimal units, as systems show them
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"


@click.command("support-bundle")
@click.argument("file", metavar="FILE.zip", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--without-business-data", is_flag=True, help="Pseudonyms for names and numbers; no amounts or sentences."
)
@home_option
@guarded
def support_bundle(*, file: Path, without_business_data: bool, home_folder: str | None) -> None:
    """Write what support needs: versions, settings without secrets, last runs, attempts, log lines. No documents.

    Example: acucleo support-bundle support.zip
    """
    with opened_home(home_folder) as opened:
        opened.desk.support_bundle(file, without_business_data=without_business_data)
    say(f"The bundle is in {file}.")


COMMANDS = (evidence, backup, restore, archive, care, storage, support_bundle)
