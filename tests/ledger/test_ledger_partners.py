"""Partners: whole profiles come back equal, changes are seen everywhere at once and recorded."""

from __future__ import annotations

import dataclasses
import json
import threading
from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ledger.core import UnknownRow
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.partner_codec import partner_of, partner_text
from acucleo_desktop.partners.profile import (
    CrossReference,
    FlowOptions,
    Identity,
    Partner,
    PartnerContact,
    Separators,
)

FRESH = Partner(
    "Fresh Mart",
    "FRESHMART",
    Identity("08", "9251110000", "925111"),
    Identity("ZZ", "OURS", "OURS"),
    customer_id="FRESH01",
    vendor_id="V-FRESH",
)

_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_identities = st.builds(Identity, _words, _words, _words)
_options = st.builds(
    FlowOptions,
    enabled=st.booleans(),
    form=_words,
    hold_seconds=st.integers(0, 1800),
    item_ids=st.lists(_words, max_size=3).map(tuple),
    references=st.dictionaries(_words, _words, max_size=3).map(MappingProxyType),
    price_tolerance=st.decimals(0, 100, places=4),
    amount_tolerance=st.decimals(0, 100, places=2),
)
_partners = st.builds(
    Partner,
    name=_words,
    code=_words,
    them=_identities,
    us=_identities,
    test=st.booleans(),
    separators=st.builds(Separators, line_breaks=st.booleans(), segment=_words),
    flows=st.dictionaries(st.sampled_from(Flow), _options, max_size=3).map(MappingProxyType),
    cross_references=st.lists(st.builds(CrossReference, _words, _words, _words, _words), max_size=3).map(tuple),
    contact=st.builds(PartnerContact, _words, _words, _words),
    notes=_words,
)


@given(partner=_partners)
def test_every_profile_comes_back_as_it_was(partner: Partner) -> None:
    again = partner_of(partner_text(partner))
    assert again == partner
    assert partner_text(again) == partner_text(partner)


def test_a_profile_of_another_version_is_read_as_far_as_it_is_known() -> None:
    plain = json.loads(partner_text(dataclasses.replace(FRESH, flows=MappingProxyType({Flow.BILL: FlowOptions()}))))
    del plain["contact"], plain["flows"]["bill"]["price_tolerance"]
    plain["of_the_future"] = 1
    assert partner_of(json.dumps(plain)).flows[Flow.BILL].price_tolerance == Decimal(0)


def test_partners_are_found_by_what_documents_carry(ledger: Ledger) -> None:
    division = dataclasses.replace(
        FRESH, code="FRESHWEST", them=Identity("08", "9251110000", "WEST"), customer_id="FRESH02", vendor_id=""
    )
    ledger.partners.save(FRESH)
    assert ledger.partners.find_by_envelope("08", "9251110000     ", "") == FRESH
    ledger.partners.save(division)
    partners = ledger.partners
    assert partners.all() == [FRESH, division]
    assert partners.get("FRESHWEST") == division
    assert partners.get("fresh") is None
    assert partners.find_by_envelope("08", "9251110000", "WEST") == division
    assert partners.find_by_envelope("08", "9251110000", "OTHER") is None
    assert partners.find_by_envelope("08", "9251110000", "") is None
    assert partners.find_by_customer(" fresh02 ") == division
    assert partners.find_by_vendor("V-FRESH") == FRESH
    assert partners.find_by_vendor("") is None


def test_partners_are_there_although_the_mark_of_their_version_is_lost(ledger: Ledger, clock: ManualClock) -> None:
    ledger.partners.save(FRESH)
    ledger._core.database.execute_sql("DELETE FROM mark")
    with Ledger.open(ledger.path, clock) as again:
        assert [partner.code for partner in again.partners.all()] == [FRESH.code]


def test_changes_are_recorded_before_and_after(ledger: Ledger) -> None:
    ledger.partners.save(FRESH)
    ledger.partners.save(FRESH)
    ledger.partners.save(dataclasses.replace(FRESH, name="Fresher Mart"))
    changed, added = ledger.audit.recent()
    assert (added.kind, changed.kind) == ("partner-added", "partner-changed")
    assert changed.data == {"partner": "FRESHMART", "changes": {"name": ["Fresh Mart", "Fresher Mart"]}}


def test_a_removed_partner_keeps_its_name(ledger: Ledger) -> None:
    ledger.partners.save(FRESH)
    ledger.partners.remove("FRESHMART", "closed")
    assert ledger.partners.all() == []
    assert ledger.partners.find_by_customer("FRESH01") is None
    assert ledger.partners.names() == {"FRESHMART": "Fresh Mart"}
    assert ledger.audit.recent()[0].why == "closed"
    with pytest.raises(UnknownRow):
        ledger.partners.remove("FRESHMART", "again")
    ledger.partners.save(FRESH)
    assert ledger.partners.get("FRESHMART") == FRESH


def test_other_threads_and_programs_see_a_change_at_once(ledger: Ledger, clock: ManualClock) -> None:
    ledger.partners.save(FRESH)
    with Ledger.open(ledger.path, clock) as other:
        assert other.partners.get("FRESHMART") == FRESH
        renamed = dataclasses.replace(FRESH, name="New Name")
        other.partners.save(renamed)
        assert ledger.partners.get("FRESHMART") == renamed
        seen: list[Partner | None] = []
        thread = threading.Thread(target=lambda: seen.append(ledger.partners.get("FRESHMART")))
        thread.start()
        thread.join()
        assert seen == [renamed]


def test_an_undone_change_is_forgotten(ledger: Ledger) -> None:
    ledger.partners.save(FRESH)

    def rename_and_fail() -> None:
        with ledger.transaction():
            ledger.partners.save(dataclasses.replace(FRESH, name="Never"))
            known = ledger.partners.get("FRESHMART")
            assert known is not None
            assert known.name == "Never"
            raise InterruptedError

    with pytest.raises(InterruptedError):
        rename_and_fail()
    assert ledger.partners.get("FRESHMART") == FRESH


def test_what_a_profile_holds_cannot_be_changed_by_readers(ledger: Ledger) -> None:
    ledger.partners.save(dataclasses.replace(FRESH, flows=MappingProxyType({Flow.BILL: FlowOptions()})))
    known = ledger.partners.get("FRESHMART")
    assert known is not None
    with pytest.raises(TypeError):
        known.flows[Flow.INVOICE] = FlowOptions()  # type: ignore[index]
