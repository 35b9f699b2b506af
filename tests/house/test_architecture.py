"""The rules of the house: who may import whom, how long a file may be, where Qt and pyx12 may be named."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "acucleo_desktop"
EVERYTHING = {
    *("documents", "transport", "x12", "partners", "acumatica", "cleo", "rules", "ledger", "sync", "practice", "cli"),
    *("settings", "setting_rules", "roll_out", "vault", "logs", "home", "connections", "manual"),
}
TOP_LEVEL = {"settings", "setting_rules", "roll_out", "vault", "logs", "home", "connections"}
MAY_IMPORT: dict[str, set[str]] = {
    "documents": set(),
    "transport": {"documents"},
    "x12": {"documents"},
    "partners": {"documents"},
    "acumatica": {"documents", "transport"},
    "cleo": {"documents", "transport"},
    "rules": {"documents", "x12", "partners"},
    "ledger": {"documents", "partners"},
    "sync": {"documents", "transport", "x12", "partners", "acumatica", "cleo", "rules", "ledger"}
    | TOP_LEVEL
    | {"sign_in_start"},
    "practice": {"documents", "x12"},
    "cli": EVERYTHING | {"app"},
    "app": EVERYTHING | {"ui", "prepared", "connection_surroundings"},
    "prepared": EVERYTHING | {"sign_in_start"},
    "connection_surroundings": {"documents", "transport", "acumatica", "cleo", "sync", "connections", "prepared"},
    "__main__": {"app"},
    "manual": set(),
    "ui": {"sync", "ledger", "documents", "partners", "rules", "manual"},
    "settings": {"documents", "home", "setting_rules", "transport"},
    "setting_rules": {"transport"},
    "roll_out": {"documents", "home", "settings", "setting_rules", "transport"},
    "home": {"documents"},
    "sign_in_start": {"documents", "home"},
    "vault": {"documents", "home", "transport", "vault_file"},
    "vault_file": {"documents", "home", "transport", "vault"},
    "logs": {"documents", "transport", "home"},
    "connections": {"documents", "acumatica", "cleo", "vault", "home", "transport"},
}
LONGEST_FILE = 500


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def package_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported_names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_its_package_may(path: Path) -> None:
    package = package_of(path)
    allowed = MAY_IMPORT.get(package, set()) | {package}
    ours = [name.split(".")[1] for name in imported_names(path) if name.startswith("acucleo_desktop.")]
    forbidden = {name for name in ours if name not in allowed and name != "__version__"}
    assert not forbidden or package == "__init__", f"{path.name} in {package} imports {sorted(forbidden)}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_qt_is_known_only_to_the_window(path: Path) -> None:
    if package_of(path) != "ui":
        assert not [name for name in imported_names(path) if name.split(".")[0] in {"PySide6", "shiboken6"}]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_pyx12_stands_behind_one_adapter(path: Path) -> None:
    if path.name != "pyx12_adapter.py":
        assert not [name for name in imported_names(path) if name.split(".")[0] == "pyx12"]


WAITS_BY_ITSELF = {
    "ui/start.py": "the program itself, and the question before there is a window",
    "ui/bridge/sync_worker.py": "the thread of the syncs handles its events there",
    "ui/restore_wait.py": "the window is closed while the ledger is replaced",
}
STOPS_THE_REST = re.compile(
    r"\.exec\(|\bexec_\(|QFileDialog\.get|QInputDialog|QMessageBox|QPrintDialog|QProgressDialog"
    r"|setModal\((is_modal=)?True|WindowModality\.(Window|Application)Modal"
)


def test_nothing_of_the_window_stops_the_rest() -> None:
    """A dialog with a loop of its own, or over the whole window, would keep a person from work during a sync."""
    stopping = {
        f"{path.relative_to(PACKAGE).as_posix()}:{number}"
        for path in sorted((PACKAGE / "ui").rglob("*.py"))
        if path.relative_to(PACKAGE).as_posix() not in WAITS_BY_ITSELF
        for number, text in enumerate(path.read_text("utf-8").splitlines(), 1)
        if STOPS_THE_REST.search(text)
    }
    assert not stopping
    assert all(STOPS_THE_REST.search((PACKAGE / name).read_text("utf-8")) for name in WAITS_BY_ITSELF)


def test_files_stay_small() -> None:
    sources = [*modules(), *sorted((ROOT / "tests").rglob("*.py")), ROOT / "run.py"]
    too_long = {
        str(path.relative_to(ROOT)): lines
        for path in sources
        if (lines := len(path.read_text("utf-8").splitlines())) >= LONGEST_FILE
    }
    assert not too_long


def test_every_package_of_the_design_is_there() -> None:
    present = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    wanted = {"documents", "x12", "acumatica", "cleo", "transport", "partners", "rules", "ledger", "sync", "practice"}
    assert wanted | {"cli", "ui"} <= present
