"""The language of the window: our texts, the engine's sentences, Qt's own words, and the form of numbers and dates."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from acucleo_desktop.sync.resources import resources_folder
from acucleo_desktop.ui.language.sentences import CONTEXT, Smoothing, Speaker, read_book, speak_by

_LOG = logging.getLogger("acucleo.window")
SYSTEM: Final = "system"
ENGLISH: Final = "en"
NAMES: Mapping[str, str] = MappingProxyType({ENGLISH: "English", "es": "Español"})
"""The languages that there are, each by its own name. `system` follows the desktop."""
_USUAL_LOCALES: Mapping[str, str] = MappingProxyType({ENGLISH: "en_US", "es": "es_419"})
_SPANISH_DAYS = (
    *zip(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
        strict=True,
    ),
)
_SPANISH_WEEKDAYS = (
    *zip(
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        ["lun", "mar", "mié", "jue", "vie", "sáb", "dom"],
        strict=True,
    ),
)
SMOOTHING: Mapping[str, Smoothing] = MappingProxyType(
    {
        "es": (
            (r"\bde el\b", "del"),
            (r"\ba el\b", "al"),
            (r"\by (?=[Ii](?![aeou])|[Hh]i(?![aeou]))", "e "),
            (r"\bo (?=[Oo])", "u "),
            *((rf"\b(\d\d?) {english}\b", rf"\1 {spanish}") for english, spanish in _SPANISH_DAYS),
            *((rf"\b{english}(?= \d\d? )", spanish) for english, spanish in _SPANISH_WEEKDAYS),
        )
    }
)
_installed: list[QTranslator] = []


def language_of(name: str) -> str:
    """Return the language that a setting means.

    Args:
        name: `system`, or a key of `NAMES`; anything else means English.
    """
    if name in NAMES:
        return name
    wanted = QLocale.system().uiLanguages() if name == SYSTEM else []
    return next((code[:2] for code in wanted if code[:2] in NAMES), ENGLISH)


def install_language(app: QApplication, name: str) -> str:
    """Put a language on, in place of the one that was on; windows are built anew by who calls.

    Args:
        app: the application.
        name: `system`, `en` or `es`.

    Returns:
        The language that is on now.
    """
    code = language_of(name)
    for old in _installed:
        app.removeTranslator(old)
    _installed.clear()
    QLocale.setDefault(_locale(code))
    app.setLayoutDirection(QLocale().textDirection())
    speak_by(None)
    if code != ENGLISH:
        folder = translations_folder()
        _install(app, folder / f"acucleo_{code}.qm")
        _install(app, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm")
        speak_by(Speaker(read_book(folder / "sentences.json"), engine_text, SMOOTHING.get(code, ())))
    return code


def translations_folder() -> Path:
    """Return the folder of our translations: beside the package, in a wheel, or in the built program."""
    return resources_folder() / "translations"


def engine_text(template: str) -> str:
    """Return a template of the engine in the language that is on."""
    return QCoreApplication.translate(CONTEXT, template)


def _locale(code: str) -> QLocale:
    """Return how numbers and dates are written: as the desktop does where it speaks the language, else as usual."""
    system = QLocale.system()
    return system if system.name()[:2] == code else QLocale(_USUAL_LOCALES[code])


def _install(app: QApplication, path: Path) -> None:
    translator = QTranslator(app)
    if translator.load(str(path)) and app.installTranslator(translator):
        _installed.append(translator)
    else:
        _LOG.warning("the translation %s cannot be used; its texts stay English", path)
