"""Forget through the whole program, then look for every trace in every file.

    python -m tests.evaluation.forget_everywhere --count 100

Encryption is off, so that it cannot hide a failure, and Chroma is on from the first memory. Each
canary is told in a note, in a chat and in an imported file, asked about, edited, drawn as a fact
and filled into a form. Before forgetting, every one of them must be found on disk. Then each is
forgotten with all memories that hold it, and looked for while the program is open and after it has
closed: its text in UTF-8 and UTF-16, its word as an index term, the first 16 bytes of the
vectors of all its texts.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.bootstrap.assembly import INDEX_VARIABLE, assemble
from scrubjay.domain.conversation import MemoryMode
from scrubjay.domain.recollection import Filters
from scrubjay.host import atomic, logs
from scrubjay.host.paths import find
from scrubjay.host.scan import scan
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from scrubjay.assistant.assistant import Assistant

WORDS = [
    "harbour",
    "winter",
    "letter",
    "bridge",
    "coffee",
    "train",
    "window",
    "paper",
    "song",
    "garden",
    "lamp",
    "river",
]


@dataclass(frozen=True, slots=True)
class Canary:
    """What is to be forgotten: its word occurs nowhere else."""

    word: str

    @property
    def note(self) -> str:
        return f"The word for the garden gate is {self.word}."

    @property
    def edited(self) -> str:
        return f"The gate at the back opens to {self.word} since spring."

    @property
    def told(self) -> str:
        return f"My nickname is {self.word} and I keep it to myself."

    @property
    def line(self) -> str:
        return f"They called the boat {self.word} when it was launched."

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.note, self.edited, self.told, self.line, self.word)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--others", type=int, default=500)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    os.environ[INDEX_VARIABLE] = "chroma"
    chance = random.Random(given.seed)  # noqa: S311 - not a secret
    canaries = [
        Canary("Q" + "".join(chance.choices("bcdfghjklmnpqrstvwxz", k=12)))
        for _ in range(given.count)
    ]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        assistant = opened(home)
        live(assistant, Path(folder), canaries, given.others, chance)
        assistant.close()
        assistant = opened(home)
        seen = sum(scan([home], [canary.word]).hits > 0 for canary in canaries)
        vectors = traces(assistant, canaries)
        kept = sum(scan([home], [], [vector]).hits > 0 for vector in vectors)
        for canary in canaries:
            forget(assistant, canary)
        texts = [text for canary in canaries for text in canary.texts]
        terms = [canary.word.casefold() for canary in canaries]
        while_open = scan([home], texts + terms, vectors)
        assistant.close()
        after = scan([home], texts + terms, vectors)
    print(
        f"{given.count} canaries, {seen} of them and {kept} of {len(vectors)} vectors found before"
    )
    for when, found in (("while open", while_open), ("after closing", after)):
        print(f"{when}: {found.files} files, {found.bytes_scanned} bytes, {found.hits} hits")
        for place in found.where[:5]:
            print("   ", place)
    sys.exit(
        not (
            seen == given.count and kept == len(vectors) and not while_open.hits and not after.hits
        )
    )


def opened(home: Path) -> Assistant:
    """Open the program without a window, a language model or encryption."""
    paths = find(os.environ, home).make()
    logs.configure(paths.logs)
    loaded = load(paths.settings, atomic.write)
    loaded.settings.put(MODEL, "none")
    clock = SystemClock()
    assistant, _vault = assemble(paths, loaded, None, "none", clock=clock, ids=SortableIds(clock))
    return assistant


def live(
    assistant: Assistant,
    folder: Path,
    canaries: list[Canary],
    others: int,
    chance: random.Random,
) -> None:
    """Use every canary everywhere it can be used, among other memories."""
    lines = [{"id": f"c{n}", "text": canary.line} for n, canary in enumerate(canaries)]
    lines += [
        {"id": f"o{n}", "text": " ".join(chance.choices(WORDS, k=chance.randint(5, 40)))}
        for n in range(others)
    ]
    chance.shuffle(lines)
    path = folder / "life.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    for _report in assistant.imports.run(path, "transcript"):
        pass
    page = folder / "form.html"
    page.write_text("<form><label>Nickname <input name=nickname></label></form>", "utf-8")
    for number, canary in enumerate(canaries):
        (key, *_) = assistant.browse.remember(canary.note).added
        assistant.browse.edit(key, canary.edited)
        now = assistant.browse.now()
        assistant.chat.ask(canary.told, now, MemoryMode.FULL)
        assistant.chat.ask(f"What opens to {canary.word}?", now, MemoryMode.FULL)
        read = assistant.forms.read(page)
        drafts = assistant.forms.draft(read)
        assistant.forms.write(page, read, drafts, folder / f"filled-{number}.html")


def traces(assistant: Assistant, canaries: list[Canary]) -> list[bytes]:
    """Return the vectors of all memories that are to be forgotten, as they lie on disk."""
    held = assistant.browse._parts.vectors()
    assert held is not None
    found = {
        memory.id
        for canary in canaries
        for memory in assistant.browse.search(Filters(text=canary.word))
    }
    return [row.tobytes() for each, row in zip(*held, strict=True) if each in found]


def forget(assistant: Assistant, canary: Canary) -> None:
    """Forget everything that holds the word, as the memory browser would."""
    found = assistant.browse.search(Filters(text=canary.word))
    receipt = assistant.browse.forget([memory.id for memory in found])
    assert receipt.hits == 0, receipt


if __name__ == "__main__":
    main()
