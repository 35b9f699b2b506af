"""What is examined: a home, and what works on it where it could be opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.home import Home
    from acucleo_desktop.settings import Settings
    from acucleo_desktop.sync.opening import Opened
    from acucleo_desktop.transport.line_look import LineLook

KINDS: Final = ("acumatica", "cleo")


@dataclass(slots=True)
class Patient:
    """What is examined.

    Attributes:
        home: its folders.
        clock: the time.
        settings: as they are in force.
        opened: the open home; None where its ledger is not opened, as for a damaged one.
        environment: of the process.
        asks_lines: whether the services are asked for their time and certificates; nobody signs in for it.
        asks_live: whether both connections are tested with a sign-in.
        is_thorough: whether a large ledger is read whole.
        opens_vault: whether passwords are read, for which a person may be asked for a passphrase.
        look: looks at the line to a service; None for the real one.
    """

    home: Home
    clock: Clock
    settings: Settings
    opened: Opened | None
    environment: Mapping[str, str] = field(default_factory=dict)
    asks_lines: bool = True
    asks_live: bool = False
    is_thorough: bool = False
    opens_vault: bool = True
    look: Callable[[str], LineLook] | None = None
    _lines: dict[str, LineLook] = field(default_factory=dict)

    def address(self, kind: str) -> str:
        """Return the address of a connection; empty where none is set up or it cannot be read."""
        from acucleo_desktop.documents.problem import Problem

        if self.opened is None or not self.opened.connections.exists(kind):
            return ""
        try:
            return self.opened.connections.address(kind)
        except Problem:
            return ""

    def line(self, kind: str) -> LineLook | None:
        """Look at the line to a service, once; None where it is not asked or has no address that is looked at so."""
        address = self.address(kind)
        if not self.asks_lines or not address.lower().startswith(("https:", "http:")):
            return None
        if kind not in self._lines:
            from acucleo_desktop.transport.line_look import look_at_line

            look = self.look or (lambda url: look_at_line(url, self.clock, self.settings.proxies))
            self._lines[kind] = look(address)
        return self._lines[kind]
