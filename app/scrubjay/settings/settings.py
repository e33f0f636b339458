"""The values in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from scrubjay.settings.schema import SETTINGS, Setting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Value = TypeVar("Value", bool, float, str)
_Plain = bool | float | str


class Settings:
    """Reads and changes values; whoever keeps them is told of each change.

    Reading is safe from any thread: each value is replaced whole.
    """

    def __init__(self, values: Mapping[str, _Plain] | None = None) -> None:
        """Take the values, by key, that differ from the defaults."""
        self._values: dict[str, _Plain] = {each.key: each.default for each in SETTINGS}
        self._values.update(values or {})
        self._watchers: list[Callable[[str], None]] = []

    def get(self, setting: Setting[Value]) -> Value:
        """Return the value in force."""
        value = self._values[setting.key]
        if isinstance(setting.default, float):
            value = float(value)
        return value  # type: ignore[return-value]  # put in by `put` and `load`, which check it

    def put(self, setting: Setting[Value], value: Value) -> None:
        """Change a value and tell the watchers, unless it is the same.

        Raises:
            ValueError: The setting does not accept the value.
        """
        if not setting.accepts(value):
            message = f"{setting.key} does not accept {value!r}"
            raise ValueError(message)
        if self._values[setting.key] == value:
            return
        self._values[setting.key] = value
        for watcher in tuple(self._watchers):
            watcher(setting.key)

    def watch(self, watcher: Callable[[str], None]) -> Callable[[], None]:
        """Call the watcher with the key of each changed setting; returns what ends it."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def values(self) -> dict[str, _Plain]:
        """Return every value by key."""
        return dict(self._values)
