"""The list of all keys, with a search, a way to change each, and a way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scrubjay.ui.announce import announce
from scrubjay.ui.gradually import Gradually
from scrubjay.ui.settings_page.key_caps import KeyCaps
from scrubjay.ui.settings_page.keys_presenter import KeysPresenter, fits
from scrubjay.ui.shortcuts import FIXED_KEYS, native
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import (
    Button,
    IconButton,
    Label,
    Line,
    SearchField,
    SectionHeader,
    column,
    row,
)
from scrubjay.ui.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from scrubjay.settings import Settings
    from scrubjay.ui.settings_page.keys_presenter import KeyLine, KeysState
    from scrubjay.ui.shortcuts import Act


class KeyRow(QWidget):
    """An act, its keys, and the ways to change them."""

    def __init__(
        self, line: KeyLine, change: Callable[[], None], reset: Callable[[], None]
    ) -> None:
        super().__init__()
        self._sentence = line.sentence
        self._caps = KeyCaps(line.keys)
        self.change = Button(tr("Change"), change, "quiet")
        self.reset = IconButton(
            Icon.UNDO,
            tr("Back to the first keys: {act}", act=line.sentence),
            reset,
            variant="small",
        )
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        layout = row(spacing=Space.M)
        layout.addWidget(Label(line.sentence), 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._caps)
        layout.addWidget(self.reset)
        layout.addWidget(self.change)
        self.setLayout(layout)
        self.show_line(line)

    def show_line(self, line: KeyLine) -> None:
        """Show other keys."""
        self._caps.show_keys(line.keys)
        keys = line.keys or tr("No keys")
        self.change.setAccessibleName(
            tr("Change the keys of: {act}, now {keys}", act=self._sentence, keys=keys)
        )
        self.reset.setVisible(line.is_own)


class KeyGroup(QWidget):
    """Rows under a heading; the heading goes when no row is left."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._rows: list[QWidget] = []
        self.body = column(Label(title, "lead"), Line(), spacing=Space.S)
        self.body.setContentsMargins(0, Space.M, 0, 0)
        self.setLayout(self.body)

    def add(self, line: QWidget) -> None:
        """Add a row."""
        self._rows.append(line)
        self.body.addWidget(line)

    def settle(self) -> None:
        """Be seen while a row is."""
        self.setVisible(any(not each.isHidden() for each in self._rows))


class KeysSection(QWidget):
    """Acts by group, then the keys of single places, which stay as they are."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.presenter = KeysPresenter(settings)
        self.search = SearchField(tr("Search the keys"))
        self.search.textChanged.connect(self.presenter.search)
        self.search.searched.connect(self._say_found)
        self._reset = Button(tr("Reset all"), self.presenter.reset_all)
        self._note = Label("", "body", "warn")
        header = SectionHeader(tr("Keys"), tr("Everything can be done without a mouse."))
        top = row(spacing=Space.S)
        top.addWidget(self.search, 1)
        top.addWidget(self._reset)
        self._nothing = Label(tr("No key does that."), "body", "faint")
        self._body = column(header, top, self._note, self._nothing, spacing=Space.M)
        self._made: dict[Act, KeyRow] = {}
        self._gradually = Gradually(self)
        self._groups: dict[str, KeyGroup] = {}
        self._fixed: list[tuple[str, str, QWidget]] = []
        self.setLayout(self._body)
        self._unwatch = self.presenter.watch(self._show)
        self._gradually.begin(self._steps())

    @property
    def rows(self) -> dict[Act, KeyRow]:
        """The rows of all acts; those that are not there yet are made now."""
        self._gradually.finish()
        return self._made

    def close_down(self) -> None:
        """Stop following the settings."""
        self._gradually.give_up()
        self._unwatch()
        self.presenter.close()

    def _steps(self) -> Iterator[Callable[[], None]]:
        """Yield what makes each row: all of them at once would hold up the window."""
        for at in range(len(self.presenter.state.lines)):
            yield partial(self._add_row, at)
        for place in FIXED_KEYS:
            yield partial(self._begin_fixed, tr(place.title))
            for keys, sentence in place.keys:
                yield partial(self._add_fixed, tr(place.title), tr(sentence), native(keys))

    def _add_row(self, at: int) -> None:
        state = self.presenter.state
        line = state.lines[at]
        change, reset = partial(self._change, line.act), partial(self._put_back, line.act)
        made = self._made[line.act] = KeyRow(line, change, reset)
        self._put(line.title, made, is_found=line.act in state.found)

    def _begin_fixed(self, title: str) -> None:
        self._group(title).body.addWidget(Label(tr("These cannot be changed."), "caption", "faint"))
        self._group(title).settle()

    def _add_fixed(self, title: str, sentence: str, keys: str) -> None:
        made = _fixed_row(sentence, keys)
        self._fixed.append((sentence, keys, made))
        self._put(title, made, is_found=fits(self.presenter.state.query, sentence, keys))

    def _put(self, title: str, made: QWidget, *, is_found: bool) -> None:
        group = self._group(title)
        group.add(made)
        made.setVisible(is_found)
        group.settle()
        self._nothing.setVisible(self._gradually.is_done and not self._count())

    def _group(self, title: str) -> KeyGroup:
        if title not in self._groups:
            self._groups[title] = KeyGroup(title)
            self._body.addWidget(self._groups[title])
        return self._groups[title]

    def _show(self, state: KeysState) -> None:
        for line in state.lines:
            if line.act in self._made:
                self._made[line.act].show_line(line)
                self._made[line.act].setVisible(line.act in state.found)
        for sentence, keys, made in self._fixed:
            made.setVisible(fits(state.query, sentence, keys))
        for group in self._groups.values():
            group.settle()
        self._nothing.setVisible(self._gradually.is_done and not self._count())
        self._reset.setEnabled(state.has_own)
        if state.note != self._note.text():
            announce(self._note, state.note)
        self._note.setText(state.note)
        self._note.setVisible(bool(state.note))

    def _count(self) -> int:
        shown = [not each.isHidden() for each in self._made.values()]
        return sum(shown) + sum(not made.isHidden() for _words, _keys, made in self._fixed)

    def _say_found(self) -> None:
        self._gradually.finish()
        count = self._count()
        words = plural("{count} entry", "{count} entries", count) if count else self._nothing.text()
        announce(self.search, words)

    def _change(self, act: Act) -> None:
        from scrubjay.ui.settings_page.keys_dialog import KeysDialog  # noqa: PLC0415 - when wanted

        KeysDialog(self, self.presenter, act).open()

    def _put_back(self, act: Act) -> None:
        self.presenter.reset(act)
        # The button that was pressed goes, and the keyboard with it.
        self.rows[act].change.setFocus()


def _fixed_row(sentence: str, keys: str) -> QWidget:
    line = QWidget()
    layout = row(spacing=Space.M)
    layout.addWidget(Label(sentence), 1, Qt.AlignmentFlag.AlignVCenter)
    layout.addWidget(KeyCaps(keys))
    line.setLayout(layout)
    return line
