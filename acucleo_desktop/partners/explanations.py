"""Findings about codes that cannot be translated: the causes of `partners.causes` filled with a document's values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import Party
from acucleo_desktop.partners.causes import items, places, units
from acucleo_desktop.partners.item_resolution import why_suggested
from acucleo_desktop.partners.profile import Partner

_NUMBERS: Mapping[str, str] = MappingProxyType(
    {
        "UP": "UPC",
        "UI": "UPC without its last digit",
        "EN": "EAN",
        "UK": "case GTIN",
        "UA": "UPC of the case",
        "IN": "buyer's number",
        "BP": "buyer's number",
        "PI": "buyer's number",
        "CB": "buyer's catalog number",
        "SK": "stock keeping number",
        "VN": "vendor's number",
        "VP": "vendor's number",
        "VC": "vendor's catalog number",
        "VA": "vendor's style",
        "MG": "manufacturer's number",
    }
)
"""X12 235 qualifiers of item numbers in a clerk's words."""


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
    fixes = [
        cross_reference_fix(
            f"Use {ours} for {first.value}, because {why_suggested(ours, ids)}",
            "item",
            first.value,
            first.qualifier,
            ours,
        )
        for ours in candidates
    ]
    choose = {"kind": "item", "theirs": first.value, "qualifier": first.qualifier}
    reason = "The partner uses its own number, and no cross-reference or alternate number translates it"
    return items.ITEM_UNKNOWN.found(
        Location(place, line_number=line_number),
        value=first.value,
        fixes=(*fixes, Fix("choose-item", "Choose our item", choose)),
        line=_line(place),
        named=f"the item {_numbers(ids)}, which is none of ours" if ids else "no item",
        reason=reason if ids else f"{partner.name} left out every item number",
        choice=f"Use {candidates[0]}, or choose another item" if candidates else "Choose our item",
        partner=partner.name,
    )


def item_ambiguous(place: str, line_number: str, found: ItemId, candidates: Sequence[str], partner: Partner) -> Finding:
    """Say that a number belongs to more than one item of ours."""
    return items.ITEM_AMBIGUOUS.found(
        Location(place, line_number=line_number),
        value=found.value,
        fixes=tuple(
            cross_reference_fix(f"Use {ours} for {found.value}", "item", found.value, found.qualifier, ours)
            for ours in candidates
        ),
        items=", ".join(candidates),
        partner=partner.name,
    )


def item_gone(place: str, line_number: str, found: ItemId, ours: str, partner: Partner) -> Finding:
    """Say that a cross-reference leads to an item that Acumatica does not have."""
    choose = {"kind": "item", "theirs": found.value, "qualifier": found.qualifier}
    return items.ITEM_GONE.found(
        Location(place, line_number=line_number),
        value=found.value,
        fixes=(Fix("choose-item", "Choose our item", choose),),
        item=ours,
        partner=partner.name,
    )


def unit_unknown(
    place: str, line_number: str, unit: str, item: str, sold_in: Sequence[str], suggested: Iterable[str]
) -> Finding:
    """Say that an item is not sold or bought in the unit that the partner wrote."""
    offered = ", ".join(sold_in) or "no unit that is known"
    return units.UNIT_UNKNOWN.found(
        Location(place, line_number=line_number),
        value=unit,
        fixes=tuple(
            cross_reference_fix(f"Use {ours} here and for every {unit}", "unit", unit, "", ours)
            for ours in suggested
            if unit
        ),
        whose="Unit",
        unit=unit or "none",
        line=_line(place).lower(),
        lacks=f"is not a unit of our item {item}, which has {offered}",
        reason="The partner's unit code has no cross-reference, and the item is not kept in a unit of that name",
        way="Choose the unit that is meant, or add it to the item in Acumatica",
    )


def unit_without_code(place: str, line_number: str, unit: str, partner: Partner) -> Finding:
    """Say that a unit of ours cannot be written to the partner."""
    return units.UNIT_UNKNOWN.found(
        Location(place, line_number=line_number),
        value=unit,
        fixes=(Fix("choose-unit-code", "Choose the code", {"kind": "unit", "ours": unit}),),
        whose="Our unit",
        unit=unit or "none",
        line=_line(place).lower(),
        lacks="has no X12 code",
        reason="The unit is a word of our own, and X12 knows only codes of a list",
        way=f"Enter the code that {partner.name} uses for {unit}; it is remembered",
    )


def ship_to_unknown(party: Party, partner: Partner) -> Finding:
    """Say that the place to ship to is none that we know."""
    arguments = {
        "kind": "location",
        "theirs": party.identifier,
        "qualifier": party.qualifier,
        "name": party.name,
    }
    return places.SHIP_TO_UNKNOWN.found(
        Location("Ship to", "N1", element=4),
        value=party.identifier,
        fixes=(
            Fix("choose-location", "Choose the location", arguments),
            Fix(
                "allow-create-customers",
                f"Let new places of {partner.name} become locations",
                {"partner": partner.code},
            ),
        ),
        named=f"{party.identifier} ({party.name})" if party.name else party.identifier,
        partner=partner.name,
    )


def ship_to_without_code(party: Party, partner: Partner) -> Finding:
    """Say that a ship-to has a name and no code, so that it cannot be compared."""
    return places.SHIP_TO_WITHOUT_CODE.found(
        Location("Ship to", "N1", element=4),
        value=party.name,
        named=party.name or "of this order",
        partner=partner.name,
    )


def item_without_code(place: str, line_number: str, item: str, partner: Partner) -> Finding:
    """Say that the partner would not know the item that we name."""
    return items.ITEM_WITHOUT_CODE.found(
        Location(place, line_number=line_number),
        value=item,
        fixes=(Fix("choose-their-item", "Enter their number", {"kind": "item", "ours": item}),),
        item=item or "without a number",
        partner=partner.name,
    )


def location_without_code(party: Party, kind: str, partner: Partner) -> Finding:
    """Say that the partner knows its places by code and this one has none."""
    return places.LOCATION_WITHOUT_CODE.found(
        Location("Ship to", "N1", element=4),
        value=party.our_id,
        fixes=(Fix("choose-their-location", "Enter their code", {"kind": kind, "ours": party.our_id}),),
        place=party.our_id or party.name,
        partner=partner.name,
    )


def _line(place: str) -> str:
    return place.partition(",")[0]


def _numbers(ids: Sequence[ItemId]) -> str:
    """Return item numbers with the kind of each in words, such as `012345678905 (UPC)`."""
    return ", ".join(
        f"{item.value} ({_NUMBERS[item.qualifier]})" if item.qualifier in _NUMBERS else item.value for item in ids
    )
