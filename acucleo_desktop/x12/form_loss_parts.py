"""The comparison behind `form_loss`, part by part: what of an order or invoice is not in what was read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.money import plain, to_money
from acucleo_desktop.documents.parts import Charge, DatedEvent, Note, Tax, Terms
from acucleo_desktop.documents.party import Contact, Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.x12.causes.grocery import FORM_LOSES_ESSENTIAL, FORM_SHORTENS, FORM_WITHOUT_PLACE
from acucleo_desktop.x12.names import code_meaning

Document = Invoice | PurchaseOrder
Line = InvoiceLine | PurchaseOrderLine
_NAMES_FROM = "004010"
_CHARGES = "Charges and allowances"
_TEXTS = (
    ("release", "Release number"),
    ("contract", "Contract number"),
    ("sales_requirement", "Sales requirement"),
    ("original_invoice", "Original invoice"),
    ("order_number", "Order number"),
    ("type_code", "Kind of document"),
    ("discountable_total", "Amount subject to discount"),
    ("shipped_units", "Shipped units"),
    ("shipped_weight", "Shipped weight"),
)
_TERMS = (
    ("discount_percent", "Discount percentage"),
    ("discount_due", "Discount date"),
    ("discount_days", "Discount days"),
    ("net_due", "Due date"),
    ("net_days", "Days to pay"),
    ("discount_amount", "Discount"),
    ("description", "Terms in words"),
)
_FREIGHT = (("payment", "Who pays the freight"), ("place_qualifier", "Kind of place"), ("place", "Place of transfer"))
_CODES = {"payment": "146", "method": "91", "size_unit": "355", "weight_unit": "355"}
"""Fields that hold a code, and the X12 element whose meanings it has."""
_ROUTING = (
    ("scac", "Carrier code"),
    ("method", "Way of transport"),
    ("text", "Carrier"),
    ("status", "Status of the shipment"),
    ("equipment", "Trailer"),
    ("seal", "Seal"),
)
_PACK = (
    ("pack", "Pack"),
    ("size", "Size"),
    ("size_unit", "Unit of the size"),
    ("inner_pack", "Inner pack"),
    ("gross_weight", "Gross weight"),
    ("weight_unit", "Unit of the weight"),
)


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that did not come back.

    Attributes:
        cause: how much it matters.
        name: what it is, in the clerk's words.
        value: the lost value.
        paper: where it stands on paper.
        line_number: business line number; empty outside lines.
    """

    cause: Cause
    name: str
    value: str
    paper: str
    line_number: str = ""


def heading_losses(document: Document, back: Document) -> Iterator[Loss]:
    """Yield what the heading and the summary lost."""
    yield from _fields(document, back, _TEXTS, "Heading")
    yield from _references(document.references, back.references, "References")
    yield from _contacts(document.contacts, back.contacts, "Contacts")
    yield from _parties(document.parties, back.parties)
    yield from _terms(document.terms, back.terms)
    yield from _fields(document.freight_terms, back.freight_terms, _FREIGHT, "Freight terms")
    yield from _fields(document.routing, back.routing, _ROUTING, "Carrier")
    yield from _dates(document.dates, back.dates, "Dates")
    yield from _notes(document.notes, back.notes, "Notes")
    yield from _charges(document.charges, back.charges, _CHARGES)
    if isinstance(document, Invoice) and isinstance(back, Invoice):
        yield from _taxes(document.taxes, back.taxes, "Taxes")


def line_losses(document: Document, back: Document) -> Iterator[Loss]:
    """Yield what the lines lost."""
    pairs: Iterable[tuple[Line, Line]] = zip(document.lines, back.lines, strict=False)
    for index, (line, other) in enumerate(pairs, 1):
        number = line.number or str(index)
        paper = f"Line {number}, {line.description}" if line.description else f"Line {number}"
        for loss in _line(line, other, back.dates, paper):
            yield Loss(loss.cause, loss.name, loss.value, loss.paper, number)


def _line(line: Line, back: Line, heading_dates: Sequence[DatedEvent], paper: str) -> Iterator[Loss]:
    yield from _fields(line, back, (("price_basis", "Basis of the price"),), paper)
    for item in line.item_ids:
        if item not in back.item_ids:
            yield Loss(FORM_WITHOUT_PLACE, "Item number", item.value, paper)
    if _words(line.description) != _words(back.description):
        yield Loss(FORM_SHORTENS, "Description", line.description, paper)
    yield from _fields(line.pack, back.pack, _PACK, paper)
    yield from _references(line.references, back.references, paper)
    yield from _dates(line.dates, (*back.dates, *heading_dates), paper)
    yield from _charges(line.charges, back.charges, paper)
    if isinstance(line, InvoiceLine) and isinstance(back, InvoiceLine):
        yield from _invoice_line(line, back, paper)
    elif isinstance(line, PurchaseOrderLine) and isinstance(back, PurchaseOrderLine):
        yield from _order_line(line, back, paper)


def _invoice_line(line: InvoiceLine, back: InvoiceLine, paper: str) -> Iterator[Loss]:
    yield from _taxes(line.taxes, back.taxes, paper)
    yield from _fields(line, back, (("shipped_quantity", "Shipped quantity"),), paper)
    if line.order_line not in {"", line.number, back.order_line}:
        yield Loss(FORM_WITHOUT_PLACE, "Line of the order", line.order_line, paper)


def _order_line(line: PurchaseOrderLine, back: PurchaseOrderLine, paper: str) -> Iterator[Loss]:
    for share in line.store_quantities:
        if not any((share.store, share.quantity) == (other.store, other.quantity) for other in back.store_quantities):
            yield Loss(FORM_LOSES_ESSENTIAL, "Share of store", share.store, paper)
    for part in line.schedule:
        value = f"{plain(part.quantity)} on {part.date.isoformat()}"
        yield Loss(FORM_LOSES_ESSENTIAL, "Part delivery", value, paper)
    yield from _notes(line.notes, (), paper)


def _fields(whole: object, back: object, names: Iterable[tuple[str, str]], paper: str) -> Iterator[Loss]:
    """Yield the given fields whose value did not come back; what was empty and got a value is no loss."""
    for field_name, called in names:
        value, other = getattr(whole, field_name, None), getattr(back, field_name, None)
        if value in (None, ""):
            continue
        kept = _words(value) == _words(other) if isinstance(value, str) and isinstance(other, str) else value == other
        if not kept:
            cut = isinstance(value, str) and isinstance(other, str) and bool(other) and value.startswith(other)
            shown = code_meaning(_CODES.get(field_name, ""), str(value), _NAMES_FROM) or _shown(value)
            yield Loss(FORM_SHORTENS if cut else FORM_WITHOUT_PLACE, called, shown, paper)


def _references(references: Sequence[Reference], back: Sequence[Reference], paper: str) -> Iterator[Loss]:
    kept = {(other.qualifier, other.value) for other in back}
    whole = set(back)
    for reference in references:
        kind = code_meaning("128", reference.qualifier, _NAMES_FROM)
        name = f"Reference {kind}" if kind else "Reference"
        if (reference.qualifier, reference.value) not in kept:
            yield Loss(FORM_WITHOUT_PLACE, name, reference.value or reference.description, paper)
        elif reference not in whole:
            yield Loss(FORM_SHORTENS, f"{name}, in words", reference.description, paper)


def _contacts(contacts: Sequence[Contact], back: Sequence[Contact], paper: str) -> Iterator[Loss]:
    for contact in contacts:
        same = [other for other in back if _words(other.name) == _words(contact.name)[: len(other.name)]]
        if not same or not contact.name:
            yield Loss(FORM_WITHOUT_PLACE, "Contact", contact.name or contact.phone or contact.email, paper)
            continue
        for name in ("phone", "email", "fax"):
            number = getattr(contact, name)
            if number and not any(getattr(other, name) == number for other in same):
                yield Loss(FORM_WITHOUT_PLACE, "Number of a contact", number, paper)


def _parties(parties: Sequence[Party], back: Sequence[Party]) -> Iterator[Loss]:
    told = [party for party in parties if party.role and (party.name or (party.qualifier and party.identifier))]
    for party, other in zip_longest(told, back):  # written in order, so that place tells who is who
        paper = party.name or party.identifier
        if other is None:
            yield Loss(FORM_WITHOUT_PLACE, "Party", paper, "Parties")
            continue
        for text in party.extra_names:
            if text.strip() and not any(text.startswith(known) for known in other.extra_names):
                yield Loss(FORM_WITHOUT_PLACE, "Further name", text, paper)
        for contact in party.contacts:
            value = contact.name or contact.phone or contact.email
            yield Loss(FORM_WITHOUT_PLACE, f"Contact of {paper}", value, paper)
        yield from _references(party.references, (), paper)


def _terms(terms: Terms | None, back: Terms | None) -> Iterator[Loss]:
    yield from _fields(terms, back, _TERMS, "Terms")


def _dates(dates: Sequence[DatedEvent], back: Sequence[DatedEvent], paper: str) -> Iterator[Loss]:
    for event in dates:
        kind = code_meaning("374", event.qualifier, _NAMES_FROM)
        name = f"Date ({kind})" if kind else "Date"
        same = [other for other in back if (other.qualifier, other.date) == (event.qualifier, event.date)]
        if not same:
            yield Loss(FORM_WITHOUT_PLACE, name, event.date.isoformat(), paper)
        elif event.time and all(other.time != event.time for other in same):
            yield Loss(FORM_SHORTENS, f"Time of the {name.lower()}", event.time, paper)


def _notes(notes: Sequence[Note], back: Sequence[Note], paper: str) -> Iterator[Loss]:
    whole = _words(" ".join(note.text for note in notes))
    kept = _words(" ".join(note.text for note in back))
    if whole != kept:
        rest = whole.removeprefix(kept).strip() or whole
        yield Loss(FORM_WITHOUT_PLACE, "Note", rest, paper)
    for note in notes:
        if note.reference:
            yield Loss(FORM_WITHOUT_PLACE, "Number of a note", note.reference, paper)


def _charges(charges: Sequence[Charge], back: Sequence[Charge], paper: str) -> Iterator[Loss]:
    rest = list(back)
    for charge in charges:
        noun = "allowance" if charge.is_allowance else "charge"
        other = next((known for known in rest if _same_charge(charge, known)), None)
        if other is None:
            value = charge.description or (plain(charge.amount) if charge.amount is not None else charge.code)
            yield Loss(FORM_WITHOUT_PLACE, noun.capitalize(), value, paper)
            continue
        rest.remove(other)
        if charge.code and charge.code != other.code:
            kind = code_meaning("1300", charge.code, _NAMES_FROM) or charge.code
            yield Loss(FORM_SHORTENS, f"Kind of the {noun}", kind, paper)
        for name, called in (("percent", "Percentage"), ("rate", "Rate"), ("agency_code", "Code")):
            value = getattr(charge, name)
            if value not in (None, "") and value != getattr(other, name):
                yield Loss(FORM_SHORTENS, f"{called} of the {noun}", _shown(value), paper)
        if _words(charge.description) != _words(other.description):
            yield Loss(FORM_SHORTENS, f"Description of the {noun}", charge.description, paper)


def _same_charge(charge: Charge, other: Charge) -> bool:
    return (
        charge.is_allowance == other.is_allowance
        and charge.reference == other.reference
        and _same_money(charge.amount, other.amount)
    )


def _same_money(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether two amounts are equal in cents."""
    return one == other if one is None or other is None else to_money(one) == to_money(other)


def _taxes(taxes: Sequence[Tax], back: Sequence[Tax], paper: str) -> Iterator[Loss]:
    rest = list(back)
    for tax in taxes:
        other = next((known for known in rest if _same_money(tax.amount, known.amount)), None)
        kind = code_meaning("963", tax.code, _NAMES_FROM) or tax.code
        if other is None:
            yield Loss(FORM_WITHOUT_PLACE, "Tax", kind, paper)
            continue
        rest.remove(other)
        if tax.code != other.code:
            yield Loss(FORM_SHORTENS, "Kind of the tax", kind, paper)
        for name, called in (
            ("percent", "Rate of the tax"),
            ("jurisdiction", "Place of the tax"),
            ("base", "Taxed sum"),
        ):
            value = getattr(tax, name)
            if value not in (None, ""):
                yield Loss(FORM_SHORTENS, called, _shown(value), paper)
        if tax.exempt:
            yield Loss(FORM_WITHOUT_PLACE, "Tax exemption", tax.exempt, paper)


def _words(text: str) -> str:
    return " ".join(text.split())


def _shown(value: object) -> str:
    return plain(value) if isinstance(value, Decimal) else str(value)
