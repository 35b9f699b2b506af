"""Findings with their four parts, and the fixes as numbered buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.documents.finding import Finding, Fix, Severity
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.theme.style import scaled, theme

_LOOKS = {Severity.BLOCK: ("error", "red"), Severity.WARNING: ("warning", "amber"), Severity.INFO: ("info", "blue")}
MOST_NUMBERED = 9
MIN_WIDTH = 360


class FindingsView(QScrollArea):
    """A list of findings.

    Signals:
        fix_chosen: the `Fix` that was pressed.
    """

    fix_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Findings")
        self.fixes: list[Fix] = []

    def show_findings(self, findings: tuple[Finding, ...], *, most: int = 200) -> None:
        """Show findings, worst first."""
        order = list(_LOOKS)
        self.fixes = []
        inner = QWidget()
        inner.setObjectName("surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for finding in sorted(findings, key=lambda found: order.index(found.severity))[:most]:
            layout.addWidget(self._row(finding))
            layout.addWidget(line())
        if not findings:
            words = label("Nothing speaks against this document.", "body", theme().text_2)
            words.setContentsMargins(20, 12, 20, 12)
            layout.addWidget(words)
        layout.addStretch()
        self.setWidget(inner)

    def content_height(self) -> int:
        """Return how high everything that is shown is at the present width."""
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        if layout is None:
            return 0
        height = layout.heightForWidth(max(self.width(), self.minimumWidth(), MIN_WIDTH))
        return height if height >= 0 else layout.sizeHint().height()  # -1: no text in it wraps

    def take(self, number: int) -> None:
        """Take the fix with this number, counted through all findings."""
        if 1 <= number <= len(self.fixes):
            self.fix_chosen.emit(self.fixes[number - 1])

    def _row(self, finding: Finding) -> QWidget:
        icon_name, family = _LOOKS[finding.severity]
        row = QFrame()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(20, 10, 16, 10)
        layout.setSpacing(12)
        layout.addWidget(icon_label(icon_name, theme().family(family).ink), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(finding.what, "body", weight=600, wraps=True))
        place = finding.location.paper
        if finding.location.segment:
            element = f", element {finding.location.element}" if finding.location.element else ""
            place = f"{place}. {finding.location.segment}{element}" if place else f"{finding.location.segment}{element}"
        for caption, text in (("Where", place), ("Why", finding.why), ("To do", finding.todo)):
            if text:
                words.addLayout(_part(caption, text))
        words.addStretch()  # beside many buttons the sentences stay together
        layout.addLayout(words, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(2)
        for fix in finding.fixes:
            buttons.addWidget(self._button(fix), 0, Qt.AlignmentFlag.AlignRight)
        buttons.addStretch()
        layout.addLayout(buttons)
        row.setAccessibleName(" ".join(part for part in (finding.what, place, finding.why, finding.todo) if part))
        return row

    def _button(self, fix: Fix) -> KeyButton:
        self.fixes.append(fix)
        number = len(self.fixes)
        key = str(number) if number <= MOST_NUMBERED else ""
        button = KeyButton(fix.label, key, "primary" if number == 1 else "normal")
        button.clicked.connect(self._chooser(fix))
        return button

    def _chooser(self, fix: Fix) -> Callable[[], None]:
        def choose() -> None:
            self.fix_chosen.emit(fix)

        return choose


def _part(caption: str, text: str) -> QHBoxLayout:
    part = QHBoxLayout()
    part.setSpacing(0)
    head = label(caption, "small", theme().text_3)
    head.setFixedWidth(scaled(52))
    part.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
    part.addWidget(label(text, "small", theme().text_2, wraps=True), 1)
    return part
