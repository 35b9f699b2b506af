"""The manual in the window: the page of each screen, links, search, the way back, pictures, and its keys."""

from __future__ import annotations

from typing import Any

from key_presses import press
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from acucleo_desktop.documents.status import Check
from acucleo_desktop.ledger.rows import DocumentQuery
from acucleo_desktop.manual.contents import CLERK_INDEX
from acucleo_desktop.manual.html import PICTURE
from acucleo_desktop.manual.screens import SCREENS
from acucleo_desktop.ui.manual.look import text_width

LINE = 40


def shows(desktop: Any, address: str) -> bool:
    page = desktop.window.manual.page
    is_here = desktop.window.pages.currentWidget() is page and page.opened is not None
    return bool(is_here and page.opened.address == address)


def open_at(desktop: Any, address: str) -> Any:
    desktop.window.manual.show(address)
    desktop.until(lambda: shows(desktop, address))
    return desktop.window.manual.page


def test_it_opens_at_the_screen_and_goes_back_to_it(desktop: Any) -> None:
    window = desktop.window
    window.show_place("outbox")
    press("Shift+F1")
    desktop.until(lambda: shows(desktop, "manual/clerk/lists.md#outbox"))
    page = window.manual.page
    desktop.until(lambda: page.contents.count() > 20)
    assert page.view.hasFocus()
    assert page.view.verticalScrollBar().value() > 0, "it begins at the folder"
    assert page.contents.currentItem().text() == "Lists and folders"
    assert window.top_bar.shown_place() == ("Manual", "Lists and folders")
    press("Esc")
    assert window.pages.currentWidget() is window.browser
    assert window.top_bar.title.text() == "Outbox"

    row = desktop.first(DocumentQuery(checks=(Check.BLOCKED,)))
    desktop.open_document(row)
    words = window.top_bar.shown_place()
    press("Shift+F1")
    desktop.until(lambda: shows(desktop, "manual/clerk/document.md"))
    press("Shift+F1")
    desktop.until(lambda: shows(desktop, CLERK_INDEX))
    press("Esc")
    assert desktop.shown_id() == row.id
    assert window.top_bar.shown_place() == words
    assert window.place == "outbox"


def test_a_finding_leads_to_its_entry(desktop: Any) -> None:
    row = desktop.first(DocumentQuery(checks=(Check.BLOCKED,), cause="partner.item-unknown"))
    desktop.open_document(row)
    press("Shift+F8")
    desktop.until(lambda: shows(desktop, "findings.md#partner-item-unknown"))
    page = desktop.window.manual.page
    assert page.opened.mark == "partner-item-unknown"
    assert "An item that is none of ours" in page.view.toPlainText()
    assert page.opened.page.count > 30
    press("Esc")
    assert desktop.shown_id() == row.id

    view = desktop.window.document.findings
    laid_out = view.laid_out(0, float(view.viewport().width()))
    why = next(part for part in laid_out.parts if part.leads)
    beside = QPoint(round(laid_out.what.left()) + 4, round(why.place.center().y()))
    assert why.caption == "Why"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    desktop.until(lambda: shows(desktop, "findings.md#partner-item-unknown"))


def test_the_keys_sheet_leads_there(desktop: Any) -> None:
    press("F1")
    desktop.qtbot.mouseClick(desktop.window.sheet.manual_button, Qt.MouseButton.LeftButton)
    desktop.until(lambda: shows(desktop, "manual/clerk/today.md"))
    assert desktop.window.sheet is None


def test_links_the_way_back_and_the_next_page(desktop: Any, monkeypatch: Any) -> None:
    page = open_at(desktop, "manual/clerk/today.md")
    assert not page.back_button.isEnabled()
    assert page.back_button.toolTip() == "No page was read before."
    page.view.anchorClicked.emit(QUrl("manual/clerk/document.md#put-off"))
    desktop.until(lambda: shows(desktop, "manual/clerk/document.md#put-off"))
    page.view.verticalScrollBar().setValue(40)
    was = page.view.verticalScrollBar().value()
    press("Alt+Left")
    desktop.until(lambda: shows(desktop, "manual/clerk/today.md"))
    press("Alt+Right")
    desktop.until(lambda: shows(desktop, "manual/clerk/document.md#put-off"))
    assert page.forward_button.toolTip() == "You have not gone back."
    assert abs(page.view.verticalScrollBar().value() - was) < LINE, "where it was left, not where it was opened"
    press("Ctrl+PgDown")
    desktop.until(lambda: page.opened.page.path == "manual/clerk/fixes.md")
    press("Ctrl+PgUp")
    desktop.until(lambda: page.opened.page.path == "manual/clerk/document.md")
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    page.view.anchorClicked.emit(QUrl("https://example.com/"))
    assert asked == ["https://example.com/"]


def test_the_whole_manual_is_searched(desktop: Any) -> None:
    page = open_at(desktop, "manual/clerk/today.md")
    press("/")
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "take back")
    desktop.until(lambda: page.contents.count() > 0 and page.contents.item(0).text() == "Holds: take back in time")
    press("Down")
    desktop.until(lambda: shows(desktop, "manual/clerk/sync.md#holds"))
    assert page.contents.hasFocus()
    assert len(page.view.extraSelections()) > 0, "the words are marked on the page"
    press("Return")
    assert page.view.hasFocus()
    page.search.setText("no such words anywhere")
    desktop.until(page.nothing.isVisible)
    page.search.clear()
    desktop.until(lambda: page.contents.isVisible() and page.contents.item(0).text() == "The clerk's manual")


def test_the_page_is_searched(desktop: Any) -> None:
    page = open_at(desktop, "manual/clerk/lists.md")
    press("Ctrl+F")
    QTest.keyClicks(page.find_here, "inbox")
    count = len(page.view.extraSelections())
    assert count > 1
    assert page.count.text() == f"{count} places"
    press("F3")
    assert page.count.text() == f"1 of {count}"
    assert page.view.textCursor().selectedText().lower() == "inbox"
    press("Shift+F3")
    assert page.count.text() == f"{count} of {count}"
    page.find_here.setText("zeppelin")
    assert page.count.text() == "not on this page"


def test_pictures_fill_the_column_and_open_whole(desktop: Any) -> None:
    page = open_at(desktop, "manual/clerk/today.md")
    frame = page.view.frame_of_page()
    picture = page.opened.pictures["manual/pictures/today.png"]
    assert picture.width() == round(frame.column * frame.ratio)
    assert page.view.document().idealWidth() <= frame.column + 1
    assert text_width() < frame.column
    page.view.anchorClicked.emit(QUrl(f"{PICTURE}manual/pictures/today.png"))
    desktop.until(lambda: "<h1>" not in page.opened.html)
    assert page.opened.pictures["manual/pictures/today.png"].width() == 1440
    press("Alt+Left")
    desktop.until(lambda: "<h1>" in page.opened.html)


def test_it_is_made_anew_where_the_room_changes(desktop: Any) -> None:
    page = open_at(desktop, "manual/clerk/lists.md#failed")
    before = page.opened.column
    desktop.window.resize(1024, 700)
    desktop.until(lambda: page.opened.column < before)
    first = page.view.cursorForPosition(QPoint(0, 4)).block().text()
    assert first, "the text is where it was, not at its end"


def test_it_speaks_spanish(desktop: Any) -> None:
    before = desktop.window
    desktop.change_look("language", "es")
    desktop.until(lambda: desktop.window is not before)
    desktop.window.show_place("today")
    press("Shift+F1")
    desktop.until(lambda: shows(desktop, "manual/clerk/today.md"))
    page = desktop.window.manual.page
    assert page.opened.page.path == "manual/es/clerk/today.md"
    desktop.until(lambda: page.contents.count() > 20)
    assert page.contents.currentItem().text() == "Hoy"


def test_every_page_of_the_window_is_known(desktop: Any) -> None:
    window, application = desktop.window, desktop.application
    for place in window.offered():
        window.show_place(place)
    _ = window.manual, window.dry_runs, window.compare, window.documents, application.care
    names = {name.lower() for name in window.described_pages()}
    assert len(names) > 10
    assert names <= set(SCREENS)
