"""Taking values out of elements: what cannot be read becomes None and a finding, never an exception."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from acucleo_desktop.documents.cause import Cause, shown
from acucleo_desktop.documents.finding import Finding, Location, Severity
from acucleo_desktop.x12.causes import CAUSES
from acucleo_desktop.x12.causes import values as causes
from acucleo_desktop.x12.placed import keep_place
from acucleo_desktop.x12.structure import Segment

LONGEST_WHOLE_PART = 13
"""Digits before the point that we take; two such numbers still multiply without loss in Decimal's 28 digits."""

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\Z")
_WHOLE = re.compile(r"[+-]?[0-9]+\Z")
_CENTURY_TURN = 70
_WHOLE_DOCUMENT = frozenset({"Heading", "Summary"})


class ElementReader:
    """Reads typed elements and collects findings.

    Attributes:
        findings: what could not be read so far.
        place: where we are, in words for a person, such as `Line 3`.
        line_number: the partner's number of the line we are in; empty in the heading.
        component: what separates the parts of a composite in this interchange.
    """

    def __init__(self, component: str = "") -> None:
        self.findings: list[Finding] = []
        self.component = component
        self.place = "Heading"
        self.line_number = ""

    def enter(self, place: str, line_number: str = "") -> None:
        """Say where the next elements sit."""
        self.place = place
        self.line_number = line_number

    def text(self, segment: Segment, number: int) -> str:
        """Return element `number` without surrounding spaces."""
        return segment.get(number).strip()

    def first_part(self, segment: Segment, number: int) -> str:
        """Return the first component of element `number` without surrounding spaces."""
        text = segment.get(number)
        return (text.split(self.component)[0] if self.component else text).strip()

    def number(self, segment: Segment, number: int, name: str, *, essential: bool = False) -> Decimal | None:
        """Return a decimal (X12 type R); with `essential` an unreadable one blocks the document."""
        text = segment.get(number).strip()
        if not text:
            return None
        if not _NUMBER.match(text):
            self._note(causes.NUMBER_UNREADABLE, segment, number, name, essential=essential)
            return None
        if len(text.lstrip("+-").partition(".")[0].lstrip("0")) > LONGEST_WHOLE_PART:
            self._note(causes.NUMBER_TOO_LARGE, segment, number, name, essential=True)
            return None
        return keep_place(text, Decimal(text))

    def cents(self, segment: Segment, number: int, name: str, *, essential: bool = False) -> Decimal | None:
        """Return an amount written in cents without a point (X12 type N2).

        A point is against the standard, and whether dollars or cents were meant cannot be known: such an amount is
        not guessed at.
        """
        text = segment.get(number).strip()
        if not text:
            return None
        if not _WHOLE.match(text):
            self._note(causes.CENTS_UNREADABLE, segment, number, name, essential=essential)
            return None
        if len(text.lstrip("+-").lstrip("0")) > LONGEST_WHOLE_PART + 2:
            self._note(causes.NUMBER_TOO_LARGE, segment, number, name, essential=True)
            return None
        return keep_place(text, Decimal(text).scaleb(-2))

    def integer(self, segment: Segment, number: int, name: str) -> int | None:
        """Return a whole number (X12 type N0)."""
        value = self.number(segment, number, name)
        if value is None:
            return None
        if value != value.to_integral_value():
            self._note(causes.NUMBER_NOT_WHOLE, segment, number, name, essential=False)
            return None
        return keep_place(value, int(value))

    def date(self, segment: Segment, number: int, name: str, *, essential: bool = False) -> dt.date | None:
        """Return a date written CCYYMMDD (or YYMMDD, as releases before 004010 did)."""
        text = segment.get(number).strip()
        return self.date_of(text, segment, number, name, essential=essential) if text else None

    def date_of(
        self, text: str, segment: Segment, number: int, name: str, *, essential: bool = False
    ) -> dt.date | None:
        """Return the date that `text`, a part of element `number`, stands for."""
        found = parse_date(text)
        if found is None:
            self._note(causes.DATE_UNREADABLE, segment, number, name, essential=essential, text=shown(text))
        return found

    def missing(self, finding_id: str, name: str, segment: Segment | None, segment_id: str, number: int) -> None:
        """Note that a value without which the document cannot be processed was not sent.

        Args:
            finding_id: id of its cause, such as `x12.order-number-missing`.
            name: what is missing, in words.
            segment: where it should stand; None when the segment itself is missing.
            segment_id: id of that segment.
            number: its element, 1 to n.
        """
        position = segment.position if segment is not None else 0
        is_whole = self.place in _WHOLE_DOCUMENT
        paper = f"{name[:1].upper()}{name[1:]}" if is_whole else f"{self.place}, {name}"
        place = Location(paper, segment_id, position, number, line_number=self.line_number)
        where = "The document" if is_whole else self.place
        self.findings.append(CAUSES[finding_id].found(place, where=where, name=name))

    def _note(self, cause: Cause, segment: Segment, number: int, name: str, *, essential: bool, text: str = "") -> None:
        place = Location(self.place, segment.id, segment.position, number, line_number=self.line_number)
        severity = Severity.BLOCK if essential else Severity.WARNING
        sent = segment.get(number).strip()
        self.findings.append(cause.found(place, value=sent, severity=severity, name=name, text=text))


def parse_date(text: str) -> dt.date | None:
    """Return the date of CCYYMMDD or YYMMDD text, None when it is none."""
    if not _WHOLE.match(text) or not text.isascii():
        return None
    sent = text
    if len(text) == len("YYMMDD"):
        text = ("19" if int(text[:2]) >= _CENTURY_TURN else "20") + text
    if len(text) != len("CCYYMMDD"):
        return None
    try:
        return keep_place(sent, dt.date(int(text[:4]), int(text[4:6]), int(text[6:])))
    except ValueError:
        return None
