"""What is still to come of an order: clocks that run, holds, and documents that should be there by now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.desk_types import TimelineEntry
from acucleo_desktop.sync.flows import BY_FLOW
from acucleo_desktop.sync.record_form import at, resolve

_AFTER_OURS = ((Flow.ORDER_ACKNOWLEDGMENT, "855"), (Flow.SHIP_NOTICE, "856"), (Flow.BILL, "810"))
"""What a vendor sends after our order, in this order."""

_AFTER_THEIRS = ((Flow.INVOICE, "810"),)
_WANTED = "dates[002,010,063,064,106,118,001].date"
_OVER = frozenset({Delivery.SET_ASIDE, Delivery.SUPERSEDED, Delivery.DUPLICATE, Delivery.FAILED})
_SINCE_WRITTEN = {Flow.SALES_ORDER: Delivery.WRITTEN, Flow.PURCHASE_ORDER: Delivery.SENT}


def to_come(documents: Sequence[DocumentRow], ledger: Ledger, now: datetime) -> Iterator[TimelineEntry]:
    """Yield what the order waits for, with its clock where one runs.

    Args:
        documents: all documents of the order.
        ledger: for what the partner sheet expects.
        now: what is due before it and has not come counts as missing.
    """
    for document in documents:
        yield from _clocks(document, now)
    for document in documents:
        if _SINCE_WRITTEN.get(document.flow) is document.delivery:
            yield from _expected(document, documents, ledger, now)


def _clocks(document: DocumentRow, now: datetime) -> Iterator[TimelineEntry]:
    noun = BY_FLOW[document.flow].noun if document.flow in BY_FLOW else "file"
    if document.answer in {Answer.WAITING, Answer.OVERDUE} and document.answer_due is not None:
        is_late = document.answer_due <= now
        title = "Acknowledgment has not come" if is_late else "Acknowledgment is due"
        yield _entry(document, document.answer_due, title, f"of {noun} {document.number}", "997", is_missing=is_late)
    if document.delivery is Delivery.HELD and document.hold_until is not None:
        title = f"{noun.capitalize()} {document.number} leaves"
        yield _entry(document, document.hold_until, title, "until then it can be taken back", document.set_id)


def _expected(
    order: DocumentRow, documents: Iterable[DocumentRow], ledger: Ledger, now: datetime
) -> Iterator[TimelineEntry]:
    partner = ledger.partners.get(order.partner)
    if partner is None:
        return
    here = {document.flow for document in documents if document.delivery not in _OVER}
    wanted = _wanted_on(order, ledger)
    for flow, code in _AFTER_OURS if order.direction is Direction.OUT else _AFTER_THEIRS:
        options = partner.options(flow)
        if flow in here or options is None or not options.enabled:
            continue
        noun = BY_FLOW[flow].noun
        due = wanted if flow is Flow.SHIP_NOTICE else None
        is_late = due is not None and due <= now
        said = f"No {noun} yet"
        detail = "expected before the goods arrive" if flow is Flow.SHIP_NOTICE else ""
        if order.direction is Direction.IN:
            said, detail = "No invoice yet", "ours to make, when the goods have shipped"
        yield _entry(order, due, said, detail, code, is_missing=is_late)


def _wanted_on(order: DocumentRow, ledger: Ledger) -> datetime | None:
    """Return the end of the day on which the order wants its goods."""
    fields = ledger.documents.fields(order.id)
    path = resolve(_WANTED, fields)
    try:
        wanted = date.fromisoformat(str(at(fields, path))[:10]) if path else None
    except ValueError:
        return None
    return datetime.combine(wanted, time(23, 59), UTC) if wanted is not None else None


def _entry(
    document: DocumentRow, at_: datetime | None, title: str, detail: str, code: str, *, is_missing: bool = False
) -> TimelineEntry:
    family = "red" if is_missing else "grey"
    return TimelineEntry(at_, title, detail, code, family, document.id, is_done=False, is_missing=is_missing)
