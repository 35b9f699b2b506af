"""An application advice (824): what the partner's business programs think of documents that could be read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from acucleo_desktop.documents.party import Reference


@dataclass(frozen=True, slots=True)
class AdviceNote:
    """One remark of the partner, X12 TED with its NTE.

    Attributes:
        code: X12 647.
        text: the partner's own words.
        segment: segment id of the place; empty when none is named.
        position: position of that segment in the set, ST is 1; 0 when unknown.
        element: element position in it; 0 for the whole segment.
        component: component position; 0 for the whole element.
        value: copy of the bad value.
        new_value: what the partner put in its place.
    """

    code: str
    text: str = ""
    segment: str = ""
    position: int = 0
    element: int = 0
    component: int = 0
    value: str = ""
    new_value: str = ""


@dataclass(frozen=True, slots=True)
class AdviceResult:
    """What the partner thinks of one document, X12 OTI loop.

    Attributes:
        code: X12 110, such as `TA` accepted, `TE` accepted with errors, `TR` refused.
        qualifier: X12 128 of `reference`, such as `IV` invoice or `PO` order.
        reference: number of the document that is spoken of.
        group_control: its GS06; empty when not named.
        set_control: its ST02; empty when not named.
        set_id: its ST01, such as `810`; empty when not named.
        references: further numbers of it.
    """

    code: str
    qualifier: str
    reference: str
    group_control: str = ""
    set_control: str = ""
    set_id: str = ""
    references: tuple[Reference, ...] = ()
    notes: tuple[AdviceNote, ...] = ()


@dataclass(frozen=True, slots=True)
class ApplicationAdvice:
    """An 824.

    Attributes:
        reference: BGN02, the partner's number of this advice.
        purpose: X12 353, `00` original.
        date: when it was made.
    """

    reference: str
    purpose: str = ""
    date: dt.date | None = None
    results: tuple[AdviceResult, ...] = ()
