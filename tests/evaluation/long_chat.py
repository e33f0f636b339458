"""A chat of two thousand turns in a window of 2,048 tokens.

    python -m tests.evaluation.long_chat [TURNS] [--real]

A scripted chat in sentences of ours goes through the real turns. A plan is made early on;
far later one thing is settled and another opened; in between there is talk, facts, questions
and now and then a very long message. The model answers by script but counts with the
starter's own tokenizer; with `--real` the starter itself reads the prompts of some turns.

Printed: the largest prompt with its turn marks, what of the plan is left in the working state
at the end, the time of a turn at the end beside that at the start, and the tokens of a prompt
that had to be read again because they were not the beginning of the one before.
"""

from __future__ import annotations

import argparse
import itertools
import os

os.environ["OMP_WAIT_POLICY"] = "passive"  # before llama.cpp is loaded

import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fakes.clock import FakeClock
from fakes.ids import FakeIds
from scrubjay.adapters.llama_model import LlamaLanguageModel
from scrubjay.adapters.model_worker import ModelWorker
from scrubjay.assistant.chat import Chat
from scrubjay.bootstrap.assembly import assemble
from scrubjay.converse.budget import REPLY_TOKENS
from scrubjay.host import atomic
from scrubjay.host.paths import find
from scrubjay.host.resources import resource
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from scrubjay.domain.working_state import WorkingState
    from scrubjay.ports.models import Generation, ModelFacts

STARTER: Final = "share/scrubjay/models/SmolLM2-135M-Instruct.Q4_1.gguf"
WINDOW: Final = 2048
OPENING: Final = (
    "Can you help me plan a trip to Lisbon in May?",
    "I still need to book the hotel in Lisbon.",
    "We have not decided on the travel dates yet.",
    "My trip budget is 900 euros.",
    "My travel insurance is Europa Plus.",
    "My favourite seat is the window seat.",
    "I am allergic to peanuts.",
)
SETTLED: Final = "I have booked the hotel in Lisbon."
OPENED: Final = "I still need to rent a car for the trip."
FACTS: Final = ("900 euros", "europa plus", "window seat", "peanuts")
"""Words of what was decided at the start; the first two belong to the plan."""
PEOPLE: Final = ("Ada", "Bruno", "Clara", "Dario", "Elif", "Femke", "Goran", "Hanna")
PLACES: Final = ("market", "harbour", "library", "allotment", "swimming pool", "museum", "bakery")
THINGS: Final = ("a lamp", "an old map", "two chairs", "a kite", "a jar of honey", "some seeds")
TALK: Final = (
    "I met {person} at the {place} today and we talked about {thing}.",
    "It rained all morning, so {person} and I stayed near the {place}.",
    "{person} gave me {thing} from the {place}.",
    "What is the difference between a {place} and a fair?",
    "I like the {place} on quiet days like day {number}.",
    "What am I allergic to?",
    "Thanks!",
    "The {place} was closed, {person} found {thing} elsewhere instead.",
)
REPLIES: Final = ("That sounds good.", "I see, tell me more about it.", "Peanuts.", "All right.")


@dataclass(slots=True)
class Listener:
    """Answers by script, counts as the starter does, and keeps what the prompts came to.

    Attributes:
        real: The starter. speaks: Whether it reads and answers this turn itself.
    """

    real: LlamaLanguageModel
    speaks: bool = False
    largest: int = 0
    before: str = ""
    shares: list[float] = field(default_factory=list)
    again: list[int] = field(default_factory=list)
    read: list[tuple[int, int]] = field(default_factory=list)
    turn: int = 0

    def facts(self) -> ModelFacts:
        """Return the starter's facts in a window of 2,048, as if it could answer."""
        return replace(self.real.facts(), context=WINDOW, capable=True)

    def count(self, text: str) -> int:
        """Return the starter's own count."""
        return self.real.count(text)

    def stream(
        self,
        messages: Sequence[tuple[str, str]],
        limits: Generation,
        cancelled: Callable[[], bool],
    ) -> Iterator[str]:
        """Measure the prompt, then answer."""
        tokens = self.real.count_messages(messages)
        self.largest = max(self.largest, tokens)
        text = "".join(f"<{role}>{said}" for role, said in messages)
        pairs = itertools.zip_longest(text, self.before)
        alike = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
        anew = max(tokens - self.real.count(text[:alike]), 0)
        self.again.append(anew)
        self.shares.append(anew / tokens)
        self.before = text
        if not self.speaks:
            yield REPLIES[self.turn % len(REPLIES)]
            return
        yield from self.real.stream(messages, replace(limits, max_tokens=16), cancelled)
        cost = self.real.last_cost
        if cost is not None:
            self.read.append((cost.prompt - cost.reused, cost.prompt))

    def close(self) -> None:
        """End the starter."""
        self.real.close()


def script(turns: int) -> Iterator[str]:
    """Yield what the person says."""
    for number in range(turns):
        if number < len(OPENING):
            yield OPENING[number]
        elif number == turns // 2:
            yield SETTLED
        elif number == turns * 3 // 5:
            yield OPENED
        else:
            line = TALK[number % len(TALK)].format(
                person=PEOPLE[number * 5 % len(PEOPLE)],
                place=PLACES[number * 3 % len(PLACES)],
                thing=THINGS[number * 7 % len(THINGS)],
                number=number,
            )
            yield line * 150 if number % 400 == 399 else line


def main() -> None:
    """Run the chat and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("turns", nargs="?", type=int, default=2000)
    parser.add_argument("--real", action="store_true")
    asked = parser.parse_args()
    listener = Listener(LlamaLanguageModel(ModelWorker(Path(sys.prefix) / STARTER)))
    clock = FakeClock()
    with tempfile.TemporaryDirectory() as home:
        paths = find(os.environ, Path(home)).make()
        loaded = load(paths.settings, atomic.write)
        loaded.settings.put(MODEL, "none")
        assistant, _vault = assemble(paths, loaded, None, "none", clock=clock, ids=FakeIds())
        chat = Chat(assistant._parts, _persona(), lambda: listener)
        seconds, state, known = _talk(chat, clock, listener, asked.turns, real=asked.real)
        assistant.close()
    listener.close()
    _report(listener, seconds, state, known)


def _talk(
    chat: Chat, clock: FakeClock, listener: Listener, turns: int, *, real: bool
) -> tuple[list[float], WorkingState, str]:
    seconds: list[float] = []
    talk = chat.start()
    last = None
    for number, text in enumerate(script(turns)):
        clock.advance(timedelta(minutes=3))
        listener.turn = number
        listener.speaks = real and (number % 500) in range(20, 40)
        began = time.perf_counter()
        last = chat.turn(talk.id if number else talk, text)
        last.hear()
        last.answer(lambda _piece: None, lambda: False)
        last.keep()
        seconds.append(time.perf_counter() - began)
    if last is None:
        raise SystemExit
    asked = last._asked
    texts = [each.text for each in asked.standing.decided]
    return seconds, asked.standing.state, " ".join(texts).casefold()


def _persona() -> str:
    text = resource("prompts/persona.txt").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


def _report(listener: Listener, seconds: list[float], state: WorkingState, known: str) -> None:
    early, late = statistics.median(seconds[8:40]), statistics.median(seconds[-32:])
    kept = [each for each in FACTS if each in known]
    again = statistics.median(listener.again)
    print(f"turns {len(seconds)}, prompts {len(listener.again)}, window {WINDOW}")
    print(f"largest prompt   {listener.largest} tokens, {REPLY_TOKENS} more kept for the reply")
    print(f"goal             {state.goal}")
    print(f"open             {'; '.join(each.name for each in state.slots)}")
    print(f"decided          {len(kept)} of {len(FACTS)} of the first facts: {', '.join(kept)}")
    print(f"a turn           {1000 * early:.1f} ms at the start, {1000 * late:.1f} ms at the end,")
    print(f"                 ratio {late / early:.2f}")
    print(f"read again       median {again:.0f} tokens, {statistics.mean(listener.shares):.1%} of")
    print("                 the prompts on average, by their common beginnings")
    if listener.read:
        share = sum(one for one, _ in listener.read) / sum(all_ for _, all_ in listener.read)
        print(f"                 {share:.1%} by the starter itself in {len(listener.read)} turns")


if __name__ == "__main__":
    main()
