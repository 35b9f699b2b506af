"""Rules about who and what: parties with their codes and addresses, items with their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.party import Party
from acucleo_desktop.partners.requirements import ItemIds, RequiredParty
from acucleo_desktop.rules.causes import partner_requirements as causes
from acucleo_desktop.rules.requirement_context import Line, RuleContext
from acucleo_desktop.rules.requirement_values import missing_place
from acucleo_desktop.rules.requirement_view import Placed, PlacedLine, named
from acucleo_desktop.x12.party_segments import PARTY_MEMBERS

_PLACES = {"ST": "Ship to", "BT": "Bill to", "BY": "Buyer", "RE": "Remit to", "RI": "Remit to", "SE": "Seller"}
_TOWN = ((1, "city"), (2, "state"), (3, "postal code"))
"""X12 N4: element and what it holds."""


def required_party(rule: RequiredParty, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding when no such party is named, and for what each one lacks."""
    view = context.view
    heading = view.heading
    there = [placed for placed in named(heading, ("N1",)) if placed.get(1) in rule.roles]
    if not there:
        names = " or ".join(dict.fromkeys(view.role_words(role) for role in rule.roles))
        roles = f"{names} ({' or '.join(rule.roles)})"
        place = Location(_PLACES.get(rule.roles[0], "Parties"), "N1", element=1)
        yield context.found(causes.PARTY_MISSING, rule, place, noun=view.noun, party=roles)
    for placed in there:
        party = f"{view.role_words(placed.get(1))} {placed.get(2)}".strip()
        yield from _code(rule, context, placed, party)
        if rule.address:
            yield from _address(rule, context, placed, party)


def _code(rule: RequiredParty, context: RuleContext, placed: Placed, party: str) -> Iterator[Finding]:
    kind, code = placed.get(3), placed.get(4)
    is_known = bool(code) and (not rule.qualifiers or kind in rule.qualifiers)
    has_form = not rule.pattern or re.fullmatch(rule.pattern, code) is not None
    if (is_known or not (rule.qualifiers or rule.pattern)) and has_form:
        return
    view = context.view
    kinds = [f"{view.qualifier_words('66', each) or 'a code'} ({each})" for each in rule.qualifiers]
    wanted = rule.wanted or (f"the form {rule.pattern}" if rule.pattern else "")
    asked = f"{' or '.join(kinds)}, {wanted}" if kinds and wanted and is_known else " or ".join(kinds) or wanted
    meaning = view.qualifier_words("66", kind) or kind
    yield context.found(
        causes.PARTY_CODE,
        rule,
        placed.location(4),
        value=code,
        fixes=_code_fix(rule, context, placed),
        todo="" if code or not context.requirements.is_outbound else _remembered(context, "code"),
        party=party,
        has=f"has the code {code} ({meaning})" if code else "has no code",
        wanted=asked,
    )


def _code_fix(rule: RequiredParty, context: RuleContext, placed: Placed) -> tuple[Fix, ...]:
    """Return the fix that remembers the partner's code for a place of ours that has none yet."""
    party = _our_party(context.document, placed)
    if not context.requirements.is_outbound or placed.get(4) or party is None or not party.our_id:
        return ()
    kind = "location" if context.requirements.flow is Flow.INVOICE else "warehouse"
    qualifier = rule.qualifiers[0] if rule.qualifiers else ""
    arguments = {"kind": kind, "ours": party.our_id, "qualifier": qualifier}
    return (Fix("choose-their-location", "Enter their code", arguments),)


def _our_party(document: BusinessDocument, placed: Placed) -> Party | None:
    parties: Sequence[Party] = getattr(document, "parties", ())
    return next((party for party in parties if party.role == placed.get(1)), None)


def _address(rule: RequiredParty, context: RuleContext, placed: Placed, party: str) -> Iterator[Finding]:
    loop = _loop_of(placed, context.view.heading)
    parts = [] if any(member.get(1) for member in named(loop, ("N3",))) else ["street"]
    towns = named(loop, ("N4",))
    parts += [name for number, name in _TOWN if not any(town.get(number) for town in towns)]
    if parts:
        said = f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0]
        yield context.found(causes.ADDRESS_MISSING, rule, placed.location(), party=party, parts=said)


def _loop_of(placed: Placed, segments: Sequence[Placed]) -> list[Placed]:
    """Return the segments that belong to a party: those after its N1 up to the next one or to something else."""
    loop: list[Placed] = []
    for each in segments[segments.index(placed) + 1 :]:
        if each.segment.id.upper() not in PARTY_MEMBERS:
            break
        loop.append(each)
    return loop


def item_ids(rule: ItemIds, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for each line that lacks a number of its item, or has the numbers in another order."""
    for line, placed in zip(context.lines, context.view.lines, strict=False):
        qualifiers = [each.qualifier for each in line.item_ids if each.value]
        for qualifier in rule.all_of:
            if qualifier not in qualifiers:
                yield _number_missing(rule, context, line, placed, (qualifier,))
        if rule.any_of and not set(rule.any_of) & set(qualifiers):
            yield _number_missing(rule, context, line, placed, rule.any_of)
        listed = [qualifier for qualifier in qualifiers if qualifier in rule.order]
        if listed != sorted(listed, key=rule.order.index):
            yield _other_order(rule, context, placed, listed)


def _number_missing(
    rule: ItemIds, context: RuleContext, line: Line, placed: PlacedLine, qualifiers: Sequence[str]
) -> Finding:
    fixes: tuple[Fix, ...] = ()
    todo = ""
    if context.requirements.is_outbound and line.our_item:
        todo = _remembered(context, "number")
        arguments = {"kind": "item", "ours": line.our_item, "qualifier": qualifiers[0]}
        fixes = (Fix("choose-their-item", f"Enter the {_kind(context, qualifiers[0])}", arguments),)
    return context.found(
        causes.ITEM_NUMBER_MISSING,
        rule,
        missing_place(placed, placed.segments[0].segment.id),
        fixes=fixes,
        todo=todo,
        line=placed.name,
        lacks=" or ".join(_kind(context, qualifier) for qualifier in qualifiers),
    )


def _other_order(rule: ItemIds, context: RuleContext, placed: PlacedLine, found: Sequence[str]) -> Finding:
    wanted = context.requirements
    todo = f"Put the item numbers of the {context.view.noun} into this order on the sheet of {wanted.partner}"
    return context.found(
        causes.ITEM_NUMBER_ORDER,
        rule,
        placed.segments[0].location(),
        value=", ".join(found),
        todo=todo if wanted.is_outbound else "",
        line=placed.name,
        found=", ".join(_kind(context, qualifier) for qualifier in found),
        wanted=", ".join(_kind(context, qualifier) for qualifier in rule.order),
    )


def _kind(context: RuleContext, qualifier: str) -> str:
    return f"{context.view.qualifier_words('235', qualifier) or 'number'} ({qualifier})"


def _remembered(context: RuleContext, what: str) -> str:
    return f"Enter the {what} that {context.requirements.partner} uses; it is remembered"
