"""The sheet of one partner on one page: head, figures, jump list, cards in two columns, and what is not saved yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.sheet import SheetDraft, fault_path, fault_words
from acucleo_desktop.rules.what_if import ToleranceReport
from acucleo_desktop.sync.partner_book import FolderReport, PartnerFacts
from acucleo_desktop.ui.components.rows_table import RowsTable
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner import summaries
from acucleo_desktop.ui.partner.cards import FormCard, ListCard, SheetCard, SheetView
from acucleo_desktop.ui.partner.documents_card import DocumentsCard
from acucleo_desktop.ui.partner.fields import (
    ANSWERS,
    COMPARED,
    CONTACT,
    IDS,
    MATCHES,
    NOTE,
    OUTBOUND,
    TOLERANCES,
    WRITING,
)
from acucleo_desktop.ui.partner.head import FactsStrip, JumpList, SheetHead
from acucleo_desktop.ui.partner.rules_card import RulesCard
from acucleo_desktop.ui.partner.save_bar import SaveBar
from acucleo_desktop.ui.partner.severities_card import SeveritiesCard
from acucleo_desktop.ui.theme.style import is_text_large, scaled

_TWO_COLUMNS = 860
_ROUND = 13


class HistoryCard(SheetCard):
    """Who changed the sheet, when."""

    def __init__(self) -> None:
        super().__init__(tr("History of this sheet"))
        self.table = RowsTable(tr("History of this sheet"), (tr("When"), tr("Who"), tr("What")), stretch=2, most_rows=6)
        self.body.addWidget(self.table)

    def show_view(self, view: SheetView) -> None:
        """Show the last changes."""
        super().show_view(view)
        self.table.show_rows(summaries.history_rows(view.facts.events if view.facts is not None else ()))


class TolerancesCard(FormCard):
    """Tolerances, and what others would have let pass."""

    def __init__(self, key: str) -> None:
        super().__init__(tr("Tolerances"), key, TOLERANCES, summaries.tolerances, COMPARED)
        captions = (tr("What if"), tr("Tolerance"), tr("Would pass"))
        self.what_if = RowsTable(tr("What other tolerances would have let pass"), captions, most_rows=16)
        self.body.addWidget(self.what_if)

    def show_view(self, view: SheetView) -> None:
        """Show the tolerances and the figures."""
        super().show_view(view)
        rows = summaries.what_if_rows(view.tolerances)
        self.what_if.show_rows(rows)
        self.what_if.setVisible(bool(rows))
        report = view.tolerances
        if report is not None and report.documents:
            self.hint.setText(tr("{count} of {all} pass now", count=report.passed_now, all=report.documents))
        else:
            self.hint.setText("")


class MatchesCard(FormCard):
    """What happens to bills by how well they fit; only of partners that send bills."""

    def __init__(self) -> None:
        super().__init__(tr("Bills by how they fit"), "", MATCHES, summaries.matches)

    def show_view(self, view: SheetView) -> None:
        """Show the choices, where bills are exchanged."""
        super().show_view(view)
        self.setVisible(Flow.BILL in view.draft.preview().flows)


class PartnerSheet(QWidget):
    """One sheet.

    Signals:
        save_wanted: the `Partner` to store.
        discard_wanted: what was typed is to be forgotten.
        undo_wanted: the sheet is to be as it was before it was last stored.
        check_wanted: the `Partner` whose folders are to be checked.
        references_wanted: the page of cross-references.
        changed: what was typed makes a difference, or none any more.
    """

    save_wanted = Signal(object)
    discard_wanted = Signal()
    undo_wanted = Signal()
    check_wanted = Signal(object)
    references_wanted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.view: SheetView | None = None
        self.head = SheetHead()
        self.strip = FactsStrip()
        self.jumps = JumpList()
        self.jumps.wanted.connect(self.open_card)
        self.save_bar = SaveBar()
        self.save_bar.save_wanted.connect(self.save)
        self.save_bar.discard_wanted.connect(self.discard_wanted)
        self.save_bar.undo_wanted.connect(self.undo_wanted)
        self.cards: dict[str, SheetCard] = {}
        self._waiting = list(self._plan())
        self._main, self._side = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.area = QScrollArea()
        self._build()
        self._portion = QTimer(self)
        self._portion.setInterval(0)
        self._portion.timeout.connect(self._build_next)

    def _plan(self) -> list[tuple[str, bool, Callable[[], SheetCard]]]:
        """Return the cards in the order in which they are built: name, whether in the wide column, and how."""
        return [
            ("documents", True, partial(DocumentsCard, "Alt 1")),
            ("ids", False, partial(FormCard, tr("Ids"), "Alt 4", IDS, summaries.ids)),
            ("rules", True, partial(RulesCard, "Alt 2")),
            ("contact", False, partial(FormCard, tr("Contact"), "Alt 5", CONTACT, summaries.contact)),
            ("note", False, partial(FormCard, tr("Note"), "Alt 6", NOTE, summaries.note)),
            ("references", False, self._references),
            ("tolerances", True, partial(TolerancesCard, "Alt 7")),
            ("severities", True, partial(SeveritiesCard, "")),
            ("matches", False, MatchesCard),
            ("answers", False, partial(FormCard, tr("Answers and clocks"), "Alt 9", ANSWERS, summaries.answers)),
            (
                "writing",
                True,
                partial(
                    FormCard, tr("Writing", "how documents are written"), "Alt 8", WRITING, summaries.writing, OUTBOUND
                ),
            ),
            ("numbers", False, partial(ListCard, tr("Control numbers"), "", "", summaries.numbers, tr("None yet."))),
            ("history", True, HistoryCard),
        ]

    def _references(self) -> SheetCard:
        empty = tr("None yet: codes are asked for as they come.")
        card = ListCard(tr("Cross-references"), "Alt 3", tr("Open"), summaries.references, empty)
        card.wanted.connect(self.references_wanted)
        return card

    def _build(self) -> None:
        inner = QWidget()
        inner.setObjectName("surface")
        column = QVBoxLayout(inner)
        # Flat buttons have room of their own round their words, which stand at the margin of the page.
        column.setContentsMargins(20 - _ROUND, 20, 20 - _ROUND, 20)
        column.setSpacing(12)
        self.head.setContentsMargins(_ROUND, 0, 0, 0)
        self.strip.setContentsMargins(_ROUND, 0, _ROUND, 0)
        self._columns.setContentsMargins(_ROUND, 0, _ROUND, 0)
        for part in (self.head, self.strip, self.jumps):
            column.addWidget(part)
        for stack, share in ((self._main, 2), (self._side, 1)):
            stack.setSpacing(16)
            stack.addStretch(1)  # the cards keep their height
            self._columns.addLayout(stack, share)
        self._columns.setSpacing(16)
        column.addLayout(self._columns)
        column.addStretch()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.save_bar)

    def bind(self, page: QWidget) -> None:
        """Make the keys of the sheet count wherever the focus is on its page."""
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+S", self.save),
            ("Ctrl+Z", self.undo_wanted.emit),
            ("F9", self.check_folders),
        ]
        keys += [(f"Alt+{number}", partial(self._open_number, number)) for number in range(1, 10)]
        for sequence, action in keys:
            shortcut = QShortcut(QKeySequence(sequence), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _open_number(self, number: int) -> None:
        name = next((name for name, card in self.cards.items() if card.key == f"Alt {number}"), "")
        if name:
            self.open_card(name)

    # Cards, one in each turn of the loop so that none is waited for

    def _build_next(self) -> None:
        if not self._waiting:
            self._portion.stop()
            return
        name, is_wide, make = self._waiting.pop(0)
        card = make()
        card.edited.connect(self._edited)
        self.cards[name] = card
        stack = self._main if is_wide else self._side
        stack.insertWidget(stack.count() - 1, card)
        if isinstance(card, DocumentsCard):
            card.check_wanted.connect(self.check_folders)
        if self.view is not None:
            card.show_view(self.view)
        if card.key:
            self.jumps.offer(name, card.title.text(), card.key)

    def build_all(self) -> None:
        """Build every card now."""
        while self._waiting:
            self._build_next()

    def open_card(self, name: str) -> None:
        """Go to a card and open its fields, or close them when they are open."""
        while name not in self.cards and self._waiting:
            self._build_next()
        card = self.cards[name]
        card.toggle()
        QTimer.singleShot(0, card, partial(self._bring, card))

    def _bring(self, card: SheetCard) -> None:
        """Bring a card into view: the whole of it, or its beginning and the field with the caret."""
        room, margin = self.area.viewport().height(), scaled(24)
        if card.height() + 2 * margin <= room:
            self.area.ensureWidgetVisible(card, 0, margin)
            return
        inner = self.area.widget()
        if inner is not None:
            self.area.verticalScrollBar().setValue(card.mapTo(inner, QPoint(0, 0)).y() - scaled(16))
        focused = card.focusWidget()
        if focused is not None:
            self.area.ensureWidgetVisible(focused, 0, margin)

    # Showing

    def show_draft(self, draft: SheetDraft) -> None:
        """Show a sheet; figures come when they are looked up."""
        self.view = SheetView(draft)
        self._show()
        self.area.verticalScrollBar().setValue(0)
        if self._waiting:
            self._portion.start()

    def _show(self) -> None:
        if self.view is None:
            return
        self.head.show_view(self.view)
        self.strip.show_facts(self.view.facts)
        for card in self.cards.values():
            card.show_view(self.view)
        self.show_state()

    def show_facts(self, facts: PartnerFacts, tolerances: ToleranceReport) -> None:
        """Show the figures."""
        if self.view is not None:
            self.view.facts, self.view.tolerances = facts, tolerances
            self.strip.show_facts(facts)
            for name in ("tolerances", "numbers", "history", "references"):
                if name in self.cards:
                    self.cards[name].refresh()

    def show_folders(self, report: FolderReport) -> None:
        """Show what was found of the folders."""
        if self.view is not None:
            self.view.folders = report
            if "documents" in self.cards:
                self.cards["documents"].refresh()

    def show_state(self) -> None:
        """Say whether everything is saved."""
        if self.view is not None:
            draft = self.view.draft
            self.save_bar.show_state(
                count=max(1, len(draft.changed_paths)) if draft.is_changed or draft.is_new else 0,
                faults=len(draft.faults),
                is_new=draft.is_new,
            )

    def _edited(self) -> None:
        if self.view is not None:
            self.head.show_view(self.view)
            self.show_state()
            self.changed.emit()

    # Doing

    def save(self) -> None:
        """Store the sheet, or say at its field what does not fit."""
        if self.view is None or not (self.view.draft.is_changed or self.view.draft.is_new):
            return
        try:
            partner = self.view.draft.partner()
        except Problem as problem:
            self.tell(problem)
            return
        self.save_wanted.emit(partner)

    def tell(self, problem: Problem) -> None:
        """Say what keeps the sheet from being stored, at its field where it has one."""
        path, said = fault_path(problem), fault_words(problem)
        self.build_all()
        self.save_bar.tell(said)
        for card in self.cards.values():
            if path and card.tell(path, said):
                QTimer.singleShot(0, card, partial(self._bring, card))
                return

    def check_folders(self) -> None:
        """Ask for the folders of the sheet as it is now to be checked."""
        if self.view is None:
            return
        card = self.cards.get("documents")
        if isinstance(card, DocumentsCard):
            card.show_asking()
        self.check_wanted.emit(self.view.draft.preview())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns below each other where there is no room for both."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(_TWO_COLUMNS) and not is_text_large()
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
