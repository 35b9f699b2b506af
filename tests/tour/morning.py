"""The first half of the day: from what is burning at eight to the bills at noon."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from day import Day
from stage import ORDERED_LATE, ORDERING

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.match_level import MatchLevel
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.sync.desk_types import TodayRow
from acucleo_desktop.ui.components.chase_sheet import ChaseSheet

CHANGED, ITEM, PLACE = "rules.changed-version", "partner.item-unknown", "partner.ship-to-unknown"
_WRITTEN_AS = {"quantity": "OrderQty", "price": "UnitPrice"}
IN_YARD = ("PO010401",)
"""Our order whose goods stand in the yard when the bill comes."""


def today_key(day: Day, title: str, row: TodayRow | None) -> tuple[str, ...]:
    """Return the key of a row of Today: its number, as it stands in the row."""
    assert row is not None, f"Today has no row {title}"
    place = day.window.today.rows().index(row) + 1
    assert place <= 9, f"{title} is row {place}: no number leads there"
    return (str(place),)


def about(day: Day, cause: str) -> tuple[str, ...]:
    """Return the key of the row of Today that is about a cause."""
    return today_key(day, cause, next((row for row in day.window.today.rows() if row.cause == cause), None))


def on_today(day: Day) -> bool:
    return day.window.place == "today" and bool(day.window.today.rows()) and day.window.today.list.hasFocus()


def in_list(day: Day, place: str) -> bool:
    browser = day.window.browser
    return day.window.place == place and browser.table.hasFocus() and browser.model.document_count() > 0


# At the start


def remember_top(day: Day) -> None:
    day.kept["top"] = day.window.today.rows()[0]


def top_is_open(day: Day) -> bool:
    row = day.shown()
    return row is not None and row.id == day.kept["top"].document_id and row.is_read


# Dry run and sync


def night_passes(day: Day) -> None:
    """Orders come in over night, and vendors ship."""
    for code, count in ORDERING.items():
        day.stage.world.partners.order(code, count)
    day.stage.partners_act()
    day.kept["writes"], day.kept["newest"] = day.writes(), day.desk.lists.newest()


def nothing_was_written(day: Day) -> bool:
    plan = day.window.plan.plan
    if not day.window.shows("plan") or plan is None:
        return False
    assert day.writes() == day.kept["writes"], "a dry run only reads"
    assert day.desk.lists.newest() == day.kept["newest"], "and it keeps nothing"
    return True


def all_is_in(day: Day) -> bool:
    if day.hands.application.loop.is_busy:
        return False
    orders = [row for row in day.rows(flows=(Flow.SALES_ORDER,)) if row.id > day.kept["newest"]]
    notices = [row for row in day.rows(flows=(Flow.SHIP_NOTICE,)) if row.id > day.kept["newest"]]
    return len(orders) == sum(ORDERING.values()) and bool(notices)


# Acknowledgments


def chase_is_drafted(day: Day) -> bool:
    sheet = day.window.sheet
    late = day.rows(answers=(Answer.OVERDUE,))
    if not isinstance(sheet, ChaseSheet) or not late:
        return False
    text = sheet.text.toPlainText()
    return all(row.number in text and row.interchange_control in text for row in late)


def mail_was_opened(day: Day) -> bool:
    late = day.rows(answers=(Answer.OVERDUE,))
    notes = [note.text for row in late for note in day.desk.document(row.id).notes]
    return len(day.mails.opened) == 1 and any("Asked by mail" in text for text in notes)


def rejected(day: Day) -> DocumentRow:
    return day.rows(answers=(Answer.REJECTED,))[0]


def rejected_key(day: Day) -> tuple[str, ...]:
    wanted = rejected(day).id
    row = next((row for row in day.window.today.rows() if row.document_id == wanted), None)
    return today_key(day, "rejected", row)


def rejection_is_explained(day: Day) -> bool:
    row, page = day.shown(), day.window.document
    if row is None or row.id != rejected(day).id or page.detail is None:
        return False
    found = next(each for each in page.detail.findings if each.id == "partner.rejected-value")
    assert all((found.what, found.location.paper, found.why, found.todo, found.fixes)), "four parts, and a button"
    return bool(page.lights.name)


# Clean orders


def is_blocked(day: Day) -> bool:
    row = day.window.browser.current_row()
    return row is not None and row.check is Check.BLOCKED


def down_to(day: Day, is_there: Callable[[Day], bool]) -> None:
    """Go down in the list, from its top, until the row with the focus is the one that is meant."""
    if not is_there(day):
        day.hands.press("Home")
    for _ in range(60):
        if is_there(day):
            return
        day.hands.press("Down")
    raise AssertionError("there is no such row in the list")


def approvable(day: Day) -> list[DocumentRow]:
    wanted = day.desk.lists.approvable(day.window.browser.query())
    return day.desk.lists.some(day.desk.lists.ids(wanted)) if wanted is not None else []


def remember_clean(day: Day) -> None:
    day.kept["clean"] = [row.id for row in approvable(day)]
    assert len(day.kept["clean"]) >= sum(ORDERING.values()), "there are orders to take in one go"


def clean_is_approved(day: Day) -> bool:
    done = all(day.now(each).delivery is not Delivery.REVIEW for each in day.kept["clean"])
    return done and day.window.undo_bar.is_offering


# Orders with a question


def question(day: Day, cause: str) -> DocumentRow:
    return next(row for row in day.rows(flows=(Flow.SALES_ORDER,)) if row.cause == cause)


def is_open(day: Day, cause: str) -> bool:
    row = day.shown()
    if row is None or row.cause != cause:
        return False
    day.kept[cause] = row.id
    return True


def is_remembered(day: Day, cause: str, kind: str) -> bool:
    row = day.now(day.kept[cause])
    partner = day.desk.partner(row.partner)
    assert partner is not None
    return row.cause != cause and any(each.kind == kind for each in partner.cross_references)


# The same order again


def shows_compare(day: Day) -> bool:
    return day.window.has_made("compare") and day.window.pages.currentWidget() is day.window.compare.page


def changes_lie_open(day: Day) -> bool:
    if not shows_compare(day) or (view := day.window.compare.page.view) is None:
        return False
    model = day.window.compare.page.model
    day.kept["compared"] = view.row.id
    day.kept["open"] = [row for row in model.to_decide() if model.is_open(row)]
    return bool(day.kept["open"])


def change_is_written(day: Day) -> bool:
    """Whether the one order in Acumatica has what was accepted, and no second one came of it."""
    row = day.now(day.kept["compared"])
    if row.delivery is not Delivery.WRITTEN:
        return False
    (order,) = day.acumatica("SalesOrder", CustomerOrder=row.number)
    lines = {str(line["LineNbr"]): line for line in order["Details"]}
    said = [
        (Decimal(str(lines[number][name])), Decimal(each.theirs))
        for each in day.kept["open"]
        for word, _, number in [each.key.partition(":")]
        if (name := _WRITTEN_AS.get(word)) and number in lines
    ]
    assert said, f"nothing to compare: {[each.key for each in day.kept['open']]}"
    return all(ours == theirs for ours, theirs in said)


# Answers of vendors


def answers_are_in(day: Day) -> bool:
    answers = [row for row in day.rows(flows=(Flow.ORDER_ACKNOWLEDGMENT,)) if row.order_number in ORDERED_LATE]
    return len(answers) == len(ORDERED_LATE) and not day.hands.application.loop.is_busy


def remember_answers(day: Day) -> None:
    """Note the answers that lie within the limits, and the days that the vendors promise in them."""
    day.kept["within"] = [row.id for row in approvable(day)]
    moved = [row for row in approvable(day) if row.match == "date-moved"]
    assert moved, "a vendor moves a date within the limits"
    day.kept["moved"] = {row.order_number: _promised(day, row.id) for row in moved}


def _promised(day: Day, document_id: int) -> set[str]:
    return {row.theirs for row in day.desk.comparison(document_id).rows if row.field == "date" and row.theirs}


def answers_are_accepted(day: Day) -> bool:
    return all(day.now(each).delivery is not Delivery.REVIEW for each in day.kept["within"])


def other_answers_lie_open(day: Day) -> bool:
    return changes_lie_open(day) and day.now(day.kept["compared"]).flow is Flow.ORDER_ACKNOWLEDGMENT


def decide_all(day: Day) -> None:
    """Accept and write one comparison after the other, as long as the next one comes by itself."""
    while shows_compare(day) and (view := day.window.compare.page.view) is not None:
        here = view.row.id
        if not view.may_write:
            break
        day.hands.press("Shift+Return")
        day.hands.until(lambda here=here: _has_gone_on(day, here), f"comparison of {here} is written")


def _has_gone_on(day: Day, here: int) -> bool:
    view = day.window.compare.page.view
    return not shows_compare(day) or view is None or view.row.id != here


def dates_are_moved(day: Day) -> bool:
    """Whether our orders in Acumatica say what the vendors promised."""
    if day.hands.application.loop.is_busy or not day.kept["moved"]:
        return False
    for number, days in day.kept["moved"].items():
        (order,) = day.acumatica("PurchaseOrder", OrderNbr=number)
        if not {str(line["Promised"])[:10] for line in order["Details"]} & days:
            return False
    return True


# Bills


def vendors_answer(day: Day) -> None:
    """At ten vendors answer and bill; the warehouse has not booked all goods in yet."""
    day.stage.clock.move_to(10)
    receiving = day.stage.world.partners._replies._receive
    day.kept["yard"] = yard = []
    day.stage.world.partners._replies._receive = lambda notice: (
        yard.append(notice) if notice.orders and notice.orders[0].order_number in IN_YARD else receiving(notice)
    )
    day.stage.partners_act()
    day.stage.world.partners._replies._receive = receiving


def goods_are_booked_in(day: Day) -> None:
    for notice in day.kept["yard"]:
        day.stage.world.partners._replies._receive(notice)


def bills(day: Day, level: MatchLevel) -> list[DocumentRow]:
    return day.rows(flows=(Flow.BILL,), matches=(level.value,))


def remember_perfect(day: Day) -> None:
    day.kept["perfect"] = [row for row in bills(day, MatchLevel.PERFECT) if row.delivery is Delivery.REVIEW]
    assert day.kept["perfect"], "there are perfect bills"


def perfect_are_approved(day: Day) -> bool:
    return all(day.now(row.id).delivery is not Delivery.REVIEW for row in day.kept["perfect"])


def perfect_are_written(day: Day) -> bool:
    found = [day.acumatica("Bill", VendorRef=row.number) for row in day.kept["perfect"]]
    return all(len(each) == 1 for each in found)


def remember_unreceived(day: Day) -> None:
    day.kept["unreceived"] = [row.id for row in bills(day, MatchLevel.NOT_RECEIVED)]
    assert day.kept["unreceived"], "there is a bill whose goods were not booked in"


def on_unreceived(day: Day) -> bool:
    """Whether the group of bills that wait for their goods has the focus."""
    table = day.window.browser.table
    group = table.documents.group(table.currentIndex().row())
    return group is not None and group.key == MatchLevel.NOT_RECEIVED.value


def are_matched_again(day: Day) -> bool:
    return all(day.now(each).match == MatchLevel.PERFECT.value for each in day.kept["unreceived"])
