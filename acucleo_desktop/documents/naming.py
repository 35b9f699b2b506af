"""How sentences name a purchase order."""

from __future__ import annotations

import re

_SAYS_SO_ITSELF = re.compile(r"P\.?O\.?[^A-Za-z]", re.IGNORECASE)


def says_po(number: str) -> bool:
    """Whether an order's number begins with PO by itself, as those of Acumatica's usual numbering do."""
    return _SAYS_SO_ITSELF.match(number.strip()) is not None


def po(number: str) -> str:
    """Return how sentences name a purchase order: `PO 4711`, and `PO010405` where its number says PO itself."""
    return number if says_po(number) else f"PO {number}"
