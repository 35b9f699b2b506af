"""The command line teaches itself: every command has a sentence, an example, and a word for each option."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from acucleo_desktop import __version__
from acucleo_desktop.cli.main import main

DESIGNED = {
    "practice serve",
    "practice demo",
    "connection set",
    "connection test",
    "connection show",
    "partner import",
    "partner export",
    "partner list",
    "sync",
    "documents",
    "show",
    "approve",
    "takeback",
    "set-aside",
    "replay",
    "resolve",
    "check",
    "render",
    "preview",
    "audit verify",
    "audit export",
    "evidence",
    "backup",
    "support-bundle",
}


def commands(group: click.Group = main, prefix: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{prefix}{name} ")
        else:
            yield prefix + name, command


ALL = dict(commands())


def test_every_command_of_the_design_is_there() -> None:
    assert ALL.keys() >= DESIGNED


@pytest.mark.parametrize("name", ALL)
def test_help_has_a_sentence_an_example_and_a_word_for_each_option(name: str) -> None:
    result = CliRunner().invoke(main, [*name.split(), "--help"])
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert re.search(rf"Example: (\w+=\S+ )?acucleo {name}\b", said), said
    for parameter in ALL[name].params:
        if isinstance(parameter, click.Option) and parameter.name != "help":
            assert parameter.help, parameter.name
            assert parameter.help.endswith((".", ")")), parameter.help


@pytest.mark.parametrize("name", ALL)
def test_an_example_is_accepted_by_its_own_command(name: str) -> None:
    text = " ".join((ALL[name].help or "").split())
    found = re.search(rf"Example: (?:\w+=\S+ )?acucleo {name}((?: (?:\"[^\"]*\"|[^\s.>]\S*))*)", text)
    assert found, text
    words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', found[1].split(" Exit code")[0])]
    options = {option for parameter in ALL[name].params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= options


def test_the_first_help_names_the_way_from_set_up_to_trouble() -> None:
    said = CliRunner().invoke(main, ["-h"]).stdout
    for command in ("practice demo", "connection set", "partner import", "sync", "documents", "show ID", "replay ID"):
        assert command in said
    assert "0: done" in said


def test_version_is_that_of_the_package() -> None:
    said = CliRunner().invoke(main, ["--version"]).stdout
    assert __version__ in said


def test_an_unknown_command_and_an_unknown_option_end_with_2() -> None:
    for words in (["synk"], ["sync", "--dryrun"], ["documents", "--flow", "order"], ["show", "seven"]):
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 2, words
        assert result.stderr
        assert not result.stdout
