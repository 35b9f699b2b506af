"""Known trouble in words: every error that a person may meet is a `Problem` with four sentences and a stable code.

A `Problem` is something the program expects to happen (a wrong password, a missing folder). A plain Python exception
is a bug of ours and goes to the crash report.
"""

from __future__ import annotations


class Problem(Exception):
    """Known trouble, told in the four parts of an explanation.

    Attributes:
        code: stable identifier such as `cleo.sign-in-refused`; help, tests and reports point to it.
        what: what happened, with this case's own values.
        where: where to look, on screen or on paper first.
        why: why it happens.
        todo: what to do about it: the way out.
        details: technical remainder for support (status, request id); never a secret.
        field: the setting to mend, by its key in the connection file, when one setting is at fault.
    """

    def __init__(
        self,
        code: str,
        what: str,
        *,
        where: str = "",
        why: str = "",
        todo: str = "",
        details: str = "",
        field: str = "",
    ) -> None:
        super().__init__(what)
        self.code = code
        self.what = what
        self.where = where
        self.why = why
        self.todo = todo
        self.details = details
        self.field = field

    def sentences(self) -> str:
        """Return the four parts as one paragraph, leaving out the empty ones."""
        return " ".join(part for part in (self.what, self.where, self.why, self.todo) if part)
