"""What stands on one open vault, and goes with it: the context, the chat, the desk of pairing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.ui.chat.presenter import ChatPresenter
from scrubjay.ui.forms.pairing_desk import PairingDesk
from scrubjay.ui.forms.pasted import drop_pasted
from scrubjay.ui.jobs import Lane
from scrubjay.ui.sayings import said
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.changes import Changes
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.forms.pairing_desk import ComesForward


class Sitting:
    """From the opening of a vault until it is closed, or another takes its place.

    Args:
        context: What every page of it is made with.
        main: The window that a browser's wish to be paired is shown over.
        post: Runs an action on the thread of the windows.
    """

    def __init__(
        self, context: UiContext, main: ComesForward, post: Callable[[Callable[[], None]], None]
    ) -> None:
        self.context = context
        home = context.home
        context.jobs.run(
            Lane.STORE, lambda: drop_pasted(home), lambda _nothing: None, failed=lambda _error: None
        )
        self.chat = ChatPresenter(context)
        self.desk = PairingDesk(context, main, post)

    def undo(self) -> None:
        """Take back the last change to the memories, wherever it was made."""
        context = self.context

        def undone(changes: Changes) -> None:
            context.news.publish(changes)
            context.toast(tr("The last change was taken back."))

        context.jobs.run(
            Lane.STORE,
            context.assistant.browse.undo,
            undone,
            failed=lambda error: context.toast(said(error.sentence)),
        )
