"""Whether answers are right, and current, and about the right person.

    python -m tests.evaluation.answers [MODEL.gguf | starter] [--missed] [--part PART] [--every N]

Over a hundred small lives in our own sentences (data/answers.jsonl): something is told,
often it changes, then it is asked for in several ways. Each life has a vault of its own and
goes through the real turns; without an argument no model words the answers. The rules
of converse were tuned on the first lives. Those from id 201 on were written afterwards
("fresh"): read once, and the rules mended where they failed. Those from id 301 on were
written after that ("unseen").

A reply is right when it names what is wanted, or abstains where nothing was ever said. A
superseded value is presented as current when a line of the reply names it without saying
that it is past. Facts are mixed when the reply names a value of somebody the question is
not about.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import re
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from fakes.clock import FakeClock
from fakes.ids import FakeIds
from scrubjay.adapters.llama_model import LlamaLanguageModel
from scrubjay.adapters.model_worker import ModelWorker
from scrubjay.assistant.chat import Chat
from scrubjay.bootstrap.assembly import assemble
from scrubjay.host import atomic
from scrubjay.host.paths import find
from scrubjay.host.resources import resource
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.domain.conversation import Answer
    from scrubjay.ports.models import LanguageModel

DATA: Final = Path(__file__).parent / "data" / "answers.jsonl"
STARTER: Final = "share/scrubjay/models/SmolLM2-135M-Instruct.Q4_1.gguf"
PARTS: Final = {"tuned": range(200), "fresh": range(201, 300), "unseen": range(301, 400)}
"""Ids of the lives of each part."""
START: Final = datetime(2025, 11, 3, 9, 0, tzinfo=UTC)
BETWEEN: Final = timedelta(days=30)
"""From one thing told to the next that changes it; those that correct follow at once."""
_PAST: Final = re.compile(
    r"until|no longer|used to|before|since then|earlier|in the place of|n't|\b(?:not|did|was)\b",
    re.IGNORECASE,
)
_AT_ONCE: Final = re.compile(
    r"^(?:no,|sorry|actually|go back|that's wrong|that is not|i meant)", re.IGNORECASE
)


@dataclass(slots=True)
class Score:
    """Counts of one run."""

    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    abstained: Counter[str] = field(default_factory=Counter)
    offered: Counter[str] = field(default_factory=Counter)
    superseded: int = 0
    changing: int = 0
    mixed: int = 0
    mixable: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, family: str, wish: dict[str, Any], answer: Answer) -> None:
        """Count one reply."""
        kind = wish.get("kind", "known")
        self.asked[kind] += 1
        self.abstained[kind] += answer.abstained
        reply = answer.message.text
        if kind != "never" and answer.abstained:
            self.offered[kind] += is_right(wish, reply, abstained=False)
        right = is_right(wish, reply, abstained=answer.abstained)
        self.right[kind] += right
        self.changing += bool(wish.get("old"))
        old = names_as_current(reply, wish)
        self.superseded += old
        self.mixable += bool(wish.get("others"))
        mixed = names_any(reply, wish.get("others", ()))
        self.mixed += mixed
        if not right or old or mixed:
            marks = "".join(("" if right else "-", "s" if old else "", "m" if mixed else ""))
            self.missed.append(f"{marks:3} {family:9} {wish['ask']} → {reply}")


def is_right(wish: dict[str, Any], reply: str, *, abstained: bool) -> bool:
    """Say whether a reply names all that is wanted, or abstains where nothing was said."""
    if wish.get("kind") == "never":
        return abstained
    if abstained:
        return False
    low = reply.casefold()
    needed = wish.get("want", "").split("&")
    return all(
        any(re.search(rf"(?<!\w){re.escape(one.strip())}", low) for one in each.split("|"))
        for each in needed
    )


def names_as_current(reply: str, wish: dict[str, Any]) -> bool:
    """Say whether a line names a superseded value without saying that it is past."""
    lines = [each for each in reply.casefold().splitlines() if not _PAST.search(each)]
    return any(old in line for old in wish.get("old", ()) for line in lines)


def names_any(reply: str, values: list[str] | tuple[str, ...]) -> bool:
    """Say whether a reply names any of these values."""
    return any(each in reply.casefold() for each in values)


def lives(part: str, only: str) -> Iterator[dict[str, Any]]:
    """Yield the small lives of a part, of one family when one is named."""
    for line in DATA.read_text(encoding="utf-8").splitlines():
        life = json.loads(line)
        if only in ("", life["family"]) and life["id"] in PARTS[part]:
            yield life


def live(life: dict[str, Any], model: LanguageModel | None, score: Score) -> None:
    """Tell a vault of its own what happened, ask it, and count the replies."""
    clock = FakeClock(START)
    with tempfile.TemporaryDirectory() as home:
        paths = find(os.environ, Path(home)).make()
        loaded = load(paths.settings, atomic.write)
        loaded.settings.put(MODEL, "none")
        assistant, _vault = assemble(paths, loaded, None, "none", clock=clock, ids=FakeIds())
        chat = Chat(assistant._parts, persona(), lambda: model)
        talk = chat.start()
        for text in life["told"]:
            clock.advance(timedelta(minutes=1) if _AT_ONCE.match(text) else BETWEEN)
            say(chat, talk.id if talk.title else talk, text)
            talk = chat.conversations()[0]
        clock.advance(timedelta(days=10))
        for wish in life["asks"]:
            score.add(life["family"], wish, say(chat, chat.start(), wish["ask"]))
        assistant.close()


def say(chat: Chat, conversation: Any, text: str) -> Answer:  # noqa: ANN401 - a chat or its id
    """Hear, answer and keep one message, and return the answer."""
    turn = chat.turn(conversation, text)
    turn.hear()
    turn.answer(lambda _piece: None, lambda: False)
    return turn.keep()


def persona() -> str:
    """Return the words that tell a model who it is, without the comments."""
    text = resource("prompts/persona.txt").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("#"))


def report(score: Score, name: str) -> None:
    """Print the table."""
    print(f"answers, {name}:")
    for kind, count in score.asked.items():
        print(
            f"  {kind:8} {count:4} questions  right {score.right[kind] / count:6.1%}"
            f"  abstained {score.abstained[kind] / count:6.1%}"
            f"  (named as the nearest {score.offered[kind] / count:6.1%})"
        )
    print(f"  superseded value as current   {score.superseded:3} of {score.changing}")
    print(f"  facts of another person mixed {score.mixed:3} of {score.mixable}")


def main() -> None:
    """Run every life."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model", nargs="?", default="")
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--part", choices=tuple(PARTS), default="tuned")
    asked = parser.parse_args()
    path = Path(sys.prefix) / STARTER if asked.model == "starter" else Path(asked.model)
    model = LlamaLanguageModel(ModelWorker(path)) if asked.model else None
    score = Score()
    for life in itertools.islice(lives(asked.part, asked.only), 0, None, asked.every):
        live(life, model, score)
    if model is not None:
        model.close()
    report(score, f"{path.name if model else 'no model'}, {asked.part}")
    if asked.missed:
        print("\n".join(score.missed))


if __name__ == "__main__":
    main()
