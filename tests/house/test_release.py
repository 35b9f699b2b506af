"""From a tag to a release: what is inside, under which licence, checksums, and the workflows that build it all."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from acucleo_desktop import __version__
from tests.support.installer_modules import installer_modules

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
EPOCH = 1_790_000_000
SYSTEMS = {"ubuntu", "windows", "macos"}


@dataclass(frozen=True)
class Part:
    """A Python distribution inside the program."""

    name: str
    version: str
    licence: str
    owners: tuple[str, ...] = ("2026 its authors",)
    text: str = "its licence"


@pytest.fixture(scope="module")
def release() -> Iterator[dict[str, ModuleType]]:
    """The modules of a release, which stand in no package."""
    of_release = (f"release.{name}" for name in ("bill", "natives", "notices", "lock", "sums", "tag"))
    with installer_modules(*of_release, "contents", "place", "build_bill", "build_debian") as modules:
        yield {name.removeprefix("release."): module for name, module in modules.items()}


OWNERS = {"cryptography": "cryptography", "PySide6": "pyside6-essentials", "_cffi_backend": "cffi"}
FILES = {
    "_internal/PySide6/Qt/lib/libQt6Core.so.6": ("Qt", "LGPL-3.0-only", ""),
    "_internal/PySide6/Qt/plugins/platforms/libqxcb.so": ("Qt", "LGPL-3.0-only", ""),
    "_internal/PySide6/Qt/lib/libicudata.so.73": ("ICU", "Unicode-3.0", ""),
    "_internal/PySide6/QtCore.abi3.so": ("Qt for Python", "LGPL-3.0-only", ""),
    "_internal/PySide6/Qt6Gui.dll": ("Qt", "LGPL-3.0-only", ""),
    "_internal/PySide6/opengl32sw.dll": ("Mesa", "MIT", ""),
    "_internal/shiboken6/libshiboken6.abi3.so.6.11": ("Qt for Python", "LGPL-3.0-only", ""),
    "_internal/cryptography/hazmat/bindings/_rust.abi3.so": ("cryptography", "", "cryptography"),
    "_internal/_cffi_backend.cpython-311-x86_64-linux-gnu.so": ("cffi", "", "cffi"),
    "_internal/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so": ("CPython", "PSF-2.0", ""),
    "_internal/_ssl.pyd": ("CPython", "PSF-2.0", ""),
    "_internal/libssl.so.3": ("OpenSSL", "Apache-2.0", ""),
    "_internal/libcrypto-3.dll": ("OpenSSL", "Apache-2.0", ""),
    "_internal/python311.dll": ("CPython", "PSF-2.0", ""),
    "_internal/VCRUNTIME140.dll": ("Microsoft C runtime", "LicenseRef-Microsoft-Redistributable", ""),
    "_internal/libz.so.1": ("zlib", "Zlib", ""),
    "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore": ("Qt", "LGPL-3.0-only", ""),
    "_internal/libsomething.so.1": ("", "", ""),
}


@pytest.mark.parametrize("path", FILES)
def test_each_library_is_known_by_its_place(release: dict[str, ModuleType], path: str) -> None:
    found = release["natives"].describe(path, OWNERS)
    assert (found.name, found.licence, found.distribution) == FILES[path]


def folder_with(tmp_path: Path, *names: str) -> Path:
    for name in names:
        path = tmp_path / "built" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return tmp_path / "built"


def test_a_library_that_nobody_knows_or_may_be_passed_on_stops_the_build(
    release: dict[str, ModuleType], tmp_path: Path
) -> None:
    natives = release["natives"]
    folder = folder_with(tmp_path, "_internal/libsomething.so.1", "_internal/libreadline.so.8", "_internal/readme.txt")
    found = natives.libraries(folder, {})
    assert natives.unknown(found) == ["_internal/libreadline.so.8", "_internal/libsomething.so.1"]
    assert natives.refused(found) == ["_internal/libreadline.so.8"]
    folder_with(tmp_path, "_internal/pytest/x.so")
    with pytest.raises(release["place"].BuildStopped, match="libsomething") as stopped:
        release["build_bill"].looked_at(folder)
    assert "pytest is in the folder, and pyproject.toml does not ask for it." in str(stopped.value)


def test_the_bill_names_everything_with_version_licence_and_checksum(
    release: dict[str, ModuleType], tmp_path: Path
) -> None:
    folder = folder_with(tmp_path, "_internal/PySide6/Qt/lib/libQt6Core.so.6", "_internal/libssl.so.3")
    parts = [Part("requests", "2.34.2", "Apache-2.0"), Part("urllib3", "2.8.0", "MIT"), Part("odd", "1", "ours alone")]
    parts = [part for part in parts if part.name != "odd"]
    found = release["natives"].libraries(folder, OWNERS)
    text = release["bill"].bill(folder, "1.2.3", EPOCH, parts, found)
    assert text == release["bill"].bill(folder, "1.2.3", EPOCH, parts, found), "the same folder gives the same bytes"
    told: dict[str, Any] = json.loads(text)
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert told["metadata"]["component"]["version"] == "1.2.3"
    assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", told["serialNumber"])
    by_name = {component["name"]: component for component in told["components"]}
    assert set(by_name) == {"requests", "urllib3", "Qt", "OpenSSL"}
    assert by_name["requests"]["purl"] == "pkg:pypi/requests@2.34.2"
    assert by_name["Qt"]["licenses"] == [{"expression": "LGPL-3.0-only"}]
    (file,) = by_name["Qt"]["components"]
    assert file["hashes"][0]["content"] == release["sums"].checksum(folder / file["name"])
    needed = {row["ref"]: row.get("dependsOn", []) for row in told["dependencies"]}
    assert needed["python:requests"] == ["python:urllib3"], "what is not built in is not named"
    refs = {component["bom-ref"] for component in told["components"]} | {"acucleo-desktop"}
    assert set(needed) == refs


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="the packages of this system are not Debian's")
@pytest.mark.parametrize("system", ["debian", "ubuntu"])
def test_a_library_of_the_system_is_named_by_its_package(
    release: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: {"ID": system})
    folder = folder_with(tmp_path, "_internal/libz.so.1")
    told = json.loads(release["bill"].bill(folder, "1.2.3", EPOCH, [], release["natives"].libraries(folder, {})))
    (file,) = told["components"][0]["components"]
    assert file["purl"] == f"pkg:deb/{system}/zlib1g@{file['version']}"


@pytest.mark.skipif(shutil.which("dpkg-shlibdeps") is None, reason="Debian's tools for packages are not here")
def test_the_package_is_the_same_wherever_and_by_whomever_it_is_built(
    release: dict[str, ModuleType], qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, made = release["place"], []
    for name, mask, columns in (("one", 0o022, "80"), ("a folder of another", 0o077, "40")):
        monkeypatch.setenv("HOME", str(tmp_path / name))
        monkeypatch.setenv("COLUMNS", columns)
        before = os.umask(mask)
        try:
            output = tmp_path / name / "dist"
            for program in release["contents"].PROGRAMS:
                place.put(output / "acucleo-desktop" / program, Path("/bin/true").read_bytes(), 0o755)
            place.put(output / "acucleo-desktop" / "_internal" / "docs" / "page.md", "# A page\n")
            made += release["build_debian"].build(place.Place(output, tmp_path / name / "build", __version__, EPOCH))
        finally:
            os.umask(before)
    assert made[0].read_bytes() == made[1].read_bytes()


def test_the_notices_keep_the_duties_towards_qt(release: dict[str, ModuleType], tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "_internal/PySide6/Qt/lib/libQt6Core.so.6", "_internal/libz.so.1")
    parts = [
        Part("pyside6-essentials", "6.11.3", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", text=""),
        Part("paramiko", "5.1.0", "LGPL-2.1", text="GNU LESSER GENERAL PUBLIC LICENSE Version 2.1"),
        Part("silent", "1.0", "MIT", text=""),
    ]
    text = release["notices"].notices("1.2.3", parts, release["natives"].libraries(folder, OWNERS))
    assert "Qt 6.11.3 and Qt for Python 6.11.3" in text
    assert "paramiko 5.1.0 is used under the GNU Lesser General Public License, version 2.1" in text
    for duty in (
        "How to replace them",
        "Where their source is",
        "Nothing of them was changed",
        "take the program apart",
    ):
        assert duty in text
    assert "This version of the GNU Lesser General Public License" in text, "the licence in full"
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "MIT; the package brings no text of its own." in text
    assert re.search(r"^zlib +[\d.]+ +Zlib$", text, re.MULTILINE)


def test_the_licences_are_whole(release: dict[str, ModuleType]) -> None:
    texts = release["notices"].TEXTS
    assert (texts / "LGPL-3.0.txt").read_text("utf-8").splitlines()[0].strip() == "GNU LESSER GENERAL PUBLIC LICENSE"
    assert "END OF TERMS AND CONDITIONS" in (texts / "GPL-3.0.txt").read_text("utf-8")


def test_what_is_built_in_stands_in_the_list_with_its_version(release: dict[str, ModuleType]) -> None:
    lock = release["lock"]
    versions = lock.locked(lock.LOCK.read_text("utf-8"))
    assert {"pyside6-essentials", "requests", "paramiko", "pydantic"} <= set(versions)
    assert ("tzdata" in versions) is (sys.platform == "win32")
    good = Part("requests", versions["requests"], "Apache-2.0")
    told = lock.differing([good, Part("requests", "0.1", ""), Part("nobody", "1", "")], lock.LOCK.read_text("utf-8"))
    assert told == [
        f"requests is 0.1, and requirements.txt says {versions['requests']}.",
        "nobody 1 is not in requirements.txt.",
    ]


def test_checksums_are_written_and_checked(tmp_path: Path) -> None:
    script = [sys.executable, str(INSTALLER / "release" / "sums.py"), str(tmp_path)]

    def check() -> subprocess.CompletedProcess[str]:
        return subprocess.run([*script, "--check"], capture_output=True, text=True, check=False)

    (tmp_path / "a.deb").write_bytes(b"one")
    (tmp_path / "b.zip").write_bytes(b"two")
    subprocess.run(script, check=True, capture_output=True)
    (tmp_path / "SHA256SUMS.asc").write_text("signature")
    assert check().returncode == 0
    listed = (tmp_path / "SHA256SUMS").read_text()
    assert re.fullmatch(r"[0-9a-f]{64}  a\.deb\n[0-9a-f]{64}  b\.zip\n", listed)
    (tmp_path / "a.deb").write_bytes(b"three")
    (tmp_path / "b.zip").unlink()
    (tmp_path / "c.exe").write_bytes(b"four")
    said = check()
    assert said.returncode == 1
    assert said.stdout.splitlines() == ["b.zip is missing.", "c.exe is not listed.", "a.deb was changed."]


CHANGES = "# Changelog\n\n## [1.2.3] - 2026-12-01\n\n### Added\n\n- It.\n\n## [1.2.2] - 2026-11-01\n\n- Before.\n"


def test_a_tag_is_released_only_when_everything_says_the_same(release: dict[str, ModuleType]) -> None:
    faults = release["tag"].faults
    assert not faults("v1.2.3", "1.2.3", CHANGES)
    assert release["tag"].notes("1.2.3", CHANGES) == "### Added\n\n- It."
    assert "The tag is v1.2.4" in faults("v1.2.4", "1.2.3", CHANGES)[0]
    unreleased = CHANGES.replace("2026-12-01", "unreleased")
    assert "no part [1.2.3] with the day" in faults("v1.2.3", "1.2.3", unreleased)[0]
    assert "is empty" in faults("v1.2.3", "1.2.3", "## [1.2.3] - 2026-12-01\n\n## [1.2.2]")[0]
    assert release["tag"].version_here() == __version__


def test_what_stands_here_is_released_once_the_change_log_names_its_day(release: dict[str, ModuleType]) -> None:
    here = (ROOT / "CHANGELOG.md").read_text("utf-8")
    dated = re.sub(rf"(?m)^(## \[{re.escape(__version__)}\] - ).*$", r"\g<1>2026-12-01", here)
    assert not release["tag"].faults(f"v{__version__}", __version__, dated)
    assert "<releases/>" in (INSTALLER / "linux" / "com.acucleo.desktop.metainfo.xml").read_text("utf-8")


def used(text: str) -> list[str]:
    return re.findall(r"^\s*-? ?uses: (.+)$", text, re.MULTILINE)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_that_says_its_version(path: Path) -> None:
    actions = used(path.read_text("utf-8"))
    assert actions
    for action in actions:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_little_and_run_what_is_there(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "\t" not in text
    assert re.search(r"^permissions:\n  contents: read$", text, re.MULTILINE)
    assert "pull_request_target" not in text
    for name in re.findall(r"(?:python3?|bash) ((?:installer/[\w/.]+|run\.py))", text):
        assert (ROOT / name).is_file(), name
    assert text.count("persist-credentials: false") == len([each for each in used(text) if "/checkout@" in each])
    systems = {word for word in SYSTEMS if re.search(rf"\b{word}-[\w.]+", text)}
    assert systems == SYSTEMS
    for script in re.findall(r"run: (.+)$", text, re.MULTILINE):
        assert "${{" not in script, "what others write is no part of a script"


def test_the_workflows_are_yaml_with_the_jobs_of_a_release() -> None:
    yaml = pytest.importorskip("yaml", reason="the reader of YAML is no part of the development environment")
    told = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in WORKFLOWS}
    assert set(told) == {"test", "release"}
    jobs = told["release"]["jobs"]
    assert [jobs[name].get("needs", "") for name in ("check", "test", "build", "draft")] == [
        "",
        "check",
        "test",
        "build",
    ]
    assert [name for name, job in jobs.items() if job.get("permissions")] == ["draft"]
    assert all(job["timeout-minutes"] for name in told for job in told[name]["jobs"].values())
    assert all(
        "run" in step or "uses" in step for name in told for job in told[name]["jobs"].values() for step in job["steps"]
    )


def test_a_release_is_a_draft_until_a_person_publishes_it() -> None:
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    assert "--draft --verify-tag" in text
    assert "installer/release/sums.py released" in text
    assert "installer/build.py all" in text
    built = re.findall(r"dist/\*(\.[\w.]+)$", text, re.MULTILINE)
    assert set(built) == {".deb", ".tar.xz", ".zip", ".exe", ".dmg", ".cdx.json"}
