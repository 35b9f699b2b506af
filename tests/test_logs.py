"""The log: one object a line, private, in turns, marked with its run, and without secrets."""

from __future__ import annotations

import io
import json
import logging
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop import logs
from acucleo_desktop.transport.redaction import forget_secrets, remember_secret

MARK = "S3cr+t&Mark%ed"


@pytest.fixture(autouse=True)
def _end() -> Iterator[None]:
    level = logging.getLogger("acucleo").level
    yield
    logs.stop()
    logging.getLogger("acucleo").setLevel(level)
    forget_secrets()


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_one_object_a_line_with_its_run(tmp_path: Path) -> None:
    path = logs.start(tmp_path / "logs", "debug")
    log = logging.getLogger("acucleo.test")
    with logs.run("run-1") as mark:
        assert mark == "run-1"
        log.info("fetched %d files\nfrom %s", 3, "download/ACME", extra={"document": 17})
    log.debug("outside")
    logging.getLogger("someone.else").debug("not heard")
    logs.stop()
    first, second = lines(path)
    assert (first["run"], first["said"], first["level"]) == ("run-1", "fetched 3 files\nfrom download/ACME", "info")
    assert first["document"] == "17"
    assert first["at"].endswith("+00:00")
    assert second["run"] == ""
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_secret_reaches_file_or_screen(tmp_path: Path) -> None:
    remember_secret(MARK)
    echo = io.StringIO()
    path = logs.start(tmp_path, "debug", echo=echo)
    log = logging.getLogger("acucleo.test")
    log.warning("password=%s and Authorization: Bearer %s", "another-one", "abcdefgh1234")
    log.warning("bare %s", MARK)
    log.warning({"refresh_token": "xyz-12345"})
    log.warning("fields", extra={"client_secret": "plain-text", "note": f"holds {MARK}"})
    log.error("failed", exc_info=ValueError(f"the body was {MARK}"))
    logging.getLogger("urllib3").warning("GET /x?access_token=%s", "zzz-98765")
    logs.stop()
    told = path.read_text("utf-8") + echo.getvalue()
    for secret in (MARK, "another-one", "abcdefgh1234", "xyz-12345", "plain-text", "zzz-98765"):
        assert secret not in told
    assert "ValueError: the body was ***" in path.read_text("utf-8")
    assert len(lines(path)) == 6


def test_values_that_do_not_fit_lose_no_line() -> None:
    record = logging.makeLogRecord({"msg": "counted %d", "args": ("many",)})
    assert logs.RedactingFilter().filter(record)
    assert record.getMessage() == "counted %d (its values did not fit)"


def test_files_take_turns_and_stay_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_FILE_BYTES", 2000)
    path = logs.start(tmp_path)
    for number in range(100):
        logging.getLogger("acucleo.test").info("line %d %s", number, "x" * 100)
    logs.stop()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 5
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)
    assert "line 99" in path.read_text("utf-8")


def test_files_that_cannot_take_their_turn_lose_no_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_FILE_BYTES", 4000)
    for number in (1, 2, 3):
        (tmp_path / f"acucleo.log.{number}").write_text("", "utf-8")
    in_the_way = tmp_path / "acucleo.log.4" / "in the way"
    in_the_way.parent.mkdir()
    in_the_way.write_text("as a file is that another program has open", "utf-8")
    path = logs.start(tmp_path)
    log = logging.getLogger("acucleo.test")
    for number in range(40):
        log.info("line %d %s", number, "x" * 100)
    assert [line["said"].split()[1] for line in lines(path)] == [str(number) for number in range(40)]
    for number in range(400):
        log.info("line %d %s", number, "x" * 100)
    assert path.stat().st_size < 5 * 4000, "bounded all the same"
    in_the_way.unlink()
    in_the_way.parent.rmdir()
    for number in range(100):
        log.info("line %d %s", number, "x" * 100)
    assert (tmp_path / "acucleo.log.4").is_file(), "and in turns again, once they can"
    assert "line 99" in path.read_text("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk at hand")
def test_a_full_disk_shows_nobody_a_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "acucleo.log").symlink_to("/dev/full")
    logs.start(tmp_path)
    logging.getLogger("acucleo.test").warning("a line for a full disk")
    logs.stop()
    assert capsys.readouterr().err == ""


def test_starting_again_does_not_double_lines(tmp_path: Path) -> None:
    logs.start(tmp_path)
    path = logs.start(tmp_path)
    logging.getLogger("acucleo.test").info("once")
    logs.stop()
    assert len(lines(path)) == 1
