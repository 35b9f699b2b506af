"""Intent before effect: every try to change something on the other side, and what came of it."""

from __future__ import annotations

from typing import Any

from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.core import Core, IllegalMove, UnknownRow
from acucleo_desktop.ledger.rows import AttemptRow
from acucleo_desktop.ledger.times import optional_time_of, time_of

OPEN, DONE, FAILED, IN_DOUBT = "open", "done", "failed", "in-doubt"
_MOVES = {OPEN: {DONE, FAILED, IN_DOUBT}, IN_DOUBT: {DONE, FAILED}}
_COLUMNS = (
    "id",
    "document_id",
    "run_id",
    "step",
    "target",
    "reference",
    "sha256",
    "started_at",
    "finished_at",
    "outcome",
    "status",
    "request_id",
    "answer_excerpt",
    "result_key",
)


class Attempts:
    """The attempts of all documents. One without an outcome may or may not have landed: ask, never guess."""

    def __init__(self, core: Core, audit: Audit) -> None:
        self._core = core
        self._attempt = core.tables.attempt
        self._audit = audit

    def begin(
        self, document_id: int, step: str, target: str, reference: str, sha256: str, run_id: int | None = None
    ) -> AttemptRow:
        """Store the intent; call it in a transaction of its own (or at the end of one) before the request leaves.

        Args:
            document_id: the document that changes or is sent.
            step: `upload`, `create`, `update`, ...
            target: Cleo folder or Acumatica entity.
            reference: file name or external reference by which the effect can be found again.
            sha256: hex digest of the bytes or of the canonical JSON that is sent.
            run_id: the pass it belongs to.
        """
        with self._core.transaction():
            attempt_id = self._core.insert(
                self._attempt,
                document_id=document_id,
                run_id=run_id,
                step=step,
                target=target,
                reference=reference,
                sha256=sha256,
                started_at=self._core.now(),
                outcome=OPEN,
                request_id="",
                answer_excerpt="",
                result_key="",
            )
            facts = {"attempt": attempt_id, "step": step, "target": target, "reference": reference, "sha256": sha256}
            self._audit.record("attempt-begun", document_id, data=facts)
        return self.get(attempt_id)

    def finish(
        self,
        attempt_id: int,
        outcome: str,
        status: int | None = None,
        request_id: str = "",
        excerpt: str = "",
        result_key: str = "",
    ) -> AttemptRow:
        """Store the outcome: `done`, `failed` or `in-doubt`; an attempt in doubt can be finished once more.

        Args:
            attempt_id: the attempt.
            outcome: one of the three words.
            status: HTTP status of the answer, None when none came.
            request_id: the service's id of the request.
            excerpt: redacted beginning of the answer.
            result_key: key of the record or file that came of it.

        Raises:
            IllegalMove: when the attempt has its outcome already.
        """
        with self._core.transaction():
            before = self.get(attempt_id)
            if outcome not in _MOVES.get(before.outcome, set()):
                raise IllegalMove(f"attempt {attempt_id} cannot go from {before.outcome} to {outcome}")
            changed = {
                "finished_at": self._core.now(),
                "outcome": outcome,
                "status": before.status if status is None else status,
                "request_id": request_id or before.request_id,
                "answer_excerpt": excerpt or before.answer_excerpt,
                "result_key": result_key or before.result_key,
            }
            self._core.change(self._attempt, attempt_id, changed)
            facts = {"attempt": attempt_id, "step": before.step, "reference": before.reference}
            more = {
                "target": before.target,
                "http_status": changed["status"],
                "request_id": changed["request_id"],
                "excerpt": changed["answer_excerpt"],
                "result": changed["result_key"],
            }
            self._audit.record(
                "attempt-finished", before.document_id, old=before.outcome, new=outcome, data={**facts, **more}
            )
        return self.get(attempt_id)

    def get(self, attempt_id: int) -> AttemptRow:
        """Return one attempt.

        Raises:
            UnknownRow: when there is no such attempt.
        """
        rows = self._by("id", attempt_id)
        if not rows:
            raise UnknownRow("attempt", attempt_id)
        return rows[0]

    def open_ones(self) -> list[AttemptRow]:
        """Return the attempts without an outcome, oldest first: what an earlier pass left unfinished."""
        return self._by("outcome", OPEN)

    def in_doubt(self) -> list[AttemptRow]:
        """Return the attempts about which the other side could not say, oldest first."""
        return self._by("outcome", IN_DOUBT)

    def of(self, document_id: int) -> list[AttemptRow]:
        """Return the attempts of a document, oldest first."""
        return self._by("document_id", document_id)

    def by_reference(self, reference: str) -> list[AttemptRow]:
        """Return the attempts that used this file name or external reference, oldest first."""
        return self._by("reference", reference)

    def recent(self, count: int) -> list[AttemptRow]:
        """Return the newest attempts, newest first."""
        columns = [getattr(self._attempt, name) for name in _COLUMNS]
        query = self._attempt.select(*columns).order_by(self._attempt.id.desc()).limit(count)
        with self._core.meaning():
            return [_attempt_row(row) for row in query.tuples()]

    def _by(self, name: str, value: object) -> list[AttemptRow]:
        def build() -> Any:
            columns = [getattr(self._attempt, column) for column in _COLUMNS]
            selection = self._attempt.select(*columns).where(getattr(self._attempt, name) == value)
            return selection.order_by(self._attempt.id)

        found = self._core.database.execute_sql(self._core.text(("attempts by", name), build), (value,))
        with self._core.meaning():
            return [_attempt_row(row) for row in found.fetchall()]


def _attempt_row(row: Any) -> AttemptRow:
    values = dict(zip(_COLUMNS, row, strict=True))
    values["started_at"] = time_of(values["started_at"])
    values["finished_at"] = optional_time_of(values["finished_at"])
    return AttemptRow(**values)
