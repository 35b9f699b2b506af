"""Our codes into the partner's, for invoices and purchase orders of ours."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.parts import ItemId, item_id
from acucleo_desktop.documents.party import Party, Reference
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.partners import explanations
from acucleo_desktop.partners.item_resolution import CASE_CODE, OF_BUYER, OF_SELLER, case_code
from acucleo_desktop.partners.outbound_codes import their_charges, their_routing, their_taxes, their_terms
from acucleo_desktop.partners.outbound_conventions import write_invoice_as_agreed, write_order_as_agreed
from acucleo_desktop.partners.profile import FlowOptions, Partner
from acucleo_desktop.partners.units import x12_unit

Line = TypeVar("Line", InvoiceLine, PurchaseOrderLine)
_SHIP_TO = frozenset({"ST", "BS"})
_UNIT_LENGTH = 2


def resolve_invoice(invoice: Invoice, partner: Partner) -> tuple[Invoice, list[Finding]]:
    """Translate an invoice: we are the vendor, so the vendor's item numbers are our own."""
    findings: list[Finding] = []
    options = partner.flows.get(Flow.INVOICE) or FlowOptions()
    lines = tuple(
        _resolve_line(line, index, options, partner, OF_SELLER, OF_BUYER[0], findings)
        for index, line in enumerate(invoice.lines, 1)
    )
    parties = tuple(_resolve_party(party, "location", options, partner, findings) for party in invoice.parties)
    resolved = replace(
        invoice,
        lines=tuple(_with_their_codes(line, partner) for line in lines),
        parties=parties,
        references=add_references(invoice.references, options),
        charges=their_charges(invoice.charges, partner),
        taxes=their_taxes(invoice.taxes, partner),
        terms=their_terms(invoice.terms, options, partner),
        routing=their_routing(invoice.routing, options, partner),
    )
    written, more = write_invoice_as_agreed(resolved, options.writing, partner)
    return written, [*findings, *more]


def resolve_purchase_order(order: PurchaseOrder, partner: Partner) -> tuple[PurchaseOrder, list[Finding]]:
    """Translate a purchase order: we are the buyer, so the buyer's item numbers are our own."""
    findings: list[Finding] = []
    options = partner.flows.get(Flow.PURCHASE_ORDER) or FlowOptions()
    lines = tuple(
        _resolve_line(line, index, options, partner, OF_BUYER, OF_SELLER[0], findings)
        for index, line in enumerate(order.lines, 1)
    )
    parties = tuple(_resolve_party(party, "warehouse", options, partner, findings) for party in order.parties)
    resolved = replace(
        order,
        lines=tuple(_with_their_codes(line, partner) for line in lines),
        parties=parties,
        references=add_references(order.references, options),
        charges=their_charges(order.charges, partner),
        taxes=their_taxes(order.taxes, partner),
        terms=their_terms(order.terms, options, partner),
        routing=their_routing(order.routing, options, partner),
    )
    written, more = write_order_as_agreed(resolved, options.writing, partner)
    return written, [*findings, *more]


def _with_their_codes(line: Line, partner: Partner) -> Line:
    return replace(line, charges=their_charges(line.charges, partner), taxes=their_taxes(line.taxes, partner))


def add_references(references: tuple[Reference, ...], options: FlowOptions) -> tuple[Reference, ...]:
    """Return the references with the partner's fixed ones first; one that the document has itself is kept."""
    own = {reference.qualifier for reference in references if reference.value}
    fixed = [Reference(qualifier, value) for qualifier, value in options.references.items() if qualifier not in own]
    return (*fixed, *references)


def _resolve_line(
    line: Line,
    index: int,
    options: FlowOptions,
    partner: Partner,
    ours: tuple[str, ...],
    default_qualifier: str,
    findings: list[Finding],
) -> Line:
    place = explanations.line_place(line.number, index, line.description)
    number = line.number or str(index)
    ids = tuple(
        ItemId(qualifier, value)
        for qualifier in options.item_ids
        if (value := _code_for(line, qualifier, partner, ours, default_qualifier))
    )
    if not ids:
        findings.append(explanations.item_without_code(place, number, line.our_item, partner))
    word = line.our_unit or line.unit
    unit = _unit_code(word, partner)
    if not unit:
        findings.append(explanations.unit_without_code(place, number, word, partner))
    return replace(line, item_ids=ids or line.item_ids, unit=unit or line.unit)


def _unit_code(word: str, partner: Partner) -> str:
    """Return the code to write for a unit of ours.

    A partner's own word for a unit is understood when it comes, and not written where X12 has a code (355: two signs).
    """
    theirs, standard = partner.theirs("unit", word), x12_unit(word)
    return standard if standard and len(theirs) != _UNIT_LENGTH else theirs


def _code_for(line: Line, qualifier: str, partner: Partner, ours: tuple[str, ...], default_qualifier: str) -> str:
    """Return the number of a kind: from the cross-references, from the document, or our own where that is asked for.

    A cross-reference without a qualifier is the partner's own number.
    """
    hits = [ref for ref in partner.cross_references if ref.kind == "item" and ref.ours == line.our_item]
    exact = next((ref.theirs for ref in hits if ref.qualifier == qualifier), "")
    loose = next((ref.theirs for ref in hits if not ref.qualifier), "") if qualifier == default_qualifier else ""
    own = line.our_item if qualifier in ours else ""
    code = _case_code(line, partner) if qualifier == CASE_CODE else ""
    return exact or item_id(line.item_ids, qualifier) or loose or own or code


def _case_code(line: Line, partner: Partner) -> str:
    """Return the UPC case code (grocery forms) that stands in a GTIN of the item; that of a case (UK) counts first."""
    references = [ref for ref in partner.cross_references if ref.kind == "item" and ref.ours == line.our_item]
    crossed: list[ItemId] = [ItemId(ref.qualifier, ref.theirs) for ref in references]
    return case_code(item_id((*line.item_ids, *crossed), "UK", "EN", "UP"))


def _resolve_party(party: Party, kind: str, options: FlowOptions, partner: Partner, findings: list[Finding]) -> Party:
    """Return the party with its code there: of the kind that the partner wants for its role, else the first known.

    A ship-to without a code is told where the partner has codes for others; other parties may well have none.
    """
    if party.identifier or (not party.our_id and party.role not in _SHIP_TO):
        return party
    goods_go_there = party.role in _SHIP_TO
    known = [ref for ref in partner.cross_references if ref.kind == (kind if goods_go_there else "location")]
    hits = [ref for ref in known if party.our_id and ref.ours == party.our_id]
    wanted = options.writing.party_qualifiers.get(party.role, "")
    found = next((ref for ref in hits if wanted and ref.qualifier == wanted), next(iter(hits), None))
    if found is None:
        if known and goods_go_there:
            findings.append(explanations.location_without_code(party, kind, partner))
        return party
    return replace(party, qualifier=found.qualifier or wanted or options.ship_to_qualifier, identifier=found.theirs)
