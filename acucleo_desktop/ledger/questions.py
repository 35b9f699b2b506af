"""Questions that stand before a run: what looks absurd is asked, kept until a person answers, and never asked twice."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.ledger.audit import Audit
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.ledger.core import Core, UnknownRow
from acucleo_desktop.ledger.marks import Marks
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.ledger.times import optional_time_of, optional_time_text, time_of, time_text

OPEN, YES, NO, WITHDRAWN = "open", "yes", "no", "withdrawn"
_PREFIX = "question."


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of a pass that a question is about. An empty part stands for all.

    Attributes:
        direction: `in` or `out`.
        flow: word of the flow.
        partner: code of the partner.
    """

    direction: str = ""
    flow: str = ""
    partner: str = ""

    def covers(self, direction: Direction, flow: Flow, partner: str) -> bool:
        """Whether a document of this kind lies in the part."""
        return (
            self.direction in {"", direction.value} and self.flow in {"", flow.value} and self.partner in {"", partner}
        )


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question.

    Attributes:
        kind: what looks odd, such as `more` or `folder-gone`.
        case: what makes this case one of its own, such as a day or a folder.
        scope: what is not written or sent while it is open.
        size: how large the oddity was when it was asked; a much larger one is asked anew.
        title: the question as one sentence.
        known: sentences: what is there, what is usual, examples.
        yes, no: what each answer leads to, as a sentence.
        facts: numbers for scripts, and what answering needs.
        state: `open`, `yes`, `no` or `withdrawn`.
    """

    id: int
    kind: str
    case: str
    scope: Scope
    size: int
    title: str
    known: tuple[str, ...]
    yes: str
    no: str
    facts: Mapping[str, Any]
    asked_at: datetime
    state: str = OPEN
    answered_at: datetime | None = None
    answered_by: str = ""
    reason: str = ""

    def covers(self, row: DocumentRow) -> bool:
        """Whether a document lies in the part in question."""
        return self.scope.covers(row.direction, row.flow, row.partner)


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question about to be asked; see `QuestionRow`."""

    kind: str
    case: str
    scope: Scope
    size: int
    title: str
    known: Sequence[str]
    yes: str
    no: str
    facts: Mapping[str, Any]


class Questions:
    """The questions of a ledger; there are few, and answered ones stay as the record of a decision."""

    def __init__(self, core: Core, audit: Audit, marks: Marks) -> None:
        self._core = core
        self._audit = audit
        self._marks = marks

    def all(self) -> list[QuestionRow]:
        """Return all questions, oldest first."""
        texts = self._marks.starting_with(_PREFIX).values()
        with self._core.meaning():
            return [_row(text) for text in texts]

    def open_ones(self) -> list[QuestionRow]:
        """Return the questions that wait for an answer, oldest first."""
        return [row for row in self.all() if row.state == OPEN]

    def get(self, question_id: int) -> QuestionRow:
        """Return one question.

        Raises:
            UnknownRow: when there is no such question.
        """
        text = self._marks.get(_name(question_id))
        if not text:
            raise UnknownRow("question", question_id)
        with self._core.meaning():
            return _row(text)

    def latest(self, kind: str, case: str) -> QuestionRow | None:
        """Return the newest question about this very case, or None."""
        found = [row for row in self.all() if (row.kind, row.case) == (kind, case)]
        return found[-1] if found else None

    def ask(self, new: NewQuestion) -> QuestionRow:
        """Keep a new question; the audit trail gets what was known."""
        with self._core.transaction():
            number = max((row.id for row in self.all()), default=0) + 1
            row = QuestionRow(
                number,
                new.kind,
                new.case,
                new.scope,
                new.size,
                new.title,
                tuple(new.known),
                new.yes,
                new.no,
                MappingProxyType(dict(new.facts)),
                self._core.clock.now(),
            )
            self._store(row)
            facts = {"question": number, "kind": new.kind, "case": new.case, "known": list(new.known)}
            self._audit.record("question-asked", new=new.title, data=facts)
        return row

    def answer(self, question_id: int, state: str, reason: str) -> QuestionRow:
        """Keep a person's answer, `yes` or `no`, or that the question has become void: `withdrawn`.

        Raises:
            UnknownRow: there is no such question.
            ValueError: it was answered already; the caller looks first.
        """
        with self._core.transaction():
            row = self.get(question_id)
            if row.state != OPEN and not (row.state == NO and state == WITHDRAWN):
                raise ValueError(f"question {question_id} is answered already")
            after = QuestionRow(
                **{
                    **{name: getattr(row, name) for name in QuestionRow.__slots__},
                    "state": state,
                    "answered_at": self._core.clock.now(),
                    "answered_by": self._core.actor,
                    "reason": reason,
                }
            )
            self._store(after)
            facts = {"question": question_id, "kind": row.kind, "case": row.case}
            kind = "question-withdrawn" if state == WITHDRAWN else "question-answered"
            self._audit.record(kind, old=row.title, new=state, why=reason, data=facts)
        return after

    def _store(self, row: QuestionRow) -> None:
        plain = {name: getattr(row, name) for name in QuestionRow.__slots__}
        plain |= {
            "scope": [row.scope.direction, row.scope.flow, row.scope.partner],
            "facts": dict(row.facts),
            "asked_at": time_text(row.asked_at),
            "answered_at": optional_time_text(row.answered_at),
        }
        self._marks.set(_name(row.id), json_text(plain))


def _name(question_id: int) -> str:
    return f"{_PREFIX}{question_id:08d}"


def _row(text: str) -> QuestionRow:
    plain = json.loads(text)
    plain |= {
        "scope": Scope(*plain["scope"]),
        "known": tuple(plain["known"]),
        "facts": MappingProxyType(plain["facts"]),
        "asked_at": time_of(plain["asked_at"]),
        "answered_at": optional_time_of(plain["answered_at"]),
    }
    return QuestionRow(**plain)
