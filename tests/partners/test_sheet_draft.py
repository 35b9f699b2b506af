"""A sheet while it is edited: each value is checked as it is typed, in words, and the sheet stays whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.files import dump, load
from acucleo_desktop.partners.profile import CrossReference, Identity, Partner
from acucleo_desktop.partners.requirements import RequiredReference
from acucleo_desktop.partners.sheet import SheetDraft, fault_path, plain_sheet
from acucleo_desktop.partners.starting import usual_flows

FRESH = Partner(
    "Fresh Mart",
    "FRESHMART",
    Identity("08", "9251110000", "9251110000"),
    Identity("ZZ", "BELLFOODS", "BELLFOODS"),
    flows=usual_flows("FRESHMART", wanted=frozenset({Flow.SALES_ORDER, Flow.INVOICE})),
    cross_references=(CrossReference("item", "99-1", "APPLES", "IN"),),
)
HILLTOP = replace(FRESH, name="Hilltop", code="HILLTOP", them=Identity("ZZ", "HILLTOP", "HILLTOP"))


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        (("isa", "id"), "MORE THAN FIFTEEN CHARACTERS", "15"),
        (("isa", "qualifier"), "z", "two letters"),
        (("name",), "", "empty"),
        (("flows", "invoice", "version"), "4010", "004010"),
        (("flows", "invoice", "hold_seconds"), "soon", "1800"),
        (("flows", "invoice", "writing", "price_decimals"), 9, "0 to 6"),
        (("flows", "bill", "price_tolerance"), "-1", "amount"),
        (("calendar", "time_zone"), "Ohio", "time zone"),
        (("calendar", "opens"), "8 o'clock", "08:30"),
        (("separators", "segment"), "*", "different"),
        (("flows", "functional-acknowledgment", "element_faults"), "perhaps", "reject"),
    ],
)
def test_a_value_that_does_not_fit_is_told_beside_it_and_kept_as_typed(
    path: tuple[str, ...], value: object, said: str
) -> None:
    draft = SheetDraft(FRESH)
    assert said in draft.put(path, value)
    assert draft.value(path) == value
    assert draft.is_changed
    with pytest.raises(Problem) as told:
        draft.partner()
    assert fault_path(told.value) == path


def test_a_value_that_fits_mends_the_fault() -> None:
    draft = SheetDraft(FRESH)
    draft.put(("isa", "id"), "X" * 16)
    assert draft.put(("isa", "id"), "9251119999") == ""
    assert not draft.faults
    made = draft.partner()
    assert made == replace(FRESH, them=Identity("08", "9251119999", "9251110000"))
    assert load(dump(made)) == made
    assert draft.changed_paths == [("isa", "id")]


def test_a_fault_beside_another_field_ends_when_that_one_is_mended() -> None:
    draft = SheetDraft(FRESH)
    assert draft.put(("calendar", "opens"), "18:00") == ""
    assert "after" in draft.put(("calendar", "closes"), "17:00")
    assert draft.put(("calendar", "opens"), "08:00") == ""
    assert not draft.faults
    assert f"{draft.partner().calendar.closes:%H:%M}" == "17:00"


def test_nothing_typed_is_nothing_changed() -> None:
    draft = SheetDraft(FRESH)
    assert not draft.is_changed
    assert draft.partner() == FRESH
    draft.put(("notes",), "Store 022")
    draft.drop(("notes",))
    assert not draft.is_changed


def test_short_names_and_ids_of_others_are_taken() -> None:
    draft = SheetDraft(replace(FRESH, name="", code=""), (FRESH, HILLTOP), is_new=True)
    assert "Hilltop" in draft.put(("code",), "HILLTOP")
    assert draft.put(("code",), "NEW") == ""
    assert draft.put(("name",), "New") == ""
    assert "Fresh Mart" in draft.put(("isa", "id"), "9251110000")
    assert draft.put(("isa", "id"), "9251110001") == ""
    assert draft.partner().code == "NEW"


def test_rules_are_read_as_the_file_reads_them() -> None:
    draft = SheetDraft(FRESH)
    assert draft.put_rules(Flow.INVOICE, [RequiredReference(qualifier="DP")]) == ""
    assert draft.partner().flows[Flow.INVOICE].rules == (RequiredReference(qualifier="DP"),)
    assert draft.put_rules(Flow.INVOICE, [{"rule": "required-reference"}])
    assert ("flows", "invoice", "rules") in draft.faults


def test_cross_references_are_carried_along() -> None:
    draft = SheetDraft(FRESH)
    assert "cross_reference" not in plain_sheet(FRESH)
    draft.put_references(())
    assert draft.is_changed
    assert draft.partner().cross_references == ()
