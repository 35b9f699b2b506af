"""The fault switches and site preferences of the practice Acumatica."""

from __future__ import annotations

from acucleo_desktop.practice.faults import Defaults

DEFAULTS: Defaults = {
    # The line and the server.
    "latency_ms": 0,
    "clock_skew_s": 0,  # what the server's clock is ahead by, as its header Date tells it
    "drop_after_commit": 0,
    "drop_before_commit": 0,
    "throttle_429": 0,
    "retry_after": "1",
    "server_error_500": 0,
    "maintenance_503": 0,
    "slow_reply": 0,
    "slow_ms": 500,
    "hang_after_commit": 0,
    "hang_ms": 2000,
    # Signing in and rights.
    "expire_tokens": 0,
    "expired_cookie": "401",
    "reject_login": False,
    "two_factor": False,
    "drop_token_reply": 0,
    "seats": 0,
    "seat_style": "500",
    "seat_refused": 0,
    "wrong_password_status": 500,
    "no_rights": "",
    "hidden_entities": "",
    "hidden_records": "",
    "setup_missing": "",
    # How the endpoint answers.
    "old_build": False,
    "no_patch": False,
    "cannot_optimize": "",
    "padded_values": False,
    "page_shift": 0,
    "page_shift_chance": 1,
    "utc_offset": "-05:00",
    "missing_fields": "",
    "unknown_fields": "ignore",
    "empty_in_lists": "",
    "lengths": "cut",
    "language": "en",
    "overrides": "",
    # Long operations.
    "long_operations": True,
    "running_polls": 1,
    "forget_operations": 0,
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
    "numbering": "automatic",
}
"""What each switch does.

Numbers of `drop_*`, `hang_after_commit`, `slow_reply`, `throttle_429`, `server_error_500`, `maintenance_503`,
`expire_tokens`, `seat_refused`, `forget_operations`, `failing_operations` and `another_process` count down when 1 or
more, and are probabilities when below 1. `hang_after_commit` commits a change and answers `hang_ms` later, as after a
read time-out; `slow_reply` answers `slow_ms` later. `drop_token_reply` grants a token whose answer is lost.
`retry_after` is the header of a 429, empty for none. `two_factor` refuses passwords outside the browser, where a code
is asked for as well (`123456`). `expired_cookie` is what a cookie that ended gets: `401`, or `302` to the sign-in page.
`seats` is the number of sessions allowed at once, 0 without limit; `seat_style` is `500` or `302`. `no_rights` (403),
`hidden_entities` (empty lists), `hidden_records` (such as `Customer/FRESHMART`: restriction groups), `setup_missing`
(500), `cannot_optimize` (paths such as `SalesInvoice/TaxDetails`), `missing_fields` (paths that the endpoint does not
have) and `empty_in_lists` (paths that are full by key only) are lists with commas. `unknown_fields` in what is written
are ignored or answered with `400`. `lengths` of texts are `cut`, an `error` (422), or `accept`ed. `language` is `en` or
`de` and changes the labels of types and statuses. `overrides` are values that the site puts in place of those that were
sent, such as `SalesOrder/Details/UnitPrice=9.99`. `page_shift` moves pages after the first back by so many records
(forward when negative), as when records are added or removed between two pages, with the probability
`page_shift_chance`. `utc_offset` is the offset of stamps that are read. `duplicate_orders` is `forbid`, `warn` or
`allow`; `closed_periods` lists periods as MMYYYY. `numbering` of documents is `automatic` (a number that is sent is
left aside), `refuse` (it is refused) or `manual` (it must be sent).
"""
