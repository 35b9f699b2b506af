"""The first form of the ledger."""

from __future__ import annotations

from typing import Any

TABLES = (
    """
    CREATE TABLE file (
        id INTEGER NOT NULL PRIMARY KEY,
        direction TEXT NOT NULL,
        folder TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        name TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        at TEXT NOT NULL,
        content BLOB NOT NULL
    )
    """,
    "CREATE INDEX file_folder_remote_id_name ON file (folder, remote_id, name)",
    "CREATE INDEX file_sha256 ON file (sha256)",
    "CREATE INDEX file_name ON file (name)",
    """
    CREATE TABLE document (
        id INTEGER NOT NULL PRIMARY KEY,
        direction TEXT NOT NULL,
        flow TEXT NOT NULL,
        partner TEXT NOT NULL,
        set_id TEXT NOT NULL,
        number TEXT NOT NULL,
        order_number TEXT NOT NULL,
        sender TEXT NOT NULL,
        interchange_control TEXT NOT NULL,
        group_control TEXT NOT NULL,
        set_control TEXT NOT NULL,
        amount TEXT,
        amount_cents INTEGER,
        currency TEXT NOT NULL,
        check_status TEXT NOT NULL,
        delivery TEXT NOT NULL,
        answer TEXT NOT NULL,
        folder TEXT NOT NULL,
        finding_count INTEGER NOT NULL,
        cause TEXT NOT NULL,
        cause_text TEXT NOT NULL,
        file_id INTEGER REFERENCES file (id),
        file_name TEXT NOT NULL,
        position_interchange INTEGER NOT NULL,
        position_group INTEGER NOT NULL,
        position_set INTEGER NOT NULL,
        fingerprint TEXT NOT NULL,
        acumatica_entity TEXT NOT NULL,
        acumatica_key TEXT NOT NULL,
        acumatica_stamp TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        hold_until TEXT,
        answer_due TEXT,
        sent_at TEXT,
        answered_at TEXT,
        reason TEXT NOT NULL,
        is_read INTEGER NOT NULL,
        is_test INTEGER NOT NULL,
        replaces INTEGER REFERENCES document (id)
    )
    """,
    "CREATE INDEX document_created_at_id ON document (created_at, id)",
    "CREATE INDEX document_direction_created_at_id ON document (direction, created_at, id)",
    "CREATE INDEX document_folder_created_at_id ON document (folder, created_at, id)",
    "CREATE INDEX document_partner_created_at_id ON document (partner, created_at, id)",
    "CREATE INDEX document_flow_created_at_id ON document (flow, created_at, id)",
    "CREATE INDEX document_delivery_created_at_id ON document (delivery, created_at, id)",
    "CREATE INDEX document_answer_created_at_id ON document (answer, created_at, id)",
    "CREATE INDEX document_check_status_created_at_id ON document (check_status, created_at, id)",
    "CREATE INDEX document_folder_cause ON document (folder, cause)",
    "CREATE INDEX document_cause_created_at_id ON document (cause, created_at, id)",
    "CREATE INDEX document_answer_answer_due ON document (answer, answer_due)",
    "CREATE INDEX document_partner_flow_number ON document (partner, flow, number)",
    "CREATE INDEX document_order_number ON document (order_number)",
    "CREATE INDEX document_fingerprint ON document (fingerprint)",
    "CREATE INDEX document_interchange_control ON document (interchange_control)",
    "CREATE INDEX document_group_control_set_control ON document (group_control, set_control)",
    "CREATE INDEX document_acumatica_entity_acumatica_key ON document (acumatica_entity, acumatica_key)",
    "CREATE INDEX document_file_id ON document (file_id)",
    """
    CREATE TABLE document_body (
        document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document (id),
        fields BLOB NOT NULL,
        record BLOB NOT NULL,
        search_words TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE finding (
        id INTEGER NOT NULL PRIMARY KEY,
        document_id INTEGER NOT NULL REFERENCES document (id),
        position INTEGER NOT NULL,
        finding_id TEXT NOT NULL,
        severity TEXT NOT NULL,
        what TEXT NOT NULL,
        body TEXT NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX finding_document_id_position ON finding (document_id, position)",
    "CREATE INDEX finding_finding_id ON finding (finding_id)",
    """
    CREATE TABLE attempt (
        id INTEGER NOT NULL PRIMARY KEY,
        document_id INTEGER NOT NULL REFERENCES document (id),
        run_id INTEGER REFERENCES run (id),
        step TEXT NOT NULL,
        target TEXT NOT NULL,
        reference TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        outcome TEXT NOT NULL,
        status INTEGER,
        request_id TEXT NOT NULL,
        answer_excerpt TEXT NOT NULL,
        result_key TEXT NOT NULL
    )
    """,
    "CREATE INDEX attempt_document_id_id ON attempt (document_id, id)",
    "CREATE INDEX attempt_outcome_id ON attempt (outcome, id)",
    "CREATE INDEX attempt_reference ON attempt (reference)",
    """
    CREATE TABLE event (
        id INTEGER NOT NULL PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        kind TEXT NOT NULL,
        document_id INTEGER REFERENCES document (id),
        status TEXT NOT NULL,
        old TEXT NOT NULL,
        new TEXT NOT NULL,
        why TEXT NOT NULL,
        data TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
    )
    """,
    "CREATE INDEX event_document_id_id ON event (document_id, id)",
    "CREATE INDEX event_at ON event (at)",
    """
    CREATE TABLE control_number (
        partner TEXT NOT NULL,
        level TEXT NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (partner, level)
    )
    """,
    """
    CREATE TABLE control_number_reservation (
        partner TEXT NOT NULL,
        level TEXT NOT NULL,
        number INTEGER NOT NULL,
        used_for INTEGER,
        at TEXT NOT NULL,
        PRIMARY KEY (partner, level, number)
    )
    """,
    """
    CREATE TABLE control_number_gap (
        partner TEXT NOT NULL,
        level TEXT NOT NULL,
        number INTEGER NOT NULL,
        reason TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (partner, level, number)
    )
    """,
    """
    CREATE TABLE partner (
        code TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        qualifier TEXT NOT NULL,
        isa_id TEXT NOT NULL,
        gs_id TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        vendor_id TEXT NOT NULL,
        body TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT
    )
    """,
    """
    CREATE TABLE run (
        id INTEGER NOT NULL PRIMARY KEY,
        started_at TEXT NOT NULL,
        finished_at TEXT,
        trigger TEXT NOT NULL,
        outcome TEXT NOT NULL,
        counts TEXT NOT NULL,
        reasons TEXT NOT NULL
    )
    """,
    "CREATE INDEX run_outcome_id ON run (outcome, id)",
    """
    CREATE TABLE mark (
        name TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE counter (
        name TEXT NOT NULL PRIMARY KEY,
        value INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE note (
        id INTEGER NOT NULL PRIMARY KEY,
        document_id INTEGER NOT NULL REFERENCES document (id),
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        text TEXT NOT NULL
    )
    """,
    "CREATE INDEX note_document_id_id ON note (document_id, id)",
    """
    CREATE TABLE link (
        from_id INTEGER NOT NULL REFERENCES document (id),
        to_id INTEGER NOT NULL REFERENCES document (id),
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (from_id, to_id, kind)
    )
    """,
    "CREATE INDEX link_to_id ON link (to_id)",
)

# One column for everything a person may type, one for a token of the partner, whose name is looked up when searching.
SEARCH = """
    CREATE VIRTUAL TABLE search USING fts5 (
        words, partner, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4'
    )
"""

FOLDERS = ("inbox", "handled", "outbox", "sent", "failed", "duplicates", "set-aside")

# A folder has two counters, because lists may leave out functional acknowledgments.
TRIGGERS = (
    """
    CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
        UPDATE counter SET value = value + 1
        WHERE name = new.folder || CASE new.flow WHEN 'functional-acknowledgment' THEN '/acknowledgments' ELSE '' END;
    END
    """,
    """
    CREATE TRIGGER document_moved AFTER UPDATE OF folder, flow ON document
    WHEN old.folder <> new.folder OR old.flow <> new.flow BEGIN
        UPDATE counter SET value = value - 1
        WHERE name = old.folder || CASE old.flow WHEN 'functional-acknowledgment' THEN '/acknowledgments' ELSE '' END;
        UPDATE counter SET value = value + 1
        WHERE name = new.folder || CASE new.flow WHEN 'functional-acknowledgment' THEN '/acknowledgments' ELSE '' END;
    END
    """,
)


def up(_migrator: Any, db: Any) -> None:
    """Create the tables, indexes, search and counters."""
    for statement in (*TABLES, SEARCH, *TRIGGERS):
        db.execute_sql(statement)
    for folder in FOLDERS:
        for name in (folder, folder + "/acknowledgments"):
            db.execute_sql("INSERT INTO counter (name, value) VALUES (?, 0)", (name,))
