from __future__ import annotations

import logging
import stat
from typing import TYPE_CHECKING

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.host import logs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CANARY = "the heron stands in the reeds"
LOGGER = logging.getLogger("scrubjay.test")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    root = logging.getLogger(logs.ROOT)
    level, handlers = root.level, list(root.handlers)
    yield
    for handler in set(root.handlers) - set(handlers):
        logs.release(handler)
    root.setLevel(level)


def fail() -> None:
    try:
        int(CANARY)
    except ValueError as cause:
        raise KeyError(CANARY) from cause


def written(folder: Path) -> str:
    return "".join(path.read_text("utf-8") for path in sorted(folder.iterdir()))


@pytest.mark.logs("chromadb")
def test_what_the_program_says_is_written_down(tmp_path: Path) -> None:
    logs.configure(tmp_path / "logs")
    LOGGER.info("imported %d lines", 7)
    logging.getLogger("chromadb").error("%s", CANARY)
    text = written(tmp_path / "logs")
    assert "INFO MainThread scrubjay.test: imported 7 lines" in text
    assert "heron" not in text


def test_debug_is_silent_unless_asked_for(tmp_path: Path) -> None:
    logs.configure(tmp_path)
    LOGGER.debug("prompt: %s", CANARY)
    assert "heron" not in written(tmp_path)
    logs.configure(tmp_path, logging.DEBUG)
    LOGGER.debug("prompt: %s", CANARY)
    assert written(tmp_path).count("heron") == 1


@pytest.mark.logs("scrubjay.test")
def test_every_generation_is_for_the_owner_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "_MOST_BYTES", 100)
    logs.configure(tmp_path)
    for number in range(4):
        LOGGER.info("line %d of many, so long that each of them fills a file", number)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()]
    assert modes == [0o600] * 4


@pytest.mark.logs("scrubjay.test")
def test_an_exception_is_told_without_its_message(tmp_path: Path) -> None:
    logs.configure(tmp_path)
    try:
        fail()
    except KeyError:
        LOGGER.exception("a chore failed")
    text = written(tmp_path)
    assert "a chore failed" in text
    assert "builtins.KeyError" in text
    assert "caused by builtins.ValueError" in text
    assert "test_logs.py" in text
    assert "heron" not in text


def test_configuring_twice_writes_each_line_once(tmp_path: Path) -> None:
    assert logs.configure(tmp_path) is logs.configure(tmp_path)
    LOGGER.info("once")
    assert written(tmp_path).count("once") == 1
    logs.configure(tmp_path / "other")
    LOGGER.info("elsewhere")
    assert "elsewhere" not in (tmp_path / logs.FILE_NAME).read_text()
    assert "elsewhere" in written(tmp_path / "other")


def test_old_lines_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_MOST_BYTES", 2000)
    logs.configure(tmp_path)
    for number in range(500):
        LOGGER.info("line %d", number)
    assert 2 <= len(list(tmp_path.iterdir())) <= 4
    assert "line 499" in written(tmp_path)


def test_a_folder_that_cannot_be_made_is_a_known_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KnownError, match="cannot be written"):
        logs.configure(tmp_path / "file")
