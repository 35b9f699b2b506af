"""Which fields a partner sheet has: each with its place in the partner file, its words, and how it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.working_calendar import DAY_NAMES
from acucleo_desktop.partners.conventions import CHOICES
from acucleo_desktop.partners.files import FORMS
from acucleo_desktop.ui.language.noop import QT_TR_NOOP

Kind = Literal["text", "code", "number", "amount", "choice", "switch", "texts", "pairs", "lines", "folder", "days"]
ANY_FLOW = "*"
OUTBOUND = (Flow.INVOICE, Flow.PURCHASE_ORDER)


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field.

    Attributes:
        path: its place in the partner file; `*` stands for the flow that is chosen.
        name, hint: words.
        kind: how it is typed.
        usual: what counts when the file says nothing.
        choices: values of a choice, the usual one first.
        drops_empty: whether an empty text takes the key away instead of writing it.
        is_wide: whether it takes the whole width.
        flows: flows that have it; empty for all.
    """

    path: tuple[str, ...]
    name: str
    hint: str = ""
    kind: Kind = "text"
    usual: Any = ""
    choices: tuple[str, ...] = ()
    drops_empty: bool = False
    is_wide: bool = False
    flows: tuple[Flow, ...] = ()


IDS = (
    FieldSpec(("name",), QT_TR_NOOP("Name"), QT_TR_NOOP("As you want to read it in lists")),
    FieldSpec(("code",), QT_TR_NOOP("Short name"), QT_TR_NOOP("Capital letters, digits, hyphens"), "code"),
    FieldSpec(("isa", "qualifier"), QT_TR_NOOP("Their ISA qualifier"), QT_TR_NOOP("Such as ZZ, 01 or 08"), "code"),
    FieldSpec(("isa", "id"), QT_TR_NOOP("Their ISA id"), QT_TR_NOOP("At most 15 characters"), "code"),
    FieldSpec(
        ("gs", "id"), QT_TR_NOOP("Their GS id"), QT_TR_NOOP("Empty when it is the same"), "code", drops_empty=True
    ),
    FieldSpec(("us", "isa_qualifier"), QT_TR_NOOP("Our ISA qualifier"), QT_TR_NOOP("How we appear to them"), "code"),
    FieldSpec(("us", "isa_id"), QT_TR_NOOP("Our ISA id"), QT_TR_NOOP("At most 15 characters"), "code"),
    FieldSpec(
        ("us", "gs_id"), QT_TR_NOOP("Our GS id"), QT_TR_NOOP("Empty when it is the same"), "code", drops_empty=True
    ),
    FieldSpec(("customer_id",), QT_TR_NOOP("Customer in Acumatica"), QT_TR_NOOP("When they buy from us"), "code"),
    FieldSpec(("vendor_id",), QT_TR_NOOP("Vendor in Acumatica"), QT_TR_NOOP("When we buy from them"), "code"),
    FieldSpec(("separators", "element"), QT_TR_NOOP("Between elements"), "", "code", usual="*"),
    FieldSpec(("separators", "segment"), QT_TR_NOOP("After a segment"), "", "code", usual="~"),
    FieldSpec(("separators", "component"), QT_TR_NOOP("Between components"), "", "code", usual=">"),
    FieldSpec(("separators", "repetition"), QT_TR_NOOP("Between repetitions"), "", "code", usual="^"),
    FieldSpec(("separators", "line_breaks"), QT_TR_NOOP("A line for each segment"), kind="switch", usual=False),
    FieldSpec(
        ("test",),
        QT_TR_NOOP("Test files only"),
        QT_TR_NOOP("Until the partner is in production"),
        "switch",
        usual=False,
    ),
)

FLOW = (
    FieldSpec(("flows", "*", "enabled"), QT_TR_NOOP("Is exchanged"), kind="switch", usual=True),
    FieldSpec(
        ("flows", "*", "review"),
        QT_TR_NOOP("A person looks first"),
        QT_TR_NOOP("Off: clean documents go on by themselves"),
        "switch",
        usual=True,
    ),
    FieldSpec(("flows", "*", "form"), QT_TR_NOOP("Form"), "", "choice"),
    FieldSpec(("flows", "*", "version"), QT_TR_NOOP("Version"), QT_TR_NOOP("GS08, such as 004010"), "code", "004010"),
    FieldSpec(("flows", "*", "folder"), QT_TR_NOOP("Folder at Cleo"), kind="folder", is_wide=True),
    FieldSpec(
        ("flows", "*", "hold_seconds"),
        QT_TR_NOOP("Seconds to take back"),
        QT_TR_NOOP("0 to 1,800, after the approval"),
        "number",
        60,
    ),
    FieldSpec(
        ("flows", "*", "answer_hours"),
        QT_TR_NOOP("Hours until a 997 is due"),
        QT_TR_NOOP("0 when none is expected"),
        "number",
        24,
    ),
    FieldSpec(
        ("flows", "*", "item_ids"),
        QT_TR_NOOP("Kinds of item number, in order"),
        QT_TR_NOOP("Such as UP, VN, IN"),
        "texts",
        ("UK", "UP", "IN", "VN"),
    ),
    FieldSpec(("flows", "*", "ship_to_qualifier"), QT_TR_NOOP("Kind of ship-to code"), "", "code", "92"),
    FieldSpec(
        ("flows", "*", "references"),
        QT_TR_NOOP("References in every document"),
        QT_TR_NOOP("Such as IA=0047, DP=012"),
        "pairs",
        flows=OUTBOUND,
        is_wide=True,
    ),
    FieldSpec(
        ("flows", "*", "order_type"),
        QT_TR_NOOP("Order type in Acumatica"),
        "",
        "code",
        "SO",
        flows=(Flow.SALES_ORDER,),
    ),
    FieldSpec(
        ("flows", "*", "customer_class"),
        QT_TR_NOOP("Class of new customers"),
        "",
        "code",
        flows=(Flow.SALES_ORDER,),
    ),
    FieldSpec(
        ("flows", "*", "create_customers"),
        QT_TR_NOOP("Make unknown ship-tos new locations"),
        kind="switch",
        usual=False,
        flows=(Flow.SALES_ORDER,),
    ),
    FieldSpec(
        ("flows", "*", "multiples"),
        QT_TR_NOOP("Sold in multiples of"),
        QT_TR_NOOP("Such as APPLES=6"),
        "pairs",
        flows=(Flow.SALES_ORDER,),
    ),
    FieldSpec(
        ("flows", "*", "minimums"),
        QT_TR_NOOP("Smallest quantity"),
        QT_TR_NOOP("Such as APPLES=12"),
        "pairs",
        flows=(Flow.SALES_ORDER,),
    ),
    FieldSpec(
        ("flows", "*", "accept_dates"),
        QT_TR_NOOP("Take over changed dates"),
        kind="switch",
        usual=True,
        flows=(Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE),
    ),
    FieldSpec(
        ("flows", "*", "accept_quantities"),
        QT_TR_NOOP("Take over changed quantities"),
        kind="switch",
        usual=False,
        flows=(Flow.ORDER_ACKNOWLEDGMENT,),
    ),
    FieldSpec(
        ("flows", "*", "accept_prices"),
        QT_TR_NOOP("Take over changed prices"),
        kind="switch",
        usual=False,
        flows=(Flow.ORDER_ACKNOWLEDGMENT,),
    ),
    FieldSpec(
        ("flows", "*", "create_receipts"),
        QT_TR_NOOP("Begin a receipt on hold"),
        kind="switch",
        usual=False,
        flows=(Flow.SHIP_NOTICE,),
    ),
)
COMPARED = (Flow.BILL, Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE, Flow.SALES_ORDER)
TOLERANCES = (
    FieldSpec(("flows", "*", "price_tolerance"), QT_TR_NOOP("Price, in money"), kind="amount", usual="0"),
    FieldSpec(("flows", "*", "price_tolerance_percent"), QT_TR_NOOP("Price, in percent"), kind="amount", usual="0"),
    FieldSpec(("flows", "*", "amount_tolerance"), QT_TR_NOOP("Totals, in money"), kind="amount", usual="0.01"),
    FieldSpec(("flows", "*", "amount_tolerance_percent"), QT_TR_NOOP("Totals, in percent"), kind="amount", usual="0"),
    FieldSpec(("flows", "*", "quantity_tolerance"), QT_TR_NOOP("Quantity, in units"), kind="amount", usual="0"),
    FieldSpec(
        ("flows", "*", "quantity_tolerance_percent"), QT_TR_NOOP("Quantity, in percent"), kind="amount", usual="0"
    ),
    FieldSpec(("flows", "*", "date_tolerance_days"), QT_TR_NOOP("Dates, in days"), kind="number", usual=0),
)


def _writing(key: str, name: str, kind: Kind = "choice", usual: Any = "", hint: str = "") -> FieldSpec:
    choices = CHOICES.get(key, ())
    return FieldSpec(("flows", "*", "writing", key), name, hint, kind, choices[0] if choices else usual, choices)


_ACTIONS = ("", "together", "write", "review", "wait", "hold")
_TOGETHER = QT_TR_NOOP("Usually: wait to be approved together")
_REVIEW = QT_TR_NOOP("Usually: ask about each difference")
_WAIT = QT_TR_NOOP("Usually: wait, matched again after each sync")
_HOLD = QT_TR_NOOP("Usually: stop until a person decides")
MATCHES = tuple(
    FieldSpec(
        ("flows", Flow.BILL.value, "match_actions", level), name, usually, "choice", choices=_ACTIONS, drops_empty=True
    )
    for level, name, usually in (
        ("perfect", QT_TR_NOOP("Everything agrees"), _TOGETHER),
        ("terms-differ", QT_TR_NOOP("Only terms, freight or charges differ"), _REVIEW),
        ("money-off", QT_TR_NOOP("Money beyond tolerance"), _REVIEW),
        ("some-lines", QT_TR_NOOP("Some lines are found"), _REVIEW),
        ("not-received", QT_TR_NOOP("Goods are not booked in"), _WAIT),
        ("no-match", QT_TR_NOOP("No order fits"), _HOLD),
    )
)
"""What happens to a vendor's bill by how well it fits; the keys of `match_actions`."""

WRITING = (
    _writing("credit_sign", QT_TR_NOOP("Credit memos")),
    _writing("charges_at", QT_TR_NOOP("Allowances and charges")),
    _writing("terms_discount", QT_TR_NOOP("Discount of the terms")),
    _writing("hash_total", QT_TR_NOOP("Control total of the lines")),
    _writing("addresses", QT_TR_NOOP("Addresses")),
    _writing("line_numbers", QT_TR_NOOP("Line numbers")),
    _writing("line_number_width", QT_TR_NOOP("Digits of a line number"), "number", 0),
    _writing("price_decimals", QT_TR_NOOP("Most decimals of a price"), "number", 6),
    _writing("description_length", QT_TR_NOOP("Longest description"), "number", 80),
    _writing("original_invoice", QT_TR_NOOP("Reference of the credited invoice"), "code", "OI", QT_TR_NOOP("OI or IV")),
    _writing("remit_to_role", QT_TR_NOOP("Role of whoever is paid"), "code", "RI", QT_TR_NOOP("RI or RE")),
    _writing("free_price_basis", QT_TR_NOOP("Beside a price of zero"), "code", "", QT_TR_NOOP("Such as NC")),
    _writing("carrier_method", QT_TR_NOOP("Way of shipping"), "code", "", QT_TR_NOOP("Such as M, motor")),
    _writing("note_qualifier", QT_TR_NOOP("Qualifier of notes"), "code"),
    _writing("note_reference", QT_TR_NOOP("Reference of notes"), "code"),
    _writing("party_roles", QT_TR_NOOP("Parties, in order"), "texts", (), QT_TR_NOOP("Empty writes all")),
    _writing("reference_order", QT_TR_NOOP("References, in order"), "texts", ()),
    _writing("amounts", QT_TR_NOOP("Amounts stated (AMT)"), "texts", (), QT_TR_NOOP("Such as TT")),
    _writing("type_codes", QT_TR_NOOP("Type codes"), "pairs", hint=QT_TR_NOOP("Ours to theirs, such as DI=PR")),
    _writing("date_codes", QT_TR_NOOP("Date codes"), "pairs", hint=QT_TR_NOOP("Ours to theirs, such as 002=010")),
    _writing("party_qualifiers", QT_TR_NOOP("Kind of code by role"), "pairs", hint=QT_TR_NOOP("Such as ST=UL")),
    _writing("net_prices", QT_TR_NOOP("Net prices, allowances taken in"), "switch", usual=False),
    _writing("shipped_totals", QT_TR_NOOP("State units and pounds in total"), "switch", usual=False),
    _writing("order_total", QT_TR_NOOP("State the total of an order"), "switch", usual=True),
    _writing("carrier", QT_TR_NOOP("Write the carrier"), "switch", usual=True),
    _writing("upper_case", QT_TR_NOOP("Write text in capitals"), "switch", usual=False),
)
_ANSWERS = ("flows", Flow.FUNCTIONAL_ACKNOWLEDGMENT.value)
_FAULTS = ("accept-with-errors", "accept", "reject")
ANSWERS = (
    FieldSpec((*_ANSWERS, "element_faults"), QT_TR_NOOP("Wrong values"), "", "choice", _FAULTS[0], _FAULTS),
    FieldSpec((*_ANSWERS, "segment_faults"), QT_TR_NOOP("Wrong segments"), "", "choice", _FAULTS[0], _FAULTS),
    FieldSpec(
        (*_ANSWERS, "count_faults"),
        QT_TR_NOOP("Wrong counts"),
        "",
        "choice",
        "reject",
        ("reject", "accept-with-errors", "accept"),
    ),
    FieldSpec((*_ANSWERS, "names_accepted_sets"), QT_TR_NOOP("Name accepted documents"), kind="switch", usual=True),
    FieldSpec(
        (*_ANSWERS, "accepted_with_errors"), QT_TR_NOOP("They know accepted with errors"), kind="switch", usual=True
    ),
    FieldSpec((*_ANSWERS, "answers_interchanges"), QT_TR_NOOP("Answer envelopes by TA1"), kind="switch", usual=False),
    FieldSpec(("calendar", "working_days"), QT_TR_NOOP("Days that count"), kind="days", usual=DAY_NAMES, is_wide=True),
    FieldSpec(("calendar", "opens"), QT_TR_NOOP("From"), QT_TR_NOOP("Such as 08:00"), "code", "00:00"),
    FieldSpec(("calendar", "closes"), QT_TR_NOOP("Until"), QT_TR_NOOP("00:00 is the end of the day"), "code", "00:00"),
    FieldSpec(("calendar", "time_zone"), QT_TR_NOOP("Time zone"), QT_TR_NOOP("Such as America/Chicago"), "code", "UTC"),
    FieldSpec(
        ("calendar", "holidays"),
        QT_TR_NOOP("Holidays"),
        QT_TR_NOOP("Such as 2026-12-25, 2027-01-01"),
        "texts",
        (),
    ),
)
CONTACT = (
    FieldSpec(("contact", "name"), QT_TR_NOOP("EDI contact"), QT_TR_NOOP("Stands in chase mails")),
    FieldSpec(("contact", "email"), QT_TR_NOOP("Mail address")),
    FieldSpec(("contact", "phone"), QT_TR_NOOP("Phone")),
)
NOTE = (FieldSpec(("notes",), QT_TR_NOOP("Note"), kind="lines", drops_empty=True, is_wide=True),)


def fields_of(specs: tuple[FieldSpec, ...], flow: Flow | None) -> list[FieldSpec]:
    """Return the fields of a card for one flow, with their places filled in."""
    found = []
    for spec in specs:
        if flow is not None and spec.flows and flow not in spec.flows:
            continue
        if flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT and spec.path[-1] in {"item_ids", "ship_to_qualifier", "review"}:
            continue
        path = tuple(flow.value if part == ANY_FLOW and flow is not None else part for part in spec.path)
        choices = FORMS[flow] if spec.path[-1] == "form" and flow is not None else spec.choices
        usual = choices[0] if spec.path[-1] == "form" else spec.usual
        found.append(FieldSpec(path, spec.name, spec.hint, spec.kind, usual, choices, spec.drops_empty, spec.is_wide))
    return found
