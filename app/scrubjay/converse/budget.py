"""How a window of fixed size is shared out, and which earlier turns still fit in it.

Earlier turns come first in a prompt, so a model can go on from what it has read already,
as long as their beginning does not move. It moves by whole blocks of the chat: at most
every few hundred tokens, and not at every turn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.conversation import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from scrubjay.domain.conversation import Message

PERSONA_TOKENS: Final = 200
MEMORY_TOKENS: Final = 900
TURN_TOKENS: Final = 800
REPLY_TOKENS: Final = 320
MARGIN_TOKENS: Final = 128
"""For the chat template's own marks and the words around the notes."""
MARKS: Final = 4
"""Tokens a chat template puts around one message."""
BLOCK_CHARACTERS: Final = 1200
"""The beginning of the turns shown moves in steps of this much chat: half of their room."""


@dataclass(frozen=True, slots=True)
class Counter:
    """Counts tokens, each text once: the same lines are measured again and again.

    Lives as long as one prompt is built.
    """

    count: Callable[[str], int]
    known: dict[str, int]

    def __call__(self, text: str) -> int:
        """Return how many tokens the text takes."""
        found = self.known.get(text)
        if found is None:
            found = self.known[text] = self.count(text) if text else 0
        return found


def cut(text: str, budget: int, count: Callable[[str], int]) -> str:
    """Shorten a text to the budget, from the end, on word borders where it has any."""
    while text and (size := count(text)) > budget:
        kept = max(len(text) * budget // size - 8, 0)
        text = text[:kept].rsplit(" ", 1)[0]
    return text


def turns(
    earlier: Sequence[Message],
    budget: int,
    count: Callable[[str], int],
) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return the latest turns as (role, text) within the budget, and the tokens they take.

    They begin with the person. A long message is shortened.
    """
    shown: list[tuple[int, str, str, int]] = []
    spent = 0
    for place in range(len(earlier) - 1, -1, -1):
        message = earlier[place]
        text = cut(message.text, TURN_TOKENS // 2, count)
        cost = count(text) + MARKS
        if not text or spent + cost > budget:
            break
        role = "user" if message.role is Role.PERSON else "assistant"
        shown.append((place, role, text, cost))
        spent += cost
    shown.reverse()
    start = _start(earlier, [place for place, role, _text, _cost in shown if role == "user"])
    kept = [each for each in shown if each[0] >= start]
    return tuple((role, text) for _place, role, text, _cost in kept), sum(each[3] for each in kept)


def _start(earlier: Sequence[Message], fitting: Sequence[int]) -> int:
    """Return the place to begin at: the first that opens a block of the chat, if one does.

    Args:
        earlier: The whole branch.
        fitting: Places of the person's messages that fit, in order.
    """
    if not fitting:
        return len(earlier)
    length, block_before = 0, -1
    for place, message in enumerate(earlier):
        if message.role is Role.PERSON:
            block = length // BLOCK_CHARACTERS
            if block != block_before and place >= fitting[0]:
                return place
            block_before = block
        length += len(message.text)
    return fitting[0]
