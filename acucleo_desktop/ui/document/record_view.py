"""The Acumatica record behind a document, as label and value; or the document's own fields when there is none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, time
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from acucleo_desktop.ui.components.basics import label, line
from acucleo_desktop.ui.theme.style import is_text_large, scaled, theme

_HIDDEN = {
    *("id", "rowNumber", "_links", "custom", "files", "NoteID", "note"),
    *("CreatedDate", "CreatedDateTime", "LastModified", "LastModifiedDate", "LastModifiedDateTime"),
}
MOST_ROWS = 400


class RecordView(QScrollArea):
    """Rows of label and value, groups under headings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Acumatica record")

    def show_record(self, record: Mapping[str, Any]) -> None:
        """Show a record as the REST API returned it, or a document's plain fields."""
        inner = QWidget()
        inner.setObjectName("surface")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(2)
        for number, (name, value) in enumerate(_rows(record)):
            if number >= MOST_ROWS:
                break
            if value is None:
                layout.addSpacing(6)
                layout.addWidget(line())
                layout.addWidget(label(name, "small", theme().text, weight=600))
                continue
            layout.addWidget(_fact(name, value))
        layout.addStretch()
        self.setWidget(inner)


def _fact(name: str, value: str) -> QWidget:
    row = QFrame()
    head = label(name, "small", theme().text_3, wraps=True)
    layout: QBoxLayout = QVBoxLayout(row) if is_text_large() else QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    if is_text_large():  # name and value do not fit beside each other
        layout.setSpacing(0)
    else:
        head.setFixedWidth(scaled(116))
    layout.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
    layout.addWidget(label(value, "small", theme().text, wraps=True), 1)
    row.setAccessibleName(f"{name}: {value}")
    return row


def _rows(record: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    """Yield label and value; None as value marks a heading."""
    groups: list[tuple[str, Any]] = []
    for name, value in record.items():
        if name in _HIDDEN:
            continue
        plain = value.get("value") if isinstance(value, Mapping) and "value" in value else value
        if isinstance(plain, Mapping):
            if plain:
                groups.append((name, plain))
        elif isinstance(plain, list):
            groups.extend((f"{words(name)} {index}", row) for index, row in enumerate(plain, 1) if row)
        elif plain not in (None, "") and not _is_nothing(plain):
            yield words(name), _readable(plain)
    for name, group in groups:
        if isinstance(group, Mapping):
            rows = list(_rows(group))
            if rows:
                yield words(name), None
                yield from rows
        else:
            yield name, str(group)


def _is_nothing(value: object) -> bool:
    """Whether a value is a zero, which Acumatica fills in everywhere."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool) and value == 0


def _readable(value: object) -> str:
    """Return a value as people write it: days without a time, yes and no, amounts without an exponent."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.2f}"
    text = str(value)
    if len(text) >= len("2026-11-24T") and text[10:11] == "T" and text[:4].isdecimal():
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return text
        # Acumatica writes a day as its midnight there; a time of day is a moment, shown in the person's own time.
        return f"{moment:%d %b %Y}" if moment.time() == time(0) else f"{moment.astimezone():%d %b %Y %H:%M}"
    return text


def words(name: str) -> str:
    """Return a field's name in words: `ReferenceNbr` and `reference_nbr` as `Reference nbr`."""
    if name == name.upper():
        return name
    spaced = "".join(f" {letter}" if letter.isupper() else letter for letter in name).replace("_", " ")
    joined = " ".join(spaced.split())
    return (joined[:1].upper() + joined[1:].lower()).replace(" i d", " ID").replace(" u o m", " UOM")
