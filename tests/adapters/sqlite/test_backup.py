from __future__ import annotations

import json
import os
import stat
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.sqlite.examples import MEMORIES, NOON, about_me, drawn, episode
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import SqliteVault, open_vault, read_facts, restore
from scrubjay.adapters.sqlite.restoring import aside_of
from scrubjay.adapters.sqlite.schema import migrations
from scrubjay.domain.conversation import Conversation, MemoryMode
from scrubjay.domain.errors import KnownError
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.memory import Memory

OTHER_KEY = bytes(reversed(range(32)))
ONE, TWO = episode("one", "first of all things"), episode("two", "second to none")

TIE = Link(one=ONE.id, other=TWO.id, kind=LinkKind.USED_TOGETHER, weight=0.5, at=NOON)
TAG = Suggestion(
    id="t1",
    kind=SuggestionKind.TAG,
    memory=TWO.id,
    other=ONE.id,
    tag="things",
    reason="near it",
    at=NOON,
)


def put(vault: SqliteVault, *memories: Memory) -> None:
    with vault.writing("remember", "person", NOON):
        vault.put(memories)


def dump(vault: SqliteVault) -> dict[str, list[tuple[object, ...]]]:
    tables = (
        *("memory", "mention", "vector", "revision", "operation", "message", "note", "fill"),
        *("link", "suggestion"),
    )
    return {
        table: vault._db.rows(f"SELECT * FROM {table} ORDER BY 1, 2")  # noqa: S608 (their names)
        for table in tables
    }


def test_a_backup_gives_back_everything(vault: SqliteVault, tmp_path: Path, key: bytes) -> None:
    put(vault, ONE, replace(TWO, entities=("Ann",)))
    put(vault, replace(ONE, text="edited"))
    with vault.writing("vectors", "scrubjay", NOON):
        vault.put_vectors("small", [ONE.id], np.ones((1, 4), np.float32))
    vault.keep_conversation(
        Conversation(id="c", title="t", mode=MemoryMode.FULL, created_at=NOON, updated_at=NOON)
    )
    vault.keep_note("name", "Ann")
    vault.keep_links([TIE])
    vault.suggest([TAG, replace(TAG, id="t2", tag="others")])
    vault.settle(["t2"])
    before = dump(vault)
    assert [len(before[table]) for table in ("link", "suggestion")] == [1, 2]
    size = vault.backup(tmp_path / "kept.backup")
    assert size == (tmp_path / "kept.backup").stat().st_size
    vault.close()
    vault.path.unlink()
    done = restore(
        vault.path, tmp_path / "kept.backup", backup_key=key, key=key, ids=FakeIds("new")
    )
    assert (done.memories, done.forgotten_again, done.tombstones_kept) == (2, 0, True)
    again = open_vault(vault.path, key, ids=FakeIds("more"))
    assert dump(again) == before
    assert again.verify() == []
    assert stat.S_IMODE(vault.path.stat().st_mode) & ~0o700 == 0 or os.name == "nt"
    again.close()


@given(memories=st.lists(MEMORIES, max_size=6))
@settings(max_examples=50)
def test_any_vault_survives_the_round_trip(
    tmp_path_factory: pytest.TempPathFactory, memories: list[Memory]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    vault = open_vault(folder / "vault.db", None, ids=FakeIds())
    put(vault, *memories)
    before = dump(vault)
    vault.backup(folder / "kept.backup")
    vault.close()
    restore(folder / "vault.db", folder / "kept.backup", backup_key=None, key=None, ids=FakeIds())
    again = open_vault(folder / "vault.db", None, ids=FakeIds())
    assert dump(again) == before
    again.close()


def test_the_forgotten_stays_forgotten(vault: SqliteVault, tmp_path: Path, key: bytes) -> None:
    week = episode("week", "I am Ann and my doctor is Okonkwo, by the way.")
    doctor = drawn("doc", week, "my doctor is Okonkwo", "Doctor: Okonkwo", about_me("d", "Okonkwo"))
    put(vault, ONE, TWO, week, doctor)
    vault.keep_links([TIE])
    vault.suggest([TAG])
    vault.backup(tmp_path / "kept.backup")
    put(vault, replace(ONE, text="reworded since"))
    vault.forget([ONE.id])
    vault.forget([doctor.id])
    blotted = vault.get([week.id])
    vault.close()
    done = restore(vault.path, tmp_path / "kept.backup", backup_key=key, key=key, ids=FakeIds("n"))
    assert done.forgotten_again == 2
    again = open_vault(vault.path, key, ids=FakeIds("m"))
    assert {memory.id for memory in again.select(Filters())} == {"two", "week"}
    assert again.get([week.id]) == blotted
    assert again.is_forgotten(ONE.text)
    assert (again.links([TWO.id]), again.suggestions()) == ([], [])
    again.close()


@given(memories=st.lists(MEMORIES, min_size=1, max_size=6), data=st.data())
@settings(max_examples=50)
def test_in_any_vault_the_forgotten_stays_forgotten(
    tmp_path_factory: pytest.TempPathFactory, memories: list[Memory], data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("forgotten")
    vault = open_vault(folder / "vault.db", None, ids=FakeIds())
    put(vault, *memories)
    vault.backup(folder / "kept.backup")
    for name in data.draw(st.sets(st.sampled_from([memory.id for memory in memories]))):
        vault.forget([name])
    left = {memory.id: memory.text for memory in vault.select(Filters())}
    vault.close()
    restore(folder / "vault.db", folder / "kept.backup", backup_key=None, key=None, ids=FakeIds())
    again = open_vault(folder / "vault.db", None, ids=FakeIds())
    assert {memory.id: memory.text for memory in again.select(Filters())} == left
    again.close()


def test_what_came_after_the_backup_is_kept_aside(
    vault: SqliteVault, tmp_path: Path, key: bytes
) -> None:
    put(vault, ONE)
    vault.backup(tmp_path / "kept.backup")
    put(vault, TWO)
    vault.close()
    restore(vault.path, tmp_path / "kept.backup", backup_key=key, key=key, ids=FakeIds("n"))
    aside = open_vault(aside_of(vault.path), key, ids=FakeIds("m"))
    assert aside.count(Filters()) == 2
    aside.close()


def test_a_backup_of_another_vault_takes_the_present_key(
    vault: SqliteVault, tmp_path: Path, key: bytes
) -> None:
    put(vault, ONE)
    vault.backup(tmp_path / "kept.backup")
    new = tmp_path / "new" / "vault.db"
    new.parent.mkdir()
    restore(new, tmp_path / "kept.backup", backup_key=key, key=OTHER_KEY, ids=FakeIds("n"))
    again = open_vault(new, OTHER_KEY, ids=FakeIds("m"))
    assert again.count(Filters()) == 1
    again.close()


def test_a_damaged_vault_in_use_can_be_replaced(
    vault: SqliteVault, tmp_path: Path, key: bytes
) -> None:
    put(vault, ONE)
    vault.backup(tmp_path / "kept.backup")
    vault.close()
    vault.path.write_bytes(b"ruined" * 2000)
    done = restore(vault.path, tmp_path / "kept.backup", backup_key=key, key=key, ids=FakeIds("n"))
    assert not done.tombstones_kept
    assert aside_of(vault.path).read_bytes().startswith(b"ruined")
    again = open_vault(vault.path, key, ids=FakeIds("m"))
    assert again.get([ONE.id]) == {ONE.id: ONE}
    again.close()


def test_nothing_readable_lies_in_a_backup(vault: SqliteVault, tmp_path: Path) -> None:
    put(vault, ONE)
    vault.backup(tmp_path / "kept.backup")
    assert b"first of all" not in (tmp_path / "kept.backup").read_bytes()


def test_the_key_header_goes_along(vault: SqliteVault, tmp_path: Path) -> None:
    (tmp_path / "vault.key.json").write_bytes(b"{}")
    vault.backup(tmp_path / "kept.backup")
    facts = read_facts(tmp_path / "kept.backup")
    assert (facts.header, facts.schema) == (b"{}", len(migrations()))


def _no_zip(path: Path) -> None:
    path.write_bytes(b"something else")


def _flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-200])


def _empty_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w"):
        pass


def _lying(path: Path) -> None:
    with zipfile.ZipFile(path) as packed:
        content = packed.read("vault.db")
    about = {"format": 1, "schema": 1, "size": 10, "sha256": "0"}
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("backup.json", json.dumps(about))
        packed.writestr("vault.db", content)


def _bomb(path: Path) -> None:
    about = {"format": 1, "schema": 1, "size": 1 << 26, "sha256": "0"}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("backup.json", json.dumps(about))
        packed.writestr("vault.db", bytes(1 << 26))


@pytest.mark.parametrize("spoil", [_no_zip, _flipped, _cut, _empty_zip, _lying, _bomb, Path.unlink])
def test_a_spoilt_backup_is_refused_and_the_vault_left_alone(
    vault: SqliteVault, tmp_path: Path, key: bytes, spoil: Callable[[Path], None]
) -> None:
    put(vault, *(episode(f"e{number}", "words " * 50) for number in range(50)))
    kept = tmp_path / "kept.backup"
    vault.backup(kept)
    vault.close()
    before = vault.path.read_bytes()
    spoil(kept)
    with pytest.raises(KnownError):
        restore(vault.path, kept, backup_key=key, key=key, ids=FakeIds("n"))
    assert vault.path.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} <= {"vault.db", "kept.backup"}


def test_a_backup_with_a_wrong_key_is_refused(
    vault: SqliteVault, tmp_path: Path, key: bytes
) -> None:
    vault.backup(tmp_path / "kept.backup")
    vault.close()
    with pytest.raises(KnownError, match="key is wrong"):
        restore(
            vault.path, tmp_path / "kept.backup", backup_key=OTHER_KEY, key=key, ids=FakeIds("n")
        )


def test_a_backup_that_cannot_be_written_leaves_the_old_one(
    vault: SqliteVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept.backup"
    vault.backup(kept)
    before = kept.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfileobj", full)
    with pytest.raises(KnownError, match="disk is full"):
        vault.backup(kept)
    assert kept.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir() if "backup" in path.name} == {"kept.backup"}


def test_a_backup_into_a_missing_folder_is_a_known_error(
    vault: SqliteVault, tmp_path: Path
) -> None:
    with pytest.raises(KnownError):
        vault.backup(tmp_path / "nowhere" / "kept.backup")
