"""Going to where a memory was used: an answer in its chat, or the list of what was filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.ui.context import MessagePlace
from scrubjay.ui.jobs import Lane
from scrubjay.ui.place import Place
from scrubjay.ui.sayings import told
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from scrubjay.assistant.browse import Use
    from scrubjay.domain.conversation import Conversation
    from scrubjay.domain.errors import KnownError
    from scrubjay.ui.context import UiContext


def open_use(context: UiContext, use: Use) -> None:
    """Show where it was used; a chat that is gone is said to be."""
    if use.kind == "form":
        context.navigate(Place.FORMS, filled=use.at)
        return
    chat = context.assistant.chat

    def find() -> Conversation | None:
        return next((each for each in chat.conversations() if each.id == use.conversation), None)

    def found(conversation: Conversation | None) -> None:
        if conversation is None:
            context.toast(tr("The chat it was said in was removed."))
            return
        place = MessagePlace(chat=conversation, message=use.message)
        context.navigate(Place.CHAT, message=place)

    def failed(error: KnownError) -> None:
        context.toast(told(error))

    context.jobs.run(Lane.STORE, find, found, failed=failed)
