"""Today with word of a newer version: a place of the walker."""

from __future__ import annotations

import json
from typing import Any

from acucleo_desktop.sync.new_version import FOUND
from tests.support.walker import settle

NEWS = {
    "version": "99.1",
    "where": "https://example.com/acucleo",
    "what": {"en": "Lists are quicker, and more is told of a partner.", "es": "Las listas son más rápidas."},
}


def show(desktop: Any) -> None:
    """Show Today with the line."""
    desktop.opened.ledger.marks.set(FOUND, json.dumps(NEWS))
    desktop.window.show_place("today")
    desktop.until(desktop.window.today.news.isVisible)
    settle()


def leave(desktop: Any) -> None:
    """Take the news away again."""
    desktop.opened.ledger.marks.set(FOUND, "")
    desktop.window.show_place("today")
    desktop.until(lambda: not desktop.window.today.news.isVisible())
    settle()
