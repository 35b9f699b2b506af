"""Comparing a document with ours: what the screen shows of it, choices kept until they are written, and the one press.

Choices are a draft until `carry_out`: then they are a decision in the ledger, and the document goes on its way.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from acucleo_desktop.documents.finding import Finding, Fix, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.match_level import CHANGED_VERSION, MatchLevel, UpdateLevel
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.partners.profile import PartnerContact
from acucleo_desktop.partners.tolerances import Tolerances
from acucleo_desktop.rules.comparison import Choice, Comparison, Resolution
from acucleo_desktop.sync.decisions import Decisions
from acucleo_desktop.sync.desk_types import Decision, TimelineEntry
from acucleo_desktop.sync.detail import related_documents
from acucleo_desktop.sync.examination import check_status
from acucleo_desktop.sync.outcome import describe
from acucleo_desktop.sync.resolutions import comparison_kept, decide_each
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.timeline import timeline_of

OPEN_STATES = frozenset({Delivery.REVIEW, Delivery.RECEIVED, Delivery.FAILED})
"""Deliveries in which differences are decided; the same that `Decisions.resolve_changes` takes."""

_COMPARED = (Flow.SALES_ORDER, Flow.BILL, Flow.ORDER_ACKNOWLEDGMENT, Flow.SHIP_NOTICE)
_ALIKE = frozenset({MatchLevel.PERFECT.value, UpdateLevel.SAME.value, ""})
_MOST_WAITING = 2_000
_MOST_BEFORE = 8
NO_CONTACT = PartnerContact()
_NO_CHOICES: Mapping[str, Resolution] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything that the compare screen shows of one document.

    Attributes:
        comparison: every compared field, with what was decided so far.
        asked: keys of the rows that stop the document until they are decided.
        ways: ways out of what stops the document and no row decides, best first.
        why_not: why nothing can be written, as a sentence; empty when something can.
        rule: the partner's limits as a sentence.
        contact: whom to tell what stays ours.
        target: what is written, such as `PO 000123`.
        drafts: choices that were made and not written yet.
        notes: what the partner wrote in words.
        before: what happened in this order before, oldest first.
        twin: the other version where it is a document of the ledger; 0 where it is a record.
    """

    row: DocumentRow
    comparison: Comparison
    asked: frozenset[str] = frozenset()
    ways: tuple[Fix, ...] = ()
    why_not: str = ""
    rule: str = ""
    contact: PartnerContact = NO_CONTACT
    target: str = ""
    drafts: Mapping[str, Resolution] = field(default_factory=lambda: _NO_CHOICES)
    notes: tuple[str, ...] = ()
    before: tuple[TimelineEntry, ...] = ()
    twin: int = 0

    @property
    def may_write(self) -> bool:
        """Whether choices can be made and written."""
        return not self.why_not


class Comparing:
    """Looks at comparisons, keeps choices, carries them out."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._ledger = services.ledger

    def view(self, document_id: int) -> CompareView:
        """Return a document beside ours.

        Raises:
            UnknownRow: there is no such document.
        """
        ledger = self._ledger
        row = ledger.documents.get(document_id)
        comparison = comparison_kept(ledger, document_id)
        findings = ledger.documents.findings(document_id)
        related = related_documents(row, ledger)
        partner = ledger.partners.get(row.partner)
        options = partner.flows.get(row.flow) if partner is not None else None
        past = [
            each
            for each in timeline_of(row, related, ledger, now=self._services.clock.now())
            if each.is_done and each.document_id is not None
        ]
        twins = [other for other in related if other.flow is row.flow and other.id != row.id]
        return CompareView(
            row,
            comparison,
            asked=_asked(findings, comparison),
            ways=_ways(findings, comparison),
            why_not=_why_not(row, comparison, findings),
            rule=rule_of(options.tolerances) if options is not None else "",
            contact=partner.contact if partner is not None else NO_CONTACT,
            target=comparison.subject,
            drafts=self.drafts(document_id),
            notes=_notes(ledger.documents.fields(document_id)),
            before=tuple(past[-_MOST_BEFORE:]),
            twin=comparison.against or (twins[-1].id if twins else 0),
        )

    def waiting(self) -> list[int]:
        """Return the documents whose differences wait for a person, oldest first."""
        query = DocumentQuery(
            directions=(Direction.IN,),
            flows=_COMPARED,
            deliveries=(Delivery.REVIEW, Delivery.FAILED),
            limit=_MOST_WAITING,
        )
        rows = [row for row in self._ledger.documents.list(query) if row.match not in _ALIKE]
        return [row.id for row in reversed(rows)]

    def comparable(self, ids: Sequence[int]) -> list[int]:
        """Return those of some documents that were compared with anything, in their order."""
        return [each for each in ids if self._ledger.comparisons.of(each)]

    def drafts(self, document_id: int) -> dict[str, Resolution]:
        """Return the choices that were made for a document and not written yet."""
        text = self._ledger.marks.get(_mark(document_id))
        return {key: Resolution(Choice(choice), value) for key, (choice, value) in json.loads(text or "{}").items()}

    def keep_drafts(self, document_id: int, choices: Mapping[str, Resolution]) -> None:
        """Keep choices that are not written yet, so that they are there after a restart."""
        plain_choices = {key: [each.choice.value, each.value] for key, each in choices.items()}
        self._ledger.marks.set(_mark(document_id), json.dumps(plain_choices, sort_keys=True) if choices else "")

    def carry_out(self, document_id: int, choices: Mapping[str, Resolution]) -> Decision:
        """Make choices a person's decision, and let the document go where nothing else stands against it.

        Acumatica is asked again before anything is written, so that a record that has changed meanwhile is seen.

        Raises:
            Problem: a difference is not there, does not offer the choice, or a typed value does not fit.
        """
        ledger = self._ledger
        with ledger.transaction():
            row = ledger.documents.get(document_id)
            if row.delivery not in OPEN_STATES:
                word = row.delivery.value.replace("-", " ")
                return Decision(
                    row.id, ok=False, said=f"The {describe(row)} is {word}; nothing of it is to be decided."
                )
            count = decide_each(ledger, document_id, choices)
            self.keep_drafts(document_id, {})
            self._settle(row, frozenset(choices))
            return self._let_go(ledger.documents.get(document_id), count)

    def _settle(self, row: DocumentRow, decided: frozenset[str]) -> None:
        """Answer the findings whose question was decided: they inform from now on, and stop nothing."""
        found = self._ledger.documents.findings(row.id)
        is_whole = not comparison_kept(self._ledger, row.id).open_rows
        settled = tuple(_settled(each) if _is_answered(each, decided, is_whole=is_whole) else each for each in found)
        if settled != found:
            self._ledger.documents.set_findings(row.id, settled, check_status(settled))

    def _let_go(self, row: DocumentRow, count: int) -> Decision:
        decided = f"{count} difference{'' if count == 1 else 's'} of the {describe(row)} decided"
        if row.check is Check.BLOCKED:
            return Decision(row.id, ok=True, said=f"{decided}. It still waits: {row.cause_text}")
        if row.delivery is Delivery.REVIEW:
            approved = Decisions(self._services).approve([row.id])[0]
            if not approved.ok:
                return approved
        return Decision(row.id, ok=True, said=f"{decided}; it is written to Acumatica now.")


def rule_of(limits: Tolerances) -> str:
    """Return a partner's limits as a sentence, such as `Prices up to 1 %, dates up to 10 days`."""
    parts = [
        _limit("prices", limits.price, limits.price_percent),
        _limit("quantities", limits.quantity, limits.quantity_percent),
        _limit("sums", limits.amount, limits.amount_percent),
        f"dates up to {limits.days} day{'' if limits.days == 1 else 's'}" if limits.days else "",
    ]
    said = ", ".join(part for part in parts if part)
    return f"{said[:1].upper()}{said[1:]}" if said else "Every difference is shown"


def _limit(noun: str, amount: object, percent: object) -> str:
    reaches = [plain(amount) if amount else "", f"{plain(percent)} %" if percent else ""]  # type: ignore[arg-type]
    said = " or ".join(part for part in reaches if part)
    return f"{noun} up to {said}" if said else ""


def _asked(findings: Sequence[Finding], comparison: Comparison) -> frozenset[str]:
    """Return the keys that blocking findings ask about."""
    keys = {fix.arguments.get("change", "") for finding in findings if finding.blocks for fix in finding.fixes}
    return frozenset(row.key for row in comparison.rows if row.key in keys)


def _ways(findings: Sequence[Finding], comparison: Comparison) -> tuple[Fix, ...]:
    """Return what can be done about findings that no row of the table decides."""
    keys = {row.key for row in comparison.rows if row.options}
    found: list[Fix] = []
    for finding in findings:
        if not finding.blocks or any(fix.arguments.get("change") in keys for fix in finding.fixes):
            continue
        found += [fix for fix in finding.fixes if fix.action != "compare" and not _is_all_or_nothing(fix)]
    return tuple(dict.fromkeys(found))


def _is_all_or_nothing(fix: Fix) -> bool:
    return fix.action == "resolve-change" and not fix.arguments.get("change")


def _is_answered(finding: Finding, decided: frozenset[str], *, is_whole: bool) -> bool:
    changes = {fix.arguments["change"] for fix in finding.fixes if fix.arguments.get("change")}
    if changes:
        return bool(changes & decided)
    return is_whole and bool(decided) and any(fix.action == "compare" for fix in finding.fixes)


def _settled(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.INFO, why="Decided by a person.", todo="", fixes=())


def _why_not(row: DocumentRow, comparison: Comparison, findings: Sequence[Finding]) -> str:
    if row.delivery not in OPEN_STATES:
        return f"The {describe(row)} is {row.delivery.value.replace('-', ' ')}; what was decided stays as it is."
    if not comparison.rows:
        return "It has not been compared with a record of ours yet; the next sync asks Acumatica."
    if any(each.options for each in comparison.rows):
        return ""
    if comparison.level == CHANGED_VERSION:
        too_late = next((each for each in findings if each.id == "rules.record-not-changeable"), None)
        if too_late is not None:
            return too_late.what
        return "The earlier version has not become a record yet, so nothing is there to change: one of them counts."
    if row.flow is Flow.BILL:
        return "A bill changes nothing of the order: it is taken as it is, or not."
    return "Nothing differs that could be written."


def _notes(fields: Mapping[str, object]) -> tuple[str, ...]:
    """Return the notes of a document and of its lines, as they were written."""
    found: list[str] = []
    lines = fields.get("lines")
    for part in (fields, *(lines if isinstance(lines, list | tuple) else ())):
        notes = part.get("notes") if isinstance(part, Mapping) else None
        for note in notes if isinstance(notes, list | tuple) else ():
            text = note.get("text") if isinstance(note, Mapping) else ""
            if isinstance(text, str) and text.strip():
                found.append(text.strip())
    return tuple(dict.fromkeys(found))


def _mark(document_id: int) -> str:
    return f"compare-draft.{document_id}"
