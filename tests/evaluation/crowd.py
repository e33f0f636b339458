"""Further memories: everyday lines made from templates, the same ones every time.

They speak of what the development conversations speak of (children, dogs, trips, jobs, books),
half of them in the voices of the same two people, so that they compete with what is asked for.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

OTHERS: Final = ("Ines", "Tomasz", "Farah", "Oskar", "Leila", "Henrik")
_FILLINGS: Final = {
    "who": "my sister|my neighbour|an old classmate|my cousin|the kids|my manager|a friend from"
    " choir|my parents|our dentist|the new trainer|my aunt|two colleagues|the twins|my landlord",
    "did": "painted|repaired|photographed|sold|borrowed|carried home|wrapped up|drew|cleaned|found",
    "thing": "a wooden boat|the blue bicycle|a box of records|the garden bench|a clay bowl|an old"
    " camera|the tent|a pair of skates|a guitar|the bookshelf|a kite|two puppets|the sewing"
    " machine|a telescope|the piano stool|a hiking map|a chess set|the bread oven",
    "where": "at the harbour|by the lake|in the mountains|behind the library|at the dance studio"
    "|on the beach|in the community centre|at the animal shelter|near the old mill|in the school"
    " hall|at the farmers' market|in the museum|next to the stadium|in our street",
    "when": "last weekend|on Tuesday|two weeks ago|this morning|in spring|last summer|yesterday"
    "|over the holidays|before breakfast|after work",
    "feeling": "proud|tired|relieved|happy|nervous|grateful|curious|a bit sad|calm|excited",
    "plan": "adopt a puppy|run ten kilometres|open a small shop|learn pottery|write a short story"
    "|go camping with the children|study for the exam|volunteer again|bake for the fair|visit"
    " the coast|change jobs|build a treehouse|join the orchestra|grow tomatoes",
    "work": "the meeting|a charity dinner|the dance class|an interview|the book club|the game"
    "|the concert|a workshop|the parade|the exhibition|my shift|the swimming lesson",
}
_PATTERNS: Final = (
    "{who} {did} {thing} {where} {when}, and I was {feeling} about it.",
    "After {work} {when} I felt {feeling}, so I went for a walk {where}.",
    "I really want to {plan}, and {who} said it is time to start {where}.",
    "We saw {thing} {where} {when}; {who} could not stop talking about it.",
    "{when}, {work} {where} ran late and {who} brought us {thing}.",
    "Guess what, {who} wants to {plan} too! We talked about it during {work} {when}.",
    "I lost {thing} {where} {when}, but {who} gave it back and I was so {feeling}.",
    "How was {work}? Mine {where} left me {feeling}, and then {who} {did} {thing}.",
)


def lines(speakers: Sequence[str], count: int) -> Iterator[tuple[str, str]]:
    """Yield (speaker, text) so many times, no text twice.

    Args:
        speakers: The people asked about; they say every other line.
        count: How many; the patterns give some hundred thousand.
    """
    chance = random.Random(7)  # noqa: S311 - made-up lines are no secret
    options = {name: choices.split("|") for name, choices in _FILLINGS.items()}
    told: set[str] = set()
    while len(told) < count:
        filled = {name: chance.choice(choices) for name, choices in options.items()}
        text = chance.choice(_PATTERNS).format(**filled)
        text = text[0].upper() + text[1:]
        if text not in told:
            told.add(text)
            yield chance.choice(speakers if len(told) % 2 else OTHERS), text
