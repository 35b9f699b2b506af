"""The fault switches of the practice Acumatica."""

from __future__ import annotations

from acucleo_desktop.practice.faults import Defaults

DEFAULTS: Defaults = {
    "latency_ms": 0,
    "drop_after_commit": 0,
    "drop_before_commit": 0,
    "throttle_429": 0,
    "retry_after": "1",
    "server_error_500": 0,
    "maintenance_503": 0,
    "expire_tokens": False,
    "reject_login": False,
    "seats": 0,
    "seat_style": "500",
    "old_build": False,
    "cannot_optimize": "",
    "padded_values": False,
    "long_operations": True,
    "duplicate_orders": "forbid",
    "duplicate_vendor_refs": True,
}
"""Numbers of `drop_*`, `throttle_429`, `server_error_500` and `maintenance_503` count down when 1 or more, and are
probabilities when below 1. `seats` is the number of sessions allowed at once, 0 without limit."""
