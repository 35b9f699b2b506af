"""The fault switches and site preferences of the practice Acumatica."""

from __future__ import annotations

from acucleo_desktop.practice.faults import Defaults

DEFAULTS: Defaults = {
    # The line and the server.
    "latency_ms": 0,
    "drop_after_commit": 0,
    "drop_before_commit": 0,
    "throttle_429": 0,
    "retry_after": "1",
    "server_error_500": 0,
    "maintenance_503": 0,
    # Signing in and rights.
    "expire_tokens": False,
    "reject_login": False,
    "seats": 0,
    "seat_style": "500",
    "wrong_password_status": 500,
    "no_rights": "",
    "hidden_entities": "",
    "setup_missing": "",
    # How the endpoint answers.
    "old_build": False,
    "no_patch": False,
    "cannot_optimize": "",
    "padded_values": False,
    "page_shift": 0,
    "utc_offset": "-05:00",
    # Long operations.
    "long_operations": True,
    "running_polls": 1,
    "forget_operations": False,
    "failing_operations": 0,
    "another_process": 0,
    # Preferences of the company.
    "duplicate_orders": "forbid",
    "require_customer_order": False,
    "hold_on_entry": False,
    "duplicate_vendor_refs": True,
    "require_vendor_ref": True,
    "check_totals": False,
    "closed_periods": "",
}
"""What each switch does.

Numbers of `drop_*`, `throttle_429`, `server_error_500`, `maintenance_503`, `failing_operations` and `another_process`
count down when 1 or more, and are probabilities when below 1. `retry_after` is the header of a 429, empty for none.
`seats` is the number of sessions allowed at once, 0 without limit; `seat_style` is `500` or `302`. `no_rights` (403),
`hidden_entities` (empty lists), `setup_missing` (500) and `cannot_optimize` (paths such as `SalesInvoice/TaxDetails`)
are lists with commas. `page_shift` moves every page after the first back by so many records (forward when negative), as
when records are added or removed between two pages. `utc_offset` is the offset of stamps that are read.
`duplicate_orders` is `forbid`, `warn` or `allow`; `closed_periods` lists periods as MMYYYY.
"""
