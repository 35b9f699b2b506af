"""What the desk hands to window and command line: plain results without any widget in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from acucleo_desktop.documents.finding import Finding, Fix
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.rows import AttemptRow, DocumentQuery, DocumentRow, HandlingRow, NoteRow, RunRow

if TYPE_CHECKING:
    from acucleo_desktop.sync.fact_types import Facts, RecordForm
    from acucleo_desktop.sync.new_version import NewVersion


def _no_form() -> RecordForm:
    from acucleo_desktop.sync.fact_types import RecordForm  # the window stands before the first document

    return RecordForm()


def _no_facts() -> Facts:
    from acucleo_desktop.sync.fact_types import Facts

    return Facts()


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome of one decision on one document, in a sentence.

    Attributes:
        remembered: entry of `RememberedFixes` that takes it back; 0 where nothing was taught to a partner sheet.
        what: what is remembered, as a sentence without its end.
        waiting: how many waiting documents it is used in.
    """

    document_id: int
    ok: bool
    said: str
    remembered: int = 0
    what: str = ""
    waiting: int = 0


class Urgency(StrEnum):
    """Colour of a Today row: red must be done, amber is due, grey waits for others."""

    RED = "red"
    AMBER = "amber"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class NextPress:
    """The one press that moves a row on.

    Attributes:
        action: `open`, `fix`, `compare`, `resolve`, `timeline`, `chase`, `take-back`, `show-folder`, `sync`,
            `set-up`, `preferences`, `answer`, `resume`.
        fix: the fix that is offered when the action is `fix`.
        folder: the folder to show when the action is `show-folder`.
        query: what of the folder is shown; None for all of it.
    """

    label: str
    action: str
    fix: Fix | None = None
    folder: str = ""
    query: DocumentQuery | None = None


@dataclass(frozen=True, slots=True)
class TodayRow:
    """One row of the Today board.

    Attributes:
        icon: name of an icon.
        title: a sentence with the document's own values.
        line2: where or why.
        who: who must act: `me`, `buyer`, `warehouse`, `IT`, or the partner's name.
        due: by when, UTC; None when no clock runs.
        document_id: the document behind it, the oldest one of a summary; None where there is none.
        question_id: the question of the guard behind it; None for everything else.
        key: names the row from one look to the next, so that it keeps its place; equal rows have equal keys.
        begin: when its clock began, UTC; the last quarter from then until `due` is amber.
        count: how many documents it stands for.
        cause: id of the cause behind it, for notices; empty where there is none.
        query: the documents that it stands for, where they are more than one.
    """

    urgency: Urgency
    icon: str
    title: str
    line2: str
    who: str
    due: datetime | None
    next_press: NextPress
    document_id: int | None = None
    question_id: int | None = None
    key: str = ""
    begin: datetime | None = None
    count: int = 1
    cause: str = ""
    query: DocumentQuery | None = None


@dataclass(frozen=True, slots=True)
class DayVolume:
    """Documents of one day."""

    day: date
    received: int
    sent: int


@dataclass(frozen=True, slots=True)
class DayLag:
    """How quickly what was sent on one day was acknowledged.

    Attributes:
        hours: the median; None when nothing of that day was answered.
        answered, late: answered documents, and those of them whose answer came after its time.
    """

    day: date
    hours: float | None
    answered: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True)
class CauseCount:
    """How often a cause stopped a document."""

    cause: str
    text: str
    count: int
    family: str = "amber"


@dataclass(frozen=True, slots=True)
class TodayBoard:
    """What the Today page asks a person to do, and what is owed; `TodayFigures` has the charts beside it.

    Attributes:
        done: what was dealt with since midnight, a row for each kind.
        looked_at, next_look: when both sides were last looked at, and when they will be again, UTC.
        nothing_owed: what is said where no row is; empty otherwise.
        news: a newer version of the program; None where none is known.
    """

    headline: str
    subline: str
    needs_me: tuple[TodayRow, ...] = ()
    due_soon: tuple[TodayRow, ...] = ()
    waiting: tuple[TodayRow, ...] = ()
    done_count: int = 0
    done_text: str = ""
    clean_to_approve: int = 0
    done: tuple[TodayRow, ...] = ()
    looked_at: datetime | None = None
    next_look: datetime | None = None
    nothing_owed: str = ""
    news: NewVersion | None = None


@dataclass(frozen=True, slots=True)
class TodayFigures:
    """The charts of the Today page.

    Attributes:
        volume: documents of the last days, oldest first.
        causes: why documents stopped, the most frequent first.
        lag_days: the last days, oldest first.
        lag_limit: hours that partners usually have for an acknowledgment; None when nobody owes one.
    """

    volume: tuple[DayVolume, ...] = ()
    causes: tuple[CauseCount, ...] = ()
    lag_days: tuple[DayLag, ...] = ()
    lag_limit: float | None = None


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One thing that a sync would do.

    Attributes:
        kind: `create`, `update`, `upload`, `acknowledge`, `review`, `question`, `ignore`, `hold`, `answer`.
        sentence: what would happen, with this document's values.
        detail: second line: where, how much, or why not.
        document_id: the document, when it is in the ledger already.
        subject: the document in few words, such as `order 4712`.
        amount: its total as people read it; empty where it has none.
    """

    kind: str
    sentence: str
    detail: str = ""
    flow: Flow | None = None
    partner: str = ""
    document_id: int | None = None
    subject: str = ""
    amount: str = ""


@dataclass(frozen=True, slots=True)
class PlanSection:
    """A group of planned actions under one heading."""

    title: str
    actions: tuple[PlannedAction, ...]

    @property
    def kind(self) -> str:
        """What its actions do."""
        return self.actions[0].kind if self.actions else ""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a sync would do. Nothing has been written anywhere to find it out.

    Attributes:
        looked_at: sentences of what was read on both sides.
        problems: trouble met while looking.
        seconds: how long looking took.
        is_cut: whether a person stopped it before all was looked at.
    """

    at: datetime
    sections: tuple[PlanSection, ...] = ()
    looked_at: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    seconds: float = 0.0
    is_cut: bool = False

    @property
    def does(self) -> int:
        """How many things a sync would do by itself: create, change, send, acknowledge."""
        kinds = {"create", "update", "upload", "acknowledge"}
        return sum(action.kind in kinds for section in self.sections for action in section.actions)

    @property
    def summary(self) -> str:
        """The headline, such as `7 will be created, 4 files leave, 2 need you`."""
        words = {
            "create": "will be created",
            "update": "will be updated",
            "upload": "files will leave",
            "review": "wait for your look",
            "question": "need you",
        }
        counts = dict.fromkeys(words, 0)
        for section in self.sections:
            for action in section.actions:
                if action.kind in counts:
                    counts[action.kind] += 1
        parts = [f"{count} {words[kind]}" for kind, count in counts.items() if count]
        return ", ".join(parts) if parts else "A sync now would change nothing"


@dataclass(frozen=True, slots=True)
class RunSummary:
    """What a sync did.

    Attributes:
        by_flow: counts by (flow word, outcome).
        problems: trouble that kept a side from running.
    """

    run: RunRow | None
    outcome: str
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    by_flow: Mapping[tuple[str, str], int] = field(default_factory=lambda: MappingProxyType({}))
    reasons: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def sentence(self) -> str:
        """One line for the status bar."""
        if self.outcome == "skipped":
            return self.reasons[0] if self.reasons else "The sync was skipped"
        shown = ("received", "written", "sent", "drafted", "needs you", "failed", "in doubt", "question")
        parts = [f"{self.counts[word]} {word}" for word in shown if self.counts.get(word)]
        if not parts and self.problems:
            return "Nothing could be done"
        return ", ".join(parts) if parts else "Nothing new"


@dataclass(frozen=True, slots=True)
class TimelineChange:
    """One thing that a document changed of an order.

    Attributes:
        line: the line in words, such as `Line 2`; empty for the whole order.
        field: what changed, such as `Quantity`.
        before: as it was; empty when it was not there.
        after: as it is now.
        family: colour family of the difference.
    """

    line: str
    field: str
    before: str
    after: str
    family: str = "amber"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One step in the life of an order across its documents.

    Attributes:
        family: colour family: `green`, `blue`, `amber`, `red`, `violet` or `grey`.
        code: document code such as `850`, in small type at the right.
        is_done: False for what is still to come.
        changes: what the step changed of the order, line by line.
        is_missing: whether it should have come by now.
    """

    at: datetime | None
    title: str
    detail: str = ""
    code: str = ""
    family: str = "grey"
    document_id: int | None = None
    is_done: bool = True
    changes: tuple[TimelineChange, ...] = ()
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class X12Element:
    """One element for the X12 view: its text and what it means.

    Attributes:
        form: what may stand there, such as `Code of 2 characters, list 355`.
    """

    number: int
    text: str
    name: str
    meaning: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class X12Line:
    """One segment for the X12 view.

    Attributes:
        position: position in its transaction set (ST is 1); 0 for envelope segments.
        meaning: what the segment says, in few words.
        marks: start and length of the bytes that are at fault, in a file that is not X12.
    """

    number: int
    segment: str
    elements: tuple[X12Element, ...]
    name: str
    position: int = 0
    meaning: str = ""
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class X12View:
    """A document's segments with its envelope, and the separators to show them with; raw for what is not X12."""

    lines: tuple[X12Line, ...] = ()
    element_separator: str = "*"
    terminator: str = "~"
    version: str = ""
    is_raw: bool = False


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """Everything that one document's screen shows.

    Attributes:
        fields: the document as plain data, with our codes filled in.
        record: the Acumatica record it came from or became, as JSON data.
        related: other documents of the same order.
        paper: the paper view as HTML.
        form: the record as a form: what stands in Acumatica, or what will be written.
        facts: where each fact stands in the three views, and the rule that moved it.
        handling: who must act, and until when it is put off.
        paper_pages: the paper page by page, as a screen shows it.
    """

    row: DocumentRow
    findings: tuple[Finding, ...]
    timeline: tuple[TimelineEntry, ...]
    x12: X12View
    fields: Mapping[str, object]
    record: Mapping[str, object]
    attempts: tuple[AttemptRow, ...]
    notes: tuple[NoteRow, ...]
    related: tuple[DocumentRow, ...]
    paper: str
    form: RecordForm = field(default_factory=_no_form)
    facts: Facts = field(default_factory=_no_facts)
    handling: HandlingRow | None = None
    paper_pages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """What the status bar says.

    Attributes:
        acumatica, cleo: `connected`, `not set up`, `not reached`, `sign-in refused` or `not tried yet`.
        next_run: when the next regular sync is planned, as whoever plans it has kept it.
        why_word: `why_not` in a word or two, such as `quiet hours` or `question open`.
        why_not: what keeps regular syncs back now, or why the last planned one was left out; empty when nothing does.
        skipped_since: since when planned ones are left out.
        paused_since: since when a person or a refused sign-in has paused them.
        away: services that do not answer, in words.
        questions: how many questions of the guard wait for an answer.
        holds: approved documents that may still be taken back, the next to leave first.
        queued, in_doubt: documents that wait for the line, and those of which nobody knows whether they arrived.
        away_services, away_since: which services do not answer, and since when.
    """

    acumatica: str
    cleo: str
    last_run: RunRow | None = None
    next_run: datetime | None = None
    held: int = 0
    next_hold_ends: datetime | None = None
    why_word: str = ""
    why_not: str = ""
    skipped_since: datetime | None = None
    paused_since: datetime | None = None
    away: str = ""
    questions: int = 0
    holds: tuple[DocumentRow, ...] = ()
    queued: int = 0
    in_doubt: int = 0
    away_services: tuple[str, ...] = ()
    away_since: datetime | None = None
