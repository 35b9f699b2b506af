"""Findings about the customer of an order and the place it goes to, with candidates and what speaks for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.party import Party, find_party
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.rules.account_matching import Account, Candidate, match_accounts
from acucleo_desktop.rules.causes import content, envelopes
from acucleo_desktop.sync.judging.context import Context

_SHIP_TO_UNKNOWN = "partner.ship-to-unknown"


def missing(order: PurchaseOrder, context: Context) -> Finding:
    """Say that the customer of the partner sheet is not in Acumatica; offer those that may be meant."""
    buyer = find_party(order.parties, "BY", "BT", "ST")
    near = _candidates([buyer] if buyer is not None else [Party("BY", context.partner.name)], context)
    fixes = [
        Fix(
            "use-account", f"Use {each.said}", {"partner": context.partner.code, "side": "customer", "account": each.id}
        )
        for each in near
    ]
    return envelopes.CUSTOMER_MISSING.found(
        Location("Partner sheet, customer"),
        value=context.partner.customer_id,
        fixes=(*fixes, _open_sheet(context)),
        partner=context.partner.name,
    )


def unknown(buyer: Party, reference: str, context: Context) -> Finding:
    """Say that no customer carries the buyer's code; offer those that may be meant, and to create one."""
    near = _candidates([buyer], context) if buyer.identifier or buyer.name else []
    offered = [
        Fix(
            "add-cross-reference",
            f"It is {each.said}",
            {"kind": "account", "theirs": buyer.identifier, "qualifier": buyer.qualifier, "ours": each.id},
        )
        for each in near
        if buyer.identifier
    ]
    create = Fix(
        "allow-create-customers", "Create customers from this partner's orders", {"partner": context.partner.code}
    )
    return envelopes.CUSTOMER_UNKNOWN.found(
        Location("Buyer", "N1", element=4),
        value=reference,
        fixes=(*offered, create, _open_sheet(context)),
        name=buyer.name or "no name given",
    )


def terms_differ(order: PurchaseOrder, customer: Record) -> list[Finding]:
    """Return a finding when the order asks for other terms than the customer has."""
    asked, ours = order.terms.our_id if order.terms is not None else "", customer.text("Terms")
    if not asked or not ours or asked == ours:
        return []
    cause, place = content.CUSTOMER_TERMS_DIFFER, Location("Terms", "ITD")
    return [cause.found(place, value=asked, customer=customer.text("CustomerID"), ours=ours)]


def with_places(findings: Iterable[Finding], party: Party, account: str, context: Context) -> list[Finding]:
    """Return findings in which an unknown ship-to offers the locations of the customer that may be meant."""
    told = list(findings)
    if not account or all(finding.id != _SHIP_TO_UNKNOWN for finding in told):
        return told
    places = [
        Account(record.text("LocationID"), record.text("LocationName"), (record.text("ExtRefNbr"),))
        for record in context.erp.customer_locations(account)
    ]
    offered = tuple(
        Fix(
            "add-cross-reference",
            f"It is {each.said}",
            {"kind": "location", "theirs": party.identifier, "qualifier": party.qualifier, "ours": each.id},
        )
        for each in match_accounts([party], places)
    )
    return [
        replace(finding, fixes=(*offered, *finding.fixes)) if finding.id == _SHIP_TO_UNKNOWN else finding
        for finding in told
    ]


def _candidates(parties: list[Party], context: Context) -> list[Candidate]:
    accounts = [
        Account(record.text("CustomerID"), record.text("CustomerName"), (record.text("AccountRef"),))
        for record in context.orders.accounts("Customer")
    ]
    return match_accounts(parties, accounts)


def _open_sheet(context: Context) -> Fix:
    return Fix("open-partner", f"Open {context.partner.name}", {"partner": context.partner.code})
