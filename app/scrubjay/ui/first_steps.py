"""What was asked for in the first run, done as soon as there is a vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrubjay.ui.first_run.presenter import Start
from scrubjay.ui.first_run.sample import SamplePresenter
from scrubjay.ui.jobs import Lane
from scrubjay.ui.sayings import said

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext
    from scrubjay.ui.first_run.presenter import FirstRunState


def take_first_steps(context: UiContext, chosen: FirstRunState) -> None:
    """Keep the name, and begin the import or let the invented person move in."""
    if chosen.start is Start.SAMPLE:
        SamplePresenter(context).load(chosen.name)
        return
    if chosen.name:
        # Not translated: facts are drawn from it by its words, as from anything one says.
        words = f"My name is {chosen.name}."
        context.jobs.run(
            Lane.STORE,
            lambda: context.assistant.browse.remember(words),
            context.news.publish,
            failed=lambda error: context.toast(said(error.sentence)),
        )
    if chosen.file is not None:
        from scrubjay.ui.importing import Importing  # noqa: PLC0415 - only with a file

        Importing(context, chosen.file)
