"""`acucleo partner templates`, `new` and `rules`: a partner sheet from a starting template."""

from __future__ import annotations

from dataclasses import replace

import click

from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import guarded, print_json, print_table, say
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.files import dump, load
from acucleo_desktop.partners.profile import Identity, Partner
from acucleo_desktop.partners.requirements import KINDS
from acucleo_desktop.partners.requirements_file import plain_rule
from acucleo_desktop.partners.requirements_table import example_text, other_keys, summary
from acucleo_desktop.partners.starting_templates import Template, apply, template, templates
from acucleo_desktop.sync.desk import Desk


@click.command("templates")
@click.argument("name", required=False)
@home_option
@json_option
@guarded
def list_templates(*, name: str | None, home_folder: str | None, as_json: bool) -> None:
    """List the starting templates for partner sheets, or show one with what has to be confirmed.

    Example: acucleo partner templates general-retailer
    """
    del home_folder  # the templates are the same in every home
    shown = [template(name)] if name else list(templates())
    if as_json:
        print_json([_data(each) for each in shown])
    elif name:
        _print(shown[0])
    else:
        print_table(
            ("Name", "Pattern", "Forms", "Rules"),
            [(each.name, each.title, ", ".join(_forms(each)), each.rule_count) for each in shown],
            right=(3,),
        )


@click.command("new")
@click.option("--template", "template_name", metavar="NAME", required=True, help="Starting template to begin with.")
@click.option("--code", required=True, help="Your short name: capital letters, digits, hyphens.")
@click.option("--name", required=True, help="The partner's name.")
@click.option("--isa-qualifier", default="ZZ", show_default=True, help="Qualifier of the partner's interchange id.")
@click.option("--isa-id", required=True, help="The partner's interchange id, at most 15 characters.")
@click.option("--gs-id", default="", help="The partner's group id; else its interchange id.")
@click.option("--us-isa-qualifier", default="", help="Qualifier of your own id; else as with your other partners.")
@click.option("--us-isa-id", default="", help="Your own interchange id; else as with your other partners.")
@click.option("--us-gs-id", default="", help="Your own group id; else your interchange id.")
@click.option("--customer-id", default="", help="The customer in Acumatica.")
@click.option("--vendor-id", default="", help="The vendor in Acumatica.")
@click.option("--test", "is_test", is_flag=True, help="Exchange test files only, until the partner is in production.")
@click.option("--import", "is_stored", is_flag=True, help="Store the partner instead of printing its file.")
@home_option
@guarded
def new_partner(
    *,
    template_name: str,
    code: str,
    name: str,
    isa_qualifier: str,
    isa_id: str,
    gs_id: str,
    us_isa_qualifier: str,
    us_isa_id: str,
    us_gs_id: str,
    customer_id: str,
    vendor_id: str,
    is_test: bool,
    is_stored: bool,
    home_folder: str | None,
) -> None:
    """Begin a partner sheet from a starting template: print it as a partner file, or store it.

    Example: acucleo partner new --template general-retailer --code FRESHMART --name "Fresh Mart" --isa-id 9251110000
    """
    pattern = template(template_name)
    them = Identity(isa_qualifier, isa_id, gs_id or isa_id)
    us = Identity(us_isa_qualifier or "ZZ", us_isa_id, us_gs_id or us_isa_id)
    begun = Partner(name, code, them, us, customer_id=customer_id, vendor_id=vendor_id, test=is_test)
    if us_isa_id and not is_stored:
        click.echo(dump(_checked(apply(pattern, begun))), nl=False)
    else:
        with opened_home(home_folder) as opened:
            if not us_isa_id:
                begun = replace(begun, us=_as_with_others(opened.desk.partners()))
            made = _checked(apply(pattern, begun))
            if is_stored:
                _store(made, opened.desk)
            else:
                click.echo(dump(made), nl=False)
    say("To be confirmed with the partner's guide:")
    for sentence in pattern.confirm:
        say(f"  - {sentence}")


def _checked(partner: Partner) -> Partner:
    """Return what a file would come to, so that nothing is printed or stored that a file could not say."""
    return load(dump(partner))


def _store(made: Partner, desk: Desk) -> None:
    if desk.partner(made.code) is not None:
        raise Problem(
            "partner.exists",
            f"There is a partner {made.code} already.",
            why="A sheet that is in use is not written over from a template.",
            todo="Choose another short name, or write the file and compare it with acucleo partner export.",
        )
    desk.save_partner(made)
    say(f"Partner {made.name} ({made.code}) is stored.")


def _as_with_others(partners: list[Partner]) -> Identity:
    """Return how we appear to the other partners."""
    if partners:
        return partners[0].us
    raise Problem(
        "partner.us-unknown",
        "It is not known how you appear to this partner.",
        why="There is no other partner yet whose sheet would tell.",
        todo="Name your own interchange id with --us-isa-id, and its qualifier with --us-isa-qualifier.",
    )


@click.command("rules")
@home_option
@json_option
@guarded
def list_rules(*, home_folder: str | None, as_json: bool) -> None:
    """List the kinds of rule that a partner file can hold, each with an example.

    Example: acucleo partner rules
    """
    del home_folder  # the kinds are the same in every home
    if as_json:
        print_json(
            [
                {"rule": kind, "says": summary(kind), "example": example_text(kind), "other_keys": other_keys(kind)}
                for kind in KINDS
            ]
        )
        return
    for kind in KINDS:
        click.echo(f"{kind}: {summary(kind)}")
        click.echo(f"  {example_text(kind)}")
        if other_keys(kind):
            click.echo(f"  other keys: {', '.join(other_keys(kind))}")


def _forms(pattern: Template) -> list[str]:
    return [f"{flow.value} {options.form} {options.version}" for flow, options in pattern.flows.items()]


def _print(pattern: Template) -> None:
    click.echo(f"{pattern.title}\n\n{pattern.description}\n\nTo be confirmed with the partner's guide:")
    for sentence in pattern.confirm:
        click.echo(f"  - {sentence}")
    for flow, options in pattern.flows.items():
        click.echo(f"\n{flow.value}: {options.form}, {options.version}")
        for rule in options.rules:
            keys = {key: value for key, value in plain_rule(rule).items() if key not in {"rule", "severity", "note"}}
            said = ", ".join(f"{key} {_said(value)}" for key, value in keys.items())
            note = f" ({rule.note})" if rule.note else ""
            click.echo(f"  {rule.severity.value:<8}{rule.KIND}: {said}{note}")


def _said(value: object) -> str:
    return " ".join(str(part) for part in value) if isinstance(value, list) else str(value)


def _data(pattern: Template) -> dict[str, object]:
    return {
        "name": pattern.name,
        "title": pattern.title,
        "description": pattern.description,
        "confirm": pattern.confirm,
        "flows": {
            flow.value: {
                "form": options.form,
                "version": options.version,
                "rules": [plain_rule(rule) for rule in options.rules],
            }
            for flow, options in pattern.flows.items()
        },
    }


COMMANDS = (list_templates, new_partner, list_rules)
