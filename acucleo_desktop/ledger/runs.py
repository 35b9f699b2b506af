"""Sync passes: one row each, with the outcome and the reasons."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.core import Core, UnknownRow
from acucleo_desktop.ledger.rows import RunRow
from acucleo_desktop.ledger.times import optional_time_of, time_of

RUNNING = "running"


class Runs:
    """The passes, newest last."""

    def __init__(self, core: Core, audit: Audit) -> None:
        self._core = core
        self._run = core.tables.run
        self._audit = audit

    def start(self, trigger: str) -> RunRow:
        """Store that a pass has begun; `trigger` says what started it, such as `schedule` or a user's name."""
        with self._core.transaction():
            run_id = self._run.insert(
                started_at=self._core.now(), trigger=trigger, outcome=RUNNING, counts="{}", reasons="[]"
            ).execute()
            self._audit.record("run-started", data={"run": run_id, "trigger": trigger})
        return self.get(run_id)

    def finish(
        self, run_id: int, outcome: str, counts: Mapping[str, int] | None = None, reasons: Sequence[str] = ()
    ) -> RunRow:
        """Store the end of a pass: `done`, `needs-person`, `failed`, `stopped` or `skipped`, and sentences why."""
        with self._core.transaction():
            self.get(run_id)
            self._run.update(
                finished_at=self._core.now(),
                outcome=outcome,
                counts=json_text(dict(counts or {})),
                reasons=json_text(list(reasons)),
            ).where(self._run.id == run_id).execute()
            facts = {"run": run_id, "counts": dict(counts or {}), "reasons": list(reasons)}
            self._audit.record("run-finished", new=outcome, data=facts)
        return self.get(run_id)

    def get(self, run_id: int) -> RunRow:
        """Return one pass.

        Raises:
            UnknownRow: when there is no such pass.
        """
        row = self._run.get_or_none(self._run.id == run_id)
        if row is None:
            raise UnknownRow("run", run_id)
        with self._core.meaning():
            return _run_row(row)

    def last(self, outcome: str | None = None) -> RunRow | None:
        """Return the newest pass, or the newest with this outcome; None when there is none."""
        query = self._run.select().order_by(self._run.id.desc())
        row = (query if outcome is None else query.where(self._run.outcome == outcome)).first()
        with self._core.meaning():
            return None if row is None else _run_row(row)

    def recent(self, count: int = 50) -> list[RunRow]:
        """Return the newest passes, newest first."""
        with self._core.meaning():
            return [_run_row(row) for row in self._run.select().order_by(self._run.id.desc()).limit(count)]

    def unfinished(self) -> list[RunRow]:
        """Return the passes without an end, oldest first: running ones, and those that were killed."""
        query = self._run.select().where(self._run.outcome == RUNNING).order_by(self._run.id)
        with self._core.meaning():
            return [_run_row(row) for row in query]


def _run_row(row: Any) -> RunRow:
    return RunRow(
        id=row.id,
        started_at=time_of(row.started_at),
        finished_at=optional_time_of(row.finished_at),
        trigger=row.trigger,
        outcome=row.outcome,
        counts=MappingProxyType(json.loads(row.counts)),
        reasons=tuple(json.loads(row.reasons)),
    )
