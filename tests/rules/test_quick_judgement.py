"""What is called surely sound at a glance has no finding by the rules either."""

from __future__ import annotations

import pytest
from mutations import mutants

from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.rules.document_rules import judge_document
from acucleo_desktop.rules.file_check import check_file
from acucleo_desktop.rules.quick_judgement import glance
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.acceptance.set_acceptor import acceptor
from acucleo_desktop.x12.structure import Delimiters, Segment, TransactionSet

PLAIN = Delimiters("*", "~", ">")
INVOICE = (
    "ST*810*0001~BIG*20261123*INV7*20261101*4711***DI~REF*DP*101~N1*ST*Store 12*UL*0012345000058~N3*1 Main Street~"
    "N4*Dayton*OH*45402~N1*BY*Fresh Mart*9*1234567890001~ITD*01*3*2**10**30~DTM*011*20261122~"
    "IT1*1*5*CA*9.5**UP*012345678905*VN*VX-1~PID*F****Vanilla extract~IT1*2*3*CA*2.25**UK*10012345678902~TXI*ST*1.25~"
    "TDS*5500~CAD*M***ABCD*ABC LINES~SAC*C*D240***1000~SAC*A*C310***1050~CTT*2~SE*19*0001~"
)
ORDER = (
    "ST*850*0001~BEG*00*SA*4711**20261123~CUR*BY*USD~REF*DP*101~DTM*002*20261201~N1*ST*Store 12*92*0012~"
    "N3*1 Main Street~N4*Dayton*OH*45402~PO1*1*5*CA*9.5**UP*012345678905*VN*VX-1~PID*F****Vanilla extract~"
    "PO1*2*3*CA*2.25**EN*4006381333931~CTT*2~SE*13*0001~"
)


def set_of(text: str) -> TransactionSet:
    rows = [row.split("*") for row in text.split("~") if row]
    return TransactionSet(tuple(Segment(row[0], tuple(row[1:]), place) for place, row in enumerate(rows, 1)))


def judged(text: str) -> tuple[bool, BusinessDocument]:
    """Return whether a set is surely sound, and the document for the rules."""
    one = set_of(text)
    accepting = acceptor(one.set_id, "004010")
    assert accepting is not None
    accepted = accepting.accept(text.rstrip("~").split("~"))
    return accepted is not None and glance(one.set_id)(accepted), registry.read(one, PLAIN)[0]


@pytest.mark.parametrize("text", [INVOICE, ORDER], ids=["810", "850"])
def test_a_plain_document_is_sound_at_a_glance(text: str) -> None:
    sound, document = judged(text)
    assert sound
    assert judge_document(document, None) == []


@pytest.mark.parametrize("text", [INVOICE, ORDER], ids=["810", "850"])
def test_nothing_is_sound_at_a_glance_that_a_rule_would_find(text: str) -> None:
    sound_ones = 0
    for mutant in mutants(text, 3_000, seed=11):
        if mutant.startswith(text[:7]):
            sound, document = judged(mutant)
            if sound:
                sound_ones += 1
                assert judge_document(document, None) == [], mutant
    assert sound_ones > 100, "the damage must leave some documents sound, else nothing was compared"


def envelope(text: str) -> bytes:
    return (
        "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261123*0815*U*00401*000000001*0*P*>~"
        f"GS*IN*SENDER*RECEIVER*20261123*0815*1*X*004010~{text}GE*1*1~IEA*1*000000001~"
    ).encode("ascii")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("TDS*5500", "TDS*5501", "rules.total-rounded"),
        ("TDS*5500", "TDS*6500", "rules.total-differs"),
        ("012345678905", "012345678906", "rules.gtin-check-digit"),
        ("0012345000058", "0012345000057", "rules.gln-check-digit"),
        ("*1234567890001", "*123456789", "rules.duns-form"),
    ],
)
def test_a_file_is_checked_by_the_rules_too(old: str, new: str, found: str) -> None:
    (one,) = check_file(envelope(INVOICE.replace(old, new))).sets
    assert [finding.id for finding in one.findings] == [found]
    (clean,) = check_file(envelope(INVOICE)).sets
    assert clean.findings == ()
