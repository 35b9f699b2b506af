"""The desk: everything a person can do, one method each. Window and command line work through it alone.

What only some of it needs, above all the engine, is imported where it is used: the window stands before that.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, PutOff
from acucleo_desktop.ledger.stopping import IsStopped, never
from acucleo_desktop.sync.contacts import note_contacts
from acucleo_desktop.sync.desk_groups import DeskGroups
from acucleo_desktop.sync.desk_types import (
    Decision,
    DocumentDetail,
    Plan,
    RunSummary,
    SyncStatus,
    TodayBoard,
    TodayFigures,
)
from acucleo_desktop.sync.schedule_book import ScheduleBook, refusal_words
from acucleo_desktop.sync.services import silent
from acucleo_desktop.sync.sign_in_stops import SignInStops
from acucleo_desktop.transport.problems import ServiceProblem, SignInRefused

if TYPE_CHECKING:
    from acucleo_desktop.documents.finding import Fix
    from acucleo_desktop.documents.flow import Direction, Flow
    from acucleo_desktop.documents.steps import StepResult
    from acucleo_desktop.ledger.audit import Anchor, VerifyResult
    from acucleo_desktop.ledger.number_report import NumberReport
    from acucleo_desktop.ledger.questions import QuestionRow
    from acucleo_desktop.ledger.rows import DocumentRow, Folder, RunRow
    from acucleo_desktop.partners.profile import Partner
    from acucleo_desktop.rules.comparison import Comparison
    from acucleo_desktop.rules.what_if import ToleranceReport
    from acucleo_desktop.sync.care import CareRules, DailyCare
    from acucleo_desktop.sync.decisions import Decisions
    from acucleo_desktop.sync.evidence import WritePdf
    from acucleo_desktop.sync.outbound_replay import Redrafter
    from acucleo_desktop.sync.outcome import Tally
    from acucleo_desktop.sync.pass_lock import PassLock
    from acucleo_desktop.sync.services import Progress, Services
    from acucleo_desktop.sync.support import SupportSources

    ConnectionTest = Callable[[str], Iterator[StepResult]]

_LOG = logging.getLogger("acucleo.sync")


class Desk(DeskGroups):
    """One person's work on one ledger.

    All methods may be called from any thread; a pass runs alone, whoever starts it.

    Args:
        services: the engine's surroundings.
        test_connection: runs the named steps of a connection's test.
        support_sources: returns what the support bundle is made of beside the ledger.
        care_rules: how the ledger is cared for once a day.
        pass_lock: keeps two passes over the same ledger apart, also those of other processes.
        offline: returns in words that there is no network, or nothing.
        troubles: what of the settings that IT prepared is left out, for a person to read.
        ended: is called when a pass has ended.
    """

    def __init__(
        self,
        services: Services,
        *,
        test_connection: ConnectionTest,
        support_sources: Callable[[], SupportSources],
        care_rules: CareRules,
        pass_lock: PassLock,
        offline: Callable[[], str] = str,
        troubles: Sequence[Problem] = (),
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        schedule = ScheduleBook(services.ledger, services.clock, offline)
        super().__init__(services, pass_lock, schedule)
        self._test_connection = test_connection
        self._support_sources = support_sources
        self._care_rules = care_rules
        self.troubles = tuple(troubles)
        self._ended = ended
        self._states = {"acumatica": "not tried yet", "cleo": "not tried yet"}

    @property
    def services(self) -> Services:
        """The engine's surroundings, for parts that build on the desk."""
        return self._services

    # Looking

    def documents(self, query: DocumentQuery) -> list[DocumentRow]:
        """Return one page of documents, newest first."""
        return self._ledger.documents.list(query)

    def count(self, query: DocumentQuery) -> int:
        """Return how many documents a query finds."""
        return self._ledger.documents.count(query)

    def folder_counts(self) -> dict[Folder, int]:
        """Return how many documents lie in each folder, without acknowledgments and what is put off until later."""
        return self._ledger.documents.folder_counts(include_acknowledgments=False, put_off=PutOff.HIDDEN)

    def today(self) -> TodayBoard:
        """Return the Today board."""
        from acucleo_desktop.sync.today import today_board
        from acucleo_desktop.sync.today_standing import away_rows, standing_rows, trouble_rows

        standing, away = standing_rows(self._ledger, self.schedule), away_rows(self.schedule)
        now, next_run = self._services.clock.now(), self.schedule.state().next_run
        board = today_board(self._ledger, now, standing, away, next_run, trouble_rows(self.troubles))
        return replace(board, news=self.news.known())

    def today_figures(self) -> TodayFigures:
        """Return the charts of the Today page, which take longer to count than what a person has to do."""
        from acucleo_desktop.sync.today_figures import today_figures

        return today_figures(self._ledger, self._services.clock.now())

    def questions(self, *, answered: bool = False) -> list[QuestionRow]:
        """Return the guard's questions that wait for an answer, or all of them, oldest first."""
        return self._ledger.questions.all() if answered else self._ledger.questions.open_ones()

    def document(self, document_id: int, *, theme: str = "light", words: Callable[[str], str] = str) -> DocumentDetail:
        """Return everything about one document; `words` says the labels of its paper in another language."""
        from acucleo_desktop.sync.detail import document_detail

        company = self._services.policy.company_name
        return document_detail(document_id, self._ledger, company, theme=theme, words=words)

    def status(self) -> SyncStatus:
        """Return what the status bar says."""
        held = self._ledger.documents.holding()
        ends = min((row.hold_until for row in held if row.hold_until is not None), default=None)
        state, pauses = self.schedule.state(), self.schedule.pauses
        refused = pauses.refused()
        states = self._states | dict.fromkeys(refused, "sign-in refused")
        paused = pauses.by_person()
        kept_back = (state.skip.reason, state.skip.said) if state.skip is not None else ("", "")
        word, why = self.schedule.facts().against() or kept_back
        return SyncStatus(
            states["acumatica"],
            states["cleo"],
            self._ledger.runs.last(),
            state.next_run,
            len(held),
            ends,
            why_word=word,
            why_not=why,
            skipped_since=state.skip.since if state.skip is not None else None,
            paused_since=min((pause.since for pause in (*refused.values(), paused) if pause is not None), default=None),
            away=state.away.said if state.away is not None else "",
            questions=len(self._ledger.questions.open_ones()),
            holds=tuple(held),
            queued=self._ledger.documents.count(DocumentQuery(deliveries=(Delivery.QUEUED,))),
            in_doubt=self._ledger.documents.count(DocumentQuery(deliveries=(Delivery.IN_DOUBT,))),
            away_services=state.away.services if state.away is not None else (),
            away_since=state.away.since if state.away is not None else None,
        )

    def match_counts(self, query: DocumentQuery) -> dict[str, int]:
        """Return how many documents of a query have each match level (words of `documents.match_level`)."""
        return self._ledger.documents.match_counts(query)

    def comparison(self, document_id: int) -> Comparison:
        """Return a document beside ours, field by field, with what was chosen for each difference."""
        from acucleo_desktop.sync.resolutions import comparison_kept

        return comparison_kept(self._ledger, document_id)

    def tolerance_report(self, flow: Flow | None = None, partner: str = "") -> ToleranceReport:
        """Return how many stored documents other tolerances would have let pass."""
        from acucleo_desktop.sync.tolerance_report import tolerance_report

        return tolerance_report(self._ledger, flow, partner)

    def runs(self, count: int = 50) -> list[RunRow]:
        """Return the last passes, newest first."""
        return self._ledger.runs.recent(count)

    def control_numbers(self, partner: str = "") -> NumberReport:
        """Return which control numbers were given out and received, for one partner by its code or for all."""
        return self._ledger.number_reports.report(partner)

    # Syncing

    def plan(
        self,
        direction: Direction | None = None,
        *,
        progress: Progress = silent,
        stop: threading.Event | None = None,
    ) -> Plan:
        """Say what a sync would do, with nothing written on either side; `stop` ends it with what was found so far."""
        from acucleo_desktop.sync.planning import Planner

        return Planner(self._with(progress, stop)).plan(direction)

    def sync(
        self,
        direction: Direction | None = None,
        *,
        trigger: str = "clerk",
        progress: Progress = silent,
        stop: threading.Event | None = None,
    ) -> RunSummary:
        """Run one pass.

        Args:
            direction: `in` or `out` only; None for both.
            trigger: what started it.
            progress: takes a sentence for each step.
            stop: when set, the pass ends at the next safe place.
        """
        from acucleo_desktop.sync.engine import Engine
        from acucleo_desktop.sync.restored import note_pass

        with self._lock.hold(trigger) as problem:
            if problem is not None:
                return RunSummary(None, "skipped", reasons=(problem.sentences(),), problems=(problem,))
            SignInStops(self._ledger, self._services.clock).begin(trigger)
            run, tally = Engine(self._with(progress, stop)).run(trigger, direction)
            note_pass(self._services, direction, tally)
            self._note_states(tally, both=True)
            _log_pass(run, tally)
            self._ended()
            return _summary(run, run.outcome, tally)

    def deliver(self, *, progress: Progress = silent, stop: threading.Event | None = None) -> RunSummary:
        """Carry out what was approved and whose hold is over, without collecting anything new."""
        from acucleo_desktop.sync.engine import Engine

        refused = self.schedule.pauses.refused()
        if refused:
            # Each approval would try the refused password once more, until the account is locked.
            said = " ".join(refusal_words(service, pause.since) for service, pause in refused.items())
            waits = Problem(
                "sync.sign-in-refused", f"{said} What is approved waits.", todo="Press Sync now to try again."
            )
            return RunSummary(None, "skipped", reasons=(waits.sentences(),), problems=(waits,))
        with self._lock.hold("approval") as problem:
            if problem is not None:
                return RunSummary(None, "skipped", reasons=(problem.sentences(),), problems=(problem,))
            tally = Engine(self._with(progress, stop)).deliver()
            self._ended()
            self._note_states(tally, both=False)
            outcome = "needs-person" if tally.needs_person else "done"
            return _summary(self._ledger.runs.last(), outcome, tally)

    def _with(self, progress: Progress, stop: threading.Event | None) -> Services:
        return replace(self._services, progress=progress, stop=stop or self._services.stop)

    def _note_states(self, tally: Tally, *, both: bool) -> None:
        if both:
            self._states = dict.fromkeys(self._states, "connected")
        for problem in tally.problems:
            if isinstance(problem, ServiceProblem) and problem.service in self._states:
                refused = isinstance(problem, SignInRefused)
                self._states[problem.service] = "sign-in refused" if refused else "not reached"
            elif problem.code == "connection.none":
                self._states = {name: "not set up" for name in self._states if name in problem.what.lower()} | {
                    name: state for name, state in self._states.items() if name not in problem.what.lower()
                }
        if both:
            note_contacts(self._ledger, [name for name, state in self._states.items() if state == "connected"])

    def pause(self, why: str = "") -> None:
        """Stop regular syncs until `resume`; what a person asks for still runs."""
        self.schedule.pauses.pause(why)

    def resume(self) -> None:
        """Let regular syncs run again."""
        self.schedule.pauses.resume()

    def connection_changed(self, name: str) -> None:
        """Note that a person has changed a connection, so that regular syncs may sign in there again."""
        self.schedule.pauses.clear(name, "the connection was changed")

    # Deciding

    def _decisions(self) -> Decisions:
        from acucleo_desktop.sync.decisions import Decisions

        return Decisions(self._services)

    def _redrafter(self) -> Redrafter:
        from acucleo_desktop.sync.outbound_replay import Redrafter

        return Redrafter(self._services)

    def answer(self, question_id: int, *, is_right: bool, reason: str) -> QuestionRow:
        """Answer a question of the guard: whether what looks odd is right.

        Raises:
            Problem: it was answered already, or no reason is given.
        """
        from acucleo_desktop.sync.questions import answer as answer_question

        return answer_question(self._services, question_id, is_right=is_right, reason=reason)

    def approve(self, ids: Sequence[int]) -> list[Decision]:
        """Let documents go on their way."""
        return self._decisions().approve(ids)

    def approve_clean(self) -> list[Decision]:
        """Let everything go that waits for review with nothing against it."""
        decisions = self._decisions()
        return decisions.approve(decisions.clean_ones())

    def approve_matching(self, level: str) -> list[Decision]:
        """Let everything go that waits for review with this match level and nothing that stops it."""
        decisions = self._decisions()
        return decisions.approve(decisions.matching(level))

    def resolve_changes(self, document_id: int, keys: Sequence[str], choice: str, value: str = "") -> Decision:
        """Decide differences of a document: accept theirs, keep ours, or write a typed value.

        Args:
            document_id: which document.
            keys: of `comparison` rows; all open ones for none.
            choice: `accept`, `keep` or `value`.
            value: what is written, for the choice `value`.

        Raises:
            Problem: a difference is not there, does not offer the choice, or the value does not fit.
        """
        from acucleo_desktop.rules.comparison import Choice, Resolution

        return self._decisions().resolve_changes(document_id, keys, Resolution(Choice(choice), value))

    def take_back(self, document_id: int) -> Decision:
        """Take an approved document back while it has not left."""
        return self._decisions().take_back(document_id)

    def set_aside(self, document_id: int, reason: str) -> Decision:
        """Put a document aside with a reason."""
        return self._decisions().set_aside(document_id, reason)

    def replay(self, ids: Sequence[int], reason: str = "") -> list[Decision]:
        """Run documents again as new attempts, with the same checks as the first time."""
        redrafter = self._redrafter()
        before = redrafter.approved(ids)
        decisions = self._decisions().replay(ids, reason)
        done = [decision.document_id for decision in decisions if decision.ok]
        redrafter.redraft(done)
        redrafter.send_as_approved([row for row in before if row.id in done])
        return decisions

    def replay_cause(self, cause: str) -> list[Decision]:
        """Run all documents again that were stopped by the same cause."""
        return self.replay(self._decisions().with_cause(cause))

    def resolve(self, document_id: int, *, landed: bool, reason: str) -> Decision:
        """Settle a document in doubt by a person's word."""
        return self._decisions().resolve(document_id, landed=landed, reason=reason)

    def apply_fix(self, document_id: int, fix: Fix) -> Decision:
        """Apply an offered fix, and look again at the document when it was an outbound one."""
        decision = self.remembered.apply(document_id, fix)
        self._redrafter().redraft_waiting()
        return decision

    def mark_read(self, document_id: int) -> None:
        """Note that a person has opened a document."""
        self._ledger.documents.mark_read(document_id)

    def add_note(self, document_id: int, text: str) -> None:
        """Add a remark to a document."""
        self._ledger.notes.add(document_id, text)

    # Partners and connections

    def partners(self) -> list[Partner]:
        """Return all trading partners by name."""
        return sorted(self._ledger.partners.all(), key=lambda partner: partner.name.casefold())

    def partner(self, code: str) -> Partner | None:
        """Return one partner."""
        return self._ledger.partners.get(code)

    def save_partner(self, partner: Partner) -> None:
        """Store a partner sheet; documents that wait to leave are written anew by it.

        Raises:
            Problem: a flow has a form in which its document cannot travel.
        """
        self.partner_book.save(partner)

    def remove_partner(self, code: str, why: str) -> None:
        """Remove a partner sheet; its documents stay."""
        self._ledger.partners.remove(code, why)

    def test_connection(self, name: str) -> Iterator[StepResult]:
        """Yield the named steps of a connection's test; `name` is `acumatica` or `cleo`."""
        all_well = True
        for step in self._test_connection(name):
            all_well = all_well and step.ok
            yield step
        if all_well:
            self.schedule.pauses.clear(name, "the connection was tested and works")

    # Proof and care

    def verify_audit(self, expect: str = "") -> VerifyResult:
        """Walk the chain of audit events; `expect` is what was noted of an earlier end of it."""
        return self._ledger.audit.verify(expect)

    def audit_anchor(self) -> Anchor:
        """Return the end of the audit chain, to be noted outside the program."""
        return self._ledger.audit.anchor()

    def export_audit(self, path: Path) -> int:
        """Write all audit events to a file, as a table when its name ends with `.csv`; return how many."""
        from acucleo_desktop.ledger.audit_export import export_table

        self._ledger.audit.record("audit-exported", new=path.name)
        if path.suffix.lower() == ".csv":
            return export_table(self._ledger.audit, path)
        return self._ledger.audit.export(path)

    def evidence(self, document_id: int, path: Path, pdf: WritePdf | None = None) -> Path:
        """Write the evidence pack of a document; `pdf` draws its papers where something can."""
        from acucleo_desktop.sync.evidence import write_evidence

        detail = self.document(document_id)
        self._ledger.audit.record("evidence", document_id, new=path.name)
        company = self._services.policy.company_name
        return write_evidence(detail, self._ledger, path, self._services.clock.now(), company=company, pdf=pdf)

    def backup(self, path: Path) -> Path:
        """Copy the whole ledger to a file while it is in use."""
        self._ledger.backup(path)
        return path

    def support_bundle(self, path: Path, *, without_business_data: bool = False) -> Path:
        """Write the support bundle, on wish without business data."""
        from acucleo_desktop.sync.support import write_support_bundle

        self._ledger.audit.record("support-bundle", new=path.name)
        sources = self._support_sources()
        return write_support_bundle(self._ledger, path, sources, without_business_data=without_business_data)

    @property
    def care(self) -> DailyCare:
        """The care for the ledger: daily copies and the archive."""
        from acucleo_desktop.sync.care import DailyCare

        return DailyCare(self._ledger, self._services.clock, self._care_rules)

    def daily_care(self, is_stopped: IsStopped = never) -> list[str]:
        """Do what is due once a day: copy, archive, audit trail; return a sentence for each part done or failed.

        May be called as often as wished, between passes. Known trouble is in the sentences and is not raised.

        Raises:
            WorkStopped: `is_stopped` said so; what was not finished stays due.
        """
        return self.care.run(is_stopped)

    @contextmanager
    def acting_as(self, actor: str) -> Iterator[None]:
        """Name who decides, for the audit trail."""
        with self._ledger.acting_as(actor):
            yield


def _log_pass(run: RunRow, tally: Tally) -> None:
    """Leave a trace of a pass in the log: how it ended and the codes of what stopped it, no business data."""
    _LOG.info("pass %s by %s ended: %s, %s", run.id, run.trigger, run.outcome, dict(tally.counts))
    for problem in tally.problems:
        _LOG.info("pass %s: %s %s", run.id, problem.code, problem.details)


def _summary(run: RunRow | None, outcome: str, tally: Tally) -> RunSummary:
    problems: tuple[Problem, ...] = tuple(tally.problems)
    return RunSummary(run, outcome, dict(tally.counts), dict(tally.by_flow), tuple(tally.reasons), problems)
