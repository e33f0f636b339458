from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.host.paths import Paths, find


def test_the_argument_wins_over_the_variable_and_that_over_the_system(tmp_path: Path) -> None:
    named, told = tmp_path / "named", {"SCRUBJAY_HOME": str(tmp_path / "told")}
    assert find(told, named).home == named
    assert find(told).home == tmp_path / "told"
    assert find({}).home.name == "Scrubjay"
    assert find({"SCRUBJAY_HOME": ""}).home == find({}).home


def test_the_home_is_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert find({"SCRUBJAY_HOME": "here"}).home == tmp_path / "here"
    monkeypatch.setenv("HOME", str(tmp_path))
    assert find({}, Path("~/there")).home == tmp_path / "there"


def test_finding_makes_nothing_and_making_is_for_the_owner_alone(tmp_path: Path) -> None:
    paths = find({}, tmp_path / "a" / "b")
    assert not paths.home.exists()
    assert paths.make() == paths
    assert stat.S_IMODE(paths.home.stat().st_mode) == 0o700
    paths.make()


@pytest.mark.parametrize(("is_ours", "mode"), [(True, 0o700), (False, 0o755)])
def test_a_home_that_was_open_to_others_is_closed_if_it_is_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_ours: bool, mode: int
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o755)
    if not is_ours:
        somebody = os.getuid() + 1
        monkeypatch.setattr(os, "getuid", lambda: somebody)
    Paths(home).make()
    assert stat.S_IMODE(home.stat().st_mode) == mode


def test_everything_lies_below_the_home(tmp_path: Path) -> None:
    paths = Paths(tmp_path)
    names = [name for name, held in vars(Paths).items() if isinstance(held, property)]
    places = [getattr(paths, name) for name in names]
    assert len(set(places)) == len(places) >= 7
    assert all(place.parent == tmp_path for place in places)


def test_a_home_that_cannot_be_made_is_a_known_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for home in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(KnownError, match="cannot be made"):
            Paths(home).make()
