"""The translation files: nothing is missing, nothing is out of date, and every hole is there again."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from acucleo_desktop.ui.language.words import counted

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"
HOLE = re.compile(r"\{(\w+)\}")
GRAMMAR_HOLES = {"verb"}
"""English words that another grammar has no place for, such as `has` and `have`."""


def load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"translations_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


update = load("update")
collect = update.collect


@pytest.fixture(scope="module", params=update.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def messages(language: str) -> list[object]:
    return list(update.read_ts(update.ts_path(language)))


def test_the_list_of_sentences_is_up_to_date() -> None:
    stored = collect.LIST.read_text("utf-8")
    assert collect.as_text(collect.collect()) == stored, "run resources/translations/update.py"


def test_every_text_has_its_translation(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / f"acucleo_{language}.ts"
    fresh.write_bytes(update.ts_path(language).read_bytes())
    update.run_lupdate(collect.collect(), fresh)
    found = {message.key: message for message in update.read_ts(fresh)}
    missing = sorted(key.text for key, message in found.items() if not message.translated)
    assert not missing, "run resources/translations/update.py todo FILE, and translate"
    assert found.keys() == {message.key for message in update.read_ts(update.ts_path(language))}
    assert len(found) > 3000


def test_the_program_loads_what_lrelease_makes(language: str, tmp_path: Path) -> None:
    update.run_lrelease(update.ts_path(language), tmp_path / "made.qm")
    stored = update.ts_path(language).with_suffix(".qm").read_bytes()
    assert (tmp_path / "made.qm").read_bytes() == stored, "run resources/translations/update.py"


def test_every_hole_is_there_again(messages: list) -> None:
    for message in messages:
        for form in message.forms:
            wanted, given = set(HOLE.findall(message.key.text)), set(HOLE.findall(form))
            assert given <= wanted, form
            assert wanted - given <= GRAMMAR_HOLES, form
            assert ("%n" in message.key.text) == ("%n" in form), form


def test_texts_with_a_number_have_singular_and_plural(messages: list) -> None:
    counted = [message for message in messages if message.counts]
    assert counted
    assert all(len(message.forms) == 2 for message in counted)


def test_no_choice_of_forms_is_left_to_be_read(messages: list) -> None:
    for message in messages:
        for form in message.forms:
            for count in (1, 2):
                assert "|" not in counted(form, count), form


def test_translations_keep_the_tone(messages: list) -> None:
    for message in messages:
        for form in message.forms:
            assert "!" not in form
            assert "¡" not in form
            assert not re.search(r"\b(?:tú|tus?|vos|puedes|debes|haz)\b", form.lower()), form
            assert form.endswith(".") == message.key.text.endswith(".") or "s" not in message.key.text, form


def test_no_translation_is_left_in_english(messages: list) -> None:
    english = re.compile(r"\b(?:the|and|with|of|is|are|was|not|this|that|you|your|from|to be)\b")
    left = [form for message in messages for form in message.forms if english.search(HOLE.sub("", form))]
    assert not left


def test_a_filled_list_is_taken_over(tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / f"acucleo_{language}.ts"
    monkeypatch.setattr(update, "ts_path", lambda _language: target)
    listed = {"kinds": {}, "templates": ["A sentence of {name:word}.", "Two\nlines, @ and more"]}
    update.run_lupdate(listed, target)
    assert update.write_todo(language, tmp_path / "todo.txt") == sum(not m.translated for m in update.read_ts(target))
    todo = (tmp_path / "todo.txt").read_text("utf-8")
    filled = re.sub(rf"en: (.*)\n{language}: \n", rf"en: \1\n{language}: <\1>\n", todo)
    taken = update.read_todo(language, tmp_path / "todo.txt")
    assert all(not any(forms) for forms in taken.values())
    (tmp_path / "todo.txt").write_text(filled, "utf-8")
    assert update.fill(target, update.read_todo(language, tmp_path / "todo.txt")) > 2
    update.run_lupdate(listed, target)
    known = {message.key.text: message.forms for message in update.read_ts(target)}
    assert known["A sentence of {name}."] == ("<A sentence of {name}.>",)
    assert known["Two\nlines, @ and more"] == ("<Two\nlines, @ and more>",)


def test_sentences_are_found_where_they_are_written() -> None:
    source = '''
def f(x, n, items):
    """Docstring that nobody is told."""
    _LOG.warning("a log line that nobody is told %s", x)
    if not x:
        raise ValueError("a fault of ours in words")
    what = f"{n} document{'' if n == 1 else 's'} wait for {x.name}."
    return Problem("code.of-it", what, todo=f"Look at {', '.join(items)}.")
'''
    found = {text for text in collect.texts_of(source) if collect.is_spoken(text)}
    assert found == {"{n} document wait for {name}.", "{n} documents wait for {name}.", "Look at {items}."}


def test_no_sentence_is_listed_twice() -> None:
    templates = collect.collect()["templates"]
    assert not [text for text, count in Counter(templates).items() if count > 1]
