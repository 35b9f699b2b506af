"""The person of the fault run: approves, takes back, mends sign-ins, runs again by cause, looks up what is in doubt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from random import Random

from fault_switches import Switchboard
from practice_trade import Trade

from acucleo_desktop.documents.finding import Finding, Fix
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.transport.problems import SignInRefused

ACCEPTED_FIXES = frozenset({"accept-change", "waive"})
NEVER_WAIVED = frozenset({"rules.order-exists", "rules.changed-version", "rules.suspicious-twin", "rules.bill-exists"})
MOST_TRIES = 3
WAITS_BY_ITSELF = frozenset({"rules.not-received"})


@dataclass
class Clerk:
    """What she decides is in the audit trail; what she decided about doubts is counted here as well."""

    trade: Trade
    board: Switchboard
    random: Random
    done: Counter[str] = field(default_factory=Counter)
    tries: Counter[int] = field(default_factory=Counter)
    """How often each document was run again."""
    mends: list[int] = field(default_factory=list)
    """How many requests had arrived at each mending of a sign-in."""

    def mend_sign_ins(self, problems: tuple[object, ...]) -> bool:
        """Mend refused sign-ins before anything else is tried; tell whether there was one."""
        refused = [problem for problem in problems if isinstance(problem, SignInRefused)]
        for problem in refused:
            self.board.rest(problem.service)
            self.mends.append(len(self.trade.world.requests.arrivals()))
            self.done["sign-ins mended"] += 1
        return bool(refused)

    def work(self, *, certain: bool = False) -> None:
        """Do what a person does between two passes.

        Args:
            certain: deal with everything, as at the end of the day; otherwise with most of it.
        """
        desk = self.trade.opened.desk
        self._answer_the_guard()
        self._settle_doubts()
        for row in self.trade.rows():
            if not certain and self.random.random() < 0.2:
                continue
            self._deal_with(row, certain)
        approved = [decision.document_id for decision in desk.approve_clean() if decision.ok]
        self.done["approved"] += len(approved)
        for document_id in approved:
            if not certain and self.random.random() < 0.05 and desk.take_back(document_id).ok:
                self.done["taken back"] += 1

    def _answer_the_guard(self) -> None:
        """Say yes to what looks odd: such a day of faults is meant to be one."""
        for question in self.trade.opened.ledger.questions.open_ones():
            self.trade.opened.desk.answer(question.id, is_right=True, reason="it is the day of the fault run")
            self.done[f"question answered: {question.kind}"] += 1

    def _deal_with(self, row: DocumentRow, certain: bool) -> None:
        desk = self.trade.opened.desk
        if row.delivery is Delivery.FAILED and self._came_from_a_service(row):
            self._run_again(row, certain)
        elif row.delivery is Delivery.REVIEW and row.check is Check.BLOCKED:
            self._answer_question(row, certain)
        elif row.answer is Answer.ANSWERED_TWICE:
            self._apply(row, "settle-answer")
        elif _was_refused(row) and not certain and self.random.random() < 0.3:
            # In the end a refusal stands where it is; the partner would refuse the next one just as well.
            self.done["written anew"] += desk.replay([row.id])[0].ok

    def _run_again(self, row: DocumentRow, certain: bool) -> None:
        """Run a document again; one that Acumatica refuses again and again is set aside for what it said."""
        self.tries[row.id] += 1
        if certain and self.tries[row.id] > MOST_TRIES and row.direction is Direction.IN:
            self.done["set aside"] += self.trade.opened.desk.set_aside(row.id, row.reason or row.cause_text).ok
            return
        self.done["run again"] += self.trade.opened.desk.replay([row.id])[0].ok

    def _came_from_a_service(self, row: DocumentRow) -> bool:
        """Whether a document stopped for a reason that another try can mend, and not for what it says itself."""
        if row.direction is Direction.OUT:
            return True
        return any(finding.id.startswith(("acumatica.", "cleo.")) for finding in self.trade.findings(row))

    def _answer_question(self, row: DocumentRow, certain: bool) -> None:
        blocking = [finding for finding in self.trade.findings(row) if finding.blocks]
        causes = {finding.id for finding in blocking}
        if row.direction is Direction.OUT:
            self.trade.opened.desk.replay([row.id])
            return
        if any(cause.startswith("acumatica.") for cause in causes):
            self.trade.opened.desk.replay([row.id])
            return
        if causes & WAITS_BY_ITSELF and not certain:
            return
        if self.random.random() < 0.5 and self._take(row, blocking):
            self.done["taken as it is"] += 1
            return
        if certain or self.random.random() < 0.5:
            reason = blocking[0].what if blocking else "not wanted"
            self.done["set aside"] += self.trade.opened.desk.set_aside(row.id, reason).ok

    def _take(self, row: DocumentRow, blocking: list[Finding]) -> bool:
        """Take every question as the partner has it; not what would make a second order or bill."""
        if any(finding.id in NEVER_WAIVED for finding in blocking):
            return False
        chosen: list[Fix] = []
        for finding in blocking:
            fix = next((fix for fix in finding.fixes if fix.action in ACCEPTED_FIXES), None)
            if fix is None:
                return False
            chosen.append(fix)
        for fix in chosen:
            given = replace(fix, arguments={**fix.arguments, "reason": "agreed by phone"})
            self.trade.opened.desk.apply_fix(row.id, given)
        return bool(chosen)

    def _apply(self, row: DocumentRow, action: str) -> None:
        for finding in self.trade.findings(row):
            for fix in finding.fixes:
                if fix.action == action:
                    self.done[action] += self.trade.opened.desk.apply_fix(row.id, fix).ok
                    return

    def _settle_doubts(self) -> None:
        """Look at Cleo for each upload in doubt, by its bytes: they say which document it was, whatever its name is."""
        doubtful = self.trade.rows(deliveries=(Delivery.IN_DOUBT,), directions=(Direction.OUT,))
        if not doubtful:
            return
        there = {file.sha256 for file in self.trade.world.cleo.store.files(origin="us")}
        for row in doubtful:
            attempts = self.trade.opened.ledger.attempts.of(row.id)
            landed = bool({attempt.sha256 for attempt in attempts} & there)
            decision = self.trade.opened.desk.resolve(row.id, landed=landed, reason="looked into the folder at Cleo")
            assert decision.ok, decision.said
            self.done["doubts settled: it landed" if landed else "doubts settled: it did not"] += 1


def _was_refused(row: DocumentRow) -> bool:
    return row.answer is Answer.REJECTED and row.delivery is Delivery.SENT and row.direction is Direction.OUT
