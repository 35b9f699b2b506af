"""Every cause that judging a document can have, by its id, in the order of the manual."""

from __future__ import annotations

from collections.abc import Mapping

from acucleo_desktop.documents.cause import Cause, catalogue
from acucleo_desktop.rules.causes import (
    amounts,
    application_advice,
    bills,
    changed_since_sent,
    changes,
    charges,
    content,
    customer_order,
    dates,
    doubts,
    envelopes,
    identifiers,
    outbound,
    partner_answers,
    partner_requirements,
    prices,
    quantities,
    records,
    repeats,
    three_way,
    units,
    versions,
    written_total,
)

CAUSES: Mapping[str, Cause] = catalogue(
    cause
    for topic in (
        envelopes,
        content,
        quantities,
        units,
        prices,
        amounts,
        charges,
        dates,
        identifiers,
        repeats,
        versions,
        partner_requirements,
        outbound,
        customer_order,
        written_total,
        changed_since_sent,
        bills,
        changes,
        three_way,
        partner_answers,
        application_advice,
        records,
        doubts,
    )
    for cause in topic.CAUSES
)
"""All causes of this package; some of them are raised only in `sync`, which compares with Acumatica."""
