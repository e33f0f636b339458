"""Every command of the command line, as (parameters) → JSON values.

The command line runs these in its own process when it owns the vault; a running
window runs them for it, asked over the local socket. Both give the same result
because this is the only place that knows what a command means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrubjay.assistant.commands import (
    browser,
    care,
    forms,
    life,
    links,
    memory,
    rehearsing,
    sample,
    tasks,
)
from scrubjay.assistant.commands.asking import TRAVELLING, checked
from scrubjay.domain.errors import KnownError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.assistant.chat import Visit

    Params = Mapping[str, Any]
    Result = Iterator[dict[str, Any] | None]

__all__ = ["COMMANDS", "TRAVELLING", "checked", "run"]

COMMANDS: Mapping[str, Callable[[Assistant, Params], Result]] = {
    **memory.COMMANDS,
    **forms.COMMANDS,
    **browser.COMMANDS,
    **care.COMMANDS,
    **rehearsing.COMMANDS,
    **tasks.COMMANDS,
    **life.COMMANDS,
    **links.COMMANDS,
    **sample.COMMANDS,
}
"""By name; they run on the STORE lane. `restore` is not here: it replaces the vault itself."""


def run(
    assistant: Assistant,
    verb: str,
    params: Params,
    visit: Visit = lambda _lane, work: work(),
) -> Result:
    """Yield the JSON values of one command.

    None is yielded between the steps of long work: whoever runs the command on a lane
    lets more urgent work in there.

    Args:
        assistant: What the command is asked of.
        verb: Its name.
        params: What it was given, by the names of cli/grammar.py.
        visit: Has work done on a lane and returns its value; right here by default.

    Raises:
        KnownError: The command is unknown, or what it was given cannot be used.
    """
    if verb in TRAVELLING:
        yield TRAVELLING[verb](assistant, params, visit)
        return
    command = COMMANDS.get(verb) or browser.FROM_BROWSERS.get(verb)
    if command is None:
        raise KnownError(f"There is no command “{verb}”.", "Run scrubjay --help for the list.")
    yield from command(assistant, params)
