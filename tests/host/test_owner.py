"""One process owns a home; the next is told who; the dead own nothing."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.host.owner import OwnedElsewhereError, Owner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLD: Final = """
import sys
from pathlib import Path
from scrubjay.domain.errors import KnownError
from scrubjay.host.owner import Owner
try:
    owner = Owner(Path(sys.argv[1]), "import")
except KnownError as error:
    print(error.sentence, flush=True)
else:
    print("mine", flush=True)
    sys.stdin.readline()
"""


class Other:
    """Another process that tries to own the home."""

    def __init__(self, lock: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(lock)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.said = self.process.stdout.readline().strip()

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Other]:
    started = Other(tmp_path / "owner.lock")
    yield started
    started.kill()


def test_the_second_is_told_who_is_first(other: Other, tmp_path: Path) -> None:
    assert other.said == "mine"
    for _ in range(20):
        with pytest.raises(OwnedElsewhereError) as refused:
            Owner(tmp_path / "owner.lock", "window")
        assert (refused.value.process, refused.value.purpose) == (other.process.pid, "import")
        assert f"import, process {other.process.pid}" in refused.value.sentence


def test_a_killed_owner_leaves_the_home_free(other: Other, tmp_path: Path) -> None:
    other.kill()
    with Owner(tmp_path / "owner.lock", "window"):
        again = Other(tmp_path / "owner.lock")
        assert "already running" in again.said
        assert "window" in again.said
        again.kill()


def test_of_many_that_race_one_wins(tmp_path: Path) -> None:
    starters = [
        subprocess.Popen(
            [sys.executable, "-c", HOLD, str(tmp_path / "owner.lock")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(6)
    ]
    said = []
    for starter in starters:
        assert starter.stdout is not None
        said.append(starter.stdout.readline().strip())
    assert said.count("mine") == 1
    for starter in starters:
        starter.communicate("\n")


def test_releasing_lets_the_next_one_in(tmp_path: Path) -> None:
    first = Owner(tmp_path / "owner.lock", "window")
    with pytest.raises(OwnedElsewhereError):
        Owner(tmp_path / "owner.lock", "command")
    first.release()
    first.release()
    Owner(tmp_path / "owner.lock", "command").release()


def test_what_the_owner_wrote_is_for_show_only(tmp_path: Path) -> None:
    lock = tmp_path / "owner.lock"
    lock.write_text('{"process": "no number"}' * 500)
    with Owner(lock, "window"):
        lock.write_text("rubbish")
        with pytest.raises(OwnedElsewhereError, match=r"with this data folder\."):
            Owner(lock, "command")


def test_a_home_that_is_not_there_is_a_known_error(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="does not exist"):
        Owner(tmp_path / "nowhere" / "owner.lock", "window")
