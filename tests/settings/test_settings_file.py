from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrubjay import settings as module
from scrubjay.settings import KEYS, SETTINGS, TEXT_SIZE, THEME, Settings, load
from scrubjay.settings.migrations import VERSION_KEY, migrated, newest

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def test_no_file_gives_the_defaults_without_a_word(tmp_path: Path) -> None:
    loaded = load(tmp_path / "settings.toml", write)
    assert loaded.notice == ""
    assert loaded.settings.values() == {each.key: each.default for each in SETTINGS}


def test_every_default_is_accepted_by_its_own_setting() -> None:
    assert all(each.accepts(each.default) for each in SETTINGS)


def test_keys_are_unique_and_exported() -> None:
    keys = [each.key for each in SETTINGS]
    assert len(keys) == len(set(keys))
    exported = {id(getattr(module, name)) for name in module.__all__}
    exported |= {id(each) for each in KEYS.values()}
    assert {id(each) for each in SETTINGS} <= exported


def test_values_come_back_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    loaded = load(path, write)
    loaded.settings.put(THEME, "dark")
    loaded.settings.put(TEXT_SIZE, 1.25)
    loaded.save()
    again = load(path, write)
    assert again.settings.values() == loaded.settings.values()
    assert again.notice == ""


def test_comments_unknown_keys_and_unknown_tables_survive_a_save(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    before = '# mine\n[appearance]\ntheme = "dark" # at night\nfuture = 3\n\n[plugin]\nx = [1, 2]\n'
    path.write_text(before, encoding="utf-8")
    loaded = load(path, write)
    loaded.settings.put(THEME, "light")
    loaded.save()
    after = path.read_text(encoding="utf-8")
    for kept in ("# mine", "# at night", "future = 3", "[plugin]", "x = [1, 2]", 'theme = "light"'):
        assert kept in after


def test_only_what_was_chosen_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    load(path, write).save()
    assert path.read_text(encoding="utf-8").strip() == f"{VERSION_KEY} = {newest()}"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"[appearance\n", b"a = 1\na = 2\n"])
def test_a_damaged_file_is_kept_aside_and_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    loaded = load(path, write)
    assert loaded.settings.get(THEME) == THEME.default
    assert "settings.toml.bad" in loaded.notice
    assert (tmp_path / "settings.toml.bad").read_bytes() == content


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"#" * 2_000_000)
    assert "too large" in load(path, write).notice


@pytest.mark.parametrize("line", ["theme = 1", "text_size = 99", "text_size = nan"])
def test_a_value_out_of_range_is_refused_by_name_and_the_rest_is_used(
    tmp_path: Path, line: str
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'[appearance]\n{line}\n[chat]\nmemory = "read"\n', encoding="utf-8")
    loaded = load(path, write)
    assert f"appearance.{line.split(maxsplit=1)[0]}" in loaded.notice
    assert loaded.settings.get(module.DEFAULT_MODE) == "read"


def test_put_refuses_what_the_setting_does_not_accept() -> None:
    with pytest.raises(ValueError):
        Settings().put(THEME, "neon")


def test_watchers_hear_changes_and_only_changes() -> None:
    settings, heard = Settings(), list[str]()
    stop = settings.watch(heard.append)
    settings.put(THEME, "dark")
    settings.put(THEME, "dark")
    stop()
    settings.put(THEME, "light")
    assert heard == ["appearance.theme"]


def _renamed(tables: dict[str, Any]) -> dict[str, Any]:
    looks = dict(tables.get("looks", {}))
    rest = {key: value for key, value in tables.items() if key != "looks"}
    return {**rest, "appearance": looks}


def test_migrations_run_from_the_version_of_the_file_on() -> None:
    old = {"schema_version": 1, "looks": {"theme": "dark"}}
    new = migrated(old, [_renamed])
    assert new == {"schema_version": 2, "appearance": {"theme": "dark"}}
    assert migrated(new, [_renamed]) == new
    assert old == {"schema_version": 1, "looks": {"theme": "dark"}}


@given(st.dictionaries(st.text(max_size=5), st.integers() | st.text(max_size=5)))
def test_a_file_without_need_keeps_everything(tables: dict[str, Any]) -> None:
    assert migrated(tables) == {**tables, VERSION_KEY: migrated(tables)[VERSION_KEY]}


@given(st.integers() | st.floats() | st.text() | st.booleans() | st.none())
def test_no_setting_accepts_another_type(value: object) -> None:
    for each in SETTINGS:
        if each.accepts(value):
            numbers = isinstance(each.default, float) and isinstance(value, int | float)
            assert numbers or type(value) is type(each.default)
