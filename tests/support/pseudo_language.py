"""A language that nobody speaks: every text of the window 40 % longer and marked, and the layout mirrored.

A walker that finds a text without the mark has found one that bypasses translation; one that is cut off does not fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from acucleo_desktop.ui.language.choice import CONTEXT

OPEN, CLOSE, FILL = "[", "]", "~"
_WORD = 12
"""As many letters as a long word has: where there are more, a line may end."""


def stretched(text: str, percent: int) -> str:
    """Return a text that is so much longer: marked at both ends, filled with a letter that is as wide as most."""
    more = max(2, ceil(len(text) * percent / 100))
    fill = " ".join(FILL * min(_WORD, more - 2 - start) for start in range(0, more - 2, _WORD + 1))
    return f"{OPEN}{text}{fill.ljust(more - 2, FILL)}{CLOSE}"


class PseudoLanguage(QTranslator):
    """Translates every text of the window into itself, longer. The engine's sentences and Qt's own words stay."""

    def __init__(self, percent: int = 40, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._percent = percent

    def isEmpty(self) -> bool:
        """Say that there is something to translate: Qt asks no empty translator."""
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]
        """Return the longer text; None where it is none of the window's own."""
        del disambiguation, n
        return None if context or not text or context == CONTEXT else stretched(text, self._percent)


@contextmanager
def stretch(app: QApplication, percent: int = 40, *, mirrored: bool = False) -> Iterator[PseudoLanguage]:
    """Put the longer language on, perhaps from right to left; windows made meanwhile speak it.

    Args:
        app: the application.
        percent: how much longer the texts are.
        mirrored: whether the layout runs from right to left.
    """
    translator = PseudoLanguage(percent)
    before = app.layoutDirection()
    app.installTranslator(translator)
    if mirrored:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield translator
    finally:
        app.removeTranslator(translator)
        app.setLayoutDirection(before)
