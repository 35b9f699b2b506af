"""Where a build works and what all of its targets share: version, date, sizes, checksums, files made alike."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import contents

_BLOCK = 1 << 20


class BuildStopped(Exception):
    """A step of a build did not work; the text says which, the lines before it say why."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a target is built from and where.

    Attributes:
        output: folder of what is built.
        work: folder of intermediate files.
        version: of the program.
        epoch: seconds since 1970 that everything built is dated with, so that the same input gives the same bytes.
    """

    output: Path
    work: Path
    version: str
    epoch: int

    @property
    def folder(self) -> Path:
        """The built one-folder program."""
        return self.output / contents.NAME

    def fresh(self, name: str) -> Path:
        """Return an empty folder for intermediate files."""
        path = self.work / name
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path


def epoch() -> int:
    """Return `SOURCE_DATE_EPOCH`, else the time of the last commit, else of the file that names the version."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given:
        return int(given)
    words = ["git", "log", "-1", "--format=%ct"]
    if shutil.which("git") and (contents.ROOT / ".git").exists():
        done = subprocess.run(words, cwd=contents.ROOT, check=False, capture_output=True, text=True)
        if done.returncode == 0 and done.stdout.strip():
            return int(done.stdout)
    return int((contents.PACKAGE / "__init__.py").stat().st_mtime)


def run(*words: str | Path, cwd: Path | None = None, environment: dict[str, str] | None = None) -> str:
    """Run a tool and return what it printed.

    Raises:
        BuildStopped: it is not there, or it ended with a fault; what it said stands in the text.
    """
    try:
        done = subprocess.run(
            [str(word) for word in words], cwd=cwd, env=environment, check=False, capture_output=True, text=True
        )
    except FileNotFoundError as error:
        raise BuildStopped(f"The tool {words[0]} is not installed here.") from error
    if done.returncode:
        raise BuildStopped(f"{done.stdout}{done.stderr}\n{words[0]} stopped with exit code {done.returncode}.")
    return done.stdout


def files_below(folder: Path) -> list[Path]:
    """Return every file and link below a folder, sorted."""
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files below a folder; a file under two names counts once."""
    if path.is_file():
        return path.stat().st_size
    found = {each.stat().st_ino: each.stat().st_size for each in files_below(path) if not each.is_symlink()}
    return sum(found.values())


def told_size(path: Path) -> str:
    """Return a size for a person, in megabytes of a million bytes."""
    return f"{size_of(path) / 1_000_000:.1f} MB"


def put(target: Path, content: str | bytes, mode: int = 0o644) -> Path:
    """Write a file with its folders; return its path."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)
    target.chmod(mode)
    return target


def make_alike(folder: Path, seconds: int) -> None:
    """Give everything below a folder the same date and plain rights: what ran stays a program, all else a file."""
    for path in [folder, *sorted(folder.rglob("*"))]:
        if not path.is_symlink():
            runs = path.is_dir() or is_program(path)
            path.chmod(0o755 if runs else 0o644)
        # Where links cannot be dated by themselves, as on Windows, a built folder has none.
        os.utime(path, (seconds, seconds), follow_symlinks=os.utime not in os.supports_follow_symlinks)


def share_programs(folder: Path) -> None:
    """Make one file with two names of both programs, where they are the same and the system has such links."""
    first, second = (folder / name for name in contents.PROGRAMS)
    if os.name != "nt" and first.exists() and second.exists() and first.read_bytes() == second.read_bytes():
        second.unlink()
        second.hardlink_to(first)


def is_elf(path: Path) -> bool:
    """Tell whether a file is a Linux program or library."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def is_program(path: Path) -> bool:
    """Tell whether a file is started by itself: a program of ours or one of Qt's helpers, never a library."""
    return path.suffix in {"", ".sh"} and bool(path.stat().st_mode & 0o100) and (is_elf(path) or path.suffix == ".sh")


def checksum(path: Path, kind: str = "sha256") -> str:
    """Return the checksum of a file in hexadecimal."""
    digest = hashlib.new(kind, usedforsecurity=False)
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def checksums(paths: Iterable[Path], below: Path, kind: str = "sha256") -> str:
    """Return lines as `sha256sum` and `md5sum` write and check them, names relative to a folder, sorted by name."""
    named = sorted((path.relative_to(below).as_posix(), path) for path in paths)
    return "".join(f"{checksum(path, kind)}  {name}\n" for name, path in named)
