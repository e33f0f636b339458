"""One run of the program: from a home folder, through its key, to an assistant and back."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrubjay.adapters.system_clock import SortableIds, SystemClock, fresh_bytes
from scrubjay.domain.errors import KnownError
from scrubjay.host import atomic, logs
from scrubjay.host.calling import ACTIVATION, Summons, Wish, sound_token
from scrubjay.host.crash import CrashReports
from scrubjay.host.owner import OwnedElsewhereError, Owner
from scrubjay.settings import load

# Keys, stages and adapters bring numpy, cryptography and half a second: a window paints before
# any of them is needed, so they are imported where they are used. A test holds the line.

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from scrubjay.adapters.vault_key import Unlocked, VaultKey
    from scrubjay.assistant.assistant import Assistant
    from scrubjay.assistant.care import Check
    from scrubjay.assistant.models import ModelChoice
    from scrubjay.background.lanes import Lanes
    from scrubjay.bootstrap.reception import Reception
    from scrubjay.bootstrap.serving import Service
    from scrubjay.host.paths import Paths
    from scrubjay.ports.stores import Vault
    from scrubjay.ports.system import SecretStore
    from scrubjay.settings import Settings


WINDOW = "window"
"""The purpose of a program that shows windows, and answers commands beside it."""
_PATIENCE = 5.0
"""Seconds in which another start may get as far as listening."""
_TURN = 20.0
"""Seconds in which the command before this one may end."""
_TRY_EVERY = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class WayToProtect:
    """One way to keep the key of the vault; why is "" when it can be used."""

    key: str
    is_available: bool
    why: str


class Program:
    """Fulfils what the window needs before there is an assistant (`ui.opening.Opening`).

    Args:
        paths: The home folder; made when missing.
        purpose: What this process does there, to be told to others.
    """

    def __init__(self, paths: Paths, purpose: str = WINDOW) -> None:
        self._paths = paths.make()
        self._purpose = purpose
        self._clock = SystemClock()
        self._unlocked: Unlocked | None = None
        self._loaded = load(self._paths.settings, atomic.write)
        self._reports: CrashReports | None = None
        self._owner: Owner | None = None
        self._assistant: Assistant | None = None
        self._lanes: Lanes | None = None
        self._service: Service | None = None
        self._reception: Reception | None = None
        self._summoned: Callable[[Summons], None] = lambda _summons: None

    # --- what is known before anything is opened ---

    @property
    def needs_first_run(self) -> bool:
        """There is no vault yet."""
        return not self._paths.vault.exists() and not self._paths.key_header.exists()

    @property
    def needs_passphrase(self) -> bool:
        """The vault is there and only a passphrase or the recovery code opens it.

        So it is too when the system's keyring has lost the key, or is not there any more.
        """
        if self.needs_first_run or self._unlocked is not None:
            return False
        way = self._key().protection().value
        if way != "keyring":
            return way == "passphrase"
        try:
            self._unlocked = self._key().unlock(None)
        except KnownError:
            return True
        return False

    @property
    def home(self) -> Path:
        """The folder where everything is kept."""
        return self._paths.home

    @property
    def settings(self) -> Settings:
        """The person's settings."""
        return self._loaded.settings

    @property
    def notice(self) -> str:
        """One sentence about settings that could not be used; or ""."""
        return self._loaded.notice

    def save_settings(self) -> None:
        """Write the settings to their file."""
        self._loaded.save()

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""
        return self._clock.now()

    def report_bug(self, bug: BaseException) -> None:
        """Write the crash report of a bug."""
        if self._reports is not None:
            self._reports.report(bug, "a lane")

    def when_called(self, action: Callable[[Summons], None]) -> None:
        """Run the action when a second start asks this one to show something."""
        self._summoned = action

    def models(self) -> Sequence[ModelChoice]:
        """Return the language models found."""
        from scrubjay.bootstrap.shelf import Shelf

        return Shelf(self._paths).choices()

    def look(self) -> None:
        """Look whether a chore is due: the person came back, maybe after the computer slept."""
        if self._service is not None:
            self._service.look()

    def use_lanes(self, lanes: Lanes) -> None:
        """Take the lanes of the window for chores, and listen to requests from outside."""
        self._lanes = lanes
        self._listen()

    # --- the home folder and its key ---

    def own(self) -> None:
        """Become the owner of the home folder and begin to log there.

        Raises:
            OwnedElsewhereError: Another process owns it.
        """
        if self._owner is not None:
            return
        from importlib.metadata import version

        self._owner = Owner(self._paths.lock, self._purpose)
        logs.configure(self._paths.logs)
        self._reports = CrashReports(self._paths.logs, version("scrubjay"), self._clock.now)
        self._reports.install()

    def own_in_turn(self) -> None:
        """Become the owner, after the command that is at work there now: most take a moment.

        Raises:
            OwnedElsewhereError: A window owns it, or a command that takes longer.
        """
        until = self._clock.elapsed() + _TURN
        while True:
            try:
                self.own()
            except OwnedElsewhereError as problem:
                if problem.purpose == WINDOW or self._clock.elapsed() > until:
                    raise
                time.sleep(_TRY_EVERY)
            else:
                return

    def call_the_other(self, wish: Wish = Wish.FORWARD) -> bool:
        """Ask the program that runs already to show something; report whether one did.

        Raises:
            KnownError: Another process owns the home folder, and shows nothing.
        """
        until = self._clock.elapsed() + _PATIENCE
        while True:
            try:
                self.own()
            except OwnedElsewhereError as problem:
                if self._asked(wish):
                    return True
                if self._clock.elapsed() > until:
                    raise problem from None
                time.sleep(_TRY_EVERY)
            else:
                return False

    def _asked(self, wish: Wish) -> bool:
        """Ask the owner; report whether it listens by now."""
        from scrubjay.host import local_socket

        address, secret = local_socket.address_of(self.home), local_socket.socket_secret(self.home)
        # Whoever started us was given it by the system; the window is the other's.
        token = sound_token(os.environ.get(ACTIVATION))
        try:
            list(local_socket.ask(address, secret, wish, {"token": token}, _PATIENCE))
        except KnownError:
            return False
        return True

    def protections(self) -> Sequence[WayToProtect]:
        """Return the ways to keep the key: what the environment wishes, then the best first."""
        from scrubjay.adapters.vault_key import VARIABLE

        wish = os.environ.get(VARIABLE, "").strip().lower()
        has_keyring = self._secrets().available()
        why = "" if has_keyring else "This system has no keyring that is open."
        ways = (
            WayToProtect(key="keyring", is_available=has_keyring, why=why),
            WayToProtect(key="passphrase", is_available=True, why=""),
            WayToProtect(key="keyfile", is_available=True, why=""),
        )
        return sorted(ways, key=lambda way: way.key != wish)

    def choose(self, *, can_ask: bool) -> str:
        """Return how a new vault is protected when no window asks the person."""
        from scrubjay.adapters import vault_key

        wish = os.environ.get(vault_key.VARIABLE, "")
        return vault_key.choose(wish, self._secrets(), can_ask=can_ask).value

    def create(self, protection: str, passphrase: str) -> str | None:
        """Make the key of a new vault; return its recovery code, if there is one."""
        from scrubjay.adapters.vault_key import Protection, Unlocked

        self.own()
        way = Protection(protection)
        made = self._key().create(way, passphrase or None)
        self._unlocked = Unlocked(key=made.key, protection=way)
        return made.recovery_code

    def unlock(self, passphrase: str) -> None:
        """Take the passphrase, or the recovery code.

        Raises:
            KnownError: It is neither.
        """
        from scrubjay.bootstrap.unlocking import unlocked

        self._unlocked = unlocked(self._key(), lambda: passphrase)

    def open(self, ask: Callable[[], str] | None = None) -> Assistant:
        """Open the vault and put the assistant together.

        Args:
            ask: Asks for the passphrase, on a terminal; a window calls `unlock` first.

        Raises:
            KnownError: The vault is damaged, too new, locked, or owned by another program.
        """
        from scrubjay.bootstrap.assembly import assemble
        from scrubjay.bootstrap.unlocking import unlocked

        self.own()
        if self._unlocked is None:
            self._unlocked = unlocked(self._key(), ask)
        if self._paths.vault.exists() and self._paths.vault.stat().st_size == 0:
            raise KnownError(
                f"The vault {self._paths.vault} is damaged: it is empty.",
                "Restore a backup; nothing was changed.",
            )
        key, way = self._unlocked.key, self._unlocked.protection.value
        self._assistant, vault = assemble(
            self._paths,
            self._loaded,
            key,
            way,
            clock=self._clock,
            ids=SortableIds(self._clock),
        )
        if self._lanes is not None:
            try:
                self._serve(self._assistant, vault, self._lanes)
            except BaseException:
                self._assistant.close()
                self._assistant = None
                raise
        return self._assistant

    def _serve(self, assistant: Assistant, vault: Vault, lanes: Lanes) -> None:
        from scrubjay.bootstrap.serving import Service

        self._service = Service(assistant, lanes, self._clock, vault)
        self._listen().serve(self._service.answer)

    def _listen(self) -> Reception:
        if self._reception is None:
            from scrubjay.bootstrap.reception import Reception

            self._reception = Reception(self.home, self._summoned)
        return self._reception

    def close(self) -> None:
        """Close the vault and end what was started; closing twice is allowed."""
        if self._service is not None:
            self._service.close()
        if self._reception is not None:
            self._reception.close()
            self._reception = None
        if self._assistant is not None:
            self._assistant.close()
        self._service = self._assistant = None
        if self._reports is not None:
            self._reports.uninstall()
            self._reports = None
        if self._owner is not None:
            self._owner.release()
            self._owner = None

    def _secrets(self) -> SecretStore:
        from scrubjay.adapters.keyring_secrets import KeyringSecrets

        return KeyringSecrets()

    def _key(self) -> VaultKey:
        from scrubjay.adapters.vault_key import VaultKey

        return VaultKey(self.home, self._secrets(), fresh_bytes)

    # --- without an open vault ---

    def checks_without_vault(self, problem: KnownError | None = None) -> list[Check]:
        """Say what can be said when there is no vault, or it cannot be opened."""
        from scrubjay.assistant.care import Check
        from scrubjay.bootstrap import checks
        from scrubjay.bootstrap.shelf import Shelf

        if problem is None:
            vault = Check(name="vault", ok=True, why=f"none yet in {self.home}")
        else:
            vault = Check(name="vault", ok=False, why=str(problem))
        models = checks.models_in_place(Shelf(self._paths))
        return [checks.resources(), vault, *models, checks.qt()]

    def restore(self, source: Path, ask: Callable[[], str] | None = None) -> dict[str, Any]:
        """Put a backup in place of the vault; what was forgotten since stays forgotten.

        In a folder without a vault, the backup brings its own key header along.

        Args:
            source: A file made by `backup`.
            ask: Asks for the passphrase, when the key is kept by one.

        Raises:
            KnownError: The copy is damaged or cannot be unlocked; nothing was changed.
        """
        from scrubjay.bootstrap import copies
        from scrubjay.bootstrap.unlocking import unlocked

        self.own()
        vault_key = self._key()
        if not vault_key.exists():
            return copies.bring_home(self._paths, vault_key, source, ask, self._clock)
        key = (self._unlocked or unlocked(vault_key, ask)).key
        return copies.put_back(self._paths, vault_key, source, ask, key, self._clock)
