"""tests/conftest.py keeps its promises: each rule is broken once, in a suite of its own."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

CHECKOUT: Final = Path(__file__).resolve().parents[2]
FAR_AWAY: Final = ("192.0.2.1", 80)  # an address that is promised to be nobody's

SUITE: Final = f"""
import logging, os, socket, subprocess, sys, threading, time
import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_breaks_reaching_out_even_when_the_error_is_swallowed():
    try:
        socket.create_connection({FAR_AWAY}, timeout=1)
    except OSError:
        pass

def test_breaks_asking_for_a_name():
    try:
        socket.getaddrinfo("example.invalid", 80)
    except OSError:
        pass

def test_holds_in_a_child():
    code = "import socket; socket.create_connection({FAR_AWAY}, timeout=1)"
    child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "tests stay on this machine" in child.stderr

def test_holds_loopback_is_open():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()

def test_breaks_a_stray_warning():
    logging.getLogger("somebody").warning("unexpected")

@pytest.mark.logs("somebody")
def test_holds_an_announced_warning():
    logging.getLogger("somebody.inside").warning("expected")

@pytest.mark.logs("somebody")
def test_breaks_another_logger_s_warning():
    logging.getLogger("somebodyelse").warning("unexpected")

def test_breaks_a_widget_left(qtbot):
    kept.append(QWidget())

def test_holds_a_widget_handed_over(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()

def test_breaks_a_timer_left(qtbot):
    timer = QTimer()
    timer.start(10_000)
    kept.append(timer)

def test_breaks_a_lane_left():
    threading.Thread(target=time.sleep, args=(4,), name="scrubjay-model").start()

def test_breaks_a_qt_warning(qtbot):
    qWarning("unexpected")

def test_holds_home_is_a_folder_of_its_own(scrubjay_home):
    assert os.environ["SCRUBJAY_HOME"] == str(scrubjay_home)
    assert not scrubjay_home.exists()
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    tree = tmp_path_factory.mktemp("suite")
    shutil.copy(CHECKOUT / "pyproject.toml", tree)
    (tree / "tests").mkdir()
    shutil.copy(CHECKOUT / "tests" / "conftest.py", tree / "tests")
    shutil.copytree(CHECKOUT / "tests" / "guard", tree / "tests" / "guard")
    (tree / "tests" / "test_rules.py").write_text(SUITE, encoding="utf-8")
    command = ["-m", "pytest", "-p", "no:cacheprovider", "-p", "no:xdist", "-rA", "--tb=no"]
    outcome = subprocess.run(
        [sys.executable, *command],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    return outcome.stdout


def _names(pattern: str) -> list[str]:
    return re.findall(rf"def (test_{pattern}\w+)", SUITE)


@pytest.mark.parametrize("name", _names("breaks"))
def test_a_broken_rule_fails(name: str, report: str) -> None:
    assert re.search(rf"(?m)^(FAILED|ERROR) \S+::{name}\b", report), report


@pytest.mark.parametrize("name", _names("holds"))
def test_a_kept_rule_passes(name: str, report: str) -> None:
    assert re.search(rf"(?m)^PASSED \S+::{name}\b", report), report
    assert not re.search(rf"(?m)^(FAILED|ERROR) \S+::{name}\b", report), report
