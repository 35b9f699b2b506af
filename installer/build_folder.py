"""The plain folder: `acucleo-desktop` (the window) and `acucleo` (the command line) with everything that they need.

PyInstaller builds for the system it runs on. At the end the window program runs its self-test and the command line
plays the demonstration: a build that fails there is told.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import contents
from build_bill import lay_notices
from linux import libraries, search_paths
from place import BuildStopped, Place, files_below, is_elf, run, share_programs


def build(place: Place) -> list[Path]:
    """Build the folder, try it, and return where it is.

    Raises:
        BuildStopped: PyInstaller stopped, or what it built does not work.
    """
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    words += ["--distpath", str(place.output), "--workpath", str(place.work)]
    spec = contents.ROOT / "installer" / f"{contents.NAME}.spec"
    # With a fixed seed the sets inside compiled modules are written in the same order each time.
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(place.epoch)}
    if subprocess.run([*words, str(spec)], check=False, cwd=contents.ROOT, env=environment).returncode:
        raise BuildStopped("PyInstaller stopped; the lines above say why.")
    if sys.platform == "linux":
        for path in libraries.orphans(place.folder):
            path.unlink()
        if lacking := libraries.missing(place.folder):
            raise BuildStopped(
                f"This system lacks libraries that the program needs; install them: {', '.join(lacking)}"
            )
        strip(place.folder)
        for path in files_below(place.folder):
            if not path.is_symlink() and is_elf(path):
                search_paths.forget(path)
    put_in_order(place.folder)
    leave_out_scripts(place.folder)
    share_programs(place.folder)
    lay_notices(place)
    if self_test(place.folder):
        raise BuildStopped("The built program does not pass its self-test; the lines above say why.")
    return [place.folder]


def put_in_order(folder: Path) -> None:
    """Sort what stands in PyInstaller's archive of the first modules, whose order is another one in each build."""
    for path in folder.rglob("base_library.zip"):
        with zipfile.ZipFile(path) as archive:
            found = sorted(
                ((entry, archive.read(entry)) for entry in archive.infolist()), key=lambda one: one[0].filename
            )
        with zipfile.ZipFile(path, "w") as archive:
            for entry, content in found:
                archive.writestr(entry, content)


def leave_out_scripts(folder: Path) -> None:
    """Take the scripts of packages out of their lists of files: they are not here, and name where they were built."""
    for path in folder.rglob("*.dist-info/RECORD"):
        lines = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(b"".join(line for line in lines if not line.startswith(b"../")))


def strip(folder: Path) -> None:
    """Take tables for debuggers out of libraries that were built here; those of packages come without them."""
    if not shutil.which("strip"):
        return
    for path in files_below(folder):
        # A program of PyInstaller carries its archive behind the part that the linker knows: it must stay whole.
        if not path.is_symlink() and ".so" in path.name and is_elf(path) and ".symtab" in run("readelf", "-SW", path):
            run("strip", "--strip-unneeded", path)


def self_test(folder: Path) -> int:
    """Run the built programs away from the repository and return the first exit code that is not 0.

    The window program tells what it finds; the command line plays the whole trade on the practice world, which reads
    every map, migration and sample that must be in the folder.
    """
    ending = ".exe" if os.name == "nt" else ""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    for program, *words in ((contents.NAME, "--selftest"), ("acucleo", "practice", "demo")):
        command = [str(folder / f"{program}{ending}"), *words]
        with tempfile.TemporaryDirectory() as elsewhere:
            done = subprocess.run(
                command, check=False, cwd=elsewhere, env=environment, capture_output=True, text=True, encoding="utf-8"
            )
        print("\n".join(f"{done.stdout}{done.stderr}".splitlines()[-20:]), flush=True)
        if done.returncode:
            return done.returncode
    return 0
