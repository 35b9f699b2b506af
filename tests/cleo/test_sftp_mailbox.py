"""What is special about SFTP: the server's identity, whole files only, and the ways to sign in."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import paramiko
import pytest
from practice_peer import DOWN, UP, Peer

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport import problems

NAME = "810_FRESHMART_000000001_20261123T080000Z_0a1b2c3d.edi"
BYTES = bytes(range(256)) * 1000


def new_key(passphrase: str | None = None) -> tuple[str, str]:
    key, text = paramiko.ECDSAKey.generate(), StringIO()
    key.write_private_key(text, passphrase)
    return text.getvalue(), f"{key.get_name()} {key.get_base64()}"


@pytest.fixture
def peer(tmp_path: Path) -> Iterator[Peer]:
    made = Peer(tmp_path, sftp=True)
    yield made
    made.close()


def sent(peer: Peer) -> list[tuple[str, bytes]]:
    return [(file.name, file.content) for file in peer.server.store.files(origin="us")]


def listed(peer: Peer) -> list[str]:
    return [facts.name for facts in peer.server.store.facts(UP)]


def test_the_first_key_is_remembered_and_another_one_refused_before_the_password(peer: Peer) -> None:
    peer.open("sftp").folders()
    (place,) = peer.host_keys._keys
    known = peer.host_keys.get(place)
    assert known.startswith("ecdsa-sha2-nistp256 SHA256:")
    peer.fault(sftp_other_host_key=True)
    before = len(peer.asked("SFTP", "/sign-in"))
    mailbox = peer.open("sftp")
    for _ in range(2):
        with pytest.raises(problems.SignInRefused) as caught:
            mailbox.folders()
    assert (caught.value.code, caught.value.field) == ("cleo.host-key-changed", "host_key")
    assert known in caught.value.where
    shown = caught.value.where.rpartition("shown was ")[2].rstrip(".")
    assert shown != known
    assert len(peer.asked("SFTP", "/sign-in")) == before, "no password was said to a stranger"
    assert peer.host_keys.get(place) == known
    assert peer.open("sftp", where={"host_key": shown}).folders(), "a person has compared it and wrote it down"


def test_a_written_fingerprint_counts_from_the_first_contact(peer: Peer) -> None:
    with pytest.raises(problems.SignInRefused):
        peer.open("sftp", where={"host_key": "SHA256:" + "A" * 43}).folders()
    assert peer.asked("SFTP", "/sign-in") == []


@pytest.mark.parametrize("passphrase", [None, "opens-the-key-1"])
def test_a_private_key_signs_in(tmp_path: Path, passphrase: str | None) -> None:
    private, public = new_key(passphrase)
    peer = Peer(tmp_path, sftp=True, authorized_key=public)
    try:
        mailbox = peer.open("sftp", private_key=private, password=passphrase or "unused", sftp__sign_in="private-key")
        assert mailbox.folders()
        stranger, _ = new_key()
        with pytest.raises(problems.SignInRefused) as caught:
            peer.open("sftp", private_key=stranger, sftp__sign_in="private-key").folders()
        assert (caught.value.code, caught.value.field) == ("cleo.sign-in-refused", "private_key")
        assert "PRIVATE KEY" not in repr(vars(caught.value))
    finally:
        peer.close()


def test_a_key_that_is_none_and_a_way_that_is_not_there(peer: Peer) -> None:
    with pytest.raises(problems.SignInRefused) as caught:
        peer.open("sftp", private_key="nothing of the kind", sftp__sign_in="private-key").folders()
    assert caught.value.code == "cleo.private-key"
    private, _ = new_key()
    with pytest.raises(problems.SignInRefused) as caught:
        peer.open("sftp", private_key=private, sftp__sign_in="private-key").folders()
    assert caught.value.code == "cleo.sign-in-way"
    assert "password" in caught.value.why
    assert caught.value.field == "profile.sftp.sign_in"


def test_an_upload_has_its_name_only_when_it_is_whole(peer: Peer) -> None:
    mailbox = peer.open("sftp")
    peer.fault(sftp_reset_upload=3)
    mailbox.upload(UP, NAME, BYTES)
    assert sent(peer) == [(NAME, BYTES)]
    assert listed(peer) == [NAME], "no temporary file stays behind"


def test_an_upload_that_never_gets_through_was_not_delivered(peer: Peer) -> None:
    mailbox = peer.open("sftp")
    peer.fault(sftp_reset_upload=99)
    with pytest.raises(problems.ServiceUnavailable):
        mailbox.upload(UP, NAME, BYTES)
    assert sent(peer) == []
    assert mailbox.list_files(UP) == [], "a temporary name is no file"


def test_a_break_after_the_rename_is_settled_by_looking(peer: Peer) -> None:
    mailbox = peer.open("sftp")
    peer.fault(sftp_reset_rename=1)
    assert mailbox.upload(UP, NAME, BYTES).stored_name == NAME
    assert sent(peer) == [(NAME, BYTES)]


def test_a_full_mailbox_is_told_and_left_clean(peer: Peer) -> None:
    peer.fault(sftp_quota=1000)
    with pytest.raises(problems.RequestRefused) as caught:
        peer.open("sftp").upload(UP, NAME, BYTES)
    assert caught.value.code == "cleo.refused"
    assert "full" in caught.value.why
    assert listed(peer) == []


@pytest.mark.parametrize("room", [1, 100_000])
def test_a_full_mailbox_is_told_and_left_clean_without_renaming_as_well(peer: Peer, room: int) -> None:
    peer.fault(sftp_quota=room)
    with pytest.raises(problems.RequestRefused):
        peer.open("sftp", sftp__upload="direct").upload(UP, NAME, BYTES)
    assert listed(peer) == [], "no part stays under the final name"


def test_a_file_that_may_not_be_replaced_stays(peer: Peer) -> None:
    mailbox = peer.open("sftp", sftp__upload="direct")
    mailbox.upload(UP, NAME, BYTES)
    peer.fault(refuse_same_name=True)
    with pytest.raises(problems.RequestRefused):
        mailbox.upload(UP, NAME, b"another")
    assert sent(peer) == [(NAME, BYTES)]
    assert listed(peer) == [NAME]


def test_a_mailbox_without_renaming_names_the_setting(peer: Peer) -> None:
    peer.fault(sftp_no_rename=True)
    with pytest.raises(problems.RequestRefused) as caught:
        peer.open("sftp").upload(UP, NAME, b"x")
    assert (caught.value.code, caught.value.field) == ("cleo.rename-not-offered", "profile.sftp.upload")
    assert listed(peer) == []
    peer.open("sftp", sftp__upload="direct").upload(UP, NAME, b"x")
    assert sent(peer) == [(NAME, b"x")]


def test_half_a_file_sent_directly_is_in_doubt(peer: Peer) -> None:
    mailbox = peer.open("sftp", sftp__upload="direct")
    peer.fault(sftp_reset_upload=1)
    with pytest.raises(problems.OutcomeUnknown):
        mailbox.upload(UP, NAME, BYTES)
    assert len(sent(peer)) == 1
    found = mailbox.find(UP, NAME)
    assert found is None or found.size != len(BYTES), "its size says that it is half a file"


def test_a_folder_may_be_closed_or_gone_or_written_otherwise(peer: Peer, caplog: pytest.LogCaptureFixture) -> None:
    peer.partner("a.edi")
    assert len(peer.open("sftp").list_files("Download/freshmart")) == 1
    assert "'download'" in caplog.text
    with pytest.raises(problems.NotFound) as gone:
        peer.open("sftp").list_files("download/OTHER")
    assert gone.value.code == "cleo.no-folder"
    assert repr(DOWN) in gone.value.where
    peer.fault(sftp_deny=DOWN)
    with pytest.raises(problems.NotPermitted):
        peer.open("sftp").list_files(DOWN)


def test_a_root_is_put_before_every_folder(peer: Peer) -> None:
    peer.partner("a.edi")
    mailbox = peer.open("sftp", sftp__root="download")
    assert [file.name for file in mailbox.list_files("FRESHMART")] == ["a.edi"]
    assert [folder.path for folder in mailbox.folders()] == ["FRESHMART"]
    assert mailbox.folder("freshmart").path == "FRESHMART"


def test_another_file_under_the_same_name_is_another_file(peer: Peer) -> None:
    peer.partner("a.edi", b"one")
    mailbox = peer.open("sftp")
    (first,) = mailbox.list_files(DOWN)
    peer.server.store.unlist(peer.server.store.files(DOWN)[0].id)
    peer.partner("a.edi", b"two")
    (second,) = mailbox.list_files(DOWN)
    assert first.name == second.name
    assert first.id != second.id


def test_fetched_files_move_into_a_folder(peer: Peer) -> None:
    peer.server.store.add_folder("download/ARCHIVE")
    peer.partner("a.edi")
    mailbox = peer.open("sftp", after_download="move:download/ARCHIVE")
    (file,) = mailbox.list_files(DOWN)
    mailbox.put_away(file)
    mailbox.put_away(file)
    assert mailbox.list_files(DOWN) == []
    assert [found.name for found in mailbox.list_files("download/ARCHIVE")] == ["a.edi"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"host": ""}, "host"),
        ({"host": "a b"}, "host"),
        ({"port": 0}, "port"),
        ({"host_key": "md5:aa"}, "host_key"),
        ({"changes": {"sftp.temporary": "{name}"}}, "sftp.temporary"),
        ({"changes": {"sftp.upload": "maybe"}}, "sftp.upload"),
    ],
)
def test_a_wrong_setting_is_named(change: dict[str, Any], field: str) -> None:
    given = {"name": "T", "username": "edi", "preset": "sftp", "host": "sftp.example.com", **change}
    with pytest.raises(Problem) as caught:
        CleoConnection(**given).check()
    assert caught.value.field == field


def test_the_file_of_an_sftp_connection_reads_back() -> None:
    made = CleoConnection(
        "Box", "edi", preset="sftp", host="sftp.example.com", port=2222, host_key="SHA256:" + "a" * 43
    )
    assert CleoConnection.from_toml(made.to_toml()) == made
    assert made.address == "sftp://sftp.example.com:2222"
