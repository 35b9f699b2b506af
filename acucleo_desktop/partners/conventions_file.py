"""Writing conventions as a table of a partner file, and back; the ledger keeps the same plain form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.parts import Terms
from acucleo_desktop.documents.party import Address, Party
from acucleo_desktop.partners.conventions import CHOICES, RANGES, WritingConventions
from acucleo_desktop.partners.file_values import Table, wrong_value

_LONGEST_WAIT = 999
"""X12 351 and 386: days have three digits."""
_PARTY = ("role", "name", "qualifier", "identifier", "street", "city", "state", "postal_code", "country", "ours")
_TERMS = ("ours", "type", "basis", "discount_percent", "discount_days", "net_days", "description")


def read_conventions(values: object, place: str) -> WritingConventions:
    """Return the conventions of a table.

    Args:
        values: the table as TOML gave it, or what `plain_conventions` made.
        place: the table in words, such as `The table [flows.invoice.writing]`.

    Raises:
        Problem: a key is unknown, missing or has a value that does not fit.
    """
    usual = WritingConventions()
    table = Table(values, place, [field.name for field in fields(WritingConventions)])
    given = {field.name: _value(table, field.name, getattr(usual, field.name)) for field in fields(WritingConventions)}
    return WritingConventions(**given)


def read_known_conventions(values: Mapping[str, Any]) -> WritingConventions:
    """Return the conventions that the ledger kept; keys of another version of this program are left out."""
    known = {field.name for field in fields(WritingConventions)}
    return read_conventions({name: value for name, value in values.items() if name in known}, "The ledger")


def plain_conventions(conventions: WritingConventions) -> dict[str, Any]:
    """Return whatever is not as usual, as plain data that TOML and JSON can hold."""
    usual = WritingConventions()
    written: dict[str, Any] = {}
    for field in fields(WritingConventions):
        value = getattr(conventions, field.name)
        if value == getattr(usual, field.name):
            continue
        match field.name:
            case "parties":
                written[field.name] = [_plain_party(party) for party in value]
            case "terms":
                written[field.name] = [_plain_terms(terms) for terms in value]
            case _:
                written[field.name] = _plain_value(value)
    return written


def _value(table: Table, key: str, usual: object) -> Any:
    match usual:
        case bool():
            return table.flag(key, default=usual)
        case int():
            return _count(table, key, usual)
        case str():
            return _word(table, key, usual)
        case Mapping():
            return MappingProxyType(dict(table.named_texts(key)))
        case _ if key == "parties":
            return tuple(_party(values) for values in table.tables(key))
        case _ if key == "terms":
            return tuple(_terms(values) for values in table.tables(key))
        case _:
            return table.texts(key, ())


def _count(table: Table, key: str, usual: int) -> int:
    least, most = RANGES[key]
    value = table.count(key, usual, most)
    if value < least:
        raise wrong_value(key, value, f"a whole number from {least} to {most}", table.place)
    return value


def _word(table: Table, key: str, usual: str) -> str:
    value = table.text(key, usual)
    if key in CHOICES and value not in CHOICES[key]:
        raise wrong_value(key, value, " or ".join(repr(choice) for choice in CHOICES[key]), table.place)
    return value


def _party(values: object) -> Party:
    table = Table(values, "A table of parties", _PARTY)
    address = Address(
        table.texts("street", ()),
        table.text("city", ""),
        table.text("state", ""),
        table.text("postal_code", ""),
        table.text("country", ""),
    )
    return Party(
        table.text("role"),
        table.text("name", ""),
        table.text("qualifier", ""),
        table.text("identifier", ""),
        address,
        our_id=table.text("ours", ""),
    )


def _plain_party(party: Party) -> dict[str, Any]:
    address = party.address
    values = {
        "role": party.role,
        "name": party.name,
        "qualifier": party.qualifier,
        "identifier": party.identifier,
        "street": list(address.lines),
        "city": address.city,
        "state": address.state,
        "postal_code": address.postal_code,
        "country": address.country,
        "ours": party.our_id,
    }
    return {name: value for name, value in values.items() if value}


def _terms(values: object) -> Terms:
    table = Table(values, "A table of terms", _TERMS)
    percent = table.money("discount_percent", Decimal(0)) if "discount_percent" in table.values else None
    return Terms(
        type_code=table.text("type", ""),
        basis=table.text("basis", ""),
        discount_percent=percent,
        discount_days=_days(table, "discount_days"),
        net_days=_days(table, "net_days"),
        description=table.text("description", ""),
        our_id=table.text("ours"),
    )


def _days(table: Table, key: str) -> int | None:
    return table.count(key, 0, _LONGEST_WAIT) if key in table.values else None


def _plain_terms(terms: Terms) -> dict[str, Any]:
    percent = terms.discount_percent
    values = {
        "ours": terms.our_id,
        "type": terms.type_code,
        "basis": terms.basis,
        "discount_percent": plain(percent) if percent is not None else None,
        "discount_days": terms.discount_days,
        "net_days": terms.net_days,
        "description": terms.description,
    }
    return {name: value for name, value in values.items() if value not in {None, ""}}


def _plain_value(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value
