"""What we write must come to what the record in Acumatica comes to: the partner pays what it adds up."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.rules.places import waive

TOTAL_NOT_THE_RECORDS = Cause(
    "rules.total-not-the-records",
    Severity.BLOCK,
    "Written lines that do not come to the total in Acumatica",
    "The {noun} comes to {record} in Acumatica, and its lines, allowances, charges and taxes as they are written come "
    "to {written}: {difference} {direction}.",
    "Something that Acumatica counts has no place in the document, or a price or discount was rounded differently.",
    "Compare the lines with the record in Acumatica before it is sent.",
    example={
        "noun": "invoice",
        "record": "1,250.00",
        "written": "1,245.00",
        "difference": "5.00",
        "direction": "less",
        "paper": "Total",
        "value": "1245.00",
    },
)

CAUSES = (TOTAL_NOT_THE_RECORDS,)


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
