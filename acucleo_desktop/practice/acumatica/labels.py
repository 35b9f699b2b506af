"""Labels of a site in another language: types and statuses read differently there, and filters mean those labels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

GERMAN: Mapping[str, str] = {
    "Open": "Offen",
    "Closed": "Abgeschlossen",
    "On Hold": "Angehalten",
    "Balanced": "Abgestimmt",
    "Canceled": "Storniert",
    "Completed": "Erledigt",
    "Active": "Aktiv",
    "Inactive": "Inaktiv",
    "Invoice": "Rechnung",
    "Credit Memo": "Gutschrift",
    "Bill": "Eingangsrechnung",
    "Receipt": "Wareneingang",
}
LABELLED = frozenset({"Status", "Type", "ItemStatus", "POOrderType"})
"""Fields whose values are labels of a form."""


def label(name: str, value: Any, language: str) -> Any:
    """Return a field's value as a site in this language shows it."""
    return GERMAN.get(value, value) if language == "de" and name in LABELLED and isinstance(value, str) else value


def translated(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record's heading with the labels of the other language, for filters."""
    return {name: label(name, value, "de") for name, value in record.items()}
