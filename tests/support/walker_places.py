"""Everything that the window can show, each with how it is brought there: what the walker walks through.

A new page, sheet or panel needs a line in `PLACES`; other windows stand in `tests/ui/test_walker_beside.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.questions import NewQuestion, Scope
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.sync.lists import GroupBy
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.components.panel import Panel
from acucleo_desktop.ui.components.sync_panel import SyncPanel
from acucleo_desktop.ui.controllers.chasing import Chaser
from acucleo_desktop.ui.screens.list_filter import Field
from tests.support import walker_news, walker_shows
from tests.support.manual_shown import read_manual
from tests.support.walker import rest, settle
from tests.support.walker_by_it import BY_IT, licences

QUESTION = NewQuestion(
    *("more", "in/sales-order/FRESHMART", Scope("in", "sales-order", "FRESHMART"), 412),
    "412 orders from Fresh Mart today: is that right?",
    ("Usual on Mondays: 38, at most 61 (8 days known).", "A repeated export looks like this; so does a promotion."),
    "It is right: they are written.",
    "It is not right: none goes by itself; all of them wait for review.",
    {"today": 412},
)
Show = Callable[[Any], QWidget | None]


@dataclass(frozen=True)
class Place:
    """One thing that can be shown.

    Attributes:
        name: for people.
        show: brings it there, and returns the part that is looked at; None for the whole window.
        leave: takes it away again, where a later place would not.
        jumps: keys that give the focus to parts of a page that uses Tab itself.
    """

    name: str
    show: Show
    leave: Callable[[Any], None] = lambda _desktop: None
    jumps: tuple[Qt.Key, ...] = ()


def prepare(desktop: Any) -> None:
    """Let something be late, in question, remembered and fixed by IT, so that every page has something to show."""
    desktop.opened.roll_out = BY_IT
    desktop.world.partners.step()
    desktop.desk.sync(trigger="test")
    ledger, desk = desktop.opened.ledger, desktop.desk
    desk.approve_clean()
    desk.deliver()
    waiting = desk.documents(DocumentQuery(answers=(Answer.WAITING,), limit=3))
    if waiting:
        ledger.documents.move_answer(waiting[0].id, Answer.OVERDUE, "no acknowledgment has come in time")
    for row in desk.documents(DocumentQuery(checks=(Check.BLOCKED,), deliveries=(Delivery.REVIEW,))):
        for finding in ledger.documents.findings(row.id):
            for fix in finding.fixes:
                if fix.action == "add-cross-reference" and fix.arguments.get("ours") and fix.arguments.get("theirs"):
                    desk.apply_fix(row.id, fix)
                    return


# Pages


def place(name: str) -> Show:
    """Show an entry of the left bar."""

    def show(desktop: Any) -> None:
        desktop.window.show_place(name)
        rest(desktop)

    return show


def _list(name: str) -> Show:
    def show(desktop: Any) -> None:
        desktop.open_folder(name)
        rest(desktop)

    return show


def _preview(desktop: Any) -> None:
    desktop.open_folder("inbox")
    page = desktop.window.browser
    page.show_preview(is_wanted=True)
    page.table.selectRow(3)
    page.table.setFocus()
    desktop.until(lambda: desktop.window.preview.detail is not None)
    rest(desktop)


def _selected(desktop: Any) -> None:
    desktop.open_folder("all")
    desktop.window.browser.table.setFocus()
    desktop.window.browser.table.selectAll()
    rest(desktop)


def _unselect(desktop: Any) -> None:
    desktop.window.browser.table.clearSelection()
    desktop.window.browser.filters.set_group(GroupBy.NOTHING)
    desktop.window.browser.clear_filters()


def _grouped(desktop: Any) -> None:
    desktop.open_folder("all")
    desktop.window.browser.filters.set_group(GroupBy.CAUSE)
    rest(desktop)


def _nothing_fits(desktop: Any) -> None:
    desktop.open_folder("all")
    desktop.window.browser.search_for("nothing like this")
    desktop.until(desktop.window.browser.empty.isVisible)
    rest(desktop)


def _empty(desktop: Any) -> None:
    desktop.window.show_place("duplicates")
    rest(desktop)


def _panel(press: Callable[[Any], None]) -> Show:
    def show(desktop: Any) -> QWidget:
        desktop.open_folder("all")
        rest(desktop)
        desktop.window.browser.table.setFocus()
        press(desktop)
        found: list[Panel] = []
        desktop.until(lambda: bool(found or found.extend(_panels(desktop)) or found))
        rest(desktop)
        return found[0]

    return show


def _panels(desktop: Any) -> list[Panel]:
    return [each for each in desktop.window.findChildren(Panel) if each.isVisible()]


def _close_panels(desktop: Any) -> None:
    for each in _panels(desktop):
        each.close_panel()
    _unselect(desktop)


def _document(query: DocumentQuery, **wants: Any) -> Show:
    def show(desktop: Any) -> None:
        rows = desktop.desk.documents(query)
        row = next((row for row in rows if all(getattr(row, key) == value for key, value in wants.items())), rows[0])
        desktop.open_document(row)
        rest(desktop)
        desktop.window.document.setFocus()

    return show


_BLOCKED = _document(DocumentQuery(checks=(Check.BLOCKED,), flows=(Flow.SALES_ORDER,)))


def _document_key(key: Qt.Key) -> Show:
    def show(desktop: Any) -> None:
        _BLOCKED(desktop)
        QTest.keyClick(desktop.window.document, key)
        rest(desktop)

    return show


def _compare(query: DocumentQuery) -> Show:
    def show(desktop: Any) -> None:
        row = desktop.first(query)
        compare = desktop.window.compare
        compare.open(row.id)
        page = compare.page
        desktop.until(lambda: desktop.window.pages.currentWidget() is page and page.view is not None)
        desktop.until(lambda: page.view.row.id == row.id)
        rest(desktop)

    return show


def _dry_run(desktop: Any) -> None:
    window = desktop.window
    window.show_place("today")
    window.dry_run()
    desktop.until(lambda: window.pages.currentWidget() is window.plan and window.plan.plan is not None)
    desktop.until(lambda: not desktop.application.loop.is_busy)
    rest(desktop)


def _happened(desktop: Any) -> None:
    sync = desktop.window._sync
    sync.show_happened()
    desktop.until(lambda: sync.page.run is not None)
    rest(desktop)


def _steps(desktop: Any) -> QWidget:
    desktop.window.show_place("today")
    rest(desktop)
    panel: SyncPanel = desktop.window._sync.panel
    if not panel.isVisible():
        desktop.window._sync.show_steps()
    settle()
    return panel


def _hide_steps(desktop: Any) -> None:
    desktop.window._sync.panel.hide()


def _partner(code: str, *, is_open: bool = False, is_new: bool = False) -> Show:
    def show(desktop: Any) -> None:
        page = desktop.application.partners
        desktop.window.show_place("partners")
        desktop.until(lambda: page.list.partners_model.rowCount() > 0)
        if is_new:
            page.start_new()
        else:
            page.choose(code)
        page.sheet.build_all()
        rest(desktop)
        for card in page.sheet.cards.values():
            if card.is_open != is_open and card.can_open if hasattr(card, "can_open") else card.is_open != is_open:
                card.toggle()
        rest(desktop)

    return show


def _reports(number: int) -> Show:
    def show(desktop: Any) -> None:
        desktop.window.show_place("reports")
        page = desktop.window.reports.page
        QTest.keyClick(page.table, Qt.Key(Qt.Key.Key_0 + number))
        desktop.until(lambda: page.report is not None)
        rest(desktop)

    return show


def _preferences(desktop: Any) -> None:
    desktop.window.show_place("preferences")
    desktop.application.preferences.build_all()
    rest(desktop)


def _codes_form(desktop: Any) -> None:
    desktop.window.show_place("cross-references")
    page = desktop.window.codes.page
    desktop.until(lambda: page.model.rowCount() > 0)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    desktop.until(page.form.isVisible)
    rest(desktop)


def _close_codes_form(desktop: Any) -> None:
    QTest.keyClick(desktop.window.codes.page.form, Qt.Key.Key_Escape)


def _checked_codes(desktop: Any) -> None:
    path = desktop.opened.home.data / "codes.csv"
    path.write_text("FRESHMART;unit;TUB;;EA\nNOBODY;unit;TUB;;EA\nFRESHMART;unit;TRAY;;\n", "utf-8")
    desktop.window.show_place("cross-references")
    desktop.window.codes.check(path)
    page = desktop.window.codes.page
    desktop.until(lambda: page.shows_report and page.report.report is not None)
    rest(desktop)


def _leave_codes(desktop: Any) -> None:
    QTest.keyClick(desktop.window.codes.page.report, Qt.Key.Key_Escape)


# Bars


def _offline(desktop: Any) -> None:
    place("today")(desktop)
    sync, now = desktop.window._sync, desktop.opened.clock.now()
    sync._next_run = now + timedelta(seconds=48)
    sync._status_arrived(
        replace(
            desktop.desk.status(),
            acumatica="connected",
            cleo="not reached",
            away="Cleo has not answered.",
            away_services=("cleo",),
            away_since=now - timedelta(minutes=6),
            queued=5,
            in_doubt=1,
        )
    )
    settle()


def _online(desktop: Any) -> None:
    desktop.window._sync._status_arrived(desktop.desk.status())


def _undo_bar(desktop: Any) -> None:
    from acucleo_desktop.ui.language.words import tr

    place("today")(desktop)
    desktop.window.undo_bar.offer(tr("The fix is taken back: what waited waits again."), lambda: None)
    settle()


def _hide_undo(desktop: Any) -> None:
    desktop.window.undo_bar.dismiss()


def _practice(desktop: Any) -> None:
    place("today")(desktop)
    if not desktop.application.practice.dock.isVisible():
        desktop.application.practice.toggle()
    rest(desktop)


def _hide_practice(desktop: Any) -> None:
    desktop.application.practice.dock.hide()


# Sheets


def sheet(before: Show, press: Callable[[Any], object], is_filled: Callable[[Any], bool] = lambda _sheet: True) -> Show:
    """Show a page, do something there, and return the sheet that has come, once it is filled."""

    def show(desktop: Any) -> QWidget:
        before(desktop)
        press(desktop)
        desktop.until(lambda: bool(_sheets(desktop)) and is_filled(_sheets(desktop)[0]))
        rest(desktop)
        return _sheets(desktop)[0]

    return show


def close_sheet(desktop: Any) -> None:
    """Close the sheet that is open."""
    for each in _sheets(desktop):
        each.close_sheet()
    settle()


def _sheets(desktop: Any) -> list[Overlay]:
    return [each for each in desktop.window.findChildren(Overlay) if each.isVisible()]


def _key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Callable[[Any], object]:
    return lambda desktop: QTest.keyClick(desktop.window.pages.currentWidget(), key, held)


def _ask(desktop: Any) -> None:
    if not desktop.window.questions.bar.isVisible():
        desktop.opened.ledger.questions.ask(QUESTION)
        desktop.window.refresh()
        desktop.until(desktop.window.questions.bar.isVisible)
    desktop.window.answer_question()


def _chase(desktop: Any) -> None:
    late = desktop.first(DocumentQuery(answers=(Answer.OVERDUE,), limit=1))
    Chaser(desktop.window.context).ask(late.id)


def _palette(text: str) -> Callable[[Any], object]:
    def press(desktop: Any) -> None:
        desktop.window.open_find()
        desktop.until(lambda: desktop.window.sheet is not None)
        QTest.keyClicks(desktop.window.sheet.field, text)
        desktop.until(lambda: not text or desktop.window.sheet.model.rowCount() > 0)
        rest(desktop)

    return press


def _settings(kind: str) -> Callable[[Any], object]:
    return lambda desktop: desktop.application.connections.forms[kind].parts.open_advanced()


def _restore(desktop: Any) -> None:
    from acucleo_desktop.ledger.backup import check_backup

    copy = desktop.opened.home.data / "copy.sqlite3"
    if not copy.exists():
        desktop.desk.backup(copy)
    desktop.application.care._ask(check_backup(copy))


def _keep_view(desktop: Any) -> None:
    desktop.window.browser.table.setFocus()
    QTest.keyClick(desktop.window.browser.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)


def _partners(desktop: Any) -> Any:
    return desktop.application.partners_controller


_ANSWERS = DocumentQuery(flows=(Flow.ORDER_ACKNOWLEDGMENT,), checks=(Check.BLOCKED,), limit=1)
_BILLS = DocumentQuery(flows=(Flow.BILL,), checks=(Check.BLOCKED,), limit=1)
_NOTICES = DocumentQuery(flows=(Flow.SHIP_NOTICE,), limit=1)
_INVOICES = DocumentQuery(flows=(Flow.INVOICE,), limit=1)


PLACES: tuple[Place, ...] = (
    Place("Today", place("today")),
    Place("Today with news of a version", walker_news.show, walker_news.leave),
    *(Place(name, _list(name)) for name in ("inbox", "outbox", "failed", "sent", "all")),
    Place("list with preview", _preview),
    Place("list with a selection", _selected, _unselect),
    Place("grouped list", _grouped, _unselect),
    Place("list in which nothing fits", _nothing_fits, _unselect),
    Place("empty list", _empty),
    Place("filters", _panel(lambda d: QTest.keyClick(d.window.browser.table, Qt.Key.Key_F)), _close_panels),
    Place("groups", _panel(lambda d: d.window.browser.filters.choose_group()), _close_panels),
    Place("columns", _panel(lambda d: QTest.keyClick(d.window.browser.table, Qt.Key.Key_L)), _close_panels),
    *(
        Place(f"filter {field.value}", _panel(lambda d, f=field: d.window.browser.filters.choose(f)), _close_panels)  # type: ignore[misc]
        for field in Field
    ),
    Place("blocked order", _BLOCKED, jumps=(Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4)),
    Place("invoice", _document(_INVOICES)),
    Place("ship notice", _document(_NOTICES)),
    Place("timeline of an order", _document_key(Qt.Key.Key_T)),
    Place("notes of an order", _document_key(Qt.Key.Key_N)),
    Place("compare an answer", _compare(_ANSWERS)),
    Place("compare a bill", _compare(_BILLS)),
    Place("remembered fixes", place("corrections")),
    Place("cross-references", place("cross-references")),
    Place("form of a cross-reference", _codes_form, _close_codes_form),
    Place("checked file of cross-references", _checked_codes, _leave_codes),
    *(Place(f"report {number}", _reports(number)) for number in range(1, 5)),
    Place("partner sheet", _partner("FRESHMART")),
    Place("partner sheet, all open", _partner("HILLTOP", is_open=True)),
    Place("new partner", _partner("", is_new=True)),
    Place("connections", place("connections")),
    *(Place(name, *parts) for name, *parts in walker_shows.SHOWN),
    Place("preferences", _preferences),
    Place("dry run", _dry_run),
    Place("what the syncs did", _happened),
    Place("manual", read_manual("manual/clerk/today.md")),
    Place("manual, long file", read_manual("findings.md#partner-item-unknown", here="item")),
    Place("manual, searched", read_manual("manual/clerk/day.md", "take back")),
    Place("steps of the sync", _steps, _hide_steps),
    Place("offline", _offline, _online),
    Place("undo", _undo_bar, _hide_undo),
    Place("practice", _practice, _hide_practice),
    Place("keys of Today", sheet(place("today"), lambda d: d.window.open_keys()), close_sheet),
    Place("keys of a document", sheet(_BLOCKED, lambda d: d.window.open_keys()), close_sheet),
    Place("palette", sheet(place("today"), _palette("")), close_sheet),
    Place("palette, a number", sheet(place("today"), _palette("47")), close_sheet),
    Place("palette, commands", sheet(place("today"), _palette(">")), close_sheet),
    Place("palette, partners", sheet(place("today"), _palette("@")), close_sheet),
    Place("chase", sheet(place("today"), _chase), close_sheet),
    Place("question", sheet(place("today"), _ask), close_sheet),
    Place("reason", sheet(_BLOCKED, _key(Qt.Key.Key_S)), close_sheet),
    Place("put off", sheet(_BLOCKED, _key(Qt.Key.Key_Z)), close_sheet),
    Place("hand over", sheet(_BLOCKED, _key(Qt.Key.Key_H)), close_sheet),
    Place("keep a view", sheet(_list("all"), _keep_view), close_sheet),
    Place("settings of Cleo", sheet(place("connections"), _settings("cleo")), close_sheet),
    Place("templates", sheet(place("partners"), lambda d: _partners(d)._offer_templates()), close_sheet),
    Place("delete a partner", sheet(place("partners"), lambda d: _partners(d)._ask_delete("X", [])), close_sheet),
    Place(
        "practice run",
        sheet(
            _partner("FRESHMART"),
            lambda d: d.application.partners.sheet.head._practise(),
            lambda practice: bool(practice.documents),  # the sync's thread looks them up
        ),
        close_sheet,
    ),
    Place("print", sheet(_BLOCKED, lambda d: d.window._print_shown()), close_sheet),
    Place("restore", sheet(_preferences, _restore), close_sheet),
    Place("licences", sheet(_preferences, licences), close_sheet),
)
