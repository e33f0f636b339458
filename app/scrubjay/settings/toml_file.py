"""The settings file: TOML that a person may edit, whose comments and unknown keys survive."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scrubjay.settings.keys import clashing
from scrubjay.settings.migrations import VERSION_KEY, migrated, newest
from scrubjay.settings.schema import KEYS, SETTINGS
from scrubjay.settings.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tomlkit import TOMLDocument

    from scrubjay.settings.migrations import Tables

_LARGEST = 1_000_000
"""Bytes. A settings file has a few thousand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What came of reading the file.

    Attributes:
        notice: One sentence for the person when something could not be used, or "".
        save: Writes all values back; unknown keys, comments and order are kept.
            Raises what the writer raises.
    """

    settings: Settings
    notice: str
    save: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    text: str = ""
    tables: Tables
    notice: str = ""


def load(path: Path, write: Callable[[Path, bytes], None]) -> Loaded:
    """Read the settings; a bad file gives the defaults, a notice, and is kept aside.

    Args:
        path: The file; it need not exist.
        write: Replaces a file as a whole (`host.atomic.write`).
    """
    file = _read(path)
    values, refused = _values(file.tables)
    notice = file.notice
    if refused:
        notice = f"{path.name} holds values that cannot be used: {', '.join(refused)}."
    settings = Settings(values)

    def save() -> None:
        write(path, _written(file, settings))

    return Loaded(settings=settings, notice=notice, save=save)


def _read(path: Path) -> _File:
    try:
        if path.stat().st_size > _LARGEST:
            return _File(tables={}, notice=_kept_aside(path, "is far too large"))
        text = path.read_text(encoding="utf-8")
        tables = tomllib.loads(text)
    except FileNotFoundError:
        return _File(tables={})
    except OSError as fault:
        return _File(tables={}, notice=f"{path.name} cannot be read ({fault.strerror}).")
    except (ValueError, RecursionError):  # not TOML, or not UTF-8
        return _File(tables={}, notice=_kept_aside(path, "is damaged"))
    return _File(text=text, tables=migrated(tables))


def _kept_aside(path: Path, why: str) -> str:
    aside = path.with_name(f"{path.name}.bad")
    with suppress(OSError):
        path.replace(aside)
    return f"{path.name} {why}: the defaults are used, and the old file is kept as {aside.name}."


def _values(tables: Tables) -> tuple[dict[str, bool | float | str], list[str]]:
    values: dict[str, bool | float | str] = {}
    refused: list[str] = []
    for setting in SETTINGS:
        table = tables.get(setting.section.value)
        if not isinstance(table, dict) or setting.name not in table:
            continue
        value = table[setting.name]
        if setting.accepts(value):
            values[setting.key] = value
        else:
            refused.append(setting.key)
    chosen = {name: str(values[each.key]) for name, each in KEYS.items() if each.key in values}
    for name in clashing(chosen):
        del values[KEYS[name].key]
        refused.append(KEYS[name].key)
    return values, refused


def _written(file: _File, settings: Settings) -> bytes:
    # Imported here: only saving needs it, and the window is painted before anything is saved.
    import tomlkit  # noqa: PLC0415 - the reason stands above

    document = tomlkit.parse(file.text)
    _bring_up_to_date(document, file.tables)
    values = settings.values()
    for setting in SETTINGS:
        value = values[setting.key]
        section = setting.section.value
        held = section in document and isinstance(document[section], dict)
        # The file names what the person chose; a default may get better in a later version.
        if value == setting.default and not (held and setting.name in document[section]):
            continue
        if not held:
            document[section] = tomlkit.table()
        document[section][setting.name] = value
    return tomlkit.dumps(document).encode("utf-8")


def _bring_up_to_date(document: TOMLDocument, tables: Tables) -> None:
    """Write what the migrations changed into the document, and leave the rest as it stands."""
    plain = document.unwrap()
    for gone in plain.keys() - tables.keys():
        del document[gone]
    for key, value in tables.items():
        if plain.get(key) != value:
            document[key] = value
    document.setdefault(VERSION_KEY, newest())
