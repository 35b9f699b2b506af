"""The transaction sets that we read and write, by their ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
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
    invoice,
    order_acknowledgment,
    purchase_order,
    ship_notice,
)
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet


@dataclass(frozen=True, slots=True)
class SetCodec:
    """How one kind of transaction set is read and written.

    Attributes:
        set_id: ST01, such as `810`.
        functional_id: GS01, such as `IN`.
        document: the class that it becomes.
        read: transaction set and delimiters to document and findings; never raises on data.
        write: document and version (GS08) to the segments between ST and SE.
    """

    set_id: str
    functional_id: str
    document: type
    read: Callable[[TransactionSet, Delimiters], tuple[BusinessDocument, list[Finding]]]
    write: Callable[[Any, str], list[Segment]]


SETS: Mapping[str, SetCodec] = MappingProxyType(
    {
        codec.set_id: codec
        for codec in (
            SetCodec("850", "PO", PurchaseOrder, purchase_order.read, purchase_order.write),
            SetCodec("810", "IN", Invoice, invoice.read, invoice.write),
            SetCodec("855", "PR", OrderAcknowledgment, order_acknowledgment.read, order_acknowledgment.write),
            SetCodec("856", "SH", ShipNotice, ship_notice.read, ship_notice.write),
            SetCodec(
                "997", "FA", FunctionalAcknowledgment, functional_acknowledgment.read, functional_acknowledgment.write
            ),
            SetCodec("824", "AG", ApplicationAdvice, application_advice.read, application_advice.write),
        )
    }
)


def codec_of(document: BusinessDocument) -> SetCodec:
    """Return how this kind of document is written."""
    return next(codec for codec in SETS.values() if isinstance(document, codec.document))


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


def write(document: BusinessDocument, version: str) -> list[Segment]:
    """Write a document as the segments between ST and SE, in the order of the standard.

    Args:
        document: any of the kinds in `SETS`.
        version: GS08, such as `004010` or `005010VICS`.
    """
    return codec_of(document).write(document, version)
