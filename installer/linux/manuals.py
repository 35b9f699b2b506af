"""The manual pages of both commands, written from the same texts as `--help`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import click

_FOLDERS = (
    ("~/.config/acucleo-desktop/", "settings and connections"),
    (
        "~/.local/share/acucleo-desktop/",
        "the ledger, its backups, the practice world, the vault file",
    ),
    ("~/.local/state/acucleo-desktop/", "logs, and the request rate that all homes of a person share"),
)
_VARIABLES = (
    (
        "ACUCLEO_HOME",
        "Folder of settings, ledger and logs in place of the usual ones; --home goes before it.",
    ),
    ("ACUCLEO_PASSPHRASE", "Opens the vault file where the system has no keyring."),
    ("ACUCLEO_AS", "Who decides, for the audit trail, where several people share a sign-in."),
)
_EXIT = (("0", "Done."), ("1", "Something needs a person."), ("2", "It could not run, and the reason was said."))
_WINDOW = """The window of Acucleo Desktop. It takes X12 documents from Cleo Integration Cloud to Acumatica and back,
checks each of them, and says who must act. The first start leads through both connections; F1 shows all keys."""


def manual_of_command_line(group: click.Group, version: str, epoch: int) -> str:
    """Return `acucleo.1`: every command with its words, options and example.

    Args:
        group: the command line itself.
        version: of the program.
        epoch: seconds since 1970, the date of the page.
    """
    context = click.Context(group, info_name="acucleo", **group.context_settings)
    lines = [*_head("acucleo", version, epoch, _first_sentence(group.help or ""))]
    lines += [".SH SYNOPSIS", r".B acucleo", r"[\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGUMENTS\fR]"]
    lines += [".SH DESCRIPTION", *_paragraphs(group.help or "")]
    lines += [".SH OPTIONS", *_options(group, context), ".SH COMMANDS"]
    for command, at in _commands(group, context):
        lines += [f'.SS "{_plain(_usage(command, at))}"', *_paragraphs(command.help or ""), *_options(command, at)]
    lines += _tail((*_EXIT,), "acucleo-desktop")
    return "\n".join(lines) + "\n"


def manual_of_window(parser: argparse.ArgumentParser, version: str, epoch: int) -> str:
    """Return `acucleo-desktop.1`.

    Args:
        parser: what reads the window program's command line.
        version: of the program.
        epoch: seconds since 1970, the date of the page.
    """
    lines = _head("acucleo-desktop", version, epoch, "Trade X12 documents between Acumatica and Cleo in a window.")
    lines += [".SH SYNOPSIS", r".B acucleo-desktop", r"[\fIOPTIONS\fR]"]
    lines += [".SH DESCRIPTION", *_paragraphs(_WINDOW), ".SH OPTIONS"]
    for option in parser._actions:  # noqa: SLF001 - argparse tells its options in no other way
        names = ", ".join(rf"\fB{_plain(name)}\fR" for name in option.option_strings)
        value = rf" \fI{_plain(str(option.metavar))}\fR" if option.metavar else ""
        lines += [".TP", f"{names}{value}", _plain(_sentence(option.help or ""))]
    exits = (("0", "The window was closed."), ("2", "It could not run, and the reason was said."))
    return "\n".join([*lines, *_tail(exits, "acucleo")]) + "\n"


def _head(name: str, version: str, epoch: int, says: str) -> list[str]:
    day = datetime.fromtimestamp(epoch, UTC).date().isoformat()
    title = f'.TH {_plain(name.upper())} 1 "{day}" "Acucleo Desktop {_plain(version)}" "User Commands"'
    line = says.removesuffix(".")
    return [title, ".ad l", ".nh", ".SH NAME", rf"{_plain(name)} \- {_plain(line[:1].lower() + line[1:])}"]


def _tail(exits: tuple[tuple[str, str], ...], other: str) -> Iterator[str]:
    for heading, rows in (("EXIT STATUS", exits), ("ENVIRONMENT", _VARIABLES), ("FILES", _FOLDERS)):
        yield f'.SH "{heading}"'
        for name, says in rows:
            yield from (".TP", rf"\fB{_plain(name)}\fR", _plain(_sentence(says)))
    yield from (".SH SEE ALSO", rf".BR {_plain(other)} (1)")


def _commands(group: click.Group, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Yield every command with its own below it, by name."""
    for name in sorted(group.list_commands(context)):
        command = group.get_command(context, name)
        if command is None or command.hidden:
            continue
        inner = click.Context(command, parent=context, info_name=name)
        if isinstance(command, click.Group):
            yield from _commands(command, inner)
        else:
            yield command, inner


def _usage(command: click.Command, context: click.Context) -> str:
    return " ".join([context.command_path, *command.collect_usage_pieces(context)])


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        is_told_once = context.parent is not None and "--help" in parameter.opts
        if isinstance(parameter, click.Option) and record is not None and not is_told_once:
            # A long list of values may be broken behind each bar.
            names = _plain(record[0]).replace("|", r"|\:")
            yield from (".TP", rf"\fB{names}\fR", _plain(record[1] or ""))


def _paragraphs(text: str) -> Iterator[str]:
    """Turn help into paragraphs; those that click must not wrap keep their lines."""
    for part in re.split(r"\n\s*\n", text.strip()):
        rows = [row.rstrip() for row in part.splitlines()]
        if rows and rows[0].strip() == "\b":
            yield from (".PP", ".nf", *(_plain(row) for row in rows[1:]), ".fi")
        else:
            yield from (".PP", *(_plain(row.strip()) for row in rows))


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=\.)\s", text.strip(), maxsplit=1)[0]


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith(".") else f"{text}."


def _plain(text: str) -> str:
    """Return text that troff takes as it stands: no escapes, no requests, hyphens that can be copied and typed."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq").replace("\b", "")
    return rf"\&{text}" if text.startswith((".", "'")) else text
