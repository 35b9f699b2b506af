"""The lines to both services: their certificates, and the time they have, compared with this computer's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from acucleo_desktop.sync.health.patient import KINDS, Patient
from acucleo_desktop.sync.health.rows import Level, Press, Row

if TYPE_CHECKING:
    from acucleo_desktop.transport.line_look import LineLook

_SOON: Final = 30
_AT_ONCE: Final = 7
"""Days before the end of a certificate: time to ask for a new one, and hardly any."""
_A_LITTLE: Final = timedelta(minutes=1)
_ALIKE: Final = timedelta(seconds=30)
_MINUTE: Final = 60
_OWN_FILES: Final = ("SSL_CERT_FILE", "SSL_CERT_DIR")
_UNUSED: Final = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


def certificates(patient: Patient) -> Iterator[Row]:
    """Look at the certificates of both lines, and at what this computer trusts beside the system's store."""
    for kind in KINDS:
        if patient.address(kind):
            yield _certificates_of(patient, kind)
    yield from _own_certificates(patient)


def _certificates_of(patient: Patient, kind: str) -> Row:
    name = kind.capitalize()
    key, title = f"certificates.{kind}", f"Certificates of {name}"
    look = patient.line(kind)
    if look is None:
        if not patient.address(kind).lower().startswith(("https:", "http:")):
            return Row(key, title, Level.GOOD, ("This line has no certificates; the key of the host is kept instead.",))
        return Row(key, title, Level.OPEN, (f"{name} was not asked.",))
    if look.status is None:
        return _no_answer(key, title, name, look)
    if not look.is_encrypted:
        if look.is_loopback:
            return Row(key, title, Level.GOOD, (f"{look.origin} is on this computer and needs none.",))
        todo = "Write https in the address of the connection."
        told = f"{look.origin} is not encrypted: everybody on the way can read along."
        return Row(key, title, Level.BAD, (told,), todo, Press.CONNECTIONS, kind)
    if not look.certificates:
        return Row(key, title, Level.OPEN, ("It was accepted; what it says could not be read.",))
    first = min(look.certificates, key=lambda one: one.ends)
    left = (first.ends - patient.clock.now()).days
    seen = (
        f"The line shows the certificate of {look.certificates[0].subject}, signed by {look.certificates[0].issuer}.",
        f"{first.subject} ends first: on {first.ends:%Y-%m-%d}; days left: {left}.",
    )
    if left > _SOON:
        return Row(key, title, Level.GOOD, seen)
    todo = f"Tell whoever looks after {name}: from that day on nothing is sent there."
    return Row(key, title, Level.BAD if left <= _AT_ONCE else Level.LOOK, seen, todo)


def _no_answer(key: str, title: str, name: str, look: LineLook) -> Row:
    """Tell a certificate that is refused from a line that is dead."""
    from acucleo_desktop.transport.retry import Signal

    if look.signal is Signal.CERTIFICATE:
        todo = (
            f"Ask your IT for the root certificate, or whoever looks after {name} for a valid one;"
            " the program takes what the system's store trusts."
        )
        return Row(key, title, Level.BAD, (f"The certificate of {look.origin} is refused: {look.cause}.",), todo)
    return Row(key, title, Level.OPEN, (f"{look.origin} does not answer: {look.cause}.",))


def _own_certificates(patient: Patient) -> Iterator[Row]:
    """Say what comes from the environment; without any of it there is no row."""
    seen: list[str] = []
    missing: list[str] = []
    for variable in _OWN_FILES:
        path = patient.environment.get(variable, "")
        if path:
            seen.append(f"{variable} names {path}: what is in there is trusted in place of the system's own file.")
            if not Path(path).exists():
                missing.append(f"{path} is not there.")
    unused = [variable for variable in _UNUSED if patient.environment.get(variable)]
    seen += [f"{variable} is set; the program does not use it." for variable in unused]
    key, title = "certificates.own", "Certificates of your own"
    if missing:
        yield Row(key, title, Level.BAD, (*seen, *missing), "Put the file there, or take the variable away.")
    elif seen:
        yield Row(key, title, Level.GOOD, tuple(seen))


def clocks(patient: Patient) -> Iterator[Row]:
    """Compare this computer's clock with those of both services: two that agree tell whose is wrong."""
    gaps = {kind: look.gap for kind in KINDS if (look := patient.line(kind)) is not None and look.gap is not None}
    key, title = "clock", "Clock of this computer"
    if not gaps:
        yield Row(key, title, Level.OPEN, ("No service has told its time.",))
        return
    seen = [_gap_words(kind, gap) for kind, gap in gaps.items()]
    largest = max(gaps.values(), key=abs)
    if abs(largest) <= _A_LITTLE:
        yield Row(key, title, Level.GOOD, tuple(seen))
        return
    limit = timedelta(minutes=patient.settings.guard_clock_minutes)
    level = Level.BAD if abs(largest) > limit else Level.LOOK
    agree = len(gaps) > 1 and max(gaps.values()) - min(gaps.values()) <= _ALIKE
    if agree:
        seen.append("Both services agree, so it is this computer's clock that is wrong.")
    elif len(gaps) > 1:
        seen.append("The services do not agree with each other; one of their clocks may be the wrong one.")
    todo = "Let the system set its clock by the network: times of orders, sign-ins and answers depend on it."
    yield Row(key, title, level, tuple(seen), todo)


def _gap_words(kind: str, gap: timedelta) -> str:
    name, seconds = kind.capitalize(), abs(gap).total_seconds()
    if seconds < _MINUTE:
        return f"{name} has the same time to within {max(1, round(seconds))} s."
    minutes = round(seconds / _MINUTE)
    if gap > timedelta(0):
        return f"The clock of {name} is {minutes} min ahead of this computer's."
    return f"The clock of {name} is {minutes} min behind this computer's."
