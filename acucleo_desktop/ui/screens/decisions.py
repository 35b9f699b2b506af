"""From a press to the desk and back: approving, taking back, setting aside, fixing, asking where an answer is owed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TR_NOOP, QObject, Signal

from acucleo_desktop.documents.finding import Fix
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.ui.bridge.lane import Lane
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr

DECIDED, DECIDED_TO_GO, DECIDED_TO_RUN, NOTED = "decision", "decision+deliver", "decision+sync", "noted"
Answers = Mapping[str, Callable[[str], None]]
Ask = Callable[[str, str, Answers], None]
_OURS = {"choose-item": "item", "choose-their-item": "item", "choose-unit-code": "unit", "choose-location": "location"}


def kind_of(topic: str) -> str:
    """Return what a topic of the lane is about, without the number of the decision."""
    return topic.partition(" ")[0]


class Decisions(QObject):
    """Carries decisions to the desk in the lane of clicks.

    Args:
        desk: returns the desk of the open home.
        lane: where the work is done.
        ask: asks the clerk for one sentence: title, hint, and for each button what is done with the answer.

    Signals:
        decided: list of `Decision`, and whether something may leave now.
        run_again: something is to be looked at anew by what both sides have now: the next sync does.
        partner_wanted: arguments of a fix that opens a partner sheet, or begins a new one.
        twin_wanted: id of the document that is to be compared with ours, or with its earlier version.
        taken_already: a fix was pressed that is taken and waits for its documents to be looked at again.
    """

    decided = Signal(object, bool)
    run_again = Signal()
    partner_wanted = Signal(object)
    twin_wanted = Signal(int)
    taken_already = Signal()

    def __init__(self, desk: Callable[[], Desk], lane: Lane, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lane = lane
        self._ask = ask
        self.acting = ""  # the action under way, so that its question can be asked again after a restart
        self._taken: set[tuple[int, str]] = set()
        self._number = 0
        lane.done.connect(self._lane_done)
        lane.failed.connect(self._lane_failed)

    def apply_fix(self, document_id: int, fix: Fix) -> None:
        """Take an offered fix; one that goes against a rule needs a reason, one that chooses needs the choice."""
        given = fix.arguments
        if fix.action in {"open-partner", "make-partner"}:
            self.partner_wanted.emit(dict(given))
        elif fix.action == "resolve":
            self.act(document_id, "resolve")
        elif fix.action == "compare":
            self.twin_wanted.emit(document_id)
        elif fix.action == "process-anyway" and not given.get("reason"):
            self._ask(
                tr("Why is it processed although it is here already?"),
                tr("For example: the buyer confirmed that both are meant"),
                {tr("Process it anyway"): lambda reason: self._fixed(document_id, fix, reason=reason)},
            )
        elif fix.action == "set-reference" and not given.get("value"):
            name = given.get("name", "reference")
            self._ask(
                tr("{what}: it is written on every document of this kind", what=said(fix.label)),
                tr("The {name}, as the partner gave it to you", name=said(name)),
                {tr("Use it from now on"): lambda value: self._fixed(document_id, fix, value=value)},
            )
        elif fix.action.startswith("choose-"):
            self._ask_for_ours(document_id, fix)
        else:
            self._fixed(document_id, fix)

    def _ask_for_ours(self, document_id: int, fix: Fix) -> None:
        """Ask which code stands for the partner's; the answer is remembered on the partner sheet."""
        kind = fix.arguments.get("kind") or _OURS.get(fix.action, "item")
        cross_reference = replace(fix, action="add-cross-reference", arguments={**fix.arguments, "kind": kind})
        theirs, ours = fix.arguments.get("theirs", ""), fix.arguments.get("ours", "")
        if theirs:
            title = tr("Which of your codes stands for their {kind} {code}?", kind=said(kind), code=theirs)
            hint, name = tr("Your {kind}", kind=said(kind)), "ours"
        else:
            title = tr("Which of their codes stands for your {kind} {code}?", kind=said(kind), code=ours)
            hint, name = tr("Their {kind}", kind=said(kind)), "theirs"
        self._ask(
            title,
            hint,
            {tr("Use it from now on"): lambda code: self._fixed(document_id, cross_reference, **{name: code})},
        )

    def _fixed(self, document_id: int, fix: Fix, **more: str) -> None:
        desk = self._desk()
        complete = replace(fix, arguments={**fix.arguments, **more})
        taken = (document_id, f"{complete.action} {sorted(complete.arguments.items())}")
        if taken in self._taken:
            self.taken_already.emit()
            return
        self._taken.add(taken)
        self._decide(lambda: [desk.apply_fix(document_id, complete)])

    def looked_again(self, _error: object = None) -> None:
        """Let every fix be taken anew: what waited for it has been looked at again."""
        self._taken.clear()

    def act_on_many(self, action: str, ids: list[int]) -> None:
        """Carry out an action of a list: approve, take_back, replay, set_aside."""
        if not ids:
            return
        desk = self._desk()
        if action == "approve":
            self._decide(lambda: desk.approve(ids), delivers=True)
        elif action == "take_back":
            self._decide(lambda: [desk.take_back(document_id) for document_id in ids])
        elif action == "replay":
            self._submit(DECIDED_TO_RUN, lambda: desk.replay(ids))
        elif action == "set_aside":
            self._ask(
                tr("Why (is it|are %n documents) set aside?", "", len(ids)),
                tr("For example: keyed by hand before the line was back"),
                {
                    tr("Set aside", "a press"): lambda reason: self._decide(
                        lambda: [desk.set_aside(each, reason) for each in ids]
                    )
                },
            )

    def act(self, document_id: int, action: str) -> None:
        """Carry out an action of a document's own page."""
        self.acting = action
        desk = self._desk()
        if action == "compare":
            self.twin_wanted.emit(document_id)
        elif action == "resolve":
            self._ask(
                tr("Where did you look, and did it arrive?"),
                tr("For example: seen in Cockpit under its control number"),
                {
                    tr("It arrived"): lambda where: self._decide(
                        lambda: [desk.resolve(document_id, landed=True, reason=where)]
                    ),
                    tr("It did not arrive"): lambda where: self._decide(
                        lambda: [desk.resolve(document_id, landed=False, reason=where)], delivers=True
                    ),
                },
            )
        elif action == "note":
            self._ask(
                tr("Note"),
                tr("What the next person should know"),
                {tr("Keep the note"): lambda text: self._submit(NOTED, lambda: desk.add_note(document_id, text))},
            )
        else:
            self.act_on_many(action, [document_id])

    def approve_clean(self) -> None:
        """Approve everything that waits with nothing against it."""
        self._decide(self._desk().approve_clean, delivers=True)

    def _decide(self, work: Callable[[], list[Decision]], *, delivers: bool = False) -> None:
        self._submit(DECIDED_TO_GO if delivers else DECIDED, work)

    def _submit(self, kind: str, work: Callable[[], object]) -> None:
        """Let the lane carry something out; each has a topic of its own, as a later one makes no earlier one void."""
        self._number += 1
        self._lane.submit(f"{kind} {self._number}", work)

    def _lane_failed(self, topic: str, _error: object) -> None:
        if kind_of(topic) == DECIDED:
            self._taken.clear()

    def _lane_done(self, topic: str, result: object) -> None:
        kind = kind_of(topic)
        if kind in {DECIDED, DECIDED_TO_GO, DECIDED_TO_RUN} and isinstance(result, list):
            if not any(decision.ok for decision in result):
                self._taken.clear()
            self.decided.emit(result, kind == DECIDED_TO_GO)
            if kind == DECIDED_TO_RUN and any(decision.ok for decision in result):
                self.run_again.emit()


def told(decisions: list[Decision], action: str = "approve") -> tuple[str, str, str]:
    """Return colour family, icon and sentence for what came of decisions."""
    refused = [decision for decision in decisions if not decision.ok]
    if len(decisions) == 1:
        family, icon = ("amber", "info") if refused else ("green", "check")
        return family, icon, said(decisions[0].said)
    words = bulk_words(action, len(decisions) - len(refused))
    if not refused:
        return "green", "check", words
    return "amber", "info", tr("{done} {refused}", done=words, refused=refused_words(refused))


_NOUNS: Mapping[Flow, Any] = {
    Flow.SALES_ORDER: QT_TR_NOOP("%n order(s)"),
    Flow.INVOICE: QT_TR_NOOP("%n invoice(s)"),
    Flow.PURCHASE_ORDER: QT_TR_NOOP("%n purchase order(s)"),
    Flow.BILL: QT_TR_NOOP("%n bill(s)"),
    Flow.ORDER_ACKNOWLEDGMENT: QT_TR_NOOP("%n order answer(s)"),
    Flow.SHIP_NOTICE: QT_TR_NOOP("%n ship notice(s)"),
}
_DONE: Mapping[str, Any] = {
    "approve": QT_TR_NOOP("{documents} approved"),
    "take_back": QT_TR_NOOP("{documents} taken back"),
    "replay": QT_TR_NOOP("{documents} run again"),
    "set_aside": QT_TR_NOOP("{documents} set aside"),
    "put_back": QT_TR_NOOP("{documents} moved back"),
    "assign": QT_TR_NOOP("{documents} handed over"),
}
_DOING: Mapping[str, Any] = {
    "approve": QT_TR_NOOP("Approving {done} of {of}"),
    "take_back": QT_TR_NOOP("Taking back {done} of {of}"),
    "replay": QT_TR_NOOP("Running {done} of {of} again"),
    "set_aside": QT_TR_NOOP("Setting {done} of {of} aside"),
    "put_back": QT_TR_NOOP("Moving {done} of {of} back"),
    "assign": QT_TR_NOOP("Handing over {done} of {of}"),
}


def counted(count: int, flows: Collection[Flow] = ()) -> str:
    """Return how many documents, by the name of their kind where all are of one."""
    noun = _NOUNS.get(next(iter(flows))) if len(flows) == 1 else None
    return tr(noun, "", count) if noun is not None else tr("%n document(s)", "", count)


def bulk_words(action: str, count: int, flows: Collection[Flow] = ()) -> str:
    """Return what was done with many documents, such as `23 orders approved`."""
    return tr(_DONE[action], documents=counted(count, flows))


def progress_words(action: str, done: int, of: int) -> str:
    """Return how far an action over many documents is."""
    return tr(_DOING[action], done=formats.number(done), of=formats.number(of))


def refused_words(refused: Sequence[Decision]) -> str:
    """Return how many documents were left alone, and the first one's reason."""
    return tr("%n (was|were) left as (it is|they are): {why}", "", len(refused), why=said(refused[0].said))
