from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON, episode
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import SqliteVault, open_vault
from scrubjay.adapters.sqlite.connection import Connection
from scrubjay.adapters.sqlite.keys import Keys
from scrubjay.adapters.sqlite.rows import COLUMNS
from scrubjay.adapters.sqlite.schema import before_migration, migrate, migrations, version
from scrubjay.adapters.sqlite.writing import write
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from pathlib import Path

FURTHER = "CREATE TABLE further (a TEXT);\nINSERT INTO further VALUES ('x;y');\n"
FAILING = "CREATE TABLE half (a TEXT);\nINSERT INTO missing VALUES (1);\n"


def shape(db: Connection) -> list[tuple[str, ...]]:
    return db.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")


def test_a_fresh_vault_is_what_migrating_step_by_step_gives(tmp_path: Path) -> None:
    scripts = [*migrations(), FURTHER]
    fresh, stepwise = tmp_path / "fresh.db", tmp_path / "stepwise.db"
    at_once = Connection(fresh, None)
    migrate(at_once, fresh, scripts)
    by_steps = Connection(stepwise, None)
    for last in range(1, len(scripts) + 1):
        migrate(by_steps, stepwise, scripts[:last])
    assert shape(at_once) == shape(by_steps)
    assert version(at_once) == version(by_steps) == len(scripts)
    at_once.close()
    by_steps.close()


def test_migrating_keeps_the_memories_and_a_copy_of_the_old_vault(
    tmp_path: Path, key: bytes
) -> None:
    path = tmp_path / "vault.db"
    vault = open_vault(path, key, ids=FakeIds())
    with vault.writing("remember", "person", NOON):
        vault.put([episode("e", "still here")])
    vault.close()
    db = Connection(path, key)
    migrate(db, path, [*migrations(), FURTHER])
    assert db.value("SELECT a FROM further") == "x;y"
    assert db.value("SELECT text FROM memory") == "still here"
    db.close()
    copy = open_vault(before_migration(path, len(migrations())), key, ids=FakeIds())
    assert copy.count(Filters()) == 1
    copy.close()


def test_a_vault_of_version_1_is_brought_up_and_its_chats_are_searchable(
    tmp_path: Path, key: bytes
) -> None:
    path = tmp_path / "vault.db"
    old = Connection(path, key)
    migrate(old, path, migrations()[:1])
    keys, memory = Keys(old), episode("e", "The pool opens at nine.")
    with old.transaction():
        write(old, keys, [memory])
        old.run("INSERT INTO conversation VALUES ('c', 'Swimming', 'full', 0, 0)")
        old.run(
            "INSERT INTO message VALUES"
            " (1, 'm', 'c', 'person', 'When may I swim?', 0, NULL, '[]', '', '', 0)"
        )
    old.close()
    vault = open_vault(path, key, ids=FakeIds())
    assert version(vault._db) == len(migrations())
    assert vault.get([memory.id]) == {memory.id: memory}
    assert [message.id for message in vault.search("swim", 5)] == ["m"]
    vault.keep_links([Link(one=memory.id, other=memory.id, kind=LinkKind.PERSON, weight=1.0)])
    assert len(vault.links([memory.id])) == 1
    assert vault.verify() == []
    vault.close()
    assert before_migration(path, 1).exists()


def test_a_failed_migration_leaves_the_old_version(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "vault.db"
    open_vault(path, key, ids=FakeIds()).close()
    db = Connection(path, key)
    before = shape(db)
    with pytest.raises(Exception, match="missing"):
        migrate(db, path, [*migrations(), FAILING])
    assert (version(db), shape(db)) == (len(migrations()), before)
    migrate(db, path, [*migrations(), FURTHER])  # and the next attempt starts over
    assert version(db) == len(migrations()) + 1
    db.close()


def test_a_newer_vault_is_refused_and_left_alone(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "vault.db"
    open_vault(path, key, ids=FakeIds()).close()
    db = Connection(path, key)
    db.run("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    with pytest.raises(KnownError, match=r"newer Scrubjay \(version 99"):
        open_vault(path, key, ids=FakeIds())
    assert path.read_bytes() == before


def test_opening_does_not_migrate_twice(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "vault.db"
    for _ in range(2):
        open_vault(path, key, ids=FakeIds()).close()
    assert not list(tmp_path.glob("*.before-*"))


def test_every_column_of_a_memory_is_a_column_of_the_table(vault: SqliteVault) -> None:
    held = {row[1] for row in vault._db.rows("PRAGMA table_info(memory)")}
    keys = {"number", "feeling", "text_key", "subject_key", "object_key"}
    assert held == {*COLUMNS, *keys}
