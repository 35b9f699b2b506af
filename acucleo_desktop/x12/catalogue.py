"""From a syntax fault to a finding: the stable id, the four sentences, the severity."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Finding, Fix, Location, Severity
from acucleo_desktop.x12.names import element_name, element_rule, segment_name
from acucleo_desktop.x12.pyx12_adapter import SyntaxFault

ESSENTIAL = frozenset({"BEG", "BIG", "BAK", "BSN", "PO1", "IT1", "ACK", "HL", "PRF", "LIN", "SN1", "TDS", "AK1", "AK9"})
"""Segments whose faults stop a document: it could not be understood without them."""

_SENDER = "The sender's program wrote it so."
_ASK = "Ask the partner to mend it and to send the document again."
_COMMON_UNITS = {
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

SEGMENT_IDS = {
    "1": "segment-unexpected",
    "2": "segment-not-used",
    "3": "segment-missing",
    "4": "loop-too-often",
    "5": "segment-too-often",
}
ELEMENT_IDS = {
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
    name = _named(fault.segment, version)
    finding_id = SEGMENT_IDS.get(fault.code, "segment-unexpected")
    what, why, severity = {
        "segment-unexpected": (
            f"The segment {name} stands where the standard does not allow it.",
            "The segment belongs elsewhere, or to another kind of document; it is kept and not used.",
            Severity.WARNING,
        ),
        "segment-not-used": (f"The segment {name} is not used here.", _SENDER, Severity.WARNING),
        "segment-missing": (f"The segment {name} is missing.", "The standard requires it here.", Severity.BLOCK),
        "loop-too-often": (
            f"The group of segments that begins with {name} comes too often.",
            "The standard limits how often it may come.",
            Severity.WARNING,
        ),
        "segment-too-often": (
            f"The segment {name} comes too often.",
            "The standard limits how often it may come.",
            Severity.WARNING,
        ),
    }[finding_id]
    todo = _ASK if severity is Severity.BLOCK else "Tell the partner; the document can be used."
    return Finding(f"x12.{finding_id}", severity, what, location, why, todo)


def _element(fault: SyntaxFault, location: Location, version: str) -> Finding:
    finding_id = ELEMENT_IDS.get(fault.code, "element-character")
    name = element_name(fault.segment, fault.element, version) or "An element"
    rule = element_rule(fault.segment, fault.element, version)
    value = fault.value
    is_number = rule is not None and rule.type in {"R", "N0", "N2", "N4"}
    if finding_id == "element-character" and is_number:
        finding_id = "number-form"
    if finding_id == "code-unknown" and fault.element_number == "355":
        finding_id = "unit-code-unknown"
    shortest, longest = (rule.shortest, rule.longest) if rule is not None else (0, 0)
    what = {
        "element-missing": f"{name} is missing.",
        "element-condition": f"{name} does not go together with its neighbours.",
        "elements-too-many": f"The segment {_named(fault.segment, version)} has too many elements.",
        "element-too-short": f"{name} {value} is too short: it needs at least {shortest} characters.",
        "element-too-long": f"{name} {value} is too long: {longest} characters are allowed.",
        "element-character": f"{name} {value} holds a character that X12 does not allow.",
        "number-form": f"{name} {value} is not a number as X12 writes it.",
        "code-unknown": f"{value} is not an X12 code for {name.lower()}.",
        "unit-code-unknown": f"Unit {value} is not an X12 unit code.",
        "date-form": f"{name} {value} is not a date.",
        "time-form": f"{name} {value} is not a time.",
        "element-excluded": f"{name} must not stand beside its neighbour.",
    }[finding_id]
    why = {
        "element-missing": "The standard requires it.",
        "element-condition": "The standard asks for certain elements together, and one of them is missing.",
        "number-form": "X12 writes numbers without thousands separators; amounts in cents have no point.",
        "code-unknown": "The standard lists the codes that may stand here, and this is none of them.",
        "unit-code-unknown": "The unit came straight from a display field.",
        "date-form": "X12 writes dates with eight digits, year first.",
        "element-excluded": "The standard allows only one of the two.",
    }.get(finding_id, _SENDER)
    stops = fault.segment in ESSENTIAL and finding_id in {"element-missing", "number-form", "date-form"}
    severity = Severity.BLOCK if stops else Severity.WARNING
    todo = _ASK if stops else "Tell the partner; the document can be used."
    fixes: tuple[Fix, ...] = ()
    better = _COMMON_UNITS.get(value.strip().upper(), "")
    if finding_id == "unit-code-unknown" and better:
        todo = f"Use {better} instead."
        fixes = (
            Fix(
                "add-cross-reference",
                f"Use {better} here and for every {value}",
                {"kind": "unit", "theirs": better, "ours": value, "qualifier": ""},
            ),
        )
    return Finding(f"x12.{finding_id}", severity, what, location, why, todo, value, fixes)


def _named(segment_id: str, version: str) -> str:
    name = segment_name(segment_id, version)
    return f"{segment_id} ({name})" if name else segment_id
