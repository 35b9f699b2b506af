"""The words of a partner sheet: flows, kinds of rules, and values that a file knows by code words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.ui.language.noop import QT_TR_NOOP
from acucleo_desktop.ui.language.words import tr

FLOW_NAMES: Mapping[Flow, str] = MappingProxyType(
    {
        Flow.INVOICE: QT_TR_NOOP("Our invoices"),
        Flow.PURCHASE_ORDER: QT_TR_NOOP("Our purchase orders"),
        Flow.SALES_ORDER: QT_TR_NOOP("Their orders"),
        Flow.BILL: QT_TR_NOOP("Their invoices"),
        Flow.ORDER_ACKNOWLEDGMENT: QT_TR_NOOP("Their order answers"),
        Flow.SHIP_NOTICE: QT_TR_NOOP("Their ship notices"),
        Flow.FUNCTIONAL_ACKNOWLEDGMENT: QT_TR_NOOP("Acknowledgments"),
        Flow.APPLICATION_ADVICE: QT_TR_NOOP("Their advice"),
    }
)
REFERENCE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "item": QT_TR_NOOP("Items"),
        "unit": QT_TR_NOOP("Units"),
        "location": QT_TR_NOOP("Ship-to locations"),
        "terms": QT_TR_NOOP("Terms"),
        "ship-via": QT_TR_NOOP("Ship via"),
        "charge": QT_TR_NOOP("Charges"),
        "tax": QT_TR_NOOP("Taxes"),
        "warehouse": QT_TR_NOOP("Warehouses"),
        "account": QT_TR_NOOP("Accounts"),
    }
)
RULE_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "required-segment": QT_TR_NOOP("A segment must be there"),
        "unwanted-segment": QT_TR_NOOP("A segment must not be there"),
        "required-element": QT_TR_NOOP("An element must be filled"),
        "allowed-codes": QT_TR_NOOP("Only these codes are allowed"),
        "value-form": QT_TR_NOOP("A value has a certain form"),
        "required-reference": QT_TR_NOOP("A reference must be there"),
        "required-party": QT_TR_NOOP("A party must be named"),
        "required-date": QT_TR_NOOP("A date must be there"),
        "item-ids": QT_TR_NOOP("Kinds of item number"),
        "date-window": QT_TR_NOOP("A date lies within days of another"),
        "at-most": QT_TR_NOOP("At most so many"),
        "minimum-amount": QT_TR_NOOP("A smallest amount"),
        "test-flag": QT_TR_NOOP("Test files in production"),
    }
)
RULE_KEYS: Mapping[str, str] = MappingProxyType(
    {
        "segment": QT_TR_NOOP("Segment, such as ITD"),
        "element": QT_TR_NOOP("Element, such as BIG04"),
        "qualifier": QT_TR_NOOP("Qualifier"),
        "where": QT_TR_NOOP("Where"),
        "codes": QT_TR_NOOP("Codes, with commas"),
        "pattern": QT_TR_NOOP("Pattern of the value"),
        "shortest": QT_TR_NOOP("Fewest characters"),
        "longest": QT_TR_NOOP("Most characters"),
        "most_decimals": QT_TR_NOOP("Most decimals"),
        "wanted": QT_TR_NOOP("The form in words"),
        "roles": QT_TR_NOOP("Roles, such as ST"),
        "qualifiers": QT_TR_NOOP("Qualifiers, with commas"),
        "address": QT_TR_NOOP("With its address"),
        "all_of": QT_TR_NOOP("All of these"),
        "any_of": QT_TR_NOOP("At least one of these"),
        "order": QT_TR_NOOP("In this order"),
        "date": QT_TR_NOOP("Date: document, order or a code"),
        "relative_to": QT_TR_NOOP("Compared with"),
        "days_before": QT_TR_NOOP("At most days before"),
        "days_after": QT_TR_NOOP("At most days after"),
        "count": QT_TR_NOOP("What is counted"),
        "most": QT_TR_NOOP("At most"),
        "of": QT_TR_NOOP("Amount of"),
        "least": QT_TR_NOOP("Smallest amount"),
        "severity": QT_TR_NOOP("A breach"),
        "note": QT_TR_NOOP("Note"),
        "if_element": QT_TR_NOOP("Only if this element is there"),
        "if_codes": QT_TR_NOOP("And has one of these codes"),
    }
)
VALUES: Mapping[str, str] = MappingProxyType(
    {
        "": QT_TR_NOOP("as usual"),
        "together": QT_TR_NOOP("wait to be approved together"),
        "write": QT_TR_NOOP("go by themselves"),
        "review": QT_TR_NOOP("ask about each difference"),
        "wait": QT_TR_NOOP("wait, matched again after each sync"),
        "hold": QT_TR_NOOP("stop until a person decides"),
        "block": QT_TR_NOOP("blocks"),
        "warning": QT_TR_NOOP("warns"),
        "info": QT_TR_NOOP("is noted"),
        "anywhere": QT_TR_NOOP("anywhere"),
        "heading": QT_TR_NOOP("in the heading"),
        "each-line": QT_TR_NOOP("in each line"),
        "lines": QT_TR_NOOP("lines"),
        "orders": QT_TR_NOOP("orders"),
        "ship-tos": QT_TR_NOOP("ship-to locations"),
        "charge": QT_TR_NOOP("each charge"),
        "line": QT_TR_NOOP("each line"),
        "total": QT_TR_NOOP("the whole document"),
        "accept": QT_TR_NOOP("accept, say nothing"),
        "accept-with-errors": QT_TR_NOOP("accept and tell"),
        "reject": QT_TR_NOOP("reject"),
        "positive": QT_TR_NOOP("told by the type alone"),
        "negative": QT_TR_NOOP("with minus signs"),
        "always": QT_TR_NOOP("always"),
        "unidentified": QT_TR_NOOP("only of parties without a code"),
        "sequence": QT_TR_NOOP("1, 2, 3"),
        "document": QT_TR_NOOP("as the record has them"),
        "summary": QT_TR_NOOP("added up in the summary"),
        "none": QT_TR_NOOP("none"),
        "quantities": QT_TR_NOOP("sum of the quantities"),
        "digits": QT_TR_NOOP("by the standard's old rule"),
        "goods": QT_TR_NOOP("from the goods"),
    }
)
_LINE_NUMBERS, _CHARGES = QT_TR_NOOP("those of the order"), QT_TR_NOOP("spread over the lines")
_DISCOUNT = QT_TR_NOOP("from the whole invoice")
BY_KEY: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("line_numbers", "order"): _LINE_NUMBERS,
        ("charges_at", "line"): _CHARGES,
        ("terms_discount", "total"): _DISCOUNT,
    }
)
"""Words of values that mean something else elsewhere."""


def flow_name(flow: Flow) -> str:
    """Return the name of a flow, such as `Their orders`."""
    return tr(FLOW_NAMES[flow]) if flow in FLOW_NAMES else flow.value


def value_words(value: str, key: str = "") -> str:
    """Return the words of a value that the file knows by a code word; the value itself where it has none."""
    found = BY_KEY.get((key, value)) or VALUES.get(value)
    return tr(found) if found else value


def hold_words(seconds: int) -> str:
    """Return how long a document can be taken back, such as `5 min`; empty for not at all."""
    if not seconds:
        return ""
    return tr("{count} min", count=seconds // 60) if seconds % 60 == 0 else tr("{count} s", count=seconds)


def answer_words(hours: int) -> str:
    """Return when a 997 is due."""
    return tr("{count} h", count=hours) if hours else tr("not expected")
