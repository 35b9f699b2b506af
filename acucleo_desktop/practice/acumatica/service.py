"""Lists, records, upserts and actions over the store, apart from HTTP."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Mapping
from typing import Any

from acucleo_desktop.practice.acumatica.business import ACTIONS, SAVERS
from acucleo_desktop.practice.acumatica.business.common import merge
from acucleo_desktop.practice.acumatica.filters import parse
from acucleo_desktop.practice.acumatica.replies import BusinessError
from acucleo_desktop.practice.acumatica.schema import keys_of
from acucleo_desktop.practice.acumatica.store import Store
from acucleo_desktop.practice.faults import Faults

Plain = dict[str, Any]
_RUNNING_POLLS = 1


class Missing(Exception):
    """No such record."""


class Precondition(Exception):
    """If-Match or If-None-Match failed."""


class Service:
    """What the endpoint does, in plain records."""

    def __init__(self, store: Store, faults: Faults) -> None:
        self.store = store
        self.faults = faults
        self._write_lock = threading.RLock()
        self._operations: dict[str, tuple[int, BusinessError | None]] = {}

    def search(self, entity: str, condition: str, top: int | None, skip: int) -> list[Plain]:
        """Return the records that fit a filter, in the order they were made."""
        test = parse(condition) if condition.strip() else None
        found = [record for record in self.store.all(entity) if test is None or test(record)]
        return found[skip : skip + top if top is not None else None]

    def find(self, entity: str, keys: list[str]) -> Plain | None:
        """Return a record by its keys or by its id."""
        if len(keys) == 1 and _is_id(keys[0]):
            return self.store.by_id(entity, keys[0])
        return self.store.get(entity, *keys)

    def put(self, entity: str, given: Plain, *, condition: str = "", match: str = "", none_match: str = "") -> Plain:
        """Insert or update a record (Acumatica: PUT is an upsert).

        Raises:
            Precondition: the record exists, or does not, against what was asked.
        """
        with self._write_lock, self.store.transaction():
            stored = self._known(entity, given, condition)
            if match == "*" and stored is None:
                raise Precondition
            if none_match == "*" and stored is not None:
                raise Precondition
            return self._save(entity, given, stored)

    def patch(self, entity: str, given: Plain) -> Plain:
        """Change listed fields of a record that must exist.

        Raises:
            Missing: there is none.
        """
        with self._write_lock, self.store.transaction():
            stored = self._known(entity, given, "")
            if stored is None:
                raise Missing
            return self._save(entity, given, stored)

    def delete(self, entity: str, keys: list[str]) -> None:
        """Remove a record.

        Raises:
            Missing: there is none.
        """
        with self._write_lock:
            record = self.find(entity, keys)
            if record is None:
                raise Missing
            self.store.delete(entity, record)

    def _known(self, entity: str, given: Plain, condition: str) -> Plain | None:
        if given.get("id"):
            return self.store.by_id(entity, str(given["id"]))
        if condition:
            found = self.search(entity, condition, 1, 0)
            return found[0] if found else None
        values = [str(given.get(name) or _default_key(entity, name)) for name in keys_of(entity)]
        return self.store.get(entity, *values) if all(values) else None

    def _save(self, entity: str, given: Plain, stored: Plain | None) -> Plain:
        saver = SAVERS.get(entity)
        record = saver(self.store, self.faults, given, stored) if saver else merge(stored, given)
        if stored is not None:
            record["id"] = stored["id"]
        if not all(str(record.get(name) or "") for name in keys_of(entity)):
            raise BusinessError("The key of the record is empty.")
        return self.store.save(entity, record)

    def invoke(self, entity: str, action: str, given: Plain, parameters: Mapping[str, Any]) -> str:
        """Run an action; return the id of a long operation, empty when it is done at once.

        Raises:
            Missing: no such record.
            KeyError: no such action.
        """
        work = ACTIONS[(entity, action)]
        with self._write_lock:
            record = self._known(entity, given, "")
            if record is None:
                raise Missing
            error: BusinessError | None = None
            try:
                with self.store.transaction():
                    work(self.store, record, parameters)
            except BusinessError as problem:
                error = problem
        if not self.faults.flag("long_operations"):
            if error is not None:
                raise error
            return ""
        operation = str(uuid.uuid4())
        self._operations[operation] = (_RUNNING_POLLS, error)
        return operation

    def operation(self, operation: str) -> bool:
        """Return whether a long operation is still running.

        Raises:
            KeyError: it is not known, or was told before.
            BusinessError: it ended with an error.
        """
        polls, error = self._operations[operation]
        if polls > 0:
            self._operations[operation] = (polls - 1, error)
            return True
        del self._operations[operation]
        if error is not None:
            raise error
        return False


def _default_key(entity: str, name: str) -> str:
    """Return the type that a record has when none is given."""
    return {
        ("SalesOrder", "OrderType"): "SO",
        ("PurchaseOrder", "Type"): "Normal",
        ("Bill", "Type"): "Bill",
        ("SalesInvoice", "Type"): "Invoice",
        ("PurchaseReceipt", "Type"): "Receipt",
    }.get((entity, name), "")


def _is_id(text: str) -> bool:
    try:
        uuid.UUID(text)
    except ValueError:
        return False
    return True
