"""The preference of accounts payable against a vendor reference that was used before."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.practice.acumatica.business.common import text_of
from acucleo_desktop.practice.acumatica.replies import FieldErrors
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]


def check_vendor_reference(store: Store, faults: Faults, record: Plain, stored: Plain | None, vendor: str) -> None:
    """Refuse an empty vendor reference, and one that another document of the same vendor has.

    Receipts count too as long as a bill is still to be made of them.

    Raises:
        FieldErrors: it is empty or used before.
    """
    wanted = text_of(record, "VendorRef")
    if not wanted:
        if faults.flag("require_vendor_ref"):
            raise FieldErrors(("VendorRef", -1, "'Vendor Ref.' cannot be empty."))
        return
    if not faults.flag("duplicate_vendor_refs"):
        return
    own = stored["id"] if stored is not None else ""
    for other in store.where("Bill", "VendorRef", wanted):
        if other["Vendor"] == vendor and other.get("Status") != "Voided" and other["id"] != own:
            raise _used(wanted, f"{other['Type']}, {other['ReferenceNbr']}")
    for other in store.where("PurchaseReceipt", "VendorRef", wanted):
        is_waiting = other.get("CreateBill") is True and not other.get("_bill")
        if other["VendorID"] == vendor and is_waiting and other["id"] != own:
            raise _used(wanted, f"{other['Type']}, {other['ReceiptNbr']}")


def _used(wanted: str, document: str) -> FieldErrors:
    text = f'This vendor ref. number "{wanted}" has already been used for the document "{document}".'
    return FieldErrors(("VendorRef", -1, text))
