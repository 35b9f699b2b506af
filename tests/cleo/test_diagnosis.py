"""What a diagnosis finds, says and never does: nothing is sent without a yes, and no secret stands in anything."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from diagnosed_tenant import SECRET_CONTENT, Person, step
from practice_peer import DOWN, UP, Peer

from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.diagnosis.run import Diagnosis, step_names
from acucleo_desktop.cleo.diagnosis.scene import Wishes
from acucleo_desktop.cleo.diagnosis.shapes import field_of, kind_field, names_of, shape_of, text_at
from acucleo_desktop.cleo.diagnosis.uploading import CONTENT
from acucleo_desktop.documents.diagnosis import Outcome, nobody
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.transport.limiter import RateLimiter
from acucleo_desktop.transport.secrets import PlainSecrets


@pytest.fixture
def agreeing() -> Person:
    return Person(download="first", upload=UP, **{"upload-again": "yes", "read-only": "yes"})


# What it never does


@pytest.mark.parametrize(
    "ask", [nobody, Person(download="first", upload="", **{"read-only": "", "upload-again": "yes"})]
)
def test_nothing_is_sent_without_a_yes(peer: Peer, diagnose: Callable[..., Diagnosis], ask: Any) -> None:
    found = diagnose(ask)
    assert found.is_usable
    assert not peer.server.store.files(origin="us")
    posts = {one["path"] for one in peer.asked("POST")} | {one["path"] for one in peer.asked("PUT")}
    assert all("authentication" in path or "nothing-here" in path for path in posts), posts
    assert not peer.asked("DELETE")
    assert step(found, "Upload one test file")[0] is Outcome.LEFT_OUT


def test_nothing_is_fetched_without_a_choice(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    found = diagnose()
    assert step(found, "Download one file")[0] is Outcome.LEFT_OUT
    assert not peer.asked("GET", "/content")


def test_what_a_person_does_not_want_is_not_even_asked_for(
    peer: Peer, diagnose: Callable[..., Diagnosis], agreeing: Person
) -> None:
    diagnose(agreeing, wishes=Wishes(with_upload=False))
    assert agreeing.asked == ["download"]
    assert not peer.server.store.files(origin="us")


def test_no_secret_stands_in_report_preset_or_requests(
    peer: Peer, diagnose: Callable[..., Diagnosis], agreeing: Person
) -> None:
    peer.fault(token_seconds=600, rename_fields="access_token=accessToken,name=title", refuse_names="")
    found = diagnose(agreeing)
    state = peer.server.store.state
    values = [peer.server.settings.password, peer.server.settings.username, *state("tokens", {}), *state("refresh", [])]
    values += [SECRET_CONTENT.decode(), "SecretOrder", CONTENT.decode()[:30], peer.server.settings.mailbox_id]
    assert len(values) > 6
    texts = (found.report(), found.preset_toml(), "\n".join(found.trail.lines()), repr(found), repr(found._scene))
    for text in texts[:3]:
        for value in values:
            assert value not in text
    for text in texts[3:]:
        assert all(value not in text for value in (values[0], *state("tokens", {}), *state("refresh", [])))
    places = [*peer.server.store.folders(), *peer.server.store.files()]
    assert not any(one.id in found.report() for one in places)


def test_the_host_stands_in_the_report_only_where_wanted(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    found = diagnose()
    assert peer.server.url not in found.report()
    assert "127.0.0.1" not in found.report()
    assert peer.server.url in found.report(names_host=True)


@pytest.mark.parametrize("switch", ["drop_after_upload", "error_after_upload"])
def test_an_upload_whose_outcome_is_unknown_is_not_sent_again(
    peer: Peer, diagnose: Callable[..., Diagnosis], agreeing: Person, switch: str
) -> None:
    peer.fault(**{switch: 1})
    outcome, said = step(diagnose(agreeing), "Upload one test file")
    ((name, _content),) = peer.stored()
    assert outcome is Outcome.FAILED
    assert f"not known. Look for {name} in '{UP}'" in said


def test_operations_that_are_switched_off_do_not_end_it(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    names = ("upload", "download", "list_sent", "list_files", "root_folders")
    off = {f"operations.{name}": "off" for name in names}
    found = diagnose(Person(download="first", upload=UP), where={"changes": off})
    assert [report.name for report in found.reports] == step_names()
    assert found.is_usable, found.report()
    assert found.result.profile.template("operations.upload") == "{p}/folders/{f}/files"


def test_a_folder_without_the_right_gets_one_try(
    peer: Peer, diagnose: Callable[..., Diagnosis], agreeing: Person
) -> None:
    peer.fault(forbid_upload=True)
    outcome, said = step(diagnose(agreeing), "Upload one test file")
    assert outcome is Outcome.FAILED
    assert "403" in said
    assert len(peer.asked("POST", "/files")) <= 2  # this one, and the one into the other folder


def test_a_further_file_is_sent_only_after_another_yes(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(body_mode="raw", upload_name="header:X-None")
    person = Person(upload=UP)
    found = diagnose(person)
    assert person.asked.count("upload-again") == 1
    assert len(peer.stored()) == 1
    assert "another name" in step(found, "Upload one test file")[1]


def test_not_more_than_three_files_are_sent_whatever_is_agreed(
    peer: Peer, diagnose: Callable[..., Diagnosis], agreeing: Person
) -> None:
    peer.fault(rename_on_upload=True)
    diagnose(agreeing)
    assert 1 <= len(peer.stored()) <= 3
    assert all(content == CONTENT for _name, content in peer.stored())


def test_test_files_have_names_never_used(peer: Peer, diagnose: Callable[..., Diagnosis], agreeing: Person) -> None:
    diagnose(agreeing)
    diagnose(agreeing)
    names = [name for name, _content in peer.stored()]
    assert len(set(names)) == len(names) == 2
    assert all(name.startswith("acucleo-test_") and name.endswith(".edi") for name in names)


def test_a_person_can_stop_it(peer: Peer) -> None:
    stop = threading.Event()
    secrets = PlainSecrets({"password": peer.server.settings.password})
    made = Diagnosis(peer.connection(), secrets, peer.clock, stop=stop)
    seen = []
    for report in made.steps():
        seen.append(report.name)
        if report.name == "Sign in":
            stop.set()
    assert seen[-1] == "Sign in"
    assert not made.is_usable


# What it finds


def test_what_it_asks_and_in_which_order(diagnose: Callable[..., Diagnosis], agreeing: Person) -> None:
    found = diagnose(agreeing)
    assert agreeing.asked == ["download", "upload", "read-only"]
    assert [report.name for report in found.reports] == step_names()
    assert found.preset_toml().count("\n") == 2, "the preset fits as it is"


def test_key_names_are_shown_and_lifetime_is_told(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(token_seconds=1234)
    found = diagnose()
    assert "access_token, expires_in, refresh_token, token_type" in step(found, "Sign in")[1]
    assert "1234 seconds" in step(found, "Lifetime of the token")[1]


@pytest.mark.parametrize(
    ("switches", "name", "outcome", "words"),
    [
        ({"no_expires_in": True}, "Lifetime of the token", Outcome.UNKNOWN, "does not say"),
        ({"rotate_refresh": False}, "Renewal without the password", Outcome.FOUND, "stays the same"),
        ({"refuse_refresh": True}, "Renewal without the password", Outcome.DIFFERS, "'never'"),
        ({"no_refresh_token": True}, "Renewal without the password", Outcome.UNKNOWN, "with the password"),
        ({"page_cap": 2}, "Pages of a list", Outcome.FOUND, "2 entries come at once at most"),
        ({"consume_after_s": 12}, "Upload one test file", Outcome.FOUND, "no longer listed after 15 seconds"),
        ({"consume_uploads": True}, "Upload one test file", Outcome.FOUND, "never listed"),
        ({}, "Upload one test file", Outcome.FOUND, "still listed after 20 seconds"),
        ({"rename_on_upload": True}, "Upload one test file", Outcome.FOUND, "chooses the name itself"),
        ({}, "A folder that takes no uploads", Outcome.FOUND, "403"),
        ({}, "A token that does not count", Outcome.FOUND, "401"),
        ({"per_second": 3}, "Eight quick reads", Outcome.DIFFERS, "rate.per_path is 3"),
        ({"rate_limit": False}, "Eight quick reads", Outcome.FOUND, "all taken"),
        ({"rate_style": "503", "retry_after": ""}, "Eight quick reads", Outcome.FOUND, "no Retry-After"),
        ({"string_booleans": True}, "How lists are written", Outcome.FOUND, "'totalResults'"),
        ({"no_total": True}, "How lists are written", Outcome.FOUND, "No total"),
        ({"truncate_download": 1}, "Download one file", Outcome.FOUND, "had announced 30 bytes"),
    ],
)
def test_each_open_point_becomes_a_fact(
    peer: Peer,
    diagnose: Callable[..., Diagnosis],
    agreeing: Person,
    switches: dict[str, Any],
    name: str,
    outcome: Outcome,
    words: str,
) -> None:
    peer.fault(**switches)
    found = diagnose(agreeing)
    told, said = step(found, name)
    assert words in said, said
    assert told is outcome, said


def test_a_tenant_that_speaks_as_harmony_is_found_out(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    peer.fault(preset="harmony")
    found = diagnose(preset="cic")
    assert found.result.preset == "harmony"
    assert found.is_usable, found.report()


def test_over_sftp_there_is_nothing_to_find(peer: Peer) -> None:
    connection = CleoConnection("Box", "edi", preset="sftp", host="sftp.example.com")
    with pytest.raises(Problem, match="is reached over SFTP") as caught:
        next(Diagnosis(connection, PlainSecrets({"password": "Long-Secret-1"}), peer.clock).steps())
    assert all((caught.value.where, caught.value.why, caught.value.todo)), "four parts"


def test_nobody_answers_at_the_address(peer: Peer) -> None:
    connection = CleoConnection("Box", "edi", base_url="http://127.0.0.1:9")
    found = Diagnosis(connection, PlainSecrets({"password": "Long-Secret-1"}), peer.clock)
    (only,) = found.steps()
    assert only.found.outcome is Outcome.FAILED
    assert not found.is_usable


def test_a_named_file_or_folder_that_is_not_there_is_named(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    found = diagnose(Person(upload="upload/NOBODY"), wishes=Wishes("upload/NOBODY", "nothing.edi"))
    assert "No file 'nothing.edi' was seen" in step(found, "Download one file")[1]
    assert "No folder 'upload/NOBODY' was seen" in step(found, "Upload one test file")[1]
    assert not peer.stored()


def test_quick_reads_that_fail_are_not_told_as_taken(peer: Peer) -> None:
    made = Diagnosis(peer.connection(), PlainSecrets({"password": peer.server.settings.password}), peer.clock)
    for report in made.steps():
        if report.name == "A token that does not count":
            peer.fault(rate_limit=False, server_error_500=8)
    assert step(made, "Eight quick reads")[0] is Outcome.UNKNOWN
    assert "0 were taken" in step(made, "Eight quick reads")[1]


def test_the_pace_is_kept_together_with_whoever_else_asks_this_tenant(peer: Peer, tmp_path: Path) -> None:
    secrets, rate = PlainSecrets({"password": peer.server.settings.password}), tmp_path / "shared"
    connection = peer.connection(changes={"rate.per_path": 1})
    for report in Diagnosis(connection, secrets, peer.clock, rate_folder=rate).steps():
        if report.name == "Find the folders":
            break
    waits = RateLimiter(peer.clock, 1, rate).try_enter(f"cleo {peer.server.url} /api/folders")
    assert isinstance(waits, float), "as the diagnosis has just asked there"


def test_folders_that_were_not_looked_into_are_told(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    for number in range(70):
        peer.server.store.add_folder(f"upload/PARTNER-{number}")
    assert "not all were looked into" in step(diagnose(), "Walk through the folders")[1]


def test_one_named_file_of_a_named_folder_is_fetched(peer: Peer, diagnose: Callable[..., Diagnosis]) -> None:
    person = Person()
    found = diagnose(person, wishes=Wishes(download=f"{DOWN}/order-1.edi"))
    assert step(found, "Download one file")[0] is Outcome.FOUND
    assert "download" not in person.asked


# Shapes


def test_a_list_is_found_wherever_it_stands() -> None:
    entry = {"id": "1"}
    assert shape_of([entry]) is not None
    inside = shape_of({"_embedded": {"documents": [entry]}, "page": {"totalElements": 7}})
    assert inside is not None
    assert (inside.items, inside.total, inside.total_at) == ("_embedded.documents", 7, "page.totalElements")
    assert shape_of({"id": "1", "permissions": ["upload"]}) is None
    assert shape_of({"id": "1", "tags": []}) is None
    assert shape_of("text") is None
    nothing_yet = shape_of({"totalResults": 0})
    assert nothing_yet is not None
    assert not nothing_yet.entries


def test_fields_are_told_by_what_they_hold() -> None:
    entries = [{"key": "a1", "title": "x.edi", "bytes": "12", "updatedAt": "2026-11-23T08:00:00Z", "isFolder": False}]
    found = [field_of(what, entries, ()) for what in ("id", "name", "size", "modified", "created")]
    assert found == ["key", "title", "bytes", "updatedAt", ""]
    assert kind_field([*entries, {"isFolder": True}], ()) == "isFolder"
    assert kind_field(entries, ()) == ""
    assert names_of({"b": {"z": 1, "y": 2}, "a": "secret"}) == "a, b (y, z)"
    assert text_at({"token": {"access_token": "x"}}, ("token", "access_token")) == "token.access_token"
