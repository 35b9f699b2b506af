"""THIRD-PARTY-NOTICES.txt: everything that is built into the program, its licences in full, and the rights to Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from release import natives
from release.natives import Native

NAME = "THIRD-PARTY-NOTICES.txt"
TEXTS = Path(__file__).resolve().parent / "texts"
_LINE = "=" * 100
_HEAD = """\
What is built into Acucleo Desktop {version}
{line}

Acucleo Desktop itself is under the MIT licence, which stands in the file LICENSE. It is delivered
together with the libraries below. Each of them belongs to its authors and has the licence that is
named.

1  Your rights to Qt, Qt for Python, paramiko and python-stdnum
2  Everything that is built in
3  Licences in full


1  Your rights to Qt, Qt for Python, paramiko and python-stdnum
{line}

Qt {qt} and Qt for Python {qt} (PySide6, shiboken6) are used under the GNU Lesser General Public
License, version 3.
{copyleft}Nothing of them was changed. You may use, copy and pass on these libraries under that licence,
change them, and replace them in this program by your own versions; you may take the program apart
for finding faults in such changes.

Where they are: as files of their own, below the folder of the program, never inside the program
files themselves:
  Windows, Linux   _internal/PySide6, _internal/shiboken6; paramiko and stdnum in _internal
  macOS            Contents/Frameworks of the bundle

How to replace them: close the program, put your own build of the same library and binary
interface in the place of the file, and start the program again. On macOS sign the bundle anew for
your computer afterwards (codesign --force --deep --sign - "Acucleo Desktop.app"). An update of
the program brings its own files again.

Where their source is: the sources of exactly these versions are offered beside the program, at
the place from which you had it, for as long as it is offered there. Their authors publish them
as well:
  Qt                 https://download.qt.io/official_releases/qt/
  Qt for Python      https://download.qt.io/official_releases/QtForPython/
  paramiko           https://github.com/paramiko/paramiko
  python-stdnum      https://github.com/arthurdejong/python-stdnum

The other libraries of the second part whose licence is the LGPL are files of their own as well,
taken unchanged from the system on which the program was built, and may be replaced in the same
way. Their sources are those of the packages that the bill of materials names, which says of each
whether it is of Debian (https://sources.debian.org) or of Ubuntu
(https://launchpad.net/ubuntu/+source).

Qt holds code of others in turn, each under terms of its own:
https://doc.qt.io/qt-6/licenses-used-in-qt.html


2  Everything that is built in
{line}

{table}

3  Licences in full
{line}
"""
_QT_NAMES = ("pyside6-essentials", "shiboken6")


class Part(Protocol):
    """A Python distribution inside the program."""

    @property
    def name(self) -> str:
        """In its normal form."""
        ...

    @property
    def version(self) -> str:
        """The one that is built in."""
        ...

    @property
    def licence(self) -> str:
        """In the words of SPDX, where it says so."""
        ...

    @property
    def owners(self) -> tuple[str, ...]:
        """Its copyright lines."""
        ...

    @property
    def text(self) -> str:
        """Its licence in full; empty where it brings none."""
        ...


def notices(version: str, parts: Sequence[Part], found: Sequence[Native]) -> str:
    """Return the text.

    Args:
        version: of the program.
        parts: Python distributions inside.
        found: libraries inside.
    """
    versions = {part.name: part.version for part in parts}
    copyleft = "".join(
        f"{name} {versions[name]} is used under the GNU Lesser General Public License, version 2.1.\n"
        for name in ("paramiko", "python-stdnum")
        if name in versions
    )
    head = _HEAD.format(
        version=version, line=_LINE, qt=versions["pyside6-essentials"], copyleft=copyleft, table=_table(parts, found)
    )
    return "\n\n".join([head, *_texts(parts)]) + "\n"


def _table(parts: Iterable[Part], found: Iterable[Native]) -> str:
    others = {each.name: each.licence for each in found if not each.distribution and each.name}
    rows = [(part.name, part.version, part.licence) for part in parts]
    rows += [(name, natives.version_of(name), licence) for name, licence in sorted(others.items())]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    return "".join(f"{name:<{widths[0]}}  {version:<{widths[1]}}  {licence}\n" for name, version, licence in rows)


def _texts(parts: Iterable[Part]) -> list[str]:
    told = []
    for part in parts:
        owners = "\n".join(part.owners)
        text = part.text.strip()
        if part.name in _QT_NAMES:
            text = "See the GNU Lesser General Public License, version 3, below."
        elif not text:
            text = f"{part.licence}; the package brings no text of its own."
        told.append(f"{part.name} {part.version}\n{'-' * 100}\n{owners}\n\n{text}")
    whole = {name: (TEXTS / f"{name}.txt").read_text("utf-8").rstrip() for name in ("LGPL-3.0", "GPL-3.0")}
    return told + [f"{name}\n{'-' * 100}\n{text}" for name, text in whole.items()]
