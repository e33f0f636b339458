"""What the extension is made of: its rights, its two builds, and nothing that runs foreign code."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from browser.stage import CHECKOUT, build_extension

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = CHECKOUT / "app" / "extension"
SCRIPTS = sorted(SOURCE.rglob("*.js"))
FORBIDDEN = (
    r"\beval\b", r"\bnew Function\b", r"innerHTML", r"outerHTML", r"insertAdjacentHTML",
    r"document\.write", r"\bimport\s*\(", r"https?://", r"\bfetch\b", r"XMLHttpRequest",
    r"WebSocket", r"setTimeout\(\s*[\"'`]", r"\.submit\(", r"requestSubmit",
)  # fmt: skip


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return build_extension(tmp_path_factory.mktemp("builds"))


def manifest(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
    return read


def test_it_asks_for_four_rights_and_no_site(builds: list[Path]) -> None:
    for each in map(manifest, builds):
        assert each["permissions"] == ["activeTab", "scripting", "nativeMessaging", "storage"]
        assert each["manifest_version"] == 3
        for none in ("host_permissions", "optional_permissions", "optional_host_permissions",
                     "content_scripts", "background", "web_accessible_resources",
                     "externally_connectable"):  # fmt: skip
            assert none not in each


def test_only_its_own_files_run(builds: list[Path]) -> None:
    for each in map(manifest, builds):
        policy = each["content_security_policy"]["extension_pages"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy


def test_the_builds_differ_in_what_is_stated_and_nothing_else(builds: list[Path]) -> None:
    chromium, firefox = map(manifest, builds)
    added = json.loads((SOURCE / "browsers.json").read_text("utf-8"))
    shared = manifest(SOURCE)
    assert chromium == shared | added["chromium"]
    assert firefox == shared | added["firefox"]
    assert set(added["chromium"]) == {"key", "minimum_chrome_version"}
    assert set(added["firefox"]) == {"browser_specific_settings"}
    files = [
        {each.relative_to(folder): each.read_bytes() for each in folder.rglob("*.*")}
        for folder in builds
    ]
    for held in files:
        held.pop(next(name for name in held if name.name == "manifest.json"))
    assert files[0] == files[1]


def test_every_file_that_is_named_is_there(builds: list[Path]) -> None:
    for folder in builds:
        read = manifest(folder)
        named = [read["action"]["default_popup"], *read["icons"].values()]
        popup = (folder / "popup.html").read_text("utf-8")
        named += re.findall(r'(?:src|href)="([^"]+)"', popup)
        named += re.findall(r'"(page/[a-z]+\.js)"', (folder / "popup.js").read_text("utf-8"))
        assert len(named) >= 12
        assert [each for each in named if not (folder / each).is_file()] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda each: each.name)
def test_no_script_runs_text_writes_markup_or_calls_out(script: Path) -> None:
    code = re.sub(r"^\s*//.*$", "", script.read_text("utf-8"), flags=re.MULTILINE)
    assert [each for each in FORBIDDEN if re.search(each, code)] == []


@pytest.mark.skipif(shutil.which("node") is None, reason="there is no Node on this machine")
def test_every_script_can_be_read(builds: list[Path]) -> None:
    scripts = sorted(builds[1].rglob("*.js"))
    assert len(scripts) == len(SCRIPTS)
    for each in scripts:
        done = subprocess.run(
            ["node", "--check", str(each)],  # noqa: S607 - wherever it is
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.stderr == ""
