"""A language model as it is offered to a person, and what is fetched over the network."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from scrubjay.domain.fitting import Fitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One language model, in place or not.

    Attributes:
        id: Its id in the manifest, or the path of a file of the person's.
        path: Where it lies; None while it is not on this machine.
        about: One sentence of the manifest; "" for a file nothing is known of.
        licence: Its name. licence_page: where its text stands, or "".
        context: Tokens its window holds, or 0 when the file does not say.
        languages: ISO 639-1 codes; empty when not known.
        host: From where it would be fetched; "" when it cannot be.
        partial: Bytes of a download that was stopped.
        fitting: Whether this machine can run it; None before the machine was measured.
        capable: What its test said; None when it was not tried yet.
        own: A file the person added: it can be taken off the list again.
    """

    id: str
    name: str
    path: Path | None
    size: int
    about: str = ""
    licence: str = ""
    licence_page: str = ""
    context: int = 0
    languages: tuple[str, ...] = ()
    host: str = ""
    partial: int = 0
    fitting: Fitting | None = None
    capable: bool | None = None
    starter: bool = False
    recommended: bool = False
    own: bool = False


class Stage(enum.StrEnum):
    """Where a download stands."""

    FETCHING = "fetching"
    CHECKING = "checking"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetching:
    """How far a download is. done, total: bytes of the stage."""

    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A test answer so far. tokens: of the answer; seconds: from its first piece on."""

    text: str
    tokens: int
    seconds: float

    @property
    def per_second(self) -> float:
        """Return tokens per second; 0 while there is only one piece."""
        return self.tokens / self.seconds if self.seconds > 0.0 else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """One connection that left this computer.

    Attributes:
        purpose: What it was for, to show: the name of what was fetched.
        received: Bytes so far. ended_at: None while it is open.
    """

    host: str
    purpose: str
    began_at: datetime
    received: int = 0
    ended_at: datetime | None = None
