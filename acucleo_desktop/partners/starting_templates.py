"""Starting templates: what partners of a well-known pattern usually ask for, shipped as data.

They are named by pattern and never by a company, and each says what has to be confirmed with the partner's own guide.
"""

from __future__ import annotations

import difflib
import importlib.resources
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.file_values import Table
from acucleo_desktop.partners.files import read_flows, read_separators
from acucleo_desktop.partners.profile import FlowOptions, Partner, Separators
from acucleo_desktop.partners.starting import usual_flows

_TOP = ("title", "description", "confirm", "separators", "flows")


@dataclass(frozen=True, slots=True)
class Template:
    """A pattern of partner.

    Attributes:
        name: its word on the command line, such as `general-retailer`.
        title: its name in lists.
        description: for whom it is, in two or three sentences.
        confirm: what has to be confirmed with the partner's guide, one sentence each.
        flows: the options that it sets, rules among them.
        given: for each flow the names of the options that the template sets; all others stay as the partner has them.
        separators: None where the pattern has no separators of its own.
    """

    name: str
    title: str
    description: str
    confirm: tuple[str, ...]
    flows: Mapping[Flow, FlowOptions]
    given: Mapping[Flow, tuple[str, ...]]
    separators: Separators | None = None

    @property
    def rule_count(self) -> int:
        """How many rules it brings."""
        return sum(len(options.rules) for options in self.flows.values())


@lru_cache(maxsize=1)
def templates() -> Sequence[Template]:
    """Return all shipped templates by name."""
    folder = importlib.resources.files("acucleo_desktop.partners") / "templates"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return tuple(read_template(file.name.removesuffix(".toml"), file.read_text("utf-8")) for file in files)


def template(name: str) -> Template:
    """Return the template of this name.

    Raises:
        Problem: there is none (`template.unknown`); the nearest known name is in it.
    """
    known = {each.name: each for each in templates()}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
    raise Problem(
        "template.unknown",
        f"There is no starting template {name}.",
        todo=f"Did you mean {near[0]}?" if near else f"Known are: {', '.join(known)}.",
    )


def read_template(name: str, text: str) -> Template:
    """Read the text of a template.

    Raises:
        Problem: a key is unknown, missing or has a value that does not fit.
    """
    top = Table(tomllib.loads(text, parse_float=Decimal), f"The template {name}", _TOP)
    flows = read_flows(top)
    return Template(
        name,
        top.text("title"),
        top.text("description"),
        top.texts("confirm", ()),
        flows,
        MappingProxyType({flow: tuple(top.values["flows"][flow.value]) for flow in flows}),
        read_separators(top) if "separators" in top.values else None,
    )


def apply(pattern: Template, partner: Partner) -> Partner:
    """Return a partner sheet that begins with what a template sets.

    Ids, accounts, folders, cross-references and every option that the pattern does not name stay as they are; rules
    are added to those that are there. What has to be confirmed is written into the notes. Twice comes to the same as
    once.
    """
    usual = usual_flows(partner.code, wanted=frozenset(pattern.flows))
    flows = dict(partner.flows)
    for flow, options in pattern.flows.items():
        base = flows.get(flow) or usual[flow]
        changed = {name: getattr(options, name) for name in pattern.given[flow]}
        changed["rules"] = tuple(dict.fromkeys((*base.rules, *options.rules)))
        folder = base.folder or usual[flow].folder
        flows[flow] = replace(base, **{"folder": folder, **changed})
    flows.setdefault(Flow.FUNCTIONAL_ACKNOWLEDGMENT, usual[Flow.FUNCTIONAL_ACKNOWLEDGMENT])
    return replace(
        partner,
        separators=pattern.separators or partner.separators,
        flows=MappingProxyType(flows),
        notes=_notes(pattern, partner.notes),
    )


def _notes(pattern: Template, known: str) -> str:
    first = f"Begun from the starting template {pattern.name}. To be confirmed with the partner's guide:"
    if first in known:
        return known
    begun = "\n".join([first, *(f"- {sentence}" for sentence in pattern.confirm)])
    return f"{known}\n\n{begun}" if known else begun
