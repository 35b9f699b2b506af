"""News of versions: asked once a day over real HTTP, never in practice, shown and never forced."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from acucleo_desktop import __version__
from acucleo_desktop.cli.main import main
from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.sync.new_version import NewVersion, read_news
from acucleo_desktop.sync.opening import Opened, open_home

DAY = 86_400.0
NEWS = {
    "version": "99.1",
    "where": "https://example.com/acucleo",
    "what": {"en": "Lists are quicker.", "es": "Listas más rápidas."},
}


class Site:
    """A web site with one file."""

    def __init__(self) -> None:
        self.status, self.content = 200, json.dumps(NEWS).encode()
        self.asked: list[dict[str, str]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(dict(self.headers))
                self.send_response(site.status)
                if site.status == 302:
                    self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", str(len(site.content)))
                self.end_headers()
                self.wfile.write(site.content)

            def log_message(self, *_words: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/news.json?of=acucleo"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        if not self._thread.is_alive():
            return
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.close()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def opened(tmp_path: Path, clock: ManualClock) -> Iterator[Opened]:
    with open_home(Home.below(tmp_path), clock=clock, actor="test") as made:
        yield made


def test_it_is_asked_once_a_day_and_nothing_is_sent(opened: Opened, site: Site, clock: ManualClock) -> None:
    assert not opened.look_for_news(), "without an address nobody is asked"
    opened.change_settings(news_address=site.address)
    assert opened.desk.today().news is None
    assert opened.look_for_news()
    assert not opened.look_for_news()
    (headers,) = site.asked
    assert headers["User-Agent"] == "acucleo-desktop"
    assert headers.keys() <= {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert __version__ not in str(headers)
    news = opened.desk.today().news
    assert news is not None
    assert (news.version, news.where) == ("99.1", "https://example.com/acucleo")
    assert (news.words("es"), news.words("fr")) == ("Listas más rápidas.", "Lists are quicker.")
    clock.advance(DAY)
    assert opened.look_for_news()
    assert len(site.asked) == 2


def test_it_can_be_switched_off_and_practice_asks_nobody(opened: Opened, site: Site) -> None:
    opened.change_settings(news_address=site.address, news_of_versions=False)
    assert not opened.look_for_news()
    opened.change_settings(news_of_versions=True, practice=True)
    assert not opened.look_for_news()
    assert site.asked == []
    with pytest.raises(Problem, match="takes an address"):
        opened.change_settings(news_address="not an address")


def test_a_version_that_was_put_away_is_not_told_again_and_the_next_one_is(
    opened: Opened, site: Site, clock: ManualClock
) -> None:
    opened.change_settings(news_address=site.address)
    opened.look_for_news()
    opened.desk.news.put_away("99.1")
    assert opened.desk.today().news is None
    site.content = json.dumps({**NEWS, "version": "99.2", "what": "Better still."}).encode()
    clock.advance(DAY)
    opened.look_for_news()
    news = opened.desk.today().news
    assert news is not None
    assert (news.version, news.words("es")) == ("99.2", "Better still.")
    site.content = json.dumps({**NEWS, "version": __version__}).encode()
    clock.advance(DAY)
    opened.look_for_news()
    assert opened.desk.today().news is None, "that one runs here"


@pytest.mark.parametrize(
    ("status", "content"),
    [
        (404, b"{}"),
        (302, b""),
        (200, b"<html>sign in to the hotel's network</html>"),
        (200, b"[1, 2]"),
        (200, b"\xff\xfe"),
        (200, json.dumps({**NEWS, "version": "newest"}).encode()),
        (200, json.dumps({**NEWS, "where": "javascript:alert(1)"}).encode()),
        (200, json.dumps({**NEWS, "version": 2}).encode()),
        (200, b" " * 100_000 + json.dumps(NEWS).encode()),
    ],
)
def test_what_is_no_news_is_passed_over(opened: Opened, site: Site, status: int, content: bytes) -> None:
    site.status, site.content = status, content
    opened.change_settings(news_address=site.address)
    assert opened.look_for_news()
    assert len(site.asked) == 1, "no redirect is followed"
    assert opened.desk.today().news is None


def test_a_site_that_is_not_there_troubles_nobody(opened: Opened, site: Site) -> None:
    opened.change_settings(news_address=site.address)
    site.close()
    assert opened.look_for_news()
    assert opened.desk.today().news is None


def test_texts_are_one_line_each_and_not_long() -> None:
    read = read_news(json.dumps({**NEWS, "what": "first\nsecond\x1b[31m" + "x" * 900}).encode())
    assert read.words("en").startswith("first second [31mxxx")
    assert len(read.words("en")) == 300
    assert NewVersion("1", "https://example.com").words("es") == ""


def test_status_tells_it(opened: Opened, site: Site) -> None:
    opened.change_settings(news_address=site.address)
    opened.look_for_news()
    done = CliRunner().invoke(main, ["status", "--home", str(opened.home.data)])
    assert "Version 99.1 is there. Lists are quicker. It can be had at https://example.com/acucleo" in done.stdout
    done = CliRunner().invoke(main, ["status", "--json", "--home", str(opened.home.data)])
    assert json.loads(done.stdout)["newer_version"] == {"version": "99.1", "where": "https://example.com/acucleo"}
