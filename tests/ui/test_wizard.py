"""The first run: every page with the real practice servers behind it, right values and wrong ones."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from acucleo_desktop.app import WindowSurroundings
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.home import Home
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.ui.application import Application
from acucleo_desktop.ui.components.button import KeyButton
from acucleo_desktop.ui.wizard.setup_wizard import SetupWizard

PATIENCE_MS = 20_000
WELCOME, ACUMATICA, CLEO, PARTNER, DONE = range(5)
FRESH_MART = {
    "name": "Fresh Mart",
    "code": "FRESHMART",
    "customer_id": "FRESHMART",
    "isa_id": "9251110000",
    "us_isa_id": "BELLFOODS",
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeWorld]:
    made = PracticeWorld(tmp_path_factory.mktemp("servers"), 1, SystemClock(), cleo_per_second=50)
    made.start()
    yield made
    made.stop()


class FirstRun:
    """A new home with the wizard open on it."""

    def __init__(self, application: Application, opened: Opened, world: PracticeWorld, qtbot: QtBot) -> None:
        self.application = application
        self.opened = opened
        self.facts = world.facts()
        self.qtbot = qtbot
        assert application.setup is not None
        self.wizard: SetupWizard = application.setup.wizard

    def until(self, is_so: Any) -> None:
        self.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def fill(self, kind: str, **changes: str) -> None:
        facts = self.facts[kind]
        values = {name: facts[name] for name in ("username", "password")}
        if kind == "acumatica":
            values |= {name: facts[name] for name in ("tenant", "client_id", "client_secret")}
            values |= {"instance_url": facts["url"], "endpoint_version": facts["version"]}
        else:
            values["base_url"] = facts["url"]
        for key, value in (values | changes).items():
            self.wizard.connects[kind].parts.fields[key].set_text(value)

    def test(self) -> None:
        self.wizard.test_button.click()
        self.until(self.wizard.test_button.isEnabled)

    def go_to(self, number: int) -> None:
        """Go on with right values until a page is reached."""
        while self.wizard.number < number:
            here = self.wizard.number
            if here in {ACUMATICA, CLEO}:
                self.fill("acumatica" if here == ACUMATICA else "cleo")
            if here == PARTNER:
                self.type_partner()
            self.wizard.next_button.click()
            self.until(lambda before=here: self.wizard.number == before + 1)

    def type_partner(self, **changes: str) -> None:
        for key, value in (FRESH_MART | changes).items():
            self.wizard.partner.fields[key].set_text(value)

    def words(self) -> str:
        page = self.wizard.pages.currentWidget()
        return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


@pytest.fixture
def first_run(
    world: PracticeWorld, tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FirstRun]:
    monkeypatch.setenv("ACUCLEO_PASSPHRASE", "a passphrase for a test")
    with ExitStack() as stack:
        opened = stack.enter_context(open_home(Home.below(tmp_path / "home"), clock=SystemClock(), actor="test"))
        opened.change_settings(theme="light", sync_by_itself=False)
        application = Application(qapp, WindowSurroundings(opened))
        stack.callback(application.close)
        application.start()
        run = FirstRun(application, opened, world, qtbot)
        qtbot.waitActive(run.wizard)
        yield run
        assert application.close(), "a thread did not end"
        application.window.close()
        application.window.deleteLater()
        application.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()  # here, not in a practice server's thread


def test_a_new_home_begins_with_the_wizard(first_run: FirstRun) -> None:
    assert first_run.wizard.isVisible()
    assert not first_run.application.window.isVisible()
    assert first_run.wizard.number == WELCOME


def test_right_values_lead_to_a_first_sync(first_run: FirstRun) -> None:
    for number, kind in ((ACUMATICA, "acumatica"), (CLEO, "cleo")):
        first_run.go_to(number)
        first_run.fill(kind)
        first_run.test()
        assert first_run.wizard.connects[kind].is_proved, first_run.words()
    first_run.go_to(DONE)
    first_run.until(lambda: "tested, every step worked" in first_run.words())
    assert "Fresh Mart" in first_run.words()
    with first_run.qtbot.waitSignal(first_run.application.loop.finished, timeout=PATIENCE_MS):
        first_run.wizard.next_button.click()
    assert first_run.application.window.isVisible()
    partner = first_run.opened.desk.partner("FRESHMART")
    assert partner is not None
    assert {flow for flow, options in partner.flows.items() if options.enabled} == {
        Flow.SALES_ORDER,
        Flow.INVOICE,
        Flow.FUNCTIONAL_ACKNOWLEDGMENT,
    }
    assert first_run.opened.connections.has_secret("acumatica", "client_secret")


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("acumatica", "password", "sesame-4711"),
        ("acumatica", "endpoint_version", "99.999.999"),
        ("acumatica", "tenant", "Elsewhere"),
        ("acumatica", "instance_url", "http://127.0.0.1:9/nothing"),
        ("cleo", "password", "sesame-4711"),
        ("cleo", "base_url", "http://127.0.0.1:9"),
    ],
)
def test_a_wrong_value_is_named_at_its_field(first_run: FirstRun, kind: str, field: str, value: str) -> None:
    first_run.go_to(ACUMATICA if kind == "acumatica" else CLEO)
    first_run.fill(kind, **{field: value})
    first_run.test()
    page = first_run.wizard.connects[kind]
    assert not page.is_proved
    marked = {key for key, each in page.parts.fields.items() if each.edit.property("error")}
    if field == "password":  # neither service says which of the two is wrong
        assert marked <= {"password", "username", "client_secret"}
        assert marked
    else:
        assert field in marked, first_run.words()
    assert page.chain.results[-1].problem is not None
    assert page.chain.results[-1].problem.todo
    if field == "password":
        assert value not in first_run.words()


def test_a_wrong_version_names_those_that_the_site_offers(first_run: FirstRun) -> None:
    first_run.go_to(ACUMATICA)
    first_run.fill("acumatica", endpoint_version="99.999.999")
    first_run.test()
    first_run.until(lambda: "24.200.001" in first_run.words())


def test_an_offered_version_is_taken_by_a_press_and_steps_ahead_are_shown(first_run: FirstRun) -> None:
    first_run.go_to(ACUMATICA)
    first_run.fill("acumatica", endpoint_version="99.999.999")
    first_run.test()
    page = first_run.wizard.connects["acumatica"]
    number, count = page.chain.place
    assert 0 < number < count
    assert f"Stopped at step {number} of {count}" in first_run.words()
    assert "Records can be read" in first_run.words(), "what was not reached is shown too"
    use = [button for button in page.chain.findChildren(KeyButton) if button.text().startswith("Use ")]
    version = use[0].text().removeprefix("Use ")
    use[0].click()
    first_run.until(first_run.wizard.test_button.isEnabled)
    assert page.is_proved, first_run.words()
    assert page.parts.fields["endpoint_version"].text == version


def test_only_the_failed_step_is_tried_again(first_run: FirstRun, world: PracticeWorld) -> None:
    first_run.go_to(ACUMATICA)
    first_run.fill("acumatica")
    world.acumatica.faults.set("no_rights", "PurchaseOrder")
    try:
        first_run.test()
    finally:
        world.acumatica.faults.set("no_rights", "")
    page = first_run.wizard.connects["acumatica"]
    assert page.chain.results[-1].name == "Read one PurchaseOrder"
    assert not page.is_proved
    before = list(page.chain.results[:-1])
    asked: list[dict[str, str]] = []
    first_run.wizard.test_requested.connect(lambda _kind, values: asked.append(values))
    QTest.keyClick(first_run.wizard, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    first_run.until(lambda: bool(asked) and first_run.wizard.test_button.isEnabled())
    assert asked[0]["begin_at"] == "Read one PurchaseOrder"
    assert page.is_proved, first_run.words()
    assert page.chain.results[: len(before)] == before, "what worked was not asked again"


def test_going_on_without_a_test_is_allowed_and_said(first_run: FirstRun) -> None:
    first_run.go_to(CLEO)
    assert "without a test" in first_run.wizard.told.text()
    first_run.go_to(DONE)
    first_run.until(lambda: "not proved by a test yet" in first_run.words())


def test_back_keeps_everything(first_run: FirstRun) -> None:
    first_run.go_to(CLEO)
    first_run.fill("cleo")
    first_run.wizard.back_button.click()
    assert first_run.wizard.number == ACUMATICA
    assert first_run.wizard.connects["acumatica"].parts.fields["tenant"].text == first_run.facts["acumatica"]["tenant"]
    assert first_run.wizard.connects["cleo"].parts.fields["username"].text == first_run.facts["cleo"]["username"]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("isa_id", "MORE THAN FIFTEEN CHARACTERS", "at most 15 characters"),
        ("code", "fresh mart", "capital letters"),
        ("name", "", "is missing"),
        ("us_isa_id", "", "is missing"),
    ],
)
def test_a_partner_that_does_not_fit_is_said_at_its_field(
    first_run: FirstRun, field: str, value: str, said: str
) -> None:
    first_run.go_to(PARTNER)
    first_run.type_partner(**{field: value})
    first_run.wizard.next_button.click()
    assert first_run.wizard.number == PARTNER
    assert bool(first_run.wizard.partner.fields[field].edit.property("error"))
    assert said in first_run.wizard.partner.told.text()
    assert first_run.opened.desk.partners() == []


def test_a_partner_is_read_from_a_file(first_run: FirstRun, world: PracticeWorld, tmp_path: Path) -> None:
    name, text = next(iter(world.stock.partner_files().items()))
    (tmp_path / name).write_text(text, "utf-8")
    first_run.go_to(PARTNER)
    first_run.wizard.partner.import_file(str(tmp_path / name))
    assert first_run.wizard.partner.partner().code in text
    (tmp_path / "broken.toml").write_text("name = ", "utf-8")
    first_run.wizard.partner.import_file(str(tmp_path / "broken.toml"))
    assert first_run.wizard.partner.told.text()


def test_stopping_in_the_middle_of_a_test_is_clean(first_run: FirstRun) -> None:
    first_run.go_to(ACUMATICA)
    first_run.fill("acumatica")
    first_run.wizard.test_button.click()
    first_run.wizard.close()
    first_run.until(first_run.application.window.isVisible)
    assert first_run.application.setup is None


def test_enter_goes_on_and_alt_left_back(first_run: FirstRun) -> None:
    QTest.keyClick(first_run.wizard.next_button, Qt.Key.Key_Return)
    first_run.until(lambda: first_run.wizard.number == ACUMATICA)
    QTest.keyClick(first_run.wizard, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    first_run.until(lambda: first_run.wizard.number == WELCOME)


def test_practice_data_opens_the_practice_world_instead(
    first_run: FirstRun, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr("subprocess.Popen", lambda words, **_more: started.append(words))
    monkeypatch.setattr(QApplication, "quit", lambda *_words: None)
    assert first_run.application.setup is not None
    with qtbot.waitSignal(first_run.application.setup.practice_wanted, timeout=PATIENCE_MS):
        first_run.wizard.welcome.practice_button.click()
    assert "--practice" in started[0]


def test_the_manual_tells_about_the_first_run_beside_it(first_run: FirstRun) -> None:
    wizard, setup = first_run.wizard, first_run.application.setup
    assert setup is not None
    first_run.go_to(ACUMATICA)
    first_run.fill("acumatica")
    QTest.keyClick(wizard, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    manual = setup._manual
    assert manual is not None
    page = manual.page
    first_run.until(lambda: page.opened is not None and page.contents.count() > 20)
    assert page.opened is not None
    assert page.opened.address == "manual/clerk/first-hour.md#wizard"
    assert manual.windowTitle() == "Your first hour, manual"
    assert wizard.isVisible()
    assert wizard.connects["acumatica"].parts.fields["username"].text, "what was typed stays"
    first_run.qtbot.waitActive(manual)
    page.contents.chosen.emit("manual/clerk/connections.md")
    first_run.until(lambda: page.opened.page.path == "manual/clerk/connections.md")
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert not manual.isVisible()
    wizard.rail.manual_button.click()
    first_run.until(lambda: manual.isVisible() and page.opened.mark == "wizard")
    wizard.close()
    assert not manual.isVisible(), "it goes with the wizard"
    assert "acucleo-manual" not in {thread.name for thread in threading.enumerate()}
