"""Why a memory is forgotten together with those that were chosen."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from scrubjay.domain.memory import MemoryKind
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from scrubjay.domain.memory import Memory, MemoryId


class Along(enum.Enum):
    """What it has to do with a chosen one, the closest first."""

    CHOSEN = enum.auto()
    SAME = enum.auto()
    DRAWN = enum.auto()
    SENTENCE = enum.auto()
    BESIDE = enum.auto()
    QUOTES = enum.auto()
    WITH = enum.auto()


def why(memory: Memory, chosen: Iterable[Memory]) -> Along:
    """Tell why a memory goes when these are forgotten for good."""
    chosen = tuple(chosen)
    ids = {each.id for each in chosen}
    sentences = {each.source.episode for each in chosen} - {None}
    if memory.id in ids:
        return Along.CHOSEN
    if memory.text in {each.text for each in chosen}:
        return Along.SAME
    if memory.source.episode in ids:
        return Along.DRAWN
    if memory.id in sentences:
        return Along.SENTENCE
    if memory.source.episode in sentences:
        return Along.BESIDE
    return Along.QUOTES if memory.kind is MemoryKind.INSIGHT else Along.WITH


def along_words(along: Along) -> str:
    """Say it under the words of the memory; "" for one that was chosen."""
    return {
        Along.CHOSEN: "",
        Along.SAME: tr("Says the very same."),
        Along.DRAWN: tr("Was drawn from it."),
        Along.SENTENCE: tr("The sentence it was drawn from: nothing readable would be left of it."),
        Along.BESIDE: tr("Was drawn from the same sentence, and the sentence goes."),
        Along.QUOTES: tr("An insight that rests on it."),
        Along.WITH: tr("Holds its words."),
    }[along]


def in_order(memories: Iterable[Memory], asked: Collection[MemoryId]) -> list[tuple[Memory, Along]]:
    """Return those that were asked for, then what goes along with each reason, closest first."""
    held = tuple(memories)
    chosen = [each for each in held if each.id in asked]
    found = [(each, why(each, chosen)) for each in held]
    return sorted(found, key=lambda pair: pair[1].value)
