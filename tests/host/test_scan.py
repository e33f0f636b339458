from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.host import scan as scan_module
from scrubjay.host.scan import SHORT_BELOW, scan
from scrubjay.host.sieve import BEGINNING, sieve

if TYPE_CHECKING:
    from pathlib import Path

TEXT = 'Zoë said "the key is under\nthe mat"'


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\x00" + TEXT.encode("utf-16-le"),
        json.dumps({"a": TEXT}).encode(),
        json.dumps({"a": TEXT}, ensure_ascii=False).encode(),
        b"\xff" * 1000 + TEXT.encode() + b"\xff" * 1000,
    ],
)
def test_a_text_is_found_in_every_dress(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "file").write_bytes(content)
    (tmp_path / "innocent").write_bytes(b"the key is on the hook")
    found = scan([tmp_path], [TEXT])
    assert (found.files, found.hits) == (2, 1)
    assert found.where == (str(tmp_path / "below" / "file"),)
    assert found.bytes_scanned == len(content) + 22


def test_a_vector_is_found_by_its_first_bytes(tmp_path: Path) -> None:
    vector = np.random.default_rng(3).standard_normal(384).astype(np.float32).tobytes()
    (tmp_path / "index").write_bytes(b"\x01" * 7 + vector[:16] + b"\x02" * 7)
    assert scan([tmp_path], [], [vector]).hits == 1
    assert scan([tmp_path], [], [vector[4:]]).hits == 0


def test_a_text_across_two_blocks_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_module, "_BLOCK", 64)
    for offset in range(0, 130, 5):
        (tmp_path / "file").write_bytes(b"." * offset + TEXT.encode() + b"." * 200)
        assert scan([tmp_path], [TEXT]).hits == 1, offset


@given(text=st.text(min_size=1, max_size=30), before=st.binary(max_size=9))
def test_what_is_written_plainly_is_found(
    tmp_path_factory: pytest.TempPathFactory, text: str, before: bytes
) -> None:
    if len(text) < SHORT_BELOW:
        text = text.center(SHORT_BELOW, "~")
    folder = tmp_path_factory.mktemp("scan")
    (folder / "file").write_bytes(before + text.encode())
    found = scan([folder], [text])
    assert found.hits + found.not_sought == 1
    assert bool(found.hits) == any(letter.isalnum() for letter in text)


@pytest.mark.parametrize(
    ("content", "hits"),
    [
        (b"I met Ann today", 1),
        (b"Ann", 1),
        (b"Annual report", 0),
        (b"JoAnn", 0),
        (b"Annual, Ann.", 1),
        (b"_Ann", 0),
        ("I met Ann today".encode("utf-16-le"), 1),
        ("I met Ann today".encode("utf-16-be"), 1),
        ("Annual".encode("utf-16-le"), 0),
        ("JoAnn".encode("utf-16-be"), 0),
    ],
)
def test_a_short_text_counts_only_where_it_stands_alone(
    tmp_path: Path, content: bytes, hits: int
) -> None:
    (tmp_path / "file").write_bytes(content)
    assert scan([tmp_path], ["Ann"]).hits == hits


def test_texts_without_a_letter_are_not_sought_and_counted(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"... !")
    found = scan([tmp_path], ["...", "", "?!"], [bytes(16)])
    assert (found.hits, found.not_sought) == (0, 4)


def test_links_are_not_followed_and_a_single_file_may_be_named(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.write_text(TEXT)
    (inside / "link").symlink_to(outside)
    assert scan([inside], [TEXT]).files == 0
    assert scan([outside], [TEXT]).hits == 1


def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shut").write_text(TEXT)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(scan_module, "_search", refuse)
    found = scan([tmp_path], [TEXT])
    assert (found.files, found.unread) == (0, (str(tmp_path / "shut"),))


def test_among_many_texts_each_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_module, "_BLOCK", 300)
    texts = [f"memory number {number} of many" for number in range(200)] + ["Ann", "no such text"]
    (tmp_path / "a").write_text(" … ".join(texts[:100]))
    (tmp_path / "b").write_bytes(b"\x00".join(text.encode("utf-16-be") for text in texts[50:60]))
    (tmp_path / "c").write_text("Annual memory number 7")
    (tmp_path / "d").write_text("Ann: memory number 7 of many")
    found = scan([tmp_path], texts)
    assert [found.where.count(str(tmp_path / name)) for name in "abcd"] == [100, 10, 0, 2]


@given(
    strings=st.lists(st.binary(min_size=1, max_size=12), min_size=1, max_size=8),
    before=st.binary(max_size=5),
    choice=st.integers(0, 7),
)
def test_the_sieve_lets_nothing_through(strings: list[bytes], before: bytes, choice: int) -> None:
    held = before + strings[choice % len(strings)]
    assert sieve(strings).search(held)


@given(
    strings=st.lists(st.binary(min_size=1, max_size=12), min_size=1, max_size=8),
    content=st.binary(max_size=30),
)
def test_the_sieve_stops_what_is_no_beginning(strings: list[bytes], content: bytes) -> None:
    found = sieve(strings).search(content)
    assert bool(found) == any(string[:BEGINNING] in content for string in strings)
