"""Questions about order and days, asked of the whole program, without a language model.

    python -m tests.evaluation.order_questions [--show 20] [--alone]

Two lives of our own writing (data/dated_lives.jsonl: 99 events told over two years, with days
absolute and relative, among lines that share their words) are taken in, one as notes and one as a
transcript. Pairs of events whose days do not overlap give questions in a dozen forms. An answer
counts when it says the right thing first, names the days of all it compares, and cites the lines
that tell them.

With --alone the reckoning is asked without the rest of the turn.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.bootstrap.assembly import assemble
from scrubjay.converse.telling import tell
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.span import Span, in_words, span
from scrubjay.host import atomic, logs
from scrubjay.host.paths import find
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.assistant.assistant import Assistant

LIVES = Path(__file__).parent / "data" / "dated_lives.jsonl"
NOW = datetime(2024, 1, 10, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line that tells an event: its day (`domain.span`) and three ways to name it."""

    ref: str
    day: str
    clause: str
    infinitive: str
    noun: str

    @property
    def span(self) -> Span:
        found = span(self.day)
        assert found is not None
        return found

    @property
    def names(self) -> list[str]:
        """How a question may call it after "was" or "or"."""
        return [each for each in (self.noun, self.clause) if each]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with what its answer must begin with, contain in this order, and cite."""

    kind: str
    text: str
    begins: str
    holds: tuple[str, ...]
    refs: frozenset[str] = field(default=frozenset())


def events(lines: list[dict[str, Any]]) -> list[Event]:
    """Return the events among the lines of one life."""
    return [
        Event(
            ref=line["id"],
            day=line["day"],
            clause=line["clause"],
            infinitive=line["infinitive"],
            noun=line["noun"],
        )
        for line in lines
        if "day" in line
    ]


def pairs(told: list[Event]) -> Iterator[tuple[Event, Event]]:
    """Yield pairs whose order is certain, each event several times, in both directions."""
    for place, one in enumerate(told):
        for step in (1, 19):
            other = told[(place * step + step + 3) % len(told)]
            if one is not other and not one.span.overlaps(other.span):
                yield (one, other) if (place + step) % 2 else (other, one)


def about_two(one: Event, other: Event, turn: int) -> Iterator[Asked]:
    """Yield questions about which of two came first, in the forms that fit them."""
    lies = "before" if one.span.after <= other.span.first else "after"
    early, late = (one, other) if lies == "before" else (other, one)
    refs = frozenset((one.ref, other.ref))
    days = (in_words(one.day), in_words(other.day))
    in_turn = (in_words(early.day), in_words(late.day))
    second = other.names[turn % len(other.names)]
    if one.infinitive:
        text = f"Did I {one.infinitive} before or after {second}?"
        yield Asked(kind="before or after", text=text, begins=lies, holds=days, refs=refs)
        yes = "yes" if lies == "before" else "no"
        text = f"Did I {one.infinitive} before {second}?"
        yield Asked(kind="yes or no", text=text, begins=yes, holds=days, refs=refs)
    yield from _about_two_things(one, second, lies, days, refs)
    first = one.names[turn % len(one.names)]
    form = ("Which came first, {} or {}?", "What happened first: {} or {}?")[turn % 2]
    yield Asked(
        kind="which first", text=form.format(first, second), begins="", holds=in_turn, refs=refs
    )
    text = f"Which came last, {first} or {second}?"
    yield Asked(kind="which last", text=text, begins="", holds=in_turn[::-1], refs=refs)
    if one.infinitive and other.infinitive:
        text = f"What did I do first: {one.infinitive} or {other.infinitive}?"
        yield Asked(kind="which first", text=text, begins="", holds=in_turn, refs=refs)
    if one.span.days == other.span.days == 1:
        apart = abs((one.span.first - other.span.first).days)
        text = f"How many days were there between {first} and {second}?"
        yield Asked(kind="days between", text=text, begins=f"{apart} day", holds=days, refs=refs)


def _about_two_things(
    one: Event, second: str, lies: str, days: tuple[str, str], refs: frozenset[str]
) -> Iterator[Asked]:
    if one.noun:
        text = f"Was {one.noun} before or after {second}?"
        yield Asked(kind="before or after", text=text, begins=lies, holds=days, refs=refs)
        yes = "yes" if lies == "after" else "no"
        text = f"Was {one.noun} after {second}?"
        yield Asked(kind="yes or no", text=text, begins=yes, holds=days, refs=refs)


def about_one(one: Event) -> Iterator[Asked]:
    """Yield questions about the day of one event."""
    day, refs = in_words(one.day), frozenset((one.ref,))
    if one.infinitive:
        text = f"When did I {one.infinitive}?"
        yield Asked(kind="when", text=text, begins="", holds=(day,), refs=refs)
        text = f"How long ago did I {one.infinitive}?"
    elif one.noun:
        text = f"How long ago was {one.noun}?"
    else:
        text = f"Can you tell me when {one.clause}?"
    if one.span.days == 1:
        ago = f"{(NOW.date() - one.span.first).days} day"
        begins = "" if text.startswith("Can") else ago
        yield Asked(kind="how long ago", text=text, begins=begins, holds=(day,), refs=refs)
    if one.noun:
        text = f"When was {one.noun}?"
        yield Asked(kind="when", text=text, begins="", holds=(day,), refs=refs)


def about_the_next(told: list[Event]) -> Iterator[Asked]:
    """Yield what came after an event, where the day of the next one stands alone."""
    in_order = sorted(told, key=lambda each: each.span.first)
    in_order = [each for each in in_order if each.infinitive]  # what the person did themselves
    for one, following, after in zip(in_order, in_order[1:], in_order[2:], strict=False):
        alone = one.span.after <= following.span.first and not following.span.overlaps(after.span)
        if alone:
            yield Asked(
                kind="what next",
                text=f"What did I do after {one.clause}?",
                begins="",
                holds=(in_words(one.day), in_words(following.day)),
                refs=frozenset((one.ref, following.ref)),
            )


UNKNOWN = ("I visited Tokyo", "the opera ball", "I bought a canoe", "I learned Mandarin")


def about_the_unknown(told: list[Event]) -> Iterator[Asked]:
    """Yield questions of which one half was never told."""
    for one, stranger in zip(told[::5], itertools.cycle(UNKNOWN), strict=False):
        text = f"Which came first, {one.names[0]} or {stranger}?"
        holds = ("nothing about",)
        yield Asked(kind="half unknown", text=text, begins="i have nothing about", holds=holds)


def opened(home: Path) -> Assistant:
    """Open the program without a window, a language model or encryption."""
    paths = find(os.environ, home).make()
    logs.configure(paths.logs)
    loaded = load(paths.settings, atomic.write)
    loaded.settings.put(MODEL, "none")
    clock = SystemClock()
    assistant, _ = assemble(paths, loaded, None, "none", clock=clock, ids=SortableIds(clock))
    return assistant


def live(assistant: Assistant, lines: list[dict[str, Any]], folder: Path, *, notes: bool) -> None:
    """Take in one life, as notes or as a transcript of the person's own lines."""
    if notes:
        for line in lines:
            at = datetime.fromisoformat(line["at"])
            assistant.browse.remember(line["text"], at, ref=line["id"])
        return
    path = folder / "life.jsonl"
    rows = [
        {"id": line["id"], "session": line["at"][:7], "speaker": "me", "self": True}
        | {"text": line["text"], "at": line["at"]}
        for line in lines
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    for _report in assistant.imports.run(path, "transcript"):
        pass


def right(asked: Asked, reply: str, cited: set[str]) -> bool:
    """Report whether a reply says what it must, in order, and cites what it rests on."""
    lowered, place = reply.casefold(), 0
    if not lowered.startswith(asked.begins.casefold()):
        return False
    for words in asked.holds:
        found = lowered.find(words.casefold(), place)
        if found < 0:
            return False
        place = found + (1 if asked.kind in {"which first", "which last"} else 0)
        place = place if asked.kind in {"which first", "which last"} else 0
    return asked.refs <= cited


def questions(told: list[Event]) -> list[Asked]:
    """Return every question about one life."""
    found = [each for turn, pair in enumerate(pairs(told)) for each in about_two(*pair, turn)]
    found += [each for one in told for each in about_one(one)]
    return found + list(about_the_next(told)) + list(about_the_unknown(told))


def answered(assistant: Assistant, text: str, *, alone: bool) -> tuple[str, set[str]]:
    """Return the reply and the lines it cites: of the whole turn, or of the reckoning alone."""
    if alone:
        finding = assistant.browse._parts.reckon.work_out(text, NOW)
        told, proof = tell(finding, NOW) if finding else ("", ())
        return told, {each.source.ref for each in proof}
    answer = assistant.chat.ask(text, NOW, MemoryMode.READ)
    held = assistant.browse.get(answer.cited).values()
    return answer.message.text, {each.source.ref for each in held}


def run(show: int, *, alone: bool = False) -> float:
    """Print the share answered right by kind; return the share of all."""
    lines = [json.loads(line) for line in LIVES.read_text(encoding="utf-8").splitlines()]
    score: dict[str, list[bool]] = defaultdict(list)
    failures: list[str] = []
    for number, (_, life) in enumerate(
        itertools.groupby(lines, key=lambda line: str(line["life"])),
    ):
        rows = list(life)
        with tempfile.TemporaryDirectory() as folder:
            assistant = opened(Path(folder) / "home")
            live(assistant, rows, Path(folder), notes=number == 0)
            for asked in questions(events(rows)):
                reply, refs = answered(assistant, asked.text, alone=alone)
                good = right(asked, reply, refs)
                score[asked.kind].append(good)
                if not good:
                    failures.append(f"{asked.text}\n    {reply}\n    {asked.begins} {asked.holds}")
            assistant.close()
    every = [good for kind in score.values() for good in kind]
    for kind, answers in score.items():
        print(f"{kind:18} {sum(answers):5} of {len(answers):5}  {_percent(answers)}")
    print(f"{'all':18} {sum(every):5} of {len(every):5}  {_percent(every)}")
    for each in failures[:show]:
        print("-", each)
    return sum(every) / len(every)


def _percent(answers: list[bool]) -> str:
    return f"{100 * sum(answers) / len(answers):5.1f} %"


def main() -> None:
    """Run what the command line asks for."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--show", type=int, default=20, help="failures to print")
    reader.add_argument("--alone", action="store_true", help="without the rest of the turn")
    given = reader.parse_args()
    sys.exit(run(given.show, alone=given.alone) < 1.0)


if __name__ == "__main__":
    main()
