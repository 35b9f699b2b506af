"""Tolerances, match actions and severities of a partner file: understood, refused by name, written back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.match_level import MatchAction, action_for
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.partner_codec import partner_of, partner_text
from acucleo_desktop.partners.files import dump, load

FILE = """
name = "Orchard"
code = "ORCHARD"
vendor_id = "ORCHARD"
[isa]
qualifier = "ZZ"
id = "ORCHARD"
[us]
isa_qualifier = "ZZ"
isa_id = "OURCOMPANY"
[flows.bill]
price_tolerance = "0.05"
price_tolerance_percent = 1
amount_tolerance_percent = "0.5"
quantity_tolerance = 2
quantity_tolerance_percent = 3
date_tolerance_days = 2
match_actions = { perfect = "write", money-off = "hold" }
multiples = { APPLES = "6" }
minimums = { APPLES = "12" }
[flows.bill.severities]
"rules.price-differs" = "warning"
[[cross_reference]]
kind = "account"
theirs = "0047"
ours = "PRAIRIE"
"""


def test_every_key_is_read_written_and_kept() -> None:
    partner = load(FILE)
    options = partner.flows[Flow.BILL]
    limits = options.tolerances
    assert (limits.price, limits.price_percent, limits.amount_percent) == (Decimal("0.05"), 1, Decimal("0.5"))
    assert (limits.quantity, limits.quantity_percent, limits.days) == (2, 3, 2)
    assert options.match_actions == {"perfect": "write", "money-off": "hold"}
    assert options.severities == {"rules.price-differs": "warning"}
    assert partner.ours("account", "0047") == "PRAIRIE"
    assert load(dump(partner)) == partner
    assert partner_of(partner_text(partner)) == partner


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("money-off =", "mony-off =", "file.unknown-key", "money-off"),
        ('"hold" }', '"duplicates" }', "file.wrong-value", "one of together"),
        ("perfect =", "duplicate =", "file.unknown-key", "duplicate"),
        ('= "warning"', '= "fatal"', "file.wrong-value", "one of info"),
        ('"rules.price-differs"', '"x12.unit-code-unknown"', "file.wrong-value", "rules. or partner."),
        ('APPLES = "6"', 'APPLES = "six"', "file.wrong-value", "above zero"),
        ("price_tolerance_percent = 1", "price_tolerance_percent = -1", "file.wrong-value", "0.05"),
        ("date_tolerance_days = 2", "date_tolerance_days = 9999", "file.wrong-value", "366"),
    ],
)
def test_what_does_not_fit_is_refused(old: str, new: str, code: str, said: str) -> None:
    with pytest.raises(Problem) as caught:
        load(FILE.replace(old, new))
    assert caught.value.code == code
    assert said in caught.value.sentences()


def test_no_sheet_lets_a_duplicate_pass() -> None:
    assert action_for("duplicate", {"duplicate": "write"}) is MatchAction.DUPLICATES
    assert action_for("not-received", {}) is MatchAction.WAIT
    assert action_for("not-received", {"not-received": "write"}) is MatchAction.WRITE
