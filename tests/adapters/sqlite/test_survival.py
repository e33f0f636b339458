"""Small editions of the three evaluations that stand for the vault's promises."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from evaluation.file_trace import Call, Disk
from evaluation.forget_canaries import PlainVault, forget_canaries
from evaluation.interruptions import LOST, interrupted
from evaluation.kill_nine import GONE, Tally, audit, kill_nine, memory_of, open_at, vector_of
from evaluation.power_cut import power_cuts
from scrubjay.domain.memory import MemoryId

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_acknowledged_survives_being_killed(tmp_path: Path) -> None:
    tally = kill_nine(tmp_path, kills=3, seed=1, longest=0.3)
    assert tally.clean, tally
    assert tally.kills == 3


def test_theaudit_notices_every_kind_of_loss(tmp_path: Path) -> None:
    vault = open_at(tmp_path)
    with vault.writing("remember", "person", memory_of("000000", 1).at):
        vault.put([memory_of("000000", 1), memory_of("000001", 1), memory_of("000002", 2)])
        vault.put_vectors("test", [MemoryId("000000")], vector_of("000000", 2)[None])
    vault.close()
    tally = Tally()
    state = {"000000": 1, "000001": GONE, "000002": 1, "000003": 1}
    audit(tmp_path, state, {"000002": 2, "000004": 1}, tally)
    # 3 is not there; 1 came back; the vector of 0 is of another version, 1 and 2 have none,
    # and of the last act one half was done
    assert (tally.lost, tally.returned, tally.torn, tally.unopened) == (1, 1, 4, 0)
    assert not tally.clean


def test_what_was_forgotten_is_in_no_file(tmp_path: Path) -> None:
    outcome = forget_canaries(PlainVault(tmp_path, 120, 2), [tmp_path], 6, 2)
    assert outcome.seen == 6
    assert outcome.while_open.where == ()
    assert outcome.after_close.where == ()
    assert outcome.clean


@pytest.mark.skipif(shutil.which("strace") is None, reason="power cuts are replayed from strace")
def test_what_was_acknowledged_survives_a_power_cut(tmp_path: Path) -> None:
    tally = power_cuts(tmp_path, cuts=6, acts=12, seed=1)
    assert tally.clean, tally
    assert tally.kills == 6


def test_the_disk_forgets_what_was_not_flushed(tmp_path: Path) -> None:
    def call(name: str, number: int, content: bytes = b"", *numbers: int, result: int = 0) -> Call:
        return Call(name, number, (content,), numbers, result, appends=False, empties=False)

    disk = Disk(tmp_path / "home")
    disk.hold(str(tmp_path / "home" / "a"), b"old content")
    disk.apply(call("openat", -100, str(tmp_path / "home" / "a").encode(), result=5))
    disk.apply(call("pwrite64", 5, b"OLD", 0, result=3))
    disk.apply(call("fsync", 5))
    disk.apply(call("pwrite64", 5, b"NEW", 8, result=3))
    disk.after_cut(tmp_path / "after", None)
    assert (tmp_path / "after" / "a").read_bytes() == b"OLD content"
    disk.apply(call("fdatasync", 5))
    disk.apply(call("ftruncate", 5, b"", 10))
    disk.after_cut(tmp_path / "after", None)
    assert (tmp_path / "after" / "a").read_bytes() == b"OLD contNE"


@pytest.mark.skipif(shutil.which("strace") is None, reason="power cuts are replayed from strace")
@pytest.mark.parametrize("deed", ["migrate", "restore"])
def test_an_interrupted_deed_leaves_the_old_or_the_new_vault(tmp_path: Path, deed: str) -> None:
    found = interrupted(tmp_path, deed, cuts=6, seed=2)
    assert found.total() == 6
    assert found[LOST] == 0
