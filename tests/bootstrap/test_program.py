"""One run of the program: first run, locks, keys, a second start, answers to the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from fakes.secret_store import FakeSecretStore
from scrubjay.assistant.commands import COMMANDS
from scrubjay.background.lanes import Lanes
from scrubjay.bootstrap import execute, opening
from scrubjay.bootstrap.opening import Program
from scrubjay.domain.errors import KnownError
from scrubjay.domain.recollection import Filters
from scrubjay.host import local_socket
from scrubjay.host.calling import Summons, Wish
from scrubjay.host.owner import OwnedElsewhereError
from scrubjay.host.paths import find
from scrubjay.settings import MODEL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PHRASE = "correct horse battery staple"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def programs(home: Path) -> Iterator[list[Program]]:
    """Programs the test starts, closed at its end."""
    started: list[Program] = []
    yield started
    for each in reversed(started):
        each.close()


def program(home: Path, programs: list[Program]) -> Program:
    made = Program(find(os.environ, home))
    made.settings.put(MODEL, "none")
    programs.append(made)
    return made


def test_a_new_home_is_a_first_run_and_offers_ways_to_protect(
    home: Path, programs: list[Program]
) -> None:
    made = program(home, programs)
    assert made.needs_first_run
    assert not made.needs_passphrase
    ways = {way.key: way for way in made.protections()}
    assert ways["passphrase"].is_available
    assert ways["keyfile"].is_available
    assert ways["keyring"].is_available or ways["keyring"].why


@pytest.mark.parametrize("wish", ["keyfile", "passphrase"])
def test_the_way_the_environment_wishes_for_is_offered_first(
    home: Path, programs: list[Program], monkeypatch: pytest.MonkeyPatch, wish: str
) -> None:
    monkeypatch.setenv("SCRUBJAY_PROTECTION", wish)
    offered = [way.key for way in program(home, programs).protections()]
    assert offered[0] == wish
    assert sorted(offered) == ["keyfile", "keyring", "passphrase"]


def test_a_passphrase_locks_the_vault_and_the_recovery_code_opens_it(
    home: Path, programs: list[Program]
) -> None:
    first = program(home, programs)
    code = first.create("passphrase", PHRASE)
    assert code is not None
    first.open().browse.remember("The spare key is under the pot.")
    first.close()

    second = program(home, programs)
    assert second.needs_passphrase
    with pytest.raises(KnownError):
        second.unlock("wrong horse")
    second.unlock(code)
    assert second.open().browse.count(Filters()) == 1
    second.close()
    assert PHRASE.encode() not in b"".join(
        path.read_bytes() for path in home.rglob("*") if path.is_file()
    )


def test_one_home_has_one_owner(home: Path, programs: list[Program]) -> None:
    program(home, programs).own()
    with pytest.raises(OwnedElsewhereError, match="already running"):
        program(home, programs).own()


def test_a_killed_owner_leaves_nothing_behind(home: Path, programs: list[Program]) -> None:
    script = (
        "import os, sys; from pathlib import Path;"
        "from scrubjay.bootstrap.opening import Program; from scrubjay.host.paths import find;"
        "p = Program(find(os.environ, Path(sys.argv[1]))); p.own(); print('owned', flush=True);"
        "sys.stdin.read()"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", script, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert owner.stdout is not None
    assert owner.stdin is not None
    assert owner.stdout.readline() == b"owned\n"
    waiting = program(home, programs)
    with pytest.raises(OwnedElsewhereError):
        waiting.own()
    owner.kill()
    owner.wait()
    owner.stdout.close()
    owner.stdin.close()
    waiting.own()


def test_an_open_window_answers_the_command_line_and_comes_forward(
    home: Path, programs: list[Program]
) -> None:
    window = program(home, programs)
    window.create("keyfile", "")
    lanes = Lanes()
    calls: list[str] = []
    window.when_called(lambda summons: calls.append(summons.wish))
    window.use_lanes(lanes)
    try:
        assistant = lanes.call("store", window.open)
        (kept,) = execute(str(home), "remember", {"text": "I live in Graz."})
        assert kept["added"]
        (found,) = execute(str(home), "recall", {"cue": "Where do I live?", "k": 3})
        assert found["recollections"][0]["text"] == "I live in Graz."
        (said,) = execute(str(home), "ask", {"text": "Where do I live?"})
        assert "Graz" in said["reply"]
        with pytest.raises(KnownError, match="no memory"):
            list(execute(str(home), "show", {"id": "nobody"}))
        with pytest.raises(KnownError, match="no command"):
            list(execute(str(home), "dance", {}))
        with pytest.raises(OwnedElsewhereError):
            list(execute(str(home), "restore", {"path": "/nowhere"}))
        assert program(home, programs).call_the_other()
        assert calls == ["come-forward"]
        assert lanes.call("store", lambda: assistant.browse.count(Filters())) == 2
    finally:
        lanes.call("store", window.close)
        assert lanes.close(20.0)


def test_a_window_is_called_before_its_vault_is_open(home: Path, programs: list[Program]) -> None:
    window = program(home, programs)
    window.create("passphrase", "correct horse battery")
    lanes = Lanes()
    calls: list[Summons] = []
    window.when_called(calls.append)
    window.use_lanes(lanes)
    try:
        assert program(home, programs).call_the_other()
        assert program(home, programs).call_the_other(Wish.QUICK)
        assert [each.wish for each in calls] == [Wish.FORWARD, Wish.QUICK]
        with pytest.raises(KnownError, match="not open yet"):
            list(execute(str(home), "memories", {}))
    finally:
        window.close()
        assert lanes.close(20.0)


def test_the_token_of_a_second_start_is_handed_on_and_a_long_one_is_not(
    home: Path, programs: list[Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program(home, programs)
    window.own()
    lanes = Lanes()
    calls: list[Summons] = []
    window.when_called(calls.append)
    window.use_lanes(lanes)
    try:
        for token in ("by-this", "x" * 300):
            monkeypatch.setenv("XDG_ACTIVATION_TOKEN", token)
            assert program(home, programs).call_the_other()
        assert [each.token for each in calls] == ["by-this", ""]
    finally:
        window.close()
        assert lanes.close(20.0)


@pytest.mark.parametrize("token", ["a\0b", "a\nb", "caf\u00e9", 7, ["by-this"], None])
def test_a_token_that_cannot_be_one_is_not_handed_on(
    home: Path, programs: list[Program], token: object
) -> None:
    window = program(home, programs)
    window.own()
    lanes = Lanes()
    calls: list[Summons] = []
    window.when_called(calls.append)
    window.use_lanes(lanes)
    try:
        address, secret = local_socket.address_of(home), local_socket.socket_secret(home)
        list(local_socket.ask(address, secret, Wish.QUICK, {"token": token}, 5.0))
        assert calls == [Summons(wish=Wish.QUICK)]
    finally:
        window.close()
        assert lanes.close(20.0)


def test_a_command_that_owns_the_folder_is_named_to_who_wants_a_window(
    home: Path, programs: list[Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    program(home, programs).own()
    monkeypatch.setattr(opening, "_PATIENCE", 0.0)
    with pytest.raises(OwnedElsewhereError):
        program(home, programs).call_the_other()


def test_a_command_waits_for_the_one_before_it(
    home: Path, programs: list[Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    program(home, programs).create("keyfile", "")
    programs[0].close()
    before = Program(find(os.environ, home), purpose="remember")
    programs.append(before)
    before.own()
    waited: list[float] = []

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        before.close()

    monkeypatch.setattr("scrubjay.bootstrap.opening.time.sleep", sleep)
    (kept,) = execute(str(home), "remember", {"text": "I live in Graz."})
    assert kept["added"]
    assert len(waited) == 1


def test_a_command_that_takes_long_is_named_to_the_next(
    home: Path, programs: list[Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Program(find(os.environ, home), purpose="import")
    programs.append(before)
    before.own()
    monkeypatch.setattr(opening, "_TURN", -1.0)
    with pytest.raises(OwnedElsewhereError, match=r"\(import, process \d+\)"):
        list(execute(str(home), "memories", {}))


def test_a_damaged_vault_is_named_and_left_alone(home: Path, programs: list[Program]) -> None:
    first = program(home, programs)
    first.create("keyfile", "")
    first.open().browse.remember("I live in Graz.")
    first.close()
    vault = home / "vault.db"
    damaged = bytes(len(vault.read_bytes()))
    vault.write_bytes(damaged)
    second = program(home, programs)
    with pytest.raises(KnownError):
        second.open()
    assert vault.read_bytes() == damaged
    second.close()
    (checks,) = execute(str(home), "self-check", {})
    assert not checks["ok"]
    assert any(check["name"] == "vault" and not check["ok"] for check in checks["checks"])


def test_a_missing_model_file_leaves_memory_in_charge(home: Path, programs: list[Program]) -> None:
    made = program(home, programs)
    made.create("keyfile", "")
    made.settings.put(MODEL, "file")
    assistant = made.open()
    with pytest.raises(KnownError):
        assistant.models.use(home / "nowhere.gguf")
    bad = home / "bad.gguf"
    bad.write_bytes(b"GGUF" + bytes(64))
    with pytest.raises(KnownError):
        assistant.models.use(bad)
    assert assistant.models.available()[-1].path is None


def test_opening_a_window_loads_nothing_heavy() -> None:
    script = (
        "import sys; from scrubjay.bootstrap import window_program;"
        "p = window_program(sys.argv[1]);"
        "p.needs_first_run, p.settings;"
        "print(*sorted({'numpy', 'chromadb', 'llama_cpp', 'keyring', 'cryptography', 'dateparser',"
        "'babel', 'phonenumbers', 'sqlcipher3', 'argon2', 'apscheduler'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(os.environ["SCRUBJAY_HOME"])],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == ""


def test_a_bug_is_reported_without_its_words(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("the diary said: zebrafinch")

    monkeypatch.setitem(COMMANDS, "verify", broken)
    monkeypatch.setenv("SCRUBJAY_PROTECTION", "keyfile")
    with pytest.raises(KnownError, match="went wrong inside") as told:
        list(execute(str(home), "verify", {}))
    assert "zebrafinch" not in str(told.value)
    (report,) = (home / "logs").glob("crash-2*.txt")
    text = report.read_text("utf-8")
    assert "ValueError" in text
    assert "zebrafinch" not in text
    assert "zebrafinch" not in "".join(capsys.readouterr())


def test_a_lost_keyring_asks_for_the_recovery_code(
    home: Path, programs: list[Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = FakeSecretStore()
    monkeypatch.setattr(Program, "_secrets", lambda _self: held)
    first = program(home, programs)
    code = first.create("keyring", "")
    assert code is not None
    first.open().browse.remember("The spare key is under the pot.")
    first.close()
    second = program(home, programs)
    assert not second.needs_passphrase
    second.close()

    held.secrets.clear()
    third = program(home, programs)
    assert third.needs_passphrase
    third.unlock(code)
    assert third.open().browse.count(Filters()) == 1
