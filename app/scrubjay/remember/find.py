"""What a reader of clauses hands to the drawer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubjay.remember.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """A statement found in a clause.

    Attributes:
        offset: Where the words begin in which `value` has its offsets, in the prepared text.
        ended: It is said to be over.
        introduces: It is a name only if it stands as one where "I'm" is said.
    """

    who: str
    predicate: str
    value: Value
    offset: int
    family: str
    confidence: float
    context: str = ""
    polarity: bool = True
    ended: bool = False
    only_ends: bool = False
    introduces: bool = False
