"""Forgetting for good leaves nothing on disk: without encryption, so that it cannot hide."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import episode
from adapters.sqlite.locker import (
    LOCKER,
    left,
    put,
)
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import SqliteVault, open_vault
from scrubjay.adapters.sqlite.connection import Connection
from scrubjay.adapters.sqlite.copying import LOOK
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path


def test_copies_made_before_a_migration_go_too(plain: SqliteVault, tmp_path: Path) -> None:
    copy = tmp_path / f"{plain.path.name}.before-0002"
    copy.write_bytes(b"old")
    put(plain, LOCKER)
    plain.forget([LOCKER.id])
    assert not copy.exists()


def test_rows_that_moved_between_pages_leave_nothing(plain: SqliteVault) -> None:
    """A sequence that did leave one of 200 in the gap of a page while nothing was built anew."""
    chance = random.Random(4)  # noqa: S311 (not a secret)
    secrets = [episode(f"s{n}", f"Word {n:03d}-QXZ") for n in range(200)]
    others = [episode(f"e{n}", "x " * chance.randint(5, 60)) for n in range(400)]
    put(plain, *chance.sample(secrets + others, 600))
    for other in chance.sample(others, 300):
        put(plain, replace(other, text="y " * chance.randint(3, 600)), deed="edit")
    plain.forget([secret.id for secret in secrets])
    assert left(plain, *(secret.text for secret in secrets)) == 0


def test_an_erasing_that_was_cut_short_is_finished_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = open_vault(tmp_path / "v.db", None, ids=FakeIds())
    put(vault, LOCKER)
    with monkeypatch.context() as patch:
        patch.setattr(SqliteVault, "finish_erasing", lambda _: None)
        vault.forget([LOCKER.id])
        vault.close()
    copy = tmp_path / "v.db.before-0002"
    copy.write_bytes(b"old")
    again = open_vault(tmp_path / "v.db", None, ids=FakeIds())
    assert not copy.exists()
    assert again._db.value("SELECT count(*) FROM meta WHERE name = 'erasing'") == 0
    again.close()


def test_a_log_that_cannot_be_emptied_is_told(plain: SqliteVault) -> None:
    put(plain, LOCKER)
    reader = Connection(plain.path, None)
    plain._db.run("PRAGMA busy_timeout = 1")
    reader.run("BEGIN")
    assert reader.value("SELECT count(*) FROM memory") == 1
    with pytest.raises(KnownError, match="Another program"):
        plain.forget([LOCKER.id])
    reader.run("COMMIT")
    reader.close()


@pytest.mark.parametrize("forgets", [False, True])
def test_what_a_look_into_a_backup_left_behind_goes(tmp_path: Path, *, forgets: bool) -> None:
    vault = open_vault(tmp_path / "v.db", None, ids=FakeIds())
    put(vault, LOCKER)
    left_over = tmp_path / f"{LOOK}abc"
    left_over.mkdir()
    (left_over / "vault.db").write_text(LOCKER.text)
    if forgets:
        vault.forget([LOCKER.id])
        assert not left_over.exists()
    vault.close()
    open_vault(tmp_path / "v.db", None, ids=FakeIds()).close()
    assert not left_over.exists()
