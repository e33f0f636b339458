"""The details' face: what forms ask for, of the person and of those around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scrubjay.assistant import invented
from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import (
    SELF,
    Memory,
    MemoryId,
    MemoryState,
    Origin,
    Source,
    Triple,
    initial_stability,
)
from scrubjay.domain.predicate import predicate
from scrubjay.domain.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrubjay.assistant.parts import Parts
    from scrubjay.domain.changes import Changes

LONGEST: Final = 300
"""Characters of one detail: an address in full is shorter."""
_EVEN: Final = 0.5
"""Salience of what is typed into a list: neither more nor less than any statement."""
_PUT_ASIDE: Final = (MemoryState.TRASHED, MemoryState.PROPOSED)


class Details:
    """Statements by what they say, on the STORE lane."""

    def __init__(self, parts: Parts) -> None:
        """Work on these parts."""
        self._parts = parts

    def all(self, predicates: Sequence[str]) -> list[Memory]:
        """Return every statement with one of these predicates, of anybody, also earlier ones.

        What is in the trash or waits in the review tray is not among them.
        """
        return [
            each
            for name in predicates
            for each in self._parts.vault.statements(None, name)
            if each.state not in _PUT_ASIDE
        ]

    def tell(self, triple: Triple) -> Changes:
        """Keep a detail that was typed in; it takes the place of the one before.

        Raises:
            KnownError: It is empty, far too long, or was forgotten for good; or the invented
                person is here.
        """
        if not triple.object.strip() or len(triple.object) > LONGEST:
            raise KnownError(
                "A detail has between one and 300 characters.", "Shorten it, or write a note."
            )
        text = told(triple)
        vault, now = self._parts.vault, self._parts.clock.now()
        invented.refuse_others(vault)
        if vault.is_forgotten(text):
            raise KnownError("You forgot this for good.", "Say it in other words to keep it again.")
        kind = predicate(triple.predicate).kind
        made = Memory(
            id=MemoryId(self._parts.ids.new()),
            kind=kind,
            text=text,
            at=now,
            created_at=now,
            source=Source(origin=Origin.PERSON, words=text),
            state=MemoryState.PROPOSED,
            triple=triple,
            valid_from=now,
            salience=_EVEN,
            stability=initial_stability(kind, _EVEN),
        )
        # Proposed and accepted in one operation: accepting is what settles it among the others.
        with vault.writing("remember", "person", now):
            vault.put([made])
            done = self._parts.remember.confirm([made.id], now)
        return self._parts.write.after(done)


def told(triple: Triple) -> str:
    """Return a detail as a sentence that says for where it holds: "My work e-mail address is …"."""
    words = sentence(triple)
    if not triple.context or "{context}" in predicate(triple.predicate).phrase:
        return words
    own = "My " if triple.subject == SELF else "'s "
    return words.replace(own, f"{own}{triple.context} ", 1)
