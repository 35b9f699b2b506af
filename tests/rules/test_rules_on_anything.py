"""Rules on documents of any kind: no number breaks them, and real files of others are judged with measure."""

from __future__ import annotations

import datetime as dt
import os
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.finding import Finding, Severity
from acucleo_desktop.documents.invoice import Invoice, InvoiceLine
from acucleo_desktop.documents.kinds import BusinessDocument
from acucleo_desktop.documents.parts import (
    Charge,
    DatedEvent,
    ItemId,
    Pack,
    QualifiedQuantity,
    StatedAmount,
    StoreQuantity,
    Tax,
    Terms,
)
from acucleo_desktop.documents.party import Party
from acucleo_desktop.documents.purchase_order import PurchaseOrder, PurchaseOrderLine
from acucleo_desktop.rules.catalogue import every_cause
from acucleo_desktop.rules.document_rules import judge_document
from acucleo_desktop.x12 import registry
from acucleo_desktop.x12.splitter import split

CORPUS = Path(os.environ.get("ACUCLEO_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "corpus" / "x12")
STOPPING = {"rules.total-differs", "rules.charges-repeated", "rules.quantity-not-positive"}
"""What may stop a file of the corpus: sums made up when it was made anonymous, and an ordered quantity of 0."""

LARGEST = Decimal(10**13 - 1)
TODAY = dt.date(2026, 11, 23)

numbers = st.decimals(-LARGEST, LARGEST, places=4)
maybe = st.none() | numbers
counts = st.none() | st.integers(-(10**13), 10**13)
units = st.sampled_from(["", "EA", "CA", "LB", "01", "OZ", "??"])
texts = st.text(max_size=20)
numbered = st.text("0123456789", max_size=20)
days = st.dates()
qualifiers = st.sampled_from(["UP", "UK", "EN", "EO", "UI", "UA", "VN", ""])
ids = st.lists(st.builds(ItemId, qualifiers, numbered | texts), max_size=3).map(tuple)
amounts = st.none() | st.decimals(0, LARGEST, places=2)
charges = st.lists(
    st.builds(
        Charge,
        st.booleans(),
        texts,
        amounts,
        maybe,
        st.sampled_from(["", "3", "Z"]),
        maybe,
        maybe,
        units,
        st.sampled_from(["", "01", "02"]),
    ),
    max_size=3,
).map(tuple)
taxes = st.lists(st.builds(Tax, texts, maybe, maybe, base=maybe), max_size=2).map(tuple)
dates = st.lists(st.builds(DatedEvent, st.sampled_from(["001", "002", "010", "011", "037", "038"]), days), max_size=3)
packs = st.none() | st.builds(Pack, counts, maybe, units, counts, maybe, units)
parties = st.lists(
    st.builds(Party, texts, texts, st.sampled_from(["UL", "1", "9", "92"]), numbered | texts), max_size=2
)
shares = st.lists(st.builds(StoreQuantity, texts, numbers, units), max_size=2).map(tuple)
line_parts = {"item_ids": ids, "pack": packs, "charges": charges, "taxes": taxes, "stated_amount": maybe}
bases = st.sampled_from(["", "PE", "HP", "TP"])
invoice_lines = st.builds(
    InvoiceLine,
    texts,
    maybe,
    units,
    maybe,
    bases,
    shipped_quantity=maybe,
    shipped_unit=units,
    quantities=st.lists(st.builds(QualifiedQuantity, texts, numbers, units), max_size=2).map(tuple),
    store_quantities=shares,
    **line_parts,
)
order_lines = st.builds(PurchaseOrderLine, texts, maybe, units, maybe, bases, store_quantities=shares, **line_parts)
invoices = st.builds(
    Invoice,
    texts,
    st.none() | days,
    order_date=st.none() | days,
    type_code=st.sampled_from(["", "CR"]),
    lines=st.lists(invoice_lines, max_size=3).map(tuple),
    charges=charges,
    taxes=taxes,
    dates=dates.map(tuple),
    parties=parties.map(tuple),
    terms=st.none() | st.builds(Terms, discount_percent=maybe, discount_amount=maybe, net_due=st.none() | days),
    stated_total=maybe,
    discountable_total=maybe,
    discounted_total=maybe,
    discount_total=maybe,
    amounts=st.lists(st.builds(StatedAmount, st.sampled_from(["1", "5", "TT", "N"]), numbers), max_size=2).map(tuple),
    stated_hash_total=maybe,
    shipped_units=maybe,
    shipped_unit=units,
)
orders = st.builds(
    PurchaseOrder,
    texts,
    st.none() | days,
    lines=st.lists(order_lines, max_size=3).map(tuple),
    charges=charges,
    taxes=taxes,
    dates=dates.map(tuple),
    parties=parties.map(tuple),
    stated_total=maybe,
    stated_hash_total=maybe,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(invoices | orders, st.none() | st.just(TODAY))
def test_no_number_breaks_a_rule(document: BusinessDocument, today: dt.date | None) -> None:
    known = every_cause()
    for finding in judge_document(document, today):
        assert finding.id in known
        assert finding.what
        assert finding.location.paper.strip()


def corpus_documents() -> Iterator[tuple[str, BusinessDocument]]:
    for path in sorted(CORPUS.rglob("*")):
        if not path.is_file() or path.name == "SOURCES.md":
            continue
        for interchange in split(path.read_bytes()).interchanges:
            for group in interchange.groups:
                for one in group.sets:
                    if one.set_id in registry.SETS:
                        document, _ = registry.read(one, interchange.delimiters)
                        yield path.relative_to(CORPUS).as_posix(), document


@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no corpus of real files at {CORPUS}")
def test_real_documents_are_judged_with_a_sense_of_measure() -> None:
    judged: list[list[Finding]] = [judge_document(document, None) for _, document in corpus_documents()]
    kinds = Counter(finding.id for findings in judged for finding in findings)
    stopping = {finding.id for findings in judged for finding in findings if finding.severity is Severity.BLOCK}
    quiet = sum(all(finding.severity is Severity.INFO for finding in findings) for findings in judged)
    assert len(judged) > 200
    assert set(kinds) <= set(every_cause())
    assert stopping <= STOPPING
    assert quiet > len(judged) * 2 // 3, kinds
