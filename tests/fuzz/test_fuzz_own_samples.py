"""Thousands of damaged copies of our own samples on the whole road: split, check, read, answer.

The ordinary run reads 200 of each; `ACUCLEO_FUZZ=4` four times as many, `python tests/fuzz/run.py` as many as wished.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from fuzz_path import TIMES, mutant, prove, see
from fuzz_samples import interchange, own_samples

from acucleo_desktop.cli.main import main

SAMPLES = own_samples()
SEED = "every day"
OF_EACH = 200
"""Mutants of one sample in one test; more of them are parts that spread over the processes of a test run."""

ODD_ON_PURPOSE = {
    "order-loose": {"x12.isa-width"},
    "order-wrapped": {"x12.isa-width", "x12.lines-wrapped"},
    "order-indented": {"x12.byte-order-mark", "x12.segments-indented"},
    "order-two-bytes": {"x12.byte-order-mark", "x12.two-byte-encoding"},
    "order-mainframe": {"x12.mainframe-encoding"},
    "order-mail": {"x12.junk-before", "x12.text-after-end"},
    "order-accents": {"x12.element-character"},
    "envelope-answer": {"x12.envelope-refused"},
    "nothing-inside": {"x12.no-document"},
}
GROCERY = {"grocery-order", "grocery-invoice"}


def test_there_are_thousands() -> None:
    assert len(SAMPLES) * TIMES * OF_EACH >= TIMES * 5_000


@pytest.mark.parametrize("name", sorted(SAMPLES.keys() - GROCERY))
def test_the_samples_are_what_they_are_meant_to_be(name: str) -> None:
    assert {finding.id for finding in see(SAMPLES[name]).findings} == ODD_ON_PURPOSE.get(name, set())


@pytest.mark.parametrize("part", range(TIMES))
@pytest.mark.parametrize("name", SAMPLES)
def test_damage_is_read_and_told(name: str, part: int) -> None:
    for number in range(part * OF_EACH, (part + 1) * OF_EACH):
        data = mutant(name, SAMPLES[name], SEED, number)
        try:
            prove(data, number)
        except Exception as error:
            error.add_note(f"mutant {number} of {name}: {data[:600]!r}")
            raise


def test_mutants_can_be_made_again() -> None:
    order = SAMPLES["order"]
    assert mutant("order", order, "a", 1) == mutant("order", order, "a", 1)
    assert len({mutant("order", order, "a", number) for number in range(100)}) > 90


def test_the_command_line_speaks_of_every_mutant(tmp_path: Path) -> None:
    files = []
    for number, (name, data) in enumerate(SAMPLES.items()):
        files.append(tmp_path / f"{name}.edi")
        files[-1].write_bytes(mutant(name, data, "command line", number))
    result = CliRunner().invoke(main, ["check", "--json", "--home", str(tmp_path / "home"), *map(str, files)])
    assert result.exit_code in {0, 1, 2}
    assert [Path(one["file"]) for one in json.loads(result.stdout)] == files


def test_a_sound_neighbour_is_read_beside_any_damage() -> None:
    """One bad file part never hides the next: an interchange on a line of its own is found after every mutant."""
    neighbour = interchange(("850", ("BEG*00*SA*NEIGHBOUR**20261123", "PO1*1*5*EA*9.5**VN*X1", "CTT*1")), control=99)
    for number in range(400):
        data = mutant("invoice", SAMPLES["invoice"], "neighbour", number)
        if b"\x00" in data[:2] or data[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"I\x00" in data:
            continue
        report = see(data + b"\r\n" + neighbour.encode()).report
        assert report.sets, data
        assert report.sets[-1].number == "NEIGHBOUR", data
