"""How the vault's key is kept: made, unlocked, recovered, kept in another way.

The key is 32 random bytes and never lies in clear beside the vault, except as a key file
that was asked for by name. `vault.key.json` says which way was chosen and holds the
wrapped copies. Why so: app/docs/decisions/0004-keys.md.
"""

from __future__ import annotations

import enum
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, final

from scrubjay.adapters import passphrase as wrapping
from scrubjay.adapters.keyfile import keep_key_file, read_key_file, remove_key_file
from scrubjay.domain.errors import KnownError
from scrubjay.host import atomic
from scrubjay.host.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from scrubjay.ports.system import SecretStore

VARIABLE: Final = "SCRUBJAY_PROTECTION"
KEY_BYTES: Final = 32
_FORMAT: Final = 1
_MOST_BYTES: Final = 64 * 1024


class Protection(enum.StrEnum):
    """How the key is kept."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 (a name)
    KEYFILE = "keyfile"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """An open vault key. Its text form says nothing of the key."""

    key: bytes = field(repr=False)
    protection: Protection


@dataclass(frozen=True, slots=True, kw_only=True)
class Created:
    """A new key, and the code that recovers it (None for a key file), to be shown once."""

    key: bytes = field(repr=False)
    recovery_code: str | None = field(repr=False)


@final
class VaultKey:
    """Keeps the key of the vault in one home folder.

    Args:
        home: The folder of the vault.
        secrets: The system's keyring.
        fresh: Returns so many unpredictable bytes.
    """

    def __init__(self, home: Path, secrets: SecretStore, fresh: Callable[[int], bytes]) -> None:
        self._home = home
        self._secrets = secrets
        self._fresh = fresh

    @property
    def header(self) -> Path:
        """The file that says how the key is kept."""
        return Paths(self._home).key_header

    def exists(self) -> bool:
        """Report whether a key was made here."""
        return self.header.exists()

    def protection(self) -> Protection:
        """Return how the key is kept. Raises KnownError when the header cannot be read."""
        return Protection(self._read()["protection"])

    def create(self, protection: Protection, phrase: str | None = None) -> Created:
        """Make a key and keep it.

        Args:
            protection: In which way; see `choose`.
            phrase: The passphrase, when it is to be kept by one.

        Raises:
            KnownError: There is a key already, the keyring refuses, the passphrase is
                too short, or the disk is full.
        """
        self._require_none()
        key = self._fresh(KEY_BYTES)
        return Created(
            key=key, recovery_code=self._keep(key, self._fresh(16).hex(), protection, phrase)
        )

    def unlock(
        self, ask: Callable[[], str] | None, header: Mapping[str, Any] | None = None
    ) -> Unlocked:
        """Return the key.

        Args:
            ask: Asks the person for the passphrase; None where nobody can be asked.
            header: Of a backup (see `parsed_header`), instead of this home's own.

        Raises:
            KnownError: The keyring refuses or has lost the key, the passphrase is wrong,
                nobody can be asked, or the header is missing or damaged.
        """
        header = self._read() if header is None else header
        protection = Protection(header["protection"])
        if protection is Protection.KEYRING:
            key = self._secrets.get(_secret_name(header))
            if key is None:
                raise KnownError(
                    "The system's keyring does not hold this vault's key.",
                    "Unlock the keyring you used before, or use the recovery code.",
                )
        elif protection is Protection.KEYFILE:
            key = read_key_file(self._home)
        elif ask is None:
            raise KnownError(
                "The vault is locked with a passphrase, and nobody can be asked for it here.",
                "Open Scrubjay's window, or run the command in a terminal.",
            )
        else:
            wrap = _wrap(header, "passphrase")
            key = wrapping.open_with_passphrase(wrap, ask(), _about(header))
        return Unlocked(key=_checked(key), protection=protection)

    def recover(self, code: str, header: Mapping[str, Any] | None = None) -> Unlocked:
        """Return the key by the recovery code; keep it anew with `change` afterwards.

        Args:
            code: As the person typed it.
            header: Of a backup (see `parsed_header`), instead of this home's own.

        Raises:
            KnownError: The code is mistyped or wrong, or none was ever made.
        """
        header = self._read() if header is None else header
        key = wrapping.open_with_code(_wrap(header, "recovery code"), code, _about(header))
        return Unlocked(key=_checked(key), protection=Protection(header["protection"]))

    def adopt(self, raw: bytes) -> None:
        """Take over the key header of a backup, in a home that has neither key nor vault.

        Raises:
            KnownError: It is damaged, there is a key already, or the disk is full.
        """
        parsed_header(raw)
        self._require_none()
        atomic.write(self.header, raw)

    def locked_with(self, key: bytes, phrase: str) -> bytes:
        """Return a key header that this passphrase opens, for a backup; nothing here changes.

        Raises:
            KnownError: The passphrase is too short, or this home's header is missing or damaged.
        """
        way = Protection.PASSPHRASE
        header: dict[str, Any] = {
            "format": _FORMAT,
            "vault": str(self._read()["vault"]),
            "protection": way.value,
        }
        wrap = wrapping.with_passphrase(key, phrase, _about(header), self._fresh)
        return _written(header | {"wraps": {way.value: wrap}})

    def change(self, key: bytes, protection: Protection, phrase: str | None = None) -> str | None:
        """Keep the same key in another way (or by another passphrase); return a new code.

        The old code and the old passphrase stop working for this header; copies of it in
        backups made before still open with them.
        """
        old = self._read()
        before = Protection(old["protection"])
        code = self._keep(key, str(old["vault"]), protection, phrase)
        if before is Protection.KEYRING and protection is not before:
            self._secrets.remove(_secret_name(old))
        if before is Protection.KEYFILE and protection is not before:
            remove_key_file(self._home)
        return code

    def _require_none(self) -> None:
        """Refuse where a key or a vault is already: a second key would shut the vault for ever."""
        if self.exists():
            raise KnownError(
                "There is a key for this vault already.", "Unlock it instead of making another."
            )
        if Paths(self._home).vault.exists():
            raise KnownError(
                f"The vault in {self._home} has lost {self.header.name}, which says how its key"
                " is kept.",
                "Put that file back, or move the vault away and restore a backup.",
            )

    def _keep(
        self, key: bytes, vault: str, protection: Protection, phrase: str | None
    ) -> str | None:
        """Keep the key first and say so afterwards: an interruption leaves no dead header."""
        header: dict[str, Any] = {"format": _FORMAT, "vault": vault, "protection": protection.value}
        about = _about(header)
        wraps: dict[str, wrapping.Wrap] = {}
        if protection is Protection.PASSPHRASE:
            wraps["passphrase"] = wrapping.with_passphrase(key, phrase or "", about, self._fresh)
        elif protection is Protection.KEYRING:
            self._secrets.put(_secret_name(header), key)
        else:
            keep_key_file(self._home, key)
        code = None
        if protection is not Protection.KEYFILE:
            code = wrapping.new_code(self._fresh)
            wraps["recovery code"] = wrapping.with_code(key, code, about, self._fresh)
        header["wraps"] = wraps
        atomic.write(self.header, _written(header))
        return code

    def _read(self) -> dict[str, Any]:
        try:
            raw = self.header.read_bytes()
        except FileNotFoundError as fault:
            raise KnownError(
                f"There is no key for the vault in {self._home}.",
                "Restore a backup, which carries its own copy, or begin in another folder.",
            ) from fault
        except OSError as fault:
            raise KnownError(f"{self.header} cannot be read ({fault.strerror}).") from fault
        return parsed_header(raw)


def choose(wanted: str, secrets: SecretStore, *, can_ask: bool) -> Protection:
    """Return how a new vault is to be protected.

    Args:
        wanted: What SCRUBJAY_PROTECTION says, or "".
        secrets: The system's keyring.
        can_ask: There is a window or a terminal to ask for a passphrase.

    Raises:
        KnownError: The wish is unknown, or there is neither a keyring nor anyone to ask.
    """
    if wanted:
        try:
            return Protection(wanted.strip().lower())
        except ValueError as fault:
            raise KnownError(
                f"{VARIABLE} says {wanted!r}.", "It may say keyring, passphrase or keyfile."
            ) from fault
    if secrets.available():
        return Protection.KEYRING
    if can_ask:
        return Protection.PASSPHRASE
    raise KnownError(
        "No vault was made: this system has no keyring, and nobody can be asked for a passphrase.",
        f"Run it in a terminal, or set {VARIABLE}=keyfile to keep the key in a file beside the"
        " vault, which protects it from nobody who can read your files.",
    )


def parsed_header(raw: bytes) -> dict[str, Any]:
    """Return a key header. Raises KnownError when it is damaged or of a newer version."""
    try:
        header = json.loads(raw[:_MOST_BYTES])
        if header["format"] > _FORMAT:
            raise KnownError("The vault's key is kept by a newer Scrubjay.", "Update Scrubjay.")
        Protection(header["protection"])
        bytes.fromhex(header["vault"])
        header["wraps"] = dict(header["wraps"])
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise wrapping.damaged() from fault
    return dict(header)


def _wrap(header: Mapping[str, Any], by: str) -> dict[str, object]:
    wrap = header["wraps"].get(by)
    if not isinstance(wrap, dict):
        raise KnownError(f"There is no {by} for this vault.")
    return wrap


def _written(header: Mapping[str, Any]) -> bytes:
    return json.dumps(header, indent=1).encode()


def _about(header: Mapping[str, Any]) -> bytes:
    """Return what binds a wrap to its vault."""
    return f"scrubjay vault {header['vault']}".encode()


def _secret_name(header: Mapping[str, Any]) -> str:
    return f"vault {header['vault']}"


def _checked(key: bytes) -> bytes:
    if len(key) != KEY_BYTES:
        raise KnownError("What is kept as the vault's key is not a key.", "Use the recovery code.")
    return key
