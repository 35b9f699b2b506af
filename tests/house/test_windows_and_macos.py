"""What is built for Windows and macOS: set-up script, version, icons, bundle, signing; as far as Linux can tell."""

from __future__ import annotations

import plistlib
import re
import shutil
import struct
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from acucleo_desktop import __version__
from acucleo_desktop.sign_in_start import _AGENT, _RUN, SignInStart
from acucleo_desktop.sync.instance import MUTEX
from tests.support.installer_modules import installer_modules

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = ROOT / "installer"
SCRIPT = INSTALLER / "windows" / "acucleo-desktop.iss"
SECTIONS = {
    *("Setup", "Languages", "CustomMessages", "Tasks", "InstallDelete", "Files", "Icons", "Registry", "Run", "Code"),
}
# Never changes: a set-up program with another one would stand beside the installed program instead of replacing it.
APP_ID = "{5D8B6A3C-3917-4D13-B768-702A8861A9C1}"
Section = dict[str, list[str]]


@pytest.fixture(scope="module")
def installer() -> Iterator[dict[str, ModuleType]]:
    """The modules of the installer, which stand beside each other and not in a package."""
    with installer_modules("place", "program_look", "build_windows", "build") as modules:
        yield modules


@pytest.fixture(scope="module")
def script() -> Section:
    """The lines of each part of the set-up script, without remarks, with its constants put in."""
    text = SCRIPT.read_text("utf-8")
    constants = dict(re.findall(r'^#define (\w+) "(.*)"$', text, re.MULTILINE))
    for name, value in constants.items():
        text = text.replace(f"{{#{name}}}", value)
    parts: Section = {}
    current: list[str] = []
    for line in text.splitlines():
        if head := re.fullmatch(r"\[(\w+)\]", line):
            current = parts.setdefault(head[1], [])
        elif line.strip() and not line.startswith((";", "#")):
            current.append(line)
    return parts


def settings(script: Section) -> dict[str, str]:
    return dict(line.split("=", 1) for line in script["Setup"])


def _unquoted(value: str) -> str:
    return value[1:-1].replace('""', '"') if value.startswith('"') else value


def rows(script: Section, part: str) -> list[dict[str, str]]:
    """Return the rows of a part of `Name: value; ...`, as the compiler splits them: not within quotes."""
    found = []
    for line in script[part]:
        pairs = re.findall(r'(\w+): ((?:"(?:[^"]|"")*"|[^;"])*)', line)
        found.append({key: _unquoted(value.strip()) for key, value in pairs})
    return found


def test_the_set_up_script_has_every_part_once(script: Section) -> None:
    assert set(script) == SECTIONS
    heads = re.findall(r"^\[(\w+)\]$", SCRIPT.read_text("utf-8"), re.MULTILINE)
    assert len(heads) == len(set(heads))


def test_the_set_up_needs_no_administrator_and_replaces_what_is_there(script: Section) -> None:
    said = settings(script)
    assert said["AppId"] == "{" + APP_ID, "the brace is doubled for the compiler"
    assert said["PrivilegesRequired"] == "lowest"
    assert "PrivilegesRequiredOverridesAllowed" not in said
    assert said["DefaultDirName"] == r"{autopf}\Acucleo Desktop"
    assert said["CloseApplications"] == "yes"
    assert "*.exe" in said["CloseApplicationsFilter"]
    assert {row["Name"] for row in rows(script, "InstallDelete")} == {r"{app}\_internal"}
    assert all("HKLM" not in line for part in script.values() for line in part)


def test_the_version_comes_from_outside(script: Section) -> None:
    text = SCRIPT.read_text("utf-8")
    assert set(re.findall(r"^#ifndef (\w+)$", text, re.MULTILINE)) == {
        *("AppVersion", "FileVersion", "Source", "Icon", "Output"),
    }
    assert __version__ not in "\n".join(line for part in script.values() for line in part)
    assert "{#AppVersion}" in settings(script)["OutputBaseFilename"]


def test_every_file_that_the_set_up_names_is_there(script: Section) -> None:
    said = settings(script)
    assert (SCRIPT.parent / said["LicenseFile"].replace("\\", "/")).resolve() == ROOT / "LICENSE"
    languages = {row["Name"]: row["MessagesFile"] for row in rows(script, "Languages")}
    assert languages == {"en": "compiler:Default.isl", "es": r"compiler:Languages\Spanish.isl"}
    spec = (INSTALLER / "acucleo-desktop.spec").read_text("utf-8")
    started = {row["Filename"].removeprefix("{app}\\") for part in ("Icons", "Run") for row in rows(script, part)}
    assert {name.removesuffix(".exe") for name in started} == {"acucleo-desktop"}
    assert '("acucleo-desktop", False)' in spec


def test_every_message_is_said_in_both_languages(script: Section) -> None:
    given = [line.split("=", 1)[0].split(".") for line in script["CustomMessages"]]
    names = {language: {name for each, name in given if each == language} for language in ("en", "es")}
    assert names["en"] == names["es"]
    used = set(re.findall(r"\{cm:(\w+)\}", SCRIPT.read_text("utf-8")))
    used |= set(re.findall(r"CustomMessage\('(\w+)'\)", SCRIPT.read_text("utf-8")))
    assert used == names["en"]


def test_the_start_at_sign_in_is_the_one_of_the_program(script: Section) -> None:
    registry = rows(script, "Registry")
    assert {row["Root"] for row in registry} == {"HKCU"}
    assert {row["Subkey"] for row in registry} == {_RUN}
    assert {row["ValueName"] for row in registry} == {"Acucleo Desktop"}
    (written,) = [row for row in registry if row["ValueType"] == "string"]
    folder = r"C:\Users\Robin\AppData\Local\Programs\Acucleo Desktop"
    program = SignInStart((rf"{folder}\acucleo-desktop.exe",), "win32", Path(), {})
    assert written["ValueData"].replace("{app}", folder).encode() == program.content()
    assert all("uninsdeletevalue" in row["Flags"] for row in registry), "it goes with the program"


def test_a_choice_that_a_person_made_in_the_program_stays(script: Section) -> None:
    assert settings(script)["UsePreviousTasks"] == "no"
    choices = {row["Check"]: row.get("Flags", "") for row in rows(script, "Tasks") if row["Name"] == "signin"}
    assert choices == {"not StartsAtSignIn": "unchecked", "StartsAtSignIn": ""}
    tasks = {row["Name"] for row in rows(script, "Tasks")}
    written, kept, removed = rows(script, "Registry")
    assert (written["Tasks"], written["Check"]) == ("signin", "not StartsAtSignIn")
    assert (kept["Tasks"], kept["ValueType"]) == ("signin", "none"), "what the program wrote is not written over"
    assert removed["Tasks"] == "not signin"
    assert "deletevalue" in removed["Flags"].split()
    named = {
        word
        for row in rows(script, "Registry") + rows(script, "Icons")
        for word in re.findall(r"\w+", row.get("Tasks", ""))
    }
    assert named - {"not"} == tasks


def test_removing_leaves_documents_and_settings(script: Section) -> None:
    """The home lies below %LOCALAPPDATA%\\acucleo-desktop, and no part of the script deletes anything there."""
    assert "UninstallDelete" not in script
    assert "DelTree" not in "\n".join(script["Code"])
    assert "acucleo-desktop'" not in "\n".join(script["Code"])
    assert f"CheckForMutexes('{MUTEX}')" in "\n".join(script["Code"])


def test_the_code_of_the_set_up_is_balanced(script: Section) -> None:
    code = "\n".join(script["Code"])
    assert len(re.findall(r"\bbegin\b", code)) == len(re.findall(r"\bend;", code))
    assert code.count("(") == code.count(")")
    assert code.count("'") % 2 == 0


def test_the_compiler_is_given_everything_that_the_script_asks_for(
    installer: dict[str, ModuleType], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = installer["place"].Place(tmp_path / "dist", tmp_path / "build", "1.2.3-rc.4", 1_790_000_000)
    words = installer["build_windows"].compiler_words("ISCC", place, tmp_path / "x.ico", is_signed=False)
    given = dict(word[2:].split("=", 1) for word in words if word.startswith("/D"))
    assert set(given) == set(re.findall(r"^#ifndef (\w+)$", SCRIPT.read_text("utf-8"), re.MULTILINE))
    assert (given["AppVersion"], given["FileVersion"]) == ("1.2.3-rc.4", "1.2.3.0")
    assert words[-1] == str(SCRIPT)
    monkeypatch.setenv("ACUCLEO_SIGN_COMMAND", 'signtool sign /n "OUR NAME" {file}')
    signed = installer["build_windows"].compiler_words("ISCC", place, tmp_path / "x.ico", is_signed=True)
    assert "/Sacucleo=signtool sign /n $qOUR NAME$q $f" in signed
    assert "/DSignTool=acucleo" in signed


def test_a_missing_compiler_is_named(installer: dict[str, ModuleType], tmp_path: Path) -> None:
    windows = installer["build_windows"]
    assert windows.find_compiler({"ACUCLEO_INNO_SETUP": "D:/ISCC.exe"}) == "D:/ISCC.exe"
    usual = tmp_path / "Inno Setup 6" / "ISCC.exe"
    with pytest.raises(windows.BuildStopped, match="Inno Setup 6 is not installed"):
        windows.find_compiler({"ProgramFiles(x86)": str(tmp_path)})
    usual.parent.mkdir()
    usual.touch()
    assert windows.find_compiler({"ProgramFiles(x86)": str(tmp_path)}) == str(usual)


def test_the_portable_archive_keeps_its_home_and_is_the_same_each_time(
    installer: dict[str, ModuleType], tmp_path: Path
) -> None:
    place = installer["place"].Place(tmp_path / "dist", tmp_path / "build", "1.2.3", 1_790_000_000)
    (place.folder / "_internal").mkdir(parents=True)
    (place.folder / "acucleo.exe").write_bytes(b"MZ")
    (place.folder / "_internal" / "x.dll").write_bytes(b"MZ")
    first = installer["build_windows"].pack_portable(place).read_bytes()
    archive = installer["build_windows"].pack_portable(place)
    assert archive.read_bytes() == first
    with zipfile.ZipFile(archive) as packed:
        inside = {name.removeprefix("acucleo-desktop-1.2.3-windows-x64-portable/") for name in packed.namelist()}
    assert inside == {"acucleo.exe", "_internal/x.dll", "portable.txt"}


COMPILER = """\
import pathlib, sys
given = dict(word[2:].split("=", 1) for word in sys.argv[1:] if word.startswith("/D"))
dates = {str(path.stat().st_mtime_ns) for path in pathlib.Path(given["Source"]).rglob("*")}
name = f"acucleo-desktop-{given['AppVersion']}-windows-x64-setup.exe"
pathlib.Path(given["Output"], name).write_text(" ".join(dates))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for the compiler is started by its first line")
def test_the_set_up_program_is_made_of_files_that_are_dated_alike(
    installer: dict[str, ModuleType], qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiler = installer["place"].put(tmp_path / "ISCC", f"#!{sys.executable}\n{COMPILER}", 0o755)
    monkeypatch.setenv("ACUCLEO_INNO_SETUP", str(compiler))
    place = installer["place"].Place(tmp_path / "dist", tmp_path / "build", "1.2.3", 1_790_000_000)
    for name in ("acucleo.exe", "acucleo-desktop.exe", "_internal/x.dll"):
        installer["place"].put(place.folder / name, b"MZ")
    _archive, setup = installer["build_windows"].build(place)
    assert setup.read_text() == f"{place.epoch}000000000"


def test_windows_reads_the_icon(installer: dict[str, ModuleType], qapp: QApplication, tmp_path: Path) -> None:
    look = installer["program_look"]
    content = look.ico()
    reserved, kind, count = struct.unpack_from("<HHH", content)
    assert (reserved, kind, count) == (0, 1, len(look.ICO_SIZES))
    for number, size in enumerate(look.ICO_SIZES):
        width, height, *_rest, length, offset = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        picture = QImage.fromData(content[offset : offset + length])
        assert (width or 256, height or 256) == (size, size) == (picture.width(), picture.height())


def test_a_mac_reads_the_icon(installer: dict[str, ModuleType], qapp: QApplication) -> None:
    look = installer["program_look"]
    content = look.icns()
    assert content[:4] == b"icns"
    assert struct.unpack(">I", content[4:8])[0] == len(content)
    place, kinds = 8, {}
    while place < len(content):
        kind, length = content[place : place + 4].decode(), struct.unpack(">I", content[place + 4 : place + 8])[0]
        kinds[kind] = QImage.fromData(content[place + 8 : place + length]).width()
        place += length
    assert kinds == look.ICNS_KINDS


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("2.10.3-rc.1", (2, 10, 3, 0)), ("1.2.3+x", (1, 2, 3, 0))]
)
def test_a_version_is_four_numbers_for_windows(
    installer: dict[str, ModuleType], version: str, numbers: tuple[int, ...]
) -> None:
    assert installer["program_look"].numbers_of(version) == numbers


@pytest.mark.parametrize("version", ["1.2", "a.b.c", ""])
def test_no_version_is_refused(installer: dict[str, ModuleType], version: str) -> None:
    with pytest.raises(ValueError, match="three numbers"):
        installer["program_look"].numbers_of(version)


class Told:
    """Takes what a version resource says; the real classes load Windows' libraries."""

    def __init__(self, *words: Any, **named: Any) -> None:
        self.words = words
        self.named = named


def test_the_version_resource_is_read_by_what_builds(installer: dict[str, ModuleType]) -> None:
    names = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    text = installer["program_look"].version_resource("acucleo", "1.2.3")
    made = eval(text, dict.fromkeys(names, Told))  # PyInstaller reads it in this way
    assert made.named["ffi"].named["filevers"] == (1, 2, 3, 0)
    strings = made.named["kids"][0].words[0][0].words[1]
    said = dict(each.words for each in strings)
    assert (said["OriginalFilename"], said["FileVersion"]) == ("acucleo.exe", "1.2.3")


def test_the_build_gives_each_system_its_look(
    installer: dict[str, ModuleType], qapp: QApplication, tmp_path: Path
) -> None:
    look = installer["program_look"]
    assert look.program_options("acucleo", tmp_path, "linux") == {}
    windows = look.program_options("acucleo", tmp_path, "win32")
    assert all(Path(path).is_file() for path in windows.values())
    bundle = look.bundle_options(tmp_path)
    assert (bundle["name"], bundle["version"]) == ("Acucleo Desktop.app", __version__)
    assert bundle["info_plist"]["CFBundleShortVersionString"] == __version__
    spec = (INSTALLER / "acucleo-desktop.spec").read_text("utf-8")
    assert "program_look.program_options(name, Path(workpath))" in spec
    assert "BUNDLE(collected, **program_look.bundle_options(Path(workpath)))" in spec


def test_the_bundle_says_what_a_mac_asks(installer: dict[str, ModuleType]) -> None:
    keys = plistlib.loads((INSTALLER / "macos" / "info.plist").read_bytes())
    assert keys["CFBundleIdentifier"] == _AGENT, "the launch agent of the program has the same name"
    assert keys["CFBundleExecutable"] == "acucleo-desktop"
    assert keys["CFBundleLocalizations"] == ["en", "es"]
    assert f"macOS {keys['LSMinimumSystemVersion'].partition('.')[0]}+" in (ROOT / "README.md").read_text("utf-8")
    allowed = plistlib.loads((INSTALLER / "macos" / "entitlements.plist").read_bytes())
    assert allowed == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


@pytest.mark.parametrize("name", ["sign.sh", "keychain.sh"])
def test_the_scripts_of_the_mac_are_sound_and_hold_no_secret(name: str) -> None:
    path = INSTALLER / "macos" / name
    text = path.read_text("utf-8")
    assert "set -euo pipefail" in text
    if bash := shutil.which("bash"):
        subprocess.run([bash, "-n", str(path)], check=True)
    if shellcheck := shutil.which("shellcheck"):
        subprocess.run([shellcheck, str(path)], check=True)
    for word in ("PASSWORD", "APPLE_ID"):
        assert not re.search(rf"{word}=[^\"$\s]", text), "what is secret comes from the environment"


def test_signing_goes_from_the_inside_to_the_outside() -> None:
    text = (INSTALLER / "macos" / "sign.sh").read_text("utf-8")
    steps = (
        "'*.dylib'",
        "'*.framework'",
        'MacOS/$program"',
        '"$bundle"\ncodesign --verify',
        "notarytool submit",
        "stapler staple",
        "hdiutil create",
    )
    places = [text.index(step) for step in steps]
    assert places == sorted(places)


def test_every_system_has_its_targets(installer: dict[str, ModuleType]) -> None:
    targets = installer["build"].TARGETS
    for system, wanted in {"win32": {"windows"}, "darwin": {"macos"}, "linux": {"debian", "portable"}}.items():
        assert {name for name, target in targets.items() if system in target[1]} == wanted | {"folder", "bill"}
    assert all((INSTALLER / f"{target[0]}.py").is_file() for target in targets.values())


def test_the_program_brings_time_zones_where_the_system_has_none() -> None:
    assert re.search(
        r"^tzdata==\S+ ; sys_platform == 'win32'", (INSTALLER / "requirements.txt").read_text("utf-8"), re.MULTILINE
    )
    spec = (INSTALLER / "acucleo-desktop.spec").read_text("utf-8")
    assert spec.count("contents.zone_packages()") == 2, "its files and its modules"
