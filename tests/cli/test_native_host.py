"""The pipe between the browser and the running program."""

from __future__ import annotations

import io
import json
import struct
from typing import TYPE_CHECKING, Any

from scrubjay.assistant.commands.browser import FROM_BROWSERS
from scrubjay.cli import native_host
from scrubjay.cli.native_host import LONGEST_IN, VERBS, serve

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def framed(*messages: object) -> io.BytesIO:
    frames = [json.dumps(each).encode() for each in messages]
    return io.BytesIO(b"".join(struct.pack("=I", len(each)) + each for each in frames))


def answers(home: Path, incoming: io.BytesIO) -> list[dict[str, Any]]:
    out = io.BytesIO()
    serve(home, incoming, out)
    out.seek(0)
    found = []
    while head := out.read(4):
        found.append(json.loads(out.read(struct.unpack("=I", head)[0])))
    return found


def test_it_hands_on_what_the_extension_may_ask_and_nothing_else() -> None:
    assert set(FROM_BROWSERS) == VERBS


def test_each_message_is_answered_with_its_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, object]] = []

    def ask(_address: str, _secret: bytes, verb: str, params: object) -> list[object]:
        asked.append((verb, params))
        return [{"until": "soon"}]

    monkeypatch.setattr(native_host, "ask", ask)
    monkeypatch.setattr(native_host, "address_of", lambda _home: str(tmp_path))
    request = {"id": 7, "verb": "browser-begin", "params": {"name": "x"}}
    assert answers(tmp_path, framed(request)) == [{"id": 7, "result": {"until": "soon"}}]
    assert asked == [("browser-begin", {"name": "x"})]


def test_other_verbs_are_refused(tmp_path: Path) -> None:
    for verb in ("export", "memories", "forget", "come-forward", ["browser-begin"], None):
        (answer,) = answers(tmp_path, framed({"id": 1, "verb": verb, "params": {}}))
        assert "nothing that the extension may ask" in answer["error"]["sentence"]


def test_a_program_that_does_not_run_is_named(tmp_path: Path) -> None:
    (answer,) = answers(tmp_path, framed({"id": 1, "verb": "browser-begin", "params": {}}))
    assert answer["error"]["sentence"] == "Scrubjay is not running."


def test_nonsense_is_answered_and_a_flood_ends_it(tmp_path: Path) -> None:
    nonsense = io.BytesIO(struct.pack("=I", 3) + b"{{{")
    (answer,) = answers(tmp_path, nonsense)
    assert "JSON" in answer["error"]["sentence"]
    flood = io.BytesIO(struct.pack("=I", LONGEST_IN + 1) + b"x" * 10)
    (answer,) = answers(tmp_path, flood)
    assert "too long" in answer["error"]["sentence"]
    assert answers(tmp_path, io.BytesIO(b"\x01")) == []
