"""The switches of the practice Cleo that concern uploads and whole conversations, over real HTTP."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from practice_peer import DOWN, UP, Peer

from acucleo_desktop.practice.cleo.switches import DEFAULTS
from acucleo_desktop.transport import problems

NAME = "810_FRESHMART_000000001_20261123T080000Z_0a1b2c3d.edi"


@pytest.fixture
def peer(tmp_path: Path) -> Iterator[Peer]:
    made = Peer(tmp_path)
    yield made
    made.close()


def raised(kind: type[problems.ServiceProblem], work: Callable[[], object]) -> problems.ServiceProblem:
    with pytest.raises(kind) as caught:
        work()
    problem = caught.value
    assert type(problem) is kind
    assert problem.todo
    return problem


def test_no_right_to_upload_names_folder_and_permission(peer: Peer) -> None:
    peer.fault(forbid_upload=True)
    problem = raised(problems.NotPermitted, lambda: peer.open().upload(UP, NAME, b"x"))
    assert problem.code == "cleo.folder-not-permitted"
    assert UP in problem.what
    assert "Upload" in problem.why
    assert len(peer.asked("POST", "/files")) == 1


@pytest.mark.parametrize(
    ("expected", "sent"), [("multipart", "raw"), ("raw", "multipart")], ids=["raw-sent", "multipart-sent"]
)
def test_the_wrong_body_names_the_setting(peer: Peer, expected: str, sent: str) -> None:
    peer.fault(body_mode=expected)
    problem = raised(problems.RequestRefused, lambda: peer.open(upload__body=sent).upload(UP, NAME, b"x"))
    assert (problem.code, problem.field) == ("cleo.upload-body", "profile.upload.body")
    assert f'"{expected}"' in problem.todo
    assert peer.open(upload__body=expected).upload(UP, NAME, b"x").stored_name == NAME


@pytest.mark.parametrize(
    ("switches", "code"),
    [
        ({"refuse_names": "*.exe,810_*"}, "cleo.upload-body"),
        ({"max_bytes": 10}, "cleo.file-too-large"),
        ({"refuse_same_name": True}, "cleo.name-taken"),
    ],
)
def test_refusals_by_name_and_size_are_final(peer: Peer, switches: dict[str, Any], code: str) -> None:
    mailbox = peer.open()
    if "refuse_same_name" in switches:
        mailbox.upload(UP, NAME, b"first")
    before = len(peer.asked("POST", "/files"))
    peer.fault(**switches)
    problem = raised(problems.RequestRefused, lambda: mailbox.upload(UP, NAME, b"more than ten bytes"))
    assert problem.code in {code, "cleo.upload-refused"}
    assert len(peer.asked("POST", "/files")) == before + 1


def test_another_name_and_no_receipt_are_receipts(peer: Peer) -> None:
    mailbox = peer.open()
    peer.fault(rename_on_upload=True)
    receipt = mailbox.upload(UP, NAME, b"x")
    assert receipt.stored_name.startswith("file-")
    assert receipt.file_id
    peer.fault(rename_on_upload=False, empty_upload_reply=True)
    receipt = mailbox.upload(UP, "second.edi", b"x")
    assert (receipt.file_id, receipt.stored_name) == ("", "second.edi")


@pytest.mark.parametrize("switch", ["drop_after_upload", "error_after_upload", "drop_before_upload"])
def test_a_broken_upload_is_in_doubt_and_settled_by_asking(peer: Peer, switch: str) -> None:
    mailbox = peer.open()
    peer.fault(**{switch: 1})
    raised(problems.OutcomeUnknown, lambda: mailbox.upload(UP, NAME, b"x"))
    found = mailbox.find(UP, NAME)
    assert (found is not None) is (switch != "drop_before_upload")
    assert len(peer.stored()) <= 1


@pytest.mark.parametrize("switches", [{"consume_uploads": True}, {"consume_after_s": 5}])
def test_a_consumed_upload_is_not_found_and_not_sent_again(peer: Peer, switches: dict[str, Any]) -> None:
    peer.fault(**switches, drop_after_upload=1)
    mailbox = peer.open()
    raised(problems.OutcomeUnknown, lambda: mailbox.upload(UP, NAME, b"x"))
    peer.clock.advance(6)
    assert mailbox.find(UP, NAME) is None
    assert len(peer.stored()) == 1


def test_harmony_throughout(peer: Peer) -> None:
    peer.fault(preset="harmony")
    peer.partner("a.edi")
    raised(problems.NotFound, peer.open().folders)
    mailbox = peer.open("harmony")
    (file,) = mailbox.list_files(DOWN)
    assert mailbox.download(file) == b"ISA*00~"
    receipt = mailbox.upload(UP, NAME, b"ISA")
    assert receipt.stored_name.startswith("file-"), "no name was sent, so that the server chose one"
    found = mailbox.find(UP, receipt.stored_name)
    assert found is not None
    assert mailbox.find(UP, NAME) is None
    assert not peer.asked("GET", "/folders/")


def test_cic_alone_has_no_connections(peer: Peer) -> None:
    peer.fault(preset="cic")
    raised(problems.NotFound, lambda: peer.open("harmony").list_files(DOWN))
    assert peer.open().folders()


@pytest.mark.parametrize("seed", range(3))
def test_at_random_nothing_is_lost_and_nothing_doubled(peer: Peer, seed: int) -> None:
    random = ("server_error_500", "unauthorized_401", "throttle_429", "cut_download", "truncate_download", "slow_body")
    shapes = ("shift_pages", "string_booleans", "link_array", "bad_self_link", "stale_links", "foreign_links")
    wanted = {f"{seed}-{number}.edi" for number in range(20)}
    for name in sorted(wanted):
        peer.partner(name, name.encode(), age=1)
    peer.clock.advance(60)
    peer.fault(**dict.fromkeys(random + shapes, 0.05), page_cap=7, slow_body_s=0.01, token_seconds=60)
    mailbox, got = peer.open(), {}
    for _ in range(30):
        with contextlib.suppress(problems.ServiceProblem):
            for file in mailbox.list_files(DOWN):
                if file.id not in got:
                    got[file.id] = mailbox.download(file)
    assert sorted(content.decode() for content in got.values()) == sorted(wanted)


def test_every_switch_of_the_practice_cleo_is_tried_by_the_client() -> None:
    texts = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert not [name for name in DEFAULTS if name not in texts and name != "rate_limit"]
