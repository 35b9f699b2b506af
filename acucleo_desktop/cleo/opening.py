"""Opening the mailbox that a connection speaks of: over HTTP or over SFTP."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from acucleo_desktop.cleo.client import CleoMailbox
from acucleo_desktop.cleo.memory import MailboxMemory
from acucleo_desktop.transport.retry import RetryPolicy

if TYPE_CHECKING:
    from acucleo_desktop.cleo.connection import CleoConnection
    from acucleo_desktop.cleo.sftp_mailbox import SftpMailbox
    from acucleo_desktop.cleo.sftp_session import HostKeys
    from acucleo_desktop.cleo.sign_in import OneTimeCode
    from acucleo_desktop.documents.clock import Clock
    from acucleo_desktop.transport.answer import RequestRecord
    from acucleo_desktop.transport.secrets import Secrets


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a mailbox gets from outside, whatever it speaks.

    Attributes:
        memory: token and sizes of files from one opening to the next.
        host_keys: keys that SFTP servers showed before; None for this opening only.
        one_time_code: asks a person for the code of an authenticator app; None when nobody is there.
        rate_folder: folder of the file that shares the rate limit with other processes.
        observer: is told of every request.
        stop: aborts waits.
        proxies: `system`, `none` or the address of a proxy; HTTP only.
        retry: how often and how patiently; None for the usual.
    """

    memory: MailboxMemory = field(default_factory=MailboxMemory)
    host_keys: HostKeys | None = None
    one_time_code: OneTimeCode | None = None
    rate_folder: Path | None = None
    observer: Callable[[RequestRecord], None] | None = None
    stop: threading.Event | None = None
    proxies: str = "system"
    retry: RetryPolicy | None = None


def open_mailbox(
    connection: CleoConnection, secrets: Secrets, clock: Clock, around: Surroundings
) -> CleoMailbox | SftpMailbox:
    """Return the mailbox of a connection; nothing is asked of the service before the first call.

    Raises:
        Problem: the connection does not fit together.
    """
    if connection.preset != "sftp":
        return CleoMailbox(
            connection,
            secrets,
            clock,
            rate_folder=around.rate_folder,
            observer=around.observer,
            one_time_code=around.one_time_code,
            stop=around.stop,
            proxies=around.proxies,
            retry=around.retry,
            memory=around.memory,
        )
    # The library is loaded only where it is spoken.
    from acucleo_desktop.cleo.sftp_mailbox import SftpMailbox

    return SftpMailbox(
        connection,
        secrets,
        clock,
        host_keys=around.host_keys,
        observer=around.observer,
        stop=around.stop,
        retry=around.retry,
        memory=around.memory,
    )
