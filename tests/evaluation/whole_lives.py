"""Whether questions about whole lives are answered: forty things told, forty asked.

    python -m tests.evaluation.whole_lives [--file PATH] [--missed] [--life N]

Each life (data/whole_lives.jsonl, invented) is told over a year or two as somebody would
tell it, with what real lives hold: changes, corrections, denials, plans that fall through,
other people. Questions stand at dates of their own, some in the middle of the life, and
are put in the order of time, each in a chat that may read the memory but not change it.
No model words the answers. Replies are judged as `answers` judges them; moreover a reply to
a yes-or-no question must not open with the opposite of what is wanted, of two things in order
the earlier must be named first, where a number is wanted dates do not count and no other number
may open the reply, and a false premise may be met with an abstention.

The rules were tuned on data/whole_lives.jsonl; data/whole_lives_more.jsonl was read once before
anything was mended from it, and is for mending since. data/whole_lives_held.jsonl is the
examination: only its table is looked at, never with --missed, and nothing is mended from it.
data/whole_lives_fresh.jsonl is a second examination under the same rule. It was written without
sight of the rules and is about change: homes, posts, people, prices, doses and dates that become
others, half of them told without naming what they replace. data/whole_lives_voices.jsonl holds
the other four of the eight lives of that hand; they are for mending, after a first reading of the
table. Questions of both marked `unchanged` are
about facts that never changed though their topic comes up again; a right reply to one of them
beside which a newer line stands (`converse.doubted`) doubts needlessly, and so does any right
reply beside whose value a newer line stands that names neither it nor what was so before.
data/whole_lives_daily.jsonl is one life of everyday notes in which many topics cross.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from evaluation.answers import is_right, names_any, names_as_current, persona, say
from fakes.clock import FakeClock
from fakes.ids import FakeIds
from scrubjay.assistant.chat import Chat
from scrubjay.bootstrap.assembly import assemble
from scrubjay.converse.doubted import BEFORE, CLOSES
from scrubjay.domain.conversation import MemoryMode
from scrubjay.host import atomic
from scrubjay.host.paths import find
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from scrubjay.domain.conversation import Answer, Conversation

DATA: Final = Path(__file__).parent / "data" / "whole_lives.jsonl"
SITTING: Final = timedelta(hours=6)
"""Things told less than this apart are told in the same chat."""
_DATE: Final = re.compile(r"\b(?:\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?|(?:19|20)\d\d)\b")
_NO_REPLY: Final = "This chat does not add to my memory"
"""What is said to words that were not taken for a question."""
_BESIDE: Final = re.compile(rf"(?P<newer>“[^”]*”) (?:{re.escape(CLOSES)}|(?={re.escape(BEFORE)}))")
"""A newer line that stands beside what is told, in either wording (`converse.doubted`)."""
_OPPOSITE: Final = {
    "yes": re.compile(r"no\b", re.IGNORECASE),
    "no": re.compile(r"yes\b", re.IGNORECASE),
}


@dataclass(slots=True)
class Score:
    """Counts of one run."""

    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    abstained: Counter[str] = field(default_factory=Counter)
    superseded: int = 0
    changing: int = 0
    mixed: int = 0
    mixable: int = 0
    unchanged: int = 0
    doubted: int = 0
    told: int = 0
    needless: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, life: int, wish: dict[str, Any], answer: Answer) -> None:
        """Count one reply."""
        kind, reply = wish["kind"], answer.message.text
        right = judge(wish, reply, abstained=answer.abstained)
        old = names_as_current(reply, wish)
        mixed = names_any(reply, wish.get("others", ()))
        self.asked[kind] += 1
        self.right[kind] += right
        self.abstained[kind] += answer.abstained
        self.changing += bool(wish.get("old"))
        self.superseded += old
        self.mixable += bool(wish.get("others"))
        self.mixed += mixed
        needless = False
        if wish.get("unchanged") and right:
            self.unchanged += 1
            needless = says_more_since(reply)
            self.doubted += needless
        if right and wanted_by_name(wish):
            self.told += 1
            self.needless += is_needless(reply, wish)
            needless = needless or is_needless(reply, wish)
        if not right or old or mixed or needless:
            marks = "".join(("" if right else "-", "s" if old else "", "m" if mixed else ""))
            marks += "n" if needless else ""
            marks += "a" if answer.abstained else ""
            self.missed.append(f"{marks:4} {life:2} {kind:7} {wish['ask']} → {reply}")


def judge(wish: dict[str, Any], reply: str, *, abstained: bool) -> bool:
    """Say whether a reply is right, by the rules of `answers` and those named above."""
    if wish.get("premise") and abstained:
        return True
    if _NO_REPLY in reply:
        return False
    wanted = wish.get("want", "")
    opposite = _OPPOSITE.get(re.split(r"\W", wanted, maxsplit=1)[0])
    if wish["kind"] in ("yesno", "order") and opposite is not None and opposite.match(reply):
        return False
    if wish["kind"] == "order" and not _in_order(reply.casefold(), wanted, wish.get("later", ())):
        return False
    if wish["kind"] == "count":
        reply = _DATE.sub("", reply)
        opening = re.match(r"\d+\b", reply)
        if opening is not None and opening[0] not in re.split(r"[|&]", wanted):
            return False
    return is_right(wish, reply, abstained=abstained)


def wanted_by_name(wish: dict[str, Any]) -> bool:
    """Report whether what is wanted is named, so that a line can be seen to hold it."""
    return bool(wish.get("want")) and wish["kind"] not in ("yesno", "order", "mood", "todo")


def says_more_since(reply: str) -> bool:
    """Report whether a newer line stands beside what a reply tells."""
    return _BESIDE.search(reply) is not None


def is_needless(reply: str, wish: dict[str, Any]) -> bool:
    """Report whether a newer line stands beside what is wanted and has nothing to do with it.

    It holds neither what is wanted nor what was so before, while the rest of the reply holds
    what is wanted.
    """
    for found in _BESIDE.finditer(reply):
        rest = f"{reply[: found.start()]} {reply[found.end() :]}"
        concerns = names_any(found["newer"], (*wish.get("old", ()), *_names(wish["want"])))
        if not concerns and is_right(wish, rest, abstained=False):
            return True
    return False


def _names(wanted: str) -> list[str]:
    return [each for each in re.split(r"[|&]", wanted) if each]


def _in_order(reply: str, wanted: str, later: list[str] | tuple[str, ...]) -> bool:
    found = [reply.find(each) for each in wanted.split("|") if each in reply]
    return all(min(found, default=-1) < reply.find(each) for each in later if each in reply)


def live(life: dict[str, Any], score: Score) -> None:
    """Tell a vault of its own what happened, ask between, and count the replies."""
    happenings = [
        (datetime.fromisoformat(each["at"]), each) for each in life["told"] + life["asks"]
    ]
    happenings.sort(key=lambda pair: pair[0])
    clock = FakeClock(happenings[0][0])
    with tempfile.TemporaryDirectory() as home:
        paths = find(os.environ, Path(home)).make()
        loaded = load(paths.settings, atomic.write)
        loaded.settings.put(MODEL, "none")
        assistant, _vault = assemble(paths, loaded, None, "none", clock=clock, ids=FakeIds())
        chat = Chat(assistant._parts, persona(), lambda: None)
        talk: Conversation | str = chat.start()
        last = happenings[0][0]
        for at, each in happenings:
            clock.advance(at - clock.moment)
            if "ask" in each:
                score.add(life["id"], each, say(chat, chat.start(MemoryMode.READ), each["ask"]))
                continue
            if at - last > SITTING:
                talk = chat.start()
            talk = say(chat, talk, each["text"]).message.conversation
            last = at
        assistant.close()


def report(score: Score, name: str) -> None:
    """Print the table."""
    print(f"whole lives, {name}:")
    print("  kind     asked  right  wrong  abstained")
    for kind in sorted(score.asked):
        _row(kind, score.asked[kind], score.right[kind], score.abstained[kind])
    _row("all", score.asked.total(), score.right.total(), score.abstained.total())
    told = score.asked["never"] - score.right["never"]
    print(f"  superseded value as current   {score.superseded:3} of {score.changing}")
    print(f"  values of another person      {score.mixed:3} of {score.mixable}")
    print(f"  never told, yet answered      {told:3} of {score.asked['never']}")
    print(f"  right, needless newer line    {score.needless:3} of {score.told}")
    if score.unchanged:
        print(f"  unchanged, with a newer line  {score.doubted:3} of {score.unchanged}")


def _row(kind: str, asked: int, right: int, abstained: int) -> None:
    print(
        f"  {kind:8} {asked:5}  {right:5}  {asked - right:5}  {abstained:9}  {right / asked:6.1%}"
    )


def main() -> None:
    """Run the lives of a file, or one of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--file", type=Path, default=DATA)
    parser.add_argument("--missed", action="store_true")
    parser.add_argument("--life", type=int, default=0)
    asked = parser.parse_args()
    score = Score()
    begun = time.perf_counter()
    lives = [json.loads(line) for line in asked.file.read_text(encoding="utf-8").splitlines()]
    chosen = [each for each in lives if asked.life in (0, each["id"])]
    for life in chosen:
        live(life, score)
    report(score, f"{asked.file.stem}, {len(chosen)} lives")
    print(f"  {time.perf_counter() - begun:.0f} s")
    if asked.missed:
        print("\n".join(score.missed))


if __name__ == "__main__":
    main()
