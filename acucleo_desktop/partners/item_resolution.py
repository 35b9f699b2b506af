"""Finding our item behind the numbers that a partner sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from acucleo_desktop.documents.parts import ItemId
from acucleo_desktop.partners.catalogue import AlternateKind, Catalogue
from acucleo_desktop.partners.profile import Partner

OF_BUYER = ("IN", "BP", "PI", "CB", "SK", "PO")
OF_SELLER = ("VN", "VP", "VC", "VA", "MG")
BARCODES = ("UP", "UK", "EN", "EO", "UA", "UI", "UD")
"""X12 235 qualifiers by whose number they announce."""

MOST_CANDIDATES = 3
_UPC_WITHOUT_CHECK_DIGIT = 11
CASE_CODE, CASE_CODE_LENGTH = "UA", 12
_GTIN_LENGTHS = frozenset({12, 13, 14})
_NO_NUMBER = ItemId("", "")


@dataclass(frozen=True, slots=True)
class Side:
    """Who we are in a document.

    Attributes:
        ours: qualifiers of numbers that are our own.
        theirs: qualifiers of numbers that are the partner's.
        kind: kind of alternate number that holds the partner's numbers.
        account: our customer or vendor.
    """

    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    kind: AlternateKind
    account: str


def as_seller(partner: Partner) -> Side:
    """We sell to the partner: an 850 comes in, the vendor's numbers in it are ours."""
    return Side(OF_SELLER, OF_BUYER, "customer", partner.customer_id)


def as_buyer(partner: Partner) -> Side:
    """We buy from the partner: 810, 855 and 856 come in, the buyer's numbers in them are ours."""
    return Side(OF_BUYER, OF_SELLER, "vendor", partner.vendor_id)


@dataclass(frozen=True, slots=True)
class Found:
    """What looking for an item came to.

    Attributes:
        item: our InventoryID; empty when it was not found.
        by: the number that led there, or that led to several.
        rivals: our items when a number belongs to more than one.
        gone: an InventoryID of a cross-reference that Acumatica does not have.
    """

    item: str = ""
    by: ItemId = _NO_NUMBER
    rivals: tuple[str, ...] = ()
    gone: str = ""


def find_item(ids: Sequence[ItemId], side: Side, partner: Partner, catalogue: Catalogue) -> Found:
    """Find our item: cross-references first, our own numbers second, alternate numbers in Acumatica last."""
    crossed = _by_cross_reference(ids, partner)
    if crossed is not None:
        known = catalogue.item_by_code(crossed.item)
        return Found(known, crossed.by) if known else Found(by=crossed.by, gone=crossed.item)
    for item_id in ids:
        if item_id.qualifier in side.ours:
            known = catalogue.item_by_code(item_id.value)
            if known:
                return Found(known, item_id)
    return _by_alternate(ids, side, catalogue)


def _by_cross_reference(ids: Sequence[ItemId], partner: Partner) -> Found | None:
    """Return what the partner's cross-references say: by number and qualifier first, by the number alone second."""
    for with_qualifier in (True, False):
        for item_id in ids:
            ours = partner.ours("item", item_id.value, item_id.qualifier if with_qualifier else "")
            if ours:
                return Found(ours, item_id)
    return None


def _by_alternate(ids: Sequence[ItemId], side: Side, catalogue: Catalogue) -> Found:
    rivals = Found()
    for item_id, code, kind, account in _questions(ids, side):
        items = tuple(dict.fromkeys(hit.item for hit in catalogue.item_by_alternate(code, kind, account)))
        if len(items) == 1:
            return Found(items[0], item_id)
        if items and not rivals.rivals:
            rivals = Found(by=item_id, rivals=items)
    return rivals


def _questions(ids: Sequence[ItemId], side: Side) -> Iterator[tuple[ItemId, str, AlternateKind, str]]:
    for item_id in ids:
        if item_id.qualifier in side.theirs and side.account:
            yield item_id, item_id.value, side.kind, side.account
    for item_id in ids:
        if item_id.qualifier in BARCODES:
            for code in barcode_forms(item_id):
                yield item_id, code, "barcode", ""
    for item_id in ids:
        yield item_id, item_id.value, "global", ""


def barcode_forms(item_id: ItemId) -> tuple[str, ...]:
    """Return the ways in which the same GTIN may be written: with and without leading zeros, with its check digit."""
    value = item_id.value
    if not (value.isascii() and value.isdigit()):
        return (value,)
    if item_id.qualifier == CASE_CODE and len(value) == CASE_CODE_LENGTH:
        return _case_forms(value)
    complete = value
    if item_id.qualifier == "UI" or len(value) == _UPC_WITHOUT_CHECK_DIGIT:
        complete = value + check_digit(value)
    bare = complete.lstrip("0")
    return tuple(dict.fromkeys([value, complete, bare, *(bare.zfill(length) for length in (8, 12, 13, 14))]))


def _case_forms(code: str) -> tuple[str, ...]:
    """Return the GTINs that a UPC case code may stand for: a case (indicator 1 to 8) first, then a single item."""
    cases = (f"{indicator}{code}" for indicator in range(1, 9))
    single = code + check_digit(code)
    bare = single.lstrip("0")
    return (code, *(case + check_digit(case) for case in cases), single, bare, *(bare.zfill(size) for size in (12, 14)))


def case_code(gtin: str) -> str:
    """Return the UPC case code (X12 438) inside a GTIN with 12, 13 or 14 digits: neither indicator nor check digit."""
    if not (gtin.isascii() and gtin.isdigit() and len(gtin) in _GTIN_LENGTHS):
        return ""
    return gtin.zfill(14)[1:-1]


def check_digit(digits: str) -> str:
    """Return the GS1 check digit of `digits`: weights 3, 1, 3, 1 from the right, filled up to ten."""
    total = sum(int(digit) * (3 if index % 2 == 0 else 1) for index, digit in enumerate(reversed(digits)))
    return str(-total % 10)


def why_suggested(item: str, ids: Sequence[ItemId]) -> str:
    """Return what speaks for a suggested item, as the end of a sentence that begins with `because`."""
    same = any(item == item_id.value for item_id in ids)
    return "its number is among the partner's" if same else "it is described alike"


def suggest_items(ids: Sequence[ItemId], description: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return items that may be meant: one whose number equals any of the partner's, then those described alike."""
    exact = [known for item_id in ids if (known := catalogue.item_by_code(item_id.value))]
    alike = catalogue.similar(description) if description and not exact else ()
    return tuple(dict.fromkeys([*exact, *alike]))[:MOST_CANDIDATES]
