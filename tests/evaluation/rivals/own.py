"""Scrubjay's own recall, with weights that have not seen the conversation they are asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.locomo import taught
from evaluation.train_recall import examples

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.conversations import Conversation, RememberedEmbedder
    from evaluation.recalling import Asking
    from evaluation.rivals.world import Asked
    from scrubjay.recall import Weights


class Scrubjay:
    """Recall as the program does it."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._questions = {each.text: each for each in asking.conversation.questions}
        self._numbers = {
            memory.source.ref: number for number, memory in enumerate(asking.conversation.memories)
        }

    def search(self, asked: Asked, k: int) -> list[int]:
        cue = self._asking.cue(self._questions[asked.text], k)
        recalled = self._asking.recall.best(cue, self._asking.vectors[asked.text])
        return [self._numbers[each.memory.source.ref] for each in recalled.recollections]


def learnt(conversations: Sequence[Conversation], embedder: RememberedEmbedder) -> list[Weights]:
    """Return for each conversation the weights learnt from the others."""
    words = [examples(each, None) for each in conversations]
    meaning = [examples(each, embedder) for each in conversations]
    return [taught(words, number, meaning) for number in range(len(conversations))]
