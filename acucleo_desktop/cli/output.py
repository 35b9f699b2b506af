"""How the command line speaks: data on standard output, sentences on standard error, trouble in its four parts."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from acucleo_desktop.documents.file_problems import not_readable
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.sync.fault_reports import write_report

EXIT_DONE = 0
EXIT_NEEDS_PERSON = 1
EXIT_COULD_NOT = 2

P = ParamSpec("P")
R = TypeVar("R")


def print_json(value: Any) -> None:
    """Print a value as JSON on standard output."""
    click.echo(json.dumps(to_plain(value), indent=2, ensure_ascii=False, default=str))


def print_table(headers: Sequence[str], rows: Iterable[Sequence[object]], *, right: Sequence[int] = ()) -> None:
    """Print a table on standard output.

    Args:
        headers: column titles.
        rows: cells; None prints as nothing.
        right: indexes of columns that are set to the right.
    """
    texts = [["" if cell is None else str(cell) for cell in row] for row in rows]
    widths = [max([len(title), *(len(row[i]) for row in texts)]) for i, title in enumerate(headers)]
    for line in [list(headers), *texts]:
        cells = [cell.rjust(widths[i]) if i in right else cell.ljust(widths[i]) for i, cell in enumerate(line)]
        click.echo("  ".join(cells).rstrip())


def say(sentence: str) -> None:
    """Print a sentence on standard error."""
    click.echo(sentence, err=True)


def say_problem(problem: Problem) -> None:
    """Print known trouble in its four parts, with its code."""
    say(problem.what)
    for label, text in (("Where", problem.where), ("Why", problem.why), ("To do", problem.todo)):
        if text:
            say(f"  {label}: {text}")
    details = f", {problem.details}" if problem.details else ""
    field = f", setting {problem.field}" if problem.field else ""
    say(f"  ({problem.code}{field}{details})")


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """Let a command end in words: known trouble in its four parts, our own bugs as a report file; both exit with 2."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except Problem as problem:
            say_problem(problem)
            _say_ways_out(problem)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except OSError as error:
            if error.filename is None:
                _report(error)
            else:
                say_problem(_file_problem(error))
        except Exception as error:  # noqa: BLE001 - the last fence: a bug of ours becomes a report, not a traceback
            _report(error)
        raise SystemExit(EXIT_COULD_NOT)

    return run


def _say_ways_out(problem: Problem) -> None:
    """Say what can be done where the ledger cannot be opened."""
    from acucleo_desktop.sync.rescue import READABLE, RESTORABLE, best_copy

    context = click.get_current_context(silent=True)
    if problem.code not in RESTORABLE or context is None or context.command.name in {"restore", "rescue"}:
        return
    home_folder = context.params.get("home_folder")
    copy = best_copy(Home.locate(home_folder), problem)
    if copy is None:
        say("  There is no copy of it that could be restored in this home; is there one on another disk?")
    else:
        last = copy.last_event[:16].replace("T", " ")
        facts = f"{copy.documents} documents, its last entry is of {last} UTC"
        say(f"  {_typed(home_folder, 'restore', str(copy.path))}   restores the newest good copy ({facts})")
    if problem.code in READABLE:
        say(f"  {_typed(home_folder, 'rescue', 'FILE.zip')}   writes what can still be read, and names what is lost")


def _typed(home_folder: str | None, *words: str) -> str:
    """Return a command as it is typed in this system's shell, for the same home and not for the usual one."""
    whole = ("acucleo", *words, *(("--home", home_folder) if home_folder else ()))
    return subprocess.list2cmdline(whole) if sys.platform == "win32" else shlex.join(whole)


def read_text(file: Path) -> str:
    """Return the text of a file that was named on the command line.

    Raises:
        Problem: it is no text.
    """
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise not_readable(file, error) from error


def _file_problem(error: OSError) -> Problem:
    """Put in words that a file named on the command line cannot be read or written."""
    return Problem(
        "file.not-usable",
        f"{error.filename} cannot be used: {error.strerror or error}.",
        why="The folder is not there, is full, or belongs to somebody else.",
        todo="Name a place that you may read and write.",
    )


def _report(error: Exception) -> None:
    context = click.get_current_context(silent=True)
    home = Home.locate(context.params.get("home_folder") if context is not None else None)
    report = write_report(home.logs, error, datetime.now(UTC), is_told=True)
    say(f"Acucleo Desktop met a fault of its own: {report.name}.")
    if report.path is not None:
        say(f"  What happened is in {report.path}. Nothing that was stored is lost. Send the file to support.")
    else:
        say(report.text)


class Progress:
    """Shows the step that is going on: one line that changes on a terminal, nothing where nobody looks."""

    def __init__(self) -> None:
        self._shown = 0
        self._is_terminal = sys.stderr.isatty()

    def __call__(self, sentence: str) -> None:
        """Show a step."""
        if self._is_terminal:
            click.echo(f"\r{sentence[:100].ljust(self._shown)}", err=True, nl=False)
            self._shown = len(sentence[:100])

    def done(self) -> None:
        """Clear the line."""
        if self._is_terminal and self._shown:
            click.echo("\r" + " " * self._shown + "\r", err=True, nl=False)
            self._shown = 0
