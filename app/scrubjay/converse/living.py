"""Answers whether somebody is still alive, from what was said of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from scrubjay.converse.asked import Reply
from scrubjay.converse.wording import quotation
from scrubjay.domain.memory import SELF, MemoryKind, MemoryState
from scrubjay.domain.recollection import Filters
from scrubjay.domain.text import sentences

if TYPE_CHECKING:
    from datetime import datetime

    from scrubjay.domain.memory import Memory
    from scrubjay.ports.stores import MemoryStore

LOOKED_THROUGH: Final = 60
_ASKS: Final = re.compile(
    r"^(?:is|are|was) (?P<who>my [\w' -]{2,30}?|(?-i:[A-Z])[\w'-]+(?: "
    r"(?-i:[A-Z])[\w'-]+)?) (?:still )?"
    r"(?P<how>alive|living|with us|around|dead|gone)\W*$|"
    r"^(?:did|has) (?P<whom>my [\w' -]{2,30}?|[A-Z][\w'-]+) (?P<died>die|died|pass(?:ed)? "
    r"away)\W*$",
    re.IGNORECASE,
)
_DIED: Final = re.compile(
    r"\b(?:died|passed (?:away|on)|is dead|was killed|has died|funeral|we lost|put (?:him|her|it) "
    r"(?:to sleep|down)|had to be put (?:down|to sleep))\b|\blate\b (?=\w)",
    re.IGNORECASE,
)
_SAME: Final = {
    "mother": ("mum", "mom"), "mum": ("mother", "mom"), "mom": ("mum", "mother"),
    "father": ("dad",), "dad": ("father",), "grandmother": ("grandma", "granny", "gran", "nan"),
    "grandfather": ("grandpa", "grandad"), "grandma": ("grandmother",), "grandpa": ("grandfather",),
}  # fmt: skip
_KEPT: Final = (MemoryState.ACTIVE, MemoryState.FADED, MemoryState.ARCHIVED)


def alive(question: str, store: MemoryStore, until: datetime) -> Reply | None:
    """Return whether somebody lives, as far as is known; None where that is not asked.

    None as well for somebody of whom nothing was ever said. Reads the store.
    """
    found = _ASKS.match(question.strip())
    if found is None:
        return None
    who = str(found["who"] or found["whom"])
    asks_for_death = bool(found["died"]) or str(found["how"]).casefold() in {"dead", "gone"}
    said = _said_of(_called(who, store), store, until)
    if not said:
        return None
    death = next((each for each in said if _tells_death(each, _called(who, store))), None)
    if death is not None:
        head = "Yes" if asks_for_death else "No"
        return Reply(text=f"{head}. {quotation(death)}", cited=(death,), injected=(death,))
    head = "Not that I know of" if asks_for_death else "As far as I know, yes"
    last = said[0]
    name = f"your {who[3:]}" if who.casefold().startswith("my ") else who
    text = f"{head}: nothing you told me says otherwise. The last about {name}: {quotation(last)}"
    return Reply(text=text, cited=(last,), injected=(last,))


def _called(who: str, store: MemoryStore) -> tuple[str, ...]:
    """Return what somebody is called: name and relation, whichever of them was asked with."""
    bare = who.casefold().removeprefix("my ")
    names = {bare, *_SAME.get(bare, ())}
    for each in (*store.statements(SELF, "related-to"), *store.statements(SELF, "pet")):
        triple = each.triple
        if triple is None or not triple.polarity:
            continue
        if triple.object.casefold() == bare:
            names.add(triple.context.casefold())
        elif triple.context.casefold() in names and who.casefold().startswith("my "):
            names.add(triple.object.casefold())
    return tuple(sorted(names - {""}))


def _said_of(names: tuple[str, ...], store: MemoryStore, until: datetime) -> list[Memory]:
    """Return what was said of somebody, the newest first."""
    found: dict[str, Memory] = {}
    for name in names:
        wanted = Filters(text=name, kinds=(MemoryKind.EPISODE,), states=_KEPT, before=until)
        for each in store.select(wanted, LOOKED_THROUGH):
            if re.search(rf"\b{re.escape(name)}\b", each.text, re.IGNORECASE):
                found[each.id] = each
    return sorted(found.values(), key=lambda each: each.at, reverse=True)


def _tells_death(memory: Memory, names: tuple[str, ...]) -> bool:
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
    parts = sentences(memory.text)
    return any(
        named.search(part)
        and (found := _DIED.search(part))
        and (
            found[0].casefold() != "late"
            or re.search(rf"late {named.pattern}", part, re.IGNORECASE)
        )
        for part in parts
    )
