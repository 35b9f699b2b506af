"""What kinds of documents and groups are called by a person: `purchase order` for 850, `PO` a group of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SET_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "810": "invoice",
        "812": "credit or debit adjustment",
        "820": "payment",
        "824": "application advice",
        "846": "inventory advice",
        "850": "purchase order",
        "852": "product activity",
        "855": "order answer",
        "856": "ship notice",
        "860": "purchase order change",
        "864": "text message",
        "875": "grocery purchase order",
        "876": "grocery order change",
        "880": "grocery invoice",
        "997": "acknowledgment",
    }
)
"""Words for X12 143, the kinds of documents that trading partners send."""

GROUP_OF: Mapping[str, str] = MappingProxyType(
    {
        "850": "PO",
        "810": "IN",
        "855": "PR",
        "856": "SH",
        "997": "FA",
        "875": "OG",
        "880": "GP",
        "860": "PC",
        "824": "AG",
        "820": "RA",
        "846": "IB",
        "812": "CD",
        "864": "TX",
    }
)
"""For each kind of document the kind of group (GS01, X12 479) that it stands in."""

SET_OF: Mapping[str, str] = MappingProxyType({group: set_id for set_id, group in GROUP_OF.items()})
"""For each kind of group the kind of document that stands in it."""


def counted(number: int | str, noun: str) -> str:
    """Return a number with its noun, such as `1 line` or `3 lines`; an empty one as `no lines`."""
    return f"{number} {noun}" if str(number) == "1" else f"{number or 'no'} {noun}s"


def spoken_set(set_id: str) -> str:
    """Return a kind of document with its meaning, such as `850 (purchase order)`."""
    word = SET_WORDS.get(set_id, "")
    return f"{set_id} ({word})" if word else set_id


def spoken_group(functional_id: str) -> str:
    """Return a kind of group with its meaning, such as `PO (purchase order)`."""
    word = SET_WORDS.get(SET_OF.get(functional_id, ""), "")
    return f"{functional_id} ({word})" if word else functional_id
