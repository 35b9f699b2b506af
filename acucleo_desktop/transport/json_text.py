"""JSON with exact numbers: Decimal in both directions, as money must not pass through binary floating point."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any


def decode(content: bytes) -> Any:
    """Read JSON in UTF-8, with or without a byte order mark; fractions become Decimal.

    Raises:
        ValueError: the content is not JSON, is not UTF-8, or is nested too deeply to be meant.
    """
    try:
        return json.loads(content.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")


def encode(value: object) -> bytes:
    """Write JSON in UTF-8; Decimal keeps all its digits.

    Raises:
        TypeError: a value has no JSON form.
        ValueError: a number is not finite.
    """
    return _write(value).encode("utf-8")


def _write(value: object) -> str:
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise ValueError(f"{value} is not a JSON number")
        return format(value, "f")
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{json.dumps(str(key))}:{_write(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(_write(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
