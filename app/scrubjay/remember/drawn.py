"""A statement drawn from someone's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.domain.predicate import predicate
from scrubjay.domain.wording import sentence

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import MemoryKind, Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A statement and the exact words it was drawn from.

    Attributes:
        words: The span of the text that says it; start: its offset.
        confidence: How sure the reader is, 0…1.
        family: Which family of patterns read it ("work", "health", …).
        valid_from: Since when it holds, when the words say so; for events and plans the
            moment meant.
        ended: It held once and holds no longer. valid_to: until when, if said.
        corrects: It replaces the last statement made, whose predicate it takes over.
        only_ends: Not worth keeping where there is nothing that it ends.
        requires: For a task: objects of the tasks that have to be done first.
    """

    triple: Triple
    words: str
    start: int
    confidence: float
    family: str
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    ended: bool = False
    corrects: bool = False
    only_ends: bool = False
    requires: tuple[str, ...] = ()

    @property
    def kind(self) -> MemoryKind:
        """The kind of memory the predicate makes."""
        return predicate(self.triple.predicate).kind

    @property
    def text(self) -> str:
        """The statement as a plain sentence, with the day of a dated event or plan."""
        return sentence(self.triple, ended=self.ended)
