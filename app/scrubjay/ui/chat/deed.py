"""What can be done with a message, and what of it makes sense for one."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from scrubjay.domain.conversation import FORGOTTEN, Role
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.ui.chat.state import Entry


class Deed(enum.Enum):
    """What a person may want done with a message."""

    COPY = enum.auto()
    AGAIN = enum.auto()
    EDIT = enum.auto()
    EARLIER = enum.auto()
    LATER = enum.auto()
    BRANCH = enum.auto()
    WHY = enum.auto()


STEPS = {Deed.EARLIER: -1, Deed.LATER: 1}
"""How far these go among the versions."""


def deeds(entry: Entry) -> Sequence[Deed]:
    """Return what can be done with a message, in the order of the menu."""
    if entry.is_live or entry.is_held:
        return ()
    found = [Deed.COPY]
    is_answer = entry.message.role is Role.COMPANION
    is_there = entry.message.text != FORGOTTEN
    if is_answer and entry.message.parent:
        found.append(Deed.AGAIN)
    if is_there:
        found.append(Deed.EDIT)
    found += [each for each, by in STEPS.items() if entry.beside(by) is not None]
    if is_answer or entry.message.parent:
        found.append(Deed.BRANCH)
    if is_answer:
        found.append(Deed.WHY)
    return found


def deed_word(deed: Deed, role: Role) -> str:
    """Return what a deed is called at a message of this speaker."""
    is_answer = role is Role.COMPANION
    return {
        Deed.COPY: tr("Copy this answer") if is_answer else tr("Copy this message"),
        Deed.AGAIN: tr("Answer again"),
        Deed.EDIT: tr("Reword this answer") if is_answer else tr("Edit and send again"),
        Deed.EARLIER: tr("Earlier version"),
        Deed.LATER: tr("Later version"),
        Deed.BRANCH: tr("New chat up to here") if is_answer else tr("New chat up to before this"),
        Deed.WHY: tr("Why this answer"),
    }[deed]
