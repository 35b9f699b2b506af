"""`acucleo partner`: import, export, list; a file that does not fit is refused as a whole, in words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

SHEET = """\
name = "Fresh Mart"
code = "FRESHMART"
customer_id = "FRESHMART"
test = false
[isa]
qualifier = "08"
id = "9251110000"
[gs]
id = "9251110000"
[us]
isa_qualifier = "ZZ"
isa_id = "OURCOMPANY"
gs_id = "OURCOMPANY"
[separators]
element = "*"
segment = "~"
component = ">"
[flows.invoice]
enabled = true
form = "810"
version = "004010"
folder = "upload/FRESHMART"
review = true
hold_seconds = 60
answer_hours = 24
[[cross_reference]]
kind = "item"
theirs = "0012345"
qualifier = "IN"
ours = "APPLES-40"
"""


def written(folder: Path, text: str, name: str = "partner.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def flat(values: Any, prefix: str = "") -> dict[str, Any]:
    if isinstance(values, dict):
        return {k: v for name, value in values.items() for k, v in flat(value, f"{prefix}{name}.").items()}
    if isinstance(values, list):
        return {k: v for i, value in enumerate(values) for k, v in flat(value, f"{prefix}{i}.").items()}
    return {prefix: values}


def test_the_sheet_of_the_handbook_goes_in_and_comes_out_the_same(empty: Any, tmp_path: Path) -> None:
    said = empty("partner", "import", written(tmp_path, SHEET)).stderr
    assert "Partner Fresh Mart (FRESHMART) is stored." in said
    out = empty("partner", "export", "FRESHMART").stdout
    given, got = flat(tomllib.loads(SHEET)), flat(tomllib.loads(out))
    usual = {key: value for key, value in given.items() if key not in got}
    assert {key: got[key] for key in given if key in got} == {k: v for k, v in given.items() if k not in usual}
    assert not [key for key in usual if "isa" in key or "flows" in key or "cross" in key], usual
    again = empty("partner", "import", written(tmp_path, out, "again.toml"))
    assert again.exit_code == 0
    assert empty("partner", "export", "fresh mart").stdout == out


def test_list_shows_ids_accounts_and_flows(empty: Any, tmp_path: Path) -> None:
    empty("partner", "import", written(tmp_path, SHEET))
    (one,) = empty.json("partner", "list")
    assert one == {
        "code": "FRESHMART",
        "name": "Fresh Mart",
        "customer_id": "FRESHMART",
        "vendor_id": "",
        "test": False,
        "isa": {"qualifier": "08", "id": "9251110000"},
        "gs": {"id": "9251110000"},
        "flows": ["invoice"],
        "cross_references": 1,
    }
    table = empty("partner", "list").stdout
    assert "Fresh Mart" in table
    assert "08/9251110000" in table


def test_all_practice_partners_go_in_and_out_at_once(seen: Any, tmp_path: Path) -> None:
    codes = {one["code"] for one in seen.shell.json("partner", "list")}
    assert len(codes) == 14
    out = seen.shell("partner", "export").stdout
    assert out.count("\ncode = ") == 14


def test_what_is_exported_into_a_folder_is_imported_elsewhere(seen: Any, empty: Any, tmp_path: Path) -> None:
    folder = tmp_path / "partners"
    said = seen.shell("partner", "export", "--folder", folder).stderr
    files = sorted(folder.iterdir())
    assert len(files) == 14
    assert all(f"{file} is written." in said for file in files)
    assert empty("partner", "import", *files).exit_code == 0
    assert empty("partner", "export").stdout == seen.shell("partner", "export").stdout


@pytest.mark.parametrize(
    ("old", "new", "nearest"),
    [
        ("customer_id", "custommer_id", "customer_id"),
        ("hold_seconds", "hold_second", "hold_seconds"),
        ("[flows.invoice]", "[flows.invoices]", "invoice"),
        ("theirs", "their", "theirs"),
        ('qualifier = "08"', 'qualifer = "08"', "qualifier"),
    ],
)
def test_an_unknown_key_is_refused_by_name_with_the_nearest_known_one(
    empty: Any, tmp_path: Path, old: str, new: str, nearest: str
) -> None:
    path = written(tmp_path, SHEET.replace(old, new, 1), "typo.toml")
    said = empty("partner", "import", path, expect=2).stderr
    wrong = new.strip("[]").split(" ")[0].rpartition(".")[2]
    assert wrong in said
    assert f"Did you mean '{nearest}'" in said
    assert "typo.toml" in said
    assert empty.json("partner", "list") == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('id = "9251110000"', 'id = "92511100001234567"'),
        ('form = "810"', 'form = "850"'),
        ("hold_seconds = 60", 'hold_seconds = "soon"'),
        ('code = "FRESHMART"\n', ""),
    ],
    ids=["isa id too long", "another form", "not a number", "no code"],
)
def test_a_value_that_does_not_fit_is_refused_in_words(empty: Any, tmp_path: Path, old: str, new: str) -> None:
    result = empty("partner", "import", written(tmp_path, SHEET.replace(old, new, 1)), expect=2)
    assert "Traceback" not in result.stderr
    assert "fault of its own" not in result.stderr
    assert result.stderr.count("\n") >= 2
    assert empty.json("partner", "list") == []


def test_one_bad_file_keeps_all_others_out(empty: Any, tmp_path: Path) -> None:
    good, bad = written(tmp_path, SHEET), written(tmp_path, SHEET + "colour = 1\n", "bad.toml")
    assert "bad.toml" in empty("partner", "import", good, bad, expect=2).stderr
    assert empty.json("partner", "list") == []


def test_a_partner_that_is_not_there_is_named(empty: Any) -> None:
    said = empty("partner", "export", "NOBODY", expect=2).stderr
    assert "There is no partner NOBODY." in said
    assert "acucleo partner list" in said


def test_a_second_import_replaces_the_sheet(empty: Any, tmp_path: Path) -> None:
    empty("partner", "import", written(tmp_path, SHEET))
    empty("partner", "import", written(tmp_path, SHEET.replace('name = "Fresh Mart"', 'name = "Fresher Mart"')))
    assert [one["name"] for one in empty.json("partner", "list")] == ["Fresher Mart"]
