"""The audit trail as a file for auditors: JSON lines, from which every hash can be computed again, or a table."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Final

from acucleo_desktop.ledger.audit import Audit

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_HEADINGS: Final = (
    "Event",
    "Time (UTC)",
    "Local time",
    "Who",
    "What",
    "Document",
    "Status",
    "Before",
    "After",
    "Why",
    "More",
    "Previous hash",
    "Hash",
)


def export_table(audit: Audit, path: Path, zone: tzinfo | None = None) -> int:
    """Write all events as CSV that spreadsheets open; return how many.

    Texts that a spreadsheet would take for a formula get an apostrophe before them, so that the hashes are to be
    computed from the JSON lines and not from this table.

    Args:
        audit: the trail.
        path: the file to write.
        zone: zone of the local times; None for that of this computer.
    """
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADINGS)
        for event in audit.walk():
            utc, local = _times(str(event["at"]), zone)
            names = ("actor", "kind", "document_id", "status", "old", "new", "why", "data", "previous_hash", "hash")
            cells = [event["id"], utc, local, *(_harmless(event[name]) for name in names)]
            writer.writerow(cells)
            count += 1
    return count


def _times(stored: str, zone: tzinfo | None) -> tuple[str, str]:
    """Return a stored time in UTC and as clocks here show it; a damaged one as it stands."""
    try:
        moment = datetime.fromisoformat(stored).astimezone(UTC)
    except ValueError:
        return stored, ""
    return f"{moment:%Y-%m-%d %H:%M:%S}", f"{moment.astimezone(zone):%Y-%m-%d %H:%M:%S %z}"


def _harmless(value: object) -> object:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
