"""Brings the translations up to date: `python resources/translations/update.py`.

Collects the engine's sentences into `sentences.json`, lets `pyside6-lupdate` find all texts of the window and those
sentences, writes `acucleo_es.ts`, and lets `pyside6-lrelease` make the `.qm` file of it that the program loads.

    update.py              all of that; ends with 1 while a text has no translation
    update.py todo FILE    writes the texts without a translation to a file, to be filled in
    update.py take FILE    takes the filled file over, then does all of that

Qt Linguist opens the `.ts` file as well (`pyside6-linguist resources/translations/acucleo_es.ts`).
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import collect

HERE = collect.HERE
LANGUAGES = ("es",)
CONTEXTS = {"": "window", "engine": "engine"}
"""Contexts of Qt's files, and what a `todo` file calls them."""
_BIN = Path(sys.executable).parent
_OPTIONS = (
    *("-no-obsolete", "-locations", "none", "-sort-messages", "-source-language", "en_US"),
    *("-disable-heuristic", "sametext", "-disable-heuristic", "similartext"),
)


@dataclass(frozen=True)
class Key:
    """A text as Qt tells texts apart."""

    context: str
    text: str
    remark: str = ""


def ts_path(language: str) -> Path:
    """Return the translation file of a language."""
    return HERE / f"acucleo_{language}.ts"


def update(language: str) -> int:
    """Bring a language up to date; return how many texts have no translation."""
    listed = collect.collect()
    collect.LIST.write_text(collect.as_text(listed), "utf-8")
    run_lupdate(listed, ts_path(language))
    run_lrelease(ts_path(language), ts_path(language).with_suffix(".qm"))
    return sum(not message.translated for message in read_ts(ts_path(language)))


def run_lupdate(listed: collect.Listed, target: Path) -> None:
    """Let Qt's tool find every text of the window and of the engine, and merge them into a translation file."""
    sources = sorted(str(path) for path in (collect.PACKAGE / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        engine = Path(folder) / "engine.py"
        engine.write_text(as_source(listed), "utf-8")
        _run("pyside6-lupdate", *sources, str(engine), *_OPTIONS, "-target-language", "es", "-ts", str(target))


def run_lrelease(source: Path, target: Path) -> None:
    """Let Qt's tool make the file that the program loads."""
    _run("pyside6-lrelease", "-silent", str(source), "-qm", str(target))


def as_source(listed: collect.Listed) -> str:
    """Return the engine's templates as a module in which lupdate finds them."""
    texts = sorted({collect.plain_text(text) for text in (*listed["templates"], *listed.get("labels", ()))})
    calls = (f'QCoreApplication.translate("engine", {json.dumps(text, ensure_ascii=False)})\n' for text in texts)
    return "from PySide6.QtCore import QCoreApplication\n" + "".join(calls)


@dataclass(frozen=True)
class Message:
    """A text of a translation file.

    Attributes:
        forms: its translations; one, or one for each grammatical number.
        counts: whether it depends on a number.
    """

    key: Key
    forms: tuple[str, ...]
    counts: bool

    @property
    def translated(self) -> bool:
        """Whether every form is there."""
        return all(self.forms)


def read_ts(path: Path) -> Iterator[Message]:
    """Yield what stands in a translation file; a text marked as unfinished has no forms."""
    for context, element in _messages(ET.parse(path)):
        node = element.find("translation")
        forms = [form.text or "" for form in node.iter("numerusform")] if node is not None else []
        if node is None or node.get("type"):
            forms = [""]
        yield Message(_key(context, element), tuple(forms or [node.text or ""]), element.get("numerus") == "yes")


def fill(path: Path, translations: dict[Key, tuple[str, ...]]) -> int:
    """Write translations into a translation file; return how many were taken."""
    tree = ET.parse(path)
    taken = 0
    for context, element in _messages(tree):
        forms = translations.get(_key(context, element))
        node = element.find("translation")
        if forms and node is not None and all(forms):
            for child in list(node):
                node.remove(child)
            node.attrib.pop("type", None)
            node.text = forms[0]
            if element.get("numerus") == "yes":
                node.text = None
                for form in forms:
                    ET.SubElement(node, "numerusform").text = form
            taken += 1
    tree.write(path, "utf-8", xml_declaration=True)
    return taken


def _messages(tree: ET.ElementTree) -> Iterator[tuple[str, ET.Element]]:
    for context in tree.getroot().iter("context"):
        for element in context.iter("message"):
            yield context.findtext("name") or "", element


def _key(context: str, element: ET.Element) -> Key:
    return Key(context, element.findtext("source") or "", element.findtext("comment") or "")


def write_todo(language: str, path: Path) -> int:
    """Write the texts without a translation as blocks of `en:` and an empty `es:`; return how many there are."""
    blocks = []
    for message in read_ts(ts_path(language)):
        if not message.translated:
            remark = f"remark: {message.key.remark}\n" if message.key.remark else ""
            forms = f"{language}: \n" * (2 if message.counts else 1)
            blocks.append(f"@ {CONTEXTS[message.key.context]}\n{remark}en: {_one_line(message.key.text)}\n{forms}")
    path.write_text("\n".join(blocks), "utf-8")
    return len(blocks)


def read_todo(language: str, path: Path) -> dict[Key, tuple[str, ...]]:
    """Read a filled file of `write_todo`."""
    contexts = {name: context for context, name in CONTEXTS.items()}
    found: dict[Key, tuple[str, ...]] = {}
    for block in re.split(r"^@ ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        name, *lines = block.strip("\n").split("\n")
        parts = [line.split(": ", 1) for line in lines if ": " in line]
        said = {word: _many_lines(text) for word, text in parts if word != language}
        forms = tuple(_many_lines(text) for word, text in parts if word == language)
        found[Key(contexts[name.strip()], said["en"], said.get("remark", ""))] = forms
    return found


def _one_line(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n")


def _many_lines(text: str) -> str:
    return text.replace("\\n", "\n").replace("\\\\", "\\")


def _run(tool: str, *arguments: str) -> None:
    path = _BIN / tool
    subprocess.run([str(path) if path.exists() else tool, *arguments], check=True, stdout=subprocess.DEVNULL)


def main(arguments: list[str]) -> int:
    """Do what the command line asks for."""
    missing = 0
    for language in LANGUAGES:
        if arguments[:1] == ["take"]:
            update(language)
            print(f"{fill(ts_path(language), read_todo(language, Path(arguments[1])))} texts taken")
        left = update(language)
        if arguments[:1] == ["todo"]:
            print(f"{write_todo(language, Path(arguments[1]))} texts to translate in {arguments[1]}")
        print(f"{language}: {left} texts have no translation")
        missing += left
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
