"""Everything about a Cleo tenant that may differ, as data: each setting once, with its default per preset.

Defaults that Cleo does not document are our assumptions; a tenant that does otherwise is served by a changed setting.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

PRESETS: Final = ("cic", "harmony", "sftp")
"""Cleo Integration Cloud, Harmony and VLTrader, and the same mailbox over SFTP."""

Value = str | int | float | bool | tuple[str, ...] | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a profile.

    Attributes:
        default: value of preset `cic`; its type is the setting's type.
        help: what it does, one sentence.
        choices: allowed values, empty when any will do.
        harmony: value of preset `harmony` where it differs.
        minimum: smallest number allowed.
    """

    default: Value
    help: str
    choices: tuple[str, ...] = ()
    harmony: Value | None = None
    minimum: float = 0

    def default_for(self, preset: str) -> Value:
        """Return the default of `preset`."""
        return self.harmony if preset == "harmony" and self.harmony is not None else self.default


def _fields(**values: str) -> Mapping[str, str]:
    return MappingProxyType(values)


_SIGN_IN: Final = {
    "api_prefix": Setting("/api", "Path of the interface on the host."),
    "auth.path": Setting("{p}/authentication", "Path of the sign-in; {p} stands for api_prefix."),
    "auth.encoding": Setting("form", "How the sign-in is written.", ("form", "json")),
    "auth.fields": Setting(
        _fields(grant_type="password", username="{username}", password="{password}"),  # noqa: S106 - a placeholder
        "Fields of the sign-in; {username} and {password} are filled in.",
    ),
    "auth.token_field": Setting("access_token", "Field of the answer that holds the token."),
    "auth.type_field": Setting("token_type", "Field of the answer that holds the kind of token."),
    "auth.expires_field": Setting("expires_in", "Field of the answer that holds the lifetime in seconds."),
    "auth.refresh_field": Setting("refresh_token", "Field of the answer that holds the token for renewal."),
    "auth.scheme": Setting("Bearer", "First word of the Authorization header."),
    "auth.default_lifetime_s": Setting(3600.0, "Lifetime in seconds when the answer does not tell.", minimum=1),
    "auth.renew_before_s": Setting(60.0, "Seconds before the end at which the token is renewed."),
    "auth.refresh": Setting("auto", "Whether tokens are renewed without the password.", ("auto", "always", "never")),
    "auth.refresh_path": Setting("{p}/authentication", "Path of the renewal."),
    "auth.refresh_fields": Setting(
        _fields(grant_type="refresh_token", refresh_token="{refresh_token}"),  # noqa: S106 - a placeholder
        "Fields of the renewal; {refresh_token} is filled in.",
    ),
    "auth.otp.mode": Setting("off", "Where a code of an authenticator app goes.", ("off", "form", "header")),
    "auth.otp.name": Setting("totp", "Name of the form field or header of the authenticator's code."),
}

_LISTS: Final = {
    "paging.start": Setting("startIndex", "Parameter: index of the first entry wanted; empty for none."),
    "paging.count": Setting("count", "Parameter: how many entries are wanted; empty for none."),
    "paging.total": Setting(("totalResults",), "Field: how many entries there are."),
    "paging.items": Setting(("resources",), "Field: the entries."),
    "paging.first": Setting(0, "Index of the very first entry, or number of the first page."),
    "paging.unit": Setting("entries", "Whether paging.start counts entries or pages.", ("entries", "pages")),
    "paging.size": Setting(100, "Entries asked for at once.", minimum=1),
    "paging.bare_array": Setting(True, "Whether a bare list counts as a single page."),  # noqa: FBT003 - a value
    "list.mixed": Setting(False, "Whether lists hold folders and files together."),  # noqa: FBT003 - a value
    "list.kind_field": Setting(("meta.resourceType", "type"), "Where an entry tells its kind."),
    "links.follow": Setting("prefer", "Whether links in the answers are used.", ("prefer", "never"), harmony="never"),
    "links.children": Setting(("folders", "children"), "Names of the link to the folders inside."),
    "links.files": Setting(("files", "contents"), "Names of the link to the files."),
    "links.download": Setting(("content", "download"), "Names of the link to the content of a file."),
    "links.upload": Setting(("files", "upload"), "Names of the link for uploads."),
    "fields.file.id": Setting(("id",), "Where a file tells its id."),
    "fields.file.name": Setting(("name",), "Where a file tells its name."),
    "fields.file.size": Setting(("length", "size"), "Where a file tells its size in bytes."),
    "fields.file.created": Setting(("meta.created", "created"), "Where a file tells when it was made."),
    "fields.file.modified": Setting(
        ("meta.lastModified", "lastModified", "modified"), "Where a file tells when it was changed."
    ),
    "folders.pinned": Setting(_fields(), "Ids of folders by path, where they must not be looked up."),
}

_MANNERS: Final = {
    "rate.per_path": Setting(5.0, "Requests a second on one path; Cleo allows five.", minimum=0.1),
    "rate.in_flight": Setting(4, "Requests at the same time.", minimum=1),
    "http.connect_s": Setting(10.0, "Seconds to wait for a connection.", minimum=0.1),
    "http.read_s": Setting(60.0, "Seconds to wait for an answer.", minimum=0.1),
    "http.upload_s": Setting(300.0, "Seconds to wait for the answer to an upload.", minimum=0.1),
    "poll.interval_s": Setting(300.0, "Seconds between two looks into the folders.", minimum=1),
    "poll.jitter": Setting(0.2, "Part by which the pause between two looks varies."),
    "poll.min_age_s": Setting(10.0, "Age in seconds below which a file may still be growing."),
    "after_download": Setting(
        "keep", "What happens to a file at Cleo once it is stored here: keep, delete, or move:FOLDER."
    ),
    "upload.body": Setting("multipart", "How a file is sent.", ("multipart", "raw"), harmony="raw"),
    "upload.part": Setting("file", "Name of the part that holds the file."),
    "upload.name_in": Setting(
        "query:name",
        "Where the name goes when the body is raw: query:NAME, header:NAME, or none.",
        harmony="none",
    ),
}

# METHOD path statuses. {p} api_prefix, {f} folder id, {i} file id, {m} mailbox id, {n} name; `off`: not offered.
_OPERATIONS: Final = {
    "operations.root_folders": Setting("GET {p}/folders 200", "List the outermost folders.", harmony="off"),
    "operations.child_folders": Setting("GET {p}/folders/{f}/folders 200", "List the folders inside.", harmony="off"),
    "operations.folder": Setting("GET {p}/folders/{f} 200", "Show a folder.", harmony="GET {p}/connections/{m} 200"),
    "operations.list_files": Setting(
        "GET {p}/folders/{f}/files 200", "List files to fetch.", harmony="GET {p}/connections/{m}/outgoing 200"
    ),
    "operations.list_sent": Setting(
        "GET {p}/folders/{f}/files 200", "List files we sent.", harmony="GET {p}/connections/{m}/incoming 200"
    ),
    "operations.file": Setting("GET {p}/folders/{f}/files/{i} 200", "Show a file.", harmony="off"),
    "operations.download": Setting(
        "GET {p}/folders/{f}/files/{i}/content 200",
        "Fetch a file.",
        harmony="GET {p}/connections/{m}/outgoing/{i} 200",
    ),
    "operations.upload": Setting(
        "POST {p}/folders/{f}/files 200,201,202,204",
        "Send a file.",
        harmony="POST {p}/connections/{m}/incoming 200,201,202,204",
    ),
    "operations.delete": Setting("DELETE {p}/folders/{f}/files/{i} 200,202,204", "Delete a file.", harmony="off"),
    "operations.move": Setting("off", "Move a file; {t} is the id of the folder it goes to."),
    "move.fields": Setting(_fields(folderId="{t}"), "Fields sent with a move; {t} as above."),
}

_SFTP: Final = {
    "sftp.sign_in": Setting("password", "What proves who you are.", ("password", "private-key")),
    "sftp.root": Setting("", "Folder at the mailbox below which the partners' folders lie; empty for the first one."),
    "sftp.upload": Setting(
        "rename",
        "Whether a file is sent under a temporary name and renamed when it is whole, so that no half file is taken.",
        ("rename", "direct"),
    ),
    "sftp.temporary": Setting("{name}.part", "The temporary name; {name} stands for the file's own."),
    "sftp.compression": Setting(False, "Whether bytes are packed on their way."),  # noqa: FBT003 - a value
}
_SFTP_TOO: Final = (
    *("http.connect_s", "http.read_s", "http.upload_s", "poll.interval_s", "poll.jitter", "poll.min_age_s"),
    "after_download",
)

SETTINGS: Final[Mapping[str, Setting]] = MappingProxyType({**_SIGN_IN, **_LISTS, **_MANNERS, **_OPERATIONS, **_SFTP})


def applies(key: str, preset: str) -> bool:
    """Tell whether a setting has any effect with `preset`."""
    if preset == "sftp":
        return key in _SFTP or key in _SFTP_TOO
    return key not in _SFTP
