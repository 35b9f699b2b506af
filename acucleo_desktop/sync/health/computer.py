"""The computer: versions, room on the disk, folders that can be written, logs, proxy, the start at sign-in."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import ssl
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Final

from acucleo_desktop import __version__
from acucleo_desktop.home import Home
from acucleo_desktop.sign_in_start import SignInStart
from acucleo_desktop.sync.health.patient import KINDS, Patient
from acucleo_desktop.sync.health.rows import Level, Press, Row, size_words

_LITTLE_ROOM: Final = 1_000_000_000
_NO_ROOM: Final = 200_000_000
_COPIES: Final = 3
"""So many times the ledger has to fit on the disk: a daily copy, one before an update, and the ledger as it grows."""
_LARGE_LOGS: Final = 100_000_000
_RECENT: Final = timedelta(days=7)
_OTHERS_RIGHTS: Final = 0o077


def versions(_patient: Patient) -> Iterator[Row]:
    """Say what runs here."""
    from acucleo_desktop.sync.support import versions as all_versions

    known = all_versions()
    program = (
        f"Acucleo Desktop {__version__} with Python {platform.python_version()}, Qt {known['PySide6-Essentials']},"
        f" SQLite {sqlite3.sqlite_version}, {ssl.OPENSSL_VERSION}."
    )
    seen = (program, f"The system is {platform.platform()}.")
    yield Row("versions", "Program and system", Level.GOOD, seen)


def disk(patient: Patient) -> Iterator[Row]:
    """Look how much room is left where the history lies."""
    free = shutil.disk_usage(_nearest(patient.home.data)).free
    ledger = patient.home.ledger.stat().st_size if patient.home.ledger.exists() else 0
    level = Level.GOOD
    if free < max(_LITTLE_ROOM, _COPIES * ledger):
        level = Level.LOOK
    if free < max(_NO_ROOM, ledger):
        level = Level.BAD
    seen = f"{size_words(free)} are free where the history lies; the history takes {size_words(ledger)}."
    todo = "" if level is Level.GOOD else "Make room on the disk: copies and what is received need it."
    yield Row("disk", "Room on the disk", level, (seen,), todo)


def _nearest(folder: Path) -> Path:
    """Return the folder, or the one above it that is there."""
    return next(one for one in (folder, *folder.parents) if one.exists())


def folders(patient: Patient) -> Iterator[Row]:
    """Write into every folder of the home, and look who else could read it."""
    home = patient.home
    refused: list[str] = []
    for folder in dict.fromkeys((home.data, home.config, home.logs, home.state)):
        try:
            with tempfile.NamedTemporaryFile(dir=folder, prefix=".health-") as file:
                file.write(b"written to see whether it can be")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            refused.append(f"The folder {folder} cannot be written to: {error.strerror or error}.")
    if refused:
        todo = "Give this user the right to write there, or name another home with --home or ACUCLEO_HOME."
        yield Row("folders", "Folders of the home", Level.BAD, tuple(refused), todo)
        return
    seen = f"Everything below {home.data} can be written."
    if os.name == "posix" and home.data.stat().st_mode & _OTHERS_RIGHTS:
        others = "Other people on this computer may look into the folder."
        yield Row("folders", "Folders of the home", Level.LOOK, (seen, others), "Take their rights away: chmod 700.")
        return
    yield Row("folders", "Folders of the home", Level.GOOD, (seen,))


def logs(patient: Patient) -> Iterator[Row]:
    """Look how large the logs are, and whether there are reports of faults of our own."""
    files = [path for path in patient.home.logs.glob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    since = (patient.clock.now() - _RECENT).timestamp()
    faults = [path for path in files if path.name.startswith("crash-") and path.stat().st_mtime >= since]
    seen = [f"Log files: {len(files)}, {size_words(size)} in all."]
    if faults:
        seen.append(f"Faults of the program's own in the last seven days: {len(faults)}.")
        todo = "Send the support bundle, so that they are mended."
        yield Row("logs", "Logs and fault reports", Level.LOOK, tuple(seen), todo, Press.SUPPORT)
        return
    if size > _LARGE_LOGS:
        todo = "Move what is not of the program to another folder."
        yield Row("logs", "Logs and fault reports", Level.LOOK, tuple(seen), todo)
        return
    yield Row("logs", "Logs and fault reports", Level.GOOD, tuple(seen))


def proxy(patient: Patient) -> Iterator[Row]:
    """Say on which way the services are reached."""
    from acucleo_desktop.transport.address import Address
    from acucleo_desktop.transport.redaction import redact_url
    from acucleo_desktop.transport.wire import proxies_for

    seen = []
    for kind in KINDS:
        url = patient.address(kind)
        if not url.lower().startswith(("https:", "http:")):
            continue
        address = Address(url)
        found = proxies_for(patient.settings.proxies, url, is_loopback=address.is_loopback)
        through = redact_url(found.get(address.origin.partition(":")[0], ""))
        name = kind.capitalize()
        seen.append(f"{name} is reached through {through}." if through else f"{name} is reached without a proxy.")
    source = "The proxy is the system's." if patient.settings.proxies == "system" else "The proxy is set here."
    if not seen:
        yield Row("proxy", "Way to the services", Level.OPEN, ("No service is set up that is reached over HTTP.",))
        return
    yield Row("proxy", "Way to the services", Level.GOOD, (*seen, source))


def sign_in_start(patient: Patient) -> Iterator[Row]:
    """Look whether the window opens at sign-in as the settings say, and by this program."""
    title = "Start at sign-in"
    home = patient.home
    own = () if home == Home.locate(None, {}) else ("--home", str(home.data))
    start = SignInStart.of_this_system(own)
    wanted = patient.settings.start_at_sign_in
    if start.is_on != wanted:
        seen = (
            "The window opens at sign-in, though it is not to."
            if start.is_on
            else ("The window is to open at sign-in, and the system does not know of it.")
        )
        todo = "Switch Start at sign-in off and on again."
        yield Row("sign-in-start", title, Level.LOOK, (seen,), todo, Press.PREFERENCES, "start_at_sign_in")
        return
    if wanted and start.path is not None and start.path.read_bytes() != start.content():
        seen = "At sign-in another program is started than this one, such as one that was moved since."
        todo = "Switch Start at sign-in off and on again."
        yield Row("sign-in-start", title, Level.LOOK, (seen,), todo, Press.PREFERENCES, "start_at_sign_in")
        return
    seen = "The window opens at sign-in." if wanted else "The window does not open by itself at sign-in."
    yield Row("sign-in-start", title, Level.GOOD, (seen,))
