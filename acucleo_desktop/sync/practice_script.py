"""A clerk's first day in the practice world, step by step: what to do, with which key, and whether it is done.

Each step is noticed by what the ledger has noted or the window has shown since the script began; nothing is ticked off
on somebody's word. What the window shows is told by words such as `dry-run` (`note`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, EventRow

_MARK = "practice.script"
_MOST_EVENTS = 5000
_LEFT = frozenset({Delivery.HELD.value, Delivery.QUEUED.value, Delivery.RECEIVED.value, Delivery.WRITING.value})
_RESOLVED = "resolved-change"
_COMPARED = frozenset({Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE})


@dataclass(frozen=True, slots=True)
class ScriptFacts:
    """What has happened since the script began.

    Attributes:
        events: of the audit trail.
        shown: words of what the window has shown.
        rows: the documents of the events, by id.
    """

    events: tuple[EventRow, ...] = ()
    shown: frozenset[str] = frozenset()
    rows: dict[int, DocumentRow] = field(default_factory=dict)

    def has(self, kind: str, is_meant: Callable[[DocumentRow], bool] = lambda _row: True) -> bool:
        """Whether an event of a kind happened to a document that is meant."""
        return any(
            event.kind == kind and event.document_id in self.rows and is_meant(self.rows[event.document_id])
            for event in self.events
            if event.document_id is not None
        )

    def moved(self, old: str, new: frozenset[str]) -> bool:
        """Whether a person moved a document's delivery so."""
        return any(
            event.kind == "moved" and event.status == "delivery" and event.old == old and event.new in new
            for event in self.events
        )

    def resolved(self, flows: frozenset[Flow]) -> bool:
        """Whether a difference of such a document was decided."""
        return self.has(_RESOLVED, lambda row: row.flow in flows)

    def synced(self) -> bool:
        """Whether a person has let a sync run to its end."""
        asked = any(event.kind == "run-started" and event.data.get("trigger") == "clerk" for event in self.events)
        return asked and any(event.kind == "run-finished" for event in self.events)


@dataclass(frozen=True, slots=True)
class ScriptStep:
    """One step.

    Attributes:
        key: stable name.
        title: what it is about.
        todo: what to do; `{document}` stands for one that it can be done with.
        keys: what to press, in order.
        is_done: whether it has happened.
        example: which document it can be done with; None where any moment will do.
    """

    key: str
    title: str
    todo: str
    keys: tuple[str, ...]
    is_done: Callable[[ScriptFacts], bool]
    example: DocumentQuery | None = None


def _about(cause: str, **parts: object) -> DocumentQuery:
    return DocumentQuery(cause=cause, limit=1, **parts)  # type: ignore[arg-type] # the parts are those of the query


STEPS: tuple[ScriptStep, ...] = (
    ScriptStep(
        "keys",
        "Every key at a glance",
        "Press F1. Whatever you can do has a key, and each screen shows its own.",
        ("F1",),
        lambda facts: "keys" in facts.shown,
    ),
    ScriptStep(
        "dry-run",
        "See what a sync would do",
        "A dry run reads both sides and writes nothing. Look at it before the first sync of a day.",
        ("F5",),
        lambda facts: "dry-run" in facts.shown,
    ),
    ScriptStep(
        "sync",
        "Let it happen",
        "Sync: files come in from Cleo, records go into Acumatica, and you may go on reading meanwhile.",
        ("Ctrl F5",),
        ScriptFacts.synced,
    ),
    ScriptStep(
        "approve",
        "Approve what is clean",
        "Open the Inbox and approve everything clean in one go. What has a question stays where it is.",
        ("Ctrl 2", "Shift A"),
        lambda facts: facts.moved(Delivery.REVIEW.value, _LEFT),
    ),
    ScriptStep(
        "fix-once",
        "An item nobody knows",
        "Open order {document}: the partner's item has no item of ours yet. Take the offered fix: it is remembered.",
        ("Ctrl K", "1"),
        lambda facts: facts.has("fixed"),
        _about("partner.item-unknown"),
    ),
    ScriptStep(
        "changed-order",
        "The same order came again",
        "Order {document} differs from the one you have. Compare them, and decide each difference.",
        ("Ctrl K", "E"),
        lambda facts: facts.resolved(frozenset({Flow.SALES_ORDER})),
        _about("rules.changed-version"),
    ),
    ScriptStep(
        "bill",
        "A price too high",
        "Bill {document} costs more than was ordered. Open it: both sums and the difference are shown.",
        ("Ctrl K", "Enter"),
        lambda facts: facts.has("opened", lambda row: row.flow is Flow.BILL and row.match == "money-off"),
        _about("rules.price-differs", flows=(Flow.BILL,)),
    ),
    ScriptStep(
        "vendor-answer",
        "A vendor changes our order",
        "Answer {document} confirms something else than we ordered. Accept it, or keep ours.",
        ("Ctrl K", "E"),
        lambda facts: facts.resolved(_COMPARED),
        DocumentQuery(flows=(Flow.ORDER_ACKNOWLEDGMENT,), checks=(Check.BLOCKED,), limit=1),
    ),
    ScriptStep(
        "rejected",
        "An invoice came back",
        "Invoice {document} was rejected. Open it and read in plain words what the partner did not take.",
        ("Ctrl K", "Enter"),
        lambda facts: facts.has("opened", lambda row: row.answer is Answer.REJECTED),
        DocumentQuery(answers=(Answer.REJECTED,), limit=1),
    ),
    ScriptStep(
        "find",
        "Where is that order?",
        "Somebody asks on the phone for {document}. Find it by its number and open it.",
        ("Ctrl K",),
        lambda facts: "find" in facts.shown and facts.has("opened"),
        DocumentQuery(flows=(Flow.SALES_ORDER,), checks=(Check.CLEAN,), limit=1),
    ),
    ScriptStep(
        "take-back",
        "Take it back in time",
        "What was approved waits a little before it leaves. Approve something in the Outbox, then take it back.",
        ("Ctrl 3", "A", "U"),
        lambda facts: facts.moved(Delivery.HELD.value, frozenset({Delivery.REVIEW.value})),
    ),
    ScriptStep(
        "set-aside",
        "Put one aside, with a reason",
        "What need not be processed is kept all the same. Set a document aside and write why.",
        ("S",),
        lambda facts: any(event.kind == "moved" and event.new == Delivery.SET_ASIDE.value for event in facts.events),
    ),
)


@dataclass(frozen=True, slots=True)
class StepState:
    """A step as it stands.

    Attributes:
        state: `done`, `skipped`, `here` or `ahead`.
        todo: what to do, with a document that is there.
    """

    step: ScriptStep
    state: str
    todo: str


@dataclass(frozen=True, slots=True)
class ScriptState:
    """The whole script as it stands."""

    steps: tuple[StepState, ...]

    @property
    def here(self) -> StepState | None:
        """The step that is next; None when the script is through."""
        return next((each for each in self.steps if each.state == "here"), None)

    @property
    def count_done(self) -> int:
        """How many steps are done or were skipped."""
        return sum(each.state in {"done", "skipped"} for each in self.steps)


class PracticeScript:
    """The script of one home; where it stands outlives the window.

    Args:
        ledger: of the practice home.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def state(self, shown: Iterable[str] = ()) -> ScriptState:
        """Return how far the clerk has come; steps that have happened meanwhile are done from now on.

        Args:
            shown: words of what the window has shown since it was last asked.
        """
        kept = self._kept()
        known = {*kept["shown"], *shown}
        facts = self._facts(int(kept["since"]), known)
        done = {step.key for step in STEPS if step.key in kept["done"] or step.is_done(facts)}
        if done != set(kept["done"]) or known != set(kept["shown"]):
            self._keep({**kept, "done": sorted(done), "shown": sorted(known)})
        steps, is_here_found = [], False
        for step in STEPS:
            state = "done" if step.key in done else "skipped" if step.key in kept["skipped"] else "ahead"
            if state == "ahead" and not is_here_found:
                state, is_here_found = "here", True
            steps.append(StepState(step, state, self._todo(step) if state == "here" else ""))
        return ScriptState(tuple(steps))

    def skip(self) -> ScriptState:
        """Leave the present step out."""
        here = self.state().here
        if here is not None:
            kept = self._kept()
            self._keep({**kept, "skipped": sorted({*kept["skipped"], here.step.key})})
        return self.state()

    def restart(self) -> ScriptState:
        """Begin anew: only what happens from now on counts."""
        newest = self._ledger.audit.recent(1)
        self._keep({"since": newest[0].id if newest else 0, "done": [], "skipped": [], "shown": []})
        return self.state()

    def _todo(self, step: ScriptStep) -> str:
        if step.example is None:
            return step.todo
        rows = self._ledger.documents.list(step.example)
        number = f"{rows[0].number}, {rows[0].partner_name}" if rows else ""
        return step.todo.format(document=number) if number else step.todo.replace(" {document}", "")

    def _facts(self, since: int, shown: set[str]) -> ScriptFacts:
        events = [event for event in self._ledger.audit.recent(_MOST_EVENTS) if event.id > since]
        wanted = {"opened", "fixed", _RESOLVED}
        ids = {event.document_id for event in events if event.kind in wanted and event.document_id is not None}
        rows = {document_id: self._ledger.documents.get(document_id) for document_id in ids}
        return ScriptFacts(tuple(events), frozenset(shown), rows)

    def _kept(self) -> dict[str, Any]:
        text = self._ledger.marks.get(_MARK)
        if text:
            kept: dict[str, Any] = json.loads(text)
            return kept
        newest = self._ledger.audit.recent(1)
        begun: dict[str, Any] = {"since": newest[0].id if newest else 0, "done": [], "skipped": [], "shown": []}
        self._keep(begun)
        return begun

    def _keep(self, kept: object) -> None:
        self._ledger.marks.set(_MARK, json.dumps(kept))
