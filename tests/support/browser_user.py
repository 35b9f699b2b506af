"""A person at a browser, for sign-ins: fills in the consent page of the practice site and lets it send them back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import requests


class Person:
    """Signs in as told, in a thread of its own, as a browser is a program of its own.

    Args:
        form: what is typed besides user and password of the practice site.
    """

    def __init__(self, password: str, **form: str) -> None:
        self._form = {"username": "edi", "password": password, "consent": "yes", **form}
        self.address = ""
        self.pages: list[requests.Response] = []
        self._threads: list[threading.Thread] = []

    def __call__(self, address: str) -> bool:
        """Be given an address, as `webbrowser.open` is."""
        self.address = address
        thread = threading.Thread(target=self._sign_in, args=(address,))
        self._threads.append(thread)
        thread.start()
        return True

    def _sign_in(self, address: str) -> None:
        self.pages.append(requests.post(address, data=self._form, timeout=10))

    def done(self) -> requests.Response:
        """Wait until the browser shows its last page, and return it."""
        for thread in self._threads:
            thread.join(10)
        return self.pages[-1]

    @property
    def asked(self) -> dict[str, str]:
        """What the address asked for."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.address).query).items()}


def visits(*targets: Callable[[str], str]) -> Callable[[str], bool]:
    """Return a browser that, instead of signing in, calls addresses made from the one it was given."""

    def open_browser(address: str) -> bool:
        for target in targets:
            requests.get(target(address), timeout=10)
        return True

    return open_browser
