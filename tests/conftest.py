"""Settings that must be made before Qt is loaded anywhere, and before anything is shared with the computer's user."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.support.hard_ends"]

# How long an example takes tells of the machine, and a test is about the program.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests set their own clocks, and whoever shares a folder shares one: each process of a parallel run has its own.
if "ACUCLEO_SHARED" not in os.environ or "PYTEST_XDIST_WORKER" in os.environ:
    os.environ["ACUCLEO_SHARED"] = tempfile.mkdtemp(prefix="acucleo-shared-")
    atexit.register(shutil.rmtree, os.environ["ACUCLEO_SHARED"], ignore_errors=True)
# What IT has prepared on this computer is no part of a test.
os.environ["ACUCLEO_ROLL_OUT"] = f"{os.environ['ACUCLEO_SHARED']}/nothing-prepared"


@pytest.fixture(autouse=True)
def _nothing_left_of_earlier_servers() -> None:
    """Forget at which rates the servers of earlier tests were asked, all of whose clocks began at the same moment.

    What is remembered for each of them is read and written with each request: by the end of a run that would be
    thousands.
    """
    (Path(os.environ["ACUCLEO_SHARED"]) / "request-rate.json").unlink(missing_ok=True)


def pytest_collection_finish() -> None:
    """Leave modules and tests out of garbage collection: they stay, and each closed window has to collect it all."""
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.fixture(autouse=True)
def _garbage_is_collected_in_the_main_thread() -> Iterator[None]:
    """Collect between tests, as the window does between events.

    Python would collect in whatever thread allocates: a practice server's would destroy the widgets of the test before
    where they do not live, and Qt ends the process for that.
    """
    yield
    counts, thresholds = gc.get_count(), gc.get_threshold()
    gc.collect(next((generation for generation in (2, 1) if counts[generation] > thresholds[generation]), 0))
