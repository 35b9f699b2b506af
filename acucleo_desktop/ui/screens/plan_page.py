"""The dry run: what a sync would do, in sections, with nothing done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.sync.desk_types import Plan, PlannedAction, PlanSection
from acucleo_desktop.ui.components.basics import icon_label, label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.theme.style import scaled, theme

_ICONS = {
    "question": ("warning", "amber"),
    "create": ("plus", "green"),
    "update": ("compare", "blue"),
    "upload": ("outbox", "blue"),
    "acknowledge": ("approve", "grey"),
    "answer": ("check", "grey"),
    "review": ("inbox", "blue"),
    "ignore": ("duplicate", "violet"),
}
MOST_ROWS = 200
MOST_IGNORED = 5


class PlanPage(QWidget):
    """What a sync would do.

    Signals:
        sync_pressed: it is to be done.
        opened: id of a document to open.
    """

    sync_pressed = Signal()
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.plan: Plan | None = None

    def show_waiting(self) -> None:
        """Say that both sides are being looked at."""
        self.plan = None
        self._replace(_message("Looking at both sides", "Nothing is written to find out what a sync would do."))

    def show_plan(self, plan: Plan) -> None:
        """Show a plan."""
        self.plan = plan
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        top = QFrame()
        top.setObjectName("surface")
        head = QHBoxLayout(top)
        head.setContentsMargins(20, 16, 16, 16)
        head.setSpacing(16)
        head.addWidget(icon_label("dry-run", theme().accent_ink, 24))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(plan.summary, "title", wraps=True))
        looked = "; ".join(plan.looked_at) or "Nothing could be looked at"
        words.addWidget(
            label(
                f"{looked}. Looked at {plan.at.astimezone():%H:%M}. Nothing was written.",
                "body",
                theme().text_2,
                wraps=True,
            )
        )
        head.addLayout(words, 1)
        button = KeyButton("Sync now", "Ctrl F5", "primary", "sync")
        button.clicked.connect(self.sync_pressed)
        head.addWidget(button)
        outer.addWidget(top)
        outer.addWidget(line())
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("surface")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 20)
        rows.setSpacing(0)
        for problem in plan.problems:
            rows.addWidget(_row("error", "red", problem.what, problem.todo or problem.why))
        for section in plan.sections:
            rows.addWidget(_section_head(section))
            most = MOST_IGNORED if section.actions[0].kind == "ignore" else MOST_ROWS
            for action in section.actions[:most]:
                rows.addWidget(_action_row(action))
            if len(section.actions) > most:
                rows.addWidget(_row("more", "grey", f"and {len(section.actions) - most} more", ""))
        rows.addStretch()
        area.setWidget(inner)
        outer.addWidget(area, 1)
        self._replace(body)

    def _replace(self, body: QWidget) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._layout.addWidget(body)


def _section_head(section: PlanSection) -> QWidget:
    head = QFrame()
    head.setObjectName("sunken")
    head.setFixedHeight(scaled(36))
    layout = QHBoxLayout(head)
    layout.setContentsMargins(20, 0, 16, 0)
    layout.addWidget(label(section.title, "heading"))
    layout.addWidget(label(str(len(section.actions)), "body", theme().text_3))
    layout.addStretch()
    return head


def _action_row(action: PlannedAction) -> QWidget:
    icon_name, family = _ICONS.get(action.kind, ("paper", "grey"))
    return _row(icon_name, family, action.sentence, action.detail)


def _row(icon_name: str, family: str, sentence: str, detail: str) -> QWidget:
    row = QFrame()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(20, 6, 16, 6)
    layout.setSpacing(12)
    layout.addWidget(icon_label(icon_name, theme().family(family).ink), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(sentence, "body", weight=500, wraps=True))
    if detail:
        words.addWidget(label(detail, "small", theme().text_2, wraps=True))
    layout.addLayout(words, 1)
    row.setAccessibleName(f"{sentence} {detail}")
    return row


def _message(title: str, text: str) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(20, scaled(112), 20, 20)
    for part in (label(title, "title"), label(text, "body", theme().text_2, wraps=True)):
        part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(part)
    layout.addStretch()
    return page
