"""Lists, records, upserts and actions over the store, apart from HTTP."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from acucleo_desktop.practice.acumatica.business import ACTIONS, AUTO_NUMBERED, DELETERS, SAVERS, Action
from acucleo_desktop.practice.acumatica.business.common import merge
from acucleo_desktop.practice.acumatica.filters import parse
from acucleo_desktop.practice.acumatica.labels import translated
from acucleo_desktop.practice.acumatica.replies import LOCKED, BusinessError, FieldErrors
from acucleo_desktop.practice.acumatica.schema import Entity, keys_of
from acucleo_desktop.practice.acumatica.store import INDEXED, Store
from acucleo_desktop.practice.acumatica.wire import session_row_id
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
_REMEMBERED = timedelta(minutes=10)
_DEFAULT_KEYS: Mapping[tuple[str, str], str] = {
    ("SalesOrder", "OrderType"): "SO",
    ("PurchaseOrder", "Type"): "Normal",
    ("Bill", "Type"): "Bill",
    ("SalesInvoice", "Type"): "Invoice",
    ("Invoice", "Type"): "Invoice",
    ("PurchaseReceipt", "Type"): "Receipt",
}


class Missing(Exception):
    """No such record."""


class Precondition(Exception):
    """If-Match or If-None-Match failed."""


@dataclass(slots=True)
class _Operation:
    polls: int
    error: BusinessError | FieldErrors | None
    began: datetime


@dataclass(frozen=True, slots=True)
class Upsert:
    """How a PUT or PATCH finds its record.

    Attributes:
        condition: `$filter` of the address.
        match, none_match: headers If-Match and If-None-Match.
        must_exist: whether a missing record is an error (PATCH).
        session: whose row ids the body has.
    """

    condition: str = ""
    match: str = ""
    none_match: str = ""
    must_exist: bool = False
    session: str = ""


class Service:
    """What the endpoint does, in plain records."""

    def __init__(self, store: Store, faults: Faults) -> None:
        self.store = store
        self.faults = faults
        self._write_lock = threading.RLock()
        self._operations: dict[str, _Operation] = {}

    def search(self, entity: Entity, entities: Mapping[str, Entity], condition: str) -> list[Plain]:
        """Return the records that fit a filter, in the order they were made.

        Raises:
            FilterError: the filter cannot be read.
        """
        if not condition.strip():
            return [record for record in self.store.all(entity.name) if not self.is_hidden(entity.name, record)]
        parsed = parse(condition, entity, entities)
        narrow = next((name for name in parsed.equals if name in INDEXED), "")
        found = self.store.where(entity.name, narrow, parsed.equals[narrow]) if narrow else self.store.all(entity.name)
        translate = self.faults.text("language") != "en"
        return [
            record
            for record in found
            if parsed.test(translated(record) if translate else record) and not self.is_hidden(entity.name, record)
        ]

    def find(self, entity: str, keys: list[str]) -> Plain | None:
        """Return a record by its keys or by its id."""
        if len(keys) == 1 and _is_id(keys[0]):
            return self.store.by_id(entity, keys[0])
        return self.store.get(entity, *keys)

    def is_hidden(self, entity: str, record: Plain) -> bool:
        """Tell whether a restriction group hides a record from the API user."""
        hidden = self.faults.text("hidden_records")
        if not hidden:
            return False
        key = "/".join([entity, *(str(record.get(name, "")).strip() for name in keys_of(entity))])
        return key.casefold() in {part.strip().casefold() for part in hidden.split(",")}

    def put(self, entity: Entity, entities: Mapping[str, Entity], given: Plain, how: Upsert) -> tuple[Plain, bool]:
        """Insert or update a record (Acumatica: PUT is an upsert); return it, and whether it is new.

        Raises:
            Precondition: the record exists, or does not, against what was asked.
            Missing: it must exist and does not.
            FieldErrors, BusinessError: it is not taken.
        """
        with self._write_lock, self.store.transaction():
            if self.faults.strikes("another_process"):
                text = f"Another process has added/updated the '{entity.name}' record. Your changes will be lost."
                raise BusinessError(text, LOCKED)
            stored = self._known(entity, entities, given, how.condition)
            if (how.match == "*" and stored is None) or (how.none_match == "*" and stored is not None):
                raise Precondition
            if stored is None and (how.must_exist or given.get("id")):
                raise Missing
            given = _with_stored_row_ids(given, stored, how.session)
            try:
                return self._save(entity.name, given, stored), stored is None
            except FieldErrors as errors:
                errors.record = merge(stored, given)
                raise

    def delete(self, entity: str, keys: list[str]) -> None:
        """Remove a record.

        Raises:
            Missing: there is none.
            BusinessError: it may not be removed.
        """
        with self._write_lock:
            record = self.find(entity, keys)
            if record is None:
                raise Missing
            with self.store.transaction():
                refuse = DELETERS.get(entity)
                if refuse is not None:
                    refuse(self.store, record)
                self.store.delete(entity, record)

    def _known(self, entity: Entity, entities: Mapping[str, Entity], given: Plain, condition: str = "") -> Plain | None:
        if given.get("id"):
            return self.store.by_id(entity.name, str(given["id"]))
        if condition.strip():
            found = self.search(entity, entities, condition)
            return found[0] if found else None
        names = keys_of(entity.name)
        values = [str(given.get(name) or _DEFAULT_KEYS.get((entity.name, name), "")) for name in names]
        return self.store.get(entity.name, *values) if values and all(values) else None

    def _save(self, entity: str, given: Plain, stored: Plain | None) -> Plain:
        if stored is None and entity in AUTO_NUMBERED:
            given = _numbered(given, AUTO_NUMBERED[entity], self.faults.text("numbering"))
        saver = SAVERS.get(entity)
        record = saver(self.store, self.faults, given, stored) if saver else merge(stored, given)
        if stored is not None:
            record["id"] = stored["id"]
        overridden(record, entity, self.faults.text("overrides"))
        missing = [name for name in keys_of(entity) if not str(record.get(name) or "")]
        if missing:
            raise FieldErrors(*((name, -1, f"'{name}' cannot be empty.") for name in missing))
        return self.store.save(entity, record)

    def invoke(
        self,
        entity: Entity,
        entities: Mapping[str, Entity],
        action: str,
        given: Plain,
        parameters: Mapping[str, Any],
    ) -> str:
        """Run an action; return the id of a long operation, empty when it is done at once.

        Raises:
            Missing: no such record.
            BusinessError: it is refused, where operations are not long.
        """
        with self._write_lock:
            record = self._known(entity, entities, given)
            if record is None and entity.name == "Invoice":
                # The view of receivables holds the invoices of sales orders too.
                record = self._known(entities["SalesInvoice"], entities, given)
            if record is None:
                raise Missing
            error: BusinessError | FieldErrors | None = None
            try:
                self._run(ACTIONS[entity.name, action], record, parameters)
            except (BusinessError, FieldErrors) as problem:
                error = problem
        if not self.faults.flag("long_operations"):
            if error is not None:
                raise error
            return ""
        operation = str(uuid.uuid4())
        polls = int(self.faults.number("running_polls"))
        self._operations[operation] = _Operation(polls, error, self.store.clock.now())
        return operation

    def _run(self, work: Action, record: Plain, parameters: Mapping[str, Any]) -> None:
        if self.faults.strikes("failing_operations"):
            raise BusinessError("Operation failed", "PX.Data.PXOperationCompletedWithErrorException")
        with self.store.transaction():
            work(self.store, record, parameters, self.faults)

    def operation(self, operation: str) -> bool:
        """Return whether a long operation is still running.

        Raises:
            KeyError: it is not known, or ended too long ago.
            BusinessError, FieldErrors: it ended with an error.
        """
        if self.faults.strikes("forget_operations"):
            self._operations.clear()
        known = self._operations[operation]
        if self.store.clock.now() - known.began > _REMEMBERED:
            del self._operations[operation]
            raise KeyError(operation)
        if known.polls > 0:
            known.polls -= 1
            return True
        if known.error is not None:
            raise known.error
        return False


def _numbered(given: Plain, name: str, numbering: str) -> Plain:
    """Return what was sent for a new document as its numbering sequence takes it.

    Raises:
        FieldErrors: a number is missing, or was sent where none may be.
    """
    if numbering == "manual":
        if not str(given.get(name) or "").strip():
            raise FieldErrors((name, -1, f"'{name}' cannot be empty."))
        return given
    if numbering == "refuse" and str(given.get(name) or "").strip():
        raise FieldErrors((name, -1, f"'{name}' is assigned automatically and cannot be changed."))
    # An automatic number cannot be chosen; what was sent is left aside.
    return {field: value for field, value in given.items() if field != name}


def overridden(record: Plain, entity: str, overrides: str) -> None:
    """Put the values of the switch `overrides` in place of those of a record."""
    for entry in overrides.split(","):
        path, _, value = entry.strip().partition("=")
        owner, _, inner = path.partition("/")
        if owner != entity or not inner:
            continue
        *above, name = inner.split("/")
        parts: list[Any] = [record]
        for step in above:
            found = [part.get(step) for part in parts if isinstance(part, dict)]
            parts = [row for value in found for row in (value if isinstance(value, list) else [value])]
        for part in parts:
            if isinstance(part, dict):
                part[name] = value


def _with_stored_row_ids(given: Plain, stored: Plain | None, session: str) -> Plain:
    """Return given values with the session's row ids replaced by the stored ones.

    Raises:
        Missing: a row id is none of this session.
    """
    changed = dict(given)
    for name, rows in given.items():
        if not isinstance(rows, list):
            continue
        known = {}
        for row in (stored or {}).get(name) or []:
            known[session_row_id(session, f"{(stored or {})['id']}:{row['id']}")] = row["id"]
        changed[name] = [_with_stored_id(row, known) for row in rows]
    return changed


def _with_stored_id(row: Plain, known: Mapping[str, str]) -> Plain:
    if not row.get("id"):
        return row
    if row["id"] not in known:
        raise Missing
    return {**row, "id": known[row["id"]]}


def _is_id(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
