"""The page of a search that found nothing: what would find something."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from scrubjay.domain.memory import MemoryState
from scrubjay.ui.memories.known_names import NAMED
from scrubjay.ui.memories.query import KEPT
from scrubjay.ui.memories.search_completion import with_value
from scrubjay.ui.memories.search_language import tokens, typed_again
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Chip, EmptyState, FlowLayout, column
from scrubjay.ui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.ui.memories.known_names import KnownNames
    from scrubjay.ui.memories.query import Query


class Way(NamedTuple):
    """Another search, and what is different about it."""

    words: str
    query: Query


def ways_on(query: Query, known: KnownNames) -> list[Way]:
    """Return what may find something: names meant, each condition left out, the trash."""
    if query.chosen is not None:
        return []
    return [*_meant(query, known), *_without(query), *_elsewhere(query)]


def _meant(query: Query, known: KnownNames) -> Iterator[Way]:
    found = tokens(query.text)
    for at, token in enumerate(found):
        near = known.nearest(token.operator, token.value) if token.operator in NAMED else ""
        if near:
            put = with_value(token.operator, near).strip()
            text = " ".join(
                put if number == at else typed_again(each) for number, each in enumerate(found)
            )
            yield Way(tr("Search for {search}", search=put), replace(query, text=text))


def _without(query: Query) -> Iterator[Way]:
    found = tokens(query.text)
    for at, token in enumerate(found):
        if token.operator and len(found) > 1:
            text = " ".join(typed_again(each) for each in (*found[:at], *found[at + 1 :]))
            words = tr("Without {search}", search=typed_again(token))
            yield Way(words, replace(query, text=text))
    plain = replace(query.cleared(), text=query.text, meaning=query.meaning)
    if query.text and plain != query:
        yield Way(tr("Without the filters"), plain)


def _elsewhere(query: Query) -> Iterator[Way]:
    if query.text and not query.states:
        everywhere = (*KEPT, MemoryState.TRASHED)
        yield Way(tr("In the trash too"), replace(query, states=everywhere))


class NoHits(QWidget):
    """Emits `wanted` with another query.

    Args:
        by_meaning: Searches for the same by meaning. clear: shows everything.
    """

    wanted = Signal(object)

    def __init__(self, by_meaning: Button, clear: Button) -> None:
        super().__init__()
        self._ways = FlowLayout(spacing=Space.XS + Space.HAIR)
        self._held = QWidget()
        self._held.setAccessibleName(tr("What may find something"))
        self._held.setLayout(self._ways)
        body = column(
            EmptyState(
                Icon.SEARCH,
                tr("Nothing found"),
                tr("No memory matches what you are looking for."),
                by_meaning,
                clear,
            ),
            self._held,
            1,
            spacing=0,
            margins=(Space.XL, 0, Space.XL, Space.XL),
        )
        self.setLayout(body)

    def show_ways(self, ways: list[Way]) -> None:
        """Offer other searches."""
        self._ways.clear()
        for way in ways:
            self._ways.addWidget(Chip(way.words, partial(self.wanted.emit, way.query)))
        self._held.setVisible(bool(ways))
