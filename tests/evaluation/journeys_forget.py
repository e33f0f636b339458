"""Forget for good: everything about one person, with a look before and a proof after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from evaluation.journeys_first_day import EX, answer, answers, say
from evaluation.journeys_hand import click, not_see, rest, see, seen, wait
from evaluation.journeys_month_later import unlock
from evaluation.journeys_sitting import Step
from evaluation.keyboard import LostError, focused, name_of, press, write

if TYPE_CHECKING:
    from evaluation.journeys_sitting import Sitting

ASKED: Final = "Who is my boyfriend?"
GONE: Final = (EX, "Leoben", "green stone")
"""Words that only ever stood beside him."""


def _before(sitting: Sitting) -> None:
    press("Ctrl+1", "Ctrl+N")
    answers(sitting, ASKED, EX)


def _find(_sitting: Sitting) -> None:
    press("Ctrl+2", "Ctrl+F", "Ctrl+A")
    write(EX)
    see("green stone", "Leoben", "My boyfriend is")
    wait(lambda: "Linz" not in seen(), "what is not about him is left out")


def _preview(_sitting: Sitting) -> None:
    press("Down")
    wait(lambda: name_of(focused()) == "Memories", "the list has the keyboard")
    press("Ctrl+A")
    see("selected")
    click("Forget…")
    see("for good?", "With it goes everything drawn from it", "Keep them")


def _forget(_sitting: Sitting) -> None:
    click("Forget…", last=True)
    see("Forgotten", "Removed:")


def _ask_again(sitting: Sitting) -> None:
    click("Close")
    rest(0.3)
    press("Ctrl+1", "Ctrl+N")
    say(sitting, ASKED)
    there = [each for each in GONE if each in answer(sitting)]
    if there:
        message = f"the answer still names {there}: {answer(sitting)!r}"
        raise LostError(message)


def _chats(_sitting: Sitting) -> None:
    press("Ctrl+Shift+F")
    wait(lambda: name_of(focused()) == "Search in all chats", "the search")
    write("green stone")
    see("No message has these words")
    not_see(EX)


def _search(_sitting: Sitting) -> None:
    press("Escape")
    press("Ctrl+2", "Ctrl+F", "Ctrl+A")
    write("green stone")
    see("Nothing found")
    not_see(EX, "Leoben")


def _portrait(_sitting: Sitting) -> None:
    press("Ctrl+F", "Ctrl+A", "Del")
    press("Ctrl+3")
    see("You live in Vienna")
    not_see(*GONE)


STEPS: Final = (
    Step(sentence="She unlocks her memories.", take=unlock),
    Step(
        sentence="She asks about the man she has left, and is told.",
        take=_before,
        picture="before",
    ),
    Step(sentence="She searches for everything about him.", take=_find, picture="found"),
    Step(
        sentence="All of it is chosen; before anything is done she sees what would go.",
        take=_preview,
        picture="preview",
    ),
    Step(
        sentence="It is forgotten; the receipt says what was removed and where it was looked for.",
        take=_forget,
        picture="receipt",
    ),
    Step(
        sentence="Asked again, the chat does not know him.",
        take=_ask_again,
        picture="asked-again",
    ),
    Step(sentence="No message of any chat has the words any more.", take=_chats),
    Step(sentence="The search of the memories finds nothing.", take=_search, picture="searched"),
    Step(sentence="The portrait does not name him.", take=_portrait, picture="portrait"),
)
