"""Words that tell the same deed: a question says "purchase" where the line said "bought"."""

from __future__ import annotations

from typing import Final

from scrubjay.recall.words import stem

_CIRCLES: Final = (
    "buy purchase order acquire pick",
    "visit go travel trip fly journey holiday vacation tour drive stay spend",
    "begin start join",
    "finish complete end",
    "meet see encounter",
    "move relocate relocation",
    "wed wedding marry marriage",
    "adopt adoption rescue",
    "quit leave resign",
    "bicycle cycle cycling ride",
    "graduate graduation degree",
    "bear birth born baby",
    "operate operation surgery",
    "fly flight plane",
    "watch see film cinema",
    "party celebrate celebration",
    "concert gig show",
    "appointment visit checkup",
    "hire employ job",
    "repair fix mend",
    "break fracture broken",
    "break split part separate breakup",
    "attend go visit",
    "learn lesson course class",
    "speech talk speak presentation lecture",
    "group club team",
    "hangout hang outing picnic",
    "shop store boutique",
    "son kid child",
    "daughter kid child",
    "win first medal",
    "run race marathon",
    "hike hiking walk trek",
    "paint painting",
    "sell sale",
    "lose loss",
    "die death pass funeral",
    "arrive arrival",
    "photograph photo shoot",
    "read book novel",
    "cook bake",
    "plant garden",
    "build construct assemble",
    "win prize award",
    "exam test",
    "propose engage engagement proposal",
    "doctor physician gp",
    "automobile car vehicle",
    "flat apartment",
    "sting stung",
    "swing swung",
    "shrink shrank",
    "leap leapt",
    "spill spilt",
    "bleed bled",
    "flee fled",
    "overcome overcame",
    "arrive back return",
    "kitten cat",
    "puppy dog",
)
_LIGHT: Final = (
    "go come make take start begin finish visit see meet try happen do first last time thing day "
    "event back new old finally really appointment trip purchase party celebration ceremony "
    "session lesson class stay tour journey visit meeting get going start ride"
)
_OPPOSITES: Final = (
    ("buy", "sell"), ("start", "finish"), ("start", "stop"), ("begin", "end"), ("start", "quit"),
    ("arrive", "leave"), ("win", "lose"), ("marry", "divorce"), ("lose", "find"),
    ("join", "leave"), ("join", "quit"), ("borrow", "return"), ("break", "repair"),
    ("open", "close"), ("arrive", "depart"), ("lend", "return"), ("pass", "fail"),
)  # fmt: skip
RELATIVES: Final = frozenset(
    stem(word)
    for word in (
        "mother", "father", "sister", "brother", "son", "daughter", "wife", "husband", "partner",
        "girlfriend", "boyfriend", "grandmother", "grandfather", "aunt", "uncle", "cousin",
        "niece", "nephew", "friend", "boss", "colleague", "neighbour", "dog", "cat",
    )
)  # fmt: skip
"""Who is known by a relation: what is told of one of them is told of no other."""
LIGHTEST: Final = frozenset(stem(word) for word in ("go", "come", "make", "take", "visit"))
"""Verbs that say next to nothing beside where one went or what one took."""
LIGHT: Final = frozenset(stem(word) for word in _LIGHT.split())
"""Verbs and words that many lines share: they weigh half."""


def _kin() -> dict[str, frozenset[str]]:
    kin: dict[str, set[str]] = {}
    for circle in _CIRCLES:
        stems = {found for word in circle.split() if (found := stem(word))}
        for each in stems:
            kin.setdefault(each, set()).update(stems - {each})
    return {word: frozenset(others) for word, others in kin.items()}


OPPOSITE: Final = {
    stem(one): frozenset(stem(b if a == one else a) for a, b in _OPPOSITES if one in {a, b})
    for pair in _OPPOSITES
    for one in pair
}
"""For a stem the stems that tell the contrary."""
KIN: Final = _kin()
"""For a stem the stems that may stand in its place."""
