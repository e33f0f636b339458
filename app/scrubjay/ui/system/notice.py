"""What is said to a person who is elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from scrubjay.ui.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notification.

    Attributes:
        words: A sentence that tells nothing of any memory: numbers, that something ended.
        memories: Words of memories; only shown where a setting allows it.
        place: The page that a click on it opens.
    """

    title: str
    words: str
    memories: tuple[str, ...] = ()
    place: Place = Place.CHAT
