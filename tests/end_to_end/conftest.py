"""The whole trade, played once over real HTTP, and plain eyes: `requests` and a split of text."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import requests

from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.home import Home
from acucleo_desktop.practice.serve import PracticeWorld
from acucleo_desktop.sync.opening import Opened, open_home
from acucleo_desktop.sync.practice_setup import set_up_home

SEED = 1
MOST_ROUNDS = 12
Words = list[str]


@dataclass
class PlainSet:
    """One transaction set as a plain split of the file's own text gives it."""

    sender: str
    group_control: str
    set_id: str
    control: str
    rows: list[Words]
    is_whole: bool = False

    def every(self, segment: str) -> list[Words]:
        return [row for row in self.rows if row[0] == segment]

    def value(self, segment: str, number: int) -> str:
        return next((row[number].strip() for row in self.every(segment) if len(row) > number), "")

    def lines(self, segment: str) -> list[tuple[Decimal, Decimal]]:
        """Return quantity and price of each line."""
        return [(Decimal(row[2]), Decimal(row[4])) for row in self.every(segment)]

    @property
    def number(self) -> str:
        place = {"850": ("BEG", 3), "810": ("BIG", 2), "855": ("BAK", 3), "856": ("BSN", 2), "997": ("AK1", 2)}
        return self.value(*place[self.set_id])


def plain_sets(content: bytes) -> list[PlainSet]:
    """Split a file by the separators in its own ISA; nothing of the product takes part."""
    text = content.decode("latin-1")
    if not text.startswith("ISA"):
        return []
    element, terminator = text[3], text[105]
    sender = group = ""
    found: list[PlainSet] = []
    for row in [part.strip().split(element) for part in text.split(terminator) if part.strip()]:
        match row[0]:
            case "ISA":
                sender = row[6].strip()
            case "GS":
                group = row[6]
            case "ST":
                found.append(PlainSet(sender, group, row[1], row[2], []))
            case "SE":
                found[-1].is_whole = True
            case "GE" | "IEA":
                pass
            case _:
                found[-1].rows.append(row)
    return found


@dataclass
class Trade:
    """The played trade: both servers still run, and the home is open."""

    world: PracticeWorld
    opened: Opened
    facts: dict[str, Any]
    folder: Path
    rounds: int = 0
    problems: list[str] = field(default_factory=list)

    def records(self, entity: str) -> list[dict[str, Any]]:
        """Ask Acumatica's admin address for all records of an entity."""
        return _get(f"{self.facts['acumatica']['url']}/practice/records/{entity}")

    def files(self, origin: str) -> list[dict[str, Any]]:
        """Ask Cleo's admin address for all files of `us` or `partner`, the bytes decoded."""
        found = _get(f"{self.facts['cleo']['url']}/practice/files?origin={origin}")
        return [{**file, "content": base64.b64decode(file["content"])} for file in found]

    def sets(self, origin: str, set_id: str) -> list[tuple[str, PlainSet]]:
        """Return (partner's folder name, set) of all files of an origin."""
        return [
            (file["folder"].rpartition("/")[2], one)
            for file in self.files(origin)
            for one in plain_sets(file["content"])
            if one.set_id == set_id
        ]

    def scripted(self, set_id: str, *outcomes: str) -> set[tuple[str, str]]:
        """Return (partner, number) of what the partners' script means not to go through."""
        answer = requests.get(f"{self.facts['admin']}/partners", timeout=10).json()
        return {
            (one["partner"], one["number"])
            for one in answer["expectations"]
            if one["set_id"] == set_id and one["outcome"] in outcomes
        }

    def snapshot(self) -> dict[str, Any]:
        """Return everything that both servers hold."""
        site = self.facts["acumatica"]["url"]
        names = _get(f"{site}/practice/records")
        return {
            "records": {name: _get(f"{site}/practice/records/{name}") for name in names},
            "files": _get(f"{self.facts['cleo']['url']}/practice/files"),
        }

    def round(self) -> bool:
        """Let partners act, run a pass, approve what is clean; tell whether anything moved."""
        written = self.world.partners.step()
        summary = self.opened.desk.sync(trigger="end to end")
        decisions = self.opened.desk.approve_clean()
        delivered = self.opened.desk.deliver()
        self.problems += [problem.sentences() for problem in (*summary.problems, *delivered.problems)]
        self.rounds += 1
        moved = summary.counts.get("received", 0) + summary.counts.get("drafted", 0)
        return bool(written or moved or decisions or self.world.partners.waiting())


def _get(url: str) -> Any:
    reply = requests.get(url, timeout=10)
    assert reply.status_code == 200, reply.text
    return reply.json()


def play(folder: Path, *, mount: str = "", most_rounds: int = MOST_ROUNDS) -> Iterator[Trade]:
    """Play until all is quiet. The pace of a real Cleo would only make the tests wait; tests/cleo proves that pace."""
    clock = SystemClock()
    world = PracticeWorld(folder / "servers", SEED, clock, mount=mount, cleo_per_second=50)
    facts = world.start()
    try:
        with open_home(Home.below(folder / "home"), clock=clock, actor="end to end") as opened:
            set_up_home(opened, facts, world.stock.partner_files())
            trade = Trade(world, opened, facts, folder)
            while trade.rounds < most_rounds and trade.round():
                pass
            yield trade
    finally:
        world.stop()


@pytest.fixture(scope="session")
def trade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trade]:
    """The trade at the root of both servers; tests look, and change nothing."""
    yield from play(tmp_path_factory.mktemp("trade"))


@pytest.fixture(scope="session")
def mounted_trade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trade]:
    """Two rounds against an Acumatica below a virtual directory."""
    yield from play(tmp_path_factory.mktemp("mounted"), mount="/AcumaticaERP", most_rounds=2)
