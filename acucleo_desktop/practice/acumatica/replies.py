"""The error bodies of the API, in the shapes that clients know."""

from __future__ import annotations

import traceback
from typing import Any

from flask import Response, jsonify

NO_ENTITY = "PX.Api.ContractBased.NoEntitySatisfiesTheConditionException"
OLD_ERRORS = "PX.Api.ContractBased.OutcomeEntityHasErrorsException"
NOT_OPTIMIZABLE = "PX.Api.ContractBased.OptimizedExport.CannotOptimizeException"
WRONG_STATE = "PX.Data.PXInvalidOperationException"
LOCKED = "PX.Data.PXLockViolationException"
NOT_SET_UP = "PX.Data.PXSetupNotEnteredException"


class BusinessError(Exception):
    """A business rule refused: answered with 500 and an exception body."""

    def __init__(self, text: str, kind: str = "PX.Data.PXException") -> None:
        super().__init__(text)
        self.text = text
        self.kind = kind


class WrongState(BusinessError):
    """The record is not in a state that allows this."""

    def __init__(self, text: str = "Operation failed") -> None:
        super().__init__(text, WRONG_STATE)


class FieldErrors(Exception):
    """Fields were refused: answered with 422 and the record, errors in their places (500 in old builds).

    Attributes:
        errors: (path, row index or -1, text); path such as `CustomerID` or `Details.InventoryID`.
        record: the record as it would have been, when it is known.
    """

    record: dict[str, Any] | None = None

    def __init__(self, *errors: tuple[str, int, str]) -> None:
        super().__init__("; ".join(error[2] for error in errors))
        self.errors = errors


def http_error(status: int, text: str, kind: str = "PX.Data.PXException", inner: str = "") -> Response:
    """Return an HttpError body, with a message of an inner exception where there is one."""
    body: dict[str, Any] = _exception(text, kind)
    if inner:
        body["innerException"] = _exception(inner, kind)
    reply = jsonify(body)
    reply.status_code = status
    return reply


def _exception(text: str, kind: str) -> dict[str, Any]:
    return {
        "message": "An error has occurred.",
        "exceptionMessage": text,
        "exceptionType": kind,
        "stackTrace": "   at PX.Api.ContractBased.EntityService.Handle()",
    }


def own_mistake(error: Exception) -> Response:
    """Return the answer to a mistake of the practice site itself, with the place where it happened."""
    text = f"The practice site failed: {error}"
    reply = http_error(500, text, f"{type(error).__module__}.{type(error).__qualname__}")
    body = reply.get_json() | {"stackTrace": "".join(traceback.format_exception(error))}
    reply = jsonify(body)
    reply.status_code = 500
    return reply


def message(status: int, text: str) -> Response:
    """Return a short message body."""
    reply = jsonify({"message": text})
    reply.status_code = status
    return reply


def bad_request(path: str, text: str) -> Response:
    """Return the body of a malformed request."""
    reply = jsonify({"message": "The request is invalid.", "modelState": {path: [text]}})
    reply.status_code = 400
    return reply


def refused_record(shown: dict[str, Any], title: str, verb: str, errors: FieldErrors) -> Response:
    """Return the record with its errors: at the record, at a field, at a row's field."""
    shown["error"] = f"{verb}  '{title}' record raised at least one error. Please review the errors."
    for path, row, text in errors.errors:
        names = path.split(".")
        target: Any = shown
        if row >= 0 and len(names) > 1:
            rows = target.setdefault(names[0], [])
            while len(rows) <= row:
                rows.append({"rowNumber": len(rows) + 1})
            target, names = rows[row], names[1:]
        for name in names[:-1]:
            target = target.setdefault(name, {})
        target.setdefault(names[-1], {})["error"] = text
    reply = jsonify(shown)
    reply.status_code = 422
    return reply
