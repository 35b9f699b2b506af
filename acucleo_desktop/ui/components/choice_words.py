"""The words of choices that files know by code words: of settings, of connections, of the advanced settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.words import tr

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "oauth-password": QT_TR_NOOP("User and password"),
        "oauth-code": QT_TR_NOOP("In the browser"),
        "cookie": QT_TR_NOOP("User and password, the older way"),
        "cic": QT_TR_NOOP("Cleo Integration Cloud"),
        "harmony": QT_TR_NOOP("Cleo Harmony"),
        "sftp": QT_TR_NOOP("SFTP mailbox"),
        "keep": QT_TR_NOOP("Keep it"),
        "delete": QT_TR_NOOP("Delete it"),
        "system": QT_TR_NOOP("As the system"),
        "light": QT_TR_NOOP("Light"),
        "dark": QT_TR_NOOP("Dark"),
        "contrast": QT_TR_NOOP("High contrast"),
        "all": QT_TR_NOOP("All news"),
        "warnings": QT_TR_NOOP("What needs me"),
        "urgent": QT_TR_NOOP("Urgent only"),
        "debug": QT_TR_NOOP("Everything"),
        "info": QT_TR_NOOP("As usual"),
        "warning": QT_TR_NOOP("Trouble only"),
        "true": QT_TR_NOOP("Yes"),
        "false": QT_TR_NOOP("No"),
        "none": QT_TR_NOOP("None"),
    }
)
# A language is named in itself, so that whoever reads no other finds the way back.
_OWN_NAMES: Mapping[str, str] = MappingProxyType({"en": "English", "es": "Español"})


def choice_words(value: str) -> str:
    """Return the words of a choice; the value itself where it has none of its own."""
    if value in _OWN_NAMES:
        return _OWN_NAMES[value]
    return tr(_WORDS[value]) if value in _WORDS else value


def worded(values: Iterable[str]) -> list[tuple[str, str]]:
    """Return values with their words."""
    return [(value, choice_words(value)) for value in values]
