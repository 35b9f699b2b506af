"""The transaction sets that we read and write, one row each: everything that depends on a set's id starts here.

Several sets may be forms of one document: an order is an 850 or an 875, an invoice an 810 or an 880. A further form is
a table in `data/`, a module with `read` and `write`, and a row here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from acucleo_desktop.documents.application_advice import ApplicationAdvice
from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.x12 import (
    application_advice,
    functional_acknowledgment,
    grocery_invoice,
    grocery_order,
    invoice,
    order_acknowledgment,
    purchase_order,
    ship_notice,
)
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

_SAME_PLACES: Mapping[tuple[str, int], tuple[str, int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SetCodec:
    """How one kind of transaction set is read and written.

    Attributes:
        set_id: ST01, such as `810`.
        functional_id: GS01, such as `IN`.
        name: what people call it, such as `grocery invoice`.
        document: the class that it becomes.
        read: transaction set and delimiters to document and findings; never raises on data.
        write: document and version (GS08) to the segments between ST and SE.
        opener: the segment that begins it, such as `BIG`.
        number: the element of `opener` that holds the business number.
        line: the segment that begins a line, such as `IT1`; empty for a set without lines.
        line_number: the element of `line` that numbers the line; 0 where a line is known by its place.
        summary: the segments with which the summary begins.
        places: where a fact stands, by its place (segment, element) in the usual form of the document.
        tells_loss: whether the form is narrower than its document, so that what it leaves out has to be told.
    """

    set_id: str
    functional_id: str
    name: str
    document: type
    read: Callable[[TransactionSet, Delimiters], tuple[BusinessDocument, list[Finding]]]
    write: Callable[[Any, str], list[Segment]]
    opener: str
    line: str = ""
    number: int = 2
    line_number: int = 1
    summary: frozenset[str] = frozenset()
    places: Mapping[tuple[str, int], tuple[str, int]] = field(default_factory=lambda: _SAME_PLACES)
    tells_loss: bool = False


SETS: Mapping[str, SetCodec] = MappingProxyType(
    {
        codec.set_id: codec
        for codec in (
            SetCodec(
                "850",
                "PO",
                "order",
                PurchaseOrder,
                purchase_order.read,
                purchase_order.write,
                "BEG",
                "PO1",
                number=3,
                summary=frozenset({"CTT"}),
            ),
            SetCodec(
                "810",
                "IN",
                "invoice",
                Invoice,
                invoice.read,
                invoice.write,
                "BIG",
                "IT1",
                summary=frozenset({"TDS", "CTT"}),
            ),
            SetCodec(
                "855",
                "PR",
                "order answer",
                OrderAcknowledgment,
                order_acknowledgment.read,
                order_acknowledgment.write,
                "BAK",
                "PO1",
                number=3,
                summary=frozenset({"CTT"}),
            ),
            SetCodec(
                "856",
                "SH",
                "ship notice",
                ShipNotice,
                ship_notice.read,
                ship_notice.write,
                "BSN",
                "HL",
                summary=frozenset({"CTT"}),
            ),
            SetCodec(
                "997",
                "FA",
                "acknowledgment",
                FunctionalAcknowledgment,
                functional_acknowledgment.read,
                functional_acknowledgment.write,
                "AK1",
            ),
            SetCodec(
                "875",
                "OG",
                "grocery order",
                PurchaseOrder,
                grocery_order.read,
                grocery_order.write,
                "G50",
                "G68",
                number=3,
                line_number=0,
                summary=frozenset({"G76"}),
                places=grocery_order.PLACES,
                tells_loss=True,
            ),
            SetCodec(
                "880",
                "GP",
                "grocery invoice",
                Invoice,
                grocery_invoice.read,
                grocery_invoice.write,
                "G01",
                "G17",
                line_number=0,
                summary=frozenset({"ENT", "G31", "G33"}),
                places=grocery_invoice.PLACES,
                tells_loss=True,
            ),
            SetCodec(
                "824",
                "AG",
                "application advice",
                ApplicationAdvice,
                application_advice.read,
                application_advice.write,
                "BGN",
            ),
        )
    }
)
LINE_STARTS = frozenset(codec.line for codec in SETS.values() if codec.line and codec.line != "HL")
"""Segments that begin a business line; in a ship notice the level (HL03) tells which of them is one."""


SUMMARY_STARTS = frozenset(segment for codec in SETS.values() for segment in codec.summary)


def line_number(segment: Segment, index: int) -> str:
    """Return the number of a business line: as written in its first segment, else its place.

    Args:
        segment: one of `LINE_STARTS`.
        index: place among the lines, 1 for the first.
    """
    element = next(codec.line_number for codec in SETS.values() if codec.line == segment.id)
    return (segment.get(element) if element else "") or str(index)


def placed(finding: Finding, form: str) -> Finding:
    """Return a finding with its place as `form` has it, where rules speak of the usual form of the document."""
    codec, place = SETS.get(form), finding.location
    moved = codec.places.get((place.segment, place.element)) if codec is not None else None
    if moved is None:
        return finding
    return replace(finding, location=replace(place, segment=moved[0], element=moved[1]))


def forms_of(document: type) -> tuple[str, ...]:
    """Return the set ids in which a kind of document may travel, the usual one first."""
    return tuple(codec.set_id for codec in SETS.values() if codec.document is document)


def codec_of(document: BusinessDocument, form: str = "") -> SetCodec:
    """Return how a document is written.

    Args:
        document: any of the kinds.
        form: the set id in which it shall travel; empty for the usual one of its kind.

    Raises:
        ValueError: the document cannot travel in this form.
    """
    forms = forms_of(type(document))
    if form and form not in forms:
        raise ValueError(f"a {type(document).__name__} cannot be written as {form}, only as {' or '.join(forms)}")
    return SETS[form or forms[0]]


def read(transaction_set: TransactionSet, delimiters: Delimiters) -> tuple[BusinessDocument, list[Finding]]:
    """Read a transaction set whose id is in `SETS`.

    Returns:
        The document, and findings about values that are missing or cannot be read; their ids start with `x12.`.

    Raises:
        KeyError: the set id is not in `SETS`.
    """
    return SETS[transaction_set.set_id].read(transaction_set, delimiters)


def untold(read: Iterable[Finding], told: Iterable[Finding]) -> list[Finding]:
    """Return the findings of reading that the check has not told already, so that a fault is explained once.

    Args:
        read: what `read` found.
        told: what `checking.check_set` found in the same set.
    """
    places: dict[tuple[int, int], bool] = {}
    for finding in told:
        key = (finding.location.segment_position, finding.location.element)
        places[key] = places.get(key, False) or finding.blocks
    return [
        finding
        for finding in read
        if (place := (finding.location.segment_position, finding.location.element)) not in places
        or not place[0]
        or (finding.blocks and not places[place])
    ]


def write(document: BusinessDocument, version: str, form: str = "") -> list[Segment]:
    """Write a document as the segments between ST and SE, in the order of the standard.

    Args:
        document: any of the kinds in `SETS`.
        version: GS08, such as `004010` or `005010VICS`.
        form: set id; empty for the usual one of its kind.

    Raises:
        ValueError: the document cannot travel in this form.
    """
    return codec_of(document, form).write(document, version)
