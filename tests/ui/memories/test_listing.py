from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from fakes.life import NOW, memory
from scrubjay.domain.retention import RetentionLaw
from scrubjay.ui.memories.delegate import two_lines
from scrubjay.ui.memories.listing import KEPT_PAGES, PAGE, ROW_ROLE, MemoryListing
from scrubjay.ui.memories.rows import Row, rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


def page_of(number: int, count: int = PAGE) -> tuple[Row, ...]:
    made = [memory(f"{number * PAGE + each}", f"Memory {number}.{each}") for each in range(count)]
    return rows(made, NOW, RetentionLaw.POWER)


def test_it_is_a_sound_model_through_all_its_changes(
    qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    listing = MemoryListing()
    qtmodeltester.check(listing)  # type: ignore[no-untyped-call]
    listing.begin(250)
    listing.put(0, page_of(0))
    listing.put(2, page_of(2, 50))
    listing.refresh(251)
    listing.refresh(120)
    listing.put(1, page_of(1, 20))
    listing.begin(0)
    qtmodeltester.check(listing)  # type: ignore[no-untyped-call]


def test_a_missing_row_is_announced_and_says_that_it_loads() -> None:
    listing = MemoryListing()
    wanted: list[int] = []
    listing.wanted.connect(wanted.append)
    listing.begin(1000)

    index = listing.index(777, 0)

    assert listing.data(index) == "Loading…"
    assert listing.data(index, ROW_ROLE) is None
    assert set(wanted) == {7}


def test_a_loaded_row_is_shown_and_spoken_whole() -> None:
    listing = MemoryListing()
    listing.begin(1)
    listing.put(0, page_of(0, 1))

    index = listing.index(0, 0)

    assert listing.data(index) == "Memory 0.0"
    spoken = listing.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == ("Memory 0.0, Said · from a chat, 13 May 2025, strength 100%, Neutral")
    assert listing.loaded_id(0) == "0"
    assert listing.loaded_id(1) is None


def test_stale_rows_stay_until_their_fresh_copies_come() -> None:
    listing = MemoryListing()
    listing.begin(2)
    listing.put(0, page_of(0, 2))
    wanted: list[int] = []
    listing.wanted.connect(wanted.append)

    listing.refresh(2)

    assert listing.data(listing.index(1, 0)) == "Memory 0.1"
    assert wanted
    wanted.clear()
    listing.put(0, page_of(0, 2))
    listing.data(listing.index(1, 0))
    assert not wanted


def test_only_the_pages_seen_last_are_kept() -> None:
    listing = MemoryListing()
    listing.begin(100_000)
    for number in range(KEPT_PAGES + 5):
        listing.put(number, page_of(number, 1))

    assert listing.loaded_id(0) is None
    assert listing.loaded_id((KEPT_PAGES + 4) * PAGE) is not None


def test_rows_have_no_children() -> None:
    listing = MemoryListing()
    listing.begin(3)

    assert listing.rowCount() == 3
    assert listing.rowCount(listing.index(0, 0)) == 0
    assert listing.columnCount(listing.index(0, 0)) == 0
    assert listing.data(QModelIndex()) is None


def test_in_a_mirrored_window_words_stand_at_the_right(qapp: QApplication) -> None:
    font, width = qapp.font(), 400.0
    for text in ("Short words.", "מילים קצרות."):
        (left,) = two_lines(text, font, width)
        (right,) = two_lines(text, font, width, Qt.LayoutDirection.RightToLeft)
        assert left.lineAt(0).naturalTextRect().left() < 1
        assert right.lineAt(0).naturalTextRect().right() > width - 2
