"""What the walker finds prepared by IT, and the sheet of licences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.roll_out import RollOut
from acucleo_desktop.setting_rules import Layers
from acucleo_desktop.sync.licences import Notices

BY_IT = RollOut(
    Path("/etc/xdg/acucleo-desktop"),
    Layers({}, {"hold_seconds": 300, "notices": False, "after_download": "keep", "proxies": "http://proxy.example:80"}),
    (Problem("roll-out.unknown-key", "settings.toml names 'colour'.", why="Another version?", todo="Ask your IT."),),
)


def licences(desktop: Any) -> None:
    """Open the sheet of licences, with a list that is longer than the sheet."""
    desktop.application.care._done("licences", Notices("Qt 6.11.3  LGPL-3.0-only\n" * 60, "/usr/lib/NOTICES.txt"))
