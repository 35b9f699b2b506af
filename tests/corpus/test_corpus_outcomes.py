"""The table of what becomes of real files is what becomes of them, and leaves no peculiarity without a word."""

from __future__ import annotations

from collections import Counter

import pytest
from corpus_outcomes import CORPUS, GOLDEN, Sample, row, samples, telling, titles
from peculiarities import FOR_A_REASON, NAMES

from acucleo_desktop.x12.inspection import inspect_file

SAMPLES = list(samples()) if CORPUS.is_dir() else []
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files at {CORPUS}")


def rows() -> dict[str, str]:
    lines = GOLDEN.read_text("utf-8").splitlines()
    return {line.split(" | ")[0].removeprefix("| "): line for line in lines if line.startswith("| ") and "/" in line}


ROWS = rows()
TITLES = titles()


def test_every_file_has_a_row() -> None:
    assert list(ROWS) == [sample.name for sample in SAMPLES]
    assert len(ROWS) == len({sample.path for sample in SAMPLES})


@each_sample
def test_the_row_is_what_becomes_of_the_file(sample: Sample) -> None:
    assert row(sample, TITLES) == ROWS[sample.name], "python tests/corpus/corpus_outcomes.py writes the table anew"


@each_sample
def test_all_documents_are_read_and_every_peculiarity_is_told(sample: Sample) -> None:
    report = inspect_file(sample.path.read_bytes())
    assert Counter(one.set_id for one in report.sets) == sample.sets
    for name, words in telling(sample, report):
        assert not name.startswith("unnamed"), name
        assert words, name


def test_no_name_and_no_reason_is_left_over() -> None:
    told = {(sample.path.name, name) for sample in SAMPLES for name, _ in telling(sample, inspect_file(b"ISA"))}
    assert set(FOR_A_REASON) <= told
    assert {name for _, name in NAMES} == {name for _, name in told}
