"""What was said last in a conversation: what "sorry, it's …" and "undo that" are about."""

from __future__ import annotations

import re
from datetime import timedelta
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from scrubjay.domain.memory import SELF
from scrubjay.domain.recollection import Filters
from scrubjay.remember.amends import MOVED_ME
from scrubjay.remember.deeds import content
from scrubjay.remember.drawer import can_be_corrected
from scrubjay.remember.when import MONTHS

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

AFTERTHOUGHT: Final = timedelta(hours=1)
"""How long "sorry, it's …" may follow what it corrects."""
_MOMENT: Final = timedelta(microseconds=1)
_LOOK_BACK: Final = 40
_LESSONS: Final = ("remember", "supersede")
"""Deeds by which something is learnt in a conversation, or taken back to what it was."""
_SPELT: Final = re.compile(
    r"\b(?:spel(?:t|led)|written|with an? [a-z]\b|pronounced)", re.IGNORECASE
)
_TOLD_BEFORE: Final = re.compile(
    r"\bi (?:told you|said|wrote) (?P<old>[^,.;!?]{2,30}),? (?:but )?(?:it's|it is|that's)\b",
    re.IGNORECASE,
)
_MOVED: Final = re.compile(
    r"\W*(?:i |we |they )?(?:'ve |have )?(?:had to )?(?:moved|pushed|put|postponed|brought"
    r"|rescheduled|changed) (?:it|that) ",
    re.IGNORECASE,
)
_WRONG_DAY: Final = re.compile(
    r"\W*(?:(?:sorry|oops|wait|no|nope|actually|correction|my bad|i meant|i mean),?\s+){1,3}"
    r"(?:it'?s |it is )?(?:on )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}"
    r"|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?)\W*$",
    re.IGNORECASE,
)
"""Nothing but another day: it may be said the next day of a plan just told."""
_DAYS_LATER: Final = timedelta(days=3)
_CALENDAR: Final = re.compile(rf"\d|(?:{'|'.join(MONTHS)})$|\w+day$|moved$|fixed$")
"""Words that name a day and nothing that is on it."""
_A_DAY: Final = timedelta(days=1)
_NOT: Final = re.compile(r"\bnot (?P<old>[^\s,.!?][^,.!?]{0,40})", re.IGNORECASE)
"""What was wrong, by its name: "I meant Luisa, not Lisa"."""
_WORD: Final = re.compile(r"[^\W\d_][\w'-]+")
_SIMILAR: Final = 0.6
"""Two spellings of one name; Catrin and Katharine reach it, Anna and Otto do not."""


def statements(
    store: MemoryStore, session: str, at: datetime, within: timedelta | None = None
) -> list[Memory]:
    """Return the current statements drawn in a session up to a moment, the latest first."""
    window = Filters(
        session=session,
        after=at - within if within else None,
        before=at + _MOMENT,
        current_only=True,
    )
    held = [each for each in store.select(window, limit=_LOOK_BACK) if each.triple is not None]
    return sorted(held, key=lambda each: (each.at, each.sequence, each.id), reverse=True)


def lesson(store: MemoryStore, session: str) -> str:
    """Return the operation by which the last thing said in a session was learnt, or "".

    What was used since, kept by hand or said elsewhere is none; nor is what taught nothing.
    """
    for revisions in store.operations(_LOOK_BACK):
        deed = revisions[0].deed
        known = [(each.before, each.after or each.before) for each in revisions]
        here = [
            (before, memory)
            for before, memory in known
            if memory is not None and memory.source.session == session
        ]
        said = deed == "supersede" or any(before is None for before, _ in here)
        taught = any(memory and memory.triple is not None for _, memory in known)
        if deed in _LESSONS and here and said and taught:
            return revisions[0].operation
    return ""


def correctable(store: MemoryStore, episode: Memory) -> Memory | None:
    """Return the statement that an afterthought corrects: the last one made, a while before.

    One whose value is named ("Luisa, not Lisa") may have been made at any time. A word about
    spelling means the last name that is spelt much the same.
    """
    held = [
        each
        for each in statements(store, episode.source.session, episode.at, AFTERTHOUGHT)
        if each.source.episode != episode.id and each.triple and can_be_corrected(each.triple)
    ]
    if told := _TOLD_BEFORE.search(episode.text):
        return _latest(store, episode, told["old"].casefold().strip())
    if MOVED_ME.search(episode.text):
        return _to_come(store, episode)
    if _MOVED.match(episode.text):
        return _latest(store, episode, "")
    if _WRONG_DAY.match(episode.text) and not statements(
        store, episode.source.session, episode.at, AFTERTHOUGHT
    ):
        last = _latest(store, episode, "")
        return last if last and episode.at - last.at <= _DAYS_LATER else None
    if not_it := _NOT.search(episode.text):
        known = store.about(not_it["old"].strip())
        later = [each for each in known if each.is_current and each.at <= episode.at]
        meant = [
            each
            for each in (*held, *later)
            if each.triple and _is_named(each.triple.object, not_it)
        ]
        one = {each.triple for each in meant}
        if meant and (meant[0] in held or len(one) == 1):
            return meant[0]
    if _SPELT.search(episode.text):
        words = _WORD.findall(episode.text)
        held = [each for each in held if any(_alike(word, each) for word in words)]
    return held[0] if held else None


def _to_come(store: MemoryStore, episode: Memory) -> Memory | None:
    """Return the plan others moved: the one still to come that has a day, or that is named."""
    plans = [
        each
        for each in store.statements(SELF, "plans")
        if each.is_current and each.at <= episode.at and each.source.episode != episode.id
        if each.valid_from and each.valid_from >= episode.at - _A_DAY
        if each.triple and can_be_corrected(each.triple)
    ]
    said = frozenset(each for each in content(episode.text) if not _CALENDAR.match(each))
    named = [each for each in plans if each.triple and said & content(each.triple.object)]
    meant = named or plans
    return meant[0] if len(meant) == 1 else None


def _latest(store: MemoryStore, episode: Memory, value: str) -> Memory | None:
    """Return the plan told last, of those in which this stands."""
    plans = [
        each
        for each in store.statements(SELF, "plans")
        if each.is_current and each.at <= episode.at and each.source.episode != episode.id
        if each.triple and value in each.triple.object.casefold() and can_be_corrected(each.triple)
    ]
    return max(plans, key=lambda each: (each.at, each.sequence), default=None)


def _is_named(said: str, found: re.Match[str]) -> bool:
    return said.casefold() == found["old"].strip().casefold()


def _alike(word: str, memory: Memory) -> bool:
    said = memory.triple.object if memory.triple else ""
    return any(
        SequenceMatcher(None, word.casefold(), each.casefold()).ratio() >= _SIMILAR
        for each in _WORD.findall(said)
        if word[:1].isupper() or word.casefold() != each.casefold()
    )
