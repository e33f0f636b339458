"""A vault of any older version opens here with all that it held, and so does a backup of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON
from adapters.sqlite.older_vault import HOME, NOTED, SAID, TIE, filled, rows
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import SqliteVault, open_vault, restore
from scrubjay.adapters.sqlite.backup import write_backup
from scrubjay.adapters.sqlite.schema import before_migration, migrations, version
from scrubjay.domain.link import Link, LinkKind
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from pathlib import Path

OLDER = range(1, len(migrations()))
FIRST_WITH_TIES, FIRST_WITH_UNDONE_TIES = 2, 5
WITH_QUOTING_NOTES = (4, 5)
FRESH = Link(one=HOME.id, other=NOTED.id, kind=LinkKind.PERSON, weight=1.0, reason="both", at=NOON)


def check(vault: SqliteVault, held: dict[str, int], older: int) -> None:
    """Everything is there, is whole, and can be undone and forgotten."""
    assert version(vault._db) == len(migrations())
    now = rows(vault._db)
    assert {table: now[table] for table in held} == held
    assert vault.verify() == []
    memories = {each.id: each for each in (SAID, HOME, NOTED)}
    assert vault.get(memories) == memories
    assert [each.id for each in vault.search("pool", 5)] == ["m"]
    assert [each.reason for each in vault.links([NOTED.id])] == ["both at the pool"] * (
        older >= FIRST_WITH_TIES
    )
    with vault.writing("tie", "person", NOON) as tied:
        vault.keep_links([FRESH])
    vault.undo(tied, NOON)
    assert FRESH not in vault.links([NOTED.id])
    vault.undo("op", NOON)
    assert NOTED.id not in vault.get([NOTED.id])
    assert vault.verify() == []
    vault.forget([SAID.id])
    assert vault.count(Filters()) == 0
    assert vault.verify() == []


@pytest.mark.parametrize("older", OLDER)
def test_every_table_is_brought_up_with_its_rows(tmp_path: Path, key: bytes, older: int) -> None:
    path = tmp_path / "vault.db"
    old = filled(path, key, older)
    held = rows(old)
    assert all(held.values()), held  # a new table needs a row in `older_vault` too
    old.close()
    vault = open_vault(path, key, ids=FakeIds("new"))
    # Where something was forgotten for good, notes of these versions may tell it still.
    assert before_migration(path, older).exists() == (older not in WITH_QUOTING_NOTES)
    check(vault, held, older)
    vault.close()


@pytest.mark.parametrize("older", OLDER)
def test_a_backup_of_an_older_version_is_restored(tmp_path: Path, key: bytes, older: int) -> None:
    path, backup = tmp_path / "old" / "vault.db", tmp_path / "copy.scrubjay"
    path.parent.mkdir()
    old = filled(path, key, older)
    held = rows(old)
    write_backup(old, path, backup)
    old.close()
    target = tmp_path / "vault.db"
    restored = restore(target, backup, backup_key=key, key=key, ids=FakeIds("restored"))
    assert (restored.memories, restored.forgotten_again) == (3, 0)
    vault = open_vault(target, key, ids=FakeIds("new"))
    check(vault, held, older)
    vault.close()


@pytest.mark.parametrize("older", range(FIRST_WITH_UNDONE_TIES, len(migrations())))
def test_a_tie_made_in_an_older_version_is_taken_back(
    tmp_path: Path, key: bytes, older: int
) -> None:
    path = tmp_path / "vault.db"
    old = filled(path, key, older)
    old.run("DELETE FROM revision")
    assert json.loads(old.value("SELECT after FROM tie_revision")) == list(TIE)
    old.close()
    vault = open_vault(path, key, ids=FakeIds("new"))
    vault.undo("op", NOON)
    assert vault.links([NOTED.id]) == []
    assert vault.get([NOTED.id])[NOTED.id] == NOTED
    assert vault.verify() == []
    vault.close()
