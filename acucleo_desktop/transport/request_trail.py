"""The requests of a diagnosis, as lines that may be shown to anybody: method, path template, status, never a body."""

from __future__ import annotations

from dataclasses import dataclass, field

from acucleo_desktop.transport.answer import RequestRecord


@dataclass(slots=True)
class RequestTrail:
    """Keeps what was asked, in order; an observer of a session."""

    records: list[RequestRecord] = field(default_factory=list)

    def __call__(self, record: RequestRecord) -> None:
        """Note a request."""
        self.records.append(record)

    def lines(self) -> list[str]:
        """Return a line for each request; the same request many times in a row is one line."""
        found: list[tuple[str, int]] = []
        for record in self.records:
            line = f"{record.method} {record.template} -> {record.status or record.signal or 'no answer'}"
            if found and found[-1][0] == line:
                found[-1] = (line, found[-1][1] + 1)
            else:
                found.append((line, 1))
        return [line if count == 1 else f"{line} ({count} times)" for line, count in found]
