"""What the chosen curve would do to a memory of some kind that is told today."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QButtonGroup, QWidget

from scrubjay.domain.memory import (
    Memory,
    MemoryId,
    MemoryKind,
    Origin,
    Source,
    initial_stability,
)
from scrubjay.domain.retention import FADED_BELOW, USE_CONFIRMED, RetentionLaw, days_until
from scrubjay.settings import GROWTH, RETENTION_LAW
from scrubjay.ui.memories.curve_view import CurveView
from scrubjay.ui.memories.outlook import outlook
from scrubjay.ui.memories.wording import fate, span
from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Card, Chip, FlowLayout, Label
from scrubjay.ui.wording import kind_word, tr

if TYPE_CHECKING:
    from scrubjay.ui.context import UiContext

SHOWN: Final = (
    MemoryKind.EPISODE,
    MemoryKind.FACT,
    MemoryKind.PREFERENCE,
    MemoryKind.RELATIONSHIP,
    MemoryKind.PLAN,
)
TYPICAL: Final = 0.5
"""Salience of a memory that stands out neither way: its stability is the kind's own."""


AFTER: Final = timedelta(days=30)
"""The pause after which the preview uses the memory once."""


class CurvePreview(Card):
    """Follows the setting while it is changed; a chip per kind of memory."""

    def __init__(self, context: UiContext) -> None:
        super().__init__("well")
        self._context = context
        self._kind = MemoryKind.EPISODE
        self._curve = CurveView()
        self._curve.show_both_laws(on=True)
        self._fate = Label("", "body")
        self._stability = Label("", "caption", "soft")
        kinds = QWidget()
        kinds.setAccessibleName(tr("Kind of memory"))
        flow = FlowLayout(spacing=Space.XS)
        self._group = QButtonGroup(self)
        for kind in SHOWN:
            chip = Chip(kind_word(kind), partial(self._choose, kind), checkable=True)
            chip.setChecked(kind is self._kind)
            self._group.addButton(chip)
            flow.addWidget(chip)
        kinds.setLayout(flow)
        caption = tr("What is told today and never used again. The dashed line is the other curve.")
        for part in (
            kinds,
            self._fate,
            self._curve,
            self._stability,
            Label(caption, "caption", "faint"),
        ):
            self.body.addWidget(part)
        self._unwatch = context.settings.watch(self._set)
        self._draw()

    def close_down(self) -> None:
        """Stop following the setting."""
        self._unwatch()

    def _choose(self, kind: MemoryKind) -> None:
        self._kind = kind
        self._draw()

    def _set(self, key: str) -> None:
        if key in (RETENTION_LAW.key, GROWTH.key):
            self._draw()

    def _draw(self) -> None:
        now = self._context.now()
        law = RetentionLaw(self._context.settings.get(RETENTION_LAW))
        stability = initial_stability(self._kind, TYPICAL)
        told = Memory(
            id=MemoryId("preview"),
            kind=self._kind,
            text="",
            at=now,
            created_at=now,
            source=Source(origin=Origin.PERSON),
            stability=stability,
        )
        gain = USE_CONFIRMED * self._context.settings.get(GROWTH)
        seen = outlook(told, now, law, gain=gain)
        later = told.used(now + AFTER, gain, law)
        self._curve.show_outlook(seen, now)
        self._fate.setText(fate(seen))
        self._stability.setText(
            tr(
                "{kind}: lasts {first} at first, and {later} once it was used after a month.",
                kind=kind_word(self._kind),
                # "Lasts" means here what it means below a memory's own curve: until it has faded.
                first=span(days_until(FADED_BELOW, stability, law)),
                later=span(days_until(FADED_BELOW, later.stability, law)),
            )
        )
