"""Every cause is told in whole sentences that a clerk understands, and the manual's page says what the program says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.rules.catalogue import SEVERITY_WORDS, every_cause
from acucleo_desktop.rules.manual import page, topics
from acucleo_desktop.x12.tables import tables

ROOT = Path(__file__).resolve().parents[2]
CAUSES = every_cause()
RELEASE = tables("004010")
ELEMENT = re.compile(rf"\b(?:{'|'.join(RELEASE.segments)})\d\d\b")
"""An element of X12 by its place, such as BIG04: nobody but us knows what that is."""

UNIT = re.compile(rf"\b(?:{'|'.join(code for code in RELEASE.labels['355'] if code.isalpha())})\b(?! \()")
IN_PARENTHESES = re.compile(r"\([^)]*\)")
ONLY_THERE = {"sync/writing.py", "sync/examination.py", "sync/refusals.py"}
"""Findings made of an answer of Acumatica, of a cause of X12, and of a refusal of Cleo (`docs/errors.md`)."""


@pytest.mark.parametrize("cause", CAUSES.values(), ids=lambda cause: cause.id)
def test_a_cause_speaks_in_whole_sentences(cause: Cause) -> None:
    finding = cause.as_example()
    for sentence in (finding.what, finding.why, finding.todo):
        assert sentence.endswith("."), sentence
        assert not sentence.endswith(".."), sentence
        assert sentence[0].isupper() or sentence[0].isdigit(), sentence
        assert not set("{}") & set(sentence), sentence
        assert not re.search(r"\binvalid\b|\billegal\b|  | \.|\.\.", sentence, re.IGNORECASE), sentence
        assert not ELEMENT.search(IN_PARENTHESES.sub("", sentence)), sentence
    assert finding.location.paper
    assert not finding.location.paper.endswith(".")
    assert cause.title
    assert not cause.title.endswith(".")
    assert cause.more.endswith(".") or not cause.more


@pytest.mark.parametrize("cause", [c for c in CAUSES.values() if c.id.startswith("rules.")], ids=lambda cause: cause.id)
def test_a_unit_code_is_told_with_its_meaning(cause: Cause) -> None:
    finding = cause.as_example()
    for sentence in (finding.what, finding.why, finding.todo):
        bare = UNIT.search(sentence)
        assert bare is None or RELEASE.labels["355"][bare[0]] in sentence, sentence


def test_ids_tell_where_a_cause_belongs() -> None:
    for cause_id in CAUSES:
        assert re.fullmatch(r"(?:x12|partner|rules|acumatica|sync)\.[a-z0-9]+(?:-[a-z0-9]+)*", cause_id), cause_id
    assert len(CAUSES) > 100


def test_titles_tell_causes_apart() -> None:
    titles = [cause.title for cause in CAUSES.values()]
    assert len(titles) == len(set(titles))


def test_the_page_of_the_manual_is_in_step() -> None:
    printed = (ROOT / "docs" / "findings.md").read_text("utf-8")
    assert printed == page(CAUSES), "run python -m acucleo_desktop.rules.manual"


def test_the_page_names_every_cause_and_every_link_leads_somewhere() -> None:
    text = page(CAUSES)
    marks = re.findall(r'<a id="([^"]+)"></a>', text)
    assert len(marks) == len(set(marks))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) == set(marks)
    for cause in CAUSES.values():
        finding = cause.as_example()
        assert f"`{cause.id}`: {SEVERITY_WORDS[cause.severity]}." in text
        for sentence in (finding.what, finding.why, finding.todo):
            assert sentence in text


def test_every_cause_has_one_topic_with_a_title() -> None:
    chapters = topics(CAUSES)
    assert [cause.id for topic in chapters for cause in topic.causes] != []
    assert sorted(cause.id for topic in chapters for cause in topic.causes) == sorted(CAUSES)
    titles = [topic.title for topic in chapters]
    assert len(titles) == len(set(titles))
    assert "Further findings" not in titles


@pytest.mark.parametrize("package", ["partners", "rules", "sync"])
def test_findings_are_made_of_causes(package: str) -> None:
    for path in sorted((ROOT / "acucleo_desktop" / package).rglob("*.py")):
        if path.relative_to(ROOT / "acucleo_desktop").as_posix() in ONLY_THERE:
            continue
        calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        assert not [call for call in calls if isinstance(call, ast.Name) and call.id == "Finding"], path
