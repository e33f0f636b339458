"""Plant texts that occur nowhere else, forget them for good, and look for them in every file.

    python -m tests.evaluation.forget_canaries --count 100

Encryption is off, so that it cannot hide a failure. Each canary is sought in its present and
former wording, as the value of a fact drawn from it, as its index terms, in UTF-8, UTF-16 and
JSON, and as the first 16 bytes of its vectors. Before forgetting, all of them must be found:
a search that finds nothing proves nothing.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from scrubjay.adapters.sqlite import open_vault
from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.domain.conversation import Conversation, MemoryMode, Message, Role
from scrubjay.domain.link import Link, LinkKind, Suggestion, SuggestionKind, suggestion_id
from scrubjay.domain.memory import SELF, Memory, MemoryId, MemoryKind, Origin, Source, Triple
from scrubjay.domain.recollection import (
    Cue,
    Reason,
    ReasonKind,
    Recalled,
    Recollection,
    beginning,
)
from scrubjay.host.scan import Scan, scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

NOW: Final = datetime(2026, 1, 1, tzinfo=UTC)
WIDTH: Final = 384
_WORDS: Final = (
    *("river", "lamp", "garden", "winter", "letter", "bridge"),
    *("coffee", "train", "window", "paper", "song"),
)


@dataclass(frozen=True, slots=True)
class Canary:
    """What is to be forgotten.

    Attributes:
        word: Occurs nowhere else, and is one term of any index.
        vector: Made from nothing else.
    """

    word: str
    vector: NDArray[np.float32]

    @property
    def text(self) -> str:
        return f"The word for the gate is {self.word}, and nobody else knows it."

    @property
    def former(self) -> str:
        return f"Once the gate opened to {self.word[::-1]} instead."

    @property
    def traces(self) -> tuple[str, ...]:
        return (self.text, self.former, self.word, self.word[::-1], self.word.casefold())


class Subject(Protocol):
    """What is put to the test: a vault, or the whole program around one."""

    def plant(self, canaries: Sequence[Canary]) -> None:
        """Remember them among other things, and use them everywhere they can be used."""
        ...

    def forget(self, canaries: Sequence[Canary]) -> None:
        """Forget these for good, in one operation."""
        ...

    def flush(self) -> None:
        """Bring everything to disk, so that what is held can be found there."""
        ...

    def close(self) -> None:
        """Close everything."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the search found.

    Attributes:
        planted: Canaries; seen: of them, found on disk before forgetting.
        while_open, after_close: Searches after forgetting.
    """

    planted: int
    seen: int
    while_open: Scan
    after_close: Scan
    seconds: float

    @property
    def clean(self) -> bool:
        searched = self.while_open.files and self.after_close.files
        left = self.while_open.hits + self.after_close.hits
        return bool(searched) and self.seen == self.planted and left == 0


def forget_canaries(subject: Subject, folders: Sequence[Path], count: int, seed: int) -> Outcome:
    """Plant, check that they are there, forget half one by one and half together, search."""
    chance = random.Random(seed)  # noqa: S311 (not a secret)
    canaries = [_canary(chance) for _ in range(count)]
    subject.plant(canaries)
    subject.flush()
    seen = sum(scan(folders, [canary.word]).hits > 0 for canary in canaries)
    shuffled = chance.sample(canaries, count)
    begun = time.monotonic()
    for canary in shuffled[: count // 2]:
        subject.forget([canary])
    subject.forget(shuffled[count // 2 :])
    seconds = time.monotonic() - begun
    texts = [trace for canary in canaries for trace in canary.traces]
    vectors = [canary.vector.tobytes() for canary in canaries]
    while_open = scan(folders, texts, vectors)
    subject.close()
    return Outcome(
        planted=count,
        seen=seen,
        while_open=while_open,
        after_close=scan(folders, texts, vectors),
        seconds=seconds,
    )


def _canary(chance: random.Random) -> Canary:
    word = "Q" + "".join(chance.choices("bcdfghjklmnpqrstvwxz", k=15))
    vector = np.random.default_rng(chance.randrange(2**32)).standard_normal(WIDTH)
    return Canary(word, (vector / np.linalg.norm(vector)).astype(np.float32))


class PlainVault:
    """The vault alone, without encryption, with other memories around the canaries."""

    def __init__(self, home: Path, others: int, seed: int) -> None:
        self.others = others
        self.ids = SortableIds(SystemClock())
        self.vault = open_vault(home / "vault.db", None, ids=self.ids)
        self.chance = random.Random(seed)  # noqa: S311 (not a secret)
        self.planted: dict[str, Memory] = {}
        self.filled: Memory

    def plant(self, canaries: Sequence[Canary]) -> None:
        self._keep_chat()
        share = max(1, self.others // len(canaries))
        for canary in canaries:
            self._fill(share)
            self._use(canary, self._remember(canary))
        self._stir()

    def forget(self, canaries: Sequence[Canary]) -> None:
        self.vault.forget([self.planted[canary.word].id for canary in canaries])

    def flush(self) -> None:
        self.vault._db.rows("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        self.vault.close()

    def _remember(self, canary: Canary) -> Memory:
        """Remember it in a former wording, correct that, and draw a fact from it."""
        memory = self._memory(canary.former)
        source = replace(memory.source, ref=self.ids.new())
        memory = replace(memory, entities=(canary.word,), source=source)
        corrected = replace(
            memory, text=canary.text, source=replace(memory.source, words=canary.text)
        )
        fact = replace(
            self._memory(f"The gate opens to {canary.word}."),
            kind=MemoryKind.FACT,
            triple=Triple(subject=SELF, predicate="gate", object=canary.word),
            source=Source(origin=Origin.CHAT, words=canary.word, episode=memory.id, start=25),
        )
        for version in ([memory], [corrected, fact]):
            with self.vault.writing("remember", "person", NOW):
                self.vault.put(version)
                self.vault.put_vectors("test", [memory.id], canary.vector[None])
        self.planted[canary.word] = corrected
        return corrected

    def _use(self, canary: Canary, memory: Memory) -> None:
        """Say it, cite it, quote it, note it, fill it in."""
        said = Message(
            id=memory.source.ref, conversation="c", role=Role.PERSON, text=canary.text, at=NOW
        )
        answer = replace(
            said,
            id=self.ids.new(),
            role=Role.COMPANION,
            text=f"Then I say {canary.word}.",
            parent=said.id,
            cited=(memory.id,),
        )
        for message in (said, answer, replace(answer, id=self.ids.new(), text=canary.text.upper())):
            self.vault.keep_message(message)
        self.vault.keep_recalled(answer.id, _recalled(canary, memory))
        self._pull(canary, memory)
        self.vault.keep_note(f"draft {self.ids.new()}", f"… {canary.text} …")
        self.vault.log_fill(memory.id, "gate", "https://gate.example", NOW)
        self._tie(canary, memory)

    def _pull(self, canary: Canary, memory: Memory) -> None:
        """Have it pull another memory to mind, in an answer that says nothing of it.

        As versions before the sixth kept it too: with its beginning in the reason.
        """
        told = Message(
            id=self.ids.new(), conversation="c", role=Role.COMPANION, text="At nine.", at=NOW
        )
        for quotes in (memory.id, None):
            answer = replace(told, id=self.ids.new())
            self.vault.keep_message(answer)
            reason = Reason(
                kind=ReasonKind.LINK, weight=1.0, note=beginning(canary.text), quotes=quotes
            )
            pulled = Recollection(
                memory=self.filled, score=1.0, retrievability=1.0, reasons=(reason,)
            )
            self.vault.keep_recalled(
                answer.id, replace(_recalled(canary, memory), recollections=(pulled,))
            )

    def _tie(self, canary: Canary, memory: Memory) -> None:
        """Tie it to another memory, make its word a tag of that one, and suggest the tag."""
        other = self.filled
        with self.vault.writing("tag", "person", NOW):
            self.vault.put([replace(other, tags=(canary.word, "gates"))])
        reason = f"both say: {canary.text}"
        self.vault.keep_links(
            Link(one=memory.id, other=end, kind=kind, weight=1.0, reason=reason, at=NOW)
            for end, kind in ((other.id, LinkKind.PERSON), (memory.id, LinkKind.USED_TOGETHER))
        )
        made = [
            Suggestion(
                id=suggestion_id(SuggestionKind.TAG, other.id, tag),
                kind=SuggestionKind.TAG,
                memory=other.id,
                other=memory.id,
                tag=tag,
                reason=reason,
                at=NOW,
            )
            for tag in (canary.word, f"{canary.word} again")
        ]
        self.vault.suggest(made)
        with self.vault.writing("refuse", "person", NOW):
            self.vault.settle([made[1].id])
            self.vault.keep_links(
                [replace(link, weight=0.5) for link in self.vault.links([memory.id])]
            )

    def _stir(self) -> None:
        """Edit the others, longer and shorter, so that rows move about between pages."""
        held = [memory for memory in self.vault.episodes() if memory.id not in self._ids()]
        chosen = self.chance.sample(held, len(held) // 2)
        for start in range(0, len(chosen), 10):
            with self.vault.writing("edit", "person", NOW):
                self.vault.put(
                    replace(memory, text=self._words(self.chance.randint(3, 120)))
                    for memory in chosen[start : start + 10]
                )

    def _ids(self) -> set[MemoryId]:
        return {memory.id for memory in self.planted.values()}

    def _fill(self, count: int) -> None:
        memories = [self._memory(self._words(self.chance.randint(5, 60))) for _ in range(count)]
        vectors = np.random.default_rng(self.chance.randrange(2**32)).standard_normal(
            (count, WIDTH)
        )
        self.filled = memories[-1]
        with self.vault.writing("import", "person", NOW):
            self.vault.put(memories)
            self.vault.put_vectors(
                "test", [memory.id for memory in memories], vectors.astype(np.float32)
            )

    def _memory(self, text: str) -> Memory:
        return Memory(
            id=MemoryId(self.ids.new()),
            kind=MemoryKind.EPISODE,
            text=text,
            at=NOW + timedelta(minutes=self.chance.randint(0, 10**6)),
            created_at=NOW,
            source=Source(origin=Origin.CHAT, words=text, session=f"s{self.chance.randint(0, 50)}"),
        )

    def _words(self, count: int) -> str:
        return " ".join(self.chance.choices(_WORDS, k=count))

    def _keep_chat(self) -> None:
        chat = Conversation(
            id="c", title="Gates", mode=MemoryMode.FULL, created_at=NOW, updated_at=NOW
        )
        self.vault.keep_conversation(chat)


def _recalled(canary: Canary, memory: Memory) -> Recalled:
    """Return the canary as what came to mind, for a reason that quotes it."""
    reason = Reason(kind=ReasonKind.WORDS, weight=1.0, note=canary.text)
    found = Recollection(memory=memory, score=1.0, retrievability=1.0, reasons=(reason,))
    cue = Cue(text=canary.text, now=NOW)
    return Recalled(cue=cue, recollections=(found,), abstained=False, confidence=1.0)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--others", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=7)
    parsed = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="scrubjay-forget-") as folder:
        home = Path(folder)
        subject = PlainVault(home, parsed.others, parsed.seed)
        outcome = forget_canaries(subject, [home], parsed.count, parsed.seed)
    for when, found in (("open", outcome.while_open), ("closed", outcome.after_close)):
        print(f"{when}: {found.files} files, {found.bytes_scanned} bytes, {found.hits} hits")
    print(
        f"{outcome.planted} canaries, {outcome.seen} of them found before forgetting;"
        f" forgotten in {outcome.seconds:.1f} s among {parsed.others} other memories"
    )
    sys.exit(not outcome.clean)


if __name__ == "__main__":
    main()
