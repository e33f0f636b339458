"""The development conversations as memories and questions, read from beside the checkout."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from scrubjay.domain.memory import Memory, MemoryId, MemoryKind, Origin, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from scrubjay.ports.models import Embedder

DATA: Final = Path(__file__).parents[3] / "shared" / "data"
ANSWERABLE: Final = (1, 2, 3, 4)
"""Categories with evidence: multi-hop, temporal, open-domain, single-hop."""
TRAP: Final = 5
_SESSION: Final = re.compile(r"session_(\d+)")
_LINE: Final = re.compile(r"D(\d+):(\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question with the lines that answer it (for a trap: the lines that lure)."""

    text: str
    category: int
    evidence: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """One conversation; the id of a memory is the id of its line."""

    name: str
    memories: tuple[Memory, ...]
    questions: tuple[Question, ...]
    statements: tuple[Question, ...]
    """What annotators wrote down from it, each with its lines: more cues to learn from."""

    def pinned(self) -> Conversation:
        """Return it with every memory pinned, so that nothing fades."""
        return replace(self, memories=tuple(replace(each, pinned=True) for each in self.memories))


def read(path: Path = DATA / "locomo-dev.json") -> list[Conversation]:
    """Read the conversations. Ends with a sentence when the data is absent."""
    if not path.exists():
        raise SystemExit(f"The development conversations are not at {path}.")
    return [_conversation(sample) for sample in json.loads(path.read_text(encoding="utf-8"))]


def _conversation(sample: dict[str, Any]) -> Conversation:
    held = sample["conversation"]
    numbers = sorted(int(found[1]) for key in held if (found := _SESSION.fullmatch(key)))
    memories = [memory for number in numbers for memory in _session(held, number)]
    known = {str(memory.id) for memory in memories}
    questions = (
        Question(
            text=entry["question"],
            category=entry["category"],
            evidence=_lines(entry["evidence"]) & known,
        )
        for entry in sample["qa"]
    )
    return Conversation(
        name=sample["sample_id"],
        memories=tuple(memories),
        questions=tuple(questions),
        statements=tuple(_statements(sample["observation"], known)),
    )


def _session(held: dict[str, Any], number: int) -> Iterator[Memory]:
    written = f"{held[f'session_{number}_date_time']} +0000"
    began = datetime.strptime(written, "%I:%M %p on %d %B, %Y %z").astimezone(UTC)
    for sequence, line in enumerate(held[f"session_{number}"]):
        at = began + timedelta(seconds=20 * sequence)
        yield Memory(
            id=MemoryId(line["dia_id"]),
            kind=MemoryKind.EPISODE,
            text=line["text"],
            at=at,
            created_at=at,
            source=Source(
                origin=Origin.IMPORT,
                ref=line["dia_id"],
                session=f"session-{number}",
                words=line["text"],
            ),
            speaker=line["speaker"],
            by_self=False,
            sequence=sequence,
        )


def _lines(written: list[str]) -> frozenset[str]:
    """Return line ids, however they were written ("D8:6; D9:17", "D30:05")."""
    return frozenset(
        f"D{int(session)}:{int(turn)}" for text in written for session, turn in _LINE.findall(text)
    )


def _statements(observation: dict[str, Any], known: set[str]) -> Iterator[Question]:
    for by_speaker in observation.values():
        for entries in by_speaker.values():
            for text, lines in entries:
                evidence = _lines(lines if isinstance(lines, list) else [lines]) & known
                if evidence:
                    yield Question(text=text, category=0, evidence=evidence)


class RememberedEmbedder:
    """An embedder that answers from a file kept outside the repository where it can."""

    def __init__(self, embedder: Embedder, path: Path | None) -> None:
        self._embedder = embedder
        self._path = path
        self._known: dict[str, NDArray[np.float32]] = {}
        if path is not None and path.exists():
            with np.load(path) as held:
                texts = json.loads(str(held["texts"]))
                self._known = dict(zip(texts, held["vectors"], strict=True))

    @property
    def name(self) -> str:
        return self._embedder.name

    @property
    def dimension(self) -> int:
        return self._embedder.dimension

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._embedder.embed(new), strict=True))
        return np.stack([self._known[text] for text in texts])

    def save(self) -> None:
        if self._path is not None:
            texts = json.dumps(list(self._known))
            np.savez(
                self._path, texts=np.array(texts), vectors=np.stack(list(self._known.values()))
            )

    def close(self) -> None:
        self._embedder.close()
