"""Findings about codes that cannot be translated, each with its four sentences and its ways out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import Party
from acucleo_desktop.partners.profile import Partner


def line_place(number: str, index: int, description: str) -> str:
    """Return where a line is on paper, such as `Line 3, vanilla extract`."""
    named = f"Line {number or index}"
    return f"{named}, {description}" if description else named


def cross_reference_fix(label: str, kind: str, theirs: str, qualifier: str, ours: str) -> Fix:
    """Return the fix that remembers a translation for good."""
    return Fix("add-cross-reference", label, {"kind": kind, "theirs": theirs, "qualifier": qualifier, "ours": ours})


def item_unknown(
    place: str, line_number: str, ids: Sequence[ItemId], candidates: Sequence[str], partner: Partner
) -> Finding:
    """Say that none of the item's numbers means anything to us."""
    first = ids[0] if ids else ItemId("", "")
    numbers = ", ".join(f"{item.qualifier} {item.value}" for item in ids)
    fixes = [
        cross_reference_fix(f"Use {ours} for {first.value}", "item", first.value, first.qualifier, ours)
        for ours in candidates
    ]
    choose = {"kind": "item", "theirs": first.value, "qualifier": first.qualifier}
    return Finding(
        "partner.item-unknown",
        Severity.BLOCK,
        f"{place.partition(',')[0]} names the item {numbers}, which is none of ours."
        if ids
        else f"{place.partition(',')[0]} names no item.",
        Location(place, line_number=line_number),
        "The partner uses its own number, and no cross-reference or alternate number in Acumatica translates it."
        if ids
        else f"{partner.name} left out every item number.",
        f"Use {candidates[0]}, or choose another item; it is remembered for {partner.name}."
        if candidates
        else f"Choose our item; it is remembered for {partner.name}.",
        first.value,
        (*fixes, Fix("choose-item", "Choose our item", choose)),
    )


def item_ambiguous(place: str, line_number: str, found: ItemId, candidates: Sequence[str], partner: Partner) -> Finding:
    """Say that a number belongs to more than one item of ours."""
    return Finding(
        "partner.item-ambiguous",
        Severity.BLOCK,
        f"The item number {found.value} belongs to more than one of our items: {', '.join(candidates)}.",
        Location(place, line_number=line_number),
        "The same alternate number is entered at several items in Acumatica.",
        f"Choose the right one; it is remembered for {partner.name}.",
        found.value,
        tuple(
            cross_reference_fix(f"Use {ours} for {found.value}", "item", found.value, found.qualifier, ours)
            for ours in candidates
        ),
    )


def item_gone(place: str, line_number: str, found: ItemId, ours: str, partner: Partner) -> Finding:
    """Say that a cross-reference leads to an item that Acumatica does not have."""
    choose = {"kind": "item", "theirs": found.value, "qualifier": found.qualifier}
    return Finding(
        "partner.item-not-in-acumatica",
        Severity.BLOCK,
        f"The cross-reference for {found.value} leads to item {ours}, which is not active in Acumatica.",
        Location(place, line_number=line_number),
        "The item was renamed, made inactive or deleted after the cross-reference was entered.",
        f"Choose the item that replaces it; it is remembered for {partner.name}.",
        found.value,
        (Fix("choose-item", "Choose our item", choose),),
    )


def unit_unknown(
    place: str, line_number: str, unit: str, item: str, sold_in: Sequence[str], suggested: Iterable[str]
) -> Finding:
    """Say that an item is not sold or bought in the unit that the partner wrote."""
    offered = ", ".join(sold_in) or "no unit that is known"
    return Finding(
        "partner.unit-unknown",
        Severity.BLOCK,
        f"Unit {unit or 'none'} on {place.partition(',')[0].lower()} is not a unit of our item {item}, "
        f"which has {offered}.",
        Location(place, line_number=line_number),
        "The partner's unit code has no cross-reference, and the item is not kept in a unit of that name.",
        "Choose the unit that is meant, or add it to the item in Acumatica.",
        unit,
        tuple(
            cross_reference_fix(f"Use {ours} here and for every {unit}", "unit", unit, "", ours)
            for ours in suggested
            if unit
        ),
    )


def unit_without_code(place: str, line_number: str, unit: str, partner: Partner) -> Finding:
    """Say that a unit of ours cannot be written to the partner."""
    return Finding(
        "partner.unit-unknown",
        Severity.BLOCK,
        f"Our unit {unit or 'none'} on {place.partition(',')[0].lower()} has no X12 code.",
        Location(place, line_number=line_number),
        "The unit is a word of our own, and X12 knows only codes of a list.",
        f"Enter the code that {partner.name} uses for {unit}; it is remembered.",
        unit,
        (Fix("choose-unit-code", "Choose the code", {"kind": "unit", "ours": unit}),),
    )


def ship_to_unknown(party: Party, partner: Partner) -> Finding:
    """Say that the place to ship to is none that we know."""
    arguments = {
        "kind": "location",
        "theirs": party.identifier,
        "qualifier": party.qualifier,
        "name": party.name,
    }
    named = f"{party.identifier} ({party.name})" if party.name else party.identifier
    return Finding(
        "partner.ship-to-unknown",
        Severity.BLOCK,
        f"The ship-to {named} is none of the locations you know of {partner.name}.",
        Location("Ship to", "N1", element=4),
        "The place is new, or its code is missing in the partner's cross-references.",
        "Choose the customer's location for it; it is remembered.",
        party.identifier,
        (
            Fix("choose-location", "Choose the location", arguments),
            Fix(
                "allow-create-customers",
                f"Let new places of {partner.name} become locations",
                {"partner": partner.code},
            ),
        ),
    )


def ship_to_without_code(party: Party, partner: Partner) -> Finding:
    """Say that a ship-to has a name and no code, so that it cannot be compared."""
    return Finding(
        "partner.ship-to-without-code",
        Severity.WARNING,
        f"The ship-to {party.name or 'of this order'} has no code.",
        Location("Ship to", "N1", element=4),
        f"{partner.name} wrote a name or address only; the order goes to the customer's default location.",
        "Compare the address with the default location before the order is shipped.",
        party.name,
    )


def item_without_code(place: str, line_number: str, item: str, partner: Partner) -> Finding:
    """Say that the partner would not know the item that we name."""
    return Finding(
        "partner.item-code-missing",
        Severity.BLOCK,
        f"{partner.name} has no number for our item {item or 'without a number'}.",
        Location(place, line_number=line_number),
        "None of the item numbers that this partner wants is in the cross-references.",
        f"Enter the number that {partner.name} uses; it is remembered.",
        item,
        (Fix("choose-their-item", "Enter their number", {"kind": "item", "ours": item}),),
    )


def location_without_code(party: Party, kind: str, partner: Partner) -> Finding:
    """Say that the partner knows its places by code and this one has none."""
    return Finding(
        "partner.location-code-missing",
        Severity.BLOCK,
        f"{partner.name} has no code for our location {party.our_id or party.name}.",
        Location("Ship to", "N1", element=4),
        "The other locations of this partner have codes, so it will look for one here too.",
        f"Enter the code that {partner.name} uses for it; it is remembered.",
        party.our_id,
        (Fix("choose-their-location", "Enter their code", {"kind": kind, "ours": party.our_id}),),
    )
