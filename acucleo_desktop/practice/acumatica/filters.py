"""`$filter` in the OData v3 flavour: comparisons, and/or/not, brackets, functions, typed literals, linked fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from acucleo_desktop.practice.acumatica.filter_tokens import FilterError, Token, tokens
from acucleo_desktop.practice.acumatica.schema import Entity, contract_path

Record = Mapping[str, Any]
_COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda a, b: bool(a == b),
    "ne": lambda a, b: bool(a != b),
    "gt": lambda a, b: bool(a is not None and b is not None and a > b),
    "ge": lambda a, b: bool(a is not None and b is not None and a >= b),
    "lt": lambda a, b: bool(a is not None and b is not None and a < b),
    "le": lambda a, b: bool(a is not None and b is not None and a <= b),
}
_FUNCTIONS: Mapping[str, Callable[[str, str], bool]] = {
    "substringof": lambda part, whole: part in whole,
    "startswith": lambda whole, part: whole.startswith(part),
    "endswith": lambda whole, part: whole.endswith(part),
}
_WHOLE_NUMBERS = {"Short", "Byte", "Long"}
_TOGETHER = {("Int", "Double"), ("Double", "Int"), ("Decimal", "Int"), ("Int", "Decimal")}


@dataclass(frozen=True, slots=True)
class Condition:
    """A test for plain records.

    Attributes:
        equals: top-level fields that must have these texts, so that the store can narrow the search.
    """

    test: Callable[[Record], bool]
    equals: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Operand:
    kind: str
    value: Callable[[Record], Any]
    field: str = ""
    literal: Any = None


def parse(text: str, entity: Entity, entities: Mapping[str, Entity]) -> Condition:
    """Return a condition on the records of an entity.

    Raises:
        FilterError: when the filter cannot be read, names a field that the entity does not have, or compares values
            that do not go together.
    """
    return _Parser(tokens(text), entity, entities).whole()


class _Parser:
    """Recursive descent: or, and, not, comparison."""

    def __init__(self, found: list[Token], entity: Entity, entities: Mapping[str, Entity]) -> None:
        self._tokens = found
        self._place = 0
        self._entity = entity
        self._entities = entities

    def whole(self) -> Condition:
        condition = self._either()
        if self._place < len(self._tokens):
            raise FilterError(f"Syntax error: {self._peek()[1]!r} follows after the end of the filter.")
        return condition

    def _peek(self) -> Token:
        return self._tokens[self._place] if self._place < len(self._tokens) else ("end", "", "")

    def _next(self) -> Token:
        token = self._peek()
        self._place += 1
        return token

    def _take(self, kind: str, value: str) -> bool:
        if self._peek()[:2] == (kind, value):
            self._place += 1
            return True
        return False

    def _expect(self, mark: str) -> None:
        if not self._take("mark", mark):
            raise FilterError(f"Syntax error: {mark!r} is expected before {self._peek()[1]!r}.")

    def _either(self) -> Condition:
        condition = self._both()
        while self._take("word", "or"):
            condition = _any_of(condition, self._both())
        return condition

    def _both(self) -> Condition:
        condition = self._one()
        while self._take("word", "and"):
            condition = _all_of(condition, self._one())
        return condition

    def _one(self) -> Condition:
        if self._take("word", "not"):
            inner = self._one().test
            return Condition(lambda record: not inner(record))
        if self._take("mark", "("):
            condition = self._either()
            self._expect(")")
            return condition
        kind, value, _ = self._peek()
        if kind == "word" and value in _FUNCTIONS:
            return self._function(self._next()[1])
        left = self._operand()
        operator = self._next()
        if operator[0] != "word" or operator[1] not in _COMPARISONS:
            if left.kind == "Boolean":
                self._place -= 1
                return Condition(lambda record: left.value(record) is True)
            raise FilterError(f"Syntax error: {operator[1]!r} is not an operator.")
        return _comparison(operator[1], left, self._operand())

    def _function(self, name: str) -> Condition:
        self._expect("(")
        first = self._operand()
        self._expect(",")
        second = self._operand()
        self._expect(")")
        if {first.kind, second.kind} - {"String", "Null"}:
            raise FilterError(f"No function signature for '{name}' matches '{first.kind}', '{second.kind}'.")
        work = _FUNCTIONS[name]
        return Condition(lambda record: work(_lower(first.value(record)), _lower(second.value(record))))

    def _operand(self) -> _Operand:
        kind, value, literal_kind = self._next()
        match kind:
            case "literal":
                return _Operand(literal_kind, lambda _record: value, literal=value)
            case "custom":
                return self._custom(str(value), literal_kind)
            case "word":
                return self._field(str(value))
            case _:
                raise FilterError(f"Syntax error near {value!r}.")

    def _custom(self, view_field: str, kind: str) -> _Operand:
        path = contract_path(self._entity.name, view_field)
        if path and path.count("/") == 0 and path in self._entity.fields:
            return _Operand(kind, lambda record: _typed(record.get(path), kind))
        view, _, name = view_field.partition(".")
        return _Operand(kind, lambda record: _typed((record.get("_custom") or {}).get(view, {}).get(name), kind))

    def _field(self, path: str) -> _Operand:
        names = path.split("/")
        entity = self._entity
        for name in names[:-1]:
            linked = entity.linked_entity(name)
            if not linked:
                raise _unknown(name, entity)
            entity = self._entities[linked]
        kind = "Guid" if path == "id" else "String" if names[-1] == "note" else entity.scalar_type(names[-1])
        if not kind:
            raise _unknown(names[-1], entity)
        kind = "Int" if kind in _WHOLE_NUMBERS else kind
        return _Operand(kind, lambda record: _typed(_inside(record, names), kind), path)


def _unknown(name: str, entity: Entity) -> FilterError:
    return FilterError(f"Could not find a property named '{name}' on type 'Default.{entity.name}'.")


def _any_of(one: Condition, other: Condition) -> Condition:
    return Condition(lambda record: one.test(record) or other.test(record))


def _all_of(one: Condition, other: Condition) -> Condition:
    return Condition(lambda record: one.test(record) and other.test(record), {**one.equals, **other.equals})


def _comparison(name: str, left: _Operand, right: _Operand) -> Condition:
    """Compare two values that go together: decimals need the suffix m, texts quotes, booleans none."""
    kinds = (left.kind, right.kind)
    typed_fields = {operand.kind for operand in (left, right) if operand.field}
    loose = kinds in _TOGETHER and "Decimal" not in typed_fields
    if left.kind != right.kind and "Null" not in kinds and not loose:
        raise FilterError(
            "A binary operator with incompatible types was detected. Found operand types "
            f"'Edm.{left.kind}' and 'Edm.{right.kind}' for operator kind '{name}'."
        )
    compare = _COMPARISONS[name]
    equals = {}
    for one, other in ((left, right), (right, left)):
        if name == "eq" and one.field and "/" not in one.field and isinstance(other.literal, str) and other.literal:
            equals = {one.field: other.literal}
    if "Null" in kinds:
        return Condition(lambda record: compare(left.value(record) or None, right.value(record) or None))
    return Condition(lambda record: compare(*_alike(left.value(record), right.value(record))), equals)


def _inside(record: Record, names: list[str]) -> Any:
    """Return a field of a record or of a linked entity; fields of detail rows cannot be searched and are empty."""
    value: Any = record
    for name in names:
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def _typed(value: Any, kind: str) -> Any:
    """Return a stored value as its kind, None when it is empty."""
    if value is None or value == "":
        return False if kind == "Boolean" else None
    match kind:
        case "Decimal" | "Double" | "Int":
            return Decimal(str(value))
        case "Boolean":
            return value is True or str(value).lower() == "true"
        case "DateTime":
            return datetime.fromisoformat(str(value))
        case _:
            return str(value)


def _alike(left: Any, right: Any) -> tuple[Any, Any]:
    """Return two values as they compare: a date without a time by the date as written, texts as the database does."""
    if isinstance(left, datetime) and isinstance(right, datetime) and (left.tzinfo is None or right.tzinfo is None):
        return left.replace(tzinfo=None), right.replace(tzinfo=None)
    return _plain(left), _plain(right)


def _plain(value: Any) -> Any:
    """Return texts without regard to case and trailing blanks; an empty one is None."""
    return (value.rstrip().lower() or None) if isinstance(value, str) else value


def _lower(value: Any) -> str:
    return "" if value is None else str(value).lower()
