"""Turns what the person says of themselves round: "I live in Graz" into "You live in Graz"."""

from __future__ import annotations

import re
from typing import Final

_TURNED: Final = {
    "I am": "you are",
    "I was": "you were",
    "I'm": "you're",
    "I": "you",
    "me": "you",
    "my": "your",
    "My": "Your",
    "mine": "yours",
    "myself": "yourself",
    "our": "your",
    "ours": "yours",
}
"""In English all other verbs are the same for both."""
_OWN: Final = re.compile(r"(?<![\w'’-])(?:I am|I was|I'm|I|me|[Mm]y|mine|myself|ours?)(?![\w'’-])")


def second_person(sentence: str) -> str:
    """Return the sentence as said to the person; names in capitals stay ("Despicable Me")."""
    turned = _OWN.sub(lambda found: _TURNED[found[0]], sentence)
    return turned[:1].upper() + turned[1:]
