"""Whatever the bytes are: a page in a known encoding, or one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.autofill import read_page
from scrubjay.autofill.source import MAX_BYTES, MAX_DEPTH, MAX_OPTIONS, open_source
from scrubjay.domain.errors import KnownError


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("<p>straße".encode(), "utf-8"),
        ("<p>straße".encode("utf-8-sig"), "utf-8"),
        ("<meta charset=iso-8859-1><p>straße".encode("latin-1"), "cp1252"),
        ("<meta charset=windows-1251><p>улица".encode("cp1251"), "cp1251"),
        (
            "<meta http-equiv=x content='text/html; charset=shift_jis'>住所".encode("shift_jis"),
            "shift_jis",
        ),
        ("<meta charset=gb2312><p>straße".encode(), "utf-8"),
        ("<meta charset=nonsense><p>stra\xdfe".encode("latin-1"), "cp1252"),
        ("<meta charset=base64><p>stra\xdfe".encode("latin-1"), "cp1252"),
        ("<p>straße".encode("utf-16"), "utf-8"),
    ],
)
def test_the_encoding_is_found(raw: bytes, encoding: str) -> None:
    source = open_source(raw, "page")
    assert source.encoding == encoding
    assert source.restored(source.data) == raw


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"  \n ",
        b"just some text",
        b"%PDF-1.7 <html>",
        b"PK\x03\x04 <html>",
        b"\x89PNG <html>",
        b"<html>\0\0\0",
        b"<b>" * (MAX_DEPTH + 2),
        b"<p>" + b"x" * MAX_BYTES,
        b"<input>" * 5_001,
    ],
    ids=["empty", "blank", "text", "pdf", "zip", "png", "binary", "deep", "huge", "many"],
)
def test_what_is_no_page_is_refused_in_one_sentence(raw: bytes) -> None:
    with pytest.raises(KnownError) as refused:
        read_page(raw, "thing")
    assert refused.value.sentence.startswith("thing ")
    assert refused.value.sentence.endswith(".")
    assert refused.value.remedy


def test_flat_pages_of_any_length_are_read() -> None:
    rows = "".join(f"<tr><td>{n}<td><p>{n}<li>{n}" for n in range(4_000))
    assert read_page(f"<table>{rows}</table><form><input name=a></form>".encode(), "long").forms


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader(junk: bytes) -> None:
    for raw in (junk, b"<form><input " + junk, b"<select><option" + junk + b"</select>"):
        try:
            page = read_page(raw, "junk")
        except KnownError:
            continue
        assert page.path == "junk"


def test_a_page_of_endless_choices_is_refused_and_many_lists_are_not() -> None:
    """The parser would need minutes for it, and a hostile page can be as long as it likes."""
    many = b"<option title='</select>'>a" * (MAX_OPTIONS + 1)
    with pytest.raises(KnownError, match="more than 20000 choices"):
        open_source(b"<form><select name=a>" + many + b"</select></form>", "page")
    lists = b"<select name=a>" + b"<option>a</option>" * 300 + b"</select>"
    assert open_source(b"<form>" + lists * 50 + b"</form>", "page").data
