"""A vault that is there, is missing, or is locked, as the test says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fakes.assistant import FakeAssistant
from fakes.life import NOW
from fakes.models import FakeChoice
from scrubjay.domain.errors import KnownError
from scrubjay.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from scrubjay.background.lanes import Lanes
    from scrubjay.host.calling import Summons

CODE = "K7QF-2M4X-9TRB-HWJD"


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeProtection:
    """One way to keep the key."""

    key: str
    is_available: bool = True
    why: str = ""


class FakeOpening:
    """Opens a `FakeAssistant`; `trouble` is raised by the next slow call, once."""

    def __init__(
        self,
        assistant: FakeAssistant | None = None,
        *,
        first_run: bool = False,
        passphrase: str = "",
        settings: Settings | None = None,
    ) -> None:
        self.assistant = assistant or FakeAssistant()
        self.settings = settings or Settings()
        self.needs_first_run = first_run
        self.passphrase = passphrase
        self.is_unlocked = not passphrase
        self.home = Path("/home/mira/.local/share/Scrubjay")
        self.notice = ""
        self.trouble: KnownError | None = None
        self.created: tuple[str, str] | None = None
        self.calls: list[Callable[[Summons], None]] = []
        self.saves = 0
        self.bugs: list[Exception] = []
        self.is_closed = False
        self.restored: Path | None = None
        self.looks = 0
        self.offered: list[FakeProtection] = [
            FakeProtection(key="keyring"),
            FakeProtection(key="passphrase"),
            FakeProtection(key="keyfile"),
        ]

    @property
    def needs_passphrase(self) -> bool:
        return not self.is_unlocked

    def save_settings(self) -> None:
        self.saves += 1

    def now(self) -> datetime:
        return NOW

    def look(self) -> None:
        self.looks += 1

    def use_lanes(self, lanes: Lanes) -> None:
        return None

    def report_bug(self, bug: Exception) -> None:
        self.bugs.append(bug)

    def when_called(self, action: Callable[[Summons], None]) -> None:
        self.calls.append(action)

    def protections(self) -> Sequence[FakeProtection]:
        return self.offered

    def models(self) -> Sequence[FakeChoice]:
        return [
            FakeChoice(
                name="The starter",
                path=Path("/models/starter.gguf"),
                sentence="Small and quick, 96 MB. Fine for remembering, weak at wit.",
            )
        ]

    def create(self, protection: str, passphrase: str) -> str | None:
        self._stumble()
        self.created = (protection, passphrase)
        self.needs_first_run = False
        return CODE if protection == "passphrase" else None

    def unlock(self, passphrase: str) -> None:
        if passphrase not in (self.passphrase, CODE):
            raise KnownError("That is not the passphrase.", "Try again, or use the recovery code.")
        self.is_unlocked = True

    def open(self) -> FakeAssistant:
        self._stumble()
        return self.assistant

    def restore(self, source: Path) -> None:
        self._stumble()
        self.restored = source

    def close(self) -> None:
        self.is_closed = True

    def _stumble(self) -> None:
        if self.trouble is not None:
            trouble, self.trouble = self.trouble, None
            raise trouble
