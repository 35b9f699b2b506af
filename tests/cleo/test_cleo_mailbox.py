"""The mailbox against single quirks of the service."""

from __future__ import annotations

import json
from typing import Any

import pytest

from acucleo_desktop.cleo.mailbox import Mailbox, RemoteFile
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.transport import problems

NAME = "810_FRESHMART_000000001_20261123T080000Z_0a1b2c3d.edi"


@pytest.fixture
def stocked(cleo: Any) -> Any:
    cleo.add_folder("upload", "u 1")
    cleo.add_folder("upload/ACME", "u2")
    cleo.add_folder("download", "d1")
    cleo.add_folder("download/ACME", "d2")
    cleo.add_file("d2", "second.edi", b"ISA2", age=60)
    cleo.add_file("d2", "first.edi", b"ISA*1", age=600)
    return cleo


def names(files: list[RemoteFile]) -> list[str]:
    return [file.name for file in files]


def test_it_is_a_mailbox(stocked: Any, open_mailbox: Any) -> None:
    mailbox: Mailbox = open_mailbox()
    assert [folder.path for folder in mailbox.folders()] == ["upload", "download", "upload/ACME", "download/ACME"]
    first, second = mailbox.list_files("download/ACME")
    assert (first.name, first.size, first.folder) == ("first.edi", 5, "download/ACME")
    assert mailbox.download(first) == b"ISA*1"
    mailbox.delete(second)
    mailbox.delete(second)
    assert names(mailbox.list_files("download/ACME")) == ["first.edi"]


def test_multipart_upload_names_the_file_once(stocked: Any, open_mailbox: Any) -> None:
    receipt = open_mailbox().upload("upload/ACME", NAME, b"ISA\r\n\x00~")
    assert (receipt.stored_name, receipt.status, receipt.file_id) == (NAME, 201, "f2")
    method, path = stocked.requests[-1]
    assert (method, path) == ("POST", "/api/folders/u2/files")
    assert stocked.headers[-1]["Content-Type"].startswith("multipart/form-data")
    assert b"ISA\r\n\x00~" in stocked.bodies[-1]


def test_raw_upload_by_query_and_header(stocked: Any, open_mailbox: Any) -> None:
    open_mailbox(upload__body="raw").upload("upload/ACME", NAME, b"ISA")
    assert stocked.requests[-1][1] == f"/api/folders/u2/files?name={NAME}"
    assert (stocked.bodies[-1], stocked.headers[-1]["Content-Type"]) == (b"ISA", "application/octet-stream")
    mailbox = open_mailbox(upload__body="raw", upload__name_in="header:Content-Disposition")
    mailbox.upload("upload/ACME", NAME, b"ISA")
    assert stocked.requests[-1][1] == "/api/folders/u2/files"
    assert stocked.headers[-1]["Content-Disposition"] == f'attachment; filename="{NAME}"'


def test_ids_are_percent_encoded(stocked: Any, open_mailbox: Any) -> None:
    stocked.add_file("u 1", "a.edi", b"x", file_id="../evil?id#1")
    (file,) = open_mailbox().list_files("upload")
    assert open_mailbox().download(file) == b"x"
    assert stocked.requests[-1][1] == "/api/folders/u%201/files/..%2Fevil%3Fid%231/content"


@pytest.mark.parametrize(("status", "body"), [(201, b""), (202, b"stored"), (204, b""), (200, b"[]"), (201, b"{}")])
def test_a_poor_receipt_is_a_receipt(stocked: Any, open_mailbox: Any, status: int, body: bytes) -> None:
    mailbox = open_mailbox()
    mailbox.folders()
    stocked.override = lambda method, path: (status, body, "") if method == "POST" else None
    receipt = mailbox.upload("upload", NAME, b"ISA")
    assert (receipt.file_id, receipt.stored_name, receipt.size) == ("", NAME, 3)


def test_the_service_may_rename(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox()
    mailbox.folders()
    answer = json.dumps({"id": 17, "name": "other(1).edi", "length": "3", "_links": {"self": {"href": "/nowhere"}}})
    stocked.override = lambda method, path: (201, answer.encode(), "") if method == "POST" else None
    receipt = mailbox.upload("upload", NAME, b"ISA")
    assert (receipt.file_id, receipt.stored_name) == ("17", "other(1).edi")
    assert "/nowhere" not in [path for _, path in stocked.requests]


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (403, "cleo.folder-not-permitted", problems.NotPermitted),
        (409, "cleo.name-taken", problems.RequestRefused),
        (413, "cleo.file-too-large", problems.RequestRefused),
        (415, "cleo.upload-body", problems.RequestRefused),
        (422, "cleo.upload-refused", problems.RequestRefused),
        (500, "cleo.outcome-unknown", problems.OutcomeUnknown),
        (302, "cleo.redirected", problems.UnexpectedAnswer),
    ],
)
def test_refused_uploads_in_words(
    stocked: Any, open_mailbox: Any, status: int, code: str, kind: type[problems.ServiceProblem]
) -> None:
    mailbox = open_mailbox()
    mailbox.folders()
    posts: list[str] = []

    def refuse(method: str, path: str) -> Any:
        if method != "POST":
            return None
        posts.append(path)
        return status, b'{"message": "No."}', "application/json"

    stocked.override = refuse
    with pytest.raises(kind) as caught:
        mailbox.upload("upload/ACME", NAME, b"ISA")
    assert caught.value.code == code
    assert len(posts) == 1
    if status == 403:
        assert "'upload/ACME'" in caught.value.what
        assert "Upload" in caught.value.why
    if status == 415:
        assert '"upload.body" to "raw"' in caught.value.todo


def test_a_name_that_may_go_astray_is_not_sent(stocked: Any, open_mailbox: Any) -> None:
    for name in ("a b.edi", "", ".edi", "no-extension", "x" * 101 + ".edi", "../up.edi"):
        with pytest.raises(problems.RequestRefused):
            open_mailbox().upload("upload", name, b"x")
    assert stocked.requests == []


def test_find_sees_exact_names_even_when_young(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox()
    mailbox.upload("upload", NAME, b"ISA")
    found = mailbox.find("upload", NAME)
    assert found is not None
    assert mailbox.find("upload", NAME.upper()) is None
    assert mailbox.find("upload", "other.edi") is None


def test_pages_are_short_and_total_may_be_missing(stocked: Any, open_mailbox: Any) -> None:
    for number in range(120):
        stocked.add_file("d1", f"{number:03}.edi", b"x", age=1000 - number)
    stocked.page_limit = 25
    expected = [f"{number:03}.edi" for number in range(120)]
    assert names(open_mailbox().list_files("download")) == expected
    stocked.send_total = False
    assert names(open_mailbox().list_files("download")) == expected
    stocked.bare_array = True
    assert names(open_mailbox().list_files("download")) == expected


def test_a_service_that_ignores_the_start_does_not_loop(stocked: Any, open_mailbox: Any) -> None:
    page = {"totalResults": 900, "resources": [{"id": "1", "name": "a.edi", "length": 1}]}
    mailbox = open_mailbox()
    mailbox.folders()
    stocked.override = lambda method, path: (200, json.dumps(page).encode(), "") if "files" in path else None
    assert names(mailbox.list_files("download")) == ["a.edi"]


def test_a_list_that_shifts_is_read_again(stocked: Any, open_mailbox: Any) -> None:
    for number in range(10):
        stocked.add_file("d1", f"{number}.edi", b"x", age=100 - number)
    stocked.page_limit = 4
    mailbox = open_mailbox()
    mailbox.folders()

    def consume_once() -> None:
        stocked.after_page = None
        del stocked.files["d1"][0]

    stocked.after_page = consume_once
    found = names(mailbox.list_files("download"))
    assert found == [f"{number}.edi" for number in range(10)]


def test_same_name_twice_stays_two_files(stocked: Any, open_mailbox: Any) -> None:
    stocked.add_file("d1", "same.edi", b"1", file_id="A", age=50)
    stocked.add_file("d1", "same.edi", b"22", file_id="a", age=40)
    files = open_mailbox().list_files("download")
    assert [(file.id, file.size) for file in files] == [("A", 1), ("a", 2)]


def test_young_growing_and_empty_files_wait(stocked: Any, open_mailbox: Any) -> None:
    stocked.add_file("d1", "young.edi", b"x", age=3)
    growing = stocked.add_file("d1", "growing.edi", b"x", age=100)
    stocked.add_file("d1", "empty.edi", b"", age=100)
    mailbox = open_mailbox()
    assert names(mailbox.list_files("download")) == ["growing.edi"]
    assert [entry.file.name for entry in mailbox.passed_over("download")] == ["young.edi", "empty.edi"]
    growing["length"] = 5
    assert names(mailbox.list_files("download")) == []
    assert "grew from 1 to 5" in " ".join(entry.why for entry in mailbox.passed_over("download"))
    assert names(mailbox.list_files("download")) == ["growing.edi"]
    assert names(open_mailbox(poll__min_age_s=0).list_files("download")) == ["growing.edi", "empty.edi", "young.edi"]


def test_age_is_judged_by_the_servers_clock(stocked: Any, open_mailbox: Any, clock: ManualClock) -> None:
    clock.set(clock.now().replace(year=2031))
    stocked.add_file("d1", "young.edi", b"x", age=3)
    assert open_mailbox().list_files("download") == []


def test_a_download_of_another_size_is_no_document(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox()
    file = mailbox.list_files("download/ACME")[0]
    stocked.contents[file.id] = b"ISA"
    with pytest.raises(problems.UnexpectedAnswer) as caught:
        mailbox.download(file)
    assert caught.value.code == "cleo.size-differs"
    assert "5 bytes" in caught.value.what
    stocked.override = lambda method, path: (200, b"<html>", "text/html") if "content" in path else None
    with pytest.raises(problems.UnexpectedAnswer):
        mailbox.download(file)


def test_a_file_that_is_gone(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox()
    file = mailbox.list_files("download/ACME")[0]
    del stocked.contents[file.id]
    with pytest.raises(problems.NotFound) as caught:
        mailbox.download(file)
    assert caught.value.code == "cleo.file-gone"


def test_folder_names_exact_then_without_case_then_in_words(
    stocked: Any, open_mailbox: Any, caplog: pytest.LogCaptureFixture
) -> None:
    stocked.add_folder("Upload", "U9")
    mailbox = open_mailbox()
    assert mailbox.tree.resolve("upload").remote.id == "u 1"
    assert mailbox.tree.resolve("/download/acme/").remote.id == "d2"
    assert "'ACME'" in caplog.text
    with pytest.raises(problems.NotFound) as caught:
        mailbox.tree.resolve("UPLOAD")
    assert caught.value.code == "cleo.no-folder"
    assert "'upload'" in caught.value.where
    with pytest.raises(problems.NotFound, match="download/OTHER"):
        mailbox.list_files("download/OTHER")
    with pytest.raises(problems.NotFound):
        mailbox.list_files("")


def test_a_folder_made_anew_is_found_again(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox()
    mailbox.list_files("download/ACME")
    stocked.folders["d1"][0]["id"] = "d9"
    stocked.files["d9"] = stocked.files.pop("d2")
    assert len(mailbox.list_files("download/ACME")) == 2


def test_pinned_ids_are_not_looked_up(stocked: Any, open_mailbox: Any) -> None:
    mailbox = open_mailbox(folders__pinned={"in": "d2"})
    assert len(mailbox.list_files("in")) == 2
    assert all("/folders?" not in path for _, path in stocked.requests)


def test_links_are_followed_on_this_host_only(cleo: Any, open_mailbox: Any, caplog: pytest.LogCaptureFixture) -> None:
    cleo.links = lambda folder: {"files": [{"href": f"/api/folders/{folder}/files"}], "children": {"href": None}}
    cleo.add_folder("plain", "p1")
    cleo.links = lambda folder: {"files": {"href": f"https://evil.example/api/folders/{folder}/files"}}
    cleo.add_folder("evil", "e1")
    cleo.links = lambda folder: {"files": {"href": "/api/folders/moved/files"}}
    cleo.add_folder("stale", "s1")
    cleo.links = lambda folder: {"files": {"href": f"{cleo.url}/api/folders/p1/files"}}
    cleo.add_folder("elsewhere", "x1")
    for folder in ("p1", "e1", "s1", "x1"):
        cleo.add_file(folder, f"{folder}.edi", b"x")
    mailbox = open_mailbox()
    assert names(mailbox.list_files("plain")) == ["p1.edi"]
    assert names(mailbox.list_files("evil")) == ["e1.edi"]
    assert "away from the host" in caplog.text
    assert names(mailbox.list_files("stale")) == ["s1.edi"]
    assert names(mailbox.list_files("elsewhere")) == ["p1.edi"]
    assert names(open_mailbox(links__follow="never").list_files("elsewhere")) == ["x1.edi"]
    assert mailbox.upload("stale", NAME, b"x").status == 201
    assert not any("/api/api" in path for _, path in cleo.requests)


def test_harmony(cleo: Any, open_mailbox: Any) -> None:
    cleo.add_folder("box", "box-1")
    cleo.add_file("box-1", "a.edi", b"ISA")
    mailbox = open_mailbox(preset="harmony")
    assert [folder.path for folder in mailbox.folders()] == ["incoming", "outgoing"]
    (file,) = mailbox.list_files("download/ACME")
    assert (file.folder, mailbox.download(file)) == ("outgoing", b"ISA")
    receipt = mailbox.upload("upload/ACME", NAME, b"ISA")
    assert receipt.stored_name == "chosen-by-server"
    assert cleo.requests[-1] == ("POST", "/api/connections/box-1/incoming")
    assert cleo.bodies[-1] == b"ISA"
    with pytest.raises(problems.RequestRefused) as caught:
        mailbox.delete(file)
    assert caught.value.code == "cleo.not-offered"


def test_rate_stays_under_five_a_second(stocked: Any, open_mailbox: Any, clock: ManualClock) -> None:
    mailbox = open_mailbox()
    moments = []
    for _ in range(26):
        mailbox.list_files("download")
        moments.append(clock.monotonic())
    assert max(sum(1 for other in moments if moment <= other < moment + 1) for moment in moments) == 5
    assert moments[-1] - moments[0] == pytest.approx(25 / 5, rel=0.05), "and what is allowed is used"


def test_list_of_another_shape_is_named(stocked: Any, open_mailbox: Any) -> None:
    stocked.override = lambda method, path: (200, b'{"items": []}', "") if "folders" in path else None
    with pytest.raises(problems.UnexpectedAnswer) as caught:
        open_mailbox().folders()
    assert (caught.value.code, caught.value.field) == ("cleo.not-a-list", "profile.paging.items")
    assert open_mailbox(paging__items="items").folders() == []


def test_mixed_lists_are_sorted_apart(cleo: Any, open_mailbox: Any) -> None:
    cleo.add_folder("all", "a1")
    cleo.folders[""][0]["type"] = "folder"
    cleo.add_file("a1", "f.edi", b"x")["type"] = "file"
    cleo.files["a1"].append({"id": "sub", "name": "sub", "type": "folder"})
    mailbox = open_mailbox(list__mixed=True)
    assert names(mailbox.list_files("all")) == ["f.edi"]
    assert [folder.path for folder in mailbox.folders()] == ["all"]
