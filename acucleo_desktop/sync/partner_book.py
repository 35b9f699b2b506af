"""Everything about one trading partner's sheet: what its page shows, its folders at Cleo, disabling and deleting."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from acucleo_desktop.cleo.mailbox import RemoteFolder
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.partners.profile import FlowOptions, Identity, Partner
from acucleo_desktop.sync.flows import check_forms
from acucleo_desktop.sync.questions import sheet_changed
from acucleo_desktop.sync.services import Services

if TYPE_CHECKING:
    from acucleo_desktop.ledger.number_report import NumberReport
    from acucleo_desktop.ledger.rows import DocumentRow, EventRow
    from acucleo_desktop.sync.practice_run import PracticeRun

OUT = frozenset({Flow.INVOICE, Flow.PURCHASE_ORDER})
_WEEK, _LOOKED_AT, _LAG_DAYS = timedelta(days=7), 200, 30
_EVENTS_READ, _EVENTS_SHOWN = 2000, 12
_NEAR, _MOST_NEAR = 0.45, 3
_CHANGES = frozenset({"partner-added", "partner-changed", "partner-removed"})


@dataclass(frozen=True, slots=True)
class FolderCheck:
    """What was found at Cleo of one folder of a sheet.

    Attributes:
        flow: whose folder it is.
        path: as the sheet has it.
        state: `found`, `missing`, `denied`, `unknown` where Cleo could not be asked, or `none` for no folder.
        said: the result, one sentence.
        nearest: folders that are there and could be meant, the likeliest first.
    """

    flow: Flow
    path: str
    state: str
    said: str
    nearest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FolderReport:
    """The folders of a sheet against the live list.

    Attributes:
        at: when Cleo was asked, UTC.
        folders: all that are there, for choosing.
        problem: why Cleo could not be asked.
    """

    at: datetime
    checks: tuple[FolderCheck, ...] = ()
    folders: tuple[str, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class PartnerFacts:
    """What is known of a partner beside its sheet.

    Attributes:
        this_week: documents of the last seven days.
        clean_percent: how many of the last documents were clean at once; None without any.
        answer_minutes: median until its 997 came; None without any.
        to_mend: documents that are blocked, failed or refused.
        documents: all documents that the ledger has of it.
        references: cross-references by kind.
        numbers: its control numbers.
        events: the last changes of its sheet.
    """

    this_week: int
    clean_percent: int | None
    answer_minutes: int | None
    to_mend: int
    documents: int
    references: dict[str, int]
    numbers: NumberReport
    events: tuple[EventRow, ...] = field(default=())


class PartnerBook:
    """The sheets of all partners.

    Args:
        services: the engine's surroundings.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._ledger = services.ledger

    def facts(self, code: str) -> PartnerFacts:
        """Return what the page of a partner shows beside its sheet."""
        rows = self._ledger.documents.list(DocumentQuery(partners=(code,), limit=_LOOKED_AT))
        since = self._services.clock.now() - _WEEK
        checked = [row for row in rows if row.check is not Check.UNCHECKED]
        clean = sum(row.check is Check.CLEAN for row in checked)
        partner = self._ledger.partners.get(code)
        lags = [lag for lag in self._ledger.statistics.answer_lag(_LAG_DAYS) if lag.partner == code]
        hours = lags[0].median_hours if lags else None
        return PartnerFacts(
            this_week=self._ledger.documents.count(DocumentQuery(partners=(code,), since=since)),
            clean_percent=round(100 * clean / len(checked)) if checked else None,
            answer_minutes=round(60 * hours) if hours is not None else None,
            to_mend=sum(_needs_mending(row) for row in rows),
            documents=self._ledger.documents.count(DocumentQuery(partners=(code,))),
            references=dict(Counter(ref.kind for ref in partner.cross_references)) if partner is not None else {},
            numbers=self._ledger.number_reports.report(code),
            events=tuple(self._events(code)),
        )

    def _events(self, code: str) -> Iterable[EventRow]:
        found = 0
        for event in self._ledger.audit.recent(_EVENTS_READ):
            if event.kind in _CHANGES and event.data.get("partner") == code:
                found += 1
                yield event
            if found == _EVENTS_SHOWN:
                return

    def practise(self, sheet: Partner) -> PracticeRun:
        """Examine the partner's last documents as `sheet` stands, stored or not; nothing is written anywhere."""
        from acucleo_desktop.sync.practice_run import practise

        return practise(sheet, self._services)

    # Folders

    def check_folders(self, partner: Partner) -> FolderReport:
        """Ask Cleo which folders there are, and say of each folder of a sheet whether it is among them.

        Trouble with Cleo is in the report and is not raised.
        """
        now = self._services.clock.now()
        try:
            with self._services.mailbox() as mailbox:
                folders = mailbox.folders()
        except Problem as problem:
            unknown = tuple(
                FolderCheck(flow, options.folder, "unknown", problem.what)
                for flow, options in partner.flows.items()
                if options.enabled and options.folder
            )
            return FolderReport(now, unknown, problem=problem)
        checks = tuple(check_folders(partner, folders, self._folders_of_others(partner)))
        return FolderReport(now, checks, tuple(sorted(folder.path for folder in folders)))

    def _folders_of_others(self, partner: Partner) -> frozenset[str]:
        """Return the folders that belong to one other partner; what several use is a folder for all."""
        uses = Counter(
            path
            for other in self._ledger.partners.all()
            if other.code != partner.code
            for path in {options.folder.strip("/").casefold() for options in other.flows.values()}
        )
        return frozenset(path for path, count in uses.items() if count == 1)

    # Changing

    def save(self, partner: Partner) -> None:
        """Store a sheet; documents that wait to leave are written anew by it.

        Raises:
            Problem: a flow has a form in which its document cannot travel.
        """
        check_forms(partner)
        before = self._ledger.partners.get(partner.code)
        self._ledger.partners.save(partner)
        sheet_changed(self._services, before, partner)

    def set_disabled(self, code: str, *, is_disabled: bool) -> Partner:
        """Let nothing be exchanged with a partner for the time being, or let it go on; return its sheet."""
        partner = replace(self._known(code), disabled=is_disabled)
        self.save(partner)
        return partner

    def what_refers_to(self, code: str) -> list[str]:
        """Return in words what keeps a sheet from being deleted; empty when nothing does."""
        count = self._ledger.documents.count(DocumentQuery(partners=(code,)))
        said = []
        if count:
            said.append("1 document" if count == 1 else f"{count} documents")
        numbers = sum(sent.given_out for sent in self._ledger.number_reports.report(code).sent)
        if numbers:
            said.append("1 control number" if numbers == 1 else f"{numbers} control numbers")
        return said

    def delete(self, code: str, why: str) -> None:
        """Delete a sheet to which nothing refers.

        Raises:
            Problem: something does; it can be disabled instead.
        """
        partner = self._known(code)
        refers = self.what_refers_to(code)
        if refers:
            raise Problem(
                "partner.in-use",
                f"{partner.name} is not deleted: {' and '.join(refers)} belong to it.",
                why="What was exchanged is kept with its partner for ever.",
                todo="Disable the partner instead: nothing is exchanged any more, and everything stays.",
            )
        self._ledger.partners.remove(code, why)

    def duplicate(self, code: str) -> Partner:
        """Return a sheet like another one, without what belongs to one partner alone: ids, accounts, folders."""
        known = self._known(code)
        flows = {flow: replace(options, folder="") for flow, options in known.flows.items()}
        return replace(
            known,
            name="",
            code="",
            them=Identity(known.them.qualifier, "", ""),
            customer_id="",
            vendor_id="",
            flows=flows,
            disabled=False,
        )

    def _known(self, code: str) -> Partner:
        found = self._ledger.partners.get(code)
        if found is None:
            raise Problem("partner.unknown", f"There is no partner {code}.", todo="Choose one of the list.")
        return found


def check_folders(
    partner: Partner, folders: Sequence[RemoteFolder], taken: Collection[str] = ()
) -> Iterable[FolderCheck]:
    """Yield for each flow of a sheet what is found of its folder; names are compared as Cleo does, without case.

    Args:
        partner: the sheet.
        folders: at Cleo.
        taken: folders of other partners, in small letters: what is meant for one is never offered to another.
    """
    there = {folder.path.strip("/").casefold(): folder for folder in folders}
    free = {name: folder for name, folder in there.items() if name not in taken}
    for flow, options in partner.flows.items():
        if not options.enabled:
            continue
        path = options.folder.strip("/")
        if not path:
            is_needed = flow is not Flow.FUNCTIONAL_ACKNOWLEDGMENT
            said = "No folder is named." if is_needed else "Acknowledgments go to the folder of what we send."
            yield FolderCheck(flow, "", "missing" if is_needed else "none", said, _nearest(flow, "", partner, free))
            continue
        folder = there.get(path.casefold())
        if folder is None:
            near = _nearest(flow, path, partner, free)
            more = f" The nearest is {near[0]}." if near else ""
            yield FolderCheck(flow, path, "missing", f"The folder {path} is not at Cleo.{more}", near)
        else:
            yield _allowed(flow, path, folder, options)


def _allowed(flow: Flow, path: str, folder: RemoteFolder, options: FlowOptions) -> FolderCheck:
    goes_out = flow in OUT or (flow is Flow.FUNCTIONAL_ACKNOWLEDGMENT and options.folder.lower().startswith("upload"))
    may, word = (folder.may_upload, "write to") if goes_out else (folder.may_download, "read")
    if may is False:
        said = f"The folder {path} is there, but our account may not {word} it. The Cleo administrator can allow it."
        return FolderCheck(flow, path, "denied", said)
    return FolderCheck(flow, path, "found", f"The folder {path} is there.")


def _nearest(flow: Flow, path: str, partner: Partner, there: dict[str, RemoteFolder]) -> tuple[str, ...]:
    """Return the folders that could be meant: by their name, else those that carry the partner's short name."""
    goes_out = flow in OUT
    usable = {
        name: folder
        for name, folder in there.items()
        if (folder.may_upload if goes_out else folder.may_download) is not False
        and not path.casefold().startswith(f"{name}/")  # the folder round it is not what was meant
    }
    wanted = path.casefold() or f"{'upload' if goes_out else 'download'}/{partner.code}".casefold()
    near = difflib.get_close_matches(wanted, usable, _MOST_NEAR, _NEAR)
    return tuple(usable[name].path for name in near)


def _needs_mending(row: DocumentRow) -> bool:
    stopped = row.check is Check.BLOCKED and row.delivery in {Delivery.REVIEW, Delivery.RECEIVED}
    return stopped or row.delivery in {Delivery.FAILED, Delivery.IN_DOUBT} or row.answer.value == "rejected"
