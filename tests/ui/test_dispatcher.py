from __future__ import annotations

import sys
import threading
from functools import partial
from typing import TYPE_CHECKING

from scrubjay.ui.dispatcher import QtDispatcher

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_what_a_lane_posts_runs_in_order_on_the_home_thread(qtbot: QtBot) -> None:
    dispatcher = QtDispatcher()
    seen: list[tuple[int, int]] = []

    def note(number: int) -> None:
        seen.append((number, threading.get_ident()))

    def post() -> None:
        for number in range(500):
            dispatcher.post(partial(note, number))

    lane = threading.Thread(target=post)
    lane.start()
    qtbot.waitUntil(lambda: len(seen) == 500)
    lane.join()
    assert [number for number, _thread in seen] == list(range(500))
    assert {thread for _number, thread in seen} == {threading.get_ident()}


def test_one_failure_is_reported_and_the_rest_still_runs(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: reported.append(kind))
    dispatcher = QtDispatcher()
    seen: list[str] = []
    dispatcher.post(lambda: seen.append("before"))
    dispatcher.post(partial(next, iter(())))
    dispatcher.post(lambda: seen.append("after"))
    qtbot.waitUntil(lambda: seen == ["before", "after"])
    assert reported == [StopIteration]


def test_what_is_posted_while_draining_runs_later(qtbot: QtBot) -> None:
    dispatcher = QtDispatcher()
    seen: list[int] = []

    def again(left: int) -> None:
        seen.append(left)
        if left:
            dispatcher.post(lambda: again(left - 1))

    dispatcher.post(lambda: again(3))
    qtbot.waitUntil(lambda: seen == [3, 2, 1, 0])


def test_after_closing_nothing_runs(qtbot: QtBot) -> None:
    dispatcher, other = QtDispatcher(), QtDispatcher()
    seen: list[str] = []
    dispatcher.post(lambda: seen.append("too late"))
    dispatcher.close()
    dispatcher.post(lambda: seen.append("far too late"))
    other.post(lambda: seen.append("other"))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["other"]
