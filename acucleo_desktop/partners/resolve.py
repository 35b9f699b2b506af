"""Translating codes: the partner's into ours on the way in, ours into the partner's on the way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from acucleo_desktop.documents.application_advice import ApplicationAdvice
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.parts import Terms
from acucleo_desktop.documents.party import Party, find_party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine
from acucleo_desktop.partners import explanations
from acucleo_desktop.partners.catalogue import Catalogue
from acucleo_desktop.partners.item_resolution import Side, as_buyer, as_seller, find_item, suggest_items
from acucleo_desktop.partners.outbound_resolution import resolve_invoice, resolve_purchase_order
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.partners.units import our_unit

Line = TypeVar("Line", PurchaseOrderLine, InvoiceLine, OrderAcknowledgmentLine, ShipNoticeLine)
Document = TypeVar("Document", PurchaseOrder, Invoice, OrderAcknowledgment, ShipNotice, FunctionalAcknowledgment)

SHIP_TO_ROLES = ("ST", "BS")


def resolve_inbound(
    document: BusinessDocument, partner: Partner, catalogue: Catalogue
) -> tuple[BusinessDocument, list[Finding]]:
    """Fill the `our_...` fields of a received document.

    Args:
        document: as read, with the partner's codes.
        partner: whose cross-references count first.
        catalogue: our items, asked where no cross-reference helps.

    Returns:
        The document, and a finding with ways out for each code that means nothing to us (ids `partner.*`).
    """
    findings: list[Finding] = []
    match document:
        case PurchaseOrder():
            lines = _resolve_lines(document.lines, as_seller(partner), partner, catalogue, findings)
            parties = _resolve_ship_to(document.parties, partner, findings)
            terms = _resolve_terms(document.terms, partner)
            return replace(document, lines=lines, parties=parties, terms=terms), findings
        case Invoice():
            bill_lines = _resolve_lines(document.lines, as_buyer(partner), partner, catalogue, findings)
            terms = _resolve_terms(document.terms, partner)
            parties = _resolve_warehouse(document.parties, partner)
            return replace(document, lines=bill_lines, parties=parties, terms=terms), findings
        case OrderAcknowledgment():
            answered = _resolve_lines(document.lines, as_buyer(partner), partner, catalogue, findings)
            terms = _resolve_terms(document.terms, partner)
            parties = _resolve_warehouse(document.parties, partner)
            return replace(document, lines=answered, parties=parties, terms=terms), findings
        case ShipNotice():
            orders = tuple(
                replace(order, lines=_resolve_lines(order.lines, as_buyer(partner), partner, catalogue, findings))
                for order in document.orders
            )
            return replace(document, orders=orders, parties=_resolve_warehouse(document.parties, partner)), findings
        case FunctionalAcknowledgment() | ApplicationAdvice():
            return document, findings


def resolve_outbound(document: BusinessDocument, partner: Partner) -> tuple[BusinessDocument, list[Finding]]:
    """Fill item numbers, unit codes, location codes and fixed references of a document of ours.

    Args:
        document: an invoice or purchase order with our codes; other kinds come back unchanged.
        partner: whose cross-references and flow options count.

    Returns:
        The document, and a finding for each code that the partner would not know (ids `partner.*`).
    """
    match document:
        case Invoice():
            return resolve_invoice(document, partner)
        case PurchaseOrder():
            return resolve_purchase_order(document, partner)
        case _:
            return document, []


def _resolve_lines(
    lines: Sequence[Line], side: Side, partner: Partner, catalogue: Catalogue, findings: list[Finding]
) -> tuple[Line, ...]:
    return tuple(_resolve_line(line, index, side, partner, catalogue, findings) for index, line in enumerate(lines, 1))


def _resolve_line(
    line: Line, index: int, side: Side, partner: Partner, catalogue: Catalogue, findings: list[Finding]
) -> Line:
    place = explanations.line_place(line.number, index, line.description)
    number = line.number or str(index)
    found = find_item(line.item_ids, side, partner, catalogue)
    if not found.item:
        if found.gone:
            findings.append(explanations.item_gone(place, number, found.by, found.gone, partner))
        elif found.rivals:
            findings.append(explanations.item_ambiguous(place, number, found.by, found.rivals, partner))
        else:
            candidates = suggest_items(line.item_ids, line.description, catalogue)
            findings.append(explanations.item_unknown(place, number, line.item_ids, candidates, partner))
        return replace(line, our_item="", our_unit=partner.ours("unit", line.unit))
    sold_in = tuple(catalogue.item_units(found.item))
    unit = find_unit(line.unit, sold_in, partner)
    if not unit:
        findings.append(explanations.unit_unknown(place, number, line.unit, found.item, sold_in, sold_in[:3]))
    return replace(line, our_item=found.item, our_unit=unit)


def find_unit(code: str, sold_in: Sequence[str], partner: Partner) -> str:
    """Return our unit for the partner's unit code: by cross-reference, by the same code, by the well-known word.

    A cross-reference may name our unit or the X12 code that the partner should have written.

    Without any unit on the line an item that has only one unit leaves no doubt.
    """
    if not code:
        return sold_in[0] if len(sold_in) == 1 else ""
    crossed = partner.ours("unit", code)
    if crossed:
        return our_unit(crossed, sold_in) if sold_in else crossed
    return our_unit(code, sold_in)


def _resolve_ship_to(parties: tuple[Party, ...], partner: Partner, findings: list[Finding]) -> tuple[Party, ...]:
    ship_to = find_party(parties, *SHIP_TO_ROLES)
    if ship_to is None:
        return parties
    if not ship_to.identifier:
        findings.append(explanations.ship_to_without_code(ship_to, partner))
        return parties
    ours = partner.ours("location", ship_to.identifier, ship_to.qualifier)
    if not ours:
        findings.append(explanations.ship_to_unknown(ship_to, partner))
        return parties
    return tuple(replace(party, our_id=ours) if party is ship_to else party for party in parties)


def _resolve_warehouse(parties: tuple[Party, ...], partner: Partner) -> tuple[Party, ...]:
    """Name our warehouse for the ship-to of a vendor's document where it is known; nothing depends on it."""
    return tuple(
        replace(party, our_id=partner.ours("warehouse", party.identifier, party.qualifier))
        if party.role in SHIP_TO_ROLES and party.identifier
        else party
        for party in parties
    )


def _resolve_terms(terms: Terms | None, partner: Partner) -> Terms | None:
    """Name our terms where a cross-reference knows their text or code (`08`, or with the days to pay `08/30`)."""
    if terms is None:
        return None
    days = f"{terms.type_code}/{terms.net_days}" if terms.net_days is not None else ""
    known = (partner.ours("terms", key) for key in (terms.description, days, terms.type_code) if key)
    return replace(terms, our_id=next((ours for ours in known if ours), terms.our_id))
