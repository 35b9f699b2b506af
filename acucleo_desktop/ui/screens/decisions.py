"""From a press to the desk and back: approving, taking back, setting aside, fixing, asking where an answer is owed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from acucleo_desktop.documents.finding import Fix
from acucleo_desktop.sync.desk import Desk
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.ui.bridge.lane import Lane

DECIDED, DECIDED_TO_GO, NOTED = "decision", "decision+deliver", "noted"
Answers = Mapping[str, Callable[[str], None]]
Ask = Callable[[str, str, Answers], None]
_OURS = {"choose-item": "item", "choose-their-item": "item", "choose-unit-code": "unit", "choose-location": "location"}


class Decisions(QObject):
    """Carries decisions to the desk in the lane of clicks.

    Args:
        desk: returns the desk of the open home.
        lane: where the work is done.
        ask: asks the clerk for one sentence: title, hint, and for each button what is done with the answer.

    Signals:
        decided: list of `Decision`, and whether something may leave now.
        partner_wanted: arguments of a fix that opens a partner sheet, or begins a new one.
        twin_wanted: id of the document whose earlier version is to be looked at.
    """

    decided = Signal(object, bool)
    partner_wanted = Signal(object)
    twin_wanted = Signal(int)

    def __init__(self, desk: Callable[[], Desk], lane: Lane, ask: Ask, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lane = lane
        self._ask = ask
        self.acting = ""  # the action under way, so that its question can be asked again after a restart
        lane.done.connect(self._lane_done)

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
                "Why is it processed although it is here already?",
                "For example: the buyer confirmed that both are meant",
                {"Process it anyway": lambda reason: self._fixed(document_id, fix, reason=reason)},
            )
        elif fix.action == "set-reference" and not given.get("value"):
            name = given.get("name", "reference")
            self._ask(
                f"{fix.label}: it is written on every document of this kind",
                f"The {name}, as the partner gave it to you",
                {"Use it from now on": lambda value: self._fixed(document_id, fix, value=value)},
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
            title, hint, name = f"Which of your codes stands for their {kind} {theirs}?", f"Your {kind}", "ours"
        else:
            title, hint, name = f"Which of their codes stands for your {kind} {ours}?", f"Their {kind}", "theirs"
        self._ask(
            title, hint, {"Use it from now on": lambda code: self._fixed(document_id, cross_reference, **{name: code})}
        )

    def _fixed(self, document_id: int, fix: Fix, **more: str) -> None:
        desk = self._desk()
        complete = replace(fix, arguments={**fix.arguments, **more})
        self._decide(lambda: [desk.apply_fix(document_id, complete)])

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
            self._decide(lambda: desk.replay(ids), delivers=True)
        elif action == "set_aside":
            self._ask(
                "Why is it set aside?" if len(ids) == 1 else f"Why are {len(ids)} documents set aside?",
                "For example: keyed by hand before the line was back",
                {"Set aside": lambda reason: self._decide(lambda: [desk.set_aside(each, reason) for each in ids])},
            )

    def act(self, document_id: int, action: str) -> None:
        """Carry out an action of a document's own page."""
        self.acting = action
        desk = self._desk()
        if action == "resolve":
            self._ask(
                "Where did you look, and did it arrive?",
                "For example: seen in Cockpit under its control number",
                {
                    "It arrived": lambda said: self._decide(
                        lambda: [desk.resolve(document_id, landed=True, reason=said)]
                    ),
                    "It did not arrive": lambda said: self._decide(
                        lambda: [desk.resolve(document_id, landed=False, reason=said)], delivers=True
                    ),
                },
            )
        elif action == "note":
            self._ask(
                "Note",
                "What the next person should know",
                {"Keep the note": lambda text: self._lane.submit(NOTED, lambda: desk.add_note(document_id, text))},
            )
        else:
            self.act_on_many(action, [document_id])

    def approve_clean(self) -> None:
        """Approve everything that waits with nothing against it."""
        self._decide(self._desk().approve_clean, delivers=True)

    def _decide(self, work: Callable[[], list[Decision]], *, delivers: bool = False) -> None:
        self._lane.submit(DECIDED_TO_GO if delivers else DECIDED, work)

    def _lane_done(self, topic: str, result: object) -> None:
        if topic in {DECIDED, DECIDED_TO_GO} and isinstance(result, list):
            self.decided.emit(result, topic == DECIDED_TO_GO)


def told(decisions: list[Decision]) -> tuple[str, str, str]:
    """Return colour family, icon and sentence for what came of decisions."""
    refused = [decision for decision in decisions if not decision.ok]
    if refused:
        more = f" And {len(refused) - 1} more." if len(refused) > 1 else ""
        return "amber", "info", refused[0].said + more
    return "green", "check", decisions[0].said if len(decisions) == 1 else f"{len(decisions)} documents are approved."
