"""The Python distributions that are built into the program, and Debian's copyright file about them."""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import contents
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Debian keeps these on every computer: the copyright file points there instead of repeating them.
_COMMON = {"Apache-2.0": "Apache-2.0", "MPL-2.0": "MPL-2.0", "LGPL-2.1": "LGPL-2.1", "LGPL-2.1+": "LGPL-2.1"}
_COMMON |= {"LGPL-3.0-only": "LGPL-3", "LGPL-3": "LGPL-3", "GPL-3": "GPL-3", "Apache-2": "Apache-2.0"}
# What a distribution says in words of its own, in the words of SPDX.
_SAID = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "BSD": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "PSFL": "PSF-2.0",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1+",
    "LGPL": "LGPL-2.1+",
}
_LICENCE_FILE = re.compile(r"(?:^|/)(?:LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
_OWNER = re.compile(r"^[ \t#*]*Copyright[ \t:]+(.*\d{4}.*)$", re.IGNORECASE | re.MULTILINE)
# Lines of the licences themselves, and of forms that nobody filled in.
_NOBODY = re.compile(r"<copyright holders>|\[name of|\[yyyy\]|Free Software Foundation", re.IGNORECASE)
# Compiled into the program with no distribution of their own.
_BESIDE = (
    ("python", "PSF-2.0", "2001 Python Software Foundation", "The interpreter and its standard library."),
    (
        *("pyinstaller", "GPL-2.0-or-later-with-exception", "2010 PyInstaller Development Team"),
        "The start of both programs; its exception lets a program of any licence be started by it.",
    ),
    ("openssl", "Apache-2.0", "1998 The OpenSSL Project Authors", "Inside Python and cryptography."),
    ("sqlite", "public-domain", "None", "The ledger's database; its authors gave it to the public domain."),
    ("icu", "Unicode-3.0", "2016 Unicode, Inc.", "Comes with Qt; its terms: unicode.org/license.txt."),
)


@dataclass(frozen=True, slots=True)
class Bundled:
    """One distribution inside the program.

    Attributes:
        name: as its index calls it.
        version: the one that is installed where the program is built.
        licence: in SPDX's words.
        owners: its copyright lines, at least one.
        text: its licence in full; empty where the distribution brings none.
    """

    name: str
    version: str
    licence: str
    owners: tuple[str, ...]
    text: str


def bundled() -> list[Bundled]:
    """Return everything that the program depends on here, by name; what only the system of another needs is left out.

    Raises:
        PackageNotFoundError: a package of pyproject.toml is not installed.
    """
    project = tomllib.loads((contents.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [Requirement(line) for line in project["dependencies"]]
    found: dict[str, Bundled] = {}
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker is not None and not wanted.marker.evaluate({"extra": ""})):
            continue
        try:
            there = distribution(wanted.name)
        except PackageNotFoundError as error:
            raise PackageNotFoundError(f"{wanted.name} is not installed in {sys.prefix}") from error
        found[name] = _describe(name, there)
        waiting += [Requirement(line) for line in there.requires or ()]
    return [found[name] for name in sorted(found)]


def _describe(name: str, there: Distribution) -> Bundled:
    texts = [
        text
        for file in there.files or ()
        if ".dist-info/" in str(file) and _LICENCE_FILE.search(str(file)) and (text := file.read_text("utf-8"))
    ]
    text = "\n\n".join(texts)
    owners = tuple(dict.fromkeys(line.strip() for line in _OWNER.findall(text) if not _NOBODY.search(line)))
    author = _said(there, "Author") or _said(there, "Author-email") or "its authors"
    return Bundled(name, there.version, _licence(there), owners or (author,), text)


def _said(there: Distribution, name: str) -> str:
    rows: list[str] = there.metadata.get_all(name) or [""]
    return rows[0]


def _licence(there: Distribution) -> str:
    said = _said(there, "License-Expression") or _said(there, "License")
    classes = [row.split(" :: ")[-1] for row in there.metadata.get_all("Classifier") or () if row.startswith("License")]
    for word in (said, *classes):
        if word and "\n" not in word:
            return _SAID.get(word, word)
    return "MIT" if "Permission is hereby granted" in str(there.read_text("licenses/LICENSE")) else "other"


def debian_copyright(parts: list[Bundled], own_licence: str) -> str:
    """Return a copyright file in Debian's form (DEP 5).

    Args:
        parts: what is built into the program.
        own_licence: the text of this program's licence.
    """
    head = (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Acucleo Desktop\n"
        "Comment: The program in /usr/lib/acucleo-desktop is built together with the libraries that it uses.\n"
        " A path bundled/NAME stands for such a library. Qt, paramiko and stdnum lie in _internal as files of their\n"
        " own and may be replaced there, as their licence grants.\n"
    )
    owner = next(line for line in own_licence.splitlines() if line.startswith("Copyright"))
    stanzas = [
        head,
        f"Files: *\nCopyright: {owner.removeprefix('Copyright ')}\nLicense: MIT\n{_indented(own_licence.strip())}",
    ]
    for part in parts:
        terms = _pointer(part.licence) or part.text.strip() or f"{part.licence}; the package brings no text of it."
        stanzas.append(_stanza(part.name, part.licence, "\n ".join(part.owners), terms))
    for name, licence, whose, says in _BESIDE:
        stanzas.append(_stanza(name, licence, whose, _pointer(licence) or says))
    return "\n".join(stanzas)


def _stanza(name: str, licence: str, owners: str, terms: str) -> str:
    # The short name of a licence carries that of its owner, for the text that follows is theirs alone.
    word = re.sub(r"[^\w.+-]+", "-", f"{licence}-{name}")
    return f"Files: bundled/{name}/*\nCopyright: {owners}\nLicense: {word}\n{_indented(terms)}"


def _pointer(licence: str) -> str:
    """Return where Debian keeps a licence; empty where it does not."""
    for name in re.split(r" (?:OR|AND) ", licence):
        if name in _COMMON:
            return f"The full text is in /usr/share/common-licenses/{_COMMON[name]} on Debian systems."
    return ""


def _indented(text: str) -> str:
    return "".join(f" {line.rstrip()}\n" if line.strip() else " .\n" for line in text.splitlines())
