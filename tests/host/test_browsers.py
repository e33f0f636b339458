"""The files by which browsers find the native host."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Self

import pytest

from scrubjay.host import browsers as module
from scrubjay.host.browsers import CHROMIUM_ID, FIREFOX_ID, NAME, browsers, connect, disconnect

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders are those of Linux")


@pytest.fixture
def person(tmp_path: Path) -> Path:
    home = tmp_path / "person"
    for each in (".config/chromium", ".mozilla", "snap/firefox"):
        (home / each).mkdir(parents=True)
    return home


def test_browsers_that_were_used_are_connected_and_no_others(person: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    before = {each.name: each.connected for each in browsers(person, home) if not each.fence}
    assert before == {"Chromium": False, "Firefox": False}
    after = connect(person, home)
    assert {each.name: each.connected for each in after if not each.fence} == {
        "Chromium": True,
        "Firefox": True,
    }
    assert not (person / ".config/google-chrome").exists()


def test_each_kind_of_browser_is_told_in_its_own_way(person: Path, tmp_path: Path) -> None:
    connect(person, tmp_path / "home")
    chromium = person / ".config/chromium/NativeMessagingHosts" / f"{NAME}.json"
    firefox = person / ".mozilla/native-messaging-hosts" / f"{NAME}.json"
    told = json.loads(chromium.read_text("utf-8"))
    assert told["allowed_origins"] == [f"chrome-extension://{CHROMIUM_ID}/"]
    assert json.loads(firefox.read_text("utf-8"))["allowed_extensions"] == [FIREFOX_ID]
    assert os.access(told["path"], os.X_OK)
    assert (tmp_path / "home" / "browser-host").stat().st_mode & 0o077 == 0


def test_the_starter_starts_the_host(person: Path, tmp_path: Path) -> None:
    home = tmp_path / "home with space"
    connect(person, home)
    request = json.dumps({"id": 1, "verb": "browser-begin", "params": {}}).encode()
    done = subprocess.run(
        [home / "browser-host", "chrome-extension://anybody/"],
        input=len(request).to_bytes(4, sys.byteorder) + request,
        capture_output=True,
        check=True,
        timeout=60,
    )
    length = int.from_bytes(done.stdout[:4], sys.byteorder)
    answer = json.loads(done.stdout[4 : 4 + length])
    assert answer["error"]["sentence"] == "Scrubjay is not running."
    assert len(done.stdout) == 4 + length


def test_a_fenced_browser_is_named_with_what_to_do(person: Path, tmp_path: Path) -> None:
    (fenced,) = [each for each in browsers(person, tmp_path / "home") if each.fence]
    assert (fenced.name, fenced.connected) == ("Firefox", False)
    assert "Snap" in fenced.advice


def test_another_home_is_not_taken_for_ours(person: Path, tmp_path: Path) -> None:
    connect(person, tmp_path / "one")
    assert not any(each.connected for each in browsers(person, tmp_path / "two"))


def test_disconnecting_leaves_no_file(person: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    connect(person, home)
    disconnect(person, home)
    assert not any(each.connected for each in browsers(person, home))
    assert list(person.rglob(f"{NAME}.json")) == []
    assert list(home.iterdir()) == []
    disconnect(person, home)


def test_disconnecting_leaves_no_key_in_a_registry(
    person: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setitem(sys.modules, "winreg", _registry(kept))
    monkeypatch.setattr(module, "sys", SimpleNamespace(platform="win32", executable="python.exe"))
    home = tmp_path / "home"
    connect(person, home)
    assert len(kept) == 4
    assert all(Path(each).is_file() for each in kept.values())
    kept[r"Software\Chromium\NativeMessagingHosts\org.other"] = "other.json"
    disconnect(person, home)
    assert list(kept.values()) == ["other.json"]
    assert list(home.iterdir()) == []
    disconnect(person, home)


def _registry(kept: dict[str, str]) -> ModuleType:
    """Return as much of `winreg` as is used, over a dictionary."""

    class Key:
        def __init__(self, name: str) -> None:
            self.name = name

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            return None

    def delete(_root: str, name: str) -> None:
        if name not in kept:
            raise FileNotFoundError(name)
        del kept[name]

    made = ModuleType("winreg")
    vars(made).update(
        HKEY_CURRENT_USER="user",
        REG_SZ=1,
        CreateKey=lambda _root, name: Key(name),
        SetValueEx=lambda key, _name, _zero, _kind, value: kept.update({key.name: value}),
        DeleteKey=delete,
    )
    return made


def test_the_identity_is_that_of_the_extensions_key() -> None:
    source = Path(__file__).parents[2] / "app" / "extension" / "browsers.json"
    held = json.loads(source.read_text("utf-8"))
    digest = hashlib.sha256(base64.b64decode(held["chromium"]["key"])).hexdigest()[:32]
    assert "".join(chr(ord("a") + int(each, 16)) for each in digest) == CHROMIUM_ID
    assert held["firefox"]["browser_specific_settings"]["gecko"]["id"] == FIREFOX_ID
