"""The windows beside the main one fit as well: the wizard of the first run page by page, and the small ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.ledger.backup import BackupReport
from acucleo_desktop.ledger.trouble import damaged
from acucleo_desktop.prepared import PreparedConnection
from acucleo_desktop.sync.rescue import Mending
from acucleo_desktop.ui.already_open import AlreadyOpen
from acucleo_desktop.ui.language.choice import install_language
from acucleo_desktop.ui.restore_wait import RestoreWait
from acucleo_desktop.ui.start_trouble import StartTrouble
from acucleo_desktop.ui.theme.style import apply_theme
from acucleo_desktop.ui.wizard.setup_wizard import SetupWizard
from tests.support.key_walk import key_faults
from tests.support.painted_text import Recorder, recording
from tests.support.pseudo_language import stretch
from tests.support.walker import Fault, look, settle

WALKS = {
    "english": ("en", "light", False),
    "spanish": ("es", "dark", False),
    "longer": ("en", "contrast", False),
    "mirrored": ("en", "light", True),
}
TAKEN = Problem(
    "home.window-taken",
    "Acucleo Desktop is open already for this home: process 4711 of robin since 08:12.",
    where="/home/robin/.local/share/acucleo",
    why="Two of them would do the same work twice.",
    todo="Use the window that is open.",
)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with recording() as made:
        yield made


@contextmanager
def language(app: QApplication, name: str) -> Iterator[None]:
    """Put language and theme of a walk on, and the usual ones again."""
    code, theme, is_mirrored = WALKS[name]
    install_language(app, code)
    apply_theme(app, theme)
    try:
        if name in {"longer", "mirrored"}:
            with stretch(app, mirrored=is_mirrored):
                yield
        else:
            yield
    finally:
        install_language(app, "en")
        apply_theme(app, "light")


def shown(qtbot: QtBot, window: QWidget) -> QWidget:
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    settle()
    return window


def told(faults: list[Fault], where: str) -> list[str]:
    return [f"{where}: {fault}" for fault in faults]


def _prepared(wizard: SetupWizard, recorder: Recorder) -> list[Fault]:
    """Walk through the pages of connections that IT has prepared, one of them badly."""
    path = "/etc/xdg/acucleo-desktop/connections/acumatica.toml"
    values = {"instance_url": "https://erp.example.com/AcumaticaERP", "tenant": "Company", "client_id": "1@Company"}
    wizard.connects["acumatica"].parts.show_prepared(PreparedConnection(values, path))
    wizard.connects["cleo"].parts.show_prepared(PreparedConnection({}, path, TAKEN.sentences()))
    found: list[Fault] = []
    for number in (1, 2):
        wizard.show_page(number)
        settle()
        found += look(wizard, recorder)
    return found


@pytest.mark.parametrize("name", WALKS)
def test_the_first_run_fits(themed: QApplication, qtbot: QtBot, recorder: Recorder, name: str) -> None:
    found: list[str] = []
    with language(themed, name):
        wizard = SetupWizard()
        shown(qtbot, wizard)
        for width, height in ((1024, 680), (1180, 780)):
            wizard.resize(width, height)
            for number in range(wizard.pages.count()):
                wizard.show_page(number)
                settle()
                found += told(look(wizard, recorder), f"page {number} at {wizard.width()}")
                if name == "english" and width == 1180:
                    found += told(key_faults(wizard, "", set()), f"page {number}")
            assert wizard.width() == width
        found += told(_prepared(wizard, recorder), "prepared by IT")
        wizard.close()
    assert not found, "\n".join(found)


def trouble_window(folder: Path) -> StartTrouble:
    """A start that met a damaged ledger, with a copy to be restored."""
    home = Home.below(folder)
    window = StartTrouble(damaged(home.ledger, "a broken page"), Mending(home, SystemClock(), "robin"))
    copy = BackupReport(home.backups / "ledger-20261125T180000Z.sqlite3", 1, 1, 412, 9, "2026-11-25T18:00:00Z", "")
    window._lane.forget()
    window._done("look", copy)
    return window


@pytest.mark.parametrize("name", WALKS)
def test_small_windows_fit(themed: QApplication, qtbot: QtBot, recorder: Recorder, name: str, tmp_path: Path) -> None:
    found: list[str] = []
    with language(themed, name):
        for made in (AlreadyOpen(TAKEN, "nobody"), RestoreWait(), trouble_window(tmp_path)):
            found += told(look(shown(qtbot, made), recorder), type(made).__name__)
            made.close()
    assert not found, "\n".join(found)
