"""What the window makes of what IT has prepared: starting at sign-in, connections that want only a sign-in."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from acucleo_desktop.connections import PERSONAL, Connection, read_connection
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.home import Home
from acucleo_desktop.roll_out import RollOut
from acucleo_desktop.setting_rules import Origin
from acucleo_desktop.sync.opening import Opened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from acucleo_desktop.sign_in_start import SignInStart

_LOG = logging.getLogger("acucleo.window")


@dataclass(frozen=True, slots=True)
class PreparedConnection:
    """A connection that IT has prepared, as a form shows it.

    Attributes:
        values: by field, without secrets; empty where none was prepared or its file does not fit.
        path: the file; empty where there is none.
        trouble: why the file does not fit, for a person; empty where it does.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    path: str = ""
    trouble: str = ""


def start_of(home: Home) -> SignInStart:
    """Return the start at sign-in of this program on a home."""
    from acucleo_desktop.sign_in_start import SignInStart

    own = () if home == Home.locate(None, {}) else ("--home", str(home.data))
    return SignInStart.of_this_system(own)


def starts_at_sign_in(home: Home, *, stored: bool) -> bool:
    """Tell whether this system opens the window at sign-in: a set-up program or a person may have changed it.

    Args:
        home: the open one.
        stored: what the settings say, for a system that does not tell.
    """
    try:
        return start_of(home).is_on
    except OSError:
        return stored


def start_as_prepared(opened: Opened) -> None:
    """Do what IT has said of starting at sign-in; a system that does not let it is no reason not to start now."""
    layers = opened.roll_out.layers
    if "start_at_sign_in" not in {*layers.fixed, *layers.prepared}:
        return
    origin = opened.origins()["start_at_sign_in"]
    if origin is Origin.OWN:
        return
    try:
        start_of(opened.home).follow(
            is_on=opened.settings.start_at_sign_in,
            is_fixed=origin is Origin.FIXED,
            done=opened.home.state / "start-at-sign-in",
        )
    except Problem as problem:
        _LOG.warning("%s", problem.sentences())


def connection_of(roll_out: RollOut, kind: str) -> Connection | None:
    """Return the connection that IT has prepared; None where there is none.

    Args:
        roll_out: what is prepared on this computer.
        kind: `acumatica` or `cleo`.

    Raises:
        Problem: there is a file, and it cannot be read or does not fit.
    """
    text = roll_out.connection_text(kind)
    return read_connection(kind, text, PERSONAL[kind]) if text else None


def prepared_connection(roll_out: RollOut, kind: str, fields: tuple[str, ...]) -> PreparedConnection:
    """Return what a form shows of a prepared connection; `fields` are those of Acumatica's form."""
    path = str(roll_out.connection_path(kind))
    try:
        connection = connection_of(roll_out, kind)
    except Problem as problem:
        return PreparedConnection(path=path, trouble=problem.sentences())
    if connection is None:
        return PreparedConnection()
    return PreparedConnection(form_values(connection, fields), path)


def form_values(connection: Connection, fields: tuple[str, ...]) -> Mapping[str, str]:
    """Return a connection as texts by field, without secrets; `fields` are those of Acumatica's form."""
    from acucleo_desktop.cleo import form as cleo_form
    from acucleo_desktop.cleo.connection import CleoConnection

    if isinstance(connection, CleoConnection):
        return cleo_form.values_of(connection)
    return {name: str(getattr(connection, name)) for name in fields}
