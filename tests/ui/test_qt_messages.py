"""Qt's last words before an abort stand in the log, and where it happened in the report of the next start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from acucleo_desktop.sync.fault_reports import untold

ABORTS = """
import sys
from pathlib import Path
from PySide6.QtCore import qFatal, qWarning
from acucleo_desktop import logs
from acucleo_desktop.sync.fault_reports import watching_hard_ends
from acucleo_desktop.ui.bridge.qt_messages import qt_messages_logged

def while_painting():
    qWarning("a warning before")
    qFatal("a paint device is gone; password=sesame-4711")

folder = Path(sys.argv[1])
logs.start(folder)
with watching_hard_ends(folder), qt_messages_logged():
    while_painting()
"""


def test_an_abort_of_qt_leaves_its_words_and_its_place(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ABORTS, str(tmp_path)]
    ended = subprocess.run(command, check=False, timeout=60, capture_output=True)
    assert ended.returncode < 0
    lines = [json.loads(line) for line in (tmp_path / "acucleo.log").read_text("utf-8").splitlines()]
    assert {line["logger"] for line in lines} == {"acucleo.qt"}
    assert any(line["said"] == "a warning before" and line["level"] == "warning" for line in lines)
    assert lines[-1]["level"] == "critical"
    assert any("a paint device is gone" in line["said"] for line in lines)
    assert "sesame" not in (tmp_path / "acucleo.log").read_text("utf-8")
    report = untold(tmp_path)
    assert report is not None
    assert "while_painting" in report.text
    assert "sesame" not in report.text
