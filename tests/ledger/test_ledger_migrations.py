"""The numbered steps: the tables equal the models, old rows survive, a copy comes first, newer ones are refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from importlib import resources
from pathlib import Path

import peewee
import pytest
from playhouse.migrations import Runner
from playhouse.schema_diff import diff_models

from acucleo_desktop.documents.clock import ManualClock
from acucleo_desktop.documents.flow import Direction, Flow
from acucleo_desktop.documents.problem import Problem
from acucleo_desktop.ledger import migrate, models
from acucleo_desktop.ledger.database import LedgerDatabase
from acucleo_desktop.ledger.ledger import Ledger
from acucleo_desktop.ledger.rows import DocumentQuery, Folder, NewDocument

TYPES = {"BLOB": "BLOB", "INTEGER": "INTEGER", "TEXT": "TEXT"}


def _columns(database: peewee.SqliteDatabase, table: str) -> list[tuple[object, ...]]:
    """Name, type, not-null and place in the primary key of every column."""
    rows = database.execute_sql('SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (table,)).fetchall()
    return [(name, TYPES[kind], bool(required) or bool(key), key) for name, kind, required, key in rows]


def test_models_and_migrated_tables_are_equal(ledger: Ledger) -> None:
    tables = ledger._core.tables.all()
    difference = diff_models(ledger._core.database, tables)
    # An index over an expression cannot be told in a model.
    assert [one.name for one in difference.drop_indexes] == ["document_amount_id"]
    difference.drop_indexes.clear()
    assert not difference
    fresh = peewee.SqliteDatabase(":memory:")
    fresh.create_tables(models.bind(fresh).all())
    for table in tables:
        name = table._meta.table_name
        assert _columns(ledger._core.database, name) == _columns(fresh, name), name
    fresh.close()


def test_references_hold(ledger: Ledger) -> None:
    with pytest.raises(peewee.IntegrityError):
        ledger.notes.add(4711, "to nobody")
    assert ledger.audit.recent() == []


def test_the_steps_are_numbered_without_gaps_and_packaged() -> None:
    names = sorted(path.name for path in migrate.DIRECTORY.glob("[0-9]*.py"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    packaged = resources.files("acucleo_desktop.ledger") / "migrations"
    assert {item.name for item in packaged.iterdir()} >= set(names)


def _database_of_version_1(path: Path) -> None:
    database = LedgerDatabase(path)
    Runner(database, directory=str(migrate.DIRECTORY)).up(target="0001_initial")
    database.shut()


def test_rows_of_version_1_survive_and_a_copy_is_made_first(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "ledger.db"
    _database_of_version_1(path)
    with closing(sqlite3.connect(path)) as raw:
        columns = [row[1] for row in raw.execute("PRAGMA table_info(document)")]
        values: dict[str, object] = dict.fromkeys(columns, "")
        values |= dict.fromkeys([name for name in columns if name.startswith(("position", "is_", "finding"))], 0)
        values |= dict.fromkeys(
            ["amount", "amount_cents", "file_id", "hold_until", "answer_due", "replaces", "sent_at", "answered_at"]
        )
        values |= {"id": 7, "direction": "in", "flow": "bill", "number": "B-7", "check_status": "clean"}
        values |= {"delivery": "received", "answer": "none", "folder": "inbox"}
        values |= {"created_at": "2026-01-02T03:04:05.000006Z", "updated_at": "2026-01-02T03:04:05.000006Z"}
        marks = ", ".join("?" * len(columns))
        raw.execute(f"INSERT INTO document ({', '.join(columns)}) VALUES ({marks})", [values[name] for name in columns])
        raw.commit()
    with Ledger.open(path, clock) as ledger:
        assert (ledger.documents.get(7).number, ledger.documents.get(7).match) == ("B-7", "")
        ledger.comparisons.set(7, {"level": "perfect"})
        assert ledger.comparisons.of(7) == {"level": "perfect"}
        assert ledger.handling.of([7]) == {}
        ledger.handling.hand_over(7, "buyer", "which price?")
        assert ledger.handling.of([7])[7].who == "buyer"
        assert ledger.documents.folder_counts()[Folder.INBOX] == 1
        ledger.views.save("bills", DocumentQuery(flows=(Flow.BILL,)))
        copy = ledger.made_copy
    assert copy is not None
    assert copy.name == "ledger.before-0002_saved_views-20261123T080000Z.db"
    assert copy.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("SELECT number FROM document").fetchall() == [("B-7",)]
        assert raw.execute("SELECT name FROM sqlite_master WHERE name = 'saved_view'").fetchall() == []
    with Ledger.open(path, clock) as ledger:
        assert ledger.made_copy is None


def test_a_newer_database_is_refused_and_left_alone(tmp_path: Path, clock: ManualClock) -> None:
    path = tmp_path / "ledger.db"
    Ledger.open(path, clock).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("INSERT INTO schema_migration (name, applied) VALUES ('0099_of_the_future', '2030-01-01 00:00:00')")
        raw.commit()
    before = path.read_bytes()
    with pytest.raises(Problem) as caught:
        Ledger.open(path, clock)
    assert caught.value.code == "ledger.newer-database"
    assert "0099_of_the_future" in caught.value.why
    assert path.read_bytes() == before


BAD_STEPS = {
    "a fault": "db.execute_sql('CREATE TABLE bad (a TEXT)')\n    raise RuntimeError('half way')",
    "a reference to nothing": "db.execute_sql('INSERT INTO line (good) VALUES (4711)')",
    "a full disk": "db.execute_sql('PRAGMA max_page_count = 1')\n    db.execute_sql('CREATE TABLE bad (a TEXT)')",
}


@pytest.mark.parametrize("fault", BAD_STEPS)
def test_a_step_that_fails_leaves_the_ledger_of_the_version_before(
    tmp_path: Path, clock: ManualClock, fault: str
) -> None:
    steps, path = tmp_path / "steps", tmp_path / "ledger.db"
    steps.mkdir()
    tables = ("CREATE TABLE good (a INTEGER PRIMARY KEY)", "CREATE TABLE line (good INTEGER REFERENCES good (a))")
    text = "".join(f"    db.execute_sql('{table}')\n" for table in tables)
    (steps / "0001_good.py").write_text(f"def up(migrator, db):\n{text}")
    database = LedgerDatabase(path)
    try:
        assert migrate.migrate(database, clock, steps) is None
        (steps / "0002_good.py").write_text("def up(migrator, db):\n    db.execute_sql('CREATE TABLE more (a TEXT)')\n")
        (steps / "0003_bad.py").write_text(f"def up(migrator, db):\n    {BAD_STEPS[fault]}\n")
        (steps / "0004_good.py").write_text("def up(migrator, db):\n    pass\n")
        with pytest.raises(Problem) as caught:
            migrate.migrate(database, clock, steps)
        assert caught.value.code == "ledger.upgrade-failed"
        # References are looked at once, when all steps are done.
        assert caught.value.where == ("Change 0004_good." if "reference" in fault else "Change 0003_bad.")
        assert "the version before still works" in caught.value.todo
        assert str(tmp_path / "ledger.before-0002_good-20261123T080000Z.db") in caught.value.todo
        assert {"good", "line", "more", "bad"} & set(database.get_tables()) == {"good", "line"}
        assert [name for (name,) in database.execute_sql("SELECT name FROM schema_migration")] == ["0001_good"]
        assert database.pragma("foreign_keys") == 1
        database.execute_sql("PRAGMA max_page_count = 100000")
        (steps / "0003_bad.py").write_text("def up(migrator, db):\n    pass\n")
        (tmp_path / "ledger.before-0002_good-20251123T080000Z.db.part").write_text("cut short")
        assert migrate.migrate(database, clock, steps) is not None
        assert not list(tmp_path.glob("*.part"))
    finally:
        database.shut()


def test_a_program_without_its_steps_says_so(tmp_path: Path, clock: ManualClock) -> None:
    database = LedgerDatabase(tmp_path / "ledger.db")
    with pytest.raises(RuntimeError, match="incomplete"):
        migrate.migrate(database, clock, tmp_path / "nowhere")
    database.shut()


def test_the_schema_version_is_the_last_step(ledger: Ledger) -> None:
    assert migrate.schema_version(ledger._core.database) == "0007_partner_groups"
    assert ledger.documents.add(NewDocument(Direction.IN, Flow.BILL)).id == 1
