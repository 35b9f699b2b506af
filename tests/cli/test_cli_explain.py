"""`acucleo explain` says what the manual says."""

from __future__ import annotations

import json

from click.testing import CliRunner

from acucleo_desktop.cli.main import main
from acucleo_desktop.rules.catalogue import every_cause


def explain(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["explain", *words])
    return result.exit_code, result.stdout, result.stderr


def test_one_finding_is_explained_in_its_four_parts() -> None:
    code, said, _ = explain("rules.total-differs")
    cause = every_cause()["rules.total-differs"]
    finding = cause.as_example()
    assert code == 0
    for part in (cause.title, finding.what, finding.location.paper, finding.why, finding.todo, cause.more):
        assert part in said


def test_the_same_as_data() -> None:
    code, said, _ = explain("rules.total-differs", "--json")
    data = json.loads(said)
    assert code == 0
    assert data["id"] == "rules.total-differs"
    assert data["severity"] == "block"
    assert data["what"] == every_cause()["rules.total-differs"].as_example().what
    assert set(data) == {"id", "severity", "title", "what", "where", "why", "todo", "more"}


def test_without_a_name_all_are_listed() -> None:
    _, said, _ = explain()
    assert all(cause_id in said for cause_id in every_cause())
    _, data, _ = explain("--json")
    assert [each["id"] for each in json.loads(data)] == list(every_cause())


def test_a_mistyped_name_is_answered_with_the_nearest() -> None:
    for typed in ("rules.total-difers", "total-differs", "Rules.Total-Differ"):
        code, said, complaint = explain(typed)
        assert code == 2
        assert not said
        assert "rules.total-differs" in complaint
    assert "explain for all names" in explain("qqqqqqqq")[2]
