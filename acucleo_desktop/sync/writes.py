"""What we mean to write into Acumatica: plain data that can be shown before it is done, and found again after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from acucleo_desktop.acumatica.changed_records import CANCEL_SALES_ORDER
from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.acumatica.values import wrap

ACCOUNTS = frozenset({"Customer", "CustomerLocation"})
"""Entities that an order may need first; the order itself is written after them."""

REPEATED = "an earlier pass was cut short; the change is compared with the record and repeated where it is missing"
"""What stands at an update without an answer; its document is judged against a record that may be changed already."""


class Step(StrEnum):
    """Kinds of effect on the other side."""

    UPLOAD = "upload"
    CREATE = "create"
    UPDATE = "update"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Write:
    """One record to create or update.

    Attributes:
        record: plain field values, wrapped only when sent.
        reference: what identifies the effect at Acumatica: our idempotency key, or the vendor's number on a bill.
        account: customer or vendor of the record; part of every search.
        sentence: what it does, for the dry run and the timeline.
        teaches: cross-reference that the created record fulfils, as (kind, qualifier, theirs); empty when none.
    """

    step: Step
    entity: str
    record: Mapping[str, object]
    reference: str = ""
    account: str = ""
    sentence: str = ""
    teaches: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def perform(write: Write, erp: Erp) -> Record:
    """Carry a write out at Acumatica and return the record as it is then.

    Raises:
        ServiceProblem: it was refused, or its outcome is not known.
    """
    match write.step:
        case Step.CREATE:
            return erp.create(write.entity, dict(write.record))
        case Step.CANCEL:
            erp.invoke(write.entity, CANCEL_SALES_ORDER, dict(write.record))
            return erp.read(write.entity, write.reference) or Record(wrap(write.record))
        case _:
            return erp.update(write.entity, dict(write.record))


def landed_key(write: Write, erp: Erp) -> str | None:
    """Ask Acumatica whether `write` has landed; return the record's key, or None when it is not there.

    Every entity is searched by what identifies our record there: the idempotency key in ExternalRef for a sales order,
    the vendor's number together with the vendor for bills and receipts, the external reference for accounts.
    An update is repeated as it stands: it carries full keys and row ids, so that doing it twice changes nothing.
    """
    if write.step is Step.UPDATE:
        return None
    if write.step is Step.CANCEL:
        canceled = erp.read(write.entity, write.reference)
        return write.reference if canceled is not None and canceled.text("Status") == "Canceled" else None
    match write.entity:
        case "SalesOrder":
            found = erp.find_sales_orders(write.account, external_ref=write.reference)
        case "Bill":
            found = erp.find_bills(write.account, write.reference)
        case "PurchaseReceipt":
            found = erp.find_receipts(write.account, write.reference)
        case "Customer":
            erp.forget(write.entity)
            customer = erp.find_customer_by_reference(write.reference)
            found = [] if customer is None else [customer]
        case "CustomerLocation":
            erp.forget(write.entity)
            locations = erp.customer_locations(write.account)
            found = [location for location in locations if _text(location["ExtRefNbr"]) == write.reference]
        case _:
            raise ValueError(f"no way to ask for a {write.entity}")
    return record_key(write.entity, found[0]) if found else None


KEY_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "SalesOrder": ("OrderType", "OrderNbr"),
        "Bill": ("Type", "ReferenceNbr"),
        "PurchaseReceipt": ("Type", "ReceiptNbr"),
        "PurchaseOrder": ("Type", "OrderNbr"),
        "SalesInvoice": ("Type", "ReferenceNbr"),
        "Customer": ("CustomerID",),
        "CustomerLocation": ("Customer", "LocationID"),
    }
)


def record_key(entity: str, record: object) -> str:
    """Return the key of a record as people write it, such as `SO/000123`."""
    return "/".join(_text(record[name]) for name in KEY_FIELDS[entity])  # type: ignore[index]


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
