"""Words of the Today board: how people call documents, several of them, causes and sums."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.flows import BY_FLOW


def noun_of(flow: Flow) -> str:
    """Return what people call a document of a flow, such as `order`; what cannot be read is a file."""
    return BY_FLOW[flow].noun if flow in BY_FLOW else "file"


def several(count: int, flow: Flow) -> str:
    """Return a number of documents in words, such as `3 invoices`."""
    noun = noun_of(flow)
    return f"1 {noun}" if count == 1 else f"{count} {noun}{'' if noun == 'advice' else 's'}"


REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "cleo.file-too-large": "File too large",
        "cleo.folder-not-permitted": "Folder not permitted",
        "cleo.name-not-sendable": "Name not allowed",
        "cleo.name-taken": "Name taken",
        "cleo.no-folder": "No folder at Cleo",
        "cleo.not-found": "Not found at Cleo",
        "cleo.not-offered": "Not offered by Cleo",
        "cleo.refused": "Refused by Cleo",
        "cleo.size-differs": "Size differs",
        "cleo.upload-body": "Upload not accepted",
        "cleo.upload-refused": "Upload refused",
    }
)
"""What Cleo refuses about a file, in a few words."""


def cause_words(cause: str) -> str:
    """Name a cause in a few words: what follows the last point of its id, without hyphens."""
    if cause in REFUSALS:
        return REFUSALS[cause]
    words = cause.rsplit(".", 1)[-1].replace("-", " ").replace("x12", "X12")
    return words[:1].upper() + words[1:]


def cause_family(cause: str) -> str:
    """Return the colour family of a cause: red for what is no X12, violet for doubles and versions, else amber."""
    if cause.startswith("x12."):
        return "red"
    return "violet" if "repeat" in cause or "version" in cause else "amber"


def uncapital(words: str) -> str:
    """Return words as they stand within a sentence."""
    return words[:1].lower() + words[1:]


def amount_words(row: DocumentRow) -> str:
    """Return the total of a document with its currency; empty where it has none."""
    return f"{row.amount:,.2f} {row.currency}".rstrip() if row.amount is not None else ""
