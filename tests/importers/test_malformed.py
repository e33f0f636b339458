"""Whatever is in a file: a clear refusal, or an exact list of what was left out."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.conversation import Utterance
from scrubjay.domain.errors import KnownError
from scrubjay.importers import Bounds, Skipped, read

if TYPE_CHECKING:
    from pathlib import Path

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)
GOOD = b'{"text": "kept"}\n'


def _bad_lines() -> dict[str, bytes]:
    """Lines of which none is a record; each would stand between two good ones."""
    broken = {
        "no JSON": b"hello",
        "half a record": b'{"text": "x"',
        "two records": b'{"text": "x"} {"text": "y"}',
        "a trailing comma": b'{"text": "x",}',
        "single quotes": b"{'text': 'x'}",
        "a comment": b"// text",
        "a list": b'["text"]',
        "a string": b'"text"',
        "a number": b"17",
        "null": b"null",
        "no text": b'{"id": "1"}',
        "an empty text": b'{"text": ""}',
        "a blank text": b'{"text": " \\n "}',
        "a key twice": b'{"text": "x", "text": "y"}',
        "a key twice, deeper": b'{"text": "x", "more": {"a": 1, "a": 2}}',
        "a lone surrogate": b'{"text": "x \\ud800 y"}',
        "a lone surrogate in the id": b'{"text": "x", "id": "\\udfff"}',
        "deep lists": b"[" * 50_000 + b"]" * 50_000,
        "deep objects": b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
        "a huge number": b'{"text": "x", "n": ' + b"9" * 10_000 + b"}",
        "invalid UTF-8": b'{"text": "\xff\xfe"}',
        "Latin-1": '{"text": "Gr\u00fc\u00dfe"}'.encode("latin-1"),
        "a cut character": b'{"text": "\xe2\x82"}',
        "an overlong character": b'{"text": "\xc0\xaf"}',
        "a NUL": b'{"text": "a\x00b"}',
        "a very long line": b'{"text": "' + b"x" * 3_000 + b'"}',
        "a control character": b'{"text": "a\x01b"}',
    }
    for value in (b"1", b"true", b"[]", b"{}", b"1.5", b"null"):
        broken[f"text is {value.decode()}"] = b'{"text": ' + value + b"}"
    for name in (b"NaN", b"Infinity", b"-Infinity"):
        broken[f"{name.decode()} as a value"] = b'{"text": "x", "n": ' + name + b"}"
    for key in (b"id", b"session", b"speaker"):
        for value in (b"[]", b"{}", b"true", b"1.5", b'"' + b"y" * 600 + b'"'):
            broken[f"{key.decode()} is {value[:8].decode()}"] = (
                b'{"text": "x", "' + key + b'": ' + value + b"}"
            )
    for value in (
        b"7",
        b"[]",
        b'"yesterday"',
        b'"2023-13-01"',
        b'"2023-02-30"',
        b'"25:00"',
        b'"0001-01-01T00:00:00+14:00"',
        b'"9999-12-31T23:59:59-14:00"',
        b"true",
    ):
        broken[f"at is {value.decode()}"] = b'{"text": "x", "at": ' + value + b"}"
    for value in (b'"yes"', b"1", b"0", b"null", b"[]"):
        broken[f"self is {value.decode()}"] = b'{"text": "x", "self": ' + value + b"}"
    return broken


BAD_LINES = _bad_lines()


def test_there_are_enough_of_them() -> None:
    assert len(BAD_LINES) >= 60


@pytest.mark.parametrize("name", BAD_LINES)
def test_a_bad_line_is_named_and_the_others_go_in(tmp_path: Path, name: str) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(GOOD + BAD_LINES[name] + b"\n" + GOOD)
    found = list(read(path, at=AT, bounds=Bounds(line_bytes=120_000 if "deep" in name else 2_000)))
    if name == "a huge number":
        found = list(read(path, at=AT, bounds=Bounds(line_bytes=20_000)))
    assert [type(each) for each in found] == [Utterance, Skipped, Utterance]
    skipped = found[1]
    assert isinstance(skipped, Skipped)
    assert skipped.line == 2
    assert skipped.why
    assert not skipped.why.endswith(".")


@pytest.mark.parametrize(
    "start",
    [
        b"PK\x03\x04rest",
        b"%PDF-1.7",
        b"SQLite format 3\x00",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff\xe0",
        b"GIF89a",
        b"\x1f\x8b\x08",
        b"\x7fELF",
        b"{\\rtf1",
        b"some words\x00and a NUL",
        b"",
        b"\xef\xbb\xbf",
        b" \n\t\r\n",
    ],
)
def test_a_file_that_is_no_text_is_refused_at_once(tmp_path: Path, start: bytes) -> None:
    path = tmp_path / "f.txt"
    path.write_bytes(start)
    with pytest.raises(KnownError) as refusal:
        list(read(path, at=AT))
    assert refusal.value.sentence.startswith("f.txt ")
    assert refusal.value.remedy


def test_the_byte_of_a_wrong_character_is_named(tmp_path: Path) -> None:
    path = tmp_path / "n.txt"
    path.write_bytes(b"first line\nsecond \xe9 line\nthird line\n")
    found = list(read(path, at=AT))
    assert found[0] == Skipped(line=2, why="byte 18 of the file is not UTF-8")
    assert [each.text for each in found if isinstance(each, Utterance)] == [
        "first line",
        "third line",
    ]


def test_a_damaged_wide_file_is_refused_with_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "n.txt"
    path.write_bytes("Hallo\nWelt\n".encode("utf-16") + b"\x41")
    with pytest.raises(KnownError, match="damaged: byte"):
        list(read(path, at=AT))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_one_gigantic_line_does_not_hide_the_next(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "n.txt"
    path.write_bytes(("x" * 300_000 + "\nnext\n").encode(encoding))
    found = list(read(path, at=AT, bounds=Bounds(line_bytes=1_000)))
    assert isinstance(found[0], Skipped)
    assert [each.text for each in found if isinstance(each, Utterance)] == ["next"]


def test_a_file_over_the_bounds_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "n.txt"
    path.write_bytes(b"x" * 2_000_000)
    with pytest.raises(KnownError, match="larger than 1 MB"):
        read(path, at=AT, bounds=Bounds(file_bytes=1024 * 1024))


def test_only_so_many_lines_are_read_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "n.txt"
    path.write_text("one\ntwo\nthree\nfour\n")
    found = list(read(path, at=AT, bounds=Bounds(lines=2)))
    assert [type(each) for each in found].count(Utterance) == 2
    assert any(isinstance(each, Skipped) and each.line == 3 for each in found)


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("missing.txt", ".", "pipe"):
        with pytest.raises(KnownError):
            read(tmp_path / name, at=AT)


def test_a_path_with_a_nul_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        read(tmp_path / "a\x00b", at=AT)


@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".jsonl", ""]))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str
) -> None:
    path = tmp_path_factory.mktemp("any") / f"f{suffix}"
    path.write_bytes(content)
    try:
        found = list(read(path, at=AT))
    except KnownError as refusal:
        assert refusal.sentence  # noqa: PT017 - either outcome is right
    else:
        assert all(isinstance(each, Utterance | Skipped) for each in found)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["text", "at", "id", "self", "session", "speaker"]), inner, max_size=4
        )
    ),
    max_leaves=8,
)


@given(st.lists(_JSON, max_size=6))
def test_any_json_gives_one_answer_a_line(
    tmp_path_factory: pytest.TempPathFactory, records: list[object]
) -> None:
    path = tmp_path_factory.mktemp("any") / "f.jsonl"
    path.write_text("\n".join(["0", *(json.dumps(each) for each in records)]))
    assert len(list(read(path, at=AT))) == len(records) + 1


@pytest.mark.parametrize("name", ["noise", "noise.txt", "noise.jsonl", "noise.json"])
def test_bytes_by_chance_are_no_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    noise = Random(4).randbytes(3_000)  # noqa: S311 (no secret)
    path.write_bytes(b"noise" + noise.replace(b"\x00", b"\x80"))
    with pytest.raises(KnownError, match="is not text"):
        read(path)


def test_a_few_strange_characters_make_no_text_something_else(tmp_path: Path) -> None:
    path = tmp_path / "terminal.txt"
    path.write_bytes(b"\x1b[1mBold\x1b[0m\x07 words\n" * 40)
    assert any(isinstance(each, Utterance) for each in read(path, at=AT))


def test_json_that_breaks_off_is_told_from_json_of_another_kind(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_text('{"rooms": [\n  {"name": "attic"},\n', encoding="utf-8")
    with pytest.raises(KnownError, match=r"damaged: its JSON breaks off or goes wrong in line 3"):
        read(path)
    path.write_text('[{"text": "one"}, {"text": ', encoding="utf-8")
    with pytest.raises(KnownError, match="damaged"):
        read(path)
    path.write_text('{"rooms": [\n  {"name": "attic"}]}', encoding="utf-8")
    with pytest.raises(KnownError, match="of a kind that cannot be read yet"):
        read(path)
