"""A partner sheet while it is being edited: values by their place in the partner file, each checked as it is typed.

The sheet and the file are one form, so that whatever a person can type is what a file could say, and the sentence of
the file's reader is the sentence beside the field.
"""

from __future__ import annotations

import copy
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.partners.files import dump, read
from acucleo_desktop.partners.profile import CrossReference, Partner
from acucleo_desktop.partners.requirements import Rule
from acucleo_desktop.partners.requirements_file import plain_rule

Path = tuple[str, ...]
_IDS: tuple[Path, ...] = (("isa", "qualifier"), ("isa", "id"), ("gs", "id"))
_NEEDED: tuple[tuple[Path, str], ...] = (
    (("name",), "-"),
    (("code",), "X"),
    (("isa", "qualifier"), "ZZ"),
    (("isa", "id"), "X"),
    (("gs", "id"), "X"),
    (("us", "isa_qualifier"), "ZZ"),
    (("us", "isa_id"), "X"),
    (("us", "gs_id"), "X"),
)
"""What no sheet is without, and something that stands for it while it is not typed yet."""
_TABLE = re.compile(r"\[+([a-z_.-]+)\]+")


@dataclass(frozen=True, slots=True)
class Fault:
    """A value that does not fit.

    Attributes:
        value: as it was typed; it stays in its field.
        said: why it does not fit and what does, in words.
    """

    value: Any
    said: str


class SheetDraft:
    """One sheet that is being edited.

    Args:
        partner: as it is stored, or as it begins.
        others: all other partners, whose short names and ids are taken.
        is_new: whether it is not stored yet, so that its short name may still be chosen.
    """

    def __init__(self, partner: Partner, others: Sequence[Partner] = (), *, is_new: bool = False) -> None:
        self.is_new = is_new
        self.before = partner
        self._others = [other for other in others if is_new or other.code != partner.code]
        self._references = partner.cross_references
        self._first = plain_sheet(partner)
        self._values = copy.deepcopy(self._first)
        self.faults: dict[Path, Fault] = {}

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what is stored."""
        same = self._values == self._first and self._references == self.before.cross_references
        return bool(self.faults) or not same

    @property
    def changed_paths(self) -> list[Path]:
        """The places whose values differ from what is stored, faulty ones among them."""
        found = {path for path in (*_leaves(self._first), *_leaves(self._values)) if self._differs(path)}
        return sorted(found | set(self.faults))

    def _differs(self, path: Path) -> bool:
        return bool(_value(self._first, path) != _value(self._values, path))

    def value(self, path: Path, usual: Any = None) -> Any:
        """Return what stands at a place, as it was typed; `usual` where nothing does."""
        fault = self.faults.get(path)
        if fault is not None:
            return fault.value
        found = _value(self._values, path)
        return usual if found is None else found

    def put(self, path: Path, value: Any) -> str:
        """Write a value at its place; return why it does not fit, empty when it does.

        A value that does not fit is kept as a fault and leaves the sheet as it was.
        """
        candidate = _with(self._values, path, value)
        said = self._why_not(candidate, path)
        if said:
            self.faults[path] = Fault(value, said)
            return said
        self._values = candidate
        self.faults.pop(path, None)
        self._look_again()
        return ""

    def drop(self, path: Path) -> None:
        """Take a value away, so that it is as usual again."""
        self._values = _with(self._values, path, None)
        self.faults.pop(path, None)
        self._look_again()

    def _look_again(self) -> None:
        """Take values that did not fit beside an older value of another field, and fit now."""
        for path, fault in list(self.faults.items()):
            candidate = _with(self._values, path, fault.value)
            said = self._why_not(candidate, path)
            if said:
                self.faults[path] = Fault(fault.value, said)
            else:
                self._values = candidate
                del self.faults[path]

    def _why_not(self, values: Mapping[str, Any], path: Path) -> str:
        """Return why a value does not fit; what else a new sheet still lacks is told when it is stored."""
        try:
            read(_filled(values, path))
        except Problem as problem:
            return fault_words(problem)
        return self._taken(values, path)

    def _taken(self, values: Mapping[str, Any], path: Path) -> str:
        """Say which other partner has a short name or an id already."""
        ids = [_value(values, place) for place in _IDS]
        for other in self._others:
            if path == ("code",) and other.code == _value(values, path):
                return f"{other.name} has this short name already. Choose another one."
            them = other.them
            if path in _IDS and [them.qualifier, them.isa_id, them.gs_id] == [*ids[:2], ids[2] or ids[1]]:
                return f"{other.name} has these ids already: files could not be told apart. Mend one of the sheets."
        return ""

    def rules(self, flow: Flow) -> list[dict[str, Any]]:
        """Return the rules of a flow as tables of a partner file."""
        found = self.value(("flows", flow.value, "rules"), [])
        return [dict(rule) for rule in found]

    def put_rules(self, flow: Flow, rules: Sequence[Mapping[str, Any] | Rule]) -> str:
        """Write the rules of a flow; return why they do not fit, empty when they do."""
        plain = [plain_rule(rule) if isinstance(rule, Rule) else dict(rule) for rule in rules]
        return self.put(("flows", flow.value, "rules"), plain)

    def put_references(self, references: Sequence[CrossReference]) -> None:
        """Exchange the cross-references."""
        self._references = tuple(references)

    def take_over(self, partner: Partner) -> None:
        """Put every value of another sheet in, such as that of a file or a template."""
        self._values = plain_sheet(partner)
        self._references = partner.cross_references
        self.faults = {}

    def preview(self) -> Partner:
        """Return the partner as far as what was typed fits, for showing; needed places may hold a stand-in."""
        return replace(read(_filled(self._values, ())), cross_references=self._references)

    def partner(self) -> Partner:
        """Return the partner as the sheet says.

        Raises:
            Problem: a value does not fit (`partner.sheet-faulty`, or that of the partner file's reader).
        """
        if self.faults:
            path, fault = next(iter(self.faults.items()))
            raise Problem("partner.sheet-faulty", fault.said, field=".".join(path), todo="Mend the marked field.")
        made = read(self._values)
        for path in (("code",), ("isa", "id")):
            said = self._taken(self._values, path)
            if said:
                raise Problem("partner.taken", said, field=".".join(path), todo="Mend the marked field.")
        return replace(made, cross_references=self._references)


def plain_sheet(partner: Partner) -> dict[str, Any]:
    """Return a partner as the tables of its file, without the cross-references, which are a table of their own."""
    return tomllib.loads(dump(replace(partner, cross_references=())), parse_float=Decimal)


def fault_path(problem: Problem) -> Path:
    """Return the place in the partner file that a problem of its reader is about; empty when it names none."""
    if problem.code in {"partner.sheet-faulty", "partner.taken"}:
        return tuple(problem.field.split("."))
    if not problem.field:
        return ()
    table = _TABLE.search(problem.what)
    path = (*(table[1].split(".") if table is not None else ()), problem.field)
    return path[:3] if path[-2:-1] == ("rules",) else path


def fault_words(problem: Problem) -> str:
    """Return a problem of the file's reader as a sentence beside its field, which needs no name."""
    if problem.code == "file.missing-key":
        return "This must not be empty."
    if problem.code == "file.wrong-value" and problem.todo:
        return problem.todo
    return " ".join(part for part in (problem.what, problem.todo) if part)


def _value(values: Mapping[str, Any], path: Path) -> Any:
    found: Any = values
    for key in path:
        if not isinstance(found, Mapping) or key not in found:
            return None
        found = found[key]
    return found


def _with(values: Mapping[str, Any], path: Path, value: Any) -> dict[str, Any]:
    """Return a copy with another value; only the tables on the way are copied. None takes the value away."""
    key, rest = path[0], path[1:]
    made = dict(values)
    if rest:
        made[key] = _with(made.get(key, {}), rest, value)
    elif value is None:
        made.pop(key, None)
    else:
        made[key] = value
    return made


def _filled(values: Mapping[str, Any], path: Path) -> dict[str, Any]:
    """Return a copy with something at every needed place that is still empty, but for the one that is looked at."""
    made = dict(values)
    for place, filling in _NEEDED:
        if place != path and _value(made, place) in {None, ""}:
            made = _with(made, place, filling)
    return made


def _leaves(values: Mapping[str, Any], before: Path = ()) -> list[Path]:
    found: list[Path] = []
    for key, value in values.items():
        path = (*before, key)
        found += _leaves(value, path) if isinstance(value, Mapping) else [path]
    return found
