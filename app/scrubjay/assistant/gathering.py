"""What was asked from the command line, in one chat a day.

Each such question stands by itself while it is answered: nothing asked before it is looked at,
and a "yes" agrees to nothing. Only then is it laid to the others of its day, so that scripts do
not fill the list of chats.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from scrubjay.domain.conversation import MemoryMode

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, tzinfo

    from scrubjay.domain.conversation import Conversation, Message
    from scrubjay.ports.stores import Vault

TITLE: Final = "Asked from the command line"


def gather(vault: Vault, zone: tzinfo, new_id: Callable[[], str], asked: Message) -> None:
    """Lay an exchange to the others of its day; of one that teaches nothing keep no chat.

    Args:
        vault: Holds the chats.
        zone: Where a day of the person's begins and ends.
        new_id: Makes the id of the first chat of a day.
        asked: Any message of the exchange, which has a chat of its own.
    """
    own = vault.conversation(asked.conversation)
    if own is None:
        return
    if own.mode is MemoryMode.FULL:
        day = _of_day(vault, own.created_at, zone) or replace(own, id=new_id(), title=TITLE)
        _move(vault, own, day)
    vault.remove_conversation(own.id)


def _of_day(vault: Vault, moment: datetime, zone: tzinfo) -> Conversation | None:
    wanted = moment.astimezone(zone).date()
    for each in vault.conversations():
        if each.title == TITLE and each.created_at.astimezone(zone).date() == wanted:
            return each
    return None


def _move(vault: Vault, own: Conversation, day: Conversation) -> None:
    last = vault.last_message(day.id)
    messages = vault.messages(own.id)
    vault.keep_conversation(replace(day, updated_at=max(each.updated_at for each in (own, day))))
    for each in messages:
        parent = each.parent or (last.id if last is not None else None)
        vault.keep_message(replace(each, conversation=day.id, parent=parent))
