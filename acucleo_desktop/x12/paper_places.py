"""Where a segment's fact stands on paper: `Line 3, vanilla extract`, `Ship to`, `Terms`, `Item level 4`."""

from __future__ import annotations

from acucleo_desktop.x12.hierarchy import ITEM, Level, level_words
from acucleo_desktop.x12.registry import LINE_STARTS, SUMMARY_STARTS, line_number
from acucleo_desktop.x12.structure import Segment

_SUMMARY = SUMMARY_STARTS | {"CAD", "ISS", "SE"}
_DESCRIPTIONS = {"PID": 5, "G69": 1}
"""Segments that describe the item of a line, and the element with the words."""
_PARTIES = {
    "ST": "Ship to",
    "BT": "Bill to",
    "BY": "Buyer",
    "RE": "Remit to",
    "RI": "Remit to",
    "SE": "Seller",
    "VN": "Vendor",
    "SU": "Supplier",
    "SF": "Ship from",
    "BS": "Bill and ship to",
}
_HEADINGS = {
    "PO1": "Lines",
    "IT1": "Lines",
    "HL": "Levels of the shipment",
    "BEG": "Top of the order",
    "BIG": "Top of the invoice",
    "BAK": "Top of the answer",
    "BSN": "Top of the ship notice",
    "ITD": "Terms",
    "DTM": "Dates",
    "REF": "References",
    "FOB": "Freight terms",
    "TD5": "Carrier",
    "SAC": "Charges and allowances",
    "TXI": "Taxes",
    "TDS": "Total",
    "CTT": "Number of lines",
    "CAD": "Carrier",
    "ISS": "Shipped units",
    "CUR": "Currency",
    "PER": "Contacts",
    "N9": "Notes",
    "MSG": "Notes",
    "MTX": "Notes",
    "NTE": "Notes",
    "AK1": "Top of the acknowledgment",
    "AK2": "Answer to a document",
    "AK3": "Answer to a document",
    "AK4": "Answer to a document",
    "AK5": "Answer to a document",
    "AK9": "Verdict at the end",
    "G50": "Top of the order",
    "G01": "Top of the invoice",
    "G61": "Contacts",
    "G62": "Dates",
    "G66": "Freight and carrier",
    "G27": "Carrier",
    "G23": "Terms",
    "G25": "Freight terms",
    "G72": "Charges and allowances",
    "G73": "Charges and allowances",
    "G76": "Totals of the order",
    "G31": "Shipped units",
    "G33": "Total",
    "ENT": "Lines by store",
    "SE": "End of the document",
    "ST": "Beginning of the document",
}


def paper_places(segments: tuple[Segment, ...]) -> list[tuple[str, str]]:
    """Return for each segment of a set where it stands on paper, and the line number it belongs to (or empty)."""
    descriptions = _line_descriptions(segments)
    places: list[tuple[str, str]] = []
    line = ""
    line_index = 0
    party = ""
    level = ""
    for segment in segments:
        if segment.id in LINE_STARTS:
            line_index += 1
            line, party = line_number(segment, line_index), ""
        elif segment.id == "HL":
            level = level_words(Level(segment, segment.get(3).strip().upper()))
            line, party = (segment.get(1), "") if segment.get(3) == ITEM else ("", "")
        elif segment.id in _SUMMARY:
            line, party, level = "", "", ""
        elif segment.id == "N1":
            party = _PARTIES.get(segment.get(1), "Another party")
        elif segment.id not in {"N2", "N3", "N4", "PER", "REF"}:
            party = ""
        if level:
            places.append((party or level, line))
        elif line:
            words = f"Line {line}"
            description = descriptions.get(line_index, "")
            places.append((f"{words}, {description}" if description else words, line))
        else:
            places.append((party or _HEADINGS.get(segment.id, "Heading"), ""))
    return places


def place_of_missing(segment_id: str, nearest: str, line_number: str) -> str:
    """Return where a missing segment would stand on paper.

    Args:
        segment_id: of the missing one.
        nearest: the place of the segment before which it is missed.
        line_number: line that it is missed in; empty outside any.
    """
    return nearest if line_number else _HEADINGS.get(segment_id, nearest)


def _line_descriptions(segments: tuple[Segment, ...]) -> dict[int, str]:
    found: dict[int, str] = {}
    line_index = 0
    for segment in segments:
        if segment.id in LINE_STARTS:
            line_index += 1
        elif segment.id in _DESCRIPTIONS and line_index and segment.get(_DESCRIPTIONS[segment.id]):
            found.setdefault(line_index, segment.get(_DESCRIPTIONS[segment.id]).strip())
    return found
