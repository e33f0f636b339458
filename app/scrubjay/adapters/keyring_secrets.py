"""The system's keyring, and only a real one."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final, final

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from keyring.backend import KeyringBackend

SERVICE: Final = "Scrubjay"
_PROBE: Final = "probe"


@final
class KeyringSecrets:
    """`ports.system.SecretStore` over an allow-list of backends.

    The library would take any backend that calls itself usable, among them one that
    writes readable files as soon as a certain package is installed, and whatever
    PYTHON_KEYRING_BACKEND names. Here four classes are asked by name, and no others.

    Args:
        backends: (name to show, class), in order of preference; for tests. The
            system's four by default.
    """

    def __init__(self, backends: Sequence[tuple[str, type[KeyringBackend]]] | None = None) -> None:
        known = _real_backends() if backends is None else backends
        self._backends = [(name, made) for name, made in known if _is_viable(made)]

    @property
    def name(self) -> str:
        """What it is called on this system; "" when there is none."""
        return self._backends[0][0] if self._backends else ""

    def available(self) -> bool:
        """Report whether there is a real keyring that opens for us."""
        try:
            self.get(_PROBE)
        except KnownError:
            return False
        return bool(self._backends)

    def get(self, name: str) -> bytes | None:
        """Return the secret or None.

        Every real keyring is asked: after a change of desktop the key lies in the other.
        """
        for _, made in self._backends:
            with _told():
                held = made().get_password(SERVICE, name)
            if held is not None:
                return _decoded(held)
        return None

    def put(self, name: str, secret: bytes) -> None:
        """Keep the secret, and read it back. Raises KnownError when the keyring refuses."""
        if not self._backends:
            raise KnownError(
                "This system offers no keyring.", "Protect the vault with a passphrase instead."
            )
        with _told():
            self._backends[0][1]().set_password(SERVICE, name, secret.hex())
        if self.get(name) != secret:
            raise KnownError(
                f"{self.name} did not keep the key.",
                "Protect the vault with a passphrase instead.",
            )

    def remove(self, name: str) -> None:
        """Remove the secret everywhere; no error when there is none."""
        for _, made in self._backends:
            with _told():
                backend = made()
                if backend.get_password(SERVICE, name) is not None:
                    backend.delete_password(SERVICE, name)


def _real_backends() -> list[tuple[str, type[KeyringBackend]]]:
    # Imported here: they start D-Bus and cost up to half a second, which a vault with
    # a passphrase never needs. Each of them can be imported on every system.
    from keyring.backends import SecretService, Windows, kwallet, macOS

    return [
        ("Secret Service", SecretService.Keyring),
        ("KWallet", kwallet.DBusKeyring),
        ("macOS Keychain", macOS.Keyring),
        ("Windows Credential Locker", Windows.WinVaultKeyring),
    ]


def _is_viable(made: type[KeyringBackend]) -> bool:
    return bool(made.viable)


def _decoded(held: str) -> bytes:
    try:
        return bytes.fromhex(held)
    except ValueError as fault:
        raise KnownError(
            "What the keyring holds for Scrubjay is not a key.", "Use the recovery code."
        ) from fault


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Turn the library's errors, and those of the bus beneath it, into one sentence."""
    from keyring.errors import KeyringError  # as above

    try:
        yield
    except (KeyringError, OSError, RuntimeError) as fault:
        raise KnownError(
            "The system's keyring did not open.",
            "Unlock it and try again, or use the recovery code.",
        ) from fault
