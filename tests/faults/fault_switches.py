"""All switches of both practice servers at random, from the servers' own tables, so that new ones are struck too."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import Any

from acucleo_desktop.practice.acumatica.switches import DEFAULTS as ACUMATICA
from acucleo_desktop.practice.cleo.switches import DEFAULTS as CLEO
from acucleo_desktop.practice.faults import Defaults, Faults

TABLES: dict[str, Defaults] = {"acumatica": ACUMATICA, "cleo": CLEO}
LEAST, MOST = 0.02, 0.10
"""How often a switch strikes: a probability for each request, or for each pass to be played under it."""
OTHER_VALUES: dict[str, tuple[object, ...]] = {
    "rate_style": ("503",),
    "retry_after": ("", "2"),
    "seat_style": ("302",),
    "seats": (1, 2),
    "page_cap": (1, 7, 25),
    "page_shift": (1, -1),
    "running_polls": (0, 3),
    "wrong_password_status": (400, 401),
    "utc_offset": ("+00:00", "+05:30"),
    "no_rights": ("SalesOrder", "Bill", "PurchaseOrder", "SalesInvoice"),
    "hidden_entities": ("StockItem", "Vendor"),
    "setup_missing": ("SalesOrder", "Bill"),
    "cannot_optimize": ("SalesInvoice/TaxDetails", "SalesInvoice/Details"),
    "closed_periods": ("112026", "122026"),
    "duplicate_orders": ("warn", "allow"),
    "refuse_names": ("810_*", "997_*"),
    "body_mode": ("raw",),
    "max_bytes": (600,),
    "clock_skew_s": (-300, 300),
    "visible_after_s": (30,),
    "growing_s": (30,),
    "empty_s": (30,),
    "consume_after_s": (1,),
    "unauthorized_at": (2, 5),
    "token_seconds": (60,),
    "vanish": ("upload/*",),
    "expired_cookie": ("302",),
    "hidden_records": ("Customer/FRESHMART",),
    "page_shift_chance": (0.5,),
    "missing_fields": ("SalesInvoice/ExternalRef",),
    "unknown_fields": ("400",),
    "empty_in_lists": ("StockItem/CrossReferences",),
    "lengths": ("error", "accept"),
    "language": ("de",),
    "overrides": ("SalesOrder/Details/UnitPrice=9.99",),
    "numbering": ("refuse",),
}
"""Values of switches that are neither a probability nor on or off. One that is not here and is no number keeps its
value, and the table of figures says so."""
DIALECT = (
    "auth_encoding",
    "auth_fields",
    "auth_scheme",
    "refresh_word",
    "paths",
    "api_index",
    "per_second",
    "rename_fields",
    "no_links",
    "mixed_lists",
    "paging_words",
    "paging_first",
    "page_numbers",
    "no_paging",
    "strict_params",
    "upload_part",
    "upload_name",
)
NOT_THROWN = {
    "totp": "a person is asked at each sign-in",
    "lock_after": "a refused password is tried once, whatever the number",
    "prefix": "the connection names it",
    "preset": "the connection names it",
    "redirect_slash": "the connection names it",
    "sftp_deny": "this run speaks HTTP",
    "sftp_quota": "this run speaks HTTP",
    "sftp_reset_upload": "this run speaks HTTP",
    "sftp_reset_rename": "this run speaks HTTP",
    "sftp_reset_download": "this run speaks HTTP",
    "sftp_other_host_key": "this run speaks HTTP",
    "sftp_no_rename": "this run speaks HTTP",
    **dict.fromkeys(DIALECT, "how a tenant speaks is set once in its connection; the diagnosis finds it"),
}
"""Switches that keep their value, with the reason; tests of their own throw them."""
DURATIONS = {"latency_ms": 1, "slow_ms": 1, "hang_ms": 1, "slow_body_s": 0.001}
"""Real waits of the servers, which prove nothing here by being long; their tests have their own."""
RARE = 0.3
"""A switch that stops a whole side for a pass is thrown less often, or nothing would ever get through."""
STOPS_A_SIDE = frozenset(
    {
        "reject_login",
        "password_expired",
        "two_factor",
        "forbid_upload",
        "body_mode",
        "max_bytes",
        "vanish",
        "setup_missing",
        "no_rights",
        "hidden_entities",
        "hidden_records",
        "missing_fields",
        "language",
        "numbering",
        "closed_periods",
    }
)
PREFERENCES = frozenset({"require_customer_order", "hold_on_entry", "require_vendor_ref"})
"""Settings of a company, not faults: they are thrown too, and change what a record looks like."""


@dataclass
class Switchboard:
    """Throws the switches of both servers and counts what struck."""

    servers: dict[str, Faults]
    random: Random
    struck: Counter[str] = field(default_factory=Counter)
    known: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for service, faults in self.servers.items():
            self._count(service, faults)

    def _count(self, service: str, faults: Faults) -> None:
        original = faults.strikes

        def counted(name: str) -> bool:
            hit = original(name)
            self.struck[f"{service}.{name}"] += hit
            return hit

        faults.strikes = counted  # type: ignore[method-assign]

    def throw(self) -> dict[str, object]:
        """Throw every switch anew for the next pass; return those that are not as usual."""
        thrown: dict[str, object] = {}
        for service, table in TABLES.items():
            for name, default in table.items():
                value = self._value(name, default)
                self.servers[service].set(name, value)
                if value != default:
                    thrown[f"{service}.{name}"] = value
                    if not is_probability(name, default):
                        self.struck[f"{service}.{name}"] += 1
        self.known |= set(thrown)
        return thrown

    def _value(self, name: str, default: Any) -> object:
        often = self.random.uniform(LEAST, MOST)
        if name in NOT_THROWN:
            return default
        if name in DURATIONS:
            return DURATIONS[name]
        if is_probability(name, default):
            return often
        if name in STOPS_A_SIDE:
            often *= RARE
        if self.random.random() >= often:
            return default
        if isinstance(default, bool):
            return not default
        return self.random.choice(OTHER_VALUES.get(name, (default,)))

    def rest(self, service: str = "") -> None:
        """Put the switches of a server, or of both, back to what is usual."""
        for one, table in TABLES.items():
            if service in {"", one}:
                for name, default in table.items():
                    self.servers[one].set(name, default)

    def untouched(self) -> list[str]:
        """Return the switches that were never anything but usual."""
        names = [f"{service}.{name}" for service, table in TABLES.items() for name in table]
        return [name for name in names if name not in self.known]


def is_probability(name: str, default: object) -> bool:
    """Whether a switch counts down from 1 or is a probability below: a number that is usually 0."""
    return not isinstance(default, bool) and default == 0 and name not in {*OTHER_VALUES, *DURATIONS}
