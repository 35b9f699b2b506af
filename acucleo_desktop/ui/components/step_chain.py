"""The chain of a connection's test: steps passed, the first that failed in plain words with a way out, steps ahead."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.components.basics import label
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.flow_layout import FlowLayout
from acucleo_desktop.ui.components.step_joint import StepJoint, indent
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme

_VERSION = re.compile(r"\b\d{2}\.\d{3}\.\d{3}\b")
_MOST_OFFERED = 2
_SECONDS = 1.0
FAMILIES: tuple[tuple[str, Callable[[], str]], ...] = (
    ("Read one ", lambda: tr("Records can be read")),
    ("Find the fields of ", lambda: tr("Their fields are there")),
    ("Find the folder ", lambda: tr("The folders are there")),
)
"""Steps that are of one kind stand in one row while they work: beginning of their names, and what they say."""


@dataclass(slots=True)
class _Entry:
    """A row: one step, or several of a family."""

    family: str
    names: list[str] = field(default_factory=list)
    results: list[StepResult] = field(default_factory=list)

    @property
    def is_failed(self) -> bool:
        return any(not result.ok for result in self.results)

    @property
    def is_passed(self) -> bool:
        return bool(self.results) and not self.is_failed and len(self.results) >= len(self.names)


def _family(name: str) -> str:
    return next((begin for begin, _words in FAMILIES if name.startswith(begin)), "")


class _Row(StepJoint):
    """One row: a step or a family of them."""

    def __init__(self) -> None:
        super().__init__()
        self.name = label("", "body", weight=500, wraps=True)
        self.found = label("", "small", theme().text_2, wraps=True)
        self.time = label("", "small", theme().text_3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.found)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(indent(), 0, 0, 10)
        layout.addLayout(words, 1)
        layout.addWidget(self.time, 0, Qt.AlignmentFlag.AlignTop)

    def show_entry(self, entry: _Entry, *, is_last: bool) -> None:
        """Show a step, or how far several have come."""
        self.show_last(is_last=is_last)
        state = self._show_state(entry)
        is_begun = bool(entry.results)
        many = dict(FAMILIES).get(entry.family)
        if entry.is_failed or many is None:
            name = entry.results[-1].name if is_begun else entry.names[0]
            self.name.setText(said(name))
            found = said(entry.results[-1].said) if is_begun else ""
        else:
            self.name.setText(many())
            count, total = len(entry.results), max(len(entry.names), len(entry.results))
            found = tr("{count} of {all}", count=count, all=total) if is_begun else ""
        self.found.setText(found)
        self.found.setHidden(not found)
        self.time.setText(_time(sum(result.seconds for result in entry.results)) if is_begun else "")
        ink = theme().text_3 if not is_begun else theme().text
        self.name.setStyleSheet(f"color: {ink};")
        self.setAccessibleName(f"{self.name.text()}: {state}. {found}")

    def _show_state(self, entry: _Entry) -> str:
        """Show by the icon how it stands with a step, and return it in words."""
        if entry.is_failed:
            self.show_joint("error", theme().red.ink)
            return tr("did not work")
        if entry.is_passed:
            self.show_joint("approve", theme().green.ink)
            return tr("worked")
        self.show_joint("", "")
        return tr("not reached")


def _time(seconds: float) -> str:
    if seconds < _SECONDS:
        return tr("{count} ms", count=max(1, round(seconds * 1000)))
    return tr("{count} s", count=formats.number(seconds, 1))


class StepChain(QWidget):
    """The chain.

    Args:
        parent: the widget that it is in.
        keys: what is held down with the letters of its presses: two chains in one window must not have the same.

    Signals:
        retry_wanted: name of the failed step, which is to be tried again.
        value_wanted: key of a field and the value that is offered for it.
    """

    retry_wanted = Signal(str)
    value_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None, keys: str = "Alt") -> None:
        super().__init__(parent)
        self._keys = keys
        self.results: list[StepResult] = []
        self._entries: list[_Entry] = []
        self._rows: list[_Row] = []
        self.card: QFrame | None = None
        self._holder: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    @property
    def place(self) -> tuple[int, int]:
        """How many rows were reached, and how many there are."""
        return sum(bool(entry.results) for entry in self._entries), len(self._entries)

    def clear(self) -> None:
        """Begin anew."""
        self.results = []
        self._entries = []
        self._drop_card()
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []

    def expect(self, names: Sequence[str]) -> None:
        """Show the steps that will come."""
        self.clear()
        for name in names:
            self._entry(name).names.append(name)
        self._show()

    def try_again(self) -> None:
        """Take the failed step off: it is tried again, and those before it stay."""
        self._drop_card()
        self.results = [result for result in self.results if result.ok]
        for entry in self._entries:
            entry.results = [result for result in entry.results if result.ok]
        self._show()

    def add(self, result: StepResult) -> None:
        """Add a step's result."""
        self.results.append(result)
        self._entry(result.name).results.append(result)
        self._show()
        if result.problem is not None:
            self._show_card(result, result.problem)

    def _entry(self, name: str) -> _Entry:
        family = _family(name)
        for entry in self._entries:
            if (family and entry.family == family) or name in entry.names:
                return entry
        made = _Entry(family)
        # A step that nobody expected, such as settings that do not fit together, stands behind what was reached.
        place = next((n for n, entry in enumerate(self._entries) if not entry.results), len(self._entries))
        self._entries.insert(place if self.results else len(self._entries), made)
        return made

    def _show(self) -> None:
        while len(self._rows) < len(self._entries):
            row = _Row()
            self._rows.append(row)
            self._layout.addWidget(row)
        for row, entry in zip(self._rows, self._entries, strict=False):
            if not entry.names and entry.results:
                entry.names = [entry.results[0].name] if not entry.family else []
            row.show_entry(entry, is_last=entry is self._entries[-1])

    def _drop_card(self) -> None:
        if self._holder is not None:
            self._layout.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self.card = self._holder = None

    def _show_card(self, result: StepResult, problem: Problem) -> None:
        """Say under the failed step what happened, why, and what to do, with buttons that do it."""
        self._drop_card()
        number = next(n for n, entry in enumerate(self._entries) if entry.is_failed)
        self.card = QFrame()
        self.card.setObjectName("failed")
        shades = theme().red
        self.card.setStyleSheet(f"QFrame#failed {{ border: 1px solid {shades.dot}; border-radius: 8px; }}")
        self.card.setAccessibleName(said(problem.sentences()))
        column = QVBoxLayout(self.card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = label(said(problem.what), "body", weight=500, wraps=True)
        head.setStyleSheet(
            f"color: {shades.ink}; background: {shades.soft}; "
            "border-top-left-radius: 7px; border-top-right-radius: 7px;"
        )
        head.setContentsMargins(16, 10, 16, 10)
        column.addWidget(head)
        facts = QGridLayout()
        facts.setContentsMargins(16, 12, 16, 8)
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(8)
        facts.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(((tr("Why"), problem.why), (tr("What to do"), problem.todo))):
            if text:
                facts.addWidget(label(name, "small", theme().text_2), row, 0, Qt.AlignmentFlag.AlignTop)
                facts.addWidget(label(said(text), "small", wraps=True), row, 1)
        column.addLayout(facts)
        presses = FlowLayout(spacing=4)
        presses.setContentsMargins(13, 0, 13, 9)  # buttons keep 3 pixels for their ring
        column.addLayout(presses)
        self._add_presses(presses, result, problem)
        holder = QWidget()  # keeps some room to the next step
        around = QVBoxLayout(holder)
        around.setContentsMargins(indent(), 0, 0, 14)
        around.addWidget(self.card)
        self._holder = holder
        self._layout.insertWidget(number + 1, holder)

    def _add_presses(self, presses: FlowLayout, result: StepResult, problem: Problem) -> None:
        key = f"{self._keys} U"
        for value in offered(problem):
            use = KeyButton(tr("Use {value}", value=value), key, binds=bool(key))
            use.clicked.connect(partial(self._use, problem.field, value))
            presses.addWidget(use)
            key = ""
        again = KeyButton(tr("Try this step again"), f"{self._keys} R", icon_name="replay", binds=True)
        again.clicked.connect(partial(self._again, result.name))
        presses.addWidget(again)
        copy = KeyButton(tr("Copy for the administrator"), f"{self._keys} C", "flat", "mail", binds=True)
        copy.clicked.connect(partial(self._copy, result, problem))
        presses.addWidget(copy)

    def _use(self, key: str, value: str, _is_checked: object = None) -> None:
        self.value_wanted.emit(key, value)

    def _again(self, name: str, _is_checked: object = None) -> None:
        self.retry_wanted.emit(name)

    def _copy(self, result: StepResult, problem: Problem, _is_checked: object = None) -> None:
        """Put what an administrator needs on the clipboard: the steps, the trouble, its technical remainder."""
        lines = [
            f"{each.name}: {'worked' if each.ok else 'did not work'}. {each.said}".strip() for each in self.results
        ]
        parts = [result.name, problem.what, problem.why, problem.todo, problem.details]
        QGuiApplication.clipboard().setText("\n".join([*(part for part in parts if part), "", *lines]))


def offered(problem: Problem) -> list[str]:
    """Return the values that a problem offers for its field, the newest first."""
    if problem.field != "endpoint_version":
        return []
    found = sorted(set(_VERSION.findall(problem.todo)), reverse=True)
    return found[:_MOST_OFFERED]
