"""The practice Cleo over real HTTP, asked by a plain client that knows nothing of the product's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.practice.cleo.auth import one_time_codes
from acucleo_desktop.practice.cleo.server import CleoServer
from acucleo_desktop.practice.cleo.settings import CleoSettings

START = datetime(2026, 11, 23, 15, tzinfo=UTC)
TOTP = "JBSWY3DPEHPK3PXP"


class Mailbox:
    """A running practice Cleo and one caller."""

    def __init__(self, server: CleoServer, clock: ManualClock) -> None:
        self.server = server
        self.clock = clock
        self.http = requests.Session()

    def sign_in(self, **form: str) -> requests.Response:
        settings = self.server.settings
        self.clock.advance(1)  # never too fast by accident
        data = {"grant_type": "password", "username": settings.username, "password": settings.password, **form}
        reply = requests.post(f"{self.server.url}/api/authentication", data=data, timeout=5)
        if reply.status_code == 200:
            self.http.headers["Authorization"] = f"Bearer {reply.json()['access_token']}"
        return reply

    def call(self, method: str, path: str, **more: Any) -> requests.Response:
        self.clock.advance(1)  # never too fast by accident
        return self.http.request(method, f"{self.server.url}/api/{path}", timeout=5, **more)

    def fault(self, **switches: object) -> requests.Response:
        return requests.post(f"{self.server.url}/practice/faults", json=switches, timeout=5)

    def folder(self, path: str) -> str:
        return self.server.store.add_folder(path).id

    def upload(self, folder: str, name: str, content: bytes) -> requests.Response:
        return self.call("POST", f"folders/{folder}/files", files={"file": (name, content)})


@pytest.fixture
def make_mailbox(tmp_path: Path) -> Iterator[Callable[..., Mailbox]]:
    servers: list[CleoServer] = []

    def make(**settings: Any) -> Mailbox:
        clock = ManualClock(START)
        server = CleoServer(tmp_path / "cleo.sqlite3", CleoSettings(**settings), clock)
        server.start()
        servers.append(server)
        return Mailbox(server, clock)

    yield make
    for server in servers:
        server.stop()


@pytest.fixture
def mailbox(make_mailbox: Callable[..., Mailbox]) -> Mailbox:
    made = make_mailbox()
    assert made.sign_in().status_code == 200
    return made


def test_nothing_is_answered_without_a_token(mailbox: Mailbox) -> None:
    assert requests.get(f"{mailbox.server.url}/api/folders", timeout=5).status_code == 401
    assert mailbox.call("GET", "folders").status_code == 200


def test_a_token_ends_and_a_refresh_token_is_good_once(mailbox: Mailbox) -> None:
    refresh = mailbox.sign_in().json()["refresh_token"]
    mailbox.clock.advance(3601)
    assert mailbox.call("GET", "folders").status_code == 401
    renewed = {"grant_type": "refresh_token", "refresh_token": refresh}
    assert mailbox.sign_in(**renewed).status_code == 200
    assert mailbox.call("GET", "folders").status_code == 200
    assert mailbox.sign_in(**renewed).status_code == 401


def test_five_wrong_passwords_lock_the_account_for_a_while(mailbox: Mailbox) -> None:
    for _ in range(5):
        assert mailbox.sign_in(password="wrong").status_code == 401
    locked = mailbox.sign_in()
    assert (locked.status_code, "locked" in locked.json()["message"]) == (401, True)
    mailbox.clock.advance(16 * 60)
    assert mailbox.sign_in().status_code == 200


def test_a_second_factor_takes_the_code_of_this_half_minute(make_mailbox: Callable[..., Mailbox]) -> None:
    mailbox = make_mailbox(totp_secret=TOTP)
    asked = mailbox.sign_in()
    assert (asked.status_code, "TOTP" in asked.json()["message"]) == (401, True)
    codes = one_time_codes(TOTP, mailbox.clock.now())
    first, second, third = codes
    assert mailbox.sign_in(totp=first).status_code == 200
    assert mailbox.sign_in(totp=first).status_code == 401, "a code works once"
    assert mailbox.sign_in(totp=second).status_code == 200
    mailbox.clock.advance(3600)
    assert mailbox.sign_in(totp=third).status_code == 401


def test_folders_are_found_from_the_root_down(mailbox: Mailbox) -> None:
    wanted = mailbox.folder("download/FRESHMART")
    roots = mailbox.call("GET", "folders").json()["resources"]
    download = next(one for one in roots if one["name"] == "download")
    children = mailbox.call("GET", f"folders/{download['id']}/folders").json()["resources"]
    assert [(one["id"], one["name"]) for one in children] == [(wanted, "FRESHMART")]
    assert mailbox.call("GET", f"folders/{wanted}").json()["permissions"] == ["download"]
    assert mailbox.call("GET", "folders/nosuch").status_code == 404


def test_files_come_in_pages(mailbox: Mailbox) -> None:
    folder = mailbox.folder("download/FRESHMART")
    for number in range(7):
        mailbox.server.store.add_file("download/FRESHMART", f"{number}.edi", b"x", "partner")
    first = mailbox.call("GET", f"folders/{folder}/files", params={"startIndex": 0, "count": 5}).json()
    second = mailbox.call("GET", f"folders/{folder}/files", params={"startIndex": 5, "count": 5}).json()
    assert (first["totalResults"], first["count"], second["count"]) == (7, 5, 2)
    names = [one["name"] for one in first["resources"] + second["resources"]]
    assert names == [f"{number}.edi" for number in range(7)]


def test_what_is_uploaded_is_what_is_downloaded(mailbox: Mailbox) -> None:
    folder = mailbox.folder("upload/FRESHMART")
    content = bytes(range(256)) * 40
    made = mailbox.upload(folder, "810.edi", content)
    assert made.status_code == 201
    assert (made.json()["name"], made.json()["length"]) == ("810.edi", len(content))
    file = made.json()["id"]
    assert mailbox.call("GET", f"folders/{folder}/files/{file}/content").content == content
    assert mailbox.call("GET", f"folders/{folder}/files/{file}").json()["name"] == "810.edi"
    assert mailbox.call("DELETE", f"folders/{folder}/files/{file}").status_code == 204
    assert mailbox.call("GET", f"folders/{folder}/files").json()["resources"] == []
    assert mailbox.call("GET", f"folders/{folder}/files/nosuch/content").status_code == 404


def test_a_name_may_come_in_the_query_with_a_bare_body(mailbox: Mailbox) -> None:
    folder = mailbox.folder("upload/FRESHMART")
    made = mailbox.call("POST", f"folders/{folder}/files", params={"name": "raw.edi"}, data=b"ISA")
    assert (made.status_code, made.json()["name"]) == (201, "raw.edi")


def test_a_download_folder_takes_no_uploads(mailbox: Mailbox) -> None:
    assert mailbox.upload(mailbox.folder("download/FRESHMART"), "810.edi", b"x").status_code == 403
    assert mailbox.upload("nosuch", "810.edi", b"x").status_code == 404


def test_the_harmony_calls_show_the_same_files(mailbox: Mailbox) -> None:
    box = mailbox.server.settings.mailbox_id
    mailbox.server.store.add_file("download", "850.edi", b"order", "partner")
    outgoing = mailbox.call("GET", f"connections/{box}/outgoing").json()["resources"]
    assert [one["name"] for one in outgoing] == ["850.edi"]
    assert mailbox.call("GET", f"connections/{box}/outgoing/{outgoing[0]['id']}").content == b"order"
    assert mailbox.call("POST", f"connections/{box}/incoming", files={"file": ("810.edi", b"x")}).status_code == 201
    incoming = mailbox.call("GET", f"connections/{box}/incoming").json()["resources"]
    assert [one["name"] for one in incoming] == ["810.edi"]
    assert mailbox.call("GET", "connections/another").status_code == 404
    assert mailbox.call("GET", f"connections/{box}").json()["id"] == box


def test_more_than_five_in_a_second_on_one_path_is_too_fast(mailbox: Mailbox) -> None:
    mailbox.clock.advance(10)
    address = f"{mailbox.server.url}/api/folders"
    statuses = [mailbox.http.get(address, timeout=5).status_code for _ in range(7)]
    assert statuses[:5] == [200] * 5
    assert 429 in statuses[5:]
    mailbox.clock.advance(2)
    assert mailbox.http.get(address, timeout=5).status_code == 200


def test_throttling_tells_how_long_to_wait(mailbox: Mailbox) -> None:
    mailbox.fault(throttle_429=1, retry_after="9")
    reply = mailbox.call("GET", "folders")
    assert (reply.status_code, reply.headers["Retry-After"]) == (429, "9")
    assert mailbox.call("GET", "folders").status_code == 200


@pytest.mark.parametrize(
    ("switch", "status"), [("server_error_500", 500), ("unauthorized_401", 401)], ids=["500", "401"]
)
def test_single_faults_pass(mailbox: Mailbox, switch: str, status: int) -> None:
    mailbox.fault(**{switch: 1})
    assert [mailbox.call("GET", "folders").status_code for _ in range(2)] == [status, 200]


def test_lists_have_the_shapes_that_were_seen_in_the_wild(mailbox: Mailbox) -> None:
    folder = mailbox.folder("download/FRESHMART")
    mailbox.server.store.add_file("download/FRESHMART", "850.edi", b"x", "partner")
    path = f"folders/{folder}/files"
    mailbox.fault(bare_array=True)
    assert isinstance(mailbox.call("GET", path).json(), list)
    mailbox.fault(bare_array=False, no_total=True)
    assert "totalResults" not in mailbox.call("GET", path).json()
    mailbox.fault(link_array=True)
    assert isinstance(mailbox.call("GET", f"folders/{folder}").json()["_links"]["files"], list)
    mailbox.fault(html_200=1)
    assert mailbox.call("GET", path).headers["Content-Type"].startswith("text/html")


def test_uploads_misbehave_as_told(mailbox: Mailbox) -> None:
    folder = mailbox.folder("upload/FRESHMART")
    mailbox.fault(forbid_upload=True)
    assert mailbox.upload(folder, "a.edi", b"x").status_code == 403
    mailbox.fault(forbid_upload=False, refuse_names="*.exe")
    assert mailbox.upload(folder, "a.exe", b"x").status_code == 415
    mailbox.fault(rename_on_upload=True)
    assert mailbox.upload(folder, "a.edi", b"x").json()["name"] != "a.edi"
    mailbox.fault(rename_on_upload=False, empty_upload_reply=True)
    assert mailbox.upload(folder, "b.edi", b"x").content == b""
    mailbox.fault(empty_upload_reply=False, consume_uploads=True)
    mailbox.upload(folder, "gone.edi", b"x")
    listed = [one["name"] for one in mailbox.call("GET", f"folders/{folder}/files").json()["resources"]]
    assert "b.edi" in listed
    assert "gone.edi" not in listed
    mailbox.fault(consume_uploads=False, body_mode="raw")
    assert mailbox.upload(folder, "c.edi", b"x").status_code == 415


@pytest.mark.parametrize(("switch", "stays"), [("drop_after_upload", True), ("drop_before_upload", False)])
def test_a_dropped_line_leaves_the_file_or_not(mailbox: Mailbox, switch: str, stays: bool) -> None:
    folder = mailbox.folder("upload/FRESHMART")
    mailbox.fault(**{switch: 1})
    with pytest.raises(requests.ConnectionError):
        mailbox.upload(folder, "810.edi", b"x")
    assert bool(mailbox.server.store.files("upload/FRESHMART")) is stays


def test_a_download_can_come_cut_off(mailbox: Mailbox) -> None:
    file = mailbox.server.store.add_file("download/FRESHMART", "850.edi", b"whole", "partner")
    mailbox.fault(truncate_download=1)
    path = f"folders/{mailbox.folder('download/FRESHMART')}/files/{file.id}/content"
    assert [mailbox.call("GET", path).content for _ in range(2)] == [b"whol", b"whole"]


def test_unknown_switches_are_refused_by_name(mailbox: Mailbox) -> None:
    reply = mailbox.fault(thorttle=1)
    assert reply.status_code == 400
    assert "thorttle" in reply.text


def test_files_and_tokens_outlive_the_server(make_mailbox: Callable[..., Mailbox]) -> None:
    first = make_mailbox()
    first.sign_in()
    first.upload(first.folder("upload/FRESHMART"), "810.edi", b"kept")
    token = first.http.headers["Authorization"]
    first.server.stop()
    second = make_mailbox()
    second.http.headers["Authorization"] = token
    assert second.call("GET", "folders").status_code == 200
    assert [file.content for file in second.server.store.files("upload/FRESHMART")] == [b"kept"]
