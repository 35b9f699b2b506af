"""The practice run of a partner sheet: its last documents examined as the sheet stands, and nothing is touched.

Each document is judged twice by what Acumatica says now: by the stored sheet and by the one that is being edited. So
what differs comes from the sheet alone, and neither from the day nor from what was written meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.sync.drafting import Draft
from acucleo_desktop.sync.examination import Examined, check_status
from acucleo_desktop.sync.flows import ANSWER_FLOWS
from acucleo_desktop.sync.judging import Judge
from acucleo_desktop.sync.outbound_replay import Redrafter
from acucleo_desktop.sync.reexamination import Reexaminer
from acucleo_desktop.sync.services import Services

LOOKED_AT = 20
"""How many of the last documents are examined: enough to see every kind, few enough to wait for."""
_EXAMINED = tuple(flow for flow in Flow if flow not in ANSWER_FLOWS and flow is not Flow.UNREADABLE)


@dataclass(frozen=True, slots=True)
class Practised:
    """One document under the sheet.

    Attributes:
        row: the document as it is.
        before: what it comes to by the stored sheet now.
        check: what it comes to by the sheet that was handed in.
        findings: by that sheet, the worst first.
        is_changed: whether the verdict, a finding or what would be written differs between the two.
        writes_otherwise: whether another record or another file would be written.
    """

    row: DocumentRow
    before: Check
    check: Check
    findings: tuple[Finding, ...]
    is_changed: bool
    writes_otherwise: bool


@dataclass(frozen=True, slots=True)
class PracticeRun:
    """What came of it.

    Attributes:
        documents: newest first.
        problem: why Acumatica could not be asked, so that documents were only read; None when it was.
    """

    partner: str
    documents: tuple[Practised, ...]
    problem: Problem | None = None

    def count(self, check: Check) -> int:
        """Return how many documents come to this verdict."""
        return sum(one.check is check for one in self.documents)

    @property
    def changed(self) -> tuple[Practised, ...]:
        """The documents that the sheet as it stands treats otherwise than the stored one."""
        return tuple(one for one in self.documents if one.is_changed)


def practise(sheet: Partner, services: Services, most: int = LOOKED_AT) -> PracticeRun:
    """Examine the last documents of a partner as its sheet stands; nothing is written on either side.

    Args:
        sheet: complete, stored or not.
        services: the engine's surroundings; trouble with Acumatica is in the report and is not raised.
        most: how many documents.
    """
    rows = services.ledger.documents.list(DocumentQuery(partners=(sheet.code,), flows=_EXAMINED, limit=most))
    problem: Problem | None = None
    with ExitStack() as stack:
        erp = None
        try:
            erp = stack.enter_context(services.erp()) if any(row.direction is Direction.IN for row in rows) else None
        except Problem as trouble:
            problem = trouble
        documents = tuple(_practised(rows, sheet, services, Judge(services, erp)))
    return PracticeRun(sheet.name, documents, problem)


def _practised(rows: list[DocumentRow], sheet: Partner, services: Services, judge: Judge) -> Iterator[Practised]:
    stored, tried = Reexaminer(services, judge), Reexaminer(services, judge.by_sheet(sheet))
    drafts = Redrafter(services)
    for row in rows:
        if services.stop.is_set():
            return
        if row.direction is Direction.IN:
            before, after = stored.examine(row), tried.examine(row)
            if before is not None and after is not None:
                yield _inbound(row, before, after)
        else:
            draft, other = drafts.draft(row), drafts.draft(row, sheet)
            if draft is not None and other is not None:
                yield _outbound(row, draft, other)


def _inbound(row: DocumentRow, before: Examined, after: Examined) -> Practised:
    otherwise = before.new.record != after.new.record or before.new.delivery is not after.new.delivery
    changed = otherwise or before.findings != after.findings
    return Practised(row, before.new.check, after.new.check, after.findings, changed, otherwise)


def _outbound(row: DocumentRow, before: Draft, after: Draft) -> Practised:
    otherwise = before.body != after.body or before.partner.test is not after.partner.test
    changed = otherwise or before.findings != after.findings
    return Practised(
        row, check_status(before.findings), check_status(after.findings), after.findings, changed, otherwise
    )
