"""Parts that have little room: nothing is pushed out of sight; and what stands where after a second test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.steps import StepResult
from acucleo_desktop.ui.components.bar_layout import BarLayout
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.components.fitting import ICON_ALONE, WHOLE, WITHOUT_KEY, fit
from acucleo_desktop.ui.components.left_bar import WIDTH as LEFT_BAR
from acucleo_desktop.ui.components.setting_row import SettingRow
from acucleo_desktop.ui.components.step_chain import StepChain
from acucleo_desktop.ui.components.top_bar import TopBar
from acucleo_desktop.ui.components.work_bar import SelectionBar
from acucleo_desktop.ui.document.document_page import DocumentPage
from acucleo_desktop.ui.language.choice import install_language
from acucleo_desktop.ui.screens.browser import bulk_actions
from acucleo_desktop.ui.screens.filter_row import FilterRow
from acucleo_desktop.ui.screens.list_filter import Field
from acucleo_desktop.ui.tables.columns import NUMBER_OF, USUAL, Layout
from acucleo_desktop.ui.tables.documents import DocumentTableModel
from acucleo_desktop.ui.tables.list_view import DocumentTable
from acucleo_desktop.ui.theme.style import apply_theme, scaled

ENTRY = {
    "key": "theme",
    "label": "Colours",
    "help": "Light, dark, high contrast, or as the system is set.",
    "kind": "choice",
    "default": "system",
    "value": "system",
    "choices": ("system", "light", "dark", "contrast"),
    "minimum": None,
    "maximum": None,
}


@pytest.fixture
def spanish(themed: QApplication) -> Iterator[QApplication]:
    install_language(themed, "es")
    yield themed
    install_language(themed, "en")


@pytest.fixture
def large(themed: QApplication) -> Iterator[QApplication]:
    apply_theme(themed, "light", 300)
    yield themed
    apply_theme(themed, "light", 100)


def test_columns_give_way_in_their_order_before_a_list_scrolls(spanish: QApplication, qtbot: QtBot) -> None:
    table = DocumentTable(DocumentTableModel())
    qtbot.addWidget(table)
    header = table.columns
    header.show_layout(Layout(), 2000)
    usual = {name: header._base(name) for name in USUAL}
    header.share(604)  # beside the preview in a window of 1024 pixels
    widths = {name: header.sectionSize(NUMBER_OF[name]) for name in header.shown()}
    assert set(widths) == set(USUAL) - {"date"}, "three states are three columns, always"
    assert sum(widths.values()) <= 604
    assert widths["number"] == usual["number"], "what a document is asked for by is cut last"
    assert widths["document"] < usual["document"]
    assert widths["partner"] < usual["partner"]
    header.widen("partner", 40)
    drawn = header.sectionSize(NUMBER_OF["partner"])
    header.share(604)
    assert header.sectionSize(NUMBER_OF["partner"]) == drawn, "what a person has drawn stays"


def test_a_time_that_comes_later_has_its_room_whatever_the_list_began_with(themed: QApplication, qtbot: QtBot) -> None:
    table = DocumentTable(DocumentTableModel())
    qtbot.addWidget(table)
    header, delivery = table.columns, NUMBER_OF["delivery"]
    header.show_layout(Layout(), 2000)
    header.wish({"partner": 180, "document": 90, "number": 80, "check": 260, "delivery": 80, "answer": 80})
    header.need(delivery, 130)  # `Held until 14:10`, where all had been to review
    header.share(790)
    assert header.sectionSize(delivery) == 130
    header.forget_needs()  # another list, in which nothing is held
    header.wish({"partner": 180, "document": 90, "number": 80, "check": 100, "delivery": 80, "answer": 120})
    header.share(790)
    assert header.sectionSize(delivery) < 130
    assert header.sectionSize(NUMBER_OF["answer"]) >= 120


def test_buttons_lose_their_keys_before_their_words(themed: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    find, sync, bare = (
        KeyButton("Find", "Ctrl K", icon_name="search", parent=holder),
        KeyButton("Sync", "Ctrl F5", "primary", "sync", holder),
        KeyButton("Bare", parent=holder),
    )
    buttons = (find, bare, sync)
    wide = sum(button.width_at(WHOLE) for button in buttons) + 8
    assert fit(buttons, wide, 4)
    assert (find._level, sync._level) == (WHOLE, WHOLE)
    assert fit(buttons, wide - 10, 4)
    assert (find._level, sync._level) == (WITHOUT_KEY, WHOLE)
    assert fit(buttons, wide - find.width_at(WHOLE) + find.width_at(ICON_ALONE) - 10, 4)
    assert (find._level, sync._level) == (WITHOUT_KEY, WITHOUT_KEY)
    assert not fit(buttons, 40, 4)
    assert (find._level, sync._level, bare._level) == (ICON_ALONE, ICON_ALONE, WHOLE)
    assert find.toolTip() == "Find (Ctrl K)"
    assert find.sizeHint().width() == find.width_at(ICON_ALONE)
    find.setText("Search")
    assert find.toolTip() == "Search (Ctrl K)", "the tip says what the button does now"
    find.setText("Find")
    sync.setToolTip("A sync runs")
    assert fit(buttons, wide, 4)
    assert (find.toolTip(), sync.toolTip()) == ("", "A sync runs")
    assert find._level == WHOLE


def test_large_text_keeps_the_words_of_what_matters_most_in_the_top_bar(large: QApplication, qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.show_place("A place with a long name", "12 documents")
    bar.resize(880, scaled(48))
    with qtbot.waitExposed(bar):
        bar.show()
    assert bar.sync_button._level == WITHOUT_KEY
    assert bar.find_button._level == ICON_ALONE
    assert bar.title.width() >= scaled(80)
    for button in (bar.find_button, bar.dry_run_button, bar.sync_button):
        assert button.width() >= button.sizeHint().width()
        assert bar.rect().contains(button.geometry())


def test_a_bar_reckons_its_height_once_until_a_part_changes(themed: QApplication, qtbot: QtBot) -> None:
    bar = QWidget()
    qtbot.addWidget(bar)
    row = BarLayout(bar)
    parts = [KeyButton("A press with many words", "Ctrl F5", parent=bar) for _number in range(4)]
    for part in parts:
        row.addWidget(part)
    bar.show()
    reckoned: list[int] = []
    place = row._place
    row._place = lambda rect, *, moves: (reckoned.append(rect.width()), place(rect, moves=moves))[1]  # type: ignore[method-assign]
    high = row.heightForWidth(300)
    assert [row.heightForWidth(300) for _time in range(5)] == [high] * 5
    assert reckoned == [300]
    for part in parts[1:]:
        part.hide()
    assert row.heightForWidth(300) < high


def test_presses_of_a_selection_stand_in_one_line(spanish: QApplication, qtbot: QtBot) -> None:
    bar = SelectionBar(bulk_actions())
    qtbot.addWidget(bar)
    bar.resize(604, 60)
    bar.show_count(12, is_all=True)
    qtbot.waitUntil(lambda: len({button.y() for button in bar.buttons.values()}) == 1)
    assert bar.buttons["approve"]._level < ICON_ALONE
    assert bar.buttons["print"]._level == ICON_ALONE


def test_presses_of_a_document_stand_beside_its_findings_in_spanish(spanish: QApplication, qtbot: QtBot) -> None:
    page = DocumentPage()
    qtbot.addWidget(page)
    page.show_timeline(is_shown=False)
    page._lower_count.setText("2 detienen, 1 advierte")
    bar = page.evidence_button.parentWidget()
    assert page.evidence_button.text() == "Evidencia"
    assert bar.layout().sizeHint().width() <= 1440 - LEFT_BAR - 1, "else they go on in a line of their own"


def test_chips_that_narrow_by_nothing_give_their_room_to_the_list(spanish: QApplication, qtbot: QtBot) -> None:
    row = FilterRow()
    qtbot.addWidget(row)
    row.resize(1100, 40)
    row.show()
    usual = [field for field, chip in row.chips.items() if chip.isVisible()]
    row.resize(614, 40)
    narrow = [field for field, chip in row.chips.items() if chip.isVisible()]
    assert 0 < len(narrow) < len(usual)
    row.set_filter(row.filter.with_values(Field.CHECK, ("blocked",)))
    assert row.chips[Field.CHECK].isVisible(), "what narrows the list is always said"
    row.resize(1100, 40)
    assert {field for field, chip in row.chips.items() if chip.isVisible()} == {*usual, Field.CHECK}


def test_an_editor_goes_below_its_words_where_they_need_the_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, row = QVBoxLayout(window), SettingRow(ENTRY)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    window.resize(900, 200)
    with qtbot.waitExposed(window):
        window.show()
    assert row.editor.x() > window.width() / 2
    window.resize(420, 300)
    qtbot.waitUntil(lambda: row.editor.x() < 40)
    assert row.editor.geometry().right() < window.width()


def test_the_trouble_stands_under_its_step_at_once_when_it_is_tested_again(qtbot: QtBot) -> None:
    chain = StepChain()
    qtbot.addWidget(chain)
    trouble = Problem("x", "It does not answer.", why="The line.", todo="Try again.")
    for _time in range(2):
        chain.expect(["Reach it", "Sign in", "Read"])
        chain.add(StepResult("Reach it", ok=True))
        chain.add(StepResult("Sign in", ok=False, problem=trouble))
    chain.show()
    chain.adjustSize()
    assert chain.card is not None
    above = [row.name.text() for row in chain._rows if row.y() < chain.card.mapTo(chain, QPoint(0, 0)).y()]
    assert above == ["Reach it", "Sign in"]
