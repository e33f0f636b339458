"""What ties two memories together, and what may be changed about one on good evidence."""

from __future__ import annotations

import enum
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import MemoryId

_ID_LETTERS: Final = 20
_DAY: Final = 86_400.0
USED_TOGETHER_HALF_LIFE_DAYS: Final = 60.0
"""Two memories that one answer cited grow apart again at this pace (memory-systems.md, 5.4)."""


class LinkKind(enum.StrEnum):
    """Why two memories belong together. Stored by value."""

    DRAWN = "drawn"
    """`other` was drawn from the words of `one`."""
    SUPERSEDES = "supersedes"
    """`one` took the place of `other`."""
    SAME_EPISODE = "same-episode"
    SAME_ENTITY = "same-entity"
    SIMILAR = "similar"
    USED_TOGETHER = "used-together"
    REQUIRES = "requires"
    """`one` is a task that has to wait for the task `other`."""
    PERSON = "person"
    """The person tied them, or accepted a suggestion to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two memories and why they belong together.

    Attributes:
        weight: 0…1, higher is closer; for USED_TOGETHER as of `at`, before it halves.
        reason: In words to show: the name both hold, "said five minutes later", …
        at: When it was last made or strengthened; None for links that follow from the
            memories themselves.
    """

    one: MemoryId
    other: MemoryId
    kind: LinkKind
    weight: float
    reason: str = ""
    at: datetime | None = None

    def weight_at(self, now: datetime) -> float:
        """Return the weight at a moment: that of a link by use halves every sixty days."""
        if self.kind is not LinkKind.USED_TOGETHER or self.at is None:
            return self.weight
        idle = max((now - self.at).total_seconds() / _DAY, 0.0)
        return self.weight * float(2.0 ** (-idle / USED_TOGETHER_HALF_LIFE_DAYS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a memory is about, in the manner of A-MEM; read from it, never instead of it.

    Attributes:
        keywords: Its rarest words and names, the rarest first.
        tags: The person's tags, then those the program read.
        context: One sentence: who said it, when, in which conversation, about whom.
    """

    keywords: tuple[str, ...]
    tags: tuple[str, ...]
    context: str


class SuggestionKind(enum.StrEnum):
    """What a suggestion would change. Never the text of a memory."""

    TAG = "tag"
    LINK = "link"
    MERGE = "merge"
    """The two say the same: keep `memory`, put `other` in the trash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A change to what surrounds a memory, waiting in the review tray.

    Attributes:
        id: Its own; equal suggestions have equal ids, so a refused one stays refused.
        tag: For TAG: the tag to add.
        other: For LINK and MERGE: the other memory. For TAG: the one the tag comes from.
    """

    id: str
    kind: SuggestionKind
    memory: MemoryId
    reason: str
    at: datetime
    tag: str = ""
    other: MemoryId | None = None


def suggestion_id(kind: SuggestionKind, memory: MemoryId, about: str) -> str:
    """Return the id of a suggestion, equal whenever the same is suggested.

    Args:
        kind: What it would change.
        memory: The memory it is about. Links and merges are the same from both ends.
        about: The tag, or the id of the other memory.
    """
    ends = [memory, about] if kind is SuggestionKind.TAG else sorted((memory, about))
    return hashlib.sha256("\n".join((kind.value, *ends)).encode()).hexdigest()[:_ID_LETTERS]
