"""Partners: the list at the left, and the sheet of the chosen one or of a new one, with what is typed kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from acucleo_desktop.documents.file_problems import not_readable, not_writable
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.files import dump, load
from acucleo_desktop.partners.profile import Identity, Partner
from acucleo_desktop.partners.sheet import SheetDraft
from acucleo_desktop.partners.starting import usual_flows
from acucleo_desktop.rules.what_if import ToleranceReport
from acucleo_desktop.sync.partner_book import FolderReport, PartnerFacts
from acucleo_desktop.sync.partner_from_file import Proposal
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.file_choice import ask_where_to, ask_which
from acucleo_desktop.ui.components.search_field import SearchField
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.partner.documents_card import DocumentsCard
from acucleo_desktop.ui.partner.origin import OriginCard
from acucleo_desktop.ui.partner.partner_list import PartnersList
from acucleo_desktop.ui.partner.sheet import PartnerSheet
from acucleo_desktop.ui.theme.style import is_text_large, scaled, theme

_WIDEST_LIST = 320
"""Of the list in pixels: at large text the sheet needs the room."""
_NEW = ""
"""The key of the draft of a new partner, which has no short name yet."""


class PartnersPage(QWidget):
    """The list of partners and the sheet of one. What is typed is kept per partner until it is saved or discarded.

    Signals:
        save_requested: the `Partner` to store.
        undo_requested: short name of the partner whose sheet is to be as it was before.
        facts_wanted: short name of the partner whose figures are wanted.
        check_wanted: the `Partner` whose folders are to be checked.
        file_chosen: path of an X12 file of which a sheet is to be made.
        word_wanted: `duplicate`, `template`, `disable`, `enable` or `delete`, and the short name.
        references_wanted: short name of the partner whose cross-references are wanted.
        practice_wanted: the `Partner` whose last documents are to be examined under it, and whether it is not saved.
        shown: how many partners there are and which one is shown, as the title says it.
    """

    save_requested = Signal(object)
    undo_requested = Signal(str)
    facts_wanted = Signal(str)
    check_wanted = Signal(object)
    file_chosen = Signal(str)
    word_wanted = Signal(str, str)
    references_wanted = Signal(str)
    practice_wanted = Signal(object, bool)
    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._partners: dict[str, Partner] = {}
        self._drafts: dict[str, SheetDraft] = {}
        self._folders: dict[str, FolderReport] = {}
        self._code = _NEW
        self.list = PartnersList()
        self.list.chosen.connect(self._chosen)
        self.filter = SearchField(tr("Find a partner"), "/")
        self.filter.textChanged.connect(self._find)
        self.told = label("", "small", theme().red.ink, wraps=True)
        self.told.setContentsMargins(20, 8, 20, 8)
        self.told.hide()
        self.origin = OriginCard()
        self.sheet = PartnerSheet()
        self._connect_sheet()
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list_side())
        splitter.addWidget(self._sheet_side())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([min(scaled(208), _WIDEST_LIST), 1000])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self._bind()

    def _connect_sheet(self) -> None:
        sheet = self.sheet
        sheet.save_wanted.connect(self.save_requested)
        sheet.undo_wanted.connect(self._undo)
        sheet.discard_wanted.connect(self.discard)
        sheet.check_wanted.connect(self.check_wanted)
        sheet.references_wanted.connect(self._references)
        sheet.changed.connect(self._changed)
        sheet.head.wanted.connect(self._wanted)

    def _bind(self) -> None:
        self.sheet.bind(self)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("/", self._focus_filter),
            ("Ctrl+N", self.start_new),
            ("Ctrl+PgDown", self.show_next),
            ("Ctrl+PgUp", self.show_previous),
            ("Alt+M", self.sheet.head.open_menu),
            ("D", self.sheet.head.documents_button.click),
            ("P", self.sheet.head.practice_button.click),
            *((str(number), lambda number=number: self._take_fix(number)) for number in range(1, 10)),
        )
        for sequence, action in keys:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _list_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("sunken")
        side.setMinimumWidth(180 if is_text_large() else scaled(180))
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 12, 0, 12)
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self.filter)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.setSpacing(0)
        self.new_button = KeyButton(tr("New partner"), "Ctrl N", icon_name="plus")
        self.new_button.clicked.connect(self._open_new_menu)
        foot.addWidget(self.new_button)
        side.setMinimumWidth(max(side.minimumWidth(), self.new_button.sizeHint().width() + 16))
        layout.addLayout(foot)
        self.new_menu = QMenu(self)
        return side

    def _sheet_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("surface")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.told)
        layout.addWidget(self.origin)
        layout.addWidget(self.sheet, 1)
        self.origin.hide()
        return side

    # The list

    def set_partners(self, partners: list[Partner]) -> None:
        """Show partners; the chosen one stays chosen, and what is typed stays."""
        known, self._partners = self._partners, {partner.code: partner for partner in partners}
        if self._partners != known:
            for code, draft in list(self._drafts.items()):
                if not draft.is_new and not draft.is_changed:
                    del self._drafts[code]
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.list.partners_model.show_partners(partners, self._unsaved())
        is_new = _NEW in self._drafts and self._code == _NEW
        if not is_new and not self.list.choose(self._code) and partners:
            self._code = self.list.partners_model.partners[0].code if self.list.partners_model.partners else _NEW
            self.list.choose(self._code)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._show()

    def _unsaved(self) -> list[str]:
        return [code for code, draft in self._drafts.items() if draft.is_changed and not draft.is_new]

    def _find(self, text: str) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.list.partners_model.find(text)
        self.list.choose(self._code)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    def _focus_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _chosen(self, partner: Partner) -> None:
        self._code = partner.code
        self._show()

    def show_next(self) -> None:
        """Show the next partner of the list."""
        self._step(1)

    def show_previous(self) -> None:
        """Show the one before in the list."""
        self._step(-1)

    def _step(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.list.partners_model.rowCount():
            self.list.setCurrentIndex(self.list.partners_model.index(row, 0))

    # The sheet

    @property
    def draft(self) -> SheetDraft | None:
        """What is being edited."""
        return self.sheet.view.draft if self.sheet.view is not None else None

    def _show(self) -> None:
        partner = self._partners.get(self._code)
        draft = self._drafts.get(self._code)
        if draft is None and partner is not None:
            draft = self._drafts[self._code] = SheetDraft(partner, tuple(self._partners.values()))
        if draft is None:
            self.start_new()
            return
        self.told.hide()
        self.origin.setVisible(draft.is_new and self.origin.has_words)
        if self.draft is not draft:  # coming back to it, it stands as it was left
            self.sheet.show_draft(draft)
        folders = self._folders.get(self._code)
        if folders is not None:
            self.sheet.show_folders(folders)
        if not draft.is_new:
            self.facts_wanted.emit(self._code)
        self._tell_place()

    def _tell_place(self) -> None:
        row = self.list.partners_model.row_of(self._code)
        count = len(self._partners)
        self.shown.emit(tr("{number} of {count}", number=row + 1, count=count) if row >= 0 else str(count))

    def show_facts(self, code: str, facts: PartnerFacts, tolerances: ToleranceReport) -> None:
        """Show the figures of a partner, if its sheet is still the one that is shown."""
        if code == self._code:
            self.sheet.show_facts(facts, tolerances)

    def show_folders(self, code: str, report: FolderReport) -> None:
        """Show what was found of a partner's folders."""
        self._folders[code] = report
        if code == self._code or (self.draft is not None and self.draft.is_new and self._code == _NEW):
            self.sheet.show_folders(report)

    def _take_fix(self, number: int) -> None:
        card = self.sheet.cards.get("documents")
        if isinstance(card, DocumentsCard):
            card.take_fix(number)

    def _changed(self) -> None:
        self.list.partners_model.show_unsaved(self._unsaved())

    def stored(self, partner: Partner, sentence: str) -> None:
        """Say that a sheet is stored; `set_partners` follows."""
        self._drafts.pop(self._code, None)
        self._drafts.pop(partner.code, None)
        self._code = partner.code
        self.origin.clear()
        self.sheet.save_bar.show_saved(sentence)

    def forget(self, code: str) -> None:
        """Forget a partner that was deleted."""
        self._drafts.pop(code, None)
        self._code = _NEW if self._code == code else self._code
        self.sheet.save_bar.show_saved("")

    def not_stored(self, problem: Problem) -> None:
        """Say why a sheet is not stored."""
        self.sheet.tell(problem)

    def discard(self) -> None:
        """Forget what was typed."""
        draft = self._drafts.pop(self._code, None)
        if draft is not None and draft.is_new:
            self.origin.clear()
            self._code = next(iter(self._partners), _NEW)
            self.list.choose(self._code)
        self._changed()
        self._show()

    def _undo(self) -> None:
        if self.draft is not None and self.draft.is_changed and not self.draft.is_new:
            self.discard()
        elif self._code:
            self.undo_requested.emit(self._code)

    def _references(self) -> None:
        self.references_wanted.emit(self._code)

    def _wanted(self, word: str) -> None:
        if word == "export":
            self._choose_export()
        elif word == "practice":
            self._practise()
        else:
            self.word_wanted.emit(word, self._code)

    def _practise(self) -> None:
        """Ask for a practice run of the sheet as it stands, saved or not; a faulty one says what to mend first."""
        draft = self.draft
        if draft is None:
            return
        try:
            self.practice_wanted.emit(draft.partner(), draft.is_changed)
        except Problem as problem:
            self.sheet.tell(problem)

    # Beginning a sheet

    def _open_new_menu(self) -> None:
        self.new_menu.clear()
        for text, slot in (
            (tr("Empty sheet"), self.start_new),
            (tr("From one of its files"), self._choose_file),
            (tr("From a partner file"), self._choose_import),
        ):
            self.new_menu.addAction(text, slot)
        self.new_menu.popup(self.new_button.mapToGlobal(self.new_button.rect().topLeft()))

    def start_new(self, _is_checked: object = None, *, qualifier: str = "", isa_id: str = "", gs_id: str = "") -> None:
        """Begin the sheet of a new partner; ids from an envelope may be given. We appear as to the other partners."""
        us = next((partner.us for partner in self._partners.values()), Identity("ZZ", "", ""))
        them = Identity(qualifier or "ZZ", isa_id, gs_id)
        self.origin.clear()
        self.begin(Partner("", "", them=them, us=us, flows=usual_flows()))

    def begin(self, partner: Partner) -> None:
        """Begin a sheet with what is known already; nothing is stored until it is saved."""
        self._code = _NEW
        self._drafts[_NEW] = SheetDraft(partner, tuple(self._partners.values()), is_new=True)
        self.list.clearSelection()
        self._show()
        self.sheet.build_all()
        card = self.sheet.cards["ids"]
        if not card.is_open:
            self.sheet.open_card("ids")

    def begin_from(self, proposal: Proposal, name: str) -> None:
        """Begin a sheet made of a file, and say what was taken from where."""
        self.origin.show_proposal(proposal, name)
        self.begin(proposal.partner)
        self.check_wanted.emit(proposal.partner)

    def choose(self, code: str) -> None:
        """Show the sheet of the partner with this short name."""
        if code in self._partners:
            self.filter.clear()
            self._code = code
            if not self.list.choose(code):
                self._show()

    def _choose_file(self) -> None:
        ask_which(self, tr("An X12 file of the partner"), "", lambda path: self.file_chosen.emit(str(path)))

    def tell(self, problem: Problem) -> None:
        """Say trouble with a file."""
        self.told.setText(" ".join(said(part) for part in (problem.what, problem.why, problem.todo) if part))
        self.told.show()

    def _choose_import(self) -> None:
        ask_which(self, tr("Import a partner"), tr("Partner files (*.toml)"), self.import_file)

    def import_file(self, path: str | Path) -> None:
        """Read a partner file into a sheet to be looked over; what does not fit is said."""
        try:
            partner = load(Path(path).read_text("utf-8"))
        except Problem as problem:
            self.tell(problem)
            return
        except (OSError, UnicodeDecodeError) as error:
            self.tell(not_readable(Path(path), error))
            return
        if partner.code in self._partners:
            self._code = partner.code
            draft = SheetDraft(self._partners[partner.code], tuple(self._partners.values()))
            draft.take_over(partner)
            self._drafts[partner.code] = draft
            self.list.choose(partner.code)
            self._show()
            self._changed()
        else:
            self.begin(partner)

    def _choose_export(self) -> None:
        partner = self._partners.get(self._code)
        if partner is None:
            return
        name = f"{partner.code.lower()}.toml"
        ask_where_to(self, tr("Export a partner"), name, tr("Partner files (*.toml)"), self.export_file)

    def export_file(self, path: Path) -> None:
        """Write the stored sheet to a file."""
        try:
            path.write_text(dump(self._partners[self._code]), "utf-8")
        except OSError as error:
            self.tell(not_writable(path, error))
