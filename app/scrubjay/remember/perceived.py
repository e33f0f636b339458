"""What arrives at this stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.domain.affect import NEUTRAL, Affect

if TYPE_CHECKING:
    from scrubjay.domain.conversation import Utterance
    from scrubjay.domain.entity import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Perceived:
    """An utterance with what was read in it.

    Attributes:
        salience: How much it matters, 0…1.
        mentions: Named things in the text, with offsets into it.
        place: Where it was said, when known.
    """

    utterance: Utterance
    affect: Affect = NEUTRAL
    salience: float = 0.5
    mentions: tuple[Mention, ...] = ()
    place: str = ""
    tags: tuple[str, ...] = ()
