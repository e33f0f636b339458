from __future__ import annotations

import stat
import subprocess
import sys
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fakes.clock import FakeClock
from scrubjay.host.crash import CrashReports, described

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CANARY = "the heron stands in the reeds"
Told = list[tuple[BaseException, "Path | None"]]


@pytest.fixture
def told() -> Told:
    return []


@pytest.fixture
def passed_on(monkeypatch: pytest.MonkeyPatch) -> list[type[BaseException]]:
    """What reaches the hook that was there before."""
    kinds: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: kinds.append(kind))
    return kinds


@pytest.fixture
def reports(
    tmp_path: Path, told: Told, passed_on: list[type[BaseException]]
) -> Iterator[CrashReports]:
    made = CrashReports(
        tmp_path / "logs", "0.1.0", FakeClock().now, lambda fault, path: told.append((fault, path))
    )
    made.install()
    yield made
    made.uninstall()


def fail() -> None:
    try:
        int(CANARY)
    except ValueError as cause:
        raise KeyError(CANARY) from cause


def raised() -> BaseException:
    with pytest.raises(KeyError) as caught:
        fail()
    return caught.value


def test_a_report_has_kinds_and_places_and_no_words(reports: CrashReports) -> None:
    path = reports.report(raised(), "MainThread")
    assert path is not None
    text = path.read_text()
    assert "Scrubjay 0.1.0" in text
    assert "builtins.KeyError" in text
    assert "caused by builtins.ValueError" in text
    assert "in fail" in text
    assert "heron" not in text


def test_what_nothing_caught_is_reported_and_told(
    reports: CrashReports, told: Told, capfd: pytest.CaptureFixture[str]
) -> None:
    fault = raised()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    assert [each for each, _ in told] == [fault]
    path = told[0][1]
    assert path is not None
    assert path.exists()
    said = capfd.readouterr().err
    assert "KeyError" in said
    assert "heron" not in said


def test_other_threads_are_covered(reports: CrashReports, told: Told) -> None:
    lane = threading.Thread(target=fail, name="scrubjay-store")
    lane.start()
    lane.join()
    assert isinstance(told[0][0], KeyError)
    assert told[0][1] is not None
    assert "scrubjay-store" in told[0][1].read_text()


def test_an_interruption_is_no_crash(
    reports: CrashReports, told: Told, passed_on: list[type[BaseException]]
) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert passed_on == [KeyboardInterrupt]


def test_a_report_that_cannot_be_written_is_told_all_the_same(
    reports: CrashReports, told: Told, tmp_path: Path
) -> None:
    for path in (tmp_path / "logs").iterdir():
        path.unlink()
    (tmp_path / "logs").rmdir()
    fault = raised()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    assert told == [(fault, None)]


def test_old_reports_make_room(tmp_path: Path) -> None:
    clock = FakeClock()
    reports = CrashReports(tmp_path, "0.1.0", clock.now)
    for _ in range(14):
        reports.report(raised(), "MainThread")
        clock.advance(timedelta(seconds=1))
    kept = sorted(tmp_path.iterdir())
    assert len(kept) == 10
    assert kept[0].name == "crash-20260105-090004-000000.txt"


def test_a_chain_of_causes_ends() -> None:
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    assert described(first).count("ValueError") <= 12


def test_a_native_crash_leaves_a_trace(tmp_path: Path) -> None:
    script = (
        "import sys, faulthandler; from pathlib import Path;"
        "from scrubjay.host.crash import CrashReports;"
        "CrashReports(Path(sys.argv[1]), '0', lambda: None).install();"
        "faulthandler._sigsegv()"
    )
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert done.returncode != 0
    assert "Fatal Python error" in (tmp_path / "crash-native.txt").read_text()
    again = CrashReports(tmp_path, "0.1.0", FakeClock().now)
    again.install()
    again.uninstall()
    assert "Fatal Python error" in (tmp_path / "crash-native-last.txt").read_text()
    assert (tmp_path / "crash-native.txt").read_text() == ""
    modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.glob("crash-native*")}
    assert modes == {0o600}
