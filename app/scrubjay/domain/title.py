"""The title a chat takes from its first words."""

from __future__ import annotations

from typing import Final

TITLE_LENGTH: Final = 48
"""Characters at most, the dots of a shortened one among them."""


def title_of(text: str) -> str:
    """Return the first words as one line; where they are too many it ends in … after a word.

    A word that is longer than a title is cut. What is left begins the text as it stands, so that
    forgetting finds a title by the words it was taken from.
    """
    words = " ".join(text.split())
    if len(words) <= TITLE_LENGTH:
        return words
    room = TITLE_LENGTH - 1
    whole, _space, _rest = words[: room + 1].rpartition(" ")
    return (whole or words[:room]).rstrip(" ,;:-\u2013\u2014") + "\u2026"
