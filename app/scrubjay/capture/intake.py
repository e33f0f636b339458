"""Decide whether what arrived may be kept, and make it safe to keep."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from scrubjay.capture.secrets import redact
from scrubjay.domain.conversation import Utterance
from scrubjay.domain.memory import Memory, MemoryKind, aware_utc
from scrubjay.domain.recollection import Filters
from scrubjay.domain.text import normalised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scrubjay.ports.stores import MemoryStore

LONGEST: Final = 20_000
"""Characters of one utterance: about ten printed pages. Importers cut documents smaller."""

EMPTY: Final = "there is no text in it"
TOO_LONG: Final = "it is longer than {limit:,} characters"
NOT_TEXT: Final = "it is not text"
KNOWN: Final = "it is remembered already"
FORGOTTEN: Final = "it was forgotten for good"

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_NEWLINE: Final = re.compile(r"\r\n?|\x85|\u2028|\u2029")
_BINARY_SHARE: Final = 0.05
_OWN_WORDING: Final = 6
"""From this many words on, two equal lines of one document are the same line moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What was not taken in, and why: a clause that follows "left out because …".

    It never repeats the text: some texts are refused because they must not be kept.
    """

    ref: str
    why: str


class Intake:
    """The door every text passes: readable, free of secrets, not forgotten, not there yet.

    Args:
        store: Asked for tombstones and for what is there already; never written.
        limit: Characters above which an utterance is refused.
    """

    def __init__(self, store: MemoryStore, limit: int = LONGEST) -> None:
        self._store = store
        self._limit = limit

    def take(self, utterance: Utterance) -> Utterance | Refusal:
        """Return the utterance as it may be kept, or why it may not."""
        return next(self.sift([utterance]))

    def heard(self, utterance: Utterance) -> Utterance | Refusal:
        """Return what was said in a chat as it may be shown and stored there.

        What was said before, or was forgotten for good, may be said again in a chat; whether
        it becomes a memory is decided by `take`.
        """
        return self._clean(utterance)

    def sift(self, batch: Sequence[Utterance]) -> Iterator[Utterance | Refusal]:
        """Yield for each of the batch, in order, the safe utterance or a refusal.

        A line that is remembered already (the same words in the same session, under the
        same id or of the same moment) is refused, so that importing twice adds nothing.
        The same words said again later in a chat are a new episode.
        """
        cleaned = [self._clean(each) for each in batch]
        safe = [each.text for each in cleaned if isinstance(each, Utterance)]
        twins = self._store.find_text(safe) if safe else {}
        known = _Known(self._store)
        for each in cleaned:
            if not isinstance(each, Utterance):
                yield each
            elif self._store.is_forgotten(each.text):
                yield Refusal(ref=each.ref, why=FORGOTTEN)
            elif known.met(each, before=each.text in twins):
                yield Refusal(ref=each.ref, why=KNOWN)
            else:
                yield each

    def _clean(self, raw: Utterance) -> Utterance | Refusal:
        if _SURROGATE.search(raw.text) or _mostly_control(raw.text):
            return Refusal(ref=raw.ref, why=NOT_TEXT)
        text = _CONTROL.sub("", _NEWLINE.sub("\n", raw.text)).strip()
        if not normalised(text):
            return Refusal(ref=raw.ref, why=EMPTY)
        if len(text) > self._limit:
            return Refusal(ref=raw.ref, why=TOO_LONG.format(limit=self._limit))
        text, kinds = redact(text)
        return replace(raw, text=text, at=aware_utc(raw.at), redacted=kinds)


class _Known:
    """Which lines of which session are there, read from the store session by session."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self._keys: dict[str, set[tuple[str, ...]]] = {}
        self._read: set[str] = set()

    def met(self, utterance: Utterance, *, before: bool) -> bool:
        """Report whether this line is known, and know it from now on.

        Args:
            utterance: The line.
            before: Its words are in the store somewhere, so its session must be read.
        """
        session = utterance.session
        keys = self._keys.setdefault(session, set())
        if before and session not in self._read:
            self._read.add(session)
            for memory in self._store.select(
                Filters(session=session, kinds=(MemoryKind.EPISODE,)),
            ):
                if memory.source.session == session:
                    keys |= _keys(memory.text, memory)
        mine = _keys(utterance.text, utterance)
        if not keys.isdisjoint(mine):
            return True
        keys |= mine
        return False


def _keys(text: str, where: Utterance | Memory) -> set[tuple[str, ...]]:
    """Return the identities under which the same line would be met again."""
    words = normalised(text)
    ref = where.ref if isinstance(where, Utterance) else where.source.ref
    keys: set[tuple[str, ...]] = {("at", words, where.at.isoformat(), ref)}
    if ref:
        keys.add(("ref", words, ref))
        document, _, line = ref.rpartition(":")
        if document and line.isdigit() and words.count(" ") >= _OWN_WORDING - 1:
            keys.add(("line", words, document))
    return keys


def _mostly_control(text: str) -> bool:
    found = len(_CONTROL.findall(_NEWLINE.sub("\n", text)))
    return found > 1 and found > _BINARY_SHARE * len(text)
