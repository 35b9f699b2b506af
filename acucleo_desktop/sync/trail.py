"""What the audit trail gets of things outside the ledger: settings, connections, sign-ins, the program itself.

Settings and connections are files that a person may edit. What they said when the ledger last looked is kept in it, so
that a change is noticed whoever made it, with before and after; secrets are never in these files.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from acucleo_desktop import settings as settings_module
from acucleo_desktop.connections import KINDS
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.setting_rules import NO_LAYERS, Layers
from acucleo_desktop.transport.redaction import MASK, is_secret_name, redact_text

if TYPE_CHECKING:
    from acucleo_desktop.transport.answer import RequestRecord

SEEN: Final = "trail.configuration"
OUTSIDE: Final = "outside the program"
_SIGN_IN: Final = frozenset({"identity/connect/token", "entity/auth/login"})
_SIGN_OUT: Final = frozenset({"entity/auth/logout"})
_GOOD: Final = range(200, 300)

Facts = dict[str, dict[str, str]]
"""Texts by key, by file: `settings`, `acumatica`, `cleo`."""


class ConfigurationTrail:
    """Compares settings and connection files with what they were, and records the differences."""

    def __init__(self, ledger: Ledger, home: Home, layers: Layers = NO_LAYERS) -> None:
        self._ledger = ledger
        self._home = home
        self._layers = layers

    def look(self, actor: str | None = None) -> int:
        """Record what has changed since the last look; return how many changes there were.

        Args:
            actor: who is taken to have changed it; None for who acts now.
        """
        now = self._read()
        text = json.dumps(now, sort_keys=True)
        known = self._ledger.marks.get(SEEN)
        if text == known:
            return 0
        usual = {"settings": _flat(settings_module.Settings().values())}
        before: Facts = self._ledger.marks.json_of(SEEN) if known else usual
        with self._ledger.transaction():
            count = sum(self._record(name, before.get(name, {}), now[name], actor) for name in now)
            self._ledger.marks.set(SEEN, text)
        return count

    def _record(self, name: str, old: Mapping[str, str], new: Mapping[str, str], actor: str | None) -> int:
        changes = {
            key: [old.get(key, ""), new.get(key, "")]
            for key in sorted(old.keys() | new.keys())
            if old.get(key, "") != new.get(key, "")
        }
        record = self._ledger.audit.record
        if name == "settings":
            for key, (was, is_) in changes.items():
                record("setting-changed", old=f"{key}={was}", new=f"{key}={is_}", data={"setting": key}, actor=actor)
        elif changes:
            kind = "connection-changed" if new and old else "connection-added" if new else "connection-removed"
            record(kind, new=f"{name} {new.get('name', '')}".strip(), data={"changes": changes}, actor=actor)
        return len(changes)

    def _read(self) -> Facts:
        facts = {"settings": _flat(settings_module.load(self._home.settings, self._layers).values())}
        for kind in KINDS:
            path = self._home.connections / f"{kind}.toml"
            try:
                content = path.read_bytes()
            except FileNotFoundError:
                facts[kind] = {}
                continue
            try:
                facts[kind] = _flat(tomllib.loads(content.decode("utf-8").removeprefix("\ufeff")))
            except ValueError:  # broken by hand: which bytes it has is all that can be said
                facts[kind] = {"name": "", "unreadable file": hashlib.sha256(content).hexdigest()}
        return facts


def _flat(values: Mapping[str, Any], before: str = "") -> dict[str, str]:
    """Return nested values as texts by dotted key, without secrets."""
    flat: dict[str, str] = {}
    for key, value in values.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            flat |= _flat(value, f"{name}.")
        elif is_secret_name(key) and not before.startswith(("secret_env.", "profile.")):
            flat[name] = MASK
        else:
            flat[name] = redact_text(str(value))
    return flat


def sign_in_observer(ledger: Ledger, more: frozenset[str] = frozenset()) -> Callable[[RequestRecord], None]:
    """Return an observer of requests that records every sign-in and sign-out, and whether it was refused.

    Args:
        ledger: whose audit trail gets them.
        more: further path templates that are sign-ins, such as those of a Cleo profile.
    """

    def observe(record: RequestRecord) -> None:
        is_in = record.method == "POST" and record.template in _SIGN_IN | more
        if not is_in and record.template not in _SIGN_OUT:
            return
        came_in = "signed-in" if record.status in _GOOD else "sign-in-failed"
        ledger.audit.record(
            came_in if is_in else "signed-out",
            new=record.service,
            data={"http_status": record.status, "request_id": record.request_id, "signal": record.signal},
        )

    return observe
