"""A tag that is suggested for several memories is asked about once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fakes.assistant import FakeAssistant
from fakes.context import Said, context
from fakes.life_faces import asked_life, suggestion
from fakes.walk import unnamed
from scrubjay.domain.link import SuggestionKind
from scrubjay.domain.memory import MemoryId
from scrubjay.ui.review.page import ReviewPage
from scrubjay.ui.widgets import Button, IconButton

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

WHY = "A memory close to it has this tag"


@pytest.fixture
def assistant() -> FakeAssistant:
    made = FakeAssistant()
    asked_life(made)
    made.links.waiting += [
        suggestion(SuggestionKind.TAG, "m01", WHY, "m10", tag="Hiking"),
        suggestion(SuggestionKind.TAG, "m05", WHY, tag="hiking"),
        suggestion(SuggestionKind.TAG, "m02", WHY, tag="birds"),
    ]
    return made


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture
def page(qtbot: QtBot, assistant: FakeAssistant, said: Said) -> Iterator[ReviewPage]:
    made = ReviewPage(context(assistant, said=said))
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close_down()


def keys(page: ReviewPage) -> list[str]:
    return [each.key for each in page.tray.state.questions]


def pressed(page: ReviewPage, name: str, about: str) -> None:
    card = page._tray_view._by_key["tag:hiking"]
    every = [*card.findChildren(Button), *card.findChildren(IconButton)]
    next(
        each
        for each in every
        if name in (each.text(), each.accessibleName()) and about in each.accessibleDescription()
    ).click()


def test_equal_suggestions_are_one_question_with_their_memories(page: ReviewPage) -> None:
    assert keys(page) == ["m14", "merge-m05", "link-m04", "tag:hiking", "tag-m02"]
    group = page.tray.state.questions[3]
    assert [each.memory.id for each in group.parts] == ["m11", "m01", "m05"]
    assert page.tray.state.more == 0
    assert unnamed(page) == []


def test_all_of_them_are_accepted_at_once(
    page: ReviewPage, assistant: FakeAssistant, said: Said
) -> None:
    pressed(page, "Add to all", "hiking")
    assert [each.id for each in assistant.links.waiting] == ["merge-m05", "link-m04", "tag-m02"]
    assert said.toasts == ["Kept 3."]
    assert keys(page) == ["m14", "merge-m05", "link-m04", "tag-m02"]


def test_one_memory_is_left_out_and_the_others_still_wait(
    page: ReviewPage, assistant: FakeAssistant
) -> None:
    words = assistant.store.rows[MemoryId("m01")].text
    pressed(page, "Not this one", words)
    group = next(each for each in page.tray.state.questions if each.key == "tag:hiking")
    assert [each.memory.id for each in group.parts] == ["m11", "m05"]


def test_a_ticked_group_is_refused_whole(page: ReviewPage, said: Said) -> None:
    page.tray.choose("tag:hiking", on=True)
    page.tray.refuse()
    assert said.toasts == ["Refused 3."]
    assert keys(page) == ["m14", "merge-m05", "link-m04", "tag-m02"]
