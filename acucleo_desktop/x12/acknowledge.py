"""Building the functional acknowledgment of a received group out of what the checks found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.functional_acknowledgment import (
    ElementNote,
    FunctionalAcknowledgment,
    SegmentNote,
    SetAnswer,
)
from acucleo_desktop.x12.acknowledgment_codes import element_code, segment_code, set_code
from acucleo_desktop.x12.names import element_rule
from acucleo_desktop.x12.structure import FunctionalGroup, TransactionSet

ACCEPTED, WITH_ERRORS, PARTLY, REJECTED = "A", "E", "P", "R"
_SEGMENTS_IN_ERROR = "5"
_HAS_ELEMENT_ERRORS = "8"
_MOST_ELEMENT_NOTES = 99
_MOST_CODES = 5
_MOST_COUNT_DIGITS = 6
_ENVELOPES = frozenset({"ISA", "IEA", "GS", "GE", "TA1"})
_WITHOUT_COPY = frozenset({"1", "2", "6"})
"""X12 997: the bad value is not repeated where it is missing or holds characters that cannot be written."""

_READING_CODES: Mapping[str, str] = MappingProxyType(
    {
        "x12.date-unreadable": "8",
        "x12.number-unreadable": "6",
        "x12.cents-unreadable": "6",
        "x12.number-not-whole": "6",
        "x12.number-too-large": "5",
        "x12.quantity-missing": "2",
        "x12.order-number-missing": "1",
        "x12.invoice-number-missing": "1",
        "x12.shipment-number-missing": "1",
    }
)
"""X12 723 codes of what reading found."""

_GROUP_CODES: Mapping[str, str] = MappingProxyType(
    {
        "x12.group-kind-unknown": "1",
        "x12.version-unknown": "2",
        "x12.group-cut-off": "3",
        "x12.group-control-differs": "4",
        "x12.group-count-differs": "5",
        "x12.group-control-form": "6",
    }
)
"""X12 716."""


def acknowledge_group(group: FunctionalGroup, set_findings: Sequence[Sequence[Finding]]) -> FunctionalAcknowledgment:
    """Answer a received group.

    A set is rejected when a finding of its own blocks it, accepted with errors when something in it is against the
    standard, and accepted otherwise; business disagreement is no matter of a 997.

    Args:
        group: as split.
        set_findings: what the checks of envelope and syntax found, one sequence for each set of the group in order;
            findings about the interchange among them are passed over.

    Returns:
        The acknowledgment with a verdict for each set, also for accepted ones.
    """
    version = group.version
    padded = [*set_findings, *([()] * (len(group.sets) - len(set_findings)))]
    answers = tuple(_answer_set(each, found, version) for each, found in zip(group.sets, padded, strict=False))
    codes = _group_codes(group)
    accepted = sum(answer.status != REJECTED for answer in answers)
    stated = group.trailer.get(1).strip() if group.trailer is not None else ""
    return FunctionalAcknowledgment(
        group_id=group.functional_id,
        group_control_number=group.control_number.strip(),
        status=_group_status(answers, accepted, codes),
        included=_stated_count(stated, len(group.sets)),
        received=len(group.sets),
        accepted=accepted,
        codes=codes[:_MOST_CODES],
        sets=answers,
    )


def _group_codes(group: FunctionalGroup) -> tuple[str, ...]:
    """Return AK905 to AK909; a missing end counts also where a document that breaks off has told of it."""
    told = [_GROUP_CODES.get(finding.id, "") for finding in group.findings]
    missing = _GROUP_CODES["x12.group-cut-off"] if group.trailer is None else ""
    return tuple(dict.fromkeys(code for code in (*told, missing) if code))


def _stated_count(stated: str, counted: int) -> int:
    """Return GE01 as a number; what was counted where no count is stated that an AK902 could repeat."""
    # AK902 holds six digits (X12 004010), and Python refuses to read thousands of them.
    is_count = stated.isascii() and stated.isdigit() and len(stated.lstrip("0")) <= _MOST_COUNT_DIGITS
    return int(stated.lstrip("0") or "0") if is_count else counted


def _group_status(answers: Sequence[SetAnswer], accepted: int, codes: Sequence[str]) -> str:
    if not accepted:
        return REJECTED
    if accepted < len(answers):
        return PARTLY
    if codes or any(answer.status == WITH_ERRORS for answer in answers):
        return WITH_ERRORS
    return ACCEPTED


def _answer_set(transaction_set: TransactionSet, findings: Sequence[Finding], version: str) -> SetAnswer:
    own = [finding for finding in (*transaction_set.findings, *findings) if _is_about_the_set(finding)]
    own = [finding for finding in dict.fromkeys(own) if finding.severity is not Severity.INFO]
    notes = _segment_notes([f for f in own if not set_code(f)], transaction_set, version)
    codes = list(dict.fromkeys(code for finding in own if (code := set_code(finding))))
    if notes:
        codes.append(_SEGMENTS_IN_ERROR)
    status = ACCEPTED
    if any(finding.blocks for finding in own):
        status = REJECTED
    elif codes:
        status = WITH_ERRORS
    if status == REJECTED and not codes:
        codes.append(_SEGMENTS_IN_ERROR)
    return SetAnswer(
        transaction_set.set_id, transaction_set.control_number.strip(), status, tuple(codes[:_MOST_CODES]), notes
    )


def _is_about_the_set(finding: Finding) -> bool:
    """Whether a finding speaks of the set itself and not of the envelopes around it."""
    if not finding.id.startswith("x12.") or finding.location.segment in _ENVELOPES:
        return False
    return bool(set_code(finding)) or finding.location.segment_position > 0 or bool(finding.location.segment)


def _segment_notes(
    findings: Sequence[Finding], transaction_set: TransactionSet, version: str
) -> tuple[SegmentNote, ...]:
    """Return AK3 and AK4 for what the standard has codes for, in the order of the segments, each place once."""
    whole: dict[tuple[int, str, str], SegmentNote] = {}
    inside: dict[tuple[int, str], dict[tuple[int, int], ElementNote]] = {}
    for finding in findings:
        place = finding.location
        position = place.segment_position or len(transaction_set.segments)
        if code := segment_code(finding):
            whole.setdefault((position, place.segment, code), SegmentNote(place.segment, position, code))
        elif place.element and (code := element_code(finding, version) or _READING_CODES.get(finding.id, "")):
            notes = inside.setdefault((position, place.segment), {})
            notes.setdefault((place.element, place.component), _element_note(finding, code, version))
    by_element = [
        SegmentNote(segment, position, _HAS_ELEMENT_ERRORS, elements=_in_order(notes))
        for (position, segment), notes in inside.items()
    ]
    return tuple(sorted([*whole.values(), *by_element], key=lambda note: note.position))


def _in_order(notes: Mapping[tuple[int, int], ElementNote]) -> tuple[ElementNote, ...]:
    return tuple(note for _, note in sorted(notes.items()))[:_MOST_ELEMENT_NOTES]


def _element_note(finding: Finding, code: str, version: str) -> ElementNote:
    place = finding.location
    rule = element_rule(place.segment, place.element, version)
    number = ""
    if rule is not None:
        parts = rule.components
        inner = parts[place.component - 1] if parts and 0 < place.component <= len(parts) else rule
        number = inner.number if inner.number.isdigit() else ""
    value = "" if code in _WITHOUT_COPY else finding.value
    return ElementNote(place.element, code, place.component, number, value)
