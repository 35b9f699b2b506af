"""Finds the sentences that the engine says to people: every text in the source outside `ui`, as templates with holes.

`left_out.toml` names what nobody reads in the window, `phrases.txt` what is put together from words at run time.
"""

from __future__ import annotations

import ast
import itertools
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from acucleo_desktop.rules.catalogue import every_cause
from acucleo_desktop.sync.today_words import REFUSALS, cause_words

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent / "acucleo_desktop"
LIST = HERE / "sentences.json"
_MOST_VARIANTS = 16
Listed = dict[str, Any]
_HOLE = re.compile(r"\{(\w+)\}")
_TYPED = re.compile(r"\{\w+(?::\w+)?\}")
_REAL_WORD = re.compile(r"(?<![\w\0])[A-Za-z]{3,}(?![\w\0])")
_RULES = tomllib.loads((HERE / "left_out.toml").read_text("utf-8"))
_SMALL_WORDS, _SHORT, _NO_SENTENCE = (frozenset(_RULES[name]) for name in ("small_words", "short_holes", "calls"))
_TECHNICAL = re.compile(
    r"[<>$\\]|^[\W\d]*$|\b(?:SELECT|UPDATE|INSERT INTO|DELETE FROM|WHERE|CREATE|PRAGMA|ALTER|ORDER BY|NULL)\b"
    r"|^[A-Za-z_]+ ?\|| \| |: \w+\[|^[a-z]+/|^%|\(\?|_id\b|=\{|^\S+\.\S+\(|^\[|\\d|==|^--|;q=|text/html"
)


def collect() -> Listed:
    """Return all templates of the engine, sorted, and the kinds of words that their holes may hold."""
    skipped, texts = tuple(_RULES["modules"]), frozenset(_RULES["texts"])
    found: set[str] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        if not path.relative_to(PACKAGE).as_posix().startswith(skipped):
            found |= {text for text in texts_of(path.read_text("utf-8")) if is_spoken(text)}
        elif path.is_relative_to(PACKAGE / "ui"):
            found |= {text for text in made_in_window(path.read_text("utf-8")) if is_spoken(text)}
    phrases, kinds = read_phrases()
    spoken = {text for text in found if plain_text(text) not in texts}
    templates = spoken | phrases | cause_names()
    return {"kinds": kinds, "labels": sorted(paper_labels() - templates), "templates": sorted(templates)}


def paper_labels() -> set[str]:
    """Return the labels of the papers: `_("...")` in their templates, `words("...")` where their values are written.

    They are asked for as they are, so none of them is looked for in sentences.
    """
    pages = (*(HERE.parent / "paper").glob("*.html"), PACKAGE / "sync" / "paper_words.py")
    return {label for page in pages for label in re.findall(r'\b(?:_|words)\("([^"]+)"\)', page.read_text("utf-8"))}


def cause_names() -> set[str]:
    """Return what lists call each cause: a few words, of most of them made from their id."""
    return {cause_words(cause) for cause in (*every_cause(), *REFUSALS)}


def plain_text(text: str) -> str:
    """Return a template without the kinds of its holes, as translators see it."""
    return _TYPED.sub(lambda hole: f"{hole[0].partition(':')[0].rstrip('}')}}}", text)


def read_phrases() -> tuple[set[str], dict[str, list[str]]]:
    """Return the templates of `phrases.txt`, and the kinds of words that it names."""
    phrases: set[str] = set()
    kinds: dict[str, list[str]] = {}
    for line in (HERE / "phrases.txt").read_text("utf-8").splitlines():
        if line.startswith("@"):
            name, _sign, words = line[1:].partition(" = ")
            kinds[name] = words.split(" | ")
            phrases |= set(kinds[name])
        elif line and not line.startswith("#"):
            phrases.add(line)
    return phrases, kinds


def is_spoken(text: str) -> bool:
    """Whether a text can be a sentence or a phrase for people, and is told from others by its own words."""
    plain = _TYPED.sub("\0", text)
    words = [word for word in _REAL_WORD.findall(plain) if word not in _SMALL_WORDS]
    if _TECHNICAL.search(plain) or not words or " " not in plain:
        return False
    return "\0" not in plain or len(words) > 1 or plain[0] != "\0" or "{count}" in text


def texts_of(source: str) -> set[str]:
    """Return the templates of all texts of a module that are no docstrings, log lines, keys or patterns."""
    finder = _Finder()
    finder.visit(ast.parse(source))
    return finder.found


def made_in_window(source: str) -> set[str]:
    """Return the templates of what a module of the window tells as the engine does: troubles and steps of a test."""
    finder = _Finder()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Problem", "StepResult"}:
            for part in (*node.args, *(word.value for word in node.keywords)):
                finder.visit(part)
    return finder.found


class _Finder(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):
            self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        for part in (*node.body, *node.args.defaults, *(default for default in node.args.kw_defaults if default)):
            self.visit(part)

    visit_AsyncFunctionDef = visit_FunctionDef  # type: ignore[assignment]

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        name = ast.unparse(node.func)
        if name.startswith(("_LOG.", "logging.")) or name in _NO_SENTENCE or name.rpartition(".")[2] in _NO_SENTENCE:
            return
        if name == "Cause":
            for part in (
                *node.args[2:6],
                *(word.value for word in node.keywords if word.arg not in {"example", "more"}),
            ):
                self.visit(part)
            return
        self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        self._keep(_variants(node))
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self._keep([node.value])

    def _keep(self, texts: Iterable[str]) -> None:
        self.found |= {tidy(text) for text in texts}


def tidy(text: str) -> str:
    """Return a template without blanks around it; holes beside each other become one."""
    named: dict[str, int] = {}

    def numbered(found: re.Match[str]) -> str:
        name = found[1]
        named[name] = named.get(name, 0) + 1
        return f"{{{name}}}" if named[name] == 1 else f"{{{name}{named[name]}}}"

    return narrow(_HOLE.sub(numbered, re.sub(r"(\{\w+\})(?:\{\w+\})+", r"\1", text.strip())))


def narrow(text: str) -> str:
    """Return a template of one word and a number or name so that it fits one word only: `order {number:word}`."""
    if len(_REAL_WORD.findall(_HOLE.sub("\0", text))) > 1 or text.endswith("."):
        return text
    return _HOLE.sub(lambda hole: f"{{{hole[1]}:word}}" if hole[1] in _SHORT else hole[0], text)


def _variants(node: ast.expr) -> list[str]:
    """Return the templates that an expression can become: choices between texts are written out."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.IfExp):
        return _variants(node.body) + _variants(node.orelse)
    if isinstance(node, ast.JoinedStr):
        parts = [_variants(part.value if isinstance(part, ast.FormattedValue) else part) for part in node.values]
        return ["".join(chosen) for chosen in itertools.islice(itertools.product(*parts), _MOST_VARIANTS)]
    return [f"{{{hole_name(node)}}}"]


def hole_name(node: ast.expr) -> str:
    """Return a name for what an expression puts into a sentence."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "len":
        return "count"
    names = list(_names(node))
    return names[0] if names else "value"


def _names(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Name):
        yield node.id.strip("_").lower()
    elif isinstance(node, ast.Attribute):
        yield node.attr.strip("_")
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args and "join" in node.func.attr:
        yield from _names(node.args[0])
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        yield from _names(node.func.value)
        yield node.func.attr
    elif isinstance(node, ast.Call):
        yield from _names(node.func)
    elif isinstance(node, ast.Subscript):
        yield from _names(node.value)
    elif isinstance(node, ast.GeneratorExp | ast.ListComp):
        yield from _names(node.generators[0].iter)
    else:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr):
                yield from _names(child)


def as_text(listed: Listed) -> str:
    """Return the list as it is stored, a template a line."""
    return json.dumps(listed, ensure_ascii=False, indent=0) + "\n"
