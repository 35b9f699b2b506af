"""The command line on real homes against real practice servers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests
from click.testing import CliRunner, Result

from acucleo_desktop.cli.main import main
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.practice.serve import PracticeWorld
from tests.support.made_once import made_once

PASSPHRASE = "orange-tree-passphrase"
ACUMATICA = """\
name = "Practice"
instance_url = "{url}"
endpoint_name = "{endpoint}"
endpoint_version = "{version}"
tenant = "{tenant}"
client_id = "{client_id}"
username = "{username}"
[secret_env]
password = "TEST_ACUMATICA_PASSWORD"
client_secret = "TEST_ACUMATICA_CLIENT_SECRET"
"""
CLEO = """\
name = "Practice"
base_url = "{url}"
preset = "{preset}"
username = "{username}"
[secret_env]
password = "TEST_CLEO_PASSWORD"
[profile]
"poll.min_age_s" = 0
"rate.per_path" = 49
"""


@dataclass
class Shell:
    """Runs `acucleo` in this process on one home, with the secrets in the environment."""

    home: Path
    environ: dict[str, str]

    def __call__(self, *words: object, expect: int | tuple[int, ...] = 0, text: str | None = None) -> Result:
        """Run a command; `--home` is added, and the exit code must be as expected."""
        given = [str(word) for word in words]
        result = CliRunner(env=self.environ).invoke(main, [*given, "--home", str(self.home)], input=text)
        wanted = expect if isinstance(expect, tuple) else (expect,)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert result.exit_code in wanted, f"{given} ended with {result.exit_code}\n{result.stdout}\n{result.stderr}"
        return result

    def json(self, *words: object, expect: int | tuple[int, ...] = 0) -> Any:
        """Run a command with --json and return what it printed."""
        return json.loads(self(*words, "--json", expect=expect).stdout)

    def documents(self, *filters: object) -> list[dict[str, Any]]:
        """Return `documents --json`."""
        found: list[dict[str, Any]] = self.json("documents", "--limit", 1000, *filters)
        return found

    def one(self, *filters: object) -> dict[str, Any]:
        """Return the only document that a filter finds."""
        found = self.documents(*filters)
        assert len(found) == 1, found
        return found[0]


@dataclass
class World:
    """Running practice servers and a home that is set up by the command line alone."""

    practice: PracticeWorld
    facts: dict[str, Any]
    folder: Path
    shell: Shell

    def connection_file(self, kind: str, **changes: str) -> Path:
        """Write a connection file as a person would, with some values changed."""
        template = ACUMATICA if kind == "acumatica" else CLEO
        path = self.folder / f"{kind}-{len(list(self.folder.iterdir()))}.toml"
        path.write_text(template.format(**{**self.facts[kind], **changes}), "utf-8")
        return path

    def partner_files(self) -> list[Path]:
        """Write the partners' sheets; return the files."""
        folder = self.folder / "partners"
        folder.mkdir(exist_ok=True)
        for name, text in self.practice.stock.partner_files().items():
            (folder / name).write_text(text, "utf-8")
        return sorted(folder.iterdir())

    def leave(self, partner: str, name: str, content: bytes) -> None:
        """Let a partner leave a file in its download folder."""
        self.practice.cleo.store.add_file(f"download/{partner}", name, content, "partner")

    def held(self) -> dict[str, Any]:
        """Ask both servers for everything they hold."""
        site, cleo = self.facts["acumatica"]["url"], self.facts["cleo"]["url"]
        names = requests.get(f"{site}/practice/records", timeout=10).json()
        return {
            "records": {name: requests.get(f"{site}/practice/records/{name}", timeout=10).json() for name in names},
            "files": requests.get(f"{cleo}/practice/files", timeout=10).json(),
        }

    def asked(self, kind: str) -> list[dict[str, Any]]:
        """Return the request log of a server."""
        found: list[dict[str, Any]] = requests.get(f"{self.facts[kind]['url']}/practice/requests", timeout=10).json()
        return found

    def fault(self, kind: str, **switches: object) -> None:
        """Set faults of a server."""
        reply = requests.post(f"{self.facts[kind]['url']}/practice/faults", json=switches, timeout=10)
        assert reply.status_code == 200, reply.text


def environment(facts: dict[str, Any]) -> dict[str, str]:
    """Return the variables in which a scheduled run finds its secrets."""
    return {
        "TEST_ACUMATICA_PASSWORD": facts["acumatica"]["password"],
        "TEST_ACUMATICA_CLIENT_SECRET": facts["acumatica"]["client_secret"],
        "TEST_CLEO_PASSWORD": facts["cleo"]["password"],
        "ACUCLEO_PASSPHRASE": PASSPHRASE,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_QPA_PLATFORM": "offscreen",
    }


def start(folder: Path) -> World:
    folder.mkdir(parents=True, exist_ok=True)
    practice = PracticeWorld(folder / "servers", 1, SystemClock(), cleo_per_second=50)
    facts = practice.start()
    return World(practice, facts, folder, Shell(folder / "home", environment(facts)))


def set_up(world: World, *, partners: bool = True) -> World:
    world.shell("connection", "set", "acumatica", world.connection_file("acumatica"))
    world.shell("connection", "set", "cleo", world.connection_file("cleo"))
    if partners:
        world.shell("partner", "import", *world.partner_files())
    return world


@pytest.fixture(scope="session")
def played_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which two passes were made by the command line; documents wait for a person, and nothing runs."""
    return made_once(tmp_path_factory, "played-by-command", _play)


def _play(folder: Path) -> None:
    world = set_up(start(folder))
    try:
        for _ in range(2):
            world.practice.partners.step()
            world.shell("sync", expect=(0, 1))
    finally:
        world.practice.stop()


@pytest.fixture(scope="session")
def seen(played_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The played trade, to look at only."""
    yield from _reopened(played_folder, tmp_path_factory.mktemp("seen") / "trade")


@pytest.fixture
def played(played_folder: Path, tmp_path: Path) -> Iterator[World]:
    """A copy of the played trade of one's own, to change."""
    yield from _reopened(played_folder, tmp_path / "trade")


def _reopened(source: Path, target: Path) -> Iterator[World]:
    shutil.copytree(source, target)
    world = start(target)
    try:
        # The servers have new ports; the secrets are those of before.
        yield set_up(world, partners=False)
    finally:
        world.practice.stop()


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[World]:
    """New servers and a home in which nothing is set up yet."""
    world = start(tmp_path / "fresh")
    try:
        yield world
    finally:
        world.practice.stop()


@pytest.fixture(scope="session")
def idle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Servers and a home with both connections, on which nothing is ever synced."""
    world = start(tmp_path_factory.mktemp("idle"))
    try:
        yield set_up(world)
    finally:
        world.practice.stop()


@pytest.fixture
def empty(tmp_path: Path) -> Shell:
    """A home with nothing in it."""
    return Shell(tmp_path / "empty", {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"})


@pytest.fixture(scope="session")
def new_world() -> Callable[[Path], World]:
    """Make servers and a set-up home in a folder; whoever asks stops the servers."""
    return lambda folder: set_up(start(folder))
