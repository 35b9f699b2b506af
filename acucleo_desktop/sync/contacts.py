"""When each service was last worked with, kept in the ledger: after a restart nobody else would know."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.times import optional_time_of, time_text

_PREFIX: Final = "contact."


def note_contacts(ledger: Ledger, services: Iterable[str]) -> None:
    """Keep that a pass has just worked with these services."""
    now = time_text(ledger.now())
    for service in services:
        ledger.marks.set(_PREFIX + service, now)


def last_contact(ledger: Ledger, service: str) -> datetime | None:
    """Return when a pass last worked with a service, UTC; None when none ever did."""
    return optional_time_of(ledger.marks.get(_PREFIX + service) or None)
