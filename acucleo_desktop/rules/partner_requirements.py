"""Judging a document by the rules of a partner sheet, in both directions, by the same few kinds of rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.partners.requirements import (
    AllowedCodes,
    AtMost,
    DateWindow,
    ItemIds,
    MinimumAmount,
    RequiredDate,
    RequiredElement,
    RequiredParty,
    RequiredReference,
    RequiredSegment,
    Requirements,
    Rule,
    UnwantedSegment,
    ValueForm,
)
from acucleo_desktop.rules.requirement_amounts import at_most, minimum_amount
from acucleo_desktop.rules.requirement_context import RuleContext
from acucleo_desktop.rules.requirement_dates import date_window, required_date
from acucleo_desktop.rules.requirement_parties import item_ids, required_party
from acucleo_desktop.rules.requirement_values import (
    allowed_codes,
    required_element,
    required_reference,
    required_segment,
    unwanted_segment,
    value_form,
)
from acucleo_desktop.rules.requirement_view import SetView
from acucleo_desktop.x12.structure import Segment

_JUDGES: Mapping[type[Rule], Callable[[Any, RuleContext], Iterable[Finding]]] = MappingProxyType(
    {
        RequiredSegment: required_segment,
        UnwantedSegment: unwanted_segment,
        RequiredElement: required_element,
        AllowedCodes: allowed_codes,
        ValueForm: value_form,
        RequiredReference: required_reference,
        RequiredParty: required_party,
        RequiredDate: required_date,
        ItemIds: item_ids,
        DateWindow: date_window,
        AtMost: at_most,
        MinimumAmount: minimum_amount,
    }
)
"""Who judges which kind of rule; test or production is judged by the envelope, where that is known."""


def judge_requirements(
    document: BusinessDocument, segments: Sequence[Segment], requirements: Requirements, today: dt.date
) -> list[Finding]:
    """Judge a document by the rules of its flow on the partner sheet.

    Args:
        document: as written to the partner, or as read from it.
        segments: its transaction set, ST to SE.
        requirements: the rules, and whose they are; test or production is judged where the envelope is known.
        today: the day against which dates are judged.

    Returns:
        A finding (ids `partner.*`) for each breach, with the severity of its rule; acknowledgments have no rules.
    """
    if isinstance(document, FunctionalAcknowledgment) or not requirements.rules:
        return []
    context = RuleContext(document, SetView(segments, requirements), today)
    findings: list[Finding] = []
    for rule in requirements.rules:
        judge = _JUDGES.get(type(rule))
        if judge is not None and _counts(rule, context):
            findings += judge(rule, context)
    return list(dict.fromkeys(findings))


def _counts(rule: Rule, context: RuleContext) -> bool:
    return not rule.if_element or context.view.has_element(rule.if_element, rule.if_codes)
