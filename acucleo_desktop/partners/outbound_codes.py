"""Our codes of charges, taxes, terms and carriers into the partner's, by its cross-references and its own terms."""

from __future__ import annotations

import re
from dataclasses import replace

from acucleo_desktop.documents.parts import Charge, Routing, Tax, Terms
from acucleo_desktop.partners.profile import FlowOptions, Partner

_TYPE_AND_DAYS = re.compile(r"([A-Z0-9]{2})(?:/([0-9]{1,3}))?\Z")
_LONGEST_SCAC = 4


def their_charges(charges: tuple[Charge, ...], partner: Partner) -> tuple[Charge, ...]:
    """Return the charges with the partner's codes; a cross-reference of kind `charge` leads from our X12 1300 code."""
    return tuple(replace(each, code=partner.theirs("charge", each.code) or each.code) for each in charges)


def their_taxes(taxes: tuple[Tax, ...], partner: Partner) -> tuple[Tax, ...]:
    """Return the taxes with X12 963 codes; a cross-reference of kind `tax` leads from our tax id (its description)."""
    return tuple(replace(each, code=partner.theirs("tax", each.description) or each.code) for each in taxes)


def their_terms(terms: Terms | None, options: FlowOptions, partner: Partner) -> Terms | None:
    """Return the terms in X12's words.

    What the partner sheet says of our terms code wins, in full or as a cross-reference of kind `terms`, which is a type
    (`08`), a type with days to pay (`08/30`) or else a text; dates and amounts of the document itself are kept.
    """
    if terms is None or not terms.our_id:
        return terms
    told = next((each for each in options.writing.terms if each.our_id == terms.our_id), None)
    if told is not None:
        return replace(
            terms,
            type_code=told.type_code or terms.type_code,
            basis=told.basis or terms.basis,
            discount_percent=told.discount_percent if told.discount_percent is not None else terms.discount_percent,
            discount_days=told.discount_days if told.discount_days is not None else terms.discount_days,
            net_days=told.net_days if told.net_days is not None else terms.net_days,
            description=told.description or terms.description,
        )
    theirs = partner.theirs("terms", terms.our_id)
    short = _TYPE_AND_DAYS.match(theirs)
    if short is None:
        return replace(terms, description=theirs or terms.description)
    return replace(terms, type_code=short[1], net_days=int(short[2]) if short[2] else terms.net_days)


def their_routing(routing: Routing | None, options: FlowOptions, partner: Partner) -> Routing | None:
    """Return the carrier with its SCAC, None where the partner does not want it named.

    A cross-reference of kind `ship-via` leads from our ship via code, which stands as text until then.
    """
    if routing is None or not options.writing.carrier:
        return None
    scac = partner.theirs("ship-via", routing.text) if routing.text and not routing.scac else ""
    return replace(
        routing,
        scac=scac if len(scac) <= _LONGEST_SCAC and scac else routing.scac,
        method=routing.method or options.writing.carrier_method,
    )
