"""Real files of others through the command line: `check` explains each, `preview` says what each one says."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from acucleo_desktop.cli.main import main

CORPUS = Path(os.environ.get("ACUCLEO_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "corpus" / "x12")
WANTED = {"850", "855", "856", "810"}
HARMLESS = re.compile(
    r"regular|one single line|indented segments|UTF-8 BOM|\d+ (transaction sets|interchanges)"
    r"|(element separator|segment terminator) ('[!-~]'|'\\x..'|is LF)"
)
"""Peculiarities of form alone: what the file says is as regular as any."""

pytestmark = [
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files at {CORPUS}"),
    pytest.mark.timeout(180),
]
Words = list[str]


def listed() -> dict[Path, tuple[Counter[str], str]]:
    """Return path to (how many sets of each kind, peculiarity), as the corpus' own table has them."""
    found: dict[Path, tuple[Counter[str], str]] = {}
    table = CORPUS / "SOURCES.md"
    folder = ""
    for line in table.read_text("utf-8").splitlines() if table.is_file() else ():
        if line.startswith("## "):
            folder = line[3:].strip()
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 5 or not re.match(r"\d{3}", cells[2]):
            continue
        kinds = Counter({kind: int(times or 1) for kind, times in re.findall(r"(\d{3})(?: x(\d+))?", cells[2])})
        found[CORPUS / folder / cells[0]] = (kinds, cells[4])
    return found


def sound_files() -> list[Path]:
    """Files that hold a wanted kind, and that nothing in what they say makes irregular."""
    return [
        path
        for path, (kinds, peculiarity) in listed().items()
        if kinds.keys() & WANTED and all(HARMLESS.fullmatch(part.strip()) for part in peculiarity.split("; "))
    ]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Any]:
    """What `acucleo check --json` says of all files in one run."""
    home = str(tmp_path_factory.mktemp("home"))
    result = CliRunner().invoke(main, ["check", "--json", "--home", home, *(str(path) for path in listed())])
    assert result.exit_code in {0, 1, 2}
    assert isinstance(result.exception, SystemExit), result.exception
    return {Path(one["file"]): one for one in json.loads(result.stdout)}


def test_check_reads_every_file_with_the_sets_that_its_source_says(checked: dict[Path, Any]) -> None:
    assert checked.keys() == listed().keys()
    assert len(checked) == 171
    for path, (kinds, _) in listed().items():
        assert Counter(one["set"] for one in checked[path]["sets"]) == kinds, path


def test_a_file_is_read_clean_or_explained(checked: dict[Path, Any]) -> None:
    for path, report in checked.items():
        findings = [*report["findings"], *(finding for one in report["sets"] for finding in one["findings"])]
        assert report["readable"] or findings, path
        assert report["clean"] == (not [one for one in findings if one["severity"] != "info"]), path
        for finding in findings:
            assert re.fullmatch(r"[a-z0-9]+\.[a-z0-9-]+", finding["id"]), path
            assert finding["what"].endswith("."), (path, finding["what"])


def test_a_file_that_is_bad_on_purpose_is_not_called_clean(checked: dict[Path, Any]) -> None:
    bad = [path for path, (_, peculiarity) in listed().items() if "invalid on purpose" in peculiarity]
    assert len(bad) > 10
    assert not [path.name for path in bad if checked[path]["clean"]]


def test_nothing_in_the_form_of_a_regular_file_blocks_it(checked: dict[Path, Any]) -> None:
    for path, (_, peculiarity) in listed().items():
        if peculiarity == "regular":
            # What the anonymous ones say, such as a made-up total, is another matter.
            found = [finding for one in checked[path]["sets"] for finding in one["findings"]]
            assert not [each for each in found if each["severity"] == "block" and each["id"].startswith("x12.")], path


def plain_sets(path: Path) -> list[list[Words]]:
    """Split a file by the separators that its own ISA shows; nothing of the product takes part."""
    text = path.read_bytes().decode("latin-1")
    text = text[text.index("ISA") :]
    element, terminator = text[3], text[105]
    sets: list[list[Words]] = []
    for part in text.split(terminator):
        row = [word.strip(" \r\n\t") for word in part.split(element)]
        if row[0] == "ST":
            sets.append([])
        if row[0] not in {"", "ISA", "GS", "GE", "IEA"}:
            sets[-1].append(row)
    return sets


def column(rows: list[Words], segment: str, number: int) -> list[Decimal | None]:
    return [Decimal(row[number]) if len(row) > number and row[number] else None for row in rows if row[0] == segment]


def first(rows: list[Words], segment: str, number: int) -> str:
    return next((row[number] for row in rows if row[0] == segment and len(row) > number), "")


def shipped(rows: list[Words]) -> Counter[tuple[str, Decimal]]:
    """Return how often (order number, quantity) is shipped: each item level belongs to the order level above it."""
    parents: dict[str, str] = {}
    orders: dict[str, str] = {}
    found: Counter[tuple[str, Decimal]] = Counter()
    level = ""
    for row in rows:
        if row[0] == "HL":
            level = row[1]
            parents[level] = row[2]
        elif row[0] == "PRF":
            orders[level] = row[1]
        elif row[0] == "SN1":
            above = level
            while above and above not in orders:
                above = parents.get(above, "")
            found[(orders.get(above, ""), Decimal(row[2]))] += 1
    return found


def quantities(lines: list[dict[str, Any]], key: str) -> list[Decimal | None]:
    return [Decimal(line[key]) if line.get(key) is not None else None for line in lines]


def assert_lines(lines: list[dict[str, Any]], rows: list[Words], segment: str) -> None:
    assert quantities(lines, "quantity") == column(rows, segment, 2)
    theirs = column(rows, segment, 4)
    assert [ours for ours, price in zip(quantities(lines, "unit_price"), theirs, strict=True) if price is not None] == [
        price for price in theirs if price is not None
    ]


def assert_same(set_id: str, document: dict[str, Any], rows: list[Words]) -> None:
    match set_id:
        case "850":
            assert document["number"] == first(rows, "BEG", 3)
            assert_lines(document["lines"], rows, "PO1")
        case "855":
            assert document["order_number"] == first(rows, "BAK", 3)
            assert_lines(document["lines"], rows, "PO1")
            answers = [answer for line in document["lines"] for answer in line.get("answers", ())]
            assert quantities(answers, "quantity") == column(rows, "ACK", 2)
        case "810":
            assert document["number"] == first(rows, "BIG", 2)
            assert_lines(document["lines"], rows, "IT1")
            assert Decimal(document["stated_total"]) == Decimal(first(rows, "TDS", 1)) / 100
        case _:
            assert document["shipment"] == first(rows, "BSN", 2)
            ours = Counter(
                (order["order_number"], Decimal(line["quantity"]))
                for order in document["orders"]
                for line in order["lines"]
            )
            assert ours == shipped(rows)


@pytest.fixture(scope="module")
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("empty-home"))


@pytest.mark.parametrize("path", sound_files(), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_preview_says_what_the_file_says(path: Path, empty_home: str) -> None:
    result = CliRunner().invoke(main, ["preview", "--home", empty_home, str(path)])
    assert result.exit_code in {0, 1}, result.stderr
    told = json.loads(result.stdout)
    assert not told["unreadable"]
    sets = plain_sets(path)
    assert [one["set"] for one in told["documents"]] == [rows[0][1] for rows in sets]
    for one, rows in zip(told["documents"], sets, strict=True):
        if one["set"] in WANTED:
            assert_same(one["set"], one["document"], rows)


def test_there_are_sound_files_of_every_kind() -> None:
    kinds = Counter(kind for path in sound_files() for kind in listed()[path][0])
    assert kinds.keys() >= WANTED
    assert len(sound_files()) > 40
