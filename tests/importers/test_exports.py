"""Exports of other programs, told by their shape and read as what they are."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.domain.conversation import Utterance
from scrubjay.domain.errors import KnownError
from scrubjay.importers import ImportKind, inspect, read
from scrubjay.importers.assistants import chatgpt, claude
from scrubjay.importers.lines import Bounds, Skipped
from scrubjay.importers.messengers import is_owner, keep, telegram, whatsapp
from scrubjay.importers.pages import read_page

if TYPE_CHECKING:
    from pathlib import Path

AT = datetime(2025, 3, 14, 9, 30, tzinfo=UTC)


def said(path: Path, owner: str = "") -> list[Utterance]:
    return [each for each in read(path, None, AT, owner=owner) if isinstance(each, Utterance)]


def node(parent: str | None, role: str, *parts: object, **more: object) -> dict[str, Any]:
    content = {"content_type": "text", "parts": list(parts)}
    return {"parent": parent, "message": {"author": {"role": role}, "content": content, **more}}


TALK = {
    "title": "Bread",
    "create_time": 1_700_000_000.5,
    "current_node": "d",
    "mapping": {
        "root": {"parent": None, "message": None},
        "a": node("root", "user", "I bake rye bread.", create_time=1_700_000_001.0, id="m1"),
        "b": node("a", "assistant", "Lovely."),
        "c": node("b", "user", "hidden", weight=0),
        "other": node("b", "user", "another branch"),
        "d": node("c", "user", "My oven is new.", {"asset": "picture"}),
    },
}
CLAUDE = [
    {
        "name": "Garden",
        "created_at": "2024-05-01T08:00:00Z",
        "chat_messages": [
            {"sender": "human", "text": "I planted beans.", "created_at": "2024-05-01T08:01:00Z"},
            {"sender": "assistant", "text": "Good."},
            {"sender": "human", "text": "", "content": [{"type": "text", "text": "And peas."}]},
        ],
    }
]
WHATSAPP = (
    "[13/02/2024, 21:05:07] \u200eMessages are end-to-end encrypted.\n"
    "[13/02/2024, 21:05:08] Ida Berg: I moved to Graz\nlast week.\n"
    "[13/02/2024, 21:06:00] Tom: \u200eimage omitted\n"
    "[13/02/2024, 21:07:00] Tom: Wow: really?\n"
)
TELEGRAM = {
    "personal_information": {"user_id": 7},
    "chats": {
        "list": [
            {
                "name": "Tom",
                "messages": [
                    {"id": 1, "type": "service", "text": "joined", "from_id": "user7"},
                    {
                        "id": 2,
                        "type": "message",
                        "from": "Ida",
                        "from_id": "user7",
                        "date_unixtime": "1707858308",
                        "text": ["I sold ", {"type": "bold", "text": "the car"}, "."],
                    },
                    {"id": 3, "type": "message", "from": "Tom", "from_id": "user9", "text": "Oh"},
                ],
            }
        ]
    },
}
KEEP = {
    "title": "Shoes",
    "textContent": "I take size 39.",
    "listContent": [{"text": "brown laces"}],
    "userEditedTimestampUsec": 1_700_000_000_000_000,
}
PAGE = (
    "<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav>Home</nav>\n"
    "<p>The museum opens at nine &amp; closes at five.</p><script>var a = 1;</script></body>"
)


def test_of_chatgpt_the_persons_lines_on_the_last_branch_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps([TALK]), "utf-8")
    first, second = said(path)
    assert inspect(path).kind is ImportKind.CHATGPT
    assert (first.text, first.by_self, first.session, first.ref) == (
        "I bake rye bread.",
        True,
        "Bread",
        "m1",
    )
    assert first.at == datetime.fromtimestamp(1_700_000_001, UTC)
    assert (second.text, second.sequence) == ("My oven is new.", 1)
    assert second.at == datetime.fromtimestamp(1_700_000_000.5, UTC)


def test_an_archive_in_parts_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("conversations-002.json", json.dumps([TALK | {"title": "Later"}]))
        archive.writestr("conversations-001.json", json.dumps([TALK]))
        archive.writestr("user.json", json.dumps({"id": 1}))
        archive.writestr("picture.png", b"\x89PNG")
    assert [each.session for each in said(path)] == ["Bread", "Bread", "Later", "Later"]


def test_a_tree_that_goes_round_ends() -> None:
    talk = {"current_node": "a", "mapping": {"a": node("b", "user", "x"), "b": node("a", "user")}}
    texts = [each.text for each in chatgpt([talk], AT) if isinstance(each, Utterance)]
    assert texts == ["x"]


@pytest.mark.parametrize("end", [None, "gone", 7])
def test_a_talk_that_does_not_say_where_it_ended_is_read_along_its_longest_branch(
    end: object,
) -> None:
    talk = TALK | {"current_node": end}
    texts = [each.text for each in chatgpt([talk], AT) if isinstance(each, Utterance)]
    assert texts == ["I bake rye bread.", "My oven is new."]


def test_circles_without_an_end_are_left() -> None:
    talk = {"mapping": {"a": node("b", "user", "x"), "b": node("a", "user", "y"), "c": None}}
    assert {each.text for each in chatgpt([talk], AT) if isinstance(each, Utterance)} == {"x", "y"}


def test_a_talk_in_which_the_person_wrote_nothing_is_left_out_by_its_number() -> None:
    empty = {"mapping": {"a": node(None, "assistant", "Hello.")}}
    *_, last = chatgpt([TALK, empty], AT)
    assert isinstance(last, Skipped)
    assert last.line == 2
    (only,) = claude([{"chat_messages": [{"sender": "assistant", "text": "Hi"}]}], AT)
    assert isinstance(only, Skipped)


def test_claude_has_texts_and_spans(tmp_path: Path) -> None:
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps(CLAUDE), "utf-8")
    found = said(path)
    assert inspect(path).kind is ImportKind.CLAUDE
    assert [(each.text, each.at.isoformat()) for each in found] == [
        ("I planted beans.", "2024-05-01T08:01:00+00:00"),
        ("And peas.", "2024-05-01T08:00:00+00:00"),
    ]


def test_whatsapp_knows_who_the_person_is_by_name(tmp_path: Path) -> None:
    path = tmp_path / "_chat.txt"
    path.write_text(WHATSAPP, "utf-8")
    found = said(path, "Ida Berg")
    assert inspect(path).kind is ImportKind.WHATSAPP
    assert [(each.text, each.speaker, each.by_self) for each in found] == [
        ("I moved to Graz\nlast week.", "Ida Berg", True),
        ("Wow: really?", "Tom", False),
    ]
    assert found[0].at == datetime(2024, 2, 13, 21, 5, 8, tzinfo=UTC)
    assert not any(each.by_self for each in said(path))


@pytest.mark.parametrize(
    ("stamps", "days"),
    [
        (["13/02/2024", "02/03/2024"], [(2, 13), (3, 2)]),
        (["02/13/2024", "03/02/2024"], [(2, 13), (3, 2)]),
        (["01/02/2024", "02/02/2024"], [(2, 1), (2, 2)]),
        (["01/31/24", "02/01/24"], [(1, 31), (2, 1)]),
        (["2024-02-13", "2024-03-02"], [(2, 13), (3, 2)]),
        (["03/04/2024", "04/04/2024", "05/03/2024"], [(3, 4), (4, 4), (5, 3)]),
    ],
)
def test_the_order_of_day_and_month_is_found_over_the_whole_file(
    stamps: list[str], days: list[tuple[int, int]]
) -> None:
    written = "".join(f"{each}, 9:05\u202fPM - Tom: Hi\n" for each in stamps)
    found = list(whatsapp(written, "chat", ""))
    assert [(each.at.month, each.at.day) for each in found] == days
    assert {each.at.hour for each in found} == {21}


def test_telegram_joins_its_spans_and_leaves_out_notices(tmp_path: Path) -> None:
    path = tmp_path / "result.json"
    path.write_text(json.dumps(TELEGRAM), "utf-8")
    mine, theirs = said(path)
    assert inspect(path).kind is ImportKind.TELEGRAM
    assert (mine.text, mine.by_self, mine.session) == ("I sold the car.", True, "Tom")
    assert mine.at == datetime.fromtimestamp(1_707_858_308, UTC)
    assert (theirs.text, theirs.by_self) == ("Oh", False)


def test_a_note_of_keep_is_the_persons_own(tmp_path: Path) -> None:
    path = tmp_path / "takeout.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Takeout/Keep/Shoes.json", json.dumps(KEEP))
    found = said(path)
    assert [(each.text, each.by_self, each.session) for each in found] == [
        ("I take size 39.", True, "Shoes"),
        ("brown laces", True, "Shoes"),
    ]
    assert found[0].at == datetime.fromtimestamp(1_700_000_000, UTC)


def test_a_web_page_is_somebody_elses_words(tmp_path: Path) -> None:
    path = tmp_path / "museum.html"
    path.write_text(PAGE, "utf-8")
    (found,) = said(path)
    assert inspect(path).kind is ImportKind.PAGE
    assert (found.text, found.by_self) == ("The museum opens at nine & closes at five.", False)
    assert found.ref == "museum.html:2"


@pytest.mark.parametrize("content", [b"PK\x03\x04 and then nothing", b"PK\x03\x04" + b"\x00" * 40])
def test_a_damaged_archive_is_said_to_be(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(content)
    with pytest.raises(KnownError, match="damaged"):
        inspect(path)


def test_an_archive_of_other_things_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(KnownError, match="office document"):
        inspect(path)


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("conversations.json", b" " * 3_000_000)
    with pytest.raises(KnownError, match="unpacks to more"):
        list(read(path, bounds=Bounds(file_bytes=1024 * 1024)))


@pytest.mark.parametrize(
    ("speaker", "owner", "expected"),
    [
        ("Ida", "Ida Berg", True),
        ("ida berg", "Ida Berg", True),
        ("Ida Stein", "Ida Berg", False),
        ("", "Ida", False),
        ("Ida", "", False),
    ],
)
def test_who_the_person_is(speaker: str, owner: str, expected: bool) -> None:
    assert is_owner(speaker, owner) is expected


KEYS = st.sampled_from(
    (
        *("mapping", "current_node", "message", "parent", "author", "role", "content", "parts"),
        *("content_type", "chat_messages", "sender", "text", "chats", "list", "messages"),
        *("from_id", "type", "date_unixtime", "listContent", "title", "create_time", "a", "b"),
        *("userEditedTimestampUsec", "personal_information", "user_id"),
    )
)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


@given(JSON)
def test_whatever_is_in_it_nothing_breaks(value: object) -> None:
    for found in (
        chatgpt(value, AT),
        claude(value, AT),
        telegram(value, AT, "Ida"),
        keep(value, "n", AT),
    ):
        held = [each for each in found if isinstance(each, Utterance)]
        assert all(each.text and each.at.tzinfo is not None for each in held)


@given(st.text(max_size=200))
def test_whatever_a_page_or_a_talk_says_it_is_read(written: str) -> None:
    assert all(each.text for each in read_page(written, "p", AT))
    assert all(each.text for each in whatsapp("1/2/24, 10:00 - A: b\n" + written, "c", "A"))


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<![", "<", "</", "<?", "&", "<script>", "<p>"])
def test_a_page_of_one_broken_thing_is_read_to_its_end(piece: str) -> None:
    # Ten thousand of any of these took the standard reader seconds to minutes at once.
    found = read_page(
        "<p>This line stands before all that is broken.</p>" + piece * 40_000, "p", AT
    )
    assert next(found).text == "This line stands before all that is broken."
    assert len(list(found)) < 100


def test_a_page_may_leave_out_the_end_of_its_head() -> None:
    page = "<!doctype html><html><head><title>T</title><body><p>The bakery opens at seven now.</p>"
    assert [each.text for each in read_page(page, "p", AT)] == ["The bakery opens at seven now."]


def test_damaged_contents_of_an_archive_are_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("conversations.json", json.dumps([TALK] * 50))
    content = bytearray(path.read_bytes())
    content[60:90] = bytes(30)
    path.write_bytes(content)
    with pytest.raises(KnownError, match="damaged"):
        list(read(path))


@pytest.mark.parametrize("number", [10**400, float("inf"), float("nan"), -(10**30)])
def test_a_moment_beyond_all_time_is_that_of_the_file(number: float) -> None:
    (note,) = keep({"textContent": "Milk", "userEditedTimestampUsec": number}, "n", AT)
    assert note.at == AT


def test_a_moment_of_thousands_of_digits_is_no_moment() -> None:
    message = {"type": "message", "from_id": "user1", "date_unixtime": "9" * 5000, "text": "Hi"}
    (found,) = telegram({"messages": [message]}, AT, "")
    assert found.at == AT


def test_where_the_account_has_a_number_a_name_alone_is_nobody() -> None:
    message = {"type": "message", "from_id": "user99", "from": "Ida", "text": "I hate nuts."}
    export = {"personal_information": {"user_id": 7}, "messages": [message]}
    (found,) = telegram(export, AT, "Ida Berg")
    assert not found.by_self
    (alone,) = telegram({"messages": [message]}, AT, "Ida Berg")
    assert alone.by_self


def test_two_who_bear_the_same_first_name_are_both_strangers() -> None:
    talk = "1/2/24, 10:00 - Ida: A\n1/2/24, 10:01 - ida: B\n"
    assert not any(each.by_self for each in whatsapp(talk, "c", "Ida Berg"))
    full = talk + "1/2/24, 10:02 - Ida Berg: C\n"
    assert [each.text for each in whatsapp(full, "c", "Ida Berg") if each.by_self] == ["C"]


def test_of_a_large_talk_only_the_beginning_tells_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_text("1/2/24, 10:00 - A: b\n" * 5000, "utf-8")
    assert inspect(path).kind is ImportKind.WHATSAPP
