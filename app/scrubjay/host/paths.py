"""Where this machine keeps what belongs to the person."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs

from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME_VARIABLE: Final = "SCRUBJAY_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place below one home folder. Nothing of the person's lies outside it."""

    home: Path

    @property
    def vault(self) -> Path:
        """The encrypted vault."""
        return self.home / "vault.db"

    @property
    def key_header(self) -> Path:
        """How the vault's key is kept (never the key itself)."""
        return self.home / "vault.key.json"

    @property
    def settings(self) -> Path:
        """The person's settings."""
        return self.home / "settings.toml"

    @property
    def index(self) -> Path:
        """Generations of the vector index: a cache, safe to delete."""
        return self.home / "index"

    @property
    def models(self) -> Path:
        """Downloaded models."""
        return self.home / "models"

    @property
    def logs(self) -> Path:
        """Log files and crash reports, without memory text."""
        return self.home / "logs"

    @property
    def lock(self) -> Path:
        """The file whose lock makes a process the owner of this home."""
        return self.home / "owner.lock"

    def make(self) -> Paths:
        """Create the home folder, or close one of ours to all others; return self.

        A folder that belongs to somebody else is left as it is.

        Raises KnownError when the folder cannot be made or is not a folder.
        """
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as fault:
            raise KnownError(
                f"The data folder {self.home} cannot be made ({fault.strerror}).",
                f"Choose a folder you can write to with --home or {HOME_VARIABLE}.",
            ) from fault
        _close_to_others(self.home)
        return self


def _close_to_others(folder: Path) -> None:
    if os.name == "nt":  # Windows keeps the folders of a user from the others by itself
        return
    held = folder.stat()
    if held.st_uid == os.getuid() and stat.S_IMODE(held.st_mode) & 0o077:
        # Some file systems know no modes: then there is nothing that could be closed.
        with suppress(OSError):
            folder.chmod(0o700)


def find(environment: Mapping[str, str], home: Path | None = None) -> Paths:
    """Return the paths below the home folder: the argument, else SCRUBJAY_HOME, else the system's.

    An empty variable counts as not set. Nothing is created.
    """
    if home is None and environment.get(HOME_VARIABLE):
        home = Path(environment[HOME_VARIABLE])
    if home is None:
        home = platformdirs.user_data_path("Scrubjay", appauthor=False, roaming=False)
    return Paths(home.expanduser().absolute())
