"""Sound documents of our own, changing them in one place, and the check that the whole suite runs through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.finding import Finding
from acucleo_desktop.documents.invoice import Invoice
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.purchase_order import PurchaseOrder
from acucleo_desktop.partners.profile import FlowOptions
from acucleo_desktop.rules.file_check import check_file as check_file_by_itself
from acucleo_desktop.rules.inbound import judge_invoice, judge_purchase_order
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.splitter import split

TODAY = dt.date(2026, 11, 23)
SOUND = Path(__file__).parent / "sound"
ISA_LENGTH = 105

Check = Callable[[bytes], list[Finding]]
Load = Callable[[str], str]
Change = Callable[..., str]
Dress = Callable[..., bytes]
Fault = Mapping[str, Any]
Spoil = Callable[[Fault], bytes]


def check_all(data: bytes) -> list[Finding]:
    """Return everything found in a file: envelopes, syntax, reading, and what the rules judge of it by itself."""
    report = check_file_by_itself(data, TODAY)
    findings = [*report.findings, *(finding for one in report.sets for finding in one.findings)]
    parts = split(data)
    for one in report.sets:
        if any(finding.blocks for finding in one.findings):
            continue
        i, g, s = one.position
        interchange = parts.interchanges[i]
        if one.set_id in registry.SETS:
            document, _ = registry.read(interchange.groups[g].sets[s], interchange.delimiters)
            findings.extend(judged_on_receipt(document))
    return list(dict.fromkeys(findings))


def judged_on_receipt(document: BusinessDocument) -> list[Finding]:
    """Return what the rules for received documents say of one."""
    if isinstance(document, PurchaseOrder):
        return judge_purchase_order(document, TODAY, {}, FlowOptions())
    return judge_invoice(document, TODAY) if isinstance(document, Invoice) else []


@pytest.fixture(scope="session")
def check_file() -> Check:
    """Return the check of a file's bytes."""
    return check_all


@pytest.fixture(scope="session")
def load() -> Load:
    """Return the text of a sound document by its name, or of several in one file, one after the other."""
    return lambda names: "".join((SOUND / f"{name}.x12").read_text("ascii") for name in names.split(" + "))


@pytest.fixture(scope="session")
def change() -> Change:
    """Return the function that changes a text piece by piece."""
    return changed


def changed(text: str, *changes: tuple[str, str]) -> str:
    """Put new pieces for old ones that occur once, `/` for a segment's end; SE01 is counted anew unless SE is changed.

    Raises:
        ValueError: an old piece does not occur exactly once.
    """
    for old, new in changes:
        old, new = (piece.replace("/", "~\n") for piece in (old, new))  # noqa: PLW2901
        if text.count(old) != 1:
            raise ValueError(f"{old!r} occurs {text.count(old)} times")
        text = text.replace(old, new)
    return text if any(old.startswith("SE*") for old, _ in changes) else recounted(text)


def recounted(text: str) -> str:
    """Write the right number of segments into every SE."""
    lines, begun = text.split("\n"), 0
    for index, line in enumerate(lines):
        if line.startswith("ST*"):
            begun = index
        elif line.startswith("SE*"):
            control = line.split("*")[2:]
            lines[index] = "*".join(("SE", str(index - begun + 1), *control))
    return "\n".join(lines)


def faulty(text: str, fault: Fault) -> str:
    """Return a sound text with its fault.

    Args:
        text: one or more interchanges, a segment on each line.
        fault: a row of the table, of which these keys count: `text` puts other text for all of it; `leave_out` leaves
            out what stands from the first piece up to the second; `change` puts new pieces for old ones, `everywhere`
            one for every occurrence of another; `cut_from` cuts off the last occurrence and what follows; `wrap` breaks
            everything behind the ISA into lines of that width; `begin` and `append` add text around it.
    """
    if "text" in fault:
        return str(fault["text"])
    if "leave_out" in fault:
        first, second = fault["leave_out"]
        text = text[: text.index(first)] + text[text.index(second) :]
    text = changed(text, *(tuple(pair) for pair in fault["change"])) if "change" in fault else text
    if "everywhere" in fault:
        old, new = (piece.replace("/", "~\n") for piece in fault["everywhere"])
        text = text.replace(old, new)
    if "cut_from" in fault:
        text = text[: text.rindex(fault["cut_from"])]
    if "wrap" in fault:
        head, body, width = text[: ISA_LENGTH + 2], text[ISA_LENGTH + 2 :].replace("\n", ""), fault["wrap"]
        text = head + "\n".join(body[start : start + width] for start in range(0, len(body), width))
    return f"{fault.get('begin', '')}{text}{fault.get('append', '')}"


@pytest.fixture(scope="session")
def spoil(load: Load) -> Spoil:
    """Return the function that makes the bytes of a faulty document out of a row of the table."""
    return lambda fault: faulty(load(fault["document"]), fault).encode("latin-1")


@pytest.fixture(scope="session")
def dress() -> Dress:
    """Return a function that writes a text with other separators and line ends, as bytes."""

    def dressed(text: str, element: str = "*", segment: str = "~", component: str = ">", line: str = "\n") -> bytes:
        interchanges = []
        for part in text.split("ISA*")[1:]:
            one = f"ISA*{part}"
            one = one[: ISA_LENGTH - 1] + component + one[ISA_LENGTH:]
            interchanges.append(one.replace("*", element).replace("~\n", segment + line))
        return "".join(interchanges).encode("latin-1")

    return dressed
