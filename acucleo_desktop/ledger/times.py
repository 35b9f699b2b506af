"""How times and amounts are written in the database, so that comparing the text or number orders them rightly."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from acucleo_desktop.documents.money import to_cents


def time_text(moment: datetime) -> str:
    """Write `moment` as UTC ISO 8601 with microseconds and `Z`: always 27 characters, ordered like the times.

    Raises:
        ValueError: when `moment` carries no time zone; guessing one would falsify the history.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a time without a time zone cannot be stored: {moment!r}")
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def optional_time_text(moment: datetime | None) -> str | None:
    """Write `moment` like `time_text`, and None as None."""
    return None if moment is None else time_text(moment)


def time_of(text: str) -> datetime:
    """Read what `time_text` wrote; the result is timezone-aware UTC."""
    return datetime.fromisoformat(text)


def optional_time_of(text: str | None) -> datetime | None:
    """Read what `optional_time_text` wrote."""
    return None if text is None else datetime.fromisoformat(text)


def amount_columns(amount: Decimal | None) -> dict[str, str | int | None]:
    """Return the two columns of an amount: exact text, and whole cents for comparison."""
    if amount is None:
        return {"amount": None, "amount_cents": None}
    return {"amount": str(amount), "amount_cents": to_cents(amount)}


def amount_of(text: str | None) -> Decimal | None:
    """Read the exact amount, with the very digits that were stored."""
    return None if text is None else Decimal(text)
