"""Building the functional acknowledgment of a received group out of what the checks found."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from acucleo_desktop.documents.acceptance import USUAL, AcceptancePolicy, FaultAnswer
from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.functional_acknowledgment import (
    ElementNote,
    FunctionalAcknowledgment,
    SegmentNote,
    SetAnswer,
)
from acucleo_desktop.x12.acknowledgment_codes import element_code, group_code, segment_code, set_code
from acucleo_desktop.x12.functional_acknowledgment import LONGEST_COPY, MOST_CODES
from acucleo_desktop.x12.names import element_rule
from acucleo_desktop.x12.plain_text import clean_text
from acucleo_desktop.x12.structure import FunctionalGroup, TransactionSet
from acucleo_desktop.x12.tables import tables
from acucleo_desktop.x12.verdicts import under, wanted

ACCEPTED, WITH_ERRORS, PARTLY, REJECTED = "A", "E", "P", "R"
_SEGMENTS_IN_ERROR = "5"
_HAS_ELEMENT_ERRORS = "8"
_CONTROL_MISSING = "7"
_GROUP_NOT_SUPPORTED = "1"
_GROUP_CUT_OFF = "3"
_GROUP_CONTROL_WRONG = "6"
_MOST_ELEMENT_NOTES = 99
_MOST_COUNT_DIGITS = 6
_LARGEST_POSITION = 999_999
"""X12 719 (AK302) has six digits in 004010."""
_ENVELOPES = frozenset({"ISA", "IEA", "GS", "GE", "TA1"})
_WITHOUT_COPY = frozenset({"1", "2", "6", "12", "13"})
"""X12 997: the bad value is not repeated where there is none, or where it holds characters that cannot be written."""
_GROUP_CONTROL = re.compile(r"[0-9]{1,9}")
_NOTE_SEGMENT = re.compile(r"[A-Z][A-Z0-9]{1,2}")


def acknowledge_group(
    group: FunctionalGroup, set_findings: Sequence[Sequence[Finding]], policy: AcceptancePolicy = USUAL
) -> FunctionalAcknowledgment:
    """Answer a received group.

    A set is rejected when a finding of its own blocks it, accepted with errors when something in it is against the
    standard, and accepted otherwise; the policy says how much of that the partner hears. Business disagreement is no
    matter of a 997: only findings whose ids begin with `x12.` count.

    Args:
        group: as split.
        set_findings: what the checks of envelope and syntax found, one sequence for each set of the group in order;
            findings about the interchange among them are passed over.
        policy: of the partner who sent it.

    Returns:
        The acknowledgment. A group whose count of sets is wrong is answered with errors: its whole sets are taken.
    """
    padded = [*set_findings, *([()] * (len(group.sets) - len(set_findings)))]
    answers = tuple(
        _answer_set(each, found, group.version, policy) for each, found in zip(group.sets, padded, strict=False)
    )
    accepted = sum(answer.status != REJECTED for answer in answers)
    codes = _group_codes(group, [finding for found in padded for finding in found])
    status = _group_status(answers, accepted, codes)
    if status == WITH_ERRORS and not policy.knows_accepted_with_errors:
        status, codes = ACCEPTED, ()
    if status == ACCEPTED and not policy.names_accepted_sets:
        answers = ()
    stated = group.trailer.get(1).strip() if group.trailer is not None else ""
    return FunctionalAcknowledgment(
        group_id=group.functional_id,
        group_control_number=group.control_number.strip(),
        status=status,
        included=_stated_count(stated, len(group.sets)),
        received=len(group.sets),
        accepted=accepted,
        codes=codes[:MOST_CODES],
        sets=answers,
    )


def _group_codes(group: FunctionalGroup, found: Sequence[Finding]) -> tuple[str, ...]:
    """Return AK905 and following: what is wrong with the group's own envelope."""
    codes = [code for finding in (*group.findings, *found) if (code := group_code(finding))]
    known = {rule.functional_id for rule in tables(group.version).sets.values()}
    if group.functional_id not in known:
        codes.insert(0, _GROUP_NOT_SUPPORTED)
    if group.trailer is None:
        # Also where a document that breaks off has told of the missing end.
        codes.append(_GROUP_CUT_OFF)
    if not _GROUP_CONTROL.fullmatch(group.control_number.strip()):
        codes.append(_GROUP_CONTROL_WRONG)
    return tuple(dict.fromkeys(codes))


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


def _answer_set(
    transaction_set: TransactionSet, findings: Sequence[Finding], version: str, policy: AcceptancePolicy
) -> SetAnswer:
    own = [finding for finding in (*transaction_set.findings, *findings) if _is_about_the_set(finding)]
    own = list(dict.fromkeys(under((finding for finding in own if finding.severity is not Severity.INFO), policy)))
    refused = any(finding.blocks for finding in own)
    told = [finding for finding in own if refused or wanted(finding, policy) is not FaultAnswer.ACCEPT]
    notes = _segment_notes([finding for finding in told if not set_code(finding)], transaction_set, version)
    codes = list(dict.fromkeys(code for finding in told if (code := set_code(finding))))
    if not transaction_set.control_number.strip() and _CONTROL_MISSING not in codes:
        codes.append(_CONTROL_MISSING)
    if notes or (refused and not codes):
        codes.append(_SEGMENTS_IN_ERROR)
    status = REJECTED if refused else WITH_ERRORS if codes else ACCEPTED
    if status == WITH_ERRORS and not policy.knows_accepted_with_errors:
        status, codes, notes = ACCEPTED, [], ()
    return SetAnswer(
        transaction_set.set_id, transaction_set.control_number.strip(), status, tuple(codes[:MOST_CODES]), notes
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
        segment = _note_segment(place.segment)
        # A segment that is missing is reported where the next one stands, at the latest at the SE.
        position = place.segment_position or len(transaction_set.segments)
        if not segment or position > _LARGEST_POSITION:
            continue
        if code := segment_code(finding):
            whole.setdefault((position, segment, code), SegmentNote(segment, position, code))
        elif place.element and (code := element_code(finding, version)):
            notes = inside.setdefault((position, segment), {})
            notes.setdefault((place.element, place.component), _element_note(finding, code, version))
    by_element = [
        SegmentNote(segment, position, _HAS_ELEMENT_ERRORS, elements=_in_order(notes))
        for (position, segment), notes in inside.items()
    ]
    return tuple(sorted([*whole.values(), *by_element], key=lambda note: note.position))


def _note_segment(segment_id: str) -> str:
    """Return AK301 for a segment; X12 721 has two or three characters, and a name that is none cannot be told."""
    name = segment_id.strip().upper()[:3]
    return name if _NOTE_SEGMENT.fullmatch(name) else ""


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
    value = "" if code in _WITHOUT_COPY else safe_copy(finding.value)
    return ElementNote(place.element, code, place.component, number, value)


def safe_copy(value: str) -> str:
    """Return AK404 of a bad value: at most 99 characters, all of which X12 can write.

    Separators of the answer's own envelope are taken out where it is written.
    """
    return clean_text(value, ())[:LONGEST_COPY].strip()
