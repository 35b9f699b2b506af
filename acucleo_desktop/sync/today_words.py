"""Words of the Today board: how people call documents, several of them, causes and sums."""

from __future__ import annotations

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


def cause_words(cause: str) -> str:
    """Name a cause in a few words: what follows the last point of its id, without hyphens."""
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
