"""Everything the palette offers: pages, chats, and what can be done in the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from scrubjay.domain.conversation import MemoryMode
from scrubjay.settings import THEME
from scrubjay.ui.file_dialog import ask_for_file
from scrubjay.ui.memories.page_menu import Way, way_words
from scrubjay.ui.palette.presenter import Command
from scrubjay.ui.place import Place
from scrubjay.ui.rail import place_word
from scrubjay.ui.shortcuts import Act, act_sentence, press, shown_keys
from scrubjay.ui.wording import mode_word, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from scrubjay.ui.chat.presenter import ChatPresenter
    from scrubjay.ui.context import UiContext

DATA: Final = 5
"""Which section of the settings the data are."""
_BY_KEY: Final = (Act.COMPANION, Act.UNDO, Act.BIGGER, Act.SMALLER, Act.SHEET, Act.QUIT)
"""Acts that are bound to keys of the main window, and done by them."""


@runtime_checkable
class OpensSections(Protocol):
    """A page with sections."""

    def open_section(self, at: int) -> None:
        """Show one of them, by its place."""
        ...


@runtime_checkable
class OpensWays(Protocol):
    """A page that shows memories in other ways."""

    def open_way(self, way: Way) -> None:
        """Show one of them."""
        ...


@runtime_checkable
class SavesChats(Protocol):
    """A page with a chat that can be saved as a file."""

    def save(self) -> None:
        """Ask where to."""
        ...


class Ways(Protocol):
    """Where the main window can go."""

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        ...

    def go(self, place: Place) -> None:
        """Go to a page."""
        ...

    def search_chats(self) -> None:
        """Search in all chats."""
        ...

    def write_down(self) -> None:
        """Open quick capture."""
        ...


def sections() -> tuple[str, ...]:
    """Return the sections of the settings, in the order of their page."""
    return (
        tr("Appearance"),
        tr("Chat"),
        tr("Memory"),
        tr("Model"),
        tr("Privacy"),
        tr("Data"),
        tr("Keys"),
        tr("This computer"),
    )


class Commands:
    """Makes the commands of one main window."""

    def __init__(
        self, window: QWidget, ways: Ways, context: UiContext, chat: ChatPresenter
    ) -> None:
        self._window = window
        self._ways = ways
        self._context = context
        self._chat = chat

    def every(self) -> tuple[Command, ...]:
        """Return all commands there are now."""
        return (
            *self._places(),
            *self._ways_to_look(),
            *self._acts(),
            *self._modes(),
            *self._settings(),
            *self._chats(),
        )

    def _places(self) -> Iterator[Command]:
        for place in Place:
            yield Command(
                key=f"go:{place}",
                title=place_word(place),
                group=tr("Go to"),
                keys=shown_keys(Act(place.value)),
                run=partial(self._ways.go, place),
            )

    def _ways_to_look(self) -> Iterator[Command]:
        for way in Way:
            run = partial(self._look, way)
            group = place_word(Place.MEMORIES)
            yield Command(key=f"memories:{way}", title=way_words(way), group=group, run=run)

    def _look(self, way: Way) -> None:
        self._ways.go(Place.MEMORIES)
        page: object = self._ways.page
        if isinstance(page, OpensWays):
            page.open_way(way)

    def _acts(self) -> Iterator[Command]:
        done = tr("Do")
        doing: dict[Act, Callable[[], object]] = {
            Act.NEW_CHAT: self._new_chat,
            Act.FIND: self._find,
            Act.SEARCH_CHATS: self._ways.search_chats,
            Act.QUICK: self._ways.write_down,
        }
        doing |= {each: partial(press, self._window, each) for each in _BY_KEY}
        for act, run in doing.items():
            title = act_sentence(act)
            key = f"do:{act}"
            yield Command(key=key, title=title, group=done, keys=shown_keys(act), run=run)
        yield Command(key="do:import", title=tr("Import a file"), group=done, run=self._import)
        title = tr("Save this chat as a file")
        yield Command(key="do:save-chat", title=title, group=done, run=self._save_chat)
        backup = partial(self._section, DATA)
        yield Command(key="do:backup", title=tr("Back up or restore"), group=done, run=backup)
        for value, label in THEME.choices:
            title = tr("Theme: {name}", name=tr(label))
            run_theme = partial(self._context.settings.put, THEME, value)
            yield Command(key=f"theme:{value}", title=title, group=done, run=run_theme)

    def _modes(self) -> Iterator[Command]:
        for mode in MemoryMode:
            yield Command(
                key=f"mode:{mode}",
                title=tr("This chat: {mode}", mode=mode_word(mode)),
                group=tr("Do"),
                run=partial(self._chat.set_mode, mode),
            )

    def _settings(self) -> Iterator[Command]:
        for at, name in enumerate(sections()):
            yield Command(
                key=f"settings:{at}",
                title=tr("Settings: {section}", section=name),
                group=tr("Go to"),
                run=partial(self._section, at),
            )

    def _chats(self) -> Iterator[Command]:
        for chat in self._chat.state.chats:
            yield Command(
                key=f"chat:{chat.id}",
                title=chat.title or tr("Untitled"),
                group=tr("Chat"),
                run=partial(self._open, chat.id),
            )

    def _new_chat(self) -> None:
        self._ways.go(Place.CHAT)
        self._chat.new_chat()

    def _find(self) -> None:
        self._ways.go(Place.CHAT)
        page = self._ways.page
        if page is not None:
            press(page, Act.FIND)

    def _save_chat(self) -> None:
        self._ways.go(Place.CHAT)
        page: object = self._ways.page
        if isinstance(page, SavesChats):
            page.save()

    def _open(self, key: str) -> None:
        for each in self._chat.state.chats:
            if each.id == key:
                self._ways.go(Place.CHAT)
                self._chat.choose(each)

    def _section(self, at: int) -> None:
        self._ways.go(Place.SETTINGS)
        page: object = self._ways.page
        if isinstance(page, OpensSections):
            page.open_section(at)

    def _import(self) -> None:
        ask_for_file(self._window, tr("Choose a file to import"), self._bring)

    def _bring(self, path: Path) -> None:
        from scrubjay.ui.importing import Importing  # noqa: PLC0415 - only with a file

        Importing(self._context, path)
