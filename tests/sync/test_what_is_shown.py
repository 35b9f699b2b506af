"""What a person looks at: paper, X12, timeline, the Today board, evidence and the support bundle."""

from __future__ import annotations

import json
import re
import zipfile
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from acucleo_desktop.documents.application_advice import AdviceResult, ApplicationAdvice
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.money import plain
from acucleo_desktop.documents.status import Answer, Delivery
from acucleo_desktop.sync.x12_view import x12_text
from acucleo_desktop.transport.secrets import PlainSecrets

pytestmark = pytest.mark.timeout(120)


def visible(html: str) -> str:
    body = re.sub(r"<style.*?</style>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def test_the_paper_of_an_order_holds_number_parties_every_line_and_the_total(bench: Any) -> None:
    order = bench.order("9001", lines=5)
    bench.send("850", order)
    bench.inbound()
    paper = visible(bench.desk.document(bench.row("9001").id).paper)
    assert "9001" in paper
    for party in order.parties:
        assert party.name in paper
    for line in order.lines:
        assert line.description in paper
        assert plain(line.quantity) in paper
    assert f"{order.total:,.2f}" in paper or plain(order.total) in paper


def test_the_paper_of_every_kind_of_document_shows_its_number_and_amount(bench: Any) -> None:
    for _ in range(4):
        bench.world.partners.step()
        bench.desk.sync()
        bench.desk.approve_clean()
        bench.desk.deliver()
    invoice = next(row for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.SENT)
    result = AdviceResult("TA", "IV", invoice.number)
    bench.send("824", ApplicationAdvice("77", results=(result,)), code=invoice.partner)
    bench.inbound()
    seen = set()
    for row in bench.rows():
        detail = bench.desk.document(row.id)
        paper = visible(detail.paper)
        assert row.number in paper, row
        if row.flow in {Flow.INVOICE, Flow.BILL} and row.amount is not None:
            assert f"{abs(row.amount):,.2f}" in paper, row
        for line in detail.fields.get("lines", ()) if isinstance(detail.fields, dict) else ():
            assert " ".join(str(line.get("description", "")).split()) in paper
        assert "None" not in paper.split()
        seen.add(row.flow)
    assert seen >= set(Flow) - {Flow.UNREADABLE}


def test_what_a_partner_writes_is_text_on_paper_and_never_markup(bench: Any) -> None:
    from dataclasses import replace

    order = bench.order("9002")
    evil = replace(order.lines[0], description="<script>alert(1)</script><img src=x>")
    bench.send("850", replace(order, lines=(evil, *order.lines[1:])))
    bench.inbound()
    paper = bench.desk.document(bench.row("9002").id).paper
    assert "<script" not in paper.lower()
    assert "<img" not in paper.lower()


def test_the_x12_view_gives_the_bytes_back_with_names_and_meanings(bench: Any) -> None:
    sent = bench.send("850", bench.order("9003"), bench.order("9004"))
    bench.inbound()
    view = bench.desk.document(bench.row("9004").id).x12
    text = x12_text(view).replace("\n", "")
    assert "9004" in text
    assert "9003" not in text, "only this document of the file"
    assert text.startswith(sent.content[:106].decode())
    pieces = [line for line in view.lines if line.segment == "PO1"]
    assert len(pieces) == 2
    unit = next(element for element in pieces[0].elements if element.number == 3)
    assert unit.name
    assert unit.meaning
    assert {line.segment for line in view.lines} >= {"ISA", "GS", "ST", "BEG", "SE", "GE", "IEA"}


def test_a_file_that_is_no_x12_is_shown_as_it_came(bench: Any) -> None:
    bench.leave("note.txt", b"Dear all,\nsee attached.")
    bench.inbound()
    (row,) = bench.rows(Flow.UNREADABLE)
    assert [line.segment for line in bench.desk.document(row.id).x12.lines] == ["Dear all,", "see attached."]


def test_the_timeline_of_an_order_tells_its_documents_in_order_and_what_is_to_come(bench: Any) -> None:
    bench.desk.sync(Direction.OUT)
    row = next(row for row in bench.rows(Flow.INVOICE) if row.delivery is Delivery.SENT)
    bench.clock.advance(5)
    timeline = bench.desk.document(row.id).timeline
    done = [entry for entry in timeline if entry.is_done]
    assert [entry.at for entry in done] == sorted(entry.at for entry in done)
    assert f"Invoice {row.number} was made" in done[0].title
    assert any("handed to Cleo" in entry.title for entry in done)
    (to_come,) = [entry for entry in timeline if not entry.is_done]
    assert to_come.title == "Acknowledgment is due"
    assert to_come.at == row.answer_due


def test_the_board_names_what_burns_and_says_so_when_nothing_does(bench: Any) -> None:
    board = bench.desk.today()
    assert board.headline == "Nothing needs you"
    assert "Nothing is owed" in board.subline
    bench.leave("broken.edi", b"junk")
    bench.change("FRESHMART", Flow.SALES_ORDER, review=True)
    bench.send("850", bench.order("9005"))
    bench.desk.sync()
    board = bench.desk.today()
    assert board.headline.startswith("1 needs you")
    assert board.needs_me[0].next_press.label
    assert board.clean_to_approve == 13
    sent = [row for row in bench.rows() if row.answer is Answer.WAITING]
    assert sum(row.count for row in board.waiting if row.key.startswith("answer/")) == len(sent)
    bench.clock.advance(25 * 3600)
    bench.desk.sync()
    board = bench.desk.today()
    late = [row for row in board.waiting if row.urgency.value == "red"]
    assert sum(row.count for row in late if row.key.startswith("answer/")) == len(sent)


def test_the_evidence_pack_holds_bytes_answer_paper_record_and_the_chain(bench: Any, tmp_path: Path) -> None:
    bench.world.partners.step()
    for _ in range(2):
        bench.desk.sync()
        bench.world.partners.step()
    bench.desk.sync()
    row = next(row for row in bench.rows(Flow.INVOICE) if row.answer is Answer.ACCEPTED)
    path = bench.desk.evidence(row.id, tmp_path / "evidence.zip")
    with zipfile.ZipFile(path) as pack:
        names = pack.namelist()
        files = [pack.read(name) for name in names if name.startswith("files/")]
        assert bench.ledger.files.content(row.file_id) in files
        assert any(b"~AK1*IN*" in content for content in files), "the 997 that answers it"
        assert row.number in visible(pack.read("paper.html").decode())
        record = json.loads(pack.read("acumatica-record.json"))
        assert row.number in json.dumps(record)
        events = json.loads(pack.read("events.json"))
        assert all(event["hash"] for event in events)
        assert any(event.get("new") == "sent" for event in events)
        assert json.loads(pack.read("attempts.json"))
        assert row.number in visible(pack.read("index.html").decode())
    assert "evidence" in bench.events(row)


def mark_secrets(bench: Any) -> list[str]:
    """Give both servers and the home secrets that are found wherever they leak."""
    servers = {"acumatica": ("password", "client_secret"), "cleo": ("password",)}
    marked = {service: {name: f"Marked-{service}-{name}-7Qx!" for name in names} for service, names in servers.items()}
    for service, values in marked.items():
        settings = getattr(bench.world, service).settings
        for name, value in values.items():
            object.__setattr__(settings, name, value)
    bench.opened.use_secrets({service: PlainSecrets(values) for service, values in marked.items()})
    return [value for values in marked.values() for value in values.values()]


def test_the_support_bundle_holds_no_secret_and_no_business_data(bench: Any, tmp_path: Path) -> None:
    marked = mark_secrets(bench)
    bench.opened.home.logs.mkdir(parents=True, exist_ok=True)
    (bench.opened.home.logs / "acucleo.log").write_text("started\n")
    bench.send("850", bench.order("9006"))
    bench.world.cleo.faults.set("unauthorized_401", 1)
    bench.desk.sync()
    bench.world.acumatica.faults.set("reject_login", value=True)
    bench.desk.sync()
    path = bench.desk.support_bundle(tmp_path / "support.zip")
    with zipfile.ZipFile(path) as bundle:
        everything = b"\n".join(bundle.read(name) for name in bundle.namelist())
        assert {"versions.json", "settings.toml", "runs.json", "counts.json", "logs/acucleo.log"} <= set(
            bundle.namelist()
        )
    for secret in marked:
        assert len(secret) > 5
        assert secret.encode() not in everything
    assert b"Salmon" not in everything
    assert b"ISA*" not in everything


def test_no_secret_reaches_the_ledger(bench: Any) -> None:
    marked = mark_secrets(bench)
    bench.send("850", bench.order("9007"))
    for name in ("reject_login", "expire_tokens"):
        bench.world.acumatica.faults.set(name, value=True)
        bench.desk.sync()
        bench.world.acumatica.faults.set(name, value=False)
    assert not bench.desk.sync().problems, "the marked secrets are those that sign in"
    bench.ledger.backup(bench.folder / "copy.sqlite3")
    content = (bench.folder / "copy.sqlite3").read_bytes()
    for secret in marked:
        assert secret.encode() not in content
