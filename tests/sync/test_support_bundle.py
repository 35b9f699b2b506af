"""The bundle without business data: nothing that names or measures the business is in it, and it still helps."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop import logs
from acucleo_desktop.documents.flow import Flow
from acucleo_desktop.sync.pseudonyms import Pseudonyms, bare_log, bare_traceback, problem_codes
from acucleo_desktop.sync.support import SupportSources, write_support_bundle

pytestmark = pytest.mark.timeout(120)
_PLAIN = {"Acumatica", "practice", "Practice", "Default"}


@pytest.fixture
def traded(bench: Any) -> Any:
    logs.start(bench.opened.home.logs, "debug")
    bench.world.partners.step()
    bench.send("850", bench.order("PO-SECRETIVE-77"))
    bench.desk.sync()
    bench.desk.approve_clean()
    bench.clock.advance(3600)
    bench.world.cleo.faults.set("drop_after_upload", 2)
    bench.desk.sync()
    bench.opened.change_settings(
        proxies="http://proxy.bellweather.example:8080",
        news_address="https://intranet.bellweather.example/acucleo.json?token=sesame",
    )
    yield bench
    logs.stop()


def bundle(bench: Any, path: Path, *, bare: bool) -> dict[str, str]:
    bench.desk.support_bundle(path, without_business_data=bare)
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name).decode("utf-8") for name in opened.namelist()}


def business_words(bench: Any) -> set[str]:
    """Collect what tells about the business: names, numbers, amounts, items, folders, users, hosts."""
    words = {"Bellweather", "bellweather.example", str(bench.opened.home.data)}
    for partner in bench.desk.partners():
        words |= {partner.code, partner.name, partner.customer_id, partner.vendor_id, partner.them.isa_id}
        words |= {options.folder for options in partner.flows.values()}
        words |= {reference.ours for reference in partner.cross_references}
    for row in bench.rows():
        words |= {
            row.number,
            row.order_number,
            row.acumatica_key,
            row.file_name,
            row.cause_text,
            row.interchange_control,
        }
        words.add(str(row.amount or ""))
        for attempt in bench.ledger.attempts.of(row.id):
            words |= {attempt.reference, attempt.answer_excerpt[:40]}
    for kind in ("acumatica", "cleo"):
        words.add(bench.opened.connections.load(kind).username)
    words.add(bench.opened.connections.cleo().base_url)
    words.add(bench.opened.connections.acumatica().tenant)
    return {word for word in words if len(word) > 4 and word not in _PLAIN and not re.fullmatch(r"[0.]+\d?", word)}


def test_a_bundle_without_business_data_names_nobody(traded: Any, tmp_path: Path) -> None:
    content = bundle(traded, tmp_path / "bare.zip", bare=True)
    words = business_words(traded)
    assert len(words) > 150
    assert "PO-SECRETIVE-77" in words
    for name, text in content.items():
        for word in words:
            assert not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text), (name, word)
    health = json.loads(content["health.json"])
    assert len(health) > 10
    assert all(set(row) == {"key", "level"} for row in health), "what was seen names folders and hosts"
    documents = json.loads(content["documents.json"])
    assert {one["flow"] for one in documents} >= {"invoice", "sales-order"}
    assert all(set(one) >= {"id", "delivery", "answer", "check", "finding_count"} for one in documents)
    partners = [one["partner"] for one in documents if "partner" in one]
    assert len(set(partners)) < len(partners), "the same partner has the same pseudonym"
    assert all(name.startswith("partner-") for name in partners)
    assert {one["partner"] for one in json.loads(content["partners.json"])} >= set(partners)
    attempts = json.loads(content["attempts.json"])
    assert any(one.get("status") == 200 and one.get("request_id") for one in attempts)
    assert "SalesOrder" in {one["target"] for one in attempts}
    assert 'company_name = "(left out)"' in content["settings.toml"]
    assert "pseudonyms" in content["README.txt"]
    log = [json.loads(line) for line in content["logs/acucleo.log"].splitlines()]
    assert log
    assert all("said" not in line for line in log)


def test_the_usual_bundle_names_the_case_and_holds_no_content(traded: Any, tmp_path: Path) -> None:
    content = bundle(traded, tmp_path / "usual.zip", bare=False)
    assert "PO-SECRETIVE-77" in content["documents.json"]
    assert any(row["key"] == "database" and row["seen"] for row in json.loads(content["health.json"]))
    everything = "\n".join(content.values())
    row = traded.row("PO-SECRETIVE-77", Flow.SALES_ORDER)
    assert "PO1*" not in everything
    assert f'"amount": "{row.amount}"' not in everything
    for name in content:
        if name != "index.html":
            assert f"href='{name}'" in content["index.html"] or name == "README.txt"
    kinds = json.loads(content["audit.json"])["kinds"]
    assert kinds["support-bundle"] == 1
    first = bundle(traded, tmp_path / "one.zip", bare=True)["partners.json"]
    assert first != bundle(traded, tmp_path / "two.zip", bare=True)["partners.json"], "pseudonyms differ by bundle"


def test_a_log_line_keeps_its_bones() -> None:
    trace = (
        "Traceback (most recent call last):\n"
        '  File "/home/mary/lib/site-packages/requests/api.py", line 7, in get\n    secret_customer()\n'
        '  File "C:\\Users\\mary\\acucleo_desktop\\sync\\desk.py", line 9, in sync\n    x = "Fresh Mart"\n'
        "ValueError: Fresh Mart owes 12.00\n"
    )
    line = {"at": "t", "level": "error", "logger": "acucleo", "thread": "Mary's", "said": "ledger.damaged, Fresh Mart"}
    (found,) = [json.loads(one) for one in bare_log(json.dumps({**line, "traceback": trace})).splitlines()]
    assert found == {
        "at": "t",
        "level": "error",
        "logger": "acucleo",
        "codes": ["ledger.damaged"],
        "traceback": ["requests/api.py:7 get", "acucleo_desktop/sync/desk.py:9 sync", "ValueError"],
    }
    assert json.loads(bare_log("not json, Fresh Mart")) == {"said": "(left out)"}
    assert bare_traceback("") == []


def test_codes_are_told_from_hosts() -> None:
    text = "cleo.sign-in-refused at https://cleo.acme-foods.com, mary@cleo.acme and file.not-toml."
    assert problem_codes(text) == ["cleo.sign-in-refused"]


def test_pseudonyms_are_kept_within_one_bundle() -> None:
    one = Pseudonyms()
    assert one.of("partner", "A") == one.of("partner", "A") != one.of("number", "A")
    assert one.of("partner", "") == ""
    assert Pseudonyms().of("partner", "A") != one.of("partner", "A")
    assert one.row({"a": 1, "b": "x", "c": "y"}, {"b": "kind", "c": ""}) == {"a": 1, "b": one.of("kind", "x")}


@pytest.mark.parametrize("is_bare", [False, True])
def test_settings_that_it_prepared_are_as_bare_as_ones_own(bench: Any, tmp_path: Path, is_bare: bool) -> None:
    address = "https://intranet.bellweather.example/acucleo.json?token=sesame"
    sources = SupportSources(by_it={"fixed": {"news_address": address, "theme": "dark"}})
    write_support_bundle(bench.ledger, tmp_path / "a.zip", sources, without_business_data=is_bare)
    with zipfile.ZipFile(tmp_path / "a.zip") as opened:
        fixed = json.loads(opened.read("settings-by-it.json"))["fixed"]
    assert fixed["theme"] == "dark"
    assert "sesame" not in str(fixed)
    assert ("bellweather" in str(fixed)) is not is_bare
