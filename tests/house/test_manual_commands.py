"""Commands in the documents can be given: all are parsed, those that only look are run, each tells about itself."""

from __future__ import annotations

import re
import runpy
import shlex
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from acucleo_desktop.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*DOCS.rglob("*.md"), *ROOT.glob("*.md"), *(ROOT / "installer").rglob("*.md"))
)
FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
SPAN = re.compile(r"`([^`\n]+)`")
LOOKS = {
    *("status", "questions", "documents", "storage", "explain", "control-numbers", "remembered"),
    *("audit verify", "audit anchor", "setting list", "vault show", "connection show", "partner list"),
    *("partner templates", "partner rules", "report tolerances"),
}
"""Commands that change nothing: those of the documents with plain words are run on a fresh home."""


@pytest.fixture(scope="module")
def maker() -> dict[str, Any]:
    return runpy.run_path(str(DOCS / "manual" / "make.py"))


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_the_command_reference_is_that_of_the_program(maker: dict[str, Any]) -> None:
    written = (DOCS / "manual" / "it" / "command-line.md").read_text("utf-8")
    assert written == maker["command_page"](), "python docs/manual/make.py command-line"


def test_every_command_has_an_example(maker: dict[str, Any]) -> None:
    without = [path for path, command in maker["_commands"]("acucleo", main) if "Example" not in (command.help or "")]
    assert not without


def commands_of(text: str) -> Iterator[str]:
    """Yield the lines of blocks of code and the spans that begin with our command."""
    for kind, block in FENCED.findall(text):
        if kind in {"", "sh", "bash"}:
            for line in re.sub(r"\\\n\s*", "", block).splitlines():
                found = re.search(r"(?:^|\s)(acucleo(?:-desktop)? .+)$", line)
                if found and not line.lstrip().startswith(("#", "schtasks")):
                    yield re.split(r"\s{2,}", found[1].strip())[0]
    yield from (span for span in SPAN.findall(FENCED.sub("", text)) if re.match(r"acucleo(-desktop)? \S", span))


def test_every_command_in_a_document_can_be_given() -> None:
    """It is parsed, not run: commands, options, and values of a choice are there."""
    wrong = []
    lines = {line: name for name in DOCUMENTS for line in commands_of(text_of(name))}
    assert len(lines) > 100
    for line, name in sorted(lines.items()):
        try:
            for words in every_choice(shlex.split(line.partition(" > ")[0])):
                given(words)
        except (click.ClickException, ValueError) as error:
            wrong.append(f"{name}: {line}: {error}")
    assert not wrong, "\n".join(wrong)


def every_choice(words: list[str]) -> Iterator[list[str]]:
    """Yield a command once for each of the words in `one|other`."""
    for place, word in enumerate(words):
        if re.fullmatch(r"[\w-]+(\|[\w-]+)+", word):
            for each in word.split("|"):
                yield from every_choice([*words[:place], each, *words[place + 1 :]])
            return
    yield words


def given(words: list[str]) -> None:
    """Parse a command as click does, without running it.

    Raises:
        ValueError: there is no such command or option.
    """
    if words[0] == "acucleo-desktop":
        known = {"--practice", "--home", "--selftest", "--version", "--help"}
        if unknown := [word for word in words[1:] if word.startswith("--") and word not in known]:
            raise ValueError(f"unknown: {unknown}")
        return
    command: Any = main
    rest = words[1:]
    while rest and rest[0].startswith("--as"):
        rest = rest[2:]
    while rest and hasattr(command, "commands") and rest[0] in command.commands:
        command, rest = command.commands[rest[0]], rest[1:]
    if hasattr(command, "commands"):
        group = [word for word in rest if not word.startswith("-")]
        if group and group[0].rstrip(",") in command.commands:  # `acucleo pause, resume`
            return
        if group and not all(word.isupper() for word in group):
            raise ValueError(f"no command {group[0]}")
        return
    options = {name for param in command.params for name in (*param.opts, *param.secondary_opts)} | {"--help"}
    unknown = [word for word in rest if word.startswith("--") and word.split("=")[0] not in options]
    if unknown:
        raise ValueError(f"unknown: {unknown}")
    choices = {name: param.type for param in command.params for name in param.opts}
    for word, value in pairwise(rest):
        kind = choices.get(word)
        if isinstance(kind, click.Choice) and not value.isupper() and value not in kind.choices:
            raise ValueError(f"{word} takes no {value}")
    if rest and "--help" not in rest and not any(word.startswith("[") for word in rest):
        all_needed_and_no_more(command, rest)


def all_needed_and_no_more(command: click.Command, words: list[str]) -> None:
    """Raise ValueError where words have no place or what must be said is missing; a bare name is neither."""
    valued = {
        name
        for param in command.params
        if isinstance(param, click.Option) and not param.is_flag and not param.count
        for name in param.opts
    }
    plain = [word for before, word in pairwise(["", *words]) if before not in valued and not word.startswith("--")]
    takes = [param for param in command.params if isinstance(param, click.Argument)]
    if len(plain) > len(takes) and not any(param.nargs < 0 for param in takes):
        raise ValueError(f"no place for {plain[-1]}")
    given_options = {word.partition("=")[0] for word in words if word.startswith("--")}
    for param in command.params:
        if isinstance(param, click.Option) and param.required and not given_options & set(param.opts):
            raise ValueError(f"needs {param.opts[0]}")


def test_a_wrong_command_would_be_noticed() -> None:
    given(shlex.split("acucleo approve --match perfect"))
    wrong = ("acucleo aprove 3", "acucleo approve --matches perfect", "acucleo approve --match good")
    for line in (*wrong, "acucleo partner new general-retailer", "acucleo partner new --code A"):
        with pytest.raises(ValueError, match=r"no command|unknown|takes no|no place|needs"):
            given(shlex.split(line))


def test_every_script_in_a_document_is_there() -> None:
    text = "\n".join(map(text_of, DOCUMENTS))
    named = re.findall(r"(?:^|[\s`])python3? ((?:[\w./-]+/)?[\w-]+\.py)\b", text)
    assert len(named) > 20
    assert not [path for path in named if not (ROOT / path).is_file()]
    modules = re.findall(r"python3? -m (acucleo_desktop[\w.]+)", text)
    missing = [each for each in modules if not (ROOT / (each.replace(".", "/") + ".py")).is_file()]
    assert not [each for each in missing if not (ROOT / each.replace(".", "/")).is_dir()]


SCRIPT = re.compile(r"(?:^|[\s`])(?:sudo )?(?:\S*/)?python3? ((?:[\w./-]+/)?[\w-]+\.py)([^`\n#]*)")


def test_every_option_of_a_script_is_known_to_it() -> None:
    """A script is not run: what it can be told stands in its source, or in a module beside it."""
    unknown = []
    for script, words in SCRIPT.findall("\n".join(map(text_of, DOCUMENTS))):
        if (ROOT / script).name == "run.py" and "/" not in script:
            continue  # hands its words to pytest and the program
        source = "".join(path.read_text("utf-8") for path in (ROOT / script).parent.glob("*.py"))
        options = re.findall(r"(?<=\s)--[\w-]+", words)
        unknown += [f"{script} {option}" for option in options if f'"{option}"' not in source]
    assert not unknown


@cache
def harmless() -> frozenset[str]:
    """Return the commands of all documents that only look and name nothing that must be there."""
    found = set()
    for name in DOCUMENTS:
        for line in commands_of(text_of(name)):
            words = line.split()
            is_plain = not re.search(r"[A-Z|<>$%&,]|\.\w+$|\b\d+\b", line)
            if words[0] == "acucleo" and is_plain and (words[1] in LOOKS or " ".join(words[1:3]) in LOOKS):
                found.add(line)
    return frozenset(found)


def test_commands_that_only_look_are_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # where a command names a folder of its own
    lines = sorted(harmless())
    assert len(lines) > 8
    wrong = []
    for line in lines:
        result = CliRunner().invoke(main, [*shlex.split(line)[1:]], env={"ACUCLEO_HOME": str(tmp_path)})
        if result.exit_code not in {0, 1} or not (result.output.strip() or result.stderr.strip()):
            wrong.append(f"{line}: {result.exit_code}, {result.output} {result.exception!r}")
    assert not wrong, "\n".join(wrong)


def test_every_command_tells_about_itself(maker: dict[str, Any]) -> None:
    for path, _command in maker["_commands"]("acucleo", main):
        result = CliRunner().invoke(main, [*path.split()[1:], "--help"])
        assert result.exit_code == 0, path
        assert "Usage:" in result.output
