"""A partner sheet made of one of the partner's files: ids, versions, separators and flows, to be looked over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.profile import FlowOptions, Identity, Partner, PartnerContact, Separators
from acucleo_desktop.partners.starting import usual_flows
from acucleo_desktop.x12.splitter import split
from acucleo_desktop.x12.structure import FunctionalGroup, Interchange, Segment, TransactionSet

_THEIRS: Mapping[str, Flow] = MappingProxyType(
    {
        "850": Flow.SALES_ORDER,
        "875": Flow.SALES_ORDER,
        "810": Flow.BILL,
        "880": Flow.BILL,
        "855": Flow.ORDER_ACKNOWLEDGMENT,
        "856": Flow.SHIP_NOTICE,
        "997": Flow.FUNCTIONAL_ACKNOWLEDGMENT,
        "824": Flow.APPLICATION_ADVICE,
    }
)
_OURS: Mapping[str, Flow] = MappingProxyType(
    {
        "810": Flow.INVOICE,
        "880": Flow.INVOICE,
        "850": Flow.PURCHASE_ORDER,
        "875": Flow.PURCHASE_ORDER,
        "997": Flow.FUNCTIONAL_ACKNOWLEDGMENT,
    }
)
_ANSWERED: Mapping[str, Flow] = MappingProxyType({"IN": Flow.INVOICE, "PO": Flow.PURCHASE_ORDER})
"""What a 997 answers (AK101) tells what we send."""

_BUYERS, _SELLERS = ("BY", "BT", "ST"), ("SE", "VN", "SU", "RI", "RE", "SF")
_BUYING = frozenset({Flow.SALES_ORDER, Flow.INVOICE})
_LINES: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "850": ("PO1", 6),
        "855": ("PO1", 6),
        "810": ("IT1", 6),
        "856": ("LIN", 2),
    }
)
_MOST_CODE, _LONGEST_NAME = 12, 60


@dataclass(frozen=True, slots=True)
class Taken:
    """One thing that a file told.

    Attributes:
        path: its place in the partner file.
        said: what was taken, in words.
        where: from where in the file.
    """

    path: tuple[str, ...]
    said: str
    where: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sheet made of a file.

    Attributes:
        partner: the sheet; short name and folders are proposals.
        taken: what was taken from where.
        open_points: what no file can tell, one sentence each.
    """

    partner: Partner
    taken: tuple[Taken, ...]
    open_points: tuple[str, ...]


def propose(data: bytes, name: str, known: Sequence[Partner] = ()) -> Proposal:
    """Make a sheet of any X12 file, one that a partner has sent or one that was sent to it.

    Args:
        data: the file's bytes.
        name: of the file, for words.
        known: the partners that there are: how we appear to them tells which side is ours.

    Raises:
        Problem: it is no X12 (`partner.file-not-x12`), or its partner is known already (`partner.file-known`).
    """
    parts = split(data)
    if not parts.interchanges or not parts.interchanges[0].groups:
        raise Problem(
            "partner.file-not-x12",
            f"{name} has no X12 document in it.",
            why="A partner sheet is made of the ids in its envelope, ISA and GS.",
            todo="Choose a file as it came from the partner, or as it was sent to it.",
        )
    return _Maker(parts.interchanges[0], known).proposal()


class _Maker:
    """Reads the first interchange of a file."""

    def __init__(self, interchange: Interchange, known: Sequence[Partner]) -> None:
        self._interchange = interchange
        self._known = known
        header = interchange.header
        group = interchange.groups[0]
        sender = Identity(header.get(5).strip(), header.get(6).strip(), group.sender)
        receiver = Identity(header.get(7).strip(), header.get(8).strip(), group.receiver)
        ours = {(one.us.qualifier, one.us.isa_id) for one in known}
        self._is_ours = (sender.qualifier, sender.isa_id) in ours
        self._them, self._us = (receiver, sender) if self._is_ours else (sender, receiver)
        self._taken: list[Taken] = []

    def proposal(self) -> Proposal:
        """Return the whole sheet."""
        twin = next((one for one in self._known if one.them == self._them), None)
        if twin is not None:
            raise Problem(
                "partner.file-known",
                f"The file is of {twin.name}, which has a sheet already.",
                todo="Open that sheet. To begin one like it, duplicate it.",
                details=twin.code,
            )
        self._note_ids()
        name = self._name()
        code = self._code(name)
        flows = self._flows(code)
        partner = Partner(
            name=name,
            code=code,
            them=self._them,
            us=self._us,
            test=self._test(),
            separators=self._separators(),
            flows=MappingProxyType(flows),
            contact=self._contact(),
        )
        return Proposal(partner, tuple(self._taken), tuple(_open_points(partner)))

    def _take(self, path: tuple[str, ...], said: str, where: str) -> None:
        self._taken.append(Taken(path, said, where))

    def _note_ids(self) -> None:
        them, us = ("receiver", "sender") if self._is_ours else ("sender", "receiver")
        five, seven = ("ISA07, ISA08", "ISA05, ISA06") if self._is_ours else ("ISA05, ISA06", "ISA07, ISA08")
        self._take(("isa", "id"), f"Their id {self._them.qualifier} {self._them.isa_id}", f"{five}, the {them}")
        group = "GS03" if self._is_ours else "GS02"
        self._take(("gs", "id"), f"Their group id {self._them.gs_id}", group)
        self._take(("us", "isa_id"), f"Our id {self._us.qualifier} {self._us.isa_id}", f"{seven}, the {us}")

    def _sets(self) -> Iterator[tuple[FunctionalGroup, TransactionSet]]:
        for group in self._interchange.groups:
            for each in group.sets:
                yield group, each

    def _segments(self, *ids: str) -> Iterator[tuple[TransactionSet, Segment]]:
        for _group, each in self._sets():
            for segment in each.segments:
                if segment.id in ids:
                    yield each, segment

    def _roles(self, set_id: str) -> tuple[str, ...]:
        """Return the N101 roles in which the partner stands, likeliest first."""
        buys = set_id in {"850", "875", "860"}
        return _SELLERS if buys == self._is_ours else _BUYERS

    def _name(self) -> str:
        best: tuple[int, str, str, str] | None = None
        for each, segment in self._segments("N1"):
            roles, role, text = self._roles(each.set_id), segment.get(1), segment.get(2).strip()
            if role in roles and text:
                found = (roles.index(role), text[:_LONGEST_NAME], role, each.set_id)
                best = found if best is None or found[0] < best[0] else best
        if best is None:
            return ""
        name = best[1].title() if best[1].isupper() else best[1]
        self._take(("name",), f"Name {name}", f"N102 of the {best[2]} in the {best[3]}")
        return name

    def _code(self, name: str) -> str:
        plain = re.sub(r"[^A-Z0-9]", "", (name or self._them.isa_id).upper())[:_MOST_CODE] or "PARTNER"
        taken = {one.code for one in self._known}
        return next(code for code in _numbered(plain) if code not in taken)

    def _flows(self, code: str) -> dict[Flow, FlowOptions]:
        table = _OURS if self._is_ours else _THEIRS
        found: dict[Flow, tuple[str, str]] = {}
        for group, each in self._sets():
            flow = table.get(each.set_id)
            version = group.header.get(8).strip()
            if flow is not None and flow not in found:
                found[flow] = (each.set_id, version)
                self._take(("flows", flow.value, "form"), f"{each.set_id} in version {version}", "ST01 and GS08")
        for _each, segment in self._segments("AK1"):
            answered = _ANSWERED.get(segment.get(1))
            if answered is not None and not self._is_ours:
                version = next(iter(found.values()))[1]
                found.setdefault(answered, ("", version))
                self._take(("flows", answered.value, "enabled"), "They answer what we send", "AK101")
        flows = dict(usual_flows(code, wanted=frozenset(found)))
        versions = [version for _form, version in found.values() if version]
        for flow, options in flows.items():
            form, version = found.get(flow, ("", versions[0] if versions else options.version))
            flows[flow] = replace(options, form=form or options.form, version=version or options.version)
        return self._with_content(flows, frozenset(found))

    def _with_content(self, flows: dict[Flow, FlowOptions], found: frozenset[Flow]) -> dict[Flow, FlowOptions]:
        items = tuple(dict.fromkeys(self._item_qualifiers()))
        vendor = next((seg.get(2).strip() for _set, seg in self._segments("REF") if seg.get(1) == "IA"), "")
        ship_to = next((seg.get(3) for _s, seg in self._segments("N1") if seg.get(1) == "ST" and seg.get(3)), "")
        trade = _BUYING if found & _BUYING else frozenset(flows) - _BUYING
        for flow in trade & set(flows):
            changed = flows[flow]
            if items:
                changed = replace(changed, item_ids=items)
            if ship_to:
                changed = replace(changed, ship_to_qualifier=ship_to)
            if vendor and flow is Flow.INVOICE:
                changed = replace(changed, references=MappingProxyType({"IA": vendor}))
                self._take(("flows", flow.value, "references"), f"Our vendor number there, {vendor}", "REF IA")
            flows[flow] = changed
        first = next(iter(found), None)
        if items and first is not None:
            self._take(("flows", first.value, "item_ids"), f"Kinds of item number {', '.join(items)}", "the lines")
        return flows

    def _item_qualifiers(self) -> Iterator[str]:
        for _group, each in self._sets():
            line, first = _LINES.get(each.set_id, ("", 0))
            for segment in each.segments:
                if line and segment.id == line:
                    for number in range(first, len(segment.elements) + 1, 2):
                        if segment.get(number) and segment.get(number + 1):
                            yield segment.get(number)

    def _test(self) -> bool:
        is_test = self._interchange.header.get(15).strip() == "T"
        self._take(("test",), "Test files only" if is_test else "In production", "ISA15")
        return is_test

    def _separators(self) -> Separators:
        marks = self._interchange.delimiters
        usual = Separators()
        given = (marks.element, marks.segment, marks.component, marks.repetition or usual.repetition)
        is_usable = len(set(given)) == len(given) and all(
            len(mark) == 1 and mark.isascii() and mark.isprintable() and not mark.isalnum() and mark != " "
            for mark in given
        )
        if not is_usable:
            return usual
        self._take(("separators", "element"), f"Separators {marks.element} {marks.component} {marks.segment}", "ISA")
        return Separators(*given)

    def _contact(self) -> PartnerContact:
        for _each, segment in self._segments("PER"):
            numbers = {segment.get(n): segment.get(n + 1).strip() for n in (3, 5, 7) if segment.get(n)}
            found = PartnerContact(segment.get(2).strip(), numbers.get("EM", ""), numbers.get("TE", ""))
            if found != PartnerContact() and not self._is_ours:
                self._take(("contact", "name"), f"Contact {found.name or found.email or found.phone}", "PER")
                return found
        return PartnerContact()


def _numbered(plain: str) -> Iterator[str]:
    yield plain
    number = 2
    while True:
        yield f"{plain}-{number}"
        number += 1


def _open_points(partner: Partner) -> Iterable[str]:
    flows = {flow for flow, options in partner.flows.items() if options.enabled}
    if flows & _BUYING:
        yield "Which customer of Acumatica it is."
    if flows - _BUYING - {Flow.FUNCTIONAL_ACKNOWLEDGMENT}:
        yield "Which vendor of Acumatica it is."
    yield "The folders at Cleo: the names shown are a guess, which the check against the live list confirms or mends."
    if not partner.name:
        yield "Its name: the file has none."
