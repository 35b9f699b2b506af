"""Every switch of the practice Cleo once, over real HTTP: what the client settles, repeats, or refuses in words."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from practice_peer import DOWN, UP, Peer

from acucleo_desktop.cleo.checks import test_connection as run_test
from acucleo_desktop.cleo.memory import MailboxMemory
from acucleo_desktop.cleo.opening import Surroundings
from acucleo_desktop.practice.cleo.auth import one_time_codes
from acucleo_desktop.practice.cleo.view import ODD_NAMES
from acucleo_desktop.transport import problems
from acucleo_desktop.transport.secrets import PlainSecrets

NAME = "810_FRESHMART_000000001_20261123T080000Z_0a1b2c3d.edi"
TOTP = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def peer(tmp_path: Path) -> Iterator[Peer]:
    made = Peer(tmp_path)
    yield made
    made.close()


def names(files: Any) -> list[str]:
    return [file.name for file in files]


def raised(kind: type[problems.ServiceProblem], work: Callable[[], object]) -> problems.ServiceProblem:
    with pytest.raises(kind) as caught:
        work()
    problem = caught.value
    assert type(problem) is kind
    assert problem.what
    assert problem.todo
    return problem


# Signing in


@pytest.mark.parametrize("switch", [{"token_seconds": 30}, {"token_seconds": 30, "refuse_refresh": True}])
def test_a_short_token_is_renewed_before_it_ends(peer: Peer, switch: dict[str, Any]) -> None:
    peer.fault(**switch)
    mailbox = peer.open()
    for _ in range(4):
        mailbox.folders()
        peer.clock.advance(20)
    assert not [one for one in peer.asked("GET") if one["status"] == 401]


def test_without_a_lifetime_the_setting_counts(peer: Peer) -> None:
    peer.fault(no_expires_in=True)
    mailbox = peer.open(auth__default_lifetime_s=100)
    mailbox.folders()
    peer.clock.advance(101)
    mailbox.folders()
    assert len(peer.asked("POST", "authentication")) == 2


def test_without_a_renewal_token_it_signs_in_again(peer: Peer) -> None:
    peer.fault(no_refresh_token=True, token_seconds=100)
    mailbox = peer.open()
    mailbox.folders()
    peer.clock.advance(100)
    mailbox.folders()
    assert [one["status"] for one in peer.asked("POST", "authentication")] == [200, 200]


def test_a_refused_renewal_falls_back_to_the_password(peer: Peer) -> None:
    peer.fault(refuse_refresh=True, token_seconds=100)
    mailbox = peer.open()
    mailbox.folders()
    peer.clock.advance(100)
    mailbox.folders()
    assert [one["status"] for one in peer.asked("POST", "authentication")] == [200, 401, 200]


@pytest.mark.parametrize("rotates", [True, False])
def test_renewal_tokens_may_change_or_stay(peer: Peer, rotates: bool) -> None:
    peer.fault(rotate_refresh=rotates, token_seconds=100)
    mailbox = peer.open()
    for _ in range(4):
        mailbox.folders()
        peer.clock.advance(90)
    assert {one["status"] for one in peer.asked("POST", "authentication")} == {200}
    assert len(peer.asked("POST", "authentication")) == 4


@pytest.mark.parametrize("mode", ["off", "form"])
def test_a_second_factor_takes_the_code_that_a_person_types(peer: Peer, mode: str) -> None:
    peer.fault(totp=TOTP)
    asked: list[str] = []

    def code() -> str:
        asked.append("asked")
        return next(iter(one_time_codes(TOTP, peer.clock.now())))

    assert peer.open(code=code, auth__otp__mode=mode).folders()
    assert asked == ["asked"]
    problem = raised(problems.SignInRefused, lambda: peer.open(auth__otp__mode=mode).folders())
    assert problem.code == "cleo.code-needed"
    assert "--otp" in problem.todo
    assert "service account" in problem.todo


def test_a_wrong_code_is_told_apart_from_a_wrong_password(peer: Peer) -> None:
    peer.fault(totp=TOTP)
    mailbox = peer.open(code=lambda: "000000", auth__otp__mode="form")
    problem = raised(problems.SignInRefused, mailbox.folders)
    assert (problem.code, problem.field) == ("cleo.code-refused", "profile.auth.otp.name")
    raised(problems.SignInRefused, mailbox.folders)
    assert len(peer.asked("POST", "authentication")) == 1


def test_a_token_serves_the_openings_after_it(peer: Peer) -> None:
    peer.fault(totp=TOTP)
    codes = [next(iter(one_time_codes(TOTP, peer.clock.now())))]
    around = Surroundings(memory=MailboxMemory(), one_time_code=lambda: codes.pop() if codes else "")
    for _ in range(3):
        with peer.open(around=around) as mailbox:
            mailbox.folders()
    assert len(peer.asked("POST", "authentication")) == 2, "once without and once with the code"
    assert "Token(" in repr(around.memory.token(peer.connection()))


def test_a_locked_account_is_not_asked_again(peer: Peer) -> None:
    peer.fault(lock_after=2)
    for _ in range(2):
        raised(problems.SignInRefused, lambda: peer.open(password="wrong-one").folders())
    before = len(peer.asked("POST", "authentication"))
    mailbox = peer.open()
    problem = raised(problems.SignInRefused, mailbox.folders)
    assert problem.code == "cleo.account-locked"
    raised(problems.SignInRefused, mailbox.folders)
    assert len([one for one in peer.asked("POST", "authentication") if one["status"] == 401]) == before + 1


def test_an_expired_password_says_where_to_change_it(peer: Peer) -> None:
    peer.fault(password_expired=True)
    problem = raised(problems.SignInRefused, peer.open().folders)
    assert problem.code == "cleo.password-expired"
    assert "Cleo Portal" in problem.todo


def test_a_refused_login_is_final(peer: Peer) -> None:
    peer.fault(reject_login=True)
    mailbox = peer.open()
    for _ in range(3):
        assert raised(problems.SignInRefused, mailbox.folders).code == "cleo.sign-in-refused"
    assert len(peer.asked("POST", "authentication")) == 1


def test_a_401_on_the_nth_call_is_renewed_and_replayed_once(peer: Peer) -> None:
    mailbox = peer.open()
    mailbox.upload(UP, NAME, b"ISA")
    peer.fault(unauthorized_at=1)
    mailbox.upload(UP, "another.edi", b"whole body again")
    assert peer.stored() == [(NAME, b"ISA"), ("another.edi", b"whole body again")]
    assert len(peer.asked("POST", "authentication")) == 2


def test_a_second_401_stops_without_blaming_the_password(peer: Peer) -> None:
    mailbox = peer.open()
    mailbox.folders()
    peer.fault(unauthorized_401=2)
    assert raised(problems.SignInRefused, mailbox.folders).code == "cleo.token-refused"


# The way there


def test_a_wrong_prefix_is_named_with_its_address(peer: Peer) -> None:
    peer.fault(prefix="/rest/v2")
    problem = raised(problems.NotFound, peer.open().folders)
    assert problem.code == "cleo.sign-in-address"
    assert f"{peer.server.url}/api/authentication" in problem.what
    mailbox = peer.open(api_prefix="/rest/v2")
    assert len(mailbox.folders()) == 4
    assert mailbox.list_files(DOWN) == []
    assert not [one for one in peer.asked() if "v2/rest" in one["path"]]


@pytest.mark.parametrize("style", ["add", "strip"])
def test_a_redirected_slash_is_named_and_not_followed(peer: Peer, style: str) -> None:
    peer.fault(redirect_slash=style)
    slash = "/" if style == "strip" else ""
    problem = raised(problems.UnexpectedAnswer, peer.open(auth__path="{p}/authentication" + slash).folders)
    assert problem.code == "cleo.slash"
    assert ("must not have a" if style == "strip" else "needs a") in problem.what
    assert not peer.asked("POST", "authentication")


def test_the_missing_slash_is_mended_by_settings(peer: Peer) -> None:
    peer.fault(redirect_slash="add")
    mailbox = peer.open(auth__path="{p}/authentication/", operations__root_folders="GET {p}/folders/ 200")
    assert mailbox.tree.resolve("upload").remote.may_upload is True


def test_throttling_waits_as_asked(peer: Peer) -> None:
    mailbox = peer.open()
    mailbox.folders()
    for switches, least in (
        ({"retry_after": "9"}, 9),
        ({"retry_after": "date:7"}, 6),
        ({"retry_after": ""}, 0.5),
        ({"retry_after": "4", "rate_style": "503"}, 4),
    ):
        peer.fault(**{"rate_style": "429", **switches, "throttle_429": 1})
        began = peer.clock.monotonic()
        mailbox.folders()
        assert peer.clock.monotonic() - began >= least, switches


def test_throttling_without_end_is_told(peer: Peer) -> None:
    mailbox = peer.open()
    mailbox.folders()
    peer.fault(throttle_429=99)
    assert raised(problems.Throttled, lambda: mailbox.upload(UP, NAME, b"x")).code == "cleo.throttled"
    assert peer.stored() == []


def test_a_busy_answer_without_a_wait_leaves_an_upload_in_doubt(peer: Peer) -> None:
    mailbox = peer.open()
    mailbox.list_files(UP)
    peer.fault(throttle_429=1, rate_style="503", retry_after="")
    raised(problems.OutcomeUnknown, lambda: mailbox.upload(UP, NAME, b"x"))


@pytest.mark.parametrize("switch", ["server_error_500", "html_200", "slow_body", "latency_ms"])
def test_reads_live_with_a_bad_moment(peer: Peer, switch: str) -> None:
    peer.partner("a.edi")
    mailbox = peer.open(http__read_s=0.3)
    mailbox.folders()
    peer.fault(**{switch: 1, "slow_body_s": 0.6})
    if switch == "html_200":
        assert raised(problems.UnexpectedAnswer, lambda: mailbox.list_files(DOWN)).code == "cleo.web-page"
    assert names(mailbox.list_files(DOWN)) == ["a.edi"]


@pytest.mark.parametrize("skew", [-600, 600])
def test_a_wrong_clock_at_the_server_changes_nothing(peer: Peer, skew: int) -> None:
    peer.fault(clock_skew_s=skew, token_seconds=300)
    peer.partner("old.edi", age=60)
    mailbox = peer.open()
    assert names(mailbox.list_files(DOWN)) == ["old.edi"]
    peer.partner("young.edi", age=2)
    assert names(mailbox.list_files(DOWN)) == ["old.edi"], "ages are taken by the server's own clock"
    peer.clock.advance(200)
    mailbox.folders()
    assert len(peer.asked("POST", "authentication")) == 1


# Lists


@pytest.mark.parametrize(
    "switches",
    [
        {},
        {"page_cap": 25},
        {"page_cap": 25, "no_total": True},
        {"page_cap": 25, "string_booleans": True},
        {"page_cap": 25, "shift_pages": 1},
        {"page_cap": 25, "shift_pages": 0.2},
        {"bare_array": True},
        {"link_array": True},
        {"stale_links": True},
        {"foreign_links": True},
        {"bad_self_link": True},
        {"string_booleans": True, "link_array": True},
    ],
    ids=lambda switches: "+".join(switches) or "plain",
)
@pytest.mark.parametrize("follow", ["prefer", "never"])
def test_every_shape_of_list_gives_every_file_once(peer: Peer, switches: dict[str, Any], follow: str) -> None:
    wanted = [f"{number:02}.edi" for number in range(60)]
    for name in wanted:
        peer.server.store.add_file(DOWN, name, name.encode(), "partner")
    peer.clock.advance(60)
    peer.fault(**switches)
    mailbox = peer.open(links__follow=follow)
    files = mailbox.list_files(DOWN)
    assert sorted(names(files)) == wanted
    assert [mailbox.download(file) for file in files[:3]] == [file.name.encode() for file in files[:3]]
    folder = mailbox.folder(UP)
    assert (folder.may_upload, folder.may_download) in {(True, False), (True, None)}
    assert mailbox.upload(UP, NAME, b"ISA").stored_name == NAME


def test_a_link_to_another_host_never_gets_the_token(peer: Peer, caplog: pytest.LogCaptureFixture) -> None:
    peer.fault(foreign_links=True)
    peer.partner("a.edi")
    mailbox = peer.open()
    (file,) = mailbox.list_files(DOWN)
    mailbox.download(file)
    assert "leads away from the host" in caplog.text
    assert {record.service for record in peer.records} == {"cleo"}
    assert all(record.status is not None for record in peer.records), "nobody else was asked"


def test_a_folder_in_another_case_is_taken_with_a_warning(peer: Peer, caplog: pytest.LogCaptureFixture) -> None:
    peer.fault(folder_case=True)
    peer.partner("a.edi")
    with caplog.at_level(logging.WARNING):
        assert names(peer.open().list_files(DOWN)) == ["a.edi"]
    assert "'DOWNLOAD'" in caplog.text
    secrets = PlainSecrets({"password": peer.server.settings.password})
    steps = list(run_test(peer.connection(), secrets, peer.clock, [DOWN]))
    assert all(step.ok for step in steps)
    assert "it is called 'DOWNLOAD/freshmart' there" in " ".join(step.said for step in steps)


def test_a_folder_that_vanished_is_named_with_those_that_are_there(peer: Peer) -> None:
    mailbox = peer.open()
    mailbox.list_files(DOWN)
    peer.fault(vanish=DOWN)
    problem = raised(problems.NotFound, lambda: mailbox.list_files(DOWN))
    assert problem.code == "cleo.no-folder"
    assert DOWN in problem.what


# Files of partners


def test_a_file_shows_when_its_job_has_posted_it(peer: Peer) -> None:
    peer.fault(visible_after_s=30)
    peer.partner("a.edi", age=20)
    mailbox = peer.open()
    assert mailbox.list_files(DOWN) == []
    peer.clock.advance(20)
    assert names(mailbox.list_files(DOWN)) == ["a.edi"]


@pytest.mark.parametrize("switch", ["growing_s", "empty_s"])
def test_growing_and_empty_files_wait_until_they_are_whole(peer: Peer, switch: str) -> None:
    peer.fault(**{switch: 30})
    peer.partner("a.edi", b"ISA*whole~", age=20)
    mailbox = peer.open()
    assert mailbox.list_files(DOWN) == []
    assert [entry.file.name for entry in mailbox.passed_over(DOWN)] == ["a.edi"]
    peer.clock.advance(20)
    assert mailbox.list_files(DOWN) == [], "it has grown since the last look"
    (file,) = mailbox.list_files(DOWN)
    assert mailbox.download(file) == b"ISA*whole~"


def test_growth_is_remembered_from_one_opening_to_the_next(peer: Peer) -> None:
    around = Surroundings()
    peer.fault(growing_s=30)
    peer.partner("a.edi", b"ISA*whole~", age=29)
    with peer.open(around=around) as mailbox:
        mailbox.list_files(DOWN)
    peer.clock.advance(20)
    with peer.open(around=around) as mailbox:
        assert mailbox.list_files(DOWN) == []


def test_one_name_under_two_ids_stays_two_files(peer: Peer) -> None:
    peer.fault(twin_files=True)
    peer.partner("a.edi")
    mailbox = peer.open()
    first, second = mailbox.list_files(DOWN)
    assert first.name == second.name
    assert first.id != second.id
    assert mailbox.download(first) == mailbox.download(second)


def test_odd_names_arrive_as_they_are(peer: Peer) -> None:
    peer.fault(odd_names=True)
    for number in range(len(ODD_NAMES)):
        peer.partner(f"{number}.edi", str(number).encode())
    mailbox = peer.open()
    files = mailbox.list_files(DOWN)
    assert sorted(names(files)) == sorted(ODD_NAMES)
    assert {mailbox.download(file) for file in files} == {str(n).encode() for n in range(len(ODD_NAMES))}
    assert max(len(file.name) for file in files) == 255


def test_a_short_download_is_no_document(peer: Peer) -> None:
    peer.partner("a.edi")
    mailbox = peer.open()
    (file,) = mailbox.list_files(DOWN)
    peer.fault(truncate_download=1)
    assert raised(problems.UnexpectedAnswer, lambda: mailbox.download(file)).code == "cleo.size-differs"
    assert mailbox.download(file) == b"ISA*00~"


def test_a_download_that_breaks_off_is_fetched_again(peer: Peer) -> None:
    peer.partner("a.edi", b"ISA" * 1000)
    mailbox = peer.open()
    (file,) = mailbox.list_files(DOWN)
    peer.fault(cut_download=2)
    assert mailbox.download(file) == b"ISA" * 1000


@pytest.mark.parametrize("way", ["keep", "delete", "move:download/ARCHIVE"])
def test_a_fetched_file_is_kept_deleted_or_moved(peer: Peer, way: str) -> None:
    peer.server.store.add_folder("download/ARCHIVE")
    peer.partner("a.edi")
    mailbox = peer.open(after_download=way, operations__move="POST {p}/folders/{f}/files/{i}/move 204")
    (file,) = mailbox.list_files(DOWN)
    mailbox.put_away(file)
    assert bool(mailbox.list_files(DOWN)) is (way == "keep")
    assert bool(mailbox.list_files("download/ARCHIVE")) is way.startswith("move")
    mailbox.put_away(file)
