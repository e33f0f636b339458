"""Brings to mind what an answer may rest on. Runs on the STORE lane.

A question is put in full first, with people by their names where memory knows them. A message
that holds several questions, or tells something beside one, has each brought to mind alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from scrubjay.assistant import wishes
from scrubjay.assistant.rehearsing import Rehearsal
from scrubjay.assistant.tasks import Tasks
from scrubjay.converse import settle
from scrubjay.converse import wording as template
from scrubjay.converse.acquainted import acquainted
from scrubjay.converse.another import another
from scrubjay.converse.closest import beside_portrait
from scrubjay.converse.doubted import asks_what_was
from scrubjay.converse.fading import said_fading
from scrubjay.converse.foreign import is_foreign_question, named_lines
from scrubjay.converse.grounds import LOOKED_AFTER
from scrubjay.converse.guarded import gives_away
from scrubjay.converse.intent import Intent, asks_history, asks_portrait, intent
from scrubjay.converse.joined import joined
from scrubjay.converse.living import alive
from scrubjay.converse.looking_back import looked_back
from scrubjay.converse.moods import felt
from scrubjay.converse.nearby import with_nearest
from scrubjay.converse.parts import questions, tells
from scrubjay.converse.solace import solace
from scrubjay.converse.spelling import as_told
from scrubjay.converse.templates import held_on, stated
from scrubjay.converse.waiting import Errands
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.recollection import Cue, FeelingStrategy, Filters
from scrubjay.recall.as_of import AsOf
from scrubjay.reflect.portrait import portrait
from scrubjay.remember import Question

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from scrubjay.assistant.parts import Parts
    from scrubjay.converse import Asked, Reply, States
    from scrubjay.domain.conversation import Message
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.domain.recollection import Recalled

DAY: Final = timedelta(days=1)
"""What is said later on the day of a question counts, whatever the zone."""
RECALLED: Final = 12
"""Recollections that compete for the prompt's budget."""
NEVER_MET: Final = 1.0
"""How rare a word is that is never met in everyday talk (`reflect.words`)."""
LINES_READ: Final = 2000
"""Lines in which a word of a question is looked for that nobody knows."""
_CONTEXT: Final = (MemoryState.ACTIVE, MemoryState.FADED)
"""Archived memories are found by search, and not offered of themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a message stands: its chat, the branch before it, and the last message of that."""

    chat: str
    earlier: Sequence[Message]
    parent: str


class Mind:
    """Asks memory, and what can be worked out from it, for one message.

    Args:
        parts: Are asked, and nothing is changed.
        states: Where each chat stands.
    """

    def __init__(self, parts: Parts, states: States) -> None:
        self._parts = parts
        self._states = states

    def asked(self, asked: Asked, place: Place) -> tuple[Asked, Recalled]:
        """Return a message with everything an answer may draw on, and what came to mind."""
        whole = partial(self._parts.vault.branch, place.parent)
        learnt = partial(self._learnt_since, place.chat)
        standing, before = self._states.of(place.earlier, learnt, self._open, whole)
        asked = replace(
            asked, earlier=place.earlier, standing=standing, before=before, parts=(), known=None
        )
        if wishes.wants_forgotten(asked.text):
            cue = self._cue(asked.text, asked.now)
            meant = wishes.meant_to_forget(self._parts, place.chat, cue)
            return self._brought(replace(asked, to_forget=meant))
        found = () if asked.takes_back else questions(asked.text, self._names())
        found = tuple(as_told(each, self._is_word, self._lines(asked.now)) for each in found)
        told = bool(found) and tells(asked.text)
        if len(found) == 1 and not told:
            return self._brought(self._named(replace(asked, text=found[0])))
        if not found:
            return self._brought(asked)
        alone = [self._brought(self._named(replace(asked, text=each)))[0] for each in found]
        whole_message, recalled = self._brought(asked, works_out=False)
        return replace(whole_message, parts=alone, tells=told), recalled

    def _brought(self, asked: Asked, *, works_out: bool = True) -> tuple[Asked, Recalled]:
        """Return one question with what comes to mind for it, and with what is worked out."""
        vault, text = self._parts.vault, asked.text
        recalled = self._parts.recall.best(self._cue(text, asked.now))
        wants = intent(text) if works_out else Intent.TALK
        asks = wants in (Intent.ASK_OWN, Intent.ASK_WORLD)
        finding = self._parts.reckon.work_out(text, asked.now, recalled) if asks else None
        rests_on = finding.memories if finding else ()
        grounds = settle(recalled, text, vault, rests_on)
        if asks and is_foreign_question(text):
            near = named_lines(text, vault, asked.now + DAY, self._names())
            grounds = replace(grounds, near=near, recalled=replace(recalled, abstained=True))
        elif asks and not held_on(text, grounds):
            grounds = with_nearest(grounds, text, vault, asked.now + DAY)
        asked = replace(asked, finding=finding, grounds=grounds)
        if asks and asks_portrait(text):
            asked = self._portrayed(asked)
        elif asks:
            asked = replace(asked, known=asked.known or self._known(asked, recalled))
        elif works_out:
            keeps = asked.mode is MemoryMode.FULL
            asked = replace(asked, known=solace(text, vault, asked.now + DAY, keeps=keeps))
        return (self._with_doubts(asked) if asks else asked), recalled

    def _with_doubts(self, asked: Asked) -> Asked:
        """Return a question with what puts its answers in doubt, kept from models where it must."""
        doubts, grounds = self._doubts(asked), asked.grounds
        if grounds is not None:
            lines = {each.id: each for each in doubts.values()}.values()
            hidden = {each.id for each in lines if gives_away(each, self._parts.vault)}
            grounds = replace(grounds, guarded=grounds.guarded | hidden)
        return replace(asked, doubts=doubts, grounds=grounds)

    def _doubts(self, asked: Asked) -> dict[MemoryId, Memory]:
        """Return for what a reply may tell the newer line that puts it in doubt."""
        came = asked.grounds.recalled.recollections if asked.grounds else ()
        told = [each.memory for each in came[:LOOKED_AFTER]]
        told += asked.grounds.near if asked.grounds else ()
        told += [*asked.lead, *asked.portrayed.values()]
        told += asked.finding.memories if asked.finding else ()
        told += asked.known.injected if asked.known else ()
        until = asked.now + DAY
        doubts = self._parts.remember.doubts({each.id: each for each in told}.values())
        known = {key: line for key, line in doubts.items() if line.at < until}
        return self._changed(asked, told) | known

    def _changed(self, asked: Asked, told: Sequence[Memory]) -> dict[MemoryId, Memory]:
        """Return the newer lines that by their meaning most likely changed what is told."""
        if asked.grounds is None or asked.known or asked.portrayed or asks_history(asked.text):
            return {}
        question = Question(text=asked.text, until=asked.now + DAY, past=asks_what_was(asked.text))
        since = asked.grounds.since
        nearest = asked.grounds.recalled.recollections or asked.grounds.left_out[:RECALLED]
        every = {each.id: each for each in (*told, *(each.memory for each in nearest))}
        return self._parts.newer.of([it for key, it in every.items() if key not in since], question)

    def _known(self, asked: Asked, recalled: Recalled) -> Reply | None:
        """Return what memory itself says: what is to be done, how it felt, whether they live."""
        vault, until = self._parts.vault, asked.now + DAY
        tasks = partial(Tasks(self._parts).all, done=True)
        brought = [each.memory for each in recalled.recollections]
        return (
            Errands(tasks=tasks, store=vault, until=until).answer(asked.text)
            or felt(asked.text, vault, until, brought)
            or alive(asked.text, vault, until)
            or acquainted(asked.text, vault, until)
            or another(asked.text, vault, until)
            or looked_back(asked.text, vault, until)
            or said_fading(asked.text, self._fading)
        )

    def _is_word(self, word: str) -> bool:
        """Report whether a word is met in everyday talk, whoever talks."""
        return self._parts.words.rarity(word) < NEVER_MET

    def _lines(self, now: datetime) -> Callable[[], list[str]]:
        """Return what gives the latest words of the person up to the day of a question."""
        latest = Filters(kinds=(MemoryKind.EPISODE,), states=_CONTEXT, before=now + DAY)
        return lambda: [each.text for each in self._parts.vault.select(latest, LINES_READ)]

    def _fading(self, days: float) -> list[Memory]:
        """Return what will fade within so many days, the next one first."""
        return [each.memory for each in Rehearsal(self._parts).fading_soon(days)]

    def _named(self, asked: Asked) -> Asked:
        """Return a question with names in the place of relations, as far as they are known."""
        found = joined(asked.text, AsOf(self._parts.vault, asked.now))
        asked = replace(asked, text=found.question, lead=found.known)
        return replace(asked, known=stated(found.answer)) if found.answer else asked

    def _names(self) -> set[str]:
        """Return the names of people and pets that memory knows."""
        vault = self._parts.vault
        held = (*vault.statements(SELF, "related-to"), *vault.statements(SELF, "pet"))
        return {each.triple.object for each in held if each.triple is not None}

    def _portrayed(self, asked: Asked) -> Asked:
        """Have the portrait at hand, with the memories its clauses rest on."""
        vault = self._parts.vault
        seen = portrait(vault.statements(None, None), asked.now)
        named = {key for each in template.shown_clauses(seen) for key in each.sources}
        more = beside_portrait(vault, asked.now + DAY)
        return replace(asked, portrait=seen, portrayed=vault.get(named), known=more)

    def _open(self, ids: Collection[MemoryId]) -> dict[MemoryId, Memory]:
        """Return memories as they are now, without those no model may be shown."""
        vault = self._parts.vault
        return {key: each for key, each in vault.get(ids).items() if not gives_away(each, vault)}

    def _learnt_since(self, chat: str, moment: datetime | None) -> list[Memory]:
        """Return what was learnt in this chat from a moment on, the oldest first."""
        told = Filters(session=chat, after=moment, current_only=True)
        return self._parts.vault.select(told)[::-1]

    def _cue(self, text: str, now: datetime) -> Cue:
        strategy = self._parts.feeling()
        return Cue(
            text=text,
            now=now,
            k=RECALLED,
            feeling="off" if strategy is FeelingStrategy.OFF else "auto",
            strategy=strategy,
            # Asked as of a day in the past, nothing said since then is known yet.
            filters=Filters(states=_CONTEXT, before=now + DAY),
        )
