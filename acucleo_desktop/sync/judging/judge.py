"""The judge: knows the ledger, the partners, the clock and (when reachable) Acumatica, and asks the right module."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from acucleo_desktop.acumatica.erp import Erp, ItemCatalogue
from acucleo_desktop.documents.application_advice import ApplicationAdvice
from acucleo_desktop.documents.finding import Finding, Location
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.match_level import MatchAction
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.documents.ship_notice import ShipNotice
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentRow, NewDocument
from acucleo_desktop.partners.profile import FlowOptions, Identity, Partner
from acucleo_desktop.partners.resolve import resolve_inbound
from acucleo_desktop.rules.causes.partner_answers import CAME_BEFORE
from acucleo_desktop.rules.causes.records import NOT_JUDGED_YET
from acucleo_desktop.rules.partner_requirements import judge_requirements
from acucleo_desktop.rules.weighing import remembering, weighed
from acucleo_desktop.sync import corrections, waivers
from acucleo_desktop.sync.judging import bill, change_proposal, order_acknowledgment, sales_order, ship_notice
from acucleo_desktop.sync.judging.context import Context
from acucleo_desktop.sync.judging.judgement import Judgement
from acucleo_desktop.sync.judging.order_book import OrderBook
from acucleo_desktop.sync.judging.repeats import Repeat, Repeats, family_of
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12.structure import FunctionalGroup, Interchange, Segment

if TYPE_CHECKING:
    from acucleo_desktop.sync.examination import Examined


class Judge:
    """Judges documents of one pass. What it learned of a batch counts for the documents after it, also in a dry run."""

    def __init__(self, services: Services, erp: Erp | None) -> None:
        self._services = services
        self._erp = erp
        self._catalogue: list[ItemCatalogue] = []
        self._orders = OrderBook(erp) if erp is not None else None
        self._repeats = Repeats(services.ledger)
        self._row: DocumentRow | None = None
        self._sheet: Partner | None = None

    def by_sheet(self, sheet: Partner) -> Judge:
        """Return a judge who takes a sheet for that of its partner, stored or not; what is asked is asked once."""
        judge = copy.copy(self)
        judge._sheet = sheet  # noqa: SLF001 - a copy of its own kind
        return judge

    def for_document(self, row: DocumentRow) -> Judge:
        """Return a judge that looks at a stored document again and does not take it for its own double."""
        judge = copy.copy(self)
        judge.look_at(row)
        return judge

    def look_at(self, row: DocumentRow) -> None:
        """Take `row` for the document that is judged from now on."""
        self._row = row

    def ask_afresh(self) -> None:
        """Ask Acumatica for orders again from now on: something is about to be written by what it says."""
        if self._orders is not None:
            self._orders.forget()

    def remember(self, examined: Iterable[Examined]) -> None:
        """Let the documents of a file count as known for those that follow it."""
        self._repeats.remember(examined)

    def partner_of(self, interchange: Interchange, group: FunctionalGroup) -> Partner | None:
        """Return the partner whose ids the envelope carries."""
        known = self._services.ledger.partners.find_by_envelope(
            interchange.sender_qualifier, interchange.sender, group.sender
        )
        sheet = self._sheet
        if sheet is None or (known is not None and known.code != sheet.code):
            return known
        ids = Identity(interchange.sender_qualifier.strip(), interchange.sender.strip(), group.sender.strip())
        return sheet if ids == sheet.them else None

    def judge(
        self,
        flow: Flow,
        document: BusinessDocument,
        partner: Partner,
        new: NewDocument,
        segments: Sequence[Segment] = (),
    ) -> Judgement:
        """Resolve the partner's codes, look for doubles, apply the rules of the flow, and say what it would cause.

        Args:
            flow: what the document is to us.
            document: as read.
            partner: who sent it.
            new: its envelope facts.
            segments: its transaction set, for the rules of the partner sheet.
        """
        if isinstance(document, FunctionalAcknowledgment | ApplicationAdvice):
            return self._judge_answer(document, new)
        options = partner.options(flow) or FlowOptions()
        if self._row is not None:
            document = corrections.applied(document, corrections.corrected(self._services.ledger, self._row.id))
        known = waivers.waived(self._services.ledger, self._row.id) if self._row is not None else {}
        repeat = None
        if waivers.PROCESS_ANYWAY not in known:
            repeat = self._repeats.find(new, self._row)
        if repeat is not None and (not repeat.is_change or self._erp is None):
            return repeat.judgement(document)
        if self._erp is None or self._orders is None:
            return Judgement(document, (_not_judged_yet(),), is_final=False)
        resolved, findings = resolve_inbound(document, partner, self._items())
        today = self._services.clock.now().date()
        findings += judge_requirements(document, segments, partner.requirements(flow), today)
        reused = self._repeats.reuse_finding(new, self._row)
        if reused is not None:
            findings.append(reused)
        context = Context(
            partner,
            options,
            self._erp,
            self._items(),
            self._services.ledger,
            self._services.clock.now(),
            new,
            self._row,
            self._orders,
            family_of(partner.code, self._services.ledger),
            _day(self._services.policy.books_closed_until),
        )
        judgement = self._by_flow(resolved, context, findings, repeat)
        kept = remembering(waivers.apply(weighed(judgement.findings, options.severities), known), partner.name)
        blocked = any(finding.blocks for finding in kept)
        return replace(
            judgement,
            findings=tuple(dict.fromkeys(kept)),
            writes=() if blocked else judgement.writes,
            delivery=_delivery(judgement, options, blocked=blocked),
        )

    def _by_flow(
        self, document: BusinessDocument, context: Context, findings: list[Finding], repeat: Repeat | None
    ) -> Judgement:
        if repeat is not None and isinstance(document, PurchaseOrder):
            document, findings = sales_order.prepared(document, context, findings)
        if repeat is not None and isinstance(document, PurchaseOrder | Invoice | ShipNotice):
            return change_proposal.judge(document, context, findings, repeat)
        match document:
            case PurchaseOrder():
                return sales_order.judge(document, context, findings)
            case Invoice():
                return bill.judge(document, context, findings)
            case OrderAcknowledgment():
                return order_acknowledgment.judge(document, context, findings)
            case ShipNotice():
                return ship_notice.judge(document, context, findings)
            case FunctionalAcknowledgment() | ApplicationAdvice():
                raise ValueError("answers are judged apart")

    def came_before(self, new: NewDocument) -> Finding | None:
        """Return the finding that the very same answer (997, TA1, 824) is here already, None when it is not."""
        known = [row for row in self._services.ledger.documents.by_fingerprint(new.fingerprint) if row != self._row]
        same = [
            row for row in known if row.partner == new.partner and row.interchange_control == new.interchange_control
        ]
        if not same:
            return None
        place = Location("The whole document")
        return CAME_BEFORE.found(place, value=new.number, partner=same[0].partner_name, earlier=same[0].id)

    def _judge_answer(self, document: BusinessDocument, new: NewDocument) -> Judgement:
        before = self.came_before(new)
        if before is not None:
            return Judgement(document, (before,), delivery=Delivery.DUPLICATE, said=before.what)
        return Judgement(document, delivery=Delivery.RECEIVED)

    def item_numbers(self) -> list[str]:
        """Return our item numbers where they were asked for in this pass; empty where they were not."""
        return [number for catalogue in self._catalogue for number in catalogue.numbers()]

    def _items(self) -> ItemCatalogue:
        """Load the item catalogue once for all documents of the pass."""
        if not self._catalogue:
            if self._erp is None:
                raise ValueError("the catalogue is asked of Acumatica")
            self._catalogue.append(self._erp.load_catalogue())
        return self._catalogue[0]


def _delivery(judgement: Judgement, options: FlowOptions, *, blocked: bool) -> Delivery:
    """Return where a judged document goes: the sheet's word on its match level counts before the usual review."""
    if judgement.delivery is Delivery.DUPLICATE:
        return Delivery.DUPLICATE
    if blocked or judgement.action in _LOOKED_AT:
        return Delivery.REVIEW
    if judgement.action is MatchAction.WRITE:
        return Delivery.RECEIVED
    return Delivery.REVIEW if options.review else Delivery.RECEIVED


_LOOKED_AT = frozenset({MatchAction.TOGETHER, MatchAction.REVIEW, MatchAction.WAIT, MatchAction.HOLD})


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _not_judged_yet() -> Finding:
    return NOT_JUDGED_YET.found(Location("The whole document"))
