"""What a fix has answered is seen at once and everywhere: pills, findings, list row, preview and counts agree."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from acucleo_desktop.documents.finding import Fix
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow
from acucleo_desktop.ui.components.pills import Pill
from tests.support.walker import rest

pytestmark = pytest.mark.timeout(120)
WAITING = DocumentQuery(checks=(Check.BLOCKED,), deliveries=(Delivery.REVIEW,))
BLOCKED, ENDED = "Blocked", "has nothing against it now"


def blocked_by_one(desktop: Any) -> DocumentRow:
    """A blocked document that one fix frees."""
    for row in desktop.desk.documents(WAITING):
        findings = desktop.opened.ledger.documents.findings(row.id)
        fixes = [fix for finding in findings if finding.blocks for fix in finding.fixes[:1]]
        if len(fixes) == 1 and frees(fixes[0]):
            return row
    raise AssertionError("the practice trade has a document that one fix frees")


def frees(fix: Fix) -> bool:
    return fix.action in {"waive", "accept-change", "add-cross-reference"} and bool(
        fix.action != "add-cross-reference" or fix.arguments.get("ours")
    )


def pills(part: QWidget) -> list[str]:
    return [pill.accessibleName() for pill in part.findChildren(Pill) if pill.isVisible()]


def counts(desktop: Any) -> dict[str, int]:
    return {name: entry.count for name, entry in desktop.window.left_bar._entries.items()}


def watch(desktop: Any, part: QWidget) -> list[tuple[str, list[str], dict[str, int]]]:
    """Note at each sentence of the banner which pills were to be seen beside it, and what the left bar counted."""
    seen: list[tuple[str, list[str], dict[str, int]]] = []
    banner = desktop.window.banner
    told = banner.say

    def say(*given: Any, **more: Any) -> None:
        told(*given, **more)
        seen.append((given[2], pills(part), counts(desktop)))

    banner.say = say
    return seen


def stand(desktop: Any) -> None:
    """Wait until the window has made its lists and answered all: what it counts by itself is not meant here."""
    application = desktop.application
    desktop.until(lambda: application._has_begun and not application._soon.isActive())
    rest(desktop)


def test_the_open_document_shows_its_new_check_when_the_banner_says_so(desktop: Any) -> None:
    row = blocked_by_one(desktop)
    desktop.open_folder("inbox")
    desktop.until(lambda: bool(counts(desktop)["inbox"]))
    desktop.open_document(row)
    page = desktop.window.document
    assert BLOCKED in pills(page)
    stand(desktop)
    answered: list[str] = []
    desktop.application.lane.done.connect(lambda topic, _result: answered.append(topic))
    seen = watch(desktop, page)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_1)
    desktop.until(lambda: any(ENDED in said for said, _pills, _counted in seen))
    _said, shown, counted = next(each for each in seen if ENDED in each[0])
    assert BLOCKED not in shown, "banner and head contradict each other"
    assert all(shown for _said, shown, _counted in seen), "the head is never empty"
    assert not any(finding.blocks for finding in page.detail.findings)
    assert not any(finding.blocks for finding in page.findings.items.findings)
    assert "counts" in answered[: answered.index("looked-again")], "the left bar counts anew before the banner speaks"
    stored = {folder.value: count for folder, count in desktop.desk.folder_counts().items()}
    assert {name: counted[name] for name in stored if name in counted} == stored
    QTest.keyClick(desktop.window, Qt.Key.Key_Escape)
    desktop.until(lambda: desktop.shown_id() == 0)
    model = desktop.window.browser.model

    def listed() -> DocumentRow | None:
        place = model.position_of(row.id)
        return model.row(place) if place >= 0 else None

    desktop.until(lambda: listed() is None or listed().check is not Check.BLOCKED)


def test_the_list_and_its_preview_show_the_new_check_with_the_banner(desktop: Any) -> None:
    row = blocked_by_one(desktop)
    desktop.open_folder("all")
    window = desktop.window
    window.browser.table.selectRow(window.browser.model.position_of(row.id))
    desktop.until(lambda: window.preview.detail is not None and window.preview.detail.row.id == row.id)
    desktop.until(lambda: BLOCKED in pills(window.preview))
    seen = watch(desktop, window.preview)
    window.preview.fix_requested.emit(row.id, window.preview.findings.fixes[0])
    desktop.until(lambda: any(ENDED in said for said, _pills, _counted in seen))
    _said, shown, _counted = next(each for each in seen if ENDED in each[0])
    assert BLOCKED not in shown
    listed = window.browser.model.row(window.browser.model.position_of(row.id))
    assert listed.check is not Check.BLOCKED
