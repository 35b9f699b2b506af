"""What every call of both clients does after everything that may come back, by the retry table and its exceptions."""

from __future__ import annotations

from dataclasses import dataclass

from front import Reply
from service_lines import TRIES, Call, Came

from acucleo_desktop.transport.retry import MAY_HAVE_LANDED, Action, Effect, Signal, decide

_JSON = {"Content-Type": "application/json"}


def _status(status: int, **headers: str) -> Reply:
    return Reply(status, b'{"message": "said so"}', {**_JSON, **headers})


@dataclass(frozen=True)
class Row:
    """One thing that may come back.

    Attributes:
        name: as the document names it.
        signal: what the retry table calls it.
    """

    name: str
    signal: Signal
    reply: Reply


ROWS = (
    Row("line closed before the service has it", Signal.NO_ANSWER, Reply(way="drop")),
    Row("line closed after the service has done it", Signal.NO_ANSWER, Reply(way="drop-after")),
    Row("answer broken off", Signal.CUT_SHORT, Reply(way="cut")),
    Row("202", Signal.UNEXPECTED_SUCCESS, _status(202)),
    Row("206", Signal.UNEXPECTED_SUCCESS, _status(206)),
    *(Row(str(status), Signal.REDIRECTED, _status(status)) for status in (301, 302, 307)),
    Row("400", Signal.REFUSED, _status(400)),
    Row("401", Signal.UNAUTHORIZED, _status(401)),
    Row("403", Signal.FORBIDDEN, _status(403)),
    Row("404", Signal.NOT_FOUND, _status(404)),
    Row("408", Signal.REQUEST_TIMED_OUT, _status(408)),
    Row("409", Signal.REFUSED, _status(409)),
    Row("410", Signal.NOT_FOUND, _status(410)),
    *(Row(str(status), Signal.REFUSED, _status(status)) for status in (413, 415, 422)),
    Row("429", Signal.THROTTLED, _status(429)),
    *(Row(str(status), Signal.SERVER_ERROR, _status(status)) for status in (500, 502)),
    Row("503", Signal.UNAVAILABLE, _status(503)),
    Row("503 with Retry-After", Signal.BUSY, _status(503, **{"Retry-After": "1"})),
    Row("504", Signal.SERVER_ERROR, _status(504)),
    Row("200 with a web page", Signal.FOREIGN_PAGE, Reply(200, b"<html></html>", {"Content-Type": "text/html"})),
    Row("200 with half a JSON text", Signal.FOREIGN_PAGE, Reply(200, b'{"a": ', _JSON)),
    Row("200 without a body", Signal.FOREIGN_PAGE, Reply(200)),
)

_LATER = {
    Signal.NO_ANSWER: "ServiceUnavailable",
    Signal.CUT_SHORT: "ServiceUnavailable",
    Signal.REQUEST_TIMED_OUT: "ServiceUnavailable",
    Signal.UNAVAILABLE: "ServiceUnavailable",
    Signal.SERVER_ERROR: "ServiceUnavailable",
    Signal.THROTTLED: "Throttled",
    Signal.BUSY: "Throttled",
}
_STOPS = {
    Signal.FORBIDDEN: "NotPermitted",
    Signal.NOT_FOUND: "NotFound",
    Signal.REFUSED: "RequestRefused",
    Signal.REDIRECTED: "UnexpectedAnswer",
    Signal.FOREIGN_PAGE: "UnexpectedAnswer",
    Signal.UNEXPECTED_SUCCESS: "UnexpectedAnswer",
}
_STOP, _DONE = "SignInRefused", "done"
_EMPTY = ("200 with half a JSON text", "200 without a body")

EXCEPTIONS: dict[tuple[str, str, str], str] = {
    # A refused sign-in is never tried again, whatever status says so; a wrong address is told as one.
    **{("cleo", "sign in", status): _STOP for status in ("400", "401", "403")},
    **{("acumatica", "sign in", status): _STOP for status in ("400", "401", "403")},
    **{("acumatica", "sign in", status): "UnexpectedAnswer" for status in ("404", "410")},
    # An upload is done with 200, 201 or 202, and no body is agreed for it.
    **{("cleo", "upload (POST)", name): _DONE for name in ("202", *_EMPTY)},
    # A file that is gone is deleted. The answer has no body.
    **{("cleo", "delete (DELETE)", name): _DONE for name in ("202", "404", "410", "answer broken off", *_EMPTY)},
    # A record that is not there is an answer.
    **{("acumatica", "read (GET)", status): _DONE for status in ("404", "410")},
    # An action is done with 200 or 204, and no body is agreed for it.
    **{("acumatica", "action (POST)", name): _DONE for name in ("answer broken off", *_EMPTY)},
}
"""Where a call knows better than the table, with the end that follows after one try."""


def expected(call: Call, row: Row) -> Came:
    """Return what `call` has to come to when every one of its requests gets `row`."""
    known = EXCEPTIONS.get((call.service, call.name, row.name))
    sign_ins = 1 if call.name == "sign in" else 0
    if known is not None:
        return Came(1, sign_ins, known, "")
    match decide(row.signal, call.effect):
        case Action.RETRY:
            may_have_landed = call.effect is not Effect.NONE and row.signal in MAY_HAVE_LANDED
            return Came(TRIES, sign_ins * TRIES, "OutcomeUnknown" if may_have_landed else _LATER[row.signal], "")
        case Action.RENEW:
            return Came(2, 1, _STOP, "")
        case Action.IN_DOUBT:
            return Came(1, sign_ins, "OutcomeUnknown", "")
        case Action.FAIL:
            return Came(1, sign_ins, _STOPS[row.signal], "")


_WORDS = {
    "done": "done",
    "ServiceUnavailable": "later",
    "Throttled": "later",
    "SignInRefused": "stop",
    "OutcomeUnknown": "ask",
}


def words(came: Came) -> str:
    """Return a cell of the document."""
    end = _WORDS.get(came.ended, "fail")
    if came.tries == TRIES:
        return f"again, then {end}"
    return f"renew, again, then {end}" if came.tries > 1 else end


def render(calls: tuple[Call, ...]) -> str:
    """Return the document's table, one for each service."""
    parts = []
    for service, title in (("acumatica", "Acumatica"), ("cleo", "Cleo")):
        own = [call for call in calls if call.service == service]
        head = [f"| {title} | " + " | ".join(call.name for call in own) + " |", "| --- " * (len(own) + 1) + "|"]
        rows = [f"| {row.name} | " + " | ".join(words(expected(call, row)) for call in own) + " |" for row in ROWS]
        parts.append("\n".join([*head, *rows]))
    return "\n\n".join(parts) + "\n"
