"""What the panel tells of one memory: strength, feeling, statement, names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QInputDialog, QVBoxLayout, QWidget

from scrubjay.domain.memory import PUT_AWAY
from scrubjay.domain.retention import RetentionLaw
from scrubjay.ui.memories.curve_view import CurveView
from scrubjay.ui.memories.feeling_bars import FeelingBars
from scrubjay.ui.memories.outlook import is_waiting
from scrubjay.ui.memories.section import Section
from scrubjay.ui.memories.wording import fate, names, statement, use_today, validity, why_so_long
from scrubjay.ui.overriding import override
from scrubjay.ui.theme import Icon, Space
from scrubjay.ui.widgets import Button, Chip, FlowLayout, Label, StrengthBar, row
from scrubjay.ui.wording import percent, strength_word, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrubjay.domain.memory import Memory
    from scrubjay.ui.memories.deeds import Deeds
    from scrubjay.ui.memories.detail_presenter import Portrait


class StrengthSection(Section):
    """How strong it is, what time will do to it, and the curve of both."""

    def __init__(self) -> None:
        super().__init__(tr("Strength"))
        self._bar = StrengthBar()
        self._number = Label("", "lead", wraps=False)
        self._fate = Label("", "body", "soft")
        self._use = Label("", "caption", "faint")
        self._curve = CurveView()
        self._both = QCheckBox()
        self._both.toggled.connect(lambda on: self._curve.show_both_laws(on=on))
        self.body.addLayout(row(self._number, self._bar, 1, spacing=Space.M))
        self.body.addWidget(self._fate)
        self.body.addWidget(self._curve)
        self.body.addWidget(self._use)
        self.body.addWidget(self._both)

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """Show another memory; nothing for one that time has no say in."""
        self.setVisible(not is_waiting(portrait.memory))
        outlook = portrait.outlook
        self._bar.set_strength(outlook.strength)
        self._number.setText(
            tr(
                "{percent}, {word}",
                percent=percent(outlook.strength),
                word=strength_word(outlook.strength),
            )
        )
        self._fate.setText(fate(outlook))
        self._use.setText(" ".join((use_today(outlook), why_so_long(outlook))).strip())
        self._use.setVisible(not outlook.pinned)
        self._both.setVisible(not outlook.pinned)
        self._both.setText(
            tr("Show the exponential curve too")
            if outlook.law is RetentionLaw.POWER
            else tr("Show the power curve too")
        )
        self._curve.show_outlook(outlook, portrait.now)


class FeelingSection(Section):
    """How it felt."""

    def __init__(self) -> None:
        super().__init__(tr("Feeling"))
        self._bars = FeelingBars()
        self.body.addWidget(self._bars)

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """Show another memory's feelings."""
        self._bars.show_affect(portrait.memory.affect)


class StatementSection(Section):
    """What was drawn, as a plain sentence, and when it holds."""

    def __init__(self) -> None:
        super().__init__(tr("What it says"))
        self._statement = Label("", "body", selectable=True)
        self._validity = Label("", "caption", "faint")
        self.body.addWidget(self._statement)
        self.body.addWidget(self._validity)

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """Show another statement; hidden for a memory that makes none."""
        memory = portrait.memory
        self.setVisible(memory.triple is not None or bool(validity(memory)))
        said = statement(memory.triple) if memory.triple else ""
        self._statement.setText(said)
        self._statement.setVisible(bool(said) and said != memory.text)
        context = memory.triple.context if memory.triple else ""
        parts = (context, validity(memory), _sureness(memory))
        self._validity.setText(" · ".join(part for part in parts if part))


class NamesSection(Section):
    """Whom, what and where it names; a click lists everything else that does."""

    def __init__(self, choose: Callable[[str], None], deeds: Deeds) -> None:
        super().__init__(tr("Names, tags and places"))
        self._choose = choose
        self._deeds = deeds
        self._memory: Memory | None = None
        edit = Button(tr("Edit tags…"), self._ask_tags, "quiet", Icon.TAG)
        self._flow = FlowLayout(spacing=Space.XS + Space.HAIR)
        inner = QWidget()
        inner.setLayout(self._flow)
        self._marks = Label("", "caption", "faint")
        self.body.addWidget(inner)
        self.body.addWidget(self._marks)
        self.body.addWidget(edit, 0, Qt.AlignmentFlag.AlignLeading)

    def _ask_tags(self) -> None:
        if self._memory is None:
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Edit tags"))
        dialog.setLabelText(tr("Tags, with commas between them"))
        dialog.setTextValue(", ".join(own_tags(self._memory)))
        dialog.textValueSelected.connect(partial(self._save_tags, self._memory))
        dialog.open()

    def _save_tags(self, memory: Memory, typed: str) -> None:
        tags = tuple(dict.fromkeys(each.strip() for each in typed.split(",") if each.strip()))
        if tags != own_tags(memory):
            put_away = tuple(each for each in memory.tags if each == PUT_AWAY)
            self._deeds.tag(memory.id, (*tags, *put_away))

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """Show another memory's names; hidden for what is not the person's yet."""
        memory = self._memory = portrait.memory
        self._flow.clear()
        named = names(memory)
        for name in named:
            self._flow.addWidget(Chip(name, partial(self._choose, name), icon=Icon.PERSON))
        self.setVisible(not is_waiting(memory))
        read = portrait.note.tags if portrait.note is not None else ()
        all_tags = tuple(dict.fromkeys((*own_tags(memory), *read)))
        tags = tr("Tags: {tags}", tags=", ".join(all_tags)) if all_tags else ""
        place = tr("Place: {place}", place=memory.place) if memory.place else ""
        self._marks.setText(" · ".join(part for part in (tags, place) if part))
        self._marks.setVisible(bool(self._marks.text()))


def own_tags(memory: Memory) -> tuple[str, ...]:
    """Return the tags to show: without the mark of what was put away by hand."""
    return tuple(each for each in memory.tags if each != PUT_AWAY)


class NoteSection(Section):
    """What it is about: one sentence of context, and its rarest words."""

    def __init__(self) -> None:
        super().__init__(tr("What it is about"))
        self._context = Label("", "body", "soft")
        self._keywords = Label("", "caption", "faint")
        self.body.addWidget(self._context)
        self.body.addWidget(self._keywords)

    @override
    def show_portrait(self, portrait: Portrait) -> None:
        """Show another memory's note; hidden when there is none."""
        note = portrait.note
        self.setVisible(note is not None and bool(note.context or note.keywords))
        if note is None:
            return
        self._context.setText(note.context)
        self._context.setVisible(bool(note.context))
        self._keywords.setText(tr("Keywords: {words}", words=", ".join(note.keywords)))
        self._keywords.setVisible(bool(note.keywords))


def _sureness(memory: Memory) -> str:
    if memory.confirmed:
        return tr("Confirmed by you")
    return tr("Read with {share} certainty", share=percent(memory.confidence))


def stacked(*sections: QWidget) -> QVBoxLayout:
    """Return the sections under each other with room between them."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.XL)
    for section in sections:
        layout.addWidget(section)
    return layout
