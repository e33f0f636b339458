"""What is asked of the system, and only when it is wanted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from fakes.context import context
from fakes.jobs import FakeJobs
from fakes.machine import FakeMachine
from scrubjay.domain.errors import KnownError
from scrubjay.host.shortcut import Reason, ShortcutState, Standing
from scrubjay.settings import (
    FADING_TOLD,
    KEEP_IN_TRAY,
    NOTIFY,
    NOTIFY_TEXT,
    QUICK_KEY,
    QUICK_KEYS,
    Settings,
)
from scrubjay.ui.place import Place
from scrubjay.ui.system.cards import NoticesLine, ShortcutCard, shortcut_words
from scrubjay.ui.system.desk import Outward, SystemDesk, Way
from scrubjay.ui.system.fading import FadingDigest
from scrubjay.ui.system.notice import Notice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOTICE = Notice(
    title="Fading soon",
    words="1 memory fades.",
    memories=("The blue pot.",),
    place=Place.REVIEW,
)


@dataclass
class Sitting:
    """A desk, and what came in and went out."""

    machine: FakeMachine
    settings: Settings = field(default_factory=Settings)
    pressed: list[str] = field(default_factory=list)
    opened: list[Place] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        outward = Outward(quick=self.pressed.append, opened=self.opened.append)
        self.desk = SystemDesk(self.settings, FakeJobs(), lambda act: act(), self.machine, outward)
        self.settings.watch(self.desk.follow)

    def begin(self) -> None:
        says = (
            (lambda title, words: self.said.append((title, words))) if self.machine.tray else None
        )
        self.desk.begin(says)

    @property
    def shortcut(self) -> ShortcutState:
        return self.desk.state.shortcut


def test_nothing_is_asked_for_that_nobody_wants() -> None:
    sitting = Sitting(FakeMachine())
    sitting.begin()
    sitting.desk.tell(NOTICE)
    assert sitting.machine.key is None
    assert sitting.machine.notices is None
    sitting.desk.close_down()


def test_a_key_is_asked_for_pressed_changed_and_given_back() -> None:
    sitting = Sitting(FakeMachine())
    sitting.begin()
    sitting.settings.put(QUICK_KEY, True)
    key = sitting.machine.key
    assert key is not None
    assert sitting.shortcut == ShortcutState(standing=Standing.BOUND, keys="Ctrl+Alt+J")
    key.watcher.pressed("token")
    sitting.settings.put(QUICK_KEYS, "Meta+J")
    assert key.asked == ["Ctrl+Alt+J", "Meta+J"]
    sitting.settings.put(QUICK_KEY, False)
    assert key.releases == 1
    assert sitting.shortcut == ShortcutState()
    key.watcher.pressed("late")
    key.watcher.told(ShortcutState(standing=Standing.BOUND))
    assert sitting.pressed == ["token"]
    assert sitting.shortcut == ShortcutState()
    sitting.desk.close_down()
    assert key.releases == 2


def test_a_refusal_is_shown_and_can_be_asked_about_again(qtbot: QtBot) -> None:
    sitting = Sitting(FakeMachine())
    sitting.machine.answer = ShortcutState(standing=Standing.REFUSED, reason=Reason.DECLINED)
    sitting.settings.put(QUICK_KEY, True)
    card = ShortcutCard(sitting.desk)
    qtbot.addWidget(card)
    card.show()
    assert "refused" in card.state.text()
    assert card._by_hand.isVisible()
    key = sitting.machine.key
    assert key is not None
    key.answer = ShortcutState(standing=Standing.BOUND, keys="F9")
    card._again.click()
    assert "F9" in card.state.text()
    assert not card._by_hand.isVisible()
    assert not card._again.isVisible()
    card.close_down()


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("standing", Standing)
def test_every_state_has_its_sentence(standing: Standing, reason: Reason) -> None:
    words = shortcut_words(ShortcutState(standing=standing, reason=reason))
    assert words[-1] in ".\u2026"


def test_notifications_come_to_who_asked_and_is_elsewhere() -> None:
    sitting = Sitting(FakeMachine())
    sitting.settings.put(NOTIFY, True)
    assert sitting.desk.state.way is Way.DESKTOP
    notices = sitting.machine.notices
    assert notices is not None
    sitting.desk.tell(NOTICE)
    sitting.machine.in_front = True
    sitting.desk.tell(NOTICE)
    sitting.machine.in_front = False
    sitting.settings.put(NOTIFY_TEXT, True)
    sitting.desk.tell(NOTICE)
    assert notices.shown == [
        ("Fading soon", "1 memory fades."),
        ("Fading soon", "1 memory fades.\nThe blue pot."),
    ]
    notices.opened()
    assert sitting.opened == [Place.REVIEW]
    sitting.desk.close_down()
    assert notices.is_closed


def test_the_tray_says_it_where_there_is_one() -> None:
    sitting = Sitting(FakeMachine(tray=True))
    sitting.settings.put(NOTIFY, True)
    sitting.begin()
    sitting.desk.tell(NOTICE)
    assert sitting.said == [("Fading soon", "1 memory fades.")]
    assert sitting.desk.state.way is Way.TRAY


def test_a_system_without_notifications_says_so(qtbot: QtBot) -> None:
    sitting = Sitting(FakeMachine(notifies=False))
    line = NoticesLine(sitting.desk)
    qtbot.addWidget(line)
    assert line.isHidden()
    sitting.settings.put(NOTIFY, True)
    assert "shows no notifications" in line.text()
    line.close_down()


def test_a_server_that_fails_is_let_go_and_looked_for_again() -> None:
    sitting = Sitting(FakeMachine())
    sitting.settings.put(NOTIFY, True)
    first = sitting.machine.notices
    assert first is not None
    first.trouble = KnownError("It does not answer.")
    sitting.desk.tell(NOTICE)
    assert first.is_closed
    sitting.desk.tell(NOTICE)
    assert sitting.machine.notices is not first


def test_staying_in_the_tray_needs_a_tray_and_the_wish() -> None:
    for tray, wish in ((False, True), (True, False), (True, True)):
        sitting = Sitting(FakeMachine(tray=tray))
        sitting.settings.put(KEEP_IN_TRAY, wish)
        assert sitting.desk.stays_in_tray is (tray and wish)


def test_what_fades_is_told_once_a_day_to_who_is_elsewhere(qtbot: QtBot) -> None:
    sitting = Sitting(FakeMachine())
    ui = context()
    digest = FadingDigest(ui.assistant.rehearsal, ui.jobs, sitting.settings, ui.now, sitting.desk)
    digest.look()
    assert sitting.settings.get(FADING_TOLD) == ""
    sitting.settings.put(NOTIFY, True)
    sitting.machine.in_front = True
    digest.look()
    assert sitting.settings.get(FADING_TOLD) == ""
    sitting.machine.in_front = False
    digest.look()
    digest.look()
    notices = sitting.machine.notices
    assert notices is not None
    ((title, words),) = notices.shown
    assert title == "Fading soon"
    assert "within a week." in words
    assert sitting.settings.get(FADING_TOLD)
    digest.close_down()
    digest.deleteLater()


def test_what_was_taken_is_given_back_on_the_lane_and_not_taken_again() -> None:
    jobs, machine, settings = FakeJobs(), FakeMachine(), Settings()
    outward = Outward(quick=lambda _token: None, opened=lambda _place: None)
    desk = SystemDesk(settings, jobs, lambda act: act(), machine, outward)
    settings.put(QUICK_KEY, True)
    settings.put(NOTIFY, True)
    desk.begin(None)
    key, notices = machine.key, machine.notices
    assert key is not None
    assert notices is not None
    jobs.held = True
    desk.try_again()  # is still waiting for its turn when the program ends
    desk.close_down()
    desk.try_again()
    assert (key.releases, notices.is_closed) == (0, False)  # nothing is waited for
    jobs.release()
    assert (key.releases, notices.is_closed) == (1, True)
    assert len(key.asked) == 2
