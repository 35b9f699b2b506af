"""Where a finding sits on paper."""

from __future__ import annotations

from acucleo_desktop.documents.finding import Fix, Location


def line_location(number: str, index: int, description: str, segment: str = "", element: int = 0) -> Location:
    """Return the place of a line.

    Args:
        number: the line number as written; may be empty.
        index: place among the lines, 1 for the first.
        description: what is on the line; may be empty.
        segment: X12 segment.
        element: element in it.
    """
    named = line_name(number, index)
    paper = f"{named}, {description}" if description else named
    return Location(paper, segment, 0, element, line_number=number or str(index))


def line_name(number: str, index: int) -> str:
    """Return `Line 3`."""
    return f"Line {number or index}"


def waive(finding_id: str, label: str) -> Fix:
    """Return the way out by which a person lets a finding pass, with a reason."""
    return Fix("waive", label, {"finding": finding_id})
