"""Windows: the set-up program for one person without an administrator, and a portable archive.

Signing is the affair of a command that the environment names: `ACUCLEO_SIGN_COMMAND` is a command line in which
`{file}` stands for the program to sign, such as `signtool sign /n "NAME" /tr ADDRESS /td sha256 /fd sha256 {file}`.
No certificate and no password is named here.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import contents
import program_look
from place import BuildStopped, Place, files_below, make_alike, run

SCRIPT = contents.ROOT / "installer" / "windows" / "acucleo-desktop.iss"
PORTABLE_TEXT = contents.ROOT / "installer" / "portable.txt"
SIGN_COMMAND = "ACUCLEO_SIGN_COMMAND"
COMPILER = "ACUCLEO_INNO_SETUP"
_OLDEST_DATE = (1980, 1, 1, 0, 0, 0)


def build(place: Place) -> list[Path]:
    """Build the archive and the set-up program of the folder that is built already; return both.

    Raises:
        BuildStopped: a tool is not there, or stopped.
    """
    for program in (f"{contents.NAME}.exe", "acucleo.exe"):
        sign(place.folder / program)
    make_alike(place.folder, place.epoch)  # the set-up program keeps the dates of its files
    portable = pack_portable(place)
    icon = place.fresh("windows") / f"{contents.NAME}.ico"
    icon.write_bytes(program_look.ico())
    run(*compiler_words(find_compiler(os.environ), place, icon, is_signed=SIGN_COMMAND in os.environ))
    setup = place.output / f"{contents.NAME}-{place.version}-windows-x64-setup.exe"
    if not setup.is_file():
        raise BuildStopped(f"The compiler of Inno Setup has not written {setup.name}.")
    return [portable, setup]


def sign(program: Path) -> None:
    """Sign a program where a command for it is named; else leave it as it is.

    Raises:
        BuildStopped: the command stopped.
    """
    command = os.environ.get(SIGN_COMMAND, "")
    if not command:
        return
    line = command.replace("{file}", f'"{program}"')
    # Windows hands a command line over as it is; elsewhere it is a list of words.
    if subprocess.run(line if os.name == "nt" else shlex.split(line), check=False).returncode:
        raise BuildStopped(f"{program.name} could not be signed; the lines above say why.")


def pack_portable(place: Place) -> Path:
    """Pack the folder with the file by which it keeps its home beside itself; every file is dated alike."""
    name = f"{contents.NAME}-{place.version}-windows-x64-portable"
    archive = place.output / f"{name}.zip"
    archive.unlink(missing_ok=True)
    date = max(_OLDEST_DATE, datetime.fromtimestamp(place.epoch, UTC).timetuple()[:6])
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in [*files_below(place.folder), PORTABLE_TEXT]:
            inside = path.name if path == PORTABLE_TEXT else path.relative_to(place.folder).as_posix()
            member = zipfile.ZipInfo(f"{name}/{inside}", date)
            member.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(member, path.read_bytes())
    return archive


def find_compiler(environ: Mapping[str, str]) -> str:
    """Return the compiler of Inno Setup: where `ACUCLEO_INNO_SETUP` says, on the path, or where it is usually put.

    Raises:
        BuildStopped: it is nowhere.
    """
    given = environ.get(COMPILER, "")
    if given:
        return given
    found = shutil.which("ISCC")
    if found:
        return found
    folders = (environ.get("ProgramFiles(x86)", ""), environ.get("ProgramFiles", ""))
    for folder in filter(None, folders):
        usual = Path(folder) / "Inno Setup 6" / "ISCC.exe"
        if usual.is_file():
            return str(usual)
    raise BuildStopped(f"Inno Setup 6 is not installed; {COMPILER} may name its ISCC.exe.")


def compiler_words(compiler: str, place: Place, icon: Path, *, is_signed: bool) -> list[str]:
    """Return the command that compiles the set-up program; the version comes from the one place that names it."""
    words = [compiler, "/Qp"]
    given = {
        "AppVersion": place.version,
        "FileVersion": ".".join(str(number) for number in program_look.numbers_of(place.version)),
        "Source": str(place.folder),
        "Icon": str(icon),
        "Output": str(place.output),
    }
    if is_signed:
        # In a command for the compiler $f is the file, and $q a quotation mark.
        command = os.environ.get(SIGN_COMMAND, "").replace("{file}", "$f").replace('"', "$q")
        words.append(f"/Sacucleo={command}")
        given["SignTool"] = "acucleo"
    return [*words, *(f"/D{name}={value}" for name, value in given.items()), str(SCRIPT)]
