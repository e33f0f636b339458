"""How the vault's key is kept, in all three ways, and what happens when it is not found."""

from __future__ import annotations

import itertools
import json
import stat
from typing import TYPE_CHECKING

import pytest

from fakes.secret_store import FakeSecretStore
from scrubjay.adapters.vault_key import Protection, VaultKey, choose, parsed_header
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from pathlib import Path

PHRASE = "correct horse battery"


class Fresh:
    """Bytes that differ from call to call and repeat from run to run."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def __call__(self, count: int) -> bytes:
        return bytes((next(self._numbers) * 37) % 256 for _ in range(count))


@pytest.fixture(autouse=True)
def cheap_stretching(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the 64 MiB that each real derivation takes; one test below pays them."""
    monkeypatch.setattr("scrubjay.adapters.passphrase.MEMORY_KIB", 256)
    monkeypatch.setattr("scrubjay.adapters.passphrase.PASSES", 1)


@pytest.fixture
def secrets() -> FakeSecretStore:
    return FakeSecretStore()


@pytest.fixture
def vault_key(tmp_path: Path, secrets: FakeSecretStore) -> VaultKey:
    return VaultKey(tmp_path, secrets, Fresh())


def content(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


def test_by_keyring(vault_key: VaultKey, secrets: FakeSecretStore, tmp_path: Path) -> None:
    made = vault_key.create(Protection.KEYRING)
    assert vault_key.unlock(None).key == made.key
    assert vault_key.protection() is Protection.KEYRING
    assert list(secrets.secrets.values()) == [made.key]
    assert made.key not in content(tmp_path)
    assert made.key.hex().encode() not in content(tmp_path)


def test_by_passphrase(vault_key: VaultKey, secrets: FakeSecretStore, tmp_path: Path) -> None:
    made = vault_key.create(Protection.PASSPHRASE, PHRASE)
    assert vault_key.unlock(lambda: PHRASE).key == made.key
    assert secrets.secrets == {}
    assert made.key.hex().encode() not in content(tmp_path)
    assert PHRASE.encode() not in content(tmp_path)


def test_a_passphrase_is_the_same_however_it_is_composed(vault_key: VaultKey) -> None:
    made = vault_key.create(Protection.PASSPHRASE, "cafe\u0301 au lait")
    assert vault_key.unlock(lambda: "café au lait").key == made.key


def test_by_key_file(vault_key: VaultKey, tmp_path: Path) -> None:
    made = vault_key.create(Protection.KEYFILE)
    assert made.recovery_code is None
    assert vault_key.unlock(None).key == made.key
    assert stat.S_IMODE((tmp_path / "vault.key").stat().st_mode) == 0o600
    (tmp_path / "vault.key").write_text("no key")
    with pytest.raises(KnownError, match="cannot be read"):
        vault_key.unlock(None)
    (tmp_path / "vault.key").unlink()
    with pytest.raises(KnownError, match="missing"):
        vault_key.unlock(None)


@pytest.mark.parametrize("protection", [Protection.KEYRING, Protection.PASSPHRASE])
def test_the_recovery_code_opens_it_however_it_is_typed(
    vault_key: VaultKey, secrets: FakeSecretStore, protection: Protection
) -> None:
    made = vault_key.create(protection, PHRASE)
    secrets.secrets.clear()
    code = made.recovery_code
    assert code is not None
    assert [len(group) for group in code.split("-")] == [5] * 8
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("0", "O")):
        assert vault_key.recover(typed).key == made.key


def test_a_mistyped_code_is_told_from_a_wrong_one(
    vault_key: VaultKey, tmp_path: Path, secrets: FakeSecretStore
) -> None:
    code = vault_key.create(Protection.KEYRING).recovery_code
    assert code is not None
    swapped = ("1" if code[0] != "1" else "2") + code[1:]
    for typed in (swapped, code[:-1], code + "X", "", "ÄÄÄÄÄ-" + code[6:]):
        with pytest.raises(KnownError, match="mistyped"):
            vault_key.recover(typed)
    (tmp_path / "other").mkdir()
    other = VaultKey(tmp_path / "other", secrets, Fresh())
    other.create(Protection.PASSPHRASE, PHRASE)
    with pytest.raises(KnownError, match="another vault"):
        other.recover(code)


def test_the_real_cost_of_a_passphrase(
    vault_key: VaultKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    made = vault_key.create(Protection.PASSPHRASE, PHRASE)
    wrap = json.loads((tmp_path / "vault.key.json").read_text())["wraps"]["passphrase"]
    assert (wrap["memory_kib"], wrap["passes"], wrap["lanes"]) == (65536, 3, 4)
    assert vault_key.unlock(lambda: PHRASE).key == made.key


def test_a_wrong_passphrase_or_nobody_to_ask(vault_key: VaultKey) -> None:
    vault_key.create(Protection.PASSPHRASE, PHRASE)
    with pytest.raises(KnownError, match="not right"):
        vault_key.unlock(lambda: PHRASE + "!")
    with pytest.raises(KnownError, match="nobody can be asked"):
        vault_key.unlock(None)


def test_a_short_passphrase_makes_no_vault(vault_key: VaultKey, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="shorter"):
        vault_key.create(Protection.PASSPHRASE, "1234567")
    assert list(tmp_path.iterdir()) == []


def test_a_keyring_that_lost_the_key_or_is_locked(
    vault_key: VaultKey, secrets: FakeSecretStore
) -> None:
    vault_key.create(Protection.KEYRING)
    secrets.locked = True
    with pytest.raises(KnownError, match="did not open"):
        vault_key.unlock(None)
    secrets.locked = False
    secrets.secrets.clear()
    with pytest.raises(KnownError, match="does not hold"):
        vault_key.unlock(None)


def test_a_second_key_is_never_made(vault_key: VaultKey, tmp_path: Path) -> None:
    vault_key.create(Protection.KEYFILE)
    with pytest.raises(KnownError, match="already"):
        vault_key.create(Protection.KEYFILE)
    (tmp_path / "vault.key.json").unlink()
    (tmp_path / "vault.db").write_bytes(b"somebody's life")
    with pytest.raises(KnownError, match="has lost"):
        vault_key.create(Protection.KEYFILE)


@pytest.mark.parametrize("before", Protection)
@pytest.mark.parametrize("after", Protection)
def test_every_way_can_be_changed_into_every_other(
    vault_key: VaultKey,
    secrets: FakeSecretStore,
    tmp_path: Path,
    before: Protection,
    after: Protection,
) -> None:
    made = vault_key.create(before, "the first passphrase")
    code = vault_key.change(made.key, after, PHRASE)
    assert vault_key.unlock(lambda: PHRASE).key == made.key
    assert vault_key.protection() is after
    assert (code is None) == (after is Protection.KEYFILE)
    if code is not None:
        assert vault_key.recover(code).key == made.key
    assert bool(secrets.secrets) == (after is Protection.KEYRING)
    assert (tmp_path / "vault.key").exists() == (after is Protection.KEYFILE)


def test_the_old_code_and_passphrase_stop_working(vault_key: VaultKey) -> None:
    made = vault_key.create(Protection.PASSPHRASE, "the first passphrase")
    vault_key.change(made.key, Protection.PASSPHRASE, PHRASE)
    assert made.recovery_code is not None
    with pytest.raises(KnownError, match="replaced"):
        vault_key.recover(made.recovery_code)
    with pytest.raises(KnownError, match="not right"):
        vault_key.unlock(lambda: "the first passphrase")


def test_the_header_of_a_backup_opens_with_what_it_was_made_with(
    vault_key: VaultKey, tmp_path: Path, secrets: FakeSecretStore
) -> None:
    made = vault_key.create(Protection.PASSPHRASE, PHRASE)
    raw = vault_key.header.read_bytes()
    (tmp_path / "new").mkdir()
    elsewhere = VaultKey(tmp_path / "new", secrets, Fresh())
    header = parsed_header(raw)
    assert elsewhere.unlock(lambda: PHRASE, header).key == made.key
    assert elsewhere.recover(made.recovery_code or "", header).key == made.key
    elsewhere.adopt(raw)
    assert elsewhere.unlock(lambda: PHRASE).key == made.key
    with pytest.raises(KnownError, match="already"):
        elsewhere.adopt(raw)


def test_nothing_tells_the_key(vault_key: VaultKey) -> None:
    made = vault_key.create(Protection.KEYFILE)
    shown = repr(made) + repr(vault_key.unlock(None))
    assert made.key.hex() not in shown
    assert repr(made.key) not in shown


HEADER = {"format": 1, "vault": "00ff", "protection": "passphrase", "wraps": {}}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"[" * 10_000,
        json.dumps(HEADER | {"format": "one"}).encode(),
        json.dumps(HEADER | {"format": 2}).encode(),
        json.dumps(HEADER | {"protection": "none"}).encode(),
        json.dumps(HEADER | {"vault": "not hex"}).encode(),
        json.dumps(HEADER | {"vault": 7}).encode(),
        json.dumps(HEADER | {"wraps": [1]}).encode(),
        json.dumps({"format": 1}).encode(),
        json.dumps(HEADER).encode(),
        json.dumps(HEADER | {"wraps": {"passphrase": {"salt": "AAAA"}}}).encode(),
        json.dumps(
            HEADER
            | {"wraps": {"passphrase": {"salt": "A" * 16, "passes": 1, "memory_kib": 1 << 40}}}
        ).encode(),
    ],
)
def test_a_damaged_header_is_a_known_error(vault_key: VaultKey, raw: bytes) -> None:
    vault_key.header.write_bytes(raw)
    with pytest.raises(KnownError):
        vault_key.unlock(lambda: PHRASE)


def test_a_missing_header_is_a_known_error(vault_key: VaultKey) -> None:
    assert not vault_key.exists()
    with pytest.raises(KnownError, match="There is no key"):
        vault_key.unlock(None)


def test_choosing() -> None:
    keyring, none = FakeSecretStore(), FakeSecretStore(present=False)
    assert choose("", keyring, can_ask=False) is Protection.KEYRING
    assert choose("", none, can_ask=True) is Protection.PASSPHRASE
    assert choose(" KeyFile ", keyring, can_ask=True) is Protection.KEYFILE
    with pytest.raises(KnownError, match="SCRUBJAY_PROTECTION=keyfile"):
        choose("", none, can_ask=False)
    with pytest.raises(KnownError, match="may say"):
        choose("plaintext", keyring, can_ask=True)
