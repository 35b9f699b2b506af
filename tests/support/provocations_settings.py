"""Provocations of what is said before anything is sent: settings, their files, and secrets that are missing."""

from __future__ import annotations

from collections.abc import Callable

from provocations import Provocation
from service_lines import Lines

from acucleo_desktop.acumatica.connection import AcumaticaConnection
from acucleo_desktop.cleo.connection import CleoConnection
from acucleo_desktop.cleo.diagnosis.run import Diagnosis
from acucleo_desktop.documents.clock import SystemClock
from acucleo_desktop.transport.secrets import PlainSecrets

_CLEO = 'tenant = "acme"\nusername = "edi"\n'


def _cleo_file(text: str) -> Callable[[Lines], object]:
    return lambda _lines: CleoConnection.from_toml(text)


def _diagnosis_over_sftp(_lines: Lines) -> object:
    mailbox = CleoConnection("Test", username="edi", preset="sftp", host="sftp.example.com")
    return next(Diagnosis(mailbox, PlainSecrets({"password": "unused"}), SystemClock()).steps())


def _no_secret(_lines: Lines) -> object:
    return PlainSecrets({}).get("password")


PROVOCATIONS = (
    Provocation("file.not-toml", "a value without quotes", _cleo_file("tenant = acme\n")),
    Provocation("file.unknown-key", "a misspelt setting", _cleo_file(_CLEO + 'tennant = "acme"\n')),
    Provocation("file.wrong-value", "a port that is no number", _cleo_file(_CLEO + 'port = "twenty-two"\n')),
    Provocation(
        "file.missing-value",
        "an Acumatica connection without an address",
        lambda _lines: AcumaticaConnection.from_toml('username = "edi"\n'),
    ),
    Provocation("connection.incomplete", "a Cleo connection without a user", _cleo_file('tenant = "acme"\n')),
    Provocation(
        "connection.secret-in-file",
        "a password in the settings of the sign-in",
        _cleo_file(_CLEO + '[profile]\n"auth.fields" = {username = "{username}", password = "written-out"}\n'),
    ),
    Provocation("connection.no-diagnosis", "a diagnosis of a mailbox over SFTP", _diagnosis_over_sftp),
    Provocation("vault.gone", "the password was never typed in", _no_secret),
)
