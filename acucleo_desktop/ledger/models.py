# ruff: noqa: D106 - `Meta` is how peewee takes the options of a model
"""The tables as peewee models, made anew for every open ledger so that several can be open in one process.

`migrations/` creates the tables; a test keeps both equal. Times are text (see `times`), statuses the words of
`documents.status`, JSON is text or, where it may be long, zlib-compressed bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import peewee

LIST_COLUMNS = (
    *("folder", "created_at", "id", "flow", "check_status", "delivery", "answer"),
    *("partner", "cause", "match", "amount_cents"),
)
"""What lists filter, group and count by: one index has it all, so that no document itself is read for a count."""


class File(peewee.Model):
    """A file as received, or an interchange as written."""

    id = peewee.AutoField()
    direction = peewee.TextField()
    folder = peewee.TextField()
    remote_id = peewee.TextField()
    name = peewee.TextField()
    size = peewee.IntegerField()
    sha256 = peewee.TextField()
    at = peewee.TextField()
    content = peewee.BlobField()

    class Meta:
        table_name = "file"
        indexes = ((("folder", "remote_id", "name"), False), (("sha256",), False), (("name",), False))


class Document(peewee.Model):
    """The head of a document; `folder` follows from direction, delivery and answer and is kept for the lists."""

    id = peewee.AutoField()
    direction = peewee.TextField()
    flow = peewee.TextField()
    partner = peewee.TextField()
    set_id = peewee.TextField()
    number = peewee.TextField()
    order_number = peewee.TextField()
    sender = peewee.TextField()
    interchange_control = peewee.TextField()
    group_control = peewee.TextField()
    set_control = peewee.TextField()
    amount = peewee.TextField(null=True)
    amount_cents = peewee.IntegerField(null=True)
    currency = peewee.TextField()
    check_status = peewee.TextField()
    delivery = peewee.TextField()
    answer = peewee.TextField()
    folder = peewee.TextField()
    finding_count = peewee.IntegerField()
    cause = peewee.TextField()
    cause_text = peewee.TextField()
    file_id = peewee.IntegerField(null=True)
    file_name = peewee.TextField()
    position_interchange = peewee.IntegerField()
    position_group = peewee.IntegerField()
    position_set = peewee.IntegerField()
    fingerprint = peewee.TextField()
    acumatica_entity = peewee.TextField()
    acumatica_key = peewee.TextField()
    acumatica_stamp = peewee.TextField()
    created_at = peewee.TextField()
    updated_at = peewee.TextField()
    hold_until = peewee.TextField(null=True)
    answer_due = peewee.TextField(null=True)
    sent_at = peewee.TextField(null=True)
    answered_at = peewee.TextField(null=True)
    reason = peewee.TextField()
    is_read = peewee.IntegerField()
    is_test = peewee.IntegerField()
    replaces = peewee.IntegerField(null=True)
    match = peewee.TextField()

    class Meta:
        table_name = "document"
        indexes = (
            (("created_at", "id"), False),
            (("direction", "created_at", "id"), False),
            (LIST_COLUMNS, False),
            (("partner", "created_at", "id"), False),
            (("flow", "created_at", "id"), False),
            (("delivery", "created_at", "id"), False),
            (("answer", "created_at", "id"), False),
            (("check_status", "created_at", "id"), False),
            (("folder", "cause"), False),
            (("cause", "created_at", "id"), False),
            (("answer", "answer_due"), False),
            (("partner", "flow", "number"), False),
            (("order_number",), False),
            (("fingerprint",), False),
            (("interchange_control",), False),
            (("group_control", "set_control"), False),
            (("acumatica_entity", "acumatica_key"), False),
            (("file_id",), False),
            (("match", "created_at", "id"), False),
            (("created_at", "direction", "flow", "partner"), False),
            (("flow", "acumatica_stamp"), False),
            (("partner", "flow", "created_at", "id"), False),
            (("number", "id"), False),
            (("folder", "partner", "flow"), False),
        )


class DocumentBody(peewee.Model):
    """The long parts of a document: zlib-compressed JSON, read only when it is opened."""

    document_id = peewee.IntegerField(primary_key=True)
    fields = peewee.BlobField()
    record = peewee.BlobField()
    search_words = peewee.TextField()

    class Meta:
        table_name = "document_body"


class FindingRecord(peewee.Model):
    """One finding of the last check of a document; `body` is JSON of place, explanation and fixes."""

    id = peewee.AutoField()
    document_id = peewee.IntegerField()
    position = peewee.IntegerField()
    finding_id = peewee.TextField()
    severity = peewee.TextField()
    what = peewee.TextField()
    body = peewee.TextField()

    class Meta:
        table_name = "finding"
        indexes = ((("document_id", "position"), True), (("finding_id",), False))


class Attempt(peewee.Model):
    """One try to change something on the other side."""

    id = peewee.AutoField()
    document_id = peewee.IntegerField()
    run_id = peewee.IntegerField(null=True)
    step = peewee.TextField()
    target = peewee.TextField()
    reference = peewee.TextField()
    sha256 = peewee.TextField()
    started_at = peewee.TextField()
    finished_at = peewee.TextField(null=True)
    outcome = peewee.TextField()
    status = peewee.IntegerField(null=True)
    request_id = peewee.TextField()
    answer_excerpt = peewee.TextField()
    result_key = peewee.TextField()

    class Meta:
        table_name = "attempt"
        indexes = ((("document_id", "id"), False), (("outcome", "id"), False), (("reference",), False))


class Event(peewee.Model):
    """One link of the audit chain; ids run without gaps from 1."""

    id = peewee.IntegerField(primary_key=True)
    at = peewee.TextField()
    actor = peewee.TextField()
    kind = peewee.TextField()
    document_id = peewee.IntegerField(null=True)
    status = peewee.TextField()
    old = peewee.TextField()
    new = peewee.TextField()
    why = peewee.TextField()
    data = peewee.TextField()
    previous_hash = peewee.TextField()
    hash = peewee.TextField()

    class Meta:
        table_name = "event"
        indexes = ((("document_id", "id"), False), (("at",), False))


class ControlNumber(peewee.Model):
    """The last number given out for a partner and level."""

    partner = peewee.TextField()
    level = peewee.TextField()
    last = peewee.IntegerField()

    class Meta:
        table_name = "control_number"
        primary_key = peewee.CompositeKey("partner", "level")


class Reservation(peewee.Model):
    """A number given out, for ever."""

    partner = peewee.TextField()
    level = peewee.TextField()
    number = peewee.IntegerField()
    used_for = peewee.IntegerField(null=True)
    at = peewee.TextField()

    class Meta:
        table_name = "control_number_reservation"
        primary_key = peewee.CompositeKey("partner", "level", "number")


class Gap(peewee.Model):
    """A number that never reached the partner, and why."""

    partner = peewee.TextField()
    level = peewee.TextField()
    number = peewee.IntegerField()
    reason = peewee.TextField()
    at = peewee.TextField()

    class Meta:
        table_name = "control_number_gap"
        primary_key = peewee.CompositeKey("partner", "level", "number")


class PartnerRecord(peewee.Model):
    """A trading partner; `body` is the whole profile as JSON, the other columns are for finding it."""

    code = peewee.TextField(primary_key=True)
    name = peewee.TextField()
    qualifier = peewee.TextField()
    isa_id = peewee.TextField()
    gs_id = peewee.TextField()
    customer_id = peewee.TextField()
    vendor_id = peewee.TextField()
    body = peewee.TextField()
    updated_at = peewee.TextField()
    removed_at = peewee.TextField(null=True)

    class Meta:
        table_name = "partner"


class Run(peewee.Model):
    """One sync pass; counts and reasons are JSON."""

    id = peewee.AutoField()
    started_at = peewee.TextField()
    finished_at = peewee.TextField(null=True)
    trigger = peewee.TextField()
    outcome = peewee.TextField()
    counts = peewee.TextField()
    reasons = peewee.TextField()

    class Meta:
        table_name = "run"
        indexes = ((("outcome", "id"), False),)


class Mark(peewee.Model):
    """Small state by name, such as how far Acumatica was polled."""

    name = peewee.TextField(primary_key=True)
    value = peewee.TextField()

    class Meta:
        table_name = "mark"


class Counter(peewee.Model):
    """Numbers kept up to date by triggers, so that folder counts cost nothing."""

    name = peewee.TextField(primary_key=True)
    value = peewee.IntegerField()

    class Meta:
        table_name = "counter"


class Note(peewee.Model):
    """A remark of a person."""

    id = peewee.AutoField()
    document_id = peewee.IntegerField()
    at = peewee.TextField()
    actor = peewee.TextField()
    text = peewee.TextField()

    class Meta:
        table_name = "note"
        indexes = ((("document_id", "id"), False),)


class Handling(peewee.Model):
    """Who must act on a document, and until when it is put off; only for documents of which that was said."""

    document_id = peewee.IntegerField(primary_key=True)
    at = peewee.TextField()
    actor = peewee.TextField()
    who = peewee.TextField()
    until = peewee.TextField(null=True)
    why = peewee.TextField()

    class Meta:
        table_name = "handling"
        indexes = ((("until",), False),)


class Link(peewee.Model):
    """Two documents that belong together: the first answers, replays or replaces the second."""

    from_id = peewee.IntegerField()
    to_id = peewee.IntegerField()
    kind = peewee.TextField()
    at = peewee.TextField()

    class Meta:
        table_name = "link"
        primary_key = peewee.CompositeKey("from_id", "to_id", "kind")
        indexes = ((("to_id",), False),)


class Comparison(peewee.Model):
    """The compared fields of a document beside ours; `body` is zlib-compressed JSON."""

    document_id = peewee.IntegerField(primary_key=True)
    at = peewee.TextField()
    body = peewee.BlobField()

    class Meta:
        table_name = "comparison"


class SavedView(peewee.Model):
    """A named query of a person; `body` is JSON."""

    name = peewee.TextField(primary_key=True)
    body = peewee.TextField()
    created_at = peewee.TextField()

    class Meta:
        table_name = "saved_view"


ModelT = TypeVar("ModelT", bound=peewee.Model)


@dataclass(frozen=True, slots=True)
class Tables:
    """The models of one open ledger."""

    file: type[File]
    document: type[Document]
    document_body: type[DocumentBody]
    finding: type[FindingRecord]
    attempt: type[Attempt]
    event: type[Event]
    control_number: type[ControlNumber]
    reservation: type[Reservation]
    gap: type[Gap]
    partner: type[PartnerRecord]
    run: type[Run]
    mark: type[Mark]
    counter: type[Counter]
    note: type[Note]
    link: type[Link]
    saved_view: type[SavedView]
    comparison: type[Comparison]
    handling: type[Handling]

    def all(self) -> list[type[peewee.Model]]:
        """Return every model, for comparing them with the database."""
        return [getattr(self, name) for name in self.__slots__]


def _bound(model: type[ModelT], database: peewee.Database) -> type[ModelT]:
    """Return a copy of `model` that belongs to `database` alone.

    Binding the class itself would redirect every other open ledger of the process.
    """
    table_name = model._meta.table_name  # noqa: SLF001 - peewee's documented way to a model's options
    meta = type("Meta", (), {"database": database, "table_name": table_name})
    return type(model.__name__, (model,), {"__module__": model.__module__, "Meta": meta})


def bind(database: peewee.Database) -> Tables:
    """Return the models bound to `database`."""
    return Tables(
        file=_bound(File, database),
        document=_bound(Document, database),
        document_body=_bound(DocumentBody, database),
        finding=_bound(FindingRecord, database),
        attempt=_bound(Attempt, database),
        event=_bound(Event, database),
        control_number=_bound(ControlNumber, database),
        reservation=_bound(Reservation, database),
        gap=_bound(Gap, database),
        partner=_bound(PartnerRecord, database),
        run=_bound(Run, database),
        mark=_bound(Mark, database),
        counter=_bound(Counter, database),
        note=_bound(Note, database),
        link=_bound(Link, database),
        saved_view=_bound(SavedView, database),
        comparison=_bound(Comparison, database),
        handling=_bound(Handling, database),
    )
