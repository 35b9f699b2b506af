"""Every code of a problem that the clients can raise, read from the source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "acucleo_desktop"
SERVICES = ("acumatica", "cleo")
_WHOLE = re.compile(r"^(acumatica|cleo)\.[a-z]+(-[a-z]+)*$")
_ENDING = re.compile(r"^\.[a-z]+(-[a-z]+)*$")
_BARE = re.compile(r"^[a-z]+(-[a-z]+)*$")
_MAKERS = {"_make", "_Words", "_refused_as"}


def client_codes() -> set[str]:
    """Return the codes of both clients and of what they share."""
    found: set[str] = set()
    for service in SERVICES:
        for path in sorted((PACKAGE / service).rglob("*.py")):
            found |= set(_codes(ast.parse(path.read_text(encoding="utf-8")), (service,)))
    for path in sorted((PACKAGE / "transport").rglob("*.py")):
        found |= set(_codes(ast.parse(path.read_text(encoding="utf-8")), SERVICES))
    return found


def _codes(tree: ast.Module, services: tuple[str, ...]) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if _WHOLE.match(text):
                yield text
            case ast.JoinedStr(values=[ast.FormattedValue(), ast.Constant(value=str(ending))]) if _ENDING.match(ending):
                yield from (f"{service}{ending}" for service in services)
            case ast.Call(func=ast.Name(id=name), args=[_, ast.Constant(value=str(code)), *_]) if (
                name in _MAKERS and _BARE.match(code)
            ):
                yield from (f"{service}.{code}" for service in services)
            case ast.Assign(targets=[ast.Name(id="_KNOWN")], value=ast.Tuple(elts=rows)):
                yield from _known(rows, services)
            case ast.Assign(targets=[ast.Tuple(elts=[*_])], value=ast.Tuple(elts=values)):
                yield from _assigned(node, values, services)


def _known(rows: list[ast.expr], services: tuple[str, ...]) -> Iterator[str]:
    """Yield the codes of a table of known words: the second column."""
    for row in rows:
        if isinstance(row, ast.Tuple) and isinstance(row.elts[1], ast.Constant):
            yield from (f"{service}.{row.elts[1].value}" for service in services)


def _assigned(node: ast.Assign, values: list[ast.expr], services: tuple[str, ...]) -> Iterator[str]:
    """Yield what is assigned to a name `code` among others."""
    names = node.targets[0]
    assert isinstance(names, ast.Tuple)
    for name, value in zip(names.elts, values, strict=True):
        if isinstance(name, ast.Name) and name.id == "code" and isinstance(value, ast.Constant):
            yield from (f"{service}.{value.value}" for service in services)
