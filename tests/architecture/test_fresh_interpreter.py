"""What a contract cannot see: what a fresh interpreter has loaded after importing us."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from architecture.source_tree import sources

# Qt: the core runs without a window. The others take seconds, so they load after the first paint.
HEAVY = {"PySide6", "chromadb", "llama_cpp", "keyring"}
PROBE = """
import importlib, json, sys
heavy, modules = json.loads(sys.argv[1])
seen, blame = set(heavy) & set(sys.modules), {}
for name in modules:
    importlib.import_module(name)
    new = (set(heavy) & set(sys.modules)) - seen
    if new:
        blame[name] = sorted(new)
        seen |= new
print(json.dumps(blame))
"""


def _loaded_by(heavy: set[str], modules: list[str]) -> object:
    answer = subprocess.run(
        [sys.executable, "-c", PROBE, json.dumps([sorted(heavy), modules])],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert answer.returncode == 0, answer.stderr[-1500:]
    return json.loads(answer.stdout)


def test_nothing_but_the_window_loads_qt_or_heavy_libraries() -> None:
    modules = [source.module for source in sources() if not source.module.startswith("scrubjay.ui")]
    assert _loaded_by(HEAVY, modules) == {}


@pytest.mark.parametrize("package", ["scrubjay.domain", "scrubjay.ports"])
def test_the_core_loads_no_outside_library(package: str) -> None:
    outside = {"numpy", "sqlcipher3", "cryptography", "platformdirs", "apscheduler"}
    modules = [source.module for source in sources() if source.module.startswith(package)]
    assert _loaded_by(outside | HEAVY, modules) == {}
