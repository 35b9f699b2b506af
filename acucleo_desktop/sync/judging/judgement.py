"""What judging a document comes to."""

from __future__ import annotations

from dataclasses import dataclass

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.match_level import MatchAction
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.rules.comparison import Comparison
from acucleo_desktop.sync.writes import Write


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one inbound document.

    Attributes:
        document: with our codes filled in.
        writes: what it would write, in order; empty when nothing has to change.
        delivery: where it goes next: `received` (cleared to write), `review`, `duplicate`.
        is_final: False when Acumatica could not be asked yet; such a document waits without being written.
        replaces: the document of ours that it is a changed version of.
        acumatica_key: key of the existing record it belongs to.
        said: sentence of what it comes to, for documents that cause no write.
        level: how well it fits, a word of `documents.match_level`; empty where there is nothing to match.
        comparison: every field that was compared; None where nothing was.
        action: what the partner sheet wants for this level; None where it says nothing.
    """

    document: BusinessDocument
    findings: tuple[Finding, ...] = ()
    writes: tuple[Write, ...] = ()
    delivery: Delivery = Delivery.RECEIVED
    is_final: bool = True
    replaces: int | None = None
    acumatica_key: str = ""
    said: str = ""
    level: str = ""
    comparison: Comparison | None = None
    action: MatchAction | None = None

    @property
    def may_write(self) -> bool:
        """Whether nothing stands in the way of writing it."""
        return self.is_final and not any(finding.blocks for finding in self.findings)
