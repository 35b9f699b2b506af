"""A document that keeps every partner rule, and for each kind of rule what breaks it and what is said then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import Charge, DatedEvent, ItemId, Pack, Terms
from acucleo_desktop.documents.party import Address, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.partners.requirements import (
    AllowedCodes,
    Amount,
    AtMost,
    Counted,
    DateWindow,
    ItemIds,
    MinimumAmount,
    RequiredDate,
    RequiredElement,
    RequiredParty,
    RequiredReference,
    RequiredSegment,
    Requirements,
    Rule,
    UnwantedSegment,
    ValueForm,
    Where,
)
from acucleo_desktop.rules.partner_requirements import judge_requirements
from acucleo_desktop.x12 import registry

TODAY = dt.date(2026, 11, 25)
LINE = InvoiceLine(
    number="1",
    quantity=Decimal(12),
    unit="CA",
    unit_price=Decimal("18.25"),
    item_ids=(ItemId("UK", "10012345678902"), ItemId("IN", "0012345"), ItemId("VN", "VAN-12")),
    description="Vanilla extract",
    pack=Pack(pack=12),
    references=(Reference("PD", "77"),),
    dates=(DatedEvent("036", dt.date(2027, 11, 1)),),
    our_item="VAN-12",
)
INVOICE = Invoice(
    number="INV-1001",
    date=dt.date(2026, 11, 24),
    order_number="0004711",
    order_date=dt.date(2026, 11, 10),
    type_code="DI",
    references=(Reference("IA", "000104477"), Reference("DP", "012")),
    parties=(
        Party("ST", "Fresh Mart 001", "92", "0012", Address(("1 Main St",), "Dayton", "OH", "45402"), our_id="L001"),
        Party("RI", "Bellweather Foods"),
    ),
    terms=Terms("01", "3", net_days=30),
    dates=(DatedEvent("011", dt.date(2026, 11, 23)),),
    lines=(LINE, replace(LINE, number="2")),
    charges=(Charge(False, "D240", Decimal("12.50"), handling="06"),),
)


def judged(
    rule: Rule, document: Invoice | PurchaseOrder | ShipNotice = INVOICE, flow: Flow = Flow.INVOICE
) -> list[Finding]:
    wanted = Requirements("Fresh Mart", "FRESHMART", flow, "004010", (rule,))
    body = [replace(each, position=place) for place, each in enumerate(registry.write(document, "004010"), 2)]
    return judge_requirements(document, body, wanted, TODAY)


def with_lines(**changes: object) -> Callable[[Invoice], Invoice]:
    """Change the second line."""
    return lambda invoice: replace(invoice, lines=(invoice.lines[0], replace(invoice.lines[1], **changes)))  # type: ignore[arg-type]


def with_(**changes: object) -> Callable[[Invoice], Invoice]:
    return lambda invoice: replace(invoice, **changes)  # type: ignore[arg-type]


Case = tuple[Rule, Callable[[Invoice], Invoice], str, str, str, str]
CASES: dict[str, Case] = {
    "terms": (
        RequiredSegment(segment="ITD"),
        with_(terms=None),
        "partner.segment-missing",
        "The invoice has no terms of payment (ITD).",
        "Terms",
        "ITD",
    ),
    "a party by its role": (
        RequiredSegment(segment="N1", qualifier="RI", where=Where.HEADING),
        with_(parties=INVOICE.parties[:1]),
        "partner.segment-missing",
        "The invoice has no remit to (N1 RI).",
        "The whole document",
        "N1",
    ),
    "pack on each line": (
        RequiredSegment(segment="PO4", where=Where.EACH_LINE),
        with_lines(pack=None),
        "partner.segment-missing",
        "Line 2 has no pack details (PO4).",
        "Line 2, Vanilla extract",
        "PO4",
    ),
    "no notes": (
        UnwantedSegment(segment="CUR"),
        with_(currency="USD"),
        "partner.segment-unwanted",
        "The invoice carries currency (CUR), which the sheet of Fresh Mart rules out.",
        "Currency",
        "CUR",
    ),
    "order number": (
        RequiredElement(element="BIG04"),
        with_(order_number=""),
        "partner.element-missing",
        "The invoice has no purchase order number (BIG04).",
        "Top of the invoice",
        "BIG",
    ),
    "code of one kind of party": (
        RequiredElement(element="N104", qualifier="ST"),
        with_(parties=(Party("ST", "Fresh Mart 001"),)),
        "partner.element-missing",
        "The invoice has no identification code (N104).",
        "Ship to",
        "N1",
    ),
    "charge codes": (
        AllowedCodes(element="SAC02", codes=("D240", "C310")),
        with_(charges=(Charge(False, "D270", Decimal(3)),)),
        "partner.code-not-allowed",
        (
            "The kind of allowance or charge (SAC02) is D270 (fuel surcharge), which the sheet of Fresh Mart does "
            "not allow."
        ),
        "Charges and allowances",
        "SAC",
    ),
    "units": (
        AllowedCodes(element="IT103", codes=("CA",)),
        with_lines(unit="EA"),
        "partner.code-not-allowed",
        "The unit (IT103) is EA (each), which the sheet of Fresh Mart does not allow.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "leading zeros": (
        ValueForm(element="REF02", qualifier="IA", shortest=9, longest=9),
        with_(references=(Reference("IA", "104477"), Reference("DP", "000000012"))),
        "partner.form-wrong",
        "The internal vendor number (REF IA) is 104477, and the sheet of Fresh Mart asks for exactly 9 characters.",
        "References",
        "REF",
    ),
    "length of the invoice number": (
        ValueForm(element="BIG02", longest=10),
        with_(number="INV-1001-NORTH"),
        "partner.form-wrong",
        "The invoice number (BIG02) is INV-1001-NORTH, and the sheet of Fresh Mart asks for at most 10 characters.",
        "Top of the invoice",
        "BIG",
    ),
    "form of the order number": (
        ValueForm(element="BIG04", pattern="[0-9]{7}", wanted="seven digits"),
        with_(order_number="PO-4711"),
        "partner.form-wrong",
        "The purchase order number (BIG04) is PO-4711, and the sheet of Fresh Mart asks for seven digits.",
        "Top of the invoice",
        "BIG",
    ),
    "decimals of prices": (
        ValueForm(element="IT104", most_decimals=2),
        with_lines(unit_price=Decimal("18.255")),
        "partner.form-wrong",
        "The unit price (IT104) is 18.255, and the sheet of Fresh Mart asks for at most 2 digits after the point.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "whole quantities": (
        ValueForm(element="IT102", most_decimals=0),
        with_lines(quantity=Decimal("2.5")),
        "partner.form-wrong",
        "The quantity invoiced (IT102) is 2.5, and the sheet of Fresh Mart asks for a whole number.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "reference of the heading": (
        RequiredReference(qualifier="DP"),
        with_(references=INVOICE.references[:1]),
        "partner.reference-missing",
        "The invoice has no department (REF DP).",
        "References",
        "REF",
    ),
    "reference of each line": (
        RequiredReference(qualifier="PD", where=Where.EACH_LINE),
        with_lines(references=()),
        "partner.reference-missing",
        "Line 2 has no promotion or deal number (REF PD).",
        "Line 2, Vanilla extract",
        "REF",
    ),
    "form of a reference": (
        RequiredReference(qualifier="IA", pattern="[0-9]{9}", wanted="nine digits"),
        with_(references=(Reference("IA", "104477"),)),
        "partner.form-wrong",
        "The internal vendor number (REF IA) is 104477, and the sheet of Fresh Mart asks for nine digits.",
        "References",
        "REF",
    ),
    "a party": (
        RequiredParty(roles=("RI", "RE")),
        with_(parties=INVOICE.parties[:1]),
        "partner.party-missing",
        "The invoice does not name the remit-to (RI or RE).",
        "Remit to",
        "N1",
    ),
    "a party's code": (
        RequiredParty(roles=("ST",), qualifiers=("92", "UL")),
        with_(parties=(Party("ST", "Fresh Mart 001"),)),
        "partner.party-code",
        (
            "The ship-to Fresh Mart 001 has no code, and the sheet of Fresh Mart asks for assigned by buyer (92) or "
            "GLN (UL)."
        ),
        "Ship to",
        "N1",
    ),
    "a party's code of another kind": (
        RequiredParty(roles=("ST",), qualifiers=("92",)),
        with_(parties=(Party("ST", "Fresh Mart 001", "UL", "0614141000012"),)),
        "partner.party-code",
        (
            "The ship-to Fresh Mart 001 has the code 0614141000012 (GLN), and the sheet of Fresh Mart asks for "
            "assigned by buyer (92)."
        ),
        "Ship to",
        "N1",
    ),
    "form of a party's code": (
        RequiredParty(roles=("ST",), qualifiers=("92",), pattern="[0-9]{4}", wanted="four digits"),
        with_(parties=(Party("ST", "Fresh Mart 001", "92", "12"),)),
        "partner.party-code",
        (
            "The ship-to Fresh Mart 001 has the code 12 (assigned by buyer), and the sheet of Fresh Mart asks for "
            "assigned by buyer (92), four digits."
        ),
        "Ship to",
        "N1",
    ),
    "a party's address": (
        RequiredParty(roles=("ST",), address=True),
        with_(parties=(Party("ST", "Fresh Mart 001", "92", "0012", Address((), "Dayton", "OH")), INVOICE.parties[1])),
        "partner.address-missing",
        "The ship-to Fresh Mart 001 has no street and postal code.",
        "Ship to",
        "N1",
    ),
    "a date": (
        RequiredDate(qualifiers=("011",)),
        with_(dates=()),
        "partner.date-missing",
        "The invoice has no shipped date (011).",
        "Dates",
        "DTM",
    ),
    "a date of each line": (
        RequiredDate(qualifiers=("036", "511"), where=Where.EACH_LINE),
        with_lines(dates=()),
        "partner.date-missing",
        "Line 2 has no expiration date (036) or shelf life expiration date (511).",
        "Line 2, Vanilla extract",
        "DTM",
    ),
    "all item numbers": (
        ItemIds(all_of=("IN", "VN")),
        with_lines(item_ids=LINE.item_ids[:2]),
        "partner.item-number-missing",
        "Line 2 has no vendor's item number (VN).",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "one of the item numbers": (
        ItemIds(any_of=("UK", "UP")),
        with_lines(item_ids=LINE.item_ids[1:]),
        "partner.item-number-missing",
        "Line 2 has no GTIN-14 (UK) or GTIN-12 (UP).",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "order of item numbers": (
        ItemIds(order=("UK", "UP", "IN")),
        with_lines(item_ids=LINE.item_ids[1::-1]),
        "partner.item-number-order",
        "Line 2 names its item by buyer's item number (IN), GTIN-14 (UK), in this order.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "invoiced before it was shipped": (
        DateWindow(date="document", relative_to="011", days_before=0),
        with_(date=dt.date(2026, 11, 20)),
        "partner.date-outside-window",
        "The invoice date 2026-11-20 comes 3 days before the shipped date, 2026-11-23.",
        "Top of the invoice",
        "BIG",
    ),
    "invoiced too long ago": (
        DateWindow(date="document", days_before=30, days_after=0),
        with_(date=dt.date(2026, 10, 25)),
        "partner.date-outside-window",
        "The invoice date 2026-10-25 comes 31 days before today, 2026-11-25.",
        "Top of the invoice",
        "BIG",
    ),
    "shipped too long after the order": (
        DateWindow(date="011", relative_to="order", days_after=14),
        with_(order_date=dt.date(2026, 11, 8)),
        "partner.date-outside-window",
        "The shipped date 2026-11-23 comes 15 days after the order date, 2026-11-08.",
        "Dates",
        "DTM",
    ),
    "lines": (
        AtMost(count=Counted.LINES, most=2),
        with_(lines=(LINE, LINE, LINE)),
        "partner.too-many",
        "The invoice has 3 lines.",
        "The whole document",
        "",
    ),
    "orders": (
        AtMost(count=Counted.ORDERS, most=1),
        with_lines(order_number="0004712"),
        "partner.too-many",
        "The invoice has 2 orders (0004711, 0004712).",
        "The whole document",
        "",
    ),
    "ship-tos": (
        AtMost(count=Counted.SHIP_TOS, most=1),
        with_(parties=(*INVOICE.parties, Party("ST", "Fresh Mart 002", "92", "0013"))),
        "partner.too-many",
        "The invoice has 2 places to ship to (0012, 0013).",
        "The whole document",
        "",
    ),
    "small charges": (
        MinimumAmount(of=Amount.CHARGE, least=Decimal("0.10")),
        with_(charges=(Charge(True, "C310", Decimal("0.09")),)),
        "partner.amount-too-small",
        "The allowance C310 (discount) comes to 0.09.",
        "Charges and allowances",
        "SAC",
    ),
    "small charges of a line": (
        MinimumAmount(of=Amount.CHARGE, least=Decimal("0.10")),
        with_lines(charges=(Charge(False, "D500", Decimal("0.05")),)),
        "partner.amount-too-small",
        "The charge D500 (handling) comes to 0.05.",
        "Line 2, Vanilla extract",
        "SAC",
    ),
    "small lines": (
        MinimumAmount(of=Amount.LINE, least=Decimal(5)),
        with_lines(unit_price=Decimal("0.25")),
        "partner.amount-too-small",
        "The amount of line 2 comes to 3.00.",
        "Line 2, Vanilla extract",
        "IT1",
    ),
    "small invoices": (
        MinimumAmount(of=Amount.TOTAL, least=Decimal(100)),
        with_(lines=(replace(LINE, unit_price=Decimal(1)),)),
        "partner.amount-too-small",
        "The invoice total comes to 24.50.",
        "Total",
        "",
    ),
}
