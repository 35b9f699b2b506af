"""Offered fixes carried out: the same few actions for window and command line, each remembered and audited."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from acucleo_desktop.documents.finding import Fix, Severity
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.status import Answer, Delivery, may_move
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.partners.profile import CrossReference, FlowOptions, Partner
from acucleo_desktop.rules.comparison import Choice, Resolution
from acucleo_desktop.rules.weighing import NEVER_TWICE
from acucleo_desktop.sync.changed_since_sent import draft_replacement, note_told
from acucleo_desktop.sync.corrections import correct
from acucleo_desktop.sync.desk_types import Decision
from acucleo_desktop.sync.examination import check_status
from acucleo_desktop.sync.resolutions import resolve_changes
from acucleo_desktop.sync.services import Services
from acucleo_desktop.sync.waivers import accept, process_anyway, waive

NEEDS_A_SCREEN = frozenset({"open-partner", "make-partner", "choose-item", "choose-location", "compare", "resolve"})
"""Fixes that open something for a person instead of changing anything themselves."""


class Fixes:
    """Applies fixes to documents and partner sheets."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._actions: Mapping[str, Callable[[DocumentRow, Fix], str]] = {
            "add-cross-reference": self._add_cross_reference,
            "set-reference": self._set_reference,
            "allow-create-customers": self._allow_create_customers,
            "process-anyway": self._process_anyway,
            "waive": self._waive,
            "waive-always": self._waive_always,
            "set-aside": self._set_aside,
            "accept-change": self._accept_change,
            "settle-answer": self._settle_answer,
            "replace-value": self._replace_value,
            "resolve-change": self._resolve_change,
            "use-account": self._use_account,
            "draft-replacement": lambda row, _fix: draft_replacement(row, services),
            "note-told": lambda row, fix: note_told(row, fix.arguments.get("reason", "") or fix.label, services),
        }

    def apply(self, document_id: int, fix: Fix) -> Decision:
        """Apply one offered fix.

        Raises:
            Problem: when the fix needs a choice that it does not carry.
        """
        row = self._services.ledger.documents.get(document_id)
        action = self._actions.get(fix.action)
        if action is None:
            raise Problem(
                "fix.needs-a-choice",
                f"The fix {fix.label} needs a choice of yours.",
                why="It opens a sheet where something has to be picked.",
                todo="Open the document in the window, or change the partner file and import it.",
            )
        ledger = self._services.ledger
        with ledger.transaction():
            said = action(row, fix)
            ledger.audit.record("fixed", row.id, new=fix.action, why=fix.label, data=dict(fix.arguments))
        return Decision(row.id, ok=True, said=said)

    def _partner(self, row: DocumentRow, fix: Fix) -> Partner:
        code = fix.arguments.get("partner") or row.partner
        partner = self._services.ledger.partners.get(code)
        if partner is None:
            raise Problem(
                "fix.no-partner", f"There is no partner {code or 'for this document'}.", todo="Set one up first."
            )
        return partner

    def _add_cross_reference(self, row: DocumentRow, fix: Fix) -> str:
        partner = self._partner(row, fix)
        given = fix.arguments
        if not given.get("ours"):
            raise Problem(
                "fix.needs-a-choice",
                f"Which of your codes stands for {given.get('theirs', '')}?",
                todo="Choose it in the window, or give it on the command line.",
            )
        if not given.get("theirs"):
            raise Problem(
                "fix.needs-a-choice",
                f"Which of their codes stands for {given['ours']}?",
                todo="Enter it in the window, or give it on the command line with --theirs.",
            )
        added = CrossReference(given["kind"], given["theirs"], given["ours"], given.get("qualifier", ""))
        kept = tuple(
            known
            for known in partner.cross_references
            if (known.kind, known.theirs, known.qualifier) != (added.kind, added.theirs, added.qualifier)
        )
        self._services.ledger.partners.save(replace(partner, cross_references=(*kept, added)))
        return f"{added.theirs} from {partner.name} now means {added.ours}; waiting documents are looked at again."

    def _set_reference(self, row: DocumentRow, fix: Fix) -> str:
        """Write a reference into every heading of a flow from now on."""
        partner = self._partner(row, fix)
        given = fix.arguments
        flow, qualifier, value = Flow(given["flow"]), given["qualifier"], given.get("value", "").strip()
        name = given.get("name") or f"reference {qualifier}"
        if not value:
            raise Problem(
                "fix.needs-a-choice",
                f"Which {name} does {partner.name} know you by?",
                todo="Enter it in the window, or give it on the command line with --value.",
            )
        options = partner.flows.get(flow) or FlowOptions()
        changed = replace(options, references=MappingProxyType({**options.references, qualifier: value}))
        self._services.ledger.partners.save(
            replace(partner, flows=MappingProxyType({**partner.flows, flow: changed})),
        )
        return f"The {name} {value} is written for {partner.name} from now on; waiting documents are written anew."

    def _allow_create_customers(self, row: DocumentRow, fix: Fix) -> str:
        partner = self._partner(row, fix)
        options = partner.flows[Flow.SALES_ORDER]
        flows = {**partner.flows, Flow.SALES_ORDER: replace(options, create_customers=True)}
        self._services.ledger.partners.save(replace(partner, flows=flows))
        return f"Unknown buyers and places of {partner.name} now become customers and locations."

    def _process_anyway(self, row: DocumentRow, fix: Fix) -> str:
        reason = fix.arguments.get("reason", "").strip()
        if not reason:
            raise Problem(
                "decision.no-reason",
                "Processing it anyway needs a reason.",
                why="It is here already, and months later only the reason tells why it was taken twice.",
                todo="Write one sentence.",
            )
        process_anyway(self._services.ledger, row, reason)
        return "It is back in review, to be processed anyway."

    def _waive(self, row: DocumentRow, fix: Fix) -> str:
        finding = fix.arguments["finding"]
        waive(self._services.ledger, row.id, finding, fix.arguments.get("reason", "") or fix.label)
        return "Noted. The document is looked at again."

    def _waive_always(self, row: DocumentRow, fix: Fix) -> str:
        """Let a finding pass for every document of this kind from the partner: it informs and stops nothing."""
        partner = self._partner(row, fix)
        finding, options = fix.arguments["finding"], partner.flows.get(row.flow)
        if options is None or finding in NEVER_TWICE:
            raise Problem(
                "fix.never-by-itself",
                f"{fix.label} cannot be remembered for every document of {partner.name}.",
                why="What speaks of doubles and changed versions is decided for each document.",
                todo="Decide it for this document.",
            )
        changed = replace(options, severities=MappingProxyType({**options.severities, finding: Severity.INFO.value}))
        self._services.ledger.partners.save(
            replace(partner, flows=MappingProxyType({**partner.flows, row.flow: changed}))
        )
        words = finding.rsplit(".", 1)[-1].replace("-", " ")
        return f"{words[:1].upper()}{words[1:]} passes for {partner.name} from now on; waiting documents follow."

    def _accept_change(self, row: DocumentRow, fix: Fix) -> str:
        accept(self._services.ledger, row.id, fix.arguments["change"])
        return "The change is accepted and will be written to the order."

    def _resolve_change(self, row: DocumentRow, fix: Fix) -> str:
        """Accept or keep one difference, or all that are open."""
        given = fix.arguments
        keys = [given["change"]] if given.get("change") else []
        resolution = Resolution(Choice(given["choice"]), given.get("value", ""))
        count = resolve_changes(self._services.ledger, row.id, keys, resolution)
        return f"{count} difference{'' if count == 1 else 's'} decided. It is carried out with the next sync."

    def _use_account(self, row: DocumentRow, fix: Fix) -> str:
        """Write a customer or vendor of ours on the partner sheet."""
        partner = self._partner(row, fix)
        account = fix.arguments["account"]
        is_vendor = fix.arguments.get("side") == "vendor"
        changed = replace(partner, vendor_id=account) if is_vendor else replace(partner, customer_id=account)
        self._services.ledger.partners.save(changed)
        return f"{partner.name} is {account} from now on; waiting documents are looked at again."

    def _settle_answer(self, row: DocumentRow, fix: Fix) -> str:
        """Let one of two contradicting answers count; the finding that asked for it is answered."""
        if row.answer is not Answer.ANSWERED_TWICE:
            return "Its answer is settled already."
        documents = self._services.ledger.documents
        answer = Answer(fix.arguments["answer"])
        found = documents.findings(row.id)
        kept = tuple(one for one in found if all(offered.action != fix.action for offered in one.fixes))
        documents.set_findings(row.id, kept, check_status(kept))
        documents.move_answer(row.id, answer, fix.label)
        return f"It counts as {answer.value.replace('-', ' ')}."

    def _replace_value(self, row: DocumentRow, fix: Fix) -> str:
        """Correct a number: of a received document for this document, of ours on the partner sheet it came from."""
        old, new = fix.arguments["old"], fix.arguments["new"]
        if row.direction is Direction.IN:
            correct(self._services.ledger, row.id, old, new)
            return f"{old} is read as {new} in this document. It is looked at again with the next sync."
        partner = self._partner(row, fix)
        if not any(known.theirs == old for known in partner.cross_references):
            raise Problem(
                "fix.not-on-the-sheet",
                f"{old} does not stand on the sheet of {partner.name}.",
                why="It was read from Acumatica, which is not changed from here.",
                todo=f"Correct it to {new} in Acumatica; the document is written anew with the next sync.",
            )
        changed = tuple(
            replace(known, theirs=new) if known.theirs == old else known for known in partner.cross_references
        )
        self._services.ledger.partners.save(replace(partner, cross_references=changed))
        return f"{old} is now {new} on the sheet of {partner.name}; waiting documents are written anew."

    def _set_aside(self, row: DocumentRow, fix: Fix) -> str:
        if not may_move(row.direction, row.delivery, Delivery.SET_ASIDE):
            return "It cannot be set aside any more."
        reason = fix.arguments.get("reason", "") or row.cause_text or fix.label
        self._services.ledger.documents.move_delivery(row.id, Delivery.SET_ASIDE, reason)
        return "It is set aside."
