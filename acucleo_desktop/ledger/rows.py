"""What the ledger hands out and takes in: plain rows, queries and pages. No database type leaves the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery


class Folder(StrEnum):
    """The folders people understand; a document moves on by itself when it is dealt with."""

    INBOX = "inbox"
    HANDLED = "handled"
    OUTBOX = "outbox"
    SENT = "sent"
    FAILED = "failed"
    DUPLICATES = "duplicates"
    SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as it was received, or an interchange as we wrote it. The bytes are read apart.

    Attributes:
        folder: Cleo folder path.
        remote_id: id at Cleo; empty for outbound files before upload.
        sha256: hex digest of the bytes.
        at: when it was stored, UTC.
    """

    id: int
    direction: Direction
    folder: str
    remote_id: str
    name: str
    size: int
    sha256: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document about to enter the ledger.

    Attributes:
        position: which set of the file it is, from 0; (interchange, group, set).
        fingerprint: SHA-256 of the content without its envelope; empty for unreadable ones.
        fields: the document as plain data (`documents.kinds.to_plain`), empty when unreadable.
        record: the Acumatica record it came from, as plain JSON data; empty for inbound.
        source: for outbound, the Acumatica entity, key and stamp it was made of.
        match: word of `documents.match_level`; empty where there is nothing to match.
    """

    direction: Direction
    flow: Flow
    partner: str = ""
    set_id: str = ""
    number: str = ""
    order_number: str = ""
    sender: str = ""
    interchange_control: str = ""
    group_control: str = ""
    set_control: str = ""
    amount: Decimal | None = None
    currency: str = ""
    check: Check = Check.UNCHECKED
    delivery: Delivery = Delivery.RECEIVED
    answer: Answer = Answer.NONE
    file_id: int | None = None
    position: tuple[int, int, int] = (0, 0, 0)
    fingerprint: str = ""
    acumatica_entity: str = ""
    acumatica_key: str = ""
    acumatica_stamp: str = ""
    fields: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    record: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    search_words: tuple[str, ...] = ()
    replaces: int | None = None
    is_test: bool = False
    match: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One line of a list, and the head of a document.

    Attributes:
        finding_count: findings of any severity.
        cause: id of the worst finding; empty when there is none.
        cause_text: its sentence.
        hold_until: when an approved document leaves; None when it is not held.
        answer_due: when the 997 is due; None when none is expected or it came.
        reason: why it was set aside, failed, or is in doubt.
        is_read: whether a person opened it.
        replaces: the document that this one is a new version of.
        match: word of `documents.match_level`; empty where there is nothing to match.
        sent_at: when it was handed to Cleo; None when it was not.
        answered_at: when its 997 came.
        put_off_until: when it comes back; None when it is not put off. Pages of lists have it.
        handler: to whom it was handed over; empty for whoever works here. Pages of lists have it.
    """

    id: int
    direction: Direction
    flow: Flow
    partner: str
    partner_name: str
    set_id: str
    number: str
    order_number: str
    interchange_control: str
    group_control: str
    set_control: str
    amount: Decimal | None
    currency: str
    check: Check
    delivery: Delivery
    answer: Answer
    finding_count: int
    cause: str
    cause_text: str
    file_id: int | None
    file_name: str
    position: tuple[int, int, int]
    fingerprint: str
    acumatica_entity: str
    acumatica_key: str
    acumatica_stamp: str
    created_at: datetime
    updated_at: datetime
    hold_until: datetime | None = None
    answer_due: datetime | None = None
    reason: str = ""
    is_read: bool = False
    is_test: bool = False
    replaces: int | None = None
    sender: str = ""
    match: str = ""
    sent_at: datetime | None = None
    answered_at: datetime | None = None
    put_off_until: datetime | None = None
    handler: str = ""

    @property
    def control_number(self) -> str:
        """The interchange control number (ISA13), by which partners and Cleo know the file."""
        return self.interchange_control

    @property
    def folder(self) -> Folder:
        """The folder people find it in."""
        return folder_of(self.direction, self.delivery, self.answer)


def folder_of(direction: Direction, delivery: Delivery, answer: Answer) -> Folder:
    """Return the folder of a document: a rejected or failed one is Failed, until somebody deals with it."""
    if delivery in {Delivery.SET_ASIDE, Delivery.SUPERSEDED}:
        return Folder.SET_ASIDE
    if delivery is Delivery.DUPLICATE:
        return Folder.DUPLICATES
    if delivery in {Delivery.FAILED, Delivery.IN_DOUBT}:
        return Folder.FAILED
    if direction is Direction.OUT:
        if delivery is Delivery.SENT:
            return Folder.FAILED if answer is Answer.REJECTED else Folder.SENT
        return Folder.OUTBOX
    return Folder.HANDLED if delivery is Delivery.WRITTEN else Folder.INBOX


class Order(StrEnum):
    """In which order a list stands. Each has an index, so that its first page is fast in a ledger of any size."""

    NEWEST = "newest"
    OLDEST = "oldest"
    LARGEST = "largest"
    SMALLEST = "smallest"
    NUMBER = "number"
    NUMBER_DOWN = "number-down"


class PutOff(StrEnum):
    """Whether a list has the documents that are put off until later; they come back by themselves."""

    SHOWN = ""
    HIDDEN = "hidden"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class DocumentQuery:
    """What to list. Empty parts do not filter; several values of one part are alternatives.

    Attributes:
        causes: ids of worst findings; an empty id stands for documents without one.
        matches: words of `documents.match_level`; an empty word stands for documents without one.
        text: words found at the start of any number, name or item; all must match.
        put_off: whether what is put off until later is listed too, left out, or listed alone.
        handlers: names to whom documents were handed over; an empty name stands for whoever works here.
        since, until: from when on, and before when, a document entered the ledger.
        minimum_amount, maximum_amount: both inclusive; documents without an amount are left out by either.
        before: (created_at, id) of the last row of the previous page; None for the first page. Newest come first.
        limit: rows a page.
    """

    folder: Folder | None = None
    directions: tuple[Direction, ...] = ()
    flows: tuple[Flow, ...] = ()
    checks: tuple[Check, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    answers: tuple[Answer, ...] = ()
    partners: tuple[str, ...] = ()
    cause: str = ""
    matches: tuple[str, ...] = ()
    text: str = ""
    since: datetime | None = None
    minimum_amount: Decimal | None = None
    include_acknowledgments: bool = True
    put_off: PutOff = PutOff.SHOWN
    handlers: tuple[str, ...] = ()
    before: tuple[datetime, int] | None = None
    limit: int = 128
    until: datetime | None = None
    maximum_amount: Decimal | None = None
    causes: tuple[str, ...] = ()
    order: Order = Order.NEWEST


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One try to change something on the other side; the intent is stored before the request leaves.

    Attributes:
        step: `upload`, `create`, `update`, `create-customer`, ...
        target: Cleo folder or Acumatica entity.
        reference: file name or external reference that identifies the effect.
        outcome: `open`, `done`, `failed` or `in-doubt`.
        answer_excerpt: redacted beginning of the answer.
    """

    id: int
    document_id: int
    run_id: int | None
    step: str
    target: str
    reference: str
    sha256: str
    started_at: datetime
    finished_at: datetime | None
    outcome: str
    status: int | None = None
    request_id: str = ""
    answer_excerpt: str = ""
    result_key: str = ""


@dataclass(frozen=True, slots=True)
class EventRow:
    """One entry of the audit trail.

    Attributes:
        actor: who did it: a user name, `sync`, or `command line`.
        kind: what happened, such as `received`, `moved`, `checked`, `approved`, `setting-changed`.
        status: which of the three statuses moved (`check`, `delivery`, `answer`), empty for other events.
        old, new: before and after.
        hash: SHA-256 over this event and the previous hash, hex.
    """

    id: int
    at: datetime
    actor: str
    kind: str
    document_id: int | None
    status: str
    old: str
    new: str
    why: str
    data: Mapping[str, object]
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class RunRow:
    """One sync pass.

    Attributes:
        outcome: `running`, `done`, `needs-person`, `failed`, `stopped` or `skipped`.
        counts: how many documents per kind of outcome.
        reasons: sentences: why it failed, was skipped, or what needs a person.
    """

    id: int
    started_at: datetime
    finished_at: datetime | None
    trigger: str
    outcome: str
    counts: Mapping[str, int]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandlingRow:
    """Who must act on a document, and until when it is put off.

    Attributes:
        who: a role or a name; empty for whoever works here.
        until: when it comes back; None when it is not put off.
    """

    document_id: int
    at: datetime
    actor: str
    who: str
    until: datetime | None
    why: str

    def is_asleep(self, now: datetime) -> bool:
        """Whether the document is put off at a moment."""
        return self.until is not None and now < self.until


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A remark of a person on a document."""

    id: int
    document_id: int
    at: datetime
    actor: str
    text: str
