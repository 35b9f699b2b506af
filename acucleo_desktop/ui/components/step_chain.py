"""The chain of a connection's test: each step with its result, and the first that failed in plain words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.components.basics import icon_label, label
from acucleo_desktop.ui.language.formats import number
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.theme.style import theme


class StepChain(QWidget):
    """Grows by a row for each step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results: list[StepResult] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def clear(self) -> None:
        """Begin anew."""
        self.results = []
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add(self, result: StepResult) -> None:
        """Add a step's result."""
        self.results.append(result)
        family = "green" if result.ok else "red"
        row = QFrame()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(icon_label("approve" if result.ok else "error", theme().family(family).ink, 20))
        layout.addWidget(label(said(result.name), "body", weight=500))
        layout.addWidget(label(said(result.said), "small", theme().text_2), 1)
        layout.addWidget(label(tr("{seconds} s", seconds=number(result.seconds, 1)), "small", theme().text_3))
        spoken = tr("{step}: worked. {said}") if result.ok else tr("{step}: did not work. {said}")
        row.setAccessibleName(spoken.format(step=said(result.name), said=said(result.said)).strip())
        self._layout.addWidget(row)
        if result.problem is not None:
            self._layout.addWidget(_card(result))


def _card(result: StepResult) -> QWidget:
    problem = result.problem
    card = QFrame()
    card.setObjectName("card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.setSpacing(4)
    if problem is not None:
        layout.addWidget(label(said(problem.what), "body", weight=600, wraps=True))
        for text in (problem.why, problem.todo):
            if text:
                layout.addWidget(label(said(text), "small", theme().text_2, wraps=True))
    card.setAccessibleName(said(problem.sentences()) if problem is not None else "")
    layout.setAlignment(Qt.AlignmentFlag.AlignTop)
    return card
