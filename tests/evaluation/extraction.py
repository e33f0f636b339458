"""How well statements are drawn: ``python -m tests.evaluation.extraction [--missed] [--part P]``.

Three corpora hold stated facts of every family and traps, in our own sentences. `statements`
is written with care: even ids are for development, odd ids are held out; from id 360 on they
were written after the patterns, as a fresh look at them, and then used for tuning. `typed` is
written the way people type, before the patterns were shown any of it: two thirds are for
development, and the third whose ids leave 2 when divided by 3 is scored and not read.
`voices` is several sentences at a time in other people's manners: a forum, a diary, the
elderly, teenagers, learners of English; it was scored once before anything was changed by it.
`told` is two sets of sixty statements and sixty traps, both written before either was shown to
a pattern: the first half was read and mended by, then the second (ids from 120) was scored, and
only then read as well. Its third part (ids from 240), seventy and seventy, was written by the
same hand before anything was mended after that.

A fact ``[subject, predicate, object(, "not" | "ended")]`` is drawn when a statement has this
subject and predicate ("*" is any), holds the object's words, and has this polarity. A trap
is fallen into when anything at all is drawn about the person; one with ``never`` only when
a listed statement is drawn as holding.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from scrubjay.domain.memory import SELF
from scrubjay.perceive import EntityTagger
from scrubjay.remember import Drawn, draw

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DATA: Final = Path(__file__).parent / "data"
CORPUS: Final = DATA / "statements.jsonl"
TYPED: Final = DATA / "typed.jsonl"
VOICES: Final = DATA / "voices.jsonl"
TOLD: Final = DATA / "told.jsonl"
AT: Final = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)


PARTS: Final[Mapping[str, tuple[Path, Callable[[int], bool]]]] = {
    "development": (CORPUS, lambda key: key % 2 == 0),
    "held out": (CORPUS, lambda key: key % 2 == 1),
    "typed": (TYPED, lambda key: key % 3 != 2),
    "typed, unread": (TYPED, lambda key: key % 3 == 2),
    "voices": (VOICES, lambda _key: True),
    "told": (TOLD, lambda key: key < 120),
    "told, second": (TOLD, lambda key: 120 <= key < 240),
    "told, third": (TOLD, lambda key: key >= 240),
}
"""Name, file, and which ids belong to it."""


TENS: Final = (
    "",
    "teen",
    *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
)
ONES: Final = ("ten", *["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])


_ABOUT_OTHERS: Final = frozenset({"other", "others' plans"})
"""Traps in which something true may be drawn of somebody close, and nothing of the person."""


@dataclass(slots=True)
class Score:
    """Counts of one part of a corpus."""

    stated: Counter[str] = field(default_factory=Counter)
    drawn: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    traps: Counter[str] = field(default_factory=Counter)
    fallen: Counter[str] = field(default_factory=Counter)
    statements: int = 0
    grounded: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of stated facts that were drawn."""
        return self.drawn.total() / max(self.stated.total(), 1)

    @property
    def trapped(self) -> float:
        """Share of traps from which something was drawn."""
        return self.fallen.total() / max(self.traps.total(), 1)


def matches(drawn: Drawn, fact: list[str]) -> bool:
    """Report whether a statement is the fact the corpus names."""
    subject, name, words, *flags = fact
    triple = drawn.triple
    return (
        triple.subject.casefold() == subject.casefold()
        and name in ("*", triple.predicate)
        and words.casefold() in triple.object.casefold()
        and triple.polarity == ("not" not in flags)
        and drawn.ended == ("ended" in flags)
    )


def is_grounded(drawn: Drawn, text: str) -> bool:
    """Report whether the words stand in the text where it says, and hold the object."""
    if text[drawn.start : drawn.start + len(drawn.words)] != drawn.words:
        return False
    said = "".join(letter for letter in drawn.words.casefold() if letter.isalnum())
    if drawn.triple.predicate == "bday":  # a normal form: its year and day must be there
        year, _, day = (*drawn.triple.object.removeprefix("-").split("-"), "", "")[:3]
        return all(str(int(part)) in said for part in (year, day) if part)
    if drawn.triple.predicate == "takes":  # "my sertraline to 100mg": its name and its dose
        parts = drawn.triple.object.casefold().split()
        return all("".join(each for each in part if each.isalnum()) in said for part in parts)
    if drawn.triple.predicate == "age" and drawn.triple.object not in said:
        tens, ones = divmod(min(int(drawn.triple.object), 89), 10)
        return any(word in said for word in (TENS[tens], ONES[ones]) if word)
    return "".join(each for each in drawn.triple.object.casefold() if each.isalnum()) in said


def score(part: str) -> Score:
    """Draw every text of one part and count.

    Telephone numbers and days are found first, as the program does, for their normal forms.
    """
    path, belongs = PARTS[part]
    tagger, found = EntityTagger(), Score()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if belongs(record["id"]):
                text = record["text"]
                _count(record, draw(text, AT, tagger.mentions(text, AT)), found)
    return found


def _count(record: dict[str, Any], drawn: list[Drawn], found: Score) -> None:
    found.statements += len(drawn)
    found.grounded += sum(is_grounded(each, record["text"]) for each in drawn)
    if "trap" in record:
        found.traps[record["trap"]] += 1
        bad = [each for each in drawn if _falls(each, record)]
        if bad:
            found.fallen[record["trap"]] += 1
            found.misses.append(f"trap {record['trap']}: {record['text']}  ->  {shown(bad)}")
        return
    family, facts = record["family"], record["facts"]
    found.stated[family] += len(facts)
    for fact in facts:
        if any(matches(each, fact) for each in drawn):
            found.drawn[family] += 1
        else:
            found.misses.append(f"{family} {fact}: {record['text']}  ->  {shown(drawn)}")
    surplus = [each for each in drawn if not any(matches(each, fact) for fact in facts)]
    found.extra[family] += len(surplus)
    if surplus:
        found.misses.append(f"{family} surplus: {record['text']}  ->  {shown(surplus)}")


def _falls(each: Drawn, record: dict[str, Any]) -> bool:
    if "never" in record:
        return any(matches(each, fact) for fact in record["never"])
    return each.triple.subject == SELF or record["trap"] not in _ABOUT_OTHERS


def shown(drawn: list[Drawn]) -> str:
    """Return statements on one line."""
    return "; ".join(
        f"{each.triple.subject}|{each.triple.predicate}|{each.triple.object}"
        f"{'' if each.triple.polarity else '|not'}{'|ended' if each.ended else ''}"
        for each in drawn
    )


def main() -> None:
    """Print the table of each part."""
    options = argparse.ArgumentParser()
    options.add_argument("--missed", action="store_true", help="print what went wrong")
    options.add_argument("--part", choices=tuple(PARTS), action="append")
    chosen = options.parse_args()
    for name in chosen.part or PARTS:
        found = score(name)
        print(f"{name}: {found.stated.total()} facts, {found.traps.total()} traps")
        for family, count in found.stated.items():
            right, extra = found.drawn[family], found.extra[family]
            precision = right / max(right + extra, 1)
            print(f"  {family:12} recall {right / count:6.1%}  precision {precision:6.1%}")
        for trap, count in found.traps.items():
            print(f"  trap {trap:12} {found.fallen[trap]:3} of {count}")
        share = found.grounded / max(found.statements, 1)
        print(
            f"  stated facts drawn {found.recall:.1%}, traps drawn {found.trapped:.1%}, "
            f"grounded {share:.1%} of {found.statements}"
        )
        if chosen.missed:
            print("\n".join(found.misses))


if __name__ == "__main__":
    main()
