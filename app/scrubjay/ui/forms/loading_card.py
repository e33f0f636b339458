"""How the extension comes into a browser, as long as no shop has it."""

from __future__ import annotations

from typing import Final

from scrubjay.ui.theme import Space
from scrubjay.ui.widgets import Card, Label, column
from scrubjay.ui.wording import tr

BUILD: Final = "python packaging/extension.py"
CHROMIUM: Final = "chrome://extensions"
FIREFOX: Final = "about:debugging#/runtime/this-firefox"


class LoadingCard(Card):
    """Says plainly what is possible now, and what to type."""

    def __init__(self) -> None:
        super().__init__("card")
        self.setAccessibleName(tr("The extension"))
        self.body.addWidget(Label(tr("The extension"), "lead"))
        self.body.addWidget(
            Label(
                tr(
                    "It is not in the browsers' shops yet, and an installed Scrubjay does not "
                    "bring it along: for now it comes from Scrubjay's source folder."
                ),
                "body",
                "soft",
            )
        )
        for title, sentence, typed in _steps():
            said = Label(typed, "mono", selectable=True)
            said.setAccessibleName(typed)
            step = column(Label(title, "strong"), spacing=Space.HAIR, margins=(0, Space.S, 0, 0))
            step.addWidget(Label(sentence, "body", "soft"))
            step.addWidget(said)
            self.body.addLayout(step)


def _steps() -> tuple[tuple[str, str, str], ...]:
    return (
        (
            tr("1. Build it"),
            tr(
                "In the source folder. It makes the folders dist/extension/chromium and "
                "dist/extension/firefox."
            ),
            BUILD,
        ),
        (
            tr("2. Chromium, Chrome, Edge, Brave, Vivaldi"),
            tr(
                "Open this address, switch on Developer mode, choose “Load unpacked”, and then "
                "the folder dist/extension/chromium."
            ),
            CHROMIUM,
        ),
        (
            tr("2. Firefox"),
            tr(
                "Open this address, choose “Load Temporary Add-on…”, and then the file "
                "manifest.json in dist/extension/firefox. Firefox drops it when it is closed."
            ),
            FIREFOX,
        ),
    )
