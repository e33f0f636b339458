"""What is read of a sentence as a whole, whatever its clauses say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.remember.amounts import amounts
from scrubjay.remember.answered import answered
from scrubjay.remember.appointments import appointments
from scrubjay.remember.appositions import appositions
from scrubjay.remember.couples import couples
from scrubjay.remember.doses import doses
from scrubjay.remember.numbers import numbers
from scrubjay.remember.openings import former_home, taken_on
from scrubjay.remember.reactions import reactions
from scrubjay.remember.renewals import renewals
from scrubjay.remember.roles import roles
from scrubjay.remember.shared_tastes import shared_tastes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.remember.find import Find
    from scrubjay.remember.segments import Sentence

WHOLE: Final[tuple[Callable[[str, Sentence], Iterator[Find]], ...]] = (
    renewals,
    roles,
    shared_tastes,
    couples,
    numbers,
    appointments,
    doses,
    former_home,
    taken_on,
    appositions,
    amounts,
    reactions,
    answered,
)
"""Each takes the prepared text and one of its sentences."""
