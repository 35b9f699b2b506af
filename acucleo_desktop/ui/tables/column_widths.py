"""Sharing the width of a table among its columns, none of which is narrower than its title."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHeaderView, QTableView

_PADDING = 17  # at both sides of a title, by the style sheet, and a pixel

_EDGE = 12  # more, where the first and the last title stand over the texts of their columns


def title_width(header: QHeaderView, column: int) -> int:
    """Return how wide a column must be so that its title is not cut."""
    edge = _EDGE if column in {0, header.count() - 1} else 0
    title = str(header.model().headerData(column, Qt.Orientation.Horizontal) or "")
    words = math.ceil(QFontMetricsF(header.font()).horizontalAdvance(title))
    return words + _PADDING + edge if title else 0


def widths(room: int, shares: Sequence[float], least: Sequence[int]) -> list[int]:
    """Share a width.

    Args:
        room: what there is.
        shares: how much each column wants of it.
        least: what each column must have; the others give it.

    Returns:
        The width of each column; together more than there is only where the least is more.
    """
    given = [0] * len(shares)
    open_columns = set(range(len(shares)))
    while open_columns:
        left = room - sum(given[column] for column in range(len(shares)) if column not in open_columns)
        whole = sum(shares[column] for column in open_columns) or 1
        wanted = {column: int(max(0, left) * shares[column] / whole) for column in open_columns}
        short = {column for column in open_columns if wanted[column] < least[column]}
        for column in short or open_columns:
            given[column] = least[column] if short else wanted[column]
        open_columns -= short or set(open_columns)
    return given


def share_columns(table: QTableView, shares: Sequence[float]) -> None:
    """Share the width of a table among its columns."""
    header = table.horizontalHeader()
    least = [title_width(header, column) for column in range(len(shares))]
    for column, width in enumerate(widths(table.viewport().width(), shares, least)):
        table.setColumnWidth(column, width)
