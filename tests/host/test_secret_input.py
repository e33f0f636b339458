from __future__ import annotations

import io
import os

import pytest

from scrubjay.domain.errors import KnownError
from scrubjay.host import secret_input


def piped(content: bytes) -> int:
    reading, writing = os.pipe()
    os.write(writing, content)
    os.close(writing)
    return reading


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"pass phrase\n", "pass phrase"), (b" kept \r\nmore", " kept "), ("ключ".encode(), "ключ")],
)
def test_the_first_line_of_a_descriptor(content: bytes, expected: str) -> None:
    descriptor = piped(content)
    assert secret_input.from_descriptor(descriptor) == expected
    os.close(descriptor)


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\n"])
def test_a_descriptor_without_a_passphrase(content: bytes) -> None:
    descriptor = piped(content)
    with pytest.raises(KnownError, match="passphrase"):
        secret_input.from_descriptor(descriptor)
    os.close(descriptor)


def test_a_descriptor_that_is_not_open() -> None:
    with pytest.raises(KnownError, match="could be read"):
        secret_input.from_descriptor(999)


def test_without_a_terminal_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("typed by a script"))
    assert not secret_input.can_ask()
    with pytest.raises(KnownError, match="no terminal"):
        secret_input.from_terminal("Passphrase")


def test_at_a_terminal_the_answer_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret_input, "can_ask", lambda: True)
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return "typed"

    monkeypatch.setattr("getpass.getpass", answer)
    assert secret_input.from_terminal("Passphrase") == "typed"
    assert asked == ["Passphrase: "]


def test_an_input_that_ends_is_a_known_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret_input, "can_ask", lambda: True)

    def end(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("getpass.getpass", end)
    with pytest.raises(KnownError, match="No passphrase was typed"):
        secret_input.from_terminal("Passphrase")
