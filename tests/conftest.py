"""What holds for every test: no network, no real home, no stray warning, nothing left running."""

from __future__ import annotations

import functools
import gc
import logging
import os
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

import network_guard
import pytest
from hypothesis import HealthCheck, settings
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrubjay.adapters.bert_embedder import BertEmbedder
    from scrubjay.adapters.bert_network import BertNetwork
    from scrubjay.adapters.wordpiece import WordPiece

TESTS: Final = Path(__file__).parent
SESSION_HOME: Final = tempfile.TemporaryDirectory(prefix="scrubjay-tests-")


def _prepare_environment(home: Path) -> None:
    """Set what libraries read once, when they are loaded."""
    (home / "runtime").mkdir(mode=0o700)
    guard = str(TESTS / "guard")
    path = os.environ.get("PYTHONPATH")
    os.environ.update(
        {
            "SCRUBJAY_HOME": str(home / "session"),
            "SCRUBJAY_PROTECTION": "keyfile",
            # The real key store of whoever runs the tests is out of bounds.
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_SCALE_FACTOR": "1",
            # Qt warns without these, and a Qt warning fails the test.
            "XDG_RUNTIME_DIR": str(home / "runtime"),
            "LC_ALL": "C.UTF-8",
            # Threads of llama.cpp sleep instead of spinning: two cores are shared by two workers.
            "OMP_WAIT_POLICY": "passive",
            "PYTHONPATH": guard if not path else os.pathsep.join([guard, path]),
        }
    )


_prepare_environment(Path(SESSION_HOME.name))
network_guard.install()

settings.register_profile(
    "scrubjay",
    deadline=None,  # two shared cores: time says nothing about correctness
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.register_profile("thorough", parent=settings.get_profile("scrubjay"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "scrubjay"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switches of the suite."""
    parser.addoption(
        "--update-golden", action="store_true", help="Redraw the golden pictures; look at each."
    )


def pytest_collection_finish() -> None:
    """Set apart what was loaded: it stays to the end, and need not be walked after each test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def scrubjay_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test its own data folder; subprocesses inherit it."""
    home = tmp_path / "scrubjay-home"
    monkeypatch.setenv("SCRUBJAY_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def _stay_local() -> Iterator[None]:
    """Fail the test that reached for another machine, even if the program swallowed the error."""
    network_guard.attempts.clear()
    yield
    reached, network_guard.attempts[:] = list(network_guard.attempts), []
    if reached:
        pytest.fail(f"reached for another machine: {reached}")


class StrayRecords(logging.Handler):
    """Collects log records at WARNING or above that no test expected."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record."""
        self.records.append(record)

    def unexpected(self, names: list[str], *, any_name: bool) -> list[str]:
        """Return the records of loggers that were not announced, as lines."""
        return [
            f"{record.levelname} {record.name}: {record.getMessage()}"
            for record in self.records
            if not any_name and not any(_below(record.name, name) for name in names)
        ]


def _below(logger: str, name: str) -> bool:
    return logger == name or logger.startswith(f"{name}.")


@pytest.fixture(autouse=True)
def stray_records(request: pytest.FixtureRequest) -> Iterator[StrayRecords]:
    """Fail a test that logs a warning it did not announce with ``@pytest.mark.logs(...)``."""
    handler = StrayRecords()
    root = logging.getLogger()
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)
    marks = list(request.node.iter_markers("logs"))
    names = [str(name) for mark in marks for name in mark.args]
    unexpected = handler.unexpected(names, any_name=any(not mark.args for mark in marks))
    if unexpected:
        pytest.fail("stray log records:\n" + "\n".join(unexpected))


@pytest.fixture(autouse=True)
def _no_lane_left() -> Iterator[None]:
    """Fail a test that leaves one of our threads running (they are all named scrubjay-…)."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        if thread.name.startswith("scrubjay"):
            started: threading.Event = thread._started  # type: ignore[attr-defined]
            if started.wait(2):  # one that is about to start cannot be joined yet
                thread.join(timeout=2)
            if thread.is_alive():
                pytest.fail(f"left running: {thread.name}")


@pytest.fixture(autouse=True)
def _no_widget_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of the window that leaves a top-level widget or a running timer behind."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    # Imported here: Qt stays out of every test that has no window.
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer  # noqa: PLC0415 - the reason stands above
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the reason stands above

    before = set(QApplication.topLevelWidgets())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if set(QApplication.topLevelWidgets()) - before:
        gc.collect()  # slow, so only where something is left that a cycle may be holding
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    widgets = set(QApplication.topLevelWidgets()) - before
    timers = [
        found for found in gc.get_objects() if isinstance(found, QTimer) and _is_active(found)
    ]
    for timer in timers:  # reported once, not again by every test that follows
        timer.stop()
    if widgets or timers:
        pytest.fail(f"left behind: widgets {widgets}, running timers {timers}")


def _is_active(timer: object) -> bool:
    try:
        return bool(timer.isActive())  # type: ignore[attr-defined]
    except RuntimeError:  # its Qt side is gone already
        return False


STARTER: Final = Path(sys.prefix) / "share" / "scrubjay" / "models"


def _starter(pattern: str) -> Path:
    found = sorted(STARTER.glob(pattern))
    if not found:
        pytest.skip("starter models missing: python3 packaging/bootstrap.py setup")
    return found[0]


@pytest.fixture(scope="session")
def starter_language_model() -> Path:
    """Return the path of the starter language model."""
    return _starter("SmolLM2*.gguf")


@pytest.fixture(scope="session")
def starter_embedder() -> Path:
    """Return the path of the starter sentence embedder."""
    return _starter("all-MiniLM*.gguf")


@pytest.fixture(scope="session")
def weights_read_once() -> Iterator[None]:
    """Read the sentence model from its file once in this process: running it changes nothing.

    For tests that assemble the whole program many times; each still has an embedder of its own.
    """
    # Imported here: most tests need no model.
    from scrubjay.adapters import bert_embedder  # noqa: PLC0415 - the reason stands above
    from scrubjay.adapters.gguf_file import open_gguf  # noqa: PLC0415 - the reason stands above

    load = bert_embedder.BertEmbedder._loaded
    read: dict[Path, tuple[BertNetwork, WordPiece]] = {}

    def loaded(embedder: BertEmbedder) -> tuple[BertNetwork, WordPiece]:
        path = embedder._file.path
        if path not in read:
            read[path] = load(embedder)
        return read[path]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bert_embedder, "open_gguf", functools.cache(open_gguf))
        patch.setattr(bert_embedder.BertEmbedder, "_loaded", loaded)
        yield
