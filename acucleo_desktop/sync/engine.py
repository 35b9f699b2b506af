"""A sync pass: recover, collect, look again, ask about the absurd, act, clocks, and one run row with what it came to.

Each side runs on its own: when Cleo is away, invoices are still drafted; when Acumatica is away, files still come in.
"""

from __future__ import annotations

from collections.abc import Callable

from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Answer
from acucleo_desktop.ledger.rows import RunRow
from acucleo_desktop.sync.collecting import collect_files, collect_records, take_in_files
from acucleo_desktop.sync.cross_references import note_items
from acucleo_desktop.sync.flows import OUTBOUND_FLOWS
from acucleo_desktop.sync.folder_memory import FolderLook
from acucleo_desktop.sync.guard import Guard
from acucleo_desktop.sync.judging import Judge
from acucleo_desktop.sync.outcome import Tally, describe
from acucleo_desktop.sync.recovery import end_cut_off_runs, recover_uploads, recover_writes
from acucleo_desktop.sync.reexamination import Reexaminer
from acucleo_desktop.sync.sending import queued, release_holds, send_queued
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.sign_in_stops import SignInStops
from acucleo_desktop.sync.steps import PassStep, Stage
from acucleo_desktop.sync.writing import cleared, write_cleared
from acucleo_desktop.transport.problems import ServiceProblem, SignInRefused


class Engine:
    """Runs passes over one ledger."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._guard = Guard(services)

    def run(self, trigger: str = "clerk", direction: Direction | None = None) -> tuple[RunRow, Tally]:
        """Do one whole pass, or one direction of it.

        Args:
            trigger: what started it, such as `clerk`, `timer` or `command line`.
            direction: `in` or `out` only; None for both.

        Returns:
            The run row as stored, and the tally of what happened. Known trouble is in there and not raised.
        """
        services, tally = self._services, Tally()
        end_cut_off_runs(services)
        self._guard.look_at_clock()
        run = services.ledger.runs.start(trigger)
        outcome = "failed"
        try:
            self._stage(lambda: self._cleo_before(direction, tally), tally)
            self._stage(lambda: self._acumatica(run.id, direction, tally), tally)
            self._stage(lambda: self._cleo_after(run.id, tally), tally)
            self._clocks(tally)
            self._tell_questions(tally)
            outcome = self._outcome(tally)
        finally:
            services.ledger.runs.finish(run.id, outcome, dict(tally.counts), tuple(tally.reasons))
        return services.ledger.runs.get(run.id), tally

    def deliver(self, trigger: str = "approval") -> Tally:
        """Carry out only what is cleared: approved documents leave or are written; nothing new is collected."""
        services, tally = self._services, Tally()
        release_holds(services)
        if not queued(services) and not cleared(services):
            return tally
        end_cut_off_runs(services)
        run = services.ledger.runs.start(trigger)
        outcome = "failed"
        try:
            if cleared(services):
                self._stage(lambda: self._write_only(run.id, tally), tally)
            if queued(services):
                self._stage(lambda: self._cleo_after(run.id, tally), tally)
            outcome = self._outcome(tally)
        finally:
            services.ledger.runs.finish(run.id, outcome, dict(tally.counts), tuple(tally.reasons))
        return tally

    def _outcome(self, tally: Tally) -> str:
        if self._services.stop.is_set():
            return "stopped"
        if any(isinstance(problem, SignInRefused) for problem in tally.problems):
            return "failed"
        return "needs-person" if tally.needs_person else "done"

    def _stage(self, work: Callable[[], None], tally: Tally) -> None:
        """Run one side; trouble with its service is kept in words and does not stop the other side."""
        if self._services.stop.is_set():
            return
        try:
            work()
        except Problem as problem:
            tally.trouble(problem)
            SignInStops(self._services.ledger, self._services.clock).note(problem)
            service = problem.service if isinstance(problem, ServiceProblem) else ""
            self._services.ledger.audit.record("trouble", why=problem.sentences(), data={"service": service})

    def _cleo_before(self, direction: Direction | None, tally: Tally) -> None:
        services = self._services
        needs_listing = direction is not Direction.OUT
        pending = any(attempt.step == "upload" for attempt in services.ledger.attempts.open_ones())
        if not needs_listing and not pending:
            return
        services.progress(PassStep(Stage.CLEO_IN, "Signing in at Cleo"))
        with services.mailbox() as mailbox:
            recover_uploads(services, mailbox, tally)
            if needs_listing:
                looks: list[FolderLook] = []
                collect_files(services, mailbox, tally, looks)
                self._guard.look_at_folders(looks, lambda: [folder.path for folder in mailbox.folders()])
            self._guard.look_at_service("cleo", mailbox)

    def _acumatica(self, run_id: int, direction: Direction | None, tally: Tally) -> None:
        services = self._services
        services.progress(PassStep(Stage.CHECK, "Signing in at Acumatica"))
        try:
            with services.erp() as erp:
                self._work_with(erp, run_id, direction, tally)
        except ServiceProblem:
            # What came in is split and kept even when nobody can be asked about items and orders now.
            if direction is not Direction.OUT:
                take_in_files(services, Judge(services, None), tally)
            raise

    def _work_with(self, erp: Erp, run_id: int, direction: Direction | None, tally: Tally) -> None:
        services, guard = self._services, self._guard
        recover_writes(services, erp, tally)
        guard.look_at_service("acumatica", erp.client)
        if direction is not Direction.OUT:
            judge = Judge(services, erp)
            reexaminer = Reexaminer(services, judge)
            take_in_files(services, judge, tally)
            services.progress(PassStep(Stage.CHECK, "Looking again at what waits"))
            reexaminer.look_at_all_waiting()
            guard.look_at_documents(Direction.IN)
            write_cleared(services, erp, reexaminer, run_id, tally, guard)
            note_items(services, judge.item_numbers())
        if direction is not Direction.IN:
            for flow in OUTBOUND_FLOWS:
                noun = "invoices" if flow is Flow.INVOICE else "purchase orders"
                services.progress(PassStep(Stage.ACUMATICA_OUT, f"Asking Acumatica for {noun}"))
                collect_records(flow, services, erp, tally, guard)
            guard.look_at_documents(Direction.OUT)

    def _write_only(self, run_id: int, tally: Tally) -> None:
        with self._services.erp() as erp:
            judge = Judge(self._services, erp)
            write_cleared(self._services, erp, Reexaminer(self._services, judge), run_id, tally, self._guard)

    def _cleo_after(self, run_id: int, tally: Tally) -> None:
        release_holds(self._services)
        waiting = queued(self._services)
        if all(self._guard.holds(row) for row in waiting) or _was_refused("cleo", tally):
            return
        with self._services.mailbox() as mailbox:
            send_queued(self._services, mailbox, run_id, tally, self._guard)

    def _tell_questions(self, tally: Tally) -> None:
        """Count the questions that keep a part of the pass back, and say each."""
        for question in self._guard.said():
            tally.add("question", f"A question comes first: {question.title}")

    def _clocks(self, tally: Tally) -> None:
        """Mark every answer that is due and has not come."""
        ledger = self._services.ledger
        self._services.progress(PassStep(Stage.CLOCKS, "Looking at what is due"))
        for row in ledger.documents.due(self._services.clock.now()):
            if row.answer is Answer.WAITING:
                ledger.documents.move_answer(row.id, Answer.OVERDUE, "no acknowledgment has come in time")
                tally.add("overdue", f"{describe(row)} has not been acknowledged")


def _was_refused(service: str, tally: Tally) -> bool:
    """Whether this pass was refused the sign-in: a second try with the same password brings the lock-out nearer."""
    return any(isinstance(problem, SignInRefused) and problem.service == service for problem in tally.problems)
