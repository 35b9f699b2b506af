"""Numbers in a received document that a person has corrected: remembered for it, and obeyed by every later look.

The bytes stay as they came; only what is read out of them changes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.ship_notice import ShipNoticeLine
from acucleo_desktop.ledger.ledger import Ledger

T = TypeVar("T")


def corrected(ledger: Ledger, document_id: int) -> Mapping[str, str]:
    """Return old to new number of everything that was corrected in this document."""
    text = ledger.marks.get(f"corrected.{document_id}")
    known: Mapping[str, str] = json.loads(text) if text else {}
    return known


def correct(ledger: Ledger, document_id: int, old: str, new: str) -> None:
    """Remember that a number of this document is to be read as another one, and write it into the audit trail."""
    with ledger.transaction():
        known = {**corrected(ledger, document_id), old: new}
        ledger.marks.set(f"corrected.{document_id}", json.dumps(known, sort_keys=True))
        ledger.audit.record("corrected", document_id, old=old, new=new)


def applied(document: T, known: Mapping[str, str]) -> T:
    """Return a document with the corrected numbers of its items, places, cartons and pallets."""
    return _mended(document, known) if known else document


def _mended(part: Any, known: Mapping[str, str]) -> Any:
    match part:
        case ItemId(_, value):
            return replace(part, value=known.get(value, value))
        case tuple():
            return tuple(_mended(each, known) for each in part)
        case _ if not is_dataclass(part) or isinstance(part, type):
            return part
    changed = {f.name: getattr(part, f.name) for f in fields(part) if isinstance(getattr(part, f.name), tuple)}
    mended = replace(part, **{name: _mended(value, known) for name, value in changed.items()})
    match mended:
        case Party():
            return replace(mended, identifier=known.get(mended.identifier, mended.identifier))
        case ShipNoticeLine():
            carton, pallet = mended.carton, mended.pallet
            return replace(mended, carton=known.get(carton, carton), pallet=known.get(pallet, pallet))
        case _:
            return mended
