"""The face of matching: bills, order acknowledgments and ship notices against our purchase orders."""

from __future__ import annotations

from acucleo_desktop.rules.acknowledgment_matching import match_acknowledgment
from acucleo_desktop.rules.bill_matching import BillMatch, MatchLevel, match_bill
from acucleo_desktop.rules.change_list import OrderMatch
from acucleo_desktop.rules.known_order import KnownOrder, KnownOrderLine, LineChange
from acucleo_desktop.rules.shipment_matching import match_ship_notice

__all__ = [
    "BillMatch",
    "KnownOrder",
    "KnownOrderLine",
    "LineChange",
    "MatchLevel",
    "OrderMatch",
    "match_acknowledgment",
    "match_bill",
    "match_ship_notice",
]
