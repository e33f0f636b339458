"""Where this machine keeps what belongs to the person."""

from __future__ import annotations

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
    def backups(self) -> Path:
        """Backups Scrubjay makes by itself."""
        return self.home / "backups"

    @property
    def lock(self) -> Path:
        """The file whose lock makes a process the owner of this home."""
        return self.home / "owner.lock"

    def make(self) -> Paths:
        """Create the home folder, readable by its owner only; return self.

        Raises KnownError when the folder cannot be made or is not a folder.
        """
        try:
            self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as fault:
            raise KnownError(
                f"The data folder {self.home} cannot be made ({fault.strerror}).",
                f"Choose a folder you can write to with --home or {HOME_VARIABLE}.",
            ) from fault
        return self


def find(environment: Mapping[str, str], home: Path | None = None) -> Paths:
    """Return the paths below the home folder: the argument, else SCRUBJAY_HOME, else the system's.

    An empty variable counts as not set. Nothing is created.
    """
    if home is None and environment.get(HOME_VARIABLE):
        home = Path(environment[HOME_VARIABLE])
    if home is None:
        home = platformdirs.user_data_path("Scrubjay", appauthor=False, roaming=False)
    return Paths(home.expanduser().absolute())
