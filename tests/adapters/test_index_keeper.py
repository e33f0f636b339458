"""A generation of Chroma may be damaged in any way: the keeper then still tells the truth."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import numpy as np
import pytest

from scrubjay.adapters.chroma_index import ChromaIndex
from scrubjay.adapters.index_keeper import IndexKeeper
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from numpy.typing import NDArray

COUNT: Final = 300
DIMENSION: Final = 16
IDS: Final = [MemoryId(f"m{number:05}") for number in range(COUNT)]


def vectors(seed: int = 1, count: int = COUNT) -> NDArray[np.float32]:
    found = np.random.default_rng(seed).standard_normal((count, DIMENSION)).astype(np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return found


def warm(keeper: IndexKeeper) -> IndexKeeper:
    for _ in keeper.warm():
        pass
    return keeper


def opened(folder: Path, seed: int = 1) -> IndexKeeper:
    return IndexKeeper(folder, (IDS, vectors(seed)), chroma_from=1)


def assert_true(keeper: IndexKeeper, seed: int = 1) -> None:
    """Every id is there, and every vector finds itself."""
    assert keeper.ids() == frozenset(IDS)
    for each, vector in zip(IDS[::10], vectors(seed)[::10], strict=True):
        best, score = keeper.search(vector, 1)[0]
        assert best == each
        assert score == pytest.approx(1.0, abs=1e-5)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def closed(folder: Path) -> Path:
    """A generation that was closed cleanly."""
    keeper = warm(opened(folder))
    assert keeper.state == "searched with Chroma"
    keeper.close()
    return folder


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many vectors each call gave to Chroma."""
    given: list[int] = []
    add = ChromaIndex.add

    def counted(self: ChromaIndex, ids: list[MemoryId], found: NDArray[np.float32]) -> None:
        given.append(len(ids))
        add(self, ids, found)

    monkeypatch.setattr(ChromaIndex, "add", counted)
    return given


def test_it_answers_before_chroma_is_there(folder: Path) -> None:
    keeper = opened(folder)
    assert keeper.state == "searched exactly"
    assert_true(keeper)
    steps = keeper.warm()
    next(steps)
    next(steps)
    assert keeper.state == "searched exactly while Chroma is made ready"
    assert_true(keeper)
    keeper.close()


def test_what_was_closed_cleanly_is_taken_over(closed: Path, builds: list[int]) -> None:
    keeper = warm(opened(closed))
    assert keeper.state == "searched with Chroma"
    assert builds == []
    assert_true(keeper)
    keeper.close()


def test_few_memories_need_no_chroma(folder: Path) -> None:
    keeper = warm(IndexKeeper(folder, (IDS, vectors()), chroma_from=COUNT + 1))
    assert keeper.state == "searched exactly"
    assert not folder.exists()
    keeper.close()


def files(root: Path, pattern: str) -> list[Path]:
    found = [path for path in sorted(root.rglob(pattern)) if path.is_file()]
    assert found
    return found


def delete(pattern: str) -> Callable[[Path], None]:
    def sabotage(root: Path) -> None:
        for path in files(root, pattern):
            path.unlink()

    return sabotage


def truncate(pattern: str) -> Callable[[Path], None]:
    def sabotage(root: Path) -> None:
        for path in files(root, pattern):
            content = path.read_bytes()
            path.write_bytes(content[: len(content) // 2])

    return sabotage


def scribble(pattern: str) -> Callable[[Path], None]:
    def sabotage(root: Path) -> None:
        for path in files(root, pattern):
            content = bytearray(path.read_bytes())
            content[len(content) // 3 : len(content) // 3 + 64] = b"\xff" * 64
            path.write_bytes(content)

    return sabotage


def swap(root: Path) -> None:
    other = root.with_name("other")
    keeper = IndexKeeper(other, (IDS, vectors(2)), chroma_from=1)
    warm(keeper).close()
    for name in ("data_level0.bin", "chroma.sqlite3"):
        (mine,), (theirs,) = files(root, name), files(other, name)
        theirs.replace(mine)


def empty_folder(root: Path) -> None:
    for path in root.glob("generation-*/"):
        if path.is_dir():
            shutil.rmtree(path)
            path.mkdir()


SABOTAGE: Final[dict[str, Callable[[Path], None]]] = {
    "folder removed": shutil.rmtree,
    "generation emptied": empty_folder,
    "mark removed (killed)": delete("*.clean"),
    "mark is nonsense": scribble("*.clean"),
    "database deleted": delete("chroma.sqlite3"),
    "database truncated": truncate("chroma.sqlite3"),
    "database scribbled on": scribble("chroma.sqlite3"),
    "vectors deleted": delete("data_level0.bin"),
    "vectors truncated": truncate("data_level0.bin"),
    "vectors scribbled on": scribble("data_level0.bin"),
    "header deleted": delete("header.bin"),
    "files of another index": swap,
}


@pytest.mark.parametrize("deed", SABOTAGE.values(), ids=SABOTAGE.keys())
def test_no_damage_is_believed(
    closed: Path, builds: list[int], deed: Callable[[Path], None]
) -> None:
    deed(closed)
    builds.clear()
    keeper = opened(closed)
    assert_true(keeper)
    warm(keeper)
    assert keeper.state == "searched with Chroma"
    assert sum(builds) == COUNT
    assert_true(keeper)
    keeper.close()


def test_a_vault_that_changed_meanwhile_is_noticed(closed: Path, builds: list[int]) -> None:
    keeper = warm(opened(closed, seed=5))
    assert sum(builds) == COUNT
    assert_true(keeper, seed=5)
    keeper.close()


def test_damage_while_it_runs_is_repaired(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = warm(opened(folder))
    chroma = keeper._chroma
    assert chroma is not None
    chroma.close()  # from now on every call to it fails
    assert_true(keeper)
    assert keeper.state == "searched exactly"
    assert warm(keeper).state == "searched with Chroma"
    assert_true(keeper)
    keeper.close()


def test_changes_reach_chroma_with_the_next_warming_and_search_at_once(folder: Path) -> None:
    keeper = warm(opened(folder))
    new, vector = MemoryId("new"), vectors(3, 1)
    keeper.add([new], vector)
    keeper.remove(IDS[:1])
    assert keeper.search(vector[0], 1)[0][0] == new
    warm(keeper)
    assert keeper._chroma is not None
    assert keeper._chroma.ids() == keeper.ids() == frozenset([*IDS[1:], new])
    keeper.close()


def test_changes_in_the_midst_of_building_are_not_lost(folder: Path) -> None:
    keeper = opened(folder)
    steps = keeper.warm()
    next(steps)
    next(steps)
    keeper.add([MemoryId("new")], vectors(3, 1))
    keeper.remove([IDS[0], IDS[-1]])
    for _ in steps:
        pass
    assert keeper.state == "searched with Chroma"
    assert keeper._chroma is not None
    assert keeper._chroma.ids() == keeper.ids()
    keeper.close()


def test_changes_that_wait_are_written_at_the_end(folder: Path, builds: list[int]) -> None:
    keeper = warm(opened(folder))
    extra = vectors(3, 1)
    keeper.add([MemoryId("new")], extra)
    keeper.close()
    builds.clear()
    truth = ([*IDS, MemoryId("new")], np.concatenate([vectors(), extra]))
    again = warm(IndexKeeper(folder, truth, chroma_from=1))
    assert builds == []
    assert again.search(extra[0], 1)[0][0] == "new"
    again.close()


def raw_hits(root: Path, vector: NDArray[np.float32]) -> int:
    wanted = vector.astype("<f4").tobytes()[:16]
    return sum(path.read_bytes().count(wanted) for path in root.rglob("*") if path.is_file())


@pytest.mark.parametrize("is_open", [True, False])
def test_purging_leaves_no_bytes(folder: Path, is_open: bool) -> None:
    keeper = warm(opened(folder))
    secret = vectors()[7]
    if not is_open:
        keeper.close()
        assert raw_hits(folder, secret) > 0
        keeper = opened(folder)
    keeper.purge([IDS[7]])
    assert list(folder.iterdir()) == []
    assert keeper.ids() == frozenset(IDS) - {IDS[7]}
    assert keeper.search(secret, 1)[0][0] != IDS[7]
    keeper.close()
    assert list(folder.iterdir()) == []


def test_purging_in_the_midst_of_building(folder: Path) -> None:
    keeper = opened(folder)
    steps = keeper.warm()
    next(steps)
    next(steps)
    keeper.purge([IDS[0]])
    for _ in steps:
        pass
    assert list(folder.iterdir()) == []
    keeper.close()


def test_a_process_that_purged_gives_nothing_to_chroma_any_more(
    folder: Path, builds: list[int]
) -> None:
    keeper = opened(folder)
    keeper.purge([IDS[0]])
    assert warm(keeper).state == "searched exactly"
    assert builds == []
    keeper.close()


def test_rebuilding_takes_the_given_truth(folder: Path) -> None:
    keeper = warm(opened(folder))
    for _ in keeper.rebuild(IDS, vectors(9)):
        assert len(keeper.ids()) == COUNT
    assert keeper.state == "searched with Chroma"
    assert_true(keeper, seed=9)
    assert len(list(folder.glob("generation-*"))) == 1
    keeper.close()


def test_without_a_folder_there_is_no_chroma() -> None:
    keeper = warm(IndexKeeper(None, (IDS, vectors()), chroma_from=1))
    assert keeper.state == "searched exactly"
    keeper.purge(IDS[:1])
    assert keeper.ids() == frozenset(IDS[1:])
    for _ in keeper.rebuild(IDS, vectors()):
        pass
    assert_true(keeper)
    keeper.close()


def test_a_keeper_without_vectors_is_empty() -> None:
    keeper = IndexKeeper(None)
    assert keeper.search(vectors()[0], 3) == []
    assert list(keeper.warm()) == []
    keeper.close()
