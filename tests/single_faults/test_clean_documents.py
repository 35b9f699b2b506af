"""Nothing at all is found in sound documents, whatever their kind, release, size, separators and line ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from acucleo_desktop.documents.finding import Finding

CLEAN = {
    "an order": ("order", {}),
    "an order with one line and nothing else": ("order-smallest", {}),
    "an order of 005010": ("order-005010", {}),
    "an order on one line": ("order", {"line": ""}),
    "an order with Windows line ends": ("order", {"line": "\r\n"}),
    "an order with a segment on each line": ("order", {"segment": "\n", "line": ""}),
    "an order with bars": ("order-005010", {"element": "|", "component": ":"}),
    "an order with control characters": (
        "order",
        {"element": "\x1d", "segment": "\x1c", "component": "\x1f", "line": ""},
    ),
    "an invoice": ("invoice", {}),
    "an invoice with one line and nothing else": ("invoice-smallest", {}),
    "an invoice of 005010 for grocery": ("invoice-005010", {}),
    "an invoice on one line with hexadecimal 15": ("invoice", {"segment": "\x15", "line": ""}),
    "a credit memo": ("credit-memo", {}),
    "an order answer": ("answer", {}),
    "an order answer of 005010 with plus signs": ("answer-005010", {"element": "+", "segment": "'", "line": "\r\n"}),
    "a ship notice, pick and pack": ("ship-notice", {}),
    "a ship notice of 005010 with pallets": ("ship-notice-005010", {}),
    "a ship notice with bars and Windows line ends": ("ship-notice", {"element": "|", "segment": "\r\n", "line": ""}),
    "an acknowledgment": ("acknowledgment", {}),
    "an acknowledgment that rejects, of 005010": ("rejection-005010", {}),
    "an order and an invoice in one file": ("order + invoice", {}),
    "every kind in one file": (
        "order + order-005010 + invoice + credit-memo + answer + ship-notice + acknowledgment",
        {"line": ""},
    ),
}


@pytest.mark.parametrize("name", CLEAN)
def test_nothing_is_found(
    name: str,
    check_file: Callable[[bytes], list[Finding]],
    load: Callable[[str], str],
    dress: Callable[..., bytes],
) -> None:
    documents, separators = CLEAN[name]
    assert check_file(dress(load(documents), **separators)) == []


def test_nothing_is_found_in_a_large_order(
    check_file: Callable[[bytes], list[Finding]], load: Callable[[str], str], change: Callable[..., str]
) -> None:
    lines = "/".join(f"PO1*{number}*1*EA*2**UP*012345678912" for number in range(1, 1001))
    large = change(load("order-smallest"), ("PO1**1*EA***VN*VX-1/", f"{lines}/CTT*1000*1000/"))
    assert check_file(large.encode()) == []


def test_nothing_is_found_in_many_documents(
    check_file: Callable[[bytes], list[Finding]], load: Callable[[str], str], change: Callable[..., str]
) -> None:
    text = load("invoice-smallest")
    start, end = text.index("ST*"), text.index("GE*")
    sets = "".join(
        text[start:end].replace("0001", f"{number:04d}").replace("INV8", f"INV8{number}") for number in range(1, 201)
    )
    many = change(text[:start] + sets + text[end:], ("GE*1*", "GE*200*"))
    assert check_file(many.encode()) == []
