"""`acucleo cross-references` and `acucleo remembered`: files out, checked, in, and undone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.test_cli_partner import SHEET, written


def test_a_file_is_written_checked_brought_in_and_undone(empty: Any, tmp_path: Path) -> None:
    empty("partner", "import", written(tmp_path, SHEET))
    path = tmp_path / "codes.csv"
    assert "1 cross-references" in empty("cross-references", "export", path).stderr
    assert path.read_bytes().startswith(b"\xef\xbb\xbfPartner,Kind,Theirs,Qualifier,Ours\r\n")
    path.write_text("FRESHMART;unit;CASE;;CS\nFRESHMART;unit;;;CS\n", "utf-8")
    told = empty("cross-references", "check", path, expect=1)
    assert "Their code is missing." in told.stdout
    assert "1 new, 1 bad" in told.stderr
    refused = empty("cross-references", "import", path, expect=(1, 2))
    assert "1 line of codes.csv cannot be brought in." in refused.stderr
    assert json.loads(empty("remembered", "--json").stdout) == []
    said = empty("cross-references", "import", path, "--good-only").stderr
    assert "1 cross-reference from codes.csv" in said
    (entry,) = json.loads(empty("remembered", "--json").stdout)
    assert entry["kind"] == "import"
    assert "1 cross-reference from codes.csv" in empty("remembered").stdout
    assert "Taken back" in empty("remembered", "undo", entry["id"]).stderr
    assert "CASE" not in empty("partner", "export", "FRESHMART").stdout
    empty("remembered", "undo", 99, expect=(1, 2))
