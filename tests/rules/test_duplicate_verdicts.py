"""The verdict table of doubles."""

from __future__ import annotations

import itertools

import pytest

from acucleo_desktop.documents.finding import Severity
from acucleo_desktop.rules.duplicates import VERDICTS, DuplicateVerdict, explain, verdict


@pytest.mark.parametrize(
    ("control", "business", "content", "expected"),
    [
        (True, True, True, DuplicateVerdict.EXACT_REPEAT),
        (False, True, True, DuplicateVerdict.NEW_ENVELOPE),
        (True, True, False, DuplicateVerdict.CHANGED_VERSION),
        (False, True, False, DuplicateVerdict.CHANGED_VERSION),
        (True, False, False, DuplicateVerdict.NUMBER_REUSED),
        (False, False, True, DuplicateVerdict.SUSPICIOUS_TWIN),
        (False, False, False, DuplicateVerdict.NEW),
    ],
)
def test_the_table(control: bool, business: bool, content: bool, expected: DuplicateVerdict) -> None:
    assert verdict(control, business, content) is expected


def test_every_combination_has_a_verdict() -> None:
    assert set(VERDICTS) == set(itertools.product([True, False], repeat=3))


@pytest.mark.parametrize("found", [each for each in DuplicateVerdict if each is not DuplicateVerdict.NEW])
def test_every_verdict_is_explained_with_the_number(found: DuplicateVerdict) -> None:
    finding = explain(found, "purchase order", "4711", "purchase order 4710")
    assert finding is not None
    assert "4711" in finding.what
    assert finding.why
    assert finding.todo
    assert finding.id.startswith("rules.")


def test_only_a_changed_version_and_a_twin_stop() -> None:
    blocking = {
        found
        for found in DuplicateVerdict
        if (told := explain(found, "invoice", "1")) and told.severity is Severity.BLOCK
    }
    assert blocking == {DuplicateVerdict.CHANGED_VERSION, DuplicateVerdict.SUSPICIOUS_TWIN}
    assert explain(DuplicateVerdict.NEW, "invoice", "1") is None
