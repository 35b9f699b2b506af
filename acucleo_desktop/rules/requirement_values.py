"""Rules about segments, elements and references: there or not, which codes, which form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.partners.requirements import (
    AllowedCodes,
    RequiredElement,
    RequiredReference,
    RequiredSegment,
    UnwantedSegment,
    ValueForm,
)
from acucleo_desktop.rules.causes import partner_requirements as causes
from acucleo_desktop.rules.requirement_context import RuleContext
from acucleo_desktop.rules.requirement_view import Placed, PlacedLine, named, references, split_element

_PAPER = {
    "ITD": "Terms",
    "G23": "Terms",
    "FOB": "Freight terms",
    "G25": "Freight terms",
    "REF": "References",
    "N9": "References",
    "DTM": "Dates",
    "G62": "Dates",
    "SAC": "Charges and allowances",
    "G72": "Charges and allowances",
    "TXI": "Taxes",
    "TD5": "Carrier",
    "CAD": "Carrier",
    "CTT": "Number of lines",
    "CUR": "Currency",
    "PER": "Contacts",
}
"""Where people look for a segment that is not there."""

_NUMBER = re.compile(r"[+-]?[0-9]*(?:\.([0-9]*))?\Z")
_EACH_TIME = frozenset({"2I", "AN", "AO", "BM", "CN", "CO", "IV", "LO", "LT", "OI", "PD", "PK", "PO", "SI", "SN", "VN"})
"""X12 128 references that belong to one shipment or order, so that no partner sheet can hold them."""

_SHOWN = 8
"""Codes named in one sentence; a longer list is cut."""


def required_segment(rule: RequiredSegment, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for the document, or each line, that lacks the segment."""
    for line, segments in context.view.parts(rule.where):
        there = named(segments, (rule.segment,))
        if any(not rule.qualifier or placed.get(1) == rule.qualifier for placed in there):
            continue
        yield context.found(
            causes.SEGMENT_MISSING,
            rule,
            missing_place(line, rule.segment),
            subject=context.view.subject(line),
            thing=context.view.segment_words(rule.segment, rule.qualifier),
        )


def unwanted_segment(rule: UnwantedSegment, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for each segment that must not be there."""
    view = context.view
    for placed in named(view.all, (rule.segment,)):
        if not rule.qualifier or placed.get(1) == rule.qualifier:
            yield context.found(
                causes.SEGMENT_UNWANTED,
                rule,
                placed.location(),
                value=placed.get(1),
                noun=view.noun,
                thing=view.segment_words(rule.segment, rule.qualifier),
                todo=context.usual_todo("Take it out in Acumatica"),
            )


def required_element(rule: RequiredElement, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for each place where the element is empty."""
    view = context.view
    for placed, number in view.elements(rule.element, rule.qualifier):
        if not placed.get(number):
            yield context.found(
                causes.ELEMENT_MISSING,
                rule,
                placed.location(number),
                noun=view.noun,
                thing=view.element_words(rule.element),
            )


def allowed_codes(rule: AllowedCodes, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for each code that is not among the allowed ones; an empty element is no code."""
    view = context.view
    for placed, number in view.elements(rule.element, rule.qualifier):
        code = placed.get(number)
        if code and code not in rule.codes:
            allowed = [view.code_words(rule.element, each) for each in rule.codes]
            rest = f" and {len(allowed) - _SHOWN} more" if len(allowed) > _SHOWN else ""
            yield context.found(
                causes.CODE_NOT_ALLOWED,
                rule,
                placed.location(number),
                value=code,
                thing=view.element_words(rule.element),
                named=view.code_words(rule.element, code),
                allowed=", ".join(allowed[:_SHOWN]) + rest,
                todo=context.usual_todo("Use one of these"),
            )


def value_form(rule: ValueForm, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for each value that has another form."""
    view = context.view
    for placed, number in view.elements(rule.element, rule.qualifier):
        value = placed.get(number)
        if value and not _has_form(rule, value):
            segment, _ = split_element(rule.element)
            thing = view.segment_words(segment, rule.qualifier) if rule.qualifier else view.element_words(rule.element)
            yield _form_wrong(rule, context, placed, number, thing, form_words(rule))


def _has_form(rule: ValueForm, value: str) -> bool:
    if rule.pattern and not re.fullmatch(rule.pattern, value):
        return False
    if len(value) < rule.shortest or (rule.longest and len(value) > rule.longest):
        return False
    number = _NUMBER.match(value)
    return rule.most_decimals is None or number is None or len(number[1] or "") <= rule.most_decimals


def form_words(rule: ValueForm) -> str:
    """Return the wanted form in words."""
    if rule.wanted:
        return rule.wanted
    parts = [f"the form {rule.pattern}"] if rule.pattern else []
    if rule.shortest and rule.shortest == rule.longest:
        parts.append(f"exactly {rule.shortest} characters")
    else:
        parts += [f"at least {rule.shortest} characters"] if rule.shortest else []
        parts += [f"at most {rule.longest} characters"] if rule.longest else []
    if rule.most_decimals is not None:
        decimals = f"at most {rule.most_decimals} digit{'' if rule.most_decimals == 1 else 's'} after the point"
        parts.append(decimals if rule.most_decimals else "a whole number")
    return " and ".join(parts)


def required_reference(rule: RequiredReference, context: RuleContext) -> Iterator[Finding]:
    """Yield a finding for the document, or each line, that lacks the reference, and for each one of another form."""
    view = context.view
    thing = view.segment_words("REF", rule.qualifier)
    for line, segments in view.parts(rule.where):
        there = references(segments, rule.qualifier)
        if not there:
            fixes, todo = _reference_fix(rule, context, line)
            yield context.found(
                causes.REFERENCE_MISSING,
                rule,
                missing_place(line, "REF"),
                fixes=fixes,
                todo=todo,
                subject=view.subject(line),
                thing=thing,
            )
        for placed in there:
            if rule.pattern and not re.fullmatch(rule.pattern, placed.get(2)):
                yield _form_wrong(rule, context, placed, 2, thing, rule.wanted or f"the form {rule.pattern}")


def _reference_fix(
    rule: RequiredReference, context: RuleContext, line: PlacedLine | None
) -> tuple[tuple[Fix, ...], str]:
    """Return the fix that remembers a reference which stays the same; only our own headings can have one."""
    wanted = context.requirements
    if not wanted.is_outbound or line is not None or rule.qualifier in _EACH_TIME:
        return (), ""
    name = context.view.qualifier_words("128", rule.qualifier) or f"reference {rule.qualifier}"
    arguments = {"partner": wanted.code, "flow": wanted.flow.value, "qualifier": rule.qualifier, "name": name}
    todo = (
        f"Enter the {name} that {wanted.partner} gave you, to be written on every {context.view.noun} from then on; "
        "one that differs each time belongs to the record in Acumatica"
    )
    return (Fix("set-reference", f"Enter the {name} of {wanted.partner}", arguments),), todo


def _form_wrong(
    rule: ValueForm | RequiredReference, context: RuleContext, placed: Placed, number: int, thing: str, wanted: str
) -> Finding:
    return context.found(
        causes.FORM_WRONG,
        rule,
        placed.location(number),
        value=placed.get(number),
        thing=thing,
        wanted=wanted,
        todo=context.usual_todo("Correct it in Acumatica or on the partner sheet"),
    )


def missing_place(line: PlacedLine | None, segment: str) -> Location:
    """Return where people look for a segment that is not there."""
    if line is None:
        return Location(_PAPER.get(segment, "The whole document"), segment)
    return Location(line.segments[0].paper, segment, line_number=line.segments[0].line)
