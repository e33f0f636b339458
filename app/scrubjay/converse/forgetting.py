"""What is said before forgetting for good, and the proof that is told afterwards."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from scrubjay.converse.wording import FORGOTTEN_SHOWN, HOW_TO_FORGET, said, shortened
from scrubjay.domain.memory import MemoryKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrubjay.domain.changes import Receipt
    from scrubjay.domain.conversation import Silenced
    from scrubjay.domain.memory import Memory

MESSAGES_SHOWN: Final = 4
"""Messages of chats named before they are forgotten, of each sort."""
_BLOTTED: Final = re.compile("\u2588+")


def would_forget(
    every: Sequence[Memory], counts: Mapping[str, int], messages: Sequence[Silenced]
) -> str:
    """Return what forgetting would remove, and how it is agreed to.

    Args:
        every: All memories that would go; statements are shown before sayings.
        counts: How many memories and messages these are.
        messages: What would become of each message of a chat.
    """
    own = sorted(every, key=lambda each: each.kind is MemoryKind.EPISODE)
    lines = [said(each) for each in own[:FORGOTTEN_SHOWN]]
    if len(own) > FORGOTTEN_SHOWN:
        lines.append(f"… and {len(own) - FORGOTTEN_SHOWN} more.")
    first = f"This would be forgotten for good: {_counted(counts)}."
    return "\n".join((first, *_by_others(own), *lines, *_of_chats(messages), HOW_TO_FORGET))


def forgotten(receipt: Receipt, naming: Mapping[str, int]) -> str:
    """Return the proof of forgetting in words, without a word of what was forgotten.

    Args:
        receipt: What the scan of all files showed; no more than that is promised.
        naming: How many memories and messages are kept that name it all the same.
    """
    removed = {kind: receipt.removed.get(kind, 0) for kind in ("memories", "messages")}
    left = "these words are nowhere left"
    if receipt.hits:
        left = f"{receipt.hits} traces were found"
    looked = f"{receipt.files} files were looked through, and {left}"
    text = f"Forgotten for good: {_counted(removed)}. {looked}."
    if receipt.unread:
        text += f" {len(receipt.unread)} files could not be read."
    if any(naming.values()):
        text += f" Kept, though they name it: {_counted(naming)}."
    if receipt.said_elsewhere:
        text += f" Kept: {len(receipt.said_elsewhere)} other memories that hold the same words."
    return text


def _by_others(every: Sequence[Memory]) -> list[str]:
    """Return who of other people said how many of these, apart from what the person told."""
    sayings = (each for each in every if each.kind is MemoryKind.EPISODE and each.speaker)
    counted = Counter(each.speaker for each in sayings)
    return [f"Of these, {said_by} said {n}." for said_by, n in counted.most_common()]


def _of_chats(messages: Sequence[Silenced]) -> list[str]:
    """Return which messages go whole, and what stays of those that only lose words."""
    gone = [each for each in messages if each.is_whole]
    lines = [
        f"Of “{shortened(each.before)}” this stays: “{_BLOTTED.sub('…', shortened(each.after))}”"
        for each in [each for each in messages if not each.is_whole][:MESSAGES_SHOWN]
    ]
    if gone:
        named = ", ".join(f"“{shortened(each.before)}”" for each in gone[:MESSAGES_SHOWN])
        more = f" and {len(gone) - MESSAGES_SHOWN} more" if len(gone) > MESSAGES_SHOWN else ""
        lines.append(f"Messages that go whole: {named}{more}.")
    return lines


def _counted(counts: Mapping[str, int]) -> str:
    one = {"memories": "memory", "messages": "message"}
    named = [f"{n} {one.get(kind, kind) if n == 1 else kind}" for kind, n in counts.items() if n]
    return " and ".join(named) or "nothing"
