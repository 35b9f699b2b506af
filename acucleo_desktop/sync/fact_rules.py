"""The rule that moved a fact between X12 and Acumatica: a cross-reference, a unit's word, implied decimals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from acucleo_desktop.partners.item_resolution import BARCODES
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync.desk_types import X12Line
from acucleo_desktop.sync.fact_types import Element, Fact, FieldValue
from acucleo_desktop.sync.record_form import at
from acucleo_desktop.x12.names import code_meaning, element_rule

_QUALIFIERS = "235"
_IMPLIED = "N2"
_DATE = "DT"
_PLACES = ("location", "warehouse", "account")
Rule = tuple[str, bool]
"""The sentence, and whether the partner sheet holds what it says."""


def used_item_id(line: Mapping[str, Any], partner: Partner | None) -> int:
    """Return which of a line's item numbers led to our item: by cross-reference, else our own, else the first."""
    ids, ours = line.get("item_ids") or [], line.get("our_item", "")
    for index, each in enumerate(ids):
        if (
            ours
            and partner is not None
            and partner.ours("item", each.get("value", ""), each.get("qualifier", "")) == ours
        ):
            return index
    for index, each in enumerate(ids):
        if ours and each.get("value") == ours:
            return index
    return 0


@dataclass(frozen=True, slots=True)
class RuleContext:
    """What the rule of a fact depends on.

    Attributes:
        fields: the document as plain data.
        lines: segments of the X12 view by their number there.
        version: GS08.
        partner: whose cross-references count.
        told: values of the record's form by path.
        is_out: whether the document was made of the record.
    """

    fields: Mapping[str, Any]
    lines: Mapping[int, X12Line]
    version: str
    partner: Partner | None
    told: Mapping[str, FieldValue]
    is_out: bool


def rule_of(fact: Fact, context: RuleContext) -> Rule:
    """Return the rule that moved a fact between its places."""
    fields, partner = context.fields, context.partner
    stem, _, kind = fact.name.rpartition(".")
    part = at(fields, stem) if stem else None
    if kind == "item":
        return _item(part or {}, partner)
    if kind == "unit":
        holder = part if ".answers." not in fact.name else at(fields, stem.partition(".answers.")[0])
        return _unit(str((part or {}).get("unit", "")), str((holder or {}).get("our_unit", "")), context)
    if kind == "identifier" and part and part.get("our_id") and part.get("identifier"):
        return _crossed(str(part["identifier"]), str(part["our_id"]), partner)
    if fact.name == "terms" and fact.elements and at(fields, "terms.our_id"):
        return f"Terms {at(fields, 'terms.our_id')} of the partner sheet", True
    if fact.name == "account":
        return f"The partner sheet knows this partner as {fields.get('our_account', '')}", True
    if fact.name == "total" and not fact.elements:
        return "Quantity times price of every line, added up", False
    if kind == "type_code" and fact.records:
        return f"{fields.get('type_code', '')} in X12 is {context.told.get(fact.records[0], '')} in Acumatica", False
    return _form_of_value(fact, context)


def _item(line: Mapping[str, Any], partner: Partner | None) -> Rule:
    ids, ours = line.get("item_ids") or [], str(line.get("our_item", ""))
    if not ids:
        return ("No number of the partner stands here", False) if ours else ("", False)
    used = ids[used_item_id(line, partner)]
    theirs, qualifier = str(used.get("value", "")), str(used.get("qualifier", ""))
    if not ours:
        return f"No item of ours is known for {theirs}", True
    if theirs == ours:
        return "Our own item number, as it stands", False
    known = partner.ours("item", theirs, qualifier) if partner is not None else ""
    if known == ours:
        return f"Cross-reference {theirs} = {ours}", True
    name = code_meaning(_QUALIFIERS, qualifier, "") or "number"
    if qualifier in BARCODES:
        return f"Acumatica has {name} {theirs} at {ours}", False
    return f"Alternate ID {theirs} = {ours} in Acumatica", False


def _unit(theirs: str, ours: str, context: RuleContext) -> Rule:
    partner = context.partner
    if not theirs or not ours:
        return ("", False) if ours else (f"No unit of ours is known for {theirs}", True)
    if theirs == ours:
        return "Unit as in Acumatica" if context.is_out else "Unit as in X12", False
    if partner is not None and (partner.ours("unit", theirs) == ours or partner.theirs("unit", ours) == theirs):
        return f"Cross-reference {theirs} = {ours}", True
    return f"X12 unit {theirs} = {ours}", False


def _crossed(theirs: str, ours: str, partner: Partner | None) -> Rule:
    if theirs == ours:
        return "The same code in X12 and Acumatica", False
    crossed = partner is not None and any(
        ref.kind in _PLACES and ref.theirs == theirs and ref.ours == ours for ref in partner.cross_references
    )
    return (f"Cross-reference {theirs} = {ours}", True) if crossed else (f"{theirs} is {ours} in Acumatica", False)


def _form_of_value(fact: Fact, context: RuleContext) -> Rule:
    for element in fact.elements:
        line = context.lines.get(element.line)
        text = _text(line, element)
        if line is None or not text:
            continue
        rule = element_rule(line.segment, element.number, context.version)
        place = f"{line.segment}{element.number:02d}"
        if rule is not None and rule.type == _IMPLIED and text.lstrip("-").isdecimal():
            return f"{place} carries two decimals: {text} is {_money(text)}", False
        if rule is not None and rule.type == _DATE:
            return f"{place} writes the day as year, month, day", False
        told = [context.told.get(path) for path in fact.records]
        if any(isinstance(value, str) and value != text for value in told):
            return f"Acumatica holds {text} in its own words", False
    if fact.records and fact.elements:
        return "The same in X12 and Acumatica", False
    return ("It stands in X12 only", False) if fact.elements else ("", False)


def _text(line: X12Line | None, element: Element) -> str:
    if line is None or not 0 < element.number <= len(line.elements):
        return ""
    return line.elements[element.number - 1].text.strip()


def _money(cents: str) -> str:
    try:
        return f"{Decimal(cents).scaleb(-2):,.2f}"
    except InvalidOperation:
        return cents
