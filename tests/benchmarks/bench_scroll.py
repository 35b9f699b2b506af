"""A million documents in the real table with the real delegate: how long a frame takes while it is scrolled.

The rows are made up as they are asked for, so that the figure is that of the window alone; how quickly the ledger
gives pages is another benchmark's. A frame of 60 in a second may take 16.7 ms.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, overload

from figure import Figure, median

COUNT = 1_000_000
STEPS, JUMPS = 240, 60
FRAME_SECONDS = 1 / 60


def made_rows(count: int) -> Sequence[Any]:
    """Return a sequence of so many document rows that are made when they are looked at."""
    from acucleo_desktop.documents.flow import Direction, Flow
    from acucleo_desktop.documents.status import Answer, Check, Delivery
    from acucleo_desktop.ledger.rows import DocumentRow

    now = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    base = DocumentRow(
        *(0, Direction.IN, Flow.SALES_ORDER, "FRESHMART", "Fresh Mart", "850", "", "", "000000001", "1", "0001"),
        *(Decimal("3345.90"), "USD", Check.CLEAN, Delivery.REVIEW, Answer.NONE, 0, "", "", None, "order.edi"),
        *((0, 0, 0), "", "SalesOrder", "", "", now, now),
    )
    checks, deliveries = tuple(Check), tuple(each for each in Delivery if each is not Delivery.SUPERSEDED)

    class Made(Sequence[Any]):
        def __len__(self) -> int:
            return count

        @overload
        def __getitem__(self, at: int) -> Any: ...
        @overload
        def __getitem__(self, at: slice) -> Sequence[Any]: ...
        def __getitem__(self, at: int | slice) -> Any:
            if isinstance(at, slice):
                return [self[each] for each in range(*at.indices(count))]
            return replace(
                base,
                id=at + 1,
                number=str(4000 + at),
                check=checks[at % len(checks)],
                delivery=deliveries[at % len(deliveries)],
                cause_text="Item unknown" if at % 7 == 0 else "",
            )

    return Made()


def measure() -> list[Figure]:
    """Scroll by the wheel and by jumps; the median and the slowest twentieth of the frames."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from acucleo_desktop.ui.document.document_page import DocumentPreview
    from acucleo_desktop.ui.screens.browser import BrowserPage
    from acucleo_desktop.ui.theme.style import apply_theme

    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication([])
    apply_theme(app, "light")
    preview = DocumentPreview()
    page = BrowserPage(preview)
    preview.hide()
    page.resize(1232, 824)
    model: Any = page.model
    model.beginResetModel()
    model._rows, model._has_more = made_rows(COUNT), False
    model.endResetModel()
    page.show()
    app.processEvents()
    bar = page.table.verticalScrollBar()
    wheel = [_frame(page.table, bar, (bar.value() + 3) % bar.maximum()) for _ in range(STEPS)]
    jumps = [_frame(page.table, bar, (bar.value() + 7919 * 13) % bar.maximum()) for _ in range(JUMPS)]
    page.close()
    page.deleteLater()
    return [
        Figure(f"Frame, {name}", median(seconds), "1/60 s", FRAME_SECONDS, _slow(seconds))
        for name, seconds in (("wheel over 1,000,000", wheel), ("jump in 1,000,000", jumps))
    ]


def _frame(table: Any, bar: Any, value: int) -> float:
    started = time.perf_counter()
    bar.setValue(value)
    table.viewport().repaint()
    return time.perf_counter() - started


def _slow(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    return f"{len(seconds)} frames, one in twenty over {ordered[int(len(ordered) * 0.95)] * 1000:.1f} ms"
