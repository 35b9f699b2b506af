"""What must be true after a fault run, looked up at the servers: nothing twice, nothing lost, everything explained."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from fault_clerk import Clerk
from practice_trade import Trade

from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.status import Answer, Check, Delivery
from acucleo_desktop.ledger.rows import DocumentRow
from acucleo_desktop.practice.cleo.store import StoredFile
from acucleo_desktop.practice.request_log import busiest, repeated_refusals

CLEO_ALLOWS = 5
_DONE = {Delivery.SENT, Delivery.WRITTEN}
_LISTED = {Delivery.FAILED, Delivery.DUPLICATE, Delivery.SET_ASIDE, Delivery.SUPERSEDED, Delivery.REVIEW}
_OUR_NUMBERS = {"810": ("BIG", 2), "850": ("BEG", 3)}
_GENERIC = re.compile(
    r"traceback|exception|unknown error|something went wrong|errno|object at 0x|none\.$", re.IGNORECASE
)
_ENOUGH = 20
"""A sentence shorter than this tells nobody anything."""


def prove_all(trade: Trade, clerk: Clerk) -> list[str]:
    """Return what is wrong, as sentences; nothing when all is well."""
    rows = trade.rows()
    wrong = [
        *records_twice(trade),
        *uploads_twice(trade, rows),
        *answers_twice(trade),
        *files_lost(trade, rows),
        *records_lost(trade, rows),
        *effects_missing(trade, rows),
        *unexplained(trade, rows),
        *doubts_left(trade, rows),
        *too_fast(trade),
        *passwords_repeated(trade, clerk),
        *numbers_used_twice(rows),
    ]
    verdict = trade.opened.desk.verify_audit()
    return wrong if verdict.ok else [*wrong, verdict.said]


def records_twice(trade: Trade) -> Iterator[str]:
    """Find what Acumatica holds twice: by business number, and by our key."""
    store = trade.world.acumatica.store
    kinds = (
        ("SalesOrder", ("CustomerID", "CustomerOrder")),
        ("SalesOrder", ("ExternalRef",)),
        ("Bill", ("Vendor", "VendorRef")),
        ("PurchaseReceipt", ("VendorID", "VendorRef")),
        ("Customer", ("CustomerName",)),
        ("CustomerLocation", ("Customer", "ExtRefNbr")),
    )
    for entity, fields in kinds:
        keys = Counter(tuple(str(record.get(name) or "") for name in fields) for record in store.all(entity))
        for key, count in keys.items():
            if count > 1 and all(key):
                yield f"{entity} {'/'.join(key)} is there {count} times"


def _sets(content: bytes) -> Iterator[list[list[str]]]:
    """Yield the segments of every set of a file that we wrote, by a plain split."""
    rows: list[list[str]] = []
    for text in content.decode("latin-1").split("~"):
        words = text.strip().split("*")
        if words[0] == "ST":
            rows = []
        rows.append(words)
        if words[0] == "SE":
            yield rows


def _value(rows: list[list[str]], segment: str, number: int) -> str:
    return next((row[number] for row in rows if row[0] == segment and len(row) > number), "")


def uploads_twice(trade: Trade, rows: list[DocumentRow]) -> Iterator[str]:
    """Find what was uploaded twice: equal bytes, equal content, or a number more often than there were refusals."""
    files = trade.world.cleo.store.files(origin="us")
    for digest, count in Counter(file.sha256 for file in files).items():
        if count > 1:
            yield f"the bytes {digest[:12]} were uploaded {count} times"
    wanted = Counter(
        (row.partner, row.set_id, row.number)
        for row in rows
        if row.direction is Direction.OUT and row.set_id in _OUR_NUMBERS and _was_sent(row, trade)
    )
    found = Counter(_number_of(file) for file in files if _number_of(file)[1])
    for key, count in found.items():
        if count != wanted[key]:
            yield f"{' '.join(key)} was uploaded {count} times, and {wanted[key]} documents of it were sent"


def _was_sent(row: DocumentRow, trade: Trade) -> bool:
    if row.delivery is Delivery.SENT:
        return True
    # A refused document that was written anew stays as it left.
    sent = any(one.outcome == "done" and one.step == "upload" for one in trade.opened.ledger.attempts.of(row.id))
    return row.delivery is Delivery.SUPERSEDED and sent


def _number_of(file: StoredFile) -> tuple[str, str, str]:
    for rows in _sets(file.content):
        set_id = rows[0][1]
        if set_id in _OUR_NUMBERS:
            return file.folder.rpartition("/")[2], set_id, _value(rows, *_OUR_NUMBERS[set_id])
    return "", "", ""


def answers_twice(trade: Trade) -> Iterator[str]:
    """Find groups that we acknowledged more or less often than they came."""
    files = trade.opened.ledger.files
    sent = [(file.folder, file.content) for file in trade.world.cleo.store.files(origin="partner")]
    came = _groups(sent)
    # What Cleo gave us under two ids, or while it was still growing, came more than once: each may be answered.
    taken = _groups((file.folder, files.content(file.id)) for file in files._rows(direction="in"))
    answered: Counter[tuple[str, str, str]] = Counter()
    for file in trade.world.cleo.store.files(origin="us"):
        for rows in _sets(file.content):
            if rows[0][1] == "997":
                partner = file.folder.rpartition("/")[2]
                answered[(partner, _value(rows, "AK1", 1), _value(rows, "AK1", 2))] += 1
    for key in came.keys() | answered.keys():
        if not came[key] <= answered[key] <= max(came[key], taken[key]):
            yield f"group {' '.join(key)} came {came[key]} times and was acknowledged {answered[key]} times"


def _groups(files: Iterable[tuple[str, bytes]]) -> Counter[tuple[str, str, str]]:
    """Count the groups in files by partner, kind and control number, acknowledgments left out."""
    found: Counter[tuple[str, str, str]] = Counter()
    for folder, content in files:
        text = content.decode("latin-1")
        for functional, control in re.findall(r"(?:~|^)\s*GS\*(\w\w)\*[^~]*?\*([^*~]*)\*X\*", text):
            if functional != "FA":
                found[(folder.rpartition("/")[2], functional, control)] += 1
    return found


def files_lost(trade: Trade, rows: list[DocumentRow]) -> Iterator[str]:
    """Find files of partners that are not in the ledger, and sets of them that are no document."""
    by_file: dict[int, list[DocumentRow]] = defaultdict(list)
    for row in rows:
        if row.direction is Direction.IN and row.file_id is not None:
            by_file[row.file_id].append(row)
    for file in trade.world.cleo.store.files(origin="partner"):
        known = trade.opened.ledger.files.find_remote(file.folder, file.id, file.name)
        if known is None:
            yield f"{file.folder}/{file.name} was never downloaded"
            continue
        if trade.opened.ledger.files.content(known.id) != file.content:
            yield f"{file.folder}/{file.name} is not as it was sent"
        sets = len(re.findall(rb"~\s*ST\*", file.content))
        documents = [row for row in by_file[known.id] if row.set_id != "TA1" and row.flow is not Flow.UNREADABLE]
        if len(by_file[known.id]) == 0 or (documents and len(documents) < sets):
            yield f"{file.folder}/{file.name} has {sets} sets, and {len(documents)} documents came of it"


def records_lost(trade: Trade, rows: list[DocumentRow]) -> Iterator[str]:
    """Find released invoices and open purchase orders of partners that were neither sent nor listed with a reason."""
    known = defaultdict(list)
    for row in rows:
        if row.direction is Direction.OUT:
            known[(row.flow, row.number)].append(row)
    partners = trade.opened.desk.partners()
    customers = {one.customer_id for one in partners if one.customer_id and one.options(Flow.INVOICE)}
    vendors = {one.vendor_id for one in partners if one.vendor_id and one.options(Flow.PURCHASE_ORDER)}
    store = trade.world.acumatica.store
    wanted = [
        (Flow.INVOICE, record["ReferenceNbr"])
        for record in store.all("SalesInvoice")
        if record["CustomerID"] in customers and record["Status"] in {"Open", "Closed"}
    ]
    wanted += [
        (Flow.PURCHASE_ORDER, record["OrderNbr"])
        for record in store.all("PurchaseOrder")
        if record["VendorID"] in vendors and record["Status"] == "Open"
    ]
    for flow, number in wanted:
        found = known[(flow, number)]
        if not any(row.delivery is Delivery.SENT or _is_listed(row, trade) for row in found):
            yield f"{flow.value} {number} is in Acumatica and nowhere else: {[row.delivery.value for row in found]}"


def _is_listed(row: DocumentRow, trade: Trade) -> bool:
    return row.delivery in _LISTED and bool(_sentences(row, trade))


def effects_missing(trade: Trade, rows: list[DocumentRow]) -> Iterator[str]:
    """Find documents that count as written or sent and are not on the other side."""
    store = trade.world.acumatica.store
    held = {
        Flow.SALES_ORDER: {str(one.get("CustomerOrder")) for one in store.all("SalesOrder")},
        Flow.BILL: {str(one.get("VendorRef")) for one in store.all("Bill")},
    }
    uploaded = {file.sha256 for file in trade.world.cleo.store.files(origin="us")}
    for row in rows:
        if row.delivery is Delivery.WRITTEN and row.flow in held and row.number not in held[row.flow]:
            yield f"{row.flow.value} {row.number} counts as written and is not in Acumatica"
        if row.delivery is Delivery.SENT and row.file_id is not None:
            attempts = trade.opened.ledger.attempts.of(row.id)
            if not {one.sha256 for one in attempts if one.outcome == "done"} & uploaded:
                yield f"{row.flow.value} {row.number} counts as sent and is not at Cleo"
        if row.delivery not in _DONE | _LISTED:
            yield f"{row.flow.value} {row.number} of {row.partner} is still {row.delivery.value}"


def _sentences(row: DocumentRow, trade: Trade) -> list[str]:
    return [*(finding.what for finding in trade.findings(row)), *([row.reason] if row.reason else [])]


def unexplained(trade: Trade, rows: Iterable[DocumentRow]) -> Iterator[str]:
    """Find documents that stopped without a sentence that says why, and sentences that say nothing."""
    for row in rows:
        asks = row.delivery is Delivery.REVIEW and row.check is Check.BLOCKED
        refused = row.answer in {Answer.REJECTED, Answer.ANSWERED_TWICE, Answer.PARTLY_ACCEPTED}
        stopped = asks or refused or row.delivery in _LISTED - {Delivery.REVIEW}
        told = _sentences(row, trade)
        if stopped and not told:
            yield f"{row.flow.value} {row.number} of {row.partner} is {row.delivery.value}, and nobody knows why"
        for sentence in told if stopped else []:
            if _GENERIC.search(sentence) or len(sentence) < _ENOUGH:
                yield f"{row.flow.value} {row.number} of {row.partner}: {sentence!r} explains nothing"


def doubts_left(trade: Trade, rows: Iterable[DocumentRow]) -> Iterator[str]:
    """Find attempts without an outcome."""
    for row in rows:
        if row.delivery is Delivery.IN_DOUBT:
            yield f"{row.flow.value} {row.number} is still in doubt"
    attempts = trade.opened.ledger.attempts
    for attempt in (*attempts.open_ones(), *attempts.in_doubt()):
        yield f"attempt {attempt.id} ({attempt.step} {attempt.reference}) has no outcome"


def too_fast(trade: Trade) -> Iterator[str]:
    """Find more requests in a second on one path of Cleo than it allows, by the arrivals at the server."""
    for template, most in busiest(trade.world.requests.arrivals("cleo")).items():
        if most > CLEO_ALLOWS:
            yield f"{most} requests arrived in one second on {template}"


def passwords_repeated(trade: Trade, clerk: Clerk) -> Iterator[str]:
    """Find sign-ins with a password that had just been refused, without a person in between."""
    arrivals = trade.world.requests.arrivals()
    for begin, end in zip([0, *clerk.mends], [*clerk.mends, len(arrivals)], strict=True):
        for refused, again in repeated_refusals(arrivals[begin:end]):
            yield f"{again.service} was asked at {again.at} with the password that it had refused at {refused.at}"


def numbers_used_twice(rows: Iterable[DocumentRow]) -> Iterator[str]:
    """Find interchange control numbers of ours that two documents of one partner carry."""
    used = Counter(
        (row.partner, row.interchange_control) for row in rows if row.direction is Direction.OUT and row.file_id
    )
    for (partner, number), count in used.items():
        if count > 1:
            yield f"control number {number} for {partner} was used {count} times"


def how_doubts_ended(trade: Trade) -> Counter[str]:
    """Count the attempts without an answer by how they were settled."""
    words = {
        "found by asking": "asked Acumatica later: there",
        "Acumatica does not have it": "asked Acumatica later: not there",
        "Acumatica has the record": "asked Acumatica at once: there",
        "decided:": "a person decided",
        "acknowledged": "the partner acknowledged it",
    }
    ended: Counter[str] = Counter()
    for row in trade.rows():
        for attempt in trade.opened.ledger.attempts.of(row.id):
            # An upload that was found by asking has the receipt of the list, and no status of an answer.
            if attempt.step == "upload" and attempt.outcome == "done" and attempt.status is None:
                ended["asked Cleo: there"] += not attempt.answer_excerpt
            for piece, said in words.items():
                if piece in attempt.answer_excerpt:
                    ended[said] += 1
    return ended
