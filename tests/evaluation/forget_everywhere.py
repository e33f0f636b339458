"""Forget through the whole program, then look for every trace in every file.

    python -m tests.evaluation.forget_everywhere --count 100

Encryption is off, so that it cannot hide a failure, and Chroma is on from the first memory. Each
canary is told in a note, in a chat and in an imported file, asked about, named as the nearest
there is to what nothing is known of, in a portrait, as a value that gave way and as one that was
taken back, edited, drawn as a fact, filled into a form, meant to be done, tied to other memories
by use and by hand, made a tag of others, and suggested as one; suggestions about it wait, are
accepted and are refused; a wish to forget it is shown what would go, and taken back with a "No".
Before forgetting, every one of them must be found on disk, and by those faces of the program that
show what it has worked out: timeline, summaries, portrait, interests, tasks, links, notes,
suggestions, history, the words of chats. Then each is forgotten with all memories that hold it,
every second one as the memory browser does it and the others by wishes in a chat and a "Yes" to
what those showed, and looked for while the program is open and after it has closed: its text in
UTF-8 and UTF-16, its word as an index term, the first 16 bytes of the vectors of all its texts.
At last the same file is imported again: what was forgotten must not come back.
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

from evaluation.canary_words import PARTNER, WORDS, Canary
from scrubjay.adapters.system_clock import SortableIds, SystemClock
from scrubjay.bootstrap.assembly import INDEX_VARIABLE, assemble
from scrubjay.converse.wording import NOTHING_FORGOTTEN
from scrubjay.domain.conversation import MemoryMode, Role
from scrubjay.domain.link import Suggestion, SuggestionKind, suggestion_id
from scrubjay.domain.recollection import (
    Cue,
    Filters,
    Reason,
    ReasonKind,
    Recalled,
    Recollection,
    beginning,
)
from scrubjay.host import atomic, logs
from scrubjay.host.paths import find
from scrubjay.host.scan import scan
from scrubjay.settings import MODEL, load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scrubjay.assistant.assistant import Assistant
    from scrubjay.domain.conversation import Answer
    from scrubjay.domain.memory import Memory, MemoryId
    from scrubjay.host.scan import Scan

FILE = "life.jsonl"

TALKS = ("nearest", "replacing", "undoing", "who am I", "refused")
"""Titles of chats whose answers name what no memory is cited for."""
PROOF = "these words are nowhere left"


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
        outcome = forgotten(Path(folder), canaries, given.others, chance)
    tell(outcome, canaries)
    sys.exit(not outcome.clean)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was found, before forgetting and after.

    Attributes:
        seen, kept: Canaries, and of `vectors` theirs, found on disk before.
        shown, left: How many each face of the program spoke of, before and after.
        back: How many came back when the same file was imported again.
        problems: What is wrong with the vault afterwards.
    """

    planted: int
    seen: int
    kept: int
    vectors: int
    shown: dict[str, int]
    left: dict[str, int]
    while_open: Scan
    after: Scan
    back: int
    problems: int

    @property
    def clean(self) -> bool:
        found_before = self.seen == self.planted and self.kept == self.vectors
        hits = self.while_open.hits + self.after.hits
        told = all(self.shown.values()) and not any(self.left.values())
        return found_before and told and not (hits or self.back or self.problems)


def forgotten(folder: Path, canaries: list[Canary], others: int, chance: random.Random) -> Outcome:
    """Live with the canaries, forget each, and look for them."""
    home = folder / "home"
    assistant = opened(home)
    live(assistant, folder, canaries, others, chance)
    assistant.close()
    assistant = opened(home)
    seen = sum(scan([home], [canary.word]).hits > 0 for canary in canaries)
    vectors = traces(assistant, canaries)
    kept = sum(scan([home], [], [vector]).hits > 0 for vector in vectors)
    shown = {face: mentioned(text, canaries) for face, text in faces(assistant).items()}
    for number, canary in enumerate(canaries):
        (forget_in_chat if number % 2 else forget)(assistant, canary)
    texts = [text for canary in canaries for text in (*canary.texts, canary.tag)]
    while_open = scan([home], texts, vectors)
    left = {face: mentioned(text, canaries) for face, text in faces(assistant).items()}
    back = mentioned(imported_again(assistant, folder), canaries)
    problems = len(assistant.care.verify())
    assistant.close()
    return Outcome(
        planted=len(canaries),
        seen=seen,
        kept=kept,
        vectors=len(vectors),
        shown=shown,
        left=left,
        while_open=while_open,
        after=scan([home], texts, vectors),
        back=back,
        problems=problems,
    )


def tell(outcome: Outcome, canaries: list[Canary]) -> None:
    """Print it."""
    print(
        f"{len(canaries)} canaries, {outcome.seen} of them and {outcome.kept} of"
        f" {outcome.vectors} vectors found before"
    )
    for face, count in outcome.shown.items():
        print(f"{face:<12} spoke of {count} before, of {outcome.left[face]} afterwards")
    for when, found in (("while open", outcome.while_open), ("after closing", outcome.after)):
        print(f"{when}: {found.files} files, {found.bytes_scanned} bytes, {found.hits} hits")
        for place in found.where[:5]:
            print("   ", place)
    print(f"{outcome.back} came back with the same file; {outcome.problems} faults in the vault")


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
    lines: list[dict[str, object]] = [
        {"id": f"c{n}", "text": canary.line} for n, canary in enumerate(canaries)
    ]
    lines += [
        {"id": f"o{n}", "text": " ".join(chance.choices(WORDS, k=chance.randint(5, 40)))}
        for n in range(others)
    ]
    lines += [
        {
            "id": f"t{number}-{day}",
            "session": f"day {day}",
            "self": True,
            "speaker": "",
            "text": text,
            "at": f"2023-{1 + number % 12:02d}-{1 + day:02d}T09:00:00+00:00",
        }
        for number, canary in enumerate(canaries)
        for day, text in enumerate(canary.theme)
    ]
    chance.shuffle(lines)
    path = folder / FILE
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    for _report in assistant.imports.run(path, "transcript"):
        pass
    page = folder / "form.html"
    page.write_text("<form><label>Nickname <input name=nickname></label></form>", "utf-8")
    for number, canary in enumerate(canaries):
        (key, *_) = assistant.browse.remember(canary.note).added
        assistant.browse.edit(key, canary.edited)
        assistant.browse.remember(canary.plan)
        now = assistant.browse.now()
        assistant.chat.ask(canary.told, now, MemoryMode.FULL)
        assistant.chat.ask(f"What opens to {canary.word}?", now, MemoryMode.FULL)
        talk(assistant, canary, number)
        read = assistant.forms.read(page)
        drafts = assistant.forms.draft(read)
        assistant.forms.write(page, read, drafts, folder / f"filled-{number}.html")
        tie(assistant, canary, key)


def talk(assistant: Assistant, canary: Canary, number: int) -> None:
    """Have answers name the canary that no memory is cited for, each kind in chats of its own."""
    question = f"What colour is the roof of the {canary.word} boat house?"
    (nearest,) = exchange(assistant, "nearest", question)
    assert nearest.abstained
    assert not nearest.cited
    exchange(assistant, "replacing", canary.home, f"I live in Northtown {number}.")
    exchange(assistant, "undoing", canary.liked, "Undo that")
    # What was only ever taken back is no memory, and nobody could ask for it to be forgotten.
    assistant.chat.ask(canary.liked, assistant.browse.now(), MemoryMode.FULL)
    exchange(assistant, "who am I", "Who am I?")
    (shown, kept) = exchange(assistant, "refused", f"Forget everything about {canary.word}", "No")
    assert canary.word in shown.message.text, shown
    assert kept.message.text == NOTHING_FORGOTTEN


def exchange(assistant: Assistant, title: str, *texts: str) -> list[Answer]:
    """Say this in a new chat of this title, one after the other; return the answers."""
    chat = assistant.chat.start(MemoryMode.FULL, title)
    answers = []
    for text in texts:
        turn = assistant.chat.turn(chat, text)
        turn.hear()
        turn.answer(lambda _piece: None, lambda: False)
        answers.append(turn.keep())
    return answers


def tie(assistant: Assistant, canary: Canary, key: MemoryId) -> None:
    """Link the canary to other memories and them to it, in every way there is."""
    vault, links = assistant.browse._parts.vault, assistant.links
    now = assistant.browse.now()
    tagged, suggested, other = assistant.browse.search(Filters(text=WORDS[0]), limit=3)
    links.tag(key, ["gates"])
    links.tag(tagged.id, [*tagged.tags, canary.tag])
    links.tie(key, other.id)
    assistant.browse._parts.ties.cited_together([key, suggested.id], now)
    pull(assistant, canary, key)
    for _step in links.look(20):
        pass
    waiting = [
        Suggestion(
            id=suggestion_id(SuggestionKind.TAG, each.id, tag),
            kind=SuggestionKind.TAG,
            memory=each.id,
            other=key,
            tag=tag,
            reason=f"near it: {canary.edited}",
            at=now,
        )
        for each, tag in (
            (suggested, canary.tag),
            (suggested, f"{canary.tag} taken"),
            (other, f"{canary.tag} refused"),
        )
    ]
    vault.suggest(waiting)
    links.accept([waiting[1].id])
    links.refuse([waiting[2].id])


def pull(assistant: Assistant, canary: Canary, key: MemoryId) -> None:
    """Have the canary pull another memory to mind, as a tie does, in an answer without either."""
    parts = assistant.browse._parts
    partner = assistant.browse.search(Filters(text=PARTNER))
    if not partner:
        assistant.browse.remember(PARTNER)
        partner = assistant.browse.search(Filters(text=PARTNER))
    (answer,) = exchange(assistant, "pulled", "Thank you.")
    note = beginning(canary.edited)
    reasons = (Reason(kind=ReasonKind.LINK, weight=1.0, note=note, quotes=key),)
    pulled = Recollection(memory=partner[0], score=1.0, retrievability=1.0, reasons=reasons)
    cue = Cue(text="Thank you.", now=assistant.browse.now())
    parts.vault.keep_recalled(
        answer.message.id,
        Recalled(cue=cue, recollections=(pulled,), abstained=False, confidence=1.0),
    )


def faces(assistant: Assistant) -> dict[str, str]:
    """Return all that the program shows of what it worked out, as text, by where it shows it."""
    memories = assistant.browse.search(Filters())
    days = {f"{each.at:%Y-%m-%d}" for each in memories}
    life, links = assistant.life, assistant.links
    parts: dict[str, Iterable[object]] = {
        "timeline": (life.timeline(day) for day in days),
        "summaries": (life.summary(day) for day in days),
        "portrait": (life.portrait(),),
        "interests": life.interests(),
        "tasks": assistant.tasks.all(done=True),
        "links": (links.of(each.id) for each in memories),
        "notes": (links.note(each.id) for each in memories),
        "suggestions": links.suggestions(),
        "history": (assistant.browse.history(each.id) for each in memories),
        "undo": assistant.browse._parts.vault.operations(100_000),
        "chats": (
            (chat, assistant.chat.messages(chat.id)) for chat in assistant.chat.conversations()
        ),
        "why": (
            reason.note
            for chat in assistant.chat.conversations()
            for each in assistant.chat.messages(chat.id)
            if (recalled := assistant.chat.recalled(each)) is not None
            for found in recalled.recollections
            if found.memory.text == PARTNER
            for reason in found.reasons
        ),
    }
    for title in TALKS:
        parts[title] = (
            [each.text for each in assistant.chat.messages(chat.id) if each.role is Role.COMPANION]
            for chat in assistant.chat.conversations()
            if chat.title == title
        )
    return {face: " ".join(map(repr, found)).casefold() for face, found in parts.items()}


def mentioned(text: str, canaries: list[Canary]) -> int:
    """Return how many canaries a text speaks of."""
    return sum(canary.tag in text for canary in canaries)


def imported_again(assistant: Assistant, folder: Path) -> str:
    """Import the same file once more; return all that is remembered then."""
    for _report in assistant.imports.run(folder / FILE, "transcript"):
        pass
    return " ".join(each.text for each in assistant.browse.search(Filters())).casefold()


def traces(assistant: Assistant, canaries: list[Canary]) -> list[bytes]:
    """Return the vectors of all memories that are to be forgotten, as they lie on disk."""
    held = assistant.browse._parts.vectors()
    assert held is not None
    found = {memory.id for canary in canaries for memory in holding(assistant, canary)}
    return [row.tobytes() for each, row in zip(*held, strict=True) if each in found]


def holding(assistant: Assistant, canary: Canary) -> list[Memory]:
    """Return the memories whose text holds the word; not those that only have it as a tag."""
    found = assistant.browse.search(Filters(text=canary.word))
    return [each for each in found if canary.tag in each.text.casefold()]


def forget(assistant: Assistant, canary: Canary) -> None:
    """Forget everything that holds the word, as the memory browser would."""
    receipt = assistant.browse.forget([memory.id for memory in holding(assistant, canary)])
    assert receipt.hits == 0, receipt


def forget_in_chat(assistant: Assistant, canary: Canary) -> None:
    """Forget everything about it in a chat: first what was just said there, then all of it."""
    answers = exchange(
        assistant,
        f"about {canary.word}",
        f"I keep the {canary.word} in a green tin.",
        "Please forget that.",
        "Yes",
        f"Forget everything about {canary.word}",
        "Yes",
    )
    for receipt in (answers[2], answers[4]):
        assert PROOF in receipt.message.text, receipt
        assert canary.tag not in receipt.message.text.casefold()


if __name__ == "__main__":
    main()
