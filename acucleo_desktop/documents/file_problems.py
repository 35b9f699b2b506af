"""What is said of a file that a person chose and that cannot be read or written."""

from __future__ import annotations

from pathlib import Path

from acucleo_desktop.documents.problem import Problem


def not_readable(path: Path, error: OSError | UnicodeDecodeError) -> Problem:
    """Return the problem of a file that cannot be read, or holds no text."""
    if isinstance(error, UnicodeDecodeError):
        why, todo = "it is no text in UTF-8", "Open it in an editor and save it as UTF-8, or choose another file."
    else:
        why, todo = error.strerror or str(error), "Choose another file, or let this one be read."
    return Problem(
        "file.not-readable", f"The file {path.name} cannot be read: {why}.", where=str(path.parent), todo=todo
    )


def not_writable(path: Path, error: OSError) -> Problem:
    """Return the problem of a file that cannot be written."""
    return Problem(
        "file.not-writable",
        f"The file {path.name} cannot be written: {error.strerror or error}.",
        where=str(path.parent),
        todo="Choose another folder, or make room on the disk.",
    )
