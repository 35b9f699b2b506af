"""The wizard of the first run: Welcome, Acumatica, Cleo, first partner, done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.partners.profile import Partner
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import scaled, theme
from acucleo_desktop.ui.wizard.pages import ConnectPage, DonePage, WelcomePage, WizardPage
from acucleo_desktop.ui.wizard.partner_page import PartnerPage
from acucleo_desktop.ui.wizard.rail import Rail

TITLES = (QT_TR_NOOP("Welcome"), "Acumatica", "Cleo", QT_TR_NOOP("First partner"), QT_TR_NOOP("Done"))
_PARTNER, _DONE = 3, 4


class SetupWizard(QWidget):
    """Leads through the set-up. Each page is stored when it is left forwards, so that stopping loses nothing.

    Signals:
        test_requested, save_requested: kind and values of a connection.
        partner_given: the `Partner` to store.
        practice_requested: the practice world is wanted instead.
        manual_wanted: what the manual says about the first run is to be shown.
        finished: whether a first sync is wanted.
        closed: the clerk stopped before the end.
    """

    test_requested = Signal(str, object)
    save_requested = Signal(str, object)
    partner_given = Signal(object)
    practice_requested = Signal()
    manual_wanted = Signal()
    finished = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setWindowTitle(tr("Set up Acucleo Desktop"))
        self.resize(scaled(1180), scaled(780))
        self._is_over = False
        self.rail = Rail([tr(title) for title in TITLES])
        self.rail.manual_button.clicked.connect(self.manual_wanted)
        self.welcome = WelcomePage()
        self.welcome.practice_pressed.connect(self.practice_requested)
        self.connects = {kind: ConnectPage(kind) for kind in ("acumatica", "cleo")}
        for connect_page in self.connects.values():
            connect_page.code_given.connect(self._test_with)
            connect_page.retry_wanted.connect(self._retry)
            connect_page.test_wanted.connect(self.test)
        self.partner = PartnerPage()
        self.done = DonePage()
        self._given_partner = ""
        self._tested: dict[str, str] = {}
        self.pages = QStackedWidget()
        for page in (self.welcome, *self.connects.values(), self.partner, self.done):
            self.pages.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.rail)
        top.addWidget(line(vertical=True))
        top.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top, 1)
        layout.addWidget(line())
        layout.addWidget(self._foot())
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.go_back)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.test)
        QShortcut(QKeySequence("Shift+F1"), self).activated.connect(self.manual_wanted)
        self.show_page(0)

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("bar")
        layout = QHBoxLayout(foot)
        layout.setContentsMargins(24, 12, 20, 12)
        self._where = label("", "small", theme().text_2)
        self.told = label("", "small", theme().text_2, wraps=True)
        self.back_button = KeyButton(tr("Back"), "Alt ←", "flat")
        self.test_button = KeyButton(tr("Test connection"), "F5", "primary", "replay")
        self.next_button = KeyButton(tr("Continue"), "Enter")
        self.back_button.clicked.connect(self.go_back)
        self.test_button.clicked.connect(self.test)
        self.next_button.clicked.connect(self.go_on)
        layout.addWidget(self._where)
        layout.addSpacing(16)
        layout.addWidget(self.told, 1)
        for button in (self.back_button, self.test_button, self.next_button):
            layout.addWidget(button)
        return foot

    @property
    def number(self) -> int:
        """Which page is shown, from 0."""
        return self.pages.currentIndex()

    def connect_page(self) -> ConnectPage | None:
        """Return the page of a connection when one is shown."""
        page = self.pages.currentWidget()
        return page if isinstance(page, ConnectPage) else None

    def show_values(self, kind: str, values: Mapping[str, str]) -> None:
        """Put stored values of a connection in."""
        self.connects[kind].parts.show_values(values)

    def show_page(self, number: int) -> None:
        """Show a page by its number, from 0."""
        self.pages.setCurrentIndex(number)
        self.rail.show_step(number)
        self._where.setText(tr("Step {number} of {count}", number=number + 1, count=len(TITLES)))
        self.back_button.setVisible(0 < number < _DONE)
        page = self.connect_page()
        self.test_button.setVisible(page is not None)
        if page is not None:
            self.test_button.setText(tr("Test again") if page.chain.results else tr("Test connection"))
        self.told.setText(tr("Your entries are kept if you stop here.") if 0 < number < _DONE else "")
        words = {0: tr("Set up your connections"), _PARTNER: tr("Store the partner"), _DONE: tr("Sync now")}
        self.next_button.setText(words.get(number, tr("Continue")))
        self._show_emphasis()
        if number == _DONE:
            self.done.show_facts(self._facts())
        shown = self.pages.currentWidget()
        field = shown.first_field() if isinstance(shown, WizardPage) else None
        (field or self.next_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_emphasis(self) -> None:
        """Make the press that is next the primary one: the test until it worked, then going on."""
        page = self.connect_page()
        proved = page is None or page.is_proved
        self.next_button.kind = "primary" if proved else "normal"
        self.test_button.kind = "normal" if proved else "primary"
        for button in (self.next_button, self.test_button):
            button.updateGeometry()
            button.update()

    def _facts(self) -> list[tuple[bool, str, str]]:
        facts = []
        for kind, page in self.connects.items():
            text = tr("tested, every step worked") if page.is_proved else tr("stored, and not proved by a test yet")
            facts.append((page.is_proved, kind.capitalize(), text))
        name = self._given_partner
        facts.append((bool(name), tr("First partner"), name or tr("none yet; add one under Partners")))
        return facts

    def go_back(self) -> None:
        """Show the page before; everything typed stays."""
        if 0 < self.number < _DONE:
            self.show_page(self.number - 1)

    def go_on(self) -> None:
        """Store what the page holds and show the next one."""
        page = self.connect_page()
        if page is not None:
            self.next_button.setEnabled(False)
            self.save_requested.emit(page.kind, page.parts.values())
        elif self.number == _PARTNER:
            self._give_partner()
        elif self.number == _DONE:
            self._end(wants_sync=True)
        else:
            self.show_page(self.number + 1)

    def _give_partner(self) -> None:
        if self.partner.is_empty:
            self.show_page(_DONE)
            return
        try:
            given = self.partner.partner()
        except Problem:
            return  # the page says it, at the field
        self.next_button.setEnabled(False)
        self.partner_given.emit(given)

    def test(self) -> None:
        """Test the connection of this page with what was typed."""
        page = self.connect_page()
        if page is not None and self.test_button.isEnabled():
            self.test_button.setEnabled(False)
            page.begin_test()
            self._tested = page.parts.values()
            self.test_requested.emit(page.kind, self._tested)

    def expect(self, kind: str, names: Sequence[str]) -> None:
        """Show the steps that a test will have."""
        self.connects[kind].chain.expect(names)

    def _retry(self, name: str) -> None:
        """Try only the failed step again, where nothing else was changed meanwhile; else all of them."""
        page = self.connect_page()
        if page is None or not self.test_button.isEnabled():
            return
        if page.parts.values() != self._tested:
            self.test()
            return
        self.test_button.setEnabled(False)
        page.begin_again()
        self.test_requested.emit(page.kind, self._tested | {"begin_at": name})

    def _test_with(self, code: str) -> None:
        """Test again with the code of an authenticator app."""
        page = self.connect_page()
        if page is not None:
            self.test_button.setEnabled(False)
            page.begin_test()
            self.test_requested.emit(page.kind, page.parts.values() | {"one_time_code": code})

    def show_step(self, kind: str, result: StepResult) -> None:
        """Show a step of a test as it ends."""
        self.connects[kind].show_step(result)

    def test_done(self, kind: str) -> None:
        """Say what a test came to."""
        self.test_button.setEnabled(True)
        page = self.connects[kind]
        page.test_done()
        self.test_button.setText(tr("Test again"))
        self._show_emphasis()

    def stored(self, kind: str) -> None:
        """Go on after a connection was stored."""
        self.next_button.setEnabled(True)
        page = self.connect_page()
        if page is not None and page.kind == kind:
            is_proved = page.is_proved
            self.show_page(self.number + 1)
            if not is_proved:
                self.told.setText(
                    tr("{service} is stored without a test that worked. Back leads to it.", service=kind.capitalize())
                )

    def partner_stored(self, partner: Partner) -> None:
        """Go on after the partner was stored."""
        self.next_button.setEnabled(True)
        self._given_partner = partner.name
        self.show_page(_DONE)

    def show_problem(self, problem: Problem) -> None:
        """Say why something could not be stored; the page stays."""
        self.next_button.setEnabled(True)
        page = self.connect_page()
        if page is not None:
            page.show_problem(problem)
        else:
            self.partner.show_problem(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on from any field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.next_button.isEnabled():
            self.go_on()
            return
        super().keyPressEvent(event)

    def _end(self, *, wants_sync: bool) -> None:
        self._is_over = True
        self.finished.emit(wants_sync)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop; what was stored stays."""
        if not self._is_over:
            self._is_over = True
            self.closed.emit()
        event.accept()
