"""The language of the window: put on and taken off at run time, dates and numbers, and the stretched one of tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from pseudo_language import stretch
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from acucleo_desktop.documents.status import Check
from acucleo_desktop.ui.components.browser_sign_in_row import BrowserSignInRow
from acucleo_desktop.ui.components.states import CHECKS
from acucleo_desktop.ui.language import choice, formats
from acucleo_desktop.ui.language.choice import install_language, language_of
from acucleo_desktop.ui.language.sentences import said
from acucleo_desktop.ui.language.words import tr


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    install_language(qapp, "en")


def test_a_language_is_put_on_and_off_while_the_program_runs(english_again: QApplication, qtbot: QtBot) -> None:
    app = english_again
    assert install_language(app, "es") == "es"
    assert install_language(app, "es") == "es"
    assert tr("Sign in with the browser") == "Iniciar sesión con el navegador"
    assert tr("%n file(s)", "", 1) == "1 archivo"
    assert tr("%n file(s)", "", 2) == "2 archivos"
    assert CHECKS[Check.BLOCKED].word == "Bloqueado"
    assert said("Nothing needs you") == "Nada requiere su atención"
    assert QLocale().language() == QLocale.Language.Spanish
    row = BrowserSignInRow()
    qtbot.addWidget(row)
    assert row.button.text() == "Iniciar sesión con el navegador"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Cancelar"
    assert install_language(app, "en") == "en"
    assert tr("%n file(s)", "", 2) == "2 files"
    assert CHECKS[Check.BLOCKED].word == "Blocked"
    assert said("Nothing needs you") == "Nothing needs you"


def test_the_system_decides_unless_a_person_does(monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        @staticmethod
        def system() -> System:
            return System()

        @staticmethod
        def uiLanguages() -> list[str]:
            return ["fr-CA", "es-MX", "en-US"]

    monkeypatch.setattr(choice, "QLocale", System)
    assert language_of("system") == "es"
    assert language_of("en") == "en"
    assert language_of("klingon") == "en"


def test_a_missing_translation_is_told_in_the_log(
    english_again: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder = choice.translations_folder()
    monkeypatch.setattr(choice.QLibraryInfo, "path", lambda _which: str(folder / "nowhere"))
    install_language(english_again, "es")
    assert "qtbase_es.qm cannot be used" in caplog.text
    assert tr("Answer") == "Respuesta"


def test_dates_and_numbers_follow_the_language(english_again: QApplication) -> None:
    moment = datetime(2026, 11, 25, 14, 5, 9, tzinfo=UTC).astimezone()
    install_language(english_again, "en")
    assert formats.moment(moment) == f"25 Nov {moment:%H:%M}"
    assert formats.clock(moment, seconds=True) == f"{moment:%H:%M:%S}"
    assert formats.day(date(2026, 11, 25), weekday=True, year=True) == "Wed 25 Nov 2026"
    assert formats.money(Decimal("1310.5"), "USD") == "1,310.50 USD"
    assert formats.money(Decimal("-12.3456")) == "-12.3456"
    assert formats.money(Decimal("12345678901234567.89")) == "12,345,678,901,234,567.89"
    assert formats.money(None) == ""
    assert formats.number(-0.2) == "0"
    assert formats.number(-1234.5, 1) == "-1,234.5"
    assert formats.size(4_100_000) == "4.1 MB"
    assert formats.size(999) == "999 bytes"
    assert [formats.hours(value) for value in (0.7, 1.7, 3)] == ["42 min", "1.7 h", "3 h"]
    spans = [timedelta(seconds=-5), timedelta(minutes=3), timedelta(minutes=218), timedelta(days=2, hours=4)]
    assert [formats.duration(span) for span in spans] == ["0 s", "3 min", "3 h 38 min", "2 days 4 h"]
    install_language(english_again, "es")
    assert formats.day(date(2026, 11, 25)) == "25 nov"
    assert formats.long_day(date(2026, 11, 25)) == "miércoles 25 de noviembre"
    assert formats.duration(spans[3]) == "2 días 4 h"
    QLocale.setDefault(QLocale("es_ES"))
    assert formats.hours(1.7) == "1,7 h"
    assert formats.money(Decimal("-12310.5")) == "-12.310,50"


def test_the_stretched_language_reaches_every_text_of_the_window(english_again: QApplication) -> None:
    app = english_again
    with stretch(app, 40, mirrored=True):
        assert tr("Today") == "[Today]"
        assert len(tr("Looking at both sides")) >= 1.4 * len("Looking at both sides")
        assert tr("%n file(s)", "", 2).startswith("[2 files")
        assert app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert tr("Today") == "Today"
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight
