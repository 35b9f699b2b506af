"""The report of what other tolerances would have let pass, over everything that the ledger has compared."""

from __future__ import annotations

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.rules.comparison import comparison_of
from acucleo_desktop.rules.what_if import ToleranceReport, what_if

COMPARED = (Flow.BILL, Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE)
"""Flows whose documents are compared with our orders under tolerances."""


def tolerance_report(ledger: Ledger, flow: Flow | None = None, partner: str = "") -> ToleranceReport:
    """Return the report for one flow and partner, for all where nothing is named."""
    flows = COMPARED if flow is None else (flow,)
    return what_if(comparison_of(kept) for _, kept in ledger.comparisons.all(flows, partner))
