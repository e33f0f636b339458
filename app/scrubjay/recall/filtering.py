"""Which rows a cue's filters let through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from scrubjay.domain.affect import EMOTIONS, NEUTRAL_BELOW
from scrubjay.recall.shelf import KINDS, STATES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from scrubjay.domain.recollection import Filters
    from scrubjay.ports.stores import MemoryStore
    from scrubjay.recall.shelf import Shelf


def passing(filters: Filters, shelf: Shelf, store: MemoryStore) -> NDArray[np.bool_]:
    """Return which rows may come back, shape (rows,).

    What the columns know is answered from them; names, statements, batches, full text and
    when it fades are asked of the store.
    """
    size = len(shelf)
    allowed: NDArray[np.bool_] = shelf.alive[:size].copy()
    if filters.kinds:
        allowed &= np.isin(shelf.kind[:size], [KINDS.index(kind) for kind in filters.kinds])
    if filters.states:
        allowed &= np.isin(shelf.state[:size], [STATES.index(state) for state in filters.states])
    if filters.after is not None:
        allowed &= shelf.at[:size] >= filters.after.timestamp()
    if filters.before is not None:
        allowed &= shelf.at[:size] < filters.before.timestamp()
    allowed &= _by_source(filters, shelf, size) & _by_standing(filters, shelf, size)
    about = (filters.text, filters.entities, filters.subject, filters.predicate, filters.batch)
    if any(about) or filters.fades is not None:
        chosen = {memory.id for memory in store.select(filters)}
        allowed &= np.array([memory in chosen for memory in shelf.ids], dtype=np.bool_)
    return allowed


def _by_source(filters: Filters, shelf: Shelf, size: int) -> NDArray[np.bool_]:
    """Return which rows were said by whom, where and in which session the filters want."""
    allowed = np.ones(size, np.bool_)
    for wanted, codes, column in (
        (filters.speakers, shelf.speakers, shelf.speaker),
        (filters.places, shelf.places, shelf.place),
    ):
        if wanted:
            allowed &= np.isin(column[:size], [codes.get(each.casefold(), -2) for each in wanted])
    if filters.session:
        allowed &= shelf.session[:size] == shelf.sessions.get(filters.session, -2)
    return allowed


def _by_standing(filters: Filters, shelf: Shelf, size: int) -> NDArray[np.bool_]:
    allowed = np.ones(size, np.bool_)
    if filters.pinned is not None:
        allowed &= shelf.pinned[:size] == filters.pinned
    if filters.current_only:
        allowed &= ~shelf.superseded[:size]
    if filters.feelings:
        affect = shelf.affect[:size]
        neutral = affect[:, 8] < NEUTRAL_BELOW
        names = np.array(EMOTIONS)[affect[:, :8].argmax(axis=1)]
        dominant = np.where(neutral, "neutral", names)
        allowed &= np.isin(dominant, filters.feelings)
    return allowed
