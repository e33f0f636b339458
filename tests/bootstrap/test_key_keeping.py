"""The key of an open vault kept otherwise, and backups looked into."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from fakes.clock import FakeClock
from fakes.ids import FakeIds
from fakes.secret_store import FakeSecretStore
from scrubjay.adapters.system_clock import fresh_bytes
from scrubjay.adapters.vault_key import Protection, VaultKey
from scrubjay.assistant.safety import Safety
from scrubjay.bootstrap.assembly import assemble
from scrubjay.bootstrap.copies import bring_home, put_back
from scrubjay.bootstrap.key_keeping import HomeKey, look_into
from scrubjay.domain.errors import KnownError
from scrubjay.domain.safety import StoredKind
from scrubjay.host import atomic
from scrubjay.host.paths import Paths
from scrubjay.settings import load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scrubjay.assistant.assistant import Assistant

PHRASE = "a long enough phrase"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "home").make()


@pytest.fixture
def secrets() -> FakeSecretStore:
    return FakeSecretStore()


@pytest.fixture
def vault_key(paths: Paths, secrets: FakeSecretStore) -> VaultKey:
    return VaultKey(paths.home, secrets, fresh_bytes)


@pytest.fixture
def key(vault_key: VaultKey) -> bytes:
    return vault_key.create(Protection.PASSPHRASE, PHRASE).key


@pytest.fixture
def keeper(paths: Paths, secrets: FakeSecretStore, key: bytes) -> HomeKey:
    return HomeKey(paths, key, lambda: secrets)


@pytest.fixture
def assistant(paths: Paths, key: bytes) -> Iterator[Assistant]:
    loaded = load(paths.settings, atomic.write)
    made, _vault = assemble(paths, loaded, key, "passphrase", clock=FakeClock(), ids=FakeIds())
    made.browse.remember("The spare key is under the blue pot.")
    yield made
    made.close()


def test_every_way_opens_the_same_vault(keeper: HomeKey, vault_key: VaultKey, key: bytes) -> None:
    assert keeper.change("keyring", "", PHRASE)
    assert keeper.way() == "keyring"
    assert vault_key.unlock(None).key == key
    assert keeper.change("keyfile", "", "") is None
    assert vault_key.unlock(None).key == key
    code = keeper.change("passphrase", "another long phrase", "")
    assert code is not None
    assert vault_key.unlock(lambda: "another long phrase").key == key
    assert vault_key.recover(code).key == key


def test_a_wrong_passphrase_changes_nothing(keeper: HomeKey, vault_key: VaultKey) -> None:
    before = vault_key.header.read_bytes()
    for way in ("keyring", "keyfile", "passphrase"):
        with pytest.raises(KnownError, match="passphrase is not right"):
            keeper.change(way, "another long phrase", "wrong")
    with pytest.raises(KnownError, match="shorter"):
        keeper.change("passphrase", "short", PHRASE)
    assert vault_key.header.read_bytes() == before


def test_a_new_code_replaces_the_old_one_and_keeps_the_passphrase(
    keeper: HomeKey, vault_key: VaultKey, key: bytes, paths: Paths
) -> None:
    safety = Safety(paths.home, keeper, lambda _path: pytest.fail("not asked"))
    first = safety.new_code(PHRASE)
    second = safety.new_code(PHRASE)
    assert vault_key.recover(second).key == key
    with pytest.raises(KnownError, match="was replaced"):
        vault_key.recover(first)
    assert vault_key.unlock(lambda: PHRASE).key == key
    safety.change("keyfile", "", PHRASE)
    with pytest.raises(KnownError, match="no recovery code"):
        safety.new_code()


def test_an_unencrypted_vault_says_so(paths: Paths) -> None:
    plain = HomeKey(paths, None, FakeSecretStore)
    assert plain.way() == "none"
    with pytest.raises(KnownError, match="not encrypted"):
        plain.change("passphrase", PHRASE, "")


def test_every_file_is_named_and_only_the_vault_is_sealed(
    assistant: Assistant, paths: Paths
) -> None:
    files = assistant.safety.files()
    there = {each.relative_to(paths.home).as_posix() for each in paths.home.rglob("*")}
    assert {each.name for each in files} == {
        name for name in there if (paths.home / name).is_file()
    }
    sealed = {each.name for each in files if each.encrypted}
    assert "vault.db" in sealed
    assert all(name.startswith("vault.db") for name in sealed)
    assert files[0].kind is StoredKind.MEMORIES
    for each in files:
        if each.encrypted:
            assert b"blue pot" not in each.path.read_bytes()


def test_a_backup_says_what_it_holds(
    assistant: Assistant, paths: Paths, key: bytes, tmp_path: Path
) -> None:
    target = tmp_path / "copy.db"
    assistant.care.backup(target)
    found = assistant.safety.look_into(target)
    assert found.has_key
    assert found.memories == 1
    assert found.first == found.last is not None
    assert found.size == target.stat().st_size
    HomeKey(paths, key, FakeSecretStore).change("keyfile", "", PHRASE)
    assert assistant.safety.look_into(target).memories == 1  # the same key, kept otherwise
    assert not list(paths.home.glob("look-*"))


def test_a_backup_of_another_vault_is_told_apart(assistant: Assistant, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assistant.care.backup(target)
    other = Paths(tmp_path / "other").make()
    made = VaultKey(other.home, FakeSecretStore(), fresh_bytes).create(Protection.KEYFILE)
    found = look_into(other, made.key, FakeIds(), target)
    assert not found.has_key
    assert found.memories is None


def test_what_is_no_backup_or_damaged_is_told(assistant: Assistant, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ada")
    with pytest.raises(KnownError):
        assistant.safety.look_into(letter)
    target = tmp_path / "copy.db"
    assistant.care.backup(target)
    held = bytearray(target.read_bytes())
    held[len(held) // 2] ^= 1
    target.write_bytes(bytes(held))
    with pytest.raises(KnownError, match="damaged"):
        assistant.safety.look_into(target)


def test_a_copy_locked_with_a_passphrase_holds_no_key_and_opens_with_it_alone(
    assistant: Assistant, keeper: HomeKey, paths: Paths, tmp_path: Path
) -> None:
    keeper.change("keyfile", "", PHRASE)
    bare, locked = tmp_path / "bare.backup", tmp_path / "locked.backup"
    assistant.care.backup(bare)
    assistant.care.backup(locked, keeper.locked_with("for this copy alone"))
    assert "vault.key" in zipfile.ZipFile(bare).namelist()
    assert set(zipfile.ZipFile(locked).namelist()) == {"backup.json", "vault.key.json", "vault.db"}
    assert (paths.home / "vault.key").read_bytes() not in locked.read_bytes()
    there = Paths(tmp_path / "there").make()
    new_key = VaultKey(there.home, FakeSecretStore(), fresh_bytes)
    with pytest.raises(KnownError, match="passphrase is not right"):
        bring_home(there, new_key, locked, lambda: "some other words", FakeClock())
    assert not new_key.exists()
    told = bring_home(there, new_key, locked, lambda: "for this copy alone", FakeClock())
    assert (told["memories"], told["set_aside"]) == (1, None)
    assert new_key.protection() is Protection.PASSPHRASE


def test_a_copy_of_this_vault_is_put_back_here_whatever_locks_it(
    assistant: Assistant,
    keeper: HomeKey,
    paths: Paths,
    vault_key: VaultKey,
    key: bytes,
    tmp_path: Path,
) -> None:
    locked = tmp_path / "locked.backup"
    assistant.care.backup(locked, keeper.locked_with("for this copy alone"))
    assistant.close()
    told = put_back(paths, vault_key, locked, None, key, FakeClock())
    assert told["memories"] == 1
    aside = paths.home / "vault.db.before-restore"
    assert told["set_aside"] == str(aside)
    assert aside.exists()
    assert "vault.db.before-restore" in told["remark"]


def test_a_short_passphrase_locks_no_copy(keeper: HomeKey) -> None:
    with pytest.raises(KnownError, match="shorter"):
        keeper.locked_with("short")


def test_a_backup_takes_no_other_file_s_place_unless_told(
    assistant: Assistant, tmp_path: Path
) -> None:
    target = tmp_path / "thesis.odt"
    target.write_bytes(b"years of work")
    with pytest.raises(KnownError, match="there already"):
        assistant.care.backup(target)
    assert target.read_bytes() == b"years of work"
    assert assistant.care.backup(target, replace=True) == target.stat().st_size
    empty = tmp_path / "reserved"
    empty.touch()
    assert assistant.care.backup(empty)
