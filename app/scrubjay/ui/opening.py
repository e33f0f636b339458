"""What the window needs before there is an assistant: a vault to make, to unlock, to open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from scrubjay.background.lanes import Lanes
    from scrubjay.host.calling import Summons
    from scrubjay.settings import Settings
    from scrubjay.ui.facade import Assistant, ModelChoice


class Protection(Protocol):
    """One way to keep the key of the vault."""

    @property
    def key(self) -> str:
        """Its name: "keyring", "passphrase" or "keyfile"."""
        ...

    @property
    def is_available(self) -> bool:
        """Whether it can be used on this machine."""
        ...

    @property
    def why(self) -> str:
        """Why it cannot be used, or "" when it can."""
        ...


class Opening(Protocol):
    """Handed to the window by the composition root, before anything slow was done.

    `create`, `unlock`, `open` and `close` take their time: they are only called on the STORE lane.
    """

    @property
    def needs_first_run(self) -> bool:
        """There is no vault yet."""
        ...

    @property
    def needs_passphrase(self) -> bool:
        """The vault is there and locked by a passphrase."""
        ...

    @property
    def home(self) -> Path:
        """The folder where everything is kept."""
        ...

    @property
    def settings(self) -> Settings:
        """The person's settings."""
        ...

    @property
    def notice(self) -> str:
        """One sentence to be shown once, about settings that could not be used; or ""."""
        ...

    def save_settings(self) -> None:
        """Write the settings to their file. Raises KnownError when that fails."""
        ...

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""
        ...

    def look(self) -> None:
        """Look whether a chore is due: the person came back, maybe after the computer slept."""
        ...

    def use_lanes(self, lanes: Lanes) -> None:
        """Take the lanes of the window for chores and for requests from outside.

        Called once, right after the first paint.
        """
        ...

    def report_bug(self, bug: Exception) -> None:
        """Write the crash report of a bug; called on any thread."""
        ...

    def when_called(self, action: Callable[[Summons], None]) -> None:
        """Run the action, on any thread, when a second start asks this one to show something.

        Said before `use_lanes`, after which calls are listened to.
        """
        ...

    def protections(self) -> Sequence[Protection]:
        """Return the ways to keep the key, the best first."""
        ...

    def models(self) -> Sequence[ModelChoice]:
        """Return the models that can be chosen at the first run."""
        ...

    def create(self, protection: str, passphrase: str) -> str | None:
        """Make the vault; return its recovery code, if it has one.

        Args:
            protection: A key of `protections`.
            passphrase: For "passphrase", else "".

        Raises:
            KnownError: It cannot be made: no room, no permission, no key store.
        """
        ...

    def unlock(self, passphrase: str) -> None:
        """Take the passphrase or the recovery code.

        Raises:
            KnownError: It is not the right one.
        """
        ...

    def open(self) -> Assistant:
        """Open the vault and assemble the assistant. Slow.

        Raises:
            KnownError: The vault is damaged, too new, or owned by another program.
        """
        ...

    def restore(self, source: Path) -> object:
        """Put a backup in place of the vault, which was closed before.

        Raises:
            KnownError: The copy is damaged or cannot be unlocked; nothing was changed.
        """
        ...

    def close(self) -> None:
        """Close the vault and end what was started; closing twice is allowed."""
        ...
