"""Every code of a problem that the clients can raise, read from the source; what cannot be read is an error here.

A code stands in the source whole (`"cleo.slash"`), as an ending (`f"{service}.stopped"`), or it is handed to a function
that puts the service before it (`f"acumatica.{code}"`); the last are found by what they do, not by their names.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "acucleo_desktop"
SERVICES = ("acumatica", "cleo")
_WHOLE = re.compile(r"^([a-z]+)\.[a-z]+(-[a-z]+)*$")
_ENDING = re.compile(r"^\.[a-z]+(-[a-z]+)*$")
_BARE = re.compile(r"^[a-z]+(-[a-z]+)*$")
_GENERAL = ("connection", "file", "vault")
"""What the codes of settings, their files and secrets begin with; services need them as well."""


@dataclass(frozen=True)
class Maker:
    """A function that makes a code of one of its arguments, or a class of ready words with a code in it."""

    name: str
    index: int


def client_codes(*, over_http: bool = False) -> set[str]:
    """Return the codes of both clients and of what they share.

    Args:
        over_http: leave out what the mailbox over SFTP alone says.
    """
    return {code for path in _modules() if not (over_http and _is_sftp(path)) for code in _codes_of(path)}


def sftp_codes() -> set[str]:
    """Return the codes that the mailbox over SFTP can raise: its own, and the shared ones that it uses."""
    own = PACKAGE / "cleo"
    found = {code for path in _modules() if _is_sftp(path) for code in _codes_of(path) if "{" not in code}
    used = _attributes(own / "sftp_mailbox.py", "words")
    for node in ast.walk(_tree(own / "words.py")):
        if isinstance(node, ast.FunctionDef) and node.name in used:
            found |= {code for code in _constants(node) if code.startswith("cleo.")}
    signals = _attributes(own / "sftp_session.py", "Signal") - {"NOT_FOUND", "FORBIDDEN", "REFUSED"}  # its own words
    for node in ast.walk(_tree(PACKAGE / "transport" / "trouble.py")):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Attribute) and key.attr in signals and isinstance(value, ast.Call):
                    found.add(f"cleo.{_text(value.args[1])}")
    # A host without an address, a stop from here, and a write in doubt have words of their own there.
    return found | {"cleo.name-unknown", "cleo.stopped", "cleo.outcome-unknown"}


def _modules() -> Iterator[Path]:
    for part in (*SERVICES, "transport"):
        yield from sorted((PACKAGE / part).rglob("*.py"))


def _is_sftp(path: Path) -> bool:
    return path.name.startswith("sftp_")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _codes_of(path: Path) -> frozenset[str]:
    part = path.relative_to(PACKAGE).parts[0]
    services = (part,) if part in SERVICES else SERVICES
    tree = _tree(path)
    found = {code for code in _constants(tree) if code.partition(".")[0] in (*services, *_GENERAL)}
    bare = {_text(node.values[1])[1:] for node in ast.walk(tree) if _is_ending(node)}
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        bare |= set(handed_on(function, tree, _makers(part)))
    bare |= {
        _text(node.args[1])
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) == "_Words" and _BARE.match(_text(node.args[1]))
    }
    return frozenset(found | {f"{service}.{code}" for service in services for code in bare})


def _constants(tree: ast.AST) -> set[str]:
    texts = {_text(node) for node in ast.walk(tree)}
    return {text for text in texts if _WHOLE.match(text)}


def _text(node: ast.AST | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _attributes(path: Path, owner: str) -> set[str]:
    """Return what a module takes from a name, such as the functions of `words`."""
    return {
        node.attr
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == owner
    }


def _is_ending(node: ast.AST) -> bool:
    """Tell whether a text is `f"{service}.code"`."""
    if not isinstance(node, ast.JoinedStr) or len(node.values) != 2:
        return False
    first, second = node.values
    if not isinstance(first, ast.FormattedValue) or not _ENDING.match(_text(second)):
        return False
    owner = first.value
    return (owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")) == "service"


@cache
def _makers(part: str) -> tuple[Maker, ...]:
    """Return the functions of a service that put its name before an argument."""
    found = []
    for path in sorted((PACKAGE / part).rglob("*.py")):
        for function in (node for node in ast.walk(_tree(path)) if isinstance(node, ast.FunctionDef)):
            names = [argument.arg for argument in function.args.args]
            for node in ast.walk(function):
                match node:
                    case ast.JoinedStr(
                        values=[ast.Constant(value=str(start)), ast.FormattedValue(value=ast.Name(id=name))]
                    ) if start == f"{part}." and name in names:
                        found.append(Maker(function.name, names.index(name)))
    return tuple(found)


def handed_on(function: ast.FunctionDef, tree: ast.Module, makers: tuple[Maker, ...]) -> list[str]:
    """Return the codes that a function hands to a maker.

    Raises:
        AssertionError: one cannot be read.
    """
    found: list[str] = []
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            for maker in makers:
                if _called(node) == maker.name and len(node.args) > maker.index:
                    found += _resolved(node.args[maker.index], function, tree)
    if function.name == "problem_of":
        # What all services share: a table of words, and one code in its place when the outcome is not known.
        found += [code for code in _assigned("code", function, tree) if code]
    return found


def _resolved(code: ast.expr, function: ast.FunctionDef, tree: ast.Module) -> list[str]:
    found = [_text(code)] if _text(code) else []
    if isinstance(code, ast.Name):
        found = _assigned(code.id, function, tree)
    assert found, f"a code in {function.name} cannot be read: {ast.unparse(code)}"
    return found


def _assigned(name: str, function: ast.FunctionDef, tree: ast.Module) -> list[str]:
    """Return the texts that a name gets within a function, also from a table of the module that is walked."""
    found: list[str] = []
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
                for target, value in zip(names, values, strict=True):
                    if isinstance(target, ast.Name) and target.id == name:
                        found += [_text(value)] if _text(value) else _from_table(value, function, tree)
    return found


def _from_table(value: ast.expr, function: ast.FunctionDef, tree: ast.Module) -> list[str]:
    """Return the column of a table that a loop of the function gives to a name."""
    for node in ast.walk(function):
        match node:
            case ast.For(target=ast.Tuple(elts=names), iter=ast.Name(id=table)) if isinstance(value, ast.Name):
                column = [ast.unparse(one) for one in names].index(value.id)
                return [_text(row.elts[column]) for row in _rows(table, tree)]
    return []


def _rows(table: str, tree: ast.Module) -> list[ast.Tuple]:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Tuple(elts=rows)) if name == table:
                return [row for row in rows if isinstance(row, ast.Tuple)]
    return []
