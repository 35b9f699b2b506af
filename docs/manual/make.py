"""Make what of the manual is made: pictures, tables of keys, the command line reference, pages in Spanish.

    python docs/manual/make.py [pictures] [keys] [command-line] [findings] [tables] [errors]

Without a word it makes all of them. The pictures are cut out of those in `docs/screenshots/`, which
`python docs/screenshots/make.py` makes from the practice world. Tests compare all else with the code.
"""

from __future__ import annotations

import inspect
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

from spanish import TABLES, errors_page, findings_page, tables_page, translator  # noqa: E402 - it stands beside this file

SHOTS = HERE.parent / "screenshots"
DAY, BESIDE = SHOTS / "light-100-en", SHOTS / "screens-light"
Crop = tuple[int, int, int, int]
WHOLE, WINDOW, PAGE = (0, 0, 0, 0), (0, 38, 1440, 862), (209, 38, 1231, 833)
LOWER, SHEET, PALETTE = (209, 610, 1231, 205), (340, 70, 760, 545), (200, 74, 1040, 602)
PICTURES: dict[str, tuple[Path, str, Crop]] = {
    "today": (DAY, "today", WINDOW),
    "dry-run": (DAY, "dry-run", PAGE),
    "sync-outcome": (DAY, "sync-outcome", PAGE),
    "chase": (DAY, "chase", SHEET),
    "explain": (DAY, "explain", PAGE),
    "inbox": (DAY, "inbox", WINDOW),
    "inbox-approved": (DAY, "inbox-approved", PAGE),
    "document": (DAY, "item-unknown", PAGE),
    "finding": (DAY, "item-unknown", LOWER),
    "compare": (DAY, "changed-order", PAGE),
    "po-updates": (DAY, "po-updates", PAGE),
    "bills": (DAY, "bills", PAGE),
    "bill-price": (DAY, "bill-price", PAGE),
    "outbox": (DAY, "outbox", PAGE),
    "find": (DAY, "find", PALETTE),
    "timeline": (DAY, "timeline", PAGE),
    "evidence": (DAY, "evidence", PAGE),
    "nothing-owed": (DAY, "nothing-owed", PAGE),
    "reports": (DAY, "reports", PAGE),
    "report-tolerances": (DAY, "report-tolerances", PAGE),
    "partners": (DAY, "partners", PAGE),
    "practice": (DAY, "practice-script", WHOLE),
    "acknowledgments": (BESIDE, "acknowledgments", PAGE),
    "cross-references": (BESIDE, "cross-references", PAGE),
    "corrections": (BESIDE, "corrections", PAGE),
    "preferences": (BESIDE, "preferences", PAGE),
    "preferences-care": (BESIDE, "preferences-care", PAGE),
    "connections": (BESIDE, "connections", PAGE),
    "connection-tested": (BESIDE, "connection-tested", PAGE),
    "browser-sign-in": (BESIDE, "browser-sign-in", PAGE),
    "palette": (BESIDE, "palette", PALETTE),
    "keys": (BESIDE, "keys", (380, 70, 680, 660)),
    "manual": (BESIDE, "manual", PAGE),
    "practice-run": (BESIDE, "practice-run", (270, 70, 900, 480)),
    "templates": (BESIDE, "templates", (330, 70, 780, 560)),
    "restore": (BESIDE, "restore", (380, 70, 680, 370)),
    "question": (BESIDE, "question", (380, 70, 680, 370)),
    "offline": (BESIDE, "offline", WINDOW),
    "inbox-empty": (BESIDE, "inbox-empty", PAGE),
    "wizard-welcome": (BESIDE, "wizard-welcome", WHOLE),
    "wizard-acumatica": (BESIDE, "wizard-acumatica", WHOLE),
    "wizard-partner": (BESIDE, "wizard-partner", WHOLE),
}
"""Name in the manual: the folder of the picture, its name there without its number, and what is cut out of it."""


def make_pictures() -> None:
    """Cut the pictures out."""
    sys.path[:0] = [str(ROOT / "tests" / "tour")]
    from pictures import save
    from PySide6.QtGui import QImage

    folder = HERE / "pictures"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for name, (source, shot, crop) in PICTURES.items():
        image = QImage(str(shot_of(source, shot)))
        save(image.copy(*crop) if any(crop) else image, folder / f"{name}.png")


def shot_of(folder: Path, name: str) -> Path:
    """Return the picture with a name, whatever its number."""
    found = [path for path in folder.glob("*.png") if path.stem.partition("-")[2] == name]
    if len(found) != 1:
        raise FileNotFoundError(f"{folder} has no picture {name!r}, or several")
    return found[0]


# The keys

_ABOUT_KEYS = """\
Whatever can be done has a key, and every button shows its own. `F1` shows the keys of the screen you are on.
On a Mac, ⌘ stands for Ctrl and ⌥ for Alt."""
_ABOUT_KEYS_ES = """\
Todo lo que se puede hacer tiene una tecla, y cada botón muestra la suya. `F1` muestra las teclas de la pantalla
en la que está. En una Mac, ⌘ equivale a Ctrl y ⌥ a Alt."""
_KEYS_WORDS = {
    "en": ("# Keys", _ABOUT_KEYS, "Everywhere", ("key", "does"), (" or ", " to ")),
    "es": ("# Teclas", _ABOUT_KEYS_ES, "En todas partes", ("tecla", "hace"), (" o ", " a ")),
}


_SCREENS_ES = {"Lists": "Listas", "Fault report": "Informe de un fallo"}
"""Screens whose names stand nowhere in the window, so that it has no Spanish for them."""


def keys_page(language: str) -> str:
    """Return the page of all keys in a language."""
    from acucleo_desktop.ui.keys import KEYS

    said = translator(language)
    title, about, everywhere, head, words = _KEYS_WORDS[language]
    parts = [title, about, _keys_table(everywhere, [key for key in KEYS if not key.screens], said, head, words)]
    parts += [
        _keys_table(
            _screen_title(screen, said, language), [key for key in KEYS if key.screen == screen], said, head, words
        )
        for screen in dict.fromkeys(key.screen for key in KEYS if key.screen)
    ]
    return "\n\n".join(parts) + "\n"


def _screen_title(screen: str, said: Callable[[str], str], language: str) -> str:
    """Return the name of a screen, or of several such as `Lists and document`, in a language."""
    if language == "en":
        return screen
    names = [name[:1].upper() + name[1:] for name in screen.split(" and ")]
    told = [_SCREENS_ES.get(name) or said(name) for name in names]
    return " y ".join([told[0], *(name[:1].lower() + name[1:] for name in told[1:])])


def _keys_table(
    title: str, keys: list[Any], said: Callable[[str], str], head: tuple[str, str], words: tuple[str, str]
) -> str:
    rows = [f"| {_written(key.keys, words)} | {said(key.does)} |" for key in keys]
    return "\n".join([f"## {title}", "", f"| {head[0]} | {head[1]} |", "| --- | --- |", *rows])


def _written(keys: str, words: tuple[str, str]) -> str:
    return words[0].join(words[1].join(f"`{each}`" for each in one.split(" to ")) for one in keys.split(" / "))


# The command line

_COMMAND_HEAD = """\
# Command line

`acucleo` does the same work as the window, without one. In a clone of this repository write `python3 run.py cli` in its
place. Every command tells about itself: `acucleo sync --help`.

Data goes to standard output, sentences to standard error. Commands that print data take `--json`. Nothing asks when
standard input is no terminal. Every command that works with a home takes `--home DIR`; else `ACUCLEO_HOME` counts, else
the system's usual folder of a user.

| exit code | means |
| --- | --- |
| 0 | done |
| 1 | something needs a person |
| 2 | it could not run, and the reason was said |

What a script needs to know: [Unattended](unattended.md). This page is made from the program itself by
`python docs/manual/make.py command-line`.
"""
_EXAMPLE = re.compile(r"^Examples?: (.+)$", re.MULTILINE)


def command_page() -> str:
    """Return the reference of all commands."""
    from acucleo_desktop.cli.main import main

    found = list(_commands("acucleo", main))
    contents = [f"- [{path}](#{path.replace(' ', '-')}): {_short(command)}" for path, command in found]
    contents += ["- [acucleo-desktop](#acucleo-desktop): Open the window."]
    commands = [_command(*each) for each in found]
    return "\n".join([_COMMAND_HEAD, "## Contents", "", *contents, "", *commands, _window_command()])


def _commands(path: str, group: Any) -> Iterator[tuple[str, Any]]:
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            if command.invoke_without_command:
                yield f"{path} {name}", command
            yield from _commands(f"{path} {name}", command)
        else:
            yield f"{path} {name}", command


def _window_command() -> str:
    from acucleo_desktop.app import command_line

    actions = [action for action in command_line()._actions if action.option_strings]  # noqa: SLF001 - no other way
    rows = [
        f"| `{action.option_strings[-1]}`{f' {action.metavar}' if action.metavar else ''} | {action.help} |"
        for action in actions
    ]
    head = ["## acucleo-desktop", "", "Open the window.", "", "```", "acucleo-desktop --practice", "```", ""]
    return "\n".join([*head, "| option | does |", "| --- | --- |", *rows, ""])


def _short(command: Any) -> str:
    first = _cell(inspect.cleandoc(command.help or "").split("\n\n")[0].split(". ")[0])
    return first if first.endswith((".", "?")) else f"{first}."


def _command(path: str, command: Any) -> str:
    told = inspect.cleandoc(command.help or "").replace("\b\n", "").replace("\f", "").strip()
    examples = [each.strip() for each in _EXAMPLE.findall(told)]
    words = [_joined(part) for part in _EXAMPLE.sub("", told).split("\n\n") if part.strip()]
    takes = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param.param_type_name == "option"]
    usage = " ".join(
        [path, *(param.make_metavar(_context(command)) for param in takes), "[OPTIONS]" if options else ""]
    )
    lines = [f"## {path}", "", *(part for word in words for part in (word, "")), "```", usage.strip(), "```", ""]
    if examples:
        lines += ["For example:", "", "```", *examples, "```", ""]
    if options:
        lines += ["| option | does |", "| --- | --- |", *(_option(param, command) for param in options), ""]
    return "\n".join(lines)


def _context(command: Any) -> Any:
    import click

    return click.Context(command)


def _joined(part: str) -> str:
    """Return a paragraph in one line; lines that are indented stay as a block of code."""
    lines = part.strip("\n").splitlines()
    if any(line.startswith("  ") for line in lines):
        return "\n".join(["```", *lines, "```"])
    return _angled(" ".join(line.strip() for line in lines))


def _option(param: Any, command: Any) -> str:
    names = ", ".join(f"`{name}`" for name in (*param.opts, *param.secondary_opts))
    value = "" if param.is_flag or param.count else f" {_cell(param.make_metavar(_context(command)))}"
    default = param.default
    shown = (
        f" Usually {default}." if isinstance(default, str | int | float) and default not in {"", True, False} else ""
    )
    if param.multiple or callable(default):
        shown = ""
    return f"| {names}{value} | {_cell(param.help or '')}{shown} |"


def _cell(text: str) -> str:
    return _angled(" ".join(text.split())).replace("|", "\\|")


def _angled(text: str) -> str:
    """Return a text in which a sign such as `<` is no mark."""
    return text.replace("<", "&lt;")


_CONTENT = re.compile(r"(- \[[^\]]+\]\(#[^)]+\): )(.+)")
_OPTION_ROW = re.compile(r"(\| `.+ \| )(.+?)(?: Usually (\S+)\.)? \|")


def command_page_in_spanish() -> tuple[str, list[str]]:
    """Return the Spanish reference of all commands, and which of its texts `command_line_es.toml` does not have."""
    words = tomllib.loads((HERE / "command_line_es.toml").read_text("utf-8"))
    missing: list[str] = []

    def said(text: str) -> str:
        if text not in words["sentences"]:
            missing.append(text)
        return str(words["sentences"].get(text, text))

    lines, is_code = [words["introduction"].lstrip()], False
    for line in "".join(command_page().partition("## Contents")[1:]).splitlines():
        is_code ^= line.startswith("```")
        lines.append(line if is_code or line.startswith("```") else _command_line_in_spanish(line, said))
    return "\n".join([*lines, ""]), missing


def _command_line_in_spanish(line: str, said: Callable[[str], str]) -> str:
    if not line or line.startswith(("## acucleo", "| ---")):
        return line
    if found := _CONTENT.fullmatch(line):
        return f"{found[1]}{said(found[2])}"
    if found := _OPTION_ROW.fullmatch(line):
        usual = f" {said('Usually')} {found[3]}." if found[3] else ""
        return f"{found[1]}{said(found[2])}{usual} |"
    if line == "| option | does |":
        return f"| {said('option')} | {said('does')} |"
    return f"## {said(line[3:])}" if line.startswith("## ") else said(line)


# What is written


def make_tables() -> None:
    """Write the tables of the code into the Spanish pages."""
    for name in TABLES:
        _write_spanish(name, *tables_page(name))


def make_errors() -> None:
    """Write the Spanish page of all problems of the services."""
    _write_spanish("errors.md", *errors_page())


def make_findings() -> None:
    """Write the Spanish page of all findings."""
    _write_spanish("findings.md", *findings_page())


def _write_spanish(name: str, text: str, missing: list[str]) -> None:
    for each in missing:
        print(f"no Spanish: {each}")
    (HERE / "es" / name).write_text(text, "utf-8")


def make_keys() -> None:
    """Write the pages of the keys."""
    (HERE / "clerk" / "keys.md").write_text(keys_page("en"), "utf-8")
    (HERE / "es" / "clerk" / "keys.md").write_text(keys_page("es"), "utf-8")


def make_command_line() -> None:
    """Write the reference of the command line, in both languages."""
    (HERE / "it" / "command-line.md").write_text(command_page(), "utf-8")
    _write_spanish("it/command-line.md", *command_page_in_spanish())


MADE = {
    "pictures": make_pictures,
    "keys": make_keys,
    "command-line": make_command_line,
    "findings": make_findings,
    "tables": make_tables,
    "errors": make_errors,
}


def main() -> int:
    """Make what is named, or all; return the exit code."""
    wanted = sys.argv[1:] or list(MADE)
    if unknown := [each for each in wanted if each not in MADE]:
        print(f"unknown: {', '.join(unknown)}; known are {', '.join(MADE)}")
        return 2
    sys.path[:0] = [str(ROOT)]
    for each in wanted:
        MADE[each]()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
