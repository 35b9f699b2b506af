"""Settings that must be made before Qt is loaded anywhere, and before anything is shared with the computer's user."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests set their own clocks, and whoever shares a folder shares one: each process of a parallel run has its own.
if "ACUCLEO_SHARED" not in os.environ or "PYTEST_XDIST_WORKER" in os.environ:
    os.environ["ACUCLEO_SHARED"] = tempfile.mkdtemp(prefix="acucleo-shared-")
    atexit.register(shutil.rmtree, os.environ["ACUCLEO_SHARED"], ignore_errors=True)
# What IT has prepared on this computer is no part of a test.
os.environ["ACUCLEO_ROLL_OUT"] = f"{os.environ['ACUCLEO_SHARED']}/nothing-prepared"
