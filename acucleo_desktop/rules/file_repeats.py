"""Documents that come more than once in one file: a rule about the whole file, which no single document can tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.rules.causes import repeats

NUMBERED_ONCE = frozenset({"850", "875", "810", "880", "856"})
"""Kinds of which a number names one document: orders, invoices, shipments. An order may be answered (855) twice, and
a 997 has no business number."""


@dataclass(frozen=True, slots=True)
class FileDocument:
    """What this rule wants to know of a document of a file.

    Attributes:
        kind: X12 set id, such as `850`.
        noun: what people call it, such as `purchase order`.
        sender: who sent it, in any form that is the same for the same sender.
        number: its business number: of the order, the invoice or the shipment.
        fingerprint: the same for the same content, whatever its envelope was.
    """

    kind: str
    noun: str
    sender: str
    number: str
    fingerprint: str


def judge_file(documents: Iterable[FileDocument]) -> dict[int, Finding]:
    """Return a finding for each document that has the kind, sender and number of an earlier one of the file.

    The same content is a double, another content another version. Two ship notices for one order are no doubles: they
    have shipment numbers of their own.

    Returns:
        Index of a document (0 for the first) to its finding; the first of several has none.
    """
    groups: dict[tuple[str, str, str], list[tuple[int, FileDocument]]] = {}
    for index, document in enumerate(documents):
        if document.kind in NUMBERED_ONCE and document.number:
            groups.setdefault((document.kind, document.sender, document.number), []).append((index, document))
    findings: dict[int, Finding] = {}
    for group in groups.values():
        versions = len({document.fingerprint for _, document in group})
        for index, document in group[1:]:
            findings[index] = _again(document, len(group), differs=versions > 1)
    return findings


def _again(document: FileDocument, times: int, *, differs: bool) -> Finding:
    cause = repeats.VERSIONS_IN_FILE if differs else repeats.REPEATED_IN_FILE
    named = f"{document.noun[:1].upper()}{document.noun[1:]} {document.number}"
    return cause.found(Location("The whole document"), value=document.number, named=named, times=times)
