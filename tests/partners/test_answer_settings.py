"""Acceptance policy and working calendar in a partner file, read, refused by name, written, and kept by the ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acucleo_desktop.documents.acceptance import USUAL, AcceptancePolicy, FaultAnswer
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.documents.working_calendar import ALWAYS, MONDAY_TO_FRIDAY, WorkingCalendar
from acucleo_desktop.ledger.partner_codec import partner_of, partner_text
from acucleo_desktop.partners.files import dump, load
from acucleo_desktop.partners.profile import FlowOptions, Identity, Partner

HEAD = """\
name = "Hilltop"
code = "HILLTOP"
[isa]
qualifier = "ZZ"
id = "HILLTOP"
[us]
isa_qualifier = "ZZ"
isa_id = "US"
"""
ANSWERS = """\
[flows.functional-acknowledgment]
folder = "upload/HILLTOP"
element_faults = "reject"
segment_faults = "accept"
count_faults = "accept-with-errors"
names_accepted_sets = false
accepted_with_errors = false
answers_interchanges = true
"""
CALENDAR = """\
[calendar]
working_days = ["monday", "tuesday", "wednesday", "thursday", "friday"]
holidays = [2026-12-25, "2026-11-26"]
time_zone = "America/Chicago"
opens = "08:00"
closes = "17:00"
"""
BARE = Partner("Hilltop", "HILLTOP", Identity("ZZ", "HILLTOP", "HILLTOP"), Identity("ZZ", "US", "US"))


def test_every_key_is_read() -> None:
    partner = load(HEAD + ANSWERS + CALENDAR)
    assert partner.acceptance == AcceptancePolicy(
        FaultAnswer.REJECT, FaultAnswer.ACCEPT, FaultAnswer.ACCEPT_WITH_ERRORS, False, False, True
    )
    assert partner.calendar == WorkingCalendar(
        MONDAY_TO_FRIDAY, (date(2026, 11, 26), date(2026, 12, 25)), "America/Chicago", time(8), time(17)
    )


def test_what_is_not_said_is_as_usual() -> None:
    partner = load(HEAD)
    assert partner.acceptance is USUAL
    assert partner.calendar == ALWAYS
    written = dump(replace(BARE, flows=MappingProxyType({Flow.FUNCTIONAL_ACKNOWLEDGMENT: FlowOptions(form="997")})))
    assert "calendar" not in written
    assert "faults" not in written


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ('element_faults = "reject"', 'element_faults = "refuse"', "element_faults", "accept-with-errors"),
        ("names_accepted_sets = false", 'names_accepted_sets = "no"', "names_accepted_sets", "true or false"),
        ("answers_interchanges", "answers_interchange", "answers_interchange", "answers_interchanges"),
        ('"monday", ', '"mon", ', "working_days", "monday"),
        ("2026-12-25, ", '"Christmas", ', "holidays", "2026-12-25"),
        ("2026-12-25, ", "2026-12-25T00:00:00, ", "holidays", "2026-12-25"),
        ("America/Chicago", "America/Springfield", "time_zone", "America/Chicago"),
        ('"08:00"', '"8 am"', "opens", "08:30"),
        ('"17:00"', '"07:00"', "closes", "after"),
        ("opens =", "open =", "open", "opens"),
    ],
)
def test_whatever_does_not_fit_is_refused_by_name(old: str, new: str, field: str, said: str) -> None:
    text = HEAD + ANSWERS + CALENDAR
    assert old in text
    with pytest.raises(Problem) as caught:
        load(text.replace(old, new, 1))
    assert caught.value.field == field
    assert said in caught.value.todo + caught.value.what


def test_the_policy_is_no_matter_of_other_flows() -> None:
    with pytest.raises(Problem) as caught:
        load(HEAD + '[flows.invoice]\nelement_faults = "reject"\n')
    assert caught.value.code == "file.unknown-key"
    with pytest.raises(Problem):
        load(HEAD + "[flows.functional-acknowledgment]\nacceptance = 1\n")


@st.composite
def answered_partners(draw: st.DrawFn) -> Partner:
    policy = draw(
        st.builds(AcceptancePolicy, *[st.sampled_from(FaultAnswer)] * 3, st.booleans(), st.booleans(), st.booleans())
    )
    days = tuple(sorted(draw(st.sets(st.integers(0, 6), min_size=1))))
    holidays = tuple(sorted(draw(st.sets(st.dates(date(2026, 1, 1), date(2028, 1, 1)), max_size=3))))
    opens, closes = draw(st.sampled_from([(time(0), time(0)), (time(8, 30), time(17)), (time(6), time(0))]))
    calendar = WorkingCalendar(days, holidays, draw(st.sampled_from(["UTC", "America/Chicago"])), opens, closes)
    options = FlowOptions(form="997", folder="upload/HILLTOP", acceptance=policy)
    return replace(BARE, flows=MappingProxyType({Flow.FUNCTIONAL_ACKNOWLEDGMENT: options}), calendar=calendar)


@given(answered_partners())
@settings(max_examples=50, deadline=None)
def test_file_and_ledger_give_back_the_same(partner: Partner) -> None:
    assert load(dump(partner)) == partner
    assert partner_of(partner_text(partner)) == partner


def test_a_partner_kept_before_there_were_policies_has_the_usual_one() -> None:
    old = partner_text(replace(BARE, flows=MappingProxyType({Flow.FUNCTIONAL_ACKNOWLEDGMENT: FlowOptions()})))
    import json

    plain = json.loads(old)
    del plain["calendar"], plain["flows"]["functional-acknowledgment"]["acceptance"]
    partner = partner_of(json.dumps(plain))
    assert (partner.calendar, partner.acceptance) == (ALWAYS, USUAL)
