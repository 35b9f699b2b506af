"""What the three views of a document share: facts, where each stands, and the rule that moved it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

FieldValue = str | Decimal | date | bool


@dataclass(frozen=True, slots=True)
class Element:
    """An element in the X12 view.

    Attributes:
        line: number of its line there, the envelope included.
        number: 1 to n.
        component: 1 to n in a composite; 0 for the whole element.
    """

    line: int
    number: int
    component: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a document.

    Attributes:
        name: its path in the document's plain data, such as `lines.2.unit`; its anchor on paper.
        elements: where it stands in X12, the most telling first.
        also: elements that say what kind of fact it is; a click on them means the fact.
        records: paths in the Acumatica record.
        rule: what moved it from the one to the other, as a sentence without its end.
        sheet: whether the rule stands on the partner sheet.
    """

    name: str
    elements: tuple[Element, ...] = ()
    also: tuple[Element, ...] = ()
    records: tuple[str, ...] = ()
    rule: str = ""
    sheet: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of a document, by name and by place."""

    by_name: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
    by_element: Mapping[tuple[int, int], str] = field(default_factory=lambda: MappingProxyType({}))
    by_record: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def at(self, line: int, element: int) -> str:
        """Return the name of the fact in an element; empty when there is none."""
        return self.by_element.get((line, element), "")


@dataclass(frozen=True, slots=True)
class RecordField:
    """One field of a record's form.

    Attributes:
        path: in the record.
        kind: `text`, `date`, `money`, `quantity` or `flag`.
        fact: the fact it holds; empty when it has none.
        source: where its value comes from when that is not a fact.
    """

    path: str
    label: str
    value: FieldValue
    kind: str = "text"
    fact: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class RecordGroup:
    """Fields that belong together: the head, one line, the totals."""

    title: str
    fields: tuple[RecordField, ...]


@dataclass(frozen=True, slots=True)
class RecordForm:
    """A record as Acumatica's screen shows it.

    Attributes:
        title: the screen; empty when the document becomes no record.
        key: the record's number there; empty before it is written.
        is_written: whether it stands in Acumatica; else it is what will be written.
    """

    title: str = ""
    key: str = ""
    is_written: bool = False
    groups: tuple[RecordGroup, ...] = ()
