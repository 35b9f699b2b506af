"""A ledger and a settings file of every form there ever was: each comes up with every row as it was, killed or not."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from make import KEPT, kept_ledger, kept_settings, steps, unpack
from meaning import differences, meaning_of
from upgrade import old_ledger, upgrade

from acucleo_desktop import settings
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.backup import check_backup
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.transport.connection_file import read_toml

DOCUMENTS = 300
TRIES = 5
LANGUAGES = {"es_MX": "es", "fr": "system", "en": "en"}
"""What an earlier version took as a language, and which one it is now."""


def test_every_form_is_kept() -> None:
    for step in steps():
        assert kept_ledger(step).exists(), f"python tests/upgrades/make.py keeps a ledger of {step}"
        assert kept_settings(step).exists(), f"python tests/upgrades/make.py keeps the settings of {step}"
    assert len(list(KEPT.iterdir())) == 2 * len(steps())


@pytest.mark.parametrize("step", steps())
def test_every_row_of_an_earlier_form_is_as_it_was(tmp_path: Path, step: str) -> None:
    done = upgrade(step, DOCUMENTS, tmp_path)
    assert done.said == ()
    assert done.rows > 6 * DOCUMENTS


@pytest.mark.parametrize("step", steps()[:-1])
def test_the_copy_made_before_is_whole_and_comes_up_as_well(tmp_path: Path, step: str) -> None:
    path = unpack(step, tmp_path / "ledger.sqlite3")
    before = meaning_of(path)
    with Ledger.open(path, ManualClock()) as ledger:
        copy = ledger.made_copy
    assert copy is not None
    report = check_backup(copy)
    assert (report.documents, report.version) == (12, step)
    with Ledger.open(copy, ManualClock()) as again:
        assert differences(before, meaning_of(copy, before)) == []
        assert again.audit.verify().ok
    assert check_backup(copy).version == steps()[-1]


def test_two_that_open_an_earlier_form_at_once_bring_it_up_once(tmp_path: Path) -> None:
    path = old_ledger("0001_initial", DOCUMENTS, tmp_path)
    before, start = meaning_of(path), threading.Barrier(3)
    errors: list[str] = []

    def open_it() -> None:
        start.wait()
        for _ in range(TRIES):
            try:
                Ledger.open(path, ManualClock()).close()
            except Problem as problem:
                if problem.code != "ledger.locked":  # on a busy machine the others may take longer than is waited
                    errors.append(f"{problem.code}: {problem.details}")
                    return
            else:
                return
        errors.append("it never came free")

    threads = [threading.Thread(target=open_it) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert differences(before, meaning_of(path, before)) == []
    assert len(list(tmp_path.glob("ledger.before-*"))) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked to be killed")
def test_a_killed_upgrade_is_finished_by_the_next_start() -> None:
    """All points: `python tests/upgrades/kills.py`."""
    command = [sys.executable, str(Path(__file__).with_name("kills.py")), "--points", "3"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("killed at 3 of ") == len(steps()) - 1


@pytest.mark.parametrize("step", steps())
def test_settings_of_every_form_are_read_and_written(tmp_path: Path, step: str) -> None:
    text = kept_settings(step).read_text("utf-8")
    path = tmp_path / "settings.toml"
    path.write_text(text, "utf-8")
    written = read_toml(text, "the settings")
    expected = {key: LANGUAGES[value] if key == "language" else value for key, value in written.items()}
    loaded = settings.load(path)
    assert {key: getattr(loaded, key) for key in written} == expected
    settings.save(path, loaded.changed(company_name="Bellweather Foods Inc."))
    again = settings.load(path)
    assert again == loaded.changed(company_name="Bellweather Foods Inc.")
    assert "# written by hand: keep me" in path.read_text("utf-8")
