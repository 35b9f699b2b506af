"""A purchase order is named once: `PO 4711`, and `PO010405` where the number says PO by itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from acucleo_desktop.documents.naming import po, says_po

PACKAGE = Path(__file__).resolve().parents[2] / "acucleo_desktop"


@pytest.mark.parametrize(
    ("number", "named"),
    [
        ("4711", "PO 4711"),
        ("PO010405", "PO010405"),
        ("po-17", "po-17"),
        ("P.O. 17", "P.O. 17"),
        ("PO 17", "PO 17"),
        ("POTTERY-1", "PO POTTERY-1"),
        ("PO", "PO PO"),
    ],
)
def test_an_order_is_named_once(number: str, named: str) -> None:
    assert po(number) == named
    assert says_po(number) is (named == number)


def test_no_sentence_puts_po_before_a_number_by_itself() -> None:
    strange = [
        path.name
        for path in PACKAGE.rglob("*.py")
        if path.name != "naming.py" and re.search(r"\bPO \{", path.read_text("utf-8"))
    ]
    assert not strange, "a number may say PO by itself: acucleo_desktop.documents.naming.po knows"
