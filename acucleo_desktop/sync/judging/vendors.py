"""Whose document it is: the vendor of the partner sheet, or the one that the document itself names beyond doubt."""

from __future__ import annotations

from collections.abc import Sequence

from acucleo_desktop.acumatica.record import Record
from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.party import Party
from acucleo_desktop.rules.account_matching import Account, Candidate, match_accounts, taken
from acucleo_desktop.rules.causes import envelopes
from acucleo_desktop.sync.judging.context import Context

SELLERS = ("RE", "VN", "SE", "SU", "RI", "SF")
"""X12 98 roles in which a vendor names itself, the firmest first."""


def find_vendor(parties: Sequence[Party], orders: Sequence[str], context: Context) -> tuple[str, list[Finding]]:
    """Return the vendor of a document, and what is wrong with it; an empty text where a person has to say.

    The partner sheet decides. A sheet without a vendor speaks for several: then a number in the document decides that
    a cross-reference or one vendor alone carries. Whatever is less than that is offered with its reasons.

    Args:
        parties: companies in the document.
        orders: our order numbers in it.
        context: of the judgement.
    """
    vendor = context.partner.vendor_id
    place = Location("Partner sheet, vendor")
    if vendor:
        if context.orders.vendor(vendor) is not None:
            return vendor, []
        missing = envelopes.VENDOR_MISSING
        fixes = (*_uses(_candidates(parties, orders, context), context), _open_sheet(context))
        return vendor, [missing.found(place, value=vendor, fixes=fixes, partner=context.partner.name)]
    sellers = sellers_of(parties)
    for party in sellers:
        ours = context.partner.ours("account", party.identifier, party.qualifier) if party.identifier else ""
        if ours:
            return ours, []
    candidates = _candidates(parties, orders, context)
    if taken(candidates):
        return taken(candidates), []
    return "", [_unknown(sellers, candidates, context)]


def sellers_of(parties: Sequence[Party]) -> list[Party]:
    """Return the companies that may be the vendor, the likeliest first."""
    return sorted((each for each in parties if each.role in SELLERS), key=lambda each: SELLERS.index(each.role))


def _candidates(parties: Sequence[Party], orders: Sequence[str], context: Context) -> list[Candidate]:
    of_orders = {}
    for number in orders:
        known = context.orders.find(number, "")
        if known is not None:
            of_orders[known.vendor] = number
    accounts = [_account(record, context) for record in context.orders.accounts("Vendor")]
    them = context.partner.them
    return match_accounts(
        sellers_of(parties) or [Party("VN", context.partner.name)],
        accounts,
        of_orders=of_orders,
        envelope_ids=(them.isa_id, them.gs_id),
    )


def _account(record: Record, context: Context) -> Account:
    vendor = record.text("VendorID")
    crossed = (
        each.theirs for each in context.partner.cross_references if each.kind == "account" and each.ours == vendor
    )
    return Account(vendor, record.text("VendorName"), tuple(crossed), _envelopes_of(vendor, context))


def _envelopes_of(vendor: str, context: Context) -> tuple[str, ...]:
    known = [each for each in context.ledger.partners.all() if each.vendor_id == vendor]
    return tuple(text for each in known for text in (each.them.isa_id, each.them.gs_id))


def _unknown(sellers: Sequence[Party], candidates: Sequence[Candidate], context: Context) -> Finding:
    party = next((each for each in sellers if each.identifier), None)
    fixes = [*_uses(candidates, context)]
    if party is not None:
        fixes = [
            Fix(
                "add-cross-reference",
                f"It is {each.said}",
                {"kind": "account", "theirs": party.identifier, "qualifier": party.qualifier, "ours": each.id},
            )
            for each in candidates
        ]
    return envelopes.NO_VENDOR.found(
        Location("Partner sheet, vendor"),
        value=party.identifier if party is not None else "",
        fixes=(*fixes, _open_sheet(context)),
        partner=context.partner.name,
        near=f"It may be {candidates[0].said}" if candidates else "Enter the vendor on the partner sheet",
    )


def _uses(candidates: Sequence[Candidate], context: Context) -> list[Fix]:
    return [
        Fix("use-account", f"Use {each.said}", {"partner": context.partner.code, "side": "vendor", "account": each.id})
        for each in candidates
    ]


def _open_sheet(context: Context) -> Fix:
    return Fix("open-partner", f"Open {context.partner.name}", {"partner": context.partner.code})
