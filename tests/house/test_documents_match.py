"""What the documents in docs/ say is what the code does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from acucleo_desktop.documents.flow import Direction
from acucleo_desktop.documents.status import INBOUND_MOVES, OUTBOUND_MOVES
from acucleo_desktop.ledger.moves import ANSWER_MOVES
from acucleo_desktop.sync.flows import TABLE
from acucleo_desktop.transport.retry import Action, Effect, RetryPolicy, render_table
from acucleo_desktop.x12.registry import SETS

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = (
    *("docs/architecture.md", "docs/cleo-connection.md", "docs/partner-writing.md", "docs/retry-table.md"),
    *("docs/visual.md", "CONTRIBUTING.md", "docs/manual/es/matching.md", "docs/manual/es/partner-writing.md"),
    *("docs/manual/es/cleo-connection.md", "docs/manual/es/retry-table.md"),
)
NAMED_FILE = re.compile(r"`((?:acucleo_desktop|tests|resources|installer|docs)/[\w./-]+)`")


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def rows_under(heading: str, text: str) -> Iterator[list[str]]:
    """Yield the cells of the first table under a heading, without its head."""
    part = text.split(f"{heading}\n", 1)[1]
    table = re.search(r"^\|.*(?:\n\|.*)+", part, re.MULTILINE)
    assert table is not None
    for line in table[0].splitlines()[2:]:
        yield [cell.strip().strip("`") for cell in line.strip("|").split("|")]


def test_the_printed_retry_table_is_the_table_of_the_code() -> None:
    assert render_table() in text_of("docs/retry-table.md")


def test_the_words_around_the_retry_table_are_those_of_the_code() -> None:
    text, policy = text_of("docs/retry-table.md"), RetryPolicy()
    assert all(f"| {word} | " in text for word in (*Effect, *Action))
    assert f"{policy.tries} tries in all" in text
    for seconds in (policy.first_wait, policy.longest_wait, policy.longest_asked_wait):
        assert re.search(rf"\b{seconds:.0f} seconds?\b", text)


def test_the_numbers_around_the_retry_table_are_the_same_in_spanish() -> None:
    text, policy = text_of("docs/manual/es/retry-table.md"), RetryPolicy()
    assert f"{policy.tries} intentos en total" in text
    for seconds in (policy.first_wait, policy.longest_wait, policy.longest_asked_wait):
        assert re.search(rf"\b{seconds:.0f}\s+segundos?\b", text)


def test_the_printed_flow_table_is_the_table_of_the_code() -> None:
    printed = list(rows_under("### The flow table", text_of("docs/architecture.md")))
    assert printed == [
        [
            *(row.flow.value, row.direction.value, row.entity),
            *(", ".join(row.forms), ", ".join(SETS[form].functional_id for form in row.forms), row.becomes),
        ]
        for row in TABLE
    ]


@pytest.mark.parametrize(
    ("heading", "moves"),
    [
        ("### Delivery, outbound", OUTBOUND_MOVES),
        ("### Delivery, inbound", INBOUND_MOVES),
        ("### Answer", ANSWER_MOVES),
    ],
)
def test_the_printed_moves_are_the_moves_of_the_code(heading: str, moves: Mapping[str, frozenset[str]]) -> None:
    printed = {old: set(new.split(", ")) - {"nothing"} for old, new in rows_under(heading, text_of(DOCUMENTS[0]))}
    assert printed == {str(old): {str(new) for new in news} for old, news in moves.items()}


def test_directions_have_two_words() -> None:
    assert [str(direction) for direction in Direction] == ["in", "out"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_is_named_exists(name: str) -> None:
    named = NAMED_FILE.findall(text_of(name))
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]
