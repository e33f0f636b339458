"""Opening, encryption, and the world's faults told in one sentence each."""

from __future__ import annotations

import errno
import stat
import threading
from typing import TYPE_CHECKING

import pytest

from adapters.sqlite.examples import NOON, episode
from fakes.ids import FakeIds
from scrubjay.adapters.sqlite import SqliteVault, open_vault
from scrubjay.adapters.sqlite.connection import Connection, StoreError
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import MemoryId
from scrubjay.domain.recollection import Filters

if TYPE_CHECKING:
    from pathlib import Path

    from scrubjay.ports.stores import Vault

TELLTALE = "the heron stands in the reeds"


def keep(vault: Vault, *texts: str) -> None:
    with vault.writing("remember", "person", NOON):
        vault.put(episode(f"e{number}", text) for number, text in enumerate(texts))


def test_fulfils_the_port(vault: SqliteVault) -> None:
    port: Vault = vault
    assert port.protection == "keyring"


def test_what_was_written_is_there_after_reopening(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "vault.db"
    first = open_vault(path, key, ids=FakeIds())
    keep(first, "one", "two")
    first.close()
    again = open_vault(path, key, ids=FakeIds())
    assert [memory.text for memory in again.select(Filters())] == ["two", "one"]
    again.close()


def test_nothing_readable_lies_in_an_encrypted_vault(vault: SqliteVault, tmp_path: Path) -> None:
    keep(vault, TELLTALE)
    files = [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(files) >= 2
    assert not any(b"heron" in content or b"SQLite format" in content for content in files)


def test_without_a_key_it_is_readable_and_says_so(plain: SqliteVault, tmp_path: Path) -> None:
    keep(plain, TELLTALE)
    assert any(b"heron" in path.read_bytes() for path in tmp_path.iterdir())
    assert plain.protection == "none"


def test_only_its_owner_may_read_the_files(vault: SqliteVault, tmp_path: Path) -> None:
    keep(vault, TELLTALE)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {0o600}


def test_a_wrong_key_is_a_known_error_and_changes_nothing(
    tmp_path: Path, key: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "vault.db"
    first = open_vault(path, key, ids=FakeIds())
    keep(first, "one")
    first.close()
    before = path.read_bytes()
    with pytest.raises(KnownError, match="key is wrong"):
        open_vault(path, bytes(32), ids=FakeIds())
    assert path.read_bytes() == before
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("damage", ["not a vault at all, just words " * 300, "short"])
def test_a_file_that_is_no_vault_is_a_known_error(tmp_path: Path, key: bytes, damage: str) -> None:
    path = tmp_path / "vault.db"
    path.write_text(damage)
    with pytest.raises(KnownError, match="key is wrong or the file is damaged"):
        open_vault(path, key, ids=FakeIds())
    assert path.read_text() == damage


def test_a_flipped_bit_is_noticed(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "vault.db"
    first = open_vault(path, key, ids=FakeIds())
    keep(first, *(f"text number {number}" for number in range(500)))
    first.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    again = open_vault(path, key, ids=FakeIds())
    assert again.verify()
    again.close()


def test_damage_met_while_reading_is_a_known_error(tmp_path: Path, key: bytes) -> None:
    path = tmp_path / "vault.db"
    first = open_vault(path, key, ids=FakeIds())
    keep(first, *(f"text number {number}" for number in range(2000)))
    first.close()
    content = bytearray(path.read_bytes())
    half = len(content) // 8192  # the schema stands in the first pages
    for page in range(half, len(content) // 4096):
        content[4096 * page + 100] ^= 255
    path.write_bytes(content)
    again = open_vault(path, key, ids=FakeIds())
    with pytest.raises(KnownError, match="damaged"):
        again.select(Filters())
    again.close()


def test_a_missing_folder_is_a_known_error(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(KnownError, match="does not exist"):
        open_vault(tmp_path / "nowhere" / "vault.db", key, ids=FakeIds())


def test_a_folder_that_may_not_be_written_to(
    tmp_path: Path, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever runs the tests may be allowed everything, so the system's answer is played.
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("pathlib.Path.touch", refuse)
    with pytest.raises(KnownError, match="cannot be written"):
        open_vault(tmp_path / "vault.db", key, ids=FakeIds())


def test_a_folder_where_the_file_should_be(tmp_path: Path, key: bytes) -> None:
    (tmp_path / "vault.db").mkdir()
    with pytest.raises(KnownError, match="cannot be opened"):
        open_vault(tmp_path / "vault.db", key, ids=FakeIds())


def test_a_full_disk_loses_nothing_and_leaves_the_vault_usable(vault: SqliteVault) -> None:
    keep(vault, "kept before")
    pages = vault._db.value("PRAGMA page_count")
    vault._db.run(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(KnownError, match="disk is full"), vault.writing("import", "person", NOON):
        vault.put(episode(f"big{number}", "wide " * 400) for number in range(200))
    vault._db.run("PRAGMA max_page_count = 1000000")
    assert [memory.text for memory in vault.select(Filters())] == ["kept before"]
    with vault.writing("remember", "person", NOON):
        vault.put([episode("after", "kept after")])
    assert vault.count(Filters()) == 2
    assert vault.verify() == []


def test_another_program_in_the_vault_is_a_known_error(vault: SqliteVault, key: bytes) -> None:
    other = Connection(vault.path, key)
    other.run("PRAGMA busy_timeout = 1")
    with (
        vault._db.transaction(),
        pytest.raises(KnownError, match="Another program"),
        other.transaction(),
    ):
        pytest.fail("two programs wrote at once")
    other.close()


def test_a_mistake_of_ours_is_no_known_error(vault: SqliteVault) -> None:
    with pytest.raises(StoreError):
        vault._db.run("SELECT * FROM nothing")


def test_it_may_be_used_from_another_thread_than_it_was_opened_in(vault: SqliteVault) -> None:
    lane = threading.Thread(target=keep, args=(vault, "from a lane"), name="scrubjay-store")
    lane.start()
    lane.join()
    assert vault.get([MemoryId("e0")])[MemoryId("e0")].text == "from a lane"


def test_durability_and_erasure_are_switched_on(vault: SqliteVault) -> None:
    settings = {
        name: vault._db.value(f"PRAGMA {name}")
        for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "fullfsync")
    }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "fullfsync": 1,
    }
    assert vault._db.value("SELECT v FROM memory_words_config WHERE k = 'secure-delete'") == 1


def test_closing_twice_is_allowed_and_leaves_no_log(tmp_path: Path, key: bytes) -> None:
    vault = open_vault(tmp_path / "vault.db", key, ids=FakeIds())
    keep(vault, "one")
    vault.close()
    vault.close()
    assert [path.name for path in tmp_path.iterdir()] == ["vault.db"]
