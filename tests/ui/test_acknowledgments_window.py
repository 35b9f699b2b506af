"""Who has not acknowledged what we sent: counted, marked with its clock, chased and explained from the list."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from late_answers import make_late
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import Answer
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.ui.components.chase_sheet import ChaseSheet
from acucleo_desktop.ui.tables.columns import NUMBER_OF
from acucleo_desktop.ui.tables.documents import cell_text

pytestmark = pytest.mark.timeout(240)


def test_what_is_late_is_counted_marked_and_chased_alone_or_with_all_of_its_partner(desktop: Any) -> None:
    late, window = make_late(desktop), desktop.window
    desktop.open_folder("acknowledgments")
    entry = window.left_bar._entries["acknowledgments"]
    desktop.until(lambda: entry.count == len(late))
    assert entry.place.is_alarming
    browser = window.browser
    desktop.until(lambda: browser.model.position_of(late[0].id) >= 0)
    first = browser.model.group(0)
    assert (first.key, first.count) == (Answer.OVERDUE, len(late)), "what is late comes first"
    place = browser.model.position_of(late[0].id)
    assert cell_text(browser.model.row(place), NUMBER_OF["answer"]).startswith("Overdue since ")
    browser.table.go_to(place)
    browser.table.setFocus()
    QTest.keyClick(browser.table, Qt.Key.Key_M)
    desktop.until(lambda: isinstance(window.sheet, ChaseSheet))
    text = window.sheet.text.toPlainText()
    assert late[0].number in text
    assert all(row.number not in text for row in late[1:]), "the mail is about this document alone"
    assert window.sheet.all_button.shortcut().toString() == "Alt+A"
    window.sheet.all_button.click()
    desktop.until(lambda: isinstance(window.sheet, ChaseSheet) and late[-1].number in window.sheet.text.toPlainText())
    mails: list[str] = []
    window.chaser.open_mail = lambda link: bool(mails.append(link)) or True
    window.sheet.mail_button.click()
    desktop.until(lambda: bool(mails))
    assert all(row.interchange_control in unquote(mails[0]) for row in late)
    browser.table.go_to(0)
    browser.table.setFocus()
    QTest.keyClick(browser.table, Qt.Key.Key_M)
    desktop.until(lambda: isinstance(window.sheet, ChaseSheet))
    assert all(row.number in window.sheet.text.toPlainText() for row in late), "the group asks for all of a partner"


def test_a_rejection_is_explained_from_the_list(desktop: Any) -> None:
    query = DocumentQuery(directions=(Direction.OUT,), answers=(Answer.REJECTED,))
    rejected = desktop.desk.documents(query)
    if not rejected:
        row = make_late(desktop)[0]
        desktop.opened.ledger.documents.move_answer(row.id, Answer.REJECTED, "the partner's 997 rejects it")
        rejected = desktop.desk.documents(query)
    window = desktop.window
    desktop.open_folder("acknowledgments")
    model = window.browser.model
    groups = [row for row in range(model.rowCount()) if (group := model.group(row)) and group.key == Answer.REJECTED]
    assert groups
    window.browser.table.go_to(groups[0])
    window.browser.table.setFocus()
    QTest.keyClick(window.browser.table, Qt.Key.Key_A)
    desktop.until(lambda: desktop.shown_id() in {row.id for row in rejected})
