"""Steps from one version of the file to the next: pure functions from dict to dict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Tables: TypeAlias = dict[str, Any]
"""The file as plain values: tables by section."""

VERSION_KEY: Final = "schema_version"

MIGRATIONS: Final[Sequence[Callable[[Tables], Tables]]] = ()
"""MIGRATIONS[n] turns version n + 1 into version n + 2. None has been needed yet."""


def migrated(tables: Tables, steps: Sequence[Callable[[Tables], Tables]] = MIGRATIONS) -> Tables:
    """Return the tables at the newest version; a newer file is returned as it is."""
    version = tables.get(VERSION_KEY, 1)
    if not isinstance(version, int) or version < 1:
        version = 1
    for step in steps[version - 1 :]:
        tables = step(tables)
        version += 1
    return {**tables, VERSION_KEY: version}


def newest(steps: Sequence[Callable[[Tables], Tables]] = MIGRATIONS) -> int:
    """Return the version this program writes."""
    return len(steps) + 1
