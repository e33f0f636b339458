"""A keyring in a dictionary."""

from __future__ import annotations

from typing import final

from scrubjay.domain.errors import KnownError


@final
class FakeSecretStore:
    """Keeps secrets while the test runs; can be absent or locked."""

    name = "Pretend keyring"

    def __init__(self, *, present: bool = True) -> None:
        self.secrets: dict[str, bytes] = {}
        self.present = present
        self.locked = False

    def available(self) -> bool:
        return self.present and not self.locked

    def get(self, name: str) -> bytes | None:
        self._require_open()
        return self.secrets.get(name)

    def put(self, name: str, secret: bytes) -> None:
        self._require_open()
        self.secrets[name] = secret

    def remove(self, name: str) -> None:
        self._require_open()
        self.secrets.pop(name, None)

    def _require_open(self) -> None:
        if self.locked or not self.present:
            raise KnownError("The system's keyring did not open.")
