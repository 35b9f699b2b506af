"""What the installed program is built from: nothing that is read at run time may be forgotten."""

from __future__ import annotations

import ast
import importlib.util
import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest

import acucleo_desktop
from acucleo_desktop.ledger.migrate import DIRECTORY
from acucleo_desktop.sync import support
from acucleo_desktop.ui.language.choice import ENGLISH, NAMES
from acucleo_desktop.vault import ALLOWED_BACKENDS

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "acucleo_desktop"
HIDDEN_OR_MADE = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


@pytest.fixture(scope="module")
def contents() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "installer" / "contents.py"))


@pytest.fixture(scope="module")
def targets(contents: dict[str, Any]) -> dict[Path, str]:
    return {Path(source): folder for source, folder in contents["data_files"]()}


def files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and not HIDDEN_OR_MADE & set(path.parts)]


def test_every_data_file_of_the_package_goes_where_the_package_looks_for_it(targets: dict[Path, str]) -> None:
    data = [path for path in files_below(PACKAGE) if path.suffix not in {".py", ".pyc"}]
    assert len(data) > 10
    for path in data:
        assert targets.get(path) == path.parent.relative_to(ROOT).as_posix(), f"{path} is not in installer/contents.py"


def test_every_migration_is_a_file_of_the_program(targets: dict[Path, str]) -> None:
    steps = sorted(DIRECTORY.glob("[0-9]*.py"))
    assert steps
    assert {targets.get(path) for path in steps} == {"acucleo_desktop/ledger/migrations"}


def test_every_module_that_a_migration_imports_is_named(contents: dict[str, Any]) -> None:
    plain = {"__future__", "typing", "datetime", "json"}
    for path in DIRECTORY.glob("[0-9]*.py"):
        tree = ast.walk(ast.parse(path.read_text("utf-8")))
        names = {node.module for node in tree if isinstance(node, ast.ImportFrom) and node.module}
        strange = {name for name in names if not name.startswith(("acucleo_desktop.", "peewee"))} - plain
        assert strange <= set(contents["HIDDEN_IMPORTS"]), f"{path.name} imports what the build may not find"


def test_every_resource_goes_where_a_wheel_has_it_too(targets: dict[Path, str]) -> None:
    resources = ROOT / "resources"
    for path in files_below(resources):
        if path.parent.name == "translations" and path.suffix not in {".qm", ".json"}:
            continue  # what translations are made of
        inside = path.parent.relative_to(resources).as_posix()
        assert targets.get(path) == f"acucleo_desktop/_resources/{inside}", f"{path} is not in installer/contents.py"


def test_a_wheel_has_the_resources_of_the_program(targets: dict[Path, str]) -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    taken: dict[Path, str] = {}
    for source, target in build["force-include"].items():
        path = ROOT / source
        for file in files_below(path) if path.is_dir() else [path]:
            inside = Path(target) / file.relative_to(path) if path.is_dir() else Path(target)
            taken[file] = inside.parent.as_posix()
    shipped = {path: folder for path, folder in targets.items() if "_resources" in folder}
    assert taken == shipped


def test_hidden_imports_name_modules_that_exist(contents: dict[str, Any]) -> None:
    for name in contents["HIDDEN_IMPORTS"]:
        assert importlib.util.find_spec(name) is not None, name


def test_every_allowed_keyring_is_in_the_program(contents: dict[str, Any]) -> None:
    assert {name.rpartition(".")[0] for name in ALLOWED_BACKENDS} <= set(contents["HIDDEN_IMPORTS"])


def test_the_versions_of_the_support_bundle_are_known_to_the_program(contents: dict[str, Any]) -> None:
    assert set(support._LIBRARIES) <= set(contents["METADATA"])


def test_the_version_stands_in_one_place_and_in_the_changelog(contents: dict[str, Any]) -> None:
    version = acucleo_desktop.__version__
    assert contents["version"]() == version
    assert f"## [{version}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert ROOT / project["tool"]["hatch"]["version"]["path"] == PACKAGE / "__init__.py"
    sources = [ROOT / "run.py", ROOT / "pyproject.toml", *files_below(ROOT / "installer")]
    pinned = {"requirements.txt", "requirements-dev.txt"}
    named = {path.name for path in sources if version in path.read_text("utf-8", errors="replace")} - pinned
    assert not named, "they name the version themselves"


def test_qt_has_its_words_in_every_language_of_the_window(contents: dict[str, Any]) -> None:
    for code in set(NAMES) - {ENGLISH}:
        assert contents["is_wanted"](f"PySide6/Qt/translations/qtbase_{code}.qm"), code


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("libgtk-3.so.0", False),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6\\plugins\\imageformats\\qwebp.dll", False),
        ("PySide6/Qt/translations/qtbase_es.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/translations/qt_es.qm", False),
        ("acucleo_desktop/_resources/translations/acucleo_es.qm", True),
    ],
)
def test_only_what_a_clerk_needs_of_qt_is_kept(contents: dict[str, Any], target: str, wanted: bool) -> None:
    assert contents["is_wanted"](target) is wanted
