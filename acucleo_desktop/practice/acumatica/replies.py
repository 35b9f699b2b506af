"""The error bodies of the API, in the shapes that clients know."""

from __future__ import annotations

from typing import Any

from flask import Response, jsonify


class BusinessError(Exception):
    """A business rule refused: answered with 500 and an exception body."""

    def __init__(self, text: str, kind: str = "PX.Data.PXException") -> None:
        super().__init__(text)
        self.text = text
        self.kind = kind


class FieldErrors(Exception):
    """Fields were refused: answered with 422 and the record, errors in their places (500 in old builds).

    Attributes:
        errors: (path, row index or -1, text); path such as `CustomerID` or `Details.InventoryID`.
    """

    def __init__(self, *errors: tuple[str, int, str]) -> None:
        super().__init__("; ".join(error[2] for error in errors))
        self.errors = errors


def http_error(status: int, text: str, kind: str = "PX.Data.PXException") -> Response:
    """Return an HttpError body."""
    reply = jsonify(
        {
            "message": "An error has occurred.",
            "exceptionMessage": text,
            "exceptionType": kind,
            "stackTrace": "   at PX.Api.ContractBased.EntityService.Handle()",
        }
    )
    reply.status_code = status
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
        if len(names) > 1:
            rows = target.setdefault(names[0], [])
            while len(rows) <= max(row, 0):
                rows.append({"rowNumber": len(rows) + 1})
            target = rows[max(row, 0)]
        field = target.setdefault(names[-1], {})
        if isinstance(field, dict):
            field["error"] = text
    reply = jsonify(shown)
    reply.status_code = 422
    return reply
