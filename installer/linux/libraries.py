"""Which libraries of a built folder are Debian's own, and which packages the rest of it needs."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from place import BuildStopped, checksum, files_below, is_elf, put, run

INNER = "_internal"
# Found by name at run time, so that no program says it: root certificates for the two services, the zones of calendars.
READ_AT_RUN_TIME = ("ca-certificates", "tzdata")
# The names that Debian 13 and Ubuntu 24.04 gave to packages when times became 64 bits wide; Debian 12 has the first.
_RENAMED = ("libglib2.0-0", "libcups2", "libasound2", "libssl3")
_ITEM = re.compile(r"^[a-z0-9][a-z0-9+.-]+(?: \((?:<<|<=|=|>=|>>) [0-9A-Za-z.+:~-]+\))?$")


def own_of_system(folder: Path) -> dict[Path, str]:
    """Return the libraries in a built folder that PyInstaller copied from this system, each with its package.

    They are told by their bytes: what is equal to the library that this system loads under that name is the system's.

    Args:
        folder: the built folder.
    """
    known = _system_libraries()
    found: dict[Path, str] = {}
    for path in sorted((folder / INNER).glob("*.so*")):
        system = known.get(path.name)
        if path.is_symlink() or system is None or checksum(path) != checksum(system):
            continue
        package = _package_of(system)
        if package:
            found[path] = package
    return found


def _system_libraries() -> dict[str, Path]:
    """Return name and file of every library that the loader of this system knows."""
    found: dict[str, Path] = {}
    for line in run("/sbin/ldconfig", "-p").splitlines():
        name, arrow, path = line.strip().partition(" => ")
        if arrow:
            found.setdefault(name.split(" ")[0], Path(path))
    return found


def _package_of(path: Path) -> str:
    """Return the package that a file of this system belongs to; empty when it belongs to none."""
    for name in (
        path,
        path.resolve(),
        Path("/usr") / path.relative_to("/"),
        Path("/") / path.resolve().relative_to("/"),
    ):
        try:
            return run("dpkg-query", "--search", name).split(":")[0]
        except BuildStopped:
            continue
    return ""


def needed_packages(folder: Path) -> list[str]:
    """Return what the programs and libraries of a folder need of Debian, with the oldest versions that have it.

    Args:
        folder: the built folder, without what is the system's own.

    Raises:
        BuildStopped: Debian's tool for it is missing, or a library is found nowhere.
    """
    if not shutil.which("dpkg-shlibdeps"):
        raise BuildStopped("dpkg-shlibdeps is not installed here; it comes with the package dpkg-dev.")
    elves = [path for path in files_below(folder) if not path.is_symlink() and is_elf(path)]
    places = sorted({path.parent for path in elves})
    with tempfile.TemporaryDirectory() as name:
        put(Path(name) / "debian" / "control", "Source: x\n\nPackage: x\nArchitecture: any\n")
        words = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{each}" for each in places)]
        said = run(*words, *(f"-e{path}" for path in elves), cwd=Path(name))
    line = next(line for line in said.splitlines() if line.startswith("shlibs:Depends="))
    return sorted({*(with_new_name(item) for item in parse(line.partition("=")[2])), *READ_AT_RUN_TIME})


def parse(depends: str) -> list[str]:
    """Return the items of a `Depends` field.

    Raises:
        ValueError: an item is none.
    """
    items = [item.strip() for item in depends.split(",") if item.strip()]
    for item in items:
        for choice in item.split("|"):
            if not _ITEM.match(choice.strip()):
                raise ValueError(f"{choice.strip()!r} is no item of a Depends field.")
    return items


def with_new_name(item: str) -> str:
    """Add the newer name of a package that was renamed, so that both releases of Debian are served."""
    name, blank, version = item.partition(" ")
    return f"{item} | {name}t64{blank}{version}" if name in _RENAMED else item
