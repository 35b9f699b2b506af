"""The fault switches of the practice Cleo."""

from __future__ import annotations

from acucleo_desktop.practice.faults import Defaults

DEFAULTS: Defaults = {
    "latency_ms": 0,
    "rate_limit": True,
    "rate_style": "429",
    "retry_after": "1",
    "throttle_429": 0,
    "server_error_500": 0,
    "unauthorized_401": 0,
    "forbid_upload": False,
    "no_expires_in": False,
    "no_refresh_token": False,
    "refuse_refresh": False,
    "reject_login": False,
    "html_200": 0,
    "empty_upload_reply": False,
    "rename_on_upload": False,
    "drop_after_upload": 0,
    "drop_before_upload": 0,
    "consume_uploads": False,
    "page_cap": 0,
    "bare_array": False,
    "no_total": False,
    "string_booleans": False,
    "link_array": False,
    "truncate_download": 0,
    "refuse_names": "",
    "body_mode": "",
}
"""Numbers of `throttle_429`, `server_error_500`, `unauthorized_401`, `html_200`, `drop_*` and `truncate_download` count
down when 1 or more, and are probabilities when below 1."""
