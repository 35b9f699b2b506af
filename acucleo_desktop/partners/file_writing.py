"""Writing partner files: everything that a person might want to change, nothing that is as usual anyway."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal

import tomlkit
from tomlkit.items import Item

from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.working_calendar import ALWAYS
from acucleo_desktop.partners.answer_settings import written_calendar, written_policy
from acucleo_desktop.partners.conventions import WritingConventions
from acucleo_desktop.partners.conventions_file import plain_conventions
from acucleo_desktop.partners.profile import FlowOptions, Partner, PartnerContact
from acucleo_desktop.partners.requirements_file import plain_rule

_ALWAYS = frozenset({"enabled", "form", "version", "folder", "review", "hold_seconds", "answer_hours"})


def dump(partner: Partner) -> str:
    """Write a partner as the text of a partner file; `load` of it gives the same partner."""
    document = tomlkit.document()
    document["name"] = partner.name
    document["code"] = partner.code
    document["customer_id"] = partner.customer_id
    document["vendor_id"] = partner.vendor_id
    document["test"] = partner.test
    if partner.disabled:
        document["disabled"] = True
    if partner.notes:
        document["notes"] = partner.notes
    them, us, marks = partner.them, partner.us, partner.separators
    document["isa"] = {"qualifier": them.qualifier, "id": them.isa_id}
    document["gs"] = {"id": them.gs_id}
    document["us"] = {"isa_qualifier": us.qualifier, "isa_id": us.isa_id, "gs_id": us.gs_id}
    document["separators"] = {field.name: getattr(marks, field.name) for field in fields(marks)}
    if partner.contact != PartnerContact():
        contact = partner.contact
        document["contact"] = {"name": contact.name, "email": contact.email, "phone": contact.phone}
    if partner.calendar != ALWAYS:
        document["calendar"] = written_calendar(partner.calendar)
    if partner.flows:
        flows = tomlkit.table(is_super_table=True)
        for flow, options in partner.flows.items():
            flows[flow.value] = _flow_table(options)
        document["flows"] = flows
    if partner.cross_references:
        references = tomlkit.aot()
        for reference in partner.cross_references:
            table = tomlkit.table()
            table["kind"] = reference.kind
            table["theirs"] = reference.theirs
            if reference.qualifier:
                table["qualifier"] = reference.qualifier
            table["ours"] = reference.ours
            references.append(table)
        document["cross_reference"] = references
    return tomlkit.dumps(document)


def _flow_table(options: FlowOptions) -> Item:
    usual = FlowOptions()
    table = tomlkit.table()
    for field in fields(options):
        if field.name == "rules":
            continue
        value = getattr(options, field.name)
        if field.name == "acceptance":
            table.update(written_policy(options.acceptance))
        elif field.name in _ALWAYS or value != getattr(usual, field.name):
            table[field.name] = _written(value)
    if options.rules:
        rules = tomlkit.aot()
        for rule in options.rules:
            written = tomlkit.table()
            written.update(plain_rule(rule))
            rules.append(written)
        table["rules"] = rules
    return table


def _written(value: object) -> object:
    if isinstance(value, WritingConventions):
        return plain_conventions(value)
    if isinstance(value, Decimal):
        return tomlkit.value(plain(value))
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        inline = tomlkit.inline_table()
        inline.update(dict(value))
        return inline
    return value
