"""Causes of vendor invoices: how they fit our order and what was received."""

from __future__ import annotations

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Severity

_LINE = {"paper": "Line 3, vanilla extract", "line": "Line 3", "order": "000123"}

BILL_EXISTS = Cause(
    "rules.bill-exists",
    Severity.BLOCK,
    "An invoice that was handled before",
    "{known} already.",
    "It was keyed by hand, or the vendor sent the invoice in another way before.",
    "Leave it among the duplicates. To process it all the same, give a reason.",
    {"paper": "Invoice number", "value": "88-2041", "known": "Acumatica has bill INV/000123 for invoice 88-2041"},
)
ORDER_NOT_FOUND = Cause(
    "rules.order-not-found",
    Severity.BLOCK,
    "An order that you do not have",
    "{named}.",
    "The number was retyped at the vendor's, the order belongs to another vendor, or somebody ordered by telephone.",
    "{way}.",
    {
        "paper": "Order number",
        "value": "000123",
        "named": "The invoice bills purchase order 000123, which you do not have with this vendor",
        "way": "Look the order up in Acumatica, ask the vendor, or make the bill without an order",
    },
)
ORDER_CLOSED = Cause(
    "rules.order-closed",
    Severity.BLOCK,
    "An order that takes nothing more",
    "Purchase order {value} is {status} in Acumatica.",
    "All its goods were billed before, or it was called off.",
    "Look whether this one was handled already; reopen the order in Acumatica if it was closed too early.",
    {"paper": "Order number", "value": "000123", "status": "closed"},
)
VENDOR_DIFFERS = Cause(
    "rules.vendor-differs",
    Severity.BLOCK,
    "An order that was placed with somebody else",
    "Purchase order {order} was placed with {vendor}, and {biller} bills it.",
    "The vendor wrote a number of another order, or it bills for a company that you know under another name.",
    "Ask the vendor for the right order number.",
    {"paper": "Order number", "value": "000123", "order": "000123", "vendor": "ORCHARD", "biller": "GREENFIELD"},
)
LINE_NOT_ON_ORDER = Cause(
    "rules.line-not-on-order",
    Severity.BLOCK,
    "A billed line that is not on the order",
    "{line} bills {value}, which is not on purchase order {order}.",
    "The vendor shipped something else, billed another order on the same invoice, or billed the line twice.",
    "{way}.",
    {**_LINE, "value": "PEARS", "way": "Nearest on the order: line 2 PEARS-20 Pears, 20 pounds"},
)
UNIT_DIFFERS = Cause(
    "rules.unit-differs",
    Severity.BLOCK,
    "A unit that is not the order's",
    "{line} is {done} by {theirs}, and was ordered by {ours}.",
    "The vendor counts in another unit than the order.",
    "{way}.",
    {
        **_LINE,
        "value": "EA",
        "done": "billed",
        "theirs": "EACH",
        "ours": "CASE",
        "way": "Ask the vendor to bill in the unit of the order",
    },
    "Quantities and prices in different units cannot be compared, so nothing of the line is taken over.",
)
MORE_THAN_ORDERED = Cause(
    "rules.billed-more-than-ordered",
    Severity.BLOCK,
    "More is billed than was ordered",
    "{line} bills {value} {unit}, and {ordered} were ordered.",
    "The vendor shipped more, or billed the same goods twice.",
    "Look at the receipt, and ask the vendor for a corrected invoice.",
    {**_LINE, "value": "12", "unit": "CASE", "ordered": "10"},
)
NOT_RECEIVED = Cause(
    "rules.not-received",
    Severity.BLOCK,
    "Billed goods that are not booked in",
    "{line} bills {value} {unit}, and {booked} booked in.",
    "The goods are still on the road, or the receipt has not been entered.",
    "Nothing needs to be done: it is matched again by itself after each sync.",
    {**_LINE, "value": "10", "unit": "CASE", "booked": "none are"},
)
AMOUNT_DIFFERS = Cause(
    "rules.amount-differs",
    Severity.BLOCK,
    "A sum that is off though every price is near",
    "The lines are billed at {value}, and come to {expected} at the order's prices: {difference} {side}.",
    "Small differences of several lines add up.",
    "Accept the sum, or ask the vendor for a corrected invoice.",
    {"paper": "Total", "value": "240.03", "expected": "240", "difference": "0.03", "side": "more"},
)
TERMS_DIFFER = Cause(
    "rules.terms-differ",
    Severity.BLOCK,
    "Terms that are not the order's",
    "The invoice has terms {value}, and purchase order {order} has {terms}.",
    "The vendor's terms changed, or its program writes its usual ones.",
    "Accept the vendor's terms, or keep yours when you enter the due date.",
    {"paper": "Terms", "value": "NET15", "order": "000123", "terms": "NET30"},
)
CHARGE_NOT_ORDERED = Cause(
    "rules.charge-not-on-order",
    Severity.BLOCK,
    "A charge that was not agreed",
    "The invoice adds {value} for {charge}, which is not on purchase order {order}.",
    "The vendor bills freight or a fee that the order does not mention.",
    "Accept it, or ask the vendor to take it off.",
    {"paper": "Charges and allowances", "value": "12", "charge": "Freight", "order": "000123"},
)

BILLED_BEFORE = Cause(
    "rules.billed-before",
    Severity.BLOCK,
    "Goods that another invoice billed already",
    "{line} bills {value} {unit}, and {before} of the {ordered} that were ordered are billed already{by}.",
    "The vendor billed the same goods again under a new number, or bills more than was ordered.",
    "Compare the two invoices. Set this one aside, or bill it when both are meant.",
    {
        **_LINE,
        "value": "10",
        "unit": "CASE",
        "before": "10",
        "ordered": "10",
        "by": " by invoice 88-2041",
    },
    "Counted are the bills that came through this program, and what Acumatica counts on the order line where its "
    "endpoint tells.",
)
CURRENCY_DIFFERS = Cause(
    "rules.currency-differs",
    Severity.BLOCK,
    "A currency that is not the order's",
    "The invoice is in {value}, and purchase order {order} is in {ours}.",
    "The vendor bills from another country, or its program writes its own currency.",
    "Ask the vendor for an invoice in {ours}, or enter it by hand at your rate.",
    {"paper": "Currency", "value": "CAD", "order": "000123", "ours": "USD"},
)
PERIOD_CLOSED = Cause(
    "rules.period-closed",
    Severity.BLOCK,
    "A date in a closed period",
    "The invoice is dated {value}, and the books are closed until {closed}.",
    "It came late, or was dated back.",
    "Date the bill today, or ask Accounting to open the period.",
    {"paper": "Invoice date", "value": "2026-10-30", "closed": "2026-10-31"},
    "Until when the books are closed stands in the settings.",
)
FREIGHT_PAID = Cause(
    "rules.freight-on-paid-order",
    Severity.BLOCK,
    "Freight on an order whose freight the vendor pays",
    "The invoice adds {value} for {charge}, and by purchase order {order} the vendor pays the freight.",
    "The vendor overlooked the terms of delivery, or its program adds freight to every invoice.",
    "Ask the vendor to take it off, or accept it.",
    {"paper": "Charges and allowances", "value": "85", "charge": "freight (D240)", "order": "000123"},
)
CREDIT_ABOVE_BILLED = Cause(
    "rules.credit-above-billed",
    Severity.BLOCK,
    "More is credited than was billed",
    "{line} credits {value} {unit}, and {billed} were billed.",
    "The credit is for another order, or came twice.",
    "Ask the vendor which invoice it belongs to.",
    {**_LINE, "value": "12", "unit": "CASE", "billed": "10"},
)
ORDER_LINE_CLOSED = Cause(
    "rules.order-line-closed",
    Severity.BLOCK,
    "A line of the order that takes nothing more",
    "{line} {done} {value}, and line {number} of purchase order {order} is {status} in Acumatica.",
    "The line was called off or completed after the order was sent, and the vendor did not hear of it or was quicker.",
    "{way}.",
    {
        **_LINE,
        "value": "APPLES",
        "done": "bills",
        "number": "3",
        "status": "cancelled",
        "way": "Ask the vendor for a corrected invoice",
    },
    "Acumatica takes no bill and no receipt for a cancelled line; a completed one waits for no more goods.",
)

CAUSES = (
    ORDER_LINE_CLOSED,
    BILLED_BEFORE,
    CURRENCY_DIFFERS,
    PERIOD_CLOSED,
    FREIGHT_PAID,
    CREDIT_ABOVE_BILLED,
    BILL_EXISTS,
    ORDER_NOT_FOUND,
    ORDER_CLOSED,
    VENDOR_DIFFERS,
    LINE_NOT_ON_ORDER,
    UNIT_DIFFERS,
    MORE_THAN_ORDERED,
    NOT_RECEIVED,
    AMOUNT_DIFFERS,
    TERMS_DIFFER,
    CHARGE_NOT_ORDERED,
)
