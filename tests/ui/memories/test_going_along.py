from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QWidget

from fakes.assistant import FakeAssistant, FakeBrowse
from fakes.context import context
from fakes.life import fact, memory
from scrubjay.assistant.forgetting import ForgetPreview
from scrubjay.domain.memory import Memory, MemoryId, MemoryKind
from scrubjay.ui.memories.forget_dialog import ForgetDialog
from scrubjay.ui.memories.forget_presenter import ForgetPresenter
from scrubjay.ui.memories.going_along import Along, along_words, in_order, why
from scrubjay.ui.overriding import override

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

SENTENCE = memory("said", "I live in Graz and I work at Initech.")


def drawn(key: str, text: str) -> Memory:
    made = fact(key, "city", text, text=text)
    return replace(made, source=replace(made.source, episode=SENTENCE.id))


CITY, WORK = drawn("city", "You live in Graz."), drawn("work", "You work at Initech.")
AGAIN = memory("again", CITY.text)
INSIGHT = memory("insight", "Graz keeps coming up.", kind=MemoryKind.INSIGHT)


@pytest.mark.parametrize(
    ("each", "expected"),
    [
        (CITY, Along.CHOSEN),
        (AGAIN, Along.SAME),
        (SENTENCE, Along.SENTENCE),
        (WORK, Along.BESIDE),
        (INSIGHT, Along.QUOTES),
        (memory("other", "Graz again."), Along.WITH),
    ],
)
def test_each_goes_for_a_reason(each: Memory, expected: Along) -> None:
    assert why(each, [CITY]) is expected
    assert bool(along_words(expected)) is (expected is not Along.CHOSEN)


def test_what_was_drawn_from_a_chosen_sentence_says_so() -> None:
    assert why(WORK, [SENTENCE]) is Along.DRAWN


def test_those_that_were_chosen_stand_first_then_the_closest() -> None:
    found = in_order([INSIGHT, WORK, SENTENCE, CITY], {CITY.id})
    assert [each.id for each, _along in found] == ["city", "said", "work", "insight"]


class SharingBrowse(FakeBrowse):
    """A fact whose sentence goes with it, and takes another fact along."""

    @override
    def preview_forget(self, ids: Sequence[MemoryId]) -> ForgetPreview:
        return ForgetPreview(
            memories=(SENTENCE, CITY, WORK),
            messages=1,
            revisions=3,
            vectors=3,
            similar=() if AGAIN.id in ids else (AGAIN,),
        )


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[ForgetDialog]:
    assistant = FakeAssistant([SENTENCE, CITY, WORK, AGAIN])
    assistant.browse = SharingBrowse(assistant.store)
    presenter = ForgetPresenter(context(assistant), [MemoryId("city")])
    holder = QWidget()
    qtbot.addWidget(holder)
    made = ForgetDialog(presenter, holder)
    presenter.preview()
    made.show()
    yield made
    holder.close()


def test_the_preview_lists_which_texts_go_along_and_why(dialog: ForgetDialog) -> None:
    listed = dialog.findChildren(QListWidget)[-1]
    shown = [listed.item(number).text() for number in range(listed.count())]
    assert shown[0] == "You live in Graz."
    assert "nothing readable would be left of it" in shown[1]
    assert shown[1].startswith("I live in Graz and I work at Initech.")
    assert shown[2].startswith("You work at Initech.")
    assert "the sentence goes" in shown[2]


def test_what_says_nearly_the_same_is_named_and_taken_in_when_wanted(
    dialog: ForgetDialog,
) -> None:
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert "1 other memory says nearly the same. It stays." in said
    take = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Forget it too")
    assert take.accessibleDescription() == CITY.text

    take.click()

    assert dialog._presenter._ids == ("city", "again")
