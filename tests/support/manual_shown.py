"""The manual as the walker looks at it: a page, words searched for in all pages, words found on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from tests.support.walker import settle


def read_manual(address: str, words: str = "", here: str = "") -> Callable[[Any], QWidget | None]:
    """Return what shows a page of the manual, with words typed into its two fields."""

    def show(desktop: Any) -> None:
        manual = desktop.window.manual
        manual.page.search.setText(words)
        manual.show(address)
        desktop.until(lambda: manual.page.opened is not None and manual.page.opened.address == address)
        desktop.until(lambda: manual.page.contents.count() > 0)
        manual.page.find_here.setText(here)
        answered: list[object] = []
        desktop.application.lane.submit("walker", lambda: "done", answered.append)
        desktop.until(lambda: bool(answered))
        settle()

    return show
