"""`acucleo control-numbers`: which numbers were given out and received, with gaps and repeats."""

from __future__ import annotations

from collections.abc import Iterable

import click

from acucleo_desktop.cli.options import home_option, json_option, opened_home
from acucleo_desktop.cli.output import guarded, print_json, print_table, say
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger.number_report import NumberReport, Range, ReceivedNumbers, SentNumbers

_MOST_NAMED = 5


@click.command("control-numbers")
@click.argument("partner", required=False)
@home_option
@json_option
@guarded
def control_numbers(*, partner: str | None, home_folder: str | None, as_json: bool) -> None:
    """Report the control numbers given out and received: gaps with reasons, repeats, and numbers used twice.

    Example: acucleo control-numbers FRESHMART
    """
    with opened_home(home_folder) as opened:
        code = _code(partner, [(one.code, one.name) for one in opened.desk.partners()]) if partner else ""
        report = opened.desk.control_numbers(code)
    if as_json:
        print_json({"sent": [_sent_data(row) for row in report.sent], "received": list(report.received)})
        return
    print_table(
        ("Partner", "Level", "Last", "Given out", "Explained gaps", "Unexplained", "Skipped", "Used twice"),
        [
            (
                row.partner,
                row.level,
                row.last,
                row.given_out,
                len(row.explained) or "",
                _numbers(row.unexplained),
                _ranges(row.skipped),
                _numbers(row.used_twice),
            )
            for row in report.sent
        ],
        right=(2, 3, 4),
    )
    click.echo()
    print_table(
        ("Sender", "Partner", "Level", "From", "To", "Received", "Repeats", "Gaps"),
        [
            (
                row.sender,
                row.partner,
                row.level,
                row.first,
                row.last,
                row.received,
                _repeats(row),
                _ranges(row.gaps),
            )
            for row in report.received
        ],
        right=(3, 4, 5),
    )
    say(_verdict(report))


def _code(wanted: str, partners: Iterable[tuple[str, str]]) -> str:
    for code, name in partners:
        if wanted.casefold() in {code.casefold(), name.casefold()}:
            return code
    raise Problem("partner.unknown", f"There is no partner {wanted}.", todo="See acucleo partner list.")


def _sent_data(row: SentNumbers) -> dict[str, object]:
    return {
        "partner": row.partner,
        "partner_name": row.partner_name,
        "level": row.level,
        "last": row.last,
        "given_out": row.given_out,
        "explained": [{"number": gap.number, "reason": gap.reason, "at": gap.at} for gap in row.explained],
        "unexplained": list(row.unexplained),
        "skipped": [list(one) for one in row.skipped],
        "used_twice": list(row.used_twice),
        "unreserved": list(row.unreserved),
        "is_in_order": row.is_in_order,
    }


def _numbers(numbers: tuple[int, ...]) -> str:
    return _joined([str(number) for number in numbers])


def _ranges(ranges: tuple[Range, ...]) -> str:
    return _joined([str(first) if first == last else f"{first} to {last}" for first, last in ranges])


def _repeats(row: ReceivedNumbers) -> str:
    return _joined([f"{number} ({files} times)" for number, files in row.repeats.items()])


def _joined(texts: list[str]) -> str:
    more = f" and {len(texts) - _MOST_NAMED} more" if len(texts) > _MOST_NAMED else ""
    return ", ".join(texts[:_MOST_NAMED]) + more


def _verdict(report: NumberReport) -> str:
    odd = [row for row in report.sent if not row.is_in_order]
    if not odd:
        return "Every number that we gave out stands on one file or has a reason; none was used twice."
    names = ", ".join(f"{row.partner} {row.level}" for row in odd)
    return f"Look into {names}: a number was used twice, or was given out and stands nowhere."
