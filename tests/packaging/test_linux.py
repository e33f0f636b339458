"""The entry of a Linux menu: what it says is so, and what its note tells to do works."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from scrubjay.cli.grammar import grammar
from scrubjay.host.portal import APP

CHECKOUT: Final = Path(__file__).resolve().parents[2]
LINUX: Final = CHECKOUT / "packaging" / "linux"
STEPS: Final = re.findall(r"```sh\n(.*?)```", (LINUX / "README.md").read_text("utf-8"), re.DOTALL)


def entry(path: Path) -> configparser.ConfigParser:
    read = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    read.optionxform = str  # type: ignore[method-assign, assignment] # keys keep their case
    read.read_string(path.read_text("utf-8"))
    return read


def do(steps: str, data: Path, folder: Path) -> None:
    subprocess.run(
        ["/bin/sh", "-euc", steps],
        cwd=folder,
        env=os.environ | {"XDG_DATA_HOME": str(data)},
        check=True,
        timeout=20,
    )


def test_its_name_is_the_one_that_windows_and_portal_use() -> None:
    assert (LINUX / f"{APP}.desktop").is_file()
    assert (CHECKOUT / "resources" / "icons" / f"{APP}.svg").is_file()


def test_every_group_starts_something_there_is() -> None:
    read = entry(LINUX / "scrubjay.desktop")
    main = read["Desktop Entry"]
    actions = [f"Desktop Action {each}" for each in main["Actions"].split(";") if each]
    assert ["Desktop Entry", *actions] == read.sections()
    for section in read.sections():
        program, *arguments = shlex.split(read[section]["Exec"])
        assert program == "scrubjay"
        grammar().parse_args(arguments)
        assert read[section]["Icon"] == APP
        names = {key for key in read[section] if key.startswith(("Name", "Comment"))}
        assert section == "Desktop Entry" or names == {"Name", "Name[de]"}


@pytest.mark.skipif(sys.platform == "win32", reason="a note for Linux")
def test_the_steps_of_the_note_put_it_there_and_take_it_out(tmp_path: Path) -> None:
    folder, data = tmp_path / "a folder", tmp_path / "data"
    folder.mkdir()
    for name in ("resources", "packaging"):
        (folder / name).symlink_to(CHECKOUT / name)
    install, take_out = STEPS
    do(install, data, folder)
    read = entry(data / "applications" / "scrubjay.desktop")
    starts = [shlex.split(read[each]["Exec"]) for each in read.sections()]
    scrubjay = str(folder / ".venv" / "bin" / "scrubjay")
    assert starts == [[scrubjay], [scrubjay, "--quick"]]
    icon = data / "icons/hicolor/scalable/apps/scrubjay.svg"
    assert icon.read_bytes() == (CHECKOUT / "resources/icons/scrubjay.svg").read_bytes()
    do(take_out, data, folder)
    assert not [each for each in data.rglob("*") if each.is_file()]
