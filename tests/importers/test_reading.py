from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from scrubjay.domain.conversation import Utterance
from scrubjay.domain.errors import KnownError
from scrubjay.importers import ImportKind, Skipped, inspect, read

if TYPE_CHECKING:
    from pathlib import Path

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)

WRAPPED = "that somebody wrapped at some column of their editor"


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def utterances(path: Path, kind: str | None = None) -> list[Utterance]:
    found = list(read(path, kind, AT))
    assert not [each for each in found if isinstance(each, Skipped)]
    return [each for each in found if isinstance(each, Utterance)]


def lines(*records: dict[str, Any]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


class TestTranscript:
    def test_a_record_becomes_an_utterance(self, tmp_path: Path) -> None:
        record = {
            "id": "D1:3",
            "session": "s1",
            "speaker": "Ida",
            "text": "Hello there.",
            "at": "2023-05-08T13:56:00+02:00",
            "self": True,
        }
        (found,) = utterances(written(tmp_path / "t.jsonl", lines(record)))
        assert found == Utterance(
            text="Hello there.",
            at=datetime(2023, 5, 8, 11, 56, tzinfo=UTC),
            speaker="Ida",
            by_self=True,
            ref="D1:3",
            session="s1",
            sequence=0,
        )

    def test_only_the_text_is_indispensable(self, tmp_path: Path) -> None:
        (found,) = utterances(written(tmp_path / "t.jsonl", lines({"text": "Hm."})))
        assert (found.at, found.by_self) == (AT, False)
        assert (found.ref, found.session) == ("t.jsonl:1", "t.jsonl")

    def test_sequence_counts_within_each_session(self, tmp_path: Path) -> None:
        records = [{"text": f"line {n}", "session": f"s{n % 2}"} for n in range(5)]
        found = utterances(written(tmp_path / "t.jsonl", lines(*records)))
        assert [(each.session, each.sequence) for each in found] == [
            ("s0", 0),
            ("s1", 0),
            ("s0", 1),
            ("s1", 1),
            ("s0", 2),
        ]

    @pytest.mark.parametrize(
        ("written_at", "meant"),
        [
            ("2023-05-08", datetime(2023, 5, 8, tzinfo=UTC)),
            ("2023-05-08T10:00:00", datetime(2023, 5, 8, 10, tzinfo=UTC)),
            ("2023-05-08T10:00:00Z", datetime(2023, 5, 8, 10, tzinfo=UTC)),
            ("", AT),
            (None, AT),
        ],
    )
    def test_moments(self, tmp_path: Path, written_at: str | None, meant: datetime) -> None:
        path = written(tmp_path / "t.jsonl", lines({"text": "x", "at": written_at}))
        assert utterances(path)[0].at == meant

    def test_without_a_moment_of_its_own_or_one_given_the_file_says_when(
        self, tmp_path: Path
    ) -> None:
        path = written(tmp_path / "t.jsonl", lines({"text": "x"}))
        os.utime(path, (86_400, 86_400))
        (found,) = read(path)
        assert isinstance(found, Utterance)
        assert found.at == datetime(1970, 1, 2, tzinfo=UTC)


class TestPlainText:
    def test_paragraphs_and_list_items(self, tmp_path: Path) -> None:
        text = (
            "I like tea.\nMy cat is old.\n\n"
            f"This is a paragraph {WRAPPED} so\n"
            "that it goes on here.\n* one\n* two\n  more of two\n"
        )
        found = utterances(written(tmp_path / "n.txt", text))
        assert [each.text for each in found] == [
            "I like tea.",
            "My cat is old.",
            f"This is a paragraph {WRAPPED} so that it goes on here.",
            "one",
            "two more of two",
        ]
        assert [each.ref for each in found] == [f"n.txt:{n}" for n in (1, 2, 4, 6, 7)]
        assert all(each.by_self for each in found)

    def test_a_very_long_paragraph_is_cut_after_sentences(self, tmp_path: Path) -> None:
        sentence = "The quick grey jay hid another acorn under the old fence. "
        found = utterances(written(tmp_path / "n.txt", sentence * 200))
        assert len(found) > 1
        assert all(each.text.endswith(".") and len(each.text) <= 4000 for each in found)
        assert "".join(each.text for each in found).count("acorn") == 200

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
    def test_encodings_with_a_mark(self, tmp_path: Path, encoding: str) -> None:
        mark = "\ufeff" if encoding == "utf-16-le" else ""
        path = written(tmp_path / "n.txt", f"{mark}Gr\u00fc\u00dfe aus Graz.\nZweite.\n", encoding)
        assert [each.text for each in utterances(path)] == ["Gr\u00fc\u00dfe aus Graz.", "Zweite."]


class TestMarkdown:
    TEXT = """---
title: Things
date: 2024-03-05
---
# Diary
Some **bold** words and a [link](https://a.example/b) to [[Other page|it]].

- [x] water the _ferns_
- call home
> said by somebody

## 2024-04-01 Monday
A `quiet` day.
```
x = 1
```
"""

    def test_headings_are_sessions_and_dates_are_moments(self, tmp_path: Path) -> None:
        found = utterances(written(tmp_path / "m.md", self.TEXT))
        assert [(each.text, each.session) for each in found] == [
            ("Some bold words and a link to it.", "m.md \u203a Diary"),
            ("water the ferns", "m.md \u203a Diary"),
            ("call home", "m.md \u203a Diary"),
            ("said by somebody", "m.md \u203a Diary"),
            ("A quiet day.", "m.md \u203a Diary \u203a 2024-04-01 Monday"),
            ("x = 1", "m.md \u203a Diary \u203a 2024-04-01 Monday"),
        ]
        assert found[0].at == datetime(2024, 3, 5, tzinfo=UTC)
        assert found[4].at == datetime(2024, 4, 1, tzinfo=UTC)

    def test_quotations_and_code_are_not_the_persons_own(self, tmp_path: Path) -> None:
        found = utterances(written(tmp_path / "m.md", self.TEXT))
        assert [each.by_self for each in found] == [True, True, True, False, True, False]

    def test_a_daily_note_has_its_day_in_its_name(self, tmp_path: Path) -> None:
        (found,) = utterances(written(tmp_path / "2021-07-09.md", "Rain.\n"))
        assert found.at == datetime(2021, 7, 9, tzinfo=UTC)

    def test_snake_case_and_arithmetic_are_no_emphasis(self, tmp_path: Path) -> None:
        (found,) = utterances(written(tmp_path / "m.md", "use snake_case_names and 2 * 3 * 4\n"))
        assert found.text == "use snake_case_names and 2 * 3 * 4"


class TestKind:
    @pytest.mark.parametrize(
        ("name", "text", "kind"),
        [
            ("a.jsonl", '{"text": "x"}\n', ImportKind.TRANSCRIPT),
            ("a.MD", "# x\n", ImportKind.MARKDOWN),
            ("a.txt", "hello\n", ImportKind.TEXT),
            ("a.log", '\n {"text": "x"}\nrest', ImportKind.TRANSCRIPT),
            ("noname", "hello\n", ImportKind.TEXT),
            ("a.json", '{"text": "x"}\n', ImportKind.TRANSCRIPT),
        ],
    )
    def test_it_is_found_out(self, tmp_path: Path, name: str, text: str, kind: ImportKind) -> None:
        assert inspect(written(tmp_path / name, text)).kind is kind

    def test_what_the_person_says_it_is_counts(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.jsonl", '{"text": "x"}\n')
        assert inspect(path, "text").samples[0].text == '{"text": "x"}'

    def test_an_inspection_shows_the_first_lines_and_what_would_be_left_out(
        self, tmp_path: Path
    ) -> None:
        path = written(tmp_path / "a.jsonl", '{"text": "x"}\n{"text": 7}\n')
        found = inspect(path)
        assert [each.text for each in found.samples] == ["x"]
        assert [each.line for each in found.skipped] == [2]
        assert found.size == path.stat().st_size

    def test_an_unknown_kind_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(KnownError, match="called scroll"):
            inspect(written(tmp_path / "a.txt", "x"), "scroll")

    @pytest.mark.parametrize("text", ['[{"text": "x"}]', '{"rows": []}', "{]"])
    def test_json_that_is_no_transcript_is_refused_politely(
        self, tmp_path: Path, text: str
    ) -> None:
        with pytest.raises(KnownError):
            read(written(tmp_path / "a.json", text))
