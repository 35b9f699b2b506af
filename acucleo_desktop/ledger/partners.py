"""The trading partners, kept in memory between changes because every document asks for one."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field

from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.core import Core, UnknownRow, put
from acucleo_desktop.ledger.partner_codec import partner_of, partner_text
from acucleo_desktop.ledger.search_words import folded
from acucleo_desktop.partners.profile import Identity, Partner

VERSION_MARK = "ledger.partners-version"


@dataclass(frozen=True, slots=True)
class _Known:
    """All partners at one moment, by what they are asked for; without a version nothing was read yet."""

    version: str | None = None
    by_code: dict[str, Partner] = field(default_factory=dict)
    by_envelope: dict[Identity, Partner] = field(default_factory=dict)
    by_customer: dict[str, Partner] = field(default_factory=dict)
    by_vendor: dict[str, Partner] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


class Partners:
    """The partners. A removed one stays in the database, because its documents do."""

    def __init__(self, core: Core, audit: Audit) -> None:
        self._core = core
        self._audit = audit
        self._table = core.tables.partner
        self._cache = _Known()

    def save(self, partner: Partner) -> None:
        """Store a partner, new or changed; the audit trail gets what changed, before and after."""
        body = partner_text(partner)
        with self._core.transaction():
            before = self._table.get_or_none(self._table.code == partner.code)
            old = {} if before is None or before.removed_at else json.loads(before.body)
            put(
                self._table,
                code=partner.code,
                name=partner.name,
                qualifier=partner.them.qualifier,
                isa_id=partner.them.isa_id,
                gs_id=partner.them.gs_id,
                customer_id=partner.customer_id,
                vendor_id=partner.vendor_id,
                body=body,
                updated_at=self._core.now(),
                removed_at=None,
            )
            kind = "partner-changed" if old else "partner-added"
            changes = _changes(old, json.loads(body))
            if changes:
                self._audit.record(kind, data={"partner": partner.code, "changes": changes})
            self._renew_version()

    def get(self, code: str) -> Partner | None:
        """Return the partner of this code, or None."""
        return self._known().by_code.get(code)

    def all(self) -> list[Partner]:
        """Return all partners, ordered by name."""
        return sorted(self._known().by_code.values(), key=lambda partner: (partner.name.casefold(), partner.code))

    def names(self) -> dict[str, str]:
        """Return the name of every code, also of removed partners."""
        return dict(self._known().names)

    def remove(self, code: str, why: str) -> None:
        """Take a partner out of use; its documents and the reason stay.

        Raises:
            UnknownRow: when there is no such partner.
        """
        with self._core.transaction():
            used = (self._table.code == code) & self._table.removed_at.is_null()
            if not self._table.update(removed_at=self._core.now()).where(used).execute():
                raise UnknownRow("partner", code)
            self._audit.record("partner-removed", why=why, data={"partner": code})
            self._renew_version()

    def find_by_envelope(self, qualifier: str, isa_id: str, gs_id: str) -> Partner | None:
        """Return the partner that sends with these ids (ISA05, ISA06, GS02), or None.

        With an empty `gs_id`, as for a file without a group, the only partner with these ISA ids is meant.
        """
        known = self._known()
        exact = known.by_envelope.get(Identity(qualifier.strip(), isa_id.strip(), gs_id.strip()))
        if exact is not None or gs_id.strip():
            return exact
        outer = (qualifier.strip(), isa_id.strip())
        near = [one for one in known.by_code.values() if (one.them.qualifier, one.them.isa_id) == outer]
        return near[0] if len(near) == 1 else None

    def find_by_customer(self, customer_id: str) -> Partner | None:
        """Return the partner that is this Acumatica customer, or None."""
        return self._known().by_customer.get(customer_id.strip().upper())

    def find_by_vendor(self, vendor_id: str) -> Partner | None:
        """Return the partner that is this Acumatica vendor, or None."""
        return self._known().by_vendor.get(vendor_id.strip().upper())

    def codes_matching(self, word: str) -> list[str]:
        """Return the codes of partners with a word in code or name that begins with `word`, for searching."""
        return [code for code, name in self._known().names.items() if _begins(word, code, name)]

    def _renew_version(self) -> None:
        # Random, not counted: a number given out in a transaction that was undone would come again.
        self._core.set_mark(VERSION_MARK, secrets.token_hex(8))

    def _known(self) -> _Known:
        """Return the cached partners, read again after any thread or process has changed one."""
        version = self._core.mark(VERSION_MARK) or ""
        if version != self._cache.version:
            self._cache = self._load(version)
        return self._cache

    def _load(self, version: str) -> _Known:
        known = _Known(version)
        for row in self._table.select().order_by(self._table.code):
            known.names[row.code] = row.name
            if row.removed_at:
                continue
            with self._core.meaning():
                partner = partner_of(row.body)
            known.by_code[row.code] = partner
            known.by_envelope.setdefault(partner.them, partner)
            if partner.customer_id:
                known.by_customer.setdefault(partner.customer_id.strip().upper(), partner)
            if partner.vendor_id:
                known.by_vendor.setdefault(partner.vendor_id.strip().upper(), partner)
        return known


def _begins(word: str, code: str, name: str) -> bool:
    wanted, whole = folded(word), folded(f"{code} {name}")
    return folded(code).startswith(wanted) or any(part.startswith(wanted) for part in whole.split())


def _changes(old: dict[str, object], new: dict[str, object]) -> dict[str, list[object]]:
    names = sorted(old.keys() | new.keys())
    return {name: [old.get(name), new.get(name)] for name in names if old.get(name) != new.get(name)}
