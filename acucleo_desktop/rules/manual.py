"""Writes `docs/findings.md`, the manual's page about findings: `python -m acucleo_desktop.rules.manual`."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import acucleo_desktop
from acucleo_desktop.documents.cause import Cause
from acucleo_desktop.rules.catalogue import SEVERITY_WORDS, every_cause

PAGE = Path("docs") / "findings.md"
_PACKAGES = ("documents", "x12", "partners", "rules")
_BEGINNINGS = ("Causes about ", "Causes of ", "Causes from ", "Causes that ")

_INTRODUCTION = """\
# Findings

When a document comes in or is about to leave, it is checked. Whatever is noticed is told as a *finding*, always in the
same four parts: **what** is the matter, with the values of this very document; **where** it is, on paper first; **why**
it happens; and **what to do**. Many findings have a button that does it.

A finding is one of three kinds:

- One that **stops** the document: it does not leave, and is not written to Acumatica, until the cause is mended or a
  person lets it pass with a reason.
- A **warning**: the document goes on. Look at it when there is time; a partner may complain or deduct money.
- **Information**: good to know. Nothing is held back and nothing needs to be done.

Each finding has a name that never changes, such as `rules.total-differs`. It stands beside the finding and in every
report. `acucleo explain rules.total-differs` says at the command line what this page says about it. Names that begin
with `x12.` are about the file and its form, those with `partner.` about a partner's ids and codes, those with `rules.`
about what the document says, and those with `acumatica.` and `sync.` about the records in Acumatica.

The examples are invented. Codes of two letters are units of measure as X12 writes them, for instance `CA` for a case
and `EA` for a piece; dates are written year, month, day. This page is made from the program's own catalogue and is not
edited by hand.
"""


@dataclass(frozen=True, slots=True)
class Topic:
    """What belongs together in the manual.

    Attributes:
        title: of the chapter.
        about: what it holds, in a few words; may be empty.
        causes: in their order.
    """

    title: str
    about: str
    causes: tuple[Cause, ...]


def topics(causes: Mapping[str, Cause]) -> list[Topic]:
    """Return causes by topic, in their order; a topic is a module of causes, and its first line is the title."""
    homes = {cause.id: module for module in _cause_modules() for cause in module.CAUSES}
    grouped: dict[str, list[Cause]] = {}
    for cause in causes.values():
        home = homes.get(cause.id)
        grouped.setdefault(home.__doc__ or "" if home is not None else "", []).append(cause)
    return [Topic(*_title(words), tuple(found)) for words, found in grouped.items()]


def _cause_modules() -> Iterator[ModuleType]:
    """Yield every module of the checking packages that describes causes."""
    for package in _PACKAGES:
        parent = importlib.import_module(f"{acucleo_desktop.__name__}.{package}")
        for found in pkgutil.walk_packages(parent.__path__, f"{parent.__name__}."):
            if "causes" not in found.name:
                continue
            module = importlib.import_module(found.name)
            if isinstance(getattr(module, "CAUSES", None), tuple):
                yield module


def _title(docstring: str) -> tuple[str, str]:
    """Return title and content of a topic out of the first line of its module."""
    line = docstring.strip().splitlines()[0].strip().rstrip(".") if docstring.strip() else "Further findings"
    for beginning in _BEGINNINGS:
        line = line.removeprefix(beginning)
    title, _, about = line.partition(": ")
    return f"{title[:1].upper()}{title[1:]}", about


def page(causes: Mapping[str, Cause]) -> str:
    """Return the manual's page about findings."""
    chapters = topics(causes)
    parts = [_INTRODUCTION, _contents(chapters)]
    parts += [_chapter(number, topic) for number, topic in enumerate(chapters, 1)]
    parts.append(_names(causes))
    return "\n".join(parts)


def _contents(chapters: Sequence[Topic]) -> str:
    lines = ["## Contents", ""]
    for number, topic in enumerate(chapters, 1):
        lines.append(f"{number}. [{topic.title}](#topic-{number})")
        lines += [f"    - [{cause.title}](#{anchor(cause)})" for cause in topic.causes]
    return "\n".join([*lines, f"{len(chapters) + 1}. [All names](#all-names)", ""])


def _chapter(number: int, topic: Topic) -> str:
    about = f"{topic.about[:1].upper()}{topic.about[1:]}." if topic.about else ""
    head = [f'<a id="topic-{number}"></a>', "", f"## {number}. {topic.title}", ""]
    return "\n".join([*head, *([about, ""] if about else []), *(entry(cause) for cause in topic.causes)])


def entry(cause: Cause) -> str:
    """Return what the manual says of one cause, in Markdown."""
    finding = cause.as_example()
    lines = [
        f'<a id="{anchor(cause)}"></a>',
        "",
        f"### {cause.title}",
        "",
        f"`{cause.id}`: {SEVERITY_WORDS[cause.severity]}.",
        "",
        f"- **What:** {finding.what}",
        f"- **Where:** {finding.location.paper}.",
        f"- **Why it happens:** {finding.why}",
        f"- **What to do:** {finding.todo}",
        "",
    ]
    return "\n".join([*lines, *([cause.more, ""] if cause.more else [])])


def anchor(cause: Cause) -> str:
    """Return the mark of a cause on the page."""
    return cause.id.replace(".", "-")


def _names(causes: Mapping[str, Cause]) -> str:
    rows = [f"| `{cause.id}` | [{cause.title}](#{anchor(cause)}) |" for _, cause in sorted(causes.items())]
    return "\n".join(
        ['<a id="all-names"></a>', "", "## All names", "", "| name | finding |", "| --- | --- |", *rows, ""]
    )


def main() -> None:
    """Write the page into the folder from which the program is started."""
    PAGE.write_text(page(every_cause()), "utf-8")
    sys.stdout.write(f"{PAGE}: {len(every_cause())} findings\n")


if __name__ == "__main__":
    main()
