"""Tell the browsers of this person where the native host of the extension is.

A browser starts only programs that a small file in a folder of its own names. Browsers that
are fenced in (Snap, Flatpak) read that folder and still may start nothing outside their fence;
they are found and named, with what can be done.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from scrubjay.host import atomic

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME: Final = "org.scrubjay.host"
CHROMIUM_ID: Final = "agenghmpelkllndhcbnoojdoodnpdagf"
FIREFOX_ID: Final = "scrubjay@scrubjay.app"
_OWN_FOLDER: Final = "browsers"
"""In our home, for the files to which the registry of Windows points."""
_ABOUT: Final = "Fills forms from Scrubjay"
_LINUX: Final = {
    "Chromium": ".config/chromium",
    "Google Chrome": ".config/google-chrome",
    "Microsoft Edge": ".config/microsoft-edge",
    "Brave": ".config/BraveSoftware/Brave-Browser",
    "Vivaldi": ".config/vivaldi",
    "Firefox": ".mozilla",
}
_MAC: Final = {
    "Chromium": "Library/Application Support/Chromium",
    "Google Chrome": "Library/Application Support/Google/Chrome",
    "Microsoft Edge": "Library/Application Support/Microsoft Edge",
    "Brave": "Library/Application Support/BraveSoftware/Brave-Browser",
    "Vivaldi": "Library/Application Support/Vivaldi",
    "Firefox": "Library/Application Support/Mozilla",
}
_REGISTRY: Final = {
    "Chromium": r"Software\Chromium\NativeMessagingHosts",
    "Google Chrome": r"Software\Google\Chrome\NativeMessagingHosts",
    "Microsoft Edge": r"Software\Microsoft\Edge\NativeMessagingHosts",
    "Firefox": r"Software\Mozilla\NativeMessagingHosts",
}
_FENCED: Final = {
    "snap/chromium": ("Chromium", "Snap"),
    "snap/firefox": ("Firefox", "Snap"),
    ".var/app/org.mozilla.firefox": ("Firefox", "Flatpak"),
    ".var/app/org.chromium.Chromium": ("Chromium", "Flatpak"),
    ".var/app/com.google.Chrome": ("Google Chrome", "Flatpak"),
    ".var/app/com.brave.Browser": ("Brave", "Flatpak"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Browser:
    """A browser of this person.

    Attributes:
        folder: Where its file goes; None where the registry points to it, or it is fenced in.
        connected: Its file is there and names this program.
        fence: "Snap", "Flatpak" or "".
    """

    name: str
    folder: Path | None
    connected: bool
    fence: str = ""

    @property
    def advice(self) -> str:
        """One sentence on what stands in the way, or ""."""
        if self.fence == "Snap":
            return (
                f"{self.name} was installed as a Snap, which may not start other programs; "
                "install it from your system's packages or its maker's site."
            )
        if self.fence:
            return (
                f"{self.name} was installed as a Flatpak; it can reach Scrubjay only where the "
                "desktop offers the web extensions portal."
            )
        return ""


def browsers(person: Path, home: Path) -> list[Browser]:
    """Return the browsers this person has used.

    Args:
        person: Their home directory.
        home: Scrubjay's home folder, which the host is to serve.
    """
    found = [
        Browser(name=name, folder=folder, connected=_names(folder / f"{NAME}.json", home))
        for name, folder in _folders(person)
    ]
    found += [
        Browser(name=name, folder=None, connected=False, fence=fence)
        for place, (name, fence) in _FENCED.items()
        if (person / place).is_dir()
    ]
    return found


def connect(person: Path, home: Path) -> list[Browser]:
    """Write the starter and one file for each browser found; return how they stand then.

    Raises:
        KnownError: A file could not be written, and which.
    """
    starter = write_starter(home)
    for name, folder in _folders(person):
        write_manifest(folder, starter, firefox=name == "Firefox")
    if sys.platform == "win32":
        _register(home)
    return browsers(person, home)


def disconnect(person: Path, home: Path) -> None:
    """Take everything away again that `connect` wrote: files, registry keys and the starter.

    Raises:
        KnownError: A file could not be removed, and which.
    """
    for _name, folder in _folders(person):
        manifest = folder / f"{NAME}.json"
        with atomic.told(manifest):
            manifest.unlink(missing_ok=True)
    if sys.platform == "win32":
        _unregister()
    with atomic.told(home):
        for starter in (home / "browser-host", home / "browser-host.bat"):
            starter.unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            shutil.rmtree(home / _OWN_FOLDER)


def write_starter(home: Path) -> Path:
    """Write the small program that a browser starts; return it.

    A file of its own, since the browser hands over no arguments of ours.
    """
    command = [sys.executable, "-I", "-m", "scrubjay.cli.native_host", "--home", str(home)]
    home.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        starter = home / "browser-host.bat"
        line = " ".join(f'"{each}"' for each in command)
        atomic.write(starter, f"@echo off\r\n{line} %*\r\n".encode())
    else:
        starter = home / "browser-host"
        atomic.write(starter, f'#!/bin/sh\nexec {shlex.join(command)} "$@"\n'.encode(), mode=0o700)
    return starter


def write_manifest(folder: Path, starter: Path, *, firefox: bool) -> Path:
    """Write the file by which one kind of browser finds the starter; return it."""
    callers = (
        {"allowed_extensions": [FIREFOX_ID]}
        if firefox
        else {"allowed_origins": [f"chrome-extension://{CHROMIUM_ID}/"]}
    )
    told = {"name": NAME, "description": _ABOUT, "path": str(starter), "type": "stdio", **callers}
    target = folder / f"{NAME}.json"
    with atomic.told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    atomic.write(target, json.dumps(told, indent=2).encode(), mode=0o600)
    return target


def _folders(person: Path) -> Iterator[tuple[str, Path]]:
    """Yield where the files of the browsers that were used go."""
    if sys.platform == "win32":
        return
    for name, place in (_MAC if sys.platform == "darwin" else _LINUX).items():
        profile = person / place
        if profile.is_dir():
            hosts = "NativeMessagingHosts"
            if name == "Firefox" and sys.platform != "darwin":
                hosts = "native-messaging-hosts"
            yield name, profile / hosts


def _names(manifest: Path, home: Path) -> bool:
    """Report whether a browser's file is there and leads to the host of this home."""
    try:
        held = json.loads(manifest.read_text("utf-8"))
        starter = Path(held["path"])
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return starter.parent == home and starter.is_file() and os.access(starter, os.X_OK)


def _register(home: Path) -> None:
    """Point the registry of Windows to the files, which lie in our own folder there."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - is on Windows only

        starter = write_starter(home)
        for name, key in _REGISTRY.items():
            firefox = name == "Firefox"
            folder = home / _OWN_FOLDER / ("firefox" if firefox else "chromium")
            target = write_manifest(folder, starter, firefox=firefox)
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, rf"{key}\{NAME}") as opened:
                winreg.SetValueEx(opened, "", 0, winreg.REG_SZ, str(target))


def _unregister() -> None:
    """Take our keys out of the registry of Windows, and nothing beside them."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - is on Windows only

        for key in _REGISTRY.values():
            with suppress(FileNotFoundError):
                winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{key}\{NAME}")
