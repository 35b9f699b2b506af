"""The maps that pyx12 reads: made from the tables, up to date, and within the nine rules of its walker."""

from __future__ import annotations

from pathlib import Path

import pytest

from acucleo_desktop.x12.maps import generator
from acucleo_desktop.x12.maps.lint import lint
from acucleo_desktop.x12.releases import BASES

SAC = '<segment xid="SAC" name="Service, Promotion, Allowance, or Charge Information"'
PURPOSE = '<data_ele ele_num="353" data_type="ID" min_len="2" max_len="2"/>'


@pytest.mark.parametrize("release", BASES)
def test_the_committed_maps_are_those_of_the_tables(release: str) -> None:
    wanted = generator.generate(release)
    folder = generator.FOLDER / release
    assert {path.name for path in folder.glob("*.xml")} == set(wanted)
    for name, text in wanted.items():
        assert (folder / name).read_text("utf-8") == text, f"run python -m {generator.__name__}"


@pytest.mark.parametrize("release", BASES)
def test_the_maps_keep_the_walkers_rules(release: str) -> None:
    assert lint(generator.generate(release)) == []


def test_the_command_writes_every_release(tmp_path: Path) -> None:
    generator.write(tmp_path)
    for release in BASES:
        assert len(list((tmp_path / release).glob("*.xml"))) == len(generator.SETS) + 2


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("850.xml", 'seq="03"', 'seq="04"', "rule 1"),
        ("850.xml", 'data_ele="353"', 'data_ele="9999"', "rule 1"),
        ("850.xml", 'external="c353"', 'external="c0"', "rule 1"),
        ("850.xml", "<syntax>R0203</syntax>", "<syntax>R0299</syntax>", "rule 1"),
        ("850.xml", "<syntax>R0203</syntax>", "<syntax>X0203</syntax>", "rule 1"),
        ("850.xml", '<valid_codes external="c353"/>', "<valid_codes><code>00</code></valid_codes>", "rule 2"),
        ("850.xml", 'usage="R" pos="20" max_use="1"', 'usage="R" pos="5" max_use="1"', "rule 3"),
        ("850.xml", 'xid="CUR" name', 'xid="REF" name', "rule 4"),
        ("850.xml", 'xid="N1_LOOP_2"', 'xid="N1_LOOP"', "rule 5"),
        ("850.xml", 'xid="N9_LOOP"', 'xid="N9"', "rule 5"),
        ("850.xml", '<segment xid="ST"', '<loop xid="A_LOOP"><segment xid="ST"/></loop><segment xid="ST"', "rule 6"),
        ("850.xml", '<segment xid="SPI"', '<segment xid="LM"', "rule 7"),
        ("856.xml", 'repeat="200000"', 'repeat="1"', "rule 8"),
        ("850.xml", f'{SAC} usage="R"', f'{SAC} usage="S"', "rule 9"),
        ("dataele.xml", 'data_type="AN"', 'data_type="XX"', "unknown type"),
        ("dataele.xml", 'min_len="1"', 'min_len="99999"', "lengths"),
        ("dataele.xml", "</data_elements>", f"{PURPOSE}</data_elements>", "twice"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_told(name: str, old: str, new: str, said: str) -> None:
    files = generator.generate("004010")
    assert old in files[name]
    broken = files[name].replace(old, new, 1)
    files[name] = broken
    assert any(said in words for words in lint(files)), lint(files)
