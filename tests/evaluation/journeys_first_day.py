"""The first day: settling in, telling, asking, and a form that is filled."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QApplication

from evaluation.journeys_hand import click, not_see, pick, see, wait
from evaluation.journeys_sitting import Step
from evaluation.keyboard import focused, name_of, press, write

if TYPE_CHECKING:
    from evaluation.journeys_sitting import Sitting
    from scrubjay.ui.chat.presenter import ChatPresenter

PHRASE: Final = "grey heron under the bridge"
EX: Final = "Corvin"
DIARY: Final = (
    (164, "Walked along the Mur before breakfast; the water was high and brown."),
    (152, "The boiler broke again and the plumber did not come. I was furious."),
    (140, "Finished the novel about the lighthouse. The end made me cry."),
    (120, "Bought a second-hand bicycle from a student in Lend, forty euros."),
    (116, "Rain all day. Sorted the photographs of the summer in Istria."),
    (112, "Learnt to sharpen the kitchen knives with a stone."),
    (110, "Mina was at the vet, her paw is better."),
    (92, "Ada came over and we baked plum cake. A lovely afternoon."),
    (80, "Could not sleep; worried about the presentation on Monday."),
    (77, "The presentation went well and everybody clapped. So relieved and happy."),
    (44, "The neighbours drilled until nine in the evening, I am annoyed."),
    (32, "First frost. Covered the geraniums on the balcony."),
)
"""How many days ago, and what; nothing in it is anybody's: it was made up for the journeys."""
FORM: Final = Path(__file__).parents[1] / "data" / "forms" / "shop-uk.html"


def chat_of(sitting: Sitting) -> ChatPresenter:
    """Return the chat, to see when an answer is whole."""
    chat = sitting.windows._chat
    assert chat is not None
    return chat


def say(sitting: Sitting, text: str) -> None:
    """Say something in the chat, and let it be answered and thought over."""
    chat = chat_of(sitting)
    press("Ctrl+1")
    click("Message")
    wait(lambda: name_of(focused()) == "Message", "the field has the keyboard")
    before = [each.message.id for each in chat.state.entries]
    write(text)
    press("Return")
    wait(lambda: [each.message.id for each in chat.state.entries] != before, "it is said")
    wait(lambda: chat.state.phase is None, "the answer ends")
    wait(lambda: all(not each.is_live for each in chat.state.entries), "the answer is whole")


def answer(sitting: Sitting) -> str:
    """Return the words of the last answer."""
    return chat_of(sitting).state.entries[-1].message.text


def answers(sitting: Sitting, question: str, wanted: str) -> None:
    """Ask, and see the wanted word in the answer."""
    say(sitting, question)
    wait(lambda: wanted in answer(sitting), f"{wanted!r} in the answer {answer(sitting)!r}")


def choose_file(path: Path) -> None:
    """Type the path of a file into the dialog that asks for one."""
    wait(QApplication.activeModalWidget, "the file dialog")
    press("Ctrl+A")
    write(str(path))
    press("Return")


def _name(_sitting: Sitting) -> None:
    see("Hello, I am Scrubjay", "Step 1 of 4")
    click("Your name")
    write("Nora")
    see("Next")


def _protect(_sitting: Sitting) -> None:
    click("Next")
    see("Step 2 of 4", "Keep it yours")
    click("Whoever knows my passphrase")
    click("Passphrase")
    write(PHRASE)
    click("The same again")
    write(PHRASE)


def _code(_sitting: Sitting) -> None:
    click("Next")
    see("Write this down", "I have kept it")


def _model(_sitting: Sitting) -> None:
    click("I have kept it")
    see("Who words the answers?", "No model")


def _begin(sitting: Sitting) -> None:
    diary = sitting.folder / "diary.md"
    days = ((sitting.today - timedelta(days=ago), text) for ago, text in DIARY)
    lines = (f"## {day:%Y-%m-%d}\n\n{text}\n" for day, text in days)
    diary.write_text("\n".join(lines), encoding="utf-8")
    click("Next")
    see("How shall we begin?", "Look around with an invented person")
    click("Bring something along")
    click("Choose a file…")
    choose_file(diary)
    see("diary.md", "Import and begin")


def _tell(sitting: Sitting) -> None:
    click("Import and begin")
    wait(lambda: sitting.windows._chat is not None, "the chat opens")
    see("Good", "Nora", "lines imported")
    click("Dismiss")
    say(sitting, "I live in Graz and I work at Initech.")
    see("Learned from this", "Undo")


def _undo(sitting: Sitting) -> None:
    say(sitting, "My favourite colour is orange.")
    see("Learned from this")
    click("Undo", last=True)
    see("Taken back")


def _tell_more(sitting: Sitting) -> None:
    for each in (
        "My full name is Nora Weiss.",
        f"My boyfriend {EX} lives in Leoben.",
        "My sister Ada lives in Linz.",
        "My e-mail address is nora.weiss@example.org and my phone number is +43 660 1234567.",
        "I love hiking and strong coffee.",
        "I have to renew my passport.",
        f"{EX} gave me a ring with a green stone, I was so happy.",
    ):
        say(sitting, each)


def _ask(sitting: Sitting) -> None:
    answers(sitting, "Where do I work?", "Initech")
    see("From your memories")


def _why(_sitting: Sitting) -> None:
    press("Up", "Return")
    pick("Why this answer")
    see("What came to mind", "Named in the answer", "Initech")


def _quick(sitting: Sitting) -> None:
    press("Escape")
    home = sitting.windows._opening.home
    command = [sys.executable, "-m", "scrubjay", "--home", str(home), "--quick"]
    with subprocess.Popen(command) as second:
        wait(lambda: second.poll() is not None, "the second start hands over")
    wait(lambda: name_of(focused()) == "What you want to remember", "the small window")
    write("The spare key is under the blue pot.")
    press("Return")
    see("Kept")


def _form(sitting: Sitting) -> None:
    press("Escape")
    press("Ctrl+5")
    click("Open a form…")
    page = sitting.folder / "shop.html"
    page.write_bytes(FORM.read_bytes())
    choose_file(page)
    see("Nora", "Will be filled", "Save a filled copy…")


def _save(sitting: Sitting) -> None:
    filled = sitting.folder / "shop (filled).html"
    click("Save a filled copy…")
    choose_file(filled)
    wait(filled.exists, "the copy")
    wait(lambda: "nora.weiss@example.org" in filled.read_text("utf-8"), "the value in the copy")
    see("Open the folder")


def _memories(_sitting: Sitting) -> None:
    press("Ctrl+2")
    see("I live in Graz", "blue pot")
    not_see("orange")


STEPS: Final = (
    Step(sentence="The first thing asked is a name, and it may be left empty.", take=_name),
    Step(
        sentence="She chooses who can open her memories: whoever knows her passphrase.",
        take=_protect,
        picture="protection",
    ),
    Step(sentence="The recovery code is shown once.", take=_code, picture="code"),
    Step(
        sentence="The starter model is there and chosen; none at all would do.",
        take=_model,
    ),
    Step(
        sentence="She does not look around with the invented person, and brings her diary along.",
        take=_begin,
        picture="begin",
    ),
    Step(
        sentence="She tells where she lives and works, and sees what was learnt from it.",
        take=_tell,
        picture="learnt",
    ),
    Step(sentence="One thing learnt she takes back.", take=_undo, picture="undone"),
    Step(sentence="She goes on telling.", take=_tell_more),
    Step(
        sentence="She asks, and the answer names the memory it comes from.",
        take=_ask,
        picture="asked",
    ),
    Step(
        sentence="Why this answer: what came to mind, how strong it was, and what was used.",
        take=_why,
        picture="why",
    ),
    Step(
        sentence="`scrubjay --quick` opens the small window of the program that runs; "
        "one line, Enter, kept.",
        take=_quick,
        picture="quick",
    ),
    Step(
        sentence="A form is filled from memory; each value says where it comes from.",
        take=_form,
        picture="form",
    ),
    Step(sentence="The filled copy is saved; the form itself was not sent.", take=_save),
    Step(
        sentence="In the evening she looks at what is remembered; what she took back is not there.",
        take=_memories,
        picture="memories",
    ),
)
