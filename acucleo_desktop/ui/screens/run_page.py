"""What a sync did: its documents with their outcome, what needs a person, and the syncs before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TR_NOOP, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow, RunRow
from acucleo_desktop.sync.today_words import amount_words, noun_of
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.clock_words import took_words
from acucleo_desktop.ui.components.line_list import Line, LineList
from acucleo_desktop.ui.components.states import ANSWERS, CHECKS, delivery_look
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme

SIDE = 320
OUTCOMES: Mapping[str, tuple[str, str, str]] = {
    "done": ("approve", "green", str(QT_TR_NOOP("done"))),
    "needs-person": ("warning", "amber", str(QT_TR_NOOP("something needs a person"))),
    "failed": ("error", "red", str(QT_TR_NOOP("failed"))),
    "stopped": ("close", "grey", str(QT_TR_NOOP("stopped"))),
    "skipped": ("close", "grey", str(QT_TR_NOOP("left out"))),
    "running": ("sync", "blue", str(QT_TR_NOOP("running"))),
}
_TRIGGERS: Mapping[str, str] = {
    "timer": str(QT_TR_NOOP("by itself")),
    "clerk": str(QT_TR_NOOP("by Sync")),
    "approval": str(QT_TR_NOOP("after an approval")),
    "command line": str(QT_TR_NOOP("by the command line")),
    "first run": str(QT_TR_NOOP("the first one")),
}
COUNTS: Mapping[str, str] = {
    "received": str(QT_TR_NOOP("%n received")),
    "written": str(QT_TR_NOOP("%n written")),
    "drafted": str(QT_TR_NOOP("%n drafted")),
    "sent": str(QT_TR_NOOP("%n sent")),
    "acknowledged": str(QT_TR_NOOP("%n acknowledged")),
    "needs you": str(QT_TR_NOOP("%n (needs|need) you")),
    "failed": str(QT_TR_NOOP("%n failed")),
    "in doubt": str(QT_TR_NOOP("%n in doubt")),
    "overdue": str(QT_TR_NOOP("%n overdue")),
    "question": str(QT_TR_NOOP("%n question(s)")),
}
_NEEDS = frozenset({Delivery.FAILED, Delivery.IN_DOUBT})
Groups = list[tuple[Line | None, list[Line]]]


class RunPage(QWidget):
    """What happened.

    Signals:
        opened: id of a document.
        run_chosen: the `RunRow` that is to be shown.
        back_pressed: the page is to be left.
    """

    opened = Signal(object)
    run_chosen = Signal(object)
    back_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.run: RunRow | None = None
        self.title = label(tr("No sync has run yet"), "title", wraps=True)
        self.subline = label("", "body", theme().text_2, wraps=True)
        self.close_button = KeyButton(tr("Close"), "Esc")
        self.close_button.clicked.connect(self.back_pressed)
        self.documents = LineList(tr("Documents of this sync"))
        self.documents.opened.connect(self.opened)
        self.runs = LineList(tr("Last syncs"))
        self.runs.opened.connect(self.run_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QFrame()
        top.setObjectName("surface")
        head = QHBoxLayout(top)
        head.setContentsMargins(20, 16, 16, 16)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.subline)
        head.addLayout(words, 1)
        head.addWidget(self.close_button)
        layout.addWidget(top)
        layout.addWidget(line())
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.documents, 1)
        columns.addWidget(line(vertical=True))
        self.runs.setMinimumWidth(scaled(200))
        self.runs.setMaximumWidth(scaled(SIDE))
        columns.addWidget(self.runs, 1)
        columns.setStretch(0, 3)
        layout.addLayout(columns, 1)
        self.setFocusProxy(self.documents)

    def show_runs(self, runs: Sequence[RunRow]) -> None:
        """List the last syncs, newest first."""
        head = Line("runs", tr("Last syncs"), is_head=True)
        self.runs.lines.show_groups([(head, [_run_line(run) for run in runs])])

    def show_run(self, run: RunRow, rows: Sequence[DocumentRow]) -> None:
        """Show one sync with its documents."""
        self.run = run
        begin = run.started_at.astimezone()
        self.title.setText(
            tr("The sync of {day} {time}", day=formats.day(begin, weekday=True, padded=True), time=formats.clock(begin))
        )
        self.subline.setText(run_words(run))
        self.documents.lines.show_groups(groups_of_run(run, rows))


def groups_of_run(run: RunRow, rows: Sequence[DocumentRow]) -> Groups:
    """Return the lines of a sync that has ended: what it said, what needs a person, what went through."""
    needs = [row for row in rows if _needs_person(row)]
    quiet = [row for row in rows if not _needs_person(row)]
    groups: Groups = []
    if run.reasons:
        head = Line("said", tr("What it said"), icon="info", count=len(run.reasons), is_head=True)
        groups.append((head, [Line(f"said/{at}", said(text)) for at, text in enumerate(run.reasons)]))
    if needs:
        head = Line("needs", tr("need you"), icon="warning", family="amber", count=len(needs), is_head=True)
        groups.append((head, [_document_line(row) for row in needs]))
    if quiet:
        head = Line("went", tr("went through"), icon="approve", family="green", count=len(quiet), is_head=True)
        groups.append((head, [_document_line(row) for row in quiet]))
    if not groups:
        nothing = Line("none", tr("Nothing came in, and nothing was to be sent"), icon="check", is_head=True)
        groups.append((nothing, []))
    return groups


def counts_words(counts: Mapping[str, int]) -> str:
    """Return what a sync came to, such as `3 received, 2 sent`."""
    return ", ".join(tr(text, "", counts[word]) for word, text in COUNTS.items() if counts.get(word))


def run_words(run: RunRow) -> str:
    """Return how a sync ended, what it came to, how long it took and what started it."""
    outcome = tr(OUTCOMES.get(run.outcome, OUTCOMES["done"])[2])
    trigger = tr(_TRIGGERS[run.trigger]) if run.trigger in _TRIGGERS else run.trigger
    parts = [outcome[:1].upper() + outcome[1:], counts_words(run.counts) or tr("nothing new")]
    if run.finished_at is not None:
        parts.append(took_words((run.finished_at - run.started_at).total_seconds()))
    return ", ".join([*parts, trigger])


def outcome_words(run: RunRow) -> str:
    """Return in a sentence what a sync that has just ended came to."""
    counts = counts_words(run.counts) or tr("nothing new")
    if run.outcome == "stopped":
        return tr("The sync was stopped: {counts}", counts=counts)
    if run.outcome == "failed":
        return tr("The sync could not be done: {counts}", counts=counts)
    return tr("The sync is done: {counts}", counts=counts)


def _run_line(run: RunRow) -> Line:
    icon, family, _word = OUTCOMES.get(run.outcome, OUTCOMES["done"])
    begin = run.started_at.astimezone()
    day, time = formats.day(begin, weekday=True, padded=True), formats.clock(begin, seconds=True)
    when = tr("{day}, {time}", day=day, time=time)
    return Line(f"run/{run.id}", when, run_words(run), icon=icon, family=family, opens=run)


def _needs_person(row: DocumentRow) -> bool:
    is_blocked = row.check is Check.BLOCKED and row.delivery is Delivery.REVIEW
    return is_blocked or row.delivery in _NEEDS or row.answer is Answer.REJECTED


def _document_line(row: DocumentRow) -> Line:
    look = delivery_look(row.delivery)
    words = [look.word]
    if row.check in {Check.BLOCKED, Check.WARNINGS}:
        words.insert(0, CHECKS[row.check].word)
    if row.answer is not Answer.NONE:
        words.append(ANSWERS[row.answer].word)
    name = f"{said(noun_of(row.flow))} {row.number or row.file_name}"
    title = f"{row.partner_name or row.sender}, {name}" if row.partner_name or row.sender else name
    detail = ". ".join([", ".join(words), said(row.cause_text)]) if row.cause_text else ", ".join(words)
    bad = _needs_person(row)
    icon = "error" if row.delivery is Delivery.FAILED else "warning" if bad else "check"
    family = "red" if row.delivery is Delivery.FAILED else "amber" if bad else "green"
    if row.delivery is Delivery.DUPLICATE:
        icon, family = "duplicate", "violet"
    return Line(f"document/{row.id}", title, detail, trailing=amount_words(row), icon=icon, family=family, opens=row.id)
