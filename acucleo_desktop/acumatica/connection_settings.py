"""The settings of an Acumatica connection as one table: file, checks and the printed chapter follow it.

`python -m acucleo_desktop.acumatica.connection_settings` writes the table into `docs/acumatica-connection.md`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from acucleo_desktop.acumatica.field_lengths import FORM_LENGTHS

PAGE: Final = Path("docs") / "acumatica-connection.md"
SIGN_INS: Final = ("oauth-password", "oauth-code", "cookie")
_TABLES: Final = ("settings", "field lengths")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        key: as it stands in the file.
        kind: `text`, `number`, `yes or no` or `section`.
        usual: its value when it is left out.
        meaning: one sentence for people.
        minimum, maximum: bounds of a number.
    """

    key: str
    kind: str
    usual: str | int | bool
    meaning: str
    minimum: int = 0
    maximum: int = 0


SETTINGS: Final = (
    Setting("name", "text", "Acumatica", "What people call the connection."),
    Setting("instance_url", "text", "", "Address of the site up to its virtual directory; without it nothing works."),
    Setting("endpoint_name", "text", "Default", "Name of the endpoint; a company may have an extended one."),
    Setting("endpoint_version", "text", "24.200.001", "Its exact version, as the connection test lists them."),
    Setting("based_on", "text", "", "Version of Default that an extended endpoint with versions of its own follows."),
    Setting("tenant", "text", "", "Tenant as the sign-in page lists it; with OAuth the client id decides it."),
    Setting("branch", "text", "", "Branch of each request (PX-CbApiBranch); empty for the user's own."),
    Setting("locale", "text", "", "Locale of a cookie sign-in, such as en-US; labels must be English."),
    Setting("sign_in", "text", "oauth-password", "oauth-password, oauth-code (in the browser) or cookie."),
    Setting("client_id", "text", "", "GUID@Tenant of the connected application; needed with OAuth."),
    Setting("username", "text", "", "The user of the sync; with oauth-code it is chosen in the browser."),
    Setting(
        "redirect_uri",
        "text",
        "http://127.0.0.1:8765/acucleo",
        "Where the browser comes back to with oauth-code; exactly as in the connected application.",
    ),
    Setting("ends_session", "yes or no", usual=True, meaning="Give the seat back at the end of each run."),
    Setting("page_size", "number", 500, "Records in one page of a list.", 3, 5000),
    Setting("lines_per_write", "number", 500, "Lines in one write; longer documents go in parts.", 2, 5000),
    Setting("action_minutes", "number", 15, "How long an action may run at Acumatica.", 1, 120),
    Setting("look_back_days", "number", 45, "Days looked back where the version has no change stamps.", 1, 400),
    Setting("custom_reads", "section", "", "Custom fields that become references, by entity."),
    Setting("custom_writes", "section", "", "Custom fields that are written, by entity."),
    Setting("field_lengths", "section", "", "Lengths of fields that differ from those of the forms."),
    Setting("secret_env", "section", "", "Environment variables that hold password and client_secret."),
)
BY_KEY: Final = {setting.key: setting for setting in SETTINGS}
TEXTS: Final = tuple(setting.key for setting in SETTINGS if setting.kind == "text")
NUMBERS: Final = tuple(setting.key for setting in SETTINGS if setting.kind == "number")
SWITCHES: Final = tuple(setting.key for setting in SETTINGS if setting.kind == "yes or no")


def settings_table() -> str:
    """Return the settings as Markdown."""
    lines = ["| setting | kind | usual value | meaning |", "| --- | --- | --- | --- |"]
    for setting in SETTINGS:
        usual = str(setting.usual).lower() if isinstance(setting.usual, bool) else str(setting.usual)
        shown = f"`{usual}`" if usual else ""
        kind = f"{setting.kind}, {setting.minimum} to {setting.maximum}" if setting.maximum else setting.kind
        lines.append(f"| `{setting.key}` | {kind} | {shown} | {setting.meaning} |")
    return "\n".join(lines) + "\n"


def lengths_table() -> str:
    """Return the lengths of the forms' fields as Markdown."""
    lines = ["| field | characters |", "| --- | --- |"]
    lines += [f"| `{path}` | {length} |" for path, length in FORM_LENGTHS.items()]
    return "\n".join(lines) + "\n"


def with_tables(page: str) -> str:
    """Return the chapter with both tables as the code has them.

    Raises:
        ValueError: a mark is missing from the page.
    """
    for name, table in zip(_TABLES, (settings_table(), lengths_table()), strict=True):
        begin, end = f"<!-- {name} begin -->\n", f"<!-- {name} end -->"
        if begin not in page or end not in page:
            raise ValueError(f"the mark {begin.strip()} is missing")
        page = page.split(begin, maxsplit=1)[0] + begin + table + end + page.split(end, 1)[1]
    return page


def main() -> int:
    """Write the tables into the chapter."""
    PAGE.write_text(with_tables(PAGE.read_text("utf-8")), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
