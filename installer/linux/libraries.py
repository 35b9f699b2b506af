"""Which libraries of a built folder are Debian's own, and which packages the rest of it needs."""

from __future__ import annotations

import re
import shutil
import subprocess
import sysconfig
import tempfile
from pathlib import Path

from place import BuildStopped, checksum, files_below, is_elf, put, run

INNER = "_internal"
# Found by name at run time, so that no program says it: root certificates for the two services, the zones of calendars.
READ_AT_RUN_TIME = ("ca-certificates", "tzdata")
# The names that Debian 13 and Ubuntu 24.04 gave to packages when times became 64 bits wide; Debian 12 has the first.
_RENAMED = ("libglib2.0-0", "libcups2", "libssl3")
_NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)
_ITEM = re.compile(r"^[a-z0-9][a-z0-9+.-]+(?: \((?:<<|<=|=|>=|>>) [0-9A-Za-z.+:~-]+\))?$")


def orphans(folder: Path) -> list[Path]:
    """Return the libraries of a built folder that nothing in it loads any more, since a plug-in was left out.

    Args:
        folder: the built folder.
    """
    elves = [path for path in files_below(folder) if not path.is_symlink() and is_elf(path)]
    needs = {path: set(_NEEDED.findall(run("objdump", "-p", path))) for path in elves}
    found: list[Path] = []
    while True:
        wanted = set().union(*needs.values())
        # The start of both programs loads Python by itself.
        more = [
            path
            for path in needs
            if path.parent.name == INNER and path.name.startswith("lib") and path.name not in wanted | {_python()}
        ]
        if not more:
            return sorted(found)
        found += more
        for path in more:
            del needs[path]


def _python() -> str:
    return str(sysconfig.get_config_var("INSTSONAME"))


def own_of_system(folder: Path) -> dict[Path, str]:
    """Return the libraries in a built folder that PyInstaller copied from this system, each with its package.

    They are told by their bytes: what is equal to the library that this system loads under that name is the system's.

    Args:
        folder: the built folder.
    """
    known = _system_libraries()
    equal = {
        path: known[path.name]
        for path in sorted((folder / INNER).glob("*.so*"))
        if not path.is_symlink() and path.name in known and checksum(path) == checksum(known[path.name])
    }
    owners = _owners({name for system in equal.values() for name in _names_of(system)})
    found = {path: next((owners[name] for name in _names_of(equal[path]) if name in owners), "") for path in equal}
    return {path: package for path, package in found.items() if package}


def _system_libraries() -> dict[str, Path]:
    """Return name and file of every library that the loader of this system knows."""
    found: dict[str, Path] = {}
    for line in run("/sbin/ldconfig", "-p").splitlines():
        name, arrow, path = line.strip().partition(" => ")
        if arrow:
            found.setdefault(name.split(" ")[0], Path(path))
    return found


def _names_of(path: Path) -> tuple[str, ...]:
    """Return the names that a package may know a library by, as /lib is a link to /usr/lib on newer systems."""
    plain = {str(each).removeprefix("/usr") for each in (path, path.resolve())}
    return tuple(sorted(name for each in plain for name in (each, f"/usr{each}")))


def _owners(names: set[str]) -> dict[str, str]:
    """Return the packages of files; what belongs to none is left out."""
    done = subprocess.run(["dpkg-query", "--search", *sorted(names)], check=False, capture_output=True, text=True)
    found: dict[str, str] = {}
    for line in done.stdout.splitlines():
        packages, _, name = line.rpartition(": ")
        found[name] = packages.split(",")[0].split(":")[0]
    return found


def missing(folder: Path) -> list[str]:
    """Return the names of libraries that the folder's programs load and that neither it nor this system has."""
    elves = [path for path in files_below(folder) if is_elf(path)]
    there = {path.name for path in elves} | set(_system_libraries())
    wanted = {name for path in elves if not path.is_symlink() for name in _NEEDED.findall(run("objdump", "-p", path))}
    return sorted(wanted - there)


def needed_packages(folder: Path) -> list[str]:
    """Return what the programs and libraries of a folder need of Debian, with the oldest versions that have it.

    Args:
        folder: the built folder below `usr/lib` of the package, without what is the system's own.

    Raises:
        BuildStopped: Debian's tool for it is missing, or a library is found nowhere.
    """
    if not shutil.which("dpkg-shlibdeps"):
        raise BuildStopped("dpkg-shlibdeps is not installed here; it comes with the package dpkg-dev.")
    elves = [path for path in files_below(folder) if not path.is_symlink() and is_elf(path)]
    places = sorted({path.parent for path in elves})
    # The tool takes the folder above this one for the root of the package, and finds what programs name beside them.
    (folder.parents[2] / "DEBIAN").mkdir(exist_ok=True)
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
