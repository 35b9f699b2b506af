"""A partner as JSON and back. Parts of older or newer form are read as far as they are known.

What reads rules and conventions is imported where a partner has some: each start of the window reads all partners.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.working_calendar import ALWAYS, WorkingCalendar
from acucleo_desktop.ledger.codec import json_text
from acucleo_desktop.partners.profile import (
    CrossReference,
    FlowOptions,
    Identity,
    Partner,
    PartnerContact,
    Separators,
)

if TYPE_CHECKING:
    from acucleo_desktop.partners.requirements import Rule


def partner_text(partner: Partner) -> str:
    """Return the whole profile as JSON."""
    from acucleo_desktop.partners.answer_settings import written_calendar

    plain = _plain(replace(partner, calendar=ALWAYS))
    plain["calendar"] = written_calendar(partner.calendar)
    plain["flows"] = {flow.value: _plain_options(options) for flow, options in partner.flows.items()}
    return json_text(plain)


@lru_cache(maxsize=1024)
def partner_of(text: str) -> Partner:
    """Read what `partner_text` wrote; parts that are missing get their defaults.

    All partners are read again when one has changed: the others, which nothing can change, are kept as they were read.
    """
    plain = json.loads(text)
    values = _known(Partner, plain)
    values["them"] = Identity(**_known(Identity, plain["them"]))
    values["us"] = Identity(**_known(Identity, plain["us"]))
    values["separators"] = Separators(**_known(Separators, plain.get("separators", {})))
    values["contact"] = PartnerContact(**_known(PartnerContact, plain.get("contact", {})))
    values["flows"] = MappingProxyType(
        {Flow(name): _options(options) for name, options in plain.get("flows", {}).items()}
    )
    values["calendar"] = _calendar(plain.get("calendar", {}))
    references = plain.get("cross_references", [])
    values["cross_references"] = tuple(CrossReference(**_known(CrossReference, row)) for row in references)
    return Partner(**values)


def _calendar(plain: object) -> WorkingCalendar:
    if not plain:
        return ALWAYS
    from acucleo_desktop.partners.answer_settings import read_calendar

    return read_calendar(plain)


def _options(plain: Mapping[str, Any]) -> FlowOptions:
    from acucleo_desktop.partners.answer_settings import policy_of
    from acucleo_desktop.partners.conventions_file import read_known_conventions

    values = _known(FlowOptions, plain)
    for field in fields(FlowOptions):
        if field.name not in values:
            continue
        if field.name == "writing":
            values[field.name] = read_known_conventions(values[field.name])
        elif field.name == "acceptance":
            values[field.name] = policy_of(values[field.name])
        elif field.name == "rules":
            values[field.name] = _rules(values[field.name])
        elif isinstance(field.default, Decimal):
            values[field.name] = Decimal(values[field.name])
        elif isinstance(field.default, tuple):
            values[field.name] = tuple(values[field.name])
        elif isinstance(values[field.name], dict):
            values[field.name] = MappingProxyType(values[field.name])
    return FlowOptions(**values)


def _rules(plain: Any) -> tuple[Rule, ...]:
    if not plain:
        return ()
    from acucleo_desktop.partners.requirements_file import read_known_rules

    return read_known_rules(plain)


def _plain_options(options: FlowOptions) -> dict[str, Any]:
    from acucleo_desktop.partners.conventions_file import plain_conventions
    from acucleo_desktop.partners.requirements_file import plain_rule

    rules = [plain_rule(rule) for rule in options.rules]
    return _plain(options) | {"rules": rules, "writing": plain_conventions(options.writing)}


def _plain(part: Any) -> dict[str, Any]:
    return {field.name: _value(getattr(part, field.name)) for field in fields(part)}


def _value(value: Any) -> Any:
    if hasattr(value, "__dataclass_fields__"):
        return _plain(value)
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    if isinstance(value, Mapping):
        return {str(name): _value(part) for name, part in value.items()}
    return value


def _known(kind: Any, plain: Mapping[str, Any]) -> dict[str, Any]:
    return {field.name: plain[field.name] for field in fields(kind) if field.name in plain}
