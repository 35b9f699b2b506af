"""What a new partner begins with: every kind of document with its usual form, switched off until somebody wants it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.partners.profile import FlowOptions

_FORMS: Mapping[Flow, tuple[str, bool]] = MappingProxyType(
    {
        Flow.INVOICE: ("810", True),
        Flow.PURCHASE_ORDER: ("850", True),
        Flow.SALES_ORDER: ("850", False),
        Flow.BILL: ("810", False),
        Flow.ORDER_ACKNOWLEDGMENT: ("855", False),
        Flow.SHIP_NOTICE: ("856", False),
        Flow.FUNCTIONAL_ACKNOWLEDGMENT: ("997", True),
    }
)


def usual_flows(code: str = "", *, wanted: frozenset[Flow] = frozenset()) -> Mapping[Flow, FlowOptions]:
    """Return options for all seven flows; each document waits for a person's look until the partner is trusted.

    Args:
        code: the partner's short name, from which its Cleo folders are named; empty leaves the folders open.
        wanted: flows that are switched on; acknowledgments are on as soon as any is.
    """
    flows = {}
    for flow, (form, goes_out) in _FORMS.items():
        is_on = flow in wanted or (flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT and bool(wanted))
        folder = f"{'upload' if goes_out else 'download'}/{code}" if code else ""
        review = flow is not Flow.FUNCTIONAL_ACKNOWLEDGMENT
        flows[flow] = FlowOptions(
            enabled=is_on, form=form, folder=folder, review=review, hold_seconds=60 if review else 0
        )
    return MappingProxyType(flows)
