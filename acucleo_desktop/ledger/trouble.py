"""What SQLite's refusals mean, in words: one table from error code to `Problem`."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from acucleo_desktop.documents.problem import Problem

# By the primary part of SQLite's error name: (code, what, why, todo); {path} is the ledger's file.
_WORDS: Mapping[str, tuple[str, str, str, str]] = MappingProxyType(
    {
        "BUSY": (
            "ledger.locked",
            "The ledger {path} is in use by another program and did not come free.",
            "A backup program, a virus scanner or a second sync holds the file.",
            "Close the other program, then try again; nothing was lost.",
        ),
        "CORRUPT": (
            "ledger.damaged",
            "The ledger {path} is damaged.",
            "A disk fault, or a copy taken while the program was writing, left unreadable pages in the file.",
            "Keep the file as it is, and restore the latest backup.",
        ),
        "NOTADB": (
            "ledger.not-a-ledger",
            "The file {path} is not a ledger.",
            "Its first bytes are not those of a database, so another program wrote it or its beginning is lost.",
            "Choose another folder for the ledger, or restore the latest backup.",
        ),
        "READONLY": (
            "ledger.read-only",
            "The ledger {path} cannot be written to.",
            "The file, its folder or the whole disk is write-protected for this user.",
            "Give this user the right to write there, or choose another folder.",
        ),
        "FULL": (
            "ledger.disk-full",
            "There is no room left on the disk for the ledger {path}.",
            "The disk or this user's share of it is full; the last step was undone as a whole.",
            "Free some space, then try again.",
        ),
        "IOERR": (
            "ledger.disk-trouble",
            "The disk did not read or write the ledger {path}.",
            "The disk has a fault, or a network folder went away; the last step was undone as a whole.",
            "Make sure that the disk or network folder is there, then start the program again.",
        ),
        "CANTOPEN": (
            "ledger.cannot-open",
            "The ledger {path} could not be opened.",
            "The folder is missing, or this user may not read or write in it.",
            "Give this user the right to the folder, or choose another one.",
        ),
    }
)
_LEAST_ROOM = 256 * 1024  # bytes; less than the side files of a ledger in use take
SQLITE_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What sqlite3 raises; the second where it would tell of damage, and the damage stands in what it tells."""
_SAME_AS = MappingProxyType({"LOCKED": "BUSY", "PERM": "READONLY", "AUTH": "READONLY", "NOLFS": "FULL"})


def problem_of(error: Exception, path: Path) -> Problem | None:
    """Return the trouble in words, or None when `error` is a mistake of the program and not of its surroundings.

    Args:
        error: as raised by sqlite3; its `sqlite_errorname` decides, for instance `SQLITE_IOERR_WRITE`.
        path: the ledger's file, named in the sentence.
    """
    name = getattr(error, "sqlite_errorname", "") or ""
    primary = name.removeprefix("SQLITE_").split("_", maxsplit=1)[0]
    if isinstance(error, UnicodeDecodeError) or (not name and "utf-8" in str(error).casefold()):
        primary = "CORRUPT"  # Python's own complaint about text that a fault on the disk has changed
    if primary == "IOERR" and _is_full(path):
        primary = "FULL"  # SQLite calls it a fault of the disk where its side files find no room
    return problem_for(_SAME_AS.get(primary, primary), path, details=f"{name}: {error}")


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _LEAST_ROOM
    except OSError:
        return False


def problem_for(kind: str, path: Path, details: str = "") -> Problem | None:
    """Return the problem of one of the kinds above, such as `CORRUPT`; None when the kind is unknown."""
    if kind not in _WORDS:
        return None
    code, what, why, todo = _WORDS[kind]
    return Problem(code, what.format(path=path), why=why, todo=todo, details=details)


def damaged(path: Path, details: str) -> Problem:
    """Return the problem of a damaged file."""
    code, what, why, todo = _WORDS["CORRUPT"]
    return Problem(code, what.format(path=path), why=why, todo=todo, details=details)


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system refuse about `path` into problems."""
    try:
        yield
    except SQLITE_ERRORS as error:
        raise problem_of(error, path) or error from error
    except OSError as error:
        raise os_problem(error, path) from error


def os_problem(error: OSError, path: Path) -> Problem:
    """Return an operating system's refusal of a file in the words of the same refusal by the database."""
    import errno

    kinds = {errno.ENOSPC: "FULL", errno.EDQUOT: "FULL", errno.EROFS: "READONLY", errno.EIO: "IOERR"}
    problem = problem_for(kinds.get(error.errno or 0, "CANTOPEN"), path, details=str(error))
    if problem is None:
        raise error
    return problem
