"""Finding out how a tenant works from the window: live steps, questions on the page, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from diagnosed_tenant import TOTP, AuthenticatorApp
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from acucleo_desktop.cleo.diagnosis import signing_in
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.diagnosis import Found, Outcome, Question, StepReport
from acucleo_desktop.ui.components.question_card import QuestionCard
from acucleo_desktop.ui.screens.diagnosis import DiagnosisPage

HERE, THERE = "upload/FRESHMART", "download/FRESHMART"


@pytest.fixture
def open_page(desktop: Any) -> Callable[..., DiagnosisPage]:
    """Show the connections, and press the key of the button."""

    store = desktop.world.cleo.store
    others = ",".join(one.path for one in store.folders() if one.path not in {"upload", "download", HERE, THERE})
    desktop.world.cleo.faults.set("vanish", others)  # a walk through few folders is short

    def open_it(key: Qt.Key = Qt.Key.Key_D) -> DiagnosisPage:
        desktop.window.show_place("connections")
        desktop.settle()
        QTest.keyClick(desktop.application.connections, key, Qt.KeyboardModifier.AltModifier)
        page: DiagnosisPage = desktop.application.connections_controller.diagnosis.page
        desktop.until(lambda: desktop.window.pages.currentWidget() is page)
        return page

    return open_it


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.AltModifier) -> None:
    window = QApplication.activeWindow()
    assert window is not None
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


def asked(desktop: Any, page: DiagnosisPage, key: str) -> QuestionCard:
    desktop.until(lambda: page.card is not None and page.card.question.key == key and page.card.isVisible())
    desktop.settle()
    assert page.card is not None
    return page.card


def ended(desktop: Any, page: DiagnosisPage) -> None:
    desktop.until(page.stop_button.isHidden)


def uploads(desktop: Any) -> list[str]:
    return [file.name for file in desktop.world.cleo.store.files(origin="us") if file.name.startswith("acucleo-test")]


def test_without_a_yes_nothing_is_fetched_or_sent(desktop: Any, open_page: Callable[..., DiagnosisPage]) -> None:
    page = open_page()
    assert page.steps.rows[0].step_name == "Find the sign-in"
    card = asked(desktop, page, "download")
    assert not card.yes_button.hasFocus(), "a key press by habit agrees to nothing"
    press(Qt.Key.Key_N)
    asked(desktop, page, "upload")
    press(Qt.Key.Key_N)
    ended(desktop, page)
    assert not uploads(desktop)
    assert page.use_button.isHidden(), "what is set works as it is"
    assert page.preset_button.isVisible()
    assert page.report_button.hasFocus()


def test_settings_that_differ_are_put_in_and_stored(desktop: Any, open_page: Callable[..., DiagnosisPage]) -> None:
    desktop.world.cleo.faults.set("body_mode", "raw")
    desktop.world.cleo.faults.set("consume_uploads", True)
    page = open_page()
    card = asked(desktop, page, "download")
    assert card.choice is not None
    assert not card.yes_button.isEnabled(), "nothing is chosen beforehand"
    card.choice.setCurrentIndex(0)
    press(Qt.Key.Key_Y)
    card = asked(desktop, page, "upload")
    assert card.choice is not None
    card.choice.choose(HERE)
    press(Qt.Key.Key_Y)
    asked(desktop, page, "read-only")
    press(Qt.Key.Key_N)
    ended(desktop, page)
    assert len(uploads(desktop)) == 1
    assert page.use_button.isVisible()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: desktop.opened.connections.cleo().profile.text("upload.body") == "raw")
    assert desktop.window.pages.currentWidget() is desktop.application.connections


def test_preset_and_report_are_saved_without_secrets(
    desktop: Any, open_page: Callable[..., DiagnosisPage], tmp_path: Path
) -> None:
    page = open_page()
    asked(desktop, page, "download")
    press(Qt.Key.Key_N)
    asked(desktop, page, "upload")
    press(Qt.Key.Key_N)
    ended(desktop, page)
    for key, name in ((Qt.Key.Key_P, "preset.toml"), (Qt.Key.Key_R, "report.md")):
        path = tmp_path / name
        desktop.until(desktop.window.isActiveWindow)
        press(key)
        desktop.until(lambda: any(one.isVisible() for one in desktop.window.findChildren(QFileDialog)))
        (dialog,) = (one for one in desktop.window.findChildren(QFileDialog) if one.isVisible())
        assert not dialog.isModal()
        dialog.fileSelected.emit(str(path))
        dialog.reject()
        desktop.until(lambda name=name: name in page.subline.text())
        text = path.read_text("utf-8")
        assert desktop.world.cleo.settings.password not in text
        assert desktop.world.cleo.settings.username not in text


def test_it_can_be_stopped_while_a_question_waits(desktop: Any, open_page: Callable[..., DiagnosisPage]) -> None:
    page = open_page()
    asked(desktop, page, "download")
    press(Qt.Key.Key_S)
    ended(desktop, page)
    assert page.card is None
    assert any(row.report is None for row in page.steps.rows)


class Clerk:
    """Answers on the page through what can be pressed and typed there.

    Args:
        desktop: the window; its Cleo wants a code at each sign-in, and renews no token.
        page: the page of the diagnosis.
    """

    def __init__(self, desktop: Any, open_page: Callable[..., DiagnosisPage], monkeypatch: pytest.MonkeyPatch) -> None:
        self.desktop = desktop
        self.app = AuthenticatorApp(SystemClock().now)
        desktop.world.cleo.faults.set("totp", TOTP)
        desktop.world.cleo.faults.set("no_refresh_token", True)
        # Tokens end by hand here, whatever their age.
        monkeypatch.setattr(signing_in, "_YOUNG", 0.0)
        self.page = open_page()

    def asked(self, begin: str) -> QuestionCard:
        """Wait for the question after a code that begins so."""
        page = self.page
        self.desktop.until(lambda: page.card is not None and page.card.question.text.startswith(begin))
        return asked(self.desktop, page, "code")

    def type_code(self, card: QuestionCard, code: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type into the field that has the focus, and press Enter or what stands on the button."""
        assert card.field is not None
        self.desktop.until(card.field.edit.hasFocus)
        assert not card.yes_button.isEnabled(), "nothing was typed yet"
        QTest.keyClicks(QApplication.focusWidget(), code)
        assert card.yes_button.isEnabled()
        press(key, Qt.KeyboardModifier.NoModifier if key == Qt.Key.Key_Return else Qt.KeyboardModifier.AltModifier)

    def end_token(self) -> None:
        """Let every token end, as it does while a person thinks."""
        self.desktop.world.cleo.store.set_state("tokens", {})

    def rows(self) -> str:
        return " ".join(row.accessibleName() for row in self.page.steps.rows)


@pytest.fixture
def clerk(desktop: Any, open_page: Callable[..., DiagnosisPage], monkeypatch: pytest.MonkeyPatch) -> Clerk:
    return Clerk(desktop, open_page, monkeypatch)


def test_the_page_asks_for_a_code_at_each_sign_in_until_settings_are_found(desktop: Any, clerk: Clerk) -> None:
    page = clerk.page
    card = clerk.asked("Which code")
    assert card.yes_button.text() == "Sign in with this code"
    assert card.no_button.text() == "I have no code"
    assert card.field is not None
    assert card.field.edit.accessibleName() == "Code of the authenticator app"
    clerk.type_code(card, clerk.app.code())
    card = asked(desktop, page, "download")
    clerk.end_token()
    assert card.choice is not None
    card.choice.setCurrentIndex(0)
    press(Qt.Key.Key_Y)
    card = clerk.asked("Cleo asks for a further code")
    assert "wait until the app shows another one" in card.question.why
    clerk.type_code(card, clerk.app.shown[0], Qt.Key.Key_Y)
    clerk.type_code(clerk.asked("Cleo did not take that code"), clerk.app.code(), Qt.Key.Key_Y)
    asked(desktop, page, "upload")
    press(Qt.Key.Key_N)
    ended(desktop, page)
    assert "The code is taken in totp" in clerk.rows()
    assert page.use_button.isVisible(), clerk.rows()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: desktop.opened.connections.cleo().profile.text("auth.otp.mode") == "form")
    found = dict(desktop.opened.connections.cleo().changes)
    assert not [code for code in clerk.app.shown if code in clerk.rows() + str(found)]


def test_who_has_no_code_reads_what_the_step_lacked(desktop: Any, clerk: Clerk) -> None:
    clerk.asked("Which code")
    press(Qt.Key.Key_N)
    ended(desktop, clerk.page)
    assert "No code was typed." in clerk.rows()
    assert clerk.page.preset_button.isHidden()


def test_a_further_code_that_nobody_types_ends_it_in_words(desktop: Any, clerk: Clerk) -> None:
    clerk.type_code(clerk.asked("Which code"), clerk.app.code())
    card = asked(desktop, clerk.page, "download")
    clerk.end_token()
    assert card.choice is not None
    card.choice.setCurrentIndex(0)
    press(Qt.Key.Key_Y)
    clerk.asked("Cleo asks for a further code")
    press(Qt.Key.Key_N)
    ended(desktop, clerk.page)
    (row,) = (row for row in clerk.page.steps.rows if row.step_name == "Download one file")
    assert "another one needs another code. No code was typed." in row.accessibleName()


def test_it_can_be_stopped_while_the_code_is_asked_for(desktop: Any, clerk: Clerk) -> None:
    card = clerk.asked("Which code")
    assert card.field is not None
    QTest.keyClicks(card.field.edit, "12")
    press(Qt.Key.Key_S)
    ended(desktop, clerk.page)
    assert clerk.page.card is None
    assert not desktop.application.connections_controller.diagnosis._is_running
    desktop.until(lambda: not desktop.application.tests._then)
    sent = [one for one in desktop.world.cleo.store.requests() if one["path"].endswith("authentication")]
    assert [one["status"] for one in sent].count(401) == 1, "what was typed half is not sent"


def test_the_window_closes_while_a_question_waits(desktop: Any, open_page: Callable[..., DiagnosisPage]) -> None:
    asked(desktop, open_page(), "download")
    assert desktop.application.close()


def test_another_press_while_one_runs_shows_the_one_that_runs(
    desktop: Any, open_page: Callable[..., DiagnosisPage]
) -> None:
    page = open_page()
    asked(desktop, page, "download")
    desktop.window.show_place("connections")
    assert open_page(Qt.Key.Key_A) is page
    assert desktop.window.top_bar.shown_place() == ("Diagnosis", "Cleo")
    assert page.title.text() == "How this Cleo tenant works"


def test_a_new_look_ends_it_without_a_fault(desktop: Any, open_page: Callable[..., DiagnosisPage]) -> None:
    asked(desktop, open_page(), "download")
    before, tests = desktop.window, desktop.application.tests
    desktop.change_look("theme", "dark")
    desktop.until(lambda: desktop.window is not before)
    desktop.until(lambda: not tests._then)
    desktop.settle()
    assert not desktop.window.fault_bar.isVisible(), "the page that has gone is told nothing"


def test_one_that_cannot_begin_offers_no_report(desktop: Any, open_page: Callable[..., DiagnosisPage]) -> None:
    page = open_page()
    asked(desktop, page, "download")
    press(Qt.Key.Key_S)
    ended(desktop, page)
    assert page.report_button.isVisible()
    desktop.window.go_back()
    values = desktop.application.connections.form("cleo").values()
    controller = desktop.application.connections_controller.diagnosis
    controller.start("cleo", {**values, "private_key": "/no/such/file"})
    assert "The file of the private key cannot be read" in page.subline.text()
    assert not page.report_button.isVisible(), "the report at hand is of another one"
    assert page.close_button.hasFocus()


def test_the_site_is_written_to_only_by_the_typed_name(desktop: Any, open_page: Callable[..., DiagnosisPage]) -> None:
    page = open_page(Qt.Key.Key_A)
    card = asked(desktop, page, "write")
    assert card.field is not None
    card.field.set_text("something else")
    press(Qt.Key.Key_Y)
    ended(desktop, page)
    rows = {row.step_name: row.report for row in page.steps.rows}
    report = rows["Rights to write"]
    assert report is not None
    assert report.found.outcome is Outcome.LEFT_OUT


def test_a_refused_password_is_shown_on_its_step(desktop: Any, open_page: Callable[..., DiagnosisPage]) -> None:
    desktop.world.cleo.faults.set("reject_login", True)
    page = open_page()
    ended(desktop, page)
    row = next(row for row in page.steps.rows if row.step_name == "Sign in")
    assert row.report is not None
    assert row.report.found.outcome is Outcome.FAILED
    assert page.preset_button.isHidden()
    assert desktop.world.cleo.store.state("refusals", 0) == 1


def test_every_outcome_has_its_words_and_its_icon(themed: Any, qtbot: Any) -> None:
    page = DiagnosisPage()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.begin("cleo", [str(outcome) for outcome in Outcome])
    page.show()
    for outcome in Outcome:
        page.show_step(StepReport(str(outcome), Found(outcome, ("Seen.",), ("Follows.",)), 0.5))
    shown = [row.accessibleName() for row in page.steps.rows]
    assert all("Seen. Follows." in words for words in shown)
    assert len({row.outcome.text() for row in page.steps.rows}) == len(Outcome)
    page.ask(Question("upload-again", "May one more be sent?", "It is another file.", ("yes",)))
    assert page.card is not None
    assert not page.card.yes_button.hasFocus()
