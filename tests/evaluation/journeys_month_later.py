"""A month later: what fades, a guess before looking, a fact that changed, and ways to look back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from evaluation.journeys_first_day import PHRASE, answer, answers, choose_file, say
from evaluation.journeys_hand import (
    click,
    click_row,
    look_for,
    not_see,
    see,
    settings_section,
    stands_in,
    wait,
)
from evaluation.journeys_sitting import Step
from evaluation.keyboard import LostError, press, tab_to, write

if TYPE_CHECKING:
    from evaluation.journeys_sitting import Sitting

NOTES: Final = """# 2026-10-02

The roof of the allotment hut leaks.

# 2026-10-09

Planted forty tulip bulbs along the fence.
"""
MOVED: Final = "I moved: I live in Vienna now."
LINE: Final = "I was furious"
"""Of the diary: the end of a line, which the summary of its day leaves out."""
IMPORTED: Final = "tulip bulbs"


def _locked(_sitting: Sitting) -> None:
    see("Your memories are locked", "Unlock")


def unlock(sitting: Sitting) -> None:
    """Open the vault as on every day after the first."""
    _locked(sitting)
    click("Passphrase or recovery code")
    write(PHRASE)
    press("Return")
    wait(lambda: sitting.windows._chat is not None, "the vault is open")
    see("Memories", "Review")


def _fading(_sitting: Sitting) -> None:
    press("Ctrl+4")
    see("To decide")
    click("Fading soon…")
    see("this week", "fades in", "Keep", "Let go")


def _keep_one(_sitting: Sitting) -> None:
    click("Keep")
    see("Kept")


def _let_one_go(_sitting: Sitting) -> None:
    click("Let go")
    see("archive")


def _guess(_sitting: Sitting) -> None:
    settings_section("Memory")
    click("Guess before you look")
    press("Ctrl+4")
    click("Worth keeping?")
    see("Do you remember?", "Show")
    click("Your guess")
    write("Something with the river?")


def _revealed(_sitting: Sitting) -> None:
    press("Return")
    see("You thought: Something with the river?", "Again (1)", "Good (2)")


def _moved(sitting: Sitting) -> None:
    press("1")
    press("Ctrl+1")
    press("Ctrl+N")
    say(sitting, MOVED)
    see("Learned from this", "I live in Vienna", "I live in Graz")


def _where(sitting: Sitting) -> None:
    answers(sitting, "Where do I live?", "Vienna")
    if "Graz" in answer(sitting):
        message = f"the old town is in the answer: {answer(sitting)!r}"
        raise LostError(message)


def _curve(_sitting: Sitting) -> None:
    press("Ctrl+2", "Ctrl+F", "Ctrl+A")
    write("Vienna")
    see("2 memories", "I live in Vienna")
    click_row("I live in Vienna.", view="Memories")
    see("Strength", "It will fade in", "Forgetting curve")


def _values(_sitting: Sitting) -> None:
    look_for("Go back to this")
    see("I live in Graz", "Go back to this")


def _timeline(_sitting: Sitting) -> None:
    press("Ctrl+2", "Ctrl+F", "Ctrl+A", "Del")
    click("Timeline")
    click_row("2026", view="Timeline")
    for _ in range(8):
        if stands_in("Timeline", LINE):
            break
        press("Right", "Down")
    wait(lambda: stands_in("Timeline", LINE), "the line in its day")


def _moods(_sitting: Sitting) -> None:
    click("List")
    tab_to("Days by feeling")
    press("Home", "Right", "Return")
    see("plumber")
    not_see("lighthouse")


def _portrait(_sitting: Sitting) -> None:
    click("Clear filters")
    press("Ctrl+3")
    see("You live in Vienna")
    not_see("Graz")


def _source(_sitting: Sitting) -> None:
    click("You live in Vienna…")
    look_for("Where it comes from")
    see("The exact words", "Open what was said")


def _import(sitting: Sitting) -> None:
    notes = sitting.folder / "allotment.md"
    notes.write_text(NOTES, encoding="utf-8")
    settings_section("Data")
    click("Import…")
    choose_file(notes)
    see("allotment.md", "Take out…")


def _take_out(_sitting: Sitting) -> None:
    click("Take out…")
    see("allotment.md is taken out")


def _taken_out(_sitting: Sitting) -> None:
    click("Into the trash")
    see("taken out")
    press("Ctrl+2", "Ctrl+F", "Ctrl+A")
    write("tulip")
    see("Nothing found")
    not_see(IMPORTED)


STEPS: Final = (
    Step(
        sentence="After a month the program asks for the passphrase.",
        take=_locked,
        picture="locked",
    ),
    Step(sentence="She unlocks her memories.", take=unlock),
    Step(
        sentence="What fades this week is listed, with how long it still holds.",
        take=_fading,
        picture="fading",
    ),
    Step(sentence="One of them she keeps: it starts fresh.", take=_keep_one),
    Step(
        sentence="One she lets go: it rests in the archive, and could be taken back.",
        take=_let_one_go,
        picture="let-go",
    ),
    Step(
        sentence="With *Guess before you look* a card shows only when it was, until she has tried.",
        take=_guess,
        picture="guess",
    ),
    Step(
        sentence="Then the memory itself, beside her guess.",
        take=_revealed,
        picture="revealed",
    ),
    Step(
        sentence="She has moved: the new town is learnt, the old one is no longer so.",
        take=_moved,
    ),
    Step(
        sentence="Asked where she lives, the answer names the new town only.",
        take=_where,
        picture="current",
    ),
    Step(
        sentence="The memory shows how strong it is, and when it will fade if nothing uses it.",
        take=_curve,
        picture="curve",
    ),
    Step(
        sentence="Further down: where she lived before, from when to when, and the way back.",
        take=_values,
        picture="history",
    ),
    Step(
        sentence="The timeline goes from the year down to a line.",
        take=_timeline,
        picture="timeline",
    ),
    Step(
        sentence="A day chosen in the strip of moods is listed.",
        take=_moods,
        picture="moods",
    ),
    Step(
        sentence="The portrait says where she lives now.",
        take=_portrait,
        picture="portrait",
    ),
    Step(
        sentence="Each clause of it opens the exact words it comes from.",
        take=_source,
        picture="source",
    ),
    Step(sentence="She imports notes.", take=_import),
    Step(
        sentence="It was the wrong file: before it is taken out, she sees what it brought.",
        take=_take_out,
        picture="import",
    ),
    Step(sentence="After that nothing of it is found.", take=_taken_out),
)
