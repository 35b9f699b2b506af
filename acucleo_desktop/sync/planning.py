"""The dry run: everything that a sync would do, found out by the same examination, with nothing written anywhere."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from decimal import Decimal

from acucleo_desktop.acumatica.erp import Erp
from acucleo_desktop.cleo.mailbox import Mailbox
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.kinds import business_number
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument
from acucleo_desktop.sync.acknowledging import acknowledgment_drafts
from acucleo_desktop.sync.changed_since_sent import SentChange
from acucleo_desktop.sync.collecting import Skipped, allowed_records, changed_records, new_drafts, new_remote_files
from acucleo_desktop.sync.desk_types import Plan, PlannedAction, PlanSection
from acucleo_desktop.sync.drafting import Draft
from acucleo_desktop.sync.examination import Examined, examine_file
from acucleo_desktop.sync.flows import ANSWER_FLOWS, BY_FLOW, OUTBOUND_FLOWS
from acucleo_desktop.sync.folder_memory import FolderLook
from acucleo_desktop.sync.guard import Guard
from acucleo_desktop.sync.judging import Judge
from acucleo_desktop.sync.outcome import Tally, describe
from acucleo_desktop.sync.reexamination import Reexaminer, waiting_rows
from acucleo_desktop.sync.sending import queued
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.steps import PassStep, Stage
from acucleo_desktop.sync.writing import cleared
from acucleo_desktop.transport.problems import ServiceProblem

_TITLES = {
    "question": "Needs you",
    "create": "Will be created in Acumatica",
    "update": "Will be changed in Acumatica",
    "upload": "Will leave for Cleo",
    "acknowledge": "Will be acknowledged",
    "answer": "Acknowledgments that came in",
    "review": "Will wait for your look",
    "ignore": "Will be left alone",
}


@dataclass(frozen=True, slots=True)
class About:
    """The document of an action: what it is called, and its total as people read it."""

    subject: str = ""
    amount: str = ""


class Planner:
    """Looks at both sides and says what a pass would do."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._actions: list[PlannedAction] = []
        self._looked: list[str] = []
        self._problems: list[Problem] = []
        self._guard = Guard(services, keeps=False)
        self._new: list[NewDocument] = []

    def plan(self, direction: Direction | None = None) -> Plan:
        """Return the plan of a pass, or of one direction of it."""
        begin = self._services.clock.monotonic()
        self._guard.look_at_clock()
        with ExitStack() as stack:
            self._tell(Stage.CHECK, "Signing in at Acumatica")
            erp = self._open_erp(stack)
            if direction is not Direction.OUT:
                self._plan_inbound(stack, erp)
            if direction is not Direction.IN and not self._is_stopped:
                self._plan_outbound(erp)
        self._plan_questions()
        sections = tuple(
            PlanSection(title, tuple(action for action in self._actions if action.kind == kind))
            for kind, title in _TITLES.items()
            if any(action.kind == kind for action in self._actions)
        )
        seconds = self._services.clock.monotonic() - begin
        looked, problems = tuple(self._looked), tuple(self._problems)
        return Plan(self._services.clock.now(), sections, looked, problems, seconds, self._is_stopped)

    @property
    def _is_stopped(self) -> bool:
        """Whether a person does not want to wait for the rest."""
        return self._services.stop.is_set()

    def _tell(self, stage: Stage, sentence: str, *, counts: bool = False, of: int = 0) -> None:
        self._services.progress(PassStep(stage, sentence, counts=counts, of=of))

    def _open_erp(self, stack: ExitStack) -> Erp | None:
        try:
            return stack.enter_context(self._services.erp())
        except ServiceProblem as problem:
            self._note(problem)
            return None

    def _plan_inbound(self, stack: ExitStack, erp: Erp | None) -> None:
        if self._is_stopped:
            return
        self._tell(Stage.CLEO_IN, "Signing in at Cleo")
        try:
            mailbox = stack.enter_context(self._services.mailbox())
        except ServiceProblem as problem:
            self._note(problem)
        else:
            self._plan_files_with(mailbox, erp)
        if erp is None or self._is_stopped:
            return
        self._tell(Stage.CHECK, "Looking again at what waits")
        self._guard.look_at_service("acumatica", erp.client)
        try:
            self._plan_waiting(Reexaminer(self._services, Judge(self._services, erp)))
        except ServiceProblem as problem:
            self._note(problem)

    def _plan_files_with(self, mailbox: Mailbox, erp: Erp | None) -> None:
        """Plan the new files; where Acumatica stops answering meanwhile, as the pass would take them in without it."""
        before = len(self._actions), len(self._looked), len(self._new)
        try:
            self._plan_new_files(mailbox, Judge(self._services, erp))
        except ServiceProblem as problem:
            self._note(problem)
            if erp is not None and problem.service == "acumatica":
                del self._actions[before[0] :], self._looked[before[1] :], self._new[before[2] :]
                self._plan_files_with(mailbox, None)

    def _plan_waiting(self, reexaminer: Reexaminer) -> None:
        for row in (*waiting_rows(self._services), *cleared(self._services)):
            if self._is_stopped:
                return
            examined = reexaminer.examine(row)
            if examined is not None:
                self._add_examined(examined, row)

    def _note(self, problem: Problem) -> None:
        """Keep trouble once for each cause."""
        if all(known.code != problem.code for known in self._problems):
            self._problems.append(problem)

    def _plan_new_files(self, mailbox: Mailbox, judge: Judge) -> None:
        tally = Tally()
        looks: list[FolderLook] = []
        files = new_remote_files(self._services, mailbox, tally, looks)
        self._guard.look_at_folders(looks, lambda: [folder.path for folder in mailbox.folders()])
        self._guard.look_at_service("cleo", mailbox)
        for problem in tally.problems:
            self._note(problem)
        self._looked.append(f"{len(files)} new files at Cleo")
        partners = self._services.ledger.partners.all()
        read = 0
        for file in files:
            if self._is_stopped:
                break
            self._tell(Stage.CHECK, f"Reading {file.name}", counts=True, of=len(files))
            examined = examine_file(mailbox.download(file), judge)
            read += len(examined)
            for item in examined:
                self._add_examined(item)
                self._new.append(item.new)
            judge.remember(examined)
            for draft, indexes in acknowledgment_drafts(examined, partners):
                count = f"{len(indexes)} document{'' if len(indexes) == 1 else 's'}"
                said, where = f"Acknowledge {count} of {draft.partner.name}", f"997 to {draft.options.folder}"
                about = About(f"acknowledgment for {count}")
                self._add("acknowledge", said, where, draft.flow, draft.partner.name, about=about)
        self._looked.append(f"{read} documents in them read and checked")

    def _add_examined(self, item: Examined, row: DocumentRow | None = None) -> None:
        new = item.new
        name = _partner_name(self._services, new.partner) or new.sender or "Unknown sender"
        noun = BY_FLOW[new.flow].noun if new.flow in BY_FLOW else "file"
        subject = f"{name}, {noun} {new.number}".strip()
        about = About(f"{noun} {new.number}".strip(), _money(new.amount, new.currency))
        row_id = row.id if row is not None else None
        cause = next((finding.what for finding in item.findings if finding.blocks), "")
        if new.flow in ANSWER_FLOWS and new.delivery is Delivery.RECEIVED:
            does = {"997": "answers group", "824": "sends advice"}.get(new.set_id, "answers file")
            self._add("answer", f"{name} {does} {new.number}", "", new.flow, name, row_id, about)
        elif new.delivery is Delivery.DUPLICATE:
            first = item.findings[0].what if item.findings else "It is here already."
            self._add("ignore", subject, first, new.flow, name, row_id, about)
        elif cause:
            self._add("question", subject, cause, new.flow, name, row_id, about)
        elif item.judgement is None or not item.judgement.is_final:
            self._add("review", subject, "not compared with Acumatica yet", new.flow, name, row_id, about)
        elif new.delivery is Delivery.REVIEW and (row is None or row.check in {Check.BLOCKED, Check.UNCHECKED}):
            said = "; ".join(write.sentence for write in item.judgement.writes) or item.judgement.said
            self._add("review", subject, f"after your approval: {said}", new.flow, name, row_id, about)
        else:
            for write in item.judgement.writes:
                kind = "create" if write.step == "create" else "update"
                self._add(kind, write.sentence, subject, new.flow, name, row_id, about)

    def _plan_outbound(self, erp: Erp | None) -> None:
        for row in queued(self._services):
            noun = BY_FLOW[row.flow].noun if row.flow in BY_FLOW else "file"
            about = About(f"{noun} {row.number}", _money(row.amount, row.currency))
            self._add("upload", f"Send {describe(row)}", row.file_name, row.flow, row.partner_name, row.id, about)
        if erp is None:
            return
        skipped = Skipped()
        for flow in OUTBOUND_FLOWS:
            if self._is_stopped:
                break
            self._tell(Stage.ACUMATICA_OUT, f"Asking Acumatica for {BY_FLOW[flow].noun}s")
            try:
                listed = changed_records(flow, self._services, erp)
                records = allowed_records(flow, listed, self._services, self._guard)
                self._looked.append(f"{len(listed)} changed {BY_FLOW[flow].noun}s in Acumatica")
                for item in new_drafts(flow, records, self._services, erp, skipped):
                    self._add_draft(item)
            except ServiceProblem as problem:
                self._note(problem)
        for reason in skipped.reasons:
            self._add("ignore", reason)

    def _plan_questions(self) -> None:
        """Put the guard's questions before everything else: what they are about would not be written or sent."""
        self._guard.look_at_documents(Direction.IN, self._new)
        self._guard.look_at_documents(Direction.OUT)
        said = [
            PlannedAction("question", f"A question comes first: {question.title}", " ".join(question.known))
            for question in self._guard.said()
        ]
        self._actions[:0] = said

    def _add_draft(self, item: Draft | NewDocument | SentChange) -> None:
        if isinstance(item, SentChange):
            if item.is_news and item.finding is not None:
                subject = f"{item.row.partner_name}, {BY_FLOW[item.row.flow].noun} {item.row.number}"
                self._add("question", subject, item.finding.what, item.row.flow, item.row.partner_name, item.row.id)
            if item.trouble is not None:
                self._note(item.trouble)
            return
        if isinstance(item, NewDocument):
            self._add("question", f"{item.acumatica_entity} {item.number}", str(item.record.get("said", "")), item.flow)
            return
        noun, name = BY_FLOW[item.flow].noun, item.partner.name
        number = business_number(item.document)
        total = getattr(item.document, "total", None)
        detail = f"to {item.options.folder}"
        about = About(f"{noun} {number}", f"{total:,.2f}" if total is not None else "")
        if item.check is Check.BLOCKED:
            cause = next(finding.what for finding in item.findings if finding.blocks)
            self._add("question", f"{name}, {noun} {number}", cause, item.flow, name, about=about)
        elif item.goes_by_itself:
            self._add("upload", f"Send {noun} {number} to {name}", detail, item.flow, name, about=about)
        else:
            self._add(
                "review", f"{name}, {noun} {number}", f"after your approval {detail}", item.flow, name, about=about
            )

    def _add(
        self,
        kind: str,
        sentence: str,
        detail: str = "",
        flow: Flow | None = None,
        partner: str = "",
        document_id: int | None = None,
        about: About = About(),
    ) -> None:
        subject, amount = about.subject, about.amount
        self._actions.append(PlannedAction(kind, sentence, detail, flow, partner, document_id, subject, amount))


def _partner_name(services: Services, code: str) -> str:
    partner = services.ledger.partners.get(code) if code else None
    return partner.name if partner is not None else ""


def _money(amount: Decimal | None, currency: str) -> str:
    return f"{amount:,.2f} {currency}".rstrip() if amount is not None else ""
