"""Only real keyrings are used, whatever else is installed or configured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked
from typing_extensions import override

from scrubjay.adapters.keyring_secrets import KeyringSecrets, _real_backends
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator

HELD: dict[tuple[type, str, str], str] = {}


class First(KeyringBackend):
    """A keyring that works."""

    priority = 5

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return HELD.get((type(self), service, username))

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        HELD[type(self), service, username] = password

    @override
    def delete_password(self, service: str, username: str) -> None:
        del HELD[type(self), service, username]


class Second(First):
    """Another one that works."""


class Absent(First):
    """One that this system does not have."""

    @property
    @override
    def viable(self) -> bool:
        return False


class Locked(First):
    """One that stays shut."""

    @override
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked


class Forgetful(First):
    """One that takes everything and keeps nothing."""

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        return


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    HELD.clear()
    yield
    HELD.clear()


def test_a_secret_is_kept_given_back_and_removed() -> None:
    secrets = KeyringSecrets([("First", First)])
    assert secrets.available()
    assert secrets.get("vault") is None
    secrets.put("vault", b"\x00\xff")
    assert secrets.get("vault") == b"\x00\xff"
    secrets.remove("vault")
    secrets.remove("vault")
    assert secrets.get("vault") is None


def test_after_a_change_of_desktop_the_other_keyring_is_asked() -> None:
    KeyringSecrets([("Second", Second)]).put("vault", b"key")
    now = KeyringSecrets([("First", First), ("Second", Second)])
    assert now.name == "First"
    assert now.get("vault") == b"key"
    now.remove("vault")
    assert HELD == {}


def test_without_a_keyring_it_says_so() -> None:
    secrets = KeyringSecrets([])
    assert not secrets.available()
    assert secrets.name == ""
    assert secrets.get("vault") is None
    with pytest.raises(KnownError, match="no keyring"):
        secrets.put("vault", b"key")


def test_a_locked_keyring_is_not_available() -> None:
    secrets = KeyringSecrets([("Locked", Locked)])
    assert not secrets.available()
    with pytest.raises(KnownError, match="did not open"):
        secrets.get("vault")
    with pytest.raises(KnownError, match="did not open"):
        secrets.put("vault", b"key")


def test_a_keyring_that_keeps_nothing_is_noticed() -> None:
    with pytest.raises(KnownError, match="did not keep"):
        KeyringSecrets([("Forgetful", Forgetful)]).put("vault", b"key")


def test_what_is_no_key_is_a_known_error() -> None:
    HELD[First, "Scrubjay", "vault"] = "not hexadecimal"
    with pytest.raises(KnownError, match="not a key"):
        KeyringSecrets([("First", First)]).get("vault")


def test_the_list_of_real_ones_is_closed() -> None:
    names = {f"{made.__module__}.{made.__qualname__}" for _, made in _real_backends()}
    assert names == {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    }


def test_the_environment_cannot_name_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{__name__}.First")
    allowed = {name for name, _ in _real_backends()}
    assert {name for name, _ in KeyringSecrets()._backends} <= allowed
