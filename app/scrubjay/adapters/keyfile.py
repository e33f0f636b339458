"""The key in a file beside the vault: protection from nothing but a careless glance.

For machines without a keyring and without anyone to ask; used only when asked for by name,
and named plainly by `self-check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.domain.errors import KnownError
from scrubjay.host import atomic

if TYPE_CHECKING:
    from pathlib import Path

KEY_FILE: Final = "vault.key"
_MOST_BYTES: Final = 1024


def keep_key_file(home: Path, key: bytes) -> None:
    """Write the key, readable by its owner only. Raises KnownError when it cannot."""
    atomic.write(home / KEY_FILE, key.hex().encode("ascii"), mode=0o600)


def read_key_file(home: Path) -> bytes:
    """Return the key. Raises KnownError when the file is missing or holds something else."""
    path = home / KEY_FILE
    try:
        with path.open("rb") as file:
            return parsed_key(file.read(_MOST_BYTES))
    except FileNotFoundError as fault:
        raise KnownError(f"The key file {path} is missing.", "Put it back.") from fault
    except (OSError, ValueError) as fault:
        raise KnownError(
            f"The key file {path} cannot be read.", "Put back a copy of it."
        ) from fault


def parsed_key(raw: bytes) -> bytes:
    """Return the key that a key file holds. Raises ValueError when it holds something else."""
    return bytes.fromhex(raw.decode("ascii"))


def remove_key_file(home: Path) -> None:
    """Delete the file; no error when there is none."""
    with atomic.told(home / KEY_FILE):
        (home / KEY_FILE).unlink(missing_ok=True)
