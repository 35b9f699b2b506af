"""What every judgement by a partner rule needs: the document, its segments, the words, the ways out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.documents.finding import Finding, Fix, Location
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.order_acknowledgment import OrderAcknowledgment, OrderAcknowledgmentLine
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.documents.ship_notice import ShipNotice, ShipNoticeLine
from acucleo_desktop.partners.requirements import Requirements, Rule
from acucleo_desktop.rules.places import waive
from acucleo_desktop.rules.requirement_view import SetView

Line = PurchaseOrderLine | InvoiceLine | OrderAcknowledgmentLine | ShipNoticeLine


@dataclass(frozen=True, slots=True)
class RuleContext:
    """The surroundings of one judgement.

    Attributes:
        document: as written to the partner, or as read from it.
        view: its segments.
        today: the day against which dates are judged.
    """

    document: BusinessDocument
    view: SetView
    today: dt.date

    @property
    def requirements(self) -> Requirements:
        """Whose rules these are."""
        return self.view.requirements

    @property
    def lines(self) -> Sequence[Line]:
        """The document's lines, whatever kind it is."""
        match self.document:
            case PurchaseOrder() | Invoice() | OrderAcknowledgment():
                return self.document.lines
            case ShipNotice():
                return [line for order in self.document.orders for line in order.lines]
            case _:
                return ()

    def found(
        self,
        cause: Cause,
        rule: Rule,
        location: Location,
        *,
        value: str = "",
        fixes: tuple[Fix, ...] = (),
        todo: str = "",
        **words: object,
    ) -> Finding:
        """Return the finding of a rule: its severity and note, the usual ways out after the special ones.

        Args:
            cause: what is wrong.
            rule: the rule that is broken.
            location: where.
            value: the offending value as written.
            fixes: ways out of this case.
            todo: what to do, without a full stop; empty for the usual way.
            **words: values for the sentences.
        """
        note = rule.note.strip().rstrip(".")
        return cause.found(
            location,
            value=value,
            severity=rule.severity,
            fixes=(*fixes, *self._usual_fixes(cause.id)),
            partner=self.requirements.partner,
            note=f": {note}" if note else "",
            todo=todo or self.usual_todo(),
            **words,
        )

    def usual_todo(self, mend: str = "Complete the record in Acumatica") -> str:
        """Return what to do: mend our own record, or speak to the partner."""
        partner = self.requirements.partner
        if self.requirements.is_outbound:
            return f"{mend}, or change the rule on the sheet of {partner}"
        return f"Ask {partner} to correct it and send it again, or let it pass with a reason"

    def _usual_fixes(self, finding_id: str) -> tuple[Fix, ...]:
        """Return the ways out that are always there; what the partner would refuse cannot be waived on our side."""
        requirements = self.requirements
        open_sheet = Fix("open-partner", f"Open {requirements.partner}", {"partner": requirements.code})
        return (open_sheet,) if requirements.is_outbound else (waive(finding_id, "Let it pass"), open_sheet)
