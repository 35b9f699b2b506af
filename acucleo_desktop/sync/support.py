"""The support bundle: versions, settings without secrets, last runs and log lines, in one zip file."""

from __future__ import annotations

import json
import platform
import zipfile
from importlib import metadata
from pathlib import Path

from acucleo_desktop import __version__
from acucleo_desktop.documents.kinds import to_plain
from acucleo_desktop.ledger.ledger import Ledger

_LIBRARIES = (
    *("PySide6-Essentials", "requests", "keyring", "pyx12", "peewee", "platformdirs", "pydantic"),
    *("cryptography", "click", "flask", "jinja2", "paramiko"),
)
_LOG_TAIL = 400_000


def write_support_bundle(ledger: Ledger, path: Path, settings_text: str, log_files: list[Path]) -> Path:
    """Write the support bundle.

    Documents, partners and raw files stay out: the bundle holds no business data beyond the sentences in the run list.

    Args:
        ledger: whose runs are listed.
        path: the zip file to write.
        settings_text: settings as text, which never hold secrets.
        log_files: log files, redacted when they were written.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("versions.json", json.dumps(versions(), indent=2))
        bundle.writestr("settings.toml", settings_text)
        runs = [to_plain(run) for run in ledger.runs.recent(200)]
        bundle.writestr("runs.json", json.dumps(runs, indent=2, default=str))
        counts = {folder.value: count for folder, count in ledger.documents.folder_counts().items()}
        bundle.writestr("counts.json", json.dumps(counts, indent=2))
        for log in log_files:
            if log.is_file():
                with log.open("rb") as stream:
                    stream.seek(max(0, log.stat().st_size - _LOG_TAIL))
                    bundle.writestr(f"logs/{log.name}", stream.read())
    return path


def versions() -> dict[str, str]:
    """Return the versions of the program, of Python, of the system and of the libraries that matter."""
    found = {"acucleo-desktop": __version__, "python": platform.python_version(), "system": platform.platform()}
    for library in _LIBRARIES:
        try:
            found[library] = metadata.version(library)
        except metadata.PackageNotFoundError:
            found[library] = "not installed"
    return found
