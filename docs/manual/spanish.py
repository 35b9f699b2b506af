"""Pages of the manual in Spanish that are made of the English ones, in the words of the window.

What the window does not say has its Spanish in the `*_es.toml` beside this file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def translator(language: str, context: str = "") -> Callable[[str], str]:
    """Return what translates a text of the window, or in the context `engine` one of the engine."""
    if language == "en":
        return lambda text: text
    from PySide6.QtCore import QTranslator

    loaded = QTranslator()
    loaded.load(str(ROOT / "resources" / "translations" / f"acucleo_{language}.qm"))
    return lambda text: loaded.translate(context, text) or text


# The findings in Spanish

_PART = re.compile(r"- \*\*([^*]+)\*\* (.*)")
_LINK_LINE = re.compile(r"( *(?:- |\d+\. |\| `[^`]+` \| )\[)([^\]]+)(\]\(#[^)]+\).*)")
_CHAPTER = re.compile(r"## (\d+)\. (.*)")
_NAMED = re.compile(r"(`[\w.-]+`: )(.+)")


def findings_page() -> tuple[str, list[str]]:
    """Return the Spanish page of all findings, and what of it has no Spanish.

    What a finding says is said as the window says it; the words around that stand in `findings_es.toml`.
    """
    from acucleo_desktop.rules.catalogue import every_cause
    from acucleo_desktop.rules.manual import page

    words = tomllib.loads((HERE / "findings_es.toml").read_text("utf-8"))
    known = {**words["labels"], **words["chapters"], **words["sentences"]}
    speaker = _speaker()
    missing: list[str] = []

    def said(text: str, *, is_known: bool = False) -> str:
        told = known.get(text) or ("" if is_known else speaker.say(text))
        if (told or text) == text and text not in known:
            missing.append(text)
        return told or text

    body = page(every_cause()).partition("## Contents")
    lines = [_in_spanish(line, said) for line in f"{body[1]}{body[2]}".splitlines()]
    return "\n".join([words["introduction"].lstrip(), *lines, ""]), missing


def _speaker() -> Any:
    """Return what says the engine's sentences in Spanish, as the window does."""
    from acucleo_desktop.ui.language.choice import SMOOTHING, translations_folder
    from acucleo_desktop.ui.language.sentences import Speaker, read_book

    return Speaker(read_book(translations_folder() / "sentences.json"), translator("es", "engine"), SMOOTHING["es"])


def _in_spanish(line: str, said: Callable[..., str]) -> str:
    """Return a line of the page; what is no sentence stays as it is."""
    if found := _PART.fullmatch(line):
        return f"- **{said(found[1])}** {said(found[2])}"
    if found := _LINK_LINE.fullmatch(line):
        return f"{found[1]}{said(found[2])}{found[3]}"
    if found := _CHAPTER.fullmatch(line):
        return f"## {found[1]}. {said(found[2])}"
    if found := _NAMED.fullmatch(line):
        return f"{found[1]}{said(found[2])}"
    if line == "| name | finding |":
        return f"| {said('name')} | {said('finding')} |"
    if line.startswith("#"):
        signs, _, title = line.partition(" ")
        return f"{signs} {said(title)}"
    return said(line, is_known=True) if line and not line.startswith(("<", "|")) else line


# Tables of the code in Spanish

TABLES: dict[str, tuple[str, ...]] = {
    "acknowledgments.md": ("| code | their program says that |",),
    "acumatica-connection.md": ("| setting | kind |", "| field | characters |"),
    "cleo-connection.md": ("| setting | cic |",),
    "partner-rules.md": ("| what the rule says |",),
    "retry-table.md": ("| ",),
}
"""Pages beside the manual with tables that the code makes in English, and how such a table begins."""
_TABLE = re.compile(r"^\|.*(?:\n\|.*)*", re.MULTILINE)
_CELL = re.compile(r"(?:`[^`]*`|[^`|])+")
_CHOICE = re.compile(r"(.+) (One of) (`.+)\.")
_RANGE = re.compile(r"(.+), (\d+) to (\d+)")
_CODE = re.compile(r"`[^`]*`")
_WORD = re.compile(r"[A-Za-z]")


def tables_page(name: str) -> tuple[str, list[str]]:
    """Return a Spanish page with its tables of the code as they are in English, and which of their words are missing.

    Words stand in `tables_es.toml`, unless the window says them too.
    """
    known = tomllib.loads((HERE / "tables_es.toml").read_text("utf-8"))["words"]
    window, engine = translator("es"), translator("es", "engine")
    missing: list[str] = []

    def said(text: str) -> str:
        if not _WORD.search(_CODE.sub("", text)):
            return text
        if text not in known and (choice := _CHOICE.fullmatch(text)):
            return f"{said(choice[1])} {said(choice[2])} {choice[3]}."
        if bounds := _RANGE.fullmatch(text):
            return f"{said(bounds[1])}, {bounds[2]} {said('to')} {bounds[3]}"
        for told in (known.get(text), engine(text), window(text)):
            if told and (told != text or text in known):
                return str(told)
        missing.append(text)
        return text

    english = _TABLE.findall((HERE.parent / name).read_text("utf-8"))
    spanish = (HERE / "es" / name).read_text("utf-8")
    places = list(_TABLE.finditer(spanish))
    if len(places) != len(english):
        missing.append(f"{name}: {len(english)} tables in English, {len(places)} in Spanish")
        return spanish, missing
    for place, table in reversed(list(zip(places, english, strict=True))):
        if table.startswith(TABLES[name]):
            told = "\n".join(_row_in_spanish(row, said) for row in table.splitlines())
            spanish = f"{spanish[: place.start()]}{told}{spanish[place.end() :]}"
    return spanish, missing


def _row_in_spanish(row: str, said: Callable[[str], str]) -> str:
    """Return a row of a table with its cells in Spanish; a cell that is empty or code stays."""
    if row.startswith("| ---"):
        return row
    return _CELL.sub(lambda cell: cell[0].replace(text, said(text)) if (text := cell[0].strip()) else cell[0], row)


# The problems of the services in Spanish

_CAUSE = re.compile(r"(Brought about by:) (.+)\.")
_REASON = re.compile(r"(- `[\w.-]+`: )(.+)\.")
_ERROR_TITLE = re.compile(r"(### `[\w.-]+`) (.+)")


def errors_page() -> tuple[str, list[str]]:
    """Return the Spanish page of all problems of the services, and what of it has no Spanish.

    It is made of the English one. What a problem says is said as the window says it, unless `errors_es.toml` has it.
    """
    words = tomllib.loads((HERE / "errors_es.toml").read_text("utf-8"))
    known = {text: told for part in words.values() if isinstance(part, dict) for text, told in part.items()}
    speaker = _speaker()
    missing: list[str] = []

    def said(text: str, *, is_known: bool = True) -> str:
        told = known.get(text) or (text if is_known else speaker.say(text))
        if text not in known and told == text:
            missing.append(text)
        return str(told)

    body = "".join((HERE.parent / "errors.md").read_text("utf-8").partition("## Acumatica\n")[1:])
    lines = [_error_line_in_spanish(line, said) for line in body.splitlines()]
    return "\n".join([words["introduction"].lstrip(), *lines, ""]), missing


def _error_line_in_spanish(line: str, said: Callable[..., str]) -> str:
    if line.startswith("> "):
        text = line[2:].rstrip()
        return line.replace(text, said(text, is_known=False))
    if found := _CAUSE.fullmatch(line):
        return f"{said(found[1])} {said(found[2])}."
    if found := _REASON.fullmatch(line):
        return f"{found[1]}{said(found[2])}."
    if found := _ERROR_TITLE.fullmatch(line):
        return f"{found[1]} {said(found[2])}"
    if line.startswith("## "):
        return f"## {said(line[3:])}"
    return said(line) if line and not line.startswith("#") else line
