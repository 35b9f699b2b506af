"""What is put off is out of sight in the window until its time, is found in a place of its own, and comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from acucleo_desktop.documents.status import Delivery
from acucleo_desktop.ledger.rows import DocumentQuery, DocumentRow, Folder
from acucleo_desktop.ui.tables.columns import NUMBER_OF
from acucleo_desktop.ui.tables.documents import cell_text

pytestmark = pytest.mark.timeout(180)
DELIVERY = NUMBER_OF["delivery"]


def count(desktop: Any, place: str) -> int:
    return int(desktop.window.left_bar._entries[place].count)


def waiting(desktop: Any) -> DocumentRow:
    query = DocumentQuery(folder=Folder.INBOX, deliveries=(Delivery.REVIEW,), include_acknowledgments=False)
    return desktop.desk.documents(query)[0]  # type: ignore[no-any-return]


def shown(desktop: Any) -> dict[int, DocumentRow]:
    return {row.id: row for row in desktop.window.browser.model.sections.loaded()}


def test_it_is_out_of_sight_found_in_its_place_and_back_by_itself(desktop: Any) -> None:
    row, window = waiting(desktop), desktop.window
    desktop.open_folder("inbox")
    desktop.until(lambda: row.id in shown(desktop))
    before = desktop.desk.folder_counts()[Folder.INBOX]
    desktop.until(lambda: count(desktop, "inbox") == before)
    until = datetime.now(UTC) + timedelta(days=1)
    desktop.desk.handling.snooze(row.id, until)
    desktop.desk.handling.hand_over(row.id, "Robin")
    window.refresh()
    desktop.until(lambda: count(desktop, "inbox") == before - 1 and count(desktop, "put-off") == 1)
    desktop.until(lambda: row.id not in shown(desktop))
    desktop.open_folder("put-off")
    desktop.until(lambda: set(shown(desktop)) == {row.id})
    asleep = shown(desktop)[row.id]
    assert cell_text(asleep, DELIVERY).startswith("Put off until ")
    assert cell_text(asleep, NUMBER_OF["handler"]) == "Robin"
    assert window._back.isActive(), "the window looks again when it comes back"
    desktop.desk.handling.snooze(row.id, datetime.now(UTC) + timedelta(seconds=1))
    window.refresh()
    desktop.until(lambda: count(desktop, "inbox") == before and count(desktop, "put-off") == 0)
    desktop.open_folder("inbox")
    desktop.until(lambda: row.id in shown(desktop))
    assert cell_text(shown(desktop)[row.id], DELIVERY) == "With Robin"


def test_lists_are_narrowed_by_who_acts_and_by_what_is_put_off(desktop: Any) -> None:
    row, window = waiting(desktop), desktop.window
    desktop.desk.handling.hand_over(row.id, "buyer")
    desktop.open_folder("all")
    browser = window.browser
    everything = browser.model.document_count()
    browser.filters.set_filter(browser.filters.filter.of({"handlers": ["buyer"]}))
    desktop.until(lambda: set(shown(desktop)) == {row.id})
    name = desktop.desk.lists.save_view("With the buyer", browser.query(), browser.look().as_data()).name
    (view,) = [each for each in desktop.desk.lists.views() if each.name == name]
    assert view.query == browser.query()
    desktop.desk.handling.snooze(row.id, datetime.now(UTC) + timedelta(days=1))
    browser.filters.set_filter(browser.filters.filter.of({"put_off": ["hidden"]}))
    desktop.until(lambda: browser.model.document_count() == everything - 1)
    browser.filters.set_filter(browser.filters.filter.of({"put_off": ["alone"]}))
    desktop.until(lambda: set(shown(desktop)) == {row.id})
