"""What has changed at Acumatica since a stamp: narrow lists, an overlap, and marks that are taken from the records.

Acumatica: SalesInvoice has LastModifiedDateTime from 23.200 on. Before that, invoices are listed by their date over a
stretch of days, and the ledger knows which of them were made into files. Clocks differ, so no mark comes from ours.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from acucleo_desktop.acumatica.client import AcumaticaClient
from acucleo_desktop.acumatica.keys import KEYS
from acucleo_desktop.acumatica.needed_fields import has_field
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.acumatica.values import quoted
from acucleo_desktop.transport.problems import UnexpectedAnswer

OVERLAP: Final = dt.timedelta(minutes=5)
"""How far a look for changes reaches back before the last stamp seen: clocks and transactions overlap."""
_STAMP: Final = "LastModifiedDateTime"
ENGLISH_TYPES: Final = frozenset(
    {"Invoice", "Debit Memo", "Credit Memo", "Cash Sale", "Cash Return", "Overdue Charge", "Credit WO", "Prepayment"}
    | {"Prepmt. Invoice", "Correction"}
)
"""Types of SalesInvoice as an English site labels them."""


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """A record that has changed, as a narrow list tells it.

    Attributes:
        key: as people write it, such as `Invoice/AR005012`.
        account: customer or vendor.
        stamp: when it was last changed, as Acumatica wrote it; its date where the version has no stamps.
    """

    entity: str
    key: str
    number: str
    account: str
    stamp: str
    status: str


def changed_records(
    client: AcumaticaClient, entity: str, account: str, statuses: Sequence[str], since: str
) -> list[ChangedRecord]:
    """Return the records in one of these statuses that changed since a stamp, with an overlap; all for an empty stamp.

    The whole list is read before anything is returned, so that a page that fails leaves the caller's mark alone.

    Raises:
        ServiceProblem: the list could not be read whole.
    """
    keys = KEYS[entity]
    has_stamp = has_field(client.connection.default_version, entity, _STAMP)
    field = _STAMP if has_stamp else "Date"
    condition = " or ".join(f"Status eq {quoted(status)}" for status in statuses)
    if len(statuses) > 1:
        condition = f"({condition})"
    if since:
        condition += f" and {field} {_start(since, client.connection.look_back_days, has_stamp=has_stamp)}"
    select = (*keys, account, "Status", field)
    found = client.list_records(entity, filter=condition, select=select)
    return [
        ChangedRecord(
            entity,
            "/".join(record.text(key) for key in keys),
            record.text(keys[-1]),
            record.text(account),
            record.text(field) if has_stamp else record.text(field)[:10],
            record.text("Status"),
        )
        for record in found
    ]


def _start(since: str, days: int, *, has_stamp: bool) -> str:
    moment = _moment(since)
    if has_stamp:
        return f"gt datetimeoffset{quoted((moment - OVERLAP).isoformat(timespec='milliseconds'))}"
    day = moment.date() - dt.timedelta(days=days)
    return f"ge datetimeoffset{quoted(f'{day.isoformat()}T00:00:00Z')}"


def newest_stamp(records: Iterable[ChangedRecord], before: str = "") -> str:
    """Return the newest stamp, never older than `before`: as moments, since offsets differ in summer and winter."""
    stamps = [record.stamp for record in records if record.stamp]
    return max([*stamps, *([before] if before else [])], key=_moment, default="")


def _moment(stamp: str) -> dt.datetime:
    moment = dt.datetime.fromisoformat(stamp)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=dt.UTC)


def check_labels(client: AcumaticaClient) -> None:
    """Look at one invoice: on a site in another language no filter by status finds anything, without any error.

    Raises:
        UnexpectedAnswer: the labels are not English.
    """
    record: Record | None = next(iter(client.list_records("SalesInvoice", select=("Type", "Status"), top=1)), None)
    if record is None or not record.text("Type") or record.text("Type") in ENGLISH_TYPES:
        return
    raise UnexpectedAnswer(
        "acumatica.labels-language",
        f"Acumatica calls an invoice {record.text('Type')}: its labels are not English.",
        where="Connections, Acumatica.",
        why="Types and statuses come in the language of the sync user, and are searched for in English.",
        todo="Set the language of the sync user to English (User Profile), or the locale of a cookie sign-in to en-US.",
        field="username",
        service="acumatica",
    )
