"""Pictures of the forms, of filling in the browser, and of the details."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fakes import forms as sample
from fakes.assistant import FakeAssistant
from fakes.browsers import surfing
from fakes.context import context
from fakes.details import known_details
from fakes.life import NOW
from scrubjay.domain.browser import Pairing
from scrubjay.ui.forms.copy_window import CopyWindow
from scrubjay.ui.forms.entry import entries_of
from scrubjay.ui.forms.page import FormsPage
from scrubjay.ui.forms.pairing_dialog import PairingDialog
from scrubjay.ui.theme import Scheme
from scrubjay.ui.you.page import YouPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from scrubjay.domain.form import Draft

    Picture = tuple[Callable[[], QWidget], Scheme, tuple[int, int]]

DETAILS_TAB: Final = 3


def forms(tab: int = 0, *drafts: Draft) -> QWidget:
    assistant = FakeAssistant()
    surfing(assistant.browsers)
    assistant.forms.fills = sample.filled()
    assistant.forms.pages["crossing.html"] = sample.page()
    assistant.forms.drafts = drafts or sample.drafts()
    page = FormsPage(context(assistant))
    if tab:
        page.tabs.open(tab)
    else:
        page.open_file(Path("/home/mira/Downloads/crossing.html"))
    return page


def composed() -> QWidget:
    return forms(0, sample.composed())


def copying() -> QWidget:
    window = CopyWindow()
    window.show_entries(entries_of(sample.drafts()))
    window.tell_copied(1)
    return window


def pairing() -> QWidget:
    asked = Pairing(name="Firefox", code="402913", until=NOW + timedelta(seconds=161))
    return PairingDialog(asked, lambda: NOW, None)


def details(predicate: str = "") -> QWidget:
    assistant = FakeAssistant()
    known_details(assistant.store)
    page = YouPage(context(assistant))
    page.tabs.open(DETAILS_TAB)
    page.details.presenter.reload()
    person = page.details.presenter.state.person
    assert person is not None
    for slot in (each for group in person.groups for each in group.slots):
        if slot.predicate == predicate:
            page.details.presenter.begin(slot, slot.values[0])
    return page


PICTURES: Final[dict[str, Picture]] = {
    "forms-preview-light": (forms, Scheme.LIGHT, (1040, 700)),
    "forms-composed-dark": (composed, Scheme.DARK, (520, 760)),
    "forms-browser-light": (lambda: forms(1), Scheme.LIGHT, (760, 820)),
    "forms-filled-dark": (lambda: forms(2), Scheme.DARK, (760, 640)),
    "forms-copying-dark": (copying, Scheme.DARK, (340, 400)),
    "forms-pairing-light": (pairing, Scheme.LIGHT, (420, 280)),
    "you-details-light": (details, Scheme.LIGHT, (760, 760)),
    "you-details-edit-dark": (lambda: details("email"), Scheme.DARK, (520, 760)),
}
