"""The switches of the practice Cleo: every quirk of such a service that a client must live with."""

from __future__ import annotations

from acucleo_desktop.practice.faults import Defaults

DEFAULTS: Defaults = {
    # Signing in.
    "token_seconds": 0,  # lifetime of a token; 0 for the server's usual one
    "no_expires_in": False,
    "no_refresh_token": False,
    "refuse_refresh": False,
    "rotate_refresh": True,  # off: the same renewal token counts for ever and is not sent again
    "totp": "",  # base32 secret: signing in asks for a code
    "lock_after": 5,  # refusals after which the account is locked for 15 minutes; 0 for never
    "password_expired": False,
    "reject_login": False,
    "unauthorized_401": 0,
    "unauthorized_at": 0,  # the n-th call from now is answered 401
    "auth_encoding": "",  # form or json: the other is 415
    "auth_fields": "",  # usual=shown names of the sign-in's fields, with commas; a missing one is 400
    "auth_scheme": "Bearer",  # first word of the Authorization header
    "refresh_word": "",  # the renewal has a path of its own below the prefix
    # The way there.
    "latency_ms": 0,
    "prefix": "/api",  # where the interface lies; anywhere else is 404
    "redirect_slash": "",  # add: paths must end with a slash; strip: they must not
    "preset": "",  # cic or harmony: only those calls are there
    "paths": "",  # [METHOD ]usual=[METHOD ]shown paths below the prefix, `*` for ids, `{n}` for the name, with commas
    "api_index": False,  # the prefix itself answers with links
    "rate_limit": True,
    "per_second": 0,  # requests allowed in a second on one path; 0 for the server's usual number
    "rate_style": "429",  # or 503
    "retry_after": "1",  # seconds, empty for no header, date:N for a date N seconds ahead
    "throttle_429": 0,
    "server_error_500": 0,
    "html_200": 0,
    "slow_body": 0,
    "slow_body_s": 2,  # pause in the middle of a slow body
    "clock_skew_s": 0,  # what the server's clock is ahead by
    # Lists.
    "page_cap": 0,
    "bare_array": False,
    "no_total": False,
    "rename_fields": "",  # usual=shown names of fields in answers, at any depth, with commas
    "no_links": False,
    "mixed_lists": False,  # the list of files holds the folders inside, too
    "paging_words": "",  # usual=shown names of the parameters of lists
    "paging_first": 0,  # index of the first entry, or number of the first page
    "page_numbers": False,  # startIndex counts pages
    "no_paging": False,  # lists have no parameters
    "strict_params": False,  # an unknown parameter is 400
    "shift_pages": 0,  # an entry vanishes between two pages
    "string_booleans": False,
    "link_array": False,
    "bad_self_link": False,
    "stale_links": False,
    "foreign_links": False,
    "folder_case": False,
    "vanish": "",  # masks of folder paths that are no longer there
    # Files of partners.
    "visible_after_s": 0,
    "growing_s": 0,  # so long a file shows half of its bytes
    "empty_s": 0,  # so long a file shows no bytes
    "twin_files": False,  # the same name and bytes under two ids
    "odd_names": False,
    "truncate_download": 0,
    "cut_download": 0,
    # Our uploads.
    "forbid_upload": False,
    "body_mode": "",  # raw or multipart: the other is 415
    "upload_part": "",  # name of the part that holds the file; another is 400
    "upload_name": "",  # query:NAME or header:NAME: the only place where a raw upload may have its name
    "refuse_names": "",
    "refuse_same_name": False,
    "max_bytes": 0,
    "rename_on_upload": False,
    "empty_upload_reply": False,
    "drop_before_upload": 0,
    "drop_after_upload": 0,
    "error_after_upload": 0,  # stored, then 502
    "consume_uploads": False,
    "consume_after_s": 0,
    # SFTP alone.
    "sftp_reset_upload": 0,  # the line breaks in the middle of an upload
    "sftp_reset_rename": 0,  # the line breaks after a rename was done
    "sftp_reset_download": 0,
    "sftp_other_host_key": False,
    "sftp_no_rename": False,
    "sftp_quota": 0,  # bytes that an account may store in all
    "sftp_deny": "",  # masks of folder paths that may not be entered
}
"""Switches that are true or false are on at random when they are set below 1. Counting ones are used up one by one when
1 or more, and are probabilities when below 1: `throttle_429`, `server_error_500`, `unauthorized_401`, `html_200`,
`slow_body`, `shift_pages`, `truncate_download`, `cut_download`, `drop_*`, `error_after_upload`, `sftp_reset_*`."""
