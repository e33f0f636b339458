"""The chips above the list: kind, feeling, state, person, pinned, waiting for review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from scrubjay.domain.affect import EMOTIONS
from scrubjay.domain.memory import MemoryKind, MemoryState
from scrubjay.ui import theme
from scrubjay.ui.memories.menu_chip import MenuChip
from scrubjay.ui.memories.query import Order, toggled
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Chip, FlowLayout
from scrubjay.ui.widgets.feeling_dot import paint_feeling
from scrubjay.ui.wording import feeling_word, kind_word, plural, state_word, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.ui.memories.list_presenter import ListState
    from scrubjay.ui.memories.query import Query

DOT, SMALL_DOT = 16, 10
STATES: Final = (
    MemoryState.ACTIVE,
    MemoryState.FADED,
    MemoryState.ARCHIVED,
    MemoryState.TRASHED,
)


def dot_icon(feeling: str, chosen: bool) -> QIcon:
    """Return the dot that stands for a feeling in the list, ticked where it is chosen."""
    image = QPixmap(DOT, DOT)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    whole = QRectF(0, 0, DOT, DOT)
    inset = 0 if chosen else (DOT - SMALL_DOT) / 2
    paint_feeling(painter, whole.adjusted(inset, inset, -inset, -inset), feeling)
    if chosen:
        tint = "ink" if feeling == "neutral" else "surface"
        tick = theme.pixmap(Icon.DONE, theme.active().colour(tint).name(), SMALL_DOT)
        painter.drawPixmap((DOT - SMALL_DOT) // 2, (DOT - SMALL_DOT) // 2, tick)
    painter.end()
    return QIcon(image)


def order_word(order: Order) -> str:
    """Return what an order is called."""
    return {
        Order.NEWEST: tr("Newest first"),
        Order.STRONGEST: tr("Strongest first"),
        Order.WEAKEST: tr("Weakest first"),
    }[order]


class ReviewChip(Chip):
    """The proposals, with how many there are."""

    def say(self, words: str) -> None:
        """Show other words."""
        self._whole = words
        self.setAccessibleName(words)
        self._fit()


class FilterBar(QWidget):
    """Turns gestures on chips into a changed query."""

    def __init__(self, ask: Callable[[Query], None]) -> None:
        super().__init__()
        self._ask = ask
        self._query: Query | None = None
        self._kind = MenuChip(
            tr("Kind"), [(each, kind_word(each)) for each in MemoryKind], self._toggle_kind
        )
        feelings = [*EMOTIONS, "neutral"]
        self._feeling = MenuChip(
            tr("Feeling"), [(each, feeling_word(each)) for each in feelings], self._toggle_feeling
        )
        self._feeling.decorate(dot_icon)
        self._state = MenuChip(
            tr("State"), [(each, state_word(each)) for each in STATES], self._toggle_state
        )
        self._person = MenuChip[str](tr("Person"), [], self._choose_person)
        self._pinned = Chip(tr("Pinned"), self._toggle_pinned, icon=Icon.PIN, checkable=True)
        self._review = ReviewChip(tr("To review"), self._toggle_review, checkable=True)
        self._waiting = -1
        self._clear = Chip(tr("Clear filters"), self._clear_all, icon=Icon.CLOSE)
        self._flow = FlowLayout(
            self._kind,
            self._feeling,
            self._state,
            self._person,
            self._pinned,
            self._review,
            self._clear,
            spacing=Space.XS + Space.HAIR,
        )
        self.setLayout(self._flow)

    def show_state(self, state: ListState) -> None:
        """Show what is chosen."""
        query = self._query = state.query
        self._kind.show_chosen(query.kinds)
        self._feeling.show_chosen(query.feelings)
        self._state.show_chosen(() if query.awaits_review else query.states)
        people = sorted({*state.people, query.person} - {""}, key=str.casefold)
        self._person.offer([(name, name) for name in people])
        self._person.show_chosen((query.person,) if query.person else ())
        self._person.setVisible(bool(people))
        self._pinned.setChecked(query.pinned)
        self._review.setChecked(query.awaits_review)
        self._review.setVisible(state.waiting > 0 or query.awaits_review)
        if state.waiting != self._waiting:
            self._waiting = state.waiting
            self._review.say(plural("{count} to review", "{count} to review", state.waiting))
        plain = replace(query.cleared(), text=query.text, meaning=query.meaning)
        self._clear.setVisible(query != plain)

    def _change(self, **changes: object) -> None:
        if self._query is not None:
            self._ask(replace(self._query, **changes))  # type: ignore[arg-type]

    def _toggle_kind(self, kind: MemoryKind | None) -> None:
        if self._query is not None:
            self._change(kinds=toggled(self._query.kinds, kind) if kind else ())

    def _toggle_feeling(self, feeling: str | None) -> None:
        if self._query is not None:
            self._change(feelings=toggled(self._query.feelings, feeling) if feeling else ())

    def _toggle_state(self, state: MemoryState | None) -> None:
        if self._query is None:
            return
        states = () if self._query.awaits_review else self._query.states
        self._change(states=toggled(states, state) if state else ())

    def _choose_person(self, name: str | None) -> None:
        if self._query is not None:
            self._change(person="" if name == self._query.person else name or "")

    def _toggle_pinned(self) -> None:
        self._change(pinned=self._pinned.isChecked())

    def _toggle_review(self) -> None:
        if self._query is not None:
            self._ask(self._query.reviewing(on=self._review.isChecked()))

    def _clear_all(self) -> None:
        if self._query is not None:
            kept = self._query
            self._ask(replace(kept.cleared(), text=kept.text, meaning=kept.meaning))
