"""Damaged copies of every real file of others on the whole road: split, check, read, answer."""

from __future__ import annotations

import pytest
from fuzz_path import TIMES, mutant, prove
from fuzz_samples import CORPUS, corpus_samples

SAMPLES = corpus_samples()
OF_EACH = 10 * TIMES
FEWEST = 2
BYTES = 15_000 * TIMES
"""So many bytes of mutants are made of one file, at most `OF_EACH` and at least `FEWEST` mutants."""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files at {CORPUS}")


@pytest.mark.parametrize("name", SAMPLES)
def test_damage_is_read_and_told(name: str) -> None:
    data = SAMPLES[name]
    for number in range(max(FEWEST, min(OF_EACH, BYTES // len(data)))):
        damaged = mutant(name, data, "every day", number)
        try:
            prove(damaged, number)
        except Exception as error:
            error.add_note(f"mutant {number}")
            raise
