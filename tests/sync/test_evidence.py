"""The evidence pack convinces a stranger: it opens anywhere, and a script with nothing but hashlib checks it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.documents.status import Answer

pytestmark = pytest.mark.timeout(120)

# What somebody writes who has the pack, its instruction and Python, and nothing of ours.
STRANGER = """
import hashlib, json, pathlib, sys
pack = pathlib.Path(sys.argv[1])
listed = dict(reversed(line.split("  ", 1)) for line in (pack / "SHA256SUMS").read_text("utf-8").splitlines())
there = {str(p.relative_to(pack).as_posix()) for p in pack.rglob("*") if p.is_file()} - {"SHA256SUMS"}
assert set(listed) == there, set(listed) ^ there
for name, digest in listed.items():
    assert hashlib.sha256((pack / name).read_bytes()).hexdigest() == digest, name
hashes, stored = {}, set()
for line in (pack / "audit-extract.jsonl").read_text("utf-8").splitlines():
    entry = json.loads(line)
    stated = entry.pop("hash")
    text = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hashlib.sha256(text.encode("utf-8")).hexdigest() == stated, entry["id"]
    before = hashes.get(entry["id"] - 1)
    assert before is None or before == entry["previous_hash"], entry["id"]
    hashes[entry["id"]] = stated
    if entry["kind"] == "file-stored":
        stored.add(json.loads(entry["data"])["sha256"])
for file in (pack / "files").iterdir():
    assert hashlib.sha256(file.read_bytes()).hexdigest() in stored, file
head = json.loads((pack / "audit-chain.json").read_text("utf-8"))["last_event_of_the_log"]
assert hashes.get(head["id"], head["hash"]) == head["hash"]
print(head["id"], head["hash"])
"""


@pytest.fixture
def acknowledged(bench: Any) -> Any:
    """An invoice that a partner has acknowledged."""
    bench.world.partners.step()
    for _ in range(2):
        bench.desk.sync()
        bench.desk.approve_clean()
        bench.clock.advance(3600)
        bench.desk.sync()
        bench.world.partners.step()
    bench.desk.sync()
    return next(row for row in bench.rows(Flow.INVOICE) if row.answer is Answer.ACCEPTED)


def unpack(path: Path, folder: Path) -> Path:
    with zipfile.ZipFile(path) as pack:
        pack.extractall(folder)
    return folder


def stranger(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "-c", STRANGER, str(folder)], capture_output=True, text=True, check=False
    )


def test_a_stranger_can_check_the_pack(bench: Any, acknowledged: Any, tmp_path: Path) -> None:
    def draw(html: str, path: Path) -> None:
        path.write_bytes(b"%PDF-1.7 " + html[:20].encode())

    path = bench.desk.evidence(acknowledged.id, tmp_path / "evidence.zip", draw)
    folder = unpack(path, tmp_path / "pack")
    checked = stranger(folder)
    assert checked.returncode == 0, checked.stderr
    assert bench.desk.verify_audit(checked.stdout.strip()).ok
    names = {str(one.relative_to(folder).as_posix()) for one in folder.rglob("*")}
    assert "paper.pdf" in names
    assert (folder / "paper.pdf").read_bytes().startswith(b"%PDF")
    related = [name for name in names if name.startswith("related/")]
    assert any(name.endswith("_997.pdf") for name in related)
    for victim in ("index.html", "audit-extract.jsonl", "attempts.json"):
        content = (folder / victim).read_bytes()
        (folder / victim).write_bytes(content.replace(b"a", b"b", 1))
        assert stranger(folder).returncode != 0, victim
        (folder / victim).write_bytes(content)
    raw = next(iter((folder / "files").iterdir()))
    raw.write_bytes(raw.read_bytes() + b" ")
    sums = (folder / "SHA256SUMS").read_text("utf-8")
    assert stranger(folder).returncode != 0
    import hashlib

    digest = hashlib.sha256(raw.read_bytes()).hexdigest()
    (folder / "SHA256SUMS").write_text(re.sub(rf"\w+(?=  files/{re.escape(raw.name)})", digest, sums), "utf-8")
    assert "AssertionError" in stranger(folder).stderr, "the log still knows which bytes were stored"


def test_the_index_needs_no_network_and_tells_the_case(bench: Any, acknowledged: Any, tmp_path: Path) -> None:
    folder = unpack(bench.desk.evidence(acknowledged.id, tmp_path / "evidence.zip"), tmp_path / "pack")
    page, text = (folder / "index.html").read_text("utf-8"), (folder / "index.txt").read_text("utf-8")
    assert not re.search(r"(src|href)=[\"']?(https?:|//)", page)
    assert "<script" not in page
    assert "@media print" in page
    attempt = bench.ledger.attempts.of(acknowledged.id)[-1]
    for wanted in (
        acknowledged.number,
        acknowledged.interchange_control,
        acknowledged.acumatica_key,
        attempt.reference,
        attempt.request_id,
        "Answered by",
    ):
        assert wanted in page
        assert wanted in text
    assert f"{attempt.started_at:%Y-%m-%d %H:%M:%S}" in text
    links = re.findall(r'href="([^"]+)"', page)
    assert [link for link in links if not (folder / link).exists()] == []
    chain = json.loads((folder / "audit-chain.json").read_text("utf-8"))
    assert chain["events_in_this_pack"] > 5
    assert list(tmp_path.glob("*.part")) == []
