"""Everything read from what was said, in one place: feeling, mentions, salience."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.perceive.salience import salience

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    import numpy as np
    from numpy.typing import NDArray

    from scrubjay.domain.affect import Affect
    from scrubjay.domain.conversation import Utterance
    from scrubjay.domain.entity import Mention
    from scrubjay.perceive.entities import EntityTagger
    from scrubjay.perceive.feeling import AffectReader


@dataclass(frozen=True, slots=True, kw_only=True)
class Perceived:
    """An utterance with what was read from it. salience: 0…1, how much it is worth keeping."""

    utterance: Utterance
    affect: Affect
    mentions: tuple[Mention, ...]
    salience: float


class Perceiver:
    """Reads utterances, and cues for recall.

    Args:
        feelings: Reads affect.
        tagger: Reads names, dates, addresses.
    """

    def __init__(self, feelings: AffectReader, tagger: EntityTagger) -> None:
        self._feelings = feelings
        self._tagger = tagger

    def read(
        self,
        utterances: Sequence[Utterance],
        vectors: NDArray[np.float32] | None = None,
    ) -> list[Perceived]:
        """Read utterances.

        Args:
            utterances: What was said, in order.
            vectors: Unit vectors of their texts, shape (n, dimension), or None.
        """
        affects = self._feelings.read([utterance.text for utterance in utterances], vectors)
        found = []
        for utterance, affect in zip(utterances, affects, strict=True):
            mentions = self._tagger.mentions(utterance.text, utterance.at)
            found.append(
                Perceived(
                    utterance=utterance,
                    affect=affect,
                    mentions=tuple(mentions),
                    salience=salience(utterance.text, affect, mentions),
                ),
            )
        return found

    def mentions(self, text: str, at: datetime) -> list[Mention]:
        """Return what a text names; dates are resolved against the moment."""
        return self._tagger.mentions(text, at)

    def affect(self, text: str, vector: NDArray[np.float32] | None = None) -> Affect:
        """Return how one text feels; vector: its own, shape (dimension,), or None."""
        return self._feelings.read([text], None if vector is None else vector[None, :])[0]
