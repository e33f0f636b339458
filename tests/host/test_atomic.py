from __future__ import annotations

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.host import atomic

if TYPE_CHECKING:
    from pathlib import Path


def test_the_content_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "settings.toml"
    atomic.write(target, b"old and long")
    atomic.write(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_content_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "settings.toml"
    atomic.write(target, b"old")

    def fail() -> None:
        with atomic.replaced(target) as aside:
            aside.write_bytes(b"half of the n")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_what_killed_writers_left_goes_when_it_is_old(tmp_path: Path) -> None:
    old, fresh, other = (
        tmp_path / name for name in (".a.toml.k1.new", ".a.toml.k2.new", ".b.toml.k3.new")
    )
    for path in (old, fresh, other):
        path.write_bytes(b"left by a power cut")
    for path in (old, other):
        os.utime(path, (0, 0))

    atomic.write(tmp_path / "a.toml", b"new")

    assert {path.name for path in tmp_path.iterdir()} == {"a.toml", fresh.name, other.name}


def test_writers_of_one_file_do_not_meet(tmp_path: Path) -> None:
    target = tmp_path / "settings.toml"
    contents = {bytes([number]) * 5000 for number in range(8)}

    def write(content: bytes) -> None:
        for _ in range(10):
            atomic.write(target, content)

    with ThreadPoolExecutor(len(contents)) as pool:
        list(pool.map(write, contents))

    assert target.read_bytes() in contents
    assert list(tmp_path.iterdir()) == [target]


def test_it_is_on_the_disk_before_it_takes_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    real_sync, real_replace = os.fsync, os.rename

    def sync(descriptor: int) -> None:
        order.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        real_sync(descriptor)

    def replace(source: Path, target: Path) -> None:
        order.append("rename")
        real_replace(source, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(os, "replace", replace)
    atomic.write(tmp_path / "a", b"x")
    assert order == ["file", "rename", "folder"]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "disk is full"),
        (errno.EACCES, "cannot be written"),
        (errno.ENOENT, "does not exist"),
    ],
)
def test_the_systems_errors_become_sentences(tmp_path: Path, number: int, said: str) -> None:
    with pytest.raises(KnownError, match=said), atomic.told(tmp_path / "x"):
        raise OSError(number, os.strerror(number))


def test_a_missing_folder_is_a_known_error(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="does not exist"):
        atomic.write(tmp_path / "nowhere" / "x", b"")
