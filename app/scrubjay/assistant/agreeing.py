"""Forgetting for good out of a chat: what was shown, and what a plain "yes" to it does.

What waits for an answer is held in memory only, by the message that showed it: a yes to anything
else, or after the program was started anew, forgets nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.assistant.everything import naming
from scrubjay.converse import wording
from scrubjay.converse.forgetting import forgotten
from scrubjay.converse.intent import to_forget
from scrubjay.domain.conversation import FORGOTTEN, untitled
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.assistant.forgetting import Forgetting
    from scrubjay.converse import Asked
    from scrubjay.domain.changes import Receipt
    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import MemoryId
    from scrubjay.ports.stores import Vault

DRAFT: Final = "draft:"
"""Notes of the vault that begin with it are drafts, by the id of their chat."""
KEPT_AT_MOST: Final = 1000
"""Messages that name it still are counted up to here."""
_AGREES: Final = re.compile(
    r"\W*(?:yes|yes please|yes,? forget (?:it|them|that|him|her))\W*", re.IGNORECASE
)
_REFUSES: Final = re.compile(
    r"\W*(?:no|no thanks|no thank you|nope|don't|cancel)\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What was shown to be forgotten: the wish and the message that showed it, by their ids."""

    ids: Sequence[MemoryId]
    words: str
    messages: frozenset[str]


class Offers:
    """Shows what a wish to forget would remove, and removes it when that is agreed to.

    Args:
        vault: Holds the chats.
        forgetting: Previews and forgets; None where that is done elsewhere only.
    """

    def __init__(self, vault: Vault, forgetting: Forgetting | None) -> None:
        self._vault = vault
        self._forgetting = forgetting
        self._waiting: dict[str, Offer] = {}

    def shown(self, asked: Asked) -> Asked:
        """Return a wish to forget with all that would go, and how much that is."""
        if self._forgetting is None or not asked.to_forget:
            return asked
        seen = self._forgetting.preview([each.id for each in asked.to_forget])
        counts = {"memories": len(seen.memories), "messages": seen.messages}
        return replace(asked, to_forget=seen.memories, goes_with=counts, loses=seen.silenced)

    def wait(self, asked: Asked, wish: Message, reply: Message) -> None:
        """Have an answer to this reply decide on what it showed."""
        if asked.goes_with and asked.to_forget:
            self._waiting[reply.id] = Offer(
                ids=tuple(each.id for each in asked.to_forget),
                words=(to_forget(wish.text) or "").casefold().strip(),
                messages=frozenset({wish.id, reply.id}),
            )

    def answered(self, text: str, parent: str | None) -> tuple[Offer, bool] | None:
        """Return what a message agrees to or refuses, and which; None when it does neither.

        Whatever it says, it is asked only once.
        """
        offer = self._waiting.pop(parent or "", None)
        if offer is None:
            return None
        if _AGREES.fullmatch(text):
            return offer, True
        return (offer, False) if _REFUSES.fullmatch(text) else None

    def carry_out(self, offer: Offer, chat: str) -> str:
        """Forget what was shown, in this chat's own words too; return the receipt in words.

        The chat is cleared first, so that the purge clears what it overwrote from the files.
        """
        if self._forgetting is None:
            return wording.NOTHING_FORGOTTEN
        self._clear(offer, chat)
        try:
            receipt = self._forgetting.forget(offer.ids)
        except KnownError as fault:  # somebody forgot it elsewhere in the meantime
            return f"{fault.sentence} {fault.remedy}".strip()
        return forgotten(receipt, self._naming(offer.words, receipt))

    def _naming(self, words: str, receipt: Receipt) -> dict[str, int]:
        """Return how many memories and messages name it still, without those counted already."""
        if not words:
            return {}
        memories = {each.id for each in naming(self._vault, words)} - set(receipt.said_elsewhere)
        found = self._vault.search(f'"{words}"', KEPT_AT_MOST)
        messages = sum(_names(each.text, words) for each in found)
        return {"memories": len(memories), "messages": messages}

    def _clear(self, offer: Offer, chat: str) -> None:
        vault = self._vault
        for each in vault.messages(chat):
            if each.id in offer.messages or _names(each.text, offer.words):
                vault.keep_message(replace(each, text=FORGOTTEN, cited=(), injected=()))
        stored = vault.conversation(chat)
        if stored is not None and _names(stored.title, offer.words):
            vault.keep_conversation(replace(stored, title=untitled(stored.created_at)))
        if _names(vault.note(f"{DRAFT}{chat}") or "", offer.words):
            vault.keep_note(f"{DRAFT}{chat}", "")


def _names(text: str, words: str) -> bool:
    return bool(words) and re.search(rf"\b{re.escape(words)}\b", text.casefold()) is not None
