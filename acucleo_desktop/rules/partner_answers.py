"""A partner's 997 read against our own document: which line, which value, what it is called, and the way out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from acucleo_desktop.documents.cause import shown
from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.documents.functional_acknowledgment import ElementNote, SegmentNote, SetAnswer
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.partners.units import x12_unit
from acucleo_desktop.rules.causes import partner_answers as causes
from acucleo_desktop.x12.acknowledge import safe_copy
from acucleo_desktop.x12.acknowledgment_words import ELEMENT_CODES, SEGMENT_CODES, SET_CODES, words
from acucleo_desktop.x12.names import element_rule, segment_name
from acucleo_desktop.x12.paper_places import paper_places
from acucleo_desktop.x12.structure import Segment
from acucleo_desktop.x12.tables import ElementRule, tables

_MISSING_SEGMENT = "3"
_UNIT = "355"
_NOT_THERE = frozenset({"1", "2"})
SPOKEN: Mapping[str, str] = MappingProxyType(
    {
        "355": "unit",
        "212": "unit price",
        **dict.fromkeys(("330", "358", "380", "382"), "quantity"),
        "234": "item number",
        "235": "kind of item number",
        "373": "date",
        "374": "kind of date",
        "337": "time",
        "127": "reference number",
        "128": "kind of reference",
        "67": "location or party code",
        "66": "kind of location code",
        "98": "role of the party",
        "93": "name",
        "610": "amount",
        "782": "amount",
        "352": "description",
        "324": "order number",
        "76": "invoice number",
        "639": "price basis",
        "640": "type of document",
        "156": "state",
        "116": "postal code",
        "26": "country",
        "1300": "kind of charge",
    }
)
"""How people call what an X12 data element holds; others go by the standard's name."""
_REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "3": "found more values in this place than it knows",
        "4": "refused {thing}, which is too short for it",
        "5": "refused {thing}, which is too long for it",
        "6": "refused {thing}, which has a character or a form that it does not take",
        "7": "refused {thing}, which is none of the codes that it takes",
        "8": "refused {thing}, which it cannot read as a date",
        "9": "refused {thing}, which it cannot read as a time",
        "10": "refused {thing}, which may not stand beside its neighbour",
        "12": "refused {thing}, which is repeated too often",
        "13": "refused {thing}, which has too many parts",
    }
)
_SEGMENT_REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "1": "does not know the segment {name}",
        "2": "did not expect the segment {name} here",
        "3": "asks for the segment {name}, which our document does not have there",
        "4": "takes the part that begins with {name} less often",
        "5": "takes the segment {name} less often",
        "6": "does not take the segment {name} in this kind of document",
        "7": "expects the segment {name} in another place",
    }
)
_AGAIN = "Correct it in Acumatica, or the code on the sheet of {partner}, then send the document again."


@dataclass(frozen=True, slots=True)
class SentSet:
    """A document of ours as it was sent.

    Attributes:
        segments: ST first, as in the bytes that we kept; empty when they cannot be had.
        version: GS08 that it was sent with.
        component: separator of parts of a value in it.
        partner_name: how the partner is called.
        partner: its sheet, None when there is none any more.
        places: of each segment, where it is on paper and its line number.
    """

    segments: tuple[Segment, ...]
    version: str
    component: str
    partner_name: str
    partner: Partner | None = None
    places: tuple[tuple[str, str], ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # Once for all notes of an answer: there may be as many as there are segments.
        object.__setattr__(self, "places", tuple(paper_places(self.segments)))

    def at(self, position: int) -> Segment | None:
        """Return the segment at a position, ST is 1; None beyond the document."""
        return self.segments[position - 1] if 0 < position <= len(self.segments) else None

    def place_of(self, position: int) -> tuple[str, str]:
        """Return where a position is on paper, and its line number; the whole document when it has no such place."""
        if self.at(position) is None:
            return "The whole document", ""
        return self.places[position - 1]


def answer_findings(answer: SetAnswer, sent: SentSet, severity: Severity) -> tuple[Finding, ...]:
    """Return what a verdict says against a document of ours, place by place; empty when it says nothing.

    Args:
        answer: X12 997 AK2 to AK5.
        sent: the document that it answers.
        severity: `block` when the verdict refuses the document.
    """
    found: list[Finding] = []
    for note in answer.segments:
        if note.position > 0 and sent.at(note.position) is None and sent.segments:
            found.append(_beyond(note, sent, severity))
            continue
        found += _segment_place_differs(note, sent)
        for element in note.elements:
            found += _element_findings(note, element, sent, severity)
        if not note.elements:
            found.append(_segment_finding(note, sent, severity))
    if severity is Severity.BLOCK and not any(finding.blocks for finding in found):
        found.append(whole_finding(answer, sent.partner_name))
    return tuple(dict.fromkeys(found))


def whole_finding(answer: SetAnswer, partner: str) -> Finding:
    """Return the finding of a document that was refused without a place."""
    meanings = "; ".join(words(SET_CODES, code) for code in answer.codes)
    said = f"Their program said in its 997: {meanings}." if meanings else "Their 997 gives no reason."
    place = Location("The whole document", "AK5", element=1)
    return causes.REJECTED_DOCUMENT.found(place, value=answer.status, partner=partner, said=said)


def raw_piece(note: SegmentNote) -> str:
    """Return a segment note as X12 writes it, for what nobody can place."""
    pieces = [("AK3", note.segment, str(note.position), note.loop, note.code)]
    for element in note.elements:
        place = f"{element.position}>{element.component}" if element.component else str(element.position)
        pieces.append(("AK4", place, element.element_number, element.code, element.value))
    return " ".join("*".join(piece).rstrip("*") for piece in pieces)


def _beyond(note: SegmentNote, sent: SentSet, severity: Severity) -> Finding:
    raw = raw_piece(note)
    return causes.BEYOND_DOCUMENT.found(
        Location("The whole document", note.segment, note.position),
        value=raw,
        severity=severity,
        partner=sent.partner_name,
        position=note.position,
        count=len(sent.segments),
        raw=shown(raw),
    )


def _segment_place_differs(note: SegmentNote, sent: SentSet) -> list[Finding]:
    """Say when another segment stands at the named place; a missing one is named where it should have stood."""
    ours = sent.at(note.position)
    if ours is None or not note.segment or ours.id == note.segment or note.code == _MISSING_SEGMENT:
        return []
    paper, line = sent.place_of(note.position)
    return [
        causes.PLACE_DIFFERS.found(
            Location(paper, note.segment, note.position, line_number=line),
            value=note.segment,
            partner=sent.partner_name,
            theirs=note.segment,
            position=note.position,
            ours=ours.id,
        )
    ]


def _segment_finding(note: SegmentNote, sent: SentSet, severity: Severity) -> Finding:
    paper, line = sent.place_of(note.position)
    known = segment_name(note.segment, sent.version)
    name = f"{note.segment} ({known})" if known else note.segment
    refused = _SEGMENT_REFUSALS.get(note.code, "did not accept the segment {name}").format(name=name)
    return causes.REJECTED_SEGMENT.found(
        Location(paper, note.segment, note.position, line_number=line),
        value=note.segment,
        severity=severity,
        fixes=_open_partner(sent),
        place=paper,
        partner=sent.partner_name,
        refused=refused,
        said=words(SEGMENT_CODES, note.code),
    )


def _element_findings(note: SegmentNote, element: ElementNote, sent: SentSet, severity: Severity) -> list[Finding]:
    segment = sent.at(note.position)
    ours = _value_at(segment, note, element, sent.component)
    value = element.value or ours
    rule = element_rule(note.segment, element.position, sent.version)
    inner = element_rule(note.segment, element.position, sent.version, element.component) or rule
    paper, line = sent.place_of(note.position)
    place = Location(paper, note.segment, note.position, element.position, element.component, line)
    is_ours = not element.value or segment is None or _is_copy(element.value, ours)
    fixes = (_unit_fixes(inner, value, sent) if is_ours else ()) or _open_partner(sent)
    better = fixes[0].arguments.get("theirs", "") if fixes else ""
    finding = causes.REJECTED_VALUE.found(
        place,
        value=value,
        severity=severity,
        fixes=fixes,
        place=paper,
        partner=sent.partner_name,
        refused=_refused(element, inner, value, sent),
        said=words(ELEMENT_CODES, element.code),
        todo=f"Use {better}." if better else _AGAIN.format(partner=sent.partner_name),
    )
    found = [finding]
    if not is_ours:
        found.append(
            causes.COPY_DIFFERS.found(
                place,
                value=element.value,
                place=paper,
                theirs=shown(element.value),
                ours=shown(ours) or "nothing",
                partner=sent.partner_name,
            )
        )
    return found


def _value_at(segment: Segment | None, note: SegmentNote, element: ElementNote, component: str) -> str:
    """Return what we sent at the named place; empty when another segment stands there."""
    if segment is None or segment.id != note.segment:
        return ""
    text = segment.get(element.position)
    if not element.component or not component:
        return text.strip()
    parts = text.split(component)
    return parts[element.component - 1].strip() if element.component <= len(parts) else ""


def _is_copy(copy: str, ours: str) -> bool:
    """Whether AK404 repeats our value; a copy may be cut, and characters that X12 lacks are replaced in it."""
    theirs = copy.strip()
    return bool(theirs) and (ours.startswith(theirs) or safe_copy(ours).startswith(theirs))


def _refused(element: ElementNote, rule: ElementRule | None, value: str, sent: SentSet) -> str:
    """Return what the partner did, as the end of a sentence."""
    number = rule.number if rule is not None else element.element_number
    known = SPOKEN.get(number) or (rule.name.lower() if rule is not None else "")
    name = f"the {known}" if known else f"element {element.position}"
    if element.code in _NOT_THERE:
        there = f"and we sent {shown(value)}" if value else "which our document does not have there"
        return f"asks for {name}, {there}"
    thing = f"{name} {shown(value)}" if value else name
    if element.code == "7" and number == _UNIT:
        is_code = value.strip() in tables(sent.version).codes.get(_UNIT, frozenset())
        return (
            f"refused {thing}, which is {'none of the unit codes that it takes' if is_code else 'not an X12 unit code'}"
        )
    return _REFUSALS.get(element.code, "did not accept {thing}").format(thing=thing)


def _unit_fixes(rule: ElementRule | None, value: str, sent: SentSet) -> tuple[Fix, ...]:
    """Offer to write the X12 code from now on, unless the sheet says otherwise and would win."""
    better = x12_unit(value)
    if rule is None or rule.number != _UNIT or better in {"", value.strip()} or sent.partner is None:
        return ()
    ours = sent.partner.ours("unit", value) or value
    if sent.partner.theirs("unit", ours) not in {"", better}:
        return ()
    arguments = {"kind": "unit", "theirs": better, "ours": ours, "qualifier": "", "partner": sent.partner.code}
    label = f"Use {better} for {ours} with {sent.partner_name}"
    return (Fix("add-cross-reference", label, MappingProxyType(arguments)), *_open_partner(sent))


def _open_partner(sent: SentSet) -> tuple[Fix, ...]:
    if sent.partner is None:
        return ()
    return (Fix("open-partner", f"Open {sent.partner_name}", MappingProxyType({"partner": sent.partner.code})),)
