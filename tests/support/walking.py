"""The walk itself: every place, at every size, with what was found there."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

import acucleo_desktop.ui
from acucleo_desktop.ui.components.overlay import Overlay
from acucleo_desktop.ui.components.panel import Panel
from tests.support.key_walk import key_faults
from tests.support.painted_text import Recorder
from tests.support.walker import Fault, look, rest, settle
from tests.support.walker_places import PLACES, Place

Size = tuple[int, int]


@dataclass
class Findings:
    """What a walk has found: each fault once, with the places where it was met."""

    faults: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    seen: set[type[QWidget]] = field(default_factory=set)

    def add(self, fault: Fault, where: str) -> None:
        """Keep a fault of a place."""
        self.faults.setdefault((fault.rule, fault.who), []).append(f"{where}: {fault.more}")

    def told(self, known: Sequence[tuple[str, str]] = ()) -> str:
        """Return the faults in words, without those that are known."""
        lines = []
        for (rule, who), where in sorted(self.faults.items()):
            if (rule, who) not in known:
                lines.append(f"{rule}: {who}\n    {where[0]}" + (f" and {len(where) - 1} more" if where[1:] else ""))
        return "\n".join(lines)


def every_sheet_and_page() -> set[type[QWidget]]:
    """Return the classes of sheets, panels and pages of the window, wherever they are written."""
    found: set[type[QWidget]] = set()
    for module in pkgutil.walk_packages(acucleo_desktop.ui.__path__, f"{acucleo_desktop.ui.__name__}."):
        for each in vars(importlib.import_module(module.name)).values():
            if isinstance(each, type) and issubclass(each, QWidget) and each.__module__ == module.name:
                is_wanted = issubclass(each, Overlay | Panel) or each.__name__.endswith("Page")
                if is_wanted and ".wizard." not in each.__module__:
                    found.add(each)
    return found


def walk_all(
    desktop: Any,
    recorder: Recorder,
    sizes: Sequence[Size],
    *,
    keys_at: Size | None = None,
    places: Sequence[Place] = PLACES,
) -> Findings:
    """Walk through all places.

    Args:
        desktop: the open window.
        recorder: of what is painted.
        sizes: of the window.
        keys_at: the size at which keys are pressed too; None for nowhere.
        places: what is shown, in this order.
    """
    found, known = Findings(), set[QWidget]()
    for size in sizes:
        desktop.window.resize(*size)
        rest(desktop)
        for place in places:
            shown = place.show(desktop) or desktop.window
            rest(desktop)
            for fault in _faults(desktop, shown, recorder, size):
                found.add(fault, f"{place.name} at {size[0]}")
            if size == keys_at:
                screen = desktop.window.screen_name() if shown is desktop.window else ""
                for fault in key_faults(shown, screen, known, place.jumps):
                    found.add(fault, place.name)
            found.seen |= {type(each) for each in (shown, *shown.findChildren(QWidget)) if each.isVisible()}
            place.leave(desktop)
            settle()
    return found


def _faults(desktop: Any, shown: QWidget, recorder: Recorder, size: Size) -> list[Fault]:
    faults = look(shown, recorder)
    window = desktop.window
    if (window.width(), window.height()) != size:
        faults.append(Fault("window", type(window).__name__, f"grew to {window.width()} x {window.height()}"))
        window.resize(*size)
        settle()
    return faults
