"""Whatever a partner answers with (997, TA1, 824), put to use once, also after a pass that was cut short."""

from __future__ import annotations

from itertools import groupby

from acucleo_desktop.documents.application_advice import ApplicationAdvice
from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.functional_acknowledgment import FunctionalAcknowledgment
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.sync.answering import apply_acknowledgment
from acucleo_desktop.sync.application_advice import apply_advice
from acucleo_desktop.sync.envelope_answers import apply_envelope_answer
from acucleo_desktop.sync.examination import ENVELOPE_ANSWER, ReceivedSet, received_sets
from acucleo_desktop.sync.flows import ANSWER_FLOWS
from acucleo_desktop.sync.services import Services
from acucleo_desktop.x12.registry import SETS
from acucleo_desktop.x12.splitter import split


def apply_answer(row: DocumentRow, document: BusinessDocument | None, services: Services) -> str:
    """Put one received answer to use, all of it or nothing; return a sentence of what it did.

    Args:
        row: the received document, cleared.
        document: what was read of it; None for a TA1, which is read from its file.
        services: the engine's surroundings.
    """
    match document:
        case FunctionalAcknowledgment():
            return apply_acknowledgment(row, document, services)
        case ApplicationAdvice():
            return apply_advice(row, document, services)
        case _ if row.set_id == ENVELOPE_ANSWER:
            return apply_envelope_answer(row, services)
        case _:
            return ""


def put_to_use(services: Services) -> None:
    """Apply every answer that an interrupted pass stored and did not apply, so that none is lost."""
    query = DocumentQuery(
        flows=tuple(sorted(ANSWER_FLOWS)),
        directions=(Direction.IN,),
        deliveries=(Delivery.RECEIVED,),
    )
    # Answers of one file follow each other, so that each file is taken apart once.
    for file_id, rows in groupby(services.ledger.documents.all(query), key=lambda row: row.file_id):
        content = services.ledger.files.content(file_id) if file_id is not None else b""
        sets = {received.position: received for received in received_sets(split(content))}
        for row in rows:
            apply_answer(row, _document_of(sets.get(row.position)), services)


def _document_of(received: ReceivedSet | None) -> BusinessDocument | None:
    if received is None or received.transaction_set.set_id not in SETS:
        return None
    codec = SETS[received.transaction_set.set_id]
    return codec.read(received.transaction_set, received.interchange.delimiters)[0]
