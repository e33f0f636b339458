"""Keys as text: read as people write them, refused where they would do harm, never doubled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay.settings import KEYS, load
from scrubjay.settings.keys import DEFAULT_KEYS, Fault, clashing, fault, normal

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = st.dictionaries(
    st.sampled_from(sorted(DEFAULT_KEYS)),
    st.sampled_from(["", "Ctrl+J", "Alt+J", "F7", *DEFAULT_KEYS.values()]),
)


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("", ""),
        ("ctrl+k", "Ctrl+K"),
        ("Shift+Ctrl+Z", "Ctrl+Shift+Z"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+Shift++", "Ctrl+Shift++"),
        ("Ctrl+-", "Ctrl+-"),
        ("esc", "Escape"),
        ("Delete", "Del"),
        ("alt+f12", "Alt+F12"),
        ("Ctrl+ü", "Ctrl+Ü"),
        ("Ctrl+", None),
        ("Ctrl+Banana", None),
        ("Hyper+K", None),
        ("Ctrl+K, Ctrl+J", None),
        ("Ctrl", None),
    ],
)
def test_keys_are_read_as_people_write_them(written: str, kept: str | None) -> None:
    assert normal(written) == kept


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ("", None),
        ("Ctrl+K", None),
        ("F1", None),
        ("Escape", None),
        ("Alt+Left", None),
        ("K", Fault.TYPED),
        ("Shift+K", Fault.TYPED),
        ("Home", Fault.TYPED),
        ("Ctrl+C", Fault.TAKEN),
        ("Ctrl+Return", Fault.TAKEN),
        ("Tab", Fault.TAKEN),
        ("Ctrl+Nothing", Fault.UNKNOWN),
    ],
)
def test_keys_that_would_do_harm_are_refused(keys: str, why: Fault | None) -> None:
    assert fault(keys) is why


def test_the_defaults_are_fine_and_different() -> None:
    assert all(fault(keys) is None and normal(keys) == keys for keys in DEFAULT_KEYS.values())
    assert clashing({}) == ()


def test_two_acts_may_change_places() -> None:
    assert clashing({"chat": "Ctrl+2", "memories": "Ctrl+1"}) == ()


@given(CHOSEN)
def test_no_two_acts_have_the_same_keys_after_the_refusals(chosen: dict[str, str]) -> None:
    refused = clashing(chosen)
    kept = {act: keys for act, keys in chosen.items() if act not in refused}
    final = [normal(kept.get(act, keys)) for act, keys in DEFAULT_KEYS.items()]
    having = [keys for keys in final if keys]
    assert len(having) == len(set(having))


@given(st.text(max_size=20))
def test_nothing_that_can_be_written_breaks_it(text: str) -> None:
    written = normal(text)
    assert written is None or normal(written) == written


def test_a_bad_entry_gives_one_sentence_and_its_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        '[keys]\nchat = "Ctrl+C"\nforms = "ctrl+j"\npalette = "Ctrl+Q"\nquit = 4\n', "utf-8"
    )
    loaded = load(path, write)
    kept = {name: loaded.settings.get(each) for name, each in KEYS.items()}
    assert kept == DEFAULT_KEYS | {"forms": "ctrl+j"}
    assert loaded.notice == (
        "settings.toml holds values that cannot be used: keys.chat, keys.quit, keys.palette."
    )


def test_keys_come_back_from_the_file_and_none_are_none(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    loaded = load(path, write)
    loaded.settings.put(KEYS["quit"], "")
    loaded.settings.put(KEYS["next-chat"], "Alt+Down")
    loaded.save()
    again = load(path, write).settings
    assert again.get(KEYS["quit"]) == ""
    assert again.get(KEYS["next-chat"]) == "Alt+Down"
    assert 'next-chat = "Alt+Down"' in path.read_text("utf-8")
