"""The pages of the wizard: welcome, a connection with its test beside it, and what there is at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.connection_fields import TITLES, ConnectionFields, ask_code
from acucleo_desktop.ui.components.step_chain import StepChain
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import is_text_large, scaled, theme

_SUBTITLES = {
    "acumatica": QT_TR_NOOP("The address and the user that your administrator gave you."),
    "cleo": QT_TR_NOOP("The tenant and the mailbox through which your partners' files come and go."),
}
_PROMISES = {
    "acumatica": QT_TR_NOOP(
        "The test only reads. Nothing in Acumatica changes until you approve a first document yourself."
    ),
    "cleo": QT_TR_NOOP("The test only lists folders. No file is taken or sent."),
}
TEXT_WIDTH = 640


class WizardPage(QWidget):
    """A page with a title, a sentence, and room for more that scrolls when the window is small."""

    def __init__(self, title: str, subtitle: str) -> None:
        super().__init__()
        self.setObjectName("surface")
        inner = QWidget()
        inner.setObjectName("surface")
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(48, 40, 48, 24)
        self.body.setSpacing(16)
        self.title = label(title, "title", wraps=True)
        self.subtitle = label(subtitle, "body", theme().text_2, wraps=True)
        self.head = QVBoxLayout()
        self.head.setSpacing(4)
        self.head.addWidget(self.title)
        self.head.addWidget(self.subtitle)
        self.body.addLayout(self.head)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def first_field(self) -> QWidget | None:
        """Return what takes the caret when the page comes up; None for the button below."""
        return None


class WelcomePage(WizardPage):
    """Two ways in: set up what is real, or look around with what is practice.

    Signals:
        practice_pressed: the practice world is wanted.
    """

    practice_pressed = Signal()

    def __init__(self) -> None:
        super().__init__(
            tr("Acumatica on one side, Cleo on the other, and you in between"),
            tr(
                "Three short pages connect the two and bring in your first trading partner. You can stop at any page "
                "and go on later; what was saved stays."
            ),
        )
        for part in (self.title, self.subtitle):
            part.setMaximumWidth(scaled(TEXT_WIDTH))
        needs = QFrame()
        needs.setObjectName("card")
        needs.setMaximumWidth(scaled(TEXT_WIDTH))
        rows = QVBoxLayout(needs)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        for icon, head, text in (
            ("database", "Acumatica", tr("its address, a user for the sync, and the connected application")),
            ("cloud", "Cleo", tr("your tenant and the mailbox user")),
            ("partners", tr("A first partner"), tr("the ids in the envelopes, the folders, and what you trade")),
        ):
            if rows.count():
                rows.addWidget(line())
            rows.addWidget(_need(icon, head, text, inset=True))
        self.body.addWidget(needs)
        self.body.addSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(tr("Nothing at hand yet?"), "heading"))
        words.addWidget(
            label(
                tr(
                    "Look around with a practice company first: customers, vendors and partners who send, answer and "
                    "err. Nothing leaves this computer."
                ),
                "body",
                theme().text_2,
                wraps=True,
            )
        )
        self.body.addLayout(words)
        row = QHBoxLayout()
        self.practice_button = KeyButton(
            tr("Look around with practice data"), "Alt P", icon_name="practice", binds=True
        )
        self.practice_button.clicked.connect(self.practice_pressed)
        row.addWidget(self.practice_button)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addStretch()


class ConnectPage(WizardPage):
    """The fields of a connection and, beside them, its test as a chain of named steps.

    Signals:
        code_given: code of an authenticator app, with which the test is wanted again.
        retry_wanted: name of the failed step, which is to be tried again.
        test_wanted: an offered value was put in, and the test is wanted with it.

    Args:
        kind: `acumatica` or `cleo`.
    """

    code_given = Signal(str)
    retry_wanted = Signal(str)
    test_wanted = Signal()

    def __init__(self, kind: str) -> None:
        super().__init__(tr("Connect to {service}", service=TITLES[kind]), tr(_SUBTITLES[kind]))
        self.kind = kind
        self.parts = ConnectionFields(kind)
        self.chain = StepChain()
        self.chain.retry_wanted.connect(self.retry_wanted)
        self.chain.value_wanted.connect(self._use)
        self.told = label(tr("Each step only runs when the one before it worked."), "body", theme().text_2, wraps=True)
        self.stopped = label("", "small", theme().red.ink, weight=500)
        promise = QFrame()
        promise.setObjectName("card")
        words = QHBoxLayout(promise)
        words.setContentsMargins(16, 12, 16, 12)
        words.setSpacing(12)
        words.addWidget(icon_label("info", theme().blue.ink), 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(label(tr(_PROMISES[kind]), "small", theme().text_2, wraps=True), 1)
        left = QVBoxLayout()
        left.setSpacing(16)
        self.body.removeItem(self.head)
        left.addLayout(self.head)
        left.addWidget(self.parts)
        left.addWidget(promise)
        left.addStretch()
        right = QVBoxLayout()
        right.setSpacing(16)
        test = label(tr("Test"), "section")
        test.setMinimumHeight(self.title.sizeHint().height())  # both titles stand on one line
        top = QHBoxLayout()
        top.addWidget(test, 1)
        top.addWidget(self.stopped)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addLayout(top)
        head.addWidget(self.told)
        right.addLayout(head)
        right.addWidget(self.chain)
        right.addStretch()
        columns: QVBoxLayout | QHBoxLayout = QVBoxLayout() if is_text_large() else QHBoxLayout()
        columns.setSpacing(48)
        columns.addLayout(left, 9)
        columns.addLayout(right, 10)
        self.body.addLayout(columns, 1)

    def first_field(self) -> QWidget | None:
        """Return the first field."""
        return self.parts.first_field()

    @property
    def is_proved(self) -> bool:
        """Whether every step of the last test worked."""
        return bool(self.chain.results) and all(result.ok for result in self.chain.results)

    def begin_test(self) -> None:
        """Show that a test runs."""
        self.chain.clear()
        self._say_testing()

    def begin_again(self) -> None:
        """Show that only the failed step is tried again."""
        self.chain.try_again()
        self._say_testing()

    def _say_testing(self) -> None:
        self.parts.clear_errors()
        self.stopped.setText("")
        self.told.setText(tr("Testing, step by step"))

    def _use(self, key: str, value: str) -> None:
        self.parts.fields[key].set_text(value)
        self.test_wanted.emit()

    def show_step(self, result: StepResult) -> None:
        """Show a step as it ends; the field at fault is marked."""
        self.chain.add(result)
        if result.problem is not None:
            self.parts.show_problem(result.problem)

    def test_done(self) -> None:
        """Say what the test came to."""
        number, count = self.chain.place
        if self.is_proved:
            self.told.setText(tr("Everything works."))
        else:
            self.told.setText(tr("Each step only runs when the one before it worked."))
            self.stopped.setText(tr("Stopped at step {number} of {count}", number=number, count=count))
        ask_code(self.window(), self.chain.results, self.code_given.emit)

    def show_problem(self, problem: Problem) -> None:
        """Say why the connection cannot be stored."""
        self.parts.show_problem(problem)
        self.told.setText(said(problem.sentences()))


class DonePage(WizardPage):
    """What there is now, and what comes next."""

    def __init__(self) -> None:
        super().__init__(
            tr("Everything is in place"), tr("The first sync looks at both sides. Nothing leaves without your look.")
        )
        self._facts = QVBoxLayout()
        self._facts.setSpacing(12)
        self.body.addLayout(self._facts)
        self.body.addStretch()

    def show_facts(self, facts: list[tuple[bool, str, str]]) -> None:
        """Show what was set up: whether it is good, what it is, a sentence."""
        is_all_good = all(is_good for is_good, _name, _text in facts)
        self.title.setText(tr("Everything is in place") if is_all_good else tr("Stored, with something left to do"))
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for is_good, name, text in facts:
            self._facts.addWidget(
                _need("approve" if is_good else "warning", name, text, "green" if is_good else "amber")
            )


def _need(icon: str, head: str, text: str, family: str = "", *, inset: bool = False) -> QWidget:
    row = QFrame()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(*(16, 12, 16, 12) if inset else (0, 0, 0, 0))
    layout.setSpacing(12)
    ink = theme().family(family).ink if family else theme().accent_ink
    layout.addWidget(icon_label(icon, ink, 20), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(head, "body", weight=600))
    words.addWidget(label(text, "small", theme().text_2, wraps=True))
    layout.addLayout(words, 1)
    row.setAccessibleName(f"{head}: {text}")
    return row
