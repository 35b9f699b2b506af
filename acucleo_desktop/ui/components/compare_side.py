"""Beside a comparison: what will be written by the choices made so far, whom to tell, other ways, what was before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.documents.finding import Fix
from acucleo_desktop.rules.comparison import Choice, ComparisonRow, Resolution
from acucleo_desktop.sync.comparing import CompareView
from acucleo_desktop.sync.desk_types import TimelineEntry
from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.language import formats
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr
from acucleo_desktop.ui.tables.compare_words import title_in_side, what_is_written
from acucleo_desktop.ui.theme.icons import pixmap
from acucleo_desktop.ui.theme.style import scaled, theme

WIDTH = 272
_MOST = 40
_ICON = 16
_MOST_WAYS = 9
_LOOKS = {
    None: ("clock", "amber"),
    Choice.ACCEPT: ("check", "green"),
    Choice.KEEP: ("lock", "grey"),
    Choice.VALUE: ("note", "green"),
}


class CompareSide(QScrollArea):
    """The column at the right of a comparison.

    Signals:
        way_chosen: the `Fix` that was pressed.
    """

    way_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(scaled(WIDTH))
        self.setAccessibleName(tr("What will be written"))
        self.ways: tuple[Fix, ...] = ()
        self._frame: object = None
        self._inner = QWidget()
        self._entries: list[_Entry] = []

    def show_view(
        self, view: CompareView, rows: Sequence[ComparisonRow], chosen: Callable[[ComparisonRow], Resolution | None]
    ) -> None:
        """Say what comes of the choices made so far."""
        kept = [row for row in rows if (known := chosen(row)) is not None and known.choice is not Choice.ACCEPT]
        titles = tuple(title_in_side(row) for row in rows[:_MOST])
        told = (view.target, view.may_write, view.why_not, view.row.partner_name, view.contact, view.notes, view.before)
        frame = (*told, view.ways, bool(kept), len(rows), titles)
        place = self.verticalScrollBar().value()
        if frame != self._frame:
            self._frame = frame
            self._build(view, rows, has_kept=bool(kept))
        for entry, row in zip(self._entries, rows, strict=False):
            entry.show_choice(row, chosen(row))
        # Presses are as wide as their words: the table beside it can be scrolled, they cannot.
        least = self._inner.minimumSizeHint().width()
        self.setMinimumWidth(least + self.verticalScrollBar().sizeHint().width())
        self.verticalScrollBar().setValue(place)

    def _build(self, view: CompareView, rows: Sequence[ComparisonRow], *, has_kept: bool) -> None:
        self.ways = view.ways[:_MOST_WAYS]
        inner = self._inner = QWidget()
        inner.setObjectName("sunken")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(20, 16, 16, 16)
        layout.setSpacing(4)
        self._written(layout, view, rows)
        if view.may_write and has_kept:
            self._tell(layout, view)
        if self.ways:
            self._ways(layout)
        if view.notes:
            _head(layout, tr("Their note"))
            for note in view.notes[:3]:
                layout.addWidget(
                    label(
                        f"\N{LEFT DOUBLE QUOTATION MARK}{note}\N{RIGHT DOUBLE QUOTATION MARK}",
                        "small",
                        theme().text_2,
                        wraps=True,
                    )
                )
        if view.before:
            _head(layout, tr("Before"))
            for entry in view.before:
                layout.addLayout(_past(entry))
        layout.addStretch()
        self.setWidget(inner)

    def take_way(self, number: int) -> bool:
        """Take the way out with this number; False when there is none."""
        if not 1 <= number <= len(self.ways):
            return False
        self.way_chosen.emit(self.ways[number - 1])
        return True

    def _written(self, layout: QVBoxLayout, view: CompareView, rows: Sequence[ComparisonRow]) -> None:
        self._entries = []
        layout.addWidget(label(tr("What will be written"), "heading"))
        if not view.may_write:
            layout.addWidget(label(tr("Nothing."), "body", weight=500))
            layout.addWidget(label(said(view.why_not), "small", theme().text_2, wraps=True))
            return
        where = tr("{target} in Acumatica, when you press Write", target=said(view.target))
        layout.addWidget(label(where, "small", theme().text_2, wraps=True))
        for row in rows[:_MOST]:
            entry = _Entry(title_in_side(row))
            self._entries.append(entry)
            layout.addWidget(entry)
        if len(rows) > _MOST:
            layout.addWidget(label(tr("And %n more.", "", len(rows) - _MOST), "small", theme().text_2))

    def _tell(self, layout: QVBoxLayout, view: CompareView) -> None:
        _head(layout, tr("And tell {partner}", partner=view.row.partner_name or tr("the partner")))
        words = tr("What stays yours is not sent to them by this: tell them.")
        layout.addWidget(label(words, "small", theme().text_2, wraps=True))
        contact = view.contact
        known = ", ".join(part for part in (contact.name, contact.phone, contact.email) if part)
        if known:
            layout.addWidget(label(known, "small", theme().text, wraps=True))

    def _ways(self, layout: QVBoxLayout) -> None:
        _head(layout, tr("What can be done"))
        for number, fix in enumerate(self.ways, 1):
            button = KeyButton(said(fix.label), str(number), "primary" if number == 1 else "normal")
            button.clicked.connect(partial(self._press, fix))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _press(self, fix: Fix, _is_checked: object = None) -> None:
        self.way_chosen.emit(fix)


def _head(layout: QVBoxLayout, text: str) -> None:
    layout.addSpacing(12)
    layout.addWidget(line())
    layout.addSpacing(12)
    layout.addWidget(label(text, "heading", wraps=True))


class _Entry(QWidget):
    """A field, and what is written of it by the choice made so far."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._icon = QLabel()
        self._icon.setFixedSize(scaled(_ICON), scaled(_ICON))
        self._text = label("", "small", theme().text_2, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, "body", weight=500, wraps=True))
        words.addWidget(self._text)
        row.addLayout(words, 1)

    def show_choice(self, row: ComparisonRow, resolution: Resolution | None) -> None:
        icon, family = _LOOKS[resolution.choice if resolution is not None else None]
        self._icon.setPixmap(pixmap(icon, theme().family(family).ink, scaled(_ICON)))
        self._text.setText(what_is_written(row, resolution))


def _past(entry: TimelineEntry) -> QLayout:
    past = QHBoxLayout()
    past.setSpacing(8)
    day = formats.day(entry.at, padded=True) if entry.at is not None else ""
    when = label(day, "small", theme().text_2)
    when.setFixedWidth(scaled(48))
    past.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
    past.addWidget(label(f"{entry.code} {said(entry.title)}".strip(), "small", theme().text_2, wraps=True), 1)
    return past
