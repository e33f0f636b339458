"""Finds what the person said later of the same thing, in whatever words.

No list of words knows in how many ways people say that something is otherwise ("Almada it is.
Signed.", "he plays in Beryl's place"). So the lines that came after what is about to be told are
compared with it by meaning and by words (`remember.topics`, `remember.signs`), and the one that
most likely changed it is named, where it bears on what is told (`remember.bearing`). A needless
line confuses whoever asked, so that a line must be likely to be believed. Nothing is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np

from scrubjay.domain.errors import KnownError
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.predicate import Cardinality, predicate
from scrubjay.domain.recollection import Filters
from scrubjay.remember.bearing import (
    DATED,
    is_elsewhere,
    is_of_others,
    may_move,
    may_rename,
    replaces,
)
from scrubjay.remember.deeds import content
from scrubjay.remember.doubt import is_later, may_change, of_one_slot, says_again, told_since
from scrubjay.remember.signs import corrects, signs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from numpy.typing import NDArray

    from scrubjay.domain.memory import Memory, MemoryId, Triple
    from scrubjay.ports.models import Embedder
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.ports.vectors import VectorIndex
    from scrubjay.remember.topics import Topics

    Vector = NDArray[np.float32]

LATEST: Final = 100
"""The latest lines, that are looked at whatever they speak of."""
NEAREST: Final = 32
"""Lines nearest in meaning to the question, and to what is told, that are looked at."""
SEARCHES: Final = 3
"""Searches for one question: for itself, and for what is told first."""
READ: Final = 8
"""Lines whose words are read, of those, for each thing told."""
BELIEVED: Final = 0.82
"""Chance from which a line is believed to change what was said."""
_ALONE: Final = 0.68
"""Chance from which it is where no other line comes near."""
_REPLACING: Final = 0.5
"""Chance from which it is where it says that something came in the place of another."""
_APART: Final = 3.6
"""How many times as likely it must then be as the next."""
_NEAR_BEST: Final = 0.95
"""Share of the best chance from which the newest is taken."""
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)
_DAY: Final = timedelta(days=1)
_SITTING: Final = 0.25
"""Days within which what is said goes on telling, and changes only what it corrects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, and as of when.

    Attributes:
        text: In the person's words.
        until: What was said from then on is not known yet.
        past: It asks how something was, so that only corrections count.
    """

    text: str
    until: datetime
    past: bool = False


class Newer:
    """Finds for what is about to be told the newer line that may have changed it.

    Args:
        store: Where lines, statements and vectors are.
        index: Nearest vectors.
        embedder: Makes the question's vector; without one nothing is found.
        topics: Returns what was learnt.
    """

    def __init__(
        self,
        store: MemoryStore,
        index: VectorIndex,
        embedder: Embedder | None,
        topics: Callable[[], Topics],
    ) -> None:
        self._store = store
        self._index = index
        self._embedder = embedder
        self._topics = topics

    def of(self, told: Iterable[Memory], question: Question) -> dict[MemoryId, Memory]:
        """Return by memory the line that may have changed what it says; most have none.

        Args:
            told: Lines of the person and statements that hold; others have none.
            question: What is asked.
        """
        open_to_change = {each.id: each for each in told if _may_change(each)}
        if self._embedder is None or not open_to_change:
            return {}
        first = min(each.at for each in open_to_change.values())
        latest = self._latest(first, question.until)
        if not latest:
            return {}
        try:
            asked = self._embedder.embed([question.text])[0]
        except KnownError:  # told where it was started; what patterns find is found without
            return {}
        told_vectors = self._vectors(list(open_to_change))
        lines = self._with_nearest(latest, [asked, *told_vectors.values()], first, question.until)
        vectors = self._vectors([each.id for each in lines])
        looked = _Looked(
            question=question,
            asked=asked,
            lines=[each for each in lines if each.id in vectors],
            vectors=vectors | told_vectors,
            people=self._people(),
        )
        found = {key: self._changing(open_to_change[key], looked) for key in told_vectors}
        return {key: line for key, line in found.items() if line is not None}

    def _latest(self, after: datetime, until: datetime) -> list[Memory]:
        said = Filters(kinds=(MemoryKind.EPISODE,), states=_KEPT, after=after, before=until)
        return self._store.select(said, LATEST)

    def _with_nearest(
        self, latest: Sequence[Memory], wanted: Sequence[Vector], after: datetime, until: datetime
    ) -> list[Memory]:
        """Return the latest lines and those nearest to any of these, within the time."""
        held = {each.id: each for each in latest}
        if len(latest) == LATEST:
            some = wanted[:SEARCHES]
            near = {key for each in some for key, _score in self._index.search(each, NEAREST)}
            held |= {
                key: each
                for key, each in self._store.get(near - held.keys()).items()
                if each.kind is MemoryKind.EPISODE and each.state in _KEPT
            }
        return [each for each in held.values() if each.by_self and after <= each.at < until]

    def _vectors(self, ids: Sequence[MemoryId]) -> dict[MemoryId, Vector]:
        if self._embedder is None:
            return {}
        return dict(zip(*self._store.vectors_of(self._embedder.name, ids), strict=True))

    def _people(self) -> frozenset[str]:
        """Return the names of the people and pets that are known."""
        held = (*self._store.statements(SELF, "related-to"), *self._store.statements(SELF, "pet"))
        return content(" ".join(each.triple.object for each in held if each.triple))

    def _subjects(self, told: Memory) -> frozenset[str]:
        """Return the names of those of whom a line was read as speaking."""
        drawn = () if told.triple else self._store.drawn_from(told.id)
        whose = {each.triple.subject for each in drawn if each.triple} - {SELF}
        return content(" ".join(whose))

    def _changing(self, told: Memory, looked: _Looked) -> Memory | None:
        """Return the line that most likely changed one thing told, or None."""
        later = [each for each in looked.lines if _is_news(each, told, past=looked.question.past)]
        chances = self._chances(told, later, looked)
        likely = [
            (chance, line)
            for chance, line in chances
            if chance >= (_REPLACING if replaces(line.text) else _ALONE)
            and not self._is_read_already(told, line, looked.question)
        ]
        if not likely:
            return None
        best = likely[0][0]
        if best < BELIEVED and any(_APART * chance > best for chance, _line in chances[1:2]):
            return None
        near_best = [line for chance, line in likely if chance >= _NEAR_BEST * best]
        return max(near_best, key=lambda each: (each.at, each.sequence))

    def _chances(
        self, told: Memory, later: Sequence[Memory], looked: _Looked
    ) -> list[tuple[float, Memory]]:
        """Return lines with the chance that they change what is told, the likeliest first."""
        if not later:
            return []
        topics, question = self._topics(), looked.question
        vectors = np.stack([looked.vectors[each.id] for each in later])
        near = topics.nearness(looked.vectors[told.id], looked.asked, vectors)
        # Reading words takes longer than comparing vectors: only the nearest are read.
        order = np.argsort(-topics.changes(near))
        people = looked.people | self._subjects(told)
        bearing = (at for at in order if looked.bears(later[at].text, told, people))
        first = list(islice(bearing, READ))
        if not first:
            return []
        read = [later[at] for at in first]
        said = [signs(told.text, question.text, each.text, _days(told, each)) for each in read]
        chances = topics.changes(np.hstack([near[first], np.array(said, np.float32)]))
        return sorted(zip(chances.tolist(), read, strict=True), key=lambda it: -it[0])

    def _is_read_already(self, told: Memory, line: Memory, question: Question) -> bool:
        """Report whether a line was read: as the same again, in its place, or as something else."""
        drawn = self._store.drawn_from(line.id)
        if told.triple is not None:
            dated = told.triple.predicate in DATED
            if not dated and says_again(line.text, told.triple):
                return True
            if any(_stands_for(each, told.triple) for each in drawn):
                return True
            if told_since(line, told.triple, self._store):
                return True
        ours = [told] if told.triple else self._store.drawn_from(told.id)
        value = f"{told.triple.object} {told.triple.context}" if told.triple else told.text
        return is_elsewhere(ours, drawn, line.text, f"{value} {question.text}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looked:
    """What is looked at for one question: lines with their vectors, and the question's.

    Attributes:
        people: Words that name the people and pets that are known.
    """

    question: Question
    asked: Vector
    lines: Sequence[Memory]
    vectors: Mapping[MemoryId, Vector]
    people: frozenset[str]

    def bears(self, line: str, told: Memory, people: frozenset[str]) -> bool:
        """Report whether a line can bear on what is told, by its people, day and names."""
        asked = self.question.text
        others = is_of_others(line, told, asked, people)
        return not others and may_move(line, told, asked) and may_rename(line, asked)


def _is_news(line: Memory, told: Memory, *, past: bool) -> bool:
    """Report whether a line may change what was told: later, and at once only as a correction."""
    if not is_later(line, told):
        return False
    days = _days(told, line)
    return (days > _SITTING and not past) or corrects(line.text, days)


def _may_change(memory: Memory) -> bool:
    if memory.triple is None:
        return memory.kind is MemoryKind.EPISODE and memory.by_self
    changes = may_change(memory.triple) or memory.triple.predicate in DATED
    return memory.is_current and changes


def _stands_for(drawn: Memory, triple: Triple) -> bool:
    """Report whether a statement of a newer line settles what was told before.

    Of what there can be one, any newer one does; of what there can be several, the same again,
    or somebody else in the same place.
    """
    if drawn.triple is None or not of_one_slot(drawn, triple):
        return False
    if predicate(triple.predicate).cardinality is Cardinality.ONE:
        return True
    place = triple.context.casefold()
    same = drawn.triple.object.casefold() == triple.object.casefold()
    return same or (bool(place) and drawn.triple.context.casefold() == place)


def _days(told: Memory, line: Memory) -> float:
    return (line.at - told.at) / _DAY
