"""One contract, three mailboxes: Cleo Integration Cloud, Harmony and SFTP do the same for the rest of the program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from practice_peer import DOWN, UP, Peer

from acucleo_desktop.cleo.checks import test_connection as run_test
from acucleo_desktop.cleo.mailbox import Mailbox
from acucleo_desktop.cleo.opening import Surroundings
from acucleo_desktop.transport import problems
from acucleo_desktop.transport.secrets import PlainSecrets

PRESETS = ("cic", "harmony", "sftp")
NAME = "810_FRESHMART_000000001_20261123T080000Z_0a1b2c3d.edi"
BYTES = b"ISA\r\n\x00\xff~" + bytes(range(256)) * 400


@pytest.fixture
def peer(tmp_path: Path) -> Iterator[Peer]:
    made = Peer(tmp_path, sftp=True)
    yield made
    made.close()


@pytest.fixture(params=PRESETS)
def preset(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def open_it(peer: Peer, preset: str) -> Callable[..., Any]:
    more = {"upload__name_in": "query:name"} if preset == "harmony" else {}
    return lambda **changes: peer.open(preset, **{**more, **changes})


def test_folders_are_seen_parents_first(open_it: Callable[..., Any], preset: str) -> None:
    mailbox: Mailbox = open_it()
    paths = [folder.path for folder in mailbox.folders()]
    assert paths == (["incoming", "outgoing"] if preset == "harmony" else ["download", "upload", DOWN, UP])


def test_files_come_oldest_first_with_name_size_and_date(peer: Peer, open_it: Callable[..., Any]) -> None:
    peer.partner("second.edi", b"22", age=0)
    peer.partner("first.edi", b"1")
    first = peer.server.store.files(DOWN)[0]
    files = open_it().list_files(DOWN)
    assert sorted((file.name, file.size) for file in files) == [("first.edi", 1), ("second.edi", 2)]
    assert all(file.modified is not None and file.modified.tzinfo is not None for file in files)
    assert first.name == "second.edi"


def test_bytes_come_and_go_unchanged(peer: Peer, open_it: Callable[..., Any]) -> None:
    peer.partner("a.edi", BYTES)
    mailbox = open_it()
    (file,) = mailbox.list_files(DOWN)
    assert mailbox.download(file) == BYTES
    receipt = mailbox.upload(UP, NAME, BYTES)
    assert (receipt.stored_name, receipt.size) == (NAME, len(BYTES))
    ours = peer.server.store.files(origin="us")
    assert [(stored.name, stored.content) for stored in ours] == [(NAME, BYTES)]


def test_find_is_exact_and_sees_young_files(open_it: Callable[..., Any]) -> None:
    mailbox = open_it()
    assert mailbox.find(UP, NAME) is None
    mailbox.upload(UP, NAME, b"ISA")
    found = mailbox.find(UP, NAME)
    assert found is not None
    assert (found.name, found.size) == (NAME, 3)
    assert mailbox.find(UP, NAME.lower()) is None


def test_names_that_may_go_astray_are_not_sent(peer: Peer, open_it: Callable[..., Any]) -> None:
    for name in ("a b.edi", "../up.edi", ".edi", "x" * 101 + ".edi"):
        with pytest.raises(problems.RequestRefused):
            open_it().upload(UP, name, b"x")
    assert peer.asked() == []


def test_young_and_growing_files_wait(peer: Peer, open_it: Callable[..., Any]) -> None:
    peer.fault(growing_s=30)
    peer.partner("a.edi", b"ISA*whole~", age=29)
    mailbox = open_it()
    assert mailbox.list_files(DOWN) == []
    peer.clock.advance(20)
    assert mailbox.list_files(DOWN) == []
    (file,) = mailbox.list_files(DOWN)
    assert mailbox.download(file) == b"ISA*whole~"


def test_a_listed_file_that_is_gone_is_named(peer: Peer, open_it: Callable[..., Any]) -> None:
    peer.partner("a.edi")
    mailbox = open_it()
    (file,) = mailbox.list_files(DOWN)
    peer.server.store.unlist(peer.server.store.files(DOWN)[0].id)
    with pytest.raises(problems.NotFound) as caught:
        mailbox.download(file)
    assert caught.value.code == "cleo.file-gone"


def test_a_short_read_is_no_document(peer: Peer, open_it: Callable[..., Any]) -> None:
    peer.partner("a.edi", BYTES)
    mailbox = open_it()
    (file,) = mailbox.list_files(DOWN)
    peer.fault(truncate_download=1)
    with pytest.raises(problems.UnexpectedAnswer) as caught:
        mailbox.download(file)
    assert caught.value.code == "cleo.size-differs"
    assert mailbox.download(file) == BYTES


def test_a_broken_read_is_repeated(peer: Peer, open_it: Callable[..., Any]) -> None:
    peer.partner("a.edi", BYTES)
    mailbox = open_it()
    (file,) = mailbox.list_files(DOWN)
    peer.fault(cut_download=1, sftp_reset_download=1)
    assert mailbox.download(file) == BYTES


def test_uploads_that_are_refused_leave_nothing(peer: Peer, open_it: Callable[..., Any]) -> None:
    peer.fault(forbid_upload=True)
    with pytest.raises(problems.NotPermitted) as caught:
        open_it().upload(UP, NAME, b"x")
    assert caught.value.code == "cleo.folder-not-permitted"
    assert peer.server.store.files(origin="us") == []


def test_a_refused_sign_in_is_final(peer: Peer, open_it: Callable[..., Any]) -> None:
    peer.fault(reject_login=True)
    mailbox = open_it()
    for _ in range(3):
        with pytest.raises(problems.SignInRefused) as caught:
            mailbox.list_files(DOWN)
        assert caught.value.code == "cleo.sign-in-refused"
    refused = [one for one in peer.asked() if one["path"].endswith(("/authentication", "/sign-in"))]
    assert [one["status"] for one in refused] == [401]


def test_nobody_at_the_address_is_told_after_some_tries(peer: Peer, preset: str) -> None:
    where = {"host": "127.0.0.1", "port": 9} if preset == "sftp" else {"base_url": "http://127.0.0.1:9"}
    mailbox = peer.open(preset, where=where)
    with pytest.raises(problems.ServiceUnavailable) as caught:
        mailbox.list_files(DOWN)
    assert caught.value.code == "cleo.unreachable"
    assert "4 tries" in caught.value.details


def test_an_upload_that_cannot_be_seen_afterwards_is_in_doubt(peer: Peer, open_it: Callable[..., Any]) -> None:
    peer.fault(drop_after_upload=1, consume_uploads=True, sftp_reset_rename=1)
    with pytest.raises(problems.OutcomeUnknown):
        open_it().upload(UP, NAME, b"x")
    assert len(peer.server.store.files(origin="us")) == 1, "it is there once, and nothing was sent again"


def test_files_are_put_away_as_the_setting_says(peer: Peer, preset: str) -> None:
    peer.partner("a.edi")
    kept = peer.open(preset)
    (file,) = kept.list_files(DOWN)
    kept.put_away(file)
    assert len(kept.list_files(DOWN)) == 1
    if preset == "harmony":
        return
    mailbox = peer.open(preset, after_download="delete")
    mailbox.put_away(file)
    mailbox.put_away(file)
    assert mailbox.list_files(DOWN) == []


def test_the_test_of_a_connection_names_its_steps_and_writes_nothing(peer: Peer, preset: str) -> None:
    secrets = PlainSecrets({"password": peer.server.settings.password})
    around = Surroundings(host_keys=peer.host_keys)
    steps = list(run_test(peer.connection(preset), secrets, peer.clock, [UP, DOWN], around=around))
    assert [step.ok for step in steps] == [True] * len(steps), [step.problem for step in steps]
    told = [step.name.split(" ", maxsplit=1)[0] for step in steps]
    assert told == ["Check", "Reach", "Sign", "List", "Find", "Find", "Read"]
    assert peer.server.store.files() == []


def test_every_call_is_told_to_the_observer(peer: Peer, open_it: Callable[..., Any]) -> None:
    mailbox = open_it()
    mailbox.upload(UP, NAME, b"x")
    assert peer.records
    assert all(record.service == "cleo" and record.attempt >= 1 for record in peer.records)
