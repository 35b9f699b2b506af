"""Walks through all that the window shows, in every language: names, roles, keys, texts that fit, no overlaps."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.key_walk import key_faults
from tests.support.painted_text import Recorder, recording
from tests.support.pseudo_language import stretch
from tests.support.walker import Fault, look, settle
from tests.support.walker_places import PLACES, prepare

SIZES = ((1024, 680), (1440, 900))


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with recording() as made:
        yield made


@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", ["english", "spanish", "longer", "mirrored"])
def test_everything_fits(desktop: Any, recorder: Recorder, qapp: QApplication, language: str) -> None:
    prepare(desktop)
    is_pseudo = language in {"longer", "mirrored"}
    with stretch(qapp, mirrored=language == "mirrored") if is_pseudo else nullcontext():
        before = desktop.window
        desktop.change_look("language", "es" if language == "spanish" else "en")
        desktop.until(lambda: desktop.window is not before)
        found: dict[tuple[str, str], list[str]] = {}
        times = {}
        known: set[QWidget] = set()
        for width, height in SIZES:
            desktop.window.resize(width, height)
            settle()
            for place in PLACES:
                t = time.process_time()
                try:
                    shown = place.show(desktop) or desktop.window
                    faults = look(shown, recorder)
                    if desktop.window.width() != width:
                        faults.append(Fault("window", "MainWindow", f"grew to {desktop.window.width()}"))
                        desktop.window.resize(width, height)
                    if language == "english" and width == SIZES[-1][0]:
                        screen = desktop.window.screen_name() if shown is desktop.window else ""
                        faults += key_faults(shown, screen, known, place.jumps)
                except Exception as error:
                    found.setdefault((place.name, repr(error)[:300]), []).append("ERROR")
                    continue
                finally:
                    place.leave(desktop)
                    times[place.name] = time.process_time() - t
                for fault in faults:
                    found.setdefault((fault.rule, fault.who), []).append(f"{place.name} at {width}: {fault.more}")
    print("TIMES", sum(times.values()), sorted(times.items(), key=lambda x: -x[1])[:8])
    assert not found, "\n".join(f"{rule}: {who}\n     {len(where)}x {where[0]}" for (rule, who), where in found.items())
