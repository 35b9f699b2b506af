"""From a syntax fault to a finding: stable id, four sentences, severity, and a fix where one is mechanical."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.x12.conditions import condition_words
from acucleo_desktop.x12.faults import SyntaxFault
from acucleo_desktop.x12.names import element_rule, segment_name
from acucleo_desktop.x12.releases import is_described, writes_six_digit_dates

ESSENTIAL = frozenset(
    {"BEG", "BIG", "BAK", "BSN", "PO1", "IT1", "ACK", "HL", "PRF", "LIN", "SN1", "TDS", "AK1", "AK9"}
) | frozenset({"G50", "G01", "G68", "G17", "G33"})
"""Segments whose faults stop a document: it could not be understood without them."""

SEGMENT_IDS: Mapping[str, str] = MappingProxyType(
    {
        "1": "segment-unknown",
        "2": "segment-unexpected",
        "3": "segment-missing",
        "4": "loop-too-often",
        "5": "segment-too-often",
        "6": "segment-not-in-set",
        "7": "segment-out-of-order",
    }
)
"""X12 720 to the finding that says the same."""

ELEMENT_IDS: Mapping[str, str] = MappingProxyType(
    {
        "1": "element-missing",
        "2": "element-condition",
        "3": "elements-too-many",
        "4": "element-too-short",
        "5": "element-too-long",
        "6": "element-character",
        "7": "code-unknown",
        "8": "date-form",
        "9": "time-form",
        "10": "element-excluded",
    }
)
"""X12 723 to the finding that says the same."""

UNIT_ELEMENT = "355"
COMMON_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "EACH": "EA",
        "CASE": "CA",
        "CS": "CA",
        "CARTON": "CT",
        "BOX": "BX",
        "PACK": "PK",
        "DOZEN": "DZ",
        "DZN": "DZ",
        "POUND": "LB",
        "LBS": "LB",
        "PALLET": "PL",
        "GALLON": "GA",
        "BAG": "BG",
        "PIECE": "PC",
        "KILOGRAM": "KG",
    }
)
"""How units are often written on screens, and the code that X12 355 has for them."""

_SENDER = "The sender's program wrote it so."
_ASK = "Ask the partner to mend it and to send the document again."
_TELL = "Tell the partner; the document can be used."
_NOTHING = "Nothing has to be done."
_LONGEST_VALUE = 60
_NUMBER_TYPES = frozenset({"R", "N0", "N2", "N4"})
_STOPPING = frozenset({"element-missing", "number-form", "date-form"})
_MOVED_WITH_RELEASES = frozenset(
    {"segment-unexpected", "segment-not-in-set", "code-unknown", "element-too-long", "elements-too-many"}
)


def explain(fault: SyntaxFault, place: tuple[str, str], version: str) -> Finding:
    """Turn a fault into a finding.

    Args:
        fault: as the walk reported it.
        place: where its segment stands on paper, and its line number.
        version: GS08, for names and lengths.
    """
    paper, line = place
    location = Location(paper, fault.segment, fault.position, fault.element, fault.component, line)
    return _element(fault, location, version) if fault.is_element else _segment(fault, location, version)


def _segment(fault: SyntaxFault, location: Location, version: str) -> Finding:
    name = named(fault.segment, version)
    finding_id = SEGMENT_IDS.get(fault.code, "segment-unexpected")
    what, why, severity = _SEGMENT_WORDS[finding_id]
    if severity is Severity.BLOCK:
        return Finding(f"x12.{finding_id}", severity, what.format(name=name), location, why, _ASK)
    severity, why, todo = _milder(finding_id, severity, why, version)
    return Finding(f"x12.{finding_id}", severity, what.format(name=name), location, why, todo)


_SEGMENT_WORDS: Mapping[str, tuple[str, str, Severity]] = MappingProxyType(
    {
        "segment-unknown": (
            "The document holds {name}, which is not the name of a segment.",
            "Text from elsewhere got into the document, or its separators changed in the middle.",
            Severity.WARNING,
        ),
        "segment-unexpected": (
            "The segment {name} stands where the standard does not allow it.",
            "It belongs to another place of this document; it is kept and may not be used.",
            Severity.WARNING,
        ),
        "segment-not-in-set": (
            "The segment {name} does not belong to this kind of document.",
            "It belongs to another kind of document; it is kept and not used.",
            Severity.WARNING,
        ),
        "segment-out-of-order": (
            "The segment {name} stands at another place than the standard says.",
            "The sender's program writes the segments in an order of its own.",
            Severity.WARNING,
        ),
        "segment-missing": (
            "The segment {name} is missing.",
            "The standard requires it here, and the sender's program left it out.",
            Severity.BLOCK,
        ),
        "loop-too-often": (
            "The group of segments that begins with {name} comes too often.",
            "The standard limits how often it may come.",
            Severity.WARNING,
        ),
        "segment-too-often": (
            "The segment {name} comes too often.",
            "The standard limits how often it may come.",
            Severity.WARNING,
        ),
    }
)


def _element(fault: SyntaxFault, location: Location, version: str) -> Finding:
    words = _words(fault, version)
    finding_id = _element_id(fault, words)
    what, why = _ELEMENT_WORDS[finding_id](words)
    if fault.segment in ESSENTIAL and finding_id in _STOPPING and not fault.component:
        return Finding(f"x12.{finding_id}", Severity.BLOCK, what, location, why, _ASK, fault.value)
    severity, why, todo = _milder(finding_id, Severity.WARNING, why, version)
    fixes = _unit_fixes(fault.value) if finding_id == "unit-code-unknown" else ()
    if fixes:
        todo = f"Use {COMMON_UNITS[fault.value.strip().upper()]} instead."
    return Finding(f"x12.{finding_id}", severity, what, location, why, todo, fault.value, fixes)


@dataclass(frozen=True, slots=True)
class _Words:
    """What the sentences about an element speak of."""

    name: str
    value: str
    type: str
    shortest: int
    longest: int
    segment: str
    condition: str


def _words(fault: SyntaxFault, version: str) -> _Words:
    rule = element_rule(fault.segment, fault.element, version, fault.component)
    segment = named(fault.segment, version)
    name = rule.name if rule is not None else f"Element {fault.element} of segment {segment}"
    value = fault.value if len(fault.value) <= _LONGEST_VALUE else f"{fault.value[:_LONGEST_VALUE]}..."
    condition = condition_words(fault.condition, fault.segment, version) if fault.condition else ""
    shortest, longest = (rule.shortest, rule.longest) if rule is not None else (0, 0)
    return _Words(name, value, rule.type if rule is not None else "", shortest, longest, segment, condition)


def _element_id(fault: SyntaxFault, words: _Words) -> str:
    """Return the finding's id: finer than the standard's number where a person would do something else about it."""
    finding_id = ELEMENT_IDS.get(fault.code, "element-character")
    if finding_id == "element-character":
        if words.type in _NUMBER_TYPES:
            return "number-form"
        if fault.value != fault.value.strip():
            return "element-blanks"
    if finding_id == "code-unknown" and fault.element_number == UNIT_ELEMENT:
        return "unit-code-unknown"
    if finding_id == "element-too-short" and words.type == "DT" and fault.value.isdecimal():
        return "date-six-digits"
    return finding_id


_ELEMENT_WORDS: Mapping[str, Callable[[_Words], tuple[str, str]]] = MappingProxyType(
    {
        "element-missing": lambda w: (
            f"{w.name} is missing.",
            f"The standard requires it in segment {w.segment}, and the sender's program left it empty.",
        ),
        "element-condition": lambda w: (f"{w.name} is missing.", w.condition),
        "elements-too-many": lambda w: (
            f"The segment {w.segment} has more elements than the standard knows.",
            "A separator stands inside a text, or the sender's program appended something of its own.",
        ),
        "element-too-short": lambda w: (
            f"{w.name} {w.value} is too short: it needs at least {w.shortest} characters.",
            _SENDER,
        ),
        "element-too-long": lambda w: (
            f"{w.name} {w.value} is too long: {w.longest} characters are allowed.",
            _SENDER,
        ),
        "element-character": lambda w: (
            f"{w.name} {w.value} holds a character that X12 does not allow.",
            "X12 knows plain letters, digits and signs only; accents and curly quotes come from a word processor.",
        ),
        "element-blanks": lambda w: (
            f"{w.name} {w.value.strip()} begins or ends with blanks.",
            "The sender's program fills its fields up to a fixed width.",
        ),
        "number-form": lambda w: (
            f"{w.name} {w.value} is not a number as X12 writes it.",
            "X12 writes numbers without thousands separators; amounts in cents have no point."
            if w.type != "R"
            else "X12 writes numbers with digits and at most one point, and without thousands separators.",
        ),
        "code-unknown": lambda w: (
            f"{w.value} is not an X12 code for {w.name.lower()}.",
            "The standard lists the codes that may stand here, and this is none of them.",
        ),
        "unit-code-unknown": lambda w: (
            f"Unit {w.value} is not an X12 unit code.",
            "The unit came straight from a display field.",
        ),
        "date-form": lambda w: (
            f"{w.name} {w.value} is not a date.",
            "X12 writes dates with eight digits, year first.",
        ),
        "date-six-digits": lambda w: (
            f"{w.name} {w.value} has {len(w.value)} digits, and dates have eight.",
            "Releases before 004010 wrote the year with two digits.",
        ),
        "time-form": lambda w: (
            f"{w.name} {w.value} is not a time.",
            "X12 writes times with four to eight digits, hours first, 00 to 23.",
        ),
        "element-excluded": lambda w: (f"{w.name} must not stand beside its neighbour.", w.condition),
    }
)
ELEMENT_FINDINGS = frozenset(_ELEMENT_WORDS)


def _milder(finding_id: str, severity: Severity, why: str, version: str) -> tuple[Severity, str, str]:
    """Return severity, reason and advice, milder where the release is a neighbour of the one that judges it."""
    if finding_id in _MOVED_WITH_RELEASES and not is_described(version):
        return Severity.INFO, f"Release {version} may allow it; it is judged by its nearest neighbour.", _NOTHING
    if finding_id == "date-six-digits" and writes_six_digit_dates(version):
        return Severity.INFO, why, _NOTHING
    if finding_id == "element-blanks":
        return Severity.INFO, why, "Nothing has to be done: the blanks are left off."
    return severity, why, _TELL


def _unit_fixes(value: str) -> tuple[Fix, ...]:
    better = COMMON_UNITS.get(value.strip().upper(), "")
    if not better:
        return ()
    arguments = MappingProxyType({"kind": "unit", "theirs": better, "ours": value, "qualifier": ""})
    return (Fix("add-cross-reference", f"Use {better} here and for every {value}", arguments),)


def named(segment_id: str, version: str) -> str:
    """Return a segment's id with its name for people, such as `PO1 (Baseline Item Data)`."""
    shown = segment_id if len(segment_id) <= _LONGEST_VALUE else f"{segment_id[:_LONGEST_VALUE]}..."
    name = segment_name(segment_id, version)
    return f"{shown} ({name})" if name else shown
