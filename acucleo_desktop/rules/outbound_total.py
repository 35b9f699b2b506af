"""What we write must come to what the record in Acumatica comes to: the partner pays what it adds up."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.rules.causes.written_total import TOTAL_NOT_THE_RECORDS
from acucleo_desktop.rules.places import waive


def judge_written_total(document: Invoice | PurchaseOrder) -> list[Finding]:
    """Compare what the partner will add up with the total that the record states; nothing without such a total."""
    record = document.stated_total
    invoiced = isinstance(document, Invoice)
    written = document.total if isinstance(document, Invoice) else document.full_total
    if record is None or record == written:
        return []
    return [
        TOTAL_NOT_THE_RECORDS.found(
            Location("Total", "TDS" if invoiced else "AMT", element=1 if invoiced else 2),
            value=str(written),
            fixes=(waive(TOTAL_NOT_THE_RECORDS.id, "Send it as it is"),),
            noun="invoice" if invoiced else "order",
            record=f"{record:,.2f}",
            written=f"{written:,.2f}",
            difference=f"{abs(written - record):,.2f}",
            direction="more" if written > record else "less",
        )
    ]
