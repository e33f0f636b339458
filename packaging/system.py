"""What only the system can give: Qt's libraries, and on a bare test machine a compiler."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

import engine
from progress import Stopped, run

if TYPE_CHECKING:
    from environment import Environment

# What a window needs beyond what the wheel brings, by package manager.
LIBRARIES: Final = {
    "apt-get": (
        "sudo apt install libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0"
        " libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0"
        " libxcb-render-util0 libxcb-shape0 libxcb-xkb1"
    ),
    "dnf": (
        "sudo dnf install mesa-libEGL mesa-libGL libxkbcommon-x11 dbus-libs fontconfig glib2"
        " xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil"
    ),
    "pacman": (
        "sudo pacman -S libglvnd libxkbcommon-x11 dbus fontconfig glib2 xcb-util-cursor xcb-util-wm"
        " xcb-util-image xcb-util-keysyms xcb-util-renderutil"
    ),
    "zypper": (
        "sudo zypper install Mesa-libEGL1 Mesa-libGL1 libxkbcommon-x11-0 libdbus-1-3 fontconfig"
        " libglib-2_0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1"
    ),
}
HEADLESS: Final = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
)
PROBE: Final = "from PySide6.QtWidgets import QApplication; QApplication([])"


def without_qt(place: Environment) -> str:
    """Return "" where Qt loads; else, in one sentence, which libraries are missing."""
    trouble = _qt_trouble(place, "offscreen")
    return trouble and _missing_libraries(trouble)


def check_screen(place: Environment) -> None:
    """Raise unless Qt finds a screen to open a window on."""
    if platform.system() != "Linux" or "QT_QPA_PLATFORM" in os.environ:
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise Stopped(
            "There is no screen to open a window on: start this from a desktop session"
            " (everything is set up)."
        )
    trouble = _qt_trouble(place, None)
    if trouble:
        raise Stopped(_missing_libraries(trouble))


def prepare_test_machine(place: Environment) -> None:
    """On a bare Debian machine, as root, install what the tests need from the system."""
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        return
    wanted = [*HEADLESS] if _qt_trouble(place, "offscreen") else []
    if not engine.has_compiler():
        wanted.append("g++")
    if not shutil.which("strace"):  # power cuts are replayed from what a process wrote
        wanted.append("strace")
    if not wanted:
        return
    variables = place.variables(DEBIAN_FRONTEND="noninteractive")
    run("Reading Debian's package lists", ["apt-get", "update"], place.log, variables)
    command = ["apt-get", "install", "-y", "--no-install-recommends", *wanted]
    run(f"Installing {', '.join(wanted)} from Debian", command, place.log, variables)


def _qt_trouble(place: Environment, screen: str | None) -> str:
    """Return why Qt does not start, or ""; `screen` names a platform or None for the real one."""
    more = {"QT_QPA_PLATFORM": screen} if screen else {}
    answer = subprocess.run(
        [place.python, "-c", PROBE],
        capture_output=True,
        text=True,
        env=place.variables(**more),
        check=False,
    )
    if answer.returncode == 0:
        return ""
    return (answer.stderr.strip().splitlines() or ["it ended without a word"])[-1]


def _missing_libraries(trouble: str) -> str:
    said = trouble.partition("Error: ")[2] or trouble
    for manager, command in LIBRARIES.items():
        if shutil.which(manager):
            return f"Qt's system libraries are missing ({said}): install them with '{command}'."
    return f"Qt does not start ({said}): install your system's libraries for Qt 6."
