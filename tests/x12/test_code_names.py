"""The names of codes: short, in the table's order, for codes that exist, and one code for each name."""

from __future__ import annotations

import importlib.resources
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

import pytest

from acucleo_desktop.x12 import tables as tables_module
from acucleo_desktop.x12.inspection import inspect_file
from acucleo_desktop.x12.names import code_in_words, code_meaning
from acucleo_desktop.x12.releases import BASES
from acucleo_desktop.x12.structure import Delimiters, TransactionSet
from acucleo_desktop.x12.tables import code_names, tables

OPEN_LISTS = frozenset(
    {"24", "26", "100", "103", "103@material", "156", "455", "819", "I01", "I03", "I05", "I10", "I11", "I13", "I14"}
)
"""Lists that other bodies keep (countries, currencies, containers) or that the tables give no codes of."""

COMPLETE = (
    "23 40 54 66 88 91 92 102 107 115 133 143 176 184 187 188 208 236 248 249 283 284 295 306 309 331 333 334 "
    "335 336 340 344 349 353 365 368 371 378 381 399 400 407 432 433 441 444 445 473 478 479 560 563 566 587 "
    "595 623 626 627 639 648 653 654 656 662 665 668 669 687 688 704 715 716 717 718 720 723 728 731 732 735 "
    "736 737 743 750 753 756 759 786 792 797 808 854 883 897 934 936 951 955 963 983 984 985 986 1019 1023 "
    "1068 1073 1104 1179 1250 1310 1699 "
)
"""Lists of which every code has a name in both releases."""

AT_LEAST = {
    "98": 600, "128": 900, "235": 310, "363": 90, "365": 40, "366": 150, "374": 500, "522": 200, "559": 130, "640": 170,
    "673": 220, "355": 840, "750": 210, "755": 85, "1004": 60, "1270": 50, "1300": 800,
}  # fmt: skip
"""Names of the long lists, lists with what retail, carriers and banks do not use."""

LONGEST = 60
SYNONYMS = {"479": [{"AQ", "SF"}]}
"""Codes that the standard itself gives the same meaning."""


def named() -> Mapping[str, Mapping[str, str]]:
    source = importlib.resources.files("acucleo_desktop.x12") / "data" / "code_names.json"
    found: dict[str, dict[str, str]] = json.loads(source.read_text("utf-8"))
    return found


def every_name() -> Iterator[tuple[str, str, str]]:
    for number, names in named().items():
        for code, name in names.items():
            yield number, code, name


def codes_of(number: str) -> frozenset[str]:
    plain, _, release = number.partition("@")
    bases = [release] if release else BASES
    return frozenset().union(*(tables(base).codes.get(plain, frozenset()) for base in bases))


def test_names_are_short_words_without_a_full_stop() -> None:
    for number, code, name in every_name():
        assert 0 < len(name) <= LONGEST, (number, code, name)
        assert name == " ".join(name.split()), (number, code, name)
        assert not name.endswith("."), (number, code, name)


def test_only_codes_of_a_release_have_names() -> None:
    for number, names in named().items():
        if number not in OPEN_LISTS:
            assert set(names) <= codes_of(number), number


def test_the_file_is_sorted() -> None:
    names = named()
    assert list(names) == sorted(names, key=_place)
    for number, by_code in names.items():
        assert list(by_code) == sorted(by_code), number


def _place(number: str) -> tuple[bool, int, str]:
    plain, _, part = number.partition("@")
    return plain.startswith("I"), int(plain.lstrip("I")), part


@pytest.mark.parametrize("release", BASES)
def test_two_codes_of_a_list_have_two_names(release: str) -> None:
    for number in sorted({key.partition("@")[0] for key in named()} | set(tables(release).labels)):
        by_name = defaultdict(set)
        for code, name in code_names(number, release).items():
            by_name[name.lower()].add(code)
        shared = [codes for codes in by_name.values() if len(codes) > 1]
        if number == "26":
            assert all({len(code) for code in codes} == {2, 3} and len(codes) == 2 for codes in shared)
        else:
            assert shared == SYNONYMS.get(number, []), (number, shared)


@pytest.mark.parametrize("release", BASES)
def test_short_lists_are_named_to_the_last_code(release: str) -> None:
    for number in COMPLETE.split():
        listed = tables(release).codes.get(number, frozenset())
        assert listed <= set(code_names(number, release)), (number, listed - set(code_names(number, release)))


def test_long_lists_are_named_as_far_as_trade_needs_them() -> None:
    for number, least in AT_LEAST.items():
        assert len(set(code_names(number, "005010")) & codes_of(number)) >= least, number


def test_a_code_that_changed_has_the_name_of_its_release() -> None:
    assert code_meaning("AK905", "19", "004010") == "security end S1E missing"
    assert code_meaning("AK905", "19", "005010VICS") == "group control number used twice"


def test_what_a_release_says_goes_before_what_all_say() -> None:
    unit, labels = code_names("355", "004010"), tables("004010").labels["355"]
    assert {code: unit[code] for code in labels} == labels


def test_packages_are_named_by_form_and_material() -> None:
    assert code_meaning("TD101", "CTN", "004010") == "carton"
    assert code_meaning("TD101", "PLT94", "005010") == "pallet, wood"
    assert code_meaning("TD101", "PLT00", "005010") == "pallet, material 00"
    assert code_meaning("TD101", "??94", "005010") == ""


@pytest.mark.parametrize(
    ("place", "code", "version", "words"),
    [
        ("PO103", "CA", "004010VICS", "case"),
        ("REF01", "1A", "004010", "a code of list 128, not described here"),
        ("N402", "XX", "004010", "a code of list 156, not described here"),
        ("PO103", "EACH", "004030", "not in list 355 of release 004010"),
        ("N102", "CA", "004010", ""),
        ("N403", "45402", "004010", ""),
        ("XYZ01", "CA", "004010", ""),
        ("PO103", "", "004010", ""),
        ("ISA11", "U", "004010", "US standard (ASC X12)"),
        ("ISA11", "^", "005010", "separator of repetitions"),
    ],
)
def test_a_code_without_a_name_is_told_so(place: str, code: str, version: str, words: str) -> None:
    assert code_in_words(place, code, version) == words


def test_checking_a_file_reads_no_names(make_set: Callable[..., TransactionSet]) -> None:
    plain = Delimiters()
    order = "".join(segment.to_text(plain) for segment in make_set("850").segments)
    header = (
        "ISA*00*          *00*          *ZZ*BUYER          *01*123456789      *261123*0815*U*00401*000000007*0*P*>~"
    )
    file = f"{header}GS*PO*BUYER*US*20261123*0815*1*X*004010~{order}GE*1*1~IEA*1*000000007~"
    tables_module._names.cache_clear()
    tables_module._named_codes.cache_clear()
    inspect_file(file.encode())
    inspect_file(file.replace("*5*CA*", "*5*EACH*").encode())
    assert tables_module._named_codes.cache_info().misses == 0
