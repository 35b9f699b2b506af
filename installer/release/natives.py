"""The libraries in the built folder that are no Python: what each is, its licence, and that none is unknown."""

from __future__ import annotations

import platform
import re
import shutil
import sqlite3
import ssl
import subprocess
import sys
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import packages_distributions, version
from pathlib import Path, PurePosixPath
from pyexpat import EXPAT_VERSION

PYTHON = "CPython"
QT = "Qt"
QT_FOR_PYTHON = "Qt for Python"
_LIBRARY = re.compile(r"\.(?:so(?:\.[\d.]+)?|dll|dylib|pyd)$", re.IGNORECASE)
_INTERNAL = ("_internal", "Contents/Frameworks", "Contents/Resources", "Contents/MacOS")
# Beginning of a file name, without `lib` and in small letters -> what it is, licence in the words of SPDX.
_KNOWN: tuple[tuple[str, str, str], ...] = (
    ("qt6", QT, "LGPL-3.0-only"),
    ("pyside6", QT_FOR_PYTHON, "LGPL-3.0-only"),
    ("shiboken6", QT_FOR_PYTHON, "LGPL-3.0-only"),
    ("python3", PYTHON, "PSF-2.0"),
    ("ssl", "OpenSSL", "Apache-2.0"),
    ("crypto", "OpenSSL", "Apache-2.0"),
    ("sqlite3", "SQLite", "blessing"),
    ("icu", "ICU", "Unicode-3.0"),
    ("ffi", "libffi", "MIT"),
    ("z.", "zlib", "Zlib"),
    ("z-", "zlib", "Zlib"),
    ("zlib", "zlib", "Zlib"),
    ("zstd", "Zstandard", "BSD-3-Clause"),
    ("lzma", "XZ Utils", "0BSD"),
    ("bz2", "bzip2", "bzip2-1.0.6"),
    ("lz4", "LZ4", "BSD-2-Clause"),
    ("expat", "Expat", "MIT"),
    ("uuid", "libuuid", "BSD-3-Clause"),
    ("vcruntime", "Microsoft C runtime", "LicenseRef-Microsoft-Redistributable"),
    ("msvcp", "Microsoft C runtime", "LicenseRef-Microsoft-Redistributable"),
    ("ucrtbase", "Microsoft C runtime", "LicenseRef-Microsoft-Redistributable"),
    ("api-ms-win", "Microsoft C runtime", "LicenseRef-Microsoft-Redistributable"),
    ("concrt", "Microsoft C runtime", "LicenseRef-Microsoft-Redistributable"),
    ("d3dcompiler", "Microsoft D3D compiler", "LicenseRef-Microsoft-Redistributable"),
    ("opengl32sw", "Mesa", "MIT"),
    ("stdc++", "GCC runtime", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ("gcc_s", "GCC runtime", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ("atomic", "GCC runtime", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ("x11", "X.Org libraries", "MIT"),
    ("xau", "X.Org libraries", "MIT"),
    ("xdmcp", "X.Org libraries", "MIT"),
    ("xext", "X.Org libraries", "MIT"),
    ("xrender", "X.Org libraries", "MIT"),
    ("xcb", "XCB", "MIT"),
    ("xkbcommon", "xkbcommon", "MIT"),
    ("wayland", "Wayland", "MIT"),
    ("drm", "libdrm", "MIT"),
    ("gbm", "Mesa", "MIT"),
    ("egl", "libglvnd", "MIT"),
    ("gl.", "libglvnd", "MIT"),
    ("glx", "libglvnd", "MIT"),
    ("gldispatch", "libglvnd", "MIT"),
    ("opengl", "libglvnd", "MIT"),
    ("fontconfig", "Fontconfig", "MIT"),
    ("freetype", "FreeType", "FTL"),
    ("png", "libpng", "libpng-2.0"),
    ("harfbuzz", "HarfBuzz", "MIT-Modern-Variant"),
    ("graphite2", "Graphite", "LGPL-2.1-or-later"),
    ("brotli", "Brotli", "MIT"),
    ("pcre2", "PCRE2", "BSD-3-Clause"),
    ("pcre", "PCRE", "BSD-3-Clause"),
    ("glib-2", "GLib", "LGPL-2.1-or-later"),
    ("gthread-2", "GLib", "LGPL-2.1-or-later"),
    ("gobject-2", "GLib", "LGPL-2.1-or-later"),
    ("gmodule-2", "GLib", "LGPL-2.1-or-later"),
    ("gio-2", "GLib", "LGPL-2.1-or-later"),
    ("dbus-1", "D-Bus", "AFL-2.1 OR GPL-2.0-or-later"),
    ("systemd", "libsystemd", "LGPL-2.1-or-later"),
    ("gcrypt", "Libgcrypt", "LGPL-2.1-or-later"),
    ("gpg-error", "libgpg-error", "LGPL-2.1-or-later"),
    ("cap.", "libcap", "BSD-3-Clause"),
    ("bsd", "libbsd", "BSD-3-Clause"),
    ("md.", "libmd", "BSD-3-Clause"),
    ("mount", "util-linux libraries", "LGPL-2.1-or-later"),
    ("blkid", "util-linux libraries", "LGPL-2.1-or-later"),
    ("selinux", "libselinux", "LicenseRef-public-domain"),
    ("gssapi", "MIT Kerberos", "MIT"),
    ("krb5", "MIT Kerberos", "MIT"),
    ("k5crypto", "MIT Kerberos", "MIT"),
    ("com_err", "MIT Kerberos", "MIT"),
    ("keyutils", "keyutils", "LGPL-2.1-or-later"),
    ("cups", "CUPS", "Apache-2.0"),
    ("avahi", "Avahi", "LGPL-2.1-or-later"),
    ("gmp", "GMP", "LGPL-3.0-or-later OR GPL-2.0-or-later"),
    ("gnutls", "GnuTLS", "LGPL-2.1-or-later"),
    ("nettle", "Nettle", "LGPL-3.0-or-later OR GPL-2.0-or-later"),
    ("hogweed", "Nettle", "LGPL-3.0-or-later OR GPL-2.0-or-later"),
    ("idn2", "Libidn2", "LGPL-3.0-or-later OR GPL-2.0-or-later"),
    ("unistring", "libunistring", "LGPL-3.0-or-later OR GPL-2.0-or-later"),
    ("tasn1", "Libtasn1", "LGPL-2.1-or-later"),
    ("p11-kit", "p11-kit", "BSD-3-Clause"),
    ("ncurses", "ncurses", "X11"),
    ("tinfo", "ncurses", "X11"),
    ("mpdec", "libmpdec", "BSD-2-Clause"),
    ("nsl", "libnsl", "LGPL-2.1-or-later"),
    ("tirpc", "libtirpc", "BSD-3-Clause"),
    ("jpeg", "libjpeg-turbo", "IJG AND BSD-3-Clause"),
    ("ice", "X.Org libraries", "MIT"),
    ("sm.", "X.Org libraries", "MIT"),
)
# Libraries whose terms would reach the whole program: a build that has one is refused.
REFUSED: Mapping[str, str] = {"readline": "GPL-3.0-or-later", "gdbm": "GPL-3.0-or-later", "history": "GPL-3.0-or-later"}


@dataclass(frozen=True, slots=True)
class Native:
    """One library file of the built folder.

    Attributes:
        path: inside the folder, with slashes.
        name: what it is; empty where nobody knows.
        licence: in the words of SPDX.
        distribution: the Python distribution that brings it, in its normal name; empty where none does.
    """

    path: str
    name: str
    licence: str
    distribution: str = ""


def libraries(folder: Path, owners: Mapping[str, str] | None = None) -> list[Native]:
    """Return every library of the built folder, by its path.

    Args:
        folder: the built program.
        owners: folder of a package -> distribution that brings it; None for those that are installed here.
    """
    known = package_owners() if owners is None else owners
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    found = [path.relative_to(folder).as_posix() for path in files if _is_library(path)]
    return [describe(path, known) for path in sorted(found)]


def _is_library(path: Path) -> bool:
    if _LIBRARY.search(path.name):
        return True
    # A library of a framework on macOS has no ending: Python.framework/Versions/3.11/Python
    return ".framework/" in path.as_posix() and path.stem == path.name and path.read_bytes()[:4] in _MACH_O


_MACH_O = {bytes.fromhex(word) for word in ("cffaedfe", "cefaedfe", "cafebabe", "bebafeca")}


def describe(path: str, owners: Mapping[str, str]) -> Native:
    """Return what is known of a library by its path in the built folder."""
    inside = path
    for prefix in _INTERNAL:
        inside = inside.removeprefix(f"{prefix}/")
    parts = PurePosixPath(inside).parts
    word = parts[-1].casefold().removeprefix("lib")
    if parts[0] in {"PySide6", "shiboken6"}:
        return _of_qt(path, word, parts)
    if parts[0] in owners:
        return Native(path, owners[parts[0]], "", owners[parts[0]])
    if "lib-dynload" in parts or "Python.framework" in inside:
        return Native(path, PYTHON, "PSF-2.0")
    for beginning, name, licence in _KNOWN:
        if word.startswith(beginning):
            return Native(path, name, licence)
    single = parts[-1].partition(".")[0]
    if single in owners:
        return Native(path, owners[single], "", owners[single])
    is_pythons = parts[-1].endswith(".pyd") and single in sys.stdlib_module_names
    return Native(path, PYTHON, "PSF-2.0") if is_pythons else Native(path, "", "")


def _of_qt(path: str, word: str, parts: tuple[str, ...]) -> Native:
    """Return what a library in the folder of Qt for Python is: Qt itself, its bindings, or what Qt brings along."""
    if "plugins" in parts or any(part.startswith("Qt") and part.endswith(".framework") for part in parts):
        return Native(path, QT, "LGPL-3.0-only")
    for beginning, name, licence in _KNOWN:
        if word.startswith(beginning):
            return Native(path, name, licence)
    return Native(path, QT_FOR_PYTHON, "LGPL-3.0-only")


def unknown(found: Iterable[Native]) -> list[str]:
    """Return the paths of libraries of which nobody has said what they are."""
    return [each.path for each in found if not each.name]


def refused(found: Iterable[Native]) -> list[str]:
    """Return the paths of libraries whose terms would reach the whole program."""
    return [
        each.path
        for each in found
        if any(PurePosixPath(each.path).name.casefold().removeprefix("lib").startswith(word) for word in REFUSED)
    ]


@cache
def package_owners() -> dict[str, str]:
    """Return the distribution of every package that is installed here, in its normal name."""
    normal = re.compile(r"[-_.]+")
    return {name: normal.sub("-", whose[0]).lower() for name, whose in packages_distributions().items()}


def version_of(name: str) -> str:
    """Return the version of a library that says it here; empty where none does."""
    said = {
        PYTHON: sys.version.split()[0],
        QT: version("PySide6-Essentials"),
        QT_FOR_PYTHON: version("PySide6-Essentials"),
        "OpenSSL": ssl.OPENSSL_VERSION.split()[1],
        "SQLite": sqlite3.sqlite_version,
        "Expat": EXPAT_VERSION.removeprefix("expat_"),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    return said.get(name, "")


@cache
def system_packages() -> dict[str, str]:
    """Return the path of every library of this Linux system by its file name; nothing elsewhere."""
    tool = shutil.which("ldconfig") or "/sbin/ldconfig"
    if sys.platform != "linux" or not Path(tool).exists():
        return {}
    listed = subprocess.run([tool, "-p"], check=False, capture_output=True, text=True).stdout
    pairs = (line.split(" => ") for line in listed.splitlines() if " => " in line)
    return {name.split()[0]: path for name, path in pairs}


def system_name() -> str:
    """Return the name of this Linux system as package addresses have it, such as `debian` or `ubuntu`."""
    return platform.freedesktop_os_release()["ID"]


@cache
def debian_package(file_name: str) -> tuple[str, str]:
    """Return name and version of the Debian package that brings a library of this system; empty where none does."""
    path = system_packages().get(file_name, "")
    if not path or not shutil.which("dpkg-query"):
        return "", ""
    for each in dict.fromkeys((path, str(Path(path).resolve()), path.removeprefix("/usr"), f"/usr{path}")):
        told = subprocess.run(["dpkg-query", "-S", each], check=False, capture_output=True, text=True)
        if told.returncode == 0:
            package = told.stdout.split(":")[0]
            words = ["dpkg-query", "-W", "-f", "${Version}", package]
            return package, subprocess.run(words, check=False, capture_output=True, text=True).stdout.split("\n")[0]
    return "", ""
