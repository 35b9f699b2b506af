"""Every key of the screens that need a state of their own is pressed in that state, and something comes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from key_presses import PATIENCE_MS, calm, press, presses, settle, state
from late_answers import make_late
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QDockWidget, QFileDialog, QLabel
from screens_of_care import of_fault, of_health, show_fault, show_health
from screens_of_connections import (
    choose_folder,
    end_diagnosis,
    fail_step,
    fail_step_of_cleo,
    of_connections,
    of_diagnosis,
    show_connections,
    show_diagnosis,
)

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Check, Delivery
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.practice.control import PracticeControl
from acucleo_desktop.ui.components.chase_sheet import ChaseSheet
from acucleo_desktop.ui.keys import KEYS, of_screen
from acucleo_desktop.ui.screens.connections import ConnectionsPage

pytestmark = pytest.mark.timeout(280)
ANSWERS = DocumentQuery(
    flows=(Flow.ORDER_ACKNOWLEDGMENT,), checks=(Check.BLOCKED,), matches=("price-changed",), limit=1
)
IDLE = "F12"
"""A key that stands for nothing: what changes by itself would be seen after it, too."""


@dataclass(frozen=True)
class Screen:
    """How a screen is brought into the state in which its keys work.

    Attributes:
        show: shows it with the focus where its keys go, as often as it is asked.
        probe: returns what its keys change, beside what can be seen of any page.
        prepared: what comes before a press, by the press; it may return another press that does the same.
    """

    show: Callable[[Any], object]
    probe: Callable[[Any], object] = lambda _desktop: None
    prepared: dict[str, Callable[[Any], str | None]] = field(default_factory=dict)


def said(widget: Any) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def clipboard() -> str:
    return QApplication.clipboard().text()


# What is chased


def show_chase(desktop: Any) -> None:
    window = desktop.window
    if not hasattr(desktop, "late"):
        desktop.late = make_late(desktop)
        window.chaser.open_mail = lambda _link: bool(desktop.asked.update(["mail"])) or True
    desktop.open_folder("acknowledgments")
    desktop.until(lambda: window.browser.model.position_of(desktop.late[0].id) >= 0)
    window.browser.table.go_to(window.browser.model.position_of(desktop.late[0].id))
    window.browser.table.setFocus()
    QApplication.clipboard().clear()
    press("M")
    desktop.until(lambda: isinstance(window.sheet, ChaseSheet))


def of_chase(desktop: Any) -> object:
    sheet = desktop.window.sheet
    return sheet.text.toPlainText() if isinstance(sheet, ChaseSheet) else "", clipboard()


# Dry run and reports


def show_plan(desktop: Any) -> None:
    window = desktop.window
    if not hasattr(desktop, "has_stepped"):
        desktop.has_stepped = True
        desktop.world.partners.step()
    if window.pages.currentWidget() is not window.plan:
        window.show_place("today")
        press("F5")
        desktop.until(lambda: window.pages.currentWidget() is window.plan and window.plan.plan is not None)
        desktop.until(lambda: not desktop.application.loop.is_busy)
    window.plan.setFocus()


def number_of_document(desktop: Any) -> str:
    actions = [action for _card, action in desktop.window.plan._cards]
    return str(next(number for number, each in enumerate(actions, 1) if each.document_id is not None))


def show_reports(desktop: Any) -> None:
    window = desktop.window
    window.show_place("reports")
    controller = window.reports
    controller.choose_file = lambda *_given: desktop.asked.update(["file"])
    controller.page.choose("lag")
    desktop.until(lambda: controller.page.report is not None and controller.page.report.name == "lag")
    window.banner.hide()
    controller.page.table.setFocus()


def of_reports(desktop: Any) -> object:
    return desktop.window.reports.page.report.name, len(list(desktop.own_folder.iterdir()))


# Comparing


def shows_compare(desktop: Any) -> bool:
    page = desktop.window.compare.page
    return bool(desktop.window.pages.currentWidget() is page and page.view is not None)


def show_compare(desktop: Any) -> None:
    window, row = desktop.window, desktop.first(ANSWERS)
    page = window.compare.page
    if not hasattr(desktop, "is_counting"):
        desktop.is_counting = True
        page.write_requested.disconnect()
        page.write_requested.connect(lambda: desktop.asked.update(["write"]))
        page.step_requested.connect(lambda step: desktop.asked.update([f"step {step}"]))
        within_rule = page.accept_within_rule
        page.accept_within_rule = lambda: (desktop.asked.update(["within rule"]), within_rule())
    if not shows_compare(desktop) or page.view.row.id != row.id:
        window.compare.open(row.id)
        desktop.until(lambda: shows_compare(desktop) and page.view.row.id == row.id)
    page.table.setFocus()
    while page.model.can_undo:
        page.undo()
    page.table.go_to(page.model.next_open(-1))


def of_compare(desktop: Any) -> object:
    page = desktop.window.compare.page
    return repr(page.model.choices), page.table.currentIndex().row(), page.model.rowCount()


def go_to_line(desktop: Any, *, is_folded: bool) -> None:
    page = desktop.window.compare.page
    entries = (page.model.entry(number) for number in range(page.model.rowCount()))
    number, line = next((number, entry) for number, entry in enumerate(entries) if entry.kind.name == "LINE")
    page.model.fold(line.place, is_folded=is_folded)
    page.table.go_to(number)


# What is remembered: fixes and codes


def show_fixes(desktop: Any) -> None:
    window, page = desktop.window, desktop.window.corrections.page
    if not hasattr(desktop, "has_fixed"):
        desktop.has_fixed = True
        waiting = DocumentQuery(checks=(Check.BLOCKED,), deliveries=(Delivery.REVIEW,))
        row, fix = next(
            (row, fix)
            for row in desktop.desk.documents(waiting)
            for finding in desktop.opened.ledger.documents.findings(row.id)
            for fix in finding.fixes
            if fix.action == "add-cross-reference" and fix.arguments.get("ours") and fix.arguments.get("theirs")
        )
        window.decisions.apply_fix(row.id, fix)
        desktop.until(lambda: "looked at again" in window.banner.accessibleName())
    window.show_place("corrections")
    desktop.until(lambda: page.model.rowCount() > 0)
    page.table.go_to(0)
    page.table.setFocus()


def of_fixes(desktop: Any) -> object:
    return desktop.window.corrections.page.model.row(0).undone_at


def show_codes(desktop: Any) -> None:
    page = desktop.window.codes.page
    desktop.window.show_place("cross-references")
    page.form.close_form()
    page.show_table()
    desktop.until(lambda: page.model.rowCount() > 0)
    page.table.selectRow(0)
    page.table.setFocus()


def of_codes(desktop: Any) -> object:
    return len(desktop.desk.partner("FRESHMART").cross_references), desktop.window.codes.page.model.rowCount()


def check_file(desktop: Any, theirs: str) -> None:
    page, path = desktop.window.codes.page, desktop.own_folder / "codes.csv"
    lines = (f"FRESHMART;unit;{theirs};;EA", f"FRESHMART;item;{theirs};;NO-SUCH-ITEM", "NOBODY;unit;TUB;;EA", "")
    path.write_text("\n".join(lines), "utf-8")
    desktop.window.codes.check(path)
    desktop.until(lambda: page.shows_report and page.report.report is not None)
    settle(desktop)


# Set up


def show_partners(desktop: Any) -> None:
    page = desktop.application.partners
    desktop.window.show_place("partners")
    desktop.until(lambda: page.list.partners_model.rowCount() > 0)
    page.filter.clear()
    if page.draft is not None and page.draft.is_changed:
        page.discard()
    page.choose("HILLTOP")
    page.choose("FRESHMART")
    page.sheet.build_all()
    desktop.until(lambda: page.sheet.view is not None and page.sheet.view.facts is not None)
    page.sheet.setFocus()


def of_partners(desktop: Any) -> object:
    page = desktop.application.partners
    rules = page.sheet.cards["rules"]._all()
    return page.draft.before.code, page.draft.is_new, desktop.desk.partner("FRESHMART"), repr(rules), said(page.sheet)


def miss_folder(desktop: Any) -> None:
    page = desktop.application.partners
    page.draft.put(("flows", "sales-order", "folder"), "download/FRESHMARTS")
    press("F9")
    desktop.until(lambda: "is not at Cleo" in said(page.sheet.cards["documents"]))


def rename(desktop: Any, name: str) -> None:
    assert desktop.application.partners.draft.put(("name",), name) == ""


def save_name(desktop: Any) -> None:
    page = desktop.application.partners
    rename(desktop, "Fresh Mart West")
    press("Ctrl+S")
    desktop.until(lambda: desktop.desk.partner("FRESHMART").name == "Fresh Mart West")
    desktop.until(page.sheet.save_bar.undo_button.isVisible)


def open_rules(desktop: Any, *, adds: bool) -> None:
    card = desktop.application.partners.sheet.cards["rules"]
    if not card.is_open:
        press("Alt+2")
    card.add_button.setFocus()
    if adds:
        press("Ins")
        card.table.select(0)
        card.table.setFocus()


def show_preferences(desktop: Any) -> None:
    page = desktop.application.preferences
    desktop.window.show_place("preferences")
    page.build_all()
    page.setFocus()


def change_setting(desktop: Any) -> None:
    desktop.application.preferences.editors["hold_seconds"].setValue(90)
    assert desktop.opened.settings.hold_seconds == 90
    desktop.application.preferences.setFocus()


def show_practice(desktop: Any) -> None:
    desktop.application.practice._control = PracticeControl(desktop.world)
    desktop.window.show_place("today")


def of_practice(desktop: Any) -> object:
    return [dock.isVisible() for dock in desktop.window.findChildren(QDockWidget)]


# The manual


def show_manual(desktop: Any) -> None:
    manual = desktop.window.manual
    manual.page.search.clear()
    manual.page.find_here.clear()
    manual.show("manual/clerk/today.md")
    desktop.until(lambda: manual.page.opened is not None and manual.page.opened.address == "manual/clerk/today.md")
    manual.page.view.setFocus()


def of_manual(desktop: Any) -> object:
    page = desktop.window.manual.page
    return page.opened.address if page.opened is not None else "", page.view.textCursor().position()


def read_on(desktop: Any) -> None:
    manual = desktop.window.manual
    manual.go("manual/clerk/day.md")
    desktop.until(lambda: manual.page.opened.address == "manual/clerk/day.md")


def go_back(desktop: Any) -> None:
    read_on(desktop)
    desktop.window.manual.page.back_button.click()
    desktop.until(lambda: desktop.window.manual.page.opened.address == "manual/clerk/today.md")


def find_in_manual(desktop: Any) -> None:
    desktop.window.manual.page.find_here.setText("document")


SCREENS = {
    "chase": Screen(show_chase, of_chase, {"Ctrl+Enter": lambda _desktop: "Ctrl+Return"}),
    "dry run": Screen(show_plan, prepared={"1": number_of_document}),
    "reports": Screen(show_reports, of_reports, {"1": lambda _desktop: "2"}),
    "compare": Screen(
        show_compare,
        of_compare,
        {
            "Tab": lambda desktop: desktop.window.compare.page.table.go_to(0),
            "Left": lambda desktop: go_to_line(desktop, is_folded=False),
            "Right": lambda desktop: go_to_line(desktop, is_folded=True),
            "Ctrl+Z": lambda _desktop: press("Y"),
            "Ctrl+Enter": lambda _desktop: press("Shift+Y"),
        },
    ),
    "remembered fixes": Screen(show_fixes, of_fixes),
    "cross-references": Screen(
        show_codes,
        of_codes,
        {
            "Ctrl+Enter": lambda desktop: check_file(desktop, "TUB"),
            "Shift+Enter": lambda desktop: check_file(desktop, "POT"),
        },
    ),
    "partners": Screen(
        show_partners,
        of_partners,
        {
            "1": miss_folder,
            "Ctrl+S": lambda desktop: rename(desktop, "Fresh Mart East"),
            "Ctrl+Z": save_name,
            "Ins": lambda desktop: open_rules(desktop, adds=False),
            "Del": lambda desktop: open_rules(desktop, adds=True),
            "Ctrl+B": lambda desktop: open_rules(desktop, adds=True),
        },
    ),
    "preferences": Screen(
        show_preferences, lambda desktop: desktop.opened.settings.hold_seconds, {"Ctrl+Z": change_setting}
    ),
    "connections": Screen(
        show_connections,
        of_connections,
        {
            "Alt+U": fail_step,
            "Alt+R": fail_step_of_cleo,
            "Alt+C": fail_step_of_cleo,
            "Alt+Shift+R": fail_step_of_cleo,
            "Alt+Shift+C": fail_step_of_cleo,
        },
    ),
    "diagnosis": Screen(
        show_diagnosis,
        of_diagnosis,
        {
            "Alt+Y": choose_folder,
            "Ctrl+Enter": lambda desktop: end_diagnosis(desktop) or "Ctrl+Return",
            "Alt+P": end_diagnosis,
            "Alt+R": end_diagnosis,
        },
    ),
    "practice": Screen(show_practice, of_practice),
    "health": Screen(show_health, of_health),
    "fault report": Screen(show_fault, of_fault),
    "manual": Screen(
        show_manual,
        of_manual,
        {"F3": find_in_manual, "Shift+F3": find_in_manual, "Alt+Left": read_on, "Alt+Right": go_back},
    ),
}
WALKED_ELSEWHERE = {"today", "lists", "document"}  # test_window_keys.py


@pytest.fixture
def watched(desktop: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    desktop.asked = Counter()
    # The lists are made once their modules are loaded, however long that takes here; what they ask for is no press.
    desktop.until(lambda: desktop.window.has_made("lists"))
    desktop.application.loop._ask_sync.disconnect()
    desktop.application.loop._ask_sync.connect(lambda _word: desktop.asked.update(["sync"]))
    desktop.own_folder = tmp_path / "own"
    desktop.own_folder.mkdir()
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(desktop.own_folder))
    return desktop


def clear(desktop: Any) -> None:
    """Close what the last press has opened."""
    for dialog in desktop.window.findChildren(QFileDialog):
        dialog.close()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    if desktop.window.sheet is not None:
        desktop.window.sheet.close_sheet()


@pytest.mark.parametrize("name", SCREENS)
def test_every_key_does_something_in_its_state(watched: Any, name: str) -> None:
    desktop, screen = watched, SCREENS[name]

    def look() -> object:
        return state(desktop), screen.probe(desktop)

    def does_something(sequence: str) -> bool:
        clear(desktop)
        screen.show(desktop)
        settle(desktop)
        instead = screen.prepared[sequence](desktop) if sequence in screen.prepared else None
        settle(desktop)
        desktop.window.activateWindow()
        desktop.until(desktop.window.isActiveWindow)
        before = calm(desktop, look)
        press(instead or sequence)
        try:
            desktop.qtbot.waitUntil(lambda: look() != before, timeout=500 if sequence == IDLE else PATIENCE_MS)
        except Exception:  # noqa: BLE001 - all that do nothing are told together
            return False
        settle(desktop)
        return True

    # What a slow machine brings late comes once; what changes by itself does so each time.
    is_moving = all(does_something(IDLE) for _ in range(3))
    assert not is_moving, "something changes by itself: no press would prove anything"
    keys = [(key, sequence) for key in of_screen(name) for sequence in presses(key)]
    idle = [f"{sequence}: {key.does}" for key, sequence in keys if not does_something(sequence)]
    clear(desktop)
    assert not idle, "\n".join(idle)


def test_every_screen_of_the_table_is_walked() -> None:
    assert {name for key in KEYS for name in key.screens} == set(SCREENS) | WALKED_ELSEWHERE


def test_each_connection_has_keys_of_its_own(themed: QApplication, qtbot: Any) -> None:
    page = ConnectionsPage()
    qtbot.addWidget(page)
    asked: list[tuple[str, str]] = []
    page.test_requested.connect(lambda kind, _values: asked.append(("test", kind)))
    page.save_requested.connect(lambda kind, _values: asked.append(("save", kind)))
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    for sequence in ("Ctrl+T", "Ctrl+S", "Ctrl+Shift+T", "Ctrl+Shift+S"):
        press(sequence)
    expected = [("test", "acumatica"), ("save", "acumatica"), ("test", "cleo"), ("save", "cleo")]
    qtbot.waitUntil(lambda: asked == expected)
    shown = {button.key for form in page.forms.values() for button in (form.test_button, form.save_button)}
    assert shown == {"Ctrl T", "Ctrl S", "Ctrl Shift T", "Ctrl Shift S"}


def test_the_palette_does_what_a_page_has_bound_as_a_shortcut(watched: Any) -> None:
    commands = watched.window.commands
    show_partners(watched)
    commands.run(next(key for key in of_screen("Partners") if key.keys == "D"))
    watched.until(lambda: watched.window.place == "all")
    show_connections(watched)
    before = of_connections(watched)
    commands.run(next(key for key in of_screen("Connections") if key.keys == "Ctrl+T"))
    watched.until(lambda: of_connections(watched) != before)
