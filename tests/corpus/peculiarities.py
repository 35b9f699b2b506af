"""What the list of the sources calls peculiar, in our own words, and which findings tell it."""

from __future__ import annotations

NAMES: tuple[tuple[str, str], ...] = (
    (r"^regular$", "regular"),
    (r"transaction sets$", "several documents"),
    (r"[0-9] (groups|interchanges)$", "several envelopes"),
    (r"^one single line$", "one line"),
    (r"^element separator", "element separator"),
    (r"^segment terminator", "segment terminator"),
    (r"^line breaks after some", "line breaks here and there"),
    (r"^line-wrapped", "wrapped"),
    (r"^indented", "indented"),
    (r"BOM$", "byte order mark"),
    (r"^non-ASCII", "bytes beyond ASCII"),
    (r"^ISA not fixed", "ISA without its width"),
    (r"^invalid on purpose", "wrong on purpose"),
    (r"^envelope fault (SE01|ST/SE)", "count of segments, or end of a document"),
    (r"^envelope fault SE02", "number of a document"),
    (r"^envelope fault (GE01|GS/GE)", "count of documents, or end of a group"),
    (r"^envelope fault GE02", "number of a group"),
    (r"^envelope fault (IEA01|ISA/IEA)", "count of groups, or end of the file"),
    (r"^envelope fault IEA02", "number of the file"),
    (r"^text after the last segment terminator", "last segment without its mark"),
    (r"^CTT01", "count of lines"),
    (r"is not a code of", "a code that is none"),
    (r"^set [0-9]{3} in a group", "a group of another kind"),
    (r"^GS04 .* length", "six digits in the group's date"),
    (r"^BEG05 .* length", "six digits in the order's date"),
    (r"is mandatory\.$", "a value that is missing"),
    (r"not a valid date", "a date that is none"),
    (r" breaks [PRCLE][0-9]+$", "a condition between values"),
    (r"too big \(max", "a value that is too long"),
    (r"too many fields", "more values than the segment has"),
    (r"^unknown field", "a value at no place"),
    (r"^mandatory loop", "a part that is missing"),
    (r"^structure: ", "a segment at another place"),
    (r"repeating", "a value that seems to repeat"),
    (r"is a subfield", "separators of the header"),
)
"""Pattern of the list's words, and our name for it; the first that fits counts."""

TOLD: dict[str, set[str]] = {
    "wrapped": {"lines-wrapped"},
    "indented": {"segments-indented"},
    "byte order mark": {"byte-order-mark"},
    "bytes beyond ASCII": {"header-characters", "element-character"},
    "ISA without its width": {"isa-width"},
    "count of segments, or end of a document": {"set-count-differs", "set-cut-off", "segment-stray"},
    "number of a document": {"set-control-differs"},
    "count of documents, or end of a group": {"group-count-differs", "group-cut-off", "set-cut-off"},
    "number of a group": {"group-control-differs"},
    "count of groups, or end of the file": {"interchange-count-differs", "interchange-cut-off", "set-cut-off"},
    "number of the file": {"interchange-control-differs"},
    "last segment without its mark": {"terminator-missing", "set-cut-off"},
    "count of lines": {"line-count-differs"},
    "a code that is none": {"code-unknown", "unit-code-unknown"},
    "a group of another kind": {"group-kind-differs"},
    "six digits in the group's date": {"group-date-form"},
    "six digits in the order's date": {"date-six-digits"},
    "a value that is missing": {"element-missing", "order-number-missing", "shipment-number-missing"},
    "a date that is none": {"date-form", "date-unreadable"},
    "a condition between values": {"element-condition", "element-excluded"},
    "a value that is too long": {"element-too-long"},
    "more values than the segment has": {"elements-too-many", "terminator-lost"},
    "a value at no place": {"elements-too-many", "terminator-lost"},
    "a part that is missing": {"segment-missing"},
    "a segment at another place": {
        "segment-unexpected",
        "segment-out-of-order",
        "segment-not-in-set",
        "segment-missing",
    },
    "a value that seems to repeat": {"repetition-separator-in-text", "repetition-separator-odd"},
}
"""Findings of which at least one tells a peculiarity."""

FORM: dict[str, str] = {
    "one line": "read so; it means nothing",
    "element separator": "read from ISA",
    "segment terminator": "read from ISA",
    "line breaks here and there": "between segments they mean nothing",
}
"""Peculiarities of form alone, of which nothing has to be told."""

_LATER_RELEASE = "no line is missing; notes before the lines follow a later release, of which segment-unexpected tells"

FOR_A_REASON: dict[tuple[str, str], str] = {
    ("Example4_Adobe_ShrinkWrapped.txt", "count of segments, or end of a document"): (
        "the count is right when the line break, and not the blank before it, ends each segment"
    ),
    ("Example4_Adobe_ShrinkWrapped.txt", "number of the file"): "both numbers are the same when read so",
    ("004010_PR855_fail_2.edi", "number of the file"): "ISA is wrapped in its middle; the numbers are the same",
    ("004010_SH856_fail_2.edi", "count of segments, or end of a document"): (
        "three lost end marks are mended (terminator-lost), and the count is right then"
    ),
    ("x12.850.issue135.edi", "number of a group"): "ISA16 is missing; the numbers are the same when read so",
    ("x12.850.issue135.edi", "number of the file"): "ISA16 is missing; the numbers are the same when read so",
    ("x12.850.issue135.edi", "separators of the header"): "ISA16 is missing (isa-width), and the mark after it is used",
    ("x12_850_to_fixed__850-004030-03.x12", "a part that is missing"): _LATER_RELEASE,
    ("x12_850_to_fixed__850-004030VICS-01.x12", "a part that is missing"): _LATER_RELEASE,
    ("x12_to_xml_850-856-810-997__850-004010VICS-01.x12", "bytes beyond ASCII"): (
        "there is none: the element separator is the last character of ASCII, and is read from ISA"
    ),
    ("Example3.txt", "bytes beyond ASCII"): "they are the terminator, in UTF-8, and nothing else",
    (
        "SimplotExample1.txt",
        "a segment at another place",
    ): "not checked: this kind is not processed (set-not-supported)",
}
"""File and peculiarity, where no finding tells it, and why."""
