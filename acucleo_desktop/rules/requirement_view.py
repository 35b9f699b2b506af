"""A transaction set as partner rules look at it: which segment stands where, and how things are called for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from acucleo_desktop.documents.finding import Location
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.partners.requirements import Requirements, Where
from acucleo_desktop.x12.names import code_meaning, element_name, segment_name
from acucleo_desktop.x12.paper_places import paper_places
from acucleo_desktop.x12.structure import Segment

_LINE_STARTS = frozenset({"IT1", "PO1", "G17", "G68"})
_SUMMARY = frozenset({"TDS", "CTT", "ISS", "G31", "G33", "G76", "SE"})
_REFERENCES = ("REF", "N9")
_DATES = ("DTM", "G62")

NOUNS = {
    Flow.INVOICE: "invoice",
    Flow.PURCHASE_ORDER: "order",
    Flow.SALES_ORDER: "order",
    Flow.BILL: "vendor invoice",
    Flow.ORDER_ACKNOWLEDGMENT: "order answer",
    Flow.SHIP_NOTICE: "ship notice",
}
_SEGMENTS = {
    "ITD": "terms of payment",
    "FOB": "freight terms",
    "TD1": "count and weight of the packages",
    "TD5": "carrier",
    "CAD": "carrier",
    "N3": "street",
    "N4": "town",
    "PO4": "pack details",
    "PID": "description of the item",
    "SAC": "allowance or charge",
    "TXI": "tax",
    "CTT": "count of the lines",
    "ISS": "count of the shipped units",
    "TDS": "total",
    "CUR": "currency",
    "PER": "contact",
    "SDQ": "distribution to stores",
    "MAN": "label number (SSCC)",
    "G23": "terms of payment",
    "G25": "freight terms",
    "G27": "carrier",
    "G72": "allowance or charge",
}
"""What people call segments whose name in the standard says little."""

_ELEMENTS = {
    "BEG02": "kind of order",
    "BIG07": "kind of invoice",
    "IT103": "unit",
    "PO103": "unit",
    "SAC02": "kind of allowance or charge",
    "SAC05": "amount of the allowance or charge",
}
_ROLES = {"ST": "ship-to", "BT": "bill-to", "BS": "bill-to and ship-to", "RI": "remit-to", "RE": "remit-to"}

_QUALIFIERS = {"N1": "98", "REF": "128", "N9": "128", "DTM": "374", "AMT": "522"}
"""X12 element that names the kinds of a segment."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A segment with its place.

    Attributes:
        paper: where it stands on paper.
        line: number of its line as written; empty outside lines.
    """

    segment: Segment
    paper: str
    line: str

    def get(self, number: int) -> str:
        """Return element `number` without blanks around it."""
        return self.segment.get(number).strip()

    def location(self, element: int = 0) -> Location:
        """Return the place of an element, or of the whole segment."""
        return Location(self.paper, self.segment.id, self.segment.position, element, line_number=self.line)


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line.

    Attributes:
        name: `Line 3`, at the beginning of a sentence.
    """

    name: str
    segments: tuple[Placed, ...]


class SetView:
    """The segments of one transaction set, cut into heading, lines and the rest.

    Args:
        segments: ST to SE, or what stands between them.
        requirements: of whom, and by which release the names are those of the standard.
    """

    def __init__(self, segments: Sequence[Segment], requirements: Requirements) -> None:
        self.requirements = requirements
        places = paper_places(tuple(segments))
        self.all = tuple(
            Placed(segment, paper, line) for segment, (paper, line) in zip(segments, places, strict=True) if segment.id
        )
        self.heading: list[Placed] = []
        self.lines: list[PlacedLine] = []
        self._cut()

    def _cut(self) -> None:
        lines: list[list[Placed]] = []
        open_line: list[Placed] | None = None
        in_summary = False
        for placed in self.all:
            name = placed.segment.id.upper()
            is_level = name == "HL"
            if name in _LINE_STARTS or (is_level and placed.get(3) == "I"):
                open_line, in_summary = [], False
                lines.append(open_line)
            elif is_level or name in _SUMMARY:
                open_line, in_summary = None, not is_level
            if open_line is not None:
                open_line.append(placed)
            elif not in_summary:
                self.heading.append(placed)
        self.lines = [PlacedLine(f"Line {line[0].line or index}", tuple(line)) for index, line in enumerate(lines, 1)]

    # Whom and what it is about, in words

    @property
    def noun(self) -> str:
        """What people call the document, such as `invoice`."""
        return NOUNS.get(self.requirements.flow, "document")

    def subject(self, place: PlacedLine | None) -> str:
        """Return the beginning of a sentence about the document or one of its lines."""
        return place.name if place is not None else f"The {self.noun}"

    def segment_words(self, segment: str, qualifier: str = "") -> str:
        """Return what a segment is called, such as `freight terms (FOB)`."""
        if qualifier:
            meaning = self.qualifier_words(_QUALIFIERS.get(segment, ""), qualifier)
            kind = {"DTM": "date: ", "G62": "date: "}.get(segment, "")
            named = f"{kind}{meaning}" if meaning else self._plain_segment(segment)
            return f"{named} ({segment} {qualifier})"
        return f"{self._plain_segment(segment)} ({segment})"

    def _plain_segment(self, segment: str) -> str:
        known = _SEGMENTS.get(segment) or segment_name(segment, self.requirements.version).lower()
        return known or "segment"

    def element_words(self, element: str) -> str:
        """Return what an element is called, such as `purchase order number (BIG04)`."""
        segment, number = split_element(element)
        name = _ELEMENTS.get(element) or element_name(segment, number, self.requirements.version).lower()
        return f"{name or 'element'} ({element})"

    def qualifier_words(self, number: str, code: str) -> str:
        """Return what a code of an X12 element means, without the remarks in brackets; empty when it is not known."""
        meaning = code_meaning(number, code, self.requirements.version) if number else ""
        return meaning.partition(" (")[0]

    def role_words(self, role: str) -> str:
        """Return what a party is called, such as `ship-to`."""
        return _ROLES.get(role) or self.qualifier_words("98", role) or f"party {role}"

    def code_words(self, element: str, code: str) -> str:
        """Return a code with its meaning, such as `SA (stand-alone order)`."""
        meaning = code_meaning(element, code, self.requirements.version).partition(" (")[0]
        return f"{code} ({meaning})" if meaning else code

    # What is there

    def parts(self, where: Where) -> Iterator[tuple[PlacedLine | None, Sequence[Placed]]]:
        """Yield what a rule looks at, one after the other: the whole set, its heading, or each line with its name."""
        match where:
            case Where.ANYWHERE:
                yield None, self.all
            case Where.HEADING:
                yield None, self.heading
            case Where.EACH_LINE:
                yield from ((line, line.segments) for line in self.lines)

    def elements(self, element: str, qualifier: str = "") -> Iterator[tuple[Placed, int]]:
        """Yield every place of an element such as `BIG04`, filled or not."""
        segment, number = split_element(element)
        for placed in named(self.all, (segment,)):
            if not qualifier or placed.get(1) == qualifier:
                yield placed, number

    def has_element(self, element: str, codes: Sequence[str]) -> bool:
        """Whether an element is there with one of `codes`, or with any value when there are none."""
        values = [placed.get(number) for placed, number in self.elements(element)]
        return any(value in codes if codes else value for value in values)


def named(segments: Sequence[Placed], names: Sequence[str]) -> list[Placed]:
    """Return the segments with one of these ids."""
    return [placed for placed in segments if placed.segment.id.upper() in names]


def references(segments: Sequence[Placed], qualifier: str) -> list[Placed]:
    """Return the references of a kind that have a value."""
    return [placed for placed in named(segments, _REFERENCES) if placed.get(1) == qualifier and placed.get(2)]


def dates(segments: Sequence[Placed], qualifiers: Sequence[str]) -> list[Placed]:
    """Return the dates of these kinds that have a value."""
    return [placed for placed in named(segments, _DATES) if placed.get(1) in qualifiers and placed.get(2)]


def split_element(element: str) -> tuple[str, int]:
    """Return segment id and position of an element such as `BIG04`."""
    return element[:-2], int(element[-2:])
