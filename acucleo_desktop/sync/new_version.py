"""Whether there is a newer version: one small JSON file is read once a day, where an address for it is set.

Nothing is sent but the request itself: no version, no name, no number of this installation. Nothing is ever downloaded
or installed; a line on Today says what is new and where to get it.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlsplit

from acucleo_desktop.documents.clock import Clock
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.times import time_of, time_text

_LOG = logging.getLogger("acucleo.news")
LOOKED: Final = "news.looked-at"
FOUND: Final = "news.found"
PUT_AWAY: Final = "news.put-away"
_ONCE: Final = timedelta(hours=23)
_SECONDS: Final = 5.0
_LARGEST: Final = 64 * 1024
_LONGEST: Final = 300
_VERSION: Final = re.compile(r"^\d{1,5}(?:\.\d{1,5}){0,3}$")
_USER_AGENT: Final = "acucleo-desktop"


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version that is newer than this one.

    Attributes:
        version: its number, such as `0.2.0`.
        where: address of the page from which to get it.
        what: what is new, in a sentence for each language by its code; `en` is always there.
    """

    version: str
    where: str
    what: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def words(self, language: str) -> str:
        """Return what is new in a language, or in English."""
        return self.what.get(language) or self.what.get("en", "")


class NewsOfVersions:
    """Asks for news and remembers them in the ledger.

    Args:
        ledger: where it is kept when it was asked last and what was found.
        clock: the time.
        running: the version of this program.
    """

    def __init__(self, ledger: Ledger, clock: Clock, running: str) -> None:
        self._ledger = ledger
        self._clock = clock
        self._running = running

    def look(self, address: str, proxies: str) -> bool:
        """Ask for news unless that was done within a day; return whether it was asked.

        Whatever goes wrong is only noted in the log: nobody needs news of versions to work.

        Args:
            address: of the JSON file; empty for never.
            proxies: `system`, `none` or the address of a proxy.
        """
        now, marks = self._clock.now(), self._ledger.marks
        last = marks.get(LOOKED)
        if not address or (last and timedelta(0) <= now - time_of(last) < _ONCE):
            return False
        marks.set(LOOKED, time_text(now))  # before it is asked: what fails is not asked again at once either
        try:
            found = read_news(_fetch(address, proxies, self._clock))
        except (OSError, ValueError) as error:
            _LOG.info("news of versions could not be read: %s", type(error).__name__)
            return True
        marks.set(FOUND, json.dumps({"version": found.version, "where": found.where, "what": dict(found.what)}))
        return True

    def known(self) -> NewVersion | None:
        """Return the newer version that was found last, unless it was put away; None when there is none."""
        kept = self._ledger.marks.json_of(FOUND)
        if not kept:
            return None
        try:
            found = read_news(json.dumps(kept).encode())
        except ValueError:
            return None
        is_newer = _parts(found.version) > _parts(self._running)
        return found if is_newer and self._ledger.marks.get(PUT_AWAY) != found.version else None

    def put_away(self, version: str) -> None:
        """Say no more of a version; the next one is told again."""
        self._ledger.marks.set(PUT_AWAY, version)


def read_news(content: bytes) -> NewVersion:
    """Read the file: `{"version": "0.2.0", "where": "https://...", "what": "..."}`; `what` may be given by language.

    Raises:
        ValueError: it is not such a file.
    """
    read: Any = json.loads(content)
    if not isinstance(read, dict):
        raise ValueError("no JSON object")  # noqa: TRY004 - one kind of error for whatever stands there
    version, where, what = read.get("version"), read.get("where"), read.get("what")
    if not isinstance(version, str) or not _VERSION.match(version):
        raise ValueError("no version")
    if not isinstance(where, str) or urlsplit(where).scheme not in {"https", "http"} or len(where) > _LONGEST:
        raise ValueError("no address")
    texts = what if isinstance(what, dict) else {"en": what}
    sentences = {str(code): _line(text) for code, text in texts.items() if isinstance(text, str)}
    return NewVersion(version, _line(where), MappingProxyType(sentences))


def _line(text: str) -> str:
    """Return a text as one line of plain letters, not too long."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(plain.split())[:_LONGEST]


def _parts(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in re.findall(r"\d+", version)[:4]]
    return tuple([*numbers, 0, 0, 0, 0][:4])


def _fetch(address: str, proxies: str, clock: Clock) -> bytes:
    """Return the small file at an address; redirects are not followed.

    Raises:
        OSError: it cannot be reached, answers otherwise, or takes too long.
        ValueError: it is too large.
    """
    import requests

    from acucleo_desktop.transport.address import Address
    from acucleo_desktop.transport.wire import SystemTrustAdapter, proxies_for

    ways = proxies_for(proxies, address, is_loopback=Address(address.partition("?")[0]).is_loopback)
    ends = clock.monotonic() + 2 * _SECONDS
    with requests.Session() as session:
        session.trust_env = False  # the system's proxies were asked; a .netrc has nothing to do with this
        session.mount("https://", SystemTrustAdapter())
        session.headers.update({"User-Agent": _USER_AGENT, "Accept": "application/json"})
        answer = session.get(address, timeout=_SECONDS, stream=True, allow_redirects=False, proxies=ways)
        with answer:
            if answer.status_code != requests.codes.ok:
                raise OSError(f"it answered {answer.status_code}")
            content = b""
            for portion in answer.iter_content(4096):
                content += portion
                if len(content) > _LARGEST:
                    raise ValueError("too large for news")
                if clock.monotonic() > ends:
                    raise OSError("it took too long")
    return content
