"""How a window of fixed size is shared out, and which earlier turns still fit in it.

Earlier turns come early in a prompt, so a model can go on from what it has read already,
as long as their beginning does not move. It moves by whole blocks of the chat (see `state`):
every few hundred tokens, and not at every turn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from scrubjay.domain.conversation import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from scrubjay.domain.conversation import Message

PERSONA_TOKENS: Final = 200
MEMORY_TOKENS: Final = 900
TURN_TOKENS: Final = 800
REPLY_TOKENS: Final = 320
MARGIN_TOKENS: Final = 128
"""For the chat template's own marks and the words around the notes."""
MARKS: Final = 4
"""Tokens a chat template puts around one message."""
_NAMES: Final = {Role.PERSON: "user", Role.COMPANION: "assistant"}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The earlier turns a prompt shows.

    Attributes:
        turns: (role, text) pairs, beginning with the person.
        first: The message they begin with, "" without any.
        tokens: What they take.
    """

    turns: tuple[tuple[str, str], ...] = ()
    first: str = ""
    tokens: int = 0


def shown(
    earlier: Sequence[Message],
    room: int,
    count: Callable[[str], int],
    beginnings: Collection[str] = (),
) -> Shown:
    """Return the latest turns that fit; a long message is shortened.

    Args:
        earlier: The branch so far, oldest first.
        room: Tokens they may take.
        count: Counts tokens as the model does.
        beginnings: Messages to begin with where one of them fits, so that the next prompt
            can begin with the same one.
    """
    fitting: list[tuple[Message, str, int]] = []
    spent = 0
    for message in reversed(earlier):
        text = cut(message.text, TURN_TOKENS // 2, count)
        cost = count(text) + MARKS
        if not text or spent + cost > room:
            break
        fitting.append((message, text, cost))
        spent += cost
    fitting.reverse()
    starts = [place for place, each in enumerate(fitting) if each[0].role is Role.PERSON]
    chosen = [place for place in starts if fitting[place][0].id in beginnings] or starts
    if not chosen:
        return Shown()
    kept = fitting[chosen[0] :]
    return Shown(
        turns=tuple((_NAMES[message.role], text) for message, text, _cost in kept),
        first=kept[0][0].id,
        tokens=sum(cost for _message, _text, cost in kept),
    )
