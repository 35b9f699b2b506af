"""Where the program keeps its things, and how it writes them so that nobody else on the computer can read them."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acucleo_desktop.documents.problem import Problem

_APPLICATION: Final = "acucleo-desktop"
_PRIVATE_FOLDER: Final = 0o700
_PORTABLE: Final = "portable.txt"
"""While this file lies beside the installed program, the program keeps its home there too."""


@dataclass(frozen=True, slots=True)
class Home:
    """The folders of one installation or one practice world.

    Attributes:
        config: settings, connections, partners' drafts.
        data: ledger, vault, backups.
        logs: log files and crash reports.
        scope: empty for the usual home; else a short mark that keeps its keyring entries apart from the usual ones.
    """

    config: Path
    data: Path
    logs: Path
    scope: str = ""

    @classmethod
    def locate(cls, option: str | Path | None = None, environ: Mapping[str, str] | None = None) -> Home:
        """Return the home: `--home`, else `ACUCLEO_HOME`, else that of a portable program, else the usual folders."""
        given = option or (os.environ if environ is None else environ).get("ACUCLEO_HOME", "")
        if given:
            return cls.below(Path(given).expanduser().resolve())
        if (portable := portable_folder()) is not None:
            return cls.below(portable)
        import platformdirs

        folders = platformdirs.PlatformDirs(_APPLICATION, appauthor=False, roaming=False)
        return cls(folders.user_config_path, folders.user_data_path, folders.user_log_path)

    @classmethod
    def below(cls, root: Path) -> Home:
        """Return a home with everything below one folder."""
        return cls(root, root, root / "logs", hashlib.sha256(str(root).encode()).hexdigest()[:8])

    def practice(self) -> Home:
        """Return the home of the practice world, apart from the real one."""
        return Home.below(self.data / "practice")

    @property
    def ledger(self) -> Path:
        """The ledger's database."""
        return self.data / "ledger.sqlite3"

    @property
    def vault(self) -> Path:
        """The vault file, used where there is no keyring."""
        return self.data / "vault.json"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def connections(self) -> Path:
        """The folder of the connection files."""
        return self.config / "connections"

    @property
    def backups(self) -> Path:
        """The folder of the ledger's backups."""
        return self.data / "backups"

    @property
    def state(self) -> Path:
        """The folder of small state that all processes of this home share, such as who runs a pass."""
        return self.data / "state"

    @property
    def kept_fixed(self) -> Path:
        """The settings that IT has fixed, as they could last be read."""
        return self.state / "fixed-settings.json"

    @property
    def practice_state(self) -> Path:
        """The state file of the practice servers."""
        return self.data / "practice-servers.sqlite3"

    def prepare(self) -> None:
        """Create the folders, readable by this person only.

        Raises:
            Problem: a folder cannot be created or written to.
        """
        for folder in (self.config, self.data, self.logs, self.connections, self.state):
            try:
                make_private_folder(folder)
                if not os.access(folder, os.W_OK):
                    raise PermissionError(errno.EACCES, "it is write-protected for this user")
            except OSError as error:
                raise Problem(
                    "home.not-writable",
                    f"The folder {folder} cannot be used: {error.strerror or error}.",
                    why="It lies on a full or read-only disk, or belongs to somebody else.",
                    todo="Make the disk or the folder writable again, or choose another folder with --home or "
                    "ACUCLEO_HOME. Nothing was changed.",
                ) from error


def portable_folder() -> Path | None:
    """Return the folder beside a portable program that is its home; None where the program is not portable."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).resolve().parent
    return beside / "home" if (beside / _PORTABLE).is_file() else None


def shared_state(home: Home, environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder of what all homes of this person on this computer share: the request rate of a service.

    `ACUCLEO_SHARED` names another one. A portable program shares nothing, so that it leaves nothing behind. Where none
    can be made, as for an account without a folder of its own, the home's is used.
    """
    given = (os.environ if environ is None else environ).get("ACUCLEO_SHARED", "")
    if not given and (portable := portable_folder()) is not None and home.data.is_relative_to(portable):
        return home.state
    folder = Path(given) if given else _state_folder() / "shared"
    try:
        make_private_folder(folder)
    except OSError:
        return home.state
    return folder if os.access(folder, os.W_OK) else home.state


def _state_folder() -> Path:
    import platformdirs

    return platformdirs.user_state_path(_APPLICATION, appauthor=False)


def make_private_folder(folder: Path) -> None:
    """Create `folder` with its parents; close it to others if we created it."""
    if folder.is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
    folder.chmod(_PRIVATE_FOLDER)


def write_private(path: Path, content: bytes) -> None:
    """Replace the file at `path` in one step, readable by this person only; after a crash the old or the new is there.

    Raises:
        OSError: it cannot be written; the old file is untouched.
    """
    import tempfile  # half of what this module takes to load, and most of its readers never write

    make_private_folder(path.parent)
    # mkstemp makes the file readable by this person only.
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power loss, where the system can."""
    if os.name == "nt":  # pragma: no cover - other system
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
